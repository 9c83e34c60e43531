//! The fixed sets of words that a plan's JSON uses; what they are called on screen is `ui`'s matter.

use crate::format::declare::words;

words! {
    /// Whether the plan is decided.
    Status {
        /// Not yet decided (案, 素案).
        #[default] Draft = "draft",
        /// Decided and in force.
        Adopted = "adopted",
        /// Replaced by a later plan.
        Superseded = "superseded",
    }

    /// How a document gives the schedule of its initiatives.
    ScheduleForm {
        /// As a table: the phases stand in the initiatives.
        #[default] Table = "table",
        /// Only as a picture.
        Picture = "picture",
        /// Not at all.
        None = "none",
    }

    /// Whose words a text is in.
    Wording {
        /// Written for this file.
        #[default] Summary = "summary",
        /// As the document prints them.
        Printed = "printed",
    }

    /// What a labelled text is about.
    SectionKind {
        /// None of the others.
        #[default] Other = "other",
        /// Outline (概要).
        Outline = "outline",
        /// Background (背景).
        Background = "background",
        /// Purpose (趣旨, 目的).
        Purpose = "purpose",
        /// Direction (方向性).
        Direction = "direction",
        /// What it should look like in the end (めざす姿).
        Aim = "aim",
        /// Expected effect (期待する効果).
        Effect = "effect",
        /// Issue (課題).
        Issue = "issue",
        /// Concrete steps (取組内容).
        Measure = "measure",
        /// Definition of a term, printed in a box.
        Definition = "definition",
        /// Example.
        Example = "example",
    }

    /// What a part of the document's outline is.
    ChapterKind {
        /// A chapter or section.
        #[default] Chapter = "chapter",
        /// A foreword.
        Foreword = "foreword",
        /// An appendix.
        Appendix = "appendix",
    }

    /// Where the document explains a term.
    EntryPlace {
        /// In its glossary.
        #[default] Glossary = "glossary",
        /// In a footnote.
        Footnote = "footnote",
    }

    /// What a note is about.
    NoteKind {
        /// A footnote of the document.
        #[default] Footnote = "footnote",
        /// Something is missing from the text that we have.
        Lost = "lost",
        /// The document says two things.
        Contradiction = "contradiction",
        /// A misprint.
        Misprint = "misprint",
        /// A reference that points at the wrong place.
        Reference = "reference",
        /// How an ambiguous place was read here.
        Reading = "reading",
    }

    /// What a picture shows.
    PictureKind {
        /// A schedule.
        #[default] Roadmap = "roadmap",
        /// A chart of figures.
        Chart = "chart",
        /// A diagram.
        Diagram = "diagram",
        /// A map.
        Map = "map",
        /// Something else.
        Other = "other",
    }

    /// What kind of work a phase is; a phase may be several.
    Kind {
        /// Preparing: studying, designing, building, introducing.
        #[default] Prepare = "prepare",
        /// Running.
        Operate = "operate",
        /// Expanding.
        Expand = "expand",
        /// Reviewing: measuring effects, revising.
        Review = "review",
        /// Something else.
        Other = "other",
    }

    /// How certain a fact is.
    Basis {
        /// The document states it.
        #[default] Stated = "stated",
        /// It was concluded from other facts.
        Inferred = "inferred",
    }

    /// How certain an end is.
    EndBasis {
        /// The document states it.
        #[default] Stated = "stated",
        /// It was concluded from other facts.
        Inferred = "inferred",
        /// It is left open.
        Open = "open",
    }

    /// What became of an initiative of an earlier term.
    Outcome {
        /// The document does not say in a word.
        #[default] Unstated = "unstated",
        /// Done.
        Done = "done",
        /// Done in part.
        Partly = "partly",
        /// Only studied (研究・検討のみ).
        Studied = "studied",
        /// No initiative of its own was taken (個別施策なし).
        None = "none",
    }

    /// What kind of period a plan has.
    PeriodKind {
        /// No period.
        #[default] None = "none",
        /// Whole fiscal years.
        FiscalYears = "fiscal_years",
        /// Dates of the calendar.
        Dates = "dates",
    }

    /// What a column of a timetable holds.
    ColumnKind {
        /// What comes in a span of time.
        #[default] Time = "time",
        /// What is already done.
        Done = "done",
    }

    /// How another plan, law or rule relates to this plan.
    RelationKind {
        /// A plan above this one.
        #[default] Higher = "higher",
        /// A plan of the nation.
        National = "national",
        /// A plan of the prefecture.
        Prefectural = "prefectural",
        /// A plan that came before.
        Earlier = "earlier",
        /// A plan that comes after.
        Later = "later",
        /// A plan that was merged into this one.
        Merged = "merged",
        /// A plan that is a part of this one.
        Part = "part",
        /// A plan beside this one.
        Related = "related",
        /// A law.
        Law = "law",
        /// A local ordinance or rule.
        Rule = "rule",
    }

    /// Which government something belongs to.
    Tier {
        /// The city itself.
        #[default] City = "city",
        /// The prefecture.
        Prefecture = "prefecture",
        /// The nation.
        Nation = "nation",
    }

    /// What a value of a figure is.
    ValueKind {
        /// Measured.
        #[default] Actual = "actual",
        /// Where a city starts from.
        Baseline = "baseline",
        /// What a city wants to reach.
        Target = "target",
        /// What a document expects of a year on the way there.
        Expected = "expected",
    }

    /// What a figure measures.
    IndicatorKind {
        /// What the city does.
        #[default] Activity = "activity",
        /// What it leads to.
        Outcome = "outcome",
    }

    /// How the values of a figure are counted.
    Counting {
        /// Each value for its own year.
        #[default] PerYear = "per_year",
        /// Each value with those before it.
        Cumulative = "cumulative",
        /// Each value at one date.
        AtDate = "at_date",
    }

    /// Which values of a figure are better.
    Better {
        /// Greater ones.
        #[default] More = "more",
        /// Smaller ones.
        Less = "less",
    }

    /// What a city's grade says of an initiative.
    GradeMeaning {
        /// It was not judged, or cannot be yet.
        #[default] NotJudged = "not_judged",
        /// Ahead of its plan.
        Ahead = "ahead",
        /// As planned.
        OnTrack = "on_track",
        /// Behind its plan.
        Behind = "behind",
    }

    /// The part of a fiscal year that a report covers.
    PartOfYear {
        /// All of it.
        #[default] Whole = "year",
        /// Its first six months.
        FirstHalf = "first_half",
        /// Its last six months.
        SecondHalf = "second_half",
        /// Its first three months.
        FirstQuarter = "first_quarter",
        /// The three months after them.
        SecondQuarter = "second_quarter",
        /// The three months before the last.
        ThirdQuarter = "third_quarter",
        /// Its last three months.
        FourthQuarter = "fourth_quarter",
    }

    /// How far an initiative has come, in the city's own word.
    ReportStatus {
        /// Nothing has begun.
        #[default] NotStarted = "not_started",
        /// It is being prepared.
        Preparing = "preparing",
        /// It runs.
        Running = "running",
        /// It is complete.
        Done = "done",
        /// It was given up.
        Stopped = "stopped",
        /// It is a part of another one now.
        Merged = "merged",
    }

    /// Who gave a grade.
    Judge {
        /// The department itself.
        #[default] Department = "department",
        /// A body of the city.
        Body = "body",
        /// Experts from outside.
        Outside = "outside",
    }

    /// What a link leads to.
    LinkKind {
        /// Something else.
        #[default] Other = "other",
        /// A service to be used.
        Service = "service",
        /// A form.
        Form = "form",
        /// An evaluation sheet (事務事業評価).
        Evaluation = "evaluation",
        /// A record of the council.
        Council = "council",
        /// A law, ordinance or rule.
        Law = "law",
        /// News.
        News = "news",
        /// Data.
        Data = "data",
    }
}
