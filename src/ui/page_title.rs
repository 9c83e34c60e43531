//! The title of a page of its own: the open initiative or view, then the plan.
//!
//! The running component sends it to the page with each place that a reader opens; the page decides whether to set it.
//! Static pages of the tool have the same titles.

use super::messages::Messages;
use crate::plan::text::{PLAIN_JAPANESE, is_plain_japanese, same_language};
use crate::plan::{Plan, Text};
use crate::views::{Query, View};

/// The title of the page of an initiative or item, by its name in `opened`; without one, that of the plan.
/// `language` is the reader's, as a tag.
pub fn page_title(plan: &Plan, messages: &Messages, language: &str, opened: Option<&Text>) -> String {
    let plan_title = plan_title(plan, messages, language);
    match opened {
        Some(name) => joined(localized(plan, name, messages, language), &plan_title, messages),
        None => plan_title,
    }
}

/// The title at the place of a query; `initial` is the view with which the element begins.
pub(super) fn title_of(
    plan: &Plan,
    messages: &Messages,
    language: &str,
    query: &Query,
    initial: View,
) -> String {
    let opened = query.opened();
    match opened.and_then(|id| plan.initiatives.iter().find(|one| *one.id == **id)) {
        Some(initiative) => page_title(plan, messages, language, Some(&initiative.name)),
        None if query.view == initial => plan_title(plan, messages, language),
        None => joined((messages.view_heading)(query.view), &plan_title(plan, messages, language), messages),
    }
}

/// The title of the plan, with its city unless the title has it.
fn plan_title(plan: &Plan, messages: &Messages, language: &str) -> String {
    let [title, city] = [&plan.title, &plan.city].map(|text| localized(plan, text, messages, language));
    if title.contains(city) {
        return title.to_owned();
    }
    // Full-width brackets belong to Japanese words alone.
    match city.is_ascii() || title.chars().all(|c| c < '\u{2E80}') {
        true => [title, " (", city, ")"].concat(),
        false => [title, "（", city, "）"].concat(),
    }
}

fn localized<'a>(plan: &'a Plan, text: &'a Text, messages: &Messages, language: &str) -> &'a str {
    let language = if is_plain_japanese(messages.language) { PLAIN_JAPANESE } else { language };
    text.in_language(language, plan.language()).0
}

fn joined(name: &str, plan: &str, messages: &Messages) -> String {
    let between = if same_language(messages.language, "ja") { "｜" } else { " | " };
    [name, between, plan].concat()
}
