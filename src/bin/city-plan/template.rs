//! `city-plan template`: a workbook to begin with, with an example, lists to choose from and a sheet on how to
//! fill it in.

use crate::language::LanguageOption;
use crate::messages;
use crate::output::{Kind, Output, Written, exit_code, say_line, workbook_bytes};
use city_plan::exchange::workbook;
use std::path::PathBuf;
use std::process::ExitCode;

/// Writes a workbook to begin with.
#[derive(clap::Args)]
pub(crate) struct Template {
    /// The file to write (xlsx).
    #[arg(short, long, value_name = "XLSX")]
    out: PathBuf,
    /// Writes over a file that is there.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    language: LanguageOption,
}

impl Template {
    pub(crate) fn run(&self) -> ExitCode {
        let language = self.language.get();
        let output = Output { inputs: &[], force: self.force, language };
        let written = workbook_bytes(&workbook::template(), &self.out, language)
            .and_then(|bytes| output.put(&[Written { file: &self.out, kind: Kind::Form, content: &bytes }]));
        exit_code(written.and_then(|()| say_line(&messages::template_written(&self.out, language), language)))
    }
}
