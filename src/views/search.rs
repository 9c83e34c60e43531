//! The search over all of a plan: what a reader types, or an everyday word that means the same, in every text.
//!
//! Texts are folded once (`entries`, `folded`); another letter is one pass over numbers. Hits are in groups, and within
//! a group hits in names come before those in leads and texts. The lists of further views may not be parsed yet: then
//! only initiatives are searched, and the result is marked as partial.

mod collect;
mod entries;
mod everyday;
mod extract;
mod folded;
mod near;

pub use entries::{Facts, FigureValue, Place, Target};
pub use extract::{Wording, wording};
pub use folded::{Word, marks};

use self::entries::{Entries, Entry, EntryText, Found};
use self::everyday::{EverydayWords, LIST, WrittenWord};
use super::index::Index;
use super::query::{Query, View};
use crate::format::AUTHORING;
use crate::plan::{Plan, Text};
use std::cell::{Ref, RefCell};
use std::rc::Rc;

/// The number of initiatives that one call folds: a few milliseconds on a phone.
const PREPARED: usize = 50;

/// The largest number of words that are looked for at once, one bit each.
const MOST_WORDS: usize = 64;

/// The groups of hits, in their order.
pub const GROUPS: [View; 9] = [
    View::Explorer,
    View::History,
    View::Past,
    View::Figures,
    View::Glossary,
    View::Document,
    View::National,
    View::Relations,
    View::People,
];

/// The result of a search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// The hits: by groups in their order, the best first.
    pub hits: Vec<Hit>,
    /// The words to mark: the typed ones, then everyday words.
    pub words: Vec<Word>,
    /// The everyday words with hits that the typed text does not have.
    pub also: Vec<Rc<str>>,
    /// True if there are everyday words for the typed text, also if the reader does not want them.
    pub has_also: bool,
    /// True if only initiatives could be searched so far.
    pub is_partial: bool,
}

/// A hit.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The place that it opens.
    pub target: Target,
    /// Its name.
    pub name: Text,
    /// The place of the best text with a word.
    pub place: Place,
    /// True if only a wording in another language than the reader's has a word.
    pub is_foreign: bool,
    /// The text beside the name: that with the word, or the lead.
    pub text: Option<Text>,
    /// The everyday word that it has in the place of the typed text.
    pub also: Option<Rc<str>>,
    /// Its facts beside its texts.
    pub facts: Facts,
}

/// The index of the search: the folded texts of a plan, made on demand.
#[derive(Debug, Default)]
struct SearchIndex(RefCell<Prepared>);

/// True if the code is not cut into chunks, so that the list of everyday words is there at once.
const HAS_LIST: bool = cfg!(not(target_arch = "wasm32")) || AUTHORING;

#[derive(Debug)]
struct Prepared {
    /// The initiatives, in the order of the plan.
    initiatives: Entries,
    /// Everything else, once it is parsed.
    further: Option<Entries>,
    /// The list of everyday words, once its chunk has come.
    list: &'static str,
    /// The words of the list and of the plan, with the size of the list, and whether the plan was parsed.
    everyday: Option<(usize, bool, EverydayWords)>,
}

impl Default for Prepared {
    fn default() -> Self {
        let list = if HAS_LIST { LIST } else { "" };
        Self { initiatives: Entries::default(), further: None, list, everyday: None }
    }
}

impl Prepared {
    /// Folds some more initiatives. Returns whether others are left.
    fn add_initiatives(&mut self, plan: &Plan, index: &Index, most: usize) -> bool {
        let from = self.initiatives.entries.len();
        let until = from.saturating_add(most).min(plan.initiatives.len());
        (from..until).for_each(|at| collect::initiative(plan, index, at, &mut self.initiatives));
        until < plan.initiatives.len()
    }

