//! All that a view needs to draw itself: the plan, the reader's choices, words, and how to act.
//!
//! Made by `app` for each rendering and handed down by reference.

use super::dom::{Node, el, on_click};
use super::host::{Host, HostEvent};
use super::messages::Messages;
use super::messages::dates::Year;
use super::messages::joined::joined;
use super::state::Action;
use crate::plan::PlanContext;
use crate::plan::ancestry::At;
use crate::plan::text::{EASY, is_easy, same_language};
use crate::plan::{FiscalYear, PartialDate, Plan, Problem, Text, Today};
use crate::views::fragment::Address;
use crate::views::readings::Readings;
use crate::views::{Index, Query, View, YearStyle};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// A plan with its look-ups; built once, never changed but for what is read later.
#[derive(Debug)]
pub struct Loaded {
    /// The plan.
    pub plan: Plan,
    /// Its look-ups.
    pub index: Index,
    /// How its words are read, once a reader asks for it.
    readings: OnceCell<Readings>,
    /// The reading of the plan, which may hold lists that nobody has asked for.
    reading: RefCell<PlanContext>,
}

impl Loaded {
    /// Reads what an initiative and the overview show; once, then there is nothing left of it.
    pub(crate) fn read_detail(&self) {
        self.reading.borrow_mut().detail(&self.plan);
    }

    /// Reads what only the further views show; once.
    pub(crate) fn read_further(&self) {
        self.read_detail();
        self.reading.borrow_mut().further(&self.plan);
    }

    /// The problems of the plan that were found since this was asked last.
    pub fn problems(&self) -> Vec<Problem> {
        self.reading.borrow_mut().problems()
    }

    /// How the words of the plan are read.
    pub(crate) fn readings(&self) -> &Readings {
        self.readings.get_or_init(|| Readings::of(&self.plan))
    }
}

/// A shared plan; two are equal if they are the same one.
#[derive(Clone, Debug)]
pub struct Shared(pub Rc<Loaded>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Shared {
    /// Builds the look-ups of a plan.
    pub fn new(plan: Plan) -> Self {
        Self::read(plan, PlanContext::default())
    }

    /// The same for a plan of which something may still have to be read.
    pub fn read(plan: Plan, reading: PlanContext) -> Self {
        let index = Index::new(&plan);
        let (readings, reading) = (OnceCell::new(), RefCell::new(reading));
        Self(Rc::new(Loaded { plan, index, readings, reading }))
    }
}

/// What the page asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Language of the interface.
    pub language: AttrValue,
    /// Level of the plan's title, 2 to 5.
    pub heading_level: u8,
    /// How years are written until the reader chooses otherwise.
    pub year_style: YearStyle,
    /// The day that counts as today.
    pub today: Today,
    /// The element's place in the URL, and its choices at the beginning.
    pub address: Address,
    /// The page's own address, where links need it (a page with `<base>`); else empty.
    pub page: AttrValue,
    /// The page's whole address without its fragment, for links that are taken elsewhere.
    pub url: AttrValue,
    /// Whether the device can hand a link to its other applications.
    pub shares: bool,
    /// Whether the page is being printed: everything is open then.
    pub printing: bool,
    /// Whether the container is too narrow for a table (under 40em).
    pub narrow: bool,
}

impl Options {
    /// An id in the page for a part of this element.
    pub(crate) fn part_id(&self, part: &str) -> String {
        self.address.id(part)
    }

    /// The selector of a part of this element, for the focus.
    pub(crate) fn part_selector(&self, part: &str) -> String {
        format!("[id=\"{}\"]", self.part_id(part))
    }
}

/// Where a run in another language begins: first strong isolate.
pub(super) const FOREIGN: char = '\u{2068}';
/// Where it ends: pop directional isolate.
pub(super) const FOREIGN_END: char = '\u{2069}';

/// A place on a static page, which holds all views below each other.
#[cfg(feature = "authoring")]
#[derive(Clone, Copy)]
pub(crate) struct StaticPlacement {
    /// How much deeper headings are than in a view of their own.
    pub(crate) deeper: u8,
    /// The part of the id that the heading of the view has.
    pub(crate) heading_part: &'static str,
}

