//! The reading preferences: readings above kanji (ふりがな) and plain Japanese (やさしい日本語).
//!
//! They are offered if the plan and the page are in Japanese. The plain messages and the readings are in a
//! chunk that is loaded when one of them is chosen.

use super::controls::show_if;
use crate::plan::Plan;
use crate::plan::text::EASY;
use crate::plan::text::{is_easy, same_language};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, on_click, text};
use crate::ui::options::Options;
use crate::ui::state::Action;
use crate::views::Query;

/// The names are in no table of messages: only readers of Japanese see them.
const FURIGANA: &str = "ふりがな";
const PLAIN: &str = "やさしい日本語";

/// The reading preferences of a rendering.
#[derive(Clone, Copy)]
pub(crate) struct ReadingPreferences {
    /// True if the reader can choose: other languages have neither.
    offered: bool,
    /// True if the page itself asks for plain Japanese.
    usual: bool,
    easy: bool,
    pub(crate) furigana: bool,
}

impl ReadingPreferences {
    #[inline(never)]
    pub(crate) fn of(plan: &Plan, options: &Options, query: &Query) -> Self {
        let offered = same_language(plan.language(), "ja") && same_language(&options.language, "ja");
        let usual = is_easy(&options.language);
        let easy = query.easy.filter(|_| offered).unwrap_or(usual);
        Self { offered, usual, easy, furigana: offered && query.furigana }
    }

    /// Returns whether a preference is on that needs a chunk.
    pub(crate) fn need_chunk(self) -> bool {
        self.easy || self.furigana
    }

    /// The language of the interface for a page in `language`.
    pub(crate) fn language(self, language: &str) -> &str {
        match self.easy {
            true => EASY,
            false if self.usual => "ja",
            false => language,
        }
    }
}

/// A button for each preference. Static HTML has none.
pub(crate) fn buttons(context: &ViewContext) -> Node {
    let preferences = ReadingPreferences::of(context.plan, context.options, context.query);
    // Only a difference from the page's own choice is a choice.
    let easy = Some(!preferences.easy).filter(|easy| *easy != preferences.usual);
    show_if(preferences.offered && context.is_running(), || {
        el!(
            "div",
            "city-plan-aids",
            button(
                context,
                "furigana",
                FURIGANA,
                preferences.furigana,
                (context.query.easy, !preferences.furigana)
            ),
            button(context, "easy", PLAIN, preferences.easy, (easy, preferences.furigana)),
        )
    })
}

/// The id lets the focus return when another chunk has arrived.
#[inline(never)]
fn button(context: &ViewContext, id: &str, word: &'static str, on: bool, next: (Option<bool>, bool)) -> Node {
    let button = el!(
        "button",
        {
            "class": "city-plan-aids__button", "type": "button", "id": context.element_id(id),
            "aria-pressed": if on { "true" } else { "false" },
        },
        text(word)
    );
    on_click(button, context.on(Action::ReadingPreferencesChosen(next.0, next.1)))
}
