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

use self::entries::{Entries, Entry, EntryText, TextMatch};
use self::everyday::{EverydayWords, LIST, WrittenWord};
use super::index::Index;
use super::query::{Query, View};
use crate::format::AUTHORING;
use crate::plan::{Plan, Text};
use std::cell::{Ref, RefCell};
use std::rc::Rc;

/// The number of initiatives that one call folds: a few milliseconds on a phone.
const BATCH: usize = 50;

/// The largest number of words that are looked for at once, one bit each.
const MOST_WORDS: usize = 64;

/// The groups of hits, in their order.
pub const GROUPS: [View; 10] = [
    View::Explorer,
    View::Progress,
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
    pub synonyms: Vec<Rc<str>>,
    /// True if there are everyday words for the typed text, also if the reader does not want them.
    pub has_synonyms: bool,
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
    /// True if the name itself has a word, as the reader sees it.
    pub is_in_name: bool,
    /// True if only a wording in another language than the reader's has a word.
    pub is_foreign: bool,
    /// The text beside the name: that with the word, or the lead.
    pub text: Option<Text>,
    /// The everyday word that it has in the place of the typed text.
    pub synonym: Option<Rc<str>>,
    /// Its facts beside its texts.
    pub facts: Facts,
}

/// The index of the search: the folded texts of a plan, made on demand.
#[derive(Debug, Default)]
struct SearchIndex(RefCell<FoldedTexts>);

/// True if the code is not cut into chunks, so that the list of everyday words is there at once.
const HAS_LIST: bool = cfg!(not(target_arch = "wasm32")) || AUTHORING;

/// The content of the index.
#[derive(Debug)]
struct FoldedTexts {
    /// The initiatives, in the order of the plan.
    initiatives: Entries,
    /// Everything else, once it is parsed.
    further: Option<Entries>,
    /// The list of everyday words, once its chunk has come.
    list: &'static str,
    /// The words of the list and of the plan, with the size of the list, and whether the plan was parsed.
    everyday: Option<(usize, bool, EverydayWords)>,
}

impl Default for FoldedTexts {
    fn default() -> Self {
        let list = if HAS_LIST { LIST } else { "" };
        Self { initiatives: Entries::default(), further: None, list, everyday: None }
    }
}

impl FoldedTexts {
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
            collect::further(plan, index, &mut further);
            self.further = Some(further);
        }
        let state = (self.list.len(), is_parsed);
        if self.everyday.as_ref().is_none_or(|(size, parsed, _)| (*size, *parsed) != state) {
            self.everyday = Some((state.0, state.1, EverydayWords::of(self.list, plan)));
        }
    }

    /// The everyday words, once they are read.
    fn everyday(&self) -> Option<&EverydayWords> {
        self.everyday.as_ref().map(|(_, _, words)| words)
    }

    /// All entries that are folded.
    fn all(&self) -> impl Iterator<Item = &Entries> {
        [&self.initiatives].into_iter().chain(&self.further)
    }
}

/// The index of a plan, with everything that is parsed; `None` if it was made as another type.
fn folded_texts<'a>(plan: &Plan, index: &'a Index) -> Option<Ref<'a, FoldedTexts>> {
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
        prepared.add_initiatives(plan, index, BATCH)
    })
}

/// The words of a search. A set of words is a number with one bit for each of them.
struct SearchTerms {
    /// The typed words, then the everyday words for them.
    words: Vec<WrittenWord>,
    /// For each typed word, itself and the everyday words for it.
    needs: Vec<u64>,
    /// The everyday words for the typed text as a whole.
    whole: u64,
    /// The typed words.
    typed: u64,
    /// True if there are everyday words for the typed text.
    has_synonyms: bool,
}

impl SearchTerms {
    /// The words of a query.
    fn of(query: &Query, everyday: Option<&EverydayWords>) -> Self {
        let text = query.text.trim();
        let mut words: Vec<WrittenWord> = text.split_whitespace().filter_map(WrittenWord::of).collect();
        words.truncate(MOST_WORDS);
        let typed = words.len();
        let synonyms = |word: &Word| everyday.map(|everyday| everyday.synonyms(word)).unwrap_or_default();
        let whole = Word::of(text).map(|whole| synonyms(&whole)).unwrap_or_default();
        let mut terms =
            Self { words, needs: Vec::new(), whole: 0, typed: 0, has_synonyms: !whole.is_empty() };
        // A text without everyday words for the whole may have some for its words.
        let parts: Vec<Vec<WrittenWord>> = match whole.is_empty() && typed > 1 {
            true => terms.words.iter().map(|word| synonyms(&word.word)).collect(),
            false => vec![Vec::new(); typed],
        };
        for (at, part) in parts.into_iter().enumerate() {
            terms.has_synonyms |= !part.is_empty();
            let need = 1 << at | terms.add(part, query.typed_only);
            terms.needs.push(need);
            terms.typed |= 1 << at;
        }
        terms.whole = terms.add(whole, query.typed_only);
        terms
    }

