//! The markup of single components, as the running component draws it and as static HTML. Tests only.
//!
//! `tests/fixtures/markup` has a plan, and a file for each component, which `BLESS=1` rewrites: read the difference
//! before you commit it. Yew renders natively with the feature alone.

#![cfg(feature = "authoring")]

use super::schedule::RowHead;
use super::{bars, facets, schedule, sections, source, status_line};
use crate::plan::file::read_json;
use crate::plan::{Plan, Today};
use crate::ui::chunks::Chunks;
use crate::ui::context::{StaticPlacement, ViewContext};
use crate::ui::dom::{Node, each, nodes, text};
use crate::ui::editions::Editions;
use crate::ui::host::Host;
use crate::ui::options::Options;
use crate::views::explorer::explorer;
use crate::views::fragment::Address;
use crate::views::query::Filter;
use crate::views::schedule::{Axis, Scale, Scheduled, Stage};
use crate::views::{Index, Query, YearStyle};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use yew::{Callback, Component, Context, Html, LocalServerRenderer, Properties};

const TODAY: Today = Today { year: 2025, month: 6, day: 1 };

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/markup").join(name)
}

fn plan() -> Plan {
    let (plan, problems) = read_json(&std::fs::read(file("plan.json")).unwrap());
    assert!(problems.is_empty(), "{problems:?}");
    plan.unwrap()
}

fn options(language: &'static str) -> Options {
    Options {
        language: language.into(),
        heading_level: 2,
        year_style: YearStyle::Both,
        today: TODAY,
        address: Address { name: "city-plan".into(), ..Address::default() },
        page: "".into(),
        url: "https://example.jp/".into(),
        script: "".into(),
        source: "".into(),
        pages: "".into(),
        can_share: false,
        is_printing: false,
        is_narrow: false,
        is_wide: false,
    }
}

/// Draws with a context of the running component, or of a static page.
fn draw(language: &'static str, query: &Query, is_static: bool, of: &dyn Fn(&ViewContext) -> Node) -> String {
    let (plan, options) = (plan(), options(language));
    let context = ViewContext {
        plan: &plan,
        index: &Index::new(&plan),
        editions: &Editions::default(),
        query,
        toggled_goals: &[],
        open_terms: &[],
        has_panel: false,
        row_limit: usize::MAX,
        choice_limit: 60,
        messages: Chunks::ALL.messages(language, plan.calendar()),
        options: &options,
        language,
        open_menu: None,
        opens_all: false,
        shows_notes: false,
        host: &Host::default(),
        act: &Callback::noop(),
        copies: 0,
        is_typing: false,
        placement: is_static.then_some(StaticPlacement { depth: 0, heading_name: "heading" }),
    };
    html(of(&context).into())
}

#[derive(Clone, PartialEq, Properties)]
struct DrawnProps {
    node: Html,
}

struct Drawn;

impl Component for Drawn {
    type Message = ();
    type Properties = DrawnProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        context.props().node.clone()
    }
}

/// The HTML of a node, each tag on a line of its own.
fn html(node: Html) -> String {
    let renderer = LocalServerRenderer::<Drawn>::with_props(DrawnProps { node }).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let html = tokio::task::LocalSet::new().block_on(&runtime, renderer.render());
    html.replace("><", ">\n<")
}

