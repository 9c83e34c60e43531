//! The browser's edge: all that `www/city-plan.js` can call, and nothing more.
//!
//! The loader owns the browser: it fetches, listens, initiatives, and tells this module by strings; what
//! the component wants from the browser goes back through one function, the port. Written this way
//! the edge costs residents a third of what the same calls cost from here.

#[cfg(feature = "authoring")]
pub mod memory;
mod options;

use crate::plan::reader::Arrival;
use crate::plan::{Plan, Problem};
use crate::ui::app::{App, AppProps, Located};
use crate::ui::chunks::Chunks;
use crate::ui::context::{Host, Options, Shared};
use crate::views::Query;
use crate::views::fragment::Address;
use options::Given;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use web_sys::js_sys::Function;
use yew::prelude::*;

/// Where all of the component's memory comes from; `Cargo.toml` says why.
#[cfg(not(feature = "authoring"))]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The same in the studio, with a bound.
#[cfg(feature = "authoring")]
#[global_allocator]
static MEMORY: memory::Bounded<talc::wasm::WasmDynamicTalc> =
    memory::Bounded::new(talc::wasm::new_wasm_dynamic_allocator());

/// A plan on its way: the bytes of its JSON are read as they come.
#[wasm_bindgen]
#[derive(Default)]
pub struct Arriving {
    arrival: Arrival,
    /// The plan once all of it has come, or its problems where nothing of it can be shown.
    whole: Option<Result<Shared, Vec<Problem>>>,
}

#[wasm_bindgen]
impl Arriving {
    /// Before its first byte.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes.
    pub fn take(&mut self, bytes: &[u8]) {
        self.arrival.take(bytes);
    }

    /// Checks and indexes what has come. A step of its own, so that the page has a turn before it is drawn.
    pub fn end(&mut self) {
        self.whole = Some(ended(std::mem::take(&mut self.arrival)));
    }
}

/// The plan with its indexes, or why nothing of it can be shown.
fn ended(arrival: Arrival) -> Result<Shared, Vec<Problem>> {
    let (plan, mut reading) = arrival.end();
    match plan {
        Some(plan) => Ok(Shared::read(plan, reading)),
        None => Err(reading.problems()),
    }
}

/// An element that runs.
#[wasm_bindgen]
pub struct Handle {
    app: AppHandle<App>,
    props: AppProps,
    port: Function,
}

/// Draws the frame of `plan`, all of which has come, into `root`; [`Handle::fill`] goes on. `given` holds what the page says (see `options`).
/// `port` is called with a word and a text: `frame`, `ready`, `select` (an id), `focus` (a selector), `rescue` (what takes the focus
/// if it was lost), `settle` (what takes it if only a script could have given it to what has it), `part`
/// (the part of the component that has to be loaded, or nothing where none has to be any more), `near`
/// (what is to be pressed for a reader who comes near it), `search` (there is a search box), `push` and
/// `replace` (a fragment), `copy`, `print`; and answers `hash` with the page's fragment, `names` with
/// the names of the elements on the page and `ids` with the ids of the page outside of them, one a line.
///
/// # Errors
/// The problems of the plan where nothing of it can be shown: a list of `[code, path, found]`.
#[wasm_bindgen]
pub fn mount(root: Element, plan: Arriving, given: JsValue, port: Function) -> Result<Handle, JsValue> {
    let props = props(plan, given, port.clone())?;
    let app = yew::Renderer::<App>::with_root_and_props(root, props.clone()).render();
    Ok(Handle { app, props, port })
}

fn props(plan: Arriving, given: JsValue, port: Function) -> Result<AppProps, JsValue> {
    let plan = match plan.whole.unwrap_or_else(|| ended(plan.arrival)) {
        Ok(plan) => plan,
        Err(problems) => return Err(told(&problems)?),
    };
    let given = Given(given);
    let mut options = given.options(&plan);
    look(&mut options.address, &port);
    let initial = &options.address.initial;
    // Where the static content was scrolled to, which the fragment does not say in our words.
    let fragment = given.text("part").unwrap_or_else(|| ask(&port, "hash", ""));
    let query = found(&options.address, &plan, &fragment).unwrap_or_else(|| initial.clone());
    // An initiative in the URL at the very beginning is where the reader wants to go.
    let number = u32::from(query != options.address.initial);
    let located = Located { number, query };
    let host = host(&plan, options.address.clone(), port);
    let chunks = given.chunks();
    Ok(AppProps {
        plan,
        options,
        located,
        host,
        filled: false,
        copied: 0,
        chunks,
        chunk_failed: false,
        paused: 0,
    })
}

