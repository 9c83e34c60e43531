//! Facts about the content of a view, collected while it is drawn. The head of the view, which is made afterwards, has
//! sentences and switches for them.

use crate::plan::Source;
use crate::ui::dom::Node;
use std::cell::{Cell, RefCell};

/// The facts so far.
#[derive(Default)]
pub(super) struct Remarks {
    /// The notes for editors that the end of the record takes.
    notes: RefCell<Vec<Node>>,
    /// The source of the current record, which its parts do not repeat.
    source: RefCell<Option<Source>>,
    /// The number of folds.
    pub(super) folds: Cell<usize>,
    /// True if there were notes for editors.
    pub(super) has_notes: Cell<bool>,
    /// True if a text is a summary.
    pub(super) has_summaries: Cell<bool>,
    /// True if a source is a page of the document.
    pub(super) has_page_links: Cell<bool>,
}

impl Remarks {
    /// Keeps a note for editors.
    pub(super) fn keep(&self, note: Node) {
        self.notes.borrow_mut().push(note);
        self.has_notes.set(true);
    }

    /// The notes that were kept since the last call.
    pub(super) fn take(&self) -> Vec<Node> {
        self.notes.take()
    }

    /// Begins a record with its source.
    pub(super) fn begin(&self, source: Option<&Source>) {
        self.source.replace(source.cloned());
    }

    /// Returns whether a source is that of the current record.
    pub(super) fn is_of_record(&self, source: &Source) -> bool {
        self.source.borrow().as_ref() == Some(source)
    }
}