    /// Folds everything that is parsed and was not folded.
    fn complete(&mut self, plan: &Plan, index: &Index) {
        self.add_initiatives(plan, index, usize::MAX);
        let is_parsed = plan.is_parsed();
        if is_parsed && self.further.is_none() {
            let mut further = Entries::default();
            collect::further(plan, &mut further);
            self.further = Some(further);
        }
        let state = (self.list.len(), is_parsed);
        if self.everyday.as_ref().is_none_or(|(size, parsed, _)| (*size, *parsed) != state) {
            self.everyday = Some((state.0, state.1, EverydayWords::of(self.list, plan)));
        }
    }

    fn everyday(&self) -> Option<&EverydayWords> {
        self.everyday.as_ref().map(|(_, _, words)| words)
    }

    /// All entries that are folded.
    fn all(&self) -> impl Iterator<Item = &Entries> {
        [&self.initiatives].into_iter().chain(&self.further)
    }
}

/// The index of a plan, with everything that is parsed; `None` if it was made as another type.
fn prepared<'a>(plan: &Plan, index: &'a Index) -> Option<Ref<'a, Prepared>> {
    let prepared: &SearchIndex = index.search_index()?;
    prepared.0.borrow_mut().complete(plan, index);
    Some(prepared.0.borrow())
}

/// Takes in the list of everyday words, and folds some texts of a large plan, so that the first letter typed does
/// not wait for all of them. Returns whether more are left.
pub fn warm(plan: &Plan, index: &Index) -> bool {
    let prepared: Option<&SearchIndex> = index.search_index();
    prepared.is_some_and(|prepared| {
        let mut prepared = prepared.0.borrow_mut();
        prepared.list = LIST;
        prepared.add_initiatives(plan, index, PREPARED)
    })
}

/// The words of a search. A set of words is a number with one bit for each of them.
struct Asked {
    words: Vec<WrittenWord>,
    /// For each typed word, itself and the everyday words for it.
    needs: Vec<u64>,
    /// The everyday words for the typed text as a whole.
    whole: u64,
    /// The typed words.
    typed: u64,
    has_also: bool,
}

impl Asked {
    fn of(query: &Query, everyday: Option<&EverydayWords>) -> Self {
        let text = query.text.trim();
        let mut words: Vec<WrittenWord> = text.split_whitespace().filter_map(WrittenWord::of).collect();
        words.truncate(MOST_WORDS);
        let typed = words.len();
        let also = |word: &Word| everyday.map(|everyday| everyday.also(word)).unwrap_or_default();
        let whole = Word::of(text).map(|whole| also(&whole)).unwrap_or_default();
        let mut asked = Self { words, needs: Vec::new(), whole: 0, typed: 0, has_also: !whole.is_empty() };
        // A text without everyday words for the whole may have some for its words.
        let parts: Vec<Vec<WrittenWord>> = match whole.is_empty() && typed > 1 {
            true => asked.words.iter().map(|word| also(&word.word)).collect(),
            false => vec![Vec::new(); typed],
        };
        for (at, part) in parts.into_iter().enumerate() {
            asked.has_also |= !part.is_empty();
            let need = 1 << at | asked.add(part, query.typed_only);
            asked.needs.push(need);
            asked.typed |= 1 << at;
        }
        asked.whole = asked.add(whole, query.typed_only);
        asked
    }

    /// Adds everyday words. Returns their bits.
    fn add(&mut self, also: Vec<WrittenWord>, typed_only: bool) -> u64 {
        let room = if typed_only { 0 } else { MOST_WORDS - self.words.len() };
        let from = self.words.len();
        self.words.extend(also.into_iter().take(room));
        (from..self.words.len()).fold(0, |bits, at| bits | 1 << at)
    }

    fn is_met(&self, found: u64) -> bool {
        found & self.whole != 0 || self.needs.iter().all(|need| found & need != 0)
    }
}

/// Returns whether a query has a text that can be searched for.
pub fn is_asked(query: &Query) -> bool {
    Word::of(&query.text).is_some()
}

