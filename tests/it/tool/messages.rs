//! Every message in both languages, in one table that people review, and the form that all of them have.
//!
//! `BLESS=1 cargo test --test it tool::messages` rewrites `tests/messages/table.txt`; read it before you keep it.

mod completeness;
mod scripts;

use super::command_line::yearly_messages as yearly;
use super::command_line::{messages as command_line, revise_messages, round_messages};
use city_plan::exchange::feed::{self, FeedError};
use city_plan::exchange::revision::{SourceFile, round};
use city_plan::exchange::{revision, workbook};
use city_plan::format::diagnostic::explained::{Surface, samples};
use city_plan::format::diagnostic::{Code, Diagnostic, Severity};
use city_plan::plan::Language;
use city_plan::publish::{self, PublishError};
use std::fmt::Write;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// A message as the table has it.
struct Message {
    /// Severity and code; a name, for what has none.
    kind: String,
    ja: String,
    /// Empty for what only site owners see.
    en: String,
}

impl Message {
    fn new(kind: &str, text: impl Fn(Language) -> String) -> Self {
        Self { kind: kind.to_owned(), ja: text(Language::Ja), en: text(Language::En) }
    }

    fn of(diagnostic: &Diagnostic, surface: Surface) -> Self {
        let kind = format!("{} [{}]", diagnostic.severity().as_str(), diagnostic.code.as_str());
        Self::new(&kind, |language| diagnostic.message_on(surface, language))
    }
}

/// The messages about plans and workbooks.
fn diagnostics() -> Vec<Diagnostic> {
    [
        samples(),
        workbook::samples(),
        revision::messages::samples(),
        publish::advice::samples(),
        publish::editions::samples(),
        publish::accountability::samples(),
        round::messages::samples(),
    ]
    .concat()
}

fn sections() -> Vec<(&'static str, Vec<Message>)> {
    let on_tool = |all: Vec<Diagnostic>| all.iter().map(|one| Message::of(one, Surface::Tool)).collect();
    let with_advice = workbook::samples().into_iter().filter(|one| one.explanation.advice.is_some());
    vec![
        ("The JSON of a plan", on_tool(samples())),
        ("A workbook", on_tool(workbook::samples())),
        (
            "A workbook in the studio, where the next step differs",
            with_advice.map(|one| Message::of(&one, Surface::Studio)).collect(),
        ),
        ("A sheet of answers", on_tool(revision::messages::samples())),
        ("What departments sent back", on_tool(round::messages::samples())),
        (
            "Before a plan is published",
            on_tool([publish::advice::samples(), publish::editions::samples()].concat()),
        ),
        ("The accountability check", on_tool(publish::accountability::samples())),
        ("What is published, in the tool and the studio", of_publishing()),
        ("Feeds, in the tool and the studio", of_feeds()),
        ("The command line", of_command_line()),
        ("The studio", of_studio()),
        ("The notice for readers", scripts::of_notice()),
        ("The console, for the site's owner", scripts::of_console()),
        ("Other texts of the scripts", scripts::of_other_texts()),
    ]
}

