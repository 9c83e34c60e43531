//! A plan's file, read as a whole by the tool and the studio.
//!
//! It goes the way that residents' browsers go, to its end: what is found here is what they get. The words on
//! why a file is no JSON are better here.

use super::plan::Plan;
use super::reader::StreamParser;
use crate::format::diagnostic::{Code, Diagnostic};

/// Reads a plan from a file's bytes, as residents get it: the same reader, and every deferred list. `None`
/// only where there is nothing to show: the bytes are no JSON, the whole is no object, or has no title.
pub fn read_json(bytes: &[u8]) -> (Option<Plan>, Vec<Diagnostic>) {
    let mut parser = StreamParser::default();
    parser.take(bytes);
    end(parser, bytes)
}

/// Ends the parsing of `bytes` and of every deferred list, with the problems of all of it.
pub fn end(parser: StreamParser, bytes: &[u8]) -> (Option<Plan>, Vec<Diagnostic>) {
    let (plan, mut context) = parser.end();
    if let Some(plan) = &plan {
        context.detail(plan);
        context.progress(plan);
        context.further(plan);
    }
    let mut problems = context.problems();
    if let Some(problem) = problems.first_mut().filter(|problem| problem.code == Code::NotJson) {
        problem.explain_syntax(bytes);
    }
    (plan, problems)
}
