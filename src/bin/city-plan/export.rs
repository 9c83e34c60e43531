//! `export`: a plan in other formats.

use crate::html_options::{HtmlArguments, address};
use crate::output::{Kind, Output, Written, exit_code, workbook_bytes};
use crate::yearly::YearlyForm;
use crate::{language, messages, plan_file};
use city_plan::exchange::stratml::stratml;
use city_plan::exchange::workbook;
use city_plan::plan::Language;
use city_plan::publish::Address;
use city_plan::publish::yearly::YearlyFile;
use city_plan::ui::loaded::Shared;
use city_plan::ui::static_html::files::{File, file};
use clap::ValueEnum;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes a plan as a workbook, a table, a calendar, a picture, a paper for the council or StratML.
#[derive(clap::Args)]
pub(crate) struct Export {
    /// The plan.
    file: PathBuf,
    /// xlsx: all of the plan as a workbook; csv: the initiatives as a table for Excel; figures: the figures as one, too; ics: fiscal years and dated steps for calendars;
    /// svg: the roadmap as a picture; stratml: goals and objectives (ISO 17469-1);
    /// progress: a row for each report as a table; figures-by-year: the figures with a column for each year; council: the results of a period as a paper (HTML for A4);
    /// stratml-report: grades and figures (ISO 17469-2); timings: planned and actual dates of an initiative as a picture (SVG; PNG where --out ends so).
    #[arg(long)]
    format: Format,
    /// For council and progress: the period of the reports, 2025 or 2026-first_half; without it the latest whole year for council, and all periods for progress.
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// For timings: the id of the initiative.
    #[arg(long, value_name = "ID", required_if_eq("format", "timings"))]
    initiative: Option<String>,
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
    Progress,
    FiguresByYear,
    Council,
    StratmlReport,
    Timings,
}

impl Export {
    pub(crate) fn run(&self) -> ExitCode {
        let language = language::of_environment();
        if self.format == Format::Xlsx {
            return self.workbook(language);
        }
        let Some(plan) = plan_file::read(&self.file, language) else { return ExitCode::from(2) };
        let html_options = self.html.options(false);
        if let Some(form) = self.yearly() {
            let content = form.content(&Shared::new(plan), &html_options, language);
            return self.end(content, form.kind(), language);
        }
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
            _ => (File::Picture, Kind::Picture),
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

    /// The form of the yearly round, where the format is one of its own.
    fn yearly(&self) -> Option<YearlyForm> {
        let period = self.period.clone();
        Some(match self.format {
            Format::Progress => YearlyForm::File(YearlyFile::Progress(period), Kind::Table),
            Format::FiguresByYear => YearlyForm::File(YearlyFile::FiguresByYear, Kind::Table),
            Format::Council => YearlyForm::Council(period),
            Format::StratmlReport => YearlyForm::File(YearlyFile::PerformanceReport, Kind::Stratml),
            Format::Timings => {
                let ending = self.out.as_ref().and_then(|out| out.extension());
                let is_png = ending.is_some_and(|ending| ending.eq_ignore_ascii_case("png"));
                let kind = if is_png { Kind::Painting } else { Kind::Picture };
                YearlyForm::Timings(self.initiative.clone().unwrap_or_default(), kind)
            }
            _ => return None,
        })
    }

    fn write(&self, written: Result<String, String>, kind: Kind, language: Language) -> ExitCode {
        self.end(written.map(String::into_bytes), kind, language)
    }

    fn end(&self, written: Result<Vec<u8>, String>, kind: Kind, language: Language) -> ExitCode {
        let output = Output { inputs: &[&self.file], force: self.force, language };
        match written {
            Ok(written) => output.end(self.out.as_deref(), kind, &written),
            Err(reason) => {
                eprintln!("{}: {reason}", self.file.display());
                ExitCode::from(2)
            }
        }
    }
}