fn of_command_line() -> Vec<Message> {
    let file = Path::new("plan.json");
    let error = || Error::new(ErrorKind::NotFound, "No such file or directory");
    let full = || Error::new(ErrorKind::StorageFull, "No space left on device");
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let mut all = vec![
        Message::new("unreadable_file", |language| command_line::unreadable_file(&error(), language)),
        Message::new("no_plan", command_line::no_plan),
        Message::new("unwritable_file", |language| command_line::unwritable_file(&error(), language)),
        Message::new("failed_write", |language| command_line::failed_write(&full(), language)),
        Message::new("existing_file", command_line::existing_file),
        Message::new("output_is_input", command_line::output_is_input),
        Message::new("same_output", command_line::same_output),
        Message::new("output_is_folder", command_line::output_is_folder),
        Message::new("lost_output", |language| command_line::lost_output(&error(), language)),
        Message::new("no_previous_plan", command_line::no_previous_plan),
        Message::new("questions_written", |language| {
            revise_messages::questions_written(2, Path::new("states.csv"), language)
        }),
        Message::new("revision_written", |language| {
            let before = SourceFile::new("plan-2025.json", "", "plan.json", 2026);
            revise_messages::revision_written(file, before.as_ref(), language)
        }),
        Message::new("revision_written", |language| {
            let before = SourceFile::new("plan.json", "", "plan.json", 2026);
            revise_messages::revision_written(file, before.as_ref(), language)
        }),
        Message::new("revision_written", |language| revise_messages::revision_written(file, None, language)),
        Message::new("no_revision", |language| revise_messages::no_revision(2, language)),
        Message::new("form_written", |language| {
            round_messages::form_written(Path::new("市民課.xlsx"), 4, language)
        }),
        Message::new("no_initiatives", round_messages::no_initiatives),
        Message::new("forms_written", |language| round_messages::forms_written(12, language)),
        Message::new("joined", |language| round_messages::joined(file, 18, 0, language)),
        Message::new("joined", |language| round_messages::joined(file, 18, 2, language)),
        Message::new("nothing_to_join", round_messages::nothing_to_join),
        Message::new("plan_written", |language| command_line::plan_written(file, 2, language)),
        Message::new("no_import", |language| command_line::no_import(1, language)),
        Message::new("progress", |language| command_line::progress(200_000, language)),
        Message::new("template_written", |language| {
            command_line::template_written(Path::new("template.xlsx"), language)
        }),
        Message::new("missing_out", |language| command_line::missing_out(language).to_owned()),
        Message::new("missing_folder", command_line::missing_folder),
        Message::new("no_pictures_without_address", command_line::no_pictures_without_address),
        Message::new("no_font", |language| command_line::no_font('市', language)),
        Message::new("unpainted", |language| command_line::unpainted("the size", language)),
        Message::new("no_font_for_picture", |language| yearly::no_font_for_picture('市', language)),
        Message::new("unpainted_picture", |language| yearly::unpainted_picture("the size", language)),
        Message::new("unknown_initiative", |language| {
            yearly::unknown_initiative("open-dat", &["open-data"], language)
        }),
        Message::new("unknown_initiative", |language| yearly::unknown_initiative("x", &[], language)),
        Message::new("no_timings", |language| yearly::no_timings("open-data", language)),
        Message::new("unwritable_folder", |language| command_line::unwritable_folder(&error(), language)),
        Message::new("unreadable_component", |language| {
            command_line::unreadable_component(&error(), language)
        }),
        Message::new("unwritable_workbook", |language| {
            command_line::unwritable_workbook(&"Sheet name exceeds 31 characters", language)
        }),
        Message::new("nothing_to_export", command_line::nothing_to_export),
        Message::new("no_goal", command_line::no_goal),
        Message::new("bad_language", |language| command_line::bad_language("en_US", language)),
        Message::new("unknown_view", |language| command_line::unknown_view("roadmp", language)),
        Message::new("unknown_view", |language| command_line::unknown_view("calendar", language)),
        Message::new("unknown_year_style", |language| command_line::unknown_year_style("reiwa", language)),
        Message::new("bad_day", |language| command_line::bad_day("2024-13-01", language)),
        Message::new("new_name", |language| command_line::new_name("--before", "--previous", language)),
        Message::new("total", |language| command_line::total(3, 0, language)),
        Message::new("total", |language| command_line::total(1, 2, language)),
        Message::new("total_gaps", |language| round_messages::total_gaps(0, language)),
        Message::new("total_gaps", |language| round_messages::total_gaps(2, language)),
    ];
    all.extend(severities.map(|severity| {
        Message::new("severity", |language| command_line::severity(severity, language).to_owned())
    }));
    all
}

fn of_publishing() -> Vec<Message> {
    let sample = |error: &PublishError| Message::new("", |language| error.message(language));
    let kind = |error: &PublishError| format!("{error:?}").split('(').next().unwrap().to_owned();
    PublishError::samples().iter().map(|error| Message { kind: kind(error), ..sample(error) }).collect()
}

fn of_feeds() -> Vec<Message> {
    let kind = |error: &FeedError| format!("{error:?}").split('(').next().unwrap().to_owned();
    let errors = FeedError::samples();
    let errors = errors.iter().map(|error| Message::new(&kind(error), |language| error.message(language)));
    let [ja, en] = Language::ALL.map(feed::messages::samples);
    let reports = ja.into_iter().zip(en);
    let reports = reports.map(|((kind, ja), (_, en))| Message { kind: kind.to_owned(), ja, en });
    errors.chain(reports).collect()
}

fn of_studio() -> Vec<Message> {
    use city_plan::studio::messages;
    let all = messages::ALL.iter().chain(messages::yearly::ALL);
    let whole = |text: &str| text.replace('\n', " / ");
    all.map(|(name, ja, en)| Message { kind: (*name).into(), ja: whole(ja), en: whole(en) }).collect()
}

#[test]
fn the_table_of_all_messages_is_as_it_was_reviewed() {
    let mut table = String::new();
    for (heading, messages) in sections() {
        writeln!(table, "# {heading}\n").unwrap();
        for Message { kind, ja, en } in messages {
            writeln!(table, "{kind}").unwrap();
            [ja, en].iter().filter(|text| !text.is_empty()).for_each(|text| {
                writeln!(table, "  {text}").unwrap();
            });
        }
        table.push('\n');
    }
    assert_eq!(crate::fixtures::difference("tests/messages/table.txt", &table), None);
}

