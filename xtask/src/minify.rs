//! Makes scripts and styles smaller with esbuild, from the npm packages of the build tools.
//! Called by `build`. Without the packages everything stays as it is written.
//! Never rewrites a style for other browsers: what the sources say is what browsers get. That is
//! why it is not lightningcss, which drops fallback declarations (`100vh` before `100dvh`) and
//! writes `(min-width: 40em)` as `(width>=40em)`, which older phones do not understand.

use crate::command;
use crate::npm::Packages;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// Every browser that runs the wasm (reference types) knows this much JavaScript; without it
/// esbuild may choose newer syntax because it is shorter.
const TARGET: &str = "--target=es2022";

pub struct Minifier<'a> {
    pub packages: Option<&'a Packages>,
    /// Where esbuild reads and writes.
    pub work: PathBuf,
}

impl Minifier<'_> {
    /// An ES module: names at its top level belong to it and can be shortened.
    pub fn module(&self, source: &[u8]) -> Result<Vec<u8>> {
        self.esbuild("module.js", &["--format=esm", TARGET], source)
    }

    /// A classic script: what esbuild adds for older browsers must not become names of the page.
    pub fn script(&self, source: &[u8]) -> Result<Vec<u8>> {
        self.esbuild("loader.js", &["--format=iife", TARGET], source)
    }

    /// esbuild writes what is not ASCII as escapes, so that a page in another encoding than UTF-8
    /// cannot garble it; unminified, the style says its encoding itself.
    pub fn style(&self, source: &str) -> Result<Vec<u8>> {
        match self.packages {
            Some(_) => self.esbuild("style.css", &[], source.as_bytes()),
            None => Ok(format!("@charset \"UTF-8\";\n{source}").into_bytes()),
        }
    }

    fn esbuild(&self, name: &str, options: &[&str], source: &[u8]) -> Result<Vec<u8>> {
        let Some(packages) = self.packages else {
            return Ok(source.to_vec());
        };
        let [input, output] = ["plain", "small"].map(|step| self.work.join(format!("{step}-{name}")));
        fs::write(&input, source).with_context(|| format!("{} could not be written", input.display()))?;
        let mut esbuild = packages.program("esbuild");
        esbuild.arg(&input).arg("--minify").arg("--log-level=warning").args(options);
        esbuild.arg(format!("--outfile={}", output.display()));
        command::output(&mut esbuild).with_context(|| format!("{name} could not be minified"))?;
        let mut small = fs::read(&output)?;
        // The last line's end is a byte that says nothing.
        small.truncate(small.trim_ascii_end().len());
        Ok(small)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{npm, project::Project};

    const MODERN: [&str; 9] = [
        ":not(#_#_)",
        "@container city-plan (min-width: 40em)",
        "::details-content",
        "text-spacing-trim:trim-start",
        "word-break:auto-phrase",
        "width:100vh;width:100dvh",
        "background:#fff;background:color-mix(in srgb,var(--a) 13%,#fff)",
        "light-dark(#fff,#000)",
        "!important",
    ];

    const STYLE: &str = "
        .p:not(#_#_) { text-spacing-trim: trim-start; word-break: auto-phrase; }
        @container city-plan (min-width: 40em) { .p:not(#_#_)::details-content { width: 100vh; width: 100dvh; } }
        @layer host { .p:not(#_#_) { color: light-dark(#fff, #000) !important; } }
        .q { background: #fff; background: color-mix(in srgb, var(--a) 13%, #fff); }
        .r::before { content: \"〜\"; }";

    /// Without npm nothing is minified, so that there is nothing to test.
    #[test]
    fn modern_styles_survive_and_other_encodings_cannot_garble_them() {
        let project = Project::find().unwrap();
        let Ok(packages) = npm::install(&project.build_tools()) else {
            eprintln!("not tested: the npm packages of the build tools cannot be installed here");
            return;
        };
        let work = project.scratch("work-of-tests").unwrap();
        let minifier = Minifier { packages: Some(&packages), work };
        let small = String::from_utf8(minifier.style(STYLE).unwrap()).unwrap();
        for part in MODERN {
            assert!(small.contains(part), "{part} is missing in {small}");
        }
        assert!(small.is_ascii() && small.len() < STYLE.len(), "{small}");
        let script = minifier.script("window.kept = '計画';".as_bytes()).unwrap();
        let script = String::from_utf8(script).unwrap();
        assert!(script.is_ascii() && script.contains("window.kept="), "{script}");
        let private =
            minifier.script(b"class A { #a = 1; has(b) { return #a in b; } } window.kept = A;").unwrap();
        assert!(private.starts_with(b"("), "a helper stands outside: {}", String::from_utf8_lossy(&private));
    }
}
