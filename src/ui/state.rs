//! The state of one element on the page, and the only function that changes it.
//!
//! `State` holds choice_limit, nothing that can be derived from the plan. Actions are facts; `reduce`
//! is pure, and says whether the change is a step that "back" should undo.

use crate::plan::FiscalYear;
use crate::views::query::{Filter, Grouping};
use crate::views::schedule::Scale;
use crate::views::{Query, View, YearStyle};
use std::rc::Rc;

/// What a reader has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The choice_limit that the URL holds.
    pub query: Query,
    /// Ids of the goals of the roadmap that a reader has folded or, where they were folded, unfolded.
    pub toggled_goals: Vec<Rc<str>>,
    /// The explanations of terms that are open, by the ids of their parts of the page.
    pub open_terms: Vec<Rc<str>>,
    /// How many initiatives are drawn at most: rows are made as a reader comes near them.
    pub row_limit: usize,
    /// How many choice_limit of a filter are drawn at most; at first the roadmap has few groups, too.
    pub choice_limit: usize,
}

/// How many initiatives of a large plan are drawn at first, and how many more each time: several screens of
/// a phone, so that a reader never sees the end before more have come.
const ROW_BATCH: usize = 30;

/// How much of a long list stands on the page at first.
pub(super) const LIST_START: usize = 20;

/// The first of the other groups, which takes the focus where they come.
pub(super) const FIRST_OTHER: &str =
    ":nth-child(21 of .city-plan-roadmap__goals, .city-plan-list__goal, .city-plan-plain__goal)";

/// How many choice_limit of a filter are drawn at first, and how many more each time.
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

/// What has happened.
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
    /// Search words were typed.
    TextTyped(String),
    /// A filter was set or removed.
    FilterToggled(Filter),
    /// All conditions were removed.
    ConditionsCleared,
    /// Another fiscal year was chosen in the narrow roadmap.
    YearTurned(FiscalYear),
    /// "This year only" was switched.
    ThisYearOnlyToggled,
    /// Another grouping of the roadmap was chosen.
    GroupingChosen(Grouping),
    /// Another scale of the roadmap was chosen.
    ScaleChosen(Scale),
    /// Another way to write years was chosen.
    YearStyleChosen(YearStyle),
    /// How to read was chosen: plain Japanese, if that is not what the page chose itself, and the
    /// readings of kanji.
    ReadingPreferencesChosen(Option<bool>, bool),
    /// A goal was folded or unfolded.
    GoalToggled(Rc<str>),
    /// These goals, and no others, are to be other than they were at first.
    GoalsToggled(Vec<Rc<str>>),
    /// The reader has come near the last initiative that is drawn.
    MoreWanted,
    /// More choice_limit of the filters, or groups, were asked for.
    MoreChoicesWanted,
    /// The URL says something else than before.
    Located(Query),
}

/// What a change means for the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryUpdate {
    /// Nothing of it is in the URL, or it came from there.
    None,
    /// The same step goes on (typing).
    Replace,
    /// A new step, which "back" undoes.
    Push,
}

/// The state after an action, and what that means for the URL.
pub fn reduce(state: &State, action: Action) -> (State, HistoryUpdate) {
    let mut next = state.clone();
    let query = &mut next.query;
    let history_update = match action {
        Action::ViewChosen(view) => {
            query.view = view;
            // What is open is what can be shared.
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
        Action::YearTurned(year) => {
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
        // What makes reading easier is no place to come back to: it stays when the reader goes back.
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
            let told = (located.easy, located.furigana);
            located.easy = located.easy.or(query.easy);
            located.furigana |= query.furigana;
            // The URL of an earlier step may not know of aids that were chosen since.
            let history_update = if told == (located.easy, located.furigana) {
                HistoryUpdate::None
            } else {
                HistoryUpdate::Replace
            };
            *query = located;
            history_update
        }
    };
    let changed = next.query != state.query;
    // Another list begins at its beginning; turning the year stays at the same row.
    if changed && next.query.year == state.query.year {
        next.row_limit = ROW_BATCH;
    }
    (next, if changed { history_update } else { HistoryUpdate::None })
}

/// Adds what is not in a list, or takes out what is.
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
    fn aids_stay_when_the_reader_goes_back() {
        let back = Query { view: View::Overview, ..Query::default() };
        let (state, history_update) = after([
            Action::ReadingPreferencesChosen(Some(true), true),
            Action::ViewChosen(View::Explorer),
            Action::Located(back.clone()),
        ]);
        assert_eq!(state.query, Query { furigana: true, easy: Some(true), ..back.clone() });
        assert_eq!(history_update, HistoryUpdate::Replace, "the URL is told");
        let link = Query { easy: Some(false), ..back };
        let (state, _) = after([Action::ReadingPreferencesChosen(Some(true), false), Action::Located(link)]);
        assert_eq!(state.query.easy, Some(false), "a link that says it is followed");
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        assert_eq!(after([Action::TextTyped(String::new())]).1, HistoryUpdate::None);
        assert_eq!(after([Action::ConditionsCleared]).1, HistoryUpdate::None);
        assert_eq!(after([Action::GoalToggled("goal-1".into())]).1, HistoryUpdate::None);
        assert_eq!(
            after([Action::Located(Query { text: "x".into(), ..Query::default() })]).1,
            HistoryUpdate::None
        );
    }
}
