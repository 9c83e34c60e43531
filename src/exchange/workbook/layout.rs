//! Which sheets a workbook has, and which columns: made of the format itself, so that neither lags behind.
//!
//! A list of objects is a sheet; an object inside of one is columns of its owner's; a list of short values is one
//! cell. Lists inside of what has no id of its own stand as JSON in a cell.

use super::abouts::abouts;
use super::names::{NameTable, Names, normalized};
use super::year_list::YearList;
use crate::format::schema::Definitions;
use crate::plan::schema::{description, schema};
use crate::plan::value::NAMING;
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Lists of texts that people write side by side.
const SHORT: [&str; 3] = ["departments", "audience", "members"];

/// The kind of a cell's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The id of the item itself.
    Id,
    /// The id of another item; its name or number will do.
    Ref,
    /// A text, in the plan's own language or in several.
    Text,
    /// Characters.
    String,
    /// A number.
    Number,
    /// Yes or no.
    Bool,
    /// A fiscal year or a date.
    PartialDate,
    /// A fiscal year.
    Year,
    /// One of a set of words.
    Word(Vec<(String, Names)>),
    /// Several, in one cell: a line each.
    List {
        /// The kind of its items.
        of: Box<Self>,
        /// True if commas part them, too: they are short.
        commas: bool,
    },
    /// A value without a form of its own, written as JSON.
    Json,
}

/// One column.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// The fields that lead to it: `source`, `page`.
    pub path: Vec<String>,
    /// Its content.
    pub kind: Kind,
    /// Its names.
    pub names: Names,
    /// True if an item is incomplete without it.
    pub required: bool,
    /// Its explanation in Japanese, from the description of the format.
    pub about: String,
    /// The parts to which its references lead; any part where the declaration names none.
    pub targets: &'static [&'static str],
}

/// One kind of sheet.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// The part that its rows are.
    pub part: String,
    /// The list that they stand in.
    pub field: String,
    /// The path of the list in the plan: `period`, `cycles`.
    pub root: Option<Vec<String>>,
    /// The parts whose items have the list.
    pub owners: Vec<String>,
    /// The names of the column with the owner.
    pub owner: Names,
    /// The names of the sheet.
    pub names: Names,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The fields of its items, in the order of the format.
    pub fields: Vec<String>,
    /// True if its items have ids.
    pub has_ids: bool,
    /// The columns by the names that fit them, once somebody asks.
    known: OnceLock<HashMap<String, usize>>,
}

/// All of a workbook.
#[derive(Debug)]
pub(super) struct Layout {
    /// The rows of the first sheet, one below the other.
    pub plan: Table,
    /// The sheets after it.
    pub tables: Vec<Table>,
    /// The lists of which a sheet may have a column for each fiscal year.
    pub by_year: Vec<YearList>,
    /// The names of the sheet of years.
    pub grid: Names,
    /// The column of that sheet with the initiatives.
    pub grid_owner: Names,
    /// The names of the sheet that explains the others.
    pub guide: Names,
}

impl Table {
    /// The key in `names.txt`.
    pub(super) fn key(&self) -> String {
        format!("{}.{}", self.part, self.field)
    }

    /// Returns whether rows name what they belong to.
    pub(super) fn has_owner(&self) -> bool {
        !self.owners.is_empty()
    }

    /// The column that names an item for people: a name, a title, the words.
    pub(super) fn name_path(&self) -> Option<&Column> {
        NAMING.iter().find_map(|name| self.columns.iter().find(|column| column.path == [*name]))
    }

    /// The first column that a name fits, as names are compared.
    pub(super) fn by_name(&self, normalized_name: &str) -> Option<&Column> {
        let known = self.known.get_or_init(|| {
            let mut known = HashMap::new();
            for (at, column) in self.columns.iter().enumerate() {
                let names = column.names.normalized().iter().cloned();
                for name in names.chain([normalized(&column.path.join("."))]) {
                    known.entry(name).or_insert(at);
                }
            }
            known
        });
        self.columns.get(*known.get(normalized_name)?)
    }

    /// The table with other columns.
    pub(super) fn with_columns(&self, columns: Vec<Column>) -> Self {
        Self { columns, known: OnceLock::new(), ..self.clone() }
    }

    /// The column of a field.
    pub(super) fn column(&self, path: &[&str]) -> Option<&Column> {
        self.columns.iter().find(|column| column.path == path)
    }
}

impl Layout {
    /// The layout of plans.
    pub(super) fn new() -> Self {
        Self::of(&schema(), description())
    }

