//! How a plan is written as HTML: the choices that a page can make with the element's attributes.
//!
//! It never says what day it is: what is published has no current year unless it is given one.

use crate::exchange::markup::Attribute;
use crate::plan::{Plan, Today};
use crate::ui::options::Options;
use crate::views::fragment::{Address, FIRST};
use crate::views::{Query, View, YearStyle};

/// The day for which no fiscal year is the current one.
const NO_DAY: Today = Today { year: 0, month: 1, day: 1 };

/// How a plan is written as HTML. The default is what an element without attributes shows.
#[derive(Clone, Debug, PartialEq)]
pub struct HtmlOptions {
    /// The view that comes first: the one with which the running component begins.
    pub view: View,
    /// Language of the interface: ja, ja-simple (plain Japanese) or en; that of the plan if absent.
    pub lang: Option<String>,
    /// Level of the plan's title, 2 to 5.
    pub heading_level: u8,
    /// How years are written.
    pub year_style: YearStyle,
    /// The day whose fiscal year is marked; none if absent, because the mark would grow old.
    pub today: Option<Today>,
    /// Name of the element in the URL, where a page has several.
    pub name: String,
}

impl Default for HtmlOptions {
    fn default() -> Self {
        Self {
            view: View::Roadmap,
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

    /// The element's attributes where they differ from what is meant without them, in a `language`:
    /// the attribute of the element, that of a script, and the value.
    pub fn attributes<'a>(&self, language: &'a str) -> Vec<[Attribute<'a>; 2]> {
        const LEVELS: [&str; 4] = ["2", "3", "4", "5"];
        let level = LEVELS.get(usize::from(self.heading_level).saturating_sub(2)).copied().unwrap_or("2");
        let all = [
            ("view", "data-view", self.view.as_str(), "roadmap"),
            ("heading-level", "data-heading-level", level, "2"),
            ("year-style", "data-year-style", self.year_style.as_str(), "both"),
            ("lang", "data-lang", language, "ja"),
        ];
        let chosen = all.into_iter().filter(|(_, _, value, usual)| value != usual);
        chosen.map(|(name, data, value, _)| [(name, value), (data, value)]).collect()
    }

    /// The options for components. `url` is the address of the page that will hold the plan; empty if
    /// it is not known. A place in it that it names is left off: links name places in the plan.
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
            can_share: false,
            is_printing: false,
            is_narrow: false,
        }
    }
}
