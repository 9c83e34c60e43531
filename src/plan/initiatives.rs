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
        identity id: Id,
        /// What the document calls it (取組体系).
        required name: Text,
        /// Whether it holds no initiatives but viewpoints that cut across them (大切な視点).
        plain cross_cutting: bool,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
    }

    /// What the city calls one step of a tree.
    Level {
        /// Id of the item.
        identity id: Id,
        /// As the document calls it (基本目標).
        required name: Text,
        /// Id of the tree; needed only where there are several.
        optional tree: Ref,
        /// Whether the word is ours, because the document names no word for this step.
        plain name_supplied: bool,
    }

    /// Any node of a tree.
    Initiative validated by validate_initiative {
        /// Survives renaming; permalinks use it. Lower-case letters, digits and hyphens.
        identity id: Id,
        /// Id of its level.
        required level: Ref,
        /// Id of the node above it; absent at the root.
        optional parent: Ref,
        /// Number as printed: `"1-(2)"`.
        optional number: Rc<str>,
        /// Name as printed, artefacts of the extraction (split lines, spaced letters) mended.
        required name: Text,
        /// How the name is read, in hiragana.
        optional reading: Rc<str>,
        /// One sentence in plain words on what it is for a resident; always a summary.
        optional lead: Text,
        /// Departments as printed.
        many departments: Text,
        /// Whom it serves, where the document says so.
        many audience: Text,
        /// Items of national lists that it serves.
        many serves: Serves,
        /// Its labelled texts.
        many sections: Section,
        /// Its schedule.
        many phases: Phase,
        /// Dated points of its schedule.
        many milestones: Milestone,
        /// Ids of indicators that belong to it.
        many indicators: Ref,
        /// Ids of pictures and tables that stand with it.
        many shows: Ref,
        /// Ids of initiatives that the document relates to it.
        many related: Ref,
        /// Other plans' parts that the document groups under it (【plan】 with entries).
        many references: Reference,
        /// Whether it is known only as a row of a schedule.
        plain row_only: bool,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
        /// Where its schedule stands, if elsewhere.
        optional schedule_source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// A phase of a schedule.
    Phase validated by validate_phase {
        /// Id within the plan; made from the initiative's id if absent.
        optional id: Id,
        /// Label as printed.
        required label: Text,
        /// What kind of work, a set of: `"prepare"`, `"operate"`, `"expand"`, `"review"`, `"other"`.
        /// Empty where the label does not tell.
        many kinds: Kind,
        /// First fiscal year or month.
        required start: PartialDate,
        /// Last fiscal year or month, inclusive. Absent where the end is open.
        optional end: PartialDate,
        /// `"stated"` or `"inferred"`. `"stated"` if absent.
        plain start_basis: Basis,
        /// `"stated"`, `"inferred"` or `"open"`. `"stated"` if absent and `end` is there, else `"open"`.
        optional end_basis: EndBasis,
        /// Columns (fiscal years) in which the label is printed, so that another reading can be made.
        many cells: FiscalYear,
        /// A remark.
        optional remark: Text,
    }

    /// A dated point of a schedule.
    Milestone validated by validate_milestone {
        /// Id of the item.
        identity id: Id,
        /// The label.
        required label: Text,
        /// The date.
        required date: PartialDate,
        /// `"stated"` or `"inferred"`.
        plain basis: Basis,
        /// Where it stands.
        optional source: Source,
    }

    /// An initiative that has to come before another.
    Dependency {
        /// Id of the initiative that has to come first.
        required before: Ref,
        /// Id of the initiative that follows.
        required after: Ref,
        /// What the document says about it.
        optional remark: Text,
        /// Where it stands.
        optional source: Source,
    }

    /// A pointer at an item of a national list.
    Serves {
        /// Id of the list.
        required list: Ref,
        /// Id of the item.
        required item: Ref,
        /// `"stated"` where the document says so, `"inferred"` where the names were matched here.
        plain basis: Basis,
    }

    /// Parts of another plan that stand under a heading of it.
    Reference {
        /// The other plan, as printed.
        required plan: Text,
        /// Id of the relation, if there is one.
        optional relation: Ref,
        /// Entries as printed; may be empty where the document prints none.
        many entries: Text,
        /// A remark.
        optional remark: Text,
    }

    /// What became of an earlier term.
    Review validated by validate_review {
        /// Id of the item.
        identity id: Id,
        /// Heading as printed.
        required name: Text,
        /// First fiscal year of the term.
        optional start: PartialDate,
        /// Last fiscal year of the term.
        optional end: PartialDate,
        /// Overall assessment, summarised.
        many sections: Section,
        /// Groups of the earlier plan.
        many groups: ReviewGroup,
        /// Its initiatives.
        many initiatives: ReviewInitiative,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
    }

    /// A group of initiatives of the earlier plan.
    ReviewGroup {
        /// Id of the item.
        identity id: Id,
        /// Number as printed.
        optional number: Rc<str>,
        /// The name.
        required name: Text,
        /// What the document says of the group as a whole, summarised.
        many sections: Section,
        /// Ids of initiatives of this plan that follow it, where the document says so.
        many successors: Ref,
        /// Where it stands.
        optional source: Source,
    }

    /// An initiative of the earlier plan.
    ReviewInitiative {
        /// Id of the item.
        identity id: Id,
        /// Id of its group.
        optional group: Ref,
        /// Name as printed.
        required name: Text,
        /// Departments as printed.
        many departments: Text,
        /// `"done"`, `"partly"`, `"studied"` (研究・検討のみ), `"none"` (個別施策なし) or `"unstated"`.
        plain outcome: Outcome,
        /// Results (成果), summarised, one by one.
        many results: Text,
        /// Remaining issues (課題), summarised, one by one.
        many issues: Text,
        /// `"summary"` or `"printed"`. `"summary"` if absent.
        plain wording: Wording,
        /// Ids of initiatives of this plan that follow it, where the document says so.
        many successors: Ref,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        optional source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
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
