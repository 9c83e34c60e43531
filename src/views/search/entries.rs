//! The entries of the search: everything of a plan that a reader can open, each with its texts.
//!
//! An entry has its own texts only. An initiative does not inherit those of its parent, which is an entry itself.
//! Notes for editors are no entries.

use super::folded::{SEPARATOR, Word, signs};
use crate::plan::ancestry::At;
use crate::plan::vocabulary::Outcome;
use crate::plan::{PartialDate, Text};
use crate::views::query::View;
use std::rc::Rc;

/// The place that a hit opens.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// The page of an initiative.
    Initiative(At),
    /// An item of a further view, by id.
    Item(View, Rc<str>),
}

impl Target {
    /// The group of the target: that of its view, or of the explorer for an initiative.
    pub fn group(&self) -> View {
        match self {
            Self::Initiative(_) => View::Explorer,
            Self::Item(view, _) => *view,
        }
    }
}

/// The place of a text in its entry: the nearer to the name, the better a hit in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The name, another writing of it, or its reading.
    Name,
    /// The sentence below the name.
    Lead,
    /// Whom it is for.
    Audience,
    /// Who is in charge.
    Department,
    /// A label of the schedule.
    Schedule,
    /// Any other text.
    Text,
}

/// The last value of a figure, as printed.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureValue {
    /// The value.
    pub printed: Rc<str>,
    /// Its unit, if the printed value does not have it.
    pub unit: Option<Text>,
    /// Its date.
    pub date: Option<PartialDate>,
}

/// The facts about an entry beside its texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The name of the item that it is a part of.
    pub within: Option<Text>,
    /// The date of an event.
    pub date: Option<PartialDate>,
    /// The outcome of an initiative of an earlier plan.
    pub outcome: Option<Outcome>,
    /// The last value of a figure.
    pub value: Option<FigureValue>,
}

/// An item that can be found.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) target: Target,
    pub(super) name: Text,
    pub(super) lead: Option<Text>,
    pub(super) facts: Facts,
}

/// A text of an entry in one language.
#[derive(Debug)]
pub(super) struct EntryText {
    /// The index of its entry.
    pub(super) entry: usize,
    pub(super) place: Place,
    /// The text in all of its languages.
    pub(super) text: Text,
    /// The wording that is searched.
    pub(super) wording: Rc<str>,
    /// The index after its last sign among the signs of all texts.
    end: usize,
}

/// A text with some of the words, as bits in their order.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextMatch {
    /// The index of the text.
    pub(super) text: usize,
    pub(super) words: u64,
}

/// All entries with their texts, folded once and one after the other, so that looking for words is one pass.
#[derive(Debug, Default)]
pub(super) struct Entries {
    pub(super) entries: Vec<Entry>,
    pub(super) texts: Vec<EntryText>,
    signs: Vec<u32>,
}

impl Entries {
    /// Adds an entry by its name. The texts that are added next are its own.
    pub(super) fn entry(&mut self, target: Target, name: &Text) -> &mut Entry {
        let at = self.entries.len();
        let entry = Entry { target, name: name.clone(), lead: None, facts: Facts::default() };
        self.entries.push(entry);
        self.text(Place::Name, name);
        &mut self.entries[at]
    }

    /// Adds a text of the last entry.
    pub(super) fn text(&mut self, place: Place, text: &Text) {
        let Some(entry) = self.entries.len().checked_sub(1) else { return };
        for wording in text.all() {
            self.signs.extend(signs(wording));
            // No word is found across two texts.
            self.signs.push(SEPARATOR);
            let (text, wording, end) = (text.clone(), Rc::clone(wording), self.signs.len());
            self.texts.push(EntryText { entry, place, text, wording, end });
        }
    }

    /// Adds texts of the last entry.
    pub(super) fn texts<'a>(&mut self, place: Place, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.text(place, text);
        }
    }

    /// Adds a string of the last entry, in the language of the plan.
    pub(super) fn string(&mut self, place: Place, string: Option<&Rc<str>>) {
        if let Some(string) = string {
            self.text(place, &Text::One(Rc::clone(string)));
        }
    }

    /// Adds the sentence below the name of the last entry.
    pub(super) fn lead(&mut self, lead: Option<&Text>) {
        let (Some(lead), Some(last)) = (lead, self.entries.last_mut()) else { return };
        last.lead = Some(lead.clone());
        self.text(Place::Lead, lead);
    }

    /// The texts with some of up to 64 words, in order.
    pub(super) fn find(&self, words: &[Word]) -> Vec<TextMatch> {
        let begins = words.iter().fold(0_u64, |begins, word| begins | 1 << word.begin());
        let (mut found, mut text): (Vec<TextMatch>, usize) = (Vec::new(), 0);
        for (at, sign) in self.signs.iter().enumerate() {
            // Most characters begin no word.
            if begins & 1 << (sign % 64) == 0 {
                continue;
            }
            for (number, word) in words.iter().enumerate() {
                if word.begin() != sign % 64 || !word.is_at_start_of(&self.signs[at..]) {
                    continue;
                }
                while self.texts[text].end <= at {
                    text += 1;
                }
                match found.last_mut().filter(|last| last.text == text) {
                    Some(last) => last.words |= 1 << number,
                    None => found.push(TextMatch { text, words: 1 << number }),
                }
            }
        }
        found
    }
}
