//! The files of one build, which snippets name together with their hashes.
//!
//! Read from `manifest.json`, which `cargo xtask build` leaves in `dist/`. Never guesses a hash.

use crate::page::escaped;
use serde_json::Value;
use std::path::PathBuf;

/// Where the component's files are: on this machine, and for the city's pages.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Place {
    /// The folder of the build, which holds `manifest.json`.
    #[arg(long, value_name = "DIR", default_value = "dist")]
    pub(crate) dist: PathBuf,
    /// The address of that folder on the city's server, as pages write it.
    #[arg(long, value_name = "URL", default_value = "/city-plan/")]
    pub(crate) base: String,
}

/// A file with what browsers compare with `integrity`.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) name: String,
    integrity: String,
}

/// One build.
#[derive(Clone, Debug)]
pub(crate) struct Release {
    /// The address of the folder, with its slash.
    base: String,
    pub(crate) loader: File,
    pub(crate) style: File,
    pub(crate) frame: File,
    glue: File,
    wasm: File,
    /// Every file that the component needs, by name.
    pub(crate) files: Vec<String>,
}

impl Place {
    /// The build in the folder, or a sentence on why there is none.
    pub(crate) fn release(&self) -> Result<Release, String> {
        let file = self.dist.join("manifest.json");
        let found = std::fs::read(&file).map_err(|error| {
            format!("{}: {error}; run `cargo xtask build`, or name the folder with --dist", file.display())
        })?;
        let manifest: Value = serde_json::from_slice(&found).unwrap_or_default();
        let named = |part: &str| {
            let text = |key: &str| manifest["files"][part][key].as_str().map(str::to_owned);
            let (name, integrity) = (text("name"), text("integrity"));
            name.zip(integrity).map(|(name, integrity)| File { name, integrity }).ok_or_else(|| {
                format!("{}: holds no `{part}`; run `cargo xtask build` again", file.display())
            })
        };
        let slash = if self.base.ends_with('/') { "" } else { "/" };
        let parts = manifest["files"].as_object().into_iter().flat_map(|files| files.keys());
        let files = parts.map(|part| Ok(named(part)?.name)).collect::<Result<_, String>>()?;
        Ok(Release {
            base: format!("{}{slash}", self.base),
            loader: named("loader")?,
            style: named("style")?,
            frame: named("frame")?,
            glue: named("glue")?,
            wasm: named("wasm")?,
            files,
        })
    }
}

impl Release {
    /// The address of something in the folder.
    pub(crate) fn address(&self, name: &str) -> String {
        escaped(&format!("{}{name}", self.base))
    }

    /// The style sheet.
    pub(crate) fn link(&self) -> String {
        let File { name, integrity } = &self.style;
        let href = self.address(name);
        format!(
            "<link rel=\"stylesheet\" href=\"{href}\" integrity=\"{integrity}\" crossorigin=\"anonymous\">"
        )
    }

    /// Has the browser fetch what the loader will ask for, and the plan, while it still reads the page.
    /// Only for pages that begin with a plan: elsewhere the loader waits until the plan comes near.
    /// Everything after the style sheet, which the content waits for; the smallest file first, because a
    /// browser lets one file of low priority come beside the style sheet.
    pub(crate) fn hints(&self, plan: &str) -> String {
        let hint = |kind: &str, href: &str| {
            format!(r#"<link {kind} href="{href}" crossorigin="anonymous" fetchpriority="low">"#)
        };
        // What is fetched is checked when it is used: browsers know no integrity for such a hint.
        let fetch = r#"rel="preload" as="fetch""#;
        let module = format!(r#"rel="modulepreload" integrity="{}""#, self.glue.integrity);
        let [wasm, glue] = [&self.wasm, &self.glue].map(|file| self.address(&file.name));
        [hint(fetch, plan), hint(fetch, &wasm), hint(&module, &glue)].join("\n")
    }

    /// A script with further attributes.
    pub(crate) fn script(&self, file: &File, more: &str) -> String {
        let File { name, integrity } = file;
        let src = self.address(name);
        format!(
            "<script defer src=\"{src}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"{more}></script>"
        )
    }
}
