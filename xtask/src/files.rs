//! The files of a folder, however deep.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// All files of a folder and of the folders in it, sorted; none if there is no such folder.
/// Hidden ones (of editors and systems) are nobody's pages.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            files.extend(files_below(&entry.path())?);
        } else {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}
