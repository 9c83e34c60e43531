//! The messages of the interface: a table for each language, which the compiler keeps complete.
//!
//! A new language is a new table of type [`Messages`]; a missing message does not compile. Words of a plan
//! (names of levels, labels of phases) are never here: they come from its JSON.

#[cfg(test)]
pub(super) mod all_texts;
pub(super) mod changes;
pub mod dates;
pub(super) mod en;
#[cfg(test)]
mod english_check;
pub(super) mod further;
pub(super) mod ja;
pub(super) mod joined;
pub mod overview;
pub(super) mod plain;
#[cfg(test)]
mod plain_check;
pub(super) mod progress;
pub(super) mod search;
#[cfg(test)]
mod translation_check;

use crate::plan::vocabulary::RelationKind;
use crate::plan::{Language, Status};
use crate::views::availability::Availability;
use crate::views::initiative::Gap;
use crate::views::query::FacetKey;
use crate::views::schedule::{Scale, Stage};
use crate::views::{View, YearStyle};
use overview::OverviewMessages;

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
    /// Link to a page of the official document, a PDF.
    pub document_page: fn(&str) -> String,
    /// The plan ended at a date, in a sentence.
    pub over: fn(&str) -> String,
    /// The sentence around the name of the next plan.
    pub next_plan: (&'static str, &'static str),
    /// The sentence around the telephone number of the contact for questions about the next plan.
    pub next_plan_contact: (&'static str, &'static str),
    /// The texts of the plan are in another language.
    pub other_language: &'static str,
    /// The button of the menu with the views that have no place in the navigation.
    pub more_views: &'static str,
    /// Name of the menu of reading preferences.
    pub display: &'static str,
    /// Name of the choice of a language.
    pub language_name: &'static str,
    /// Name of the choice of readings above kanji.
    pub furigana: &'static str,
    /// Readings above kanji.
    pub show_furigana: &'static str,

    // Stages.
    /// A stage in a word.
    pub stage: fn(Stage) -> &'static str,
    /// A stage in the legend.
    pub stage_long: fn(Stage) -> &'static str,
    /// The availability of an initiative, as a state.
    pub availability: fn(Availability) -> &'static str,
    /// The same as a station on the line from the first to the last.
    pub availability_step: fn(Availability) -> &'static str,
    /// The same, explained in a few words.
    pub availability_lead: fn(Availability) -> &'static str,
    /// The label of a phase as the document prints it.
    pub printed: fn(&str) -> String,
    /// The origin of a state in a year that is not the current one.
    pub as_planned: fn(&str) -> String,
    /// The same after the end of the plan, in sentences.
    pub ended_as_planned: fn(&str) -> String,
    /// The mark of a beginning that is still to come.
    pub planned_start: &'static str,
    /// Mark of an initiative that changed since the edition before.
    pub changed: &'static str,
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
    /// The number of initiatives at each step in the current year.
    pub tally: fn(&[(Availability, usize)]) -> String,
    /// Name of the choice of a step.
    pub step_choice: &'static str,
    /// The choice of all initiatives.
    pub all_steps: &'static str,
    /// Name of the panel with the opened initiative.
    pub panel: &'static str,
    /// The link from the panel to the page.
    pub open_page: &'static str,
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
    /// The year that the list shows, in a sentence.
    pub year_shown: fn(&str) -> String,
    /// Nothing is left after filtering.
    pub none_this_year: &'static str,

    // Explorer.
    /// Name of the search form.
    pub search_name: &'static str,
    /// The button.
    pub search: &'static str,
    /// The fold of the filters, with the number of active ones.
    pub filters: fn(usize) -> String,
    /// Name of a facet.
    pub facet: fn(FacetKey) -> &'static str,
    /// A count in a facet.
    pub count: fn(usize) -> String,
    /// The words after the number of results.
    pub found: fn(&str) -> String,
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
    /// The link to all initiatives.
    pub show_all: &'static str,

    // Initiative.
    /// Name of the trail.
    pub trail: &'static str,
    /// Heading of the box of this year.
    pub stage_now: fn(&str) -> String,
    /// Heading of the years.
    pub schedule: &'static str,
    /// Caption of the years.
    pub schedule_caption: fn(&str, &str) -> String,
    /// Heading of the texts for residents.
    pub for_you: &'static str,
    /// The value of a figure from which the city starts.
    pub value_start: &'static str,
    /// The latest measured value.
    pub value_now: &'static str,
    /// The value that the city wants to reach.
    pub value_target: &'static str,
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
    /// A page number.
    pub page: fn(&str) -> String,
    /// The explanation of a summary.
    pub summary_note: &'static str,
    /// The source of the schedule.
    pub source_schedule: &'static str,
    /// Copies the link.
    pub copy_link: &'static str,
    /// A confirmation that the link was copied.
    pub copied: &'static str,
    /// Name of the list that shares the link of an initiative.
    pub share_initiative: &'static str,
    /// Name of the list that shares the link of the plan.
    pub share_plan: &'static str,
    /// Hands the link to other applications of the device.
    pub share_menu: &'static str,
    /// Sends the link with LINE.
    pub share_line: &'static str,
    /// Sends the link by mail.
    pub share_mail: &'static str,
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

    /// Those of the first screen.
    pub overview: OverviewMessages,

    // Facts of the plan.
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
