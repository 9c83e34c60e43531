//! Lists that are parsed late: before the rendering that shows them, never in it, and only with their chunk.

use city_plan::plan::Today;
use city_plan::plan::reader::StreamParser;
use city_plan::ui::app::{App, AppProps, Located};
use city_plan::ui::chunks::Chunks;
use city_plan::ui::host::Host;
use city_plan::ui::{loaded::Shared, options::Options};
use city_plan::views::fragment::Address;
use city_plan::views::{Query, View, YearStyle};

/// A plan with a flawed relation, which the facts of the plan show, and a flawed survey, which a further view shows.
const PLAN: &str = r#"{"format":"city-plan/1","id":"x","title":"T","city":"C","status":"adopted",
    "period":{"kind":"none"},"roadmap":{"form":"none"},"relations":[{"id":"law","name":"みほん法","kind":"law","article":1,"source":{"page":"1"}}],
    "surveys":[{"id":"s","name":"市民調査","method":1,"source":{"page":"1"}}],"initiatives":[{"id":"a","name":"窓口"}]}"#;

/// A plan as the loader brings it: its deferred lists are not parsed.
fn loaded() -> Shared {
    let mut parser = StreamParser::default();
    parser.take(PLAN.as_bytes());
    let (plan, context) = parser.end();
    let shared = Shared::read(plan.unwrap(), context);
    shared.0.problems();
    shared
}

fn rendered(plan: &Shared, query: Query, chunks: &str, draws_view: bool) -> String {
    let options = Options {
        language: "ja".into(),
        heading_level: 2,
        year_style: YearStyle::Both,
        today: Today { year: 2025, month: 6, day: 1 },
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
    let props = AppProps {
        plan: plan.clone(),
        options,
        located: Located { number: 0, query },
        host: Host::default(),
        draws_view,
        copies: 0,
        editions: 0,
        chunks: Chunks::named(chunks),
        chunk_failed: false,
        typing_pauses: 0,
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

#[test]
fn a_list_is_parsed_with_its_chunk_and_the_view_that_shows_it() {
    let furigana = Query { furigana: true, ..Query::default() };
    let of = |view| Query { view, ..Query::default() };
    let searching = Query { text: "調査".into(), ..of(View::Explorer) };
    for (query, chunks, draws_view, expected) in [
        (of(View::Roadmap), "explorer initiatives further", true, &[][..]),
        (of(View::Overview), "", true, &[]),
        (of(View::Overview), "initiatives", false, &[]),
        (of(View::Overview), "initiatives", true, &["relations[0].article"]),
        (searching.clone(), "explorer", true, &[]),
        (searching, "explorer further", true, &["relations[0].article", "surveys[0].method"]),
        (of(View::Explorer), "explorer further", true, &[]),
        (of(View::Figures), "initiatives", true, &[]),
        (of(View::Figures), "further", true, &["relations[0].article", "surveys[0].method"]),
        (furigana.clone(), "initiatives", true, &["relations[0].article"]),
        (furigana, "further", true, &["relations[0].article", "surveys[0].method"]),
    ] {
        let plan = loaded();
        let page = rendered(&plan, query.clone(), chunks, draws_view);
        let mut paths: Vec<String> =
            plan.0.problems().iter().map(|problem| problem.path.to_string()).collect();
        paths.sort();
        assert_eq!(paths, expected, "{query:?} with {chunks:?}");
        let shows = query.view == View::Overview && expected == ["relations[0].article"];
        assert_eq!(page.contains("みほん法"), shows, "{query:?} with {chunks:?}");
    }
}

#[test]
fn no_rendering_parses() {
    let source = crate::fixtures::text("src/ui/app.rs");
    let (_, rendering) = source.split_once("    fn view(").unwrap();
    let (view, rest) = rendering.split_once("    fn rendered(").unwrap();
    let (_, page) = rest.split_once("\nfn page(").unwrap();
    for code in [view, page] {
        assert!(!["parse_", "resume_", "prepare_"].iter().any(|call| code.contains(call)), "{code}");
    }
}
