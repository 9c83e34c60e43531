//! Every word of the interface, per language, in tables that the compiler keeps complete.
//!
//! A new language is a new table of type [`Messages`]; a missing word does not compile. Messages of the
//! plan itself (names of levels, labels of phases) are never here: they come from its JSON.

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

use crate::plan::vocabulary::RelationKind;
use crate::plan::{Language, Status};
use crate::views::initiative::Unsaid;
use crate::views::query::FacetKey;
use crate::views::schedule::{Scale, Stage};
use crate::views::{View, YearStyle};

/// A table of words in one language.
#[derive(Debug)]
pub struct Messages {
    /// Its language tag.
    pub language: &'static str,
    /// How dates are written.
    pub years: Language,

    /// What stands between the items of a list in a sentence.
    pub comma: &'static str,
    /// What stands between a label and what it labels.
    pub colon: &'static str,
    /// What stands between two sentences.
    pub between: &'static str,

    // Shell.
    /// Name of the navigation between views.
    pub views: &'static str,
    /// Name of a view in the navigation.
    pub view: fn(View) -> &'static str,
    /// Heading of a view.
    pub view_heading: fn(View) -> &'static str,
    /// What a further view holds.
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
    /// Where the texts come from: title, city.
    pub origin: fn(&str, &str) -> String,
    /// That this is an example, where the plan's licence is given.
    pub license: fn(&str) -> String,
    /// Link to the official document.
    pub document: fn(Option<&str>) -> String,
    /// That the period is over.
    pub over: &'static str,
    /// What that means for the roadmap.
    pub over_lead: &'static str,

    // Stages.
    /// A stage in a word.
    pub stage: fn(Stage) -> &'static str,
    /// A stage in the legend.
    pub stage_long: fn(Stage) -> &'static str,
    /// No phase stands here.
    pub unsaid_phase: &'static str,
    /// The plan has nothing for this year.
    pub nothing_now: &'static str,
    /// The end is open.
    pub open_end: &'static str,
    /// The end was inferred from the next phase.
    pub inferred_end_next: &'static str,
    /// The end was inferred.
    pub inferred_end: &'static str,
    /// This fiscal year.
    pub now: &'static str,
    /// This fiscal year is here.
    pub now_here: &'static str,
    /// Before what lies outside of the years that are drawn.
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
    /// Past the table.
    pub skip_table: &'static str,
    /// Past the list.
    pub skip_list: &'static str,
    /// What the open end of a bar means.
    pub legend_open: &'static str,
    /// How the classes were made.
    pub legend_note: &'static str,
    /// Caption: first year, last year, how many of what.
    pub caption: fn(&str, &str, usize, &str) -> String,
    /// This year's count of stages.
    pub tally: fn(&[(Stage, usize)]) -> String,
    /// The word for initiatives where the plan has none.
    pub initiatives: &'static str,
    /// The plan gives its schedule only as a picture.
    pub picture_title: &'static str,
    /// What follows from that.
    pub picture_lead: &'static str,
    /// Leads to the kinds of phase that the picture's legend names.
    pub picture_legend: &'static str,
    /// The plan gives no schedule.
    pub no_schedule_title: &'static str,
    /// What follows from that.
    pub no_schedule_lead: &'static str,
    /// How many remain of how many.
    pub remaining: fn(usize, usize) -> String,
    /// The way to so many initiatives that are not drawn yet.
    pub more: fn(usize) -> String,
    /// The way to so many others of a long list.
    pub others: fn(usize) -> String,
    /// Choose a fiscal year.
    pub year_group: &'static str,
    /// The year before.
    pub year_before: &'static str,
    /// The year after.
    pub year_after: &'static str,
    /// Completes the link to a year for those who hear it.
    pub year_hidden: fn(&str) -> String,
    /// Place of the year among the years.
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
    /// What is found.
    pub search_hint: &'static str,
    /// The fold of the filters, with how many are set.
    pub filters: fn(usize) -> String,
    /// Name of a facet.
    pub facet: fn(FacetKey) -> &'static str,
    /// A count in a facet.
    pub count: fn(usize) -> String,
    /// What follows the number of results.
    pub found: fn(&str) -> String,
    /// How many there are.
    pub of_total: fn(usize) -> String,
    /// The result in one sentence, for those who hear it.
    pub announce: fn(usize, &str) -> String,
    /// Name of the group of conditions that are set.
    pub active: &'static str,
    /// A condition: facet, value.
    pub condition: fn(&str, &str) -> String,
    /// The facet of search words.
    pub condition_words: &'static str,
    /// Removes a condition.
    pub remove: &'static str,
    /// Removes all of them.
    pub clear: &'static str,
    /// Nothing was found.
    pub empty_title: &'static str,
    /// What to try.
    pub empty_lead: &'static str,
    /// Leads away from an empty result.
    pub show_all: &'static str,
    /// Matches that are ours.
    pub inferred_list: &'static str,
    /// The plan names no departments.
    pub no_departments: &'static str,

