//! Remembers the results of slow steps by the hash of all that went into them.
//! Called by `component` and `optimise`. Lives under target/ and may be deleted at any time;
//! never keeps more than a few results of each kind.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Going back and forth between a few states of the sources stays fast: a build has some dozen results of a kind.
const KEPT_OF_EACH_KIND: usize = 60;

/// The result of `make` for this key, from an earlier run if there was one.
pub fn remembered(
    folder: &Path,
    kind: &str,
    key: &str,
    make: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let file = folder.join(format!("{kind}.{key}"));
    if let Ok(known) = fs::read(&file) {
        return Ok(known);
    }
    let made = make()?;
    // Written aside first: an interrupted run must not leave half a result.
    let aside = folder.join(format!("unfinished.{kind}"));
    fs::write(&aside, &made)
        .and_then(|()| fs::rename(&aside, &file))
        .with_context(|| format!("{} could not be written", file.display()))?;
    forget_old(folder, kind)?;
    Ok(made)
}

fn forget_old(folder: &Path, kind: &str) -> Result<()> {
    let mut known: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_string_lossy().split('.').next() == Some(kind) {
            known.push((entry.metadata()?.modified()?, entry.path()));
        }
    }
    known.sort();
    let surplus = known.len().saturating_sub(KEPT_OF_EACH_KIND);
    for (_, path) in &known[..surplus] {
        fs::remove_file(path)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_result_is_not_made_again() {
        let folder = std::env::temp_dir().join(format!("xtask-cache-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let first = remembered(&folder, "kind", "key", || Ok(b"made".to_vec())).unwrap();
        let second = remembered(&folder, "kind", "key", || unreachable!()).unwrap();
        assert_eq!(first, second);
        fs::remove_dir_all(&folder).unwrap();
    }
}
