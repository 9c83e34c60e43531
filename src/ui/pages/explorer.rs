//! The explorer: search box, filters, and the found initiatives, grouped as in the document.
//!
//! Typing never moves the focus, and the composition of an input method is not disturbed.

use crate::plan::Text;
use crate::plan::ancestry::At;
use crate::plan::vocabulary::Wording;
use crate::ui::components::bars;
use crate::ui::components::controls::{button, more_rows, show_if, view_end, view_heading, view_link};
use crate::ui::components::facets;
use crate::ui::components::goals::{group_name, path};
use crate::ui::components::sections::note;
use crate::ui::context::ViewContext;
use crate::ui::dom::{
    Node, each, el, nodes, none, show_some, text, with_key, with_listener, with_value, wrap,
};
use crate::ui::host::HostEvent;
use crate::ui::state::Action;
use crate::views::explorer::{Explorer, explorer, marks};
use crate::views::query::LONGEST_WORDS;
use crate::views::roadmap::{Area, Goal, cut};
use crate::views::schedule::Scheduled;
use crate::views::{Query, View};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::html::{oninput, onsubmit};
use yew::{Callback, InputEvent, SubmitEvent, TargetCast};

pub(crate) fn view(context: &ViewContext) -> Node {
    let mut explorer = explorer(context.plan, context.index, context.query, context.options.today);
    let others = cut(&mut explorer.goals, context.row_limit);
    let found = if explorer.found == 0 {
        empty(context)
    } else {
        each(&explorer.goals, |goal| self::goal(context, &explorer, goal))
    };
    nodes([
        view_heading(
            context,
            "city-plan-shell__heading",
            text((context.messages.view_heading)(View::Explorer)),
        ),
        form(context),
        el!(
            "div",
            "city-plan-explorer",
            facets::facets(context, &explorer),
            el!(
                "div",
                "city-plan-explorer__results",
                count(context, &explorer),
                facets::chips(context, &explorer),
                found,
                more_rows(context, others),
                view_end(context),
            )
        ),
    ])
}

fn form(context: &ViewContext) -> Node {
    let messages = context.messages;
    let (box_id, hint_id) = (context.element_id("q"), context.element_id("q-hint"));
    let act = context.act.clone();
    let on_input = Callback::from(move |event: InputEvent| {
        // During a composition the text is not final.
        if !event.is_composing() {
            act.emit(Action::TextTyped(event.target_unchecked_into::<HtmlInputElement>().value()));
        }
    });
    let host = context.host.clone();
    let results = context.element_selector("results");
    let on_submit = Callback::from(move |event: SubmitEvent| {
        // The results are there already; the button moves the focus to them, in case they are below the fold.
        event.prevent_default();
        host.send(HostEvent::Focus(results.clone()));
    });
    let input = el!("input", {
        "class": "city-plan-find__box", "id": box_id.clone(), "type": "search", "name": "q", "autocomplete": "off",
        "maxlength": LONGEST_WORDS,
        "aria-describedby": hint_id.clone(),
    });
    let input =
        with_listener(with_value(input, &context.query.text), Rc::new(oninput::Wrapper::new(on_input)));
    let search = el!(
        "button", { "class": "city-plan-action", "data-weight": "main", "type": "submit" }, text(messages.search)
    );
    let form = el!(
        "form",
        {
            "class": "city-plan-find", "role": "search", "aria-label": context.landmark_label(messages.search_name),
        },
        el!("label", { "class": "city-plan-find__label", "for": box_id }, text(messages.search_label)),
        el!("div", "city-plan-find__row", input, search),
        el!("p", { "class": "city-plan-note city-plan-find__hint", "id": hint_id }, text(messages.search_hint)),
    );
    with_listener(form, Rc::new(onsubmit::Wrapper::new(on_submit)))
}

fn count(context: &ViewContext, explorer: &Explorer) -> Node {
    let what = context.leaf_word();
    let announcement = match context.query.is_filtered() && !context.is_typing {
        true => (context.messages.announce)(explorer.found, &what),
        false => String::new(),
    };
    nodes([
        el!(
            "div",
            { "class": "city-plan-explorer__head", "id": context.element_id("results"), "tabindex": "-1" },
            el!(
                "p",
                "city-plan-explorer__count",
                el!("span", "city-plan-explorer__number", text(explorer.found.to_string())),
                context.sentence((context.messages.found)(&what)),
            ),
            el!("p", "city-plan-note", text((context.messages.of_total)(explorer.total))),
        ),
        el!("p", { "class": "city-plan-hidden", "role": "status" }, context.sentence(announcement)),
    ])
}

/// An empty result: a suggestion, and two ways to go on.
fn empty(context: &ViewContext) -> Node {
    let messages = context.messages;
    el!(
        "div",
        "city-plan-empty",
        el!(context.heading_tag(2), "city-plan-empty__title", text(messages.empty_title)),
        wrap("p", text(messages.empty_lead)),
        el!(
            "p",
            "city-plan-empty__ways",
            button(text(messages.show_all), Some("main"), context.on(Action::ConditionsCleared)),
            view_link(context, messages.see_roadmap, None, View::Roadmap),
        ),
    )
}

