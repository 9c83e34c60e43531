//! The reader's choices: view, search text, filters, year, the open initiative.
//!
//! A query holds choices only, nothing that can be derived from the plan. `fragment` writes it to the URL.

use super::national::is_answered;
use super::schedule::{Scale, Stage, form};
use crate::plan::text::normalize;
use crate::plan::{FiscalYear, Plan, ScheduleForm};
use std::rc::Rc;

/// The views that a reader can choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The first screen: this year, or the measures of a plan without a schedule.
    #[default]
    Overview,
    /// The schedule of all initiatives.
    Roadmap,
    /// Search and filters.
    Explorer,
    /// Chronologies.
    History,
    /// The terms and their explanations.
    Glossary,
    /// What became of the plan, by period.
    Progress,
    /// What changed since earlier editions.
    Changes,
    /// The review of an earlier cycle.
    Past,
    /// Figures, tables and surveys.
    Figures,
    /// Lists and timetables of other authorities, with the initiatives that serve them.
    National,
    /// Other plans, laws and rules.
    Relations,
    /// Bodies and roles.
    People,
    /// The text of the document beside its initiatives.
    Document,
    /// Files, links, print.
    Share,
}

impl View {
    /// Every view, in reading order.
    pub const ALL: [Self; 14] = [
        Self::Overview,
        Self::Roadmap,
        Self::Explorer,
        Self::Progress,
        Self::Changes,
        Self::Past,
        Self::History,
        Self::Figures,
        Self::National,
        Self::Relations,
        Self::People,
        Self::Document,
        Self::Glossary,
        Self::Share,
    ];

    /// The views of the navigation, if they have content: the first ones in every container, the others in a wide
    /// one. The menu of the navigation has all others.
    pub const TABS: [Self; 8] = [
        Self::Overview,
        Self::Roadmap,
        Self::Explorer,
        Self::Progress,
        Self::Changes,
        Self::Past,
        Self::Figures,
        Self::History,
    ];

    /// Returns whether it is one of the three main views; the further views are loaded when opened.
    pub fn is_first(self) -> bool {
        matches!(self, Self::Overview | Self::Roadmap | Self::Explorer)
    }

    /// Returns whether the plan has content for the view. A view without content is not offered.
    pub fn has_content(self, plan: &Plan) -> bool {
        match self {
            Self::Overview | Self::Explorer | Self::Document | Self::Share => true,
            Self::Roadmap => {
                form(plan) == ScheduleForm::Table
                    || plan.initiatives.iter().any(|initiative| !initiative.phases.is_empty())
            }
            Self::Progress => !plan.progress.is_empty(),
            Self::Changes => !plan.previous.is_empty(),
            Self::Past => !plan.reviews.is_empty(),
            Self::History => !plan.chronologies.is_empty(),
            Self::Glossary => !plan.glossary.is_empty(),
            Self::Figures => {
                !plan.indicators.is_empty() || !plan.surveys.is_empty() || !plan.tables.is_empty()
            }
            Self::National => is_answered(plan) || !plan.timetables.is_empty(),
            Self::Relations => !plan.relations.is_empty() || !plan.matrices.is_empty(),
            Self::People => !plan.bodies.is_empty() || !plan.roles.is_empty(),
        }
    }

    /// The word for attributes and URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Roadmap => "roadmap",
            Self::Explorer => "explorer",
            Self::History => "history",
            Self::Glossary => "glossary",
            Self::Progress => "progress",
            Self::Changes => "changes",
            Self::Past => "past",
            Self::Figures => "figures",
            Self::National => "national",
            Self::Relations => "relations",
            Self::People => "people",
            Self::Document => "document",
            Self::Share => "share",
        }
    }

    /// Parses the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.as_str() == word)
    }
}

/// The longest search text: a longer one was pasted by mistake, and would be slow to find.
pub const LONGEST_WORDS: usize = 200;

/// A year style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum YearStyle {
    /// 令和6年度（2024年度）.
    #[default]
    Both,
    /// 令和6年度.
    Era,
    /// 2024年度.
    Western,
}

impl YearStyle {
    /// Every year style.
    pub const ALL: [Self; 3] = [Self::Both, Self::Era, Self::Western];

    /// The word for attributes and URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Era => "era",
            Self::Western => "western",
        }
    }

    /// Parses the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.as_str() == word)
    }
}

/// A grouping of the initiatives on the roadmap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// The goals of the plan, as in the document.
    #[default]
    Goal,
    /// The department in charge.
    Department,
    /// The stage of the current fiscal year.
    Stage,
    /// The items of other authorities' lists.
    Item,
}

impl Grouping {
    /// Every grouping.
    pub const ALL: [Self; 4] = [Self::Goal, Self::Department, Self::Stage, Self::Item];

    /// The word for the URL.
    pub fn as_str(self) -> &'static str {
        self.facet().as_str()
    }

    /// Parses the word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.as_str() == word)
    }

    /// The facet with the same values.
    pub fn facet(self) -> FacetKey {
        match self {
            Self::Goal => FacetKey::Goal,
            Self::Department => FacetKey::Department,
            Self::Stage => FacetKey::Stage,
            Self::Item => FacetKey::Item,
        }
    }
}

