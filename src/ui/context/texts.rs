//! Texts of the plan in the reader's language, marked where they are in another language than the interface.

use super::ViewContext;
use crate::plan::Text;
use crate::plan::ancestry::At;
use crate::plan::text::{PLAIN_JAPANESE, is_plain_japanese, same_language};
use crate::ui::dom::{Node, el, list, text};
use crate::ui::messages::further::FurtherMessages;
use crate::ui::messages::joined::joined;
use crate::ui::messages::search::SearchMessages;
use crate::views::search::{Word, marks};
use std::ops::Range;
use std::rc::Rc;
use yew::AttrValue;

/// First strong isolate of Unicode: begins a run in another language.
const ISOLATE: char = '\u{2068}';
/// Pop directional isolate of Unicode: ends the run.
const ISOLATE_END: char = '\u{2069}';

/// A sentence without the isolates of [`ViewContext::isolated`], for files, which mark no language.
pub(crate) fn without_isolates(sentence: &str) -> String {
    sentence.replace([ISOLATE, ISOLATE_END], "")
}

impl ViewContext<'_> {
    /// A text of the plan for this reader and its language: the one of the page, which may differ from that of the
    /// interface.
    pub(crate) fn localized<'t>(&'t self, text: &'t Text) -> (&'t Rc<str>, &'t str) {
        text.in_language(self.reader_language(), self.plan.language())
    }

    /// A text for a sentence of the interface. One in another language is put between two isolates, which
    /// [`ViewContext::sentence`] turns into an element with that language.
    pub(crate) fn isolated(&self, text: &Text) -> AttrValue {
        let (content, language) = self.localized(text);
        match same_language(language, self.messages.language) {
            true => AttrValue::from(Rc::clone(content)),
            false => self.isolate(content).into(),
        }
    }

    /// A string in the plan's language for a sentence of the interface.
    pub(crate) fn isolate(&self, content: &str) -> String {
        match same_language(self.plan.language(), self.messages.language) {
            true => content.to_owned(),
            false => format!("{ISOLATE}{content}{ISOLATE_END}"),
        }
    }

    /// A text for files, which mark no language.
    pub(crate) fn plain_text(&self, text: &Text) -> String {
        self.localized(text).0.to_string()
    }

    /// A text, with its language if the interface has another.
    pub(crate) fn text(&self, content: &Text) -> Node {
        let (content, language) = self.localized(content);
        self.in_language(language, text(AttrValue::from(Rc::clone(content))))
    }

    /// The language of the plan's texts for this reader, as a tag.
    pub(crate) fn reader_language(&self) -> &str {
        if is_plain_japanese(self.messages.language) { PLAIN_JAPANESE } else { self.language }
    }

    /// A text with marks at the words of the search.
    pub(crate) fn marked_text(&self, content: &Text, words: &[Word]) -> Node {
        let (content, language) = self.localized(content);
        self.marked_run(content, language, words)
    }

    /// A run in one language with marks at the words of the search.
    pub(crate) fn marked_run(&self, content: &str, language: &str, words: &[Word]) -> Node {
        let marks = marks(content, words);
        let mut pieces: Vec<Node> = Vec::with_capacity(marks.len() * 2 + 1);
        let mut next = 0;
        for mark in marks {
            pieces.push(text(slice(content, next..mark.start)));
            next = mark.end;
            pieces.push(el!("mark", "city-plan-mark", text(slice(content, mark))));
        }
        pieces.push(text(slice(content, next..content.len())));
        self.in_language(language, list(pieces))
    }

    /// Content in a language, marked if the interface has another.
    pub(crate) fn in_language(&self, language: &str, content: Node) -> Node {
        if same_language(language, self.messages.language) {
            content
        } else {
            el!("span", { "lang": language.to_owned() }, content)
        }
    }

    /// A string in the plan's language.
    pub(crate) fn own_text(&self, content: &str) -> Node {
        self.in_language(self.plan.language(), text(content.to_owned()))
    }

    /// A sentence of the interface, with the language of the isolated runs in it.
    pub(crate) fn sentence(&self, sentence: String) -> Node {
        if !sentence.contains(ISOLATE) {
            return text(sentence);
        }
        let mut runs = Vec::new();
        for (number, run) in sentence.split([ISOLATE, ISOLATE_END]).enumerate() {
            runs.push(if number % 2 == 0 { text(run.to_owned()) } else { self.own_text(run) });
        }
        list(runs)
    }

    /// The name of an initiative.
    pub(crate) fn name(&self, at: At) -> Node {
        self.text(&self.plan.initiatives[at].name)
    }

    /// The messages of the search, which are in its chunk.
    pub(crate) fn search_messages(&self) -> &'static SearchMessages {
        SearchMessages::in_language(self.messages.language)
    }

    /// The messages of the further views, which are in their chunk.
    pub(crate) fn further_messages(&self) -> &'static FurtherMessages {
        FurtherMessages::in_language(self.messages.language, self.plan.calendar())
    }

    /// The city's word for leaf initiatives, with all of their levels; else the word of the interface.
    pub(crate) fn leaf_word(&self) -> AttrValue {
        let levels = self.index.leaf_levels(self.plan);
        let names = levels.iter().map(|level| self.isolated(&level.name));
        if levels.is_empty() {
            self.messages.initiatives.into()
        } else {
            joined(names, self.messages.comma).into()
        }
    }

    /// The name of an initiative's level.
    pub(crate) fn level_name(&self, at: At) -> Option<AttrValue> {
        let level = self.index.level(self.plan, &self.plan.initiatives[at])?;
        Some(self.isolated(&level.name))
    }

    /// The name of an initiative's level and its number: 基本目標1.
    pub(crate) fn level_and_number(&self, at: At) -> Node {
        let level = self.level_name(at).unwrap_or_default();
        let number = self.plan.initiatives[at].number.as_deref().unwrap_or_default();
        // A digit needs no space after a Japanese word; anything else does.
        let spaced = level.is_ascii() || !number.starts_with(|c: char| c.is_ascii_digit());
        let joint = if spaced && !number.is_empty() && !level.is_empty() { " " } else { "" };
        self.sentence(format!("{level}{joint}{number}"))
    }
}

/// A slice of a text; empty if the range does not fit, which never happens.
fn slice(content: &str, range: Range<usize>) -> String {
    content.get(range).unwrap_or_default().to_owned()
}
