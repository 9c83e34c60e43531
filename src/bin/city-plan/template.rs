//! `city-plan template`: a workbook to begin with, with an example, lists to choose from and a sheet on how to
//! fill it in.

use crate::{Language, japanese, plan_file};
use city_plan::exchange::workbook;
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
    #[arg(long, value_enum, default_value = "ja")]
    lang: Language,
}

impl Template {
    pub(crate) fn run(&self) -> ExitCode {
        let written = workbook::write(&workbook::template()).and_then(|bytes| {
            plan_file::write_whole(&self.out, &bytes, self.force)
                .map_err(|error| japanese::not_written(&error, self.lang))
        });
        match written {
            Ok(()) => {
                println!("{}", japanese::template(&self.out, self.lang));
                ExitCode::SUCCESS
            }
            Err(why) => {
                eprintln!("{}: {why}", self.out.display());
                ExitCode::from(2)
            }
        }
    }
}
