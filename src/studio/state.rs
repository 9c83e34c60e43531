//! The state of the studio, and the pure function `reduce` that answers to actions.
//!
//! Work outside of the page (saving, copying, showing) leaves as effects, which `host` performs. It never touches
//! the browser and never keeps anything beyond the page's life.

pub use super::announcement::Announcement;

use super::action::{Action, Effect, FileRole, Output, Pane, Saving};
use super::comparison::{EditionRecord, Published};
use super::edit::{self, Edit, EditRecord, Field};
use super::entry::{Entry, Gaps, check};
use super::opening::LoadedFile;
use super::round::{Round, RoundAnswer, RoundStep};

use crate::exchange::diff::{Change, diff};
use crate::exchange::revision::{InitiativeStatus, Question, questions};
use crate::plan::language::Language;
use crate::publish::archive::file_name;
use serde_json::Value;
use std::rc::Rc;

/// A file that is being read.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadingFile {
    /// Which one.
    pub role: FileRole,
    /// Its name.
    pub name: String,
    /// How far it has come, of how much; nothing before the first word of it.
    pub progress: Option<(usize, usize)>,
}

/// A file that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// Its name.
    pub name: String,
    /// True if it is a workbook.
    pub workbook: bool,
    /// The entries about it.
    pub entries: Vec<Entry>,
    /// How many entries there are in all.
    pub found: usize,
    /// SHA-256 of its bytes. None where it is no JSON, or another plan was made of it.
    pub sha256: Option<String>,
}

/// All that the studio knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The language of the page.
    pub language: Language,
    /// The part that is on show.
    pub pane: Pane,
    /// The file that is being read.
    pub loading: Option<LoadingFile>,
    /// The file that is worked on.
    pub opened: Option<Opened>,
    /// Its plan, as corrected; nothing where nothing of it can be shown.
    pub plan: Option<Rc<Value>>,
    /// The problems of the plan as it is corrected.
    pub problems: Vec<Entry>,
    /// What makes the plan unaccountable, as it is corrected.
    pub gaps: Gaps,
    /// The plan that is published, with its file.
    pub published: Option<Published>,
    /// The changes since then; none if they were not asked for.
    pub changes: Option<Rc<[Change]>>,
    /// The sentences on them that readers see.
    pub reader_lines: Option<Rc<[String]>>,
    /// Corrections that can be taken back, the last one at the end.
    pub done: Vec<EditRecord>,
    /// Corrections that were taken back.
    pub undone: Vec<EditRecord>,
    /// The initiative that is being corrected, by its place.
    pub initiative: Option<usize>,
    /// The text of the search for initiatives.
    pub search: String,
    /// True if the plan is shown as wide as the page, not as on a phone.
    pub wide: bool,
    /// The choices for saving.
    pub saving: Saving,
    /// True if the plan was looked at since it was opened.
    pub is_seen: bool,
    /// True if something was corrected and not saved.
    pub unsaved: bool,
    /// The number of corrections in the file that was saved last; `None` if the state of that file cannot be reached.
    pub saved: Option<usize>,
    /// The number of corrections in the archive that was saved last; `None` without one whose state can be reached.
    pub packed: Option<usize>,
    /// The fiscal year that is prepared.
    pub next_year: String,
    /// The text of a field that is being edited.
    pub draft: Option<(Field, String)>,
    /// The status of initiatives, by their ids.
    pub answers: Vec<(String, InitiativeStatus)>,
    /// The yearly round of reports.
    pub round: Round,
    /// The last announcement.
    pub announcement: Announcement,
    /// True if the plan on show is an older one.
    stale: bool,
}

