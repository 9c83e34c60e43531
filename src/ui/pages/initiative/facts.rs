//! The facts of an initiative: dates, people, order, lists, figures, pictures, and the initiatives around it.

use crate::plan::ancestry::At;
use crate::plan::figures::{ListItem, Value};
use crate::plan::initiatives::{Dependency, Milestone, Reference};
use crate::plan::vocabulary::{Basis, ValueKind};
use crate::plan::{Indicator, Initiative, Ref, Text};
use crate::ui::components::controls::show_if;
use crate::ui::components::sections::{self, note, titled};
use crate::ui::components::source;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, show_some, text, wrap};
use crate::ui::messages::joined::joined;
use crate::views::View;
use crate::views::initiative::{InitiativeView, course};

/// The initiatives below.
pub(super) fn children(context: &ViewContext, view: &InitiativeView) -> Node {
    show_some(view.children.first(), |first| {
        let title = (context.messages.children)(&context.level_name(*first).unwrap_or_default());
        titled(context, context.sentence(title), links(context, &view.children))
    })
}

fn links(context: &ViewContext, to: &[At]) -> Node {
    let item = |at: &At| {
        let lead = context.plan.initiatives[*at].lead.as_ref();
        wrap("li", nodes([context.link(*at), show_some(lead, |lead| note(context.text(lead)))]))
    };
    el!("ul", "city-plan-initiative__links", each(to, item))
}

/// The most names in a line.
const FEW: usize = 8;

/// Dated steps, departments and target groups.
pub(super) fn people_and_dates(context: &ViewContext, initiative: &Initiative) -> Node {
    let messages = context.messages;
    let names = |texts: &[Text]| joined(texts.iter().map(|text| context.isolated(text)), messages.comma);
    let fact = |label: &'static str, texts: &[Text]| {
        show_if(!texts.is_empty(), || {
            // A long list is folded behind the number of the others.
            let names = match texts.len() <= FEW {
                true => context.sentence(names(texts)),
                false => sections::points(context, texts),
            };
            wrap("div", nodes([wrap("dt", text(label)), wrap("dd", names)]))
        })
    };
    let people = !(initiative.departments.is_empty() && initiative.audience.is_empty());
    nodes([
        milestones(context, &initiative.milestones),
        show_if(people, || {
            el!(
                "dl",
                "city-plan-facts",
                fact(messages.departments, &initiative.departments),
                fact(messages.audience, &initiative.audience),
            )
        }),
    ])
}

/// The order, lists, figures, pictures, other plans.
pub(super) fn facts(context: &ViewContext, initiative: &Initiative, view: &InitiativeView) -> Node {
    let messages = context.messages;
    let item = |id: &str| context.plan.lists.iter().flat_map(|list| &list.items).find(|item| *item.id == *id);
    let served = initiative.serves.iter().filter_map(|serves| item(&serves.item));
    let served: Vec<&ListItem> = served.collect();
    let serves = |item: &&ListItem| {
        wrap("li", context.item_link(View::National, &item.id.0, context.text(&item.name)))
    };
    let serves = show_if(!served.is_empty(), || {
        let list =
            el!("ul", "city-plan-initiative__points city-plan-initiative__links", each(&served, serves));
        titled(context, text(messages.serves), list)
    });
    nodes([
        order(context, initiative),
        serves,
        figures(context, view),
        references(context, &initiative.references),
        pictures(context, view),
    ])
}

/// The milestones of an initiative.
fn milestones(context: &ViewContext, milestones: &[Milestone]) -> Node {
    let point = |point: &Milestone| {
        let from = point.source.as_ref().filter(|_| !context.is_running());
        let inferred = point.basis == Basis::Inferred;
        el!(
            "li",
            { "id": context.anchor_id(&point.id) },
            el!("strong", {}, text(context.date(point.date))),
            show_if(inferred, || text(context.messages.years.beside(context.messages.inferred))),
            text(" "),
            context.text(&point.label),
            show_some(from, |from| nodes([text(" "), source::line(context, from)])),
        )
    };
    show_if(!milestones.is_empty(), || {
        let list = el!("ul", "city-plan-initiative__points", each(milestones, point));
        titled(context, text(context.messages.milestones), list)
    })
}

