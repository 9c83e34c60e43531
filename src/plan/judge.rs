//! Whether the fields of one item agree with each other: orders of time, ends that are left open,
//! addresses that are none.
//!
//! Called by `parts!` for each item right after its fields were read, while the reading still knows
//! where it is. It reports and never changes anything.

use super::address::is_web_address;
use super::course::{Cycle, Event, Period, TimetableColumn};
use super::document::{Document, Edition, Source};
use super::figures::Value as FigureValue;
use super::measures::{Initiative, Milestone, Phase, Review};
use super::people::{Contact, Relation};
use super::problem::{Code, Expected};
use super::read::Reading;
use super::words::{Basis, EndBasis};
use super::{Calendar, Given, Moment, Roadmap};

/// An end without a year has to say that it is open, and the other way round.
fn ends(end: Option<Moment>, basis: Option<EndBasis>, to: &mut Reading) {
    match (end, basis) {
        (Some(_), Some(EndBasis::Open)) => {
            to.report_in("end_basis", Code::UnknownWord, "\"open\"".into(), Expected::OneOf(Basis::WORDS));
        }
        (None, Some(EndBasis::Stated | EndBasis::Inferred)) => {
            to.report_in("end", Code::Missing, String::new(), Expected::Moment);
        }
        _ => {}
    }
}

fn order(start: Option<Moment>, end: Option<Moment>, field: &'static str, to: &mut Reading) {
    let (Some(start), Some(end)) = (start, end) else { return };
    let early = |first_month| {
        let calendar = Calendar { first_month };
        end.latest(calendar) < start.earliest(calendar)
    };
    // A fiscal year beside a month: only the city's own fiscal year tells.
    if early(1) != early(12) {
        to.ask_later(start, end, field);
    } else if early(1) {
        to.report_in(field, Code::EndBeforeStart, end.as_written(), Expected::EndAfterStart);
    }
}

pub(super) fn period(period: &Period, to: &mut Reading) {
    order(period.start, period.end, "end", to);
    ends(period.end, period.end_basis.filter(|basis| *basis == EndBasis::Open), to);
}

pub(super) fn cycle(cycle: &Cycle, to: &mut Reading) {
    to.schedules("start", cycle.start);
    to.schedules("end", cycle.end);
    order(cycle.start, cycle.end, "end", to);
    ends(cycle.end, cycle.end_basis, to);
}

pub(super) fn roadmap(roadmap: &Roadmap, to: &mut Reading) {
    let [start, end] = [roadmap.start, roadmap.end].map(|year| year.map(Moment::FiscalYear));
    order(start, end, "end", to);
    if roadmap.given == Given::Picture && roadmap.picture.is_none() {
        to.report_in("picture", Code::Missing, String::new(), Expected::IdIn("pictures"));
    }
}

/// Remembers where each initiative stands that is kept, for what only the whole plan shows.
pub(super) fn initiative(_: &Initiative, to: &mut Reading) {
    to.keep_place();
}

pub(super) fn phase(phase: &Phase, to: &mut Reading) {
    to.schedules("start", Some(phase.start));
    to.schedules("end", phase.end);
    order(Some(phase.start), phase.end, "end", to);
    ends(phase.end, phase.end_basis, to);
}

pub(super) fn milestone(milestone: &Milestone, to: &mut Reading) {
    to.schedules("date", Some(milestone.date));
}

pub(super) fn relation(relation: &Relation, to: &mut Reading) {
    order(relation.start, relation.end, "end", to);
}

pub(super) fn review(review: &Review, to: &mut Reading) {
    order(review.start, review.end, "end", to);
}

pub(super) fn event(event: &Event, to: &mut Reading) {
    order(event.date, event.until, "until", to);
}

pub(super) fn timetable_column(column: &TimetableColumn, to: &mut Reading) {
    order(column.start, column.end, "end", to);
}

pub(super) fn value(value: &FigureValue, to: &mut Reading) {
    to.dates("date", value.date);
}

pub(super) fn edition(edition: &Edition, to: &mut Reading) {
    to.dates("date", edition.date);
}

/// The address becomes a link on the city's page: it must not be a script.
pub(super) fn document(document: &Document, to: &mut Reading) {
    if let Some(url) = document.url.as_deref().filter(|_| document.web_address().is_none()) {
        to.report_in("url", Code::BadAddress, super::json::quoted(url), Expected::Address);
    }
}

/// An address that leads elsewhere than it seems is no link; a number or an address that nobody can use stays
/// text, and the editor should know.
pub(super) fn contact(contact: &Contact, to: &mut Reading) {
    if let Some(url) = contact.url.as_deref().filter(|url| !is_web_address(url)) {
        to.report_in("url", Code::BadAddress, super::json::quoted(url), Expected::Address);
    }
    #[cfg(feature = "editors")]
    {
        use super::contact::{email, is_usable, telephone};
        let useless = |printed: &&str| !is_usable(&telephone(printed));
        if let Some(printed) = contact.telephone.as_deref().filter(useless) {
            to.report_in("telephone", Code::BadContact, super::json::quoted(printed), Expected::Telephone);
        }
        let useless = |printed: &&str| !is_usable(&email(printed));
        if let Some(printed) = contact.email.as_deref().filter(useless) {
            to.report_in("email", Code::BadContact, super::json::quoted(printed), Expected::Email);
        }
    }
}

/// Characters that other devices do not show, or that nobody types: radicals as PDFs give them, private use.
#[cfg_attr(not(feature = "editors"), expect(unused_variables, reason = "residents see the text"))]
pub(super) fn characters(text: &str, to: &mut Reading) {
    #[cfg(feature = "editors")]
    {
        let is_odd = |c: &char| matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
        let mut odd: Vec<char> = text.chars().filter(is_odd).collect();
        odd.sort_unstable();
        odd.dedup();
        for c in odd {
            let usual = super::folding::fold(c.encode_utf8(&mut [0; 4]));
            let found = match usual.starts_with(c) {
                true => format!("U+{:04X} in {}", c as u32, super::json::quoted(text)),
                false => format!("{c} (U+{:04X}, {usual}) in {}", c as u32, super::json::quoted(text)),
            };
            to.report(Code::OddCharacter, found, Expected::Character);
        }
    }
}

/// Somewhere it has to be from.
pub(super) fn source(source: &Source, to: &mut Reading) {
    let Source { document, chapter, page, table, figure, origin } = source;
    let texts = [document, chapter, table, figure, origin];
    if page.is_none() && texts.iter().all(|text| text.is_none()) {
        to.report(Code::Empty, "{}".into(), Expected::Place);
    }
}
