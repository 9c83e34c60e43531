//! The messages of the interface: a table for each language, which the compiler keeps complete.
//!
//! A new language is a new table of type [`Messages`]; a missing message does not compile. Words of a plan
//! (names of levels, labels of phases) are never here: they come from its JSON.

#[cfg(test)]
pub(super) mod all_texts;
pub mod dates;
pub(super) mod en;
#[cfg(test)]
mod english_check;
pub(super) mod further;
pub(super) mod ja;
pub(super) mod joined;
pub(super) mod plain;
#[cfg(test)]
mod plain_check;
#[cfg(test)]
mod translation_check;

use crate::plan::vocabulary::RelationKind;
use crate::plan::{Language, Status};
use crate::views::initiative::Gap;
use crate::views::query::FacetKey;
use crate::views::schedule::{Scale, Stage};
use crate::views::{View, YearStyle};

/// The messages in one language.
#[derive(Debug)]
pub struct Messages {
    /// Its language tag.
    pub language: &'static str,
    /// The language of dates.
    pub years: Language,

    /// The separator of a list in a sentence.
    pub comma: &'static str,
    /// The separator between a label and its value.
    pub colon: &'static str,
    /// The separator between two sentences.
    pub between: &'static str,

    // Shell.
    /// Name of the navigation between views.
    pub views: &'static str,
    /// Name of a view in the navigation.
    pub view: fn(View) -> &'static str,
    /// Heading of a view.
    pub view_heading: fn(View) -> &'static str,
    /// The content of a further view, in a sentence.
    pub view_lead: fn(View) -> &'static str,
    /// Heading of the links to the further views.
    pub further: &'static str,
    /// A further view is being loaded.
    pub waiting: &'static str,
    /// A further view could not be loaded.
    pub chunk_failed: &'static str,
    /// The status as a word.
    pub status: fn(Status) -> &'static str,
    /// The status explained.
    pub status_long: fn(Status) -> &'static str,
    /// The source of the texts: title, city.
    pub origin: fn(&str, &str) -> String,
    /// The licence of the plan.
    pub license: fn(&str) -> String,
    /// Link to the official document.
    pub document: fn(Option<&str>) -> String,
    /// A notice that the period is over.
    pub over: &'static str,
    /// The consequence for the roadmap.
    pub over_lead: &'static str,

    // Stages.
    /// A stage in a word.
    pub stage: fn(Stage) -> &'static str,
    /// A stage in the legend.
    pub stage_long: fn(Stage) -> &'static str,
    /// The plan has no phase here.
    pub no_phase: &'static str,
    /// The plan has nothing for this year.
    pub nothing_now: &'static str,
    /// The end is open.
    pub open_end: &'static str,
    /// The end was inferred from the next phase.
    pub inferred_end_next: &'static str,
    /// The end was inferred.
    pub inferred_end: &'static str,
    /// The current fiscal year.
    pub now: &'static str,
    /// The mark of the current fiscal year.
    pub now_here: &'static str,
    /// The label of bars outside of the drawn years.
    pub outside: &'static str,

