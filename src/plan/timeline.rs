//! The course of time around a plan: its period, chronologies, and timetables of others.

use super::document::{Misprint, Source};
use super::notes::Notes;
use super::validate::{ends, order};
use super::vocabulary::{Basis, ColumnKind, EndBasis, PeriodKind, Wording};
use super::{Id, PartialDate, Ref, Text};
use crate::format::context::ParseContext;
use crate::format::declare::parts;
use std::rc::Rc;

parts! {
    /// The time that the plan covers.
    Period validated by validate_period {
        /// `"none"`, `"fiscal_years"` or `"dates"`.
        chosen kind: PeriodKind,
        /// First fiscal year or date (`"2022-XX"` where the month is left open).
        optional start: PartialDate,
        /// Last fiscal year or date.
        optional end: PartialDate,
        /// `"stated"`, `"inferred"` or `"open"`.
        optional end_basis: EndBasis,
        /// As printed, where it is odd (令和4(2022)年●月から).
        optional printed: Rc<str>,
        /// The year that the plan looks towards where it has no period.
        optional horizon: PartialDate,
        /// Terms inside the period (第1期, 第2期).
        many cycles: Cycle,
        /// How often the plan or its parts are reviewed, summarised.
        many review: ReviewCycle,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        optional source: Source,
    }

    /// A term inside a longer period.
    Cycle validated by validate_cycle {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
        /// First fiscal year.
        optional start: PartialDate,
        /// Last fiscal year.
        optional end: PartialDate,
        /// `"stated"`, `"inferred"` or `"open"`.
        optional end_basis: EndBasis,
        /// Whether it is the term of this edition.
        plain current: bool,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        optional source: Source,
    }

    /// How often a part of the plan is reviewed.
    ReviewCycle {
        /// Id of the item.
        identity id: Id,
        /// The part (基本方針, ロードマップ).
        required part: Text,
        /// How often or when, summarised.
        required cycle: Text,
        /// Where it stands.
        optional source: Source,
    }

    /// A chronology.
    Chronology {
        /// Id of the item.
        identity id: Id,
        /// Heading as printed.
        required name: Text,
        /// Lanes (columns): the nation, the city.
        many lanes: Lane,
        /// Categories of events.
        many categories: Lane,
        /// Events, in the order of the document.
        many events: Event,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
    }

    /// A lane or category of a chronology; also a group of a timetable.
    Lane {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
    }

    /// An entry of a chronology.
    Event validated by validate_event {
        /// Id of the item.
        identity id: Id,
        /// When it was, or when it began. Absent only where nothing is known or only `until` is.
        optional date: PartialDate,
        /// When it ended.
        optional until: PartialDate,
        /// Whether it goes on without a stated end (昭和58年度～, 令和7年以降).
        plain open: bool,
        /// Whether the date is about (頃).
        plain about: bool,
        /// Whether it was still to come (予定).
        plain planned: bool,
        /// Whether the date was taken over from the entry above because the row prints none.
        plain inherited: bool,
        /// The date as printed.
        optional printed: Rc<str>,
        /// Id of its lane.
        optional lane: Ref,
        /// Id of its category.
        optional category: Ref,
        /// What happened.
        required text: Text,
        /// `"printed"` or `"summary"`. `"printed"` if absent: an entry is a fact, not prose.
        optional wording: Wording,
        /// Further dates inside the text (8月運用開始).
        many other_dates: OtherDate,
        /// A remark.
        optional remark: Text,
        /// Where it stands, if it is not where its chronology stands.
        optional source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// Another date inside an event.
    OtherDate {
        /// The date.
        required date: PartialDate,
        /// When it ended.
        optional until: PartialDate,
        /// As printed.
        optional printed: Rc<str>,
        /// What happened then.
        required text: Text,
    }

    /// A timetable of another authority that the document prints.
    Timetable {
        /// Id of the item.
        identity id: Id,
        /// Caption as printed.
        required name: Text,
        /// Whose timetable it is.
        required authority: Text,
        /// Columns, from left to right.
        many columns: TimetableColumn,
        /// Groups of rows.
        many groups: Lane,
        /// Rows, in the order of the document.
        many rows: TimetableRow,
        /// What has to be known to read it (shifted header, readings).
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// A column of a timetable.
    TimetableColumn validated by validate_timetable_column {
        /// Id of the item.
        identity id: Id,
        /// Heading as printed.
        required label: Text,
        /// `"done"` (already done) or `"time"`.
        chosen kind: ColumnKind,
        /// First fiscal year or month.
        optional start: PartialDate,
        /// Last fiscal year or month.
        optional end: PartialDate,
        /// Whether it is open-ended (2023年度～).
        plain open: bool,
    }

    /// A row of a timetable.
    TimetableRow {
        /// Id of the item.
        identity id: Id,
        /// Id of its group, where it is known.
        optional group: Ref,
        /// Name as printed; absent where the row has no label.
        optional name: Text,
        /// Ministries and offices as printed; empty where the row prints none.
        many departments: Text,
        /// Steps, in order.
        many steps: TimetableStep,
        /// Whether only the order of the steps is certain, not their columns.
        plain order_only: bool,
        /// A remark.
        optional remark: Text,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// A step of a row: the content of one cell.
    TimetableStep {
        /// As printed.
        required text: Text,
        /// Id of the column in which it stands (reading A where it is not certain).
        optional column: Ref,
        /// Id of the column in the other possible reading (B).
        optional other_column: Ref,
        /// `"stated"` or `"inferred"`.
        plain basis: Basis,
    }
}

fn validate_period(period: &Period, context: &mut ParseContext<Notes>) {
    order(period.start, period.end, "end", context);
    ends(period.end, period.end_basis.filter(|basis| *basis == EndBasis::Open), context);
}

fn validate_cycle(cycle: &Cycle, context: &mut ParseContext<Notes>) {
    context.schedules("start", cycle.start);
    context.schedules("end", cycle.end);
    order(cycle.start, cycle.end, "end", context);
    ends(cycle.end, cycle.end_basis, context);
}

fn validate_event(event: &Event, context: &mut ParseContext<Notes>) {
    order(event.date, event.until, "until", context);
}

fn validate_timetable_column(column: &TimetableColumn, context: &mut ParseContext<Notes>) {
    order(column.start, column.end, "end", context);
}
