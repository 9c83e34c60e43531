//! The announcements of the page on the last event. `foot` has their words.

/// The last announcement, for people who do not see the page change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Announcement {
    /// Nothing.
    #[default]
    Nothing,
    /// A file is being read.
    Loading,
    /// A file was read: the number of places to be mended, and the number of notes.
    Opened(usize, usize),
    /// The published plan was read.
    Compared,
    /// An earlier edition was read, which is not the one on record.
    Altered,
    /// A file was read, of which nothing can be shown.
    Useless,
    /// Reading was ended.
    Cancelled,
    /// Something went wrong, in the browser's messages.
    Failed(String),
    /// Nothing was made, for the reason in a sentence.
    Refused(String),
    /// A correction was made: the number of problems that are left.
    Changed(usize),
    /// A correction was taken back.
    Undone,
    /// A correction was made again.
    Redone,
    /// A file was handed to the browser.
    Saved,
    /// A text was copied.
    Copied,
    /// The browser refused to copy a text.
    NotCopied,
    /// The component's files are not beside the page.
    PartsMissing,
    /// The draft of the next fiscal year is open.
    Advanced,
    /// The joined plan is open.
    Adopted,
    /// Forms were joined: the number of reports, and of entries to look at.
    Joined(usize, usize),
}