    // Roadmap.
    /// The fold of tools and legend.
    pub options: &'static str,
    /// The fold of the legend alone.
    pub legend: &'static str,
    /// Heading of all initiatives in static HTML.
    pub all_initiatives: &'static str,
    /// Legend of the year style.
    pub year_style: &'static str,
    /// A year style.
    pub year_style_name: fn(YearStyle) -> &'static str,
    /// Legend of the scale.
    pub scale: &'static str,
    /// A scale.
    pub scale_name: fn(Scale) -> &'static str,
    /// A subdivision of a year: scale, index in the year, first month of the year.
    pub subdivision: fn(Scale, usize, u8) -> String,
    /// Legend of the grouping.
    pub grouping: &'static str,
    /// Show only initiatives of this fiscal year.
    pub this_year_only: &'static str,
    /// Close all goals.
    pub fold_all: &'static str,
    /// Open all goals.
    pub unfold_all: &'static str,
    /// Close one.
    pub fold: &'static str,
    /// Open one.
    pub unfold: &'static str,
    /// Skips the table.
    pub skip_table: &'static str,
    /// Skips the list.
    pub skip_list: &'static str,
    /// The meaning of the open end of a bar.
    pub legend_open: &'static str,
    /// The origin of the stages.
    pub legend_note: &'static str,
    /// Caption: first year, last year, how many of what.
    pub caption: fn(&str, &str, usize, &str) -> String,
    /// This year's count of stages.
    pub tally: fn(&[(Stage, usize)]) -> String,
    /// The word for initiatives if the plan has none.
    pub initiatives: &'static str,
    /// The plan gives its schedule only as a picture.
    pub picture_title: &'static str,
    /// The consequence for the reader.
    pub picture_lead: &'static str,
    /// Heading of the picture's legend.
    pub picture_legend: &'static str,
    /// The plan gives no schedule.
    pub no_schedule_title: &'static str,
    /// The consequence for the reader.
    pub no_schedule_lead: &'static str,
    /// The number of visible initiatives, and of all.
    pub remaining: fn(usize, usize) -> String,
    /// The button for so many initiatives that are not drawn yet.
    pub more: fn(usize) -> String,
    /// The button for so many other items of a long list.
    pub others: fn(usize) -> String,
    /// Name of the group of controls for the fiscal year.
    pub year_group: &'static str,
    /// The year before.
    pub year_before: &'static str,
    /// The year after.
    pub year_after: &'static str,
    /// Completes the link to a year for screen readers.
    pub year_hidden: fn(&str) -> String,
    /// Index of the year among the years.
    pub year_place: fn(usize, usize) -> String,
    /// All years of an initiative.
    pub all_years: &'static str,
    /// Nothing is left after filtering.
    pub none_this_year: &'static str,

    // Explorer.
    /// Name of the search form.
    pub search_name: &'static str,
    /// Label of the search box.
    pub search_label: &'static str,
    /// The button.
    pub search: &'static str,
    /// The scope of the search.
    pub search_hint: &'static str,
    /// The fold of the filters, with the number of active ones.
    pub filters: fn(usize) -> String,
    /// Name of a facet.
    pub facet: fn(FacetKey) -> &'static str,
    /// A count in a facet.
    pub count: fn(usize) -> String,
    /// The words after the number of results.
    pub found: fn(&str) -> String,
    /// The number of all initiatives.
    pub of_total: fn(usize) -> String,
    /// The result in one sentence, for screen readers.
    pub announce: fn(usize, &str) -> String,
    /// Name of the group of active conditions.
    pub active: &'static str,
    /// A condition: facet, value.
    pub condition: fn(&str, &str) -> String,
    /// The label of the search text among the conditions.
    pub condition_words: &'static str,
    /// Removes a condition.
    pub remove: &'static str,
    /// Removes all of them.
    pub clear: &'static str,
    /// Nothing was found.
    pub empty_title: &'static str,
    /// A suggestion after an empty result.
    pub empty_lead: &'static str,
    /// The button after an empty result.
    pub show_all: &'static str,
    /// A note on inferred matches.
    pub inferred_list: &'static str,
    /// The plan names no departments.
    pub no_departments: &'static str,

