//! No message is written in a place from which the table does not take it.
//!
//! Each list of messages is compared with the variants or functions that its source declares; then the sources are
//! searched for sentences elsewhere.

use super::{Message, diagnostics, of_command_line, sections};
use crate::fixtures::source::Source;
use city_plan::format::diagnostic::Code;

/// Files with Japanese sentences, and the reason for which they may have some.
const WITH_SENTENCES: [(&str, &str); 29] = [
    ("bin/city-plan/messages.rs", "in the table: every function"),
    ("bin/city-plan/revise_messages.rs", "in the table: every function"),
    ("bin/city-plan/round_messages.rs", "in the table: every function"),
    ("bin/city-plan/yearly_messages.rs", "in the table: every function"),
    ("exchange/diff/sentences.rs", "the result of `diff`, no message"),
    ("exchange/feed/error.rs", "in the table: every error"),
    ("exchange/feed/messages.rs", "in the table: every message"),
    ("exchange/feed/words.rs", "texts of the feeds"),
    ("exchange/revision/messages.rs", "in the table: every issue"),
    ("exchange/revision/status.rs", "texts for the new plan"),
    ("exchange/revision/round/explanation.rs", "the first sheet of a workbook"),
    ("exchange/revision/round/messages.rs", "in the table: every issue"),
    ("exchange/stratml/messages.rs", "texts in the file"),
    ("exchange/stratml/writer.rs", "a text in the file"),
    ("exchange/workbook/advice.rs", "in the table: steps of messages"),
    ("exchange/workbook/bounds.rs", "in the table: every excess"),
    ("exchange/workbook/draft.rs", "the end of a message at several cells, in tests/workbooks/messages.txt"),
    ("exchange/workbook/gap.rs", "in the table: every gap"),
    ("exchange/workbook/long_texts.rs", "a heading in the workbook"),
    ("exchange/workbook/messages.rs", "in the table: every message"),
    ("exchange/workbook/writer.rs", "notes in the workbook"),
    ("format/diagnostic/explained/json_sentences.rs", "in the table: every code and expectation"),
    ("format/diagnostic/explained/syntax.rs", "in the table: every cause"),
    ("publish/accountability/gap.rs", "in the table: every gap"),
    ("publish/advice.rs", "in the table: every code"),
    ("publish/editions.rs", "in the table: every code"),
    ("publish/error.rs", "in the table: every error"),
    ("studio/messages.rs", "in the table: every message"),
    ("studio/messages/yearly.rs", "in the table: every message"),
];

/// Enumerations of messages, the file that declares them, and the file with their samples.
const VARIANTS: [(&str, &str, &str); 8] = [
    ("Issue", "exchange/revision/messages.rs", "exchange/revision/messages.rs"),
    ("Issue", "exchange/revision/round/messages.rs", "exchange/revision/round/messages.rs"),
    ("Excess", "exchange/workbook/bounds.rs", "exchange/workbook/bounds.rs"),
    ("Gap", "exchange/workbook/gap.rs", "exchange/workbook/gap.rs"),
    ("Gap", "publish/accountability/gap.rs", "publish/accountability/gap.rs"),
    ("Expected", "format/diagnostic/expected.rs", "format/diagnostic/explained/samples.rs"),
    ("FeedError", "exchange/feed/error.rs", "exchange/feed/error.rs"),
    ("PublishError", "publish/error.rs", "publish/error.rs"),
];

fn source(path: &str) -> String {
    crate::fixtures::text(&format!("src/{path}"))
}

/// The variants that a file declares for an enumeration.
fn variants(text: &str, name: &str) -> Vec<String> {
    let begins = [format!("enum {name} {{"), format!("enum {name}<'a> {{")];
    let inside = begins.iter().find_map(|begin| text.split_once(begin)).unwrap().1;
    let lines = inside.split("\n}").next().unwrap().lines().map(str::trim);
    let is_variant = |line: &&str| line.starts_with(|c: char| c.is_ascii_uppercase());
    lines.filter(is_variant).map(|line| line.split(['(', ',', ' ']).next().unwrap().to_owned()).collect()
}

/// The texts of a file that are read by people: those with two words side by side, and Japanese ones.
fn sentences(source: &Source) -> Vec<&str> {
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    let has_words = |text: &str| {
        let words: Vec<&str> = text.split(' ').collect();
        words.windows(2).any(|pair| pair.iter().all(|word| is_word(word.trim_end_matches([',', ';', ':']))))
    };
    let is_japanese = |text: &str| text.contains(|c| matches!(c, '\u{3040}'..='\u{9fff}'));
    source.strings().into_iter().filter(|text| has_words(text) || is_japanese(text)).collect()
}

/// Returns whether a text, with its quotation marks, is a Japanese sentence, or the beginning or end of one.
fn is_japanese_sentence(text: &str) -> bool {
    let polite = ["。", "です\"", "ます\"", "ません", "ました", "ください"];
    text.chars().count() > 7 && polite.iter().any(|part| text.contains(part))
}

#[test]
fn the_table_has_every_code() {
    let shown: Vec<Code> = diagnostics().iter().map(|diagnostic| diagnostic.code).collect();
    for code in Code::ALL {
        assert!(shown.contains(code), "no list of samples in `diagnostics` has the code {code:?}");
    }
    let mut texts: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    texts.sort_unstable();
    assert!(texts.windows(2).all(|pair| pair[0] != pair[1]), "two codes have one text: {texts:?}");
}