/// Returns the state after an action, with the effects.
pub fn reduce(mut state: State, action: Action) -> (State, Vec<Effect>) {
    let mut effects = Vec::new();
    let guarded = state.unsaved;
    if matches!(
        action,
        Action::Turned(_) | Action::Chose(_) | Action::Edited(_) | Action::Undid | Action::Redid
    ) {
        state.draft = None;
    }
    match action {
        Action::Turned(pane) if !state.is_open(pane) => {}
        Action::Turned(pane) => {
            state.pane = pane;
            // What was said belongs to where it was said.
            state.announcement = Announcement::Nothing;
            // Where an initiative is corrected the plan is open at it, elsewhere at its beginning.
            state.stale |= state.initiative.is_some() && matches!(pane, Pane::Preview | Pane::Edit);
            effects.push(Effect::Focus("#studio-heading"));
        }
        Action::LanguageChosen(language) => {
            (state.language, state.reader_lines) = (language, None);
            effects.push(Effect::SetLanguage(language));
        }
        Action::Began(role, name) => {
            state.loading = Some(LoadingFile { role, name, progress: None });
            state.announcement = Announcement::Loading;
        }
        Action::Progressed(done, all) => {
            if let Some(reading) = &mut state.loading {
                // Nobody knows yet how much it is.
                reading.progress = Some((done, all)).filter(|_| all > 0);
            }
        }
        Action::Opened(role, answer) => open(&mut state, role, *answer, &mut effects),
        Action::Cancelled => {
            state.loading = None;
            state.announcement = Announcement::Cancelled;
            effects.extend([Effect::Cancel, Effect::Focus("#studio-heading")]);
        }
        Action::Failed(why) => {
            state.loading = None;
            state.announcement = Announcement::Failed(why);
        }
        Action::Refused(sentence) => state.announcement = Announcement::Refused(sentence),
        Action::Widened(wide) => state.wide = wide,
        Action::Searched(messages) => state.search = messages,
        Action::Chose(initiative) => {
            state.initiative = initiative;
            state.pane = Pane::Edit;
            state.stale = true;
            let place = if initiative.is_some() { "#studio-initiative" } else { "#studio-search" };
            effects.push(Effect::Focus(place));
        }
        Action::Edited(edit) => {
            let edited = state.initiative.zip(state.plan.as_mut().map(Rc::make_mut));
            let made = edited.and_then(|(at, plan)| edit::apply(plan, at, &edit));
            if let Some(step) = made {
                // A new correction discards those that could be made again, so a file with them is out of reach.
                let corrections = state.done.len();
                for saved in [&mut state.saved, &mut state.packed] {
                    *saved = saved.filter(|saved| *saved <= corrections);
                }
                state.done.push(step);
                state.undone.clear();
                changed(&mut state);
                state.announcement = Announcement::Changed(state.problems.len());
                // What was pressed is gone, or what was asked for is new.
                match edit {
                    Edit::AddPhase(_) => {
                        effects.push(Effect::Focus(".city-plan-studio__phase:last-of-type input"))
                    }
                    Edit::RemovePhase(_) => effects.push(Effect::Focus("#studio-initiative")),
                    _ => {}
                }
            }
        }
        Action::Undid => undo_or_redo(&mut state, true),
        Action::Redid => undo_or_redo(&mut state, false),
        Action::Prepared(saving) => state.saving = saving,
        Action::OutputWanted(output) => effects.push(Effect::Make(output)),
        Action::Saved(name) => {
            // Files with these endings have the whole plan.
            let whole = ["json", "xlsx", "zip"].iter().any(|ending| name == state.file_name(ending));
            if whole {
                (state.saved, state.unsaved) = (Some(state.done.len()), false);
            }
            if name == state.file_name("zip") {
                state.packed = Some(state.done.len());
            }
            state.announcement = Announcement::Saved;
        }
        Action::Dated(year) => state.next_year = year,
        Action::Typed(field, text) => state.draft = Some((field, text)),
        Action::Answered(id, outcome) => {
            state.answers.retain(|(known, _)| *known != id);
            state.answers.extend(outcome.map(|outcome| (id, outcome)));
        }
        Action::Continued => go_on(&mut state),
        Action::Advanced => {
            if let Ok(next) = state.next() {
                go_on_with(&mut state, next, &mut effects);
                state.announcement = Announcement::Advanced;
            }
        }
        Action::Round(step) => take_step(&mut state, step, &mut effects),
        Action::Copied => state.announcement = Announcement::Copied,
        Action::NotCopied => state.announcement = Announcement::NotCopied,
        Action::PartsMissing => state.announcement = Announcement::PartsMissing,
    }
    state.is_seen |= state.pane == Pane::Preview && state.plan.is_some();
    if state.stale && state.shows_plan() {
        state.stale = false;
        effects.insert(0, Effect::Show(state.initiative_id().filter(|_| state.pane == Pane::Edit)));
    }
    compare(&mut state);
    if state.unsaved != guarded {
        effects.push(Effect::Guard(state.unsaved));
    }
    (state, effects)
}

