//! The reader's aids: readings above kanji (ふりがな) and plain Japanese (やさしい日本語).
//!
//! Drawn by `shell` in the head of every view, where a plan and its page are in Japanese. The table of
//! plain words and the readings are in a part that is loaded when one of them is chosen.

use super::controls::show_if;
use crate::plan::Plan;
use crate::plan::text::EASY;
use crate::plan::text::{is_easy, same_language};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, on_click, text};
use crate::ui::options::Options;
use crate::ui::state::Action;
use crate::views::Query;

/// Their names are in no table: only readers of Japanese are offered them.
const FURIGANA: &str = "ふりがな";
const PLAIN: &str = "やさしい日本語";

/// What is on.
#[derive(Clone, Copy)]
pub(crate) struct ReadingPreferences {
    /// Whether the reader can choose: other languages have neither.
    offered: bool,
    /// Whether the page itself asks for plain Japanese.
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

    /// Whether something is on that has to be loaded.
    pub(crate) fn need_chunk(self) -> bool {
        self.easy || self.furigana
    }

    /// The language of the interface, where the page asks for `language`.
    pub(crate) fn language(self, language: &str) -> &str {
        match self.easy {
            true => EASY,
            false if self.usual => "ja",
            false => language,
        }
    }
}

/// A button for each. Static HTML has nothing that could be pressed.
pub(crate) fn buttons(context: &ViewContext) -> Node {
    let preferences = ReadingPreferences::of(context.plan, context.options, context.query);
    // Leaving what the page chose is a choice; coming back to it is none.
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

/// The id is what gives the focus back when the whole component takes over.
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
