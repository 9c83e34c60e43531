//! The sentences in the scripts of `www`, in the order in which they stand there.

use super::Message;

/// The folders with scripts of ours; `www/hosts` holds pages that tests show.
const FOLDERS: [&str; 3] = ["www", "www/loader", "www/studio"];

/// The beginnings of calls that make an error of a deployment or write to the console.
const CALLS: [&str; 3] = ["new LoadError(", "console.warn(", "console.error("];

/// Texts with several words that nobody reads: directives, values for the browser, the source of the worker.
const NOT_READ: [&str; 6] =
    ["use strict", "not all", "sans-serif", "city-plan city-plan-", "JSON.stringify", ".xlsx"];

/// A text of a script and its place.
struct Text {
    at: usize,
    text: String,
}

/// Every script by its path, with its source.
fn scripts() -> Vec<(String, String)> {
    let paths = FOLDERS.iter().flat_map(|folder| {
        crate::fixtures::names(folder, ".js").into_iter().map(move |name| format!("{folder}/{name}.js"))
    });
    paths.map(|path| (path.clone(), crate::fixtures::text(&path))).collect()
}

/// The sentences of `www/loader/notice.js`, by tone.
pub(super) fn of_notice() -> Vec<Message> {
    let source = crate::fixtures::text("www/loader/notice.js");
    let table = source.split_once("const NOTICE = {").unwrap().1.split_once("};").unwrap().0;
    let sentence = |part: &str, between: &str| -> String {
        let inside = part.split_once('[').unwrap().1.split_once(']').unwrap().0;
        let all = texts(inside).into_iter().map(|text| text.text).filter(|text| !text.is_empty());
        all.collect::<Vec<_>>().join(between)
    };
    let tones = table.split("ja:").zip(table.split("ja:").skip(1));
    tones
        .map(|(before, tone)| {
            let kind = before.rsplit_once(": {").unwrap().0.rsplit(' ').next().unwrap().to_owned();
            let (ja, en) = tone.split_once("en:").unwrap();
            Message { kind, ja: sentence(ja, ""), en: sentence(en, " ") }
        })
        .collect()
}

/// The errors of deployments and the lines on the console, with the texts of constants in their places.
pub(super) fn of_console() -> Vec<Message> {
    let all = scripts();
    let constants = constants(&all);
    let mut messages = Vec::new();
    for (path, source) in &all {
        for (begin, end) in calls(source) {
            let mut call = source[begin..end].to_owned();
            for (name, value) in &constants {
                for (before, after) in [(", ", ""), ("?? ", ""), ("", ",")] {
                    let value = format!("{before}\"{value}\"{after}");
                    call = call.replace(&format!("{before}{name}{after}"), &value);
                }
            }
            let in_gaps = |text: String| {
                let put = |text: String, (name, value): &(String, String)| {
                    text.replace(&format!("${{{name}}}"), value)
                };
                constants.iter().fold(text, put)
            };
            let parts: Vec<String> = texts(&call).into_iter().map(|text| in_gaps(text.text)).collect();
            messages.push(Message { kind: path.clone(), ja: String::new(), en: parts.join(" | ") });
        }
    }
    messages
}

/// The sentences that stand in scripts otherwise: Japanese and English of one choice together, else each alone.
pub(super) fn of_other_texts() -> Vec<Message> {
    let all = scripts();
    let constants = constants(&all);
    let mut messages = Vec::new();
    for (path, source) in all.iter().filter(|(path, _)| path != "www/loader/notice.js") {
        let calls = calls(source);
        let is_elsewhere = |text: &Text| {
            calls.iter().any(|(begin, end)| (*begin..*end).contains(&text.at))
                || constants.iter().any(|(_, value)| *value == text.text)
        };
        let mut texts = texts(source).into_iter().filter(|text| !is_elsewhere(text)).peekable();
        while let Some(Text { at, text }) = texts.next() {
            let before = source[..at].trim_end();
            let is_choice =
                before.strip_suffix('?').is_some_and(|rest| rest.trim_end().ends_with("japanese"));
            let english = texts.next_if(|_| is_choice).map(|text| text.text);
            if is_choice || is_sentence(&text) {
                let (ja, en) = match english {
                    Some(english) => (text, english),
                    None if text.is_ascii() => (String::new(), text),
                    None => (text, String::new()),
                };
                messages.push(Message { kind: path.clone(), ja, en });
            }
        }
    }
    messages
}

