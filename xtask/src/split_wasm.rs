//! Takes the compiled component apart: what every page loads, and the parts that are loaded when a
//! reader opens what is in them. Called by `build`, between compiling and binding.
//!
//! Where the cuts are stands in `src/ui/chunks/ffi.rs`. All parts share one memory and one
//! table of functions, so nothing is in two of them; what several parts need, and the main one does
//! not, becomes a file of its own.

use crate::project::Project;
use anyhow::{Context, Result, anyhow};
use std::collections::BTreeMap;
use std::fs;
use wasm_split_cli_support::{Options, transform};

/// The component in pieces.
pub struct Parted {
    /// What every page loads; not yet bound.
    pub main: Vec<u8>,
    /// Every other file, by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The names of the files of each part, in the order in which they are needed.
    pub parts: BTreeMap<String, Vec<String>>,
}

pub fn take_apart(project: &Project, compiled: &[u8]) -> Result<Parted> {
    let folder = project.scratch("parts")?;
    // What an earlier build left must not be taken for a part of this one.
    fs::remove_dir_all(&folder)?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(compiled);
    options.output_dir = &folder;
    options.main_out_path = &main;
    let split = transform(options).map_err(|error| anyhow!("{error:#}"));
    let split = split.context("the component could not be taken apart")?;
    let mut files = BTreeMap::new();
    for path in &split.split_modules {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let wasm = fs::read(path).with_context(|| format!("{} could not be read", path.display()))?;
        files.insert(named(&stem), wasm);
    }
    let parts = split.prefetch_map.into_iter();
    let parts = parts.map(|(part, stems)| (part, stems.iter().map(|stem| named(stem)).collect())).collect();
    Ok(Parted { main: fs::read(&main)?, files, parts })
}

/// The name of a file as the manifest has it: that of its part, or that it is shared.
fn named(stem: &str) -> String {
    match (stem.strip_prefix("split_"), stem.strip_prefix("chunk_")) {
        (Some(part), _) => part.to_owned(),
        (_, Some(number)) => format!("shared-{number}"),
        _ => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_file_is_called_like_its_part_or_shared() {
        assert_eq!(["split_further", "chunk_3"].map(named), ["further", "shared-3"]);
    }
}
