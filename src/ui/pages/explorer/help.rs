//! The help if nothing is found: near words, the searched groups, the goals, the city's contact.

use crate::plan::people::Contact;
use crate::ui::components::contact::telephone_link;
use crate::ui::components::controls::{button, show_if};
use crate::ui::components::sections::note;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, on_click, show_some, text, wrap};
use crate::ui::messages::joined::joined;
use crate::ui::messages::search::SearchMessages;
use crate::ui::state::Action;
use crate::views::Query;
use crate::views::search::{near, scope};
use std::rc::Rc;

/// The box if no initiative or hit matches the filters.
pub(super) fn none_left(context: &ViewContext, messages: &SearchMessages) -> Node {
    el!(
        "div",
        "city-plan-empty",
        el!(context.heading_tag(2), "city-plan-empty__title", text(messages.none_left)),
        wrap("p", text(messages.none_left_lead)),
        el!(
            "p",
            "city-plan-empty__ways",
            button(text(messages.show_all), Some("main"), context.on(Action::ConditionsCleared)),
        ),
    )
}

/// The box if the search has no hits.
pub(super) fn help(context: &ViewContext, messages: &SearchMessages) -> Node {
    let typed = context.isolate(context.query.text.trim());
    let title = context.sentence((messages.nothing)(&typed));
    let names = scope(context.plan).into_iter().map(|view| (messages.group)(view));
    let scope = (messages.scope)(&joined(names, context.messages.comma));
    el!(
        "div",
        "city-plan-help",
        wrap(
            "div",
            nodes([
                el!(context.heading_tag(2), "city-plan-help__title", title),
                wrap("p", nodes([text(scope), text(context.messages.between), text(messages.elsewhere)])),
            ])
        ),
        wrap("div", nodes([near_words(context, messages), goals(context, messages)])),
        show_some(context.plan.contacts.first(), |contact| self::contact(context, messages, contact)),
    )
}

fn part(context: &ViewContext, title: &'static str, body: Node) -> Node {
    nodes([el!(context.heading_tag(3), "city-plan-help__sub", text(title)), body])
}

fn near_words(context: &ViewContext, messages: &SearchMessages) -> Node {
    let link = |word: &Rc<str>| {
        let mut query: Query = context.query.clone();
        query.search_for(word.to_string());
        let name = context.own_text(word);
        let link = el!("a", { "class": "city-plan-chips__link", "href": context.href(&query) }, name);
        wrap("li", on_click(link, context.on_click(Action::WordsChosen(Rc::clone(word).into()))))
    };
    let words = near(context.plan, context.index, context.query);
    show_if(!words.is_empty(), || {
        part(context, messages.near, el!("ul", "city-plan-chips", each(&words, link)))
    })
}

/// Links to the goals: the roots of all trees with leaf initiatives.
fn goals(context: &ViewContext, messages: &SearchMessages) -> Node {
    let goals = context.index.goals(context.plan);
    show_if(goals.len() > 1, || {
        let link = |at: &usize| wrap("li", context.link(*at));
        part(context, messages.by_goal, el!("ul", "city-plan-links", each(&goals, link)))
    })
}

fn contact(context: &ViewContext, messages: &SearchMessages, contact: &Contact) -> Node {
    let number = contact.telephone.as_deref();
    wrap(
        "div",
        nodes([
            part(context, messages.contact, wrap("p", context.text(&contact.department))),
            show_some(number, |number| el!("p", "city-plan-help__telephone", telephone_link(number))),
            show_some(contact.remark.as_ref(), |remark| note(context.text(remark))),
        ]),
    )
}
