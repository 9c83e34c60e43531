//! Plans with something wrong: real and faulty ones, in which something stands twice, elsewhere, or otherwise.
//!
//! They are written as text by our own hand: no writer of JSON writes a field twice.

use serde_json::Value;
use std::path::Path;

/// A stream of numbers that is the same for the same number of a case.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn of(number: u64) -> Self {
        Self(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn of_all<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// A value whose objects may have a field twice.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// Anything else, as it is written.
    Raw(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    fn of(value: &Value) -> Self {
        match value {
            Value::Array(items) => Self::List(items.iter().map(Self::of).collect()),
            Value::Object(fields) => {
                Self::Map(fields.iter().map(|(name, value)| (quoted(name), Self::of(value))).collect())
            }
            other => Self::Raw(other.to_string()),
        }
    }

    fn write(&self, to: &mut String) {
        match self {
            Self::Raw(text) => to.push_str(text),
            Self::List(items) => {
                to.push('[');
                for (at, item) in items.iter().enumerate() {
                    to.push_str(if at == 0 { "" } else { ", " });
                    item.write(to);
                }
                to.push(']');
            }
            Self::Map(fields) => {
                to.push('{');
                for (at, (name, value)) in fields.iter().enumerate() {
                    to.push_str(if at == 0 { "" } else { ",\n" });
                    to.push_str(name);
                    to.push(':');
                    value.write(to);
                }
                to.push('}');
            }
        }
    }

    /// A node somewhere below, or this one.
    fn somewhere(&mut self, chance: &mut Chance) -> &mut Self {
        let below = match self {
            Self::Raw(_) => 0,
            Self::List(items) => items.len(),
            Self::Map(fields) => fields.len(),
        };
        if below == 0 || chance.below(5) == 0 {
            return self;
        }
        let at = chance.below(below);
        match self {
            Self::List(items) => items[at].somewhere(chance),
            Self::Map(fields) => fields[at].1.somewhere(chance),
            Self::Raw(_) => self,
        }
    }

    /// An object somewhere, of those with fields.
    fn map(&mut self, chance: &mut Chance) -> Option<&mut Vec<(String, Node)>> {
        for _ in 0..20 {
            if let Self::Map(fields) = self.clone().somewhere(&mut Chance(chance.0))
                && !fields.is_empty()
            {
                return match self.somewhere(chance) {
                    Self::Map(fields) => Some(fields),
                    _ => None,
                };
            }
            chance.next();
        }
        None
    }
}

fn quoted(name: &str) -> String {
    Value::from(name).to_string()
}

/// The plans that mutation begins with.
pub(crate) fn bases() -> Vec<Node> {
    let of = |folder: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut files: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.into_iter().filter(|file| file.to_string_lossy().ends_with(".json")).filter_map(|file| {
            let value: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).ok()?;
            value.get("title").is_some().then(|| Node::of(&value))
        })
    };
    let all: Vec<Node> = of("tests/fixtures/faulty").chain(of("plans")).collect();
    assert!(all.len() > 20);
    all
}

/// Values that readers may take differently.
const LEAVES: &[&str] = &[
    "null",
    "true",
    "0",
    "-0",
    "0e400",
    "1e400",
    "-1e400",
    "1e-400",
    "2024",
    "2024.5",
    "2024.0",
    "99999999999",
    "-1",
    "1e15",
    "0.1",
    "\"\"",
    "\" \"",
    "\"2024\"",
    "\"2024-00\"",
    "\"2024-13\"",
    "\"2024-XX\"",
    "\"a\"",
    "\"\\ud800\"",
    "\"\\ud83d\\ude00\"",
    "\"\\u0000\"",
    "\"x\\u2028y\"",
    "\"javascript:alert(1)\"",
    "\"https://a.example/\"",
    "[]",
    "{}",
    "[null]",
    "{\"ja\":\"あ\",\"ja\":\"い\"}",
    "{\"ja\":\"あ\",\"en\":\"a\"}",
    "{\"ja\":null}",
    "{\"id\":\"a\"}",
    "[[[]]]",
    "[1,1,1]",
];

/// What may stand at any place of a file and mostly makes it none.
const BYTES: &[&[u8]] = &[
    b"\xEF\xBB\xBF",
    b"\xC2\xA0",
    b"\x0C",
    b"\0",
    b"\xFF",
    b"\xE3\x81",
    b"\xE2\x80\xA8",
    b",",
    b"]",
    b"}",
    b"{",
    b"\"",
    b"\\",
    b"\\ud800",
    b" ",
    b"\n",
    b"1",
    b"e400",
    b"-",
    b":",
    b"//",
    b"null",
];

/// A plan in which one to five things were changed.
pub(crate) fn mutated(bases: &[Node], chance: &mut Chance) -> Vec<u8> {
    // The real plans are large and come last: one case in eight.
    let small = bases.len() - 5;
    let base = if chance.below(8) == 0 { small + chance.below(5) } else { chance.below(small) };
    let mut plan = bases[base].clone();
    for _ in 0..=chance.below(5) {
        change(&mut plan, chance);
    }
    let mut text = String::new();
    plan.write(&mut text);
    let mut bytes = text.into_bytes();
    match chance.below(12) {
        0 => {
            let at = chance.below(bytes.len());
            let new = *chance.of_all(BYTES);
            bytes.splice(at..at, new.iter().copied());
        }
        1 => bytes.truncate(chance.below(bytes.len())),
        2 => drop(bytes.splice(0..0, b"\xEF\xBB\xBF".iter().copied())),
        3 => {
            let at = chance.below(bytes.len());
            bytes[at] = chance.next() as u8;
        }
        _ => {}
    }
    bytes
}

fn change(plan: &mut Node, chance: &mut Chance) {
    let leaf = Node::Raw((*chance.of_all(LEAVES)).to_owned());
    let other = plan.clone().somewhere(chance).clone();
    match chance.below(9) {
        0 => *plan.somewhere(chance) = leaf,
        1 => *plan.somewhere(chance) = other,
        // A field again, with its own value, another one, or nothing.
        kind @ 2..=4 => {
            let Some(fields) = plan.map(chance) else { return };
            let (name, value) = fields[chance.below(fields.len())].clone();
            let again = [value, leaf, other][kind - 2].clone();
            let at = chance.below(fields.len() + 1);
            fields.insert(at, (name, again));
        }
        // The same with an escape in its name.
        5 => {
            let Some(fields) = plan.map(chance) else { return };
            let at = chance.below(fields.len());
            let (name, value) = fields[at].clone();
            let Some(first) = name.chars().nth(1).filter(char::is_ascii_alphanumeric) else { return };
            let escaped = name.replacen(first, &format!("\\u{:04X}", first as u32), 1);
            if chance.below(2) == 0 { fields.push((escaped, value)) } else { fields[at].0 = escaped }
        }
        6 => {
            let Some(fields) = plan.map(chance) else { return };
            fields.remove(chance.below(fields.len()));
        }
        7 => {
            if let Node::Map(fields) = plan
                && !fields.is_empty()
            {
                let (one, two) = (chance.below(fields.len()), chance.below(fields.len()));
                fields.swap(one, two);
            }
        }
        _ => {
            let Node::List(items) = plan.somewhere(chance) else { return };
            let times = chance.below(4);
            for _ in 0..times {
                let item = if items.is_empty() { leaf.clone() } else { chance.of_all(items).clone() };
                items.push(item);
            }
        }
    }
}
