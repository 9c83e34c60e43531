//! The files of one build, which snippets name together with their hashes.
//!
//! Taken from `manifest.json`, which `cargo xtask build` leaves in `dist/`; the tool reads it from there,
//! the studio fetches it. Never guesses a hash.

use super::{Address, PublishError};
use crate::exchange::markup::{Attribute, Markup};
use serde_json::Value;

/// A file with what browsers compare with `integrity`.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    name: String,
    integrity: String,
}

/// Asked for without cookies, as whatever is compared with a hash.
const ANONYMOUS: Attribute = ("crossorigin", "anonymous");

/// One build.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// The address of the folder, with its slash.
    base: String,
    pub(super) loader: File,
    /// The style sheets, in the order in which a page links them.
    styles: [File; 2],
    pub(super) frame: File,
    wasm: File,
    /// The names of every file that the component needs.
    pub files: Vec<String>,
}

impl Release {
    /// The build of a manifest; `base` is the address of its folder on the city's server, as pages write it.
    ///
    /// # Errors
    /// [`PublishError::MissingPart`].
    pub fn from_manifest(manifest: &Value, base: &Address) -> Result<Self, PublishError> {
        let named = |part: &str| {
            let text = |key: &str| manifest["files"][part][key].as_str().map(str::to_owned);
            let (name, integrity) = (text("name"), text("integrity"));
            name.zip(integrity)
                .map(|(name, integrity)| File { name, integrity })
                .ok_or_else(|| PublishError::MissingPart(part.to_owned()))
        };
        let base = base.as_str();
        let slash = if base.ends_with('/') { "" } else { "/" };
        let parts = manifest["files"].as_object().into_iter().flat_map(|files| files.keys());
        let files = parts.map(|part| Ok(named(part)?.name)).collect::<Result<_, PublishError>>()?;
        Ok(Self {
            base: format!("{base}{slash}"),
            loader: named("loader")?,
            styles: [named("style")?, named("views")?],
            frame: named("frame")?,
            wasm: named("wasm")?,
            files,
        })
    }

    /// The address of something in the folder.
    pub fn address(&self, name: &str) -> String {
        format!("{}{name}", self.base)
    }

    /// The links to the style sheets, for pages with static content: each in a line of its own.
    pub fn links(&self) -> Markup {
        let link = |sheet: &File| {
            let href = self.address(&sheet.name);
            let integrity = ("integrity", sheet.integrity.as_str());
            Markup::void("link", &[("rel", "stylesheet"), ("href", &href), integrity, ANONYMOUS]).line(0)
        };
        let [first, views] = self.styles.each_ref().map(link);
        first.then(&views)
    }

    /// Has the browser fetch what the loader will ask for, and the plan, while it still reads the page.
    /// Only for pages that begin with a plan: elsewhere the loader waits until the plan comes near.
    /// Everything after the style sheet, which the content waits for; the smallest file first, because a
    /// browser lets one file of low priority come beside the style sheet.
    pub(super) fn hints(&self, plan: &Address) -> Markup {
        let hint = |kind: [Attribute; 2], href: &str| {
            let more = [("href", href), ANONYMOUS, ("fetchpriority", "low")];
            Markup::void("link", &[&kind[..], &more].concat())
        };
        // What is fetched is checked when it is used: browsers know no integrity for such a hint.
        let fetch = [("rel", "preload"), ("as", "fetch")];
        let wasm = self.address(&self.wasm.name);
        hint(fetch, plan.as_str()).line(0).then(&hint(fetch, &wasm))
    }

    /// A script with further attributes.
    pub(super) fn script(&self, file: &File, more: &[Attribute]) -> Markup {
        let src = self.address(&file.name);
        let own = [("defer", ""), ("src", &src), ("integrity", file.integrity.as_str()), ANONYMOUS];
        Markup::element("script", &[&own[..], more].concat(), &Markup::new())
    }
}
