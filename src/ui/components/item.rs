//! The components of items in the further views and on static pages: id, facts, texts, links, tables.
//!
//! Facts that a plan lacks are left out, never made up. Sources and notes for editors are in `record`.

use super::remarks::Remarks;
use super::sections;
use crate::plan::document::Section;
use crate::plan::vocabulary::Wording;
use crate::plan::{Id, PartialDate, Ref, Text};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, none, show_some, text, wrap};
use crate::ui::messages::further::FurtherMessages;
use crate::views::items::{Items, Mark};
use crate::views::printed::{is_same_date, suffix};
use std::cell::Cell;
use std::rc::Rc;

/// A page of items, with the look-ups that all items share.
pub(crate) struct Page<'a> {
    pub(crate) context: ViewContext<'a>,
    pub(crate) messages: &'static FurtherMessages,
    pub(crate) items: Items<'a>,
    /// The number of texts with explained terms so far.
    texts: Cell<usize>,
    /// The facts about the content for the head of the view.
    pub(super) remarks: Remarks,
}

impl<'a> Page<'a> {
    /// A page in a context. It indexes all items of the plan.
    pub(crate) fn new(context: ViewContext<'a>) -> Self {
        let messages = context.further_messages();
        Self {
            context,
            messages,
            items: Items::new(context.plan),
            texts: Cell::default(),
            remarks: Remarks::default(),
        }
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

    /// The heading of a section. The first level below that of the view has the dark rule, the next one has none.
    pub(crate) fn heading(&self, below: u8, title: Node) -> Node {
        let class = if below <= 2 { "city-plan-section__title" } else { "city-plan-section__sub" };
        el!(self.context.heading_tag(below), { "class": class }, title)
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

    /// A date with the words that the document prints after it (現在, 末). A printed form with other words is added;
    /// one of the same date is a note for editors.
    pub(crate) fn printed_date(&self, date: Option<PartialDate>, printed: Option<&Rc<str>>) -> Option<Node> {
        let Some(date) = date else { return self.own_text(printed) };
        let shown = text(self.context.date(date));
        let Some(printed) = printed else { return Some(shown) };
        let more = if is_same_date(printed, date) { Some("") } else { suffix(printed, date) };
        let more = match more {
            Some(more) => {
                self.note_for_editors(self.printed_form(printed));
                self.context.own_text(more)
            }
            None => el!("span", "city-plan-note", text(" "), self.printed_form(printed)),
        };
        Some(nodes([shown, more]))
    }

    /// A form as the document prints it, with its label.
    pub(crate) fn printed_form(&self, printed: &str) -> Node {
        let label = text(format!("{}{}", self.messages.as_printed, self.context.messages.colon));
        nodes([label, self.context.own_text(printed)])
    }

    /// A span from one date to another.
    pub(crate) fn span(&self, start: Option<PartialDate>, end: Option<PartialDate>) -> Option<Node> {
        let messages = self.context.messages;
        let from = start.map(|start| (messages.from)(&self.context.date(start)));
        let until = end.map(|end| (messages.until)(&self.context.date(end), start.is_none()));
        let span = [from, until].into_iter().flatten().collect::<Vec<_>>().join(" ");
        (!span.is_empty()).then(|| self.context.unbroken(&span))
    }

    /// A span. Its printed form is a note for editors; without dates that form is shown.
    pub(crate) fn term(
        &self,
        start: Option<PartialDate>,
        end: Option<PartialDate>,
        printed: Option<&Rc<str>>,
    ) -> Option<Node> {
        let Some(span) = self.span(start, end) else { return self.own_text(printed) };
        if let Some(printed) = printed {
            self.note_for_editors(self.printed_form(printed));
        }
        Some(span)
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

    /// The texts of an item, each under its label, `below` the plan's title by so many levels. The note on summaries is
    /// in the head of the view, once for all.
    pub(crate) fn sections(&self, below: u8, all: &[Section]) -> Node {
        each(all, |section| {
            let heading = |label| {
                el!(self.context.heading_tag(below), "city-plan-whole__label", self.context.text(label))
            };
            let body = nodes([
                show_some(section.label.as_ref(), heading),
                self.wording(section),
                sections::prose(&self.context, &self.next_place(), section),
                self.links(&section.shows).unwrap_or_else(none),
                self.end(section.remark.as_ref(), section.source.as_ref(), &section.misprints),
            ]);
            let id = section.id.as_ref().map(|id| self.anchor_id(id));
            el!("div", { "class": "city-plan-whole__section", "id": id }, body)
        })
    }

    /// Remembers that a text is a summary, or marks it as the document's own words.
    fn wording(&self, section: &Section) -> Node {
        match section.wording {
            Wording::Summary => {
                self.note_summary();
                none()
            }
            Wording::Printed if section.paragraphs.is_empty() => none(),
            Wording::Printed => sections::note(text(self.messages.own_words)),
        }
    }

    /// Links below a label; nothing for an empty list.
    pub(crate) fn named_links(&self, name: &'static str, to: &[Ref]) -> Node {
        show_some(self.links(to), |links| nodes([sections::note(text(name)), links]))
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
                    // The heading above has the same words, so the caption is for screen readers alone.
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
