//! Addresses and links of a rendering.

use super::ViewContext;
use crate::plan::ancestry::At;
use crate::ui::dom::{Node, el, on_click};
use crate::ui::options::page_name;
use crate::ui::state::Action;
use crate::views::initiative::page_of;
use crate::views::{Query, View};
use std::rc::Rc;
use yew::{Callback, MouseEvent};

impl ViewContext<'_> {
    /// The link target for choices. In static HTML it is a place on the same page.
    pub(crate) fn href(&self, query: &Query) -> String {
        if !self.is_running() && query.opened().is_none() {
            return format!("{}#{}", self.options.page, self.element_id(query.view.as_str()));
        }
        let segment = self.options.address.segment(query).unwrap_or_else(|| self.options.address.id(""));
        format!("{}#{segment}", self.options.page)
    }

    /// The whole address of choices, for use outside of the page.
    pub(crate) fn full_address(&self, query: &Query) -> String {
        let segment = self.options.address.segment(query);
        let joint = if segment.is_some() { "#" } else { "" };
        format!("{}{joint}{}", self.options.url, segment.unwrap_or_default())
    }

    /// The address of an initiative's page of its own, if the plan has such pages.
    pub(crate) fn initiative_page(&self, at: At) -> String {
        [&*self.options.pages, &*page_name(&self.plan.initiatives[at].id)].concat()
    }

    /// The link target for an initiative.
    pub(crate) fn initiative_href(&self, at: At) -> String {
        let mut query = self.query.clone();
        query.open(Rc::clone(&self.plan.initiatives[at].id.0));
        self.href(&query)
    }

    /// The link target for a view.
    pub(crate) fn view_href(&self, view: View) -> String {
        let mut query = Query { view, ..self.query.clone() };
        // The view of sharing shares the open initiative or item.
        if view != View::Share {
            query.initiative = None;
            query.item = None;
        }
        self.href(&query)
    }

    /// The link target for an item of a further view.
    pub(crate) fn item_href(&self, view: View, id: &Rc<str>) -> String {
        let query = match self.is_running() {
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

    /// The id of an item's element, as in its permalink.
    pub(crate) fn anchor_id(&self, id: &str) -> String {
        let query = Query { initiative: Some(Rc::from(id)), ..Query::default() };
        self.options.address.segment(&query).unwrap_or_default()
    }

    /// A link to an initiative.
    pub(crate) fn link(&self, at: At) -> Node {
        self.link_around(at, self.name(at))
    }

    /// A link from the roadmap to an initiative; for a mere row of the schedule, to the page that has the row.
    pub(crate) fn row_link(&self, at: At) -> Node {
        let page = page_of(self.plan, self.index, at);
        let is_open = self.has_panel && self.query.opened() == Some(&self.plan.initiatives[page].id.0);
        let link = el!(
            "a",
            {
                "class": "city-plan-roadmap__open", "href": self.initiative_href(page),
                "aria-current": is_open.then_some("true"),
            },
            self.name(at)
        );
        on_click(link, self.open_row(at))
    }

    /// A callback that opens the initiative of a row.
    pub(crate) fn open_row(&self, at: At) -> Callback<MouseEvent> {
        self.on_click(self.row_action(at))
    }

    /// The action that opens the initiative of a row.
    pub(crate) fn row_action(&self, at: At) -> Action {
        let id = |at: At| Rc::clone(&self.plan.initiatives[at].id.0);
        let page = page_of(self.plan, self.index, at);
        Action::RowOpened(id(page), Some(id(at)).filter(|_| page != at))
    }

    /// A link to an initiative with content of the caller.
    pub(crate) fn link_around(&self, at: At, content: Node) -> Node {
        on_click(el!("a", { "href": self.initiative_href(at) }, content), self.open(at))
    }
}
