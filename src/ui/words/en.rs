//! The words in English, for readers whose page is not in Japanese.

use super::Words;
use crate::plan::Status;
use crate::plan::words::{Outcome, RelationKind};
use crate::ui::years::Writing;
use crate::views::initiative::Unsaid;
use crate::views::query::FacetKey;
use crate::views::schedule::Stage;
use crate::views::{View, YearStyle};

pub(super) const WORDS: Words = Words {
    language: "en",
    years: Writing::English,
    comma: ", ",

    views: "Ways to read the plan",
    view: |view| match view {
        View::Overview => "Overview",
        View::Roadmap => "Roadmap",
        View::Explorer => "Find",
    },
    view_heading: |view| match view {
        View::Overview => "Overview of the plan",
        View::Roadmap => "Roadmap",
        View::Explorer => "Find a measure",
    },
    status: |status| match status {
        Status::Draft => "Draft",
        Status::Adopted => "Adopted",
        Status::Superseded => "Earlier plan",
    },
    status_long: |status| match status {
        Status::Draft => "not decided yet",
        Status::Adopted => "decided",
        Status::Superseded => "replaced by another plan",
    },
    origin: |title, city| format!("Source: {title} ({city}). This page is a summary of the document."),
    license: |license| format!("Licence of the summaries: {license}"),
    document: |format| match format {
        Some(format) => format!("See the official document ({format})"),
        None => "See the official document".into(),
    },
    over: "The period of this plan is over.",
    over_lead: "The table does not mark this fiscal year.",

    stage,
    stage_long: |stage_| match stage_ {
        Stage::Prepare => "Preparing (study, set-up, introduction)",
        other => stage(other),
    },
    unsaid_phase: "Not stated",
    nothing_now: "Nothing stated for this year",
    open_end: "End not stated",
    inferred_end_next: "Until next phase (inferred)",
    inferred_end: "End inferred",
    now: "This fiscal year",
    now_here: "Now here",

    options: "Key and display",
    year_style: "Years",
    year_style_name: |style| match style {
        YearStyle::Both => "Both",
        YearStyle::Era => "Japanese era",
        YearStyle::Western => "Western",
    },
    this_year_only: "This year only",
    fold_all: "Close all",
    unfold_all: "Open all",
    fold: "Close",
    unfold: "Open",
    skip_table: "Skip the table",
    legend_open: "A bar open at the right: its end is not stated, or inferred",
    legend_note: "The classes follow the words of the document. “Inferred” was read from where the next phase begins.",
    caption: |first, last, count, what| format!("Schedule from {first} to {last} ({count}, {what})"),
    tally: |tally| {
        let stages: Vec<String> =
            tally.iter().map(|(stage_, count)| format!("{} {count}", stage(*stage_))).collect();
        format!("This year: {}", stages.join(", "))
    },
    measure: "measures",
    picture_title: "The document gives its schedule as a picture.",
    picture_lead: "The picture holds no text, so it cannot be shown here.",
    picture_legend: "Phases named in the key of the picture",
    no_schedule_title: "The document gives no schedule by fiscal year.",
    no_schedule_lead: "These are the measures that it names.",
    remaining: |shown, total| format!("{shown} of {total} are shown"),
    year_group: "Fiscal year shown",
    year_before: "Prev",
    year_after: "Next",
    year_hidden: |year| format!(" fiscal year, {year}"),
    year_place: |place, count| format!("Year {place} of {count}"),
    all_years: "All years",
    none_this_year: "No measure has a phase stated for this year.",

    search_name: "Measures",
    search_label: "Search words",
    search: "Find",
    search_hint: "English names and Japanese words are both found.",
    filters: |set| match set {
        0 => "Filter".into(),
        set => format!("Filter ({set} set)"),
    },
    facet: |facet| match facet {
        FacetKey::Stage => "Stage this year",
        FacetKey::Goal => "Goal",
        FacetKey::Item => "National priority",
        FacetKey::Department => "Department",
    },
    count: |count| count.to_string(),
    found: |_| " found".into(),
    of_total: |total| format!("({total} in all)"),
    announce: |count, _| match count {
        0 => "Nothing matched".into(),
        count => format!("{count} found"),
    },
    active: "Conditions set",
    condition: |facet, value| format!("{facet}: {value}"),
    condition_words: "Words",
    remove: "Remove",
    clear: "Clear all",
    empty_title: "Nothing matched",
    empty_lead: "Try a shorter word, or remove a condition.",
    show_all: "Show all measures",
    inferred_list: "The document does not map these. They were matched by name.",
    no_departments: "The document names no department for single measures.",

    trail: "You are here",
    to_overview: "Overview of the plan",
    stage_now: |year| format!("Stage this year: {year}"),
    schedule: "By fiscal year",
    schedule_caption: |first, last| format!("Schedule from {first} to {last}"),
    text: "Content",
    children: |level| format!("Below it: {level}"),
    related: "Related",
    siblings: |parent| format!("Others under “{parent}”"),
    departments: "Department",
    audience: "For whom",
    serves: "National priorities",
    references: "Other plans",
    no_entries: "No entry in the document",
    indicators: "Figures",
    pictures: "Pictures in the document",
    picture_note: "Pictures are only in the document.",
    unsaid: "Not in the document",
    unsaid_sentence: |unsaid| {
        let words: Vec<&str> = unsaid
            .iter()
            .map(|unsaid| match unsaid {
                Unsaid::Text => "a description",
                Unsaid::Schedule => "a schedule",
                Unsaid::Department => "the department in charge",
                Unsaid::Indicator => "target figures",
            })
            .collect();
        format!("The document does not give for this: {}.", words.join(", "))
    },
    row_only: "The document gives only its name, in the table of the schedule.",
    remark: "Note",
    misprint: |printed, intended| format!("The document prints “{printed}”, probably for “{intended}”."),
    source: "Where this comes from",
    summary: "Summary",
    source_document: "Document",
    source_chapter: "Chapter",
    source_page: "Page",
    page: |page| format!("page {page}"),
    source_table: "Table",
    source_figure: "Figure",
    source_origin: "Source named in the document",
    source_wording: "Wording",
    summary_note: "Shortened for easy reading. It is not the text of the document.",
    source_schedule: "Schedule",
    copy_link: "Copy link",
    copied: "Link copied",
    print: "Print",
    turn: "Previous and next",
    previous: "Previous",
    next: "Next",

    period: "Period",
    period_unit: "fiscal years",
    no_period: "No period is set.",
    from: |moment| format!("From {moment}"),
    until: |moment| format!("to {moment}"),
    open_month: "The document leaves the month open.",
    horizon: |year| format!("It looks towards {year}."),
    tally_heading: "Stage this year",
    tally_lead: |year, count, what| format!("Where {count} ({what}) stand in {year}"),
    see_roadmap: "See the roadmap",
    see_explorer: "Find a measure",
    goals: |count, level| format!("{level}: {count}"),
    level_count: |level, count| format!("{level}: {count}"),
    place: "Where the plan stands",
    this_plan: "This plan",
    relation: |relation| match relation {
        RelationKind::Higher => "Plan above it",
        RelationKind::National => "National plans and strategies",
        RelationKind::Prefectural => "Prefectural plans",
        RelationKind::Earlier => "Earlier plans",
        RelationKind::Later => "Later plans",
        RelationKind::Merged => "Plans merged into it",
        RelationKind::Part => "Parts of it",
        RelationKind::Related => "Related plans",
        RelationKind::Law => "Laws",
        RelationKind::Rule => "Local rules",
    },
    counts_as: |what| format!("It also serves as “{what}”."),
    cycles: "Terms",
    current_cycle: "Term of this document",
    review: "Review",
    bodies: "Who carries it out",
    head: |title, office| format!("{title}: {office}"),
    planned: "planned or provisional",
    contact: "Contact",
    contact_department: "Department",
    telephone: "Telephone",
    fax: "Fax",
    email: "Mail",
    address: "Address",
    editions: "Editions",
    outcome: |outcome| match outcome {
        Outcome::Done => "Done",
        Outcome::Partly => "Done in part",
        Outcome::Studied => "Studied only",
        Outcome::None => "No measure taken",
        Outcome::Unstated => "Not stated",
    },

    trouble: "This could not be shown.",
    trouble_lead: "Please try again later. The official document has the same content.",
};

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Prepare => "Preparing",
        Stage::PrepareOperate => "Preparing, then running",
        Stage::Operate => "Running",
        Stage::OperateExpand => "Running and expanding",
        Stage::Expand => "Expanding",
        Stage::Other => "Other",
    }
}
