//! What a document says in prose, and where it says it.
//!
//! Texts written for the widget are marked as summaries.

use super::address::is_web_address;
use super::notes::Notes;
use super::vocabulary::{ChapterKind, EntryPlace, Kind, NoteKind, PictureKind, SectionKind, Wording};
use super::{Id, LanguageTag, PartialDate, Ref, Text};
use crate::format::context::ParseContext;
use crate::format::declare::parts;
use crate::format::diagnostic::{Code, Expected};
use std::rc::Rc;

parts! {
    /// The official document that the plan was taken from.
    Document validated by validate_document {
        /// Title on the cover. The plan's title if absent.
        optional title: Text,
        /// Where the city publishes it. Only if known for certain.
        optional url: Rc<str>,
        /// Media type or word: `"PDF"`.
        optional format: Rc<str>,
        /// Number of pages.
        optional pages: f64,
    }

    /// Where a thing was taken from: at least one of the fields.
    Source validated by validate_source {
        /// Title of the document, where it is not the plan's own.
        optional document: Text,
        /// Chapter or section, as numbered in the document: `"第3章 第2節"`.
        optional chapter: Text,
        /// Printed page number, or a span of them: `"18"`, `"30-34"`.
        optional page: Rc<str>,
        /// Caption or number of the table.
        optional table: Text,
        /// Caption or number of the figure.
        optional figure: Text,
        /// The document's own source (出典), as printed.
        optional origin: Text,
    }

    /// A misprint, kept as printed, with the right reading.
    Misprint {
        /// As printed: `"LWAN"`.
        required printed: Rc<str>,
        /// As it should read: `"LGWAN"`.
        required intended: Rc<str>,
        /// Why, if it is not plain.
        optional remark: Text,
    }

    /// A labelled text of an initiative, chapter, essay, body or role.
    Section {
        /// Id within the plan; needed only where something points at the section.
        optional id: Id,
        /// Label as printed (取組の方向性). Absent where the document prints none.
        optional label: Text,
        /// What it is: `"outline"`, `"background"`, `"purpose"`, `"direction"`, `"aim"`,
        /// `"effect"`, `"issue"`, `"measure"`, `"definition"`, `"example"` or `"other"`.
        plain kind: SectionKind,
        /// `"summary"` (written for this file) or `"printed"` (facts as they stand). `"summary"` if absent.
        plain wording: Wording,
        /// Paragraphs, in order.
        many paragraphs: Text,
        /// Bullets, in order, after the paragraphs.
        many points: Text,
        /// Ids of pictures, tables and indicators that stand with the text.
        many shows: Ref,
        /// A remark on the text of the document (a lost first paragraph).
        optional remark: Text,
        /// Where it stands, if it is not where its owner stands.
        optional source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// A slogan, vision or ideal, as printed.
    Slogan {
        /// Id of the item.
        identity id: Id,
        /// The words.
        required text: Text,
        /// What the document calls it (将来像, 基本理念).
        optional label: Text,
        /// Where it stands.
        optional source: Source,
    }

    /// A chapter or section of the document.
    Chapter {
        /// Id of the item.
        identity id: Id,
        /// Id of the chapter that contains it.
        optional parent: Ref,
        /// Number as printed: `"第2章"`, `"(1)"`.
        optional number: Rc<str>,
        /// Heading as printed.
        required title: Text,
        /// `"foreword"`, `"chapter"` or `"appendix"`. `"chapter"` if absent.
        plain kind: ChapterKind,
        /// Abstract of the chapter, where the document itself prints one; otherwise absent.
        optional abstract_summary: Text,
        /// Its prose, summarised.
        many sections: Section,
        /// Who signed it (a foreword): the office, not the person's name.
        optional signed: Text,
        /// A remark (heading missing from the text and taken from the contents).
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// An explanation of a subject (解説).
    Essay {
        /// Id of the item.
        identity id: Id,
        /// Number as printed: `"解説(1)"`.
        optional number: Rc<str>,
        /// The title.
        required title: Text,
        /// Its prose, summarised.
        many sections: Section,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// A term that the document explains.
    Entry {
        /// Id of the item.
        identity id: Id,
        /// The term as printed.
        required word: Text,
        /// How it is read, in hiragana, for the index (also of Latin words: えーあい).
        optional reading: Rc<str>,
        /// Heading of the index under which it is printed (`"A"`, `"お"`), if it is.
        optional index: Rc<str>,
        /// Full form of an abbreviation: `"Artificial Intelligence"`.
        optional full: Rc<str>,
        /// Language of `full`: `"en"` if absent.
        optional full_language: LanguageTag,
        /// The explanation, in short plain words.
        required explanation: Text,
        /// `"summary"` or `"printed"`. `"summary"` if absent.
        plain wording: Wording,
        /// Other spellings in the document.
        many aliases: Alias,
        /// Ids of entries and essays that the document refers to.
        many see: Ref,
        /// Where it is explained: `"glossary"` or `"footnote"`. `"glossary"` if absent.
        plain place: EntryPlace,
        /// Mark of the footnote: `"※13"`, `"13"`.
        optional mark: Rc<str>,
        /// Pages that the document lists for the term.
        optional pages: Rc<str>,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
        /// Misprints inside it.
        many misprints: Misprint,
    }

    /// Another spelling of a term.
    Alias {
        /// The spelling.
        required word: Rc<str>,
        /// Whether it is a misprint.
        plain misprint: bool,
        /// Where it stands.
        optional source: Source,
    }

    /// A footnote that explains no term, or something to know about the text.
    Note {
        /// Id of the item.
        identity id: Id,
        /// `"footnote"` (of the document), `"lost"` (missing from the text), `"contradiction"`
        /// (the document says two things), `"misprint"`, `"reference"` (a wrong reference) or
        /// `"reading"` (how an ambiguous place was read here).
        chosen kind: NoteKind,
        /// Mark as printed.
        optional mark: Rc<str>,
        /// The text.
        required text: Text,
        /// `"summary"` or `"printed"`. `"summary"` if absent.
        plain wording: Wording,
        /// Ids of the items that it is about.
        many about: Ref,
        /// Where it stands.
        expected source: Source,
    }

    /// Something that exists in the document only as a picture.
    Picture {
        /// Id of the item.
        identity id: Id,
        /// Caption as printed, or what it shows where it has none.
        required caption: Text,
        /// `"roadmap"`, `"chart"`, `"diagram"`, `"map"` or `"other"`.
        chosen kind: PictureKind,
        /// Whether the caption is ours because none is printed.
        plain caption_supplied: bool,
        /// Legend as printed, each with its kind.
        many legend: Legend,
        /// Ids of the items that it is about.
        many about: Ref,
        /// A remark.
        optional remark: Text,
        /// Where it stands; `origin` holds its printed 出典.
        expected source: Source,
    }

    /// One line of a picture's legend.
    Legend {
        /// As printed.
        required label: Text,
        /// Kinds of phase, as in `phases[].kinds`.
        many kinds: Kind,
        /// The mark in words (点線とひし形).
        optional mark: Text,
    }

    /// A table that is none of the other structures.
    Table {
        /// Id of the item.
        identity id: Id,
        /// Caption.
        required name: Text,
        /// Headings.
        many columns: Text,
        /// Rows of cells, as printed.
        many rows: Vec<Text>,
        /// A remark.
        optional remark: Text,
        /// Where it stands.
        expected source: Source,
    }

    /// An edition of the plan.
    Edition validated by validate_edition {
        /// Id of the item.
        identity id: Id,
        /// The name.
        required name: Text,
        /// When it was made.
        optional date: PartialDate,
        /// The date as printed.
        optional date_printed: Rc<str>,
        /// What happened (策定, 改訂).
        optional what: Text,
        /// Whether it is the edition in this file.
        plain current: bool,
        /// Where it stands.
        optional source: Source,
    }
}

impl Document {
    /// Where the city publishes it, if that is a page of the web: a plan is data from anywhere, and an
    /// address that would run as a script is no address.
    pub fn web_address(&self) -> Option<&Rc<str>> {
        self.url.as_ref().filter(|url| is_web_address(url))
    }
}

fn validate_edition(edition: &Edition, context: &mut ParseContext<Notes>) {
    context.dates("date", edition.date);
}

/// The address becomes a link on the city's page: it must not be a script.
fn validate_document(document: &Document, context: &mut ParseContext<Notes>) {
    if let Some(url) = document.url.as_deref().filter(|_| document.web_address().is_none()) {
        context.report_in("url", Code::BadAddress, crate::format::json::quoted(url), Expected::Address);
    }
}

/// Somewhere it has to be from.
fn validate_source(source: &Source, context: &mut ParseContext<Notes>) {
    let Source { document, chapter, page, table, figure, origin } = source;
    let texts = [document, chapter, table, figure, origin];
    if page.is_none() && texts.iter().all(|text| text.is_none()) {
        context.report(Code::Empty, "{}".into(), Expected::Place);
    }
}
