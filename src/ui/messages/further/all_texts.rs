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
            shown_lanes, month_open, outcome_is, whole_plan, skip_link, to_top, fold_lead,
            to_plan, share_link, copy, hand_on, code, code_lead, share_table, share_table_lead,
            save_csv, share_picture, share_picture_lead, save_svg, save_png, share_calendar,
            share_calendar_lead, save_ics, share_data, share_data_lead, save_json, share_print,
            share_print_lead, print_roadmap, print_large, print_list, column_goal, column_area,
            column_number, column_name, column_now, column_lead, column_license, column_address,
            remark, source, as_printed, reading, also_misprinted, about, pages, departments,
            results, issues, followed_by, date, event, row, value, kind, nothing, marked,
            about_then, planned, goes_on, inherited, save_past, save_all_figures, legal_basis,
            save_history, send_line, send_mail, share_embed, share_embed_lead, copy_code,
            undated, history_notes, own_bodies, other_bodies, of_nation, of_prefecture, more,
            no, unnamed, open_groups, answered_lists, other_lists, answered_lead, essays,
            document_notes, about_document, no_text, term_uses, mark, order_only, target,
            baseline, actual, purpose, audience, method, asked, answered, venues, findings,
            head, members, carries_out, authority, article, period, vision, goals, successor, editions,
            address, page_count, horizon, roadmap, publisher, status, pictures, contents,
            open_all, close_all, show_notes, notes, summaries, page_links, own_words,
            in_document, all_outcomes, choose_outcome, no_results, own_figures, other_figures,
            tables, surveys, as_table, becomes, to_date, expected, target_dashed, reached, points, series,
            unit, column_figure, column_digits, save_figure;
        sampled:
            glossary_terms, footnote_terms, events, count, decade, month, day, brief,
            share_count, begins, year_begins, outcome, rows, kilobytes, decades, items,
            short_page, few_outcomes, outcomes, not_counted, visible_count, save_rows, and_others, gap,
            save_figures, rate;
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
        items(1),
        items(12),
        short_page("15-24"),
        few_outcomes(1, 8),
        outcomes(1, 1),
        outcomes(25, 29),
        not_counted(2, 0),
        not_counted(0, 1),
        not_counted(2, 1),
        visible_count(32, 32),
        visible_count(1, 1),
        visible_count(2, 32),
        save_rows(1),
        save_rows(32),
        and_others(12),
        gap(sample.what),
        save_figures(1, 1),
        save_figures(6, 22),
        rate("58.83%"),
        decade(2020),
        decades(1980, 1990),
        month(4),
        day(4, 1),
        brief(1200),
        share_count(18, 18, sample.what),
        share_count(3, 18, sample.what),
        rows(34),
        rows(1),
        kilobytes(12),
        begins(sample.plan, sample.what),
        year_begins(sample.year, sample.plan),
    ]);
    all
}