    // Initiative.
    /// Name of the trail.
    pub trail: &'static str,
    /// Leads to the overview.
    pub to_overview: &'static str,
    /// Heading of the box of this year.
    pub stage_now: fn(&str) -> String,
    /// Heading of the years.
    pub schedule: &'static str,
    /// Caption of the years.
    pub schedule_caption: fn(&str, &str) -> String,
    /// Heading of a text without a label.
    pub text: &'static str,
    /// Heading of the nodes below.
    pub children: fn(&str) -> String,
    /// Heading of nodes that the document relates.
    pub related: &'static str,
    /// Heading of the nodes beside: name of the node above.
    pub siblings: fn(&str) -> String,
    /// Who answers.
    pub departments: &'static str,
    /// Whom it serves.
    pub audience: &'static str,
    /// Items of national lists.
    pub serves: &'static str,
    /// Other plans' parts.
    pub references: &'static str,
    /// The plan prints no entry there.
    pub no_entries: &'static str,
    /// Figures.
    pub indicators: &'static str,
    /// Pictures.
    pub pictures: &'static str,
    /// That a picture is not in the text.
    pub picture_note: &'static str,
    /// Heading of what is not in the document.
    pub unsaid: &'static str,
    /// What is not in the document, in one sentence.
    pub unsaid_sentence: fn(&[Unsaid]) -> String,
    /// Known only as a row of a schedule.
    pub row_only: &'static str,
    /// A remark of ours.
    pub remark: &'static str,
    /// A misprint: as printed, as meant.
    pub misprint: fn(&str, &str) -> String,
    /// Heading of the source.
    pub source: &'static str,
    /// Mark of a text written for the widget.
    pub summary: &'static str,
    /// The document.
    pub source_document: &'static str,
    /// The chapter.
    pub source_chapter: &'static str,
    /// The page.
    pub source_page: &'static str,
    /// The page as a word.
    pub page: fn(&str) -> String,
    /// The table.
    pub source_table: &'static str,
    /// The figure.
    pub source_figure: &'static str,
    /// Where the document has it from.
    pub source_origin: &'static str,
    /// The wording.
    pub source_wording: &'static str,
    /// What a summary is.
    pub summary_note: &'static str,
    /// Where the schedule stands.
    pub source_schedule: &'static str,
    /// Copies the link.
    pub copy_link: &'static str,
    /// That it was copied.
    pub copied: &'static str,
    /// Prints.
    pub print: &'static str,
    /// Heading of dated points.
    pub milestones: &'static str,
    /// Heading of what has to come before an initiative.
    pub before: &'static str,
    /// Heading of what follows an initiative.
    pub after: &'static str,
    /// Concluded, not stated.
    pub inferred: &'static str,
    /// Leads to the ways to take something away.
    pub share: &'static str,
    /// In the explanation of a term: leads to the glossary.
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
    /// Heading of this year's count.
    pub tally_heading: &'static str,
    /// What is counted: year, number, word for initiatives.
    pub tally_lead: fn(&str, usize, &str) -> String,
    /// Leads to the roadmap.
    pub see_roadmap: &'static str,
    /// Leads to the explorer.
    pub see_explorer: &'static str,
    /// Heading of the goals: how many, what they are called.
    pub goals: fn(usize, &str) -> String,
    /// How many of what.
    pub level_count: fn(&str, usize) -> String,
    /// Heading of the plan's place.
    pub place: &'static str,
    /// This plan.
    pub this_plan: &'static str,
    /// Kind of a relation.
    pub relation: fn(RelationKind) -> &'static str,
    /// What the plan counts as.
    pub counts_as: fn(&str) -> String,
    /// Heading of the terms.
    pub cycles: &'static str,
    /// The term of this plan.
    pub current_cycle: &'static str,
    /// Heading of the review cycle.
    pub review: &'static str,
    /// Heading of bodies.
    pub bodies: &'static str,
    /// Who heads it: title, office.
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
