//! The command line of the chores, declared for clap. Never does anything but read and explain.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;

/// The chores of this repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub chore: Chore,
}

/// A chore and its options.
#[derive(Debug, PartialEq, Subcommand)]
pub enum Chore {
    /// Builds the component and its pages into dist/, ready to be uploaded, and prints their sizes.
    ///
    /// Fails if the component is above the size budget in the root Cargo.toml.
    Build(Build),
    /// Builds, and serves dist/ on 127.0.0.1 under the strictest policy a city may set. Ctrl-C ends it.
    ///
    /// The demonstration is served as soon as the component is compiled. The rest of the build (the smallest wasm,
    /// snippets, the plans' own pages, the studio) goes on meanwhile.
    Serve(Serve),
    /// Runs everything that must pass before a change is shared: all parts, even after one has failed.
    #[command(after_help = ENGINES)]
    Test(Test),
    /// Measures the component beside what a city would pick instead, on a slowed phone with a slow network.
    ///
    /// All of it takes an hour; nothing else should run beside it.
    Bench(Bench),
    /// Asks for known vulnerabilities of everything that the lock files name, and writes down the answer.
    ///
    /// Asks cargo-deny (which it installs into target/ where it is missing) and npm, holds the rules of deny.toml,
    /// and writes the answer with its date into supply-chain.json. `cargo xtask test` relies on that file where it
    /// cannot ask itself.
    Audit,
}

/// Options of `build`.
#[derive(Args, Debug, PartialEq)]
pub struct Build {
    /// The demonstration alone, to look at a change: quick to build, too large to be uploaded.
    #[arg(long)]
    pub demonstration: bool,
}

/// Options of `serve`.
#[derive(Args, Debug, PartialEq)]
pub struct Serve {
    /// The port; 0 takes any free one.
    #[arg(short, long, default_value_t = 8080)]
    pub port: u16,
    /// Serve what dist/ holds.
    #[arg(long)]
    pub no_build: bool,
}

/// Options of `test`.
#[derive(Args, Debug, Default, PartialEq)]
pub struct Test {
    /// Format, lints, native tests, and the browser tests in one engine at one width.
    #[arg(long, conflicts_with_all = ["full", "only", "cms"])]
    pub quick: bool,
    /// Also all of the accessibility matrix, with its published results, and builds in other ways.
    #[arg(long)]
    pub full: bool,
    /// One part alone.
    #[arg(long, value_name = "PART", conflicts_with = "cms")]
    pub only: Option<Part>,
    /// Apart from all others: the forms of snippets in a real WordPress, which is started in a temporary folder
    /// (Debian's packages).
    #[arg(long)]
    pub cms: bool,
    /// With `--only native` for cargo test, with `--only browser` for Playwright:
    /// cargo xtask test --only browser -- host/element.spec.mjs --project phone
    #[arg(last = true, requires = "only", value_name = "ARGUMENTS")]
    pub rest: Vec<OsString>,
}

/// Options of `bench`.
#[derive(Args, Debug, PartialEq)]
pub struct Bench {
    /// For the measuring script: --candidates A,B --sizes S,M,L --runs 7 --minutes 60 --earlier DIST
    #[arg(last = true, value_name = "ARGUMENTS")]
    pub rest: Vec<OsString>,
}

/// A part of the tests that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum Part {
    /// rustfmt has nothing to change
    Format,
    /// clippy, rustdoc, oxlint and stylelint have nothing to say
    Lint,
    /// cargo test
    Native,
    /// Licences, sources and known vulnerabilities of crates and npm packages
    Supply,
    /// The built component in Chromium, and journeys in three engines
    Browser,
    /// A build in another folder gives the same bytes; with --full, too
    Reproducible,
    /// A build on the standard library as rustup has it works; with --full, too
    InstalledStd,
    /// Snippets in a content management system, asked for with `--cms`.
    #[value(skip)]
    Cms,
}

impl Test {
    /// The one part that is asked for, if any.
    pub fn part(&self) -> Option<Part> {
        self.only.or(self.cms.then_some(Part::Cms))
    }

    /// Returns whether the arguments after `--` have a tool to go to.
    pub fn has_tool_for_rest(&self) -> bool {
        self.rest.is_empty() || matches!(self.only, Some(Part::Native | Part::Browser))
    }
}

const ENGINES: &str = "\
ENGINES=chromium (or with commas between: chromium,firefox,webkit) in the environment says which
engines the journeys cover, where a machine has not all of them.";

#[cfg(test)]
mod tests {
    use super::*;
    use clap::error::ErrorKind;

    fn read(line: &str) -> Result<Chore, clap::Error> {
        let words = ["cargo xtask"].into_iter().chain(line.split_whitespace());
        Arguments::try_parse_from(words).map(|arguments| arguments.chore)
    }

    #[test]
    fn build_makes_everything_unless_asked_otherwise() {
        assert_eq!(read("build").unwrap(), Chore::Build(Build { demonstration: false }));
        assert_eq!(read("build --demonstration").unwrap(), Chore::Build(Build { demonstration: true }));
    }

    #[test]
    fn serve_takes_port_8080_and_builds_unless_asked_otherwise() {
        let usual = Chore::Serve(Serve { port: 8080, no_build: false });
        let other = Chore::Serve(Serve { port: 9000, no_build: true });
        assert_eq!(read("serve").unwrap(), usual);
        assert_eq!(read("serve --port 9000 --no-build").unwrap(), other);
    }

    #[test]
    fn every_chore_explains_itself() {
        for line in ["help", "--help", "build --help", "serve -h", "test --help", "bench -h", "audit --help"]
        {
            assert_eq!(read(line).unwrap_err().kind(), ErrorKind::DisplayHelp, "{line}");
        }
        let bare = read("").unwrap_err().kind();
        assert_eq!(bare, ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand);
    }

    #[test]
    fn arguments_after_the_dashes_go_on_to_the_tool() {
        let chore = read("test --only browser -- a.spec.mjs --project phone").unwrap();
        let rest = ["a.spec.mjs", "--project", "phone"].map(OsString::from).to_vec();
        assert_eq!(chore, Chore::Test(Test { only: Some(Part::Browser), rest, ..Test::default() }));
        let Chore::Bench(Bench { rest }) = read("bench -- --runs 3").unwrap() else {
            panic!("another chore")
        };
        assert_eq!(rest, ["--runs", "3"]);
    }

    #[test]
    fn the_content_management_system_is_asked_for_alone() {
        assert_eq!(read("test --cms").unwrap(), Chore::Test(Test { cms: true, ..Test::default() }));
        assert!(read("test --cms --only native").is_err());
    }

    #[test]
    fn a_line_that_makes_no_sense_is_named() {
        for (line, named) in [
            ("bild", "'bild'"),
            ("serve --port many", "'many'"),
            ("test --only speed", "'speed'"),
            ("build --fast", "'--fast'"),
            ("test --quick --full", "'--quick'"),
        ] {
            let error = read(line).unwrap_err();
            assert!(error.exit_code() == 2 && error.to_string().contains(named), "{line}: {error}");
        }
    }
}
