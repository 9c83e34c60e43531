//! The messages in English, for every page that is not in Japanese.

use super::joined::joined;
use super::{Messages, overview};
use crate::plan::vocabulary::RelationKind;
use crate::plan::{Language, Status};
use crate::views::availability::Availability;
use crate::views::initiative::Gap;
use crate::views::query::FacetKey;
use crate::views::schedule::{Scale, Stage};
use crate::views::{View, YearStyle};

pub(in crate::ui) const MESSAGES: Messages = Messages {
    language: "en",
    years: Language::En,
    comma: ", ",
    colon: ": ",
    between: " ",

    views: "Ways to read the plan",
    view: |view| match view {
        View::Overview => "Overview",
        View::Roadmap => "Roadmap",
        View::Explorer => "Find",
        View::History => "History",
        View::Glossary => "Glossary",
        View::Progress => "Progress",
        View::Changes => "Changes",
        View::Past => "Past term",
        View::Figures => "Figures",
        View::National => "National items",
        View::Relations => "Other plans",
        View::People => "Organisation",
        View::Document => "The document",
        View::Share => "Save and share",
    },
    view_heading: |view| match view {
        View::Overview => "Overview of the plan",
        View::Roadmap => "Roadmap",
        View::Explorer => "Search the plan",
        View::History => "What was done so far",
        View::Glossary => "Glossary",
        View::Progress => "Progress",
        View::Changes => "What changed",
        View::Past => "What became of the plan before",
        View::Figures => "Figures and surveys",
        View::National => "National items and timetables",
        View::Relations => "Other plans and laws",
        View::People => "Who decides and who answers",
        View::Document => "What the document says",
        View::Share => "Save and share",
    },
    view_lead: |view| match view {
        View::History => "What was done when",
        View::Glossary => "What the words of the plan mean",
        View::Progress => "Results by year, and what is late",
        View::Changes => "What was added, ended or moved since earlier editions",
        View::Past => "What was reached, and what was left to do",
        View::Figures => "Figures, tables and surveys in the document",
        View::National => "Items set by the nation and others, and the initiatives that serve them",
        View::Relations => "Plans above and beside this one, and laws",
        View::People => "Bodies and roles",
        View::Document => "Chapter by chapter, with pictures and notes",
        View::Share => "Tables, calendar, links, print",
        View::Overview | View::Roadmap | View::Explorer => "",
    },
    further: "Further contents",
    waiting: "Loading.",
    chunk_failed: "This part could not be loaded. Please try again later.",
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
    document_page: |page| format!("See page {page} of the official document (PDF)"),
    over: |end| format!("This plan ended in {end}."),
    next_plan: ("The next plan is ", "."),
    next_plan_contact: ("For the next plan, call ", "."),
    other_language: "The texts of this plan exist in Japanese only. Dates, stages and headings are in English.",
    more_views: "More",
    display: "Display",
    language_name: "Language",
    furigana: "Readings of kanji",
    show_furigana: "Show furigana",

    stage,
    stage_long: |stage_| match stage_ {
        Stage::Prepare => "Preparing (study, set-up, introduction)",
        other => stage(other),
    },
    availability: |step| match step {
        Availability::Preparing => "Preparing",
        Availability::InUse => "In use",
        Availability::Expanding => "Expanding",
    },
    availability_step: |step| match step {
        Availability::Preparing => "Prepare",
        Availability::InUse => "In use",
        Availability::Expanding => "Expand",
    },
    availability_lead: |step| match step {
        Availability::Preparing => "Being considered or prepared",
        Availability::InUse => "Has started",
        Availability::Expanding => "More places and procedures",
    },
    printed: |label| format!("“{label}” in the document"),
    as_planned: |year| format!("as planned for {year}"),
    ended_as_planned: |year| format!("The plan is over. This is what it planned for {year}."),
    planned_start: "planned",
    changed: "Changed since the last edition",
    no_phase: "Not stated",
    nothing_now: "Nothing stated for this year",
    open_end: "End not stated",
    inferred_end_next: "Until next phase (inferred)",
    inferred_end: "End inferred",
    now: "This fiscal year",
    now_here: "Now here",
    outside: "Outside of these years",

    options: "Key and display",
    legend: "Key",
    all_initiatives: "All initiatives",
    year_style: "Years",
    year_style_name: |style| match style {
        YearStyle::Both => "Both",
        YearStyle::Era => "Japanese era",
        YearStyle::Western => "Western",
    },
    scale: "Scale",
    scale_name: |scale| match scale {
        Scale::Year => "Years",
        Scale::Half => "Half-years",
        Scale::Quarter => "Quarters",
        Scale::Month => "Months",
    },
    subdivision: |scale, place, first| match scale {
        Scale::Half => format!("Half {}", place + 1),
        Scale::Quarter => format!("Q{}", place + 1),
        Scale::Year | Scale::Month => ((usize::from(first) + place - 1) % 12 + 1).to_string(),
    },
    grouping: "Group by",
    this_year_only: "This year only",
    fold_all: "Close all",
    unfold_all: "Open all",
    fold: "Close",
    unfold: "Open",
    skip_table: "Skip the table",
    skip_list: "Skip the list",
    legend_open: "A bar open at the right: its end is not stated, or inferred",
    legend_note: "The classes follow the words of the document. “Inferred” ends are taken from the beginning of the next phase.",
    caption: |first, last, count, what| format!("Schedule from {first} to {last} ({})", counted(count, what)),
    tally: |tally| {
        let steps = tally.iter().map(|(step, count)| format!("{} {count}", (MESSAGES.availability)(*step)));
        format!("This year: {}", joined(steps, ", "))
    },
    step_choice: "Filter the initiatives",
    all_steps: "All",
    panel: "Chosen initiative",
    open_page: "See more",
    initiatives: "initiatives",
    picture_title: "The document gives its schedule as a picture.",
    picture_lead: "The picture holds no text, so it cannot be shown here.",
    picture_legend: "Phases named in the key of the picture",
    no_schedule_title: "The document gives no schedule by fiscal year.",
    no_schedule_lead: "These are the initiatives that it names.",
    others: |others| format!("{others} others"),
    more: |others| format!("Show more ({others} left)"),
    remaining: |shown, total| format!("{shown} of {total} shown"),
    year_group: "Fiscal year shown",
    year_shown: |year| format!("Schedule for {year}."),
    none_this_year: "No initiative has a phase stated for this year.",

    search_name: "Search the plan",
    search: "Find",
    filters: |set| match set {
        0 => "Filter".into(),
        set => format!("Filter ({set} set)"),
    },
    facet: |facet| match facet {
        FacetKey::Stage => "Stage this year",
        FacetKey::Goal => "Goal",
        FacetKey::Item => "National priority",
        FacetKey::Audience => "For whom",
        FacetKey::Department => "Department",
    },
    count: |count| count.to_string(),
    found: |_| " found".into(),
    announce: |count, _| match count {
        0 => "Nothing matched".into(),
        count => format!("{count} found"),
    },
    active: "Conditions set",
    condition: |facet, value| format!("{facet}: {value}"),
    condition_words: "Words",
    remove: "Remove",
    clear: "Clear all",
    show_all: "Show all initiatives",

    trail: "You are here",
    stage_now: |year| format!("Stage this year: {year}"),
    schedule: "By fiscal year",
    schedule_caption: |first, last| format!("Schedule from {first} to {last}"),
    for_you: "What it means for you",
    value_start: "Start",
    value_now: "Now",
    value_target: "Target",
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
    gaps_sentence: |gaps| {
        let fields = gaps.iter().map(|gap| match gap {
            Gap::Text => "a description",
            Gap::Schedule => "a schedule",
            Gap::Department => "the department in charge",
            Gap::Indicator => "target figures",
        });
        format!("The document does not give for this: {}.", joined(fields, ", "))
    },
    row_only: "The document gives only its name, in the table of the schedule.",
    remark: "Note",
    misprint: |printed, intended| format!("The document prints “{printed}”, probably for “{intended}”."),
    source: "Where this comes from",
    summary: "Summary",
    page: |page| format!("page {page}"),
    summary_note: "Shortened for easy reading. It is not the text of the document.",
    source_schedule: "Schedule",
    copy_link: "Copy link",
    copied: "Link copied",
    share_initiative: "Share this initiative",
    share_plan: "Share this plan",
    share_menu: "Share",
    share_line: "Send with LINE",
    share_mail: "Send by mail",
    print: "Print",
    milestones: "Dated steps",
    before: "Has to come first",
    after: "Follows",
    inferred: "inferred",
    share: "Save and share",
    term_in_glossary: "See in the glossary",
    term_close: "Close the explanation",
    turn: "Previous and next",
    previous: "Previous",
    next: "Next",

    overview: overview::EN,

    period: "Period",
    period_unit: |years| if years == 1 { "fiscal year" } else { "fiscal years" },
    no_period: "No period is set.",
    from: |date| format!("From {date}"),
    until: |date, begins| format!("{} {date}", if begins { "Until" } else { "until" }),
    open_month: "The document leaves the month open.",
    horizon: |year| format!("It looks ahead to {year}."),
    see_roadmap: "See the roadmap",
    see_explorer: "Find an initiative",
    goals: |count, level| counted(count, level),
    level_count: |level, count| counted(count, level),
    place: "Place among other plans",
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
};