#[test]
fn the_table_has_every_variant_of_a_message() {
    for (name, declared, sampled) in VARIANTS {
        let all = variants(&source(declared), name);
        assert!(all.len() > 2, "{name}: {all:?}");
        // Samples are one list or one method.
        let text = source(sampled);
        let begin = ["samples()", "SAMPLES"].iter().filter_map(|name| text.find(name)).min().unwrap();
        let samples = text[begin..].split("\n    }\n").next().unwrap();
        for variant in all {
            let is_shown = [format!("{name}::{variant}"), format!("Self::{variant}")]
                .iter()
                .any(|path| samples.split(path).skip(1).any(|rest| !rest.starts_with(char::is_alphanumeric)));
            assert!(is_shown, "{sampled} has no sample of {name}::{variant}");
        }
    }
}

#[test]
fn the_table_has_every_message_of_the_command_line() {
    let files = ["messages", "revise_messages", "round_messages", "yearly_messages"];
    let source = files.map(|name| source(&format!("bin/city-plan/{name}.rs"))).concat();
    let declared = source.lines().filter_map(|line| line.strip_prefix("pub(crate) fn "));
    let shown: Vec<String> = of_command_line().into_iter().map(|message| message.kind).collect();
    for name in declared.map(|line| line.split('(').next().unwrap()) {
        assert!(shown.iter().any(|kind| kind == name), "the table lacks {name}");
    }
}

#[test]
fn commands_take_every_sentence_from_the_messages() {
    // What the tool compares files with, and an error of the system that the system has no word for.
    let not_read = ["=\\\"", "!doctype html>", "overview|roadmap", "links without end", "only an allocator"];
    for file in Source::all()
        .iter()
        .filter(|file| file.path.starts_with("bin/") && !file.path.ends_with("messages.rs"))
    {
        let mut sentences = sentences(file);
        sentences.retain(|text| !not_read.iter().any(|part| text.contains(part)));
        assert_eq!(sentences, [""; 0], "{}: write them in messages.rs", file.path);
    }
}

#[test]
fn japanese_sentences_stand_only_in_files_that_the_table_knows() {
    let known = |path: &str| WITH_SENTENCES.iter().any(|(file, _)| *file == path);
    let ours = |file: &&Source| !file.path.starts_with("ui/");
    let all = Source::all();
    let found: Vec<&Source> = all
        .iter()
        .filter(ours)
        .filter(|file| file.strings().iter().any(|text| is_japanese_sentence(text)))
        .collect();
    for file in &found {
        let text = file.strings().into_iter().find(|text| is_japanese_sentence(text));
        assert!(known(&file.path), "{}: {text:?}: take it into the table, then name the file", file.path);
    }
    let gone = WITH_SENTENCES.iter().filter(|(path, _)| !found.iter().any(|file| file.path == *path));
    assert_eq!(gone.collect::<Vec<_>>(), [&("", ""); 0], "these files have no sentences any more");
}

#[test]
fn no_error_of_the_library_is_a_text_in_one_language() {
    // The edge to JavaScript hands on what a library says, and the page puts it into a sentence.
    let all = Source::all();
    let edges = ["studio/host.rs"];
    let library = |file: &&Source| !file.path.starts_with("bin/") && !edges.contains(&file.path.as_str());
    for file in all.iter().filter(library) {
        let signatures =
            file.text.lines().filter(|line| !line.trim_start().starts_with("//") && line.contains("Result<"));
        for line in signatures {
            let is_text =
                [", String>", ", &'static str>", ", &str>"].iter().any(|error| line.contains(error));
            let is_error = is_text && !line.contains("HashMap<String, String>");
            assert!(
                !is_error,
                "{}: give the error a type with a message in both languages: {line}",
                file.path
            );
        }
    }
}

#[test]
fn the_rules_would_find_a_message_that_nobody_reviews() {
    let made_up = |text: &str| Source { path: "bin/city-plan/a.rs".to_owned(), text: text.to_owned() };
    for (text, expected) in [
        ("Err(\"a folder needs a name\".to_owned())", 1),
        ("Err(format!(\"{}: {error}; run it again\", name))", 1),
        ("// \"a comment is not read\"\nlet a = (\"title\", \"--out\");", 0),
        ("let a = \"フォルダー\";", 1),
    ] {
        assert_eq!(sentences(&made_up(text)).len(), expected, "{text}");
    }
    let text = "pub enum Issue<'a> {\n    /// A row.\n    Missing(&'a str),\n    Empty,\n}\nenum Other { A }";
    assert_eq!(variants(text, "Issue"), ["Missing", "Empty"]);
}

#[test]
fn every_message_of_the_table_has_both_languages() {
    // Site owners read English on the console.
    let is_english = |heading: &str| {
        ["The console, for the site's owner", "Other texts of the scripts"].contains(&heading)
    };
    for (heading, messages) in sections().into_iter().filter(|(heading, _)| !is_english(heading)) {
        for Message { kind, ja, en } in messages {
            assert!(!ja.is_empty() && !en.is_empty(), "{heading}, {kind}: {ja:?}, {en:?}");
        }
    }
}
