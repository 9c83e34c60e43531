//! The options of the page for one element.

use crate::plan::Today;
use crate::views::YearStyle;
use crate::views::fragment::Address;
use yew::AttrValue;

/// The options of the page for one element.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The language of the interface.
    pub language: AttrValue,
    /// The heading level of the plan's title, 1 to 5.
    pub heading_level: u8,
    /// The year style until the reader chooses another.
    pub year_style: YearStyle,
    /// The day that counts as today.
    pub today: Today,
    /// The element's place in the URL, with its initial choices.
    pub address: Address,
    /// The address of the page if links need it (a page with `<base>`); else empty.
    pub page: AttrValue,
    /// The whole address of the page without its fragment, for links outside of the page.
    pub url: AttrValue,
    /// The whole address of the script, for the code that embeds the plan elsewhere; empty if it is not known.
    pub script: AttrValue,
    /// The whole address of the plan's JSON; empty if it has none.
    pub source: AttrValue,
    /// The address of the folder with a page of its own for each initiative, with its slash; empty if there is none.
    pub pages: AttrValue,
    /// True if the device can hand a link to other applications.
    pub can_share: bool,
    /// True while the page is being printed: everything is open then.
    pub is_printing: bool,
    /// True if the container is too narrow for a table (under 40em).
    pub is_narrow: bool,
    /// True if the container has room for a panel beside the table (from 60em on).
    pub is_wide: bool,
}

/// The name of the page of an initiative in the folder of such pages; the page of the plan is `index.html`.
pub fn page_name(id: &str) -> String {
    let prefix = if id == "index" { "initiative-" } else { "" };
    [prefix, id, ".html"].concat()
}

impl Options {
    /// The id of an element of the component.
    pub(crate) fn element_id(&self, name: &str) -> String {
        self.address.id(name)
    }

    /// The selector of an element of the component.
    pub(crate) fn element_selector(&self, name: &str) -> String {
        format!("[id=\"{}\"]", self.element_id(name))
    }
}
