//! Shows the plan of a Japanese city as a roadmap by fiscal year, as a search of its initiatives, and as plain HTML.
//!
//! A city adds one element to a page of its website, and residents see what it plans: year by year, without an
//! account, without tracking, with any assistive technology, and as static HTML where no script may run. Editors
//! change a workbook or a JSON file, never code. A faulty plan is shown as far as it is sound, and every fault is
//! reported with its place.
//!
//! This crate is that component (wasm), the tool `city-plan` (native), and the library below them.
//!
//! # Example
//!
//! Reads a plan, and searches and filters its initiatives:
//!
//! ```
//! use city_plan::plan::Today;
//! use city_plan::plan::file::read_json;
//! use city_plan::views::explorer::explorer;
//! use city_plan::views::index::Index;
//! use city_plan::views::query::Query;
//!
//! let json = r#"{
//!   "format": "city-plan/1",
//!   "id": "mihon-2024",
//!   "title": "みほん市デジタル計画",
//!   "city": "みほん市",
//!   "status": "adopted",
//!   "period": { "kind": "fiscal_years", "start": 2024, "end": 2026 },
//!   "roadmap": { "form": "table" },
//!   "levels": [{ "id": "measure", "name": "施策" }],
//!   "initiatives": [{
//!     "id": "counter-booking",
//!     "level": "measure",
//!     "name": "窓口の予約",
//!     "phases": [{ "label": "運用", "kinds": ["operate"], "start": 2025, "end": 2024 }],
//!     "source": { "page": "12" }
//!   }]
//! }"#;
//! let (plan, problems) = read_json(json.as_bytes());
//! let plan = plan.expect("a plan with a title and a city");
//! assert_eq!(problems[0].path, "initiatives[0].phases[0].end");
//!
//! let index = Index::new(&plan);
//! let query = Query { text: "窓口　予約".to_owned(), ..Query::default() };
//! let today = Today { year: 2025, month: 4, day: 1 };
//! let found = explorer(&plan, &index, &query, today);
//! assert_eq!((found.found_count, found.total), (1, 1));
//! for facet in &found.facets {
//!     println!("{}: {} choices", facet.key.as_str(), facet.choices.len());
//! }
//! ```
//!
//! `examples/facets.rs` is a whole program; [`publish`] has an example of static HTML.
//!
//! # Map
//!
//! ```text
//! plan.json -> format, plan -> Plan + [Diagnostic] -> views::Index ┐
//!                               URL, events  -> views::Query ┴-> view structs -> ui -> DOM
//! DOM event -> Callback -> Action -> reduce -> State (new Query) -> render
//! ```
//!
//! | module | what it holds | what it may use |
//! |---|---|---|
//! | [`mod@format`] | how a format of JSON is declared and read | nothing of ours |
//! | [`plan`] | what a plan is, and what is wrong with its JSON | `format` |
//! | [`views`] | what a reader asks of a plan, as plain structs | those above |
//! | `exchange` | a plan in other formats: table, calendar, drawing, StratML, feeds | those above |
//! | [`ui`] | how the answers look: yew components, the same in the browser and as static HTML | those above |
//! | `embed` | the browser's edge: mounting, loading, the URL (wasm only) | those above |
//! | `publish` | a plan as static HTML, a page of its own, and what to paste where | all above but `embed` |
//! | `studio` | the editors' page: open, see, correct, save (its edge wasm only) | all above |
//! | `bin` | the editors' tool (native only) | all but `embed` and `studio` |
//!
//! `publish`, `studio`, `bin` and parts of `exchange` are what editors use and residents never load: they
//! come with the feature `authoring`, without which the component is built.
//!
//! `tests/it/layers/modules.rs` holds these arrows. `docs/architecture.md` says more.
//!
//! # Absent on purpose
//!
//! - It edits no text and summarises nothing: it shows the plan that it is given.
//! - It has no server, sends nothing, sets no cookie and stores nothing.
//! - It uses no shadow root, no inline style and no `innerHTML`, and it does not hydrate.
//! - [`views`] and [`ui`] ask no clock: the day that counts as today is an argument.
//! - No input makes it panic; what cannot be read becomes a [`plan::Diagnostic`].
//! - It is not a general Gantt chart: phases have fiscal years or months, never hours.

#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod exchange;
pub mod format;
pub mod plan;
#[cfg(feature = "authoring")]
pub mod publish;
#[cfg(feature = "authoring")]
pub mod studio;
pub mod ui;
pub mod views;
