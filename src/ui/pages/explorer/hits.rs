//! The hits of the search in groups: each with its name, an extract, and the reason why it is one.

use crate::ui::components::controls::show_if;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, on_click, show_some, text, with_key, wrap};
use crate::ui::messages::search::SearchMessages;
use crate::ui::state::Action;
use crate::views::availability::Availability;
use crate::views::explorer::{Explorer, Group, Results};
use crate::views::schedule::Scheduled;
use crate::views::search::{FigureValue, Hit, Place, Target, Word, wording};
use crate::views::{Query, View};
use std::rc::Rc;

/// The number of hits with the words that were searched for, a choice of groups, and the sentence that announces
/// the number.
pub(super) fn head(context: &ViewContext, messages: &SearchMessages, results: &Results) -> (Node, String) {
    let typed = context.isolate(context.query.text.trim());
    let partial = show_if(results.search.is_partial, || el!("p", "city-plan-note", text(messages.partial)));
    if results.total == 0 {
        let sentence = if results.search.is_partial { String::new() } else { (messages.nothing)(&typed) };
        return (nodes([partial, only(context, messages, results)]), sentence);
    }
    let words: Vec<String> = results.search.synonyms.iter().map(|word| context.isolate(word)).collect();
    let found = (messages.found)(results.total);
    let synonyms = if words.is_empty() { String::new() } else { (messages.synonyms)(&words) };
    let between = context.messages.between;
    let sentence = format!("{}{found}{between}{synonyms}", results.total);
    let summary = el!(
        "p",
        "city-plan-search-summary",
        el!("span", "city-plan-explorer__number", text(results.total.to_string())),
        wrap("strong", text(found)),
        text(between),
        context.sentence(synonyms),
        only(context, messages, results),
    );
    (nodes([summary, partial, groups(context, messages, results)]), sentence)
}

/// The link that leaves everyday words out of the search, or takes them in again.
fn only(context: &ViewContext, messages: &SearchMessages, results: &Results) -> Node {
    let typed_only = context.query.typed_only;
    show_if(results.search.has_synonyms && (typed_only || !results.search.synonyms.is_empty()), || {
        let label = match typed_only {
            true => text(messages.with_synonyms),
            false => context.sentence((messages.typed_only)(&context.isolate(context.query.text.trim()))),
        };
        let query = Query { typed_only: !typed_only, ..context.query.clone() };
        let class = "city-plan-search-summary__link";
        let link = el!("a", { "class": class, "href": context.href(&query) }, label);
        nodes([text(" "), on_click(link, context.on_click(Action::TypedOnlyChosen(!typed_only)))])
    })
}

/// Links to single groups, each with the number of its hits.
fn groups(context: &ViewContext, messages: &SearchMessages, results: &Results) -> Node {
    let link = |view: Option<View>, name: &'static str, count: usize| {
        let query = Query { group: view, ..context.query.clone() };
        let current = (view == results.group).then_some("true");
        let link = el!(
            "a",
            { "class": "city-plan-chips__link", "href": context.href(&query), "aria-current": current },
            text(name),
            text(" "),
            el!("span", "city-plan-chips__n", text(count.to_string())),
        );
        let item = wrap("li", on_click(link, context.on_click(Action::GroupChosen(view))));
        with_key(item, view.map_or("", View::as_str))
    };
    show_if(results.groups.len() > 1, || {
        let mut links = vec![link(None, messages.all_groups, results.total)];
        links.extend(
            results
                .groups
                .iter()
                .map(|group| link(Some(group.view), (messages.group)(group.view), group.count)),
        );
        el!("ul", { "class": "city-plan-chips", "aria-label": messages.groups }, list(links))
    })
}

/// The visible groups with their hits.
pub(super) fn hits(
    context: &ViewContext,
    messages: &SearchMessages,
    explorer: &Explorer,
    results: &Results,
) -> Node {
    let groups: Vec<&Group> = results.visible().collect();
    each(&groups, |group| self::group(context, messages, explorer, results, group))
}

