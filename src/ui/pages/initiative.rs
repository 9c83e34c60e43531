//! One initiative: this year, all years, texts, gaps of the document, the source.
//!
//! Its heading takes the focus when it is opened.

use crate::plan::ancestry::At;
use crate::plan::figures::{ListItem, Value};
use crate::plan::initiatives::{Dependency, Milestone, Reference};
use crate::plan::vocabulary::{Basis, Wording};
use crate::plan::{Indicator, Initiative, Ref, Text};
use crate::ui::components::controls::{button, chevron, share_link, show_if, view_heading};
use crate::ui::components::glossary_terms::Explaining;
use crate::ui::components::sections;
use crate::ui::components::sections::{note, titled};
use crate::ui::components::{bars, schedule, source};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, none, on_click, repeat, show_some, text, with_key, wrap};
use crate::ui::host::HostEvent;
use crate::ui::shell;
use crate::views::View;
use crate::views::initiative::{InitiativeView, initiative};
use crate::views::schedule::{Axis, Scheduled};

pub(crate) fn view(context: &ViewContext, at: At) -> Node {
    let view = initiative(context.plan, context.index, at, context.options.today);
    let name = view_heading(context, "city-plan-initiative__name", context.name(at));
    nodes([trail(context, &view), page(context, &view, name), out(context), turn(context, &view)])
}

/// Everything about an initiative but links to others. `name` is its heading.
pub(crate) fn page(context: &ViewContext, view: &InitiativeView, name: Node) -> Node {
    let initiative = &context.plan.initiatives[view.at];
    let (source, schedule) = (initiative.source.as_ref(), initiative.schedule_source.as_ref());
    nodes([
        head(context, initiative, view.at, name),
        show_some(view.axis.as_ref(), |axis| years(context, view, axis)),
        el!(
            "div",
            "city-plan-initiative__columns",
            wrap(
                "div",
                nodes([
                    sections::sections(context, &initiative.sections),
                    children(context, view),
                    facts(context, initiative, view),
                    gaps(context, view),
                ])
            ),
            wrap(
                "div",
                nodes([
                    beside(context, view),
                    source::card(context, source, schedule, summarised(initiative))
                ])
            ),
        ),
    ])
}

fn summarised(initiative: &Initiative) -> bool {
    initiative.lead.is_some() || initiative.sections.iter().any(|section| section.wording == Wording::Summary)
}

fn trail(context: &ViewContext, view: &InitiativeView) -> Node {
    let above = each(&view.trail, |at| el!("li", "city-plan-trail__step", context.link(*at)));
    shell::trail(context, above, context.name(view.at))
}

fn head(context: &ViewContext, initiative: &Initiative, at: At, name: Node) -> Node {
    el!(
        "div",
        "city-plan-initiative__head",
        el!("p", "city-plan-initiative__number", context.level_and_number(at)),
        name,
        show_some(initiative.lead.as_ref(), |lead| {
            Explaining::new(context, "lead").text("p", "city-plan-initiative__lead", lead)
        }),
        show_if(initiative.row_only, || note(text(context.messages.row_only))),
        sections::remark(context, initiative.remark.as_ref()),
        sections::misprints(context, &initiative.misprints),
    )
}

/// This year, then all years: a table, or steps in a narrow container.
fn years(context: &ViewContext, view: &InitiativeView, axis: &Axis) -> Node {
    show_if(!view.scheduled.is_empty(), || {
        nodes([
            show_some(axis.now, |now| today(context, view, axis, now)),
            el!(
                "div",
                "city-plan-initiative__section",
                el!(context.heading_tag(2), "city-plan-initiative__title", text(context.messages.schedule)),
                // On a page with all initiatives, a table for each would be too much.
                if context.options.is_narrow || !context.is_running() {
                    steps(context, view)
                } else {
                    table(context, view, axis)
                },
            ),
        ])
    })
}

/// Returns whether the only schedule is that of the initiative itself: then its name is not repeated.
fn alone(view: &InitiativeView) -> bool {
    view.scheduled.len() == 1 && view.scheduled[0].at == view.at
}

fn today(context: &ViewContext, view: &InitiativeView, axis: &Axis, now: usize) -> Node {
    let item = |leaf: &Scheduled| {
        let bars = &leaf.bars;
        let years = repeat(bars.len(), &mut |at| {
            show_if(bars[at].now, || {
                let years = bars::years_in_one(context, &bars[at], at + 1 < bars.len());
                let years = el!("span", "city-plan-note city-plan-today__years", text(years));
                nodes([text(context.messages.between), years])
            })
        });
        el!(
            "li",
            "city-plan-today__item",
            show_if(!alone(view), || el!("span", "city-plan-today__name", context.name(leaf.at))),
            text(context.messages.between),
            bars::stages_now(context, leaf),
            years,
        )
    };
    let title = (context.messages.stage_now)(&context.year(axis.years[now]));
    el!(
        "div",
        "city-plan-today",
        el!(context.heading_tag(2), "city-plan-today__title", text(title)),
        el!("ul", "city-plan-today__list", each(&view.scheduled, item)),
    )
}

