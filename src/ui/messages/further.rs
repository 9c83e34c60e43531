//! The messages of the further views and of static pages, by language. None of them is in the first load.

#[cfg(test)]
pub(crate) mod all_texts;
mod en;
mod ja;
mod plain;

use crate::plan::Calendar;
use crate::plan::text::{is_easy, same_language};
use crate::plan::vocabulary::Outcome;
use crate::ui::context::ViewContext;

/// The messages of the further views in one language.
pub(crate) struct FurtherMessages {
    pub(crate) glossary_terms: fn(usize) -> String,
    pub(crate) footnote_terms: fn(usize) -> String,
    pub(crate) events: fn(usize, usize) -> String,
    pub(crate) count: fn(usize) -> String,
    pub(crate) shown_lanes: &'static str,
    pub(crate) shown_decades: &'static str,
    pub(crate) all_decades: &'static str,
    pub(crate) decade: fn(i32) -> String,
    pub(crate) era: fn(&str) -> String,
    pub(crate) month: fn(u8) -> String,
    pub(crate) day: fn(u8, u8) -> String,
    pub(crate) month_open: &'static str,
    pub(crate) follows_lead: &'static str,
    pub(crate) outcome_is: &'static str,
    pub(crate) chart: fn(&str) -> String,
    pub(crate) whole_plan: &'static str,
    #[allow(dead_code, reason = "only static pages are brief")]
    pub(crate) brief: fn(usize) -> String,
    pub(crate) share_link: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) hand_on: &'static str,
    pub(crate) code: &'static str,
    pub(crate) code_lead: &'static str,
    pub(crate) share_table: &'static str,
    pub(crate) share_table_lead: &'static str,
    pub(crate) save_csv: &'static str,
    pub(crate) share_picture: &'static str,
    pub(crate) share_picture_lead: &'static str,
    pub(crate) save_svg: &'static str,
    pub(crate) save_png: &'static str,
    pub(crate) share_calendar: &'static str,
    pub(crate) share_calendar_lead: &'static str,
    pub(crate) save_ics: &'static str,
    pub(crate) share_data: &'static str,
    pub(crate) share_data_lead: &'static str,
    pub(crate) save_json: &'static str,
    pub(crate) share_print: &'static str,
    pub(crate) share_print_lead: &'static str,
    pub(crate) print_roadmap: &'static str,
    pub(crate) print_list: &'static str,
    pub(crate) column_goal: &'static str,
    pub(crate) column_area: &'static str,
    pub(crate) column_number: &'static str,
    pub(crate) column_name: &'static str,
    pub(crate) column_now: &'static str,
    pub(crate) column_lead: &'static str,
    pub(crate) column_license: &'static str,
    pub(crate) column_address: &'static str,
    pub(crate) share_count: fn(usize, usize, &str) -> String,
    pub(crate) begins: fn(&str, &str) -> String,
    pub(crate) year_begins: fn(&str, &str) -> String,
    pub(crate) summary: &'static str,
    pub(crate) remark: &'static str,
    pub(crate) source: &'static str,
    pub(crate) signed: &'static str,
    pub(crate) abstract_summary: &'static str,
    pub(crate) as_printed: &'static str,
    pub(crate) reading: &'static str,
    pub(crate) full: &'static str,
    pub(crate) also_written: &'static str,
    pub(crate) also_misprinted: &'static str,
    pub(crate) see: &'static str,
    pub(crate) about: &'static str,
    pub(crate) pages: &'static str,
    pub(crate) departments: &'static str,
    pub(crate) results: &'static str,
    pub(crate) issues: &'static str,
    pub(crate) outcome: fn(Outcome) -> &'static str,
    pub(crate) followed_by: &'static str,
    pub(crate) date: &'static str,
    pub(crate) event: &'static str,
    pub(crate) row: &'static str,
    pub(crate) value: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) nothing: &'static str,
    pub(crate) marked: &'static str,
    pub(crate) unmarked: &'static str,
    pub(crate) about_then: &'static str,
    pub(crate) planned: &'static str,
    pub(crate) goes_on: &'static str,
    pub(crate) inherited: &'static str,
    pub(crate) order_only: &'static str,
    pub(crate) target: &'static str,
    pub(crate) baseline: &'static str,
    pub(crate) actual: &'static str,
    pub(crate) purpose: &'static str,
    pub(crate) audience: &'static str,
    pub(crate) method: &'static str,
    pub(crate) asked: &'static str,
    pub(crate) answered: &'static str,
    pub(crate) venues: &'static str,
    pub(crate) findings: &'static str,
    pub(crate) head: &'static str,
    pub(crate) holder: &'static str,
    pub(crate) members: &'static str,
    pub(crate) belongs_to: &'static str,
    pub(crate) legal_basis: &'static str,
    pub(crate) since: &'static str,
    pub(crate) carries_out: &'static str,
    pub(crate) authority: &'static str,
    pub(crate) article: &'static str,
    pub(crate) period: &'static str,
    pub(crate) vision: &'static str,
    pub(crate) goals: &'static str,
    pub(crate) served_by: &'static str,
    pub(crate) editions: &'static str,
    pub(crate) address: &'static str,
    pub(crate) page_count: &'static str,
    pub(crate) horizon: &'static str,
    pub(crate) roadmap: &'static str,
    pub(crate) publisher: &'static str,
    pub(crate) status: &'static str,
    pub(crate) pictures: &'static str,
    pub(crate) legend: &'static str,
}

impl FurtherMessages {
    /// The table in the language of a rendering.
    pub(crate) fn of(context: &ViewContext) -> &'static Self {
        Self::in_language(context.messages.language, context.plan.calendar())
    }

    /// The table of a language; English for every language without one, as in `Chunks::messages`.
    pub(crate) fn in_language(language: &str, calendar: Calendar) -> &'static Self {
        match (language, calendar.is_of_years()) {
            (language, false) if is_easy(language) => &self::plain::MESSAGES,
            (language, true) if is_easy(language) => &self::plain::CALENDAR,
            (language, false) if same_language(language, "ja") => &self::ja::MESSAGES,
            (language, true) if same_language(language, "ja") => &self::ja::CALENDAR,
            (_, false) => &self::en::MESSAGES,
            (_, true) => &self::en::CALENDAR,
        }
    }
}
