//! The files of feeds.

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An Atom feed, known by its first lines: plan, subject and language.
    Atom,
    /// A JSON feed, known in the same way.
    Json,
    /// A calendar.
    Calendar,
    /// A short text. Nothing in it says who wrote it: the list of an earlier run does, which is true here if it is as it
    /// was written.
    Text {
        /// True if an existing file is as an earlier run has written it.
        is_known: bool,
    },
    /// The list of all files, known by its first lines: plan and language.
    Index,
}

/// A file of a folder of feeds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedFile {
    /// Its name in the folder, in ASCII letters, digits, hyphens and one dot.
    pub name: String,
    /// Its kind.
    pub kind: FileKind,
    /// Its content.
    pub content: String,
}
