//! All messages of a table of the further views, with sample values; see `ui::messages::all_texts`.

use super::FurtherMessages;
use crate::plan::vocabulary::Outcome;
use crate::ui::messages::all_texts::{Sample, destructure};

const OUTCOME: [Outcome; 5] =
    [Outcome::Done, Outcome::Partly, Outcome::Studied, Outcome::None, Outcome::Unstated];

/// All messages of the table.
pub(in crate::ui) fn all_texts(messages: &FurtherMessages, sample: &Sample) -> Vec<String> {
    destructure!(
        all: FurtherMessages = *messages;
        texts:
            shown_lanes, shown_decades, all_decades, month_open, follows_lead, outcome_is,
            whole_plan, share_link, copy, hand_on, code, code_lead, share_table, share_table_lead,
            save_csv, share_picture, share_picture_lead, save_svg, save_png, share_calendar,
            share_calendar_lead, save_ics, share_data, share_data_lead, save_json, share_print,
            share_print_lead, print_roadmap, print_list, column_goal, column_area, column_number,
            column_name, column_now, column_lead, column_license, column_address, summary, remark,
            source, signed, abstract_summary, as_printed, reading, full, also_written,
            also_misprinted, see, about, pages, departments, results, issues, followed_by, date,
            event, row, value, kind, nothing, marked, unmarked, about_then, planned, goes_on,
            inherited, order_only, target, baseline, actual, purpose, audience, method, asked,
            answered, venues, findings, head, holder, members, belongs_to, legal_basis, since,
            carries_out, authority, article, period, vision, goals, served_by, editions, address,
            page_count, horizon, roadmap, publisher, status, pictures, legend;
        sampled:
            glossary_terms, footnote_terms, events, count, decade, era, month, day, chart,
            brief, share_count, begins, year_begins, outcome;
        without_text:
    );
    all.extend(OUTCOME.map(outcome).map(str::to_owned));
    all.extend([
        glossary_terms(12),
        glossary_terms(1),
        footnote_terms(1),
        events(1, 1),
        footnote_terms(12),
        events(12, 12),
        events(3, 12),
        count(12),
        decade(2020),
        era(sample.era),
        month(4),
        day(4, 1),
        chart(sample.what),
        brief(1200),
        share_count(18, 18, sample.what),
        share_count(3, 18, sample.what),
        begins(sample.plan, sample.what),
        year_begins(sample.year, sample.plan),
    ]);
    all
}
