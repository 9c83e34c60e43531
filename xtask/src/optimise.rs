//! Makes the wasm smaller with Binaryen's wasm-opt, from the npm packages of the build tools.
//! Called by `build`. A result is remembered, because it takes the longest after compiling.
//! Never changes what the component does.

use crate::cache::remembered;
use crate::npm::Packages;
use crate::project::Project;
use crate::{command, content_hash, threads};
use anyhow::{Context, Error, Result};
use std::fs;
use std::path::Path;
use std::thread;

/// The lowest addresses hold the stack, never data, so that offsets can be folded into them.
const FLAGS: [&str; 2] = ["-Oz", "--low-memory-unused"];

/// The features that rustc uses by default: Binaryen's tools refuse code beyond those they are given.
pub const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
    "--enable-mutable-globals",
];

pub fn wasm(project: &Project, packages: &Packages, bound: &[u8]) -> Result<Vec<u8>> {
    let all = [bound, flags().join(" ").as_bytes(), packages.lock.as_bytes()].concat();
    let cache = project.scratch("cache")?;
    remembered(&cache, "optimised", &content_hash::short_hash(&all), || {
        let work = project.scratch("work")?;
        let input = work.join("bound.wasm");
        fs::write(&input, bound).with_context(|| format!("{} could not be written", input.display()))?;
        // Repeating the passes until nothing changes helps more often than not, but not always.
        let (once, repeated) = thread::scope(|scope| {
            let once = scope.spawn(|| wasm_opt(packages, &input, "once.wasm", &[]));
            let repeated = wasm_opt(packages, &input, "repeated.wasm", &["--converge"]);
            Ok::<_, Error>((threads::joined(once)?, repeated?))
        })?;
        Ok(if repeated.len() < once.len() { repeated } else { once })
    })
}

fn flags() -> Vec<&'static str> {
    [&FLAGS[..], &FEATURES].concat()
}

fn wasm_opt(packages: &Packages, input: &Path, output: &str, more: &[&str]) -> Result<Vec<u8>> {
    let output = input.with_file_name(output);
    let mut tool = packages.program("wasm-opt");
    tool.arg(input).arg("-o").arg(&output).args(flags()).args(more);
    command::output(&mut tool)?;
    fs::read(&output).with_context(|| format!("{} could not be read", output.display()))
}
