//! The codes of all diagnostics, in one list, so that no two mean the same and none has two meanings.
//!
//! A code is part of the contract: it stands in brackets behind a message, and programs search for it. A changed
//! code is a change for users and belongs into the changelog.

use crate::format::AUTHORING;

/// The weight of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// Something is lost, or no plan is made, until it is fixed.
    Error,
    /// The plan is made, but something in it is probably wrong.
    Warning,
    /// Something to know; nothing has to be done.
    Note,
}

impl Severity {
    /// The word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Declares the codes: those of residents' reader, those that authors' reader adds, and those of workbooks. Only the
/// first cost residents anything.
macro_rules! codes {
    (
        residents { $($(#[doc = $doc:literal])* $name:ident = $code:literal $severity:ident,)* }
        authors { $($(#[doc = $note:literal])* $json:ident = $known:literal $heavy:ident,)* }
        workbooks { $($(#[doc = $about:literal])* $tool:ident = $text:literal $weight:ident,)* }
    ) => {
        /// The kind of a diagnostic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[doc = $doc])* $name,)* $($(#[doc = $note])* $json,)* $($(#[doc = $about])* $tool,)* }

        impl Code {
            /// All codes, for documentation and tests.
            pub const ALL: &[Self] = &[$(Self::$name,)* $(Self::$json,)* $(Self::$tool,)*];

            /// The codes that residents' reader reports. The others change nothing that is shown.
            pub const OF_RESIDENTS: &[Self] = &[$(Self::$name,)*];

            /// The codes of a plan's JSON.
            pub const OF_JSON: &[Self] = &[$(Self::$name,)* $(Self::$json,)*];

            /// The code as printed in brackets.
            pub fn as_str(self) -> &'static str {
                if AUTHORING {
                    match self { $(Self::$name => $code,)* $(Self::$json => $known,)* $(Self::$tool => $text,)* }
                } else {
                    match self { $(Self::$name => $code,)* _ => "" }
                }
            }

            /// The severity of everything with this code.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)*
                    $(Self::$json => Severity::$heavy,)*
                    $(Self::$tool => Severity::$weight,)*
                }
            }
        }
    };
}

codes! { residents {
    /// The file is not JSON.
    NotJson = "not-json" Error,
    /// The file's `format` is not one that this version reads.
    UnknownFormat = "unknown-format" Error,
    /// A value of another type.
    WrongType = "wrong-type" Error,
    /// A required field or cell without a value.
    Missing = "missing" Error,
    /// A word that is not one of a fixed set.
    UnknownWord = "unknown-word" Error,
    /// A fiscal year or month that does not exist.
    BadPeriod = "bad-period" Error,
    /// A field or a language that stands more than once in one object.
    DuplicateKey = "duplicate-key" Error,
    /// An id that is not made of lower-case letters, digits and hyphens.
    BadId = "bad-id" Error,
    /// An id that another item has already.
    DuplicateId = "duplicate-id" Error,
    /// A reference to an id that no item has.
    DanglingId = "dangling-id" Error,
    /// A chain of parents that leads back to itself.
    Cycle = "cycle" Error,
    /// An end before its start.
    EndBeforeStart = "end-before-start" Error,
    /// An empty text, or an empty source.
    Empty = "empty" Error,
    /// An address that does not lead to a page of the web.
    BadAddress = "bad-address" Error,
    /// A text that is not a language tag (BCP 47).
    BadLanguage = "bad-language" Error,
    /// The number of diagnostics that are not listed.
    More = "more" Note,
} authors {
    /// A field that the format does not know.
    UnknownField = "unknown-field" Error,
    /// A field under a name that it had in earlier files.
    RenamedField = "renamed-field" Note,
    /// A year decades away from the years of the plan.
    OutsidePeriod = "outside-period" Warning,
    /// A replacement character (U+FFFD): the original was lost in some conversion.
    ReplacementCharacter = "replacement-character" Warning,
    /// A telephone number or mail address that no device can use.
    BadContact = "bad-contact" Warning,
    /// A latitude or longitude that no place has.
    BadPosition = "bad-position" Warning,
    /// A radical or a private-use character in the place of an ordinary one.
    UnusualCharacter = "unusual-character" Warning,
    /// A name that differs from another only in how it is written.
    InconsistentSpelling = "inconsistent-spelling" Warning,
} workbooks {
    /// A file that is not a spreadsheet.
    NotAWorkbook = "not-a-workbook" Error,
    /// A spreadsheet in a format that is not read.
    UnsupportedFormat = "unsupported-format" Error,
    /// A sheet without cells: macros of old programs, dialogs.
    UnsupportedSheet = "unsupported-sheet" Error,
    /// A file that only leads to a spreadsheet.
    LinkFile = "link-file" Error,
    /// Levels in columns side by side.
    LevelsAsColumns = "levels-as-columns" Error,
    /// JSON where a spreadsheet is expected.
    JsonFile = "json-file" Error,
    /// A file that is broken or cut off.
    Damaged = "damaged" Error,
    /// A file that no reader comes to an end with.
    Unreadable = "unreadable" Error,
    /// A file with a password.
    Encrypted = "encrypted" Error,
    /// A workbook with more than can be read.
    TooLarge = "too-large" Error,
    /// A plan's JSON with more than can be read.
    PlanTooLarge = "plan-too-large" Error,
    /// A CSV in an unknown encoding.
    BadEncoding = "bad-encoding" Error,
    /// A text that was saved in a wrong encoding.
    Garbled = "garbled" Error,
    /// Charts without the cells that they are made of.
    OnlyCharts = "only-charts" Error,
    /// A file without content.
    EmptyFile = "empty-file" Error,
    /// A reading that was stopped by the user.
    Cancelled = "cancelled" Error,
    /// A workbook of which no sheet is known.
    NoKnownSheet = "no-known-sheet" Error,
    /// A sheet that is not read.
    UnknownSheet = "unknown-sheet" Note,
    /// A hidden sheet that is read.
    HiddenSheet = "hidden-sheet" Note,
    /// Two sheets of one kind.
    DuplicateSheet = "duplicate-sheet" Error,
    /// A required sheet that the workbook lacks.
    MissingSheet = "missing-sheet" Error,
    /// A single sheet without a plan that it could belong to.
    SingleSheet = "single-sheet" Error,
    /// A sheet without a row of headings.
    MissingHeadings = "missing-headings" Error,
    /// A column that is not read.
    UnknownColumn = "unknown-column" Note,
    /// A row of the first sheet that is not read.
    UnknownRow = "unknown-row" Note,
    /// A cell beside the two columns of the first sheet.
    ExtraCell = "extra-cell" Note,
    /// Two columns of one name.
    DuplicateColumn = "duplicate-column" Error,
    /// Two rows of one name.
    DuplicateRow = "duplicate-row" Error,
    /// A required column that the sheet lacks.
    MissingColumn = "missing-column" Error,
    /// A heading that begins like a year but is none.
    BadHeading = "bad-heading" Error,
    /// Years in rows where columns are expected.
    YearsAsRows = "years-as-rows" Error,
    /// A text in a schedule that was read as an empty cell.
    ReadAsEmpty = "read-as-empty" Note,
    /// A stroke that may continue a phase or mean nothing.
    AmbiguousDash = "ambiguous-dash" Error,
    /// A symbol in the place of words.
    SymbolOnly = "symbol-only" Warning,
    /// A text above the headings.
    TextAboveHeadings = "text-above-headings" Note,
    /// A note or a total among the rows.
    NoteRow = "note-row" Note,
    /// A row of a schedule without phases and without an initiative of its name.
    RowWithoutPhases = "row-without-phases" Note,
    /// A row without an amount in the columns of years.
    RowWithoutAmounts = "row-without-amounts" Note,
    /// Two amounts of one year that differ.
    AmountTwice = "amount-twice" Error,
    /// A text that merged cells hide.
    HiddenByMerge = "hidden-by-merge" Note,
    /// A translation with another number of paragraphs.
    TranslationMismatch = "translation-mismatch" Error,
    /// A period without a beginning.
    OpenStart = "open-start" Note,
    /// A list that a single sheet would empty.
    EmptiedList = "emptied-list" Error,
    /// A list that becomes shorter.
    ShortenedList = "shortened-list" Warning,
    /// Struck-out words.
    Strikethrough = "strikethrough" Note,
    /// Words struck out in a part of a cell, in a file that does not say which.
    PartialStrikethrough = "partial-strikethrough" Warning,
    /// A shape, a line or a picture.
    Shape = "shape" Warning,
    /// A comment.
    Comment = "comment" Note,
    /// A cell with a colour alone.
    ColourOnly = "colour-only" Warning,
    /// Characters that other computers do not have.
    PrivateUse = "private-use" Warning,
    /// An approximate date.
    ApproximateDate = "approximate-date" Note,
    /// A number that is January or October.
    AmbiguousMonth = "ambiguous-month" Error,
    /// Several departments in one line.
    SplitValue = "split-value" Note,
    /// A cell in a column without a heading.
    NoColumnHeading = "no-column-heading" Note,
    /// Cells that change their look by a rule.
    ConditionalFormatting = "conditional-formatting" Warning,
    /// A hidden row that is read.
    HiddenRow = "hidden-row" Note,
    /// A hidden column that is read.
    HiddenColumn = "hidden-column" Note,
    /// An empty row among others.
    BlankRow = "blank-row" Note,
    /// A cell merged over several rows.
    MergedCells = "merged-cells" Note,
    /// A cell merged over several columns.
    MergedColumns = "merged-columns" Error,
    /// Spaces around a text.
    StraySpaces = "stray-spaces" Note,
    /// A value that was read in its usual form: full-width digits, eras.
    Normalized = "normalized" Note,
    /// A date as the number that programs keep.
    SerialDate = "serial-date" Note,
    /// A day of which only the month may be meant.
    FirstOfMonth = "first-of-month" Warning,
    /// A formula with an error.
    FormulaError = "formula-error" Error,
    /// A formula of which the file holds no result.
    FormulaWithoutValue = "formula-without-value" Error,
    /// A text that a program turned into a date.
    DateInsteadOfText = "date-instead-of-text" Error,
    /// A text where a number is expected.
    BadNumber = "bad-number" Error,
    /// Neither yes nor no.
    BadBoolean = "bad-boolean" Error,
    /// Neither a fiscal year nor a date.
    BadDate = "bad-date" Error,
    /// A text that is not a fiscal year.
    BadYear = "bad-year" Error,
    /// A number that is not a month.
    BadMonth = "bad-month" Error,
    /// Raw JSON that cannot be read.
    BadJson = "bad-json" Error,
    /// A name, number or id that no item has.
    UnknownName = "unknown-name" Error,
    /// A name that several items have.
    AmbiguousName = "ambiguous-name" Error,
    /// A source without a page or chapter.
    MissingSource = "missing-source" Error,
    /// A text of the example in a real plan.
    SampleText = "sample-text" Warning,
    /// Items removed together with the item that they belonged to.
    RemovedDependents = "removed-dependents" Note,
    /// A reference removed together with its target.
    RemovedReference = "removed-reference" Note,
    /// An item below one that cannot have such items.
    WrongOwner = "wrong-owner" Error,
    /// Phases of one initiative in two sheets.
    DuplicateSchedule = "duplicate-schedule" Error,
    /// An arrow without a phase before it.
    ArrowWithoutPhase = "arrow-without-phase" Error,
    /// Columns of years that are not in order.
    UnorderedYears = "unordered-years" Error,
    /// A phase without its kind.
    MissingKind = "missing-kind" Warning,
    /// Ids that were made.
    GeneratedIds = "generated-ids" Note,
    /// Ids that were taken from the previous plan.
    ReusedIds = "reused-ids" Note,
    /// A value that the format refuses for another reason.
    InvalidValue = "invalid-value" Error,

    /// An initiative without an answer in a sheet of answers.
    MissingRow = "missing-row" Error,
    /// An id in a sheet of answers that the plan does not have.
    UnknownId = "unknown-id" Error,
    /// An initiative without a status in a sheet of answers.
    MissingStatus = "missing-status" Error,
    /// A status that is not one of the words.
    UnknownStatus = "unknown-status" Error,

    /// A workbook of another plan among those that departments sent back.
    OtherPlan = "other-plan" Error,
    /// Two answers on one field of one report.
    ConflictingAnswers = "conflicting-answers" Error,
    /// A department of which no workbook came back.
    MissingBook = "missing-book" Error,
    /// A row without an answer.
    EmptyRow = "empty-row" Warning,
    /// A row about another period than most.
    OtherPeriod = "other-period" Warning,
    /// A row that cannot be used.
    UnusedRow = "unused-row" Error,
    /// A sheet of which no row could be read.
    UnreadRows = "unread-rows" Error,
    /// A cell of which nothing was made.
    UnusedCell = "unused-cell" Warning,
    /// A value of the plan that stays although a cell is empty.
    KeptValue = "kept-value" Warning,
    /// A value of the plan in whose place a new one stands.
    ReplacedValue = "replaced-value" Note,

    /// A plan without the address of its document.
    NoDocumentAddress = "no-document-address" Note,
    /// A superseded plan that does not name the next one.
    NoSuccessor = "no-successor" Note,
    /// An earlier edition whose file is not beside the plan.
    NoEditionFile = "no-edition-file" Note,
    /// An earlier edition whose file is not the one on record.
    EditionAltered = "edition-altered" Warning,

    /// An initiative without a department.
    NoDepartment = "no-department" Note,
    /// An initiative without an end.
    NoEnd = "no-end" Note,
    /// A schedule that is only a picture, so that nobody can look for ends.
    PictureSchedule = "picture-schedule" Note,
    /// An initiative with figures of activity alone.
    OnlyActivityFigures = "only-activity-figures" Note,
    /// A target without the value from which it starts.
    NoBaseline = "no-baseline" Note,
    /// An initiative without a report on a period on which others have one.
    NoReport = "no-report" Note,
    /// Two initiatives of one name.
    SameName = "same-name" Note,
} }