fn group(
    context: &ViewContext,
    messages: &SearchMessages,
    explorer: &Explorer,
    results: &Results,
    group: &Group,
) -> Node {
    let title = el!(
        context.heading_tag(2),
        "city-plan-group__title",
        text((messages.group)(group.view)),
        text(" "),
        el!("span", {}, text((context.messages.count)(group.count))),
    );
    let hit = |(hit, leaf): &(Hit, Option<Rc<Scheduled>>)| {
        self::hit(context, messages, &results.search.words, hit, state(context, explorer, leaf.as_deref()))
    };
    let others = show_if(results.group.is_none() && group.hits.len() < group.count, || {
        let query = Query { group: Some(group.view), ..context.query.clone() };
        let label = text((messages.others)(group.count - group.hits.len()));
        let link = el!("a", { "class": "city-plan-group__others", "href": context.href(&query) }, label);
        wrap("p", on_click(link, context.on_click(Action::GroupChosen(Some(group.view)))))
    });
    let node = el!("div", "city-plan-group", title, wrap("ul", each(&group.hits, hit)), others);
    with_key(node, group.view.as_str())
}

/// The availability of an initiative in the current year.
fn state(context: &ViewContext, explorer: &Explorer, leaf: Option<&Scheduled>) -> Option<Node> {
    let now = explorer.axis.as_ref().and_then(|axis| axis.now)?;
    let availability = Availability::in_column(leaf?, now)?;
    Some(text((context.messages.availability)(availability)))
}

fn hit(
    context: &ViewContext,
    messages: &SearchMessages,
    words: &[Word],
    hit: &Hit,
    state: Option<Node>,
) -> Node {
    let name = context.marked_text(&hit.name, words);
    let (link, key) = match &hit.target {
        Target::Initiative(at) => {
            (context.link_around(*at, name), Rc::clone(&context.plan.initiatives[*at].id.0))
        }
        Target::Item(view, id) => (context.item_link(*view, id, name), Rc::clone(id)),
    };
    let outcome = hit.facts.outcome.map(messages.outcome).filter(|outcome| !outcome.is_empty());
    let state = state.or_else(|| outcome.map(text));
    let when = hit.facts.date.map(|date| text(context.date(date)));
    let item = el!(
        "li",
        "city-plan-hit",
        show_some(when, |when| el!("p", "city-plan-hit__when", when)),
        el!(context.heading_tag(3), "city-plan-hit__name", link),
        extract(context, words, hit),
        reason(context, messages, hit),
        show_some(state, |state| el!("p", "city-plan-hit__state", state)),
    );
    with_key(item, key)
}

/// The value of a figure, or the text around the word.
fn extract(context: &ViewContext, words: &[Word], hit: &Hit) -> Node {
    let is_named = hit.place == Place::Name;
    match (&hit.facts.value, &hit.text) {
        (Some(value), _) if is_named => wrap("p", self::value(context, value)),
        (_, Some(content)) => {
            let language = context.reader_language();
            let wording = wording(content, language, context.plan.language(), words);
            el!("p", "city-plan-hit__text", context.marked_run(&wording.text, wording.language, words))
        }
        _ => show_if(false, Node::default),
    }
}

fn value(context: &ViewContext, value: &FigureValue) -> Node {
    let date = value.date.map(|date| el!("span", "city-plan-hit__fact", text(context.date(date))));
    nodes([
        wrap("strong", context.own_text(&value.printed)),
        show_some(value.unit.as_ref(), |unit| context.text(unit)),
        show_some(date, |date| nodes([text(" "), date])),
    ])
}

/// The reason of a hit, with the item of which it is a part, and the departments in charge of an initiative. A name with
/// the marked word in it needs no reason.
fn reason(context: &ViewContext, messages: &SearchMessages, hit: &Hit) -> Node {
    let synonym = hit.synonym.as_ref().map(|word| context.isolate(word));
    let is_evident = hit.is_in_name && synonym.is_none();
    let reason = (!is_evident).then(|| context.sentence((messages.reason)(hit.place, synonym.as_deref())));
    let departments = match &hit.target {
        Target::Initiative(at) => context.plan.initiatives[*at].departments.as_slice(),
        Target::Item(..) => &[],
    };
    let fact = |fact: Node| nodes([text(" "), el!("span", "city-plan-hit__fact", fact)]);
    let within = hit.facts.within.iter().map(|within| fact(context.text(within)));
    let departments = departments.iter().map(|name| {
        fact(nodes([text(context.messages.departments), text(context.messages.colon), context.text(name)]))
    });
    let runs: Vec<Node> = reason.into_iter().chain(within).chain(departments).collect();
    show_if(!runs.is_empty(), || el!("p", "city-plan-hit__reason", list(runs)))
}
