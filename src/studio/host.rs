//! The studio's host interface in the browser: the functions that its script calls, and the calls to the script.
//!
//! The script (`www/studio/studio.js`) owns the browser: it reads files, keeps a worker, saves, copies and holds
//! the preview. This file sends it a word with one or two texts through one function, the port. Wasm only.

use super::action::{Action, Effect, FileRole, Output};
use super::feeds::feeds;
use super::opening::{self, Refusal};
use super::page::{Page, PageProps};
use super::round::{self, RoundStep};
use super::saving;
use super::state::State;
use crate::embed::memory;
use crate::exchange::revision::round::ReturnedFile;
use crate::exchange::workbook::{self, Excess};
use crate::plan::FiscalYear;
use crate::plan::vocabulary::PartOfYear;
use crate::publish::archive::archive;
use crate::views::progress::Period;
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

/// Draws the page into `root`. `manifest` is that of the build, `next_year` the fiscal year that begins next.
///
/// `port` is called with a word and one or two texts:
/// `show` (JSON, an id), `focus` (a selector), `cancel`, `save` (a name, a content), `workbook` (a name, JSON),
/// `template`, `forms` (a name, a request as JSON), `join` (JSON), `pack` (a name, texts by their paths as JSON), `zip`
/// (the same, without the component), `copy` (a text), `guard` and `speak` (yes or no; a
/// language), `refuse` (a sentence).
#[wasm_bindgen]
pub fn studio(root: Element, manifest: &str, next_year: &str, port: Function) -> Studio {
    let next_year = next_year.parse().unwrap_or_default();
    let manifest: Rc<Value> = Rc::new(serde_json::from_str(manifest).unwrap_or_default());
    let host = Callback::from(move |(effect, state): (Effect, State)| {
        perform(effect, state, &manifest, &Port(port.clone()));
    });
    Studio { page: yew::Renderer::<Page>::with_root_and_props(root, PageProps { host, next_year }).render() }
}

#[wasm_bindgen]
impl Studio {
    /// Reports that a file is being read; `role` is `plan` or `published`.
    pub fn began(&self, role: &str, name: &str) {
        self.page.send_message(Action::Began(role_of(role), name.to_owned()));
    }

    /// Reports the progress of reading.
    pub fn progressed(&self, done: usize, all: usize) {
        self.page.send_message(Action::Progressed(done, all));
    }

    /// Reports that a file was read, with the answer of [`read_file`].
    pub fn opened(&self, role: &str, answer: &str) {
        let action = match serde_json::from_str(answer) {
            Ok(answer) => Action::Opened(role_of(role), Box::new(answer)),
            Err(error) => Action::Failed(error.to_string()),
        };
        self.page.send_message(action);
    }

    /// Reports that a file was not read to its end, because of `bytes` (too many), `memory` or `stop`. `beginning`
    /// is that of the file.
    pub fn refused(&self, role: &str, name: &str, size: f64, beginning: &[u8], why: &str) {
        let why = match why {
            "bytes" => Refusal::Bytes,
            memory::WORD => Refusal::Memory,
            _ => Refusal::Stop,
        };
        let answer = opening::refused(name, size as u64, beginning, why);
        self.page.send_message(Action::Opened(role_of(role), Box::new(answer)));
    }

    /// Reports that the files of departments were read.
    pub fn returned(&self) {
        self.page.send_message(Action::Round(RoundStep::Returned));
    }

    /// Reports that they were joined, with the answer of [`join_forms`].
    pub fn joined(&self, answer: &str) {
        let action = match serde_json::from_str(answer) {
            Ok(answer) => Action::Round(RoundStep::Joined(Box::new(answer))),
            Err(error) => Action::Failed(error.to_string()),
        };
        self.page.send_message(action);
    }

    /// Reports a failure in the browser's words.
    pub fn failed(&self, why: &str) {
        self.page.send_message(Action::Failed(why.to_owned()));
    }

    /// Announces a sentence of `refuse`.
    pub fn announce(&self, sentence: &str) {
        self.page.send_message(Action::Refused(sentence.to_owned()));
    }

    /// Reports that a file of this name was saved.
    pub fn saved(&self, name: &str) {
        self.page.send_message(Action::Saved(name.to_owned()));
    }

    /// Reports that the component's files are not there.
    pub fn parts_missing(&self) {
        self.page.send_message(Action::PartsMissing);
    }

