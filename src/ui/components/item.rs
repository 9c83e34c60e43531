//! The components of items in the further views and on static pages: id, facts, texts, source, misprints.
//!
//! Facts that a plan does not give are left out, never made up.

use super::{sections, source};
use crate::plan::document::{Misprint, Section, Source};
use crate::plan::vocabulary::Wording;
use crate::plan::{Id, PartialDate, Ref, Text};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, wrap};
use crate::ui::messages::further::FurtherMessages;
use crate::views::items::{Items, Mark};
use crate::views::printed::says;
use std::cell::Cell;
use std::rc::Rc;

/// A page of items, with the look-ups that all items share.
pub(crate) struct Page<'a> {
    pub(crate) context: ViewContext<'a>,
    pub(crate) messages: &'static FurtherMessages,
    pub(crate) items: Items<'a>,
    /// The number of texts with explained terms so far.
    texts: Cell<usize>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(context: ViewContext<'a>) -> Self {
        let messages = FurtherMessages::of(&context);
        Self { context, messages, items: Items::new(context.plan), texts: Cell::default() }
    }

    /// The id of an item's element, as in its permalink.
    pub(crate) fn anchor_id(&self, id: &str) -> String {
        self.context.anchor_id(id)
    }

    /// A name for the next text with explained terms.
    pub(crate) fn next_place(&self) -> String {
        self.texts.set(self.texts.get() + 1);
        self.texts.get().to_string()
    }

    /// A section with a heading, `below` that of the view by so many levels.
    pub(crate) fn item(&self, id: &Id, below: u8, title: Node, body: Node) -> Node {
        let heading = el!(self.context.heading_tag(below), "city-plan-initiative__title", title);
        let id = self.anchor_id(id);
        let body = el!("div", "city-plan-initiative__body", body);
        el!("div", { "class": "city-plan-initiative__section", "id": id }, heading, body)
    }

    /// A list of facts by name, without those that have no value.
    pub(crate) fn facts(&self, facts: Vec<(&'static str, Option<Node>)>) -> Node {
        if facts.iter().all(|(_, value)| value.is_none()) {
            return none();
        }
        let rows: Vec<Node> =
            facts.into_iter().map(|(name, value)| sections::row(text(name), value)).collect();
        el!("dl", "city-plan-contact__list", list(rows))
    }

    /// An optional text.
    pub(crate) fn text(&self, content: Option<&Text>) -> Option<Node> {
        content.map(|content| self.context.text(content))
    }

    /// An optional string in the plan's language.
    pub(crate) fn own_text(&self, content: Option<&Rc<str>>) -> Option<Node> {
        content.map(|content| self.context.own_text(content))
    }

    /// Several texts as a list; nothing for an empty one.
    pub(crate) fn text_list(&self, texts: &[Text]) -> Option<Node> {
        (!texts.is_empty()).then(|| sections::points(&self.context, texts))
    }

    /// A date, and its printed form if that says more.
    pub(crate) fn printed_date(&self, date: Option<PartialDate>, printed: Option<&Rc<str>>) -> Option<Node> {
        // Static pages show every printed form, also one that says the same.
        let known =
            |printed: &&Rc<str>| self.context.is_running() && date.is_some_and(|date| says(printed, date));
        let printed = printed.filter(|printed| !known(printed)).map(|printed| {
            let label = text(format!(" {}{}", self.messages.as_printed, self.context.messages.colon));
            el!("span", "city-plan-note", label, self.context.own_text(printed))
        });
        let date = date.map(|date| text(self.context.date(date)));
        (date.is_some() || printed.is_some())
            .then(|| nodes([date.unwrap_or_else(none), printed.unwrap_or_else(none)]))
    }

    /// A span from one date to another.
    pub(crate) fn span(&self, start: Option<PartialDate>, end: Option<PartialDate>) -> Option<Node> {
        let messages = self.context.messages;
        let from = start.map(|start| (messages.from)(&self.context.date(start)));
        let until = end.map(|end| (messages.until)(&self.context.date(end), start.is_none()));
        (start.is_some() || end.is_some())
            .then(|| text([from, until].into_iter().flatten().collect::<Vec<_>>().join(" ")))
    }

    /// A span, and its printed form if that says more.
    pub(crate) fn term(
        &self,
        start: Option<PartialDate>,
        end: Option<PartialDate>,
        printed: Option<&Rc<str>>,
    ) -> Option<Node> {
        let (span, printed) = (self.span(start, end), self.printed_date(None, printed));
        (span.is_some() || printed.is_some())
            .then(|| nodes([span.unwrap_or_else(none), printed.unwrap_or_else(none)]))
    }

    /// A title with the printed number or mark before it.
    pub(crate) fn numbered(&self, number: Option<&Rc<str>>, title: Node) -> Node {
        nodes([show_some(self.own_text(number), |number| nodes([number, text(" ")])), title])
    }

    /// Links to items by their ids; nothing for an empty list.
    pub(crate) fn links(&self, to: &[Ref]) -> Option<Node> {
        let link = |id: &Ref| wrap("li", self.link(id));
        (!to.is_empty()).then(|| el!("ul", "city-plan-initiative__points", each(to, link)))
    }

    /// A link to an optional item.
    pub(crate) fn link_to(&self, to: Option<&Ref>) -> Option<Node> {
        to.map(|to| self.link(to))
    }

    /// A link to an item of any kind.
    pub(crate) fn link(&self, id: &str) -> Node {
        if let Some(at) = self.context.index.find(id) {
            return self.context.link_around(at, self.distinct_name(at));
        }
        match self.items.find(id) {
            Some(item) => {
                let name = self.context.text(item.name);
                let name = match item.mark {
                    Mark::None => name,
                    Mark::Number(number) => self.numbered(Some(number), name),
                    Mark::Date(date) => nodes([text(self.context.date(date)), text(" "), name]),
                };
                self.context.item_link(item.view, &id.into(), name)
            }
            // A dangling reference was reported to the author.
            None => self.context.own_text(id),
        }
    }

    /// The name of an initiative, with its parent if another one has the same name.
    fn distinct_name(&self, at: usize) -> Node {
        let all = &self.context.plan.initiatives;
        let name = |at: usize| self.context.localized(&all[at].name).0;
        let namesake = (0..all.len()).any(|other| other != at && name(other) == name(at));
        let above = self.context.index.parent(at).filter(|_| namesake);
        let above =
            show_some(above, |above| nodes([self.context.name(above), text(self.context.messages.colon)]));
        nodes([above, self.context.name(at)])
    }

    /// The labelled texts of an item, `below` its heading by so many levels; summaries are marked.
    pub(crate) fn sections(&self, below: u8, all: &[Section]) -> Node {
        each(all, |section| {
            let label = section.label.as_ref().map(|label| self.context.text(label));
            let summary = (section.wording == Wording::Summary).then(|| self.summary());
            let mark = nodes([
                label.unwrap_or_else(|| text(self.context.messages.text)),
                summary.unwrap_or_else(none),
            ]);
            let body = nodes([
                sections::prose(&self.context, &self.next_place(), section),
                self.named_links(self.messages.about, &section.shows),
                self.end(section.remark.as_ref(), section.source.as_ref(), &section.misprints),
            ]);
            let heading = el!(self.context.heading_tag(below), "city-plan-whole__label", mark);
            match &section.id {
                Some(id) => {
                    el!("div", { "class": "city-plan-whole__section", "id": self.anchor_id(id) }, heading, body)
                }
                None => el!("div", "city-plan-whole__section", heading, body),
            }
        })
    }

    /// The mark of a summary.
    pub(crate) fn summary(&self) -> Node {
        nodes([text(" "), el!("span", "city-plan-source__kind", text(self.messages.summary))])
    }

    /// Links below a label; nothing for an empty list.
    pub(crate) fn named_links(&self, name: &'static str, to: &[Ref]) -> Node {
        show_some(self.links(to), |links| nodes([sections::note(text(name)), links]))
    }

    /// The end of an item: remark, misprints, source.
    pub(crate) fn end(&self, remark: Option<&Text>, from: Option<&Source>, misprints: &[Misprint]) -> Node {
        nodes([
            sections::remark(&self.context, remark),
            sections::misprints(&self.context, misprints),
            show_some(from, |from| {
                sections::note(nodes([
                    text(self.messages.source),
                    text(self.context.messages.colon),
                    self.source_line(from),
                ]))
            }),
        ])
    }

    /// A source in one line.
    pub(crate) fn source_line(&self, from: &Source) -> Node {
        let document = self.text(from.document.as_ref()).map(|document| nodes([document, text(" ")]));
        nodes([document.unwrap_or_else(none), source::line(&self.context, from)])
    }

    /// A cell of a table, which is never empty.
    pub(crate) fn cell(&self, content: Option<Node>) -> Node {
        wrap("td", wrap("p", content.unwrap_or_else(|| text(self.messages.nothing))))
    }

    /// A table with a caption, in a region that scrolls where it is wide.
    pub(crate) fn table(&self, id: &Id, caption: Node, columns: Vec<Node>, rows: Vec<Node>) -> Node {
        let id = format!("{}-caption", self.anchor_id(id));
        let heads =
            columns.into_iter().map(|column| el!("th", { "scope": "col" }, wrap("p", column))).collect();
        el!(
            "div",
            { "class": "city-plan-table", "role": "region", "aria-labelledby": id.clone(), "tabindex": "0" },
            wrap(
                "table",
                nodes([
                    // The heading above says it to those who see.
                    el!("caption", { "id": id }, el!("span", "city-plan-hidden", caption)),
                    wrap("thead", wrap("tr", list(heads))),
                    wrap("tbody", list(rows)),
                ])
            )
        )
    }

    /// The first cell of a row.
    pub(crate) fn row_head(&self, content: Node) -> Node {
        el!("th", { "scope": "row" }, wrap("p", content))
    }
}
