//! The studio's edge in the browser: all that its script can call, and what it asks of the script.
//!
//! The script (`www/studio/`) owns the browser: it reads files, keeps a worker, saves, copies and holds the live
//! plan; this file tells it by messages and texts through one function, the port. Wasm only.

use super::action::{Action, Effect, Slot, Wish};
use super::opening::{self, Refusal};
use super::page::{Page, PageProps};
use super::saving;
use super::state::State;
use crate::embed::memory;
use crate::exchange::workbook::{self, Excess, Language};
use serde_json::Value;
use std::ops::ControlFlow;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use web_sys::js_sys::Function;
use yew::prelude::*;

/// The memory for a workbook, in bytes: half a gigabyte with the page, the file's own bytes and what lies between.
const WORKBOOK: usize = 224 << 20;
/// The memory for a plan's JSON of up to 50 MB: real ones take five times their size.
const PLAN: usize = 240 << 20;
/// The memory for a larger one.
const LARGE_PLAN: usize = 900 << 20;

/// The page that runs.
#[wasm_bindgen]
pub struct Studio {
    page: AppHandle<Page>,
}

/// Draws the page into `root`. `manifest` is that of the build, `next_year` the fiscal year that begins next. `port` is called with a word and one or two texts:
/// `show` (JSON, an id), `focus` (a selector), `cancel`, `save` (a name, a content), `workbook` (a name, JSON),
/// `template`, `copy` (a text), `guard` and `speak` (yes or no; a language), `failed` (why).
#[wasm_bindgen]
pub fn studio(root: Element, manifest: &str, next_year: &str, port: Function) -> Studio {
    let next_year = next_year.parse().unwrap_or_default();
    let manifest: Rc<Value> = Rc::new(serde_json::from_str(manifest).unwrap_or_default());
    let edge = Callback::from(move |(effect, state): (Effect, State)| {
        follow(effect, state, &manifest, &Port(port.clone()));
    });
    Studio { page: yew::Renderer::<Page>::with_root_and_props(root, PageProps { edge, next_year }).render() }
}

#[wasm_bindgen]
impl Studio {
    /// A file is being read; `slot` is `plan` or `published`.
    pub fn began(&self, slot: &str, name: &str) {
        self.page.send_message(Action::Began(slot_of(slot), name.to_owned()));
    }

    /// It has come so far.
    pub fn progressed(&self, done: usize, all: usize) {
        self.page.send_message(Action::Progressed(done, all));
    }

    /// It was read: what [`read_file`] answered.
    pub fn opened(&self, slot: &str, answer: &str) {
        let action = match serde_json::from_str(answer) {
            Ok(answer) => Action::Opened(slot_of(slot), Box::new(answer)),
            Err(error) => Action::Failed(error.to_string()),
        };
        self.page.send_message(action);
    }

    /// It was not read, or not to its end: `bytes` (there are too many), `memory` or `stop`. `beginning` is that of
    /// the file.
    pub fn refused(&self, slot: &str, name: &str, size: f64, beginning: &[u8], why: &str) {
        let why = match why {
            "bytes" => Refusal::Bytes,
            memory::WORD => Refusal::Memory,
            _ => Refusal::Stop,
        };
        let answer = opening::refused(name, size as u64, beginning, why);
        self.page.send_message(Action::Opened(slot_of(slot), Box::new(answer)));
    }

    /// Something did not work.
    pub fn failed(&self, why: &str) {
        self.page.send_message(Action::Failed(why.to_owned()));
    }

    /// A file of this name was saved.
    pub fn saved(&self, name: &str) {
        self.page.send_message(Action::Saved(name.to_owned()));
    }

    /// A text was copied.
    pub fn copied(&self) {
        self.page.send_message(Action::Copied);
    }
}

/// Whether a file has too many bytes to be read; `beginning` is that of the file.
#[wasm_bindgen]
pub fn is_too_large(name: &str, size: f64, beginning: &[u8]) -> bool {
    opening::too_large(name, size as u64, beginning).is_some()
}

