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
    /// The heading level of the plan's title, 2 to 5.
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
    /// True if the device can hand a link to other applications.
    pub can_share: bool,
    /// True while the page is being printed: everything is open then.
    pub is_printing: bool,
    /// True if the container is too narrow for a table (under 40em).
    pub is_narrow: bool,
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
