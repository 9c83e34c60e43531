//! How long the steps from a plan's bytes to what is drawn take natively: `cargo bench`.
//!
//! Only ratios between sizes or between two builds in one run mean anything. The same steps in a browser,
//! as a resident has them, are the matter of `bench.mjs` beside this file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a benchmark may fail loudly")]

#[path = "../it/fixtures/mod.rs"]
mod fixtures;

use city_plan::plan::file::read_json;
use city_plan::plan::{FiscalYear, Plan, Today};
use city_plan::ui::static_html::page::{StaticPage, StaticPageProps};
use city_plan::ui::{loaded::Shared, options::Options};
use city_plan::views::explorer::explorer;
use city_plan::views::fragment::Address;
use city_plan::views::roadmap::roadmap;
use city_plan::views::{Index, Query, YearStyle};
use divan::{Bencher, black_box};

const TODAY: Today = Today { year: 2024, month: 10, day: 1 };
/// Initiatives: a small city's plan, and what the largest cities might have one day.
const SIZES: [usize; 3] = [20, 1_000, 10_000];

fn main() {
    divan::main();
}

fn bytes(initiatives: usize) -> Vec<u8> {
    fixtures::fair::plan(initiatives).to_string().into_bytes()
}

fn plan(initiatives: usize) -> Plan {
    read_json(&bytes(initiatives)).0.unwrap()
}

#[divan::bench(args = SIZES)]
fn reading(bencher: Bencher, initiatives: usize) {
    let bytes = bytes(initiatives);
    bencher.bench_local(|| read_json(black_box(&bytes)));
}

/// What the reading replaced: a tree of all values first.
#[divan::bench(args = SIZES)]
fn reading_a_tree_alone(bencher: Bencher, initiatives: usize) {
    let bytes = bytes(initiatives);
    bencher.bench_local(|| serde_json::from_slice::<serde_json::Value>(black_box(&bytes)));
}

#[divan::bench(args = SIZES)]
fn indexing(bencher: Bencher, initiatives: usize) {
    let plan = plan(initiatives);
    bencher.bench_local(|| Index::new(black_box(&plan)));
}

#[divan::bench(args = SIZES)]
fn the_first_roadmap(bencher: Bencher, initiatives: usize) {
    let plan = plan(initiatives);
    let query = Query::default();
    bencher.with_inputs(|| Index::new(&plan)).bench_local_refs(|index| roadmap(&plan, index, &query, TODAY));
}

#[divan::bench(args = SIZES)]
fn turning_the_year(bencher: Bencher, initiatives: usize) {
    let plan = plan(initiatives);
    let index = Index::new(&plan);
    let query = Query { year: Some(FiscalYear(2025)), ..Query::default() };
    bencher.bench_local(|| roadmap(&plan, &index, black_box(&query), TODAY));
}

#[divan::bench(args = SIZES)]
fn the_first_letter(bencher: Bencher, initiatives: usize) {
    let plan = plan(initiatives);
    let query = Query { text: "子育て".into(), ..Query::default() };
    bencher.with_inputs(|| Index::new(&plan)).bench_local_refs(|index| explorer(&plan, index, &query, TODAY));
}

#[divan::bench(args = SIZES)]
fn another_letter(bencher: Bencher, initiatives: usize) {
    let plan = plan(initiatives);
    let index = Index::new(&plan);
    let query = Query { text: "子育て".into(), ..Query::default() };
    explorer(&plan, &index, &query, TODAY);
    bencher.bench_local(|| explorer(&plan, &index, black_box(&query), TODAY));
}

/// The whole of static HTML; a large plan is brief.
#[divan::bench(args = [20, 150, 1_000])]
fn static_content(bencher: Bencher, initiatives: usize) {
    let waiting = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let shared = Shared::new(plan(initiatives));
    let options = Options {
        language: "ja".into(),
        heading_level: 2,
        year_style: YearStyle::default(),
        today: TODAY,
        address: Address { name: "city-plan".into(), ..Address::default() },
        page: "".into(),
        url: "".into(),
        script: "".into(),
        source: "".into(),
        pages: "".into(),
        can_share: false,
        is_printing: false,
        is_narrow: false,
        is_wide: false,
    };
    bencher.bench_local(|| {
        let props = StaticPageProps { plan: shared.clone(), options: options.clone(), initiative: None };
        let renderer = yew::LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false);
        tokio::task::LocalSet::new().block_on(&waiting, renderer.render())
    });
}
