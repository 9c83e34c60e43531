//! A plan as residents' browsers read it; for the fuzzer and for `tests/it/plan/json.rs`.

use city_plan::plan::reader::StreamParser;
use city_plan::plan::{Diagnostic, Plan};

/// Reads bytes in pieces of these sizes, and what was put aside when it is opened.
pub fn resident(bytes: &[u8], size: &mut dyn FnMut() -> usize) -> (Option<Plan>, Vec<Diagnostic>) {
    let mut parser = StreamParser::default();
    let mut rest = bytes;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(size().clamp(1, rest.len()));
        parser.take(piece);
        rest = after;
    }
    let (plan, mut reading) = parser.end();
    let mut problems = reading.problems();
    if let Some(plan) = &plan {
        reading.detail(plan);
        problems.extend(reading.problems());
        reading.progress(plan);
        problems.extend(reading.problems());
        reading.further(plan);
        problems.extend(reading.problems());
    }
    (plan, problems)
}