fn table(context: &ViewContext, view: &InitiativeView, axis: &Axis) -> Node {
    let last = view.scheduled.len() - 1;
    let (first, end) = (context.year(axis.years[0]), context.year(axis.years[axis.years.len() - 1]));
    let caption = text((context.messages.schedule_caption)(&first, &end));
    let rows = repeat(view.scheduled.len(), &mut |number| {
        let leaf = &view.scheduled[number];
        schedule::leaf_rows(context, leaf, axis, context.name(leaf.at), number == last)
    });
    let body = el!("tbody", "city-plan-roadmap__goals", rows);
    schedule::table(
        context,
        axis,
        "caption",
        caption,
        context.sentence(context.leaf_word().to_string()),
        body,
    )
}

fn steps(context: &ViewContext, view: &InitiativeView) -> Node {
    let one = |leaf: &Scheduled| {
        let name = || el!(context.heading_tag(3), "city-plan-initiative__stepname", context.name(leaf.at));
        nodes([show_if(!alone(view), name), bars::steps(context, leaf)])
    };
    el!("div", "city-plan-initiative__steps", each(&view.scheduled, one))
}

fn children(context: &ViewContext, view: &InitiativeView) -> Node {
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

/// Departments, target groups, lists, figures, pictures, other plans.
fn facts(context: &ViewContext, initiative: &Initiative, view: &InitiativeView) -> Node {
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
        milestones(context, &initiative.milestones),
        order(context, initiative),
        listed(context, messages.departments, &initiative.departments),
        listed(context, messages.audience, &initiative.audience),
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

fn listed(context: &ViewContext, title: &'static str, texts: &[Text]) -> Node {
    show_if(!texts.is_empty(), || titled(context, text(title), sections::points(context, texts)))
}

fn figures(context: &ViewContext, view: &InitiativeView) -> Node {
    let value = |value: &Value| {
        let date = value.date.map(|date| context.date(date)).unwrap_or_default();
        let of = show_some(value.series.as_ref(), |of| context.text(of));
        wrap("li", nodes([text(date), text(" "), of, text(" "), context.own_text(&value.printed)]))
    };
    let figure = |figure: &Indicator| {
        nodes([
            wrap("p", context.text(&figure.name)),
            el!("ul", "city-plan-initiative__points", each(&figure.values, value)),
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
        titled(context, text(context.messages.references), each(references, reference))
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

fn gaps(context: &ViewContext, view: &InitiativeView) -> Node {
    show_if(!view.gaps.is_empty(), || {
        let sentence = (context.messages.gaps_sentence)(&view.gaps);
        titled(context, text(context.messages.gaps), wrap("p", text(sentence)))
    })
}

fn beside(context: &ViewContext, view: &InitiativeView) -> Node {
    let parent = view.trail.last().map(|at| context.isolated(&context.plan.initiatives[*at].name));
    let siblings = (context.messages.siblings)(&parent.unwrap_or_default());
    let group = |title: String, to: &[At]| {
        show_if(!to.is_empty(), || titled(context, context.sentence(title), links(context, to)))
    };
    // On a page with all initiatives, the siblings are in sight.
    let siblings = show_if(context.is_running(), || group(siblings, &view.siblings));
    nodes([group(context.messages.related.to_owned(), &view.related), siblings])
}

fn out(context: &ViewContext) -> Node {
    let messages = context.messages;
    // The key makes the sentence new after each copy, so that screen readers repeat it.
    let content = show_if(context.copies != 0, || {
        with_key(el!("span", {}, text(messages.copied)), u64::from(context.copies))
    });
    el!(
        "div",
        "city-plan-explorer__out",
        button(text(messages.copy_link), None, context.send_on_click(HostEvent::Copy(String::new()))),
        button(text(messages.print), None, context.send_on_click(HostEvent::Print)),
        share_link(context),
        el!("p", { "class": "city-plan-note", "role": "status" }, content),
    )
}

fn turn(context: &ViewContext, view: &InitiativeView) -> Node {
    if view.previous.is_none() && view.next.is_none() {
        return none();
    }
    let side = |at: At, word: &'static str, to: &'static str| {
        let name = el!(
            "span",
            {},
            el!("span", "city-plan-turn__word", text(word)),
            el!("span", "city-plan-turn__name", context.name(at)),
        );
        let content = if to == "back" { vec![chevron(to), name] } else { vec![name, chevron(to)] };
        let href = context.initiative_href(at);
        let link = el!("a", { "class": "city-plan-turn__link", "data-to": to, "href": href }, list(content));
        on_click(link, context.open(at))
    };
    el!(
        "nav",
        {
            "class": "city-plan-turn", "aria-label": context.landmark_label(context.messages.turn),
        },
        show_some(view.previous, |at| side(at, context.messages.previous, "back")),
        show_some(view.next, |at| side(at, context.messages.next, "next")),
    )
}
