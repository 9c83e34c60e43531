//! The characters of a fragment: how it is written, and how what others have made of it is read.
//!
//! Pages have scripts of their own that take `location.hash` for a selector. The written form is
//! therefore a CSS identifier: a place (the name of an element, or an id), its choices each after
//! `__` as `key-value`, the places of further elements after `_-`. Every byte but ASCII letters,
//! digits and `-` is `_` with its two hexadecimal digits: as long as percent-encoding, but it
//! survives a change of case and ends at the first character that somebody adds.
//!
//! The older form `name?key=value&key=value;name` is read as well, in any state of escaping.

use std::fmt::Write;

/// A part of a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// The name of an element, or an id.
    Place(String),
    /// A key and its value, which belong to the place before them.
    Choice(String, String),
}

/// The tokens of a fragment.
pub(super) fn tokens(fragment: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    if !written(&decoded(fragment), &mut tokens) {
        tokens.clear();
        split(fragment, true, &mut tokens);
    }
    tokens
}

/// The tokens of the older form.
pub(super) fn older(fragment: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    split(fragment, true, &mut tokens);
    tokens
}

/// Reads the written form; false where nothing is typical of it.
fn written(text: &str, tokens: &mut Vec<Token>) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let bytes = text.as_bytes();
    let bytes = &bytes[..bytes.iter().position(|byte| !is_letter(byte)).unwrap_or(bytes.len())];
    let (mut start, mut joint, mut is_typical) = (0, b'-', false);
    for at in 0..=bytes.len() {
        let next = match bytes[at..] {
            [b'_', next @ (b'_' | b'-'), ..] => next,
            [] => 0,
            _ => continue,
        };
        if at < start {
            continue;
        }
        let part = &text[start..at];
        let (key, value) = part.split_once('-').filter(|_| joint == b'_').unwrap_or(("", part));
        let value = decoded_once(value, b'_');
        is_typical |= next != 0 || value.len() < part.len();
        match joint {
            b'_' => tokens.push(Token::Choice(key.to_ascii_lowercase(), value)),
            _ => tokens.push(Token::Place(value)),
        }
        (start, joint) = ((at + 2).min(bytes.len()), next);
    }
    is_typical
}

/// Splits the older form; `has_place` is false within choices.
fn split(text: &str, has_place: bool, tokens: &mut Vec<Token>) {
    let (mut start, mut is_place) = (0, has_place);
    for at in 0..=text.len() {
        let mark = text.as_bytes().get(at).copied().unwrap_or(b';');
        if is_mark(mark) {
            piece(&text[start..at], is_place, tokens);
            (start, is_place) = (at + 1, has_place && mark == b';');
        }
    }
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b';' | b'?' | b'&')
}

fn piece(piece: &str, is_place: bool, tokens: &mut Vec<Token>) {
    let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
    // Gateways escape the marks between choices, too.
    if decoded_once(key, b'%').len() < key.len() {
        split(&decoded_once(piece, b'%'), is_place, tokens);
    } else if key.len() < piece.len() && key.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        let spaced: String = value.chars().map(|c| if c == '+' { ' ' } else { c }).collect();
        let value = decoded(&spaced);
        let mark = value.bytes().position(is_mark).filter(|at| value[*at..].contains('='));
        let end = mark.unwrap_or(value.len());
        tokens.push(Token::Choice(key.to_ascii_lowercase(), trimmed(&value[..end]).into()));
        split(&value[end..], false, tokens);
    } else if is_place && piece != "amp" {
        tokens.push(Token::Place(piece.into()));
    }
}

/// A value without the punctuation of the sentence that it stood in; brackets may be its own.
fn trimmed(mut value: &str) -> &str {
    while let Some(last) = value.chars().next_back() {
        let is_added = ".,:;!?>\"'*/ 、。，．？！　)]）」』】〉》".contains(last);
        if !is_added || value.chars().any(|c| "([（「『【〈《".contains(c)) {
            break;
        }
        value = &value[..value.len() - last.len_utf8()];
    }
    value
}

/// An id or a keyword: what stands at the beginning of a text, in the letters of ids.
pub(super) fn word(text: &str) -> String {
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    let mut word = String::new();
    for byte in
        text.bytes().skip_while(|byte| matches!(byte, b'#' | b'!' | b'/' | b' ')).take_while(is_letter)
    {
        word.push(char::from(byte.to_ascii_lowercase()));
    }
    while word.ends_with('-') {
        word.pop();
    }
    word
}

/// Adds a text in the letters of the written form.
pub(super) fn encode(text: &str, to: &mut String) {
    for byte in text.bytes() {
        // An identifier begins with a letter.
        if byte.is_ascii_alphabetic() || ((byte.is_ascii_digit() || byte == b'-') && !to.is_empty()) {
            to.push(char::from(byte));
        } else {
            let _ = write!(to, "_{byte:02x}");
        }
    }
}

/// Adds tokens in the written form.
pub(super) fn write(tokens: &[Token], to: &mut String) {
    for token in tokens {
        match token {
            Token::Place(place) => {
                if !to.is_empty() {
                    to.push_str("_-");
                }
                encode(place, to);
            }
            Token::Choice(key, value) => {
                to.push_str("__");
                encode(key, to);
                to.push('-');
                encode(value, to);
            }
        }
    }
}

/// A text without percent-encoding, however often it was encoded.
fn decoded(text: &str) -> String {
    let once = decoded_once(text, b'%');
    if once.len() < text.len() { decoded(&once) } else { once }
}

/// Decodes what stands after marks, once. Only what is no UTF-8, cut off or without width is left out.
fn decoded_once(text: &str, mark: u8) -> String {
    let mut bytes: Vec<u8> = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let is_mark = *first == mark;
        if let [high, low, after @ ..] = rest
            && is_mark
            && let (Some(high), Some(low)) = (hexadecimal(*high), hexadecimal(*low))
        {
            bytes.push(high << 4 | low);
            rest = after;
        } else if is_mark && rest.len() < 2 && !bytes.last().is_some_and(u8::is_ascii_digit) {
            // An escape that was cut; 100% is none.
            break;
        } else {
            bytes.push(*first);
        }
    }
    let sound = bytes.utf8_chunks().flat_map(|chunk| chunk.valid().chars());
    sound.filter(|c| !is_invisible(*c)).collect()
}

/// Whether a character is without width: such come with text that was copied.
fn is_invisible(c: char) -> bool {
    c < ' '
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|digit| digit as u8)
}
