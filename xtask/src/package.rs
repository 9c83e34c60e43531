//! Makes `dist/` a package of npm, for sites that are built with its tools.
//! Called by `build`. Never publishes anything.

use crate::dist::Dist;
use crate::project::Project;
use anyhow::{Context, Result};
use serde_json::json;

/// What a package brings beside its code and the README of `www`.
const PAPERS: [&str; 3] = ["CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

pub fn write(project: &Project, dist: &mut Dist) -> Result<()> {
    let package = json!({
        "name": "city-plan",
        "version": project.version,
        "description": "Shows the plan of a Japanese city as a roadmap by fiscal year, in any page",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        // The loader defines an element: a bundler must not take it for code without effect.
        "sideEffects": true,
        "exports": {
            ".": "./city-plan-module.js",
            "./city-plan.js": "./city-plan.js",
            "./frame": "./city-plan-frame.js",
            "./style.css": "./city-plan.css",
            "./plans/*": "./plans/*",
            "./manifest.json": "./manifest.json",
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json",
        },
        "customElements": "custom-elements.json",
    });
    dist.put("package.json", format!("{package:#}\n").as_bytes())?;
    for name in PAPERS {
        let path = project.root.join(name);
        let paper = std::fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?;
        dist.put(name, &paper)?;
    }
    Ok(())
}
