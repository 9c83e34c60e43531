//! Texts of the plan on screen: in the reader's language, marked as foreign where they are not.

use super::scene::Scene;
use crate::plan::Text;
use crate::plan::text::same_language;
use crate::views::explorer::marks;
use crate::views::index::At;
use std::rc::Rc;
use yew::prelude::*;

impl Scene<'_> {
    /// A text, with its language where it is not that of the interface.
    pub(crate) fn say(&self, text: &Text) -> Html {
        let (said, language) = text.in_language(self.words.language);
        self.in_language(
            language.map_or(self.plan.language(), |language| language),
            html! { AttrValue::from(Rc::clone(said)) },
        )
    }

    /// A text with the search words marked.
    pub(crate) fn say_marked(&self, text: &Text, needles: &[String]) -> Html {
        let (said, language) = text.in_language(self.words.language);
        let marks = marks(said, needles);
        if marks.is_empty() {
            return self.say(text);
        }
        let mut parts: Vec<Html> = Vec::with_capacity(marks.len() * 2 + 1);
        let mut next = 0;
        for mark in marks {
            parts.push(html! { said[next..mark.start].to_owned() });
            parts.push(html! { <mark class="city-plan-mark">{ said[mark.clone()].to_owned() }</mark> });
            next = mark.end;
        }
        parts.push(html! { said[next..].to_owned() });
        self.in_language(
            language.map_or(self.plan.language(), |language| language),
            parts.into_iter().collect(),
        )
    }

    /// Content in a language, marked where it is not that of the interface.
    pub(crate) fn in_language(&self, language: &str, content: Html) -> Html {
        if same_language(language, self.words.language) {
            content
        } else {
            html! { <span lang={language.to_owned()}>{ content }</span> }
        }
    }

    /// A string of the plan in its own language.
    pub(crate) fn own(&self, text: &str) -> Html {
        self.in_language(self.plan.language(), html! { text.to_owned() })
    }

    /// The name of an initiative.
    pub(crate) fn name(&self, at: At) -> Html {
        self.say(&self.plan.initiatives[at].name)
    }

    /// A link to an initiative.
    pub(crate) fn link(&self, at: At) -> Html {
        html! { <a href={self.initiative_href(at)} onclick={self.open(at)}>{ self.name(at) }</a> }
    }

    /// The word for the level of an initiative and its number: 基本目標1.
    pub(crate) fn level_and_number(&self, at: At) -> String {
        let level = self.level_word(at).unwrap_or_default();
        let number = self.plan.initiatives[at].number.as_deref().unwrap_or_default();
        // A digit right after a Japanese word reads well; a Latin word wants a space.
        let joint =
            if level.is_ascii() && !level.is_empty() || number.starts_with(|c: char| !c.is_ascii_digit()) {
                " "
            } else {
                ""
            };
        if number.is_empty() { level.to_string() } else { format!("{level}{joint}{number}") }
    }
}
