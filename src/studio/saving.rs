//! The outputs of the studio: a page of static HTML, and a snippet for a CMS.
//!
//! The files that a snippet names are those of the build that the studio came with; it never guesses one.

use super::action::Saving;
use super::state::State;
use crate::exchange::diff::sentences;
use crate::plan::file::read_json;
use crate::publish::address::step;
use crate::publish::page::{page, style, title};
use crate::publish::{Address, Form, HtmlOptions, PublishError, Release, Subject, html};
use crate::ui::loaded::Shared;
use serde_json::Value;

/// The forms that can be copied; the folder needs the tool.
pub const FORMS: [Form; 5] = [Form::Element, Form::Static, Form::Link, Form::Script, Form::Frame];

/// The plan as a page of its own, without any script; its style sheet is to lie beside it.
///
/// # Errors
/// Nothing of the plan can be shown.
pub async fn static_page(plan: &Value) -> Result<String, PublishError> {
    let (shared, options) = (shared(plan)?, HtmlOptions::default());
    let language = options.language(&shared.0.plan).to_owned();
    let title = title(&shared.0.plan, &language);
    let body = html(shared, &options).await;
    Ok(page(&title, &language, &style("city-plan.css"), &body).into_string())
}

/// The snippet to paste; `manifest` is that of the build.
///
/// # Errors
/// Nothing of the plan can be shown, the address cannot be used, or the manifest lacks files.
pub async fn snippet(
    plan: &Value,
    file: &str,
    saving: &Saving,
    manifest: &Value,
) -> Result<String, PublishError> {
    let release = Release::from_manifest(manifest, &Address::new(&saving.base)?)?;
    let address = Address::new(&release.address(&format!("plans/{}", step(file))))?;
    Ok(Subject::new(shared(plan)?, &HtmlOptions::default(), &address).await.text(saving.form, &release))
}

/// The changes since the published plan, a line for each item.
pub fn changes(state: &State) -> String {
    let all = state.changes.as_deref().unwrap_or_default();
    let lines = all.iter().map(|change| sentences::sentence(change, state.language));
    [sentences::summary(all, state.language)].into_iter().chain(lines).map(|line| line + "\n").collect()
}

fn shared(plan: &Value) -> Result<Shared, PublishError> {
    let (plan, _) = read_json(plan.to_string().as_bytes());
    plan.map(Shared::new).ok_or(PublishError::NoPlan)
}
