//! The state of one element on the page, and the only function that changes it.
//!
//! `State` holds choices, nothing that can be derived from the plan. Actions are facts. `reduce` is pure, and
//! returns what becomes of the history, which "back" undoes.

use crate::views::{Query, View};
use std::rc::Rc;

pub use super::action::{Action, Menu};

/// The reader's choices.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The choices in the URL.
    pub query: Query,
    /// The ids of the goals on the roadmap that the reader has folded or unfolded, against the initial state.
    pub toggled_goals: Vec<Rc<str>>,
    /// The terms with an open explanation, by the ids of the explanations.
    pub open_terms: Vec<Rc<str>>,
    /// The open menu of the shell.
    pub open_menu: Option<Menu>,
    /// True if the open initiative was opened from a row of the roadmap: a wide container has it in a panel beside the
    /// table. A link to it opens its page.
    pub has_panel: bool,
    /// True if all folded parts of the view are open.
    pub opens_all: bool,
    /// True if the notes for editors are shown.
    pub shows_notes: bool,
    /// The largest number of initiatives that are drawn: rows are added when the reader comes near them.
    pub row_limit: usize,
    /// The largest number of choices of a filter that are drawn; at first the roadmap has few groups, too.
    pub choice_limit: usize,
}

/// The number of initiatives of a large plan that are drawn at first and added each time: several screens of a
/// phone, so that the reader never sees the end before more have come.
pub(super) const ROW_BATCH: usize = 30;

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
            open_menu: None,
            has_panel: false,
            opens_all: false,
            shows_notes: false,
        }
    }
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
    next.has_panel &= !matches!(action, Action::PageOpened);
    let is_row = matches!(action, Action::RowOpened(..));
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
        // Reading preferences and the year style stay.
        Action::QueryChosen(chosen) => {
            query.view = chosen.view;
            query.year = chosen.year;
            query.filters = chosen.filters;
            HistoryUpdate::Push
        }
        Action::InitiativeOpened(id) => {
            query.open(id);
            HistoryUpdate::Push
        }
        Action::RowOpened(id, row) => {
            // After several rows, one step back is the table without a panel.
            let is_next = query.opened().is_some();
            query.open(id);
            query.item = row;
            if is_next { HistoryUpdate::Replace } else { HistoryUpdate::Push }
        }
        Action::PageOpened => HistoryUpdate::None,
        Action::InitiativeClosed => {
            query.initiative = None;
            query.item = None;
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
        Action::OutcomeChosen(outcome) => {
            query.outcome = outcome;
            HistoryUpdate::Push
        }
        Action::PeriodChosen(period) => {
            query.period = Some(period);
            query.outcome = None;
            query.item = None;
            HistoryUpdate::Push
        }
        Action::TextTyped(text) => {
            query.search_for(text);
            HistoryUpdate::Replace
        }
        Action::StepChosen(step) => {
            *query = query.with_step(step);
            HistoryUpdate::Push
        }
        Action::WordsChosen(words) => {
            query.view = View::Explorer;
            query.initiative = None;
            query.item = None;
            query.search_for(words.to_string());
            query.filters.clear();
            HistoryUpdate::Push
        }
        Action::TypedOnlyChosen(typed_only) => {
            query.typed_only = typed_only;
            HistoryUpdate::Push
        }
        Action::GroupChosen(group) => {
            query.group = group;
            HistoryUpdate::Push
        }
        Action::FilterToggled(filter) => {
            query.toggle(filter);
            HistoryUpdate::Push
        }
        Action::ConditionsCleared => {
            query.search_for(String::new());
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
        Action::LanguageChosen(language) => {
            query.language = language;
            HistoryUpdate::Replace
        }
        Action::FuriganaToggled => {
            query.furigana = !query.furigana;
            HistoryUpdate::Replace
        }
        Action::MenuToggled(menu) => {
            next.open_menu = Some(menu).filter(|menu| next.open_menu != Some(*menu));
            HistoryUpdate::None
        }
        Action::FoldsToggled => {
            next.opens_all = !next.opens_all;
            HistoryUpdate::None
        }
        Action::NotesToggled => {
            next.shows_notes = !next.shows_notes;
            HistoryUpdate::None
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
            // The URL of an earlier entry lacks preferences that were chosen since.
            let lacks_language = located.language.is_none() && query.language.is_some();
            let lacks_furigana = !located.furigana && query.furigana;
            if lacks_language {
                located.language = query.language.take();
            }
            located.furigana |= query.furigana;
            let history_update =
                if lacks_language || lacks_furigana { HistoryUpdate::Replace } else { HistoryUpdate::None };
            *query = located;
            history_update
        }
    };
    let changed = next.query != state.query;
    let place = |query: &Query| (query.view, query.opened().cloned(), query.item.clone());
    if place(&next.query) != place(&state.query) {
        next.open_menu = None;
        next.has_panel = is_row;
    }
    if next.query.view != state.query.view {
        next.opens_all = false;
    }
    // Another list begins at its top. After another year, or back from an initiative, the reader is at the same row.
    let is_same_list = next.query.view == state.query.view && next.query.opened() != state.query.opened();
    if changed && next.query.year == state.query.year && !is_same_list {
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
    use crate::views::query::Filter;

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
            Action::LanguageChosen(Some("en".into())),
            Action::FuriganaToggled,
            Action::ViewChosen(View::Explorer),
            Action::Located(back.clone()),
        ]);
        assert_eq!(state.query, Query { furigana: true, language: Some("en".into()), ..back.clone() });
        assert_eq!(history_update, HistoryUpdate::Replace, "the URL follows");
        let link = Query { language: Some("ja".into()), ..back };
        let (state, _) = after([Action::LanguageChosen(Some("en".into())), Action::Located(link)]);
        assert_eq!(state.query.language.as_deref(), Some("ja"), "a link that says it is followed");
    }

    #[test]
    fn notes_stay_and_opened_folds_close_when_another_view_is_chosen() {
        let opened = [Action::FoldsToggled, Action::NotesToggled];
        let (state, history_update) = after(opened.clone());
        assert_eq!((state.opens_all, state.shows_notes), (true, true));
        assert_eq!(history_update, HistoryUpdate::None, "neither is in the address");
        let item = Action::ItemOpened(View::default(), "part-laws".into());
        let (state, _) = after(opened.clone().into_iter().chain([item]));
        assert!(state.opens_all, "the list of contents leads to a place in the same view");
        let (state, _) = after(opened.into_iter().chain([Action::ViewChosen(View::Past)]));
        assert_eq!((state.opens_all, state.shows_notes), (false, true));
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
