//! The browser's edge: all that `www/city-plan.js` can call, and nothing more.
//!
//! The loader has fetched the plan and hands it over as a JavaScript object; here it becomes a
//! `Plan`, and the element's attributes become options. Listeners live as long as their element.

mod focus;
mod location;
mod options;
mod tree;
mod width;

use crate::plan::Problem;
use crate::plan::read::read;
use crate::ui::app::{App, AppProps, Located};
use crate::ui::scene::{Edge, Options, Shared};
use crate::views::fragment::Address;
use location::Location;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, js_sys::Function};
use width::Width;
use yew::prelude::*;

thread_local! {
    /// Whom to tell of a panic. A panic hook has to be free of JavaScript values itself.
    static REPORT: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `report` with the place when the component panics, which ends every element on the page.
#[wasm_bindgen]
pub fn on_panic(report: Function) {
    REPORT.with(|known| known.replace(Some(report)));
    yew::set_custom_panic_hook(Box::new(|info| {
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line()));
        let report = REPORT.with(|known| known.try_borrow().ok()?.clone());
        if let Some(report) = report {
            drop(report.call1(&JsValue::NULL, &place.unwrap_or_default().into()));
        }
    }));
}

/// What the listeners of one element share. They hold it weakly: it ends with its handle.
struct Running {
    host: HtmlElement,
    root: Element,
    props: RefCell<AppProps>,
    app: RefCell<Option<AppHandle<App>>>,
}

impl Running {
    /// Changes the properties, and draws again if that makes a difference.
    fn change(&self, change: impl FnOnce(&mut AppProps)) {
        let before = self.props.borrow().clone();
        let mut props = before.clone();
        change(&mut props);
        if props != before {
            self.props.replace(props.clone());
            if let Some(app) = &mut *self.app.borrow_mut() {
                app.update(props);
            }
        }
    }
}

/// An element that runs.
#[wasm_bindgen]
pub struct Handle {
    running: Rc<Running>,
    problems: Vec<Problem>,
    location: Location,
    width: Option<Width>,
}

/// Draws `plan` into `root`, which stands in for `host`. `name` is the element's name in the URL.
/// `port` is called with a word and a text: `ready`, `select` (an id), `copy`, `print`.
///
/// # Errors
/// The problems of the plan, one a line, where nothing of it can be shown.
#[wasm_bindgen]
pub fn mount(
    host: HtmlElement,
    root: Element,
    plan: JsValue,
    name: String,
    port: Function,
) -> Result<Handle, JsValue> {
    let (plan, problems) = read(tree::from_js(&plan));
    let Some(plan) = plan else {
        return Err(lines(&problems).into());
    };
    let plan = Shared::new(plan);
    let address = Address { name: name.into(), initial: options::initial(&host, &plan) };
    let options = options::options(&host, &root, address.clone());
    let located = location::located(&address, &plan, 0);
    let location = Location::new(address, plan.clone());
    let edge = edge(&root, &location, port);
    let props = AppProps { plan, options, located, edge, copied: false };
    let app = RefCell::default();
    let running = Rc::new(Running { host, root: root.clone(), props: RefCell::new(props.clone()), app });
    location.watch(&running);
    let width = Width::watch(&running);
    focus::hear_composed_text(&root);
    running.app.replace(Some(yew::Renderer::<App>::with_root_and_props(root, props).render()));
    Ok(Handle { running, problems, location, width })
}

fn edge(root: &Element, location: &Location, port: Function) -> Edge {
    let call = move |word: &str, text: &str| drop(port.call2(&JsValue::NULL, &word.into(), &text.into()));
    let (ready, select, copy, print) = (call.clone(), call.clone(), call.clone(), call);
    let root = root.clone();
    Edge {
        locate: location.writer(),
        ready: Callback::from(move |()| ready("ready", "")),
        select: Callback::from(move |id: Rc<str>| select("select", &id)),
        focus: Callback::from(move |selector: String| focus::focus(&root, &selector)),
        copy_link: Callback::from(move |()| copy("copy", "")),
        print: Callback::from(move |()| print("print", "")),
    }
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n")
}

#[wasm_bindgen]
impl Handle {
    /// Reads the attributes again.
    pub fn update(&self) {
        let running = &self.running;
        let address = running.props.borrow().options.address.clone();
        let narrow = running.props.borrow().options.narrow;
        let options = Options { narrow, ..options::options(&running.host, &running.root, address) };
        running.change(|props| props.options = options);
    }

    /// Follows the attributes `view` and `initiative` where the page changed them.
    pub fn turn(&self) {
        let plan = self.running.props.borrow().plan.clone();
        let query = options::initial(&self.running.host, &plan);
        self.running.change(|props| props.located = Located { number: props.located.number + 1, query });
    }

    /// Says that the link was copied.
    pub fn copied(&self) {
        self.running.change(|props| props.copied = true);
    }

    /// The problems of the plan, one a line, for the site's owner.
    pub fn problems(&self) -> String {
        lines(&self.problems)
    }

    /// Ends the element: no listener and no observer stays.
    pub fn unmount(self) {
        self.location.leave();
        drop(self.width);
        if let Some(app) = self.running.app.take() {
            app.destroy();
        }
    }
}
