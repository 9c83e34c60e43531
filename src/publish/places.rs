//! The places of a plan's pages on the web: the page of the plan, a folder with one for each initiative, their pictures.

use super::address::Address;
use crate::plan::Plan;
use crate::plan::ancestry::At;
use crate::ui::options::page_name;

/// The name of the page of the plan in the folder of its pages.
pub const PLAN_PAGE: &str = "index.html";

/// The places of a plan's pages on the web.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// The whole address of the plan's page, if it is known.
    pub page: Option<Address>,
    /// The whole address of the folder with a page for each initiative, with its slash; `None` without such pages.
    pub folder: Option<String>,
    /// True if there is a picture beside each page of the folder.
    pub has_pictures: bool,
}

impl Places {
    /// The places of a plan with a page of its own, without pages of initiatives.
    pub fn of_page(page: Option<&Address>) -> Self {
        Self { page: page.cloned(), ..Self::default() }
    }

    /// The places of pages in a folder, whose address is also that of the plan's page.
    pub fn of_folder(folder: &Address) -> Self {
        let path = folder.as_str().split(['?', '#']).next().unwrap_or_default();
        let slash = if path.ends_with('/') { "" } else { "/" };
        let folder = [path, slash].concat();
        Self { page: Address::new(&folder).ok(), folder: Some(folder), has_pictures: false }
    }

    /// The address of the page of the plan, or of one of its initiatives.
    pub fn page(&self, plan: &Plan, at: Option<At>) -> Option<String> {
        match at {
            Some(at) => Some([self.folder.as_deref()?, &page_name(&plan.initiatives[at].id)].concat()),
            None => self.page.as_ref().map(|page| page.as_str().to_owned()),
        }
    }

    /// The address of the picture beside a page, if there are pictures.
    pub(super) fn picture(&self, plan: &Plan, at: Option<At>) -> Option<String> {
        let folder = self.folder.as_deref().filter(|_| self.has_pictures)?;
        Some([folder, &picture_name(plan, at)].concat())
    }
}

/// The name of the picture beside a page.
pub fn picture_name(plan: &Plan, at: Option<At>) -> String {
    let name = at.map_or_else(|| PLAN_PAGE.to_owned(), |at| page_name(&plan.initiatives[at].id));
    [name.trim_end_matches("html"), "png"].concat()
}
