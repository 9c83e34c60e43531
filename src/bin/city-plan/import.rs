//! `city-plan import`: a workbook or a sheet of CSV as a plan, with every diagnostic at its sheet, row and column.
//!
//! Ends with 0 where the plan was written, 1 where something has to be fixed first, 2 where the file cannot be
//! read. It writes all or nothing.

use crate::language::LanguageOption;
use crate::output::{
    Kind, Output, Written, exit_code, is_same, is_standard_output, say_line, workbook_bytes,
};
use crate::{Format, memory, messages, plan_file};
use city_plan::exchange::workbook::{self, Excess, Import as Imported};
use city_plan::plan::value::read_value;
use city_plan::plan::{Diagnostic, Language};
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
    /// The file to write the plan to (JSON).
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
    /// Format of the messages.
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
                self.report(&imported.diagnostics);
                if damaged && imported.plan.is_some() {
                    ExitCode::from(2)
                } else {
                    self.write_files(imported, &book)
                }
            }
            Err(unreadable) => {
                self.report(&[unreadable]);
                ExitCode::from(2)
            }
        }
    }

    fn bound(&self) {
        memory::bound(|| self.in_format(&[Excess::Memory.diagnostic()]));
    }

    /// The bytes of the workbook, unless there are too many of them.
    fn bytes(&self) -> Option<Vec<u8>> {
        if let Some(excess) = std::fs::metadata(&self.book).ok().and_then(|file| Excess::of_file(file.len()))
        {
            self.report(&[excess.diagnostic()]);
            return None;
        }
        plan_file::bytes(&self.book, self.language.get())
    }

    /// Reads the workbook and makes a plan of it. A panic of a reader counts as a file that cannot be read.
    fn read(&self, bytes: &[u8], previous: Option<&Value>) -> Result<(workbook::Book, Imported), Diagnostic> {
        let name = self.book.file_name().unwrap_or_default().to_string_lossy();
        let read = || {
            let book = workbook::open(&name, bytes, &mut Progress::new(self.language.get()).watch())?;
            let imported = workbook::import(&book, previous, &mut Progress::new(self.language.get()).watch());
            Ok((book, imported))
        };
        // The message of a panic helps nobody who keeps a workbook.
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
        std::panic::set_hook(hook);
        read.unwrap_or_else(|_| Err(workbook::unreadable()))
    }

    fn write_files(&self, imported: Imported, book: &workbook::Book) -> ExitCode {
        let errors = imported.diagnostics.iter().filter(|found| found.is_error()).count();
        let Some(plan) = imported.plan else {
            eprintln!("{}", messages::no_import(errors, self.language.get()));
            return ExitCode::from(1);
        };
        self.bound();
        let again =
            |file: &PathBuf| workbook_bytes(&workbook::export(&plan, Some(book)), file, self.language.get());
        let inputs: Vec<&Path> =
            [&self.book].into_iter().chain(&self.previous).map(PathBuf::as_path).collect();
        let output = Output { inputs: &inputs, force: self.force, language: self.language.get() };
        let again = self.write_workbook.as_ref().map(again).transpose();
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
        exit_code(done.and_then(|()| match self.format {
            Format::Text => {
                let language = self.language.get();
                say_line(&messages::plan_written(&self.out, initiative_count(&plan), language), language)
            }
            Format::Json => Ok(()),
        }))
    }

    /// The plan before, if there is one; `Err` where the one that was named cannot be read. Where the file to be
    /// written is no JSON any more, that is reported, and `damaged` is set: its ids would be lost without a word.
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
            eprintln!("{}: {}", self.out.display(), messages::no_previous_plan(self.language.get()));
        }
        Ok(before)
    }

    fn report(&self, diagnostics: &[Diagnostic]) {
        // A reader that went away (`| head`) is no error of the workbook.
        drop(io::stdout().write_all(self.in_format(diagnostics).as_bytes()));
    }

    fn in_format(&self, diagnostics: &[Diagnostic]) -> String {
        let language = self.language.get();
        let name = self.book.display();
        match self.format {
            Format::Text => {
                let line = |found: &Diagnostic| {
                    let severity = messages::severity(found.severity(), self.language.get());
                    format!("{name}: {severity}{}\n", found.line(language))
                };
                diagnostics.iter().map(line).collect()
            }
            Format::Json => {
                let row = |found: &Diagnostic| {
                    let (cell, cells) = (found.cell(), &found.explanation.cells);
                    json!({
                        "file": name.to_string(),
                        "sheet": &*cell.sheet,
                        "cell": cell.cell(),
                        "cells": cells.iter().map(workbook::CellRef::cell).collect::<Vec<_>>(),
                        "code": found.code.as_str(),
                        "severity": found.severity().as_str(),
                        "remark": !found.is_error(),
                        "found": found.found,
                        "expected": found.explanation.expected[language],
                        "message": found.line(language),
                    })
                };
                let rows: Value = diagnostics.iter().map(row).collect();
                format!("{rows:#}\n")
            }
        }
    }
}

/// How many initiatives a plan has.
fn initiative_count(plan: &Value) -> usize {
    plan["initiatives"].as_array().map_or(0, Vec::len)
}

/// Tells how far a long reading is, where somebody looks.
struct Progress {
    language: Language,
    looks: bool,
    reported: usize,
}

impl Progress {
    fn new(language: Language) -> Self {
        Self { language, looks: io::stderr().is_terminal(), reported: 0 }
    }

    fn watch(mut self) -> impl FnMut(usize, usize) -> ControlFlow<()> {
        /// Cells or rows between two lines.
        const STEP: usize = 200_000;
        move |done, _| {
            if self.looks && done / STEP > self.reported {
                self.reported = done / STEP;
                eprintln!("{}", messages::progress(done, self.language));
            }
            ControlFlow::Continue(())
        }
    }
}
