//! The outline of the document: its chapters as a tree, and for a chapter without a text the place of its content.

use super::View;
use super::nesting::Nesting;
use crate::plan::ancestry::At;
use crate::plan::document::{Chapter, Source};
use crate::plan::{Id, Plan};
use std::rc::Rc;

/// The place of a chapter's content in another view.
#[derive(Clone, Debug, PartialEq)]
pub enum Elsewhere {
    /// The initiatives that the chapter describes.
    Initiatives(Vec<At>),
    /// An item of a further view, by its id.
    Item(Rc<str>),
    /// A whole view.
    View(View),
    /// Nowhere: the chapter has no text here.
    Nowhere,
}

/// The chapters as a tree.
pub fn outline(plan: &Plan) -> Nesting {
    Nesting::new(plan.chapters.iter().map(|chapter| (&*chapter.id, chapter.parent.as_deref())))
}

/// Returns whether a chapter has no text of its own.
pub fn is_empty(chapter: &Chapter) -> bool {
    chapter.sections.is_empty() && chapter.abstract_summary.is_none() && chapter.signed.is_none()
}

/// The place of the content of a chapter without a text: items from the chapter, or of its name.
pub fn elsewhere(plan: &Plan, chapter: &Chapter) -> Elsewhere {
    let initiatives = initiatives(plan, chapter);
    if !initiatives.is_empty() {
        return Elsewhere::Initiatives(initiatives);
    }
    if let Some(id) = item(plan, chapter) {
        return Elsewhere::Item(Rc::clone(&id.0));
    }
    let is_here = |source: Option<&Source>| source.is_some_and(|source| is_from(source, chapter));
    if plan.glossary.iter().any(|entry| is_here(entry.source.as_ref())) {
        return Elsewhere::View(View::Glossary);
    }
    if let Some(roadmap) = plan.roadmap.as_ref().filter(|roadmap| is_here(roadmap.source.as_ref())) {
        match &roadmap.picture {
            _ if View::Roadmap.has_content(plan) => return Elsewhere::View(View::Roadmap),
            Some(picture) => return Elsewhere::Item(Rc::clone(&picture.0)),
            None => {}
        }
    }
    Elsewhere::Nowhere
}

/// Returns whether a source is in a chapter itself, not only in one below it: by its number, else by its page.
fn is_from(source: &Source, chapter: &Chapter) -> bool {
    let Some(own) = &chapter.source else { return false };
    let is_same = match &own.chapter {
        Some(_) => own.chapter == source.chapter,
        None => own.page.is_some() && own.page == source.page,
    };
    is_same && source.document.is_none() && own.document.is_none()
}

/// The initiatives from a chapter; else the one with the longest name in the chapter's title.
fn initiatives(plan: &Plan, chapter: &Chapter) -> Vec<At> {
    let all = || plan.initiatives.iter().enumerate();
    let from = |source: Option<&Source>| source.is_some_and(|source| is_from(source, chapter));
    let here: Vec<At> = all().filter(|(_, one)| from(one.source.as_ref())).map(|(at, _)| at).collect();
    if !here.is_empty() {
        return here;
    }
    let title = chapter.title.own();
    let named = all().filter(|(_, one)| title.contains(&**one.name.own()));
    named
        .max_by_key(|(at, one)| (one.name.own().len(), usize::MAX - at))
        .map(|(at, _)| at)
        .into_iter()
        .collect()
}

/// The first item of a further view that is from a chapter, or has its title.
fn item<'a>(plan: &'a Plan, chapter: &Chapter) -> Option<&'a Id> {
    let from = |source: Option<&Source>| source.is_some_and(|source| is_from(source, chapter));
    let essay = plan.essays.iter().find(|one| one.title == chapter.title || from(one.source.as_ref()));
    let mut groups = plan.reviews.iter().flat_map(|review| &review.groups);
    let group = groups.find(|one| one.name == chapter.title || from(one.source.as_ref()));
    let chronology = plan.chronologies.iter().find(|one| from(one.source.as_ref()));
    let table = plan.tables.iter().find(|one| from(one.source.as_ref()));
    essay
        .map(|one| &one.id)
        .or_else(|| group.map(|one| &one.id))
        .or_else(|| chronology.map(|one| &one.id))
        .or_else(|| table.map(|one| &one.id))
}
