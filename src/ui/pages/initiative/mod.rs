//! One initiative: its state, its effects for residents, this year, all years, texts, relations, the source.
//!
//! Its heading takes the focus when it is opened.

mod facts;
mod panel;
mod years;

use crate::plan::Initiative;
use crate::plan::ancestry::At;
use crate::plan::vocabulary::Wording;
use crate::ui::components::controls::{button, chevron, share_link, show_if, view_heading};
use crate::ui::components::glossary_terms::TermMarker;
use crate::ui::components::sections;
use crate::ui::components::sections::note;
use crate::ui::components::share_row;
use crate::ui::components::source;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, none, on_click, show_some, text, wrap};
use crate::ui::host::HostEvent;
use crate::ui::shell::{self, view_name};
use crate::ui::state::Action;
use crate::views::initiative::{InitiativeView, initiative};
pub(crate) use panel::panel;

/// The page of an initiative in the running component.
pub(crate) fn view(context: &ViewContext, at: At, became: &[Node; 2]) -> Node {
    let view = initiative(context.plan, context.index, at, context.options.today);
    let name = view_heading(
        context,
        "city-plan-initiative__name",
        context.label(&context.plan.initiatives[at].name),
    );
    nodes([trail(context, &view), page(context, &view, name, became), out(context), turn(context, &view)])
}

/// Everything about an initiative but links to others. `name` is its heading; `became` is what became of it, for the
/// first column and beside it.
pub(crate) fn page(context: &ViewContext, view: &InitiativeView, name: Node, became: &[Node; 2]) -> Node {
    let initiative = &context.plan.initiatives[view.at];
    let first = match view.has_effects {
        true => for_you(context, view, initiative),
        false => sections::sections(context, &initiative.sections, &view.first_texts),
    };
    let others = sections::sections(context, &initiative.sections, &view.other_texts);
    nodes([
        head(context, initiative, view.at, name),
        years::state(context, view),
        pair(nodes([first, years::today(context, view)]), facts::people_and_dates(context, initiative)),
        years::all(context, view),
        pair(
            nodes([
                became[0].clone(),
                others,
                facts::children(context, view),
                facts::facts(context, initiative, view),
            ]),
            nodes([became[1].clone(), facts::beside(context, view), source_card(context, view, initiative)]),
        ),
    ])
}

/// Two columns in a wide container, one above the other in a narrow one.
fn pair(left: Node, right: Node) -> Node {
    el!("div", "city-plan-initiative__columns", wrap("div", left), wrap("div", right))
}

/// The effects of an initiative, under a heading for residents. Another label in the document is shown below it.
fn for_you(context: &ViewContext, view: &InitiativeView, initiative: &Initiative) -> Node {
    let title = context.messages.for_you;
    let effect = |at: &usize| {
        let section = &initiative.sections[*at];
        let label = section.label.as_ref().filter(|label| **context.localized(label).0 != *title);
        let label = show_some(label, |label| {
            el!(context.heading_tag(3), "city-plan-initiative__label", context.text(label))
        });
        nodes([label, sections::body(context, *at, section)])
    };
    sections::titled(context, text(title), each(&view.first_texts, effect))
}

fn source_card(context: &ViewContext, view: &InitiativeView, initiative: &Initiative) -> Node {
    let is_summary = initiative.lead.is_some()
        || initiative.sections.iter().any(|section| section.wording == Wording::Summary);
    let is_row_only = initiative.row_only && view.first_texts.is_empty();
    let gaps = nodes([
        show_if(is_row_only, || note(text(context.messages.row_only))),
        show_if(!view.gaps.is_empty(), || note(text((context.messages.gaps_sentence)(&view.gaps)))),
    ]);
    let (own, schedule) = (initiative.source.as_ref(), initiative.schedule_source.as_ref());
    source::card(context, own, schedule, is_summary, gaps)
}

/// The breadcrumb trail: the view from which the reader came, then the initiatives above.
fn trail(context: &ViewContext, view: &InitiativeView) -> Node {
    let from = context.query.view;
    let back = el!("a", { "href": context.view_href(from) }, text(view_name(context, from)));
    let back = on_click(back, context.on_click(Action::InitiativeClosed));
    let above = each(&view.trail, |at| shell::trail_step(context.link(*at)));
    shell::trail(context, back, above, context.name(view.at))
}

fn head(context: &ViewContext, initiative: &Initiative, at: At, name: Node) -> Node {
    el!(
        "div",
        "city-plan-initiative__head",
        el!("p", "city-plan-initiative__number", context.level_and_number(at)),
        name,
        show_some(initiative.lead.as_ref(), |lead| {
            TermMarker::new(context, "lead").text("p", "city-plan-initiative__lead", lead)
        }),
        share_row::row(context, Some(at)),
        sections::remark(context, initiative.remark.as_ref()),
        sections::misprints(context, &initiative.misprints),
    )
}

/// The buttons that print and share.
fn out(context: &ViewContext) -> Node {
    el!(
        "div",
        "city-plan-explorer__out",
        button(text(context.messages.print), None, context.send_on_click(HostEvent::Print)),
        share_link(context),
    )
}

/// The links to the initiatives before and after.
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
