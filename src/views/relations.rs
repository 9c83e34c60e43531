//! Other plans, laws and rules by their kind, each with its first sentences.

use super::paragraphs::{paragraphs, sentences};
use super::plan_facts::place;
use crate::plan::document::Section;
use crate::plan::vocabulary::RelationKind;
use crate::plan::{Plan, Relation};

/// The most relations of open groups at first sight.
const OPEN: usize = 8;

/// The relations of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The kind.
    pub kind: RelationKind,
    /// Indexes in `plan.relations`.
    pub relations: Vec<usize>,
    /// True if the group is open at first.
    pub is_open: bool,
}

/// The texts of a relation.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts {
    /// The number of texts of the first section that are always shown: its first paragraph.
    pub first: usize,
    /// The other texts.
    pub rest: Vec<Section>,
}

impl Group {
    /// The id of its fold.
    pub fn id(&self) -> &'static str {
        match self.kind {
            RelationKind::Higher => "relations-higher",
            RelationKind::National => "relations-national",
            RelationKind::Prefectural => "relations-prefectural",
            RelationKind::Earlier => "relations-earlier",
            RelationKind::Later => "relations-later",
            RelationKind::Merged => "relations-merged",
            RelationKind::Part => "relations-part",
            RelationKind::Related => "relations-related",
            RelationKind::Law => "relations-law",
            RelationKind::Rule => "relations-rule",
        }
    }
}

/// The groups in the order of the view. The first ones are open as long as they are short.
pub fn groups(plan: &Plan) -> Vec<Group> {
    let mut sum = 0;
    let group = |(kind, relations): (RelationKind, Vec<usize>)| {
        sum += relations.len();
        Group { kind, is_open: sum <= OPEN, relations }
    };
    place(plan).into_iter().map(group).collect()
}

/// The texts of a relation in two parts.
pub fn texts(relation: &Relation) -> Texts {
    let Some((first, others)) = relation.sections.split_first() else {
        return Texts { first: 0, rest: Vec::new() };
    };
    if first.label.is_some() {
        return Texts { first: 0, rest: relation.sections.clone() };
    }
    let lengths: Vec<usize> = first.paragraphs.iter().map(|text| sentences(text.own())).collect();
    let shown = paragraphs(&lengths).first().map_or(0, |range| range.end);
    let left = Section { paragraphs: first.paragraphs[shown..].to_vec(), ..first.clone() };
    let mut rest = others.to_vec();
    if !left.paragraphs.is_empty() || !left.points.is_empty() || !left.shows.is_empty() {
        rest.insert(0, left);
    }
    Texts { first: shown, rest }
}
