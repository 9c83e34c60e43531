//! The feeds of the open plan, as the files of an archive.
//!
//! No earlier feeds are known here: an entry whose item has left the plan is not among them.

use super::messages::yearly;
use super::state::State;
use crate::exchange::feed::{self, FeedError, FeedOptions, Previous, ScopeKind};
use crate::plan::file::read_json;
use crate::plan::language::Language;
use crate::publish::{Address, PublishError};

/// A reason for which there are no feeds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoFeeds {
    /// The address of the plan's page is not written yet.
    NoPage,
    /// It cannot be used, or nothing of the plan can be shown.
    Unpublished(PublishError),
    /// The plan has nothing for feeds.
    Unfed(FeedError),
}

impl NoFeeds {
    /// The reason and the next step, in a language.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::NoPage => yearly::messages(language).no_page.to_owned(),
            Self::Unpublished(error) => error.message(language),
            Self::Unfed(error) => error.message(language),
        }
    }
}

/// The files of the feeds by their names, in the plan's own language.
///
/// # Errors
/// The address of the page cannot be used, or the plan has nothing to follow.
pub fn feeds(state: &State) -> Result<Vec<(String, String)>, NoFeeds> {
    let page = state.saving.page.as_str();
    if page.trim().is_empty() {
        return Err(NoFeeds::NoPage);
    }
    let page = Address::whole(page).map_err(NoFeeds::Unpublished)?;
    let plan = state.plan.as_deref().and_then(|plan| read_json(plan.to_string().as_bytes()).0);
    let plan = plan.ok_or(NoFeeds::Unpublished(PublishError::NoPlan))?;
    let options = FeedOptions::new(page.as_str(), None, plan.language());
    let made = feed::feeds(&plan, &options, &ScopeKind::ALL, &Previous::none()).map_err(NoFeeds::Unfed)?;
    Ok(made.files.into_iter().map(|file| (file.name, file.content)).collect())
}
