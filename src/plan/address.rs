//! Whether an address may become a link on a city's page: it leads where a reader sees that it leads.
//!
//! A text that is no address stays plain text.

/// Whether a text is the address of a page of the web, written so that its host can be read: in plain letters,
/// with nobody's name before it, and nowhere a sign that is not seen, turns the direction of writing or is taken for
/// another one by browsers.
pub fn is_web_address(text: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    let Some(rest) = rest.filter(|rest| !rest.contains(misleads)) else { return false };
    let place = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = place.split_once(':').unwrap_or((place, "443"));
    host.split('.').all(is_label) && !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a part of a host's name is in plain letters. Names in other scripts, also where they are coded (`xn--`),
/// can look like those of others.
fn is_label(label: &str) -> bool {
    let plain = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let coded = label.get(..4).is_some_and(|begin| begin.eq_ignore_ascii_case("xn--"));
    !label.is_empty() && plain && !coded
}

/// Whether a sign is a blank, a control, not seen, or read otherwise by browsers than by people.
fn misleads(sign: char) -> bool {
    matches!(sign,
        '\0'..=' ' | '"' | '<' | '>' | '\\' | '`' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{115f}'..='\u{1160}'
        | '\u{1680}' | '\u{180e}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
        | '\u{3000}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{ffff}'
        | '\u{e0000}'..='\u{e0fff}')
}
