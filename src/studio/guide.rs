//! The instructions for publishing: the same on the page and in the archive.

use super::messages::{Messages, filled};
use super::state::State;
use crate::exchange::diff::sentences;
use crate::plan::language::Language;
use crate::publish::Form;
use crate::publish::editions::is_beside;

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
        let mut steps = lines(self.messages.first_steps, &[&self.base, self.messages.paste_file]);
        self.add_editions(&mut steps);
        steps
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
        self.add_editions(&mut steps);
        steps
    }

    /// Adds the step for the files of earlier editions, where the plan names some beside its own.
    fn add_editions(&self, steps: &mut Vec<String>) {
        let previous = self.state.plan.as_ref().and_then(|plan| plan.get("previous")?.as_array());
        let urls = previous.into_iter().flatten().filter_map(|entry| entry["url"].as_str());
        let urls: Vec<String> = urls.filter(|url| is_beside(url)).map(|url| format!("plans/{url}")).collect();
        if !urls.is_empty() {
            let between = if self.state.language == Language::Ja { "、" } else { ", " };
            let step = filled(self.messages.editions_step, &[&urls.join(between), &self.base]);
            steps.insert(1, step);
        }
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
