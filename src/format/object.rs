//! How an object is filled from the fields of JSON.
//!
//! One function for all types that `declare::parts!` makes, so that a type costs residents its
//! table of fields and no code of its own. Never decides what a value means.

use super::AUTHORING;
use super::context::{FormatNotes, ParseContext};
use super::diagnostic::{Code, Expected, fields};
use super::json::{Json, Value, quoted};
use super::read_into::ReadInto;
use super::schema::{Mode, Part};

/// The mode for its sign in the lines of fields.
fn mode(sign: Option<&u8>) -> Mode {
    match sign {
        Some(b'i') => Mode::Identity,
        Some(b'r') => Mode::Required,
        Some(b'e') => Mode::Expected,
        _ => Mode::Optional,
    }
}

/// An object as `parts!` declares it: its fields, and the slots behind them.
pub trait Object<N: FormatNotes> {
    /// Its fields with the signs of their modes, a line each, in the order of their slots; at most 64. One text: a
    /// table of names would cost residents 2 KB.
    fn fields(&self) -> &'static str;

    /// Those whose absence means something, a bit each.
    fn needed(&self) -> u64;

    /// The slot of a field.
    fn slot(&mut self, at: usize) -> &mut dyn ReadInto<N>;
}

/// Fills an object from its fields, in the order in which they stand; `false` if it cannot be kept.
pub fn fill<N: FormatNotes>(
    object: &mut dyn Object<N>,
    json: &mut Json,
    context: &mut ParseContext<N>,
    part: Option<&'static Part>,
) -> bool {
    let begun = json.value();
    if begun != Value::Map {
        return context.wrong_type(json, &begun, Expected::Object);
    }
    let mut filling = Filling::default();
    json.map(&mut |json, name| filling.field(object, json, name, context));
    filling.end(object, context, part)
}

/// An object that is being filled field by field.
#[derive(Debug, Default)]
pub struct Filling {
    /// The fields that were there with a value, a bit each.
    seen: u64,
    /// The fields that were there at all.
    counted: u64,
    /// The number of the object among those with a name that no field has; 0 where it has none.
    number: usize,
    /// Whether one was lost without which the object cannot be shown.
    unsound: bool,
    /// The field after the last one, and where in the lines it begins.
    next: (usize, usize),
}

impl Filling {
    /// Takes the value of one field.
    pub fn field<N: FormatNotes>(
        &mut self,
        object: &mut dyn Object<N>,
        json: &mut Json,
        name: &str,
        context: &mut ParseContext<N>,
    ) {
        let lines = object.fields();
        let found = self.find(lines, name).or_else(|| self.find_renamed(lines, name, context));
        let Some((at, name, mode)) = found else {
            self.unknown(name, lines, context);
            json.skip();
            return;
        };
        context.enter(name);
        self.count(at, name, context);
        // Null is what is not there. Of a field that stands again the first value counts: when the next one
        // comes, ids of the first are taken already.
        if json.is_null() {
        } else if self.seen & (1 << at) != 0 {
            json.skip();
        } else {
            self.seen |= 1 << at;
            if !object.slot(at).read(json, context) {
                self.unsound |= mode == Mode::Required;
                object.slot(at).make_up(context);
            }
        }
        context.leave();
    }

    /// Finds the field that has another name today, and reports what it is called now.
    fn find_renamed<N: FormatNotes>(
        &mut self,
        lines: &'static str,
        former: &str,
        context: &mut ParseContext<N>,
    ) -> Option<(usize, &'static str, Mode)> {
        let (_, name) = fields(N::FORMER_NAMES).find(|(name, _)| *name == former)?;
        let found = self.find(lines, name)?;
        if AUTHORING {
            context.report(Code::RenamedField, quoted(former), Expected::Renamed(name));
        }
        Some(found)
    }

    /// Reports to the author a name that no field has, and one that stands again. The browser passes over it.
    fn unknown<N: FormatNotes>(&mut self, name: &str, lines: &'static str, context: &mut ParseContext<N>) {
        // `$schema` lets editors offer completion; it says nothing about the plan.
        if !AUTHORING || name == "$schema" {
            return;
        }
        context.report(Code::UnknownField, quoted(name), Expected::Field(lines));
        if context.map_keys.record_unknown(&mut self.number, name) {
            context.report(Code::DuplicateKey, quoted(name), Expected::Once);
        }
    }

    /// Counts a field at the current place, and reports it where it was there already.
    fn count<N: FormatNotes>(&mut self, at: usize, name: &str, context: &mut ParseContext<N>) {
        if self.counted & (1 << at) != 0 {
            context.report(Code::DuplicateKey, quoted(name), Expected::Once);
        }
        self.counted |= 1 << at;
    }

    /// Notes that a field is there, whose value is taken elsewhere; `false` where it has a value already.
    pub fn mark_present<N: FormatNotes>(
        &mut self,
        object: &dyn Object<N>,
        name: &str,
        context: &mut ParseContext<N>,
    ) -> bool {
        let Some((at, name, _)) = self.find(object.fields(), name) else { return false };
        let new = self.seen & (1 << at) == 0;
        if new {
            context.enter(name);
            self.count(at, name, context);
            context.leave();
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
                return Some((at, name, mode(rest.get(name.len() + 1))));
            }
            at += 1;
            begin += length + 1;
        }
    }

    /// Looks at the fields that were not there; `false` if the object cannot be kept.
    pub fn end<N: FormatNotes>(
        self,
        object: &mut dyn Object<N>,
        context: &mut ParseContext<N>,
        part: Option<&'static Part>,
    ) -> bool {
        let mut sound = !self.unsound;
        let missing = object.needed() & !self.seen;
        if missing == 0 {
            return sound;
        }
        for (at, (name, sign)) in fields(object.fields()).enumerate() {
            if missing & (1 << at) != 0 {
                context.enter(name);
                let expected = part.map_or(Expected::Object, |part| part.fields[at].expected);
                context.report(Code::Missing, String::new(), expected);
                object.slot(at).make_up(context);
                sound &= mode(sign.as_bytes().first()) != Mode::Required;
                context.leave();
            }
        }
        sound
    }
}