/// The messages for a plan by calendar years.
pub(in crate::ui) const CALENDAR: Messages = Messages {
    now: "This year",
    no_schedule_title: "The document gives no schedule by year.",
    year_group: "Year shown",
    schedule: "By year",
    period_unit: |years| if years == 1 { "year" } else { "years" },
    ..MESSAGES
};

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Prepare => "Preparing",
        Stage::PrepareOperate => "Preparing, then running",
        Stage::Operate => "Running",
        Stage::OperateExpand => "Running and expanding",
        Stage::Expand => "Expanding",
        Stage::Other => "Other",
        Stage::Step => "Dated step",
    }
}

/// A number of things, with the plural of their word. A word in another script has none.
fn counted(count: usize, word: &str) -> String {
    let has_plural = count != 1 && word.ends_with(|last: char| last.is_ascii_lowercase());
    match word.strip_suffix('y').filter(|stem| has_plural && !stem.ends_with(['a', 'e', 'o', 'u'])) {
        Some(stem) => format!("{count} {stem}ies"),
        None if has_plural && word.ends_with(['s', 'x']) => format!("{count} {word}es"),
        None if has_plural => format!("{count} {word}s"),
        None => format!("{count} {word}"),
    }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn a_number_of_things_has_the_plural_of_their_word() {
        for (count, word, expected) in [
            (1, "Measure", "1 Measure"),
            (5, "Measure", "5 Measures"),
            (3, "Policy", "3 Policies"),
            (0, "Key", "0 Keys"),
            (2, "Process", "2 Processes"),
            (4, "基本目標", "4 基本目標"),
            (2, "FY2024", "2 FY2024"),
        ] {
            assert_eq!(counted(count, word), expected);
        }
    }
}
