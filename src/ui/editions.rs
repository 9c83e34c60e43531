//! The files of earlier editions, as the page or the tool brings them: asked for only when a reader opens what changed.

use crate::exchange::sha256::has_sha256;
use crate::plan::ancestry::At;
use crate::plan::reader::StreamParser;
use crate::plan::{Plan, PreviousEdition};
use crate::views::Index;
use crate::views::changes::Edition;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// The file of an earlier edition.
#[derive(Clone, Debug)]
pub enum EditionFile {
    /// It is on its way.
    Awaited,
    /// Its bytes are there.
    Arrived(Rc<[u8]>),
    /// It could not be fetched.
    Missing,
    /// It is no plan.
    Unreadable,
    /// It is read.
    Read(Rc<EarlierEdition>),
}

/// An earlier edition with its look-ups.
#[derive(Debug)]
pub struct EarlierEdition {
    /// The plan of the edition.
    pub plan: Plan,
    /// Its look-ups.
    pub index: Index,
    /// False if its bytes are not those of which this plan has the hash.
    pub is_genuine: bool,
}

impl EarlierEdition {
    /// The edition, to be compared.
    pub(crate) fn edition(&self) -> Edition<'_> {
        Edition { plan: &self.plan, index: &self.index }
    }
}

/// The files by their addresses, and what they have shown.
#[derive(Debug, Default)]
pub struct Editions {
    files: RefCell<Vec<(Rc<str>, EditionFile)>>,
    /// The initiatives that changed since the latest edition, once it is read.
    changed: OnceCell<Vec<At>>,
}

impl Editions {
    /// Takes the bytes of a file; none if it could not be fetched.
    pub fn put(&self, url: &str, bytes: &[u8]) {
        let file = if bytes.is_empty() { EditionFile::Missing } else { EditionFile::Arrived(bytes.into()) };
        self.set(url, file);
    }

    fn set(&self, url: &str, file: EditionFile) {
        let mut files = self.files.borrow_mut();
        files.retain(|(own, _)| **own != *url);
        files.push((url.into(), file));
    }

    /// The file at an address; `None` if nobody has asked for it.
    pub(crate) fn get(&self, url: &str) -> Option<EditionFile> {
        self.files.borrow().iter().find(|(own, _)| **own == *url).map(|(_, file)| file.clone())
    }

    /// Returns whether any file is read.
    pub fn has_any(&self) -> bool {
        self.files.borrow().iter().any(|(_, file)| matches!(file, EditionFile::Read(_)))
    }

    /// Returns whether an initiative has changed since the latest edition, as far as that is read.
    pub(crate) fn has_changed(&self, at: At) -> bool {
        self.changed.get().is_some_and(|all| all.contains(&at))
    }

    /// Notes the initiatives that changed since the latest edition; once.
    pub(crate) fn note_changed(&self, changed: impl FnOnce() -> Vec<At>) {
        self.changed.get_or_init(changed);
    }

    /// Notes that a file is asked for; false if it was before.
    pub(crate) fn request(&self, url: &str) -> bool {
        let is_new = self.get(url).is_none();
        if is_new {
            self.set(url, EditionFile::Awaited);
        }
        is_new
    }

    /// Reads the file of an edition if it has arrived.
    pub fn read(&self, previous: &PreviousEdition) {
        if let Some(EditionFile::Arrived(bytes)) = self.get(&previous.url) {
            self.set(&previous.url, read(&bytes, previous.sha256.as_deref()));
        }
    }
}

/// Reads the lists that are compared, too.
fn read(bytes: &[u8], sha256: Option<&str>) -> EditionFile {
    let mut parser = StreamParser::default();
    parser.take(bytes);
    let (plan, mut context) = parser.end();
    let Some(plan) = plan else { return EditionFile::Unreadable };
    context.detail(&plan);
    let is_genuine = sha256.is_none_or(|digits| has_sha256(bytes, digits));
    EditionFile::Read(Rc::new(EarlierEdition { index: Index::new(&plan), plan, is_genuine }))
}
