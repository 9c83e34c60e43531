//! `export`: a plan in other formats.

use crate::html_options::{HtmlArguments, address};
use crate::output::{Kind, Output, Written, exit_code, workbook_bytes};
use crate::{language, messages, plan_file};
use city_plan::exchange::stratml::stratml;
use city_plan::exchange::workbook;
use city_plan::plan::Language;
use city_plan::publish::Address;
use city_plan::ui::loaded::Shared;
use city_plan::ui::static_html::files::{File, file};
use clap::ValueEnum;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes a plan as a workbook, a table, a calendar, a picture or StratML.
#[derive(clap::Args)]
pub(crate) struct Export {
    /// The plan.
    file: PathBuf,
    /// xlsx: all of the plan as a workbook; csv: the initiatives as a table for Excel; figures: the figures as one, too; ics: fiscal years and dated steps for calendars;
    /// svg: the roadmap as a picture; stratml: goals and objectives (ISO 17469-1).
    #[arg(long)]
    format: Format,
    /// The page on which the plan can be read, for the links in the file.
    #[arg(long, value_name = "URL", default_value = "", value_parser = address)]
    url: Address,
    #[command(flatten)]
    html: HtmlArguments,
    /// For xlsx: an earlier workbook of the plan, of which the editors' own columns and sheets are kept.
    #[arg(long, value_name = "BOOK")]
    book: Option<PathBuf>,
    /// The file to write; standard output if absent.
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Writes over a file that the tool has not written.
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Xlsx,
    Csv,
    Figures,
    Ics,
    Svg,
    Stratml,
}

impl Export {
    pub(crate) fn run(&self) -> ExitCode {
        let language = language::of_environment();
        if self.format == Format::Xlsx {
            return self.workbook(language);
        }
        let Some(plan) = plan_file::read(&self.file, language) else { return ExitCode::from(2) };
        let html_options = self.html.options(false);
        let (what, kind) = match self.format {
            Format::Stratml => {
                let written = stratml(&plan, html_options.language(&plan));
                return self.write(
                    written.ok_or_else(|| messages::no_goal(language)),
                    Kind::Stratml,
                    language,
                );
            }
            Format::Csv => (File::Table, Kind::Table),
            Format::Figures => (File::Figures, Kind::Table),
            Format::Ics => (File::Calendar, Kind::Calendar),
            Format::Xlsx | Format::Svg => (File::Picture, Kind::Picture),
        };
        let options = html_options.options(&plan, self.url.as_str());
        let written = file(&Shared::new(plan), &options, what);
        self.write(written.ok_or_else(|| messages::nothing_to_export(language)), kind, language)
    }

    /// All of the plan, as a workbook.
    fn workbook(&self, language: Language) -> ExitCode {
        let Some(plan) = plan_file::read_value(&self.file, language) else { return ExitCode::from(2) };
        let old = match &self.book {
            None => None,
            Some(file) => {
                let Some(bytes) = plan_file::bytes(file, language) else { return ExitCode::from(2) };
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                match workbook::open(&name, &bytes, &mut |_, _| ControlFlow::Continue(())) {
                    Ok(book) => Some(book),
                    Err(unreadable) => {
                        eprintln!("{}: {}", file.display(), unreadable.line(language));
                        return ExitCode::from(2);
                    }
                }
            }
        };
        let Some(out) = &self.out else {
            eprintln!("{}", messages::missing_out(language));
            return ExitCode::from(2);
        };
        let inputs: Vec<&Path> = [&self.file].into_iter().chain(&self.book).map(PathBuf::as_path).collect();
        let output = Output { inputs: &inputs, force: self.force, language };
        let written = workbook_bytes(&workbook::export(&plan, old.as_ref()), out, language);
        exit_code(
            written.and_then(|bytes| {
                output.put(&[Written { file: out, kind: Kind::Workbook, content: &bytes }])
            }),
        )
    }

    fn write(&self, written: Result<String, String>, kind: Kind, language: Language) -> ExitCode {
        let output = Output { inputs: &[&self.file], force: self.force, language };
        match written {
            Ok(written) => output.end(self.out.as_deref(), kind, written.as_bytes()),
            Err(reason) => {
                eprintln!("{}: {reason}", self.file.display());
                ExitCode::from(2)
            }
        }
    }
}
