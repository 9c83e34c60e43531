//! What the fields of one item have to agree on: orders of time, ends that are left open.
//!
//! Called by the types of a plan for each item right after its fields were read, while the context still knows
//! where it is. It reports and never changes anything.

use super::date::{Calendar, PartialDate};
use super::notes::Notes;
use super::vocabulary::{Basis, EndBasis};
use crate::format::context::ParseContext;
use crate::format::diagnostic::{Code, Expected};

/// An end without a year has to say that it is open, and the other way round.
pub(super) fn ends(end: Option<PartialDate>, basis: Option<EndBasis>, context: &mut ParseContext<Notes>) {
    match (end, basis) {
        (Some(_), Some(EndBasis::Open)) => {
            context.report_in(
                "end_basis",
                Code::UnknownWord,
                "\"open\"".into(),
                Expected::OneOf(Basis::WORDS),
            );
        }
        (None, Some(EndBasis::Stated | EndBasis::Inferred)) => {
            context.report_in("end", Code::Missing, String::new(), Expected::PartialDate);
        }
        _ => {}
    }
}

/// An end must not be before its start.
pub(super) fn order(
    start: Option<PartialDate>,
    end: Option<PartialDate>,
    field: &'static str,
    context: &mut ParseContext<Notes>,
) {
    let (Some(start), Some(end)) = (start, end) else { return };
    let early = |first_month| {
        let calendar = Calendar { first_month };
        end.latest(calendar) < start.earliest(calendar)
    };
    // A fiscal year beside a month: only the city's own fiscal year tells.
    if early(1) != early(12) {
        context.decide_later(start, end, field);
    } else if early(1) {
        context.hint(|| start.as_written());
        context.report_in(field, Code::EndBeforeStart, end.as_written(), Expected::EndAfterStart);
    }
}
