//! Takes the compiled component apart: the main file, which every page loads, and chunks, which are loaded when a
//! reader opens what is in them. Called by `build`, between compiling and binding.
//!
//! The cuts are in `src/ui/chunks/ffi.rs`. All files share one memory and one table of functions, so nothing is in two
//! of them; code that several chunks need, and the main file does not, becomes a file of its own.

use crate::project::Project;
use anyhow::{Context, Result, anyhow};
use std::collections::BTreeMap;
use std::fs;
use wasm_split_cli_support::{Options, transform};

/// The component in its files.
pub struct SplitComponent {
    /// What every page loads; not yet bound.
    pub main: Vec<u8>,
    /// Every other file, by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The names of the files of each chunk, in the order in which they are needed.
    pub chunks: BTreeMap<String, Vec<String>>,
}

/// Splits the compiled component at its cuts.
///
/// # Errors
/// It cannot be split, or its files cannot be written and read.
pub fn take_apart(project: &Project, compiled: &[u8]) -> Result<SplitComponent> {
    let folder = project.scratch("chunks")?;
    // Files of an earlier build must not become files of this one.
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
        files.insert(file_name(&stem), wasm);
    }
    let chunks = split.prefetch_map.into_iter();
    let chunks = chunks.map(|(chunk, stems)| (chunk, stems.iter().map(|stem| file_name(stem)).collect()));
    Ok(SplitComponent { main: fs::read(&main)?, files, chunks: chunks.collect() })
}

/// The name of a file in the manifest: that of its chunk, or `shared-` with a number.
fn file_name(stem: &str) -> String {
    match (stem.strip_prefix("split_"), stem.strip_prefix("chunk_")) {
        (Some(chunk), _) => chunk.to_owned(),
        (_, Some(number)) => format!("shared-{number}"),
        _ => stem.to_owned(),
    }
}

/// Whether a file holds what several chunks have in common.
pub fn is_shared(name: &str) -> bool {
    name.starts_with("shared-")
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_is_called_like_its_chunk_or_shared() {
        assert_eq!(["split_further", "chunk_3"].map(file_name), ["further", "shared-3"]);
    }
}
