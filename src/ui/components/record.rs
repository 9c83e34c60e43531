//! Records of the further views: name, place in the document, content, notes for editors.
//!
//! A source is shown once for each record, as a small link to its page. Notes for editors (misprints, printed forms,
//! readings of the document, the whole source) appear with the switch of the view; on a static page they are in a fold.

use super::item::Page;
use super::{sections, source};
use crate::plan::document::{Misprint, Source};
use crate::plan::{Id, Text};
use crate::ui::dom::{Node, el, list, nodes, none, text, with_key, wrap_some};

/// A record: one of several things of a kind.
pub(crate) struct Record<'a> {
    /// The element: `li` in a list, else `div`.
    pub(crate) tag: &'static str,
    /// Its id in the plan.
    pub(crate) id: &'a Id,
    /// The level of its heading below that of the plan's title; no heading if `None`.
    pub(crate) below: Option<u8>,
    /// Its name.
    pub(crate) name: Node,
    /// Its place in the document, of [`Page::source_link`].
    pub(crate) source: Node,
    /// Facts in one small line: who, when.
    pub(crate) meta: Option<Node>,
}

impl Page<'_> {
    /// A record with its name at the left, its source at the right, and its body below.
    pub(crate) fn record(&self, record: Record, body: Node) -> Node {
        let name = record.below.map_or("p", |below| self.context.heading_tag(below));
        let id = self.anchor_id(record.id);
        let meta = record.meta.map(|meta| el!("p", "city-plan-entry__meta", meta));
        let entry = el!(
            record.tag,
            { "class": "city-plan-entry", "id": id.clone() },
            el!(name, "city-plan-entry__name", record.name),
            record.source,
            meta.unwrap_or_else(none),
            wrap_some("div", "city-plan-entry__text city-plan-text", body),
        );
        with_key(entry, id)
    }

    /// A section of the view: its heading, its source at the right, and its body below.
    pub(crate) fn section(&self, id: &Id, title: Node, source: Node, body: Node) -> Node {
        let head = el!("div", "city-plan-section__head", self.heading(2, title), source);
        el!("div", { "class": "city-plan-section", "id": self.anchor_id(id) }, head, body)
    }

    /// The place of a record in the document, as a small link at the right. It has to be made before the parts of the
    /// record, which do not repeat it.
    pub(crate) fn source_link(&self, from: Option<&Source>) -> Node {
        self.remarks.begin(from);
        from.map_or_else(none, |from| self.place(from))
    }

    /// The page of a thing. A source without a page is a note for editors.
    pub(crate) fn page_link(&self, from: Option<&Source>) -> Node {
        match from.filter(|from| from.page.is_none()) {
            Some(from) => {
                self.remarks.begin(Some(from));
                self.note_for_editors(self.whole_source(from));
                none()
            }
            None => self.source_link(from),
        }
    }

    /// The place of a part of a record, unless it is that of the record.
    fn source_of_part(&self, from: Option<&Source>) -> Node {
        let own = from.filter(|from| !self.remarks.is_of_record(from));
        own.map_or_else(none, |from| self.place(from))
    }

    /// The page as a link, else the chapter. The rest of the source is a note for editors.
    fn place(&self, from: &Source) -> Node {
        let label = match (&from.page, &from.chapter) {
            (Some(page), _) => text((self.messages.short_page)(page)),
            (None, Some(chapter)) => self.context.text(chapter),
            (None, None) => {
                return el!("span", { "class": "city-plan-page-link", "data-long": "" }, self.whole_source(from));
            }
        };
        let chapter = from.chapter.clone().filter(|_| from.page.is_some());
        let unsaid = Source { document: None, page: None, chapter, ..from.clone() };
        if unsaid != Source::default() {
            self.note_for_editors(self.whole_source(from));
        }
        let document = match &from.document {
            Some(document) => nodes([self.context.text(document), text(self.context.messages.comma)]),
            None => el!("span", "city-plan-hidden", text(self.messages.in_document), text(" ")),
        };
        let own_page = from.page.as_deref().filter(|_| from.document.is_none());
        self.remarks.has_page_links.set(self.remarks.has_page_links.get() || own_page.is_some());
        match own_page.and_then(|page| source::page_address(&self.context, page)) {
            Some(href) => el!("a", { "class": "city-plan-page-link", "href": href }, document, label),
            None => {
                let is_long = from.page.is_none().then_some("");
                el!("span", { "class": "city-plan-page-link", "data-long": is_long }, document, label)
            }
        }
    }

    fn whole_source(&self, from: &Source) -> Node {
        nodes([text(self.messages.source), text(self.context.messages.colon), self.source_line(from)])
    }

    /// A source in one line.
    pub(crate) fn source_line(&self, from: &Source) -> Node {
        let comma = || text(self.context.messages.comma);
        let document = self.text(from.document.as_ref()).map(|document| nodes([document, comma()]));
        nodes([document.unwrap_or_else(none), source::line(&self.context, from)])
    }

    /// The end of a record or of a part of it: its place in the document unless that is shown already, and the notes
    /// for editors that it and its facts have.
    pub(crate) fn end(&self, remark: Option<&Text>, from: Option<&Source>, misprints: &[Misprint]) -> Node {
        let place = self.source_of_part(from);
        if let Some(remark) = remark {
            self.note_for_editors(self.context.text(remark));
        }
        for misprint in misprints {
            self.note_for_editors(sections::misprint(&self.context, misprint));
        }
        nodes([place, self.notes_for_editors()])
    }

    /// Keeps a note for editors until the end of the record.
    pub(crate) fn note_for_editors(&self, note: Node) {
        self.remarks.keep(note);
    }

    /// The notes that were kept.
    pub(crate) fn notes_for_editors(&self) -> Node {
        let notes = self.remarks.take();
        if notes.is_empty() {
            return none();
        }
        let notes = list(notes.into_iter().map(sections::note).collect());
        match (self.context.is_running(), self.context.shows_notes) {
            (true, true) => el!("div", "city-plan-notes", notes),
            (true, false) => none(),
            (false, _) => {
                let summary = el!("summary", "city-plan-notes__sum", text(self.messages.notes));
                el!("details", "city-plan-notes", summary, notes)
            }
        }
    }

    /// Remembers that a text of the view is a summary.
    pub(crate) fn note_summary(&self) {
        self.remarks.has_summaries.set(true);
    }
}