/// The initiatives that have to come before, and those that follow.
fn order(context: &ViewContext, initiative: &Initiative) -> Node {
    let side = |title: &'static str, here: fn(&Dependency) -> &Ref, there: fn(&Dependency) -> &Ref| {
        let of: Vec<&Dependency> =
            context.plan.dependencies.iter().filter(|one| **here(one) == *initiative.id).collect();
        let line = |dependency: &&Dependency| {
            let name = show_some(context.index.find(there(dependency)), |at| context.link(at));
            let from = dependency.source.as_ref().filter(|_| !context.is_running());
            el!(
                "li",
                {},
                name,
                sections::remark(context, dependency.remark.as_ref()),
                show_some(from, |from| note(source::line(context, from))),
            )
        };
        show_if(!of.is_empty(), || {
            titled(context, text(title), el!("ul", "city-plan-initiative__points", each(&of, line)))
        })
    };
    nodes([
        side(context.messages.before, |one| &one.after, |one| &one.before),
        side(context.messages.after, |one| &one.before, |one| &one.after),
    ])
}

fn figures(context: &ViewContext, view: &InitiativeView) -> Node {
    let messages = context.messages;
    let unit = |figure: &Indicator, value: &Value| {
        // A word such as 約6割 has its unit in it.
        let is_number = value.printed.ends_with(|c: char| c.is_ascii_digit());
        show_some(figure.unit.as_ref().filter(|_| is_number), |unit| wrap("span", context.text(unit)))
    };
    let stage = |figure: &Indicator, value: &Value| {
        let kind = match value.kind {
            ValueKind::Baseline => messages.value_start,
            ValueKind::Actual => messages.value_now,
            ValueKind::Target | ValueKind::Expected => messages.value_target,
        };
        let date = value.date.map(|date| context.date(date)).unwrap_or_default();
        let when = el!("span", "city-plan-course__when", text(date));
        let number = nodes([context.own_text(&value.printed), unit(figure, value)]);
        el!("div", "city-plan-course__stage", wrap("dt", nodes([text(kind), when])), wrap("dd", number))
    };
    let value = |value: &Value| {
        let date = value.date.map(|date| context.date(date)).unwrap_or_default();
        let of = show_some(value.series.as_ref(), |of| context.text(of));
        wrap("li", nodes([text(date), text(" "), of, text(" "), context.own_text(&value.printed)]))
    };
    let figure = |figure: &Indicator| {
        let course = course(figure);
        // On a page with all of the plan, the figure has all of its values.
        let values = if course.len() > 1 && context.is_running() {
            el!("dl", "city-plan-course", each(&course, |at| stage(figure, &figure.values[*at])))
        } else {
            el!("ul", "city-plan-initiative__points", each(&figure.values, value))
        };
        let name = context.item_link(View::Figures, &figure.id.0, context.text(&figure.name));
        nodes([
            el!("p", "city-plan-course__name", name),
            values,
            show_some(figure.source.as_ref(), |source| note(source::line(context, source))),
        ])
    };
    show_if(!view.indicators.is_empty(), || {
        let figures = each(&view.indicators, |at| figure(&context.plan.indicators[*at]));
        titled(context, text(context.messages.indicators), figures)
    })
}

fn references(context: &ViewContext, references: &[Reference]) -> Node {
    let reference = |reference: &Reference| {
        let entries = match reference.entries.is_empty() {
            true => note(text(context.messages.no_entries)),
            false => sections::points(context, &reference.entries),
        };
        let remark = sections::remark(context, reference.remark.as_ref());
        nodes([wrap("p", context.text(&reference.plan)), entries, remark])
    };
    show_if(!references.is_empty(), || {
        // Other plans matter to few readers.
        let open = context.options.is_printing.then_some("");
        let summary = wrap("summary", text(context.messages.references));
        el!("details", { "class": "city-plan-rest", "open": open }, summary, each(references, reference))
    })
}

fn pictures(context: &ViewContext, view: &InitiativeView) -> Node {
    let captions: Vec<Text> =
        view.pictures.iter().map(|at| context.plan.pictures[*at].caption.clone()).collect();
    show_if(!captions.is_empty(), || {
        let body = nodes([sections::points(context, &captions), note(text(context.messages.picture_note))]);
        titled(context, text(context.messages.pictures), body)
    })
}

/// Related initiatives and siblings.
pub(super) fn beside(context: &ViewContext, view: &InitiativeView) -> Node {
    let parent = view.trail.last().map(|at| context.isolated(&context.plan.initiatives[*at].name));
    let siblings = (context.messages.siblings)(&parent.unwrap_or_default());
    let group = |title: String, to: &[At]| {
        show_if(!to.is_empty(), || titled(context, context.sentence(title), links(context, to)))
    };
    // On a page with all initiatives, the siblings are in sight.
    let siblings = show_if(context.is_running(), || group(siblings, &view.siblings));
    nodes([group(context.messages.related.to_owned(), &view.related), siblings])
}