/// See the module.
#[derive(Clone, Copy)]
pub(crate) struct ViewContext<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) index: &'a Index,
    pub(crate) query: &'a Query,
    /// The goals that a reader has folded or unfolded.
    pub(crate) turned: &'a [Rc<str>],
    /// The explanations of terms that are open.
    pub(crate) explained: &'a [Rc<str>],
    /// How many initiatives are drawn at most.
    pub(crate) reach: usize,
    /// How many choices of a filter are drawn at most; at first the roadmap has few groups, too.
    pub(crate) choices: usize,
    pub(crate) messages: &'static Messages,
    pub(crate) options: &'a Options,
    pub(crate) host: &'a Host,
    pub(crate) act: &'a Callback<Action>,
    /// How often a link was copied, if this initiative's was the last one; else 0.
    pub(crate) copied: u32,
    /// Whether the reader is typing.
    pub(crate) typing: bool,
    /// Where on a static page it is drawn; the running component has no such place.
    #[cfg(feature = "authoring")]
    pub(crate) placement: Option<StaticPlacement>,
}

#[cfg(not(feature = "authoring"))]
impl ViewContext<'_> {
    /// Whether the component runs. In the browser it always does: residents never load the rest.
    pub(crate) const fn running(&self) -> bool {
        true
    }
    const fn deeper(&self) -> u8 {
        0
    }
    /// The part of the id that the heading of the view has.
    pub(crate) const fn heading_part(&self) -> &'static str {
        "heading"
    }
}

#[cfg(feature = "authoring")]
impl ViewContext<'_> {
    /// Whether the component runs; static HTML has nothing that could be pressed.
    pub(crate) fn running(&self) -> bool {
        self.placement.is_none()
    }
    fn deeper(&self) -> u8 {
        self.placement.map_or(0, |placement| placement.deeper)
    }
    /// The part of the id that the heading of the view has.
    pub(crate) fn heading_part(&self) -> &'static str {
        self.placement.map_or("heading", |placement| placement.heading_part)
    }
}

