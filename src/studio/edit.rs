//! Small corrections in the JSON of a plan: texts and phases of one initiative, each of which can be undone.
//!
//! It changes the plan's own language only and keeps every other field as it is, unknown ones, too. It never
//! judges what is written: `entry::check` does.

use super::partial_date;
use serde_json::{Map, Value, json};

/// A field of an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its name.
    Name,
    /// The sentence on what it is for.
    Lead,
    /// A paragraph of a section: both by their places.
    Paragraph(usize, usize),
    /// A bullet of a section: both by their places.
    Point(usize, usize),
    /// The label of a phase.
    Label(usize),
    /// When a phase begins.
    Start(usize),
    /// When a phase ends.
    End(usize),
}

/// One correction.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Another text in a field.
    Write(Field, String),
    /// True if a phase is of a kind, by the kind's word.
    Kind(usize, &'static str, bool),
    /// One more phase, at the end.
    AddPhase(String),
    /// A phase less.
    RemovePhase(usize),
}

/// A correction that was made: the initiative before and after it.
#[derive(Clone, Debug, PartialEq)]
pub struct EditRecord {
    at: usize,
    before: Value,
    after: Value,
}

impl EditRecord {
    /// Which initiative it changed.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The initiative as it was before.
    pub fn before(&self) -> &Value {
        &self.before
    }

    /// Takes it back.
    pub fn undo(&self, plan: &mut Value) {
        self.put(plan, &self.before);
    }

    /// Makes it again.
    pub fn redo(&self, plan: &mut Value) {
        self.put(plan, &self.after);
    }

    fn put(&self, plan: &mut Value, initiative: &Value) {
        if let Some(place) = plan.get_mut("initiatives").and_then(|all| all.get_mut(self.at)) {
            *place = initiative.clone();
        }
    }
}

/// Makes a correction in the initiative at a place; nothing where it changes nothing.
pub fn apply(plan: &mut Value, at: usize, edit: &Edit) -> Option<EditRecord> {
    let language = language(plan).to_owned();
    let initiative = plan.get_mut("initiatives")?.get_mut(at)?;
    let before = initiative.clone();
    match edit {
        Edit::Write(field, text) => write(initiative, *field, text, &language)?,
        Edit::Kind(phase, kind, on) => set_kind(phase_of(initiative, *phase)?, kind, *on),
        Edit::AddPhase(label) => {
            let start = start_of_next(initiative);
            let phase = json!({ "label": label, "start": start });
            list_of(initiative.as_object_mut()?, "phases")?.push(phase);
        }
        Edit::RemovePhase(phase) => remove(initiative.get_mut("phases")?.as_array_mut()?, *phase),
    }
    (*initiative != before).then(|| EditRecord { at, before, after: initiative.clone() })
}

/// The plan's own language.
pub fn language(plan: &Value) -> &str {
    plan.get("language").and_then(Value::as_str).unwrap_or("ja")
}

/// A text in the plan's own language.
pub fn own<'a>(text: &'a Value, language: &str) -> &'a str {
    match text {
        Value::String(text) => text,
        Value::Object(texts) => {
            texts.get(language).or_else(|| texts.values().next()).and_then(Value::as_str).unwrap_or_default()
        }
        _ => "",
    }
}

/// The path of a field, as problems have it.
pub fn path(at: usize, field: Field) -> String {
    let within = match field {
        Field::Name => "name".to_owned(),
        Field::Lead => "lead".to_owned(),
        Field::Paragraph(section, paragraph) => format!("sections[{section}].paragraphs[{paragraph}]"),
        Field::Point(section, point) => format!("sections[{section}].points[{point}]"),
        Field::Label(phase) => format!("phases[{phase}].label"),
        Field::Start(phase) => format!("phases[{phase}].start"),
        Field::End(phase) => format!("phases[{phase}].end"),
    };
    format!("initiatives[{at}].{within}")
}

