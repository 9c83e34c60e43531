//! The functions that the loader calls, and the only calls to the browser.
//!
//! The loader owns the browser: it fetches, listens, measures, and passes strings to this module. The component
//! reaches the page through one function, the port, which takes a [`HostEvent`]. This division costs residents a
//! third of the same calls made from Rust.

pub mod memory;
mod options;

use crate::plan::reader::StreamParser;
use crate::plan::{Diagnostic, Plan};
use crate::ui::app::{App, AppProps, Located};
use crate::ui::chunks::Chunks;
use crate::ui::host::{Host, HostEvent};
use crate::ui::{loaded::Shared, options::Options};
use crate::views::Query;
use crate::views::fragment::Address;
use options::HostOptions;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use web_sys::js_sys::Function;
use yew::prelude::*;

/// The allocator of the component and of the studio, which sets it a bound; `Cargo.toml` says why it is this one.
#[global_allocator]
static MEMORY: memory::Bounded<talc::wasm::WasmDynamicTalc> =
    memory::Bounded::new(talc::wasm::new_wasm_dynamic_allocator());

/// A plan that is parsed while the bytes of its JSON arrive.
#[wasm_bindgen]
#[derive(Default)]
pub struct PlanStream {
    parser: StreamParser,
    /// The plan after the last byte, or its problems if no part of it is usable.
    result: Option<Result<Shared, Vec<Diagnostic>>>,
}

#[wasm_bindgen]
impl PlanStream {
    /// An empty stream.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Parses the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.parser.take(bytes);
    }

    /// Checks and indexes the plan. A call of its own, so that the page has a turn before the first drawing.
    pub fn finish(&mut self) {
        self.result = Some(finished(std::mem::take(&mut self.parser)));
    }
}

/// Returns the plan with its indexes, or its problems if no part of it is usable.
fn finished(parser: StreamParser) -> Result<Shared, Vec<Diagnostic>> {
    let (plan, mut context) = parser.end();
    match plan {
        Some(plan) => Ok(Shared::read(plan, context)),
        None => Err(context.problems()),
    }
}

/// A running component in one element of the page.
#[wasm_bindgen]
pub struct Handle {
    app: AppHandle<App>,
    props: AppProps,
    port: Function,
}

/// Draws the frame of a plan into `root`; [`Handle::draw_view`] adds the view.
///
/// `options` is described in `src/embed/options.rs`. `port` is called with the name of a [`HostEvent`] and two strings.
///
/// # Errors
/// The problems of a plan of which no part is usable: a list of `[code, path, found]`.
#[wasm_bindgen]
pub fn mount(root: Element, plan: PlanStream, options: JsValue, port: Function) -> Result<Handle, JsValue> {
    let props = props(plan, options, port.clone())?;
    let app = yew::Renderer::<App>::with_root_and_props(root, props.clone()).render();
    Ok(Handle { app, props, port })
}

/// The properties of a component that shows a plan.
fn props(plan: PlanStream, options: JsValue, port: Function) -> Result<AppProps, JsValue> {
    let plan = match plan.result.unwrap_or_else(|| finished(plan.parser)) {
        Ok(plan) => plan,
        Err(problems) => return Err(problem_list(&problems)?),
    };
    let host_options = HostOptions(options);
    let mut options = host_options.options(&plan);
    update_ids(&mut options.address, &port);
    let initial = &options.address.initial;
    // The loader knows better which place of the static content the reader was at.
    let fragment = host_options.text("segment");
    let fragment = fragment.unwrap_or_else(|| send(&port, &HostEvent::Fragment(String::new())));
    let query = query_in(&options.address, &plan, &fragment).unwrap_or_else(|| initial.clone());
    // An initiative in the URL at the very beginning is where the reader wants to go.
    let number = u32::from(query != options.address.initial);
    let located = Located { number, query };
    let host = host(&plan, options.address.clone(), port);
    let chunks = host_options.chunks();
    Ok(AppProps {
        plan,
        options,
        located,
        host,
        draws_view: false,
        copies: 0,
        editions: 0,
        chunks,
        chunk_failed: false,
        typing_pauses: 0,
    })
}

/// Sends an event to the page and returns its answer.
fn send(port: &Function, event: &HostEvent) -> String {
    let [first, second] = event.payload();
    let answer = port.call3(&JsValue::NULL, &event.name().into(), &first.into(), &second.into());
    answer.ok().and_then(|answer| answer.as_string()).unwrap_or_default()
}

/// The choices for this element in a fragment; `None` if the fragment has none.
fn query_in(address: &Address, plan: &Shared, fragment: &str) -> Option<Query> {
    address.read(fragment, &|id| plan.0.index.find(id).is_some())
}

/// Updates the ids that the page has outside of the elements.
fn update_ids(address: &mut Address, port: &Function) {
    address.page_ids = send(port, &HostEvent::Ids).into();
}

