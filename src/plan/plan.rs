//! One edition of one city's plan, and how its document gives its schedule.

use super::date::{Calendar, FiscalYear, PartialDate};
use super::document::{
    Chapter, Document, Edition, Entry, Essay, Note, Picture, Slogan, Source, Successor, Table,
};
use super::everyday_words::EverydayWord;
use super::figures::{Indicator, List, Matrix, Survey};
use super::id::{Id, Ref};
use super::initiatives::{Dependency, Initiative, Level, Review, Serves, Tree};
use super::language_tag::LanguageTag;
use super::notes::Notes;
use super::people::{Body, Contact, Relation, Role};
use super::previous::PreviousEdition;
use super::progress::Progress;
use super::text::Text;
use super::timeline::{Chronology, Period, Timetable};
use super::validate::order;
use super::vocabulary::{ScheduleForm, Status};
use crate::format::context::ParseContext;
use crate::format::declare::parts;
use crate::format::diagnostic::{Code, Expected};
use std::rc::Rc;

parts! {
    /// One edition of one city's plan.
    Plan {
        /// Always `"city-plan/1"`.
        expected format: Rc<str> => label("形式", "Format"),
        /// The plan's id, lower-case letters, digits and hyphens: `"kadoma-2022"`.
        identity id: Id => label("ID", "ID"),
        /// Language of every text that is one string (BCP 47). `"ja"` if absent.
        optional language: LanguageTag => label("言語", "Language"),
        /// Title as printed, marks such as （案） included.
        required title: Text => label("題名", "Title"),
        /// How the title is read, in hiragana.
        optional reading: Rc<str> => label("読み方", "Reading"),
        /// The city, as it calls itself.
        required city: Text => label("市の名前", "City"),
        /// Who published the plan, where the document says it: the city, or a department of it.
        optional publisher: Text => label("発行者", "Publisher"),
        /// `"draft"`, `"adopted"` or `"superseded"`.
        expected status: Status => label("計画の状態", "Status"),
        /// The word that the document itself prints for its status (素案, 案), if it does.
        optional status_printed: Text => label("状態（印刷のとおり）", "Status as printed"),
        /// Date on the cover, if there is one.
        optional date: PartialDate => label("日付", "Date"),
        /// The date as printed, where it is not complete (令和4年 月).
        optional date_printed: Rc<str> => label("日付（印刷のとおり）", "Date as printed"),
        /// The edition that this plan is (第3期取組版), if the document names it.
        optional edition: Text => label("版の名前", "Edition"),
        /// Earlier and later editions of the same plan.
        many editions: Edition => deferred(Detail) label("版", "Editions"),
        /// The official document: title, address, pages.
        optional document: Document => label("文書", "Document"),
        /// The plan that has followed this one, for readers after its end. The editor's word, not the document's.
        optional successor: Successor => label("次の計画", "Next plan"),
        /// Licence of the texts in this file, as an SPDX expression: `"CC-BY-4.0"`.
        optional license: Rc<str> => label("利用条件", "Licence"),
        /// Anything that a reader has to know about this file as a whole.
        optional remark: Text => label("備考", "Remark"),
        /// First calendar month of the fiscal year, 1 to 12. `4` if absent.
        optional fiscal_year_start: f64 => label("年度の始まる月", "First month of the fiscal year"),
        /// The time that the plan covers.
        expected period: Period => label("期間", "Period"),
        /// How the document gives the schedule of its initiatives.
        expected roadmap: Roadmap => label("ロードマップ", "Roadmap"),
        /// A sentence in plain words on what the plan is for; always a summary.
        optional lead: Text => label("一言でいうと", "In one sentence"),
        /// Slogans, visions and ideals of the plan, as printed.
        many slogans: Slogan => deferred(Further) label("標語", "Slogans"),
        /// Chapters and sections of the document, with the summary of their prose.
        many chapters: Chapter => deferred(Further) label("章", "Chapters"),
        /// Trees of initiatives. One tree named by the plan itself if absent.
        many trees: Tree => label("木", "Trees"),
        /// What the city calls the steps of its trees, from the root down.
        many levels: Level => label("段", "Levels"),
        /// Every node of every tree, in the order of the document.
        many initiatives: Initiative => label("取組", "Initiatives"),
        /// Where the plan says that one initiative has to come before another.
        many dependencies: Dependency => deferred(Detail) label("前後関係", "Dependencies"),
        /// Reviews of earlier terms.
        many reviews: Review => deferred(Further) label("前の期", "Past terms"),
        /// Chronologies, each with its lanes and events.
        many chronologies: Chronology => deferred(Further) label("年表", "Chronologies"),
        /// Timetables of other authorities that the document prints.
        many timetables: Timetable => deferred(Further) label("他機関の予定表", "Timetables"),
        /// The glossary: terms that the document explains, in a glossary or in footnotes.
        many glossary: Entry => deferred(Detail) label("用語", "Glossary"),
        /// Figures with their values.
        many indicators: Indicator => deferred(Detail) label("数字", "Figures"),
        /// Tables that are none of the other structures (a ranking).
        many tables: Table => deferred(Further) label("表", "Tables"),
        /// Surveys with their method and findings.
        many surveys: Survey => deferred(Further) label("調査", "Surveys"),
        /// Bodies that decide or carry out.
        many bodies: Body => deferred(Detail) label("組織", "Bodies"),
        /// Roles that people hold.
        many roles: Role => deferred(Further) label("役割", "Roles"),
        /// Other plans, laws and rules that this plan stands in relation to.
        many relations: Relation => deferred(Detail) label("関係する計画", "Relations"),
        /// Named lists of other authorities to which initiatives point.
        many lists: List => label("一覧", "Lists"),
        /// Items of `lists` that the plan as a whole serves (SDGs).
        many serves: Serves => label("対応する項目", "Serves"),
        /// Marks of related plans by viewpoint.
        many matrices: Matrix => deferred(Further) label("対応表", "Matrices"),
        /// Explanations of a subject that are longer than a glossary entry (解説).
        many essays: Essay => deferred(Further) label("解説", "Essays"),
        /// What exists in the document only as a picture.
        many pictures: Picture => label("図", "Pictures"),
        /// Footnotes that explain no term, and what has to be known about the text of the document.
        many notes: Note => deferred(Further) label("注", "Notes"),
        /// Who answers questions.
        many contacts: Contact => label("問い合わせ先", "Contacts"),
        /// Words with which residents of the city search for words of the plan. The editor's words, not the
        /// document's.
        many everyday_words: EverydayWord => deferred(Further) label("さがすときのことば", "Everyday words"),
        /// What became of the plan since it was adopted: reports, dates, money, news.
        optional progress: Progress => deferred(Progress) label("進捗", "Progress"),
        /// Earlier editions as files, with which this one is compared. Loaded only when a reader asks for it.
        many previous: PreviousEdition => deferred(Progress) label("前の版", "Previous editions"),
    }

    /// How the document gives the schedule of its initiatives, beside the phases themselves.
    Roadmap validated by validate_roadmap {
        /// `"table"` (phases stand in `initiatives`), `"picture"` or `"none"`.
        chosen form: ScheduleForm => label("示し方", "form"),
        /// Id of the picture, where the schedule exists only as one.
        optional picture: Ref => refers_to(Picture) label("図", "picture"),
        /// First and last fiscal year of the columns, where it differs from the period.
        optional start: FiscalYear => label("始まり", "Start"),
        /// Last fiscal year of the columns.
        optional end: FiscalYear => label("終わり", "End"),
        /// What has to be known to read it.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }
}

impl Plan {
    /// The city's fiscal year.
    pub fn calendar(&self) -> Calendar {
        Calendar::from_month(self.fiscal_year_start)
    }

    /// Returns whether every list that the search reads is parsed.
    pub fn is_parsed(&self) -> bool {
        self.progress.is_parsed()
            && self.editions.is_parsed()
            && self.slogans.is_parsed()
            && self.chapters.is_parsed()
            && self.reviews.is_parsed()
            && self.chronologies.is_parsed()
            && self.timetables.is_parsed()
            && self.glossary.is_parsed()
            && self.indicators.is_parsed()
            && self.tables.is_parsed()
            && self.surveys.is_parsed()
            && self.bodies.is_parsed()
            && self.roles.is_parsed()
            && self.relations.is_parsed()
            && self.matrices.is_parsed()
            && self.essays.is_parsed()
            && self.notes.is_parsed()
            && self.everyday_words.is_parsed()
    }

    /// Language of every text that is one string.
    pub fn language(&self) -> &str {
        self.language.as_deref().unwrap_or("ja")
    }
}

fn validate_roadmap(roadmap: &Roadmap, context: &mut ParseContext<Notes>) {
    let [start, end] = [roadmap.start, roadmap.end].map(|year| year.map(PartialDate::FiscalYear));
    order(start, end, "end", context);
    if roadmap.form == ScheduleForm::Picture && roadmap.picture.is_none() {
        context.report_in("picture", Code::Missing, String::new(), Expected::IdIn("pictures"));
    }
}