/// Compares where that is on show, and nothing has been compared since the last change.
fn compare(state: &mut State) {
    let (Some(old), Some(new)) = (&state.published, &state.plan) else { return };
    if state.changes.is_none() && matches!(state.pane, Pane::Compare | Pane::Save) {
        state.changes = Some(diff(&old.plan, new).into());
    }
    if state.reader_lines.is_none() && state.pane == Pane::Compare {
        state.reader_lines = Some(old.reader_lines(new, state.language).into());
    }
}

/// Takes over what was read.
fn open(state: &mut State, role: FileRole, answer: LoadedFile, effects: &mut Vec<Effect>) {
    let name = state.loading.take().map(|reading| reading.name).unwrap_or_default();
    let LoadedFile { workbook, plan, entries, found, gaps, sha256 } = answer;
    (state.changes, state.reader_lines) = (None, None);
    state.announcement = match role {
        FileRole::Forms => Announcement::Joined(0, entries.len()),
        _ if plan.is_none() => Announcement::Useless,
        FileRole::Plan => {
            let notes = entries.iter().filter(|entry| !entry.is_error).count();
            Announcement::Opened(found - notes.min(found), notes)
        }
        FileRole::Published => Announcement::Compared,
    };
    match (role, plan) {
        (FileRole::Plan, plan) => {
            let of_plan = entries.iter().filter(|entry| plan.is_some() && !entry.path.is_empty());
            state.problems = of_plan.cloned().collect();
            state.pane = if plan.is_some() && found == 0 { Pane::Preview } else { Pane::Diagnostics };
            (state.plan, state.gaps) = (plan.map(Rc::new), gaps);
            state.opened = Some(Opened { name, workbook, entries, found, sha256 });
            (state.done, state.undone) = Default::default();
            (state.initiative, state.stale) = (None, true);
            (state.saved, state.packed, state.unsaved) = (Some(0), None, false);
            state.is_seen = false;
            state.answers.clear();
            state.round.answer = None;
            effects.push(Effect::Focus("#studio-heading"));
        }
        (FileRole::Published, Some(plan)) => {
            let published = Published { name, plan: Rc::new(plan), sha256 };
            if state.plan.as_deref().map(|plan| published.record(plan)) == Some(EditionRecord::Altered) {
                state.announcement = Announcement::Altered;
            }
            state.published = Some(published);
        }
        (FileRole::Published, None) => state.published = None,
        (FileRole::Forms, _) => state.round.answer = Some(RoundAnswer::refusal(&name, entries)),
    }
}

/// Lets every initiative without an answer go on as planned.
fn go_on(state: &mut State) {
    let asked = state.plan.as_deref().map(questions).unwrap_or_default();
    let answers = &mut state.answers;
    for Question { id, .. } in asked {
        if !answers.iter().any(|(known, _)| *known == id) {
            answers.push((id, InitiativeStatus::Continuing));
        }
    }
}

