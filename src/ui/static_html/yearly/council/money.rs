//! Budgets and settled accounts, in the city's own numbers. Nothing is added up: units and funds may differ.

use super::Paper;
use super::table::{row, table};
use crate::plan::progress::Budget;
use crate::ui::components::controls::show_if;
use crate::ui::dom::{Node, nodes, text, wrap};
use crate::views::figures::digits;

/// The money of all years; nothing where the plan has none.
pub(super) fn section(paper: &Paper) -> Node {
    let (words, messages, page) = (paper.words, paper.facts.messages, paper.facts.page);
    let heads = [
        messages.count,
        messages.year,
        words.budget,
        words.settled,
        page.messages.unit,
        messages.funds,
        page.messages.remark,
    ];
    let mut budgets: Vec<(Option<usize>, &Budget)> = paper
        .facts
        .progress
        .budgets
        .iter()
        .map(|one| {
            let of = one.initiative.as_ref().and_then(|id| page.context.index.find(id));
            (of, one)
        })
        .collect();
    budgets.sort_by_key(|(of, one)| (*of, one.fiscal_year));
    show_if(!budgets.is_empty(), || {
        let rows = budgets.iter().map(|(of, budget)| one(paper, *of, budget)).collect();
        let table = table(text(words.money), heads.map(text).to_vec(), rows);
        paper.section(words.money, nodes([table, wrap("p", text(messages.money_method))]))
    })
}

fn one(paper: &Paper, of: Option<usize>, budget: &Budget) -> Node {
    let context = paper.context();
    let name = of.map_or_else(|| text(paper.words.whole), |at| paper.name(at));
    let amount = |number: f64| text(digits(number));
    let cells = vec![
        Some(text(context.year(budget.fiscal_year))),
        budget.planned.map(amount),
        Some(budget.settled.map_or_else(|| text(paper.facts.messages.not_settled), amount)),
        Some(context.text(&budget.unit)),
        budget.funds.as_ref().map(|funds| context.text(funds)),
        budget.remark.as_ref().map(|remark| context.text(remark)),
    ];
    row(name, cells)
}
