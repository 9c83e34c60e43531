//! Splits the style sheet so that the pages around it cannot undo it, and readers still can.
//!
//! Structure and colour go into a cascade layer as
//! `!important`: there they win over whatever a host writes, `!important` included, because
//! importance turns the order of layers round. What readers set for themselves (line height, letter,
//! word and paragraph spacing, fonts) stays outside and unimportant, so that their rules win.

use crate::css::{self, Rule};
use anyhow::Result;
use std::fmt::Write;

const LAYER: &str = "city-plan";

/// Properties that readers may set, with those that begin with one of them and a hyphen. Custom properties are free,
/// too: only our own rules can know them.
const FREE: [&str; 5] = ["line-height", "letter-spacing", "word-spacing", "margin", "font"];

/// The sheet in two parts: the layer, and the declarations outside of it.
pub fn layered(style: &str) -> Result<String> {
    let style = css::without_comments(style)?;
    let (mut strong, mut free) = (String::new(), String::new());
    split(&style, &mut strong, &mut free)?;
    Ok(format!("@layer {LAYER} {{\n{strong}}}\n{free}"))
}

/// Puts each rule of `style` into one of the two, or into both.
fn split(style: &str, strong: &mut String, free: &mut String) -> Result<()> {
    for Rule { head, body } in css::rules(style)? {
        if head.starts_with("@property") {
            // Its descriptors are no declarations: there is nothing to be important.
            wrap(head, body, free);
            continue;
        }
        let (mut inner_strong, mut inner_free) = (String::new(), String::new());
        if css::holds_rules(body) {
            split(body, &mut inner_strong, &mut inner_free)?;
        } else {
            split_declarations(body, &mut inner_strong, &mut inner_free);
        }
        wrap(head, &inner_strong, strong);
        wrap(head, &inner_free, free);
    }
    Ok(())
}

fn split_declarations(body: &str, strong: &mut String, free: &mut String) {
    for declaration in css::declarations(body) {
        let _ = match is_free(declaration) {
            true => write!(free, " {declaration};"),
            false => write!(strong, " {declaration} !important;"),
        };
    }
}

fn is_free(declaration: &str) -> bool {
    let property = declaration.split(':').next().unwrap_or_default().trim_end();
    let is_of =
        |name: &str| property.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    property.starts_with("--") || FREE.into_iter().any(is_of)
}

fn wrap(head: &str, body: &str, to: &mut String) {
    if !body.is_empty() {
        let _ = writeln!(to, "{head} {{{body} }}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structure_and_colour_are_important_in_a_layer_and_what_readers_set_is_not() {
        let style =
            "/* a; { */ .a { color: red; line-height: 2; --_x: 1px; content: \";}\"; } .b { margin: 0; }";
        assert_eq!(
            layered(style).unwrap(),
            "@layer city-plan {\n.a { color: red !important; content: \";}\" !important; }\n}\n\
             .a { line-height: 2; --_x: 1px; }\n.b { margin: 0; }\n"
        );
    }

    #[test]
    fn rules_inside_of_conditions_stay_inside_of_them() {
        let style =
            "@media print { .a { padding: 0; letter-spacing: 0 } @supports (a: b) { .c { gap: 1px } } }";
        let expected = "@layer city-plan {\n@media print {.a { padding: 0 !important; }\n\
                        @supports (a: b) {.c { gap: 1px !important; }\n }\n }\n}\n@media print {.a { letter-spacing: 0; }\n }\n";
        assert_eq!(layered(style).unwrap(), expected);
    }

    #[test]
    fn what_describes_a_property_stays_as_it_is() {
        let style = "@property --_a { syntax: \"<length>\"; inherits: true }";
        assert_eq!(
            layered(style).unwrap(),
            "@layer city-plan {\n}\n@property --_a { syntax: \"<length>\"; inherits: true  }\n"
        );
    }

    #[test]
    fn only_a_whole_property_is_free() {
        let style = ".a { margin-block-start: 0; font: inherit; fontish: 1; marginal: 2 }";
        let layered = layered(style).unwrap();
        assert!(layered.ends_with("}\n.a { margin-block-start: 0; font: inherit; }\n"), "{layered}");
    }

    /// The sheets of residents: nothing is lost, nothing stands twice, and the order stays.
    #[test]
    fn every_declaration_of_our_sheets_stands_in_the_layer_or_outside_of_it() {
        let sheets = crate::style::bundle(&crate::project::Project::find().unwrap().pages().join("style"));
        let source = sheets.unwrap().concat();
        let layered = layered(&source).unwrap();
        let mut rules = css::rules(&layered).unwrap();
        assert_eq!(rules.remove(0).head, "@layer city-plan");
        let layer = css::rules(css::rules(&layered).unwrap()[0].body).unwrap();
        let important = |declaration: &str| format!("{declaration} !important");
        let (mut strong, mut plain) = (Vec::new(), Vec::new());
        for declaration in flat(css::rules(&css::without_comments(&source).unwrap()).unwrap()) {
            match is_free(&declaration) || declaration.starts_with("@property") {
                true => plain.push(declaration),
                false => strong.push(important(&declaration)),
            }
        }
        assert!(strong.len() > 500 && plain.len() > 100, "{} and {}", strong.len(), plain.len());
        assert_eq!(flat(layer), strong);
        assert_eq!(flat(rules), plain);
    }

    /// The declarations of rules in their order; what describes a property stays whole.
    fn flat(rules: Vec<Rule>) -> Vec<String> {
        let of_rule = |Rule { head, body }: Rule| match () {
            () if head.starts_with("@property") => vec![format!("{head} {}", body.trim())],
            () if css::holds_rules(body) => flat(css::rules(body).unwrap()),
            () => css::declarations(body).into_iter().map(str::to_owned).collect(),
        };
        rules.into_iter().flat_map(of_rule).collect()
    }

    #[test]
    fn a_sheet_that_breaks_off_is_refused() {
        assert!(layered(".a { color: red;").is_err());
        assert!(layered(".a").is_err());
    }
}
