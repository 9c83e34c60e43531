//! Figures, surveys, lists of other authorities, and matrices.

use super::document::{Misprint, Section, Source};
use super::notes::Notes;
use super::vocabulary::ValueKind;
use super::{Id, PartialDate, Ref, Text};
use crate::format::context::ParseContext;
use crate::format::declare::parts;
use std::rc::Rc;

parts! {
    /// A figure: a name, a unit and values.
    Indicator {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
        /// Unit as printed: `"%"`, `"人"`, `"件"`.
        optional unit: Text,
        /// Values, in order of time.
        many values: Value,
        /// Id of the initiative it belongs to.
        optional initiative: Ref,
        /// A remark.
        optional remark: Text,
        /// Where it stands; `origin` holds its printed 出典.
        expected source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// One value of a figure.
    Value validated by validate_value {
        /// When.
        optional date: PartialDate,
        /// The date as printed.
        optional date_printed: Rc<str>,
        /// The number, in the unit of the figure. Absent where the document prints a word.
        optional number: f64,
        /// As printed: `"約6割"`, `"119,764人"`.
        required printed: Rc<str>,
        /// `"actual"`, `"baseline"` or `"target"`. `"actual"` if absent.
        plain kind: ValueKind,
        /// The series it belongs to, where one figure has several (an age group, a place).
        optional series: Text,
        /// A remark.
        optional remark: Text,
        /// Where it stands, if it is not where its figure stands.
        optional source: Source,
    }

    /// A survey.
    Survey {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
        /// Why it was made, summarised.
        optional purpose: Text,
        /// Who was asked, as printed.
        optional audience: Text,
        /// How it was made.
        optional method: Text,
        /// People asked.
        optional asked: f64,
        /// People who answered.
        optional answered: f64,
        /// Rate as printed: `"58.83%"`.
        optional rate_printed: Rc<str>,
        /// Where and when.
        many venues: Venue,
        /// Findings, summarised; their figures stand in `indicators`.
        many findings: Text,
        /// Answers in people's own words, by group.
        many answers: Answers,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
    }

    /// A place of a survey.
    Venue {
        /// The name.
        required name: Text,
        /// First day.
        optional start: PartialDate,
        /// Last day.
        optional end: PartialDate,
    }

    /// Free answers of one group.
    Answers {
        /// The group (10代).
        required of: Text,
        /// Short answers as printed.
        many texts: Text,
    }

    /// A named list of another authority.
    List {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
        /// Whose list it is.
        optional authority: Text,
        /// When it was set.
        optional date: PartialDate,
        /// Items, in order.
        many items: ListItem,
        /// A remark (the document says 5, lists 6).
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
    }

    /// An item of a list.
    ListItem {
        /// Unique within the plan.
        identity id: Id,
        /// Number as printed.
        optional number: Rc<str>,
        /// Name as printed.
        required name: Text,
        /// Id of the item above it.
        optional parent: Ref,
        /// What the document says about it, summarised.
        many sections: Section,
    }

    /// Marks of related plans by viewpoint.
    Matrix {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
        /// Columns.
        many viewpoints: Viewpoint,
        /// Rows.
        many rows: MatrixRow,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
    }

    /// A column of a matrix.
    Viewpoint {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
        /// Id of the initiative (a cross-cutting 視点) that it stands for.
        optional initiative: Ref,
    }

    /// A row of a matrix.
    MatrixRow {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
        /// Heading of a group of rows.
        optional group: Text,
        /// Id of the relation it stands for.
        optional relation: Ref,
        /// Ids of the viewpoints that carry a mark.
        many marks: Ref,
        /// Whether the row is empty in the text: no mark, or a merged cell.
        plain unmarked: bool,
        /// Further cells as printed (department, period).
        many cells: Text,
        /// A remark.
        optional remark: Text,
    }
}

fn validate_value(value: &Value, context: &mut ParseContext<Notes>) {
    context.dates("date", value.date);
}
