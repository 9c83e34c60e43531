//! Writes the names of the files that the loader loads as a module, and those of a whole build as a manifest.

use crate::content_hash::Hashed;
use serde_json::json;
use std::collections::BTreeMap;

/// The files that the loader loads, by the names under which it finds them.
pub struct Files {
    /// The style that every page begins with.
    pub style: Hashed,
    /// The style of the views that are loaded later; its rules come after those of `style`.
    pub views: Hashed,
    /// The main file, which every page loads.
    pub wasm: Hashed,
    /// The files of the chunks, by name.
    pub further: BTreeMap<String, Hashed>,
    /// The names of the files of each chunk, in the order in which they are needed.
    pub chunks: BTreeMap<String, Vec<String>>,
}

impl Files {
    /// The files that every page loads, each with its name in the list.
    pub fn first(&self) -> [(&str, &Hashed); 2] {
        [("wasm", &self.wasm), ("style", &self.style)]
    }

    /// The files that are loaded later, each with its name in the list.
    pub fn later(&self) -> impl Iterator<Item = (&str, &Hashed)> {
        [("views", &self.views)]
            .into_iter()
            .chain(self.further.iter().map(|(name, file)| (name.as_str(), file)))
    }

    /// The style sheets, in the order in which static content links them.
    pub fn styles(&self) -> [&Hashed; 2] {
        [&self.style, &self.views]
    }

    /// All rules in one sheet.
    pub fn whole_style(&self) -> Vec<u8> {
        self.styles().map(|sheet| sheet.content.as_slice()).concat()
    }

    fn all(&self) -> impl Iterator<Item = (&str, &Hashed)> {
        self.first().into_iter().chain(self.later())
    }
}

/// A build as snippets name it: each file with what browsers compare with `integrity`. The loader
/// has a second name with its hash, so that a page can insist on the build that it was made for.
pub fn manifest(version: &str, files: &Files, loader: &Hashed, frame: &Hashed) -> String {
    let entry = |(name, file): (&str, &Hashed)| {
        (name.to_owned(), json!({ "name": file.name, "integrity": file.integrity }))
    };
    let all = [("loader", loader)].into_iter().chain(files.all()).chain([("frame", frame)]);
    let all: serde_json::Map<_, _> = all.map(entry).collect();
    let manifest = json!({ "version": version, "files": all });
    format!("{manifest:#}\n")
}

/// The module `#generated/files.js` of the classic script, which finds the files beside itself by their names.
pub fn names(files: &Files) -> String {
    let entry = |file: &Hashed| json!([file.name, file.integrity]).to_string();
    module(files, entry)
}

/// The same of the ES module: written so, whatever bundles it brings the files along and knows where they are. A
/// bundle that is no module knows no address: it looks for them by their names.
pub fn addresses(files: &Files) -> String {
    let entry = |file: &Hashed| {
        format!(
            "[(() => {{ try {{ return new URL({}, import.meta.url).href; }} catch {{ return {}; }} }})(), {}]",
            json!(format!("./{}", file.name)),
            json!(file.name),
            json!(file.integrity)
        )
    };
    module(files, entry)
}

fn module(files: &Files, entry: impl Fn(&Hashed) -> String) -> String {
    let mut list: Vec<_> =
        files.all().map(|(name, file)| format!("{}:{}", json!(name), entry(file))).collect();
    list.push(format!("\"chunks\":{}", json!(files.chunks)));
    format!("export const FILES = {{{}}};\n", list.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let file = |name: &str| (name.to_owned(), Hashed::new("wasm", vec![2]));
        Files {
            style: Hashed::new("css", vec![1]),
            views: Hashed::new("css", vec![2]),
            wasm: Hashed::new("wasm", vec![1]),
            further: BTreeMap::from([file("further")]),
            chunks: BTreeMap::from([("further".to_owned(), vec!["further".to_owned()])]),
        }
    }

    #[test]
    fn the_loader_imports_names_and_integrity() {
        let module = names(&files());
        let list = module.trim_start_matches("export const FILES = ").trim_end_matches(";\n");
        let list: serde_json::Value = serde_json::from_str(list).unwrap();
        assert_eq!(list["wasm"][0], files().wasm.name);
        assert_eq!(list["further"][0], files().further["further"].name);
        assert_eq!(list["chunks"]["further"], json!(["further"]));
        assert_eq!(list["style"][1], files().style.integrity);
    }

    #[test]
    fn a_bundler_of_the_site_finds_every_file_from_the_module() {
        let module = addresses(&files());
        for (_, file) in files().all() {
            assert!(module.contains(&format!("new URL(\"./{}\", import.meta.url)", file.name)), "{module}");
        }
    }
}
