//! `city-plan import`: a workbook or a sheet of CSV as a plan, with every finding at its sheet, row and column.
//!
//! Ends with 0 where the plan was written, 1 where something has to be mended first, 2 where the file cannot be
//! read. It writes all or nothing.

use crate::output::{Kind, Output, Written, ended, is_same, is_standard_output, say_line};
use crate::{Format, japanese, language, memory, plan_file};
use city_plan::exchange::workbook::{self, Excess, Fault, Import as Imported};
use city_plan::plan::Language;
use city_plan::plan::file::read_value;
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
    /// If absent, the file that is written to, where it is there.
    #[arg(long, value_name = "PLAN")]
    before: Option<PathBuf>,
    /// Writes the workbook again, with the ids that were made.
    #[arg(long, value_name = "XLSX")]
    book_out: Option<PathBuf>,
    /// Writes over files that are no plan, and over workbooks in which somebody has worked.
    #[arg(long)]
    force: bool,
    /// How findings are written.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Language of the messages.
    #[arg(long, value_parser = language::parser(), default_value = "ja")]
    lang: Language,
}

impl Import {
    pub(crate) fn run(&self) -> ExitCode {
        let Some(bytes) = self.bytes() else { return ExitCode::from(2) };
        let mut damaged = false;
        let Ok(before) = self.before(&mut damaged) else { return ExitCode::from(2) };
        self.bound();
        let made = self.read(&bytes, before.as_ref());
        memory::unbound();
        match made {
            Ok((book, imported)) => {
                self.tell(&imported.findings);
                if damaged && imported.plan.is_some() {
                    ExitCode::from(2)
                } else {
                    self.written(imported, &book)
                }
            }
            Err(fault) => {
                self.tell(&[fault]);
                ExitCode::from(2)
            }
        }
    }

    fn bound(&self) {
        memory::bound(|| self.shown(&[Excess::Memory.fault()]));
    }

    /// The bytes of the workbook, unless there are too many of them.
    fn bytes(&self) -> Option<Vec<u8>> {
        if let Some(excess) = std::fs::metadata(&self.book).ok().and_then(|file| Excess::of_file(file.len()))
        {
            self.tell(&[excess.fault()]);
            return None;
        }
        plan_file::bytes(&self.book, self.lang)
    }

    /// Reads the workbook and makes a plan of it. Whatever a file brings the readers to, it is the file's fault.
    fn read(&self, bytes: &[u8], before: Option<&Value>) -> Result<(workbook::Book, Imported), Fault> {
        let name = self.book.file_name().unwrap_or_default().to_string_lossy();
        let read = || {
            let book = workbook::open(&name, bytes, &mut Progress::new(self.lang).watch())?;
            let imported = workbook::import(&book, before, &mut Progress::new(self.lang).watch());
            Ok((book, imported))
        };
        // The words of a panic help nobody who keeps a workbook.
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
        std::panic::set_hook(hook);
        read.unwrap_or_else(|_| Err(Fault::unreadable()))
    }

    fn written(&self, imported: Imported, book: &workbook::Book) -> ExitCode {
        let faults = imported.findings.iter().filter(|finding| !finding.remark).count();
        let Some(plan) = imported.plan else {
            eprintln!("{}", japanese::not_imported(faults, self.lang));
            return ExitCode::from(1);
        };
        self.bound();
        let again = || -> Result<Vec<u8>, String> { workbook::write(&workbook::export(&plan, Some(book))) };
        let inputs: Vec<&Path> = [&self.book].into_iter().chain(&self.before).map(PathBuf::as_path).collect();
        let output = Output { inputs: &inputs, force: self.force, language: self.lang };
        let again = self.book_out.as_ref().map(|_| again()).transpose();
        let text = format!("{plan:#}\n");
        memory::unbound();
        let put = |book: Option<Vec<u8>>| {
            let mut files = vec![Written { file: &self.out, kind: Kind::Plan, content: text.as_bytes() }];
            if let (Some(file), Some(content)) = (&self.book_out, &book) {
                files.insert(0, Written { file, kind: Kind::Workbook, content });
            }
            output.put(&files)
        };
        let done = again.and_then(put);
        ended(done.and_then(|()| match self.format {
            Format::Text => say_line(&japanese::imported(&self.out, counted(&plan), self.lang), self.lang),
            Format::Json => Ok(()),
        }))
    }

    /// The plan before, if there is one; `Err` where the one that was named cannot be read. Where the file to be
    /// written is no JSON any more that is told, and `damaged` is set: its ids would be lost without a word.
    fn before(&self, damaged: &mut bool) -> Result<Option<Value>, ()> {
        if let Some(file) = &self.before {
            return plan_file::read_value(file, self.lang).map(Some).ok_or(());
        }
        // Over the workbook itself nothing is written anyway.
        if !self.out.is_file() || is_standard_output(&self.out) || is_same(&self.out, &self.book) {
            return Ok(None);
        }
        let Some(bytes) = plan_file::bytes(&self.out, self.lang) else { return Err(()) };
        let before = read_value(&bytes).filter(Value::is_object);
        *damaged = before.is_none() && !self.force;
        if *damaged {
            plan_file::read_value(&self.out, self.lang);
            eprintln!("{}: {}", self.out.display(), japanese::no_plan_before(self.lang));
        }
        Ok(before)
    }

    fn tell(&self, findings: &[Fault]) {
        // A reader that went away (`| head`) is no fault of the workbook.
        drop(io::stdout().write_all(self.shown(findings).as_bytes()));
    }

    fn shown(&self, findings: &[Fault]) -> String {
        let language = self.lang;
        let name = self.book.display();
        match self.format {
            Format::Text => {
                let line = |finding: &Fault| {
                    let kind = japanese::finding(finding.remark, self.lang);
                    format!("{name}: {kind}{}\n", finding.message(language))
                };
                findings.iter().map(line).collect()
            }
            Format::Json => {
                let row = |finding: &Fault| {
                    json!({
                        "file": name.to_string(),
                        "sheet": &*finding.place.sheet,
                        "cell": finding.place.cell(),
                        "cells": finding.cells().collect::<Vec<_>>(),
                        "code": finding.code,
                        "remark": finding.remark,
                        "message": finding.message(language),
                    })
                };
                let rows: Value = findings.iter().map(row).collect();
                format!("{rows:#}\n")
            }
        }
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
