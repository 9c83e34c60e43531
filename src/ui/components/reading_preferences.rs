//! The reading preferences: the language, readings above kanji (ふりがな), and the calendar of years; and the menu in
//! which a reader chooses them.
//!
//! A plan in Japanese can be read in Japanese, in plain Japanese (やさしい日本語) and in English. The messages of the last
//! two and the readings are in chunks that are loaded when one of them is chosen.

use super::controls::{checkbox_or_radio, chevron, show_if};
use crate::plan::Plan;
use crate::plan::text::{PLAIN_JAPANESE, is_plain_japanese, same_language};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, on_click, on_escape, text};
use crate::ui::options::Options;
use crate::ui::state::{Action, Menu};
use crate::views::{Query, YearStyle};
use std::rc::Rc;

/// The languages of a plan in Japanese, each with its own name. The names are in no table of messages, because a
/// reader looks for them in any language.
const LANGUAGES: [(&str, &str); 3] =
    [("ja", "日本語"), (PLAIN_JAPANESE, "やさしい日本語"), ("en", "English")];

/// The reading preferences of a rendering.
#[derive(Clone, Copy)]
pub(crate) struct ReadingPreferences<'a> {
    /// The language of texts and interface, as a tag.
    pub(crate) language: &'a str,
    /// True for readings above kanji.
    pub(crate) furigana: bool,
}

impl<'a> ReadingPreferences<'a> {
    /// The preferences for a plan: those of the query that the plan has, else those of the page.
    #[inline(never)]
    pub(crate) fn of(plan: &Plan, options: &'a Options, query: &'a Query) -> Self {
        let is_japanese = is_japanese(plan);
        let is_known = |tag: &&str| is_japanese && LANGUAGES.iter().any(|(known, _)| known == tag);
        let chosen = query.language.as_deref().filter(is_known);
        let language = chosen.unwrap_or(&options.language);
        Self { language, furigana: is_japanese && same_language(language, "ja") && query.furigana }
    }

    /// Returns whether a preference is on that needs the chunk of the further views.
    pub(crate) fn needs_chunk(self) -> bool {
        self.furigana || is_plain_japanese(self.language)
    }
}

fn is_japanese(plan: &Plan) -> bool {
    same_language(plan.language(), "ja")
}

/// The menu of reading preferences. Static HTML has none, nor has a plan in another language than Japanese.
pub(crate) fn menu(context: &ViewContext) -> Node {
    show_if(context.is_running() && is_japanese(context.plan), || {
        let is_open = context.open_menu == Some(Menu::Display);
        let button = el!(
            "button",
            {
                "class": "city-plan-display__button", "type": "button", "id": context.element_id("display"),
                "aria-expanded": if is_open { "true" } else { "false" },
            },
            display_name(context),
            chevron(if is_open { "up" } else { "down" }),
        );
        let sheet = || {
            let choices = el!("div", "city-plan-sheet", language(context), readings(context), years(context));
            on_escape(choices, context.on(Action::MenuToggled(Menu::Display)))
        };
        let button = on_click(button, context.on(Action::MenuToggled(Menu::Display)));
        el!("div", "city-plan-display", button, show_if(is_open, sheet))
    })
}

/// The name of the menu, which a reader finds without knowing the language of the page.
fn display_name(context: &ViewContext) -> Node {
    let foreign = |word: &'static str, language: &'static str| el!("span", { "lang": language }, text(word));
    match same_language(context.messages.language, "ja") {
        true => el!("span", {}, text(context.messages.display), text("・"), foreign("Language", "en")),
        false => el!("span", {}, foreign("表示・", "ja"), text("Language")),
    }
}

fn group(name: Node, choices: Node) -> Node {
    let name = el!("legend", "city-plan-sheet__name", name);
    el!("fieldset", "city-plan-sheet__group", name, el!("div", "city-plan-sheet__row", choices))
}

fn language(context: &ViewContext) -> Node {
    let current = LANGUAGES.iter().position(|(tag, _)| match is_plain_japanese(context.language) {
        true => *tag == PLAIN_JAPANESE,
        false => same_language(tag, context.language),
    });
    // The interface is English for a language that it does not have.
    let current = current.unwrap_or(LANGUAGES.len() - 1);
    let choice = |at: usize| {
        let (tag, name) = LANGUAGES[at];
        // The page's own language needs no place in the URL.
        let chosen = Some(tag).filter(|tag| *tag != &*context.options.language).map(Rc::from);
        let callback = context.on(Action::LanguageChosen(chosen));
        let control =
            checkbox_or_radio("radio", Some(context.element_id("language")), at == current, callback);
        let name = context.in_language(tag, text(name));
        el!("label", "city-plan-choice", control, name)
    };
    group(text(context.messages.language_name), nodes([choice(0), choice(1), choice(2)]))
}

fn readings(context: &ViewContext) -> Node {
    show_if(same_language(context.messages.language, "ja"), || {
        let callback = context.on(Action::FuriganaToggled);
        let control = checkbox_or_radio("checkbox", None, context.query.furigana, callback);
        let label = el!("label", "city-plan-choice", control, text(context.messages.show_furigana));
        group(text(context.messages.furigana), label)
    })
}

/// The choice of a year style, for Japanese plans.
fn years(context: &ViewContext) -> Node {
    let chosen = context.year_style();
    let choice = |style: YearStyle| {
        let callback = context.on(Action::YearStyleChosen(style));
        let control =
            checkbox_or_radio("radio", Some(context.element_id("years")), chosen == style, callback);
        el!("label", "city-plan-choice", control, text((context.messages.year_style_name)(style)))
    };
    let allowed =
        |style: &YearStyle| show_if(context.allowed_year_style(*style) == *style, || choice(*style));
    group(text(context.messages.year_style), each(&YearStyle::ALL, allowed))
}
