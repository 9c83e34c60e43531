//! The facts that change the state of one element.

use crate::plan::FiscalYear;
use crate::views::availability::Availability;
use crate::views::query::{Filter, Grouping};
use crate::views::schedule::Scale;
use crate::views::{Query, View, YearStyle};
use std::rc::Rc;
use yew::AttrValue;

/// A fact that changes the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A view was chosen.
    ViewChosen(View),
    /// A place with conditions was chosen: a view with its filters.
    QueryChosen(Box<Query>),
    /// An initiative was opened.
    InitiativeOpened(Rc<str>),
    /// An initiative was opened from the roadmap. The second id is that of the row, if it has no page of its own.
    RowOpened(Rc<str>, Option<Rc<str>>),
    /// The page of the initiative in the panel was opened.
    PageOpened,
    /// The open initiative was closed; the view below it returns.
    InitiativeClosed,
    /// An item of a further view was opened.
    ItemOpened(View, Rc<str>),
    /// The explanation of a term was opened or closed.
    TermToggled(Rc<str>),
    /// A lane of the chronologies was set or removed.
    LaneToggled(Rc<str>),
    /// An outcome of initiatives was chosen, or all of them.
    OutcomeChosen(Option<Rc<str>>),
    /// A period of reports was chosen.
    PeriodChosen(Rc<str>),
    /// A search text was typed.
    TextTyped(String),
    /// A step was chosen on the roadmap in the place of all filters by stage, or none.
    StepChosen(Option<Availability>),
    /// Words to search for were chosen: a topic of the first screen, or a near word.
    WordsChosen(AttrValue),
    /// Everyday words that mean the same were left out of the search, or taken in again.
    TypedOnlyChosen(bool),
    /// A group of hits was chosen, or all of them.
    GroupChosen(Option<View>),
    /// A filter was set or removed.
    FilterToggled(Filter),
    /// All conditions were removed.
    ConditionsCleared,
    /// Another fiscal year was chosen in the narrow roadmap.
    YearChosen(FiscalYear),
    /// "This year only" was switched.
    ThisYearOnlyToggled,
    /// Another grouping of the roadmap was chosen.
    GroupingChosen(Grouping),
    /// Another scale of the roadmap was chosen.
    ScaleChosen(Scale),
    /// Another year style was chosen.
    YearStyleChosen(YearStyle),
    /// A language was chosen, by its tag; `None` is the page's own.
    LanguageChosen(Option<Rc<str>>),
    /// Readings above kanji were switched on or off.
    FuriganaToggled,
    /// A menu was opened or closed.
    MenuToggled(Menu),
    /// All folded parts of the view were opened or closed.
    FoldsToggled,
    /// The notes for editors were shown or hidden.
    NotesToggled,
    /// A goal was folded or unfolded.
    GoalToggled(Rc<str>),
    /// These goals, and no others, were set against the initial state.
    GoalsToggled(Vec<Rc<str>>),
    /// The reader has come near the last initiative that is drawn.
    MoreWanted,
    /// The button for more choices of the filters, or more groups, was pressed.
    MoreChoicesWanted,
    /// The URL has other choices than before.
    Located(Query),
}

/// A menu of the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// The reading preferences.
    Display,
    /// The views beside those of the navigation.
    Views,
}

impl Menu {
    /// The name in the id of its button.
    pub(super) fn button(self) -> &'static str {
        match self {
            Self::Display => "display",
            Self::Views => "views",
        }
    }
}
