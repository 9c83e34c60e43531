//! The course of time around a plan: its period, chronologies, and timetables of others.

use super::document::{Misprint, Source};
use super::notes::Notes;
use super::validate::{ends, order};
use super::vocabulary::{Basis, ColumnKind, EndBasis, PeriodKind, Tier, Wording};
use super::{Id, PartialDate, Ref, Text};
use crate::format::context::ParseContext;
use crate::format::declare::parts;
use std::rc::Rc;

parts! {
    /// The time that the plan covers.
    Period validated by validate_period {
        /// `"none"`, `"fiscal_years"` or `"dates"`.
        chosen kind: PeriodKind => label("種類", "Kind"),
        /// First fiscal year or date (`"2022-XX"` where the month is left open).
        optional start: PartialDate => label("始まり", "Start"),
        /// Last fiscal year or date.
        optional end: PartialDate => label("終わり", "End"),
        /// `"stated"`, `"inferred"` or `"open"`.
        optional end_basis: EndBasis => label("終わりの確かさ", "Basis of the end"),
        /// As printed, where it is odd (令和4(2022)年●月から).
        optional printed: Rc<str> => label("印刷のとおりの書き方", "as printed"),
        /// The year that the plan looks towards where it has no period.
        optional horizon: PartialDate => label("めざす年", "horizon"),
        /// Terms inside the period (第1期, 第2期).
        many cycles: Cycle => label("期", "Terms"),
        /// How often the plan or its parts are reviewed, summarised.
        many review: ReviewCycle => label("見直しの間隔", "Review cycle"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// A term inside a longer period.
    Cycle validated by validate_cycle {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// First fiscal year.
        optional start: PartialDate => label("始まり", "Start"),
        /// Last fiscal year.
        optional end: PartialDate => label("終わり", "End"),
        /// `"stated"`, `"inferred"` or `"open"`.
        optional end_basis: EndBasis => label("終わりの確かさ", "Basis of the end"),
        /// Whether it is the term of this edition.
        plain current: bool => label("この版", "This edition"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// How often a part of the plan is reviewed.
    ReviewCycle {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The part (基本方針, ロードマップ).
        required part: Text => label("見直す部分", "Part"),
        /// How often or when, summarised.
        required cycle: Text => label("いつ見直すか", "When"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// A chronology.
    Chronology {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Heading as printed.
        required name: Text => label("名前", "Name"),
        /// Lanes (columns): the nation, the city.
        many lanes: Lane => label("年表の列", "Lanes"),
        /// Categories of events.
        many categories: Lane => label("年表の分類", "Categories"),
        /// Events, in the order of the document.
        many events: Event => label("年表の出来事", "Events"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// A lane or category of a chronology; also a group of a timetable.
    Lane {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// Whose events it holds: `"nation"`, `"prefecture"` or `"city"`. Lanes of one government are one lane of the
        /// time line. Absent where it is none of them.
        optional tier: Tier => label("国・府県・市の別", "Tier of government"),
    }

    /// An entry of a chronology.
    Event validated by validate_event {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// When it was, or when it began. Absent only where nothing is known or only `until` is.
        optional date: PartialDate => label("日付", "Date"),
        /// When it ended.
        optional until: PartialDate => label("いつまで", "Until"),
        /// Whether it goes on without a stated end (昭和58年度～, 令和7年以降).
        plain open: bool => label("終わりがない", "Open"),
        /// Whether the date is about (頃).
        plain about: bool => label("およその日付", "About"),
        /// Whether it was still to come (予定).
        plain planned: bool => label("予定", "Planned"),
        /// Whether the date was taken over from the entry above because the row prints none.
        plain inherited: bool => label("上の日付を使った", "Inherited"),
        /// The date as printed.
        optional printed: Rc<str> => label("印刷のとおり", "As printed"),
        /// Id of its lane.
        optional lane: Ref => refers_to(Lane) label("列", "Lane"),
        /// Id of its category.
        optional category: Ref => refers_to(Lane) label("分類", "Category"),
        /// What happened.
        required text: Text => label("内容", "Text"),
        /// `"printed"` or `"summary"`. `"printed"` if absent: an entry is a fact, not prose.
        optional wording: Wording => label("だれの言葉か", "Wording"),
        /// Further dates inside the text (8月運用開始).
        many other_dates: OtherDate => label("出来事の別の日付", "Further dates"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands, if it is not where its chronology stands.
        optional source: Source => label("出どころ", "Source"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// Another date inside an event.
    OtherDate {
        /// The date.
        required date: PartialDate => label("日付", "Date"),
        /// When it ended.
        optional until: PartialDate => label("いつまで", "Until"),
        /// As printed.
        optional printed: Rc<str> => label("印刷のとおり", "As printed"),
        /// What happened then.
        required text: Text => label("内容", "Text"),
    }

    /// A timetable of another authority that the document prints.
    Timetable {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Caption as printed.
        required name: Text => label("名前", "Name"),
        /// Whose timetable it is.
        required authority: Text => label("だれのものか", "Authority"),
        /// Columns, from left to right.
        many columns: TimetableColumn => label("予定表の列", "Timetable columns"),
        /// Groups of rows.
        many groups: Lane => label("予定表のまとまり", "Timetable groups"),
        /// Rows, in the order of the document.
        many rows: TimetableRow => label("予定表の行", "Timetable rows"),
        /// What has to be known to read it (shifted header, readings).
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// A column of a timetable.
    TimetableColumn validated by validate_timetable_column {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Heading as printed.
        required label: Text => label("見出し", "Label"),
        /// `"done"` (already done) or `"time"`.
        chosen kind: ColumnKind => label("種類", "Kind"),
        /// First fiscal year or month.
        optional start: PartialDate => label("始まり", "Start"),
        /// Last fiscal year or month.
        optional end: PartialDate => label("終わり", "End"),
        /// Whether it is open-ended (2023年度～).
        plain open: bool => label("終わりがない", "Open"),
    }

    /// A row of a timetable.
    TimetableRow {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Id of its group, where it is known.
        optional group: Ref => refers_to(Lane) label("まとまり", "Group"),
        /// Name as printed; absent where the row has no label.
        optional name: Text => label("名前", "Name"),
        /// Ministries and offices as printed; empty where the row prints none.
        many departments: Text => label("担当", "Departments"),
        /// Steps, in order.
        many steps: TimetableStep => label("予定表の欄", "Timetable steps"),
        /// Whether only the order of the steps is certain, not their columns.
        plain order_only: bool => label("順だけ確か", "Order only"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// A step of a row: the content of one cell.
    TimetableStep {
        /// As printed.
        required text: Text => label("内容", "Text"),
        /// Id of the column in which it stands (reading A where it is not certain).
        optional column: Ref => refers_to(TimetableColumn) label("列", "Column"),
        /// Id of the column in the other possible reading (B).
        optional other_column: Ref => refers_to(TimetableColumn) label("別の読み方での列", "Other column"),
        /// `"stated"` or `"inferred"`.
        plain basis: Basis => label("確かさ", "Basis"),
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
