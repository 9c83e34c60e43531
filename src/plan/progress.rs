//! What became of a plan after it was adopted: the city's own facts, each with its source.
//!
//! Read in a browser only where a plan has them. Nothing is derived here: no status from a date, no grade from a
//! number.

use super::address::is_web_address;
use super::document::{Source, check_address};
use super::notes::Notes;
use super::validate::order;
use super::vocabulary::{GradeMeaning, Judge, LinkKind, PartOfYear, ReportStatus, Wording};
use super::{FiscalYear, Id, PartialDate, Ref, Text};
use crate::format::AUTHORING;
use crate::format::context::ParseContext;
use crate::format::declare::parts;
use crate::format::diagnostic::{Code, Expected};
use std::rc::Rc;

parts! {
    /// What became of the plan since it was adopted.
    Progress {
        /// The steps of the city's own grades, in its order.
        many grades: Grade => label("評価の段階", "Grades"),
        /// Reports on initiatives, one for each and each period.
        many reports: Report => label("進捗", "Reports"),
        /// Dates of phases and milestones in earlier editions, and those on which they really came.
        many timings: Timing => label("時期のうつりかわり", "Planned and actual dates"),
        /// Budgets and settled accounts, by fiscal year.
        many budgets: Budget => label("予算", "Budgets"),
        /// Links to what an initiative has led to and to what stands behind it.
        many links: Link => label("リンク", "Links"),
        /// News, with their dates.
        many updates: Update => label("お知らせ", "Updates"),
        /// Departments beside those that the plan prints, with their part in the work.
        many responsibilities: Responsibility => label("担当のわけ", "Responsibilities"),
        /// Places where something is to be had.
        many places: Place => label("場所", "Places"),
        /// Photographs and drawings that the city adds.
        many images: Image => label("写真", "Images"),
    }

    /// One step of the city's own grades.
    Grade {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// The mark, as the city writes it: `"A"`, `"①"`.
        required mark: Rc<str> => label("記号", "Mark"),
        /// Its meaning, in the words of the city.
        required name: Text => label("名前", "Name"),
        /// Its meaning in one of ours, for colour and count: `"ahead"`, `"on_track"`, `"behind"` or `"not_judged"`.
        chosen meaning: GradeMeaning => label("意味", "Meaning"),
        /// The rule by which it is given, as printed (目標の90%以上).
        optional rule: Text => label("決まり", "Rule"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// What a city says of an initiative for a period.
    Report validated by validate_report {
        /// Id of the item.
        identity id: Id => label("ID", "ID"),
        /// Id of the initiative.
        required initiative: Ref => refers_to(Initiative) label("取組", "Initiative"),
        /// The fiscal year.
        required fiscal_year: FiscalYear => label("年度", "Fiscal year"),
        /// The part of the year: `"year"`, `"first_half"`, `"second_half"`, `"first_quarter"`, `"second_quarter"`,
        /// `"third_quarter"` or `"fourth_quarter"`. `"year"` if absent.
        plain part: PartOfYear => label("期", "Part of the year"),
        /// The day of which it speaks, where that is not the end of its period.
        optional as_of: PartialDate => label("いつの状態か", "As of"),
        /// `"not_started"`, `"preparing"`, `"running"`, `"done"`, `"stopped"` or `"merged"`.
        optional status: ReportStatus => label("状態", "Status"),
        /// Id of the initiative into which it went, where it was merged.
        optional merged_into: Ref => refers_to(Initiative) label("まとめた先", "Merged into"),
        /// Id of the city's grade.
        optional grade: Ref => refers_to(Grade) label("評価", "Grade"),
        /// The result in a few words: 46手続（目標 40）.
        optional result: Text => label("結果", "Result"),
        /// What was done.
        optional done: Text => label("したこと", "Done"),
        /// What comes next.
        optional next: Text => label("これから", "Next"),
        /// Why it is late, or was stopped.
        optional reason: Text => label("わけ", "Reason"),
        /// Who gave the grade: `"department"` (the department itself), `"body"` (a body of the city) or `"outside"`
        /// (experts from outside).
        optional judge: Judge => label("だれが評価したか", "Judged by"),
        /// When it was published.
        optional published: PartialDate => label("公表した日", "Published"),
        /// `"summary"` or `"printed"`. `"summary"` if absent.
        plain wording: Wording => label("だれの言葉か", "Wording"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// When a phase or a milestone was to be in an earlier edition, or when it really was.
    Timing validated by validate_timing {
        /// Id of the phase or milestone.
        required of: Ref => refers_to(Phase, Milestone) label("予定または節目", "Phase or milestone"),
        /// Id of the edition that planned it so; absent for what really happened.
        optional edition: Ref => refers_to(Edition) label("版", "Edition"),
        /// First fiscal year, month or day.
        required start: PartialDate => label("始まり", "Start"),
        /// Last one. Absent where it goes on, or where there is only one.
        optional end: PartialDate => label("終わり", "End"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// Money for one fiscal year.
    Budget {
        /// Id of the initiative; absent for the plan as a whole.
        optional initiative: Ref => refers_to(Initiative) label("取組", "Initiative"),
        /// The fiscal year.
        required fiscal_year: FiscalYear => label("年度", "Fiscal year"),
        /// The budget, in the unit.
        optional planned: f64 => label("予算額", "Budget"),
        /// The settled account, in the unit.
        optional settled: f64 => label("決算額", "Settled account"),
        /// The unit as printed: `"千円"`, `"万円"`.
        required unit: Text => label("単位", "Unit"),
        /// Where the money comes from, as printed (一般財源, 国庫補助金).
        optional funds: Text => label("財源", "Funds"),
        /// A remark.
        optional remark: Text => label("備考", "Remark"),
        /// Where it stands.
        expected source: Source => label("出どころ", "Source"),
    }

    /// A link of an initiative, a relation, a term or a report.
    Link validated by validate_link {
        /// Id of the item to which it belongs.
        required about: Ref => label("何について", "About"),
        /// `"service"`, `"form"`, `"evaluation"`, `"council"`, `"law"`, `"news"`, `"data"` or `"other"`.
        plain kind: LinkKind => label("種類", "Kind"),
        /// The address.
        required url: Rc<str> => label("アドレス", "Web address"),
        /// The words of the link.
        required label: Text => label("見出し", "Label"),
    }

    /// A piece of news.
    Update validated by validate_update {
        /// Id of the item; feeds use it.
        identity id: Id => label("ID", "ID"),
        /// Id of the initiative; absent for the plan as a whole.
        optional initiative: Ref => refers_to(Initiative) label("取組", "Initiative"),
        /// The day.
        required date: PartialDate => label("日付", "Date"),
        /// The news, in a sentence or two.
        required text: Text => label("内容", "Text"),
        /// Where more stands.
        optional url: Rc<str> => label("アドレス", "Web address"),
        /// Where it stands.
        optional source: Source => label("出どころ", "Source"),
    }

    /// A department and its part in an initiative.
    Responsibility {
        /// Id of the initiative.
        required initiative: Ref => refers_to(Initiative) label("取組", "Initiative"),
        /// The department.
        required department: Text => label("課の名前", "Department"),
        /// Whether it helps another one that leads.
        plain partner: bool => label("協力", "Partner"),
        /// How to reach it.
        optional contact: Text => label("問い合わせ先", "Contact"),
    }

    /// A place where something of an initiative is to be had.
    Place validated by validate_place {
        /// Id of the initiative.
        required initiative: Ref => refers_to(Initiative) label("取組", "Initiative"),
        /// The place, in words.
        required name: Text => label("名前", "Name"),
        /// The district in which it lies.
        optional district: Text => label("地区", "District"),
        /// Degrees north, between -90 and 90.
        optional latitude: f64 => label("緯度", "Latitude"),
        /// Degrees east, between -180 and 180.
        optional longitude: f64 => label("経度", "Longitude"),
        /// Where more stands, a map for example.
        optional url: Rc<str> => label("アドレス", "Web address"),
    }

    /// A photograph or drawing.
    Image {
        /// Id of the item with which it stands.
        required about: Ref => label("何について", "About"),
        /// The file, beside the plan.
        required file: Rc<str> => label("ファイル", "File"),
        /// Its content in words, for those who do not see it.
        required alternative: Text => label("代わりの文", "Alternative text"),
        /// Width in pixels.
        required width: f64 => label("横", "Width"),
        /// Height in pixels.
        required height: f64 => label("たて", "Height"),
        /// Who made it, and who may use it.
        optional rights: Text => label("権利", "Rights"),
    }
}

impl Link {
    /// The address, if it may become a link on the city's page.
    pub fn web_address(&self) -> Option<&Rc<str>> {
        Some(&self.url).filter(|url| is_web_address(url))
    }
}

impl Update {
    /// Where more stands, if that is a page of the web.
    pub fn web_address(&self) -> Option<&Rc<str>> {
        self.url.as_ref().filter(|url| is_web_address(url))
    }
}

impl Place {
    /// Where more stands, if that is a page of the web.
    pub fn web_address(&self) -> Option<&Rc<str>> {
        self.url.as_ref().filter(|url| is_web_address(url))
    }
}

fn validate_report(report: &Report, context: &mut ParseContext<Notes>) {
    context.dates("fiscal_year", Some(PartialDate::FiscalYear(report.fiscal_year)));
    context.dates("as_of", report.as_of);
    context.dates("published", report.published);
}

fn validate_timing(timing: &Timing, context: &mut ParseContext<Notes>) {
    context.schedules("start", Some(timing.start));
    context.schedules("end", timing.end);
    order(Some(timing.start), timing.end, "end", context);
}

fn validate_link(link: &Link, context: &mut ParseContext<Notes>) {
    check_address(Some(&link.url), context);
}

fn validate_update(update: &Update, context: &mut ParseContext<Notes>) {
    context.dates("date", Some(update.date));
    check_address(update.url.as_deref(), context);
}

/// Degrees that are no place on the globe help nobody to find it.
fn validate_place(place: &Place, context: &mut ParseContext<Notes>) {
    check_address(place.url.as_deref(), context);
    if !AUTHORING {
        return;
    }
    for (field, degrees, limit) in [("latitude", place.latitude, 90), ("longitude", place.longitude, 180)] {
        if let Some(degrees) = degrees.filter(|degrees| degrees.abs() > f64::from(limit)) {
            context.report_in(field, Code::BadPosition, degrees.to_string(), Expected::Degrees(limit));
        }
    }
}
