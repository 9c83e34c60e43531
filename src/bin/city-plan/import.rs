//! `city-plan import`: a workbook or a sheet of CSV as a plan, with every finding at its sheet, row and column.
//!
//! Ends with 0 where the plan was written, 1 where something has to be mended first, 2 where the file cannot be
//! read. It writes all or nothing.

use crate::{Format, Language, japanese, plan_file};
use city_plan::exchange::workbook::{self, Fault, Import as Imported};
use serde_json::{Value, json};
use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Makes a plan of a workbook (xlsx, xlsm, xls, ods) or of a sheet (CSV).
#[derive(clap::Args)]
pub(crate) struct Import {
    /// The workbook; a sheet of CSV is called as its file is (取組.csv).
    #[arg(value_name = "BOOK")]
    book: PathBuf,
    /// Where to write the plan (JSON).
    #[arg(short, long, value_name = "FILE")]
    out: PathBuf,
    /// The plan before: items of the same name keep their ids, single sheets take the place of theirs.
    /// The file that is written to, if it is there.
    #[arg(long, value_name = "PLAN")]
    before: Option<PathBuf>,
    /// Writes the workbook again, with the ids that were made.
    #[arg(long, value_name = "XLSX")]
    book_out: Option<PathBuf>,
    /// How findings are written.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Language of the messages.
    #[arg(long, value_enum, default_value = "ja")]
    lang: Language,
}

impl Import {
    pub(crate) fn run(&self) -> ExitCode {
        let Some(bytes) = plan_file::bytes(&self.book, self.lang) else { return ExitCode::from(2) };
        let before = match &self.before {
            Some(file) => match plan_file::read_value(file, self.lang) {
                Some(plan) => Some(plan),
                None => return ExitCode::from(2),
            },
            None => std::fs::read(&self.out).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()),
        };
        let name = self.book.file_name().unwrap_or_default().to_string_lossy();
        let book = match workbook::open(&name, &bytes, &mut Progress::new(self.lang).watch()) {
            Ok(book) => book,
            Err(fault) => {
                self.tell(&[fault]);
                return ExitCode::from(2);
            }
        };
        let imported = workbook::import(&book, before.as_ref(), &mut Progress::new(self.lang).watch());
        self.tell(&imported.findings);
        self.written(imported, &book)
    }

    fn written(&self, imported: Imported, book: &workbook::Book) -> ExitCode {
        let faults = imported.findings.iter().filter(|finding| !finding.remark).count();
        let Some(plan) = imported.plan else {
            eprintln!("{}", japanese::not_imported(faults, self.lang));
            return ExitCode::from(1);
        };
        let again = || -> Result<Vec<u8>, String> { workbook::write(&workbook::export(&plan, Some(book))) };
        let more = self.book_out.as_ref().map(|file| again().and_then(|bytes| self.put(file, &bytes)));
        let done =
            more.unwrap_or(Ok(())).and_then(|()| self.put(&self.out, format!("{plan:#}\n").as_bytes()));
        match done {
            Ok(()) => {
                if self.format == Format::Text {
                    println!("{}", japanese::imported(&self.out, counted(&plan), self.lang));
                }
                ExitCode::SUCCESS
            }
            Err(why) => {
                eprintln!("{why}");
                ExitCode::from(2)
            }
        }
    }

    fn put(&self, file: &Path, bytes: &[u8]) -> Result<(), String> {
        plan_file::write_whole(file, bytes, true)
            .map_err(|error| format!("{}: {}", file.display(), japanese::unwritable(&error, self.lang)))
    }

    fn tell(&self, findings: &[Fault]) {
        let tongue = self.lang.tongue();
        let mut out = io::stdout().lock();
        let name = self.book.display();
        // A reader that went away (`| head`) is no fault of the workbook.
        drop(match self.format {
            Format::Text => findings.iter().try_for_each(|finding| {
                let kind = japanese::finding(finding.remark, self.lang);
                writeln!(out, "{name}: {kind}{}", finding.message(tongue))
            }),
            Format::Json => {
                let row = |finding: &Fault| {
                    json!({
                        "file": name.to_string(),
                        "sheet": &*finding.place.sheet,
                        "cell": finding.place.cell(),
                        "cells": finding.cells().collect::<Vec<_>>(),
                        "code": finding.code,
                        "remark": finding.remark,
                        "message": finding.message(tongue),
                    })
                };
                let rows: Value = findings.iter().map(row).collect();
                writeln!(out, "{rows:#}")
            }
        });
    }
}

/// How many initiatives a plan has.
fn counted(plan: &Value) -> usize {
    plan["initiatives"].as_array().map_or(0, Vec::len)
}

/// Tells how far a long reading is, where somebody looks.
struct Progress {
    language: Language,
    looks: bool,
    told: usize,
}

impl Progress {
    fn new(language: Language) -> Self {
        Self { language, looks: io::stderr().is_terminal(), told: 0 }
    }

    fn watch(mut self) -> impl FnMut(usize, usize) -> ControlFlow<()> {
        /// Cells or rows between two lines.
        const STEP: usize = 200_000;
        move |done, _| {
            if self.looks && done / STEP > self.told {
                self.told = done / STEP;
                eprintln!("{}", japanese::reading(done, self.language));
            }
            ControlFlow::Continue(())
        }
    }
}
