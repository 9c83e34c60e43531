//! A fragment of an address: whatever it says, the choices that are made of it are written so that they are read again,
//! and the written form is a CSS identifier.

use city_plan::views::fragment::Address;

/// The initiatives of the plan: an id, an id that is also a view's, one that the page has too.
const IDS: [&str; 4] = ["a", "overview", "city-plan-roadmap", "naiyō_1"];

/// Reads the pieces of a fragment as each of several elements, and reads again what they write.
pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    // The loader hands over no other keys, and only tabs that part them from values.
    let is_key = |key: &str| key.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_handed =
        |line: &str| line.split_once('\t').is_none_or(|(key, value)| is_key(key) && !value.contains('\t'));
    if !text.split('\n').all(is_handed) {
        return;
    }
    let is_initiative = |id: &str| IDS.contains(&id);
    for (name, taken) in [("city-plan", ""), ("city-plan", "a\nmain"), ("plan-2", "plan-2-a"), ("計画 1", "")]
    {
        let address = Address { name: name.into(), page_ids: taken.into(), ..Address::default() };
        let Some(query) = address.read(text, &is_initiative) else { continue };
        let written = address.write(&query, text, "city-plan\nplan-2\n計画 1", &is_initiative);
        assert!(is_identifier(&written), "{written:?}");
        let again = address.read(&pieces(&written), &is_initiative).unwrap_or_default();
        let twice = address.write(&again, &pieces(&written), "city-plan\nplan-2\n計画 1", &is_initiative);
        assert_eq!(written, twice, "{query:?}");
        let expected = address.segment(&query).map(|_| &query);
        if let Some(query) = expected {
            assert_eq!(address.segment(&again), address.segment(query), "{query:?}");
        }
    }
}

/// Whether scripts of the page can take it for a selector.
fn is_identifier(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        && !text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
}

/// The pieces of the written form, as the loader hands them over.
fn pieces(written: &str) -> String {
    let mut rest = written;
    let mut pieces = String::new();
    let mut is_choice = false;
    loop {
        let end = rest.match_indices('_').find(|(at, _)| rest[at + 1..].starts_with(['_', '-']));
        let (part, joint) = end.map_or((rest, None), |(at, _)| (&rest[..at], rest[at + 1..].chars().next()));
        match part.split_once('-').filter(|_| is_choice) {
            Some((key, value)) => pieces += &format!("{}\t{}", decoded(key), decoded(value)),
            None => pieces += &decoded(part),
        }
        let Some(joint) = joint else { return pieces };
        pieces.push('\n');
        is_choice = joint == '_';
        rest = &rest[part.len() + 2..];
    }
}

/// Undoes `_` with two hexadecimal digits.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'_').then(|| after.get(..2)).flatten();
        let code = code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
