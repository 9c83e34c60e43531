//! Choices that open rows of the roadmap, and the ways back.

use city_plan::ui::state::{Action, HistoryUpdate, State, reduce};
use city_plan::views::{Query, View};

fn after(actions: impl IntoIterator<Item = Action>) -> (State, HistoryUpdate) {
    let first = (State::default(), HistoryUpdate::None);
    actions.into_iter().fold(first, |(state, _), action| reduce(&state, action))
}

#[test]
fn a_row_opens_in_the_panel_and_the_next_row_replaces_it() {
    let roadmap = Action::ViewChosen(View::Roadmap);
    let open = |id: &str| Action::RowOpened(id.into(), None);
    let (state, history_update) = after([roadmap.clone(), open("cashless")]);
    assert_eq!((state.has_panel, history_update), (true, HistoryUpdate::Push));
    let (state, history_update) = after([roadmap.clone(), open("cashless"), open("telework")]);
    assert_eq!((state.has_panel, history_update), (true, HistoryUpdate::Replace), "back leads to the table");
    for action in [
        Action::PageOpened,
        Action::InitiativeClosed,
        Action::InitiativeOpened("telework".into()),
        Action::ViewChosen(View::Roadmap),
        Action::Located(Query { initiative: Some("telework".into()), ..Query::default() }),
    ] {
        let (state, _) = after([roadmap.clone(), open("cashless"), action.clone()]);
        assert!(!state.has_panel, "{action:?}");
    }
}

#[test]
fn an_initiative_leads_back_to_the_rows_that_were_drawn() {
    let rows =
        [Action::ViewChosen(View::Roadmap), Action::MoreWanted, Action::RowOpened("cashless".into(), None)];
    let (state, _) = after(rows.into_iter().chain([Action::InitiativeClosed]));
    assert_eq!(state.row_limit, 2 * State::default().row_limit);
    let (state, _) = after([Action::MoreWanted, Action::ViewChosen(View::Explorer)]);
    assert_eq!(state.row_limit, State::default().row_limit, "another list begins at its top");
}
