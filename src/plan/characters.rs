//! Characters that other devices do not show, or that nobody types.

use crate::format::AUTHORING;
use crate::format::context::{FormatNotes, ParseContext};
use crate::format::diagnostic::{Code, Expected};
use crate::format::json::quoted;

/// Reports radicals as PDFs give them, and characters for private use, to the author. Residents see the text.
pub(super) fn check<N: FormatNotes>(text: &str, context: &mut ParseContext<N>) {
    if !AUTHORING {
        return;
    }
    let is_odd = |c: &char| matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    let mut odd: Vec<char> = text.chars().filter(is_odd).collect();
    odd.sort_unstable();
    odd.dedup();
    for c in odd {
        let usual = super::normalize::normalize(c.encode_utf8(&mut [0; 4]));
        let found = match usual.starts_with(c) {
            true => format!("U+{:04X} in {}", c as u32, quoted(text)),
            false => format!("{c} (U+{:04X}) in {}", c as u32, quoted(text)),
        };
        context.hint(|| if usual.starts_with(c) { String::new() } else { usual });
        context.report(Code::UnusualCharacter, found, Expected::Character);
    }
}
