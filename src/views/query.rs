//! What a reader has chosen: view, search words, filters, year, the initiative that is open.
//!
//! Kept in `ui`'s state, written to and read from the URL by `fragment`. It holds choices only,
//! nothing that can be derived from the plan.

use super::schedule::{Scale, Stage};
use crate::plan::text::normalize;
use crate::plan::{FiscalYear, Plan};
use std::rc::Rc;

/// The views that a reader can choose between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What the plan is.
    Overview,
    /// What happens when.
    #[default]
    Roadmap,
    /// Search and filters.
    Explorer,
    /// What was done so far: chronologies.
    History,
    /// What words mean.
    Glossary,
    /// What became of an earlier term.
    Past,
    /// Figures, tables and surveys.
    Figures,
    /// Lists and timetables of other authorities, and where they are served.
    National,
    /// Other plans, laws and rules.
    Relations,
    /// Who decides and who answers.
    People,
    /// What the document says beside its initiatives.
    Document,
    /// How to take it away: files, links, print.
    Share,
}

impl View {
    /// Every view, in reading order.
    pub const ALL: [Self; 12] = [
        Self::Overview,
        Self::Roadmap,
        Self::Explorer,
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

    /// Those of the navigation, where the plan has something for them; the overview leads to the others.
    pub const TABS: [Self; 5] =
        [Self::Overview, Self::Roadmap, Self::Explorer, Self::History, Self::Glossary];

    /// Whether it is one of the three with which every page begins; the others are loaded when opened.
    pub fn is_first(self) -> bool {
        matches!(self, Self::Overview | Self::Roadmap | Self::Explorer)
    }

    /// Whether the plan has something for it. A view without content is not offered.
    pub fn has_content(self, plan: &Plan) -> bool {
        match self {
            Self::Overview | Self::Roadmap | Self::Explorer | Self::Document | Self::Share => true,
            Self::Past => !plan.reviews.is_empty(),
            Self::History => !plan.chronologies.is_empty(),
            Self::Glossary => !plan.glossary.is_empty(),
            Self::Figures => {
                !plan.indicators.is_empty() || !plan.surveys.is_empty() || !plan.tables.is_empty()
            }
            Self::National => !plan.lists.is_empty() || !plan.timetables.is_empty(),
            Self::Relations => !plan.relations.is_empty() || !plan.matrices.is_empty(),
            Self::People => !plan.bodies.is_empty() || !plan.roles.is_empty(),
        }
    }

    /// The word in attributes and in the URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Roadmap => "roadmap",
            Self::Explorer => "explorer",
            Self::History => "history",
            Self::Glossary => "glossary",
            Self::Past => "past",
            Self::Figures => "figures",
            Self::National => "national",
            Self::Relations => "relations",
            Self::People => "people",
            Self::Document => "document",
            Self::Share => "share",
        }
    }

    /// The view that a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.as_str() == word)
    }
}

/// What anybody types is shorter; what is longer was pasted by mistake, and would be slow to find.
pub const LONGEST_WORDS: usize = 200;

/// How years are written.
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
    /// Every style.
    pub const ALL: [Self; 3] = [Self::Both, Self::Era, Self::Western];

    /// The word in attributes and in the URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Era => "era",
            Self::Western => "western",
        }
    }

    /// The style that a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.as_str() == word)
    }
}

/// What the initiatives of the roadmap are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// The goals of the plan, as in the document.
    #[default]
    Goal,
    /// Who answers for them.
    Department,
    /// Their stage this fiscal year.
    Stage,
    /// The items of other authorities' lists that they serve.
    Item,
}

impl Grouping {
    /// Every grouping.
    pub const ALL: [Self; 4] = [Self::Goal, Self::Department, Self::Stage, Self::Item];