    // Initiative.
    /// Name of the trail.
    pub trail: &'static str,
    /// The link to the overview.
    pub to_overview: &'static str,
    /// Heading of the box of this year.
    pub stage_now: fn(&str) -> String,
    /// Heading of the years.
    pub schedule: &'static str,
    /// Caption of the years.
    pub schedule_caption: fn(&str, &str) -> String,
    /// Heading of a text without a label.
    pub text: &'static str,
    /// Heading of the children.
    pub children: fn(&str) -> String,
    /// Heading of the related initiatives.
    pub related: &'static str,
    /// Heading of the siblings: name of the parent.
    pub siblings: fn(&str) -> String,
    /// Heading of the departments in charge.
    pub departments: &'static str,
    /// Heading of the target groups.
    pub audience: &'static str,
    /// Items of national lists.
    pub serves: &'static str,
    /// Heading of the references to other plans.
    pub references: &'static str,
    /// The plan prints no entry there.
    pub no_entries: &'static str,
    /// Figures.
    pub indicators: &'static str,
    /// Pictures.
    pub pictures: &'static str,
    /// A note that a picture is not in the text.
    pub picture_note: &'static str,
    /// Heading of the gaps of the document.
    pub gaps: &'static str,
    /// The gaps of the document, in one sentence.
    pub gaps_sentence: fn(&[Gap]) -> String,
    /// Known only as a row of a schedule.
    pub row_only: &'static str,
    /// The label of a remark by the authors of the data.
    pub remark: &'static str,
    /// A misprint: as printed, as meant.
    pub misprint: fn(&str, &str) -> String,
    /// Heading of the source.
    pub source: &'static str,
    /// Mark of a summary.
    pub summary: &'static str,
    /// The document.
    pub source_document: &'static str,
    /// The chapter.
    pub source_chapter: &'static str,
    /// The page.
    pub source_page: &'static str,
    /// A page number.
    pub page: fn(&str) -> String,
    /// The table.
    pub source_table: &'static str,
    /// The figure.
    pub source_figure: &'static str,
    /// The origin that the document names.
    pub source_origin: &'static str,
    /// The wording.
    pub source_wording: &'static str,
    /// The explanation of a summary.
    pub summary_note: &'static str,
    /// The source of the schedule.
    pub source_schedule: &'static str,
    /// Copies the link.
    pub copy_link: &'static str,
    /// A confirmation that the link was copied.
    pub copied: &'static str,
    /// Prints.
    pub print: &'static str,
    /// Heading of dated points.
    pub milestones: &'static str,
    /// Heading of the initiatives that have to come before.
    pub before: &'static str,
    /// Heading of the initiatives that follow.
    pub after: &'static str,
    /// The mark of an inferred date.
    pub inferred: &'static str,
    /// The link to the view of sharing.
    pub share: &'static str,
    /// The link from an explanation to the glossary.
    pub term_in_glossary: &'static str,
    /// Closes the explanation of a term.
    pub term_close: &'static str,
    /// Name of the links to neighbours.
    pub turn: &'static str,
    /// The one before.
    pub previous: &'static str,
    /// The one after.
    pub next: &'static str,

    // Overview.
    /// Length of the period.
    pub period: &'static str,
    /// Unit of the length.
    pub period_unit: fn(usize) -> &'static str,
    /// The plan sets no period.
    pub no_period: &'static str,
    /// From a date on.
    pub from: fn(&str) -> String,
    /// Until a date, and whether a sentence begins with it.
    pub until: fn(&str, bool) -> String,
    /// A month left open in the document.
    pub open_month: &'static str,
    /// The plan looks towards a year.
    pub horizon: fn(&str) -> String,
    /// Heading of the counts of the current year.
    pub tally_heading: &'static str,
    /// The scope of the counts: year, number, word for initiatives.
    pub tally_lead: fn(&str, usize, &str) -> String,
    /// The link to the roadmap.
    pub see_roadmap: &'static str,
    /// The link to the explorer.
    pub see_explorer: &'static str,
    /// Heading of the goals: their number and name.
    pub goals: fn(usize, &str) -> String,
    /// A level and its count.
    pub level_count: fn(&str, usize) -> String,
    /// Heading of the plan's place.
    pub place: &'static str,
    /// This plan.
    pub this_plan: &'static str,
    /// Kind of a relation.
    pub relation: fn(RelationKind) -> &'static str,
    /// The law or plan as which this one counts.
    pub counts_as: fn(&str) -> String,
    /// Heading of the cycles.
    pub cycles: &'static str,
    /// The mark of the current cycle.
    pub current_cycle: &'static str,
    /// Heading of the review cycle.
    pub review: &'static str,
    /// Heading of bodies.
    pub bodies: &'static str,
    /// The head of a body: title, office.
    pub head: fn(&str, &str) -> String,
    /// Only planned.
    pub planned: &'static str,
    /// Heading of the contact.
    pub contact: &'static str,
    /// Department.
    pub contact_department: &'static str,
    /// Telephone.
    pub telephone: &'static str,
    /// Fax.
    pub fax: &'static str,
    /// Mail.
    pub email: &'static str,
    /// Address.
    pub address: &'static str,
}