/// Takes a step of the yearly round.
fn take_step(state: &mut State, step: RoundStep, effects: &mut Vec<Effect>) {
    match step {
        RoundStep::Dated(year) => state.round.year = year,
        RoundStep::PartChosen(part) => state.round.part = part,
        RoundStep::Returned => effects.push(Effect::Make(Output::Join)),
        RoundStep::Joined(answer) => {
            state.loading = None;
            state.announcement = Announcement::Joined(answer.reports, answer.open);
            state.round.answer = Some(*answer);
        }
        RoundStep::Adopted => {
            if let Some(plan) = state.round.answer.take().and_then(|answer| answer.plan) {
                go_on_with(state, plan, effects);
                state.announcement = Announcement::Adopted;
            }
        }
    }
}

/// Goes on with a plan that was made of the one that is open, beside that one.
fn go_on_with(state: &mut State, next: Value, effects: &mut Vec<Effect>) {
    let opened = state.opened.as_mut();
    let (name, sha256) = opened.map(|file| (file.name.clone(), file.sha256.take())).unwrap_or_default();
    let sha256 = sha256.filter(|_| state.done.is_empty());
    state.published = state.plan.take().map(|plan| Published { name, plan, sha256 });
    state.plan = Some(Rc::new(next));
    (state.done, state.undone, state.answers) = Default::default();
    (state.initiative, state.pane, state.saved, state.packed) = (None, Pane::Compare, None, None);
    changed(state);
    effects.push(Effect::Focus("#studio-heading"));
}

/// Takes the last correction back, or makes it again.
fn undo_or_redo(state: &mut State, back: bool) {
    let State { plan: Some(plan), done, undone, .. } = state else { return };
    let (from, to) = if back { (done, undone) } else { (undone, done) };
    let Some(step) = from.pop() else { return };
    let plan = Rc::make_mut(plan);
    if back {
        step.undo(plan);
    } else {
        step.redo(plan);
    }
    state.initiative = Some(step.at());
    to.push(step);
    changed(state);
    state.announcement = if back { Announcement::Undone } else { Announcement::Redone };
}

/// After the plan has changed.
fn changed(state: &mut State) {
    (state.problems, state.gaps) = state.plan.as_deref().map(check).unwrap_or_default();
    (state.stale, state.round.answer) = (true, None);
    (state.changes, state.reader_lines) = (None, None);
    state.unsaved = state.saved != Some(state.done.len());
}

impl State {
    /// Before anything has happened, in the year before `next_year`.
    pub fn before(next_year: i32) -> Self {
        let round = Round { year: (next_year - 1).to_string(), ..Round::default() };
        Self { next_year: next_year.to_string(), round, ..Self::default() }
    }

    /// All entries that stand: those of a workbook, and those of the plan as it is now.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        let of_file = self.opened.iter().flat_map(|opened| &opened.entries);
        // What is wrong with JSON may have been mended since.
        let lasting = of_file.filter(|entry| self.plan.is_none() || entry.path.is_empty());
        lasting.chain(&self.problems)
    }

    /// Returns whether the live plan is on show.
    pub fn shows_plan(&self) -> bool {
        let here = self.pane == Pane::Preview || self.pane == Pane::Edit && self.initiative.is_some();
        here && self.plan.is_some()
    }

    /// The initiatives of the plan.
    pub fn initiatives(&self) -> &[Value] {
        let all = self.plan.as_ref().and_then(|plan| plan.get("initiatives"));
        all.and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// The id of the initiative that is being corrected.
    fn initiative_id(&self) -> Option<String> {
        Some(self.initiatives().get(self.initiative?)?.get("id")?.as_str()?.to_owned())
    }

    /// The language of the plan's texts.
    pub fn plan_language(&self) -> &str {
        self.plan.as_deref().map_or("ja", edit::language)
    }

    /// The plan as a file: indented, as editors of JSON keep it.
    pub fn json(&self) -> String {
        let text = self.plan.as_deref().and_then(|plan| serde_json::to_string_pretty(plan).ok());
        text.map(|text| text + "\n").unwrap_or_default()
    }

    /// The name of a file that is made of the plan.
    pub fn file_name(&self, ending: &str) -> String {
        let id = self.plan.as_ref().and_then(|plan| plan.get("id")?.as_str());
        format!("{}.{ending}", file_name(id.unwrap_or_default()))
    }
}