/// Reads a file, in a worker. `before` is the published plan's JSON, or empty; `watch` hears how far it has come.
#[wasm_bindgen]
pub fn read_file(name: &str, bytes: &[u8], before: &str, watch: &Function) -> String {
    memory::bound(match opening::is_json(name, bytes) {
        false => WORKBOOK,
        true if Excess::of_file(bytes.len() as u64).is_none() => PLAN,
        true => LARGE_PLAN,
    });
    let before: Option<Value> = serde_json::from_str(before).ok();
    let mut told = |done: usize, all: usize| {
        drop(watch.call2(&JsValue::NULL, &JsValue::from(done), &JsValue::from(all)));
        ControlFlow::Continue(())
    };
    let answer = opening::read(name, bytes, before.as_ref(), &mut told);
    serde_json::to_string(&answer).unwrap_or_default()
}

/// The bytes of a workbook of the plan, with what editors added to the `old` one.
///
/// # Errors
/// What the format of workbooks cannot hold.
#[wasm_bindgen]
pub fn write_workbook(plan: &str, name: &str, old: &[u8]) -> Result<Vec<u8>, String> {
    memory::bound(WORKBOOK);
    let plan: Value = serde_json::from_str(plan).map_err(|error| error.to_string())?;
    let old = if old.is_empty() {
        None
    } else {
        workbook::open(name, old, &mut |_, _| ControlFlow::Continue(())).ok()
    };
    workbook::write(&workbook::export(&plan, old.as_ref()))
}

/// The bytes of a workbook to begin with.
///
/// # Errors
/// None that can be met.
#[wasm_bindgen]
pub fn write_template() -> Result<Vec<u8>, String> {
    workbook::write(&workbook::template())
}

fn slot_of(name: &str) -> Slot {
    if name == "published" { Slot::Published } else { Slot::Plan }
}

/// The page's script.
#[derive(Clone)]
struct Port(Function);

impl Port {
    fn tell(&self, word: &str, one: &str, other: &str) {
        drop(self.0.call3(&JsValue::NULL, &word.into(), &one.into(), &other.into()));
    }
}

/// Does what is to be done outside of the page.
fn follow(effect: Effect, state: State, manifest: &Rc<Value>, port: &Port) {
    match effect {
        Effect::Show(initiative) => {
            let plan = state.plan.as_deref().map(Value::to_string).unwrap_or_default();
            port.tell("show", &plan, &initiative.unwrap_or_default());
        }
        Effect::Focus(selector) => port.tell("focus", selector, ""),
        Effect::Cancel => port.tell("cancel", "", ""),
        Effect::Guard(on) => port.tell("guard", if on { "on" } else { "" }, ""),
        Effect::Speak(language) => {
            let title = super::messages::messages(language).title;
            port.tell("speak", if language == Language::En { "en" } else { "ja" }, title);
        }
        Effect::Make(wish) => make(wish, state, manifest.clone(), port.clone()),
    }
}

fn make(wish: Wish, state: State, manifest: Rc<Value>, port: Port) {
    match wish {
        Wish::Json => port.tell("save", &state.file_name("json"), &state.json()),
        Wish::Next => {
            if let (Ok(next), Some(year)) = (state.next(), state.year()) {
                let name = state.file_name(&format!("{year}.json"));
                port.tell("save", &name, &(format!("{next:#}") + "\n"));
            }
        }
        Wish::Changes => port.tell("save", &state.file_name("txt"), &saving::changes(&state)),
        Wish::Template => port.tell("template", "", ""),
        Wish::Workbook => port.tell("workbook", &state.file_name("xlsx"), &state.json()),
        Wish::Html | Wish::Snippet => spawn_local(async move {
            let Some(plan) = &state.plan else { return };
            let made = match wish {
                Wish::Html => saving::static_page(plan).await,
                _ => saving::snippet(plan, &state.file_name("json"), &state.saving, &manifest).await,
            };
            match (made, wish) {
                (Ok(text), Wish::Html) => port.tell("save", &state.file_name("html"), &text),
                (Ok(text), _) => port.tell("copy", &text, ""),
                (Err(why), _) => port.tell("failed", &why, ""),
            }
        }),
    }
}
