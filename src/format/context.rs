//! A reading under way: where in a document it is, what it has found, and which ids it has met.
//!
//! Every value of a format reports to it. What is sound is always kept. Never panics on input.

use super::AUTHORING;
use super::diagnostic::explained::Hints;
use super::diagnostic::{Code, Diagnostic, Expected};
use super::json::{Json, Value, quoted};
use std::collections::HashMap;
use std::fmt::{Debug, Write};
use std::rc::Rc;

/// Positions by id. One type of map for all look-ups: each further one costs the component 3 KB.
pub type Ids = HashMap<Rc<str>, usize>;

/// What a format notes while a document of it is read, beside what every format has.
pub trait FormatNotes: Debug + Default + 'static {
    /// Fields that were called otherwise in earlier files: former name, blank, name of today, a line each. A
    /// former name is understood where an object has no field of that name and has the other.
    const FORMER_NAMES: &'static str = "";

    /// Looks at a text that was just read.
    fn check_text(_: &str, _: &mut ParseContext<Self>) {}
}

/// How many problems are kept; those beyond are counted. A browser's console is not for thousands.
const KEPT: usize = if AUTHORING { 10_000 } else { 100 };

/// One step of the way to a value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PathSegment {
    Field(&'static str),
    At(usize),
}

/// A reading under way; `N` are the notes of the format.
#[derive(Debug, Default)]
pub struct ParseContext<N> {
    problems: Vec<Diagnostic>,
    /// How many were found beside those.
    more: usize,
    path: Vec<PathSegment>,
    ids: Ids,
    /// Whether an item was left out that had an id.
    dropped_ids: bool,
    /// References to ids that were not known yet when they were read, with their path.
    forward: Vec<(Rc<str>, String)>,
    /// Lists that were deferred: the names of their fields, and their texts.
    deferred: Vec<(&'static str, Box<str>)>,
    /// The ids in them.
    deferred_ids: Ids,
    /// Texts that were read a moment ago.
    interner: Vec<Rc<str>>,
    pub(crate) map_keys: MapKeys,
    hints: Hints,
    /// The format's own notes.
    pub notes: N,
}

/// The names in maps of texts, each with the last map that had it: whether one stands twice is seen by one
/// look-up, however many a map has.
#[derive(Debug, Default)]
pub struct MapKeys {
    last: Ids,
    /// The number of the current map, doubled; one more stands for a text in it.
    map: usize,
}

impl MapKeys {
    /// Begins a map.
    pub(crate) fn begin(&mut self) {
        self.map += 2;
    }

    /// Notes a name in the map; whether it has a text already where it stood there before.
    pub(crate) fn record(&mut self, name: &Rc<str>, some: bool) -> Option<bool> {
        let before = self.last.get(name).and_then(|last| last.checked_sub(self.map));
        let text = usize::from(some).max(before.unwrap_or_default());
        self.last.insert(Rc::clone(name), self.map + text);
        before.map(|text| text > 0)
    }

    /// Notes a name that no field has in the object with a number, which it gets with its first one; returns
    /// whether the object has the name already. They stand beside the names in maps, with the value 1, which no
    /// map has: a table of their own would cost residents its code.
    pub(crate) fn record_unknown(&mut self, number: &mut usize, name: &str) -> bool {
        if *number == 0 {
            *number = self.last.len() + 1;
        }
        self.last.insert(format!("{number} {name}").into(), 1) == Some(1)
    }
}

impl<N: FormatNotes> ParseContext<N> {
    /// Of a file that is no JSON.
    pub(crate) fn of_no_json(why: &str) -> Self {
        let mut context = Self::default();
        context.note(Code::NotJson, String::new(), why.to_owned(), Expected::Json);
        context
    }

    /// Goes into the field `name` of the current value; `leave` comes back.
    pub fn enter(&mut self, name: &'static str) {
        self.path.push(PathSegment::Field(name));
    }

    /// Goes to the item `index` of the current value; `leave` comes back.
    pub fn enter_at(&mut self, index: usize) {
        self.path.push(PathSegment::At(index));
    }

    /// Comes back from a field or an item.
    pub fn leave(&mut self) {
        self.path.pop();
    }

    /// Notes a problem at a place below the current one.
    pub(crate) fn report_at(&mut self, below: &[PathSegment], code: Code, found: String, expected: Expected) {
        let depth = self.path.len();
        self.path.extend_from_slice(below);
        self.report(code, found, expected);
        self.path.truncate(depth);
    }