    /// Adds everyday words. Returns their bits.
    fn add(&mut self, synonyms: Vec<WrittenWord>, typed_only: bool) -> u64 {
        let room = if typed_only { 0 } else { MOST_WORDS - self.words.len() };
        let from = self.words.len();
        self.words.extend(synonyms.into_iter().take(room));
        (from..self.words.len()).fold(0, |bits, at| bits | 1 << at)
    }

    /// Returns whether the words that were found are enough for a hit.
    fn is_met(&self, found: u64) -> bool {
        found & self.whole != 0 || self.needs.iter().all(|need| found & need != 0)
    }
}

/// Returns whether a query has a text that can be searched for.
pub fn has_search_text(query: &Query) -> bool {
    Word::of(&query.text).is_some()
}

/// Searches all of a plan.
pub fn search(plan: &Plan, index: &Index, query: &Query) -> Search {
    let Some(prepared) = folded_texts(plan, index).filter(|_| has_search_text(query)) else {
        return Search::default();
    };
    let terms = SearchTerms::of(query, prepared.everyday());
    let words: Vec<Word> = terms.words.iter().map(|word| word.word.clone()).collect();
    let (mut hits, mut seen) = (Vec::new(), 0);
    for entries in prepared.all() {
        seen |= collect_hits(plan, query, entries, &terms, &words, &mut hits);
    }
    // The sort is stable: equals stay in the order of the document.
    hits.sort_by_key(|hit: &Hit| {
        (group_place(&hit.target), hit.is_foreign, hit.place, hit.synonym.is_some())
    });
    let typed = Word::of(&query.text);
    let is_other = |at: &usize| {
        let word = &terms.words[*at].word;
        seen & 1 << at != 0 && typed.as_ref().is_none_or(|typed| !word.is_found_by(typed))
    };
    let first = terms.typed.count_ones() as usize;
    let synonyms = (first..words.len()).filter(is_other).map(|at| Rc::clone(&terms.words[at].text)).collect();
    Search { hits, words, synonyms, has_synonyms: terms.has_synonyms, is_partial: prepared.further.is_none() }
}

/// The place of a target's group in `GROUPS`.
fn group_place(target: &Target) -> usize {
    GROUPS.iter().position(|view| *view == target.group()).unwrap_or(GROUPS.len())
}

/// Adds the entries that match. Returns the bits of the everyday words by which some of them do.
fn collect_hits(
    plan: &Plan,
    query: &Query,
    entries: &Entries,
    terms: &SearchTerms,
    words: &[Word],
    hits: &mut Vec<Hit>,
) -> u64 {
    let found = entries.find(words);
    let entry = |found: &TextMatch| entries.texts[found.text].entry;
    let reader = query.language.as_deref().unwrap_or(plan.language());
    // A wording that the reader does not see comes last.
    let is_foreign = |found: &TextMatch| {
        let EntryText { text, wording, .. } = &entries.texts[found.text];
        text.in_language(reader, plan.language()).0 != wording
    };
    let mut seen = 0;
    for of_one in found.chunk_by(|one, other| entry(one) == entry(other)) {
        let all = of_one.iter().fold(0, |all, found| all | found.words);
        if terms.is_met(all) {
            let is_typed = all & terms.typed == terms.typed;
            // If an entry has the typed text, its best text is one with it.
            let wanted = if is_typed { terms.typed } else { u64::MAX };
            let texts = of_one.iter().filter(|found| found.words & wanted != 0);
            let rank = |found: &&TextMatch| (is_foreign(found), entries.texts[found.text].place);
            let best = texts.min_by_key(rank).unwrap_or(&of_one[0]);
            let synonym = (!is_typed).then(|| best.words.trailing_zeros() as usize);
            seen |= synonym.map_or(0, |synonym| 1 << synonym);
            hits.push(hit(entries, best, is_foreign(best), synonym.map(|synonym| &terms.words[synonym])));
        }
    }
    seen
}

/// The hit of an entry, by its best text.
fn hit(entries: &Entries, best: &TextMatch, is_foreign: bool, synonym: Option<&WrittenWord>) -> Hit {
    let EntryText { entry, place, text, .. } = &entries.texts[best.text];
    let Entry { target, name, lead, facts } = &entries.entries[*entry];
    let is_in_name = !is_foreign && *place == Place::Name && text == name;
    Hit {
        target: target.clone(),
        name: name.clone(),
        place: *place,
        is_foreign,
        is_in_name,
        text: if is_in_name { lead.clone() } else { Some(text.clone()) },
        synonym: synonym.map(|synonym| Rc::clone(&synonym.text)),
        facts: facts.clone(),
    }
}

/// Words near to a typed text without hits; each of them has hits.
pub fn near(plan: &Plan, index: &Index, query: &Query) -> Vec<Rc<str>> {
    let (Some(prepared), Some(typed)) = (folded_texts(plan, index), Word::of(&query.text)) else {
        return Vec::new();
    };
    let all: Vec<&Entries> = prepared.all().collect();
    near::near(&typed, &all, prepared.everyday())
}

/// The groups in which a plan has something to search.
pub fn scope(plan: &Plan) -> Vec<View> {
    GROUPS.into_iter().filter(|view| view.has_content(plan)).collect()
}
