//! Texts of the plan on screen: in the reader's language, marked as foreign where they are not.

use crate::plan::Text;
use crate::plan::ancestry::At;
use crate::plan::text::same_language;
use crate::ui::context::{FOREIGN, FOREIGN_END, ViewContext};
use crate::ui::dom::{Node, el, list, on_click, text};
use crate::views::explorer::marks;
use std::rc::Rc;
use yew::AttrValue;

impl ViewContext<'_> {
    /// A text, with its language where it is not that of the interface.
    pub(crate) fn say(&self, said: &Text) -> Node {
        let (said, language) = self.chosen(said);
        self.in_language(language, text(AttrValue::from(Rc::clone(said))))
    }

    /// A text with the search words marked.
    pub(crate) fn say_marked(&self, said: &Text, tokens: &[String]) -> Node {
        let (said, language) = self.chosen(said);
        let marks = marks(said, tokens);
        if marks.is_empty() {
            return self.in_language(language, text(AttrValue::from(Rc::clone(said))));
        }
        let mut parts: Vec<Node> = Vec::with_capacity(marks.len() * 2 + 1);
        let mut next = 0;
        for mark in marks {
            parts.push(text(piece(said, next..mark.start)));
            next = mark.end;
            parts.push(el!("mark", "city-plan-mark", text(piece(said, mark))));
        }
        parts.push(text(piece(said, next..said.len())));
        self.in_language(language, list(parts))
    }

    /// Content in a language, marked where it is not that of the interface.
    pub(crate) fn in_language(&self, language: &str, content: Node) -> Node {
        if same_language(language, self.messages.language) {
            content
        } else {
            el!("span", { "lang": language.to_owned() }, content)
        }
    }

    /// A string of the plan in its own language.
    pub(crate) fn own(&self, said: &str) -> Node {
        self.in_language(self.plan.language(), text(said.to_owned()))
    }

    /// A sentence of the interface, with the language of what it says in the city's words.
    pub(crate) fn sentence(&self, said: String) -> Node {
        if !said.contains(FOREIGN) {
            return text(said);
        }
        let mut parts = Vec::new();
        for (place, part) in said.split([FOREIGN, FOREIGN_END]).enumerate() {
            parts.push(if place % 2 == 0 { text(part.to_owned()) } else { self.own(part) });
        }
        list(parts)
    }

    /// The name of an initiative.
    pub(crate) fn name(&self, at: At) -> Node {
        self.say(&self.plan.initiatives[at].name)
    }

    /// A link to an initiative.
    pub(crate) fn link(&self, at: At) -> Node {
        self.link_around(at, self.name(at))
    }

    /// A link to an initiative around its name as the view shows it.
    pub(crate) fn link_around(&self, at: At, name: Node) -> Node {
        on_click(el!("a", { "href": self.initiative_href(at) }, name), self.open(at))
    }

    /// The word for the level of an initiative and its number: 基本目標1.
    pub(crate) fn level_and_number(&self, at: At) -> Node {
        let level = self.level_word(at).unwrap_or_default();
        let number = self.plan.initiatives[at].number.as_deref().unwrap_or_default();
        // A digit right after a Japanese word reads well; anything else wants a space.
        let apart = level.is_ascii() || !number.starts_with(|c: char| c.is_ascii_digit());
        let joint = if apart && !number.is_empty() && !level.is_empty() { " " } else { "" };
        self.sentence(format!("{level}{joint}{number}"))
    }
}

/// A piece of a text; empty where the range does not fit, which never happens.
fn piece(said: &str, range: std::ops::Range<usize>) -> String {
    said.get(range).unwrap_or_default().to_owned()
}