/// Returns whether a text is read by people: it is Japanese, or has two words side by side.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    let words: Vec<&str> = text.split([' ', '(']).collect();
    let has_words = words.windows(2).any(|pair| {
        let first = pair[0].trim_end_matches([',', ';', ':', '.', '"']);
        first.len() > 1 && first.chars().all(|c| c.is_ascii_alphabetic()) && is_word(pair[1])
    });
    (has_words || !text.is_ascii()) && !NOT_READ.iter().any(|part| text.contains(part))
}

/// The named texts of all scripts: `const CHECK = "…"`.
fn constants(all: &[(String, String)]) -> Vec<(String, String)> {
    let named = all.iter().flat_map(|(_, source)| {
        source.split("const ").skip(1).filter_map(|rest| {
            let (name, value) = rest.split_once('=')?;
            let is_name = |name: &str| name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
            let text = value.trim_start().starts_with('"').then(|| texts(value).swap_remove(0).text)?;
            (is_name(name.trim()) && is_sentence(&text)).then(|| (name.trim().to_owned(), text))
        })
    });
    named.collect()
}

/// The places of the arguments of calls that readers of the console see.
fn calls(source: &str) -> Vec<(usize, usize)> {
    let begins = CALLS.iter().flat_map(|call| source.match_indices(call).map(|(at, call)| at + call.len()));
    let mut places: Vec<_> = begins.map(|begin| (begin, end_of_call(source, begin))).collect();
    places.sort_unstable();
    places
}

/// The place of the bracket that closes a call, outside of texts.
fn end_of_call(source: &str, begin: usize) -> usize {
    let texts = texts(source);
    let mut depth = 1;
    let brackets = source[begin..].char_indices().map(|(at, c)| (begin + at, c)).filter(|(at, c)| {
        let is_text = texts.iter().any(|text| (text.at..=text.at + text.text.len()).contains(at));
        matches!(c, '(' | ')') && !is_text
    });
    for (at, bracket) in brackets {
        depth += if bracket == '(' { 1 } else { -1 };
        if depth == 0 {
            return at;
        }
    }
    source.len()
}

/// The texts of a script, without its comments and patterns.
fn texts(source: &str) -> Vec<Text> {
    let mut all = Vec::new();
    let (mut at, mut before) = (0, '(');
    while let Some(c) = source[at..].chars().next() {
        let rest = &source[at..];
        let length = match c {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '/' if "(,=:[!&|?{};".contains(before) => end(rest, '/') + 1,
            '"' | '\'' | '`' => {
                let end = end(rest, c);
                all.push(Text { at, text: rest[1..end].to_owned() });
                end + 1
            }
            c => c.len_utf8(),
        };
        if !c.is_whitespace() && !rest.starts_with("//") && !rest.starts_with("/*") {
            before = c;
        }
        at += length;
    }
    all
}

/// The place of the mark that ends the text or pattern which begins here.
fn end(rest: &str, mark: char) -> usize {
    let (mut escaped, mut depth) = (false, 0_usize);
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            // A gap of a template, a class of a pattern.
            '{' if mark == '`' && (depth > 0 || rest[..at].ends_with('$')) => depth += 1,
            '}' if mark == '`' => depth = depth.saturating_sub(1),
            '[' if mark == '/' => depth = 1,
            ']' if mark == '/' => depth = 0,
            c if c == mark && depth == 0 => return at,
            _ => {}
        }
    }
    rest.len() - 1
}

#[test]
fn every_sentence_of_a_script_is_found() {
    for (source, expected) in [
        ("label.textContent = \"Please wait a moment\";", &["Please wait a moment"][..]),
        (
            "throw new Error(`no answer from ${name ?? `a ${kind}`}`)",
            &["no answer from ${name ?? `a ${kind}`}"],
        ),
        ("// \"not a text\"\n/* \"no text at all\" */ const a = /[\"/]/; b('あ');", &["あ"]),
        ("link.media = \"not all\"; \"use strict\"; on(\"click\"); q(\"a[href], b\");", &[]),
        (
            "a = \"data-base=\\\"(address of their folder)/\\\"\"",
            &["data-base=\\\"(address of their folder)/\\\""],
        ),
    ] {
        let found: Vec<String> = texts(source).into_iter().map(|text| text.text).collect();
        let found: Vec<&String> = found.iter().filter(|text| is_sentence(text)).collect();
        assert_eq!(found, expected, "{source}");
    }
}
