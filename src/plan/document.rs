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
        optional title: Text => label("題名", "title"),
        /// Where the city publishes it. Only if known for certain.
        optional url: Rc<str> => label("アドレス", "Web address"),
        /// Media type or word: `"PDF"`.
        optional format: Rc<str> => label("形式", "kind"),
        /// Number of pages.
        optional pages: f64 => label("ページ数", "pages"),
        /// Which page of the PDF is printed as page 1. `1` if absent.
        optional first_page: f64 => label("1ページ目の、PDFでのページ", "Page 1 in the PDF"),
    }

    /// The plan that has followed this one.
    Successor validated by validate_successor {
        /// Its title.
        required title: Text => label("題名", "title"),
        /// Where the city publishes it. Only if known for certain.
        optional url: Rc<str> => label("アドレス", "Web address"),
    }

    /// Where a thing was taken from: at least one of the fields.
    Source validated by validate_source {
        /// Title of the document, where it is not the plan's own.
        optional document: Text => label("文書", "document"),
        /// Chapter or section, as numbered in the document: `"第3章 第2節"`.
        optional chapter: Text => label("章", "chapter"),
        /// Printed page number, or a span of them: `"18"`, `"30-34"`.
        optional page: Rc<str> => label("ページ", "page"),
        /// Caption or number of the table.
        optional table: Text => label("表", "table"),
        /// Caption or number of the figure.
        optional figure: Text => label("図", "figure"),
        /// The document's own source (出典), as printed.
        optional origin: Text => label("出典", "origin"),
    }

    /// A misprint, kept as printed, with the right reading.
    Misprint {
        /// As printed: `"LWAN"`.
        required printed: Rc<str> => label("印刷のとおり", "As printed"),
        /// As it should read: `"LGWAN"`.
        required intended: Rc<str> => label("正しい読み方", "Intended"),
        /// Why, if it is not plain.
        optional remark: Text => label("備考", "Remark"),
    }

    /// A labelled text of an initiative, chapter, essay, body or role.
    Section {
        /// Id within the plan; needed only where something points at the section.
        optional id: Id => label("ID", "ID"),
        /// Label as printed (取組の方向性). Absent where the document prints none.
        optional label: Text => label("見出し", "Label"),
        /// What it is: `"outline"`, `"background"`, `"purpose"`, `"direction"`, `"aim"`,
        /// `"effect"`, `"issue"`, `"measure"`, `"definition"`, `"example"` or `"other"`.
        plain kind: SectionKind => label("種類", "Kind"),
        /// `"summary"` (written for this file) or `"printed"` (facts as they stand). `"summary"` if absent.
        plain wording: Wording => label("だれの言葉か", "Wording"),
        /// Paragraphs, in order.
        many paragraphs: Text => label("段落", "Paragraphs"),
        /// Bullets, in order, after the paragraphs.
        many points: Text => label("箇条書き", "Bullets"),
        /// Ids of pictures, tables and indicators that stand with the text.
        many shows: Ref => refers_to(Picture, Table, Indicator) label("いっしょに示す図や表", "Shown with it"),
        /// A remark on the text of the document (a lost first paragraph).
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands, if it is not where its owner stands.
        optional source: Source => label("出どころ", "Source"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// A slogan, vision or ideal, as printed.
    Slogan {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The words.
        required text: Text => label("内容", "Text"),
        /// What the document calls it (将来像, 基本理念).
        optional label: Text => label("見出し", "Label"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// A chapter or section of the document.
    Chapter {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Id of the chapter that contains it.
        optional parent: Ref => refers_to(Chapter) label("上の項目", "Above"),
        /// Number as printed: `"第2章"`, `"(1)"`.
        optional number: Rc<str> => label("番号", "Number"),
        /// Heading as printed.
        required title: Text => label("題名", "Title"),
        /// `"foreword"`, `"chapter"` or `"appendix"`. `"chapter"` if absent.
        plain kind: ChapterKind => label("種類", "Kind"),
        /// Abstract of the chapter, where the document itself prints one; otherwise absent.
        optional abstract_summary: Text => label("要旨の要約", "Abstract"),
        /// Its prose, summarised.
        many sections: Section => label("文", "Texts"),
        /// Who signed it (a foreword): the office, not the person's name.
        optional signed: Text => label("だれのあいさつか", "Signed by"),
        /// A remark (heading missing from the text and taken from the contents).
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// An explanation of a subject (解説).
    Essay {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Number as printed: `"解説(1)"`.
        optional number: Rc<str> => label("番号", "Number"),
        /// The title.
        required title: Text => label("題名", "Title"),
        /// Its prose, summarised.
        many sections: Section => label("文", "Texts"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// A term that the document explains.
    Entry {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The term as printed.
        required word: Text => label("用語", "Word"),
        /// How it is read, in hiragana, for the index (also of Latin words: えーあい).
        optional reading: Rc<str> => label("読み方", "Reading"),
        /// Heading of the index under which it is printed (`"A"`, `"お"`), if it is.
        optional index: Rc<str> => label("用語集の見出し", "Index"),
        /// Full form of an abbreviation: `"Artificial Intelligence"`.
        optional full: Rc<str> => label("もとの形", "Full form"),
        /// Language of `full`: `"en"` if absent.
        optional full_language: LanguageTag => label("もとの形の言語", "Language of the full form"),
        /// The explanation, in short plain words.
        required explanation: Text => label("説明", "Explanation"),
        /// `"summary"` or `"printed"`. `"summary"` if absent.
        plain wording: Wording => label("だれの言葉か", "Wording"),
        /// Other spellings in the document.
        many aliases: Alias => label("用語の別の書き方", "Aliases"),
        /// Ids of entries and essays that the document refers to.
        many see: Ref => refers_to(Entry, Essay) label("参照", "See"),
        /// Where it is explained: `"glossary"` or `"footnote"`. `"glossary"` if absent.
        plain place: EntryPlace => label("場所", "Place"),
        /// Mark of the footnote: `"※13"`, `"13"`.
        optional mark: Rc<str> => label("印", "Mark"),
        /// Pages that the document lists for the term.
        optional pages: Rc<str> => label("文書が示すページ", "Pages listed"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
        /// Misprints inside it.
        many misprints: Misprint => label("誤植", "Misprints"),
    }

    /// Another spelling of a term.
    Alias {
        /// The spelling.
        required word: Rc<str> => label("書き方", "Spelling"),
        /// Whether it is a misprint.
        plain misprint: bool => label("誤植", "Misprint"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// A footnote that explains no term, or something to know about the text.
    Note {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// `"footnote"` (of the document), `"lost"` (missing from the text), `"contradiction"`
        /// (the document says two things), `"misprint"`, `"reference"` (a wrong reference) or
        /// `"reading"` (how an ambiguous place was read here).
        chosen kind: NoteKind => label("種類", "Kind"),
        /// Mark as printed.
        optional mark: Rc<str> => label("印", "Mark"),
        /// The text.
        required text: Text => label("内容", "Text"),
        /// `"summary"` or `"printed"`. `"summary"` if absent.
        plain wording: Wording => label("だれの言葉か", "Wording"),
        /// Ids of the items that it is about.
        many about: Ref => label("何について", "About"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// Something that exists in the document only as a picture.
    Picture {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Caption as printed, or what it shows where it has none.
        required caption: Text => label("題名", "Caption"),
        /// `"roadmap"`, `"chart"`, `"diagram"`, `"map"` or `"other"`.
        chosen kind: PictureKind => label("種類", "Kind"),
        /// Whether the caption is ours because none is printed.
        plain caption_supplied: bool => label("こちらでつけた題名", "Caption is ours"),
        /// Legend as printed, each with its kind.
        many legend: Legend => label("図の凡例", "Legend"),
        /// Ids of the items that it is about.
        many about: Ref => label("何について", "About"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands; `origin` holds its printed 出典.
        expected source: Source => label("出どころ", "Source"),
    }

    /// One line of a picture's legend.
    Legend {
        /// As printed.
        required label: Text => label("見出し", "Label"),
        /// Kinds of phase, as in `phases[].kinds`.
        many kinds: Kind => label("種類", "Kinds"),
        /// The mark in words (点線とひし形).
        optional mark: Text => label("印", "Mark"),
    }

    /// A table that is none of the other structures.
    Table {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Caption.
        required name: Text => label("名前", "Name"),
        /// Headings.
        many columns: Text => label("列の見出し", "Columns"),
        /// Rows of cells, as printed.
        many rows: Vec<Text> => label("行", "Rows"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// An edition of the plan.
    Edition validated by validate_edition {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The name.
        required name: Text => label("名前", "Name"),
        /// When it was made.
        optional date: PartialDate => label("日付", "Date"),
        /// The date as printed.
        optional date_printed: Rc<str> => label("日付（印刷のとおり）", "Date as printed"),
        /// What happened (策定, 改訂).
        optional what: Text => label("何があったか", "What happened"),
        /// Whether it is the edition in this file.
        plain current: bool => label("この版", "This edition"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }
}

impl Document {
    /// Where the city publishes it, if that is a page of the web: a plan is data from anywhere, and an
    /// address that would run as a script is no address.
    pub fn web_address(&self) -> Option<&Rc<str>> {
        self.url.as_ref().filter(|url| is_web_address(url))
    }

    /// The address of a printed page, or of the first one of a span, if the document is a PDF.
    pub fn page_address(&self, printed: &str) -> Option<String> {
        let url = self.web_address().filter(|url| self.is_pdf() && !url.contains('#'))?;
        let digits = printed.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        let page = digits.parse::<u32>().ok()? + self.pages_before()?;
        Some([url, "#page=", &*page.to_string()].concat())
    }

    fn is_pdf(&self) -> bool {
        let format = self.format.as_deref().unwrap_or_default();
        let path = self.url.as_deref().unwrap_or_default().split('?').next().unwrap_or_default();
        let ends_with = |text: &str| {
            text.get(text.len().saturating_sub(3)..).is_some_and(|end| end.eq_ignore_ascii_case("pdf"))
        };
        ends_with(format) || ends_with(path)
    }

    /// The number of pages of the PDF before the one that is printed as page 1; `None` where that cannot be.
    fn pages_before(&self) -> Option<u32> {
        let first = self.first_page.unwrap_or(1.0);
        (1.0..10_000.0).contains(&first).then_some(first as u32 - 1)
    }
}

impl Successor {
    /// Where the city publishes it, if that is a page of the web.
    pub fn web_address(&self) -> Option<&Rc<str>> {
        self.url.as_ref().filter(|url| is_web_address(url))
    }
}

fn validate_edition(edition: &Edition, context: &mut ParseContext<Notes>) {
    context.dates("date", edition.date);
}

fn validate_document(document: &Document, context: &mut ParseContext<Notes>) {
    check_address(document.url.as_deref(), context);
}

fn validate_successor(successor: &Successor, context: &mut ParseContext<Notes>) {
    check_address(successor.url.as_deref(), context);
}

/// The address becomes a link on the city's page: it must not be a script.
pub(super) fn check_address(url: Option<&str>, context: &mut ParseContext<Notes>) {
    if let Some(url) = url.filter(|url| !is_web_address(url)) {
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
