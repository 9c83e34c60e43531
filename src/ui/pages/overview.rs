//! The first screen: a search, the state of this year in three tiles, the next changes, the goals, the contact.
//!
//! It is in the first load. The facts of the plan as a whole are in the chunk of the initiatives, which is loaded when
//! the reader nears their place.

use crate::plan::Level;
use crate::plan::ancestry::At;
use crate::ui::components::contact::contact;
use crate::ui::components::controls::{chevron, foldable_list, show_if, spaced, view_heading, view_link};
use crate::ui::components::search_form::search_form;
use crate::ui::components::sections::note;
use crate::ui::components::source;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, on_click, repeat, show_some, text, wrap};
use crate::ui::messages::joined::joined;
use crate::ui::state::Action;
use crate::views::availability::Availability;
use crate::views::overview::{Change, Opening, Overview, Topic, TreeSummary, YearState, overview, topics};
use crate::views::query::Filter;
use crate::views::schedule::Stage;
use crate::views::{Query, View};

/// The first screen; with the facts of the plan at its end if their chunk is loaded.
pub(crate) fn view(context: &ViewContext, facts: Option<Node>) -> Node {
    let overview = overview(context.plan, context.index, context.options.today);
    let changes = changes(context, &overview);
    let trees = each(&overview.trees, |tree| {
        if overview.has_cards() { cards_of_tree(context, tree) } else { self::tree(context, tree) }
    });
    let contacts = contacts(context);
    let body = if overview.has_cards() {
        nodes([changes, trees, contacts])
    } else {
        el!("div", "city-plan-overview__columns", changes, trees, contacts)
    };
    nodes([ask(context), opening(context, &overview), body, facts.unwrap_or_else(|| facts_button(context))])
}

/// The button in the place of the facts. The page presses it when the reader comes near.
fn facts_button(context: &ViewContext) -> Node {
    let button = el!(
        "button",
        { "class": "city-plan-action city-plan-more", "type": "button", "id": context.element_id("more") },
        text(context.messages.overview.about_plan)
    );
    on_click(button, context.on(Action::MoreWanted))
}

fn contacts(context: &ViewContext) -> Node {
    let contacts = &context.plan.contacts;
    show_if(!contacts.is_empty(), || {
        let list = |range| each(&contacts[range], |one| contact(context, one));
        part(context, text(context.messages.contact), foldable_list(context, contacts.len(), &list))
    })
}

fn part(context: &ViewContext, title: Node, body: Node) -> Node {
    let heading = el!(context.heading_tag(2), "city-plan-initiative__title", title);
    el!("div", "city-plan-initiative__section", heading, body)
}

/// The search with its topics. Static HTML has a link to all initiatives in the place of the box.
fn ask(context: &ViewContext) -> Node {
    let messages = context.messages;
    let topics = topics(context.plan, messages.overview.topics);
    let form = if context.is_running() {
        search_form(context, messages.overview.ask, None, context.on(Action::ViewChosen(View::Explorer)))
    } else {
        let all = view_link(context, messages.show_all, Some("main"), View::Explorer);
        el!(
            "div",
            "city-plan-find",
            el!("p", "city-plan-find__label", text(messages.overview.ask)),
            el!("p", "city-plan-find__row", all)
        )
    };
    let chips = show_if(!topics.is_empty(), || {
        el!("ul", "city-plan-chips", each(&topics, |one| topic(context, one)))
    });
    el!("div", "city-plan-ask", form, chips)
}

/// A topic: a search for its word; in static HTML a link to the first initiative about it.
fn topic(context: &ViewContext, topic: &Topic) -> Node {
    let query = Query {
        text: topic.label.into(),
        view: View::Explorer,
        filters: Vec::new(),
        ..context.query.clone()
    };
    let href = if context.is_running() { context.href(&query) } else { context.initiative_href(topic.at) };
    let link = el!("a", { "class": "city-plan-chips__chip", "href": href }, text(topic.label));
    wrap("li", on_click(link, context.on_click(Action::WordsChosen(topic.label.into()))))
}

