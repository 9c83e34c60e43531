//! The check that a component on the standard library as rustup has it works: what a machine gets that cannot rebuild
//! the library. Part of the full tests, because it compiles everything anew.

use crate::component::Compilation;
use crate::project::Project;
use crate::{browser, build};
use anyhow::Result;

/// The browser tests that such a build has to pass.
const TESTS: [&str; 3] = ["host/element.spec.mjs", "--project", "desktop"];

/// Builds the demonstration on that library into a folder of its own, and runs the tests of the element with it.
pub fn check(project: &Project) -> Result<()> {
    let dist = project.scratch("dist-on-installed-std")?;
    build::demonstration_at(project, dist.clone(), Compilation::OnInstalledLibrary)?;
    browser::run_with(project, &dist, &TESTS.map(Into::into), &[])
}