    /// The layout of a format, by its schema and its description.
    pub(super) fn of(schema: &Value, format: &'static Definitions) -> Self {
        let none = Map::new();
        let parts = schema["$defs"].as_object().unwrap_or(&none);
        let mut making = LayoutBuilder {
            format,
            parts,
            names: NameTable::new(format),
            abouts: abouts(),
            tables: Vec::new(),
        };
        let columns = making.columns("Plan", &[], None, true);
        making.lists("Plan", &[]);
        let place = |table: &Table| making.names.place(&table.key());
        making.tables.sort_by_key(place);
        let names = &making.names;
        let (grid, grid_owner, guide) =
            (names.sheet("grid"), names.column("grid", "owner"), names.sheet("guide"));
        let plan = Table {
            part: "Plan".into(),
            field: "Plan".into(),
            root: Some(Vec::new()),
            owners: Vec::new(),
            owner: Names::default(),
            names: names.sheet("Plan"),
            columns,
            fields: making.fields("Plan").into_iter().map(|(field, _)| field).collect(),
            has_ids: true,
            known: OnceLock::new(),
        };
        let by_year = YearList::all(names, |part, word| named(&making.tables, part, word));
        Self { plan, tables: making.tables, by_year, grid, grid_owner, guide }
    }

    /// The table of a list.
    pub(super) fn table(&self, part: &str, field: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.part == part && table.field == field)
    }

    /// The table of which a sheet has the name.
    pub(super) fn by_name(&self, name: &str) -> Option<&Table> {
        let name = normalized(name);
        let mut all = std::iter::once(&self.plan).chain(&self.tables);
        all.find(|table| table.names.fit(&name, &table.field))
    }
}

/// The names of a kind of a part, or of one of its fields.
fn named(tables: &[Table], part: &str, word: &str) -> Option<Names> {
    let table = tables.iter().find(|table| table.part == part)?;
    match table.column(&["kind"]).map(|column| &column.kind) {
        Some(Kind::Word(words)) => {
            words.iter().find(|(known, _)| known == word).map(|(_, names)| names.clone())
        }
        _ => table.column(&[word]).map(|column| column.names.clone()),
    }
}

struct LayoutBuilder<'s> {
    format: &'static Definitions,
    parts: &'s Map<String, Value>,
    names: NameTable,
    abouts: Vec<(String, String, String)>,
    tables: Vec<Table>,
}

/// The part that a schema refers to.
fn part_of(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}

