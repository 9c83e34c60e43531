//! Reads a file that an editor opened: a workbook, a sheet, or a plan's JSON.
//!
//! Called in a worker by `www/studio/worker.js`, so that the page goes on answering, and by the tests. It never
//! guesses a plan where something is wrong: then there are only entries.

use super::entry::{Entry, Gaps, LISTED, check};
use crate::exchange::sha256::sha256;
use crate::exchange::workbook::{self, Excess, Watch};
use crate::plan::reader::StreamParser;
use crate::plan::value::read_value;
use crate::plan::{Diagnostic, file};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::ops::ControlFlow;

/// Bytes of JSON between two looks at the watch.
const PIECE: usize = 1 << 18;

/// The result of loading a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LoadedFile {
    /// True if it is a workbook or a sheet, and not JSON.
    pub workbook: bool,
    /// The plan, where there is one.
    pub plan: Option<Value>,
    /// The first entries about the file.
    pub entries: Vec<Entry>,
    /// How many entries there are in all.
    pub found: usize,
    /// What makes the plan unaccountable.
    pub gaps: Gaps,
    /// SHA-256 of the bytes, of JSON alone.
    pub sha256: Option<String>,
}

/// Reads the file. Ids that a workbook lacks are taken from the plan `before`.
pub fn read(name: &str, bytes: &[u8], before: Option<&Value>, watch: &mut Watch<'_>) -> LoadedFile {
    if is_json(name, bytes) { read_plan(bytes, watch) } else { read_workbook(name, bytes, before, watch) }
}

/// The reason for which a file is not read, or not to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has more bytes than are read.
    Bytes,
    /// Reading it takes more memory than there is for it.
    Memory,
    /// The reader stopped.
    Stop,
}

/// The result for a file that is not read, by its name, its size and its first bytes.
pub fn refused(name: &str, bytes: u64, beginning: &[u8], why: Refusal) -> LoadedFile {
    let plan = is_json(name, beginning);
    let excess = match (why, plan) {
        (Refusal::Bytes, _) => too_large(name, bytes, beginning),
        (Refusal::Memory, true) => Some(Excess::PlanMemory),
        (Refusal::Memory, false) => Some(Excess::Memory),
        (Refusal::Stop, _) => None,
    };
    let refusal = excess.map_or_else(workbook::unreadable, |excess| excess.diagnostic());
    answer(None, !plan, [Entry::in_book(&refusal, &workbook::Book::default())])
}

/// Returns whether a file has too many bytes to be opened.
pub fn too_large(name: &str, bytes: u64, beginning: &[u8]) -> Option<Excess> {
    if is_json(name, beginning) { Excess::of_plan(bytes) } else { Excess::of_file(bytes) }
}

/// Returns whether a file is a plan's JSON, by its name or its beginning.
pub fn is_json(name: &str, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    name.to_ascii_lowercase().ends_with(".json") || bytes.trim_ascii_start().starts_with(b"{")
}

fn read_plan(bytes: &[u8], watch: &mut Watch<'_>) -> LoadedFile {
    let mut parser = StreamParser::default();
    for (number, piece) in bytes.chunks(PIECE).enumerate() {
        if let ControlFlow::Break(()) = watch(number * PIECE, bytes.len()) {
            return LoadedFile::default();
        }
        parser.take(piece);
    }
    let (plan, problems) = file::end(parser, bytes);
    let found = problems.iter().map(Diagnostic::weight).sum();
    let entries = problems.iter().map(Entry::in_json);
    let gaps = plan.as_ref().map(Gaps::of).unwrap_or_default();
    let sha256 = Some(sha256(bytes));
    LoadedFile { found, gaps, sha256, ..answer(plan.and_then(|_| read_value(bytes)), false, entries) }
}

fn read_workbook(name: &str, bytes: &[u8], before: Option<&Value>, watch: &mut Watch<'_>) -> LoadedFile {
    // The file is half of the work, and what is made of it the other.
    let mut first = |done: usize, all: usize| watch(done, all * 2);
    let book = match workbook::open(name, bytes, &mut first) {
        Ok(book) => book,
        Err(unreadable) => {
            return answer(None, true, [Entry::in_book(&unreadable, &workbook::Book::default())]);
        }
    };
    let mut second = |done: usize, all: usize| watch(all + done, all * 2);
    let made = workbook::import(&book, before, &mut second);
    let found = made.diagnostics.len();
    let listed = made.diagnostics.iter().take(LISTED);
    let entries = listed.map(|diagnostic| Entry::in_book(diagnostic, &book));
    let mut answer = self::answer(made.plan, true, entries);
    answer.found = found;
    if let Some(plan) = &answer.plan {
        let (problems, gaps) = check(plan);
        answer.found += problems.len();
        answer.entries.extend(problems);
        answer.entries.truncate(LISTED);
        answer.gaps = gaps;
    }
    answer
}

fn answer(plan: Option<Value>, workbook: bool, entries: impl IntoIterator<Item = Entry>) -> LoadedFile {
    let mut entries: Vec<Entry> = entries.into_iter().collect();
    let found = entries.len();
    entries.truncate(LISTED);
    LoadedFile { workbook, plan, entries, found, gaps: Gaps::default(), sha256: None }
}
