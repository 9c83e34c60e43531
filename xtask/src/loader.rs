//! Tells the loader the names of the files that it loads, and others the names of a whole build.
//! Called by `build`. Never changes anything else of the script.

use crate::naming::Hashed;
use anyhow::{Result, bail};
use serde_json::json;

/// Stands once in `www/city-plan.js`, where an expression may stand.
const TOKEN: &str = "__FILES__";

/// What the loader loads, by the names under which it finds them.
pub struct Files {
    pub glue: Hashed,
    pub wasm: Hashed,
    pub style: Hashed,
}

impl Files {
    pub fn all(&self) -> [&Hashed; 3] {
        [&self.glue, &self.wasm, &self.style]
    }
}

/// A build as snippets name it: each file with what browsers compare with `integrity`. The loader
/// has a second name with its hash, so that a page can insist on the build that it was made for.
pub fn manifest(version: &str, files: &Files, loader: &Hashed, frame: &Hashed) -> String {
    let entry = |file: &Hashed| json!({ "name": file.name, "integrity": file.integrity });
    let manifest = json!({
        "version": version,
        "files": {
            "loader": entry(loader),
            "glue": entry(&files.glue),
            "wasm": entry(&files.wasm),
            "style": entry(&files.style),
            "frame": entry(frame),
        },
    });
    format!("{manifest:#}\n")
}

pub fn with_files(source: &str, files: &Files) -> Result<String> {
    let found = source.matches(TOKEN).count();
    if found != 1 {
        bail!("www/city-plan.js must contain {TOKEN} exactly once, but does so {found} times");
    }
    let entry = |file: &Hashed| json!([file.name, file.integrity]);
    let list = json!({
        "glue": entry(&files.glue),
        "wasm": entry(&files.wasm),
        "style": entry(&files.style),
    });
    Ok(source.replace(TOKEN, &list.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let [glue, wasm, style] = ["js", "wasm", "css"].map(|ending| Hashed::new(ending, vec![1]));
        Files { glue, wasm, style }
    }

    #[test]
    fn the_loader_learns_names_and_integrity() {
        let script = with_files("const files = __FILES__;", &files()).unwrap();
        let list = script.trim_start_matches("const files = ").trim_end_matches(';');
        let list: serde_json::Value = serde_json::from_str(list).unwrap();
        assert_eq!(list["wasm"][0], files().wasm.name);
        assert_eq!(list["style"][1], files().style.integrity);
    }

    #[test]
    fn a_loader_without_its_token_or_with_two_is_refused() {
        assert!(with_files("const files = {};", &files()).is_err());
        assert!(with_files("f(__FILES__, __FILES__)", &files()).is_err());
    }
}
