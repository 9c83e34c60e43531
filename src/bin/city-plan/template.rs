//! `city-plan template`: a workbook to begin with, with an example, lists to choose from and a sheet on how to
//! fill it in.

use crate::output::{Kind, Output, Written, ended, say_line};
use crate::{japanese, language};
use city_plan::exchange::workbook;
use city_plan::plan::Language;
use std::path::PathBuf;
use std::process::ExitCode;

/// Writes a workbook to begin with.
#[derive(clap::Args)]
pub(crate) struct Template {
    /// Where to write it (xlsx).
    #[arg(short, long, value_name = "XLSX")]
    out: PathBuf,
    /// Writes over a file that is there.
    #[arg(long)]
    force: bool,
    /// Language of the messages.
    #[arg(long, value_parser = language::parser(), default_value = "ja")]
    lang: Language,
}

impl Template {
    pub(crate) fn run(&self) -> ExitCode {
        let output = Output { inputs: &[], force: self.force, language: self.lang };
        let written = workbook::write(&workbook::template())
            .and_then(|bytes| output.put(&[Written { file: &self.out, kind: Kind::Form, content: &bytes }]));
        ended(written.and_then(|()| say_line(&japanese::template(&self.out, self.lang), self.lang)))
    }
}
