//! The time line as rows of a table: one for each event, the newest first.

use crate::ui::components::item::Page;
use crate::ui::components::source;
use crate::views::Query;
use crate::views::history::history;
use crate::views::history_lanes::{EventAt, Lanes};

/// The rows, the head first. Nothing is hidden in a file.
pub(super) fn rows(page: &Page) -> Vec<Vec<String>> {
    let (context, messages) = (&page.context, page.messages);
    let history = history(context.plan, &Query::default());
    let head = [messages.date, messages.kind, messages.event, messages.source, messages.column_license];
    let mut rows = vec![head.map(str::to_owned).into()];
    let dated = history.decades.iter().flat_map(|decade| &decade.years).flat_map(|year| &year.events);
    rows.extend(dated.chain(&history.undated).map(|at| row(page, &history.lanes, *at)));
    rows
}

fn row(page: &Page, lanes: &Lanes, at: EventAt) -> Vec<String> {
    let context = &page.context;
    let event = at.of(context.plan);
    let from = event.date.map(|date| context.date(date));
    let until = event.until.map(|date| (context.messages.until)(&context.date(date), from.is_none()));
    let names = at.lanes.iter().flatten().filter_map(|lane| lanes.0[*lane].naming_lane(context.plan));
    let names: Vec<String> = names.map(|lane| context.plain_text(&lane.name)).collect();
    let own = &context.plan.chronologies[at.chronology].source;
    vec![
        [from, until].into_iter().flatten().collect::<Vec<_>>().join(" "),
        names.join(context.messages.comma),
        context.plain_text(&event.text),
        source::plain(context, event.source.as_ref().or(own.as_ref())),
        context.plan.license.as_deref().unwrap_or_default().to_owned(),
    ]
}
