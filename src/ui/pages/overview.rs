//! The overview: how much is in the plan, where it stands this year, its goals, its place, whom to ask.
//!
//! Answers `views::overview`.

use crate::plan::contact::{Piece, email, telephone};
use crate::plan::people::{Body, Contact, Relation};
use crate::plan::timeline::{Cycle, ReviewCycle};
use crate::plan::vocabulary::{EndBasis, RelationKind};
use crate::plan::{Level, Period};
use crate::ui::components::controls::{ended, nothing_if, spaced, view_heading, view_link};
use crate::ui::components::glossary_terms::Explaining;
use crate::ui::components::sections;
use crate::ui::components::sections::{note, row};
use crate::ui::components::source;
use crate::ui::context::Scene;
use crate::ui::dom::{Node, bare, each, el, nodes, on_click, sequence, text, when};
use crate::ui::messages::joined::joined;
use crate::ui::state::Action;
use crate::views::View;
use crate::views::overview::{Overview, TreeSummary, overview};
use crate::views::schedule::Stage;

pub(crate) fn view(scene: &Scene) -> Node {
    let plan = scene.plan;
    let overview = overview(plan, scene.index, scene.options.today);
    nodes([
        view_heading(scene, "city-plan-hidden", text((scene.words.view_heading)(View::Overview))),
        when(plan.lead.as_ref(), |lead| {
            Explaining::new(scene, "lead").text("p", "city-plan-overview__lead", lead)
        }),
        figures(scene, &overview),
        el!(
            "div",
            "city-plan-overview__columns",
            this_year(scene, &overview),
            each(&overview.trees, |tree| self::tree(scene, tree)),
            place(scene, &overview),
            when(plan.period.as_ref(), |period| cycles(scene, period)),
            bodies(scene, &plan.bodies),
            contacts(scene, &plan.contacts),
            further(scene),
        ),
    ])
}

/// Links to the views that are not in the navigation, each with what it holds.
fn further(scene: &Scene) -> Node {
    let link = |view: &View| {
        let view = *view;
        let offered = !view.is_first() && view.has_content(scene.plan);
        nothing_if(!offered, || {
            let link = el!("a", { "href": scene.view_href(view) }, text((scene.words.view_heading)(view)));
            el!(
                "li",
                "city-plan-plain__item",
                on_click(link, scene.on_click(Action::ViewChosen(view))),
                el!("span", "city-plan-note", text((scene.words.view_lead)(view))),
            )
        })
    };
    nothing_if(!scene.running(), || {
        part(scene, text(scene.words.further), el!("ul", "city-plan-plain", each(&View::ALL, link)))
    })
}

fn part(scene: &Scene, title: Node, body: Node) -> Node {
    let heading = el!(scene.heading(2), "city-plan-initiative__title", title);
    el!("div", "city-plan-initiative__section", heading, body)
}

