//! Reading a plan: what is kept, what is told.

#[cfg(feature = "editors")]
mod addresses;
mod json;
#[cfg(feature = "editors")]
mod never_panics;
#[cfg(feature = "editors")]
mod problems;
#[cfg(feature = "editors")]
mod real_plans;
#[cfg(feature = "editors")]
mod scaling;
#[cfg(feature = "editors")]
mod schema;
#[cfg(feature = "editors")]
mod stream;
#[cfg(feature = "editors")]
mod texts;
