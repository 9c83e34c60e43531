//! The parts of the component that are loaded only when a reader opens what is in them.
//!
//! `app` asks which of them a place needs and draws that it is on its way until the page has brought it;
//! the page's side is in `www/city-plan.js`, the cutting in `xtask`. All that is reached only through a
//! function of this file lies in its part, code and texts alike: nothing else may name it. Static HTML
//! and the tool have everything.

#![allow(
    unsafe_code,
    improper_ctypes,
    improper_ctypes_definitions,
    reason = "a call into code that may not be there cannot be safe; `Parts` says when it is, here alone"
)]

use super::components::reading_preferences::ReadingPreferences;
use super::context::{Loaded, ViewContext};
use super::dom::Node;
use super::messages::{Messages, en, ja, plain};
use super::pages;
use super::pages::{explorer, initiative, overview};
use crate::plan::Calendar;
use crate::plan::ancestry::At;
use crate::plan::text::{is_easy, same_language};
use crate::views::{Query, View};
use yew::Html;

/// A part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The explorer.
    Explorer,
    /// One initiative, and the overview.
    Detail,
    /// The further views, and the aids of readers.
    Further,
    /// The words of the interface in English.
    English,
}

impl Chunk {
    const ALL: [Self; 4] = [Self::Explorer, Self::Detail, Self::Further, Self::English];

    /// Its name, which the page knows it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Explorer => "explorer",
            Self::Detail => "detail",
            Self::Further => "further",
            Self::English => "english",
        }
    }

    /// The part that draws the place of a query.
    pub(super) fn of(query: &Query) -> Option<Self> {
        match query.view {
            _ if query.opened().is_some() => Some(Self::Detail),
            View::Roadmap => None,
            View::Explorer => Some(Self::Explorer),
            View::Overview => Some(Self::Detail),
            _ => Some(Self::Further),
        }
    }
}

/// Which parts are here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chunks([bool; 4]);

impl Chunks {
    /// Where nothing is loaded later.
    pub const ALL: Self = Self([true; 4]);

    /// Those whose names stand in a list.
    pub fn named(names: &str) -> Self {
        Self(Chunk::ALL.map(|chunk| names.split(' ').any(|name| name == chunk.name())))
    }

    /// Whether a part is here.
    pub fn has(self, chunk: Chunk) -> bool {
        self.0[chunk as usize]
    }

    /// The part that a place still lacks: nothing of the place can be drawn without it.
    pub(super) fn lacks(self, query: &Query) -> Option<Chunk> {
        Chunk::of(query).filter(|chunk| !self.has(*chunk))
    }

    /// The words of the interface for a language tag: Japanese for `ja`, plain Japanese for `ja-simple`, English
    /// for any other; each as the `calendar` of a plan has its years called. Japanese by fiscal years stands in
    /// for words whose part is not here yet.
    pub(in crate::ui) fn messages(self, language: &str, calendar: Calendar) -> &'static Messages {
        let of_years = calendar.is_of_years();
        let found = if is_easy(language) {
            self.has(Chunk::Further).then(|| plain_words(of_years))
        } else {
            let japanese = same_language(language, "ja");
            let there = self.has(Chunk::English) && (of_years || !japanese);
            there.then(|| english_words(of_years, japanese))
        };
        found.flatten().unwrap_or(&ja::MESSAGES)
    }

    /// What is to be loaded next for a place, with its aids; `own` is whether the words that are here from the
    /// beginning are those of the page.
    pub(super) fn wanted(self, query: &Query, preferences: ReadingPreferences, own: bool) -> Option<Chunk> {
        let english = Some(Chunk::English).filter(|_| !own);
        let preferences = Some(Chunk::Further).filter(|_| preferences.are_on());
        let all = [english, Chunk::of(query), preferences];
        all.into_iter().flatten().find(|chunk| !self.has(*chunk))
    }
}

/// Declares a function of a part. The cutting tool matches both sides by the name of the part and a number of one
/// digit, each used once.
macro_rules! chunk {
    ($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),*) -> $out:ty,
        $chunk:literal $number:literal, $body:expr) => {
        $(#[$doc])*
        pub(super) fn $name($($arg: $type),*) -> $out {
            #[cfg(not(feature = "authoring"))]
            {
                #[link(wasm_import_module = "__wasm_split_placeholder__")]
                unsafe extern "C" {
                    #[link_name = concat!("__wasm_split_00", $chunk, "00_import_0000000000000000000000000000000", $number)]
                    fn there($($arg: $type,)* out: &mut $out);
                }

                #[unsafe(export_name = concat!("__wasm_split_00", $chunk, "00_export_0000000000000000000000000000000", $number))]
                extern "C" fn here($($arg: $type,)* out: &mut $out) {
                    *out = $body;
                }

                let mut out = Default::default();
                // SAFETY: both sides are this one function of one compilation; that its part is here was
                // asked before. Were it not, the browser would trap on an empty place of its table.
                unsafe { there($($arg,)* &mut out) };
                out
            }
            #[cfg(feature = "authoring")]
            $body
        }
    };
}

chunk! {
    /// The explorer.
    explorer(context: &ViewContext<'_>) -> Node,
    "explorer" 9,
    explorer::view(context)
}

chunk! {
    /// One initiative.
    initiative(context: &ViewContext<'_>, at: At) -> Node,
    "detail" 1,
    initiative::view(context, at)
}

chunk! {
    /// The overview.
    overview(context: &ViewContext<'_>) -> Node,
    "detail" 2,
    overview::view(context)
}

chunk! {
    /// A further view.
    further(context: &ViewContext<'_>, view: View) -> Node,
    "further" 3,
    pages::further(context, view)
}

chunk! {
    /// Reads what of a plan an initiative and the overview show.
    read_detail(loaded: &Loaded) -> (),
    "detail" 8,
    loaded.read_detail()
}

chunk! {
    /// Reads what of a plan the further views show.
    read_further(loaded: &Loaded) -> (),
    "further" 4,
    loaded.read_further()
}

chunk! {
    /// Writes readings above kanji.
    furigana(page: &mut Html, loaded: &Loaded) -> (),
    "further" 5,
    super::furigana::annotate(page, loaded.readings())
}

chunk! {
    /// The words of the interface in plain Japanese.
    plain_words(of_years: bool) -> Option<&'static Messages>,
    "further" 6,
    Some(if of_years { &plain::CALENDAR } else { &plain::MESSAGES })
}

chunk! {
    /// The words of the interface in English; or in Japanese for a plan by years of the calendar, of which
    /// there are few.
    english_words(of_years: bool, japanese: bool) -> Option<&'static Messages>,
    "english" 7,
    Some(match (of_years, japanese) {
        (true, true) => &ja::CALENDAR,
        (true, false) => &en::CALENDAR,
        (false, _) => &en::MESSAGES,
    })
}
