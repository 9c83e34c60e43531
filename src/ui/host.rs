//! The host interface: the events by which the component reaches the page.
//!
//! `host_events!` declares each event once. The names, the payloads and the table of `docs/architecture.md` come from
//! there, and `tests/it/ui/host_interface.rs` holds the handlers of `www/city-plan.js` to it.

use crate::views::Query;
use yew::Callback;

/// Stands for the type of every value in a payload.
macro_rules! payload_type {
    ($value:ident) => {
        String
    };
}

/// The two arguments of a payload; those that an event does not have are empty.
macro_rules! arguments {
    () => {
        ["", ""]
    };
    ($first:ident) => {
        [$first, ""]
    };
    ($first:ident $second:ident) => {
        [$first, $second]
    };
}

/// Declares the events: `Variant(values of the payload) = "name"`, and `-> "answer"` if the page answers.
macro_rules! host_events {
    ($($(#[doc = $doc:literal])+ $variant:ident $(($($value:ident),+))? = $name:literal $(-> $answer:literal)?,)+) => {
        /// An event for the page.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum HostEvent {
            $($(#[doc = $doc])+ $variant $(($(payload_type!($value)),+))?,)+
        }

        impl HostEvent {
            /// The table of all events.
            pub const TABLE: &'static [EventEntry] = &[$(EventEntry {
                name: $name,
                payload: &[$($(stringify!($value)),+)?],
                answer: concat!($($answer)?),
                meaning: concat!($($doc),+),
            }),+];

            /// The name by which the page knows the event.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $name,)+
                }
            }

            /// The values that go with the event, at most two.
            pub fn payload(&self) -> [&str; 2] {
                match self {
                    $(Self::$variant $(($($value),+))? => arguments!($($($value)+)?),)+
                }
            }
        }
    };
}

/// An event in the table.
#[derive(Debug)]
pub struct EventEntry {
    /// The name by which the page knows the event.
    pub name: &'static str,
    /// The values of the payload, in order.
    pub payload: &'static [&'static str],
    /// The answer of the page, or nothing.
    pub answer: &'static str,
    /// The meaning of the event.
    pub meaning: &'static str,
}

host_events! {
    /// The frame is drawn, the view is not. The page has a turn, then calls `Handle.drawView`.
    Frame = "frame",
    /// The first view is drawn: the component can take the place of the static content.
    Ready = "ready",
    /// The reader opened an initiative.
    Select(id) = "select",
    /// The reader is at another place: the title of a page of its own.
    Title(title) = "title",
    /// An element takes the focus.
    Focus(selector) = "focus",
    /// An element takes the focus if the focused one was removed.
    RestoreFocus(selector) = "restore-focus",
    /// An element takes the focus if nothing has it, or something that only a script can focus.
    SettleFocus(selector) = "settle-focus",
    /// An element is scrolled into view if it is outside of the window.
    Reveal(selector) = "reveal",
    /// A chunk has to be loaded; an empty name means that none is needed any more.
    Chunk(name) = "chunk",
    /// A button for more rows has to be pressed when it comes near the window.
    Observe(selector) = "observe",
    /// The explorer is drawn: `Handle.warmSearch` is worth calling in idle moments.
    WarmSearch = "warm-search",
    /// The fragment changes, as a new entry of the history.
    Push(fragment) = "push",
    /// The fragment changes, in the current entry of the history.
    Replace(fragment) = "replace",
    /// An address is copied; an empty one means that of the page.
    Copy(address) = "copy",
    /// An address is handed to other applications of the device.
    Share(address) = "share",
    /// The file of an earlier edition is needed; its address may be relative to that of the plan.
    Edition(address) = "edition",
    /// The page is printed.
    Print = "print",
    /// The page is printed, the roadmap on A3.
    PrintLarge = "print-large",
    /// A file is saved.
    Save(name, content) = "save",
    /// The JSON of the plan is saved.
    SavePlan(name) = "save-plan",
    /// The fragment of the page is needed; the cause is `push` or `replace` if it is about to change.
    Fragment(cause) = "fragment" -> "the fragment",
    /// The names of the elements on the page are needed.
    Names = "names" -> "names, one a line",
    /// The ids of the page outside of the elements are needed.
    Ids = "ids" -> "ids, one a line",
}

/// The callbacks to the page; they do nothing in static HTML.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Host {
    /// Writes the choices to the URL: as a new entry of the history if `true`.
    pub locate: Callback<(Query, bool)>,
    /// Sends an event to the page.
    pub events: Callback<HostEvent>,
}

impl Host {
    /// Sends an event to the page.
    pub fn send(&self, event: HostEvent) {
        self.events.emit(event);
    }
}