/// The heading of the first screen, and the state of the year below it.
fn opening(context: &ViewContext, overview: &Overview) -> Node {
    let messages = context.messages;
    let year = overview.state.as_ref().map(|state| context.year(state.year)).unwrap_or_default();
    let leaf_word = context.leaf_word();
    let (title, lead) = match overview.opening {
        Opening::ThisYear => {
            let now = el!("span", "city-plan-now", text(messages.now));
            (nodes([now, spaced(context.unbroken(&(messages.overview.year_state)(&year)))]), Node::default())
        }
        Opening::OtherYear => (
            text(messages.overview.other_year_state),
            nodes([note(context.unbroken(&year)), wrap("p", text(messages.overview.other_year_lead))]),
        ),
        Opening::Initiatives => {
            let count = (messages.overview.announce_all)(overview.leaves, &leaf_word);
            (context.sentence(count), no_schedule(context))
        }
    };
    nodes([
        view_heading(context, "city-plan-shell__heading city-plan-overview__opening", title),
        lead,
        show_some(overview.state.as_ref(), |state| tiles(context, state)),
    ])
}

/// The reason why the plan has no years, with the link to its document.
fn no_schedule(context: &ViewContext) -> Node {
    let messages = context.messages;
    let is_picture = crate::views::schedule::form(context.plan) == crate::plan::ScheduleForm::Picture;
    let reason = if is_picture { messages.picture_title } else { messages.no_schedule_title };
    nodes([note(text(reason)), show_if(is_picture, || source::link(context))])
}

/// The state of the year as three tiles, each a link to its initiatives in the roadmap.
fn tiles(context: &ViewContext, state: &YearState) -> Node {
    let messages = context.messages;
    let tile = |&(step, count): &(Availability, usize)| {
        let stages = Stage::ALL.into_iter().filter(|stage| Availability::of(*stage) == Some(step));
        let label = (messages.availability)(step);
        tile(
            context,
            state,
            step.as_str(),
            count,
            label,
            (messages.availability_lead)(step),
            stages.collect(),
        )
    };
    let others = show_if(state.others > 0, || tile_of_others(context, state));
    nodes([
        el!("ul", "city-plan-tiles", each(&state.steps, tile), others),
        wrap("p", view_link(context, messages.see_roadmap, None, View::Roadmap)),
    ])
}

/// The tile of the initiatives with a phase of another kind.
fn tile_of_others(context: &ViewContext, state: &YearState) -> Node {
    let label = (context.messages.stage)(Stage::Other);
    tile(context, state, "other", state.others, label, "", vec![Stage::Other])
}

fn tile(
    context: &ViewContext,
    state: &YearState,
    kind: &'static str,
    count: usize,
    label: &'static str,
    lead: &'static str,
    stages: Vec<Stage>,
) -> Node {
    let filters = stages.into_iter().map(Filter::Stage).collect();
    let query = Query { view: View::Roadmap, year: Some(state.year), filters, ..context.query.clone() };
    let class = "city-plan-tiles__tile";
    let content = nodes([
        el!("span", "city-plan-tiles__count", text(count.to_string())),
        spaced(el!("span", "city-plan-tiles__word", text(label))),
        spaced(el!("span", "city-plan-tiles__lead", text(lead))),
    ]);
    // A link to no initiatives would be a way to nothing.
    if count == 0 {
        return wrap("li", el!("div", { "class": class, "data-step": kind }, content));
    }
    let href = context.href(&query);
    let link = el!("a", { "class": class, "data-step": kind, "href": href }, content, chevron("next"));
    wrap("li", on_click(link, context.on_click(Action::QueryChosen(Box::new(query)))))
}

