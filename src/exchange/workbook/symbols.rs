//! Who is who: the items of a plan by id, name and number, and the ids of those that have none yet.
//!
//! A name that several items have points at none of them.

use super::cell::RAW;
use super::names::normalized;
use crate::format::nearest::nearest;
use crate::plan::id::is_id;
use crate::plan::value::NAMING;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// The name of an item for people, in the language of the document.
pub(super) fn name_of(item: &Value) -> Option<&str> {
    let text = NAMING.iter().find_map(|name| item.get(name))?;
    text.as_str().or_else(|| text.as_object()?.values().next()?.as_str())
}

#[derive(Debug)]
struct Known {
    id: String,
    part: String,
    name: String,
}

/// The result of looking up the name of an item.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The id of one item.
    One(String),
    /// The ids of several: the first of them, and how many there are.
    Several(Vec<String>, usize),
    /// Nothing.
    Nothing,
}

/// All items that can be referred to.
#[derive(Debug, Default)]
pub(super) struct SymbolTable {
    known: Vec<Known>,
    ids: HashMap<String, usize>,
    /// The ids that stand in no workbook.
    unwritten: HashSet<String>,
    /// The items of each name, by their parts: many of one part may have the same.
    names: HashMap<String, Vec<(String, Vec<usize>)>>,
}

/// As many of several items are reported.
const SEVERAL: usize = 20;

impl SymbolTable {
    /// Takes in an item of a part; what it is called stands in it.
    pub(super) fn add(&mut self, part: &str, id: &str, item: &Value) {
        let at = self.known.len();
        let name = name_of(item).unwrap_or_default();
        self.known.push(Known { id: id.to_owned(), part: part.to_owned(), name: name.to_owned() });
        self.ids.entry(id.to_owned()).or_insert(at);
        let written = |field: &str| item.get(field).and_then(Value::as_str).unwrap_or_default();
        // A grade is called by its mark, too.
        let (number, mark) = (written("number"), written("mark"));
        let mut keys: Vec<String> =
            [name, number, mark, &format!("{number}{name}")].into_iter().map(normalized).collect();
        keys.sort();
        keys.dedup();
        for key in keys.into_iter().filter(|key| !key.is_empty()) {
            self.named(key, at);
        }
    }

    fn named(&mut self, name: String, at: usize) {
        let part = &self.known[at].part;
        let parts = self.names.entry(name).or_default();
        match parts.iter_mut().find(|(known, _)| known == part) {
            Some((_, items)) => items.push(at),
            None => parts.push((part.clone(), vec![at])),
        }
    }

    /// Lets something that cannot be an id lead to the item that it was written for.
    pub(super) fn also(&mut self, written: &str, id: &str) {
        if let Some(at) = self.ids.get(id).copied() {
            self.named(normalized(written), at);
        }
    }

    /// Notes that an id stands nowhere in the workbook: it was made, or taken from the plan before.
    pub(super) fn unwritten(&mut self, id: &str) {
        self.unwritten.insert(id.to_owned());
    }

    /// Returns whether an editor can see the id.
    pub(super) fn is_written(&self, id: &str) -> bool {
        !self.unwritten.contains(id)
    }

    /// The name of the item with an id, if it has one.
    pub(super) fn name(&self, id: &str) -> Option<&str> {
        let known = &self.known[*self.ids.get(id)?];
        Some(known.name.as_str()).filter(|name| !name.is_empty())
    }

    /// Returns whether an item has the id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.contains_key(id)
    }

    /// The item that an id, a name or a number means; of the parts named, if there is one.
    pub(super) fn find(&self, text: &str, parts: &[impl AsRef<str>]) -> Found {
        if self.has(text) {
            return Found::One(text.to_owned());
        }
        let named = self.names.get(&normalized(text)).map(Vec::as_slice).unwrap_or_default();
        let is_asked = |(part, _): &&(String, Vec<usize>)| parts.iter().any(|asked| asked.as_ref() == part);
        let asked: Vec<_> = named.iter().filter(is_asked).map(|(_, items)| items).collect();
        let lists = if asked.is_empty() { named.iter().map(|(_, items)| items).collect() } else { asked };
        let mut first: Vec<usize> =
            lists.iter().flat_map(|items| items.iter().take(SEVERAL)).copied().collect();
        first.sort_unstable();
        match first[..] {
            [] => Found::Nothing,
            [one] => Found::One(self.known[one].id.clone()),
            _ => {
                let ids = first.iter().take(SEVERAL).map(|at| self.known[*at].id.clone()).collect();
                Found::Several(ids, lists.iter().map(|items| items.len()).sum())
            }
        }
    }

    /// The name that is nearest to a text that names nothing: with one character of four wrong at most.
    pub(super) fn nearest(&self, text: &str, parts: &[&str]) -> Option<&str> {
        let is_asked = |(part, _): &&(String, Vec<usize>)| parts.contains(&part.as_str());
        let names = || self.names.iter().filter(|(_, items)| items.iter().any(|item| is_asked(&item)));
        let near = nearest(&normalized(text), names().map(|(name, _)| name.as_str()), 4)?;
        let (_, items) = self.names.get(near)?.iter().find(is_asked)?;
        Some(self.known[*items.first()?].name.as_str()).filter(|name| !name.is_empty())
    }

    /// How an item is referred to: by its name where that leads back to it, else by its id.
    pub(super) fn label(&self, id: &str, parts: &[impl AsRef<str>], name: Option<&str>) -> String {
        let plain = |name: &&str| name.trim() == *name && !name.contains('\n') && !name.starts_with(RAW);
        let name = name.filter(plain);
        let leads = |name: &&str| self.find(name, parts) == Found::One(id.to_owned());
        name.filter(leads).unwrap_or(id).to_owned()
    }
}

/// The ids that are taken, and those that are made beside them.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: HashSet<String>,
    /// How often an id was made of the same words: all numbers before are taken.
    counts: HashMap<String, usize>,
}

impl Ids {
    /// With ids that are written.
    pub(super) fn new(taken: HashSet<String>) -> Self {
        Self { taken, counts: HashMap::new() }
    }

    /// Returns whether an id is taken.
    pub(super) fn has(&self, id: &str) -> bool {
        self.taken.contains(id)
    }

    /// Takes an id.
    pub(super) fn take(&mut self, id: &str) {
        self.taken.insert(id.to_owned());
    }

    /// An id for an item that has none: the same for the same name, whatever stands around it.
    pub(super) fn make_id(&mut self, part: &str, owner: &str, name: &str) -> String {
        let words: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
        let words = words.split_whitespace().collect::<Vec<_>>().join("-").to_ascii_lowercase();
        // A name in Latin letters makes an id that people can read; others are counted down to a few characters.
        let ascii = name.is_ascii() && is_id(&words);
        let base = if ascii { words } else { format!("{}-{}", prefix(part), digest(&[part, owner, name])) };
        let count = self.counts.entry(base.clone()).or_default();
        loop {
            *count += 1;
            let id = if *count == 1 { base.clone() } else { format!("{base}-{count}") };
            if !self.taken.contains(&id) {
                return id;
            }
        }
    }
}

/// The word with which made ids begin: `time-table-row` would be too long.
fn prefix(part: &str) -> String {
    let capitals = part.rfind(|c: char| c.is_ascii_uppercase()).unwrap_or(0);
    part[capitals..].to_ascii_lowercase()
}

/// Six characters of a text (FNV-1a, which is the same everywhere).
fn digest(parts: &[&str]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in parts.join("\u{1f}").bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (0..6).map(|at| char::from(LETTERS[(hash >> (at * 5 + 17)) as usize % 32])).collect()
}
