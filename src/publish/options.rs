//! The options of static HTML: the choices that a page can make with the element's attributes.
//!
//! The day is one of them: a published page has no current year unless a day is set.

use super::places::{PLAN_PAGE, Places};
use crate::exchange::markup::Attribute;
use crate::plan::ancestry::At;
use crate::plan::{Plan, Today};
use crate::ui::options::Options;
use crate::views::fragment::{Address, FIRST};
use crate::views::{Query, View, YearStyle};

/// The day for which no fiscal year is the current one.
const NO_DAY: Today = Today { year: 0, month: 1, day: 1 };

/// The options of static HTML. The default is that of an element without attributes.
#[derive(Clone, Debug, PartialEq)]
pub struct HtmlOptions {
    /// The view that comes first: the one with which the running component begins.
    pub view: View,
    /// Language of the interface: ja, ja-simple (plain Japanese) or en; that of the plan if absent.
    pub lang: Option<String>,
    /// Level of the plan's title, 1 to 5; 1 on a page of its own.
    pub heading_level: u8,
    /// The style of years: of the era, of the calendar, or both.
    pub year_style: YearStyle,
    /// The day whose fiscal year is marked; none if absent, because the mark would grow old.
    pub today: Option<Today>,
    /// Name of the element in the URL, where a page has several.
    pub name: String,
}

impl Default for HtmlOptions {
    fn default() -> Self {
        Self {
            view: View::default(),
            lang: None,
            heading_level: 2,
            year_style: YearStyle::Both,
            today: None,
            name: FIRST.to_owned(),
        }
    }
}

impl HtmlOptions {
    /// The language of the interface.
    pub fn language<'a>(&'a self, plan: &'a Plan) -> &'a str {
        self.lang.as_deref().unwrap_or(plan.language())
    }

    /// The attributes that differ from their defaults, in a `language`: each for the element, and for a script.
    pub fn attributes<'a>(&self, language: &'a str) -> Vec<[Attribute<'a>; 2]> {
        const LEVELS: [&str; 5] = ["1", "2", "3", "4", "5"];
        let level = LEVELS.get(usize::from(self.heading_level).saturating_sub(1)).copied().unwrap_or("2");
        let all = [
            ("view", "data-view", self.view.as_str(), View::default().as_str()),
            ("heading-level", "data-heading-level", level, "2"),
            ("year-style", "data-year-style", self.year_style.as_str(), "both"),
            ("lang", "data-lang", language, "ja"),
        ];
        let chosen = all.into_iter().filter(|(_, _, value, default)| value != default);
        chosen.map(|(name, data, value, _)| [(name, value), (data, value)]).collect()
    }

    /// The defaults of a page of its own, whose title is that of the plan.
    pub fn of_page() -> Self {
        Self { heading_level: 1, ..Self::default() }
    }

    /// The options for a page of its own: that of the plan, or of one of its initiatives, whose links lead to the
    /// page of the plan beside it.
    pub(super) fn options_at(&self, plan: &Plan, places: &Places, at: Option<At>) -> Options {
        let url = places.page(plan, None).unwrap_or_default();
        let pages = places.folder.clone().unwrap_or_default();
        let page = if at.is_some() { PLAN_PAGE } else { "" };
        Options { page: page.into(), pages: pages.into(), ..self.options(plan, &url) }
    }

    /// The options for components. `url` is the address of the page with the plan; empty if it is not known. Its
    /// fragment is removed, because links add one of their own.
    pub fn options(&self, plan: &Plan, url: &str) -> Options {
        let initial = Query { view: self.view, ..Query::default() };
        Options {
            language: self.language(plan).to_owned().into(),
            heading_level: self.heading_level,
            year_style: self.year_style,
            today: self.today.unwrap_or(NO_DAY),
            address: Address { name: self.name.as_str().into(), initial, ..Address::default() },
            page: "".into(),
            url: url.split('#').next().unwrap_or_default().to_owned().into(),
            script: "".into(),
            source: "".into(),
            pages: "".into(),
            can_share: false,
            is_printing: false,
            is_narrow: false,
            is_wide: false,
        }
    }
}
