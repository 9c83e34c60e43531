//! The outputs of the yearly round: figures by year as CSV, promised and actual dates as a picture, the council paper.
//!
//! They have the numbers and the words of the public page, from the same views and messages.

pub mod council;
pub(super) mod figures;
mod messages;
pub(super) mod picture;

use crate::ui::context::ViewContext;
use crate::views::promises::Dates;

/// The dates of a phase or milestone in words, as on the public page.
fn in_words(context: &ViewContext, dates: Dates, is_milestone: bool) -> String {
    let years = context.messages.years;
    let start = context.date(dates.start);
    match dates.end {
        _ if is_milestone => start,
        Some(end) if end == dates.start => years.only(&start),
        Some(end) => years.span(&start, &context.date(end)),
        None => years.since(&start),
    }
}