    /// Notes a problem in a field of the current item.
    pub fn report_in(&mut self, field: &'static str, code: Code, found: String, expected: Expected) {
        self.report_at(&[PathSegment::Field(field)], code, found, expected);
    }

    /// The last step of the way to the current value.
    pub(crate) fn last_segment(&self) -> Option<PathSegment> {
        self.path.last().copied()
    }

    /// How many ids were met so far.
    pub(crate) fn known(&self) -> usize {
        self.ids.len()
    }

    /// Notes that an item was left out, to whose ids others may refer: those after the first `known`.
    pub(crate) fn lose(&mut self, known: usize) {
        self.dropped_ids |= self.ids.len() > known;
    }

    /// Whether an id is surely that of an item that was kept.
    pub(crate) fn is_kept(&self, id: &str) -> bool {
        !self.dropped_ids && (self.ids.contains_key(id) || self.deferred_ids.contains_key(id))
    }

    /// Notes a problem at the current place.
    #[inline(always)]
    pub fn report(&mut self, code: Code, found: String, expected: Expected) {
        self.note(code, self.path(), found, expected);
    }

    /// Gives a hint for the problem that is reported next. Residents never see it.
    #[inline(always)]
    pub fn hint(&mut self, hint: impl FnOnce() -> String) {
        self.hints.give(hint);
    }

    /// Notes a problem. The expectation is never compiled into the component: nobody there would say it.
    #[inline(always)]
    pub(crate) fn note(&mut self, code: Code, path: String, found: String, expected: Expected) {
        let diagnostic = self.hints.explain(code, path, found, expected);
        self.keep(diagnostic);
    }

