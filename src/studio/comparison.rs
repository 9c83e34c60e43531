//! The comparison of the open plan with a file of an earlier edition: whether it is the one on record, and the sentences
//! that readers see.

use crate::plan::file::read_json;
use crate::plan::language::Language;
use crate::plan::{Plan, PreviousEdition};
use crate::publish::HtmlOptions;
use crate::ui::loaded::Shared;
use crate::ui::static_html::changes::{change_lines, unnamed_edition};
use serde_json::Value;
use std::rc::Rc;

/// The plan with which the open one is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// The name of its file.
    pub name: String,
    /// The plan.
    pub plan: Rc<Value>,
    /// SHA-256 of the bytes of that file. None where it is no JSON, or the plan has been changed since.
    pub sha256: Option<String>,
}

/// The file as the open plan has it on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditionRecord {
    /// The plan has no such file on record.
    Unknown,
    /// The plan names the file, without a hash, or the file is no JSON.
    Named,
    /// It is the file on record.
    Genuine,
    /// The plan has a file of this name on record, with other bytes.
    Altered,
}

impl Published {
    /// The file as a plan has it on record.
    pub fn record(&self, plan: &Value) -> EditionRecord {
        let Some(entry) = self.entry(plan) else { return EditionRecord::Unknown };
        match (entry["sha256"].as_str(), &self.sha256) {
            (Some(known), Some(own)) if known.eq_ignore_ascii_case(own) => EditionRecord::Genuine,
            (Some(_), Some(_)) => EditionRecord::Altered,
            _ => EditionRecord::Named,
        }
    }

    /// The sentences on the changes since then that readers of a plan see.
    pub fn reader_lines(&self, plan: &Value, language: Language) -> Vec<String> {
        let read = |value: &Value| read_json(value.to_string().as_bytes()).0;
        let (Some(old), Some(new)) = (read(&self.plan), read(plan)) else { return Vec::new() };
        let lang = Some(language.as_str().to_owned());
        let options = HtmlOptions { lang, ..HtmlOptions::default() }.options(&new, "");
        let previous = self.previous(plan, &new, &old);
        change_lines(&old, &Shared::new(new), &previous, &options)
    }

    /// The entry of a plan for this file: the one with its hash, else the one with its name.
    fn entry<'p>(&self, plan: &'p Value) -> Option<&'p Value> {
        let all = plan["previous"].as_array()?;
        let has_hash = |entry: &&Value| {
            let known = entry["sha256"].as_str().zip(self.sha256.as_deref());
            known.is_some_and(|(known, own)| known.eq_ignore_ascii_case(own))
        };
        let has_name = |entry: &&Value| {
            entry["url"].as_str().and_then(|url| url.rsplit('/').next()) == Some(self.name.as_str())
        };
        all.iter().find(has_hash).or_else(|| all.iter().find(has_name))
    }

    /// That entry as it is read; one without successions if there is none.
    fn previous(&self, plan: &Value, new: &Plan, old: &Plan) -> PreviousEdition {
        let url = self.entry(plan).and_then(|entry| entry["url"].as_str());
        let known = new.previous.iter().find(|previous| Some(&*previous.url) == url);
        known.cloned().unwrap_or_else(|| unnamed_edition(old))
    }
}
