//! Copies what is served as it is written: the pages of `www/` and the plans.
//! Called by `build`. In HTML it fills in the name and integrity of the style sheet; never changes
//! anything else.

use crate::dist::Dist;
use crate::naming::Hashed;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Parts of `www/` that reach `dist/` in another form.
const BUILT: [&str; 2] = ["style", "city-plan.js"];

pub fn copy(project: &Project, dist: &mut Dist, style: &Hashed) -> Result<()> {
    let pages = project.pages();
    for file in files_below(&pages)? {
        let name = file.strip_prefix(&pages)?;
        if BUILT.iter().any(|built| name.starts_with(built)) {
            continue;
        }
        let content = read(&file)?;
        let is_html = name.extension().is_some_and(|ending| ending == "html");
        let content = if is_html { with_style(content, style) } else { content };
        dist.put(name, &content)?;
    }
    let plans = project.root.join("plans");
    for file in files_below(&plans)? {
        let name = file.strip_prefix(&project.root)?;
        // The format's description beside them is for authors, not for readers.
        if name.extension().is_some_and(|ending| ending == "json") {
            dist.put(name, &read(&file)?)?;
        }
    }
    Ok(())
}

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

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} could not be read", file.display()))
}

/// A page in another encoding than UTF-8 (there is one among the host pages) stays as it is.
fn with_style(page: Vec<u8>, style: &Hashed) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(text) => text
            .replace("{{style}}", &style.name)
            .replace("{{style-integrity}}", &style.integrity)
            .into_bytes(),
        Err(other) => other.into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_can_link_the_style_of_this_build() {
        let style = Hashed::new("css", vec![1]);
        let page = b"<link href=\"{{style}}\" integrity=\"{{style-integrity}}\">".to_vec();
        let page = String::from_utf8(with_style(page, &style)).unwrap();
        let expected = format!("<link href=\"{}\" integrity=\"{}\">", style.name, style.integrity);
        assert_eq!(page, expected);
    }

    #[test]
    fn a_page_in_shift_jis_is_left_alone() {
        let page = b"{{style}} \x8e\x73".to_vec();
        assert_eq!(with_style(page.clone(), &Hashed::new("css", vec![1])), page);
    }
}
