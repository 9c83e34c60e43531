//! `city-plan diff`: what is different between two editions of a plan.
//!
//! Ends with 0 where both files could be read, whether or not something changed, and with 2 where not.

use crate::language::LanguageOption;
use crate::{Format, html_options, output, plan_file};
use city_plan::exchange::diff::{diff, sentences};
use city_plan::plan::{Language, Plan, PreviousEdition};
use city_plan::publish::HtmlOptions;
use city_plan::ui::loaded::Shared;
use city_plan::ui::static_html::changes::{change_lines, unnamed_edition};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Says what changed between two editions of a plan, a line for each item.
#[derive(clap::Args)]
pub(crate) struct Diff {
    /// The plan as it was (JSON).
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The plan as it is (JSON).
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// How changes are written.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The sentences that residents read on the page of the plan, with the reasons that the new plan gives.
    #[arg(long, conflicts_with = "format")]
    readers: bool,
    /// Language of those sentences: ja, ja-simple (plain Japanese) or en; that of the messages if absent.
    #[arg(long, value_parser = html_options::language, requires = "readers", value_name = "TAG")]
    interface: Option<String>,
    #[command(flatten)]
    language: LanguageOption,
}

impl Diff {
    pub(crate) fn run(&self) -> ExitCode {
        let language = self.language.get();
        if self.readers {
            return self.for_readers(language);
        }
        let read = |file| plan_file::read_value(file, language);
        // Both are read before anything is said: an editor may have to mend both.
        let (Some(old), Some(new)) = (read(&self.old), read(&self.new)) else { return ExitCode::from(2) };
        let found = diff(&old, &new);
        let mut text = match self.format {
            Format::Text => [sentences::summary(&found, language)]
                .into_iter()
                .chain(found.iter().map(|change| sentences::sentence(change, language)))
                .collect::<Vec<_>>()
                .join("\n"),
            Format::Json => {
                let row = |change| {
                    let mut row: Value = city_plan::exchange::diff::Change::json(change);
                    row["message"] = sentences::sentence(change, language).into();
                    row
                };
                let rows: Value = found.iter().map(row).collect();
                format!("{rows:#}")
            }
        };
        text.push('\n');
        output::exit_code(output::say(text.as_bytes(), language))
    }

    /// Writes what the view of changes shows.
    fn for_readers(&self, language: Language) -> ExitCode {
        let read = |file| plan_file::read(file, language);
        let (Some(old), Some(new)) = (read(&self.old), read(&self.new)) else { return ExitCode::from(2) };
        let interface =
            self.interface.as_deref().unwrap_or(if language == Language::Ja { "ja" } else { "en" });
        let options = HtmlOptions { lang: Some(interface.to_owned()), ..HtmlOptions::default() };
        let options = options.options(&new, "");
        let previous = self.previous(&new, &old);
        let lines = change_lines(&old, &Shared::new(new), &previous, &options);
        let text: String = lines.into_iter().map(|line| line + "\n").collect();
        output::exit_code(output::say(text.as_bytes(), language))
    }

    /// The entry of the new plan for the old one, by the name of its file; one without successions if there is none.
    fn previous(&self, new: &Plan, old: &Plan) -> PreviousEdition {
        let name = self.old.file_name().map(|name| name.to_string_lossy());
        let is_it = |one: &&PreviousEdition| {
            Path::new(&*one.url).file_name().map(|name| name.to_string_lossy()) == name
        };
        new.previous.iter().find(is_it).cloned().unwrap_or_else(|| unnamed_edition(old))
    }
}
