//! A reading under way: where in a plan it is and what it has found; and the whole of it for the tool.
//!
//! Every part of `plan` reports to it; `arrival` leads it through the bytes. What is sound is always kept.
//! Never panics on input.

use super::ancestry::Ids;
#[cfg(feature = "editors")]
pub use super::file::read_json;
use super::json::{Json, Value, quoted};
use super::problem::{Code, Expected, Problem};
use super::text::Languages;
use super::{Calendar, Moment, Plan, structure};
use std::fmt::Write;
use std::rc::Rc;

/// How many problems are kept; those beyond are counted. A browser's console is not for thousands.
const KEPT: usize = if cfg!(feature = "editors") { 10_000 } else { 100 };

/// One step of the way to a value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Field(&'static str),
    At(usize),
}

/// A reading under way: where it is, and what it has found so far.
#[derive(Debug, Default)]
pub struct Reading {
    problems: Vec<Problem>,
    /// How many were found beside those.
    more: usize,
    path: Vec<Step>,
    /// The city's fiscal year, once all that may say it was read.
    calendar: Calendar,
    /// Ends of which only the fiscal year tells whether they are before their start: start, end, path.
    undecided: Vec<(Moment, Moment, String)>,
    /// Where in their list the initiatives stand that were kept.
    places: Vec<usize>,
    /// Whether an item was left out that had an id.
    lost: bool,
    ids: Ids,
    /// References to ids that were not known yet when they were read, with their path.
    forward: Vec<(Rc<str>, String)>,
    /// Moments to be held against the time that the plan covers.
    #[cfg(feature = "editors")]
    pub(super) extent: super::extent::Extent,
    /// Lists that were put aside: the names of their fields, and their texts.
    aside: Vec<(&'static str, Box<str>)>,
    /// The ids in them.
    passed: Ids,
    /// Texts that were read a moment ago.
    lately: Vec<Rc<str>>,
    /// Languages of maps of texts.
    pub(super) languages: Languages,
}

impl Reading {
    /// Of a file that is no JSON.
    pub(super) fn of_no_json(why: &str) -> Self {
        let mut reading = Self::default();
        reading.note(Code::NotJson, String::new(), format!("the file ({why})"), Expected::Json);
        reading
    }

    /// Goes into the field `name` of the current value; `leave` comes back.
    pub fn enter(&mut self, name: &'static str) {
        self.path.push(Step::Field(name));
    }

    /// Goes to the item `index` of the current value; `leave` comes back.
    pub fn enter_at(&mut self, index: usize) {
        self.path.push(Step::At(index));
    }

    /// Comes back from a field or an item.
    pub fn leave(&mut self) {
        self.path.pop();
    }

    /// Notes a problem at a place below the current one.
    pub(super) fn report_at(&mut self, below: &[Step], code: Code, found: String, expected: Expected) {
        let depth = self.path.len();
        self.path.extend_from_slice(below);
        self.report(code, found, expected);
        self.path.truncate(depth);
    }

    /// Notes a problem in a field of the current item.
    pub fn report_in(&mut self, field: &'static str, code: Code, found: String, expected: Expected) {
        self.report_at(&[Step::Field(field)], code, found, expected);
    }

    /// Where in their list the initiatives stand that were kept.
    pub(super) fn places(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.places)
    }

    /// Notes where the current item stands in its list.
    pub(super) fn keep_place(&mut self) {
        if let Some(Step::At(place)) = self.path.last() {
            self.places.push(*place);
        }
    }

    /// How many ids were met so far.
    pub(super) fn known(&self) -> usize {
        self.ids.len()
    }

    /// Notes that an item was left out, to whose ids others may refer: those after the first `known`.
    pub(super) fn lose(&mut self, known: usize) {
        self.lost |= self.ids.len() > known;
    }

    /// Whether an id is surely that of an item that was kept.
    pub(super) fn is_kept(&self, id: &str) -> bool {
        !self.lost && (self.ids.contains_key(id) || self.passed.contains_key(id))
    }

    /// Notes a problem at the current place.
    #[inline(always)]
    pub fn report(&mut self, code: Code, found: String, expected: Expected) {
        self.note(code, self.place(), found, expected);
    }

    /// Notes a problem. What was expected is never compiled into the component: nobody there would say it.
    #[inline(always)]
    pub(super) fn note(&mut self, code: Code, path: String, found: String, expected: Expected) {
        #[cfg(feature = "editors")]
        self.keep(Problem { code, path, found, expected });
        #[cfg(not(feature = "editors"))]
        {
            let _ = expected;
            self.keep(Problem { code, path, found });
        }
    }

    #[inline(never)]
    fn keep(&mut self, problem: Problem) {
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
        self.report(code, passed(json, found), expected);
        false
    }