    /// Reports whether a text was copied.
    pub fn copied(&self, done: bool) {
        self.page.send_message(if done { Action::Copied } else { Action::NotCopied });
    }
}

/// Returns whether a file has too many bytes to be read; `beginning` is that of the file.
#[wasm_bindgen]
pub fn is_too_large(name: &str, size: f64, beginning: &[u8]) -> bool {
    opening::too_large(name, size as u64, beginning).is_some()
}

/// Reads a file, in a worker. `before` is the published plan's JSON, or empty; `watch` is called with the progress.
#[wasm_bindgen]
pub fn read_file(name: &str, bytes: &[u8], before: &str, watch: &Function) -> String {
    memory::bound(match opening::is_json(name, bytes) {
        false => WORKBOOK,
        true if Excess::of_file(bytes.len() as u64).is_none() => PLAN,
        true => LARGE_PLAN,
    });
    let before: Option<Value> = serde_json::from_str(before).ok();
    let mut report = |done: usize, all: usize| {
        drop(watch.call2(&JsValue::NULL, &JsValue::from(done), &JsValue::from(all)));
        ControlFlow::Continue(())
    };
    let answer = opening::read(name, bytes, before.as_ref(), &mut report);
    serde_json::to_string(&answer).unwrap_or_default()
}

/// The bytes of a workbook of the plan, with what editors added to the `old` one.
///
/// # Errors
/// The workbook cannot be written in its format.
#[wasm_bindgen]
pub fn write_workbook(plan: &str, name: &str, old: &[u8]) -> Result<Vec<u8>, String> {
    memory::bound(WORKBOOK);
    let plan: Value = serde_json::from_str(plan).map_err(|error| error.to_string())?;
    let old = if old.is_empty() {
        None
    } else {
        workbook::open(name, old, &mut |_, _| ControlFlow::Continue(())).ok()
    };
    workbook::write(&workbook::export(&plan, old.as_ref())).map_err(|error| error.to_string())
}

/// The bytes of a workbook to begin with.
///
/// # Errors
/// None that can occur.
#[wasm_bindgen]
pub fn write_template() -> Result<Vec<u8>, String> {
    workbook::write(&workbook::template()).map_err(|error| error.to_string())
}

/// The bytes of an archive with the forms of all departments. `request` is the plan, the fiscal year and the word for a
/// part of it, as a list in JSON.
///
/// # Errors
/// The request cannot be read, or a workbook cannot be written.
#[wasm_bindgen]
pub fn write_forms(request: &str) -> Result<Vec<u8>, String> {
    memory::bound(WORKBOOK);
    let (plan, year, part): (Value, i32, String) =
        serde_json::from_str(request).map_err(|error| error.to_string())?;
    let part = PartOfYear::ALL.iter().copied().find(|known| known.as_str() == part).unwrap_or_default();
    let period = Period { year: FiscalYear(year), part };
    round::forms_archive(&plan, period).ok_or_else(|| "forms".to_owned())
}

/// Joins the files of departments into a plan, in a worker. `files` are names with the lengths of their contents as
/// JSON; the contents are one after another in `bytes`.
///
/// # Errors
/// The plan or the list cannot be read.
#[wasm_bindgen]
pub fn join_forms(plan: &str, files: &str, bytes: &[u8]) -> Result<String, String> {
    memory::bound(WORKBOOK);
    let plan: Value = serde_json::from_str(plan).map_err(|error| error.to_string())?;
    let files: Vec<(String, usize)> = serde_json::from_str(files).map_err(|error| error.to_string())?;
    let (mut returned, mut rest) = (Vec::new(), bytes);
    for (name, length) in &files {
        let (bytes, after) = rest.split_at_checked(*length).ok_or("the files are cut off")?;
        returned.push(ReturnedFile { name, bytes });
        rest = after;
    }
    serde_json::to_string(&round::join_files(&plan, &returned)).map_err(|error| error.to_string())
}

/// The bytes of an archive to publish. `texts` are paths with their contents, `parts` are paths with the lengths of
/// their contents, which are one after another in `bytes`. Both are JSON.
///
/// # Errors
/// One of them is no such list, or two files have one path.
#[wasm_bindgen]
pub fn write_archive(texts: &str, parts: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
    let texts: Vec<(String, String)> = serde_json::from_str(texts).map_err(|error| error.to_string())?;
    let parts: Vec<(String, usize)> = serde_json::from_str(parts).map_err(|error| error.to_string())?;
    let mut files: Vec<(&str, &[u8])> =
        texts.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let mut rest = bytes;
    for (path, length) in &parts {
        let (part, after) = rest.split_at_checked(*length).ok_or("the component's files are cut off")?;
        files.push((path.as_str(), part));
        rest = after;
    }
    archive(&files).map_err(|error| error.to_string())
}

