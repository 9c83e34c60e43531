//! Splits the style sheet so that the pages around it cannot undo it, and readers still can.
//!
//! Called by `build` on the bundled sheets. Structure and colour go into a cascade layer as
//! `!important`: there they win over whatever a host writes, `!important` included, because
//! importance turns the order of layers round. What readers set for themselves (line height, letter,
//! word and paragraph spacing, fonts) stays outside and unimportant, so that their rules win.
//! It knows the CSS that `www/style` is written in: comments, rules, and at-rules with rules in them.

use anyhow::{Result, bail};
use std::fmt::Write;

const LAYER: &str = "city-plan";

/// What readers may set, and what only our own rules can know (custom properties).
const FREE: [&str; 6] = ["line-height", "letter-spacing", "word-spacing", "margin", "font", "--"];

pub fn armoured(style: &str) -> Result<String> {
    let style = without_comments(style);
    let (mut strong, mut free) = (String::new(), String::new());
    split(&style, &mut strong, &mut free)?;
    Ok(format!("@layer {LAYER} {{\n{strong}}}\n{free}"))
}

fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let before = parts.next().unwrap_or_default().to_owned();
    parts.fold(before, |text, part| text + part.split_once("*/").map_or("", |(_, after)| after))
}

/// Puts each block of `style` into one of the two, or into both.
fn split(style: &str, strong: &mut String, free: &mut String) -> Result<()> {
    let mut rest = style.trim();
    while !rest.is_empty() {
        let Some((head, after)) = rest.split_once('{') else { bail!("a rule without a block: {rest}") };
        let Some(end) = end_of_block(after) else { bail!("a block that is never closed: {head}") };
        let (head, body) = (head.trim(), &after[..end]);
        if head.starts_with("@property") {
            // Its descriptors are no declarations: there is nothing to be important.
            wrap(head, body, free);
        } else if body.contains('{') {
            let (mut inner_strong, mut inner_free) = (String::new(), String::new());
            split(body, &mut inner_strong, &mut inner_free)?;
            wrap(head, &inner_strong, strong);
            wrap(head, &inner_free, free);
        } else {
            let (mut important, mut plain) = (String::new(), String::new());
            for declaration in declarations(body) {
                let is_free = FREE.iter().any(|name| declaration.starts_with(name));
                let _ = match is_free {
                    true => write!(plain, " {declaration};"),
                    false => write!(important, " {declaration} !important;"),
                };
            }
            wrap(head, &important, strong);
            wrap(head, &plain, free);
        }
        rest = after[end + 1..].trim();
    }
    Ok(())
}

fn wrap(head: &str, body: &str, to: &mut String) {
    if !body.is_empty() {
        let _ = writeln!(to, "{head} {{{body} }}");
    }
}

/// Where the block ends that begins before `text`.
fn end_of_block(text: &str) -> Option<usize> {
    let mut depth = 1;
    text.char_indices().find_map(|(at, c)| {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        (depth == 0).then_some(at)
    })
}

/// Declarations end at semicolons outside of brackets and quotation marks.
fn declarations(body: &str) -> Vec<&str> {
    let (mut found, mut begin, mut depth, mut quoted) = (Vec::new(), 0, 0, false);
    for (at, c) in body.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            ';' if !quoted && depth == 0 => {
                found.push(body[begin..at].trim());
                begin = at + 1;
            }
            _ => {}
        }
    }
    found.push(body[begin..].trim());
    found.retain(|declaration| !declaration.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structure_and_colour_are_important_in_a_layer_and_what_readers_set_is_not() {
        let style =
            "/* a; { */ .a { color: red; line-height: 2; --_x: 1px; content: \";}\"; } .b { margin: 0; }";
        // A bracket in a string is not in our sheets: it would end the block.
        let style = style.replace(";}", ";");
        assert_eq!(
            armoured(&style).unwrap(),
            "@layer city-plan {\n.a { color: red !important; content: \";\" !important; }\n}\n\
             .a { line-height: 2; --_x: 1px; }\n.b { margin: 0; }\n"
        );
    }

    #[test]
    fn rules_inside_of_conditions_stay_inside_of_them() {
        let style =
            "@media print { .a { padding: 0; letter-spacing: 0 } @supports (a: b) { .c { gap: 1px } } }";
        let expected = "@layer city-plan {\n@media print {.a { padding: 0 !important; }\n\
                        @supports (a: b) {.c { gap: 1px !important; }\n }\n }\n}\n@media print {.a { letter-spacing: 0; }\n }\n";
        assert_eq!(armoured(style).unwrap(), expected);
    }

    #[test]
    fn what_describes_a_property_stays_as_it_is() {
        let style = "@property --_a { syntax: \"<length>\"; inherits: true }";
        assert_eq!(
            armoured(style).unwrap(),
            "@layer city-plan {\n}\n@property --_a { syntax: \"<length>\"; inherits: true  }\n"
        );
    }

    #[test]
    fn a_sheet_that_breaks_off_is_refused() {
        assert!(armoured(".a { color: red;").is_err());
        assert!(armoured(".a").is_err());
    }
}
