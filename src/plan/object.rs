//! How an object is filled from the fields of JSON.
//!
//! Called by what `part::parts!` declares: one function for all parts, so that a part costs residents its
//! table of fields and no code of its own. Never decides what a value means.

use super::json::{Json, Value};
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

/// The fields of an object with the words of their modes, from `mode name` in lines.
pub fn fields(lines: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines.lines().filter_map(|line| line.split_once(' '))
}

impl Mode {
    /// What a word of `parts!` means.
    fn of(word: &str) -> Self {
        match word.as_bytes().first() {
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

    /// What is expected in a field.
    #[cfg(not(target_arch = "wasm32"))]
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
    let lines = object.fields();
    let (mut seen, mut sound) = (0_u64, true);
    json.map(&mut |json, name| {
        let Some((at, (mode, name))) = fields(lines).enumerate().find(|(_, (_, known))| *known == name)
        else {
            to.unknown_field(name, lines);
            json.skip();
            return;
        };
        // Null is what is not there.
        if json.is_null() {
            return;
        }
        seen |= 1 << at;
        to.enter(name);
        if !object.slot(at).read(json, to) {
            sound &= Mode::of(mode) != Mode::Required;
            object.slot(at).make_up(to);
        }
        to.leave();
    });
    for (at, (mode, name)) in fields(lines).enumerate() {
        let mode = Mode::of(mode);
        if seen & (1 << at) == 0 && mode != Mode::Optional {
            to.enter(name);
            #[cfg(not(target_arch = "wasm32"))]
            to.report(Code::Missing, String::new(), object.expected(at));
            #[cfg(target_arch = "wasm32")]
            to.report(Code::Missing, String::new(), Expected::Object);
            object.slot(at).make_up(to);
            sound &= mode != Mode::Required;
            to.leave();
        }
    }
    sound
}
