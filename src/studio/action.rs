//! The actions of the page, and the effects outside of it.
//!
//! Plain values, without any behaviour.

use super::edit::{Edit, Field};
use super::opening::LoadedFile;
use super::round::RoundStep;
use crate::exchange::revision::InitiativeStatus;
use crate::plan::language::Language;
use crate::publish::Form;

/// The parts of the page, in the order of the work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// Open a file.
    #[default]
    Open,
    /// The list of diagnostics.
    Diagnostics,
    /// Correct one initiative.
    Edit,
    /// See what residents will see.
    Preview,
    /// Compare with what is published.
    Compare,
    /// Save and publish.
    Save,
    /// Prepare the next fiscal year.
    NextEdition,
}

impl Pane {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Open,
        Self::Diagnostics,
        Self::Edit,
        Self::Preview,
        Self::Compare,
        Self::Save,
        Self::NextEdition,
    ];
}

/// Which file is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRole {
    /// The plan that is worked on.
    Plan,
    /// The plan as it is published.
    Published,
    /// The workbooks that departments sent back.
    Forms,
}

/// The choices for saving.
#[derive(Clone, Debug, PartialEq)]
pub struct Saving {
    /// The snippet to paste.
    pub form: Form,
    /// The address of the component's folder on the city's server.
    pub base: String,
    /// The address of the page of the plan, to which feeds lead.
    pub page: String,
}

impl Default for Saving {
    fn default() -> Self {
        Self { form: Form::Script, base: "/city-plan/".into(), page: String::new() }
    }
}

/// An action: something that has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Another part of the page.
    Turned(Pane),
    /// Another language.
    LanguageChosen(Language),
    /// A file is being read.
    Began(FileRole, String),
    /// It has come so far.
    Progressed(usize, usize),
    /// It was read.
    Opened(FileRole, Box<LoadedFile>),
    /// The editor does not want to wait.
    Cancelled,
    /// The browser could not do something, in its own messages.
    Failed(String),
    /// Nothing was made, for the reason in a sentence.
    Refused(String),
    /// Another width for the plan on show.
    Widened(bool),
    /// Other messages to search initiatives by.
    Searched(String),
    /// Another initiative to correct.
    Chose(Option<usize>),
    /// Another letter in a field.
    Typed(Field, String),
    /// A correction.
    Edited(Edit),
    /// The last correction is taken back.
    Undid,
    /// The last one that was taken back is made again.
    Redid,
    /// Another choice for saving.
    Prepared(Saving),
    /// Something is to be saved or copied.
    OutputWanted(Output),
    /// A file of this name was handed to the browser.
    Saved(String),
    /// Another fiscal year to prepare.
    Dated(String),
    /// The status of an initiative, by its id; none if it is open again.
    Answered(String, Option<InitiativeStatus>),
    /// Every initiative without an answer goes on as planned.
    Continued,
    /// The draft of the next fiscal year takes the place of the plan, which becomes the published one.
    Advanced,
    /// A step of the yearly round.
    Round(RoundStep),
    /// A text was copied.
    Copied,
    /// The browser refused to copy a text.
    NotCopied,
    /// The component's files are not beside the page.
    PartsMissing,
}

/// An output that editors can save or copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// An archive with everything that is published.
    Archive,
    /// The plan's JSON.
    Json,
    /// A page of static HTML.
    Html,
    /// The workbook.
    Workbook,
    /// A workbook to begin with.
    Template,
    /// The snippet for a CMS.
    Snippet,
    /// The paper for the council.
    Council,
    /// A file of the yearly round.
    Yearly(YearlyOutput),
    /// An archive with the feeds.
    Feeds,
    /// The changes since the published plan.
    Changes,
    /// The draft of the next fiscal year.
    Next,
    /// The forms of all departments, in an archive.
    Forms,
    /// The plan with what departments sent back.
    Join,
    /// That plan as a file.
    Joined,
}

/// A file of the yearly round that editors can save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearlyOutput {
    /// The table of all reports.
    Progress,
    /// The table of figures by year.
    FiguresByYear,
    /// StratML Part 2.
    PerformanceReport,
}

impl YearlyOutput {
    /// The end of the name of its file.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Progress => "progress.csv",
            Self::FiguresByYear => "figures-by-year.csv",
            Self::PerformanceReport => "report.xml",
        }
    }
}

/// An effect outside of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Show the plan; an initiative by its id, if one is being corrected.
    Show(Option<String>),
    /// Give the focus to what a selector names.
    Focus(&'static str),
    /// End the reading.
    Cancel,
    /// Make and save or copy something.
    Make(Output),
    /// Ask before the page is left, or no longer.
    Guard(bool),
    /// Say which language the page is in.
    SetLanguage(Language),
}