    /// Reports what stands for half of a pair, and for bytes that somebody before us could not read. Residents
    /// see the sign; only an editor can do something about it.
    #[inline(always)]
    pub(super) fn check_signs(&mut self, text: &str) {
        #[cfg(feature = "editors")]
        if text.contains(char::REPLACEMENT_CHARACTER) {
            self.report(Code::Unreadable, quoted(text), Expected::Readable);
        }
        #[cfg(not(feature = "editors"))]
        let _ = text;
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

    /// Puts the list that stands in the current field aside; whether there is something in it. Its ids are
    /// known from now on: other items refer to them.
    pub(super) fn put_aside(&mut self, json: &mut Json) -> bool {
        let text = json.skip();
        let mut inside = Json::new(text);
        let mut some = false;
        match inside.value() {
            Value::List => inside.list(&mut |json| {
                some = true;
                self.know(json);
            }),
            _ => self.know(&mut Json::new(text)),
        }
        if let Some(Step::Field(name)) = self.path.last() {
            self.aside.push((*name, text.into()));
        }
        some
    }

    /// The text of a list that was put aside.
    pub(super) fn taken_up(&mut self, name: &str) -> Option<Box<str>> {
        let at = self.aside.iter().position(|(known, _)| *known == name)?;
        Some(self.aside.swap_remove(at).1)
    }

    /// Reads what an initiative and the overview show, into the plan that this reading is of; once.
    pub fn detail(&mut self, plan: &Plan) {
        plan.read_detail(self);
        self.settle();
    }

    /// Reads what only the further views show; once.
    pub fn further(&mut self, plan: &Plan) {
        plan.read_further(self);
        self.settle();
        // Only now all dates of the plan are known.
        #[cfg(feature = "editors")]
        self.check_extent(plan);
    }

    /// The problems found since this was asked last.
    pub fn problems(&mut self) -> Vec<Problem> {
        let mut problems = std::mem::take(&mut self.problems);
        if self.more > 0 {
            problems.push(Problem::more(std::mem::take(&mut self.more)));
        }
        problems
    }

    /// Notes the ids in a value that is not read yet.
    fn know(&mut self, json: &mut Json) {
        match json.value() {
            Value::List => json.list(&mut |json| self.know(json)),
            Value::Map => json.map(&mut |json, name| match name {
                "id" => match json.value() {
                    Value::Text(id) => drop(self.passed.insert(Rc::from(id), 1)),
                    other => drop(json.pass(&other)),
                },
                _ => self.know(json),
            }),
            _ => {}
        }
    }

    /// Takes an id for the current item. One that is taken already is changed, so that both items
    /// stay; references then lead to the first.
    pub fn claim(&mut self, id: Rc<str>) -> Rc<str> {
        let Some(uses) = self.ids.get(&id).copied() else {
            self.ids.insert(Rc::clone(&id), 1);
            return id;
        };
        self.report(Code::DuplicateId, quoted(&id), Expected::OwnId);
        // How often an id was met is kept with it, so that a thousand of the same cost no search.
        let mut number = uses + 1;
        loop {
            let again: Rc<str> = Rc::from(format!("{id}-{number}"));
            if !self.ids.contains_key(&again) && !self.passed.contains_key(&again) {
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
            if !self.ids.contains_key(&id) && !self.passed.contains_key(&id) {
                self.ids.insert(Rc::clone(&id), 1);
                return id;
            }
        }
    }

    /// A text to be kept: one that was read a moment ago is kept once. Departments, labels and pages come
    /// again and again in a large plan.
    pub(super) fn share(&mut self, text: &str) -> Rc<str> {
        const LATELY: usize = 256;
        if self.lately.is_empty() {
            self.lately.resize(LATELY, Rc::default());
        }
        let mixed = text.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let place = &mut self.lately[(mixed ^ mixed >> 8 ^ mixed >> 16) as usize % LATELY];
        if **place != *text {
            *place = text.into();
        }
        Rc::clone(place)
    }

    /// Notes that the current value refers to an item.
    pub fn point_at(&mut self, id: &Rc<str>) {
        if !self.ids.contains_key(id) {
            let place = self.place();
            self.forward.push((Rc::clone(id), place));
        }
    }

    /// Checks what only shows once everything was read.
    pub(super) fn check(&mut self, plan: Option<&Plan>) {
        self.calendar = plan.map(Plan::calendar).unwrap_or_default();
        self.settle();
        if let Some(plan) = plan {
            structure::check(plan, self);
        }
    }

    /// Notes that only the fiscal year tells whether an end in a field of the current item is too early.
    pub(super) fn ask_later(&mut self, start: Moment, end: Moment, field: &'static str) {
        let path = self.place_in(field);
        self.undecided.push((start, end, path));
    }

    /// The place of a field of the current item.
    pub(super) fn place_in(&mut self, field: &'static str) -> String {
        self.enter(field);
        let place = self.place();
        self.leave();
        place
    }

    /// Decides what could not be decided where it stood.
    fn settle(&mut self) {
        for (start, end, path) in std::mem::take(&mut self.undecided) {
            if end.latest(self.calendar) < start.earliest(self.calendar) {
                self.note(Code::EndBeforeStart, path, end.as_written(), Expected::EndAfterStart);
            }
        }
        for (id, path) in std::mem::take(&mut self.forward) {
            if self.ids.contains_key(&id) {
            } else if !self.aside.is_empty() && self.passed.contains_key(&id) {
                // Once it is read it may turn out to be no id.
                self.forward.push((id, path));
            } else {
                self.note(Code::DanglingId, path, quoted(&id), Expected::KnownId);
            }
        }
    }

    fn place(&self) -> String {
        let mut place = String::new();
        if self.problems.len() >= KEPT {
            return place;
        }
        for step in &self.path {
            let _ = match step {
                Step::Field(name) if place.is_empty() => write!(place, "{name}"),
                Step::Field(name) => write!(place, ".{name}"),
                Step::At(index) => write!(place, "[{index}]"),
            };
        }
        place
    }
}

/// Passes over the rest of a value; the value in a few words.
#[inline(never)]
fn passed(json: &mut Json, found: &Value) -> String {
    let count = json.pass(found);
    found.brief(count)
}