    /// The word in the URL.
    pub fn as_str(self) -> &'static str {
        self.facet().as_str()
    }

    /// The grouping that a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.as_str() == word)
    }

    /// The facet that has the same values.
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
    /// The initiative that is open, by id; it covers the view, but for that of sharing.
    pub initiative: Option<Rc<str>>,
    /// The item of a further view that the reader was led to, by id.
    pub item: Option<Rc<str>>,
    /// Lanes and categories of the chronologies that are left out, by id.
    pub hidden: Vec<Rc<str>>,
    /// The decade of the chronologies that is shown, by its first year; all if `None`.
    pub decade: Option<i32>,
    /// Search words as typed.
    pub text: String,
    /// Filters, each once, in the order in which they were set.
    pub filters: Vec<Filter>,
    /// The fiscal year that the narrow roadmap shows; this one if `None`.
    pub year: Option<FiscalYear>,
    /// Whether the roadmap shows only initiatives with a phase this fiscal year.
    pub this_year_only: bool,
    /// What the initiatives of the roadmap are grouped by.
    pub grouping: Grouping,
    /// Into what the years of the roadmap are divided.
    pub scale: Scale,
    /// How years are written; the page's choice if `None`.
    pub year_style: Option<YearStyle>,
    /// Whether the interface speaks plain Japanese; the page's choice if `None`.
    pub easy: Option<bool>,
    /// Whether kanji have their readings above them.
    pub furigana: bool,
}

/// One condition. Values of one facet widen the result, different facets narrow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Stage this fiscal year.
    Stage(Stage),
    /// Id of a root of the tree.
    Goal(Rc<str>),
    /// Id of an item of a list.
    Item(Rc<str>),
    /// A department as printed.
    Department(Rc<str>),
}

/// The facets, in the order in which they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetKey {
    /// Stage this fiscal year.
    Stage,
    /// Root of the tree.
    Goal,
    /// Item of a list of another authority.
    Item,
    /// Department.
    Department,
}

impl FacetKey {
    /// Every facet.
    pub const ALL: [Self; 4] = [Self::Stage, Self::Goal, Self::Item, Self::Department];

    /// The word in the URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Goal => "goal",
            Self::Item => "item",
            Self::Department => "department",
        }
    }
}

impl Filter {
    /// The facet that it belongs to.
    pub fn key(&self) -> FacetKey {
        match self {
            Self::Stage(_) => FacetKey::Stage,
            Self::Goal(_) => FacetKey::Goal,
            Self::Item(_) => FacetKey::Item,
            Self::Department(_) => FacetKey::Department,
        }
    }

    /// The value in the URL.
    pub fn value(&self) -> &str {
        match self {
            Self::Stage(stage) => stage.as_str(),
            Self::Goal(value) | Self::Item(value) | Self::Department(value) => value,
        }
    }

    /// Whether two filters choose the same: departments are compared folded.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Department(one), Self::Department(two)) => one == two || normalize(one) == normalize(two),
            (one, two) => one == two,
        }
    }

    /// The filter of a facet and a value; `None` if there is no such stage.
    pub fn from_parts(key: FacetKey, value: &str) -> Option<Self> {
        Some(match key {
            FacetKey::Stage => Self::Stage(Stage::ALL.into_iter().find(|stage| stage.as_str() == value)?),
            FacetKey::Goal => Self::Goal(value.into()),
            FacetKey::Item => Self::Item(value.into()),
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

    /// The initiative whose page is open.
    pub fn opened(&self) -> Option<&Rc<str>> {
        self.initiative.as_ref().filter(|_| self.view != View::Share)
    }

    /// Opens the page of an initiative.
    pub fn open(&mut self, id: Rc<str>) {
        self.initiative = Some(id);
        if self.view == View::Share {
            self.view = View::Explorer;
        }
    }

    /// Leaves out a lane of the chronologies, or shows it again.
    pub fn toggle_lane(&mut self, lane: Rc<str>) {
        match self.hidden.iter().position(|hidden| *hidden == lane) {
            Some(at) => drop(self.hidden.remove(at)),
            None => self.hidden.push(lane),
        }
    }

    /// Whether the reader chose how to read, rather than what: such a choice stays wherever the reader goes.
    pub fn has_aids(&self) -> bool {
        self.furigana || self.easy.is_some()
    }

    /// Whether search words or filters are set.
    pub fn is_filtered(&self) -> bool {
        !self.text.trim().is_empty() || !self.filters.is_empty()
    }
}
