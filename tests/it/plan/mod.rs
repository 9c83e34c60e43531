//! Reading a plan: what is kept, what is told.

#[cfg(feature = "authoring")]
mod addresses;
mod declaration;
#[cfg(feature = "authoring")]
mod former_names;
mod json;
mod never_panics;
#[cfg(feature = "authoring")]
mod problems;
mod real_plans;
#[cfg(feature = "authoring")]
mod scaling;
#[cfg(feature = "authoring")]
mod schema;
mod stream;
mod texts;