/// A reader's choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The view.
    pub view: View,
    /// The open initiative, by id; it replaces every view but that of sharing.
    pub initiative: Option<Rc<str>>,
    /// The target item in a further view, by id.
    pub item: Option<Rc<str>>,
    /// The hidden lanes and categories of the chronologies, by id.
    pub hidden: Vec<Rc<str>>,
    /// The outcome of the initiatives that are shown, as its word or the id of a grade; all if `None`.
    pub outcome: Option<Rc<str>>,
    /// The period of the reports that are shown, as its word; that of the view if `None`.
    pub period: Option<Rc<str>>,
    /// The visible decade of the chronologies, by its first year; all if `None`.
    pub decade: Option<i32>,
    /// The search text as typed.
    pub text: String,
    /// True if only the typed words are searched for, and no everyday words that mean the same.
    pub typed_only: bool,
    /// The only group of hits that is visible, by its view; all if `None`.
    pub group: Option<View>,
    /// Filters, each once, in the order in which they were set.
    pub filters: Vec<Filter>,
    /// The fiscal year of the narrow roadmap; the current one if `None`.
    pub year: Option<FiscalYear>,
    /// True if the roadmap shows only initiatives with a phase in the current fiscal year.
    pub this_year_only: bool,
    /// A grouping of the initiatives on the roadmap.
    pub grouping: Grouping,
    /// The scale of the roadmap.
    pub scale: Scale,
    /// The year style; the page's choice if `None`.
    pub year_style: Option<YearStyle>,
    /// The language of texts and interface, as a tag; the page's choice if `None`.
    pub language: Option<Rc<str>>,
    /// True for readings above kanji.
    pub furigana: bool,
}

/// A filter. Values of one facet widen the result, different facets narrow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// A stage of the current fiscal year.
    Stage(Stage),
    /// The id of a root.
    Goal(Rc<str>),
    /// The id of an item of a list.
    Item(Rc<str>),
    /// A group of people as printed.
    Audience(Rc<str>),
    /// A department as printed.
    Department(Rc<str>),
}

/// The kinds of facets, in the order of the choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetKey {
    /// A stage of the current fiscal year.
    Stage,
    /// Root of the tree.
    Goal,
    /// Item of a list of another authority.
    Item,
    /// The people whom it is for.
    Audience,
    /// Department.
    Department,
}

impl FacetKey {
    /// Every facet.
    pub const ALL: [Self; 5] = [Self::Stage, Self::Goal, Self::Item, Self::Audience, Self::Department];

    /// The word for the URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Goal => "goal",
            Self::Item => "item",
            Self::Audience => "audience",
            Self::Department => "department",
        }
    }
}

impl Filter {
    /// The kind of its facet.
    pub fn key(&self) -> FacetKey {
        match self {
            Self::Stage(_) => FacetKey::Stage,
            Self::Goal(_) => FacetKey::Goal,
            Self::Item(_) => FacetKey::Item,
            Self::Audience(_) => FacetKey::Audience,
            Self::Department(_) => FacetKey::Department,
        }
    }

    /// The value in the URL.
    pub fn value(&self) -> &str {
        match self {
            Self::Stage(stage) => stage.as_str(),
            Self::Goal(value) | Self::Item(value) | Self::Audience(value) | Self::Department(value) => value,
        }
    }

    /// Returns whether two filters choose the same. Departments and audiences are compared in normalized form.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Department(one), Self::Department(two)) | (Self::Audience(one), Self::Audience(two)) => {
                one == two || normalize(one) == normalize(two)
            }
            (one, two) => one == two,
        }
    }

    /// Makes a filter of a facet and a value; `None` if there is no such stage.
    pub fn from_parts(key: FacetKey, value: &str) -> Option<Self> {
        Some(match key {
            FacetKey::Stage => Self::Stage(Stage::ALL.into_iter().find(|stage| stage.as_str() == value)?),
            FacetKey::Goal => Self::Goal(value.into()),
            FacetKey::Item => Self::Item(value.into()),
            FacetKey::Audience => Self::Audience(value.into()),
            FacetKey::Department => Self::Department(value.into()),
        })
    }
}

impl Query {
    /// Sets a filter, or removes it if it is set.
    pub fn toggle(&mut self, filter: Filter) {
        match self.filters.iter().position(|set| set.is_same(&filter)) {
            Some(at) => drop(self.filters.remove(at)),
            None => self.filters.push(filter),
        }
    }

    /// The initiative with an open page.
    pub fn opened(&self) -> Option<&Rc<str>> {
        self.initiative.as_ref().filter(|_| self.view != View::Share)
    }

    /// Opens the page of an initiative.
    pub fn open(&mut self, id: Rc<str>) {
        self.initiative = Some(id);
        self.item = None;
        if self.view == View::Share {
            self.view = View::Explorer;
        }
    }

    /// Returns whether all of the plan is searched, for which all lists have to be parsed: in the explorer, and for
    /// the file of what it shows.
    pub fn searches_all(&self) -> bool {
        let is_open = self.view == View::Explorer && self.initiative.is_none() || self.view == View::Share;
        is_open && !self.text.trim().is_empty()
    }

    /// Sets another search text. Everyday words are searched for, too, and all groups are visible.
    pub fn search_for(&mut self, text: String) {
        self.text = text;
        self.typed_only = false;
        self.group = None;
    }

    /// Hides a lane of the chronologies, or shows it again.
    pub fn toggle_lane(&mut self, lane: Rc<str>) {
        match self.hidden.iter().position(|hidden| *hidden == lane) {
            Some(at) => drop(self.hidden.remove(at)),
            None => self.hidden.push(lane),
        }
    }

    /// Returns whether reading preferences are set: these stay in every view.
    pub fn has_preferences(&self) -> bool {
        self.furigana || self.language.is_some()
    }

    /// Returns whether a search text or filters are set.
    pub fn is_filtered(&self) -> bool {
        !self.text.trim().is_empty() || !self.filters.is_empty()
    }
}
