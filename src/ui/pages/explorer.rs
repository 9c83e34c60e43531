//! The explorer: search box, filters, and the initiatives found, grouped as in the document.
//!
//! Answers `views::explorer`. Typing never moves the focus; an input method's composition is left alone.

use crate::plan::Text;
use crate::plan::ancestry::At;
use crate::plan::vocabulary::Wording;
use crate::ui::components::bars;
use crate::ui::components::controls::{button, more, nothing_if, out, view_heading, view_link};
use crate::ui::components::facets;
use crate::ui::components::goals::{group_name, path};
use crate::ui::components::sections::note;
use crate::ui::context::Scene;
use crate::ui::dom::{Node, bare, each, el, keyed, listening, nodes, none, text, when, with_value};
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

pub(crate) fn view(scene: &Scene) -> Node {
    let mut explorer = explorer(scene.plan, scene.index, scene.query, scene.options.today);
    let others = cut(&mut explorer.goals, scene.reach);
    let found = if explorer.found == 0 {
        empty(scene)
    } else {
        each(&explorer.goals, |goal| self::goal(scene, &explorer, goal))
    };
    nodes([
        view_heading(scene, "city-plan-shell__heading", text((scene.words.view_heading)(View::Explorer))),
        form(scene),
        el!(
            "div",
            "city-plan-explorer",
            facets::facets(scene, &explorer),
            el!(
                "div",
                "city-plan-explorer__results",
                count(scene, &explorer),
                facets::chips(scene, &explorer),
                found,
                more(scene, others),
                out(scene),
            )
        ),
    ])
}

fn form(scene: &Scene) -> Node {
    let words = scene.words;
    let (box_id, hint_id) = (scene.part_id("q"), scene.part_id("q-hint"));
    let act = scene.act.clone();
    let heard = Callback::from(move |event: InputEvent| {
        // While an input method composes, the text is not yet what the reader means.
        if !event.is_composing() {
            act.emit(Action::WordsTyped(event.target_unchecked_into::<HtmlInputElement>().value()));
        }
    });
    let edge = scene.edge.clone();
    let results = scene.part_selector("results");
    let submitted = Callback::from(move |event: SubmitEvent| {
        // Results are there already; the button leads to them, which helps where they are below the fold.
        event.prevent_default();
        edge.tell("focus", results.clone());
    });
    let input = el!("input", {
        "class": "city-plan-find__box", "id": box_id.clone(), "type": "search", "name": "q", "autocomplete": "off",
        "maxlength": LONGEST_WORDS,
        "aria-describedby": hint_id.clone(),
    });
    let input = listening(with_value(input, &scene.query.words), Rc::new(oninput::Wrapper::new(heard)));
    let search = el!(
        "button", { "class": "city-plan-action", "data-weight": "main", "type": "submit" }, text(words.search)
    );
    let form = el!(
        "form",
        {
            "class": "city-plan-find", "role": "search", "aria-label": scene.landmark(words.search_name),
        },
        el!("label", { "class": "city-plan-find__label", "for": box_id }, text(words.search_label)),
        el!("div", "city-plan-find__row", input, search),
        el!("p", { "class": "city-plan-note city-plan-find__hint", "id": hint_id }, text(words.search_hint)),
    );
    listening(form, Rc::new(onsubmit::Wrapper::new(submitted)))
}

fn count(scene: &Scene, explorer: &Explorer) -> Node {
    let what = scene.leaf_word();
    let heard = match scene.query.is_filtered() && !scene.typing {
        true => (scene.words.announce)(explorer.found, &what),
        false => String::new(),
    };
    nodes([
        el!(
            "div",
            { "class": "city-plan-explorer__head", "id": scene.part_id("results"), "tabindex": "-1" },
            el!(
                "p",
                "city-plan-explorer__count",
                el!("span", "city-plan-explorer__number", text(explorer.found.to_string())),
                scene.sentence((scene.words.found)(&what)),
            ),
            el!("p", "city-plan-note", text((scene.words.of_total)(explorer.total))),
        ),
        el!("p", { "class": "city-plan-hidden", "role": "status" }, scene.sentence(heard)),
    ])
}

/// Nothing was found: what to try, and a way out.
fn empty(scene: &Scene) -> Node {
    let words = scene.words;
    el!(
        "div",
        "city-plan-empty",
        el!(scene.heading(2), "city-plan-empty__title", text(words.empty_title)),
        bare("p", text(words.empty_lead)),
        el!(
            "p",
            "city-plan-empty__ways",
            button(text(words.show_all), Some("main"), scene.on(Action::ConditionsCleared)),
            view_link(scene, words.see_roadmap, None, View::Roadmap),
        ),
    )
}