impl ViewContext<'_> {
    /// How years are written now. A plan that is not Japanese has no eras.
    pub(crate) fn year_style(&self) -> YearStyle {
        if !same_language(self.plan.language(), "ja") {
            return YearStyle::Western;
        }
        self.paired(self.query.year_style.unwrap_or(self.options.year_style))
    }

    /// A way to write years as the words of the interface allow it: plain Japanese never leaves a reader
    /// alone with an era.
    pub(crate) fn paired(&self, style: YearStyle) -> YearStyle {
        if self.messages.language == EASY && style == YearStyle::Era { YearStyle::Both } else { style }
    }

    /// A text of the plan for this reader, with the language that it is in: that of the page, which may be
    /// another than that of the interface.
    pub(crate) fn chosen<'t>(&'t self, text: &'t Text) -> (&'t Rc<str>, &'t str) {
        let easy = is_easy(self.messages.language);
        text.in_language(if easy { EASY } else { &self.options.language }, self.plan.language())
    }

    /// A fiscal year in one run.
    pub(crate) fn year(&self, year: FiscalYear) -> String {
        let Year { first, second } = self.year_parts(year);
        self.messages.years.pair(&first, &second)
    }

    /// A fiscal year in its parts; a year of the calendar where the plan goes by such.
    pub(crate) fn year_parts(&self, year: FiscalYear) -> Year {
        self.messages.years.parts_of(year, self.plan.calendar(), self.year_style())
    }

    /// A date in one run.
    pub(crate) fn date(&self, date: PartialDate) -> String {
        match date {
            PartialDate::FiscalYear(year) => self.year(year),
            date => self.messages.years.date(date, self.year_style()),
        }
    }

    /// This fiscal year.
    pub(crate) fn this_year(&self) -> FiscalYear {
        self.options.today.fiscal_year(self.plan.calendar())
    }

    /// A text for a sentence of the interface. Where it is in another language it stands between two
    /// isolates of Unicode, from which [`ViewContext::sentence`] makes an element with that language.
    pub(crate) fn plain(&self, text: &Text) -> AttrValue {
        let (said, language) = self.chosen(text);
        match same_language(language, self.messages.language) {
            true => AttrValue::from(Rc::clone(said)),
            false => self.foreign(said).into(),
        }
    }

    /// A text for what leaves the page, where no language can be marked.
    pub(crate) fn unmarked(&self, text: &Text) -> String {
        self.chosen(text).0.to_string()
    }

    /// Anything of the plan in its own language, for a sentence of the interface.
    pub(crate) fn foreign(&self, said: &str) -> String {
        match same_language(self.plan.language(), self.messages.language) {
            true => said.to_owned(),
            false => format!("{FOREIGN}{said}{FOREIGN_END}"),
        }
    }

    /// What the city calls its initiatives, of all levels on which they stand; else the word of the interface.
    pub(crate) fn leaf_word(&self) -> AttrValue {
        let levels = self.index.leaf_levels(self.plan);
        let names = levels.iter().map(|level| self.plain(&level.name));
        if levels.is_empty() {
            self.messages.initiatives.into()
        } else {
            joined(names, self.messages.comma).into()
        }
    }

    /// The name of the level of an initiative.
    pub(crate) fn level_word(&self, at: At) -> Option<AttrValue> {
        let level = self.index.level(self.plan, &self.plan.initiatives[at])?;
        Some(self.plain(&level.name))
    }

    /// An id in the page for a part of this element.
    pub(crate) fn part_id(&self, part: &str) -> String {
        self.options.part_id(part)
    }

    /// What names a landmark of this element: its own label and the plan's title, because a page may
    /// hold several plans.
    pub(crate) fn landmark(&self, label: &str) -> String {
        format!("{label}{}{}", self.messages.colon, self.plain(&self.plan.title))
    }

    /// The selector of a part of this element, for the focus.
    pub(crate) fn part_selector(&self, part: &str) -> String {
        self.options.part_selector(part)
    }

    /// A heading `below` the plan's title by so many levels; never deeper than h6.
    pub(crate) fn heading(&self, below: u8) -> &'static str {
        match self.options.heading_level + self.deeper() + below {
            0..=2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    /// The address of the choices `query`. In static HTML everything is on the page already.
    pub(crate) fn href(&self, query: &Query) -> String {
        if !self.running() && query.opened().is_none() {
            return format!("{}#{}", self.options.page, self.part_id(query.view.as_str()));
        }
        let part = self.options.address.part(query).unwrap_or_else(|| self.options.address.id(""));
        format!("{}#{part}", self.options.page)
    }

    /// The whole address of the choices `query`, for what leaves the screen.
    pub(crate) fn address(&self, query: &Query) -> String {
        let part = self.options.address.part(query);
        let joint = if part.is_some() { "#" } else { "" };
        format!("{}{joint}{}", self.options.url, part.unwrap_or_default())
    }

    /// The address of an initiative.
    pub(crate) fn initiative_href(&self, at: At) -> String {
        let mut query = self.query.clone();
        query.open(Rc::clone(&self.plan.initiatives[at].id.0));
        self.href(&query)
    }

    /// The address of a view.
    pub(crate) fn view_href(&self, view: View) -> String {
        let mut query = Query { view, ..self.query.clone() };
        // What is open is what can be shared.
        if view != View::Share {
            query.initiative = None;
            query.item = None;
        }
        self.href(&query)
    }

    /// The address of an item of a further view: of its place on a static page.
    pub(crate) fn item_href(&self, view: View, id: &Rc<str>) -> String {
        let query = match self.running() {
            true => Query { view, initiative: None, item: Some(Rc::clone(id)), ..self.query.clone() },
            false => Query { initiative: Some(Rc::clone(id)), ..Query::default() },
        };
        self.href(&query)
    }

    /// A link to an item of a further view.
    pub(crate) fn item_link(&self, view: View, id: &Rc<str>, name: Node) -> Node {
        let link = el!("a", { "href": self.item_href(view, id) }, name);
        on_click(link, self.on_click(Action::ItemOpened(view, Rc::clone(id))))
    }

    /// The id in the page of an item: what its permalink names.
    pub(crate) fn anchor(&self, id: &str) -> String {
        let query = Query { initiative: Some(Rc::from(id)), ..Query::default() };
        self.options.address.part(&query).unwrap_or_default()
    }

    /// What a plain click on a link does instead of following it.
    pub(crate) fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        let act = self.act.clone();
        Callback::from(move |event: MouseEvent| {
            // Other buttons and keys open tabs and windows: that is the browser's.
            if event.button() == 0
                && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
            {
                event.prevent_default();
                act.emit(action.clone());
            }
        })
    }

    /// Sends an event to the page with every click.
    pub(crate) fn send_on_click(&self, event: HostEvent) -> Callback<MouseEvent> {
        let host = self.host.clone();
        Callback::from(move |_| host.send(event.clone()))
    }

    /// What a control does.
    pub(crate) fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let act = self.act.clone();
        Callback::from(move |_| act.emit(action.clone()))
    }

    /// Opens an initiative.
    pub(crate) fn open(&self, at: At) -> Callback<MouseEvent> {
        self.on_click(Action::InitiativeOpened(Rc::clone(&self.plan.initiatives[at].id.0)))
    }
}
