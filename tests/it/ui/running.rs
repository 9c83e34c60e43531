//! Pages as the running component draws them, without a browser.

use city_plan::plan::Today;
use city_plan::plan::file::read_json;
use city_plan::ui::app::{App, AppProps, Located};
use city_plan::ui::chunks::Chunks;
use city_plan::ui::host::Host;
use city_plan::ui::{loaded::Shared, options::Options};
use city_plan::views::fragment::Address;
use city_plan::views::{Query, View, YearStyle};

/// The options of a page in Japanese.
pub(super) fn options(is_printing: bool) -> Options {
    Options {
        language: "ja".into(),
        heading_level: 2,
        year_style: YearStyle::Both,
        today: Today { year: 2026, month: 11, day: 28 },
        address: Address { name: "city-plan".into(), ..Address::default() },
        page: "".into(),
        url: "".into(),
        script: "".into(),
        source: "".into(),
        can_share: false,
        is_printing,
        is_narrow: false,
        is_wide: false,
        pages: "".into(),
    }
}

/// A plan of the repository.
pub(super) fn real(name: &str) -> Shared {
    plan(&crate::fixtures::text(&format!("plans/{name}.json")))
}

/// A plan as JSON.
pub(super) fn plan(json: &str) -> Shared {
    let (plan, problems) = read_json(json.as_bytes());
    assert_eq!(crate::fixtures::lines(&problems), Vec::<String>::new());
    Shared::new(plan.unwrap())
}

/// The page of a view.
pub(super) fn view(plan: &Shared, view: View) -> String {
    page(plan, Query { view, ..Query::default() }, false)
}

/// The page of a query.
pub(super) fn page(plan: &Shared, query: Query, is_printing: bool) -> String {
    let props = AppProps {
        plan: plan.clone(),
        options: options(is_printing),
        located: Located { number: 0, query },
        host: Host::default(),
        draws_view: true,
        copies: 0,
        editions: 0,
        chunks: Chunks::ALL,
        chunk_failed: false,
        typing_pauses: 0,
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// The text of a page, without its markup.
pub(super) fn words(html: &str) -> String {
    let texts = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    texts.collect()
}
