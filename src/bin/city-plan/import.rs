//! `city-plan import`: a workbook or a sheet of CSV as a plan, with every finding at its sheet, row and column.
//!
//! Ends with 0 where the plan was written, 1 where something has to be mended first, 2 where the file cannot be
//! read. It writes all or nothing.

use crate::language::LanguageOption;
use crate::output::{Kind, Output, Written, ended, is_same, is_standard_output, say_line};
use crate::{Format, memory, messages, plan_file};
use city_plan::exchange::workbook::{self, Excess, Fault, Import as Imported};
use city_plan::plan::Language;
use city_plan::plan::value::read_value;
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
    /// The previous plan: items of the same name keep their ids, single sheets replace theirs.
    /// If absent, the file to be written, where it exists.
    #[arg(long, alias = "before", value_name = "PLAN")]
    previous: Option<PathBuf>,
    /// Writes the workbook again, with the ids that were made.
    #[arg(long, alias = "book-out", value_name = "XLSX")]
    write_workbook: Option<PathBuf>,
    /// Writes over files that are no plan, and over workbooks in which somebody has worked.
    #[arg(long)]
    force: bool,
    /// How findings are written.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    language: LanguageOption,
}

impl Import {
    pub(crate) fn run(&self) -> ExitCode {
        let Some(bytes) = self.bytes() else { return ExitCode::from(2) };
        let mut damaged = false;
        let Ok(previous) = self.previous(&mut damaged) else { return ExitCode::from(2) };
        self.bound();
        let made = self.read(&bytes, previous.as_ref());
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
        plan_file::bytes(&self.book, self.language.get())
    }

    /// Reads the workbook and makes a plan of it. Whatever a file brings the readers to, it is the file's fault.
    fn read(&self, bytes: &[u8], previous: Option<&Value>) -> Result<(workbook::Book, Imported), Fault> {
        let name = self.book.file_name().unwrap_or_default().to_string_lossy();
        let read = || {
            let book = workbook::open(&name, bytes, &mut Progress::new(self.language.get()).watch())?;
            let imported = workbook::import(&book, previous, &mut Progress::new(self.language.get()).watch());
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
            eprintln!("{}", messages::not_imported(faults, self.language.get()));
            return ExitCode::from(1);
        };
        self.bound();
        let again = || -> Result<Vec<u8>, String> { workbook::write(&workbook::export(&plan, Some(book))) };
        let inputs: Vec<&Path> =
            [&self.book].into_iter().chain(&self.previous).map(PathBuf::as_path).collect();
        let output = Output { inputs: &inputs, force: self.force, language: self.language.get() };
        let again = self.write_workbook.as_ref().map(|_| again()).transpose();
        let text = format!("{plan:#}\n");
        memory::unbound();
        let put = |book: Option<Vec<u8>>| {
            let mut files = vec![Written { file: &self.out, kind: Kind::Plan, content: text.as_bytes() }];
            if let (Some(file), Some(content)) = (&self.write_workbook, &book) {
                files.insert(0, Written { file, kind: Kind::Workbook, content });
            }
            output.put(&files)
        };
        let done = again.and_then(put);
        ended(done.and_then(|()| match self.format {
            Format::Text => say_line(
                &messages::imported(&self.out, counted(&plan), self.language.get()),
                self.language.get(),
            ),
            Format::Json => Ok(()),
        }))
    }

    /// The plan before, if there is one; `Err` where the one that was named cannot be read. Where the file to be
    /// written is no JSON any more that is told, and `damaged` is set: its ids would be lost without a word.
    fn previous(&self, damaged: &mut bool) -> Result<Option<Value>, ()> {
        if let Some(file) = &self.previous {
            return plan_file::read_value(file, self.language.get()).map(Some).ok_or(());
        }
        // Over the workbook itself nothing is written anyway.
        if !self.out.is_file() || is_standard_output(&self.out) || is_same(&self.out, &self.book) {
            return Ok(None);
        }
        let Some(bytes) = plan_file::bytes(&self.out, self.language.get()) else { return Err(()) };
        let before = read_value(&bytes).filter(Value::is_object);
        *damaged = before.is_none() && !self.force;
        if *damaged {
            plan_file::read_value(&self.out, self.language.get());
            eprintln!("{}: {}", self.out.display(), messages::no_plan_before(self.language.get()));
        }
        Ok(before)
    }

    fn tell(&self, findings: &[Fault]) {
        // A reader that went away (`| head`) is no fault of the workbook.
        drop(io::stdout().write_all(self.shown(findings).as_bytes()));
    }

    fn shown(&self, findings: &[Fault]) -> String {
        let language = self.language.get();
        let name = self.book.display();
        match self.format {
            Format::Text => {
                let line = |finding: &Fault| {
                    let kind = messages::finding(finding.remark, self.language.get());
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
                eprintln!("{}", messages::reading(done, self.language));
            }
            ControlFlow::Continue(())
        }
    }
}
