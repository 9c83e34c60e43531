//! The dates that moved: the old ones beside the new, and those on which it really came.

use super::super::in_words;
use super::Paper;
use super::table::{row, table};
use crate::ui::dom::{Node, nodes, text, wrap};
use crate::views::promises::{Promise, moved};

/// The dates that moved, or the sentence that none did; nothing where the city states no other dates.
pub(super) fn section(paper: &Paper) -> Node {
    let (context, words, messages) = (paper.context(), paper.words, paper.facts.messages);
    let heads = [messages.count, words.phase, words.first, messages.planned_now, messages.actual];
    let rows: Vec<Node> =
        moved(context.plan, paper.facts.progress).iter().map(|promise| one(paper, promise)).collect();
    let body = match rows.is_empty() {
        true => wrap("p", text(words.none_moved)),
        false => table(text(words.moved), heads.map(text).to_vec(), rows),
    };
    paper.section(words.moved, body)
}

fn one(paper: &Paper, promise: &Promise) -> Node {
    let context = paper.context();
    let dates = |dates| text(in_words(context, dates, promise.is_milestone));
    let edition = promise.first.map(|(edition, _)| context.text(&context.plan.editions[edition].name));
    let edition = edition.map_or_else(Node::default, |name| wrap("p", name));
    let cells = vec![
        Some(context.text(&promise.label)),
        Some(nodes([dates(promise.first_dates()), edition])),
        Some(dates(promise.planned)),
        promise.actual.map(dates),
    ];
    row(paper.name(promise.at), cells)
}
