//! The trees of a plan: levels, initiatives and their phases; and reviews of earlier terms.

use super::document::{Misprint, Section, Source};
use super::notes::Notes;
use super::validate::{ends, order};
use super::vocabulary::{Basis, EndBasis, Kind, Outcome, Wording};
use super::{FiscalYear, Id, PartialDate, Ref, Text};
use crate::format::context::ParseContext;
use crate::format::declare::parts;
use std::rc::Rc;

parts! {
    /// A tree of initiatives; a plan may have several that are not linked.
    Tree {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// What the document calls it (取組体系).
        required name: Text => label("名前", "Name"),
        /// Whether it holds no initiatives but viewpoints that cut across them (大切な視点).
        plain cross_cutting: bool => label("施策をまたぐ", "Cross-cutting"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// What the city calls one step of a tree.
    Level {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// As the document calls it (基本目標).
        required name: Text => label("名前", "Name"),
        /// Id of the tree; needed only where there are several.
        optional tree: Ref => refers_to(Tree) label("木", "Tree"),
        /// Whether the word is ours, because the document names no word for this step.
        plain name_supplied: bool => label("こちらでつけた名前", "Name is ours"),
    }

    /// Any node of a tree.
    Initiative validated by validate_initiative {
        /// Survives renaming; permalinks use it. Lower-case letters, digits and hyphens.
        identity id: Id => label("ID", "ID"),
        /// Id of its level.
        required level: Ref => refers_to(Level) label("段", "Level"),
        /// Id of the node above it; absent at the root.
        optional parent: Ref => refers_to(Initiative) label("上の取組", "Above"),
        /// Number as printed: `"1-(2)"`.
        optional number: Rc<str> => label("番号", "Number"),
        /// Name as printed, artefacts of the extraction (split lines, spaced letters) mended.
        required name: Text => label("名前", "Name"),
        /// How the name is read, in hiragana.
        optional reading: Rc<str> => label("読み方", "Reading"),
        /// One sentence in plain words on what it is for a resident; always a summary.
        optional lead: Text => label("一言でいうと", "In one sentence"),
        /// Departments as printed.
        many departments: Text => label("担当", "Departments"),
        /// Whom it serves, where the document says so.
        many audience: Text => label("だれのための", "For whom"),
        /// Items of national lists that it serves.
        many serves: Serves => label("対応する項目", "Serves"),
        /// Its labelled texts.
        many sections: Section => label("文", "Texts"),
        /// Its schedule.
        many phases: Phase => label("予定", "Phases"),
        /// Dated points of its schedule.
        many milestones: Milestone => label("節目", "Milestones"),
        /// Ids of indicators that belong to it.
        many indicators: Ref => refers_to(Indicator) label("数字", "Figures"),
        /// Ids of pictures and tables that stand with it.
        many shows: Ref => refers_to(Picture, Table, Indicator) label("いっしょに示す図や表", "Shown with it"),
        /// Ids of initiatives that the document relates to it.
        many related: Ref => refers_to(Initiative) label("関係する取組", "Related"),
        /// Other plans' parts that the document groups under it (【plan】 with entries).
        many references: Reference => label("他の計画の項目", "References"),
        /// Whether it is known only as a row of a schedule.
        plain row_only: bool => label("予定表の行だけ", "Row only"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
        /// Where its schedule stands, if elsewhere.
        optional schedule_source: Source => label("予定の出どころ", "Source of the schedule"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// A phase of a schedule.
    Phase validated by validate_phase {
        /// Id within the plan; made from the initiative's id if absent.
        optional id: Id => label("ID", "ID"),
        /// Label as printed.
        required label: Text => label("予定", "Phase"),
        /// What kind of work, a set of: `"prepare"`, `"operate"`, `"expand"`, `"review"`, `"other"`.
        /// Empty where the label does not tell.
        many kinds: Kind => label("種類", "Kinds"),
        /// First fiscal year or month.
        required start: PartialDate => label("始まり", "Start"),
        /// Last fiscal year or month, inclusive. Absent where the end is open.
        optional end: PartialDate => label("終わり", "End"),
        /// `"stated"` or `"inferred"`. `"stated"` if absent.
        plain start_basis: Basis => label("始まりの確かさ", "Basis of the start"),
        /// `"stated"`, `"inferred"` or `"open"`. `"stated"` if absent and `end` is there, else `"open"`.
        optional end_basis: EndBasis => label("終わりの確かさ", "Basis of the end"),
        /// Columns (fiscal years) in which the label is printed, so that another reading can be made.
        many cells: FiscalYear => label("印刷された年度", "Years as printed"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
    }

    /// A dated point of a schedule.
    Milestone validated by validate_milestone {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The label.
        required label: Text => label("見出し", "Label"),
        /// The date.
        required date: PartialDate => label("日付", "Date"),
        /// `"stated"` or `"inferred"`.
        plain basis: Basis => label("確かさ", "Basis"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// An initiative that has to come before another.
    Dependency {
        /// Id of the initiative that has to come first.
        required before: Ref => refers_to(Initiative) label("先の取組", "Before"),
        /// Id of the initiative that follows.
        required after: Ref => refers_to(Initiative) label("後の取組", "After"),
        /// What the document says about it.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// A pointer at an item of a national list.
    Serves {
        /// Id of the list.
        required list: Ref => refers_to(List) label("一覧", "List"),
        /// Id of the item.
        required item: Ref => refers_to(ListItem) label("項目", "Item"),
        /// `"stated"` where the document says so, `"inferred"` where the names were matched here.
        plain basis: Basis => label("確かさ", "Basis"),
    }

    /// Parts of another plan that stand under a heading of it.
    Reference {
        /// The other plan, as printed.
        required plan: Text => label("計画", "Plan"),
        /// Id of the relation, if there is one.
        optional relation: Ref => refers_to(Relation) label("関係する計画", "Relation"),
        /// Entries as printed; may be empty where the document prints none.
        many entries: Text => label("項目", "Entries"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
    }

    /// What became of an earlier term.
    Review validated by validate_review {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Heading as printed.
        required name: Text => label("名前", "Name"),
        /// First fiscal year of the term.
        optional start: PartialDate => label("始まり", "Start"),
        /// Last fiscal year of the term.
        optional end: PartialDate => label("終わり", "End"),
        /// Overall assessment, summarised.
        many sections: Section => label("文", "Texts"),
        /// Groups of the earlier plan.
        many groups: ReviewGroup => label("前の期の分け方", "Past groups"),
        /// Its initiatives.
        many initiatives: ReviewInitiative => label("前の期の施策", "Past initiatives"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// A group of initiatives of the earlier plan.
    ReviewGroup {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Number as printed.
        optional number: Rc<str> => label("番号", "Number"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// What the document says of the group as a whole, summarised.
        many sections: Section => label("文", "Texts"),
        /// Ids of initiatives of this plan that follow it, where the document says so.
        many successors: Ref => refers_to(Initiative) label("引き継ぐ取組", "Successors"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// An initiative of the earlier plan.
    ReviewInitiative {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Id of its group.
        optional group: Ref => refers_to(ReviewGroup) label("まとまり", "Group"),
        /// Name as printed.
        required name: Text => label("名前", "Name"),
        /// Departments as printed.
        many departments: Text => label("担当", "Departments"),
        /// `"done"`, `"partly"`, `"studied"` (研究・検討のみ), `"none"` (個別施策なし) or `"unstated"`.
        plain outcome: Outcome => label("結果", "Outcome"),
        /// Results (成果), summarised, one by one.
        many results: Text => label("成果", "Results"),
        /// Remaining issues (課題), summarised, one by one.
        many issues: Text => label("課題", "Issues"),
        /// `"summary"` or `"printed"`. `"summary"` if absent.
        plain wording: Wording => label("だれの言葉か", "Wording"),
        /// Ids of initiatives of this plan that follow it, where the document says so.
        many successors: Ref => refers_to(Initiative) label("引き継ぐ取組", "Successors"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }
}

/// Remembers where each initiative stands that is kept, for what only the whole plan shows.
fn validate_initiative(_: &Initiative, context: &mut ParseContext<Notes>) {
    context.keep_position();
}

fn validate_phase(phase: &Phase, context: &mut ParseContext<Notes>) {
    context.schedules("start", Some(phase.start));
    context.schedules("end", phase.end);
    order(Some(phase.start), phase.end, "end", context);
    ends(phase.end, phase.end_basis, context);
}

fn validate_milestone(milestone: &Milestone, context: &mut ParseContext<Notes>) {
    context.schedules("date", Some(milestone.date));
}

fn validate_review(review: &Review, context: &mut ParseContext<Notes>) {
    order(review.start, review.end, "end", context);
}
