//! The words of the further views and of static pages, per language; what a page loads first has none.

mod easy;
mod en;
mod ja;
#[cfg(test)]
pub(super) mod said;

use crate::plan::Calendar;
use crate::plan::text::{is_easy, same_language};
use crate::plan::vocabulary::Outcome;
use crate::ui::scene::Scene;

/// A table of words; see `ui::words::Words` for the rest.
pub(super) struct WholeWords {
    pub(super) glossary_terms: fn(usize) -> String,
    pub(super) footnote_terms: fn(usize) -> String,
    pub(super) events: fn(usize, usize) -> String,
    pub(super) count: fn(usize) -> String,
    pub(super) shown_lanes: &'static str,
    pub(super) shown_decades: &'static str,
    pub(super) all_decades: &'static str,
    pub(super) decade: fn(i32) -> String,
    pub(super) era: fn(&str) -> String,
    pub(super) month: fn(u8) -> String,
    pub(super) day: fn(u8, u8) -> String,
    pub(super) month_open: &'static str,
    pub(super) follows_lead: &'static str,
    pub(super) outcome_is: &'static str,
    pub(super) chart: fn(&str) -> String,
    pub(super) whole_plan: &'static str,
    #[cfg_attr(not(feature = "editors"), expect(dead_code, reason = "only static pages are brief"))]
    pub(super) brief: fn(usize) -> String,
    pub(super) share_link: &'static str,
    pub(super) copy: &'static str,
    pub(super) hand_on: &'static str,
    pub(super) code: &'static str,
    pub(super) code_lead: &'static str,
    pub(super) share_table: &'static str,
    pub(super) share_table_lead: &'static str,
    pub(super) save_csv: &'static str,
    pub(super) share_picture: &'static str,
    pub(super) share_picture_lead: &'static str,
    pub(super) save_svg: &'static str,
    pub(super) save_png: &'static str,
    pub(super) share_calendar: &'static str,
    pub(super) share_calendar_lead: &'static str,
    pub(super) save_ics: &'static str,
    pub(super) share_data: &'static str,
    pub(super) share_data_lead: &'static str,
    pub(super) save_json: &'static str,
    pub(super) share_print: &'static str,
    pub(super) share_print_lead: &'static str,
    pub(super) print_roadmap: &'static str,
    pub(super) print_list: &'static str,
    pub(super) column_goal: &'static str,
    pub(super) column_area: &'static str,
    pub(super) column_number: &'static str,
    pub(super) column_name: &'static str,
    pub(super) column_now: &'static str,
    pub(super) column_lead: &'static str,
    pub(super) column_license: &'static str,
    pub(super) column_address: &'static str,
    pub(super) share_count: fn(usize, usize, &str) -> String,
    pub(super) begins: fn(&str, &str) -> String,
    pub(super) year_begins: fn(&str, &str) -> String,
    pub(super) summary: &'static str,
    pub(super) remark: &'static str,
    pub(super) source: &'static str,
    pub(super) signed: &'static str,
    pub(super) abstract_summary: &'static str,
    pub(super) as_printed: &'static str,
    pub(super) reading: &'static str,
    pub(super) full: &'static str,
    pub(super) also_written: &'static str,
    pub(super) also_misprinted: &'static str,
    pub(super) see: &'static str,
    pub(super) about: &'static str,
    pub(super) pages: &'static str,
    pub(super) departments: &'static str,
    pub(super) results: &'static str,
    pub(super) issues: &'static str,
    pub(super) outcome: fn(Outcome) -> &'static str,
    pub(super) followed_by: &'static str,
    pub(super) date: &'static str,
    pub(super) event: &'static str,
    pub(super) row: &'static str,
    pub(super) value: &'static str,
    pub(super) kind: &'static str,
    pub(super) nothing: &'static str,
    pub(super) marked: &'static str,
    pub(super) unmarked: &'static str,
    pub(super) about_then: &'static str,
    pub(super) planned: &'static str,
    pub(super) goes_on: &'static str,
    pub(super) inherited: &'static str,
    pub(super) order_only: &'static str,
    pub(super) target: &'static str,
    pub(super) baseline: &'static str,
    pub(super) actual: &'static str,
    pub(super) purpose: &'static str,
    pub(super) audience: &'static str,
    pub(super) method: &'static str,
    pub(super) asked: &'static str,
    pub(super) answered: &'static str,
    pub(super) venues: &'static str,
    pub(super) findings: &'static str,
    pub(super) head: &'static str,
    pub(super) holder: &'static str,
    pub(super) members: &'static str,
    pub(super) belongs_to: &'static str,
    pub(super) legal_basis: &'static str,
    pub(super) since: &'static str,
    pub(super) carries_out: &'static str,
    pub(super) authority: &'static str,
    pub(super) article: &'static str,
    pub(super) period: &'static str,
    pub(super) vision: &'static str,
    pub(super) goals: &'static str,
    pub(super) served_by: &'static str,
    pub(super) editions: &'static str,
    pub(super) address: &'static str,
    pub(super) page_count: &'static str,
    pub(super) horizon: &'static str,
    pub(super) roadmap: &'static str,
    pub(super) publisher: &'static str,
    pub(super) status: &'static str,
    pub(super) pictures: &'static str,
    pub(super) legend: &'static str,
}

impl WholeWords {
    /// The table beside that of a rendering.
    pub(super) fn of(scene: &Scene) -> &'static Self {
        Self::in_language(scene.words.language, scene.plan.calendar())
    }

    /// The table of a language; Japanese for every language without one.
    pub(super) fn in_language(language: &str, calendar: Calendar) -> &'static Self {
        match (language, calendar.is_of_years()) {
            (language, false) if is_easy(language) => &easy::WORDS,
            (language, true) if is_easy(language) => &easy::CALENDAR,
            (language, false) if same_language(language, "en") => &en::WORDS,
            (language, true) if same_language(language, "en") => &en::CALENDAR,
            (_, false) => &ja::WORDS,
            (_, true) => &ja::CALENDAR,
        }
    }
}
