//! The location of the component's files: on this machine, and for the city's pages.
//!
//! It reads the build's manifest; what that means is `publish::release`'s to say.

use crate::html_options::address;
use crate::messages;
use city_plan::plan::Language;
use city_plan::publish::{Address, Release};
use std::path::{Path, PathBuf};

/// The location of the component's files: on this machine, and for the city's pages.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct ReleaseLocation {
    /// The folder of the build, which holds `manifest.json`.
    #[arg(long, value_name = "DIR", default_value = "dist")]
    pub(crate) dist: PathBuf,
    /// The address of that folder on the city's server, as pages write it.
    #[arg(long, value_name = "URL", default_value = "/city-plan/", value_parser = address)]
    pub(crate) base: Address,
}

impl ReleaseLocation {
    /// The build in the folder, or a sentence on why there is none.
    pub(crate) fn release(&self, language: Language) -> Result<Release, String> {
        let file = self.dist.join("manifest.json");
        let manifest = serde_json::from_slice(&component_file(&file, language)?).unwrap_or_default();
        Release::from_manifest(&manifest, &self.base)
            .map_err(|error| format!("{}: {}", file.display(), error.message(language)))
    }

    /// The files of the build that are read, its manifest first.
    pub(crate) fn files(&self, release: &Release) -> Vec<PathBuf> {
        let names = ["manifest.json"].into_iter().chain(release.files.iter().map(AsRef::as_ref));
        names.map(|name| self.dist.join(name)).collect()
    }
}

/// The bytes of a file of the component, or a sentence on why there are none.
pub(crate) fn component_file(file: &Path, language: Language) -> Result<Vec<u8>, String> {
    std::fs::read(file)
        .map_err(|error| format!("{}: {}", file.display(), messages::unreadable_component(&error, language)))
}