/// English that nobody says of messages: relative clauses and participles in the place of nouns and verbs.
const STILTED: &[&str] = &[
    " is no ",
    " are no ",
    " told",
    " said ",
    " stands ",
    " stand ",
    "mend",
    " of its own",
    " be said",
    "where it is",
    " thereof",
    " whereof",
    " all the more",
    " goes on",
    " taken apart",
    " nobody ",
    " told,",
    " none such",
];

#[test]
fn no_english_message_sounds_translated() {
    for (heading, messages) in sections() {
        for Message { kind, en, .. } in messages {
            let text = format!(" {en} ").replace("here is no ", "");
            let found = STILTED.iter().find(|words| text.contains(*words));
            // "recommended" and "recommend" have nothing to do with mending.
            let found = found.filter(|words| **words != "mend" || !text.contains("recommended"));
            assert!(found.is_none(), "{heading}, {kind}: {found:?} in {en:?}");
        }
    }
}

#[test]
fn every_diagnostic_says_what_was_expected_or_what_to_do() {
    let verbs = [
        "Write",
        "Choose",
        "Open",
        "Save",
        "Check",
        "Remove",
        "Add",
        "Keep",
        "Correct",
        "Put",
        "Fill",
        "Delete",
        "Format",
        "Restore",
        "Combine",
        "Split",
        "Replace",
        "Use",
        "Make",
        "Unmerge",
        "Type",
        "Give",
        "Name",
        "Read it",
        "To continue",
        "If only the month is meant, write",
        "Change",
        "Did you mean",
        "[right]",
    ];
    for diagnostic in diagnostics().iter().filter(|one| one.severity() != Severity::Note) {
        let (ja, en) = (diagnostic.message(Language::Ja), diagnostic.message(Language::En));
        let is_json = diagnostic.explanation.cells.is_empty() && Code::OF_JSON.contains(&diagnostic.code);
        let is_expected = en.contains("(expected ")
            || en.contains("did you mean")
            || en.contains("rename it")
            || en.contains("; fix ");
        let has_step =
            verbs.iter().any(|verb| en.split(['.', ':']).any(|part| part.trim().starts_with(verb)));
        assert!(if is_json { is_expected } else { has_step || is_expected }, "{en}");
        let steps = ["ください", "書き方", "ことですか", "できます", "［正］"];
        assert!(steps.iter().any(|step| ja.contains(step)), "{ja}");
    }
}

/// Messages of the command line that say how far it is, or that it is done.
const REPORTS: &[&str] = &[
    "questions_written",
    "revision_written",
    "plan_written",
    "form_written",
    "forms_written",
    "joined",
    "template_written",
    "progress",
    "total",
    "total_gaps",
    "severity",
];

#[test]
fn every_refusal_says_what_to_do() {
    let refusals = of_command_line().into_iter().filter(|message| !REPORTS.contains(&message.kind.as_str()));
    for Message { kind, ja, en } in refusals.chain(of_publishing()).chain(of_feeds().into_iter().take(3)) {
        let steps = ["ください", "のことですか", "ください："];
        assert!(steps.iter().any(|step| ja.contains(step)), "{kind}: {ja}");
        let verbs = [
            "check ",
            "write ",
            "choose ",
            "name ",
            "give ",
            "free ",
            "correct ",
            "add ",
            "run ",
            "put ",
            "did you",
            "a plan needs",
        ];
        let en = en.to_lowercase();
        let mut parts = en.split([';', '.', ',']).map(|part| part.trim().trim_start_matches("or "));
        assert!(parts.any(|part| verbs.iter().any(|verb| part.starts_with(verb))), "{kind}: {en}");
    }
}

#[test]
fn sentences_about_workbooks_are_whole_in_both_languages() {
    for diagnostic in
        workbook::samples().iter().chain(&revision::messages::samples()).chain(&round::messages::samples())
    {
        let (ja, en) = (diagnostic.message(Language::Ja), diagnostic.message(Language::En));
        assert!(ja.ends_with(['。', '］', '手']) || ja.contains("次から選んでください"), "{ja}");
        assert!(en.ends_with(['.', '?', ']']), "{en}");
        assert!(!en.starts_with(char::is_lowercase), "{en}");
        for text in [ja, en] {
            assert!(!text.contains(['{', '}']), "a gap is left in {text}");
        }
    }
}

#[test]
fn json_is_described_in_plain_japanese() {
    for diagnostic in samples() {
        let ja = diagnostic.message(Language::Ja);
        let sentence = ja.rsplit_once("（書き方").map_or(ja.as_str(), |(sentence, _)| sentence);
        let polite = ["です", "ます", "ません", "ました", "ですか", "ください"];
        assert!(polite.iter().any(|end| sentence.ends_with(end)), "{ja}");
        for word in ["expected", "the file", "a list of", "an object", " beside "] {
            assert!(!ja.contains(word), "{ja}");
        }
    }
}
