//! Figures, surveys, lists of other authorities, and matrices.

use super::document::{Misprint, Section, Source};
use super::notes::Notes;
use super::vocabulary::{Better, Counting, IndicatorKind, ValueKind};
use super::{Id, PartialDate, Ref, Text};
use crate::format::context::ParseContext;
use crate::format::declare::parts;
use std::rc::Rc;

parts! {
    /// A figure: a name, a unit and values.
    Indicator {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// Whose figure it is, where it is not the city's own: 国. Not needed where `source` has an `origin`.
        optional authority: Text => label("だれのものか", "Authority"),
        /// Unit as printed: `"%"`, `"人"`, `"件"`.
        optional unit: Text => label("単位", "Unit"),
        /// `"activity"` (what the city does) or `"outcome"` (what it leads to).
        optional kind: IndicatorKind => label("活動か成果か", "Activity or outcome"),
        /// `"per_year"`, `"cumulative"` or `"at_date"`.
        optional counting: Counting => label("数え方", "Counting"),
        /// `"more"` or `"less"`, where the document says which is better.
        optional better: Better => label("どちらがよいか", "Better"),
        /// Values, in order of time.
        many values: Value => label("数字の値", "Values"),
        /// Id of the initiative it belongs to.
        optional initiative: Ref => refers_to(Initiative) label("取組", "Initiative"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands; `origin` holds its printed 出典.
        expected source: Source => label("出どころ", "Source"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// One value of a figure.
    Value validated by validate_value {
        /// When.
        optional date: PartialDate => label("日付", "Date"),
        /// The date as printed.
        optional date_printed: Rc<str> => label("日付（印刷のとおり）", "Date as printed"),
        /// The number, in the unit of the figure. Absent where the document prints a word.
        optional number: f64 => label("数", "Number"),
        /// As printed: `"約6割"`, `"119,764人"`.
        required printed: Rc<str> => label("印刷のとおり", "As printed"),
        /// `"actual"`, `"baseline"`, `"target"` or `"expected"` (of a year on the way). `"actual"` if absent.
        plain kind: ValueKind => label("種類", "Kind"),
        /// The series it belongs to, where one figure has several (an age group, a place).
        optional series: Text => label("何の値か", "Series"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands, if it is not where its figure stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// A survey.
    Survey {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// Why it was made, summarised.
        optional purpose: Text => label("目的", "Purpose"),
        /// Who was asked, as printed.
        optional audience: Text => label("だれに聞いたか", "Asked whom"),
        /// How it was made.
        optional method: Text => label("方法", "Method"),
        /// People asked.
        optional asked: f64 => label("聞いた人数", "Asked"),
        /// People who answered.
        optional answered: f64 => label("答えた人数", "Answered"),
        /// Rate as printed: `"58.83%"`.
        optional rate_printed: Rc<str> => label("回答率", "Rate as printed"),
        /// Where and when.
        many venues: Venue => label("調査の会場", "Venues"),
        /// Findings, summarised; their figures stand in `indicators`.
        many findings: Text => label("分かったこと", "Findings"),
        /// Answers in people's own words, by group.
        many answers: Answers => label("自由回答", "Answers"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// A place of a survey.
    Venue {
        /// The name.
        required name: Text => label("名前", "Name"),
        /// First day.
        optional start: PartialDate => label("始まり", "Start"),
        /// Last day.
        optional end: PartialDate => label("終わり", "End"),
    }

    /// Free answers of one group.
    Answers {
        /// The group (10代).
        required of: Text => label("だれの答えか", "Of"),
        /// Short answers as printed.
        many texts: Text => label("答え", "Answers"),
    }

    /// A named list of another authority.
    List {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// Whose list it is.
        optional authority: Text => label("だれのものか", "Authority"),
        /// When it was set.
        optional date: PartialDate => label("日付", "Date"),
        /// Items, in order.
        many items: ListItem => label("一覧の項目", "List items"),
        /// A remark (the document says 5, lists 6).
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// An item of a list.
    ListItem {
        /// Unique within the plan.
        identity id: Id => label("ID", "ID"),
        /// Number as printed.
        optional number: Rc<str> => label("番号", "Number"),
        /// Name as printed.
        required name: Text => label("名前", "Name"),
        /// Id of the item above it.
        optional parent: Ref => refers_to(ListItem) label("上の項目", "Above"),
        /// What the document says about it, summarised.
        many sections: Section => label("文", "Texts"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// Marks of related plans by viewpoint.
    Matrix {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// Columns.
        many viewpoints: Viewpoint => label("対応表の列", "Viewpoints"),
        /// Rows.
        many rows: MatrixRow => label("対応表の行", "Matrix rows"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// A column of a matrix.
    Viewpoint {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// Id of the initiative (a cross-cutting 視点) that it stands for.
        optional initiative: Ref => refers_to(Initiative) label("取組", "Initiative"),
    }

    /// A row of a matrix.
    MatrixRow {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// Heading of a group of rows.
        optional group: Text => label("まとまり", "Group"),
        /// Id of the relation it stands for.
        optional relation: Ref => refers_to(Relation) label("関係する計画", "Relation"),
        /// Ids of the viewpoints that carry a mark.
        many marks: Ref => refers_to(Viewpoint) label("印のある列", "Marks"),
        /// Whether the row is empty in the text: no mark, or a merged cell.
        plain unmarked: bool => label("印がない", "Unmarked"),
        /// Further cells as printed (department, period).
        many cells: Text => label("印刷された年度", "Years as printed"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
    }
}

fn validate_value(value: &Value, context: &mut ParseContext<Notes>) {
    context.dates("date", value.date);
}
