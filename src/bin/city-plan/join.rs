//! `city-plan join`: the workbooks that departments sent back, joined into the reports of the plan.
//!
//! Ends with 0 where everything was used, 1 where somebody has to look at something, 2 where nothing could be used.
//! The new plan has all that is not in doubt; every other cell is in a message.

use crate::language::LanguageOption;
use crate::output::{Kind, Output, Written, say, say_line};
use crate::{memory, messages, plan_file, round_messages};
use city_plan::exchange::revision::round::{FileDiagnostic, Joined, ReturnedFile, join};
use city_plan::exchange::workbook::Excess;
use city_plan::plan::Language;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Joins the workbooks of departments into the reports of a plan, and names conflicts and what is missing.
#[derive(clap::Args)]
pub(crate) struct Join {
    /// The plan for which they were written (JSON); it is never changed.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The files that came back (xlsx, xlsm, xls, ods or CSV), or a folder with all of them.
    #[arg(required = true, value_name = "BOOK")]
    books: Vec<PathBuf>,
    /// The file to write the new plan to.
    #[arg(short, long, value_name = "NEW")]
    out: PathBuf,
    /// Writes over a file that is there.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    language: LanguageOption,
}

impl Join {
    pub(crate) fn run(&self) -> ExitCode {
        let language = self.language.get();
        let Some(value) = plan_file::read_value(&self.plan, language) else { return ExitCode::from(2) };
        let Some(plan) = plan_file::typed(&value) else { return ExitCode::from(2) };
        let Some(books) = self.files() else { return ExitCode::from(2) };
        let named = |book: &PathBuf| self.bytes(book).map(|bytes| (book.display().to_string(), bytes));
        let books = books.iter().map(named);
        let Some(books) = books.collect::<Option<Vec<(String, Vec<u8>)>>>() else { return ExitCode::from(2) };
        let files: Vec<ReturnedFile> =
            books.iter().map(|(name, bytes)| ReturnedFile { name, bytes }).collect();
        memory::bound(|| format!("{}\n", Excess::Memory.diagnostic().line(language)));
        let joined = join(&value, &plan, &files);
        memory::unbound();
        self.end(&joined, language).unwrap_or_else(|why| {
            eprintln!("{why}");
            ExitCode::from(2)
        })
    }

    /// The files, with those of folders in the order of their names.
    fn files(&self) -> Option<Vec<PathBuf>> {
        let mut files = Vec::new();
        for book in &self.books {
            if book.is_dir() {
                let report = |error| {
                    eprintln!(
                        "{}: {}",
                        book.display(),
                        messages::unreadable_file(&error, self.language.get())
                    );
                };
                files.extend(inside(book).map_err(report).ok()?);
            } else {
                files.push(book.clone());
            }
        }
        Some(files)
    }

    /// The bytes of a file, unless there are too many of them.
    fn bytes(&self, book: &Path) -> Option<Vec<u8>> {
        let language = self.language.get();
        match std::fs::metadata(book).ok().and_then(|file| Excess::of_file(file.len())) {
            Some(excess) => {
                eprintln!("{}: {}", book.display(), excess.diagnostic().line(language));
                None
            }
            None => plan_file::bytes(book, language),
        }
    }

    fn end(&self, joined: &Joined, language: Language) -> Result<ExitCode, String> {
        let line = |found: &FileDiagnostic| {
            let severity = messages::severity(found.diagnostic.severity(), language);
            format!("{severity}{}\n", found.line(language))
        };
        say(joined.diagnostics.0.iter().map(line).collect::<String>().as_bytes(), language)?;
        let Some(plan) = &joined.plan else { return Err(round_messages::nothing_to_join(language)) };
        let inputs: Vec<&Path> = [&self.plan].into_iter().chain(&self.books).map(PathBuf::as_path).collect();
        let text = format!("{plan:#}\n");
        let written = Written { file: &self.out, kind: Kind::Plan, content: text.as_bytes() };
        Output { inputs: &inputs, force: self.force, language }.put(&[written])?;
        let open = joined.diagnostics.open();
        say_line(&round_messages::joined(&self.out, joined.reports, open, language), language)?;
        Ok(ExitCode::from(u8::from(open > 0)))
    }
}

/// The files in a folder, without those that programs keep beside open ones (`~$a.xlsx`, `.~lock.a.ods#`).
fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with(['~', '.']) && entry.path().is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}
