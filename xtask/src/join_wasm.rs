//! Joins small files that chunks share, so that a phone asks for fewer of them. Called by `build`, after
//! `split_wasm` has made a file for every set of chunks that have code in common.
//!
//! The files of chunks import memory, table and stack from the main file and export nothing, so joining two of them is
//! putting them one after the other. Binaryen's wasm-merge does that for files that import from one another: the
//! imports of both are taken from a third, which only passes them on.

use crate::command;
use crate::npm::Packages;
use crate::optimise::FEATURES;
use crate::project::Project;
use crate::split_wasm::{SplitComponent, is_shared};
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::mem;
use walrus::{ImportKind, Module};

/// The bytes that a request is worth: two files are joined if all chunks together load no more than that in vain.
const OF_A_REQUEST: usize = 8 << 10;

/// The module from which the files of chunks import.
const MAIN: &str = "__wasm_split";

/// The files of all chunks, and the files that each chunk needs.
type Chunks = BTreeMap<String, Vec<String>>;

/// Joins shared files, as long as that saves more than it costs.
///
/// # Errors
/// Returns an error where wasm-merge cannot be run, or the files are of another kind than is assumed above.
pub fn join(project: &Project, packages: &Packages, mut split: SplitComponent) -> Result<SplitComponent> {
    while let Some((kept, joined)) = cheapest_pair(&split) {
        let added = split.files.remove(&joined).unwrap_or_default();
        let before = split.files.get_mut(&kept).context("a chunk needs a file that was not made")?;
        *before = merge(project, packages, &[before, &added])?;
        replace(&mut split.chunks, &joined, &kept);
    }
    Ok(split)
}

/// The two shared files that are joined at the least cost, if it is small enough.
fn cheapest_pair(split: &SplitComponent) -> Option<(String, String)> {
    let shared: Vec<_> = split.files.iter().filter(|(name, _)| is_shared(name)).collect();
    let users = |name: &str| -> BTreeSet<&String> {
        split
            .chunks
            .iter()
            .filter(|(_, files)| files.iter().any(|file| file == name))
            .map(|(chunk, _)| chunk)
            .collect()
    };
    let cost = |(one, wasm): (&String, &Vec<u8>), (other, more): (&String, &Vec<u8>)| {
        let (one, other) = (users(one), users(other));
        one.difference(&other).count() * more.len() + other.difference(&one).count() * wasm.len()
    };
    let pairs = shared
        .iter()
        .enumerate()
        .flat_map(|(at, &one)| shared[at + 1..].iter().map(move |&other| (one, other)));
    let (cost, (one, other)) = pairs.map(|(one, other)| (cost(one, other), (one.0, other.0))).min()?;
    (cost <= OF_A_REQUEST).then(|| (one.clone(), other.clone()))
}

/// Names `kept` wherever a chunk needs `joined`.
fn replace(chunks: &mut Chunks, joined: &str, kept: &str) {
    for files in chunks.values_mut() {
        let mut seen = BTreeSet::new();
        for file in files.iter_mut().filter(|file| *file == joined) {
            kept.clone_into(file);
        }
        *files = mem::take(files).into_iter().filter(|file| seen.insert(file.clone())).collect();
    }
}

fn merge(project: &Project, packages: &Packages, files: &[&[u8]; 2]) -> Result<Vec<u8>> {
    let work = project.scratch("work")?;
    let path = |name: &str| work.join(name);
    fs::write(path("passing.wat"), passing_on(files)?)?;
    let mut tool = packages.program("wasm-merge");
    tool.current_dir(&work).args(["passing.wat", MAIN]).args(FEATURES);
    for (file, name) in files.iter().zip(["one.wasm", "other.wasm"]) {
        fs::write(path(name), file)?;
        tool.args([name, name]);
    }
    command::output(tool.args(["-o", "joined.wasm"]))?;
    like_a_chunk(&fs::read(path("joined.wasm"))?)
}

/// The text of a module that exports what the files import, as it imports it itself.
fn passing_on(files: &[&[u8]]) -> Result<String> {
    let mut imported = BTreeMap::new();
    for file in files {
        let module = module(file)?;
        for import in module.imports.iter() {
            imported.insert(import.name.clone(), type_of(&module, &import.kind)?);
        }
    }
    let mut text = String::from("(module");
    for (name, of_type) in &imported {
        write!(text, "(import \"main\" {name:?} ({of_type}))")?;
    }
    let mut counts = BTreeMap::new();
    for (name, of_type) in &imported {
        let kind = of_type.split(' ').next().unwrap_or_default();
        let index = counts.entry(kind).or_insert(0);
        write!(text, "(export {name:?} ({kind} {index}))")?;
        *index += 1;
    }
    Ok(text + ")")
}

fn type_of(module: &Module, kind: &ImportKind) -> Result<String> {
    Ok(match *kind {
        ImportKind::Memory(id) => format!("memory {}", module.memories.get(id).initial),
        ImportKind::Table(id) => format!("table {} funcref", module.tables.get(id).initial),
        ImportKind::Global(_) => "global (mut i32)".to_owned(),
        _ => bail!("a file of a chunk imports a function, which cannot be joined"),
    })
}

/// The joined file with the imports of every other one, and without exports.
fn like_a_chunk(joined: &[u8]) -> Result<Vec<u8>> {
    let mut module = module(joined)?;
    for import in module.imports.iter_mut() {
        MAIN.clone_into(&mut import.module);
    }
    let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
    exports.into_iter().for_each(|export| module.exports.delete(export));
    Ok(module.emit_wasm())
}

fn module(wasm: &[u8]) -> Result<Module> {
    Module::from_buffer(wasm).context("a file of a chunk could not be read")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(files: &[(&str, usize)], chunks: &[(&str, &[&str])]) -> SplitComponent {
        let files = files.iter().map(|&(name, length)| (name.to_owned(), vec![0; length])).collect();
        let names = |names: &[&str]| names.iter().copied().map(str::to_owned).collect();
        let chunks = chunks.iter().map(|&(chunk, files)| (chunk.to_owned(), names(files))).collect();
        SplitComponent { main: Vec::new(), files, chunks }
    }

    #[test]
    fn files_are_joined_where_the_least_is_loaded_in_vain() {
        let files =
            [("a", 9), ("b", 9), ("c", 9), ("shared-1", 900), ("shared-2", 50_000), ("shared-3", 60_000)];
        let chunks: [(&str, &[&str]); 3] = [
            ("a", &["shared-1", "shared-2", "a"]),
            ("b", &["shared-2", "shared-3", "b"]),
            ("c", &["shared-3", "c"]),
        ];
        let pair = cheapest_pair(&split(&files, &chunks));
        assert_eq!(pair, Some(("shared-1".into(), "shared-2".into())), "b alone loads 900 bytes more");
    }

    #[test]
    fn large_files_of_different_chunks_stay_apart() {
        let chunks: [(&str, &[&str]); 3] =
            [("a", &["shared-1", "a"]), ("b", &["shared-1", "shared-2", "b"]), ("c", &["shared-2", "c"])];
        assert_eq!(cheapest_pair(&split(&[("shared-1", 9_000), ("shared-2", 9_000)], &chunks)), None);
    }

    #[test]
    fn a_chunk_names_a_joined_file_once() {
        let mut chunks =
            split(&[], &[("a", &["shared-1", "shared-2", "a"]), ("b", &["shared-2", "b"])]).chunks;
        replace(&mut chunks, "shared-2", "shared-1");
        assert_eq!(chunks["a"], ["shared-1", "a"]);
        assert_eq!(chunks["b"], ["shared-1", "b"]);
    }
}
