//! Signs as references, which systems do not take for their own in what is pasted into them.
//!
//! WordPress makes dashes of hyphens and curls quotation marks, runs codes in brackets, puts a video in the place of
//! an address and a picture in the place of `:)`; others fill in what stands in braces. A browser reads a reference
//! as the sign that it stands for, and no system looks for it.

use crate::exchange::markup::{Markup, Sign};

/// Markup whose texts stay what they are wherever it is pasted.
pub fn unmistakable(markup: &Markup) -> Markup {
    markup.with_references(|sign| is_code(sign.sign) || (!sign.in_tag && is_improved(sign)))
}

/// Returns whether a sign begins a code, which is run even in a value of an attribute.
fn is_code(sign: char) -> bool {
    matches!(sign, '[' | '{')
}

/// Returns whether a sign of a text would become another sign, a picture or what stands at an address.
fn is_improved(&Sign { sign, before, after: rest, .. }: &Sign) -> bool {
    let after = rest.chars().next().unwrap_or(' ');
    // The end of a tag is where a text begins.
    let begins = before.is_whitespace() || before == '>';
    match sign {
        '"' | '\'' | '`' => true,
        '-' => [before, after].iter().any(|near| near.is_whitespace() || *near == '-'),
        '.' => before == '.' || after == '.',
        ':' => begins || rest.starts_with("//"),
        ';' => begins,
        '8' => begins && matches!(after, '-' | ')' | 'O'),
        'x' => before.is_ascii_digit() && after.is_ascii_digit(),
        '(' => rest.get(..2).is_some_and(|word| word.eq_ignore_ascii_case("tm")),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> String {
        unmistakable(&Markup::element("p", &[("title", text)], &Markup::text(text))).into_string()
    }

    #[test]
    fn codes_of_systems_are_written_as_references_in_texts_and_in_values() {
        let code = "[embed]a[/embed] {{a}} {% a %} {a}";
        let html = text(code);
        assert!(!html.contains(['[', '{']), "{html}");
        assert_eq!(html.matches("&#91;").count(), 4, "{html}");
        assert_eq!(html.matches("&#123;").count(), 8, "{html}");
    }

    #[test]
    fn no_address_and_no_face_stands_in_a_text() {
        for (written, kept) in [
            ("https://www.example.jp/a", "https&#58;//www.example.jp/a"),
            ("一\nhttp://a.example", "一\nhttp&#58;//a.example"),
            (":) :-D :mrgreen: ;-)", "&#58;) &#58;-D &#58;mrgreen: &#59;-)"),
            ("8) 8-) 8O 80 18)", "&#56;) &#56;-) &#56;O 80 18)"),
            ("9:00から、10x20、0xff、(TM)、(テ)", "9:00から、10&#120;20、0xff、&#40;TM)、(テ)"),
            ("a -- b… a-b...", "a &#45;&#45; b… a-b&#46;&#46;&#46;"),
        ] {
            let html = text(written);
            assert_eq!(html.split_once('>').unwrap().1, format!("{kept}</p>"));
        }
    }

    #[test]
    fn tags_and_addresses_of_links_stay_as_they_are() {
        let link = Markup::element("a", &[("href", "https://a.example/--/8)")], &Markup::new());
        assert_eq!(unmistakable(&link), link);
    }
}