/// The callbacks of a component to its page.
fn host(plan: &Shared, address: Address, port: Function) -> Host {
    let plan = plan.clone();
    let events_port = port.clone();
    let locate = Callback::from(move |(query, push): (Query, bool)| {
        let cause = if push { "push" } else { "replace" };
        let before = send(&port, &HostEvent::Fragment(cause.into()));
        let names = send(&port, &HostEvent::Names);
        let mut address = address.clone();
        update_ids(&mut address, &port);
        let fragment = address.write(&query, &before, &names, &|id| plan.0.index.find(id).is_some());
        send(&port, &if push { HostEvent::Push(fragment) } else { HostEvent::Replace(fragment) });
    });
    let events = Callback::from(move |event: HostEvent| drop(send(&events_port, &event)));
    Host { locate, events }
}

/// Problems as the loader takes them: a list of `[code, path, found]`.
fn problem_list(problems: &[Diagnostic]) -> Result<JsValue, JsValue> {
    Ok(serde_wasm_bindgen::to_value(problems)?)
}

#[wasm_bindgen]
impl Handle {
    /// Draws the view into the frame.
    #[wasm_bindgen(js_name = drawView)]
    pub fn draw_view(&mut self) {
        self.change(AppProps { draws_view: true, ..self.props.clone() });
    }

    /// Draws again with changed options of the page.
    pub fn update(&mut self, options: JsValue) {
        let options = HostOptions(options).options(&self.props.plan);
        let address = self.props.options.address.clone();
        self.change(AppProps { options: Options { address, ..options }, ..self.props.clone() });
    }

    /// Follows a change of the attributes `view` and `initiative`.
    pub fn navigate(&mut self, options: JsValue) {
        let query = HostOptions(options).initial(&self.props.plan);
        self.go(query);
    }

    /// Follows the fragment of the page: back, forward, links of the page. If the fragment is `ours`, written by
    /// an element of this page, and has no choices for this one, the initial choices return.
    pub fn locate(&mut self, fragment: &str, ours: bool) {
        update_ids(&mut self.props.options.address, &self.port);
        let address = &self.props.options.address;
        let initial = || ours.then(|| address.initial.clone());
        if let Some(query) = query_in(address, &self.props.plan, fragment).or_else(initial) {
            self.go(query);
        }
    }

    /// Confirms to the reader that the link was copied.
    #[wasm_bindgen(js_name = confirmCopy)]
    pub fn confirm_copy(&mut self) {
        self.change(AppProps { copies: self.props.copies + 1, ..self.props.clone() });
    }

    /// Takes the confirmation back, after some seconds.
    #[wasm_bindgen(js_name = endCopy)]
    pub fn end_copy(&mut self) {
        self.change(AppProps { copies: 0, ..self.props.clone() });
    }

    /// Takes the file of an earlier edition; without bytes if it could not be fetched.
    #[wasm_bindgen(js_name = putEdition)]
    pub fn put_edition(&mut self, address: &str, bytes: &[u8]) {
        self.props.plan.0.editions.put(address, bytes);
        self.change(AppProps { editions: self.props.editions + 1, ..self.props.clone() });
    }

    /// Marks a pause in the typing of the reader.
    #[wasm_bindgen(js_name = pauseTyping)]
    pub fn pause_typing(&mut self) {
        self.change(AppProps { typing_pauses: self.props.typing_pauses + 1, ..self.props.clone() });
    }

    /// Sets the chunks that are loaded, a list of names.
    #[wasm_bindgen(js_name = setChunks)]
    pub fn set_chunks(&mut self, chunks: &str) {
        self.change(AppProps { chunks: Chunks::named(chunks), chunk_failed: false, ..self.props.clone() });
    }

    /// Reports that a chunk could not be loaded.
    #[wasm_bindgen(js_name = failChunk)]
    pub fn fail_chunk(&mut self) {
        self.change(AppProps { chunk_failed: true, ..self.props.clone() });
    }

    /// The problems of the plan that were found since the last call, for the site's owner: a list of
    /// `[code, path, found]`.
    ///
    /// # Errors
    /// Never in practice: a problem consists of strings.
    pub fn problems(&self) -> Result<JsValue, JsValue> {
        problem_list(&self.props.plan.0.problems())
    }

    /// Prepares some texts of a large plan for the search; returns whether more are left.
    #[wasm_bindgen(js_name = warmSearch)]
    pub fn warm_search(&self) -> bool {
        self.props.chunks.warm_search(&self.props.plan.0)
    }

    /// Drops the plan and the callbacks to the page. Yew never removes its listeners from a root, so the root is
    /// kept for the next element instead of being destroyed.
    pub fn release(&mut self) {
        let plan = Shared::new(Plan::default());
        self.change(AppProps { plan, host: Host::default(), ..self.props.clone() });
    }

    /// Draws another plan into a released root, as `mount` does into a new one.
    ///
    /// # Errors
    /// As `mount`; the root stays released.
    pub fn remount(&mut self, plan: PlanStream, options: JsValue, port: Function) -> Result<(), JsValue> {
        let props = props(plan, options, port.clone())?;
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
