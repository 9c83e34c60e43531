//! The files of one build, which snippets name together with their hashes.
//!
//! Taken from `manifest.json`, which `cargo xtask build` leaves in `dist/`; the tool reads it from there,
//! the studio fetches it. Never guesses a hash.

use super::page::escaped;
use serde_json::Value;

/// A file with what browsers compare with `integrity`.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    name: String,
    integrity: String,
}

/// One build.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// The address of the folder, with its slash.
    base: String,
    pub(super) loader: File,
    style: File,
    pub(super) frame: File,
    glue: File,
    wasm: File,
    /// The names of every file that the component needs.
    pub files: Vec<String>,
}

impl Release {
    /// The build of a manifest; `base` is the address of its folder on the city's server, as pages write it.
    ///
    /// # Errors
    /// Which file the manifest does not name: ``holds no `wasm` ``.
    pub fn from_manifest(manifest: &Value, base: &str) -> Result<Self, String> {
        let named = |part: &str| {
            let text = |key: &str| manifest["files"][part][key].as_str().map(str::to_owned);
            let (name, integrity) = (text("name"), text("integrity"));
            name.zip(integrity)
                .map(|(name, integrity)| File { name, integrity })
                .ok_or_else(|| format!("holds no `{part}`"))
        };
        let slash = if base.ends_with('/') { "" } else { "/" };
        let parts = manifest["files"].as_object().into_iter().flat_map(|files| files.keys());
        let files = parts.map(|part| Ok(named(part)?.name)).collect::<Result<_, String>>()?;
        Ok(Self {
            base: format!("{base}{slash}"),
            loader: named("loader")?,
            style: named("style")?,
            frame: named("frame")?,
            glue: named("glue")?,
            wasm: named("wasm")?,
            files,
        })
    }

    /// The address of something in the folder; not yet escaped.
    pub fn address(&self, name: &str) -> String {
        format!("{}{name}", self.base)
    }

    /// The style sheet.
    pub fn link(&self) -> String {
        let File { name, integrity } = &self.style;
        let href = escaped(&self.address(name));
        format!(
            "<link rel=\"stylesheet\" href=\"{href}\" integrity=\"{integrity}\" crossorigin=\"anonymous\">"
        )
    }

    /// Has the browser fetch what the loader will ask for, and the plan, while it still reads the page.
    /// Only for pages that begin with a plan: elsewhere the loader waits until the plan comes near.
    /// Everything after the style sheet, which the content waits for; the smallest file first, because a
    /// browser lets one file of low priority come beside the style sheet.
    pub(super) fn hints(&self, plan: &str) -> String {
        let hint = |kind: &str, href: &str| {
            format!(r#"<link {kind} href="{href}" crossorigin="anonymous" fetchpriority="low">"#)
        };
        // What is fetched is checked when it is used: browsers know no integrity for such a hint.
        let fetch = r#"rel="preload" as="fetch""#;
        let module = format!(r#"rel="modulepreload" integrity="{}""#, self.glue.integrity);
        let [wasm, glue] = [&self.wasm, &self.glue].map(|file| escaped(&self.address(&file.name)));
        [hint(fetch, plan), hint(fetch, &wasm), hint(&module, &glue)].join("\n")
    }

    /// A script with further attributes.
    pub(super) fn script(&self, file: &File, more: &str) -> String {
        let File { name, integrity } = file;
        let src = escaped(&self.address(name));
        format!(
            "<script defer src=\"{src}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"{more}></script>"
        )
    }
}
