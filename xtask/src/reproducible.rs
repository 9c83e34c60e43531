//! The check that two builds in two folders give the same bytes: of this folder, and of a copy elsewhere that
//! shares nothing with it but the downloaded packages. Part of the full tests, because it builds everything anew.

use crate::command;
use crate::files::files_below;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds a copy of the sources in another folder and compares it with what `dist/` holds of this build.
pub fn check(project: &Project) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("city-plan-{}", std::process::id())).join("another/place");
    let result =
        build_copy(project, &folder).and_then(|dist| match differences(&project.dist(), &dist)?.as_slice() {
            [] => Ok(()),
            names => bail!("a build in another folder gives other bytes: {}", names.join(", ")),
        });
    // What could not be removed lies in the folder for temporary files.
    let _ = fs::remove_dir_all(folder.ancestors().nth(2).unwrap_or(&folder));
    result
}

/// Copies what git knows of, with its changes, and builds it; returns the `dist/` of the copy.
fn build_copy(project: &Project, folder: &Path) -> Result<PathBuf> {
    let listed = command::output(Command::new("git").current_dir(&project.root).args(["ls-files", "-z"]))
        .context("the sources of another build are those that git lists")?;
    for name in listed.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (project.root.join(name), folder.join(name));
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(folder))?;
            fs::copy(&from, &to).with_context(|| format!("{name} could not be copied"))?;
        }
    }
    let mut cargo = command::cargo();
    cargo.current_dir(folder).args(["run", "--quiet", "--package", "xtask", "--", "build"]);
    command::talk(cargo.env("CARGO_TARGET_DIR", folder.join("target")))?;
    Ok(folder.join("dist"))
}

/// The names of the files of `made` that are not the same in `here`, which may hold files of older builds.
fn differences(here: &Path, made: &Path) -> Result<Vec<String>> {
    let files = files_below(made)?;
    if files.is_empty() {
        bail!("{} holds nothing to compare", made.display());
    }
    let mut names = Vec::new();
    for file in files {
        let name = file.strip_prefix(made)?;
        if fs::read(here.join(name)).ok() != Some(fs::read(&file)?) {
            names.push(name.display().to_string());
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_more_is_a_difference_and_a_file_of_an_older_build_is_none() {
        let folder = std::env::temp_dir().join(format!("xtask-reproducible-{}", std::process::id()));
        let write = |name: &str, content: &str| {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        };
        let files = [("a/same", "1"), ("b/same", "1"), ("a/older", "2"), ("a/other", "3"), ("b/other", "3 ")];
        for (name, content) in files {
            write(name, content);
        }
        assert_eq!(differences(&folder.join("a"), &folder.join("b")).unwrap(), ["other"]);
        assert!(differences(&folder.join("a"), &folder.join("c")).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