fn goal(context: &ViewContext, explorer: &Explorer, goal: &Goal) -> Node {
    let heading = |at: At| {
        let count = (context.messages.count)(goal.count);
        el!(
            context.heading_tag(2),
            "city-plan-result__goalname",
            el!("span", {}, context.level_and_number(at)),
            marked_link(context, explorer, at),
            el!("span", {}, text(count)),
        )
    };
    let below = 2 + u8::from(goal.at.is_some() || goal.name.is_some());
    let goal_key = goal.at.map(|at| Rc::clone(&context.plan.initiatives[at].id.0));
    let found = el!(
        "div",
        "city-plan-result__goal",
        show_some(goal.at, heading),
        show_some(goal.name.as_ref(), |name| {
            el!(context.heading_tag(2), "city-plan-result__goalname", group_name(context, name))
        }),
        each(&goal.areas, |area| self::area(context, explorer, area, below)),
    );
    with_key(found, goal_key.unwrap_or_default())
}

fn marked_name(context: &ViewContext, explorer: &Explorer, at: At) -> Node {
    context.marked_text(&context.plan.initiatives[at].name, &explorer.tokens)
}

fn marked_link(context: &ViewContext, explorer: &Explorer, at: At) -> Node {
    context.link_around(at, marked_name(context, explorer, at))
}

/// An area with its initiatives; initiatives without an area are items of their own.
fn area(context: &ViewContext, explorer: &Explorer, area: &Area, level: u8) -> Node {
    let items = match area.path.last() {
        Some(at) => el!(
            "li",
            "city-plan-result__item",
            title(context, explorer, *at, level, path(area, &|at| marked_link(context, explorer, at))),
            el!(
                "ul",
                "city-plan-result__initiatives",
                each(&area.leaves, |leaf| row(context, explorer, leaf))
            ),
        ),
        None => each(&area.leaves, |leaf| item(context, explorer, leaf, level)),
    };
    // The id as the key keeps translated siblings in place when the results change.
    let id = area.path.last().map(|at| Rc::clone(&context.plan.initiatives[*at].id.0));
    with_key(wrap("ul", items), id.unwrap_or_default())
}

fn title(context: &ViewContext, explorer: &Explorer, at: At, level: u8, name: Node) -> Node {
    let lead = context.plan.initiatives[at].lead.as_ref();
    nodes([
        el!(context.heading_tag(level), "city-plan-result__name", name),
        show_some(lead, |lead| {
            el!("p", "city-plan-result__lead", context.marked_text(lead, &explorer.tokens))
        }),
    ])
}

/// An initiative below an area.
fn row(context: &ViewContext, explorer: &Explorer, leaf: &Scheduled) -> Node {
    let initiative = &context.plan.initiatives[leaf.at];
    let name = match initiative.row_only {
        true => marked_name(context, explorer, leaf.at),
        false => marked_link(context, explorer, leaf.at),
    };
    let row = el!(
        "li",
        "city-plan-result__initiative",
        wrap("p", name),
        now(context, explorer, leaf),
        address(context, leaf.at),
    );
    with_key(row, Rc::clone(&initiative.id.0))
}

/// An initiative right below a goal, or a root.
fn item(context: &ViewContext, explorer: &Explorer, leaf: &Scheduled, level: u8) -> Node {
    let item = el!(
        "li",
        "city-plan-result__item",
        title(context, explorer, leaf.at, level, marked_link(context, explorer, leaf.at)),
        snippet(context, explorer, leaf.at),
        now(context, explorer, leaf),
        address(context, leaf.at),
    );
    with_key(item, Rc::clone(&context.plan.initiatives[leaf.at].id.0))
}

/// The address of an initiative, on paper.
fn address(context: &ViewContext, at: At) -> Node {
    show_if(context.options.is_printing, || {
        let id = Some(Rc::clone(&context.plan.initiatives[at].id.0));
        note(text(context.full_address(&Query { initiative: id, ..Query::default() })))
    })
}

/// The first text that holds a search word, if neither name nor lead does.
fn snippet(context: &ViewContext, explorer: &Explorer, at: At) -> Node {
    let initiative = &context.plan.initiatives[at];
    let found = |content: &&Text| {
        let content = context.localized(content).0;
        !marks(content, &explorer.tokens).is_empty()
    };
    let seen = [&initiative.name].into_iter().chain(&initiative.lead).any(|content| found(&content));
    if explorer.tokens.is_empty() || seen {
        return none();
    }
    let sections = initiative.sections.iter().filter(|section| section.wording == Wording::Summary);
    let mut texts = sections.flat_map(|section| section.paragraphs.iter().chain(&section.points));
    show_some(texts.find(found), |content| wrap("p", context.marked_text(content, &explorer.tokens)))
}

fn now(context: &ViewContext, explorer: &Explorer, leaf: &Scheduled) -> Node {
    let axis = explorer.axis.as_ref().filter(|_| !leaf.bars.is_empty());
    show_if(axis.is_some(), || {
        show_some(axis, |axis| {
            el!(
                "div",
                "city-plan-result__now",
                bars::strip(leaf, axis, axis.now),
                bars::stages_now(context, leaf),
            )
        })
    })
}