impl LayoutBuilder<'_> {
    fn fields(&self, part: &str) -> Vec<(String, Value)> {
        let fields = self.parts[part]["properties"].as_object();
        fields.into_iter().flatten().map(|(name, schema)| (name.clone(), schema.clone())).collect()
    }

    fn requires(&self, part: &str, field: &str) -> bool {
        self.parts[part]["required"].as_array().is_some_and(|names| names.iter().any(|name| name == field))
    }

    /// Returns whether a part is an object with fields.
    fn is_object(&self, part: &str) -> bool {
        self.parts[part]["properties"].is_object()
    }

    /// The part of which a field is a list of objects.
    fn listed(&self, schema: &Value) -> Option<String> {
        let part = part_of(&schema["items"])?;
        self.is_object(part).then(|| part.to_owned())
    }

    /// The columns of a part; of an object inside of another with its names before theirs.
    fn columns(&self, part: &str, path: &[String], outer: Option<&Names>, needed: bool) -> Vec<Column> {
        let has_ids = self.requires(part, "id");
        let mut columns = Vec::new();
        for (field, schema) in self.fields(part) {
            let path = [path, std::slice::from_ref(&field)].concat();
            let own = self.names.column(part, &field);
            let names = outer.map_or_else(|| own.clone(), |outer| Names::inside(outer, &own));
            let required = needed && self.requires(part, &field);
            if let Some(inner) = part_of(&schema).filter(|part| self.is_object(part)) {
                columns.extend(self.columns(inner, &path, Some(&names), required));
            } else if self.listed(&schema).is_none() || !(has_ids || outer.is_some() || part == "Plan") {
                let (kind, about) = (self.kind(part, &field, &schema), self.about(part, &field));
                let targets =
                    self.format.field(part, &field).map(|field| field.refers_to).unwrap_or_default();
                columns.push(Column { path, kind, names, required, about, targets });
            }
        }
        columns
    }

    /// The tables of a part's lists, and of theirs.
    fn lists(&mut self, part: &str, path: &[String]) {
        for (field, schema) in self.fields(part) {
            let path = [path, std::slice::from_ref(&field)].concat();
            if let Some(inner) = part_of(&schema).filter(|part| self.is_object(part)) {
                if part == "Plan" {
                    self.lists(inner, &path);
                }
            } else if let Some(listed) = self.listed(&schema) {
                let from_plan = part == "Plan" || path.len() > 1;
                if from_plan || self.requires(part, "id") {
                    self.table(part, &listed, &field, from_plan.then_some(path));
                }
            }
        }
    }

    fn table(&mut self, owner: &str, part: &str, field: &str, root: Option<Vec<String>>) {
        let known = self.tables.iter_mut().find(|table| table.part == part && table.field == field);
        if let Some(table) = known {
            match root {
                Some(root) => table.root = Some(root),
                None => table.owners.push(owner.to_owned()),
            }
            return;
        }
        let key = format!("{part}.{field}");
        self.tables.push(Table {
            part: part.to_owned(),
            field: field.to_owned(),
            owners: if root.is_some() { Vec::new() } else { vec![owner.to_owned()] },
            root,
            owner: self.names.column(part, "owner"),
            names: self.names.sheet(&key),
            columns: self.columns(part, &[], None, true),
            fields: self.fields(part).into_iter().map(|(field, _)| field).collect(),
            has_ids: self.requires(part, "id"),
            known: OnceLock::new(),
        });
        self.lists(part, &[]);
    }

    fn kind(&self, part: &str, field: &str, schema: &Value) -> Kind {
        if let Some(words) = schema["enum"].as_array() {
            let named = |word: &str| (word.to_owned(), self.names.word(part, field, word));
            return Kind::Word(words.iter().filter_map(Value::as_str).map(named).collect());
        }
        match (part_of(schema), schema["type"].as_str()) {
            (Some("Id"), _) => Kind::Id,
            (Some("Ref"), _) => Kind::Ref,
            (Some("Text"), _) => Kind::Text,
            (Some("PartialDate"), _) => Kind::PartialDate,
            (_, Some("string")) => Kind::String,
            (_, Some("integer")) => Kind::Year,
            (_, Some("number")) => Kind::Number,
            (_, Some("boolean")) => Kind::Bool,
            (_, Some("array")) => match self.kind(part, field, &schema["items"]) {
                Kind::Json => Kind::Json,
                of => {
                    let short = matches!(of, Kind::Ref | Kind::Word(_) | Kind::Year);
                    Kind::List { commas: short || SHORT.contains(&field), of: Box::new(of) }
                }
            },
            _ => Kind::Json,
        }
    }

    fn about(&self, part: &str, field: &str) -> String {
        let found = self.abouts.iter().find(|(of, name, _)| of == part && name == field);
        found.map(|(.., about)| about.clone()).unwrap_or_else(|| self.names.column(part, field).ja)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn all(layout: &Layout) -> impl Iterator<Item = &Table> {
        std::iter::once(&layout.plan).chain(&layout.tables)
    }

    #[test]
    fn no_two_columns_of_a_sheet_and_no_two_sheets_have_one_name() {
        let layout = Layout::new();
        let mut sheets = BTreeSet::new();
        for table in all(&layout) {
            for name in [&table.names.ja, &table.names.en].into_iter().chain(&table.names.more) {
                assert!(sheets.insert(normalized(name)), "two sheets are called {name}");
            }
            let mut columns = BTreeSet::new();
            let owner = table.has_owner().then_some(&table.owner);
            for names in table.columns.iter().map(|column| &column.names).chain(owner) {
                let own: BTreeSet<String> = [&names.ja, &names.en]
                    .into_iter()
                    .chain(&names.more)
                    .map(|name| normalized(name))
                    .collect();
                for name in own {
                    assert!(columns.insert(name.clone()), "{}: two columns are called {name}", table.key());
                }
            }
        }
        let by_year = layout.by_year.iter().map(|list| &list.names);
        for name in [&layout.grid, &layout.guide].into_iter().chain(by_year) {
            assert!(sheets.insert(normalized(&name.ja)), "two sheets are called {}", name.ja);
        }
    }

    #[test]
    fn every_field_and_word_of_the_format_has_a_japanese_name_and_a_description() {
        let japanese = |name: &str| name.chars().any(|c| c > '\u{3000}') || matches!(name, "ID");
        for table in all(&Layout::new()) {
            assert!(japanese(&table.names.ja), "{} has no name", table.key());
            for column in &table.columns {
                let place = format!("{}.{}", table.key(), column.path.join("."));
                assert!(japanese(&column.names.ja), "{place} has no name");
                assert!(!column.about.is_empty(), "{place} has no description");
                if let Kind::Word(words) = &column.kind {
                    for (word, names) in words {
                        assert!(japanese(&names.ja), "{place}: {word} has no name");
                    }
                    let different: BTreeSet<_> = words.iter().map(|(_, names)| &names.ja).collect();
                    assert_eq!(different.len(), words.len(), "{place}");
                }
            }
        }
    }
}
