//! The chunks of the component that are loaded when a reader opens their views: which place needs which.
//!
//! `app` asks here before it calls a function of a chunk, and draws a waiting notice until the page has loaded it. The
//! page's side is in `www/loader/component.js`. Static HTML and the tool have everything.

mod ffi;

use super::components::reading_preferences::ReadingPreferences;
use super::loaded::Loaded;
use super::messages::{Messages, ja};
use crate::plan::Calendar;
use crate::plan::text::{is_plain_japanese, same_language};
use crate::views::{Query, View};
pub(super) use ffi::{
    await_editions, changes, explorer, furigana, further, initiative, initiative_progress, panel, plan_facts,
    progress, progress_summary, resume_detail, resume_further, resume_progress, roadmap,
};

/// A chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The roadmap, one initiative, and the facts of the plan below the first screen.
    Initiatives,
    /// The explorer.
    Explorer,
    /// The further views, plain Japanese, furigana.
    Further,
    /// What became of the plan, for the few plans that have it.
    Progress,
    /// What changed since earlier editions.
    Changes,
    /// The messages in English.
    English,
}

impl Chunk {
    const ALL: [Self; 6] =
        [Self::Initiatives, Self::Explorer, Self::Further, Self::Progress, Self::Changes, Self::English];

    /// The name by which the page knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Initiatives => "initiatives",
            Self::Explorer => "explorer",
            Self::Further => "further",
            Self::Progress => "progress",
            Self::Changes => "changes",
            Self::English => "english",
        }
    }

    /// The chunk that draws the place of a query.
    pub(super) fn of(query: &Query) -> Option<Self> {
        match query.view {
            _ if query.opened().is_some() => Some(Self::Initiatives),
            View::Overview => None,
            View::Roadmap => Some(Self::Initiatives),
            View::Explorer => Some(Self::Explorer),
            View::Progress => Some(Self::Progress),
            View::Changes => Some(Self::Changes),
            _ => Some(Self::Further),
        }
    }

    /// The chunk with the messages for the language of a page: English for a language without a table; none for
    /// Japanese by fiscal years, which is in the main file. Plain Japanese comes with the reading preferences.
    pub(super) fn of_messages(language: &str, calendar: Calendar) -> Option<Self> {
        let is_in_main = same_language(language, "ja") && !calendar.is_of_years();
        (!is_in_main).then_some(Self::English)
    }
}

/// The set of loaded chunks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chunks([bool; Chunk::ALL.len()]);

impl Chunks {
    /// All chunks: nothing is loaded later.
    pub const ALL: Self = Self([true; Chunk::ALL.len()]);

    /// Parses a list of names, separated by spaces.
    pub fn named(names: &str) -> Self {
        Self(Chunk::ALL.map(|chunk| names.split(' ').any(|name| name == chunk.name())))
    }

    /// Returns whether a chunk is loaded.
    pub fn has(self, chunk: Chunk) -> bool {
        self.0[chunk as usize]
    }

    /// The chunk without which nothing of a place can be drawn, if it is not loaded.
    pub(super) fn missing(self, query: &Query) -> Option<Chunk> {
        Chunk::of(query).filter(|chunk| !self.has(*chunk))
    }

    /// The messages for a language tag: Japanese for `ja`, plain Japanese for `ja-simple`, English for any other;
    /// each with the names of years for the plan's `calendar`. Japanese by fiscal years stands in for messages
    /// whose chunk is not loaded.
    pub(in crate::ui) fn messages(self, language: &str, calendar: Calendar) -> &'static Messages {
        let of_years = calendar.is_of_years();
        let chunk = if is_plain_japanese(language) {
            Some(Chunk::Further)
        } else {
            Chunk::of_messages(language, calendar)
        };
        let found = match chunk.filter(|chunk| self.has(*chunk)) {
            Some(Chunk::Further) => ffi::plain_messages(of_years),
            Some(Chunk::English) => ffi::english_messages(of_years, same_language(language, "ja")),
            _ => None,
        };
        found.unwrap_or(&ja::MESSAGES)
    }

    /// The next chunk to load for a place and the reader's preferences. `messages` is the chunk with those of the
    /// reader's language, `facts` are those of the plan's facts and of what became of it, once the
    /// reader comes near them.
    pub(super) fn wanted(
        self,
        query: &Query,
        preferences: ReadingPreferences,
        messages: Option<Chunk>,
        facts: [Option<Chunk>; 2],
    ) -> Option<Chunk> {
        let further = Some(Chunk::Further).filter(|_| preferences.needs_chunk() || query.searches_all());
        let search = Some(Chunk::Explorer).filter(|_| query.searches_all());
        let [facts, progress] = facts;
        let all = [messages, Chunk::of(query), search, further, facts, progress];
        all.into_iter().flatten().find(|chunk| !self.has(*chunk))
    }

    /// Prepares the search and some texts of a large plan for it; returns whether more are left.
    pub fn warm_search(self, loaded: &Loaded) -> bool {
        self.has(Chunk::Explorer) && ffi::warm_search(loaded)
    }
}
