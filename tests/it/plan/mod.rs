//! Reading a plan: what is kept, what is told.

#[cfg(feature = "authoring")]
mod addresses;
#[cfg(feature = "authoring")]
mod former_names;
mod json;
#[cfg(feature = "authoring")]
mod never_panics;
#[cfg(feature = "authoring")]
mod problems;
#[cfg(feature = "authoring")]
mod real_plans;
#[cfg(feature = "authoring")]
mod scaling;
#[cfg(feature = "authoring")]
mod schema;
#[cfg(feature = "authoring")]
mod stream;
#[cfg(feature = "authoring")]
mod texts;