fn write(initiative: &mut Value, field: Field, text: &str, language: &str) -> Option<()> {
    match field {
        Field::Name => put_text(initiative.as_object_mut()?, "name", text, language),
        Field::Lead if text.trim().is_empty() => drop(initiative.as_object_mut()?.shift_remove("lead")),
        Field::Lead => put_text(initiative.as_object_mut()?, "lead", text, language),
        Field::Paragraph(section, at) => put_item(initiative, section, "paragraphs", at, text, language)?,
        Field::Point(section, at) => put_item(initiative, section, "points", at, text, language)?,
        Field::Label(phase) => put_text(phase_of(initiative, phase)?, "label", text, language),
        Field::Start(phase) => put_date(phase_of(initiative, phase)?, ["start", "start_basis"], text),
        Field::End(phase) => put_date(phase_of(initiative, phase)?, ["end", "end_basis"], text),
    }
    Some(())
}

fn put_text(owner: &mut Map<String, Value>, key: &str, text: &str, language: &str) {
    match owner.get_mut(key) {
        Some(known) => set_own(known, text, language),
        None => drop(owner.insert(key.to_owned(), Value::from(text))),
    }
}

/// Sets a text in the plan's own language, whatever others there are.
fn set_own(known: &mut Value, text: &str, language: &str) {
    let first = known.as_object().and_then(|texts| texts.keys().next().cloned());
    match known {
        Value::Object(texts) => {
            let key =
                if texts.contains_key(language) { language.to_owned() } else { first.unwrap_or_default() };
            texts.insert(key, Value::from(text));
        }
        other => *other = Value::from(text),
    }
}

/// A paragraph or bullet; an empty one goes.
fn put_item(
    initiative: &mut Value,
    section: usize,
    key: &str,
    at: usize,
    text: &str,
    language: &str,
) -> Option<()> {
    let items = initiative.get_mut("sections")?.get_mut(section)?.get_mut(key)?.as_array_mut()?;
    if text.trim().is_empty() {
        remove(items, at);
    } else {
        set_own(items.get_mut(at)?, text, language);
    }
    Some(())
}

/// A year or month with how certain it is: what an editor writes is stated, and an end that is taken away is open.
fn put_date(phase: &mut Map<String, Value>, [key, basis]: [&str; 2], text: &str) {
    match partial_date::read(text) {
        Some(value) if phase.get(key) == Some(&value) => {}
        Some(value) => {
            phase.insert(key.to_owned(), value);
            if let Some(basis) = phase.get_mut(basis) {
                *basis = Value::from("stated");
            }
        }
        None => {
            phase.shift_remove(key);
            phase.shift_remove(basis);
        }
    }
}

fn set_kind(phase: &mut Map<String, Value>, kind: &str, on: bool) {
    let Some(kinds) = list_of(phase, "kinds") else { return };
    kinds.retain(|known| known != kind);
    if on {
        kinds.push(Value::from(kind));
    }
    if kinds.is_empty() {
        phase.shift_remove("kinds");
    }
}

/// The year after the last phase, or its own first year.
fn start_of_next(initiative: &Value) -> Value {
    let last = initiative.get("phases").and_then(|phases| phases.as_array()?.last());
    let year = |key: &str| last?.get(key)?.as_i64();
    match (year("end"), year("start")) {
        (Some(end), _) => Value::from(end + 1),
        (None, Some(start)) => Value::from(start + 1),
        _ => Value::Null,
    }
}

fn phase_of(initiative: &mut Value, at: usize) -> Option<&mut Map<String, Value>> {
    initiative.get_mut("phases")?.get_mut(at)?.as_object_mut()
}

fn list_of<'a>(owner: &'a mut Map<String, Value>, key: &str) -> Option<&'a mut Vec<Value>> {
    owner.entry(key).or_insert_with(|| json!([])).as_array_mut()
}

fn remove(items: &mut Vec<Value>, at: usize) {
    if at < items.len() {
        items.remove(at);
    }
}
