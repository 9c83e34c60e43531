//! Tells the loader the names of the files that it loads, and others the names of a whole build.
//! Called by `build`. Never changes anything else of the script.

use crate::naming::Hashed;
use anyhow::{Result, bail};
use serde_json::json;

/// Stands once in `www/city-plan.js`, where an expression may stand.
const TOKEN: &str = "__FILES__";

/// What the loader loads, by the names under which it finds them.
pub struct Files {
    pub style: Hashed,
    /// What saves files.
    pub save: Hashed,
    /// What every page begins with.
    pub first: Code,
    /// All views.
    pub whole: Code,
}

/// A component and what binds it to JavaScript.
pub struct Code {
    pub glue: Hashed,
    pub wasm: Hashed,
}

impl Files {
    /// Each file with its name in the list, those first that every page loads.
    pub fn all(&self) -> [(&'static str, &Hashed); 6] {
        [
            ("glue", &self.first.glue),
            ("wasm", &self.first.wasm),
            ("style", &self.style),
            ("wholeGlue", &self.whole.glue),
            ("wholeWasm", &self.whole.wasm),
            ("save", &self.save),
        ]
    }
}

/// A build as snippets name it: each file with what browsers compare with `integrity`. The loader
/// has a second name with its hash, so that a page can insist on the build that it was made for.
pub fn manifest(version: &str, files: &Files, loader: &Hashed, frame: &Hashed) -> String {
    let entry = |(part, file): (&str, &Hashed)| {
        (part.to_owned(), json!({ "name": file.name, "integrity": file.integrity }))
    };
    let all = [("loader", loader)].into_iter().chain(files.all()).chain([("frame", frame)]);
    let all: serde_json::Map<_, _> = all.map(entry).collect();
    let manifest = json!({ "version": version, "files": all });
    format!("{manifest:#}\n")
}

pub fn with_files(source: &str, files: &Files) -> Result<String> {
    let found = source.matches(TOKEN).count();
    if found != 1 {
        bail!("www/city-plan.js must contain {TOKEN} exactly once, but does so {found} times");
    }
    let entry = |(part, file): (&str, &Hashed)| (part.to_owned(), json!([file.name, file.integrity]));
    let list: serde_json::Map<_, _> = files.all().into_iter().map(entry).collect();
    Ok(source.replace(TOKEN, &serde_json::Value::from(list).to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let code = |content| {
            let [glue, wasm] = ["js", "wasm"].map(|ending| Hashed::new(ending, vec![content]));
            Code { glue, wasm }
        };
        Files {
            style: Hashed::new("css", vec![1]),
            save: Hashed::new("js", vec![3]),
            first: code(1),
            whole: code(2),
        }
    }

    #[test]
    fn the_loader_learns_names_and_integrity() {
        let script = with_files("const files = __FILES__;", &files()).unwrap();
        let list = script.trim_start_matches("const files = ").trim_end_matches(';');
        let list: serde_json::Value = serde_json::from_str(list).unwrap();
        assert_eq!(list["wasm"][0], files().first.wasm.name);
        assert_eq!(list["wholeWasm"][0], files().whole.wasm.name);
        assert_eq!(list["style"][1], files().style.integrity);
    }

    #[test]
    fn a_loader_without_its_token_or_with_two_is_refused() {
        assert!(with_files("const files = {};", &files()).is_err());
        assert!(with_files("f(__FILES__, __FILES__)", &files()).is_err());
    }
}
