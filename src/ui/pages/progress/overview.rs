//! What became of the plan, on the first screen: the latest results by goal, the late ones, the latest news.

use super::initiative::news;
use super::late;
use crate::plan::progress::Update;
use crate::ui::components::controls::{show_if, view_link};
use crate::ui::components::grades::Facts;
use crate::ui::dom::{Node, el, nodes, show_some, text};
use crate::views::View;
use crate::views::progress::period_reports;

/// The most news on the first screen.
const NEWS: usize = 3;

/// The results, the late ones and the news. They are what the progress view has, in short.
pub(in crate::ui) fn summary(facts: &Facts) -> Node {
    let context = &facts.page.context;
    let reports = period_reports(context.plan, context.index, context.query);
    let results = show_some(reports.as_ref(), |reports| {
        let title = (facts.messages.results_of)(&super::name(facts, reports.period));
        nodes([
            el!(
                "div",
                "city-plan-section",
                facts.page.heading(2, text(title)),
                super::sentence(facts, reports),
                facts.bar(&reports.tallies),
                el!(
                    "p",
                    "city-plan-tools",
                    view_link(context, facts.messages.see_progress, None, View::Progress)
                ),
            ),
            show_if(!reports.late(facts.progress).is_empty(), || late::late(facts, reports)),
        ])
    });
    let mut latest: Vec<&Update> = facts.progress.updates.iter().collect();
    let calendar = context.plan.calendar();
    latest.sort_by_key(|update| std::cmp::Reverse(update.date.earliest(calendar)));
    latest.truncate(NEWS);
    let news = show_if(!latest.is_empty(), || {
        el!(
            "div",
            "city-plan-section",
            facts.page.heading(2, text(facts.messages.updates)),
            news(facts, &latest)
        )
    });
    nodes([results, news])
}
