//! All messages of a table as a list, with sample values, for the checks of wording. The table is destructured
//! by its fields, so that the compiler asks for the samples of every new message.

use super::Messages;
use super::overview::OverviewMessages;
use crate::plan::Status;
use crate::plan::text::same_language;
use crate::plan::vocabulary::RelationKind;
use crate::views::availability::Availability;
use crate::views::initiative::Gap;
use crate::views::overview::Opening;
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
            language, views, further, waiting, chunk_failed, other_language, more_views,
            display, language_name, furigana, show_furigana, planned_start, changed, no_phase,
            nothing_now, open_end, inferred_end_next, inferred_end, now, now_here, outside,
            options, legend, all_initiatives, year_style, scale, grouping, this_year_only,
            fold_all, unfold_all, fold, unfold, skip_table, skip_list, legend_open, legend_note,
            step_choice, all_steps, panel, open_page, initiatives, picture_title, picture_lead,
            picture_legend, no_schedule_title, no_schedule_lead, year_group, none_this_year,
            search_name, search, active, condition_words, remove, clear, show_all, trail,
            schedule, for_you, value_start, value_now, value_target, text, related,
            departments, audience, serves, references, no_entries, indicators, pictures,
            picture_note, row_only, remark, source, summary, summary_note, source_schedule,
            copy_link, copied, share_initiative, share_plan, share_menu, share_line, share_mail,
            print, milestones, before, after, inferred, share, term_in_glossary, term_close,
            turn, previous, next, period, no_period, open_month, see_roadmap, see_explorer,
            place, this_plan, cycles, current_cycle, review, bodies, planned, contact,
            contact_department, telephone, fax, email, address;
        sampled:
            view, view_heading, view_lead, status, status_long, origin, license, document,
            document_page, over, next_plan, next_plan_contact, stage, stage_long, availability,
            availability_step, availability_lead, printed, as_planned, ended_as_planned,
            year_style_name, scale_name, subdivision, caption, tally, remaining, more, others,
            year_shown, filters, facet, count, found, announce, condition, stage_now,
            schedule_caption, children, siblings, gaps_sentence, misprint, page, period_unit,
            from, until, horizon, goals, level_count, relation, counts_as, head;
        without_text:
            overview, years, comma, colon, between
    );
    let Sample { year, what, plan, city, .. } = *sample;
    all.extend(View::ALL.map(view).map(str::to_owned));
    all.extend(View::ALL.map(view_heading).map(str::to_owned));
    all.extend(View::ALL.map(view_lead).map(str::to_owned));
    all.extend(STATUS.map(status).map(str::to_owned));
    all.extend(STATUS.map(status_long).map(str::to_owned));
    all.extend(Stage::ALL.map(stage).map(str::to_owned));
    all.extend(Stage::ALL.map(stage_long).map(str::to_owned));
    for word in [availability, availability_step, availability_lead] {
        all.extend(Availability::ALL.map(word).map(str::to_owned));
    }
    all.extend(YearStyle::ALL.map(year_style_name).map(str::to_owned));
    all.extend(texts_of_overview(&messages.overview, sample));
    all.extend(Scale::ALL.map(scale_name).map(str::to_owned));
    all.extend(FacetKey::ALL.map(facet).map(str::to_owned));
    all.extend(RELATION.map(relation).map(str::to_owned));
    all.extend([next_plan, next_plan_contact].map(|(before, after)| format!("{before}{plan}{after}")));
    all.extend([
        over(year),
        origin(plan, city),
        license("CC BY 4.0"),
        document(None),
        document(Some("PDF")),
        document_page("12"),
        subdivision(Scale::Half, 0, 4),
        subdivision(Scale::Half, 1, 4),
        subdivision(Scale::Quarter, 1, 4),
        subdivision(Scale::Month, 1, 4),
        caption(year, year, 18, what),
        tally(&[(Availability::Preparing, 2), (Availability::InUse, 12)]),
        remaining(3, 18),
        remaining(1, 2),
        more(3),
        others(3),
        year_shown(year),
        printed(what),
        as_planned(year),
        ended_as_planned(year),
        filters(0),
        filters(2),
        count(12),
        found(what),
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
        goals(3, what),
        level_count(what, 3),
        counts_as(plan),
        head(what, city),
        period_unit(1).to_owned(),
        period_unit(4).to_owned(),
    ]);
    all
}

/// The messages of the first screen.
fn texts_of_overview(messages: &OverviewMessages, sample: &Sample) -> Vec<String> {
    destructure!(
        all: OverviewMessages = *messages;
        texts: ask, other_year_state, other_year_lead, next_changes, about_plan;
        sampled: opening, topics, year_state, announce_all, other_relations;
        without_text:
    );
    all.extend([Opening::ThisYear, Opening::OtherYear, Opening::Initiatives].map(opening).map(str::to_owned));
    all.extend(topics.iter().map(|(label, _)| (*label).to_owned()));
    all.extend([year_state(sample.year), announce_all(18, sample.what), other_relations(55)]);
    all
}
