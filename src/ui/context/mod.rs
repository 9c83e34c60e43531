//! The context of one rendering: the plan, the reader's choices, the messages, and the way back to them.
//!
//! `app` makes it for each rendering and hands it down by reference. Its methods are in files by concern: `links`,
//! `dates` and `texts`.

mod dates;
mod labels;
mod links;
mod texts;

pub(crate) use texts::without_isolates;

use super::editions::Editions;
use super::host::{Host, HostEvent};
use super::messages::Messages;
use super::options::Options;
use super::state::{Action, Menu};
use crate::format::AUTHORING;
use crate::plan::Plan;
use crate::plan::ancestry::At;
use crate::views::{Index, Query};
use std::rc::Rc;
use yew::prelude::*;

/// The place of a view on a static page, which holds all views below each other.
#[derive(Clone, Copy)]
pub(crate) struct StaticPlacement {
    /// The number of levels by which headings are deeper than in a view of its own.
    pub(crate) depth: u8,
    /// The name in the id of the view's heading.
    pub(crate) heading_name: &'static str,
}

/// The context of one rendering.
#[derive(Clone, Copy)]
pub(crate) struct ViewContext<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) index: &'a Index,
    /// The files of earlier editions.
    pub(crate) editions: &'a Editions,
    pub(crate) query: &'a Query,
    /// The goals that the reader has folded or unfolded.
    pub(crate) toggled_goals: &'a [Rc<str>],
    /// The terms with an open explanation, by the ids of the explanations.
    pub(crate) open_terms: &'a [Rc<str>],
    /// The largest number of initiatives that are drawn.
    pub(crate) row_limit: usize,
    /// The largest number of choices of a filter that are drawn; at first the roadmap has few groups, too.
    pub(crate) choice_limit: usize,
    pub(crate) messages: &'static Messages,
    pub(crate) options: &'a Options,
    /// The language of the reader, as a tag: that of the page, or another one that was chosen.
    pub(crate) language: &'a str,
    /// True if the open initiative is in the panel beside the table of the roadmap.
    pub(crate) has_panel: bool,
    /// The open menu of the shell.
    pub(crate) open_menu: Option<Menu>,
    /// True if all folded parts of the view are open.
    pub(crate) opens_all: bool,
    /// True if the notes for editors are shown.
    pub(crate) shows_notes: bool,
    pub(crate) host: &'a Host,
    pub(crate) act: &'a Callback<Action>,
    /// The number of copies of a link so far, if that of the open initiative was the last one; else 0.
    pub(crate) copies: u32,
    /// True while the reader is typing.
    pub(crate) is_typing: bool,
    /// The place on a static page; the running component has none.
    pub(crate) placement: Option<StaticPlacement>,
}

impl ViewContext<'_> {
    /// Returns whether the component runs; static HTML has no controls. In the browser it always does:
    /// residents never load the rest.
    pub(crate) fn is_running(&self) -> bool {
        !AUTHORING || self.placement.is_none()
    }
    fn depth(&self) -> u8 {
        if AUTHORING { self.placement.map_or(0, |placement| placement.depth) } else { 0 }
    }
    /// The name in the id of the view's heading.
    pub(crate) fn heading_name(&self) -> &'static str {
        let placement = self.placement.filter(|_| AUTHORING);
        placement.map_or("heading", |placement| placement.heading_name)
    }
}

impl ViewContext<'_> {
    /// The id of an element of the component.
    pub(crate) fn element_id(&self, name: &str) -> String {
        self.options.element_id(name)
    }

    /// The selector of an element of the component.
    pub(crate) fn element_selector(&self, name: &str) -> String {
        self.options.element_selector(name)
    }

    /// The accessible name of a landmark: its label and the plan's title, because a page may have several plans.
    pub(crate) fn landmark_label(&self, label: &str) -> String {
        format!("{label}{}{}", self.messages.colon, self.isolated(&self.plan.title))
    }

    /// The tag of a heading `below` the plan's title by so many levels; never deeper than h6.
    pub(crate) fn heading_tag(&self, below: u8) -> &'static str {
        match self.options.heading_level + self.depth() + below {
            0..=1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    /// A callback that applies an action instead of following the link. It leaves other buttons and keys, which
    /// open tabs and windows, to the browser.
    pub(crate) fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        let act = self.act.clone();
        Callback::from(move |event: MouseEvent| {
            if event.button() == 0
                && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
            {
                event.prevent_default();
                act.emit(action.clone());
            }
        })
    }

    /// A callback that applies an action.
    pub(crate) fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let act = self.act.clone();
        Callback::from(move |_| act.emit(action.clone()))
    }

    /// A callback that opens an initiative.
    pub(crate) fn open(&self, at: At) -> Callback<MouseEvent> {
        self.on_click(Action::InitiativeOpened(Rc::clone(&self.plan.initiatives[at].id.0)))
    }

    /// A callback that sends an event to the page.
    pub(crate) fn send_on_click(&self, event: HostEvent) -> Callback<MouseEvent> {
        let host = self.host.clone();
        Callback::from(move |_| host.send(event.clone()))
    }
}
