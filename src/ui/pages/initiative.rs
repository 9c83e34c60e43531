//! One initiative: this year, all years, texts, what the document does not say, the source.
//!
//! Answers `views::initiative`. Its heading takes the focus when it is opened.

use crate::plan::ancestry::At;
use crate::plan::figures::{ListItem, Value};
use crate::plan::initiatives::{Dependency, Milestone, Reference};
use crate::plan::vocabulary::{Basis, Wording};
use crate::plan::{Indicator, Initiative, Ref, Text};
use crate::ui::components::controls::{button, chevron, nothing_if, share_link, view_heading};
use crate::ui::components::glossary_terms::Explaining;
use crate::ui::components::sections;
use crate::ui::components::sections::{note, titled};
use crate::ui::components::{bars, schedule, source};
use crate::ui::context::Scene;
use crate::ui::dom::{Node, bare, each, el, keyed, list, nodes, none, on_click, sequence, text, when};
use crate::ui::shell;
use crate::views::View;
use crate::views::initiative::{InitiativeView, initiative};
use crate::views::schedule::{Axis, Scheduled};
use yew::{Callback, MouseEvent};

pub(crate) fn view(scene: &Scene, at: At) -> Node {
    let view = initiative(scene.plan, scene.index, at, scene.options.today);
    let name = view_heading(scene, "city-plan-initiative__name", scene.name(at));
    nodes([trail(scene, &view), page(scene, &view, name), out(scene), turn(scene, &view)])
}

/// Everything about an initiative that does not lead elsewhere. `name` is its heading.
pub(crate) fn page(scene: &Scene, view: &InitiativeView, name: Node) -> Node {
    let initiative = &scene.plan.initiatives[view.at];
    let (source, schedule) = (initiative.source.as_ref(), initiative.schedule_source.as_ref());
    nodes([
        head(scene, initiative, view.at, name),
        when(view.axis.as_ref(), |axis| years(scene, view, axis)),
        el!(
            "div",
            "city-plan-initiative__columns",
            bare(
                "div",
                nodes([
                    sections::sections(scene, &initiative.sections),
                    children(scene, view),
                    facts(scene, initiative, view),
                    unsaid(scene, view),
                ])
            ),
            bare(
                "div",
                nodes([beside(scene, view), source::card(scene, source, schedule, summarised(initiative))])
            ),
        ),
    ])
}

fn summarised(initiative: &Initiative) -> bool {
    initiative.lead.is_some() || initiative.sections.iter().any(|section| section.wording == Wording::Summary)
}

fn trail(scene: &Scene, view: &InitiativeView) -> Node {
    let above = each(&view.trail, |at| el!("li", "city-plan-trail__step", scene.link(*at)));
    shell::trail(scene, above, scene.name(view.at))
}

fn head(scene: &Scene, initiative: &Initiative, at: At, name: Node) -> Node {
    el!(
        "div",
        "city-plan-initiative__head",
        el!("p", "city-plan-initiative__number", scene.level_and_number(at)),
        name,
        when(initiative.lead.as_ref(), |lead| {
            Explaining::new(scene, "lead").text("p", "city-plan-initiative__lead", lead)
        }),
        nothing_if(!initiative.row_only, || note(text(scene.words.row_only))),
        sections::remark(scene, initiative.remark.as_ref()),
        sections::misprints(scene, &initiative.misprints),
    )
}

/// This year, then all years: a table, or steps in a narrow container.
fn years(scene: &Scene, view: &InitiativeView, axis: &Axis) -> Node {
    nothing_if(view.scheduled.is_empty(), || {
        nodes([
            when(axis.now, |now| today(scene, view, axis, now)),
            el!(
                "div",
                "city-plan-initiative__section",
                el!(scene.heading(2), "city-plan-initiative__title", text(scene.words.schedule)),
                // On a page with all initiatives a table for each would be too much.
                if scene.options.narrow || !scene.running() {
                    steps(scene, view)
                } else {
                    table(scene, view, axis)
                },
            ),
        ])
    })
}

/// Whether the only schedule is that of the initiative itself: its name need not be said again.
fn alone(view: &InitiativeView) -> bool {
    view.scheduled.len() == 1 && view.scheduled[0].at == view.at
}

fn today(scene: &Scene, view: &InitiativeView, axis: &Axis, now: usize) -> Node {
    let item = |leaf: &Scheduled| {
        let bars = &leaf.bars;
        let years = sequence(bars.len(), &mut |at| {
            nothing_if(!bars[at].now, || {
                let years = scene.bar_years_in_one(&bars[at], at + 1 < bars.len());
                let years = el!("span", "city-plan-note city-plan-today__years", text(years));
                nodes([text(scene.words.between), years])
            })
        });
        el!(
            "li",
            "city-plan-today__item",
            nothing_if(alone(view), || el!("span", "city-plan-today__name", scene.name(leaf.at))),
            text(scene.words.between),
            bars::stages_now(scene, leaf),
            years,
        )
    };
    let title = (scene.words.stage_now)(&scene.year(axis.years[now]));
    el!(
        "div",
        "city-plan-today",
        el!(scene.heading(2), "city-plan-today__title", text(title)),
        el!("ul", "city-plan-today__list", each(&view.scheduled, item)),
    )
}

