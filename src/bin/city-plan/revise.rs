//! `city-plan revise`: begins the edition of the next fiscal year.
//!
//! First it asks for the state of every initiative as a sheet, then it makes the new plan of the sheet. It
//! writes all or nothing, and over no file that is there unless it is told to.

use crate::output::{Kind, Output, Written, ended, say_line};
use crate::{japanese, language, plan_file};
use city_plan::exchange::revision::{Revision, answers, questions, revised};
use city_plan::plan::Language;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Begins the edition of the next fiscal year: asks for states (--ask), then makes the plan (--states).
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
    #[arg(long, value_name = "CSV", group = "step")]
    ask: Option<PathBuf>,
    /// Makes the new plan of the sheet with the states.
    #[arg(long, value_name = "CSV", group = "step", requires = "out")]
    states: Option<PathBuf>,
    /// Where to write the new plan.
    #[arg(short, long, value_name = "NEW", conflicts_with = "ask")]
    out: Option<PathBuf>,
    /// Writes over a file that is there.
    #[arg(long)]
    force: bool,
    /// Language of the sheet and the messages.
    #[arg(long, value_parser = language::parser(), default_value = "ja")]
    lang: Language,
}

impl Revise {
    pub(crate) fn run(&self) -> ExitCode {
        let Some(plan) = plan_file::read_value(&self.plan, self.lang) else { return ExitCode::from(2) };
        match (&self.ask, &self.states, &self.out) {
            (Some(sheet), _, _) => {
                let questions = questions(&plan);
                let text = answers::form(&questions, self.lang);
                self.write(sheet, &text, &japanese::asked(questions.len(), sheet, self.lang))
            }
            (_, Some(sheet), Some(out)) => self.revise(&plan, sheet, out),
            // Clap lets nothing else through.
            _ => ExitCode::from(2),
        }
    }

    fn revise(&self, plan: &Value, sheet: &Path, out: &Path) -> ExitCode {
        let language = self.lang;
        let Some(bytes) = plan_file::bytes(sheet, self.lang) else { return ExitCode::from(2) };
        let faults = match answers::read(&bytes, &questions(plan)) {
            Ok(states) => match revised(plan, &Revision { year: self.year, states }) {
                Ok(next) => {
                    return self.write(out, &format!("{next:#}\n"), &japanese::revised(out, self.lang));
                }
                Err(unanswered) => unanswered.iter().map(|one| one.said(language)).collect::<Vec<_>>(),
            },
            Err(faults) => faults.iter().map(|fault| fault.said(language)).collect(),
        };
        for fault in &faults {
            eprintln!("{}: {fault}", sheet.display());
        }
        eprintln!("{}", japanese::not_revised(faults.len(), self.lang));
        ExitCode::from(1)
    }

    fn write(&self, file: &Path, text: &str, done: &str) -> ExitCode {
        let inputs: Vec<&Path> = [&self.plan].into_iter().chain(&self.states).map(PathBuf::as_path).collect();
        let output = Output { inputs: &inputs, force: self.force, language: self.lang };
        let written = output.put(&[Written { file, kind: Kind::Form, content: text.as_bytes() }]);
        ended(written.and_then(|()| say_line(done, self.lang)))
    }
}