fn role_of(name: &str) -> FileRole {
    match name {
        "published" => FileRole::Published,
        "forms" => FileRole::Forms,
        _ => FileRole::Plan,
    }
}

/// The function of the page's script.
#[derive(Clone)]
struct Port(Function);

impl Port {
    fn send(&self, word: &str, one: &str, other: &str) {
        drop(self.0.call3(&JsValue::NULL, &word.into(), &one.into(), &other.into()));
    }
}

/// Performs an effect outside of the page.
fn perform(effect: Effect, state: State, manifest: &Rc<Value>, port: &Port) {
    match effect {
        Effect::Show(initiative) => {
            let plan = state.plan.as_deref().map(Value::to_string).unwrap_or_default();
            port.send("show", &plan, &initiative.unwrap_or_default());
        }
        Effect::Focus(selector) => port.send("focus", selector, ""),
        Effect::Cancel => port.send("cancel", "", ""),
        Effect::Guard(on) => port.send("guard", if on { "on" } else { "" }, ""),
        Effect::SetLanguage(language) => {
            let title = super::messages::messages(language).title;
            port.send("speak", language.as_str(), title);
        }
        Effect::Make(output) => make(output, state, manifest.clone(), port.clone()),
    }
}

fn make(output: Output, state: State, manifest: Rc<Value>, port: Port) {
    match output {
        Output::Json => port.send("save", &state.file_name("json"), &state.json()),
        Output::Next => {
            if let (Ok(next), Some(year)) = (state.next(), state.year()) {
                let name = state.file_name(&format!("{year}.json"));
                port.send("save", &name, &(format!("{next:#}") + "\n"));
            }
        }
        Output::Forms => {
            if let (Some(plan), Some(period)) = (&state.plan, state.round.period()) {
                let request = serde_json::json!([**plan, period.year.0, period.part.as_str()]);
                port.send("forms", &state.file_name(&format!("{}.zip", period.word())), &request.to_string());
            }
        }
        Output::Join => port.send("join", &state.json(), ""),
        Output::Joined => {
            if let Some(json) = state.round.json() {
                port.send("save", &state.file_name("joined.json"), &json);
            }
        }
        Output::Changes => port.send("save", &state.file_name("txt"), &saving::changes(&state)),
        Output::Template => port.send("template", "", ""),
        Output::Workbook => port.send("workbook", &state.file_name("xlsx"), &state.json()),
        Output::Archive => spawn_local(async move {
            match saving::archive_texts(&state, &manifest).await {
                Ok(texts) => {
                    let texts = serde_json::to_string(&texts).unwrap_or_default();
                    port.send("pack", &state.file_name("zip"), &texts);
                }
                Err(why) => port.send("refuse", &why.message(state.language), ""),
            }
        }),
        Output::Yearly(file) => {
            let Some(plan) = &state.plan else { return };
            match saving::yearly(plan, file) {
                Ok(text) => port.send("save", &state.file_name(file.ending()), &text),
                Err(why) => port.send("refuse", &why.message(state.language), ""),
            }
        }
        Output::Feeds => match feeds(&state) {
            Ok(files) => {
                let files = serde_json::to_string(&files).unwrap_or_default();
                port.send("zip", &state.file_name("feeds.zip"), &files);
            }
            Err(why) => port.send("refuse", &why.message(state.language), ""),
        },
        Output::Html | Output::Snippet | Output::Council => spawn_local(async move {
            let Some(plan) = &state.plan else { return };
            let made = match output {
                Output::Html => saving::static_page(plan).await,
                Output::Council => saving::council_paper(plan).await,
                _ => saving::snippet(plan, &state.file_name("json"), &state.saving, &manifest).await,
            };
            match (made, output) {
                (Ok(text), Output::Html) => port.send("save", &state.file_name("html"), &text),
                (Ok(text), Output::Council) => port.send("save", &state.file_name("council.html"), &text),
                (Ok(text), _) => port.send("copy", &text, ""),
                (Err(why), _) => port.send("refuse", &why.message(state.language), ""),
            }
        }),
    }
}
