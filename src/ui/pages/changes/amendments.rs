//! Each change under its kind, and all of them as a file.

use super::Comparison;
use super::sentences::Writer;
use crate::exchange::csv;
use crate::ui::components::chips::{chip, chips};
use crate::ui::components::controls::{button, show_if};
use crate::ui::dom::{Node, each, el, nodes, show_some, text, wrap};
use crate::ui::host::HostEvent;
use crate::ui::state::Action;
use crate::views::Query;
use crate::views::changes::{Amendment, AmendmentKind, Changes};
use std::rc::Rc;

/// The kinds to choose from, the changes, and their file.
pub(super) fn amendments(comparison: &Comparison, found: &Changes) -> Node {
    let is_shown = |kind: &AmendmentKind| {
        let chosen = comparison.page.context.query.outcome.as_deref();
        found.count(*kind) != 0 && chosen.is_none_or(|word| word == kind.as_str())
    };
    let kinds: Vec<AmendmentKind> = AmendmentKind::ALL.into_iter().filter(is_shown).collect();
    show_if(!found.amendments.is_empty(), || {
        nodes([
            choice(comparison, found),
            el!("div", "city-plan-changed", each(&kinds, |kind| section(comparison, found, *kind))),
            file(comparison, found),
        ])
    })
}

/// The kinds to choose from. Static HTML shows all of them.
fn choice(comparison: &Comparison, found: &Changes) -> Node {
    let (context, messages) = (&comparison.page.context, comparison.messages);
    let one = |kind: Option<AmendmentKind>, words: &'static str, count: usize| {
        let word: Option<Rc<str>> = kind.map(|kind| kind.as_str().into());
        let is_chosen = context.query.outcome == word;
        let query = Query { outcome: word.clone(), ..context.query.clone() };
        chip(context, &query, Action::OutcomeChosen(word), is_chosen, (text(words), Some(count)))
    };
    let kinds: Vec<_> = AmendmentKind::ALL.into_iter().filter(|kind| found.count(*kind) != 0).collect();
    show_if(context.is_running() && kinds.len() >= 2, || {
        let every = one(None, messages.every_kind, found.amendments.len());
        let each = each(&kinds, |kind| one(Some(*kind), (messages.kind)(*kind), found.count(*kind)));
        chips(messages.choose_kind, nodes([every, each]))
    })
}

fn section(comparison: &Comparison, found: &Changes, kind: AmendmentKind) -> Node {
    let of_kind: Vec<&Amendment> = found.amendments.iter().filter(|one| one.kind == kind).collect();
    let heading = comparison.page.heading(2, text((comparison.messages.kind)(kind)));
    let all = each(&of_kind, |one| amendment(comparison, one));
    el!(
        "div",
        "city-plan-section",
        heading,
        el!("ul", { "class": "city-plan-changes", "data-kind": kind.as_str() }, all)
    )
}

fn amendment(comparison: &Comparison, amendment: &Amendment) -> Node {
    let context = &comparison.page.context;
    let writer = comparison.writer();
    let sentence =
        |one: &_| el!("p", "city-plan-changes__sentence", super::sentences::Sentence::node(one, context));
    let reason = show_some(amendment.reason.as_ref(), |reason| {
        let label = text(format!("{}{}", comparison.messages.reason, context.messages.colon));
        wrap("p", nodes([el!("b", {}, label), context.text(reason)]))
    });
    // What is new has to be explained.
    let is_added = amendment.kind == AmendmentKind::Added;
    let added = amendment.now.first().filter(|_| is_added).map(|at| &context.plan.initiatives[*at]);
    let lead = show_some(added.and_then(|added| added.lead.as_ref()), |lead| wrap("p", context.text(lead)));
    el!(
        "li",
        "city-plan-changes__change",
        name(comparison, amendment),
        lead,
        each(&writer.sentences(amendment), sentence),
        reason
    )
}

/// The names, as links where they are in this edition.
fn name(comparison: &Comparison, amendment: &Amendment) -> Node {
    let context = &comparison.page.context;
    let earlier = |at: &usize| context.text(&comparison.earlier.plan.initiatives[*at].name);
    let names = match &*amendment.now {
        [] => each(&amendment.earlier, |at| wrap("li", earlier(at))),
        now => each(now, |at| wrap("li", context.link(*at))),
    };
    el!("ul", "city-plan-changes__name", names)
}

impl<'a> Comparison<'a> {
    pub(super) fn writer(&self) -> Writer<'a> {
        Writer { context: &self.page.context, messages: self.messages, earlier: &self.earlier.plan }
    }
}

/// The button that saves the changes.
fn file(comparison: &Comparison, found: &Changes) -> Node {
    let context = &comparison.page.context;
    show_if(context.is_running(), || {
        let rows = rows(comparison, found);
        let name = format!("{}-changes.csv", context.plan.id.0);
        let label = (comparison.messages.save)(rows.len() - 1);
        let event = HostEvent::Save(name, csv::csv(&rows));
        el!("p", "city-plan-tools", button(text(label), None, context.send_on_click(event)))
    })
}

/// The changes as rows, the head first.
fn rows(comparison: &Comparison, found: &Changes) -> Vec<Vec<String>> {
    let (context, messages) = (&comparison.page.context, comparison.messages);
    let further = comparison.page.messages;
    let head = [
        messages.column_kind,
        further.column_name,
        messages.column_change,
        messages.reason,
        further.column_license,
    ];
    let writer = comparison.writer();
    let row = |one: &Amendment| {
        let (plan, initiatives) = writer.subject(one);
        let names: Vec<_> =
            initiatives.iter().map(|at| context.plain_text(&plan.initiatives[*at].name)).collect();
        let sentences: Vec<_> = writer.sentences(one).iter().map(super::sentences::Sentence::text).collect();
        vec![
            (messages.kind)(one.kind).to_owned(),
            names.join(context.messages.comma),
            sentences.join(context.messages.between),
            one.reason.as_ref().map(|reason| context.plain_text(reason)).unwrap_or_default(),
            context.plan.license.as_deref().unwrap_or_default().to_owned(),
        ]
    };
    let head = head.map(str::to_owned).to_vec();
    std::iter::once(head).chain(found.amendments.iter().map(row)).collect()
}
