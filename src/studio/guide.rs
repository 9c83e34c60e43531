//! The instructions for publishing: the same on the page and in the archive.

use super::messages::{Messages, filled};
use super::state::State;
use crate::exchange::diff::sentences;
use crate::publish::Form;

/// The instructions for the plan that is open.
pub(super) struct Guide<'a> {
    state: &'a State,
    messages: &'static Messages,
    /// The address of the component's folder, with its slash.
    base: String,
}

impl<'a> Guide<'a> {
    /// The instructions for the open plan and the address that the editor has chosen.
    pub(super) fn new(state: &'a State, messages: &'static Messages) -> Self {
        let base = &state.saving.base;
        let slash = if base.ends_with('/') { "" } else { "/" };
        Self { state, messages, base: format!("{base}{slash}") }
    }

    /// The steps of the first publication, a sentence each.
    pub(super) fn first(&self) -> Vec<String> {
        lines(self.messages.first_steps, &[&self.base, self.messages.paste_file])
    }

    /// The steps after each change, a sentence each.
    pub(super) fn later(&self) -> Vec<String> {
        let folder = format!("{}plans/", self.base);
        let [json, page] = ["json", "html"].map(|ending| self.state.file_name(ending));
        let mut steps = lines(self.messages.later_steps, &[&folder, &json, &page]);
        // Forms with the text of the plan inside grow old with it.
        if matches!(self.state.saving.form, Form::Static | Form::Element) {
            steps.insert(1, filled(self.messages.paste_again, &[self.messages.paste_file]));
        }
        steps
    }

    /// All steps and the changes as a text, for the archive.
    pub(super) fn text(&self) -> String {
        let name = self.state.opened.as_ref().map_or("", |opened| opened.name.as_str());
        let language = self.state.language;
        let changes = self.state.changes_to_publish();
        let changes = changes.iter().map(|change| sentences::sentence(change, language));
        let sections = [
            (self.messages.first_head, numbered(self.first())),
            (self.messages.later_head, numbered(self.later())),
            (self.since(), changes.collect()),
        ];
        let mut text = filled(self.messages.guide_title, &[name]) + "\r\n";
        for (heading, mut lines) in sections {
            if lines.is_empty() {
                lines.push(self.messages.no_changes.to_owned());
            }
            text += &format!("\r\n■ {heading}\r\n");
            lines.iter().for_each(|line| text += &format!("{line}\r\n"));
        }
        text
    }

    fn since(&self) -> &'static str {
        if self.state.published.is_some() {
            self.messages.since_published
        } else {
            self.messages.since_opening
        }
    }
}

/// The lines of a message; its gaps are filled in their order.
fn lines(message: &str, gaps: &[&str]) -> Vec<String> {
    filled(message, gaps).lines().map(str::to_owned).collect()
}

fn numbered(steps: Vec<String>) -> Vec<String> {
    steps.iter().enumerate().map(|(at, step)| format!("{}. {step}", at + 1)).collect()
}
