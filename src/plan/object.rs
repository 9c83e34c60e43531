//! How an object is filled from the fields of JSON.
//!
//! Called by what `part::parts!` declares: one function for all parts, so that a part costs residents its
//! table of fields and no code of its own. Never decides what a value means.

use super::json::{Json, Value, quoted};
use super::part::Slot;
use super::problem::{Code, Expected};
use super::read::Reading;

/// What the absence of a field means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The id; where it is missing or bad one is made, so that the item can be kept.
    Identity,
    /// Without it the whole item cannot be shown and is left out.
    Required,
    /// It should be there; the item is kept without it, or with what stands in for it.
    Expected,
    /// It may be there, or its absence has a meaning of its own: the default.
    Optional,
}

/// The fields of an object with the words of their modes, from `name mode` in lines.
pub fn fields(lines: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines.lines().filter_map(|line| line.split_once(' '))
}

impl Mode {
    /// What a word of `parts!` means, by its first letter.
    fn of(letter: Option<&u8>) -> Self {
        match letter {
            Some(b'i') => Self::Identity,
            Some(b'r') => Self::Required,
            Some(b'e' | b'c') => Self::Expected,
            _ => Self::Optional,
        }
    }
}

/// An object as `parts!` declares it: its fields, and the slots behind them.
pub trait Object {
    /// Its fields with their modes, a line each, in the order of their slots; at most 64. One text: a table
    /// of names would cost residents 2 KB.
    fn fields(&self) -> &'static str;

    /// Those whose absence means something, a bit each.
    fn needed(&self) -> u64;

    /// What is expected in a field.
    #[cfg(feature = "editors")]
    fn expected(&self, at: usize) -> Expected;

    /// The slot of a field.
    fn slot(&mut self, at: usize) -> &mut dyn Slot;
}

/// Fills an object from its fields, in the order in which they stand; `false` if it cannot be kept.
pub fn fill(object: &mut dyn Object, json: &mut Json, to: &mut Reading) -> bool {
    let begun = json.value();
    if begun != Value::Map {
        return to.wrong_type(json, &begun, Expected::Object);
    }
    let mut filling = Filling::default();
    json.map(&mut |json, name| filling.field(object, json, name, to));
    filling.end(object, to)
}

/// An object that is being filled field by field.
#[derive(Debug, Default)]
pub struct Filling {
    /// The fields that were there with a value, a bit each.
    seen: u64,
    /// The fields that were there at all.
    met: u64,
    /// The names that no field has.
    #[cfg(feature = "editors")]
    unknown: std::collections::HashSet<Box<str>>,
    /// Whether one was lost without which the object cannot be shown.
    unsound: bool,
    /// The field after the last one, and where in the lines it begins.
    next: (usize, usize),
}

impl Filling {
    /// Takes the value of one field.
    pub fn field(&mut self, object: &mut dyn Object, json: &mut Json, name: &str, to: &mut Reading) {
        let lines = object.fields();
        let Some((at, name, mode)) = self.find(lines, name) else {
            self.unknown(name, lines, to);
            json.skip();
            return;
        };
        to.enter(name);
        self.count(at, name, to);
        // Null is what is not there. Of a field that stands again the first value counts: when the next one
        // comes, ids of the first are taken already.
        if json.is_null() {
        } else if self.seen & (1 << at) != 0 {
            json.skip();
        } else {
            self.seen |= 1 << at;
            if !object.slot(at).read(json, to) {
                self.unsound |= mode == Mode::Required;
                object.slot(at).make_up(to);
            }
        }
        to.leave();
    }

    /// What no part takes is reported by the tool; the browser passes over it.
    #[cfg(not(feature = "editors"))]
    fn unknown(&mut self, _: &str, _: &'static str, _: &mut Reading) {}

    #[cfg(feature = "editors")]
    fn unknown(&mut self, name: &str, lines: &'static str, to: &mut Reading) {
        // `$schema` lets editors offer completion; it says nothing about the plan.
        if name == "$schema" {
            return;
        }
        to.report(Code::UnknownField, quoted(name), Expected::Field(lines));
        if !self.unknown.insert(name.into()) {
            to.report(Code::DuplicateKey, quoted(name), Expected::Once);
        }
    }

    /// Counts a field at the current place, and reports it where it was there already.
    fn count(&mut self, at: usize, name: &str, to: &mut Reading) {
        if self.met & (1 << at) != 0 {
            to.report(Code::DuplicateKey, quoted(name), Expected::Once);
        }
        self.met |= 1 << at;
    }

    /// Notes that a field is there, whose value is taken elsewhere; `false` where it has a value already.
    pub fn meet(&mut self, object: &dyn Object, name: &str, to: &mut Reading) -> bool {
        let Some((at, name, _)) = self.find(object.fields(), name) else { return false };
        let new = self.seen & (1 << at) == 0;
        if new {
            to.enter(name);
            self.count(at, name, to);
            to.leave();
            self.seen |= 1 << at;
        }
        new
    }

    /// Finds a field in the lines. Files mostly have them in the same order, so that the next one is looked
    /// at first: going through the lines from the top for each field took two thirds of all reading.
    fn find(&mut self, lines: &'static str, name: &str) -> Option<(usize, &'static str, Mode)> {
        let (mut at, mut begin) = self.next;
        let mut turned = false;
        loop {
            let rest = lines.as_bytes().get(begin..).unwrap_or_default();
            let Some(length) = rest.iter().position(|byte| *byte == b'\n') else {
                if turned {
                    return None;
                }
                (at, begin, turned) = (0, 0, true);
                continue;
            };
            if rest.get(name.len()) == Some(&b' ') && rest.starts_with(name.as_bytes()) {
                self.next = (at + 1, begin + length + 1);
                let name = lines.get(begin..begin + name.len()).unwrap_or_default();
                return Some((at, name, Mode::of(rest.get(name.len() + 1))));
            }
            at += 1;
            begin += length + 1;
        }
    }

    /// Looks at the fields that were not there; `false` if the object cannot be kept.
    pub fn end(self, object: &mut dyn Object, to: &mut Reading) -> bool {
        let mut sound = !self.unsound;
        let missing = object.needed() & !self.seen;
        if missing == 0 {
            return sound;
        }
        for (at, (name, mode)) in fields(object.fields()).enumerate() {
            if missing & (1 << at) != 0 {
                to.enter(name);
                #[cfg(feature = "editors")]
                to.report(Code::Missing, String::new(), object.expected(at));
                #[cfg(not(feature = "editors"))]
                to.report(Code::Missing, String::new(), Expected::Object);
                object.slot(at).make_up(to);
                sound &= Mode::of(mode.as_bytes().first()) != Mode::Required;
                to.leave();
            }
        }
        sound
    }
}