/// Holds the markup of a component to its file.
fn check(component: &str, cases: &[(&str, String)]) {
    let mut found = String::new();
    for (name, html) in cases {
        writeln!(found, "# {name}\n{html}\n").unwrap();
    }
    let path = file(&format!("{component}.txt"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
    assert!(differs.is_none(), "{component}: (found, expected) {differs:?}; BLESS=1 rewrites the file");
    assert_eq!(found.lines().count(), expected.lines().count(), "{component}: BLESS=1 rewrites the file");
}

/// A leaf initiative with its schedule.
fn scheduled(context: &ViewContext, id: &str, scale: Scale) -> (Scheduled, Axis) {
    let axis = Axis { scale, ..Axis::of(context.plan, TODAY).unwrap() };
    let at = context.index.find(id).unwrap();
    (Scheduled::of(context.plan, at, Some(&axis)), axis)
}

#[test]
fn bars_are_drawn_as_tags_strips_and_steps() {
    let case = |id: &'static str, of: fn(&ViewContext, &Scheduled, &Axis) -> Node| {
        draw("ja", &Query::default(), false, &|context| {
            let (leaf, axis) = scheduled(context, id, Scale::Year);
            of(context, &leaf, &axis)
        })
    };
    check(
        "bars",
        &[
            ("tags of a column", case("pay", |context, leaf, _| bars::stages_in(context, leaf, 0))),
            ("no tag of a column", case("none", |context, leaf, _| bars::stages_in(context, leaf, 0))),
            ("tags of this year", case("desk", |context, leaf, _| bars::stages_now(context, leaf))),
            ("a strip", case("pay", |_, leaf, axis| bars::strip(leaf, axis, axis.now))),
            ("steps with an inferred, an open and a stated end", {
                case("desk", |context, leaf, _| bars::steps(context, leaf))
                    + &case("pay", |context, leaf, _| bars::steps(context, leaf))
            }),
        ],
    );
}

#[test]
fn a_status_line_has_a_word_and_the_label_of_the_document() {
    let case = |language: &'static str, id: &'static str, of: fn(&ViewContext, &Scheduled, &Axis) -> Node| {
        draw(language, &Query::default(), false, &|context| {
            let (leaf, axis) = scheduled(context, id, Scale::Year);
            of(context, &leaf, &axis)
        })
    };
    check(
        "status-line",
        &[
            ("short", case("ja", "desk", |context, leaf, _| status_line::short(context, leaf))),
            ("short, in English", case("en", "pay", |context, leaf, _| status_line::short(context, leaf))),
            (
                "a word alone",
                case("ja", "pay", |context, leaf, axis| status_line::word(context, leaf, axis, 0)),
            ),
            ("in full", case("ja", "desk", status_line::full)),
            ("in full, of an initiative that is being prepared", case("ja", "pay", status_line::full)),
            ("in full, of an initiative without phases", case("ja", "none", status_line::full)),
        ],
    );
}

#[test]
fn a_schedule_is_a_table_with_headings_and_spans() {
    let table = |scale, is_static| {
        draw("ja", &Query::default(), is_static, &|context| {
            let rows = ["desk", "pay", "none"].map(|id| {
                let (leaf, axis) = scheduled(context, id, scale);
                let (name, is_last) = (context.link(leaf.at), id == "none");
                let head = RowHead { name, open: None, is_open: false, is_last };
                schedule::leaf_rows(context, &leaf, &axis, &head)
            });
            let (_, axis) = scheduled(context, "desk", scale);
            schedule::table(context, &axis, "caption", text("見出し"), text("施策"), nodes(rows))
        })
    };
    check(
        "schedule",
        &[
            ("years", table(Scale::Year, false)),
            ("quarters, in a region that scrolls", table(Scale::Quarter, false)),
            ("years of a static page", table(Scale::Year, true)),
        ],
    );
}

#[test]
fn facets_have_counts_and_conditions_a_way_out() {
    let searched = Query {
        text: "窓口".into(),
        filters: vec![Filter::Goal("g1".into()), Filter::Stage(Stage::Prepare)],
        ..Query::default()
    };
    let draw = |language, query: &Query, of: fn(&ViewContext, &crate::views::explorer::Explorer) -> Node| {
        draw(language, query, false, &|context| {
            of(context, &explorer(context.plan, context.index, context.query, TODAY))
        })
    };
    let all = |context: &ViewContext, explorer: &crate::views::explorer::Explorer| {
        facets::facets(context, context.search_messages(), explorer, explorer.found_count)
    };
    check(
        "facets",
        &[
            ("without conditions", draw("ja", &Query::default(), all)),
            ("no chips without conditions", draw("ja", &Query::default(), facets::chips)),
            ("chips", draw("ja", &searched, facets::chips)),
            ("chips in English, with names in the plan's language", draw("en", &searched, facets::chips)),
        ],
    );
}

#[test]
fn a_source_names_document_and_place() {
    let case = |is_summary: bool, language| {
        draw(language, &Query::default(), false, &|context| {
            let at = context.index.find("desk").unwrap();
            source::card(
                context,
                context.plan.initiatives[at].source.as_ref(),
                None,
                is_summary,
                Node::default(),
            )
        })
    };
    check(
        "source",
        &[("of an initiative", case(false, "ja")), ("of a summary, in English", case(true, "en"))],
    );
}

#[test]
fn sections_have_label_text_remark_and_misprints() {
    let case = |language, is_static| {
        draw(language, &Query::default(), is_static, &|context| {
            let at = context.index.find("desk").unwrap();
            let sections = &context.plan.initiatives[at].sections;
            let all: Vec<usize> = (0..sections.len()).collect();
            sections::sections(context, sections, &all)
        })
    };
    check(
        "sections",
        &[
            ("running", case("ja", false)),
            ("on a static page", case("ja", true)),
            ("in English, with texts in the plan's language", case("en", false)),
        ],
    );
}

#[test]
fn no_text_of_a_plan_is_markup() {
    let found = draw("ja", &Query::default(), false, &|context| {
        each(&["pay"], |id| context.link(context.index.find(id).unwrap()))
    });
    assert!(found.contains("&lt;b&gt;支払い&lt;/b&gt;"), "{found}");
}
