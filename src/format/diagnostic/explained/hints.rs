//! Hints that are given while a plan is read, for the problem that is reported next.

use crate::format::diagnostic::{Code, Diagnostic, Expected};
use crate::format::nearest::nearest;
use std::collections::HashMap;
use std::rc::Rc;

/// The number of hints for which all ids are gone through.
const MOST: usize = 100;

/// The hints of a reading.
#[derive(Debug, Default)]
pub(crate) struct Hints {
    /// That of the next problem.
    next: String,
    /// The paths of the items that use an id first.
    first_uses: HashMap<Rc<str>, String>,
    /// The number of searches for a nearest id.
    searches: usize,
}

impl Hints {
    /// Gives a hint for the next problem.
    pub(crate) fn give(&mut self, hint: impl FnOnce() -> String) {
        self.next = hint();
    }

    /// Gives the first use of an id as a hint.
    pub(crate) fn give_first_use(&mut self, id: &str) {
        self.next = self.first_uses.get(id).cloned().unwrap_or_default();
    }

    /// Gives the nearest of all ids as a hint.
    pub(crate) fn give_nearest<'i>(&mut self, id: &str, ids: impl Iterator<Item = &'i Rc<str>>) {
        self.searches += 1;
        let near = (self.searches <= MOST).then(|| nearest(id, ids.map(|id| &**id), 3)).flatten();
        self.next = near.unwrap_or_default().to_owned();
    }

    /// Notes the item that uses an id first, by the path of the id.
    pub(crate) fn note_first_use(&mut self, id: &Rc<str>, path: impl FnOnce() -> String) {
        let path = path();
        let item = path.strip_suffix(".id").unwrap_or(&path).to_owned();
        self.first_uses.insert(Rc::clone(id), item);
    }

    /// A diagnostic with the hint that was given last.
    pub(crate) fn explain(
        &mut self,
        code: Code,
        path: String,
        found: String,
        expected: Expected,
    ) -> Diagnostic {
        let hint = std::mem::take(&mut self.next);
        Diagnostic::in_json(code, path, found, expected, &hint)
    }
}