/// The next changes in order of time.
fn changes(context: &ViewContext, overview: &Overview) -> Node {
    let messages = context.messages;
    let change = |change: &Change| {
        el!(
            "li",
            "city-plan-dates__item",
            el!("span", "city-plan-dates__date", context.date_label(change.date)),
            el!(
                "span",
                "city-plan-dates__label",
                context.link(change.at),
                text(messages.colon),
                context.text(&change.label)
            ),
        )
    };
    // A static page is read on any day: what was next when it was made may be over.
    let is_known = overview.state.is_some() && context.is_running();
    let title = if is_known { messages.overview.next_changes } else { messages.milestones };
    show_if(!overview.changes.is_empty(), || {
        part(context, text(title), el!("ol", "city-plan-dates", each(&overview.changes, change)))
    })
}

/// The goals of a tree, each with its initiatives as cards. Roots without children are cards themselves.
fn cards_of_tree(context: &ViewContext, tree: &TreeSummary) -> Node {
    let is_leaf = |at: At| context.index.children(at).is_empty();
    let (leaves, goals): (Vec<At>, Vec<At>) =
        tree.roots.iter().map(|(at, _)| *at).partition(|at| is_leaf(*at));
    let goal = |&at: &At| {
        let number = el!("span", "city-plan-list__number", context.level_and_number(at));
        let below: Vec<At> = context.index.below(at).into_iter().filter(|at| is_leaf(*at)).collect();
        part(context, nodes([number, spaced(context.link(at))]), cards(context, &below, 3))
    };
    let level = leaves.first().and_then(|at| context.level_name(*at)).unwrap_or_default();
    nodes([
        each(&goals, goal),
        show_if(!leaves.is_empty(), || {
            // If they are all that there is, the heading of the first screen has counted them already.
            if leaves.len() == context.index.leaves().len() {
                return cards(context, &leaves, 2);
            }
            let title = (context.messages.goals)(leaves.len(), &level);
            part(context, context.sentence(title), cards(context, &leaves, 3))
        }),
    ])
}

/// Initiatives as cards: the name and the lead. The names are headings `below` the plan's title by so many levels.
fn cards(context: &ViewContext, initiatives: &[At], below: u8) -> Node {
    let card = |&at: &At| {
        let lead = context.plan.initiatives[at].lead.as_ref();
        let name = el!(context.heading_tag(below), "city-plan-card__name", context.link(at));
        let lead = show_some(lead, |lead| el!("p", "city-plan-card__lead", context.text(lead)));
        el!("li", "city-plan-card", name, lead)
    };
    el!("ul", "city-plan-cards", each(initiatives, card))
}

/// The goals of a tree with the number of their initiatives.
fn tree(context: &ViewContext, tree: &TreeSummary) -> Node {
    let level = tree.roots.first().and_then(|(at, _)| context.level_name(*at)).unwrap_or_default();
    let root = |place: usize| goal(context, place, &tree.roots[place]);
    let roots = foldable_list(context, tree.roots.len(), &|range| {
        el!("ol", "city-plan-goals", repeat(range.len(), &mut |place| root(range.start + place)))
    });
    part(context, context.sentence((context.messages.goals)(tree.roots.len(), &level)), roots)
}

fn goal(context: &ViewContext, place: usize, (at, below): &(At, Vec<(Level, usize)>)) -> Node {
    let number = context.plan.initiatives[*at].number.as_deref();
    let number = number.map_or_else(|| (place + 1).to_string(), str::to_owned);
    el!(
        "li",
        "city-plan-goals__item",
        el!("span", { "class": "city-plan-goals__number", "aria-hidden": "true" }, text(number)),
        wrap("div", nodes([el!("p", "city-plan-goals__name", context.link(*at)), counts(context, below)])),
    )
}

fn counts(context: &ViewContext, counts: &[(Level, usize)]) -> Node {
    let count = |(level, count): &(Level, usize)| {
        (context.messages.level_count)(&context.isolated(&level.name), *count)
    };
    let counts = joined(counts.iter().map(count), context.messages.comma);
    show_if(!counts.is_empty(), || note(context.sentence(counts)))
}
