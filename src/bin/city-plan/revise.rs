//! `city-plan revise`: begins the edition of the next fiscal year.
//!
//! First it asks for the state of every initiative as a sheet, then it makes the new plan of the sheet. It
//! writes all or nothing, and over no file that is there unless `--force` asks for it.

use crate::language::LanguageOption;
use crate::output::{Kind, Output, Written, exit_code, say_line};
use crate::{messages, plan_file};
use city_plan::exchange::revision::{Revision, Unanswered, answers, questions, revised};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Begins the edition of the next fiscal year: asks for states (--questions), then makes the plan (--answers).
#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("step").required(true))]
pub(crate) struct Revise {
    /// The plan as it is (JSON); it is never changed.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The fiscal year that begins.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    year: i32,
    /// Writes a sheet (CSV) in which the state of every initiative is filled in.
    #[arg(long, alias = "ask", value_name = "CSV", group = "step")]
    questions: Option<PathBuf>,
    /// Makes the new plan of the sheet with the states.
    #[arg(long, alias = "states", value_name = "CSV", group = "step", requires = "out")]
    answers: Option<PathBuf>,
    /// The file to write the new plan to.
    #[arg(short, long, value_name = "NEW", conflicts_with = "questions")]
    out: Option<PathBuf>,
    /// Writes over a file that is there.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    language: LanguageOption,
}

impl Revise {
    pub(crate) fn run(&self) -> ExitCode {
        let Some(plan) = plan_file::read_value(&self.plan, self.language.get()) else {
            return ExitCode::from(2);
        };
        match (&self.questions, &self.answers, &self.out) {
            (Some(sheet), _, _) => {
                let questions = questions(&plan);
                let text = answers::question_sheet(&questions, self.language.get());
                let written = messages::questions_written(questions.len(), sheet, self.language.get());
                self.write(sheet, &text, &written)
            }
            (_, Some(sheet), Some(out)) => self.revise(&plan, sheet, out),
            // Clap lets nothing else through.
            _ => ExitCode::from(2),
        }
    }

    fn revise(&self, plan: &Value, sheet: &Path, out: &Path) -> ExitCode {
        let language = self.language.get();
        let Some(bytes) = plan_file::bytes(sheet, self.language.get()) else { return ExitCode::from(2) };
        let problems = match answers::read(&bytes, &questions(plan)) {
            Ok(statuses) => match revised(plan, &Revision { year: self.year, statuses }) {
                Ok(next) => {
                    return self.write(
                        out,
                        &format!("{next:#}\n"),
                        &messages::revision_written(out, self.language.get()),
                    );
                }
                Err(unanswered) => unanswered.iter().map(Unanswered::diagnostic).collect(),
            },
            Err(problems) => problems,
        };
        for problem in &problems {
            eprintln!("{}: {}", sheet.display(), problem.line(language));
        }
        eprintln!("{}", messages::no_revision(problems.len(), self.language.get()));
        ExitCode::from(1)
    }

    fn write(&self, file: &Path, text: &str, done: &str) -> ExitCode {
        let inputs: Vec<&Path> =
            [&self.plan].into_iter().chain(&self.answers).map(PathBuf::as_path).collect();
        let output = Output { inputs: &inputs, force: self.force, language: self.language.get() };
        let written = output.put(&[Written { file, kind: Kind::Form, content: text.as_bytes() }]);
        exit_code(written.and_then(|()| say_line(done, self.language.get())))
    }
}