/// Searches all of a plan.
pub fn search(plan: &Plan, index: &Index, query: &Query) -> Search {
    let Some(prepared) = prepared(plan, index).filter(|_| is_asked(query)) else { return Search::default() };
    let asked = Asked::of(query, prepared.everyday());
    let words: Vec<Word> = asked.words.iter().map(|word| word.word.clone()).collect();
    let (mut hits, mut seen) = (Vec::new(), 0);
    for entries in prepared.all() {
        seen |= collect_hits(plan, query, entries, &asked, &words, &mut hits);
    }
    // The sort is stable: equals stay in the order of the document.
    hits.sort_by_key(|hit: &Hit| (group_place(&hit.target), hit.is_foreign, hit.place, hit.also.is_some()));
    let typed = Word::of(&query.text);
    let is_other = |at: &usize| {
        let word = &asked.words[*at].word;
        seen & 1 << at != 0 && typed.as_ref().is_none_or(|typed| !word.holds(typed))
    };
    let first = asked.typed.count_ones() as usize;
    let also = (first..words.len()).filter(is_other).map(|at| Rc::clone(&asked.words[at].text)).collect();
    Search { hits, words, also, has_also: asked.has_also, is_partial: prepared.further.is_none() }
}

fn group_place(target: &Target) -> usize {
    GROUPS.iter().position(|view| *view == target.group()).unwrap_or(GROUPS.len())
}

/// Adds the entries that match. Returns the bits of the everyday words by which some of them do.
fn collect_hits(
    plan: &Plan,
    query: &Query,
    entries: &Entries,
    asked: &Asked,
    words: &[Word],
    hits: &mut Vec<Hit>,
) -> u64 {
    let found = entries.find(words);
    let entry = |found: &Found| entries.texts[found.text].entry;
    let reader = query.language.as_deref().unwrap_or(plan.language());
    // A wording that the reader does not see comes last.
    let is_foreign = |found: &Found| {
        let EntryText { text, wording, .. } = &entries.texts[found.text];
        text.in_language(reader, plan.language()).0 != wording
    };
    let mut seen = 0;
    for of_one in found.chunk_by(|one, other| entry(one) == entry(other)) {
        let all = of_one.iter().fold(0, |all, found| all | found.words);
        if asked.is_met(all) {
            let is_typed = all & asked.typed == asked.typed;
            // If an entry has the typed text, its best text is one with it.
            let wanted = if is_typed { asked.typed } else { u64::MAX };
            let texts = of_one.iter().filter(|found| found.words & wanted != 0);
            let rank = |found: &&Found| (is_foreign(found), entries.texts[found.text].place);
            let best = texts.min_by_key(rank).unwrap_or(&of_one[0]);
            let also = (!is_typed).then(|| best.words.trailing_zeros() as usize);
            seen |= also.map_or(0, |also| 1 << also);
            hits.push(hit(entries, best, is_foreign(best), also.map(|also| &asked.words[also])));
        }
    }
    seen
}

/// The hit of an entry, by its best text.
fn hit(entries: &Entries, best: &Found, is_foreign: bool, also: Option<&WrittenWord>) -> Hit {
    let EntryText { entry, place, text, .. } = &entries.texts[best.text];
    let Entry { target, name, lead, facts } = &entries.entries[*entry];
    let is_name = !is_foreign && *place == Place::Name && text == name;
    Hit {
        target: target.clone(),
        name: name.clone(),
        place: *place,
        is_foreign,
        text: if is_name { lead.clone() } else { Some(text.clone()) },
        also: also.map(|also| Rc::clone(&also.text)),
        facts: facts.clone(),
    }
}

/// Words near to a typed text without hits; each of them has hits.
pub fn near(plan: &Plan, index: &Index, query: &Query) -> Vec<Rc<str>> {
    let (Some(prepared), Some(typed)) = (prepared(plan, index), Word::of(&query.text)) else {
        return Vec::new();
    };
    let all: Vec<&Entries> = prepared.all().collect();
    near::near(&typed, &all, prepared.everyday())
}

/// The groups in which a plan has something to search.
pub fn scope(plan: &Plan) -> Vec<View> {
    GROUPS.into_iter().filter(|view| view.has_content(plan)).collect()
}
