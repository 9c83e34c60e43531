//! `city-plan check`: every problem of every file, for authors and for other programs.

use crate::language::LanguageOption;
use crate::plan_file::{LISTED, beside};
use crate::{Format, messages, round_messages};
use city_plan::format::json::tree::tree;
use city_plan::plan::file::read_json;
use city_plan::plan::{Diagnostic, Language};
use city_plan::publish::editions::edition_problems;
use city_plan::publish::{accountability, advice};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Check {
    /// Plan files (JSON).
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How problems are written.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Names what makes a plan unaccountable, with the sentence to add: before it is adopted, before each report.
    #[arg(long)]
    accountability: bool,
    #[command(flatten)]
    language: LanguageOption,
}

/// The problems of one file.
#[derive(Default)]
struct Report {
    file: String,
    /// Why nothing of the file can be used.
    unusable: Option<String>,
    /// The first problems, with one that says how many more there are.
    problems: Vec<Diagnostic>,
    /// Facts that readers would miss although the plan is sound.
    advice: Vec<Diagnostic>,
    /// The gaps of accountability, where they are asked for.
    gaps: Vec<Diagnostic>,
    /// The number of all problems, without notes.
    found: usize,
}

impl Check {
    pub(crate) fn run(&self) -> ExitCode {
        let language = self.language.get();
        let reports: Vec<Report> = self.files.iter().map(|file| self.report(file, language)).collect();
        let written = match self.format {
            Format::Text => self.write_text(&reports, language),
            Format::Json => write_json(&reports, language),
        };
        // A reader that went away (`| head`) is no fault of the plan.
        let written = written.and_then(|()| io::stdout().flush());
        if let Some(error) = written.err().filter(|error| error.kind() != io::ErrorKind::BrokenPipe) {
            eprintln!("{}", messages::lost_output(&error, language));
            return ExitCode::from(2);
        }
        self.write_advice(&reports, language);
        if reports.iter().any(|report| report.unusable.is_some()) {
            ExitCode::from(2)
        } else {
            ExitCode::from(u8::from(reports.iter().any(|report| report.found > 0)))
        }
    }

    fn report(&self, path: &Path, language: Language) -> Report {
        let file = path.display().to_string();
        match std::fs::read(path) {
            Err(error) => {
                let unusable = Some(messages::unreadable_file(&error, language));
                Report { file, unusable, ..Report::default() }
            }
            // `check plans/*.json` meets the format's own description beside the plans.
            Ok(bytes) if is_schema(&bytes) => Report { file, ..Report::default() },
            Ok(bytes) => {
                let (plan, mut problems) = read_json(&bytes);
                problems
                    .extend(plan.iter().flat_map(|plan| edition_problems(plan, &|url| beside(path, url))));
                let unusable = plan.is_none().then(|| messages::no_plan(language));
                let found = problems.iter().map(Diagnostic::weight).sum();
                let advice = plan.iter().flat_map(advice).collect();
                let gaps = plan.iter().filter(|_| self.accountability).flat_map(accountability).collect();
                Report { file, unusable, problems: Diagnostic::first(&problems, LISTED), advice, gaps, found }
            }
        }
    }

    fn write_text(&self, reports: &[Report], language: Language) -> io::Result<()> {
        let mut out = io::stdout().lock();
        for report in reports {
            for problem in &report.problems {
                writeln!(out, "{}: {}", report.file, problem.line(language))?;
            }
            if let Some(why) = &report.unusable {
                writeln!(out, "{}: {why}", report.file)?;
            }
            for gap in &report.gaps {
                writeln!(out, "{}: {}", report.file, gap.line(language))?;
            }
        }
        let problems: usize = reports.iter().map(|report| report.found).sum();
        writeln!(out, "{}", messages::total(reports.len(), problems, language))?;
        if self.accountability {
            let gaps = reports.iter().map(|report| report.gaps.len()).sum();
            writeln!(out, "{}", round_messages::total_gaps(gaps, language))?;
        }
        Ok(())
    }

    /// Writes the advice where it is in nobody's way: standard output is for problems.
    fn write_advice(&self, reports: &[Report], language: Language) {
        if let Format::Text = self.format {
            for report in reports {
                report.advice.iter().for_each(|note| eprintln!("{}: {}", report.file, note.line(language)));
            }
        }
    }
}

fn is_schema(bytes: &[u8]) -> bool {
    let value = tree(bytes);
    let schema = value.as_ref().and_then(|value| value.get("$schema")?.as_str());
    schema.is_some_and(|schema| schema.starts_with("https://json-schema.org/"))
}

fn write_json(reports: &[Report], language: Language) -> io::Result<()> {
    let mut rows = Vec::new();
    for report in reports {
        rows.extend(report.problems.iter().chain(&report.gaps).map(|problem| {
            serde_json::json!({
                "file": report.file,
                "code": problem.code.as_str(),
                "path": problem.path,
                "found": problem.found,
                "expected": problem.explanation.expected[language],
                "severity": problem.severity().as_str(),
                "message": problem.line(language),
            })
        }));
        if let Some(why) = &report.unusable {
            rows.push(serde_json::json!({ "file": report.file, "code": "not-usable", "severity": "error", "message": why }));
        }
    }
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &rows)?;
    writeln!(out)
}