fn goal(scene: &Scene, explorer: &Explorer, goal: &Goal) -> Node {
    let heading = |at: At| {
        let count = (scene.words.count)(goal.count);
        el!(
            scene.heading(2),
            "city-plan-result__goalname",
            el!("span", {}, scene.level_and_number(at)),
            marked_link(scene, explorer, at),
            el!("span", {}, text(count)),
        )
    };
    let below = 2 + u8::from(goal.at.is_some() || goal.name.is_some());
    let goal_key = goal.at.map(|at| Rc::clone(&scene.plan.initiatives[at].id.0));
    let found = el!(
        "div",
        "city-plan-result__goal",
        when(goal.at, heading),
        when(goal.name.as_ref(), |name| {
            el!(scene.heading(2), "city-plan-result__goalname", group_name(scene, name))
        }),
        each(&goal.areas, |area| self::area(scene, explorer, area, below)),
    );
    keyed(found, goal_key.unwrap_or_default())
}

fn marked_name(scene: &Scene, explorer: &Explorer, at: At) -> Node {
    scene.say_marked(&scene.plan.initiatives[at].name, &explorer.needles)
}

fn marked_link(scene: &Scene, explorer: &Explorer, at: At) -> Node {
    scene.link_around(at, marked_name(scene, explorer, at))
}

/// An area with its initiatives; initiatives without an area are items of their own.
fn area(scene: &Scene, explorer: &Explorer, area: &Area, level: u8) -> Node {
    let items = match area.path.last() {
        Some(at) => el!(
            "li",
            "city-plan-result__item",
            title(scene, explorer, *at, level, path(area, &|at| marked_link(scene, explorer, at))),
            el!("ul", "city-plan-result__initiatives", each(&area.leaves, |leaf| row(scene, explorer, leaf))),
        ),
        None => each(&area.leaves, |leaf| item(scene, explorer, leaf, level)),
    };
    // By its id, so that what translators made of the rest stays where initiatives come and go.
    let id = area.path.last().map(|at| Rc::clone(&scene.plan.initiatives[*at].id.0));
    keyed(bare("ul", items), id.unwrap_or_default())
}

fn title(scene: &Scene, explorer: &Explorer, at: At, level: u8, name: Node) -> Node {
    let lead = scene.plan.initiatives[at].lead.as_ref();
    nodes([
        el!(scene.heading(level), "city-plan-result__name", name),
        when(lead, |lead| el!("p", "city-plan-result__lead", scene.say_marked(lead, &explorer.needles))),
    ])
}

/// An initiative below an area.
fn row(scene: &Scene, explorer: &Explorer, leaf: &Scheduled) -> Node {
    let initiative = &scene.plan.initiatives[leaf.at];
    let name = match initiative.row_only {
        true => marked_name(scene, explorer, leaf.at),
        false => marked_link(scene, explorer, leaf.at),
    };
    let row = el!(
        "li",
        "city-plan-result__initiative",
        bare("p", name),
        now(scene, explorer, leaf),
        address(scene, leaf.at),
    );
    keyed(row, Rc::clone(&initiative.id.0))
}

/// An initiative that stands right below a goal, or is a root.
fn item(scene: &Scene, explorer: &Explorer, leaf: &Scheduled, level: u8) -> Node {
    let item = el!(
        "li",
        "city-plan-result__item",
        title(scene, explorer, leaf.at, level, marked_link(scene, explorer, leaf.at)),
        snippet(scene, explorer, leaf.at),
        now(scene, explorer, leaf),
        address(scene, leaf.at),
    );
    keyed(item, Rc::clone(&scene.plan.initiatives[leaf.at].id.0))
}

/// Where an initiative is found, on paper.
fn address(scene: &Scene, at: At) -> Node {
    nothing_if(!scene.options.printing, || {
        let id = Some(Rc::clone(&scene.plan.initiatives[at].id.0));
        note(text(scene.address(&Query { initiative: id, ..Query::default() })))
    })
}

/// The sentence that holds the search words, where neither name nor lead does.
fn snippet(scene: &Scene, explorer: &Explorer, at: At) -> Node {
    let initiative = &scene.plan.initiatives[at];
    let found = |said: &&Text| {
        let said = scene.chosen(said).0;
        !marks(said, &explorer.needles).is_empty()
    };
    let seen = [&initiative.name].into_iter().chain(&initiative.lead).any(|said| found(&said));
    if explorer.needles.is_empty() || seen {
        return none();
    }
    let sections = initiative.sections.iter().filter(|section| section.wording == Wording::Summary);
    let mut texts = sections.flat_map(|section| section.paragraphs.iter().chain(&section.points));
    when(texts.find(found), |said| bare("p", scene.say_marked(said, &explorer.needles)))
}

fn now(scene: &Scene, explorer: &Explorer, leaf: &Scheduled) -> Node {
    let axis = explorer.axis.as_ref().filter(|_| !leaf.bars.is_empty());
    nothing_if(axis.is_none(), || {
        when(axis, |axis| {
            el!(
                "div",
                "city-plan-result__now",
                bars::strip(leaf, axis, axis.now),
                bars::stages_now(scene, leaf),
            )
        })
    })
}
