//! The map of `city-plan`, in the order in which data flows.
//!
//! ```text
//! plan.json -> plan::json -> Plan + [Problem] -> views::Index ┐
//!                                URL, events  -> views::Query ┴-> view structs -> ui -> DOM
//! DOM event -> Callback -> Action -> reduce -> State (new Query) -> render
//! ```
//!
//! | room | what it answers | what it may use |
//! |---|---|---|
//! | [`plan`] | what a plan is, and what is wrong with its JSON | nothing of ours |
//! | [`views`] | what a reader asks of a plan, as plain structs | `plan` |
//! | `exchange` | a plan in other formats: table, calendar, drawing, StratML | `plan`, `views` |
//! | [`ui`] | how the answers look: yew components, the same in the browser and as static HTML | `plan`, `views`, `exchange` |
//! | `embed` | the browser's edge: mounting, loading, the URL (wasm only) | those above |
//! | `publish` | a plan as static HTML, a page of its own, and what to paste where | `plan`, `views`, `exchange`, `ui` |
//! | `studio` | the editors' page: open, see, correct, save (its edge wasm only) | all of them |
//! | `bin` | the editors' tool (native only) | all but `embed` and `studio` |
//!
//! `publish`, `studio`, `bin` and parts of `exchange` are what editors use and residents never load: they
//! come with the feature `editors`, without which the component is built.
//!
//! A test (`tests/it/layers/layers.rs`) holds these walls.

#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod exchange;
pub mod format;
pub mod plan;
#[cfg(feature = "editors")]
pub mod publish;
#[cfg(feature = "editors")]
pub mod studio;
pub mod ui;
pub mod views;
