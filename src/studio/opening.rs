//! Reads a file that an editor opened: a workbook, a sheet, or a plan's JSON.
//!
//! Called in a worker by `www/studio/worker.js`, so that the page goes on answering, and by the tests. It never
//! guesses a plan where something is wrong: then there are only findings.

use super::finding::{Finding, TOLD, check};
use crate::exchange::workbook::{self, Excess, Fault, Watch};

use crate::plan::reader::StreamParser;
use crate::plan::value::read_value;
use crate::plan::{Problem, file};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::ops::ControlFlow;

/// Bytes of JSON between two looks at the watch.
const PIECE: usize = 1 << 18;

/// What a file came to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Whether it is a workbook or a sheet, and not JSON.
    pub workbook: bool,
    /// The plan, where there is one.
    pub plan: Option<Value>,
    /// What was found in the file: the first ones.
    pub findings: Vec<Finding>,
    /// How many findings there are in all.
    pub found: usize,
}

/// Reads the file. Ids that a workbook lacks are taken from the plan `before`.
pub fn read(name: &str, bytes: &[u8], before: Option<&Value>, watch: &mut Watch<'_>) -> Answer {
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

/// What is said of a file that is not read: of its name, how many bytes it has and how they begin.
pub fn refused(name: &str, bytes: u64, beginning: &[u8], why: Refusal) -> Answer {
    let plan = is_json(name, beginning);
    let excess = match (why, plan) {
        (Refusal::Bytes, _) => too_large(name, bytes, beginning),
        (Refusal::Memory, true) => Some(Excess::PlanMemory),
        (Refusal::Memory, false) => Some(Excess::Memory),
        (Refusal::Stop, _) => None,
    };
    let fault = excess.map_or_else(Fault::unreadable, |excess| excess.fault());
    told(None, !plan, [Finding::of_fault(&fault, &workbook::Book::default())])
}

/// Whether a file has too many bytes to be opened.
pub fn too_large(name: &str, bytes: u64, beginning: &[u8]) -> Option<Excess> {
    if is_json(name, beginning) { Excess::of_plan(bytes) } else { Excess::of_file(bytes) }
}

/// Whether a file is a plan's JSON, by its name or its beginning.
pub fn is_json(name: &str, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    name.to_ascii_lowercase().ends_with(".json") || bytes.trim_ascii_start().starts_with(b"{")
}

fn read_plan(bytes: &[u8], watch: &mut Watch<'_>) -> Answer {
    let mut parser = StreamParser::default();
    for (number, piece) in bytes.chunks(PIECE).enumerate() {
        if let ControlFlow::Break(()) = watch(number * PIECE, bytes.len()) {
            return Answer::default();
        }
        parser.take(piece);
    }
    let (plan, problems) = file::end(parser, bytes);
    let found = problems.iter().map(Problem::weight).sum();
    let findings = problems.iter().map(Finding::of_problem);
    Answer { found, ..told(plan.and_then(|_| read_value(bytes)), false, findings) }
}

fn read_workbook(name: &str, bytes: &[u8], before: Option<&Value>, watch: &mut Watch<'_>) -> Answer {
    // The file is half of the work, and what is made of it the other.
    let mut first = |done: usize, all: usize| watch(done, all * 2);
    let book = match workbook::open(name, bytes, &mut first) {
        Ok(book) => book,
        Err(fault) => return told(None, true, [Finding::of_fault(&fault, &workbook::Book::default())]),
    };
    let mut second = |done: usize, all: usize| watch(all + done, all * 2);
    let made = workbook::import(&book, before, &mut second);
    // Faults first, each kind in the order of the sheets.
    let mut faults: Vec<_> = made.findings.iter().collect();
    faults.sort_by_key(|fault| fault.remark);
    let found = faults.len();
    let findings = faults.into_iter().take(TOLD).map(|fault| Finding::of_fault(fault, &book));
    let mut answer = told(made.plan, true, findings);
    answer.found = found;
    if let Some(plan) = &answer.plan {
        let problems = check(plan);
        answer.found += problems.len();
        answer.findings.extend(problems);
        answer.findings.truncate(TOLD);
    }
    answer
}

fn told(plan: Option<Value>, workbook: bool, findings: impl IntoIterator<Item = Finding>) -> Answer {
    let mut findings: Vec<Finding> = findings.into_iter().collect();
    let found = findings.len();
    findings.truncate(TOLD);
    Answer { workbook, plan, findings, found }
}
