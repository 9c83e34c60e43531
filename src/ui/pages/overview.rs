//! The overview: the size of the plan, the current year, its goals, its place among other plans, contacts.

use crate::plan::contact::{Piece, email, telephone};
use crate::plan::people::{Body, Contact, Relation};
use crate::plan::timeline::{Cycle, ReviewCycle};
use crate::plan::vocabulary::{EndBasis, RelationKind};
use crate::plan::{Level, Period};
use crate::ui::components::controls::{foldable_list, show_if, spaced, view_heading, view_link};
use crate::ui::components::glossary_terms::Explaining;
use crate::ui::components::sections;
use crate::ui::components::sections::{note, row};
use crate::ui::components::source;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, on_click, repeat, show_some, text, wrap};
use crate::ui::messages::joined::joined;
use crate::ui::state::Action;
use crate::views::View;
use crate::views::overview::{Overview, TreeSummary, overview};
use crate::views::schedule::Stage;

pub(crate) fn view(context: &ViewContext) -> Node {
    let plan = context.plan;
    let overview = overview(plan, context.index, context.options.today);
    nodes([
        view_heading(context, "city-plan-hidden", text((context.messages.view_heading)(View::Overview))),
        show_some(plan.lead.as_ref(), |lead| {
            Explaining::new(context, "lead").text("p", "city-plan-overview__lead", lead)
        }),
        figures(context, &overview),
        el!(
            "div",
            "city-plan-overview__columns",
            this_year(context, &overview),
            each(&overview.trees, |tree| self::tree(context, tree)),
            place(context, &overview),
            show_some(plan.period.as_ref(), |period| cycles(context, period)),
            bodies(context, &plan.bodies),
            contacts(context, &plan.contacts),
            further(context),
        ),
    ])
}

/// Links to the views outside of the navigation, each with its content in a sentence.
fn further(context: &ViewContext) -> Node {
    let link = |view: &View| {
        let view = *view;
        let offered = !view.is_first() && view.has_content(context.plan);
        show_if(offered, || {
            let link =
                el!("a", { "href": context.view_href(view) }, text((context.messages.view_heading)(view)));
            el!(
                "li",
                "city-plan-plain__item",
                on_click(link, context.on_click(Action::ViewChosen(view))),
                el!("span", "city-plan-note", text((context.messages.view_lead)(view))),
            )
        })
    };
    show_if(context.is_running(), || {
        part(context, text(context.messages.further), el!("ul", "city-plan-plain", each(&View::ALL, link)))
    })
}

fn part(context: &ViewContext, title: Node, body: Node) -> Node {
    let heading = el!(context.heading_tag(2), "city-plan-initiative__title", title);
    el!("div", "city-plan-initiative__section", heading, body)
}

fn figures(context: &ViewContext, overview: &Overview) -> Node {
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
        each(&overview.levels, |(level, count)| item(context.text(&level.name), *count, "")),
        // Without a level of their own, the number of leaf initiatives is none of those above.
        show_if(context.index.leaf_levels(context.plan).len() != 1, || {
            item(context.sentence(context.leaf_word().to_string()), overview.leaves, "")
        }),
        show_some(overview.years, |years| item(
            text(context.messages.period),
            years,
            (context.messages.period_unit)(years)
        )),
    )
}

fn this_year(context: &ViewContext, overview: &Overview) -> Node {
    let messages = context.messages;
    let ways = el!(
        "div",
        "city-plan-explorer__out",
        view_link(context, messages.see_roadmap, Some("main"), View::Roadmap),
        view_link(context, messages.see_explorer, None, View::Explorer),
    );
    if overview.tally.is_empty() {
        return el!("div", "city-plan-initiative__section", ways);
    }
    let line = |(stage, count): &(Stage, usize)| {
        let unit = || el!("span", { "class": "city-plan-tally__unit", "data-kind": stage.as_str() });
        // A square for each initiative helps only while there are few.
        let units = repeat((*count).min(60), &mut |_| unit());
        el!(
            "div",
            "city-plan-tally__row",
            wrap("dt", text((messages.stage)(*stage))),
            el!("dd", "city-plan-tally__count", text(count.to_string())),
            el!("dd", { "class": "city-plan-tally__units", "aria-hidden": "true" }, units),
        )
    };
    let year = context.year(overview.this_year);
    let lead = context.sentence((messages.tally_lead)(&year, overview.leaves, &context.leaf_word()));
    let body =
        [el!("p", "city-plan-note city-plan-tally", lead), wrap("dl", each(&overview.tally, line)), ways];
    part(context, text(messages.tally_heading), nodes(body))
}

