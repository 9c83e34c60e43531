//! The facts of the plan as a whole, below the first screen: its size, its period, its place among other plans, its
//! terms, the bodies that carry it out.

use crate::plan::people::{Body, Relation};
use crate::plan::timeline::{Cycle, ReviewCycle};
use crate::plan::vocabulary::{EndBasis, PeriodKind, RelationKind, Status, Tier};
use crate::plan::{PartialDate, Period};
use crate::ui::components::controls::{foldable_list, show_if, spaced};
use crate::ui::components::glossary_terms::TermMarker;
use crate::ui::components::sections;
use crate::ui::components::sections::{note, row};
use crate::ui::components::share_row;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, on_click, show_some, text, wrap};
use crate::ui::messages::joined::joined;
use crate::ui::state::Action;
use crate::views::View;
use crate::views::plan_facts::{PlanFacts, plan_facts};

/// The facts of the plan.
pub(crate) fn view(context: &ViewContext) -> Node {
    let plan = context.plan;
    let facts = plan_facts(plan, context.index);
    let body = el!(
        "div",
        "city-plan-overview__columns",
        wrap("div", nodes([size(context, &facts), place(context, &facts)])),
        wrap(
            "div",
            nodes([
                show_some(plan.period.as_ref(), |period| cycles(context, period)),
                bodies(context, &plan.bodies),
            ]),
        ),
    );
    part(
        context,
        text(context.messages.overview.about_plan),
        nodes([
            show_some(plan.lead.as_ref(), |lead| {
                TermMarker::new(context, "lead").text("p", "city-plan-overview__lead", lead)
            }),
            share_row::row(context, None),
            status(context),
            period(context),
            body,
        ]),
    )
}

/// The part of the first screen with the facts.
fn part(context: &ViewContext, title: Node, body: Node) -> Node {
    let heading = el!(context.heading_tag(2), "city-plan-initiative__title", title);
    el!("div", "city-plan-initiative__section", heading, body)
}

/// A section of the facts.
fn section(context: &ViewContext, title: Node, body: Node) -> Node {
    let heading = el!(context.heading_tag(3), "city-plan-overview__heading", title);
    el!("div", "city-plan-overview__section", heading, body)
}

/// The status of a plan that is not in force, in the document's word if it prints one, explained.
fn status(context: &ViewContext) -> Node {
    let messages = context.messages;
    show_some(context.plan.status.filter(|status| *status != Status::Adopted), |status| {
        let printed = context.plan.status_printed.as_ref();
        let word = printed.map_or_else(|| text((messages.status)(status)), |printed| context.text(printed));
        let explanation = text(messages.years.beside((messages.status_long)(status)));
        el!("p", "city-plan-overview__period", el!("span", {}, word, explanation))
    })
}

/// The period, with a note on months that the document leaves open.
fn period(context: &ViewContext) -> Node {
    let messages = context.messages;
    let run = |content: String| el!("span", {}, text(content));
    show_some(context.plan.period.as_ref(), |period| {
        let open = [period.start, period.end].into_iter().flatten();
        let open = open.filter(|date| matches!(date, PartialDate::MonthOpen(_))).count() > 0;
        el!(
            "p",
            "city-plan-overview__period",
            show_if(period.kind == PeriodKind::None, || run(messages.no_period.into())),
            show_some(period.start, |start| run((messages.from)(&context.date(start)))),
            show_if(period.start.is_some() && period.end.is_some(), || text(messages.between)),
            show_some(period.end, |end| run((messages.until)(&context.date(end), period.start.is_none()))),
            text(messages.between),
            show_some(period.horizon, |horizon| run((messages.horizon)(&context.date(horizon)))),
            show_if(open, || el!("span", "city-plan-note", text(messages.open_month))),
        )
    })
}

fn size(context: &ViewContext, facts: &PlanFacts) -> Node {
    let item = |name: Node, value: usize, unit: &'static str| {
        let unit = show_if(!unit.is_empty(), || {
            nodes([text(context.messages.between), el!("span", "city-plan-figures__unit", text(unit))])
        });
        el!(
            "div",
            "city-plan-figures__item",
            el!("dt", "city-plan-figures__name", name),
            el!("dd", "city-plan-figures__value", text(value.to_string()), unit),
        )
    };
    el!(
        "dl",
        "city-plan-figures",
        each(&facts.levels, |(level, count)| item(context.text(&level.name), *count, "")),
        // Without a level of their own, the number of leaf initiatives is none of those above.
        show_if(context.index.leaf_levels(context.plan).len() != 1, || {
            item(context.sentence(context.leaf_word().to_string()), context.index.leaves().len(), "")
        }),
        show_some(facts.years, |years| item(
            text(context.messages.period),
            years,
            (context.messages.period_unit)(years)
        )),
    )
}

