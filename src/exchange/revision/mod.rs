//! The plan of the next fiscal year: the same initiatives under the same ids, and what became of each so far.
//!
//! ```text
//! plan -> questions -> a state for each initiative (answers: CSV; the studio: a form) -> revised -> new plan
//! ```
//!
//! It invents nothing: where one initiative has no answer there is no new plan, and what it cannot know (a
//! date, another schedule) is left to the editor.

pub mod answers;
mod edition;
pub(super) mod fresh_ids;
pub mod messages;
pub mod round;
mod source_file;
mod status;

pub use source_file::SourceFile;
pub use status::InitiativeStatus;

use crate::exchange::diff::sentences;
use crate::format::diagnostic::Diagnostic;
use crate::plan::language::Language;
use crate::plan::{Calendar, FiscalYear, PartialDate};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// The facts for a new edition: its year, the status of each initiative, and the file of the edition before.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The fiscal year that begins, as the calendar year of its first day; the one before it is reviewed.
    pub year: i32,
    /// The id of each initiative with what became of it. The last counts where one stands twice; what was
    /// not asked is left out.
    pub statuses: Vec<(String, InitiativeStatus)>,
    /// The file of the plan, with which readers compare the new edition. None where it is no JSON.
    pub file: Option<SourceFile>,
}

/// An initiative whose state is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// Its number as printed.
    pub number: Option<String>,
    /// Its name in the plan's own language.
    pub name: String,
    /// Its departments as printed.
    pub departments: Vec<String>,
    /// When its schedule runs: `2022年度から2024年度まで`; empty where it has none.
    pub years: String,
}

/// An initiative without an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Unanswered {
    /// Its id.
    pub id: String,
    /// Its number as printed.
    pub number: Option<String>,
    /// Its name.
    pub name: String,
}

impl Unanswered {
    /// The diagnostic that its status is missing.
    pub fn diagnostic(&self) -> Diagnostic {
        messages::Issue::MissingStatus.at(None, &self.id)
    }
}

/// The initiatives of a plan, in its order: initiatives with none below them, without the trees of viewpoints
/// that cut across initiatives.
pub fn questions(plan: &Value) -> Vec<Question> {
    let list = |field: &str| plan[field].as_array().map_or(&[][..], Vec::as_slice);
    let trees = list("trees").iter().filter(|tree| tree["cross_cutting"] == true);
    let across: HashSet<&str> = trees.filter_map(|tree| tree["id"].as_str()).collect();
    let levels = list("levels").iter();
    let tree_of: HashMap<&str, &str> =
        levels.filter_map(|level| level["id"].as_str().zip(level["tree"].as_str())).collect();
    let parents: HashSet<&str> =
        list("initiatives").iter().filter_map(|item| item["parent"].as_str()).collect();
    let is_asked = |item: &&Value| {
        let tree = item["level"].as_str().and_then(|level| tree_of.get(level));
        item["id"].as_str().is_some_and(|id| !parents.contains(id))
            && !tree.is_some_and(|tree| across.contains(tree))
    };
    list("initiatives").iter().filter(is_asked).map(|item| question(plan, item)).collect()
}

fn question(plan: &Value, item: &Value) -> Question {
    let language = plan["language"].as_str().unwrap_or("ja");
    let departments = item["departments"].as_array().into_iter().flatten();
    Question {
        id: item["id"].as_str().unwrap_or_default().to_owned(),
        number: item["number"].as_str().map(str::to_owned),
        name: own_text(&item["name"], language),
        departments: departments.map(|department| own_text(department, language)).collect(),
        years: years(&item["phases"], if language.starts_with("ja") { Language::Ja } else { Language::En }),
    }
}

/// A text in the plan's own language, else in the first that there is.
fn own_text(text: &Value, language: &str) -> String {
    let texts = text.as_object();
    let found = texts.and_then(|texts| texts.get(language).or_else(|| texts.values().next()));
    found.unwrap_or(text).as_str().unwrap_or_default().to_owned()
}

/// From the first start to the last end of the phases; open where one of them is.
fn years(phases: &Value, language: Language) -> String {
    let calendar = Calendar::default();
    let phases = phases.as_array().map_or(&[][..], Vec::as_slice);
    let of = |field: &'static str| phases.iter().map(move |phase| PartialDate::from_json(&phase[field]));
    let first = of("start").flatten().min_by_key(|date| date.earliest(calendar));
    let open = of("end").any(|end| end.is_none());
    let last = of("end").flatten().max_by_key(|date| date.latest(calendar)).filter(|_| !open);
    let written = |date| sentences::date(date, language);
    match (first.map(written), last.map(written), language) {
        (None, _, _) => String::new(),
        (Some(first), None, Language::Ja) => format!("{first}から"),
        (Some(first), None, Language::En) => format!("from {first}"),
        (Some(first), Some(last), _) if first == last => first,
        (Some(first), Some(last), Language::Ja) => format!("{first}から{last}まで"),
        (Some(first), Some(last), Language::En) => format!("{first} to {last}"),
    }
}

/// The next edition of a plan, as a draft. The plan itself is not changed.
///
/// Everything keeps its id, the plan itself too: it is the same plan, and links to its initiatives lead to the
/// same places once the new file stands where the old one stood. What tells the two apart is `edition`.
/// All initiatives stay, those that are done as well: which of them end is the editor's decision. New are
///
/// - `edition` and an entry of `editions`, which alone is `current`. Where `editions` says nothing of the
///   edition before, it is noted as far as the plan tells of it.
/// - an entry of `previous` with the file of the plan, where it is known.
/// - a review of the fiscal year before, with every initiative, its outcome and the initiative that follows it.
/// - `status`, which is `draft`. `date`, `date_printed` and `status_printed` are what the cover of the
///   edition before says: they move into its entry.
///
/// # Errors
/// Every initiative without an answer.
///
/// ```
/// use city_plan::exchange::revision::{Revision, InitiativeStatus, questions, revised};
/// let plan = serde_json::json!({
///     "title": "計画", "status": "adopted", "initiatives": [{ "id": "a", "name": "窓口の予約" }],
/// });
/// let mut revision = Revision { year: 2026, statuses: Vec::new(), file: None };
/// assert!(revised(&plan, &revision).is_err());
/// revision.statuses = questions(&plan).into_iter().map(|question| (question.id, InitiativeStatus::Done)).collect();
/// let next = revised(&plan, &revision).unwrap_or_default();
/// assert_eq!(next["edition"]["ja"], "令和8年度版");
/// assert_eq!(next["reviews"][0]["initiatives"][0]["id"], "review-2025-a");
/// ```
pub fn revised(plan: &Value, revision: &Revision) -> Result<Value, Vec<Unanswered>> {
    let statuses: HashMap<&str, InitiativeStatus> =
        revision.statuses.iter().map(|(id, status)| (id.as_str(), *status)).collect();
    let (mut answered, mut unanswered) = (Vec::new(), Vec::new());
    for question in questions(plan) {
        match statuses.get(question.id.as_str()) {
            Some(status) => answered.push((question.id, *status)),
            None => {
                let Question { id, number, name, .. } = question;
                unanswered.push(Unanswered { id, number, name });
            }
        }
    }
    if unanswered.is_empty() {
        Ok(edition::next_edition(plan, FiscalYear(revision.year), &answered, revision.file.as_ref()))
    } else {
        Err(unanswered)
    }
}
