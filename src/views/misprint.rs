//! Misprints of a document: shown as they were meant, and kept as printed in a note.

use crate::plan::Text;
use crate::plan::document::Misprint;
use std::rc::Rc;

/// A text without its misprints. Other languages are no print, and stay.
pub fn corrected_text(text: &Text, misprints: &[Misprint]) -> Text {
    let mut text = text.clone();
    for misprint in misprints {
        let own = text.own();
        let size = misprint.printed.len();
        // The standard search would cost residents 2 KB.
        let Some(at) = (0..own.len()).find(|at| own.get(*at..at + size) == Some(&*misprint.printed)) else {
            continue;
        };
        let meant: Rc<str> = [&own[..at], &misprint.intended, &own[at + size..]].concat().into();
        text = match text {
            Text::One(_) => Text::One(meant),
            Text::Many(texts) => {
                let mut texts = texts.to_vec();
                texts[0].1 = meant;
                Text::Many(texts.into())
            }
        };
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_stands_in_the_place_of_a_misprint() {
        let misprint = |printed: &str, intended: &str| Misprint {
            printed: printed.into(),
            intended: intended.into(),
            ..Misprint::default()
        };
        let one = |text: &str| Text::One(text.into());
        for (printed, intended, text, expected) in [
            ("デジタルデバйд", "デジタルデバイド", one("デジタルデバйд対策"), one("デジタルデバイド対策")),
            ("LWAN", "LGWAN", one("職員用LWAN"), one("職員用LGWAN")),
            ("ない", "ある", one("窓口"), one("窓口")),
            ("", "x", one("窓口"), one("x窓口")),
        ] {
            assert_eq!(corrected_text(&text, &[misprint(printed, intended)]), expected);
        }
        let many = |ja: &str| Text::Many([("ja".into(), ja.into()), ("en".into(), "LWAN".into())].into());
        assert_eq!(corrected_text(&many("LWAN"), &[misprint("LWAN", "LGWAN")]), many("LGWAN"));
    }
}
