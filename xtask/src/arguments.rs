//! Which chore the command line asks for, and what `--help` answers.
//! Called once by `main`. Never does anything but read and explain.

use anyhow::{Result, anyhow, bail};
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;

/// What the command line asks for.
#[derive(Debug, PartialEq)]
pub enum Chore {
    Help(&'static str),
    Build,
    Serve { port: u16, build: bool },
    Test { only: Option<Part>, full: bool, rest: Vec<OsString> },
    Bench { rest: Vec<OsString> },
    Audit,
}

/// A part of the tests that can be run alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    Format,
    Lint,
    Native,
    /// What comes from others.
    Supply,
    Browser,
    /// A second build, which has to give the same bytes; only on request and in the full tests.
    Reproducible,
    /// Forms of snippets in a real content management system; only on request.
    Cms,
}

pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Chore> {
    let mut parser = Parser::from_args(arguments);
    match parser.next()? {
        None | Some(Arg::Long("help") | Arg::Short('h')) => Ok(Chore::Help(HELP)),
        Some(Arg::Value(chore)) => match chore.to_string_lossy().as_ref() {
            "help" => Ok(Chore::Help(HELP)),
            "build" => build(&mut parser),
            "serve" => serve(&mut parser),
            "test" => test(&mut parser),
            "bench" => bench(&mut parser),
            "audit" => audit(&mut parser),
            other => bail!("there is no chore `{other}`"),
        },
        Some(other) => Err(other.unexpected().into()),
    }
}

fn build(parser: &mut Parser) -> Result<Chore> {
    match parser.next()? {
        None => Ok(Chore::Build),
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Chore::Help(BUILD_HELP)),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn serve(parser: &mut Parser) -> Result<Chore> {
    let (mut port, mut build) = (8080, true);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("port") | Arg::Short('p') => {
                let value = parser.value()?;
                port = value
                    .parse()
                    .map_err(|_| anyhow!("`{}` is not a port (0 to 65535)", value.as_os_str().display()))?;
            }
            Arg::Long("no-build") => build = false,
            Arg::Long("help") | Arg::Short('h') => return Ok(Chore::Help(SERVE_HELP)),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Chore::Serve { port, build })
}

fn test(parser: &mut Parser) -> Result<Chore> {
    let (mut only, mut full, mut rest) = (None, false, Vec::new());
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("cms") => only = Some(Part::Cms),
            Arg::Long("full") => full = true,
            Arg::Long("only") => only = Some(part(&parser.value()?)?),
            Arg::Long("help") | Arg::Short('h') => return Ok(Chore::Help(TEST_HELP)),
            // Everything after `--` goes on to the one tool that runs.
            Arg::Value(value) if matches!(only, Some(Part::Native | Part::Browser)) => {
                rest.push(value);
                rest.extend(parser.raw_args()?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Chore::Test { only, full, rest })
}

fn bench(parser: &mut Parser) -> Result<Chore> {
    match parser.next()? {
        None => Ok(Chore::Bench { rest: Vec::new() }),
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Chore::Help(BENCH_HELP)),
        Some(Arg::Value(value)) => {
            let rest = [value].into_iter().chain(parser.raw_args()?).collect();
            Ok(Chore::Bench { rest })
        }
        Some(other) => Err(other.unexpected().into()),
    }
}

