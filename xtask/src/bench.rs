//! Measures how fast the component is, beside what a city would pick instead: the chore `bench`.
//! Called by `main`. Takes an hour; never part of the tests, because times on a shared machine only mean
//! something as ratios within one run.

use crate::project::Project;
use crate::{browser, command, npm};
use anyhow::Result;
use std::ffi::OsString;
use std::process::Command;

pub fn run(project: &Project, arguments: &[OsString]) -> Result<()> {
    let chromium = browser::chromium()?;
    let folder = project.root.join("tests/bench");
    npm::install(&folder)?;
    let mut node = Command::new("node");
    node.arg(folder.join("bench.mjs"))
        .arg("--dist")
        .arg(project.dist())
        .arg("--tool")
        .arg(project.tool())
        .args(arguments)
        .env("CHROMIUM", chromium);
    command::talk(&mut node)
}
