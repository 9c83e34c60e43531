//! The notes of a reading of a plan: dates that wait for the fiscal year, and positions of initiatives.
//!
//! Filled by the types of a plan while they are read, asked by `reader` once everything was read.

use super::characters;
use super::date::{Calendar, PartialDate};
use crate::format::AUTHORING;
use crate::format::context::{FormatNotes, ParseContext, PathSegment};
use crate::format::diagnostic::{Code, Expected};

/// The notes.
#[derive(Debug, Default)]
pub struct Notes {
    /// The city's fiscal year, once all that may say it was read.
    pub(super) calendar: Calendar,
    /// Ends of which only the fiscal year tells whether they are before their start.
    undecided: Vec<NotedDates>,
    /// Where in their list the initiatives stand that were kept.
    positions: Vec<usize>,
    /// Dates of phases, dated steps and terms.
    pub(super) schedules: Vec<NotedDates>,
    /// Dates of editions and of values, which may look far back and ahead.
    pub(super) dates: Vec<NotedDates>,
}

/// Two dates, or one date twice, with the path of their field. One type for all notes: each further one costs
/// residents its code.
#[derive(Debug)]
pub(super) struct NotedDates {
    pub(super) start: PartialDate,
    pub(super) end: PartialDate,
    pub(super) path: String,
}

impl FormatNotes for Notes {
    const FORMER_NAMES: &'static str = "also other_dates\ncaption_ours caption_supplied\ngiven form\n\
        measures initiatives\nname_ours name_supplied\nof series\n";

    fn check_text(text: &str, context: &mut ParseContext<Self>) {
        characters::check(text, context);
    }
}

impl ParseContext<Notes> {
    /// Where in their list the initiatives stand that were kept.
    pub(super) fn positions(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.notes.positions)
    }

    /// Notes where the current item stands in its list.
    pub(super) fn keep_position(&mut self) {
        if let Some(PathSegment::At(position)) = self.last_segment() {
            self.notes.positions.push(position);
        }
    }

    /// Notes that only the fiscal year tells whether an end in a field of the current item is too early.
    pub(super) fn decide_later(&mut self, start: PartialDate, end: PartialDate, field: &'static str) {
        let path = self.path_of(field);
        self.notes.undecided.push(NotedDates { start, end, path });
    }

    /// Decides what could not be decided where it stood.
    pub(super) fn settle(&mut self) {
        let calendar = self.notes.calendar;
        for NotedDates { start, end, path } in std::mem::take(&mut self.notes.undecided) {
            if end.latest(calendar) < start.earliest(calendar) {
                self.hint(|| start.as_written());
                self.note(Code::EndBeforeStart, path, end.as_written(), Expected::EndAfterStart);
            }
        }
        self.settle_references();
    }

    /// Notes that something is scheduled for a date in a field of the current item. Residents see a plan as it
    /// is: whether its years can be right is asked by the tool.
    pub(super) fn schedules(&mut self, field: &'static str, date: Option<PartialDate>) {
        if AUTHORING && let Some(date) = date {
            let path = self.path_of(field);
            self.notes.schedules.push(NotedDates { start: date, end: date, path });
        }
    }

    /// Notes that a date stands in a field of the current item.
    pub(super) fn dates(&mut self, field: &'static str, date: Option<PartialDate>) {
        if AUTHORING && let Some(date) = date {
            let path = self.path_of(field);
            self.notes.dates.push(NotedDates { start: date, end: date, path });
        }
    }
}