fn table(scene: &Scene, view: &InitiativeView, axis: &Axis) -> Node {
    let last = view.scheduled.len() - 1;
    let (first, end) = (scene.year(axis.years[0]), scene.year(axis.years[axis.years.len() - 1]));
    let caption = text((scene.words.schedule_caption)(&first, &end));
    let rows = sequence(view.scheduled.len(), &mut |number| {
        let leaf = &view.scheduled[number];
        schedule::measure_rows(scene, leaf, axis, scene.name(leaf.at), number == last)
    });
    let body = el!("tbody", "city-plan-roadmap__goals", rows);
    schedule::table(scene, axis, "caption", caption, scene.sentence(scene.leaf_word().to_string()), body)
}

fn steps(scene: &Scene, view: &InitiativeView) -> Node {
    let one = |leaf: &Scheduled| {
        let name = || el!(scene.heading(3), "city-plan-initiative__stepname", scene.name(leaf.at));
        nodes([nothing_if(alone(view), name), bars::steps(scene, leaf)])
    };
    el!("div", "city-plan-initiative__steps", each(&view.scheduled, one))
}

fn children(scene: &Scene, view: &InitiativeView) -> Node {
    when(view.children.first(), |first| {
        let title = (scene.words.children)(&scene.level_word(*first).unwrap_or_default());
        titled(scene, scene.sentence(title), links(scene, &view.children))
    })
}

fn links(scene: &Scene, to: &[At]) -> Node {
    let item = |at: &At| {
        let lead = scene.plan.initiatives[*at].lead.as_ref();
        bare("li", nodes([scene.link(*at), when(lead, |lead| note(scene.say(lead)))]))
    };
    el!("ul", "city-plan-initiative__links", each(to, item))
}

/// Who answers, whom it serves, lists, figures, pictures, other plans.
fn facts(scene: &Scene, initiative: &Initiative, view: &InitiativeView) -> Node {
    let words = scene.words;
    let item = |id: &str| scene.plan.lists.iter().flat_map(|list| &list.items).find(|item| *item.id == *id);
    let served = initiative.serves.iter().filter_map(|serves| item(&serves.item));
    let served: Vec<&ListItem> = served.collect();
    let serves =
        |item: &&ListItem| bare("li", scene.item_link(View::National, &item.id.0, scene.say(&item.name)));
    let serves = nothing_if(served.is_empty(), || {
        let list =
            el!("ul", "city-plan-initiative__points city-plan-initiative__links", each(&served, serves));
        titled(scene, text(words.serves), list)
    });
    nodes([
        milestones(scene, &initiative.milestones),
        order(scene, initiative),
        listed(scene, words.departments, &initiative.departments),
        listed(scene, words.audience, &initiative.audience),
        serves,
        figures(scene, view),
        references(scene, &initiative.references),
        pictures(scene, view),
    ])
}

/// Dated points of its schedule.
fn milestones(scene: &Scene, milestones: &[Milestone]) -> Node {
    let point = |point: &Milestone| {
        let from = point.source.as_ref().filter(|_| !scene.running());
        let inferred = point.basis == Basis::Inferred;
        el!(
            "li",
            { "id": scene.anchor(&point.id) },
            el!("strong", {}, text(scene.moment(point.date))),
            nothing_if(!inferred, || text(scene.words.years.beside(scene.words.inferred))),
            text(" "),
            scene.say(&point.label),
            when(from, |from| nodes([text(" "), source::line(scene, from)])),
        )
    };
    nothing_if(milestones.is_empty(), || {
        let list = el!("ul", "city-plan-initiative__points", each(milestones, point));
        titled(scene, text(scene.words.milestones), list)
    })
}

/// What the plan says has to come before it, and what follows.
fn order(scene: &Scene, initiative: &Initiative) -> Node {
    let side = |title: &'static str, here: fn(&Dependency) -> &Ref, there: fn(&Dependency) -> &Ref| {
        let of: Vec<&Dependency> =
            scene.plan.dependencies.iter().filter(|one| **here(one) == *initiative.id).collect();
        let line = |dependency: &&Dependency| {
            let name = when(scene.index.find(there(dependency)), |at| scene.link(at));
            let from = dependency.source.as_ref().filter(|_| !scene.running());
            el!(
                "li",
                {},
                name,
                sections::remark(scene, dependency.remark.as_ref()),
                when(from, |from| note(source::line(scene, from))),
            )
        };
        nothing_if(of.is_empty(), || {
            titled(scene, text(title), el!("ul", "city-plan-initiative__points", each(&of, line)))
        })
    };
    nodes([
        side(scene.words.before, |one| &one.after, |one| &one.before),
        side(scene.words.after, |one| &one.before, |one| &one.after),
    ])
}