/// This plan among others, from higher to lower.
fn place(context: &ViewContext, facts: &PlanFacts) -> Node {
    let group = |(kind, relations): &(RelationKind, Vec<usize>)| {
        el!(
            "li",
            "city-plan-place__item",
            el!("p", "city-plan-place__kind", text((context.messages.relation)(*kind))),
            each(relations, |at| relation(context, &context.plan.relations[*at])),
        )
    };
    let itself = el!(
        "li",
        { "class": "city-plan-place__item", "data-self": "" },
        el!("p", "city-plan-place__kind", text(context.messages.this_plan)),
        el!("p", "city-plan-place__name", context.text(&context.plan.title)),
    );
    let above = facts.place.iter().filter(|(kind, _)| *kind == RelationKind::Higher).count();
    let others = show_if(facts.other_relations > 0, || {
        let all = (context.messages.overview.other_relations)(facts.other_relations);
        let link = el!("a", { "href": context.view_href(View::Relations) }, text(all));
        wrap("p", on_click(link, context.on_click(Action::ViewChosen(View::Relations))))
    });
    show_if(!facts.place.is_empty() || facts.other_relations > 0, || {
        let list = el!(
            "ul",
            "city-plan-place",
            each(&facts.place[..above], group),
            itself,
            each(&facts.place[above..], group)
        );
        section(context, text(context.messages.place), nodes([list, others]))
    })
}

/// A plan or law with its article and the law or plan as which this one counts.
fn relation(context: &ViewContext, relation: &Relation) -> Node {
    let article = show_some(relation.article.as_ref(), |article| spaced(context.text(article)));
    let counts = |what| note(context.sentence((context.messages.counts_as)(&context.isolated(what))));
    nodes([
        el!("p", "city-plan-place__name", context.text(&relation.name), article),
        show_some(relation.counts_as.as_ref(), counts),
    ])
}

/// The cycles of a longer period, and the review cycle.
fn cycles(context: &ViewContext, period: &Period) -> Node {
    let messages = context.messages;
    let cycle = |cycle: &Cycle| {
        let from = cycle.start.map(|start| (messages.from)(&context.date(start)));
        let until = cycle.end.map(|end| (messages.until)(&context.date(end), cycle.start.is_none()));
        let inferred = cycle.end_basis == Some(EndBasis::Inferred);
        let inferred = inferred.then(|| messages.years.bracketed(messages.inferred_end));
        let span = joined([from, until, inferred].into_iter().flatten(), messages.between);
        let current =
            show_if(cycle.current, || spaced(el!("span", "city-plan-now", text(messages.current_cycle))));
        row(context.text(&cycle.name), Some(nodes([text(span), current])))
    };
    let review = |review: &ReviewCycle| row(context.text(&review.part), Some(context.text(&review.cycle)));
    let list = |title: &'static str, rows: Node| {
        section(context, text(title), el!("dl", "city-plan-contact__list", rows))
    };
    nodes([
        show_if(!period.cycles.is_empty(), || list(messages.cycles, each(&period.cycles, cycle))),
        show_if(!period.review.is_empty(), || list(messages.review, each(&period.review, review))),
    ])
}

fn bodies(context: &ViewContext, bodies: &[Body]) -> Node {
    let messages = context.messages;
    let body = |body: &&Body| {
        let title = body.head_title.as_ref().map(|title| context.isolated(title));
        let head = |head| {
            let head = context.isolated(head);
            let content =
                title.as_ref().map_or_else(|| head.to_string(), |title| (messages.head)(title, &head));
            note(context.sentence(content))
        };
        let planned = show_if(body.planned, || text(messages.years.beside(messages.planned)));
        el!(
            "li",
            "city-plan-bodies__item",
            el!("p", "city-plan-bodies__name", context.text(&body.name), planned),
            show_some(body.head.as_ref(), head),
            // The running component has the editors' notes in the view of bodies.
            show_if(!context.is_running(), || sections::remark(context, body.remark.as_ref())),
        )
    };
    // Those of the nation and the prefecture do not carry out this plan: they are in the view of bodies alone.
    let own: Vec<&Body> = bodies.iter().filter(|body| body.tier == Tier::City).collect();
    show_if(!own.is_empty(), || {
        let list = |range| el!("ul", "city-plan-bodies", each(&own[range], body));
        section(context, text(messages.bodies), foldable_list(context, own.len(), &list))
    })
}
