//! Writes `dist/`: only what has changed, each text with its compressed copies, whole or not at all.
//! Called by `build` and `pages`. Removes what no build needs any more, but keeps the hashed files
//! of the last builds: pages in somebody's cache still ask for them.

use crate::content_hash;
use crate::files::files_below;
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How many builds' hashed files stay.
const BUILDS_KEPT: usize = 3;

/// What is worth compressing: texts and wasm.
const COMPRESSED: [&str; 6] = ["js", "css", "wasm", "json", "html", "svg"];

pub struct Dist {
    folder: PathBuf,
    /// Whether texts get compressed copies.
    compresses: bool,
    written: BTreeSet<PathBuf>,
}

/// The bytes of one file, as they are and compressed with brotli.
#[derive(Clone, Copy)]
pub struct Weight {
    pub raw: u64,
    pub brotli: u64,
}

impl Dist {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, compresses: true, written: BTreeSet::new() }
    }

    /// Without compressed copies: for builds that are looked at on this machine, as soon as can be.
    pub fn uncompressed(folder: PathBuf) -> Self {
        Self { compresses: false, ..Self::new(folder) }
    }

    pub fn put(&mut self, name: impl AsRef<Path>, content: &[u8]) -> Result<Weight> {
        let path = self.folder.join(name);
        self.write(&path, content).with_context(|| format!("{} could not be written", path.display()))
    }

    /// A file without compressed copies: one of a folder that is carried to where no server is.
    pub fn put_alone(&mut self, name: impl AsRef<Path>, content: &[u8]) -> Result<Weight> {
        let path = self.folder.join(name);
        self.write_as(&path, content, false)
            .with_context(|| format!("{} could not be written", path.display()))
    }

    fn write(&mut self, path: &Path, content: &[u8]) -> Result<Weight> {
        let compressed = self.compresses
            && path.extension().is_some_and(|ending| COMPRESSED.iter().any(|one| ending == *one));
        self.write_as(path, content, compressed)
    }

    fn write_as(&mut self, path: &Path, content: &[u8], compressed: bool) -> Result<Weight> {
        let [brotli, gzip] = ["br", "gz"].map(|ending| with_ending(path, ending));
        let complete = !compressed || (brotli.is_file() && gzip.is_file());
        if complete && fs::read(path).is_ok_and(|known| known == content) {
            // As new as this build, so that it is not taken for one of an older build.
            File::options().append(true).open(path)?.set_modified(SystemTime::now())?;
        } else {
            fs::create_dir_all(path.parent().unwrap_or(path))?;
            if !compressed {
                // Copies of another content would be served in the place of this one.
                let _ = [&brotli, &gzip].map(fs::remove_file);
            }
            if compressed {
                replace(&brotli, &with_brotli(content)?)?;
                replace(&gzip, &with_gzip(content)?)?;
            }
            // The file itself comes last: if it is up to date, its copies are.
            replace(path, content)?;
        }
        self.written.insert(path.to_path_buf());
        let raw = content.len() as u64;
        let brotli = fs::metadata(brotli).map_or(raw, |file| file.len());
        Ok(Weight { raw, brotli })
    }

    /// Removes what this build did not write, but for the hashed files of the last builds.
    pub fn sweep(self) -> Result<()> {
        let present = files_below(&self.folder)?;
        let mut kept = recent_hashed_files(&present, &self.written)?;
        kept.extend(self.written);
        for file in present {
            if !kept.contains(&without_compression(&file)) {
                fs::remove_file(&file).with_context(|| format!("{} could not be removed", file.display()))?;
                // Succeeds only for a folder that has become empty, which is what is wanted.
                let _ = file.parent().map(fs::remove_dir);
            }
        }
        Ok(())
    }
}

/// The kind of a hashed file: how its name ends.
fn hashed_kind(file: &Path) -> Option<&str> {
    file.file_name().and_then(|name| name.to_str()).and_then(content_hash::hashed_ending)
}

/// The newest of each kind, as many as builds like this one have. If only the style changed in the last builds, three
/// styles stay and more of the older others than needed, never fewer.
fn recent_hashed_files(present: &[PathBuf], written: &BTreeSet<PathBuf>) -> Result<BTreeSet<PathBuf>> {
    let mut by_kind: BTreeMap<&str, Vec<(SystemTime, &PathBuf)>> = BTreeMap::new();
    for file in present {
        if let Some(kind) = hashed_kind(file) {
            let modified = fs::metadata(file)?.modified()?;
            by_kind.entry(kind).or_default().push((modified, file));
        }
    }
    let newest = |(kind, mut files): (&str, Vec<_>)| {
        files.sort();
        let of_one_build = written.iter().filter(|file| hashed_kind(file) == Some(kind)).count();
        files.into_iter().rev().take(of_one_build * BUILDS_KEPT)
    };
    Ok(by_kind.into_iter().flat_map(newest).map(|(_, file): (_, &PathBuf)| file.clone()).collect())
}

/// In one step, so that a running server never reads half a file.
fn replace(path: &Path, content: &[u8]) -> Result<()> {
    let aside = with_ending(path, "unfinished");
    fs::write(&aside, content)?;
    Ok(fs::rename(aside, path)?)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

fn without_compression(path: &Path) -> PathBuf {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("br" | "gz") => path.with_extension(""),
        _ => path.to_path_buf(),
    }
}

fn with_brotli(content: &[u8]) -> Result<Vec<u8>> {
    let best =
        brotli::enc::BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &best)?;
    Ok(compressed)
}

fn with_gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(content)?;
    Ok(gzip.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content_hash::Hashed;

    fn build(folder: &Path, content: u8, page: &str) -> Hashed {
        let mut dist = Dist::new(folder.to_path_buf());
        let file = Hashed::new("css", vec![content]);
        dist.put(&file.name, &file.content).unwrap();
        dist.put(page, b"page").unwrap();
        dist.sweep().unwrap();
        file
    }

    #[test]
    fn hashed_files_of_three_builds_stay_and_other_leftovers_go() {
        let folder = std::env::temp_dir().join(format!("xtask-dist-{}", std::process::id()));
        let files = [1, 2, 3, 4].map(|content| build(&folder, content, &format!("pages/{content}.html")));
        let present = files.each_ref().map(|file| folder.join(&file.name).is_file());
        assert_eq!(present, [false, true, true, true]);
        assert!(with_ending(&folder.join(&files[3].name), "br").is_file());
        assert!(!with_ending(&folder.join(&files[0].name), "br").exists());
        assert!(!folder.join("pages/3.html").exists() && folder.join("pages/4.html").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