    #[inline(never)]
    fn keep(&mut self, problem: Diagnostic) {
        if self.problems.len() < KEPT {
            self.problems.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// Notes a value of a wrong type, of which the beginning was taken, and passes over the rest; always
    /// `false`, for the caller to return.
    #[inline(always)]
    pub fn wrong_type(&mut self, json: &mut Json, found: &Value, expected: Expected) -> bool {
        self.wrong(Code::WrongType, json, found, expected)
    }

    /// The same for another fault.
    #[inline(always)]
    pub fn wrong(&mut self, code: Code, json: &mut Json, found: &Value, expected: Expected) -> bool {
        self.report(code, skip_value(json, found), expected);
        false
    }

    /// Reports what stands for half of a pair, and for bytes that somebody before us could not read. Residents
    /// see the sign; only an editor can do something about it.
    #[inline(always)]
    pub(crate) fn check_signs(&mut self, text: &str) {
        if AUTHORING && text.contains(char::REPLACEMENT_CHARACTER) {
            self.report(Code::ReplacementCharacter, quoted(text), Expected::Readable);
        }
    }

    /// Hands out the items of a list one by one; `false` if it is no list.
    pub fn items(&mut self, json: &mut Json, each: &mut dyn FnMut(&mut Json, &mut Self)) -> bool {
        let begun = json.value();
        if begun != Value::List {
            return self.wrong_type(json, &begun, Expected::List);
        }
        let mut at = 0;
        json.list(&mut |json| {
            self.enter_at(at);
            each(json, self);
            self.leave();
            at += 1;
        });
        true
    }

    /// The index of a word in its set, or a problem.
    pub fn word(&mut self, json: &mut Json, words: &'static [&'static str]) -> Option<usize> {
        let word = match json.value() {
            Value::Text(word) => word,
            other => {
                self.wrong_type(json, &other, Expected::OneOf(words));
                return None;
            }
        };
        let at = words.iter().position(|known| *known == word);
        if at.is_none() {
            self.report(Code::UnknownWord, quoted(&word), Expected::OneOf(words));
        }
        at
    }

    /// Defers the list or part that stands in the current field; whether there is something in it. Its ids are
    /// known from now on: other items refer to them.
    pub(crate) fn defer(&mut self, json: &mut Json) -> bool {
        let text = json.skip();
        let some = self.know(&mut Json::new(text));
        if let Some(PathSegment::Field(name)) = self.path.last() {
            self.deferred.push((*name, text.into()));
        }
        some
    }

    /// The text of a list that was deferred.
    pub(crate) fn resume(&mut self, name: &str) -> Option<Box<str>> {
        let at = self.deferred.iter().position(|(known, _)| *known == name)?;
        Some(self.deferred.swap_remove(at).1)
    }

    /// The problems found since this was asked last.
    pub fn problems(&mut self) -> Vec<Diagnostic> {
        let mut problems = std::mem::take(&mut self.problems);
        if self.more > 0 {
            problems.push(Diagnostic::more(std::mem::take(&mut self.more)));
        }
        problems
    }

    /// Notes the ids in a value that is not read yet; whether there is something in it.
    fn know(&mut self, json: &mut Json) -> bool {
        let mut some = false;
        match json.value() {
            Value::List => json.list(&mut |json| {
                some = true;
                self.know(json);
            }),
            Value::Map => json.map(&mut |json, name| {
                some = true;
                self.know_field(json, name);
            }),
            _ => {}
        }
        some
    }

    fn know_field(&mut self, json: &mut Json, name: &str) {
        if name != "id" {
            self.know(json);
            return;
        }
        match json.value() {
            Value::Text(id) => drop(self.deferred_ids.insert(Rc::from(id), 1)),
            other => drop(json.pass(&other)),
        }
    }

    /// Takes an id for the current item. One that is taken already is changed, so that both items
    /// stay; references then lead to the first.
    pub fn claim(&mut self, id: Rc<str>) -> Rc<str> {
        let Some(uses) = self.ids.get(&id).copied() else {
            self.ids.insert(Rc::clone(&id), 1);
            let path = &self.path;
            self.hints.note_first_use(&id, || written(path));
            return id;
        };
        self.hints.give_first_use(&id);
        self.report(Code::DuplicateId, quoted(&id), Expected::OwnId);
        // How often an id was met is kept with it, so that a thousand of the same cost no search.
        let mut number = uses + 1;
        loop {
            let again: Rc<str> = Rc::from(format!("{id}-{number}"));
            if !self.ids.contains_key(&again) && !self.deferred_ids.contains_key(&again) {
                self.ids.insert(id, number);
                self.ids.insert(Rc::clone(&again), 1);
                return again;
            }
            number += 1;
        }
    }

    /// An id for an item that has none.
    pub fn made_id(&mut self) -> Rc<str> {
        let mut number = self.ids.len();
        loop {
            number += 1;
            let id: Rc<str> = Rc::from(format!("unnamed-{number}"));
            if !self.ids.contains_key(&id) && !self.deferred_ids.contains_key(&id) {
                self.ids.insert(Rc::clone(&id), 1);
                return id;
            }
        }
    }

    /// A text to be kept: one that was read a moment ago is kept once. Departments, labels and pages come
    /// again and again in a large plan.
    pub(crate) fn share(&mut self, text: &str) -> Rc<str> {
        const INTERNED: usize = 256;
        if self.interner.is_empty() {
            self.interner.resize(INTERNED, Rc::default());
        }
        let mixed = text.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let place = &mut self.interner[(mixed ^ mixed >> 8 ^ mixed >> 16) as usize % INTERNED];
        if **place != *text {
            *place = text.into();
        }
        Rc::clone(place)
    }

    /// Notes that the current value refers to an item.
    pub fn point_at(&mut self, id: &Rc<str>) {
        if !self.ids.contains_key(id) {
            let path = self.path();
            self.forward.push((Rc::clone(id), path));
        }
    }

    /// The path of a field of the current item.
    pub(crate) fn path_of(&mut self, field: &'static str) -> String {
        self.enter(field);
        let path = self.path();
        self.leave();
        path
    }

    /// Reports references to ids that nothing has, once everything was read that may have them.
    pub(crate) fn settle_references(&mut self) {
        for (id, path) in std::mem::take(&mut self.forward) {
            if self.ids.contains_key(&id) {
            } else if !self.deferred.is_empty() && self.deferred_ids.contains_key(&id) {
                // Once it is read it may turn out to be no id.
                self.forward.push((id, path));
            } else {
                let (ids, deferred) = (&self.ids, &self.deferred_ids);
                self.hints.give_nearest(&id, ids.keys().chain(deferred.keys()));
                self.note(Code::DanglingId, path, quoted(&id), Expected::KnownId);
            }
        }
    }

    pub(crate) fn path(&self) -> String {
        if self.problems.len() >= KEPT { String::new() } else { written(&self.path) }
    }
}

/// A path as it is written: `initiatives[3].phases[0].end`.
fn written(segments: &[PathSegment]) -> String {
    let mut path = String::new();
    for segment in segments {
        let _ = match segment {
            PathSegment::Field(name) if path.is_empty() => write!(path, "{name}"),
            PathSegment::Field(name) => write!(path, ".{name}"),
            PathSegment::At(index) => write!(path, "[{index}]"),
        };
    }
    path
}

/// Passes over the rest of a value; the value in a few words.
#[inline(never)]
fn skip_value(json: &mut Json, found: &Value) -> String {
    let count = json.pass(found);
    found.brief(count)
}
