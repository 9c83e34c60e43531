//! The options of feeds, and a plan with them: its texts in the language of the feeds, its places in the page.

use super::words::Words;
use crate::plan::ancestry::At;
use crate::plan::text::same_language;
use crate::plan::{Calendar, Plan, Text};
use crate::views::fragment::{Address, FIRST};
use crate::views::initiative::page_of;
use crate::views::{Index, Query};
use std::rc::Rc;

/// The options of feeds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedOptions {
    /// The whole address of the page on which the plan can be read, without a fragment.
    pub page: String,
    /// The whole address of the folder in which the feeds will be, with its slash, if it is known.
    pub folder: Option<String>,
    /// The language of the feeds, as a tag: `ja`, `ja-simple` or `en`.
    pub language: String,
}

impl FeedOptions {
    /// The options for a page, and for a folder if its address is known.
    pub fn new(page: &str, folder: Option<&str>, language: &str) -> Self {
        let page = page.split('#').next().unwrap_or_default().to_owned();
        let folder = folder.and_then(|folder| folder.split(['?', '#']).next());
        let folder = folder.map(|folder| format!("{}/", folder.trim_end_matches('/')));
        Self { page, folder, language: language.to_owned() }
    }
}

/// A plan of which feeds are made.
pub(super) struct Source<'a> {
    pub(super) plan: &'a Plan,
    pub(super) index: Index,
    pub(super) options: &'a FeedOptions,
    pub(super) words: Words,
    address: Address,
}

impl<'a> Source<'a> {
    pub(super) fn new(plan: &'a Plan, options: &'a FeedOptions) -> Self {
        let address = Address { name: FIRST.into(), ..Address::default() };
        Self { plan, index: Index::new(plan), options, words: Words::of(&options.language), address }
    }

    pub(super) fn calendar(&self) -> Calendar {
        self.plan.calendar()
    }

    /// A text in the language of the feeds, in one line.
    pub(super) fn text(&self, text: &Text) -> String {
        line(text.in_language(&self.options.language, self.plan.language()).0)
    }

    /// The language of a text, where it is another than that of the feeds.
    pub(super) fn other_language(&self, text: &Text) -> Option<String> {
        let (_, language) = text.in_language(&self.options.language, self.plan.language());
        (!same_language(language, &self.options.language)).then(|| language.to_owned())
    }

    pub(super) fn name(&self, at: At) -> String {
        self.text(&self.plan.initiatives[at].name)
    }

    /// The address of a place in the page.
    pub(super) fn place(&self, query: &Query) -> String {
        let page = &self.options.page;
        self.address.segment(query).map_or_else(|| page.clone(), |segment| format!("{page}#{segment}"))
    }

    /// The address of an initiative in the page; of the page, if there is none.
    pub(super) fn place_of(&self, at: Option<At>) -> String {
        let page = at.map(|at| page_of(self.plan, &self.index, at));
        let initiative = page.map(|at| Rc::clone(&self.plan.initiatives[at].id.0));
        self.place(&Query { initiative, ..Query::default() })
    }
}

/// A text in one line, without signs that XML lacks.
pub(super) fn line(text: &str) -> String {
    let blank = |c: char| matches!(c, '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let signs = text.trim().chars().map(|c| if blank(c) { ' ' } else { c });
    signs.filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}
