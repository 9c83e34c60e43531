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
//! | `embed` | the browser's edge: mounting, loading, the URL (wasm only) | all of them |
//! | `studio` | the editors' page: open, see, correct, save (feature `editors`) | all of them |
//!
//! A test (`tests/walls.rs`) holds these walls.

#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod exchange;
pub mod plan;
#[cfg(feature = "editors")]
pub mod studio;
pub mod ui;

pub mod views;