/// Calls the page.
fn ask(port: &Function, word: &str, text: &str) -> String {
    let answer = port.call2(&JsValue::NULL, &word.into(), &text.into());
    answer.ok().and_then(|answer| answer.as_string()).unwrap_or_default()
}

/// What a fragment says to this element; `None` where it says nothing to it.
fn found(address: &Address, plan: &Shared, fragment: &str) -> Option<Query> {
    address.read(fragment, &|id| plan.0.index.find(id).is_some())
}

/// Learns which ids the page has by now.
fn look(address: &mut Address, port: &Function) {
    address.taken = ask(port, "ids", "").into();
}

fn host(plan: &Shared, address: Address, port: Function) -> Host {
    let plan = plan.clone();
    let told = port.clone();
    let locate = Callback::from(move |(query, push): (Query, bool)| {
        let how = if push { "push" } else { "replace" };
        let (before, names) = (ask(&port, "hash", how), ask(&port, "names", ""));
        let mut address = address.clone();
        look(&mut address, &port);
        let fragment = address.write(&query, &before, &names, &|id| plan.0.index.find(id).is_some());
        ask(&port, how, &fragment);
    });
    let tell = Callback::from(move |(word, text): (&'static str, String)| drop(ask(&told, word, &text)));
    Host { locate, tell }
}

fn told(problems: &[Problem]) -> Result<JsValue, JsValue> {
    Ok(serde_wasm_bindgen::to_value(problems)?)
}

#[wasm_bindgen]
impl Handle {
    /// Draws the view into the frame that was drawn first.
    pub fn fill(&mut self) {
        self.change(AppProps { filled: true, ..self.props.clone() });
    }

    /// Draws again with what the page says now.
    pub fn update(&mut self, given: JsValue) {
        let options = Given(given).options(&self.props.plan);
        let address = self.props.options.address.clone();
        self.change(AppProps { options: Options { address, ..options }, ..self.props.clone() });
    }

    /// Follows the attributes `view` and `initiative` where the page changed them.
    pub fn turn(&mut self, given: JsValue) {
        let query = Given(given).initial(&self.props.plan);
        self.go(query);
    }

    /// Follows the page's fragment: back, forward, links of the page. Where the fragment is `ours`,
    /// written by an element of this page, silence about this one means its initial choices.
    pub fn locate(&mut self, fragment: &str, ours: bool) {
        look(&mut self.props.options.address, &self.port);
        let address = &self.props.options.address;
        let initial = || ours.then(|| address.initial.clone());
        if let Some(query) = found(address, &self.props.plan, fragment).or_else(initial) {
            self.go(query);
        }
    }

    /// Says that the link was copied.
    pub fn copied(&mut self) {
        self.change(AppProps { copied: self.props.copied + 1, ..self.props.clone() });
    }

    /// Says that the reader has paused in typing.
    pub fn paused(&mut self) {
        self.change(AppProps { paused: self.props.paused + 1, ..self.props.clone() });
    }

    /// Says which parts of the component are here now, as a list of names.
    pub fn arrived(&mut self, chunks: &str) {
        self.change(AppProps { chunks: Chunks::named(chunks), chunk_failed: false, ..self.props.clone() });
    }

    /// Says that a part could not be loaded.
    pub fn chunk_failed(&mut self) {
        self.change(AppProps { chunk_failed: true, ..self.props.clone() });
    }

    /// The problems of the plan that were found since this was asked last, for the site's owner: a
    /// list of `[code, path, found]`.
    ///
    /// # Errors
    /// None that can be met: what a problem consists of are strings.
    pub fn problems(&self) -> Result<JsValue, JsValue> {
        told(&self.props.plan.0.problems())
    }

    /// Gets some of a large plan ready to be searched; whether there is more to do.
    pub fn warm_search(&self) -> bool {
        let loaded = &self.props.plan.0;
        loaded.index.warm_search(&loaded.plan)
    }

    /// Lets go of the plan and the page. Yew's listeners stay with their root for ever, so a root is
    /// kept for the next element instead of being ended.
    pub fn rest(&mut self) {
        let plan = Shared::new(Plan::default());
        self.change(AppProps { plan, host: Host::default(), ..self.props.clone() });
    }

    /// Draws another plan into the root, as `mount` does into a new one.
    ///
    /// # Errors
    /// As `mount`; the root then rests on.
    pub fn draw(&mut self, plan: Arriving, given: JsValue, port: Function) -> Result<(), JsValue> {
        let props = props(plan, given, port.clone())?;
        self.port = port;
        self.change(props);
        Ok(())
    }

    fn go(&mut self, query: Query) {
        let located = Located { number: self.props.located.number + 1, query };
        self.change(AppProps { located, ..self.props.clone() });
    }

    fn change(&mut self, props: AppProps) {
        self.props = props.clone();
        self.app.update(props);
    }
}
