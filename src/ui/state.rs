//! The state of one element on the page, and the only function that changes it.
//!
//! `State` holds choices, nothing that can be derived from the plan. Actions are facts. `reduce` is pure, and
//! returns what becomes of the history, which "back" undoes.

use crate::plan::FiscalYear;
use crate::views::query::{Filter, Grouping};
use crate::views::schedule::Scale;
use crate::views::{Query, View, YearStyle};
use std::rc::Rc;

/// The reader's choices.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The choices in the URL.
    pub query: Query,
    /// The ids of the goals on the roadmap that the reader has folded or unfolded, against the initial state.
    pub toggled_goals: Vec<Rc<str>>,
    /// The terms with an open explanation, by the ids of the explanations.
    pub open_terms: Vec<Rc<str>>,
    /// The largest number of initiatives that are drawn: rows are added when the reader comes near them.
    pub row_limit: usize,
    /// The largest number of choices of a filter that are drawn; at first the roadmap has few groups, too.
    pub choice_limit: usize,
}

/// The number of initiatives of a large plan that are drawn at first and added each time: several screens of a
/// phone, so that the reader never sees the end before more have come.
const ROW_BATCH: usize = 30;

/// The number of items of a long list that are visible at first.
pub(super) const LIST_START: usize = 20;

/// The selector of the first of the other groups, which takes the focus when they appear.
pub(super) const FIRST_OTHER: &str =
    ":nth-child(21 of .city-plan-roadmap__goals, .city-plan-list__goal, .city-plan-plain__goal)";

/// The number of choices of a filter that are drawn at first and added each time.
pub(super) const CHOICE_BATCH: usize = 60;

impl Default for State {
    fn default() -> Self {
        let (toggled_goals, open_terms) = (Vec::new(), Vec::new());
        Self {
            query: Query::default(),
            toggled_goals,
            open_terms,
            row_limit: ROW_BATCH,
            choice_limit: CHOICE_BATCH,
        }
    }
}

/// A fact that changes the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A view was chosen.
    ViewChosen(View),
    /// An initiative was opened.
    InitiativeOpened(Rc<str>),
    /// An item of a further view was opened.
    ItemOpened(View, Rc<str>),
    /// The explanation of a term was opened or closed.
    TermToggled(Rc<str>),
    /// A lane of the chronologies was set or removed.
    LaneToggled(Rc<str>),
    /// A decade of the chronologies was chosen, or all of them.
    DecadeChosen(Option<i32>),
    /// A search text was typed.
    TextTyped(String),
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
    /// Reading preferences were chosen: plain Japanese, if it differs from the page's choice, and readings
    /// above kanji.
    ReadingPreferencesChosen(Option<bool>, bool),
    /// A goal was folded or unfolded.
    GoalToggled(Rc<str>),
    /// These goals, and no others, were set against the initial state.
    GoalsToggled(Vec<Rc<str>>),
    /// The reader has come near the last initiative that is drawn.
    MoreWanted,
    /// More choices of the filters, or groups, were asked for.
    MoreChoicesWanted,
    /// The URL has other choices than before.
    Located(Query),
}

/// The update of the history after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryUpdate {
    /// No update: nothing of the change is in the URL, or it came from there.
    None,
    /// The current entry is replaced (typing).
    Replace,
    /// A new entry, which "back" undoes.
    Push,
}

