//! All messages of a table as a list, with sample values, for the checks of wording. The table is destructured
//! by its fields, so that the compiler asks for the samples of every new message.

use super::Messages;
use crate::plan::Status;
use crate::plan::text::same_language;
use crate::plan::vocabulary::RelationKind;
use crate::views::initiative::Gap;
use crate::views::query::FacetKey;
use crate::views::schedule::{Scale, Stage};
use crate::views::{View, YearStyle};

const STATUS: [Status; 3] = [Status::Draft, Status::Adopted, Status::Superseded];
const GAPS: [Gap; 4] = [Gap::Text, Gap::Schedule, Gap::Department, Gap::Indicator];
const RELATION: [RelationKind; 10] = [
    RelationKind::Higher,
    RelationKind::National,
    RelationKind::Prefectural,
    RelationKind::Earlier,
    RelationKind::Later,
    RelationKind::Merged,
    RelationKind::Part,
    RelationKind::Related,
    RelationKind::Law,
    RelationKind::Rule,
];

/// Sample values in the place of a plan's words.
pub(in crate::ui) struct Sample {
    pub(in crate::ui) year: &'static str,
    pub(in crate::ui) what: &'static str,
    pub(in crate::ui) plan: &'static str,
    pub(in crate::ui) city: &'static str,
    pub(in crate::ui) era: &'static str,
}

impl Sample {
    /// The sample values for a language: in Japanese, or in English for every other one.
    pub(in crate::ui) fn of(language: &str) -> Self {
        if same_language(language, "ja") {
            Self {
                year: "令和6年度（2024年度）",
                what: "仕事",
                plan: "市の計画",
                city: "みほん市",
                era: "令和",
            }
        } else {
            Self { year: "FY2024 (Reiwa 6)", what: "Measures", plan: "Plan", city: "City", era: "Reiwa" }
        }
    }
}

/// Destructures a table by its fields: `all` begins with the `texts`, the caller calls the `sampled` functions,
/// and the fields `without_text` are ignored. A field that is not listed does not compile.
macro_rules! destructure {
    (
        $all:ident: $table:ident = $messages:expr;
        texts: $($text:ident),*; sampled: $($sampled:ident),*; without_text: $($without_text:ident),*
    ) => {
        let $table { $($text,)* $($sampled,)* $($without_text: _,)* } = $messages;
        let mut $all: Vec<String> = [$($text),*].map(str::to_owned).into();
    };
}
pub(in crate::ui) use destructure;

/// All messages of the table.
pub(in crate::ui) fn all_texts(messages: &Messages, sample: &Sample) -> Vec<String> {
    destructure!(
        all: Messages = *messages;
        texts:
            views, further, waiting, chunk_failed, over, over_lead, no_phase, nothing_now, open_end,
            inferred_end_next, inferred_end, now, now_here, outside, options, legend, all_initiatives,
            year_style, scale, grouping, this_year_only, fold_all, unfold_all, fold, unfold,
            skip_table, skip_list, legend_open, legend_note, initiatives, picture_title, picture_lead,
            picture_legend, no_schedule_title, no_schedule_lead, year_group, year_before,
            year_after, all_years, none_this_year, search_name, search_label, search, search_hint,
            active, condition_words, remove, clear, empty_title, empty_lead, show_all,
            inferred_list, no_departments, trail, to_overview, schedule, text, related, departments,
            audience, serves, references, no_entries, indicators, pictures, picture_note, gaps,
            row_only, remark, source, summary, source_document, source_chapter, source_page,
            source_table, source_figure, source_origin, source_wording, summary_note,
            source_schedule, copy_link, copied, print, milestones, before, after, inferred, share,
            term_in_glossary, term_close, turn, previous, next, period, no_period,
            open_month, tally_heading, see_roadmap, see_explorer, place, this_plan, cycles,
            current_cycle, review, bodies, planned, contact, contact_department, telephone, fax,
            email, address, language;
        sampled:
            view, view_heading, view_lead, status, status_long, origin, license, document, stage,
            stage_long, year_style_name, scale_name, subdivision, caption, tally, remaining, more, others, year_hidden,
            year_place, filters, facet, count, found, of_total, announce, condition, stage_now,
            schedule_caption, children, siblings, gaps_sentence, misprint, page, from, until,
            horizon, tally_lead, goals, level_count, relation, counts_as, head, period_unit;
        without_text:
            years, comma, colon, between
    );
    let Sample { year, what, plan, city, .. } = *sample;
    all.extend(View::ALL.map(view).map(str::to_owned));
    all.extend(View::ALL.map(view_heading).map(str::to_owned));
    all.extend(View::ALL.map(view_lead).map(str::to_owned));
    all.extend(STATUS.map(status).map(str::to_owned));
    all.extend(STATUS.map(status_long).map(str::to_owned));
    all.extend(Stage::ALL.map(stage).map(str::to_owned));
    all.extend(Stage::ALL.map(stage_long).map(str::to_owned));
    all.extend(YearStyle::ALL.map(year_style_name).map(str::to_owned));
    all.extend(Scale::ALL.map(scale_name).map(str::to_owned));
    all.extend(FacetKey::ALL.map(facet).map(str::to_owned));
    all.extend(RELATION.map(relation).map(str::to_owned));
    all.extend([
        origin(plan, city),
        license("CC BY 4.0"),
        document(None),
        document(Some("PDF")),
        subdivision(Scale::Half, 0, 4),
        subdivision(Scale::Half, 1, 4),
        subdivision(Scale::Quarter, 1, 4),
        subdivision(Scale::Month, 1, 4),
        caption(year, year, 18, what),
        tally(&[(Stage::Prepare, 2), (Stage::OperateExpand, 12), (Stage::Other, 1)]),
        remaining(3, 18),
        remaining(1, 2),
        more(3),
        others(3),
        year_hidden(year),
        year_place(2, 4),
        filters(0),
        filters(2),
        count(12),
        found(what),
        of_total(18),
        announce(0, what),
        announce(12, what),
        condition(what, city),
        stage_now(year),
        schedule_caption(year, year),
        children(what),
        siblings(plan),
        gaps_sentence(&GAPS),
        misprint(what, plan),
        page("12"),
        from(year),
        until(year, true),
        until(year, false),
        horizon(year),
        tally_lead(year, 18, what),
        goals(3, what),
        level_count(what, 3),
        counts_as(plan),
        head(what, city),
        period_unit(1).to_owned(),
        period_unit(4).to_owned(),
    ]);
    all
}
