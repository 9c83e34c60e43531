//! `city-plan revise`: begins the edition of the next fiscal year.
//!
//! First it asks for the state of every initiative as a sheet, then it makes the new plan of the sheet, which names
//! the file of the plan as its earlier edition. It writes all or nothing, and over no file that is there unless
//! `--force` asks for it.

use crate::language::LanguageOption;
use crate::output::{Kind, Output, Written, exit_code, say_line};
use crate::{plan_file, revise_messages};
use city_plan::exchange::revision::{Revision, SourceFile, Unanswered, answers, questions, revised};
use city_plan::exchange::sha256::sha256;
use serde_json::Value;
use std::ffi::OsStr;
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
        let language = self.language.get();
        let bytes = plan_file::bytes(&self.plan, language);
        let plan = bytes.as_ref().and_then(|bytes| plan_file::value(&self.plan, bytes, language));
        let (Some(bytes), Some(plan)) = (bytes, plan) else { return ExitCode::from(2) };
        match (&self.questions, &self.answers, &self.out) {
            (Some(sheet), _, _) => {
                let questions = questions(&plan);
                let text = answers::question_sheet(&questions, language);
                let written = revise_messages::questions_written(questions.len(), sheet, language);
                self.write(sheet, &text, &written)
            }
            (_, Some(sheet), Some(out)) => self.revise(&plan, self.source_file(&bytes, out), sheet, out),
            // Clap lets nothing else through.
            _ => ExitCode::from(2),
        }
    }

    /// The file of the plan as the new one names it.
    fn source_file(&self, bytes: &[u8], out: &Path) -> Option<SourceFile> {
        let [name, new] = [self.plan.as_path(), out].map(|file| file.file_name().and_then(OsStr::to_str));
        SourceFile::new(name?, &sha256(bytes), new.unwrap_or_default(), self.year)
    }

    fn revise(&self, plan: &Value, file: Option<SourceFile>, sheet: &Path, out: &Path) -> ExitCode {
        let language = self.language.get();
        let Some(bytes) = plan_file::bytes(sheet, language) else { return ExitCode::from(2) };
        let problems = match answers::read(&bytes, &questions(plan)) {
            Ok(statuses) => {
                let done = revise_messages::revision_written(out, file.as_ref(), language);
                match revised(plan, &Revision { year: self.year, statuses, file }) {
                    Ok(next) => return self.write(out, &format!("{next:#}\n"), &done),
                    Err(unanswered) => unanswered.iter().map(Unanswered::diagnostic).collect(),
                }
            }
            Err(problems) => problems,
        };
        for problem in &problems {
            eprintln!("{}: {}", sheet.display(), problem.line(language));
        }
        eprintln!("{}", revise_messages::no_revision(problems.len(), language));
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
