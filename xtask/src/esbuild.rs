//! Bundles scripts and makes scripts and styles smaller, with esbuild from the npm packages of the build tools.
//!
//! Never rewrites a style for other browsers: browsers get what the sources say. That is why it is not
//! lightningcss, which drops fallback declarations (`100vh` before `100dvh`) and writes `(min-width: 40em)` as
//! `(width>=40em)`, which older phones do not understand.

use crate::command;
use crate::npm::Packages;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Every browser that runs the wasm (reference types) knows this much JavaScript; without it
/// esbuild may choose newer syntax because it is shorter.
const TARGET: &str = "--target=es2022";

/// The beginning of a bundle that is a classic script.
const FUNCTION: &str = "(()=>{";

/// esbuild, with a folder for its files.
pub struct Esbuild<'a> {
    pub packages: &'a Packages,
    pub work: PathBuf,
}

impl Esbuild<'_> {
    /// A script and the modules that it imports as one classic script, in a function of its own.
    ///
    /// esbuild would write the directive before the function; there it would hold for scripts of the page
    /// that are joined with this one.
    pub fn bundle(&self, entry: &Path, options: &[String]) -> Result<Vec<u8>> {
        let script = String::from_utf8(self.bundled(entry, "--format=iife", options)?)?;
        match script.strip_prefix(FUNCTION) {
            Some(body) => Ok(format!("{FUNCTION}\"use strict\";{body}").into_bytes()),
            None => bail!("the bundle of {} does not begin with `{FUNCTION}`", entry.display()),
        }
    }

    /// The same as an ES module: names at its top level belong to it and can be shortened.
    pub fn bundle_module(&self, entry: &Path, options: &[String]) -> Result<Vec<u8>> {
        self.bundled(entry, "--format=esm", options)
    }

    /// A classic script: what esbuild adds for older browsers must not become names of the page.
    pub fn script(&self, source: &[u8]) -> Result<Vec<u8>> {
        self.minified("script.js", &["--format=iife".to_owned(), TARGET.to_owned()], source)
    }

    /// esbuild writes what is not ASCII as escapes, so that a page in another encoding than UTF-8
    /// cannot garble it.
    pub fn style(&self, source: &str) -> Result<Vec<u8>> {
        self.minified("style.css", &[], source.as_bytes())
    }

    fn bundled(&self, entry: &Path, format: &str, options: &[String]) -> Result<Vec<u8>> {
        let fixed = ["--bundle", format, TARGET].map(str::to_owned);
        self.run(entry, &self.work.join("bundle.js"), &[&fixed, options].concat())
    }

    fn minified(&self, name: &str, options: &[String], source: &[u8]) -> Result<Vec<u8>> {
        let [input, output] = ["plain", "small"].map(|step| self.work.join(format!("{step}-{name}")));
        fs::write(&input, source).with_context(|| format!("{} could not be written", input.display()))?;
        self.run(&input, &output, options)
    }

    fn run(&self, input: &Path, output: &Path, options: &[String]) -> Result<Vec<u8>> {
        let mut esbuild = self.packages.program("esbuild");
        esbuild.arg(input).arg("--minify").arg("--log-level=warning").args(options);
        esbuild.arg(format!("--outfile={}", output.display()));
        let failed = || format!("esbuild could not make {} smaller", input.display());
        command::output(&mut esbuild).with_context(failed)?;
        let mut small = fs::read(output)?;
        // The last line's end is a byte that says nothing.
        small.truncate(small.trim_ascii_end().len());
        Ok(small)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{npm, project::Project};
    use std::sync::OnceLock;

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

    /// Runs a test with esbuild; without the registry there is nothing to test with.
    fn with_esbuild(name: &str, test: impl FnOnce(&Esbuild)) {
        static PACKAGES: OnceLock<Result<Packages>> = OnceLock::new();
        let project = Project::find().unwrap();
        match PACKAGES.get_or_init(|| npm::install(&project.build_tools())) {
            Ok(packages) => {
                test(&Esbuild { packages, work: project.scratch(&format!("work-of-tests/{name}")).unwrap() });
            }
            Err(_) => eprintln!("not tested: the npm packages of the build tools cannot be installed here"),
        }
    }

    #[test]
    fn modern_styles_survive_and_other_encodings_cannot_garble_them() {
        with_esbuild("styles", |esbuild| {
            let small = String::from_utf8(esbuild.style(STYLE).unwrap()).unwrap();
            for part in MODERN {
                assert!(small.contains(part), "{part} is missing in {small}");
            }
            assert!(small.is_ascii() && small.len() < STYLE.len(), "{small}");
            let script = esbuild.script("window.kept = '計画';".as_bytes()).unwrap();
            let script = String::from_utf8(script).unwrap();
            assert!(script.is_ascii() && script.contains("window.kept="), "{script}");
            let private =
                esbuild.script(b"class A { #a = 1; has(b) { return #a in b; } } window.kept = A;").unwrap();
            assert!(private.starts_with(b"("), "outside of it: {}", String::from_utf8_lossy(&private));
        });
    }

    #[test]
    fn a_bundle_is_strict_inside_and_takes_the_module_of_its_condition() {
        with_esbuild("bundle", |esbuild| {
            for (file, source) in [
                ("package.json", r##"{"imports":{"#a":{"studio":"./b.js","default":"./a.js"}}}"##),
                ("main.js", "import { a } from \"#a\";\nwindow.kept = a;"),
                ("a.js", "export const a = \"of residents\";"),
                ("b.js", "export const a = \"of the studio\";"),
            ] {
                fs::write(esbuild.work.join(file), source).unwrap();
            }
            let main = esbuild.work.join("main.js");
            for (options, kept) in
                [(vec![], "of residents"), (vec!["--conditions=studio".to_owned()], "of the studio")]
            {
                let script = String::from_utf8(esbuild.bundle(&main, &options).unwrap()).unwrap();
                assert!(script.starts_with("(()=>{\"use strict\";"), "{script}");
                assert!(script.contains(kept), "{script}");
            }
            assert!(esbuild.bundle(&esbuild.work.join("none.js"), &[]).is_err());
        });
    }
}