fn listed(scene: &Scene, title: &'static str, texts: &[Text]) -> Node {
    nothing_if(texts.is_empty(), || titled(scene, text(title), sections::points(scene, texts)))
}

fn figures(scene: &Scene, view: &InitiativeView) -> Node {
    let value = |value: &Value| {
        let date = value.date.map(|date| scene.moment(date)).unwrap_or_default();
        let of = when(value.of.as_ref(), |of| scene.say(of));
        bare("li", nodes([text(date), text(" "), of, text(" "), scene.own(&value.printed)]))
    };
    let figure = |figure: &Indicator| {
        nodes([
            bare("p", scene.say(&figure.name)),
            el!("ul", "city-plan-initiative__points", each(&figure.values, value)),
            when(figure.source.as_ref(), |source| note(source::line(scene, source))),
        ])
    };
    nothing_if(view.indicators.is_empty(), || {
        let figures = each(&view.indicators, |at| figure(&scene.plan.indicators[*at]));
        titled(scene, text(scene.words.indicators), figures)
    })
}

fn references(scene: &Scene, references: &[Reference]) -> Node {
    let reference = |reference: &Reference| {
        let entries = match reference.entries.is_empty() {
            true => note(text(scene.words.no_entries)),
            false => sections::points(scene, &reference.entries),
        };
        let remark = sections::remark(scene, reference.remark.as_ref());
        nodes([bare("p", scene.say(&reference.plan)), entries, remark])
    };
    nothing_if(references.is_empty(), || {
        titled(scene, text(scene.words.references), each(references, reference))
    })
}

fn pictures(scene: &Scene, view: &InitiativeView) -> Node {
    let captions: Vec<Text> =
        view.pictures.iter().map(|at| scene.plan.pictures[*at].caption.clone()).collect();
    nothing_if(captions.is_empty(), || {
        let body = nodes([sections::points(scene, &captions), note(text(scene.words.picture_note))]);
        titled(scene, text(scene.words.pictures), body)
    })
}

fn unsaid(scene: &Scene, view: &InitiativeView) -> Node {
    nothing_if(view.unsaid.is_empty(), || {
        let sentence = (scene.words.unsaid_sentence)(&view.unsaid);
        titled(scene, text(scene.words.unsaid), bare("p", text(sentence)))
    })
}

fn beside(scene: &Scene, view: &InitiativeView) -> Node {
    let parent = view.trail.last().map(|at| scene.plain(&scene.plan.initiatives[*at].name));
    let siblings = (scene.words.siblings)(&parent.unwrap_or_default());
    let group = |title: String, to: &[At]| {
        nothing_if(to.is_empty(), || titled(scene, scene.sentence(title), links(scene, to)))
    };
    // Where all initiatives stand below each other, those beside it are in sight.
    let siblings = nothing_if(!scene.running(), || group(siblings, &view.siblings));
    nodes([group(scene.words.related.to_owned(), &view.related), siblings])
}

fn out(scene: &Scene) -> Node {
    let words = scene.words;
    let tell = |word: &'static str| {
        let edge = scene.edge.clone();
        Callback::from(move |_: MouseEvent| edge.tell(word, ""))
    };
    // Copied again, it is said again: the key makes it a new sentence.
    let said =
        nothing_if(scene.copied == 0, || keyed(el!("span", {}, text(words.copied)), u64::from(scene.copied)));
    el!(
        "div",
        "city-plan-explorer__out",
        button(text(words.copy_link), None, tell("copy")),
        button(text(words.print), None, tell("print")),
        share_link(scene),
        el!("p", { "class": "city-plan-note", "role": "status" }, said),
    )
}

fn turn(scene: &Scene, view: &InitiativeView) -> Node {
    if view.previous.is_none() && view.next.is_none() {
        return none();
    }
    let side = |at: At, word: &'static str, to: &'static str| {
        let name = el!(
            "span",
            {},
            el!("span", "city-plan-turn__word", text(word)),
            el!("span", "city-plan-turn__name", scene.name(at)),
        );
        let content = if to == "back" { vec![chevron(to), name] } else { vec![name, chevron(to)] };
        let href = scene.initiative_href(at);
        let link = el!("a", { "class": "city-plan-turn__link", "data-to": to, "href": href }, list(content));
        on_click(link, scene.open(at))
    };
    el!(
        "nav",
        {
            "class": "city-plan-turn", "aria-label": scene.landmark(scene.words.turn),
        },
        when(view.previous, |at| side(at, scene.words.previous, "back")),
        when(view.next, |at| side(at, scene.words.next, "next")),
    )
}