fn tree(context: &ViewContext, tree: &TreeSummary) -> Node {
    let counts = |counts: &[(Level, usize)]| {
        let count = |(level, count): &(Level, usize)| {
            (context.messages.level_count)(&context.isolated(&level.name), *count)
        };
        let counts = joined(counts.iter().map(count), context.messages.comma);
        show_if(!counts.is_empty(), || note(context.sentence(counts)))
    };
    let root = |place: usize| {
        let (at, below) = &tree.roots[place];
        let number = context.plan.initiatives[*at].number.as_deref();
        let number = number.map_or_else(|| (place + 1).to_string(), str::to_owned);
        el!(
            "li",
            "city-plan-goals__item",
            el!("span", { "class": "city-plan-goals__number", "aria-hidden": "true" }, text(number)),
            wrap("div", nodes([el!("p", "city-plan-goals__name", context.link(*at)), counts(below)])),
        )
    };
    let level = tree.roots.first().and_then(|(at, _)| context.level_name(*at)).unwrap_or_default();
    let roots = foldable_list(context, tree.roots.len(), &|range| {
        el!("ol", "city-plan-goals", repeat(range.len(), &mut |place| root(range.start + place)))
    });
    part(context, context.sentence((context.messages.goals)(tree.roots.len(), &level)), roots)
}

/// This plan among others, from higher to lower.
fn place(context: &ViewContext, overview: &Overview) -> Node {
    let group = |(kind, relations): &(RelationKind, Vec<usize>)| {
        el!(
            "li",
            "city-plan-place__item",
            el!("p", "city-plan-place__kind", text((context.messages.relation)(*kind))),
            foldable_list(context, relations.len(), &|range| {
                each(&relations[range], |at| relation(context, &context.plan.relations[*at]))
            }),
        )
    };
    let itself = el!(
        "li",
        { "class": "city-plan-place__item", "data-self": "" },
        el!("p", "city-plan-place__kind", text(context.messages.this_plan)),
        el!("p", "city-plan-place__name", context.text(&context.plan.title)),
    );
    let above = overview.place.iter().filter(|(kind, _)| *kind == RelationKind::Higher).count();
    show_if(!overview.place.is_empty(), || {
        let list = el!(
            "ul",
            "city-plan-place",
            each(&overview.place[..above], group),
            itself,
            each(&overview.place[above..], group)
        );
        part(context, text(context.messages.place), list)
    })
}

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
        part(context, text(title), el!("dl", "city-plan-contact__list", rows))
    };
    nodes([
        show_if(!period.cycles.is_empty(), || list(messages.cycles, each(&period.cycles, cycle))),
        show_if(!period.review.is_empty(), || list(messages.review, each(&period.review, review))),
    ])
}

fn bodies(context: &ViewContext, bodies: &[Body]) -> Node {
    let messages = context.messages;
    let body = |body: &Body| {
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
            sections::remark(context, body.remark.as_ref()),
        )
    };
    show_if(!bodies.is_empty(), || {
        let list = |range| el!("ul", "city-plan-bodies", each(&bodies[range], body));
        part(context, text(messages.bodies), foldable_list(context, bodies.len(), &list))
    })
}

fn contacts(context: &ViewContext, contacts: &[Contact]) -> Node {
    show_if(!contacts.is_empty(), || {
        let list = |range| each(&contacts[range], |contact| self::contact(context, contact));
        part(context, text(context.messages.contact), foldable_list(context, contacts.len(), &list))
    })
}

fn contact(context: &ViewContext, contact: &Contact) -> Node {
    let messages = context.messages;
    let usable = |pieces: Vec<Piece>| {
        each(&pieces, |piece| {
            let printed = text(piece.printed.to_owned());
            match piece.href.clone() {
                Some(href) => el!("a", { "href": href }, printed),
                None => printed,
            }
        })
    };
    let code = contact.postal_code.as_deref().map(|code| format!("{code} ")).unwrap_or_default();
    let address = contact.address.as_ref();
    let from = contact.source.as_ref().filter(|_| !context.is_running());
    let from = show_some(from, |from| note(source::line(context, from)));
    let list = el!(
        "dl",
        "city-plan-contact__list",
        row(text(messages.contact_department), Some(context.text(&contact.department))),
        row(text(messages.telephone), contact.telephone.as_deref().map(|printed| usable(telephone(printed)))),
        row(text(messages.fax), contact.fax.as_deref().map(|fax| text(fax.to_owned()))),
        row(text(messages.email), contact.email.as_deref().map(|printed| usable(email(printed)))),
        row(text(messages.address), address.map(|address| nodes([text(code), context.text(address)]))),
    );
    nodes([list, sections::remark(context, contact.remark.as_ref()), from])
}
