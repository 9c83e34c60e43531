//! `city-plan feed`: a folder of feeds, by which people follow what becomes of a plan.
//!
//! Ends with 0 where they are written, and with 2 where there is nothing to follow or a file may not be written. Entries
//! of an earlier run stay: the JSON feeds in the folder are read before they are written anew.

use crate::html_options::whole_address;
use crate::output::{Kind, Output, Written, exit_code, say_line};
use crate::{language, messages, plan_file};
use city_plan::exchange::feed::{
    FeedFile, FeedOptions, Feeds, FileKind, Previous, ScopeKind, feeds, messages as sentences,
};
use city_plan::plan::{Language, Plan};
use city_plan::publish::Address;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes feeds of what becomes of a plan into a folder: Atom, JSON Feed, a calendar and a short text for the plan, and
/// for each goal, measure with news, department and audience.
#[derive(clap::Args)]
pub(crate) struct Feed {
    /// The plan file (JSON).
    #[arg(value_name = "PLAN")]
    file: PathBuf,
    /// The page on which the plan can be read: https://www.example.jp/plan/. Entries lead to their places in it.
    #[arg(long, value_name = "URL", value_parser = whole_address)]
    page: Address,
    /// The address at which the folder will be, for the addresses of the feeds themselves.
    #[arg(long, value_name = "URL", value_parser = whole_address)]
    url: Option<Address>,
    /// Language of the feeds: ja, ja-simple (plain Japanese) or en; that of the plan if absent.
    #[arg(long, visible_alias = "language", value_name = "ja|ja-simple|en", value_parser = ["ja", "ja-simple", "en"])]
    lang: Option<String>,
    /// The subjects beside the plan itself; all of them if absent.
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    about: Vec<About>,
    /// The folder to write.
    #[arg(short, long, value_name = "FOLDER")]
    out: PathBuf,
    /// Writes over files that the tool has not written, and gives up earlier entries that cannot be read.
    #[arg(long)]
    force: bool,
}

/// A kind of subject, as an argument.
#[derive(Clone, Copy, Debug)]
struct About(ScopeKind);

impl ValueEnum for About {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self(ScopeKind::Plan),
            Self(ScopeKind::Goal),
            Self(ScopeKind::Measure),
            Self(ScopeKind::Department),
            Self(ScopeKind::Audience),
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.as_str()))
    }
}

impl Feed {
    pub(crate) fn run(&self) -> ExitCode {
        let language = language::of_environment();
        let Some(plan) = plan_file::read(&self.file, language) else { return ExitCode::from(2) };
        exit_code(self.written(&plan, language))
    }

    fn written(&self, plan: &Plan, language: Language) -> Result<(), String> {
        let options = FeedOptions::new(
            self.page.as_str(),
            self.url.as_ref().map(Address::as_str),
            self.lang.as_deref().unwrap_or(plan.language()),
        );
        let kinds: Vec<ScopeKind> = self.about.iter().map(|about| about.0).collect();
        let kinds = if kinds.is_empty() { ScopeKind::ALL.to_vec() } else { kinds };
        let read = |name: &str| {
            std::fs::read(self.out.join(name)).ok().map(|text| String::from_utf8_lossy(&text).into_owned())
        };
        let made = feeds(plan, &options, &kinds, &Previous::new(&read, self.force));
        let feeds = made.map_err(|error| {
            let (place, why) = (self.file.display(), error.message(language));
            format!("{place}: {why}")
        })?;
        self.put(&feeds, language)?;
        notes(&feeds, language).iter().for_each(|note| eprintln!("{note}"));
        let folder = self.out.display().to_string();
        say_line(&sentences::written(&folder, feeds.sets, feeds.entries, language), language)
    }

    /// Writes all files, or none.
    fn put(&self, feeds: &Feeds, language: Language) -> Result<(), String> {
        let unwritable =
            |error| format!("{}: {}", self.out.display(), messages::unwritable_folder(&error, language));
        std::fs::create_dir_all(&self.out).map_err(unwritable)?;
        let names: Vec<PathBuf> = feeds.files.iter().map(|file| self.out.join(&file.name)).collect();
        let files: Vec<Written> =
            names.iter().zip(&feeds.files).map(|(name, file)| written(name, file)).collect();
        Output { inputs: &[&self.file], force: self.force, language }.put(&files)
    }
}

fn written<'a>(name: &'a Path, file: &'a FeedFile) -> Written<'a> {
    let kind = match file.kind {
        FileKind::Atom => Kind::Feed { head: 4 },
        FileKind::Json => Kind::Feed { head: 7 },
        FileKind::Index => Kind::Feed { head: 4 },
        FileKind::Calendar => Kind::Calendar,
        FileKind::Text { is_known } => Kind::ShortText { is_known },
    };
    Written { file: name, kind, content: file.content.as_bytes() }
}

/// The notes on what is not as the last time, or is missing.
fn notes(feeds: &Feeds, language: Language) -> Vec<String> {
    let unnamed = (feeds.unnamed > 0).then(|| sentences::unnamed(feeds.unnamed, language));
    let kept = (feeds.kept > 0).then(|| sentences::kept(feeds.kept, language));
    let left = (!feeds.left.is_empty()).then(|| sentences::left(&feeds.left, language));
    unnamed.into_iter().chain(kept).chain(left).collect()
}
