//! A map of `city-plan`, in the order in which data flows.
//!
//! ```text
//! plan.json -> format, plan -> Plan + [Problem] -> views::Index ┐
//!                               URL, events  -> views::Query ┴-> view structs -> ui -> DOM
//! DOM event -> Callback -> Action -> reduce -> State (new Query) -> render
//! ```
//!
//! | module | what it holds | what it may use |
//! |---|---|---|
//! | [`format`] | how a format of JSON is declared and read | nothing of ours |
//! | [`plan`] | what a plan is, and what is wrong with its JSON | `format` |
//! | [`views`] | what a reader asks of a plan, as plain structs | those above |
//! | `exchange` | a plan in other formats: table, calendar, drawing, StratML | those above |
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