/// Applies an action. Returns the new state and the update of the history.
pub fn reduce(state: &State, action: Action) -> (State, HistoryUpdate) {
    let mut next = state.clone();
    let query = &mut next.query;
    let history_update = match action {
        Action::ViewChosen(view) => {
            query.view = view;
            // The view of sharing shares the open initiative or item.
            if view != View::Share {
                query.initiative = None;
                query.item = None;
            }
            HistoryUpdate::Push
        }
        Action::InitiativeOpened(id) => {
            query.open(id);
            HistoryUpdate::Push
        }
        Action::ItemOpened(view, item) => {
            query.view = view;
            query.initiative = None;
            query.item = Some(item);
            HistoryUpdate::Push
        }
        Action::TermToggled(part) => {
            toggle(&mut next.open_terms, part);
            HistoryUpdate::None
        }
        Action::LaneToggled(lane) => {
            query.toggle_lane(lane);
            HistoryUpdate::Push
        }
        Action::DecadeChosen(decade) => {
            query.decade = decade;
            HistoryUpdate::Push
        }
        Action::TextTyped(text) => {
            query.text = text;
            HistoryUpdate::Replace
        }
        Action::FilterToggled(filter) => {
            query.toggle(filter);
            HistoryUpdate::Push
        }
        Action::ConditionsCleared => {
            query.text.clear();
            query.filters.clear();
            HistoryUpdate::Push
        }
        Action::YearChosen(year) => {
            query.year = Some(year);
            HistoryUpdate::Replace
        }
        Action::ThisYearOnlyToggled => {
            query.this_year_only = !query.this_year_only;
            HistoryUpdate::Push
        }
        Action::GroupingChosen(grouping) => {
            query.grouping = grouping;
            HistoryUpdate::Push
        }
        Action::ScaleChosen(scale) => {
            query.scale = scale;
            HistoryUpdate::Push
        }
        Action::YearStyleChosen(style) => {
            query.year_style = Some(style);
            HistoryUpdate::Replace
        }
        // Reading preferences stay when the reader goes back.
        Action::ReadingPreferencesChosen(easy, furigana) => {
            query.easy = easy;
            query.furigana = furigana;
            HistoryUpdate::Replace
        }
        Action::GoalToggled(goal) => {
            toggle(&mut next.toggled_goals, goal);
            HistoryUpdate::None
        }
        Action::GoalsToggled(goals) => {
            next.toggled_goals = goals;
            HistoryUpdate::None
        }
        Action::MoreWanted => {
            next.row_limit += ROW_BATCH;
            HistoryUpdate::None
        }
        Action::MoreChoicesWanted => {
            next.choice_limit += CHOICE_BATCH;
            HistoryUpdate::None
        }
        Action::Located(mut located) => {
            let preferences = (located.easy, located.furigana);
            located.easy = located.easy.or(query.easy);
            located.furigana |= query.furigana;
            // The URL of an earlier entry lacks preferences that were chosen since.
            let history_update = if preferences == (located.easy, located.furigana) {
                HistoryUpdate::None
            } else {
                HistoryUpdate::Replace
            };
            *query = located;
            history_update
        }
    };
    let changed = next.query != state.query;
    // Another list begins at its top; another year stays at the same row.
    if changed && next.query.year == state.query.year {
        next.row_limit = ROW_BATCH;
    }
    (next, if changed { history_update } else { HistoryUpdate::None })
}

/// Adds an id to a list, or removes it.
fn toggle(list: &mut Vec<Rc<str>>, id: Rc<str>) {
    match list.iter().position(|known| *known == id) {
        Some(at) => drop(list.remove(at)),
        None => list.push(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> (State, HistoryUpdate) {
        actions
            .into_iter()
            .fold((State::default(), HistoryUpdate::None), |(state, _), action| reduce(&state, action))
    }

    #[test]
    fn choosing_a_view_leaves_an_initiative_and_keeps_the_conditions() {
        let (state, history_update) = after([
            Action::TextTyped("窓口".into()),
            Action::InitiativeOpened("cashless".into()),
            Action::ViewChosen(View::Explorer),
        ]);
        assert_eq!(
            (state.query.initiative, &*state.query.text, history_update),
            (None, "窓口", HistoryUpdate::Push)
        );
    }

    #[test]
    fn a_filter_toggles() {
        let filter = Filter::Goal("goal-1".into());
        let (state, history_update) =
            after([Action::FilterToggled(filter.clone()), Action::FilterToggled(filter)]);
        assert_eq!((state.query.filters.len(), history_update), (0, HistoryUpdate::Push));
    }

    #[test]
    fn preferences_stay_when_the_reader_goes_back() {
        let back = Query { view: View::Overview, ..Query::default() };
        let (state, history_update) = after([
            Action::ReadingPreferencesChosen(Some(true), true),
            Action::ViewChosen(View::Explorer),
            Action::Located(back.clone()),
        ]);
        assert_eq!(state.query, Query { furigana: true, easy: Some(true), ..back.clone() });
        assert_eq!(history_update, HistoryUpdate::Replace, "the URL follows");
        let link = Query { easy: Some(false), ..back };
        let (state, _) = after([Action::ReadingPreferencesChosen(Some(true), false), Action::Located(link)]);
        assert_eq!(state.query.easy, Some(false), "a link that says it is followed");
    }

    #[test]
    fn an_action_without_effect_is_no_entry() {
        assert_eq!(after([Action::TextTyped(String::new())]).1, HistoryUpdate::None);
        assert_eq!(after([Action::ConditionsCleared]).1, HistoryUpdate::None);
        assert_eq!(after([Action::GoalToggled("goal-1".into())]).1, HistoryUpdate::None);
        assert_eq!(
            after([Action::Located(Query { text: "x".into(), ..Query::default() })]).1,
            HistoryUpdate::None
        );
    }
}
