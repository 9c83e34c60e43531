//! The messages of the further views and of static pages, by language. None of them is in the first load.

#[cfg(test)]
pub(crate) mod all_texts;
mod en;
mod ja;
mod plain;

use crate::plan::Calendar;
use crate::plan::text::{is_plain_japanese, same_language};
use crate::plan::vocabulary::Outcome;

/// The messages of the further views in one language.
pub(crate) struct FurtherMessages {
    /// Lead of the glossary, with the number of its terms.
    pub(crate) glossary_terms: fn(usize) -> String,
    /// Lead of a glossary that is made of the document's notes, with the number of its terms.
    pub(crate) footnote_terms: fn(usize) -> String,
    /// Number of visible events of the time line, and of all.
    pub(crate) events: fn(usize, usize) -> String,
    /// A number behind a heading, in brackets, with the space before it.
    pub(crate) count: fn(usize) -> String,
    /// Name of the choice of lanes of the time line.
    pub(crate) shown_lanes: &'static str,
    /// A decade, by its first calendar year.
    pub(crate) decade: fn(i32) -> String,
    /// A calendar month, 1 to 12.
    pub(crate) month: fn(u8) -> String,
    /// A day of a calendar month: month, day.
    pub(crate) day: fn(u8, u8) -> String,
    /// Remark on a date whose month the document leaves open.
    pub(crate) month_open: &'static str,
    /// Label before an outcome.
    pub(crate) outcome_is: &'static str,
    /// Heading of the items of other plans that this plan serves as a whole.
    pub(crate) whole_plan: &'static str,
    /// Lead of a static page without texts, with the number of initiatives.
    #[allow(dead_code, reason = "only static pages are brief")]
    pub(crate) brief: fn(usize) -> String,
    /// Link past the head of a static page.
    #[allow(dead_code, reason = "only pages of the tool have it")]
    pub(crate) skip_link: &'static str,
    /// Link from the end of a static page to its beginning.
    #[allow(dead_code, reason = "only static pages have it")]
    pub(crate) to_top: &'static str,
    /// Lead of a static page whose initiatives fold.
    #[allow(dead_code, reason = "only static pages have it")]
    pub(crate) fold_lead: &'static str,
    /// Link from the page of one initiative to that of the plan.
    #[allow(dead_code, reason = "only static pages have it")]
    pub(crate) to_plan: &'static str,
    /// Heading of the link that shares the place.
    pub(crate) share_link: &'static str,
    /// Button that copies the link.
    pub(crate) copy: &'static str,
    /// Button of the device's own menu for sharing.
    pub(crate) hand_on: &'static str,
    /// Alternative text of the QR code.
    pub(crate) code: &'static str,
    /// Sentence below the QR code.
    pub(crate) code_lead: &'static str,
    /// Heading of the table as a file.
    pub(crate) share_table: &'static str,
    /// Content of that file.
    pub(crate) share_table_lead: &'static str,
    /// Button that saves it.
    pub(crate) save_csv: &'static str,
    /// Heading of the picture of the roadmap.
    pub(crate) share_picture: &'static str,
    /// Use of the picture.
    pub(crate) share_picture_lead: &'static str,
    /// Button that saves it as SVG.
    pub(crate) save_svg: &'static str,
    /// Button that saves it as PNG.
    pub(crate) save_png: &'static str,
    /// Heading of the calendar.
    pub(crate) share_calendar: &'static str,
    /// Content of the calendar.
    pub(crate) share_calendar_lead: &'static str,
    /// Button that saves it.
    pub(crate) save_ics: &'static str,
    /// Heading of the plan as data.
    pub(crate) share_data: &'static str,
    /// Content of the data.
    pub(crate) share_data_lead: &'static str,
    /// Button that saves them.
    pub(crate) save_json: &'static str,
    /// Heading of printing.
    pub(crate) share_print: &'static str,
    /// Sheets that can be printed.
    pub(crate) share_print_lead: &'static str,
    /// Button that prints the roadmap on A4.
    pub(crate) print_roadmap: &'static str,
    /// Button that prints the roadmap on A3.
    pub(crate) print_large: &'static str,
    /// Button that prints the list of initiatives.
    pub(crate) print_list: &'static str,
    /// Column of the goal, in the table as a file.
    pub(crate) column_goal: &'static str,
    /// Column of the levels between goal and initiative.
    pub(crate) column_area: &'static str,
    /// Column of the printed number.
    pub(crate) column_number: &'static str,
    /// Column of the initiative's name.
    pub(crate) column_name: &'static str,
    /// Column of the stage in the current fiscal year.
    pub(crate) column_now: &'static str,
    /// Column of the summary.
    pub(crate) column_lead: &'static str,
    /// Column of the licence.
    pub(crate) column_license: &'static str,
    /// Column of the initiative's address.
    pub(crate) column_address: &'static str,
    /// Number of initiatives that a file has, and of all, with their level.
    pub(crate) share_count: fn(usize, usize, &str) -> String,
    /// Entry of the calendar: an initiative's name and the label of the phase that begins.
    pub(crate) begins: fn(&str, &str) -> String,
    /// Entry of the calendar: a fiscal year that begins, and the plan's title.
    pub(crate) year_begins: fn(&str, &str) -> String,
    /// Label of a remark.
    pub(crate) remark: &'static str,
    /// Label of a source.
    pub(crate) source: &'static str,
    /// Label of a form as the document prints it.
    pub(crate) as_printed: &'static str,
    /// Label of how a word is read.
    pub(crate) reading: &'static str,
    /// Label of a misprinted form of a term.
    pub(crate) also_misprinted: &'static str,
    /// Label of the initiatives that an item is about.
    pub(crate) about: &'static str,
    /// Label of pages of the document.
    pub(crate) pages: &'static str,
    /// Label of the departments in charge.
    pub(crate) departments: &'static str,
    /// Label of the results of a past initiative.
    pub(crate) results: &'static str,
    /// Label of the remaining issues of a past initiative.
    pub(crate) issues: &'static str,
    /// Outcomes of past initiatives.
    pub(crate) outcome: fn(Outcome) -> &'static str,
    /// Label of the initiatives that follow a past one.
    pub(crate) followed_by: &'static str,
    /// Column of dates.
    pub(crate) date: &'static str,
    /// Column of events.
    pub(crate) event: &'static str,
    /// Column of the names of rows.
    pub(crate) row: &'static str,
    /// Column of values.
    pub(crate) value: &'static str,
    /// Label of a kind.
    pub(crate) kind: &'static str,
    /// Text of an empty cell.
    pub(crate) nothing: &'static str,
    /// Text of a marked cell, for screen readers.
    pub(crate) marked: &'static str,
    /// Remark on a date that is approximate.
    pub(crate) about_then: &'static str,
    /// Remark on a date or value that is planned or provisional.
    pub(crate) planned: &'static str,
    /// Remark on a span without an end.
    pub(crate) goes_on: &'static str,
    /// Remark on a date that stands only in the row before.
    pub(crate) inherited: &'static str,
    /// Button that saves the past results.
    pub(crate) save_past: &'static str,
    /// Button that saves all figures.
    pub(crate) save_all_figures: &'static str,
    /// Label of the law that a body or plan is based on.
    pub(crate) legal_basis: &'static str,
    /// Number of rows of a file.
    pub(crate) rows: fn(usize) -> String,
    /// Size of a file in KB.
    pub(crate) kilobytes: fn(usize) -> String,
    /// Button that saves the time line.
    pub(crate) save_history: &'static str,
    /// Link that sends the address with LINE.
    pub(crate) send_line: &'static str,
    /// Link that sends the address by mail.
    pub(crate) send_mail: &'static str,
    /// Heading of the code for other pages.
    pub(crate) share_embed: &'static str,
    /// Use of the code.
    pub(crate) share_embed_lead: &'static str,
    /// Button that copies the code.
    pub(crate) copy_code: &'static str,
    /// Heading of the events without a date.
    pub(crate) undated: &'static str,
    /// Decades from a first to a last one, by their first calendar years.
    pub(crate) decades: fn(i32, i32) -> String,
    /// Heading of the notes on the time line.
    pub(crate) history_notes: &'static str,
    /// Heading of the city's own bodies.
    pub(crate) own_bodies: &'static str,
    /// Heading of the bodies of other governments.
    pub(crate) other_bodies: &'static str,
    /// Heading of the nation's items.
    pub(crate) of_nation: &'static str,
    /// Heading of the prefecture's items.
    pub(crate) of_prefecture: &'static str,
    /// Summary of what is folded.
    pub(crate) more: &'static str,
    /// Text of a cell that is not marked, for screen readers.
    pub(crate) no: &'static str,
    /// Name of an item without a printed name.
    pub(crate) unnamed: &'static str,
    /// Remark on a table whose groups have no printed end.
    pub(crate) open_groups: &'static str,
    /// Heading of the lists to whose items initiatives answer.
    pub(crate) answered_lists: &'static str,
    /// Heading of all other lists.
    pub(crate) other_lists: &'static str,
    /// Sentence on the links below an item of a list.
    pub(crate) answered_lead: &'static str,
    /// Heading of the columns and explanations of the document.
    pub(crate) essays: &'static str,
    /// Heading of the notes on the document.
    pub(crate) document_notes: &'static str,
    /// Heading of the facts about the document.
    pub(crate) about_document: &'static str,
    /// Text of a chapter without a summary.
    pub(crate) no_text: &'static str,
    /// Sentence on the links below a term.
    pub(crate) term_uses: &'static str,
    /// Column of marks.
    pub(crate) mark: &'static str,
    /// Remark on steps with numbers but without dates.
    pub(crate) order_only: &'static str,
    /// Label of a target.
    pub(crate) target: &'static str,
    /// Label of a value that is expected of a year on the way to the target.
    pub(crate) expected: &'static str,
    /// Label of a baseline.
    pub(crate) baseline: &'static str,
    /// Label of an actual value.
    pub(crate) actual: &'static str,
    /// Label of a survey's purpose.
    pub(crate) purpose: &'static str,
    /// Label of whom a survey asked.
    pub(crate) audience: &'static str,
    /// Label of how a survey was made.
    pub(crate) method: &'static str,
    /// Label of the number of people asked.
    pub(crate) asked: &'static str,
    /// Label of the number of people who answered.
    pub(crate) answered: &'static str,
    /// Label of the places and dates of a survey.
    pub(crate) venues: &'static str,
    /// Label of what a survey found.
    pub(crate) findings: &'static str,
    /// Label of the head of a body.
    pub(crate) head: &'static str,
    /// Label of the members of a body.
    pub(crate) members: &'static str,
    /// Label of what a body carries out.
    pub(crate) carries_out: &'static str,
    /// Label of the government to which a plan or law belongs.
    pub(crate) authority: &'static str,
    /// Label of an article of a law.
    pub(crate) article: &'static str,
    /// Label of a period.
    pub(crate) period: &'static str,
    /// Label of a vision.
    pub(crate) vision: &'static str,
    /// Label of the goals of another plan.
    pub(crate) goals: &'static str,
    /// Label of the plan that has followed this one.
    pub(crate) successor: &'static str,
    /// Label of the editions of the plan.
    pub(crate) editions: &'static str,
    /// Label of an address.
    pub(crate) address: &'static str,
    /// Label of the number of pages.
    pub(crate) page_count: &'static str,
    /// Label of the year that a plan without an end looks ahead to.
    pub(crate) horizon: &'static str,
    /// Label of the years of the schedule.
    pub(crate) roadmap: &'static str,
    /// Label of who published the plan.
    pub(crate) publisher: &'static str,
    /// Label of the plan's status.
    pub(crate) status: &'static str,
    /// Heading of the pictures of the document.
    pub(crate) pictures: &'static str,
    /// Name of the table of contents of a long view.
    pub(crate) contents: &'static str,
    /// Number of items behind an entry of that table.
    pub(crate) items: fn(usize) -> String,
    /// Button that opens all folds of a view.
    pub(crate) open_all: &'static str,
    /// Button that closes them.
    pub(crate) close_all: &'static str,
    /// Switch of the editors' notes.
    pub(crate) show_notes: &'static str,
    /// Heading of the editors' notes of an item.
    pub(crate) notes: &'static str,
    /// Sentence that says once per view that its texts are summaries.
    pub(crate) summaries: &'static str,
    /// Sentence that explains the short links to pages.
    pub(crate) page_links: &'static str,
    /// Label of a text in the words of the document.
    pub(crate) own_words: &'static str,
    /// A page of the document, as short as it is cited.
    pub(crate) short_page: fn(&str) -> String,
    /// Summary of the words of the document.
    pub(crate) in_document: &'static str,
    /// Sentence where few past initiatives have a stated outcome: their number, and that of all.
    pub(crate) few_outcomes: fn(usize, usize) -> String,
    /// Number of past initiatives that were done, of those with a stated outcome.
    pub(crate) outcomes: fn(usize, usize) -> String,
    /// Number of past initiatives without a stated outcome, and without action.
    pub(crate) not_counted: fn(usize, usize) -> String,
    /// Choice of all outcomes.
    pub(crate) all_outcomes: &'static str,
    /// Name of the choice of outcomes.
    pub(crate) choose_outcome: &'static str,
    /// Number of visible past initiatives, and of all.
    pub(crate) visible_count: fn(usize, usize) -> String,
    /// Button that saves the visible rows, with their number.
    pub(crate) save_rows: fn(usize) -> String,
    /// Text where the document says nothing of results.
    pub(crate) no_results: &'static str,
    /// Number of the names that a list leaves out.
    pub(crate) and_others: fn(usize) -> String,
    /// Heading of the figures about the city.
    pub(crate) own_figures: &'static str,
    /// Heading of all other figures.
    pub(crate) other_figures: &'static str,
    /// Heading of the tables of the document.
    pub(crate) tables: &'static str,
    /// Heading of the surveys.
    pub(crate) surveys: &'static str,
    /// Summary of the values of a chart.
    pub(crate) as_table: &'static str,
    /// Word between a baseline and a target, for screen readers.
    pub(crate) becomes: &'static str,
    /// Sign between the two dates of a span.
    pub(crate) to_date: &'static str,
    /// Key of the line of a target.
    pub(crate) target_dashed: &'static str,
    /// Distance of the last value to the target.
    pub(crate) gap: fn(&str) -> String,
    /// Sentence where the target is reached.
    pub(crate) reached: &'static str,
    /// Unit of the distance between two percentages.
    pub(crate) points: &'static str,
    /// Column of the series of a figure.
    pub(crate) series: &'static str,
    /// Column of the unit.
    pub(crate) unit: &'static str,
    /// Column of the figure's name.
    pub(crate) column_figure: &'static str,
    /// Column of a value as a number without its unit.
    pub(crate) column_digits: &'static str,
    /// Button that saves one figure.
    pub(crate) save_figure: &'static str,
    /// Button that saves the figures of a view, with their number and that of their rows.
    pub(crate) save_figures: fn(usize, usize) -> String,
    /// Share of people asked who answered.
    pub(crate) rate: fn(&str) -> String,
}

impl FurtherMessages {
    /// The table of a language; English for every language without one, as in `Chunks::messages`.
    pub(crate) fn in_language(language: &str, calendar: Calendar) -> &'static Self {
        match (language, calendar.is_of_years()) {
            (language, false) if is_plain_japanese(language) => &self::plain::MESSAGES,
            (language, true) if is_plain_japanese(language) => &self::plain::CALENDAR,
            (language, false) if same_language(language, "ja") => &self::ja::MESSAGES,
            (language, true) if same_language(language, "ja") => &self::ja::CALENDAR,
            (_, false) => &self::en::MESSAGES,
            (_, true) => &self::en::CALENDAR,
        }
    }
}
