//! The city's own figures: baseline, latest value, target, and the distance between the last two.

use super::Paper;
use super::table::{row, table};
use crate::plan::figures::Value;
use crate::plan::vocabulary::ValueKind;
use crate::ui::components::controls::show_if;
use crate::ui::dom::{Node, nodes, show_some, text, wrap};
use crate::ui::pages::figures::card::gap_in_words;
use crate::ui::pages::figures::value::{in_unit, short_when};
use crate::views::figures::{Card, figures};

/// The figures; nothing where the plan has none.
pub(super) fn section(paper: &Paper) -> Node {
    let (words, page) = (paper.words, paper.facts.page);
    let own = figures(page.context.plan).own;
    let messages = page.messages;
    let heads = [
        messages.column_figure,
        paper.facts.messages.count,
        messages.baseline,
        words.latest,
        messages.target,
        words.distance,
    ];
    show_if(!own.is_empty(), || {
        let rows = own.iter().map(|card| one(paper, card)).collect();
        let table = table(text(words.figures), heads.map(text).to_vec(), rows);
        paper.section(words.figures, nodes([table, wrap("p", text(words.distance_method))]))
    })
}

fn one(paper: &Paper, card: &Card) -> Node {
    let page = paper.facts.page;
    let indicator = &page.context.plan.indicators[card.at];
    let shown = |value: &Value| {
        let when = show_some(short_when(page, value), |when| wrap("p", when));
        nodes([in_unit(page, indicator, value), when])
    };
    let is_target = |at: &usize| indicator.values[*at].kind == ValueKind::Target;
    let baseline = indicator.values.iter().find(|value| value.kind == ValueKind::Baseline);
    let latest = card.lead.filter(|at| !is_target(at)).map(|at| &indicator.values[at]);
    let target = card.target.or(card.lead.filter(is_target)).map(|at| &indicator.values[at]);
    let initiative = indicator.initiative.as_ref().and_then(|id| page.context.index.find(id));
    let cells = vec![
        initiative.map(|at| paper.name(at)),
        baseline.map(shown),
        latest.map(shown),
        target.map(shown),
        card.gap.map(|gap| text(gap_in_words(page, indicator, gap))),
    ];
    row(page.context.text(&indicator.name), cells)
}