fn audit(parser: &mut Parser) -> Result<Chore> {
    match parser.next()? {
        None => Ok(Chore::Audit),
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Chore::Help(AUDIT_HELP)),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn part(name: &OsString) -> Result<Part> {
    Ok(match name.to_string_lossy().as_ref() {
        "format" => Part::Format,
        "lint" => Part::Lint,
        "native" => Part::Native,
        "supply" => Part::Supply,
        "browser" => Part::Browser,
        "reproducible" => Part::Reproducible,
        other => {
            bail!("`{other}` is no part of the tests (format, lint, native, supply, browser or reproducible)")
        }
    })
}

const HELP: &str = "\
The chores of this repository.

Usage: cargo xtask <chore> [--help]

  build   build the component and its pages into dist/
  serve   build, then serve dist/ on this machine
  test    everything that must pass before a change is shared
  bench   how fast it is, beside what a city would pick instead
  audit   ask for known vulnerabilities of what comes from others, and write down the answer
";

const BUILD_HELP: &str = "\
Builds the component and its pages into dist/, ready to be uploaded, and prints their sizes.
Fails if the component is above the size budget in the root Cargo.toml.

Usage: cargo xtask build
";

const SERVE_HELP: &str = "\
Builds, then serves dist/ on 127.0.0.1 under the strictest policy a city may set. Ctrl-C ends it.

Usage: cargo xtask serve [--port PORT] [--no-build]

  -p, --port PORT   8080 if not given; 0 takes any free one
      --no-build    serve what dist/ holds
";

const BENCH_HELP: &str = "\
Builds, then measures the component, its peers, a plain table and a list by hand on a slowed phone with
a slow network, in turn. All of it takes an hour; nothing else should run beside it.

Usage: cargo xtask bench [-- --candidates A,B --sizes S,M,L --runs 7 --minutes 60 --earlier DIST]
";

const AUDIT_HELP: &str = "\
Asks cargo-deny (which it installs into target/ where it is missing) and npm for known vulnerabilities of
everything that the lock files name, holds the rules of deny.toml, and writes the answer with its date into
supply-chain.json. `cargo xtask test` relies on that file where it cannot ask itself.

Usage: cargo xtask audit
";

const TEST_HELP: &str = "\
Runs everything that must pass before a change is shared: all parts, even after one has failed.

Usage: cargo xtask test [--full] [--only PART | --cms] [-- ARGUMENTS]

      --full        all of the accessibility matrix, not only its quick part, and the published
                    results anew (tests/browser/accessibility/results.json)

      --only PART   format    rustfmt has nothing to change
                    lint      clippy has nothing to say, natively and for wasm32
                    native    cargo test
                    supply    licences, sources and known vulnerabilities of crates and npm packages
                    browser   the built component in Chromium, and journeys in three engines
                    reproducible  a build in another folder gives the same bytes; with --full, too
      --cms         apart from all others: the forms of snippets in a real WordPress, which is
                    started in a temporary folder (Debian's packages)
  -- ARGUMENTS      with `--only native` for cargo test, with `--only browser` for Playwright:
                    cargo xtask test --only browser -- host/embedding-forms.spec.mjs --project phone

ENGINES=chromium (or with commas between: chromium,firefox,webkit) in the environment says which
engines the journeys cover, where a machine has not all of them.
";

#[cfg(test)]
mod tests {
    use super::*;

    fn read_line(line: &str) -> Result<Chore> {
        read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn serve_takes_port_8080_and_builds_unless_told_otherwise() {
        let usual = Chore::Serve { port: 8080, build: true };
        let told = Chore::Serve { port: 9000, build: false };
        assert_eq!(read_line("serve").unwrap(), usual);
        assert_eq!(read_line("serve --port 9000 --no-build").unwrap(), told);
    }

    #[test]
    fn every_chore_explains_itself() {
        for line in ["", "--help", "build --help", "serve -h", "test --help", "audit --help"] {
            assert!(matches!(read_line(line).unwrap(), Chore::Help(_)), "{line}");
        }
    }

    #[test]
    fn what_follows_the_dashes_goes_on_to_the_tool() {
        let chore = read_line("test --only browser -- a.spec.mjs --project phone").unwrap();
        let rest = ["a.spec.mjs", "--project", "phone"].map(OsString::from).to_vec();
        let only = Some(Part::Browser);
        assert_eq!(chore, Chore::Test { only, full: false, rest });
    }

    #[test]
    fn the_content_management_system_is_asked_for_alone() {
        let alone = Chore::Test { only: Some(Part::Cms), full: false, rest: Vec::new() };
        assert_eq!(read_line("test --cms").unwrap(), alone);
    }

    #[test]
    fn what_makes_no_sense_is_named() {
        for (line, named) in [
            ("bild", "`bild`"),
            ("serve --port many", "`many`"),
            ("test --only speed", "`speed`"),
            ("build --fast", "--fast"),
        ] {
            assert!(read_line(line).unwrap_err().to_string().contains(named), "{line}");
        }
    }
}
