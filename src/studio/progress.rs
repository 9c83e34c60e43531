//! The progress of the work: which steps are open, which are done, and a note on each.
//!
//! A step is open when there is something to do in it. It reads the state and never changes it.

use super::action::Pane;
use super::state::State;
use crate::exchange::diff::{Change, diff};
use crate::exchange::revision::questions;
use serde_json::{Value, json};

/// A step of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// True if there is something to do in it.
    pub is_open: bool,
    /// True if nothing is left to do in it.
    pub is_done: bool,
    /// The note on it.
    pub note: Note,
}

/// The note on a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// No note.
    None,
    /// A plan is open.
    Opened,
    /// The number of places to be mended.
    Faults(usize),
    /// The number of corrections.
    Corrections(usize),
    /// True if the plan was looked at.
    Looked(bool),
    /// No published plan to compare with.
    NotCompared,
    /// The number of changes since the published plan.
    Changes(usize),
    /// Something was corrected and not saved.
    Unsaved,
    /// Everything to publish is saved.
    Packed,
    /// The number of initiatives without an answer.
    Unanswered(usize),
}

impl State {
    /// Returns whether there is something to do in a step.
    pub fn is_open(&self, pane: Pane) -> bool {
        match pane {
            Pane::Open => true,
            Pane::Diagnostics => self.opened.is_some(),
            _ => self.plan.is_some(),
        }
    }

    /// A step.
    pub fn step(&self, pane: Pane) -> Step {
        let is_open = self.is_open(pane);
        let note = if is_open { self.note(pane) } else { Note::None };
        let is_done = match note {
            Note::None | Note::NotCompared | Note::Unsaved => false,
            Note::Faults(left) | Note::Unanswered(left) => left == 0,
            Note::Looked(is_seen) => is_seen,
            Note::Opened | Note::Corrections(_) | Note::Changes(_) | Note::Packed => true,
        };
        Step { is_open, is_done, note }
    }

    fn note(&self, pane: Pane) -> Note {
        match pane {
            Pane::Open => self.plan.as_ref().map_or(Note::None, |_| Note::Opened),
            Pane::Diagnostics => Note::Faults(self.entries().filter(|entry| entry.is_error).count()),
            Pane::Edit if self.done.is_empty() => Note::None,
            Pane::Edit => Note::Corrections(self.done.len()),
            Pane::Preview => Note::Looked(self.is_seen),
            Pane::Compare if self.published.is_none() => Note::NotCompared,
            Pane::Compare => self.changes.as_ref().map_or(Note::None, |all| Note::Changes(all.len())),
            Pane::Save if self.unsaved => Note::Unsaved,
            Pane::Save if self.packed == Some(self.done.len()) => Note::Packed,
            Pane::NextEdition if !self.answers.is_empty() => Note::Unanswered(self.unanswered()),
            Pane::Save | Pane::NextEdition => Note::None,
        }
    }

    /// The number of initiatives without an answer on their status.
    pub fn unanswered(&self) -> usize {
        let asked = self.plan.as_deref().map(questions).unwrap_or_default();
        let is_open = |id: &str| !self.answers.iter().any(|(known, _)| known == id);
        asked.iter().filter(|question| is_open(&question.id)).count()
    }

    /// The changes since the published plan where one was chosen, else since the file was opened.
    pub fn changes_to_publish(&self) -> Vec<Change> {
        match &self.published {
            Some(_) => self.changes.as_deref().unwrap_or_default().to_vec(),
            None => self.corrections(),
        }
    }

    /// The changes that the corrections have made since the file was opened.
    pub fn corrections(&self) -> Vec<Change> {
        let mut places: Vec<usize> = self.done.iter().map(|record| record.at()).collect();
        places.sort_unstable();
        places.dedup();
        let before =
            |at: &usize| self.done.iter().find(|record| record.at() == *at).map(|record| record.before());
        let edition = |initiatives: Vec<&Value>| json!({ "language": self.plan_language(), "initiatives": initiatives });
        let old = edition(places.iter().filter_map(before).collect());
        let new = edition(places.iter().filter_map(|at| self.initiatives().get(*at)).collect());
        diff(&old, &new)
    }
}
