//! The names of sheets, columns and words in a workbook, in Japanese and English.
//!
//! Fields have the labels of their declaration; further names, and those of words, stand in `names.txt`. Names are
//! compared in their `normalized` form: full-width letters, spaces and stars make no difference.

use crate::format::schema::{Definitions, Field};
use crate::plan::language::Localized;
use crate::plan::text::normalize;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The names of one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// In Japanese: what is written.
    pub ja: String,
    /// In English.
    pub en: String,
    /// Others that are understood.
    pub more: Vec<String>,
    /// True if the column is there even where nothing is in it.
    pub always: bool,
    /// All of them as they are compared, once somebody asks.
    normalized: OnceLock<Vec<String>>,
}

impl Names {
    /// The names of what is called so in both languages.
    pub(super) fn as_written(name: &str) -> Self {
        Self { ja: name.to_owned(), en: name.to_owned(), ..Self::default() }
    }

    /// The names to be written, in each language.
    pub(super) fn localized(&self) -> Localized {
        Localized { ja: self.ja.clone(), en: self.en.clone() }
    }

    /// Returns whether something is called so, or by its word in the format.
    pub(super) fn fit(&self, normalized_name: &str, word: &str) -> bool {
        self.normalized().iter().any(|name| name == normalized_name) || normalized(word) == normalized_name
    }

    /// All names as they are compared.
    pub(super) fn normalized(&self) -> &[String] {
        let all =
            || [&self.ja, &self.en].into_iter().chain(&self.more).map(|name| normalized(name)).collect();
        self.normalized.get_or_init(all)
    }

    /// The names of a field inside of another: 出どころのページ.
    pub(super) fn inside(outer: &Self, inner: &Self) -> Self {
        let both = |between: &str, outer: &str, inner: &str| format!("{outer}{between}{inner}");
        let more = inner.more.iter().map(|name| both("の", &outer.ja, name));
        Self {
            ja: both("の", &outer.ja, &inner.ja),
            en: both(": ", &outer.en, &inner.en),
            more: more.collect(),
            always: outer.always && inner.always,
            ..Self::default()
        }
    }
}

/// A name without what makes no difference: width, kana, case, spaces, a star that marks what is required.
pub(super) fn normalized(name: &str) -> String {
    normalize(name.trim_end_matches(['*', '＊', '※', '●', ' ', '\u{3000}']))
}

/// All names, by group and key.
#[derive(Debug)]
pub(super) struct NameTable {
    format: &'static Definitions,
    named: HashMap<(String, String), Names>,
    /// The keys in the order of the file.
    order: Vec<String>,
}

/// The names of a line: all of them, or those beside a label.
fn names(line: &str, always: bool) -> Names {
    let further =
        |names: &str| names.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let mut parts = line.split(" | ");
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    match second {
        None => Names { more: further(first), always, ..Names::default() },
        Some(en) => {
            let more = parts.next().map(further).unwrap_or_default();
            Names { ja: first.to_owned(), en: en.to_owned(), more, always, ..Names::default() }
        }
    }
}

impl NameTable {
    /// The names for a format, with those of `names.txt`.
    pub(super) fn new(format: &'static Definitions) -> Self {
        let (mut named, mut order) = (HashMap::new(), Vec::new());
        let mut group = "";
        for line in include_str!("names.txt").lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                group = name;
            } else if let Some((key, line)) = line.split_once(" =") {
                let names = names(line.trim(), key.ends_with('*'));
                let key = key.trim_end_matches('*').to_owned();
                order.push(key.clone());
                named.insert((group.to_owned(), key), names);
            }
        }
        Self { format, named, order }
    }

    fn get(&self, group: &str, keys: &[String]) -> Option<Names> {
        let mut found = keys.iter().filter_map(|key| self.named.get(&(group.to_owned(), key.clone())));
        found.next().cloned()
    }

    /// The sheet of a list, by part and field; its label is that of the field.
    pub(super) fn sheet(&self, key: &str) -> Names {
        let names = self.get("sheets", &[key.to_owned()]).unwrap_or_default();
        let (part, field) = key.split_once('.').unwrap_or((key, key));
        labelled(names, self.format.list(part, field), field)
    }

    /// The position of a sheet among the others.
    pub(super) fn place(&self, key: &str) -> usize {
        self.order.iter().position(|known| known == key).unwrap_or(self.order.len())
    }

    /// A column of a part; fields of an object inside of it by the object's field.
    pub(super) fn column(&self, owner: &str, field: &str) -> Names {
        let keys = [format!("{owner}.{field}"), field.to_owned()];
        labelled(self.get("columns", &keys).unwrap_or_default(), self.format.field(owner, field), field)
    }

    /// A word of a field.
    pub(super) fn word(&self, part: &str, field: &str, word: &str) -> Names {
        let keys = [format!("{part}.{field}.{word}"), word.to_owned()];
        self.get("words", &keys).unwrap_or_else(|| as_written(word))
    }
}

/// Names with the label of a field, unless they are complete; the field's own name where there is none.
fn labelled(names: Names, field: Option<&Field>, name: &str) -> Names {
    let label = field.map(|field| field.label).unwrap_or_default();
    let [ja, en] = [(&names.ja, label.ja), (&names.en, label.en)].map(|(own, label)| {
        [own.as_str(), label, name].into_iter().find(|name| !name.is_empty()).unwrap_or_default().to_owned()
    });
    Names { ja, en, ..names }
}

/// A new word of the format works before somebody names it; a test asks for the name.
fn as_written(word: &str) -> Names {
    Names::as_written(word)
}