fn figures(scene: &Scene, overview: &Overview) -> Node {
    let item = |name: Node, value: usize, unit: &'static str| {
        let unit = nothing_if(unit.is_empty(), || {
            nodes([text(scene.words.between), el!("span", "city-plan-figures__unit", text(unit))])
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
        each(&overview.levels, |(level, count)| item(scene.say(&level.name), *count, "")),
        // Where they stand on no level of their own, their number is none of those above.
        nothing_if(scene.index.leaf_levels(scene.plan).len() == 1, || {
            item(scene.sentence(scene.leaf_word().to_string()), overview.leaves, "")
        }),
        when(overview.years, |years| item(text(scene.words.period), years, (scene.words.period_unit)(years))),
    )
}

fn this_year(scene: &Scene, overview: &Overview) -> Node {
    let words = scene.words;
    let ways = el!(
        "div",
        "city-plan-explorer__out",
        view_link(scene, words.see_roadmap, Some("main"), View::Roadmap),
        view_link(scene, words.see_explorer, None, View::Explorer),
    );
    if overview.tally.is_empty() {
        return el!("div", "city-plan-initiative__section", ways);
    }
    let line = |(stage, count): &(Stage, usize)| {
        let unit = || el!("span", { "class": "city-plan-tally__unit", "data-kind": stage.as_str() });
        // A square per initiative is seen at a glance only while there are few.
        let units = sequence((*count).min(60), &mut |_| unit());
        el!(
            "div",
            "city-plan-tally__row",
            bare("dt", text((words.stage)(*stage))),
            el!("dd", "city-plan-tally__count", text(count.to_string())),
            el!("dd", { "class": "city-plan-tally__units", "aria-hidden": "true" }, units),
        )
    };
    let year = scene.year(overview.this_year);
    let lead = scene.sentence((words.tally_lead)(&year, overview.leaves, &scene.leaf_word()));
    let body =
        [el!("p", "city-plan-note city-plan-tally", lead), bare("dl", each(&overview.tally, line)), ways];
    part(scene, text(words.tally_heading), nodes(body))
}

fn tree(scene: &Scene, tree: &TreeSummary) -> Node {
    let counts = |counts: &[(Level, usize)]| {
        let count =
            |(level, count): &(Level, usize)| (scene.words.level_count)(&scene.plain(&level.name), *count);
        let counts = joined(counts.iter().map(count), scene.words.comma);
        nothing_if(counts.is_empty(), || note(scene.sentence(counts)))
    };
    let root = |place: usize| {
        let (at, below) = &tree.roots[place];
        let number = scene.plan.initiatives[*at].number.as_deref();
        let number = number.map_or_else(|| (place + 1).to_string(), str::to_owned);
        el!(
            "li",
            "city-plan-goals__item",
            el!("span", { "class": "city-plan-goals__number", "aria-hidden": "true" }, text(number)),
            bare("div", nodes([el!("p", "city-plan-goals__name", scene.link(*at)), counts(below)])),
        )
    };
    let level = tree.roots.first().and_then(|(at, _)| scene.level_word(*at)).unwrap_or_default();
    let roots = ended(scene, tree.roots.len(), &|range| {
        el!("ol", "city-plan-goals", sequence(range.len(), &mut |place| root(range.start + place)))
    });
    part(scene, scene.sentence((scene.words.goals)(tree.roots.len(), &level)), roots)
}

/// This plan among others, from above to below.
fn place(scene: &Scene, overview: &Overview) -> Node {
    let group = |(kind, relations): &(RelationKind, Vec<usize>)| {
        el!(
            "li",
            "city-plan-place__item",
            el!("p", "city-plan-place__kind", text((scene.words.relation)(*kind))),
            ended(scene, relations.len(), &|range| {
                each(&relations[range], |at| relation(scene, &scene.plan.relations[*at]))
            }),
        )
    };
    let itself = el!(
        "li",
        { "class": "city-plan-place__item", "data-self": "" },
        el!("p", "city-plan-place__kind", text(scene.words.this_plan)),
        el!("p", "city-plan-place__name", scene.say(&scene.plan.title)),
    );
    let above = overview.place.iter().filter(|(kind, _)| *kind == RelationKind::Higher).count();
    nothing_if(overview.place.is_empty(), || {
        let list = el!(
            "ul",
            "city-plan-place",
            each(&overview.place[..above], group),
            itself,
            each(&overview.place[above..], group)
        );
        part(scene, text(scene.words.place), list)
    })
}

fn relation(scene: &Scene, relation: &Relation) -> Node {
    let article = when(relation.article.as_ref(), |article| spaced(scene.say(article)));
    let counts = |what| note(scene.sentence((scene.words.counts_as)(&scene.plain(what))));
    nodes([
        el!("p", "city-plan-place__name", scene.say(&relation.name), article),
        when(relation.counts_as.as_ref(), counts),
    ])
}

/// Terms of a longer period, and how often the plan is reviewed.
fn cycles(scene: &Scene, period: &Period) -> Node {
    let words = scene.words;
    let cycle = |cycle: &Cycle| {
        let from = cycle.start.map(|start| (words.from)(&scene.moment(start)));
        let until = cycle.end.map(|end| (words.until)(&scene.moment(end), cycle.start.is_none()));
        let inferred = cycle.end_basis == Some(EndBasis::Inferred);
        let inferred = inferred.then(|| words.years.bracketed(words.inferred_end));
        let span = joined([from, until, inferred].into_iter().flatten(), words.between);
        let current =
            nothing_if(!cycle.current, || spaced(el!("span", "city-plan-now", text(words.current_cycle))));
        row(scene.say(&cycle.name), Some(nodes([text(span), current])))
    };
    let review = |review: &ReviewCycle| row(scene.say(&review.part), Some(scene.say(&review.cycle)));
    let list = |title: &'static str, rows: Node| {
        part(scene, text(title), el!("dl", "city-plan-contact__list", rows))
    };
    nodes([
        nothing_if(period.cycles.is_empty(), || list(words.cycles, each(&period.cycles, cycle))),
        nothing_if(period.review.is_empty(), || list(words.review, each(&period.review, review))),
    ])
}

fn bodies(scene: &Scene, bodies: &[Body]) -> Node {
    let words = scene.words;
    let body = |body: &Body| {
        let title = body.head_title.as_ref().map(|title| scene.plain(title));
        let head = |head| {
            let head = scene.plain(head);
            let said = title.as_ref().map_or_else(|| head.to_string(), |title| (words.head)(title, &head));
            note(scene.sentence(said))
        };
        let planned = nothing_if(!body.planned, || text(words.years.beside(words.planned)));
        el!(
            "li",
            "city-plan-bodies__item",
            el!("p", "city-plan-bodies__name", scene.say(&body.name), planned),
            when(body.head.as_ref(), head),
            sections::remark(scene, body.remark.as_ref()),
        )
    };
    nothing_if(bodies.is_empty(), || {
        let list = |range| el!("ul", "city-plan-bodies", each(&bodies[range], body));
        part(scene, text(words.bodies), ended(scene, bodies.len(), &list))
    })
}

fn contacts(scene: &Scene, contacts: &[Contact]) -> Node {
    nothing_if(contacts.is_empty(), || {
        let list = |range| each(&contacts[range], |contact| self::contact(scene, contact));
        part(scene, text(scene.words.contact), ended(scene, contacts.len(), &list))
    })
}

fn contact(scene: &Scene, contact: &Contact) -> Node {
    let words = scene.words;
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
    let from = contact.source.as_ref().filter(|_| !scene.running());
    let from = when(from, |from| note(source::line(scene, from)));
    let list = el!(
        "dl",
        "city-plan-contact__list",
        row(text(words.contact_department), Some(scene.say(&contact.department))),
        row(text(words.telephone), contact.telephone.as_deref().map(|printed| usable(telephone(printed)))),
        row(text(words.fax), contact.fax.as_deref().map(|fax| text(fax.to_owned()))),
        row(text(words.email), contact.email.as_deref().map(|printed| usable(email(printed)))),
        row(text(words.address), address.map(|address| nodes([text(code), scene.say(address)]))),
    );
    nodes([list, sections::remark(scene, contact.remark.as_ref()), from])
}
