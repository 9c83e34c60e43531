//! The parts of a style sheet by its tokens, as CSS Syntax has them: comments, rules, declarations.
//! Never changes a part: all texts are slices of the source.

use anyhow::{Result, bail};
use cssparser::{ParseError, Parser, SourcePosition, Token};

/// A rule: what stands before its block, and what is in it.
#[derive(Debug, PartialEq)]
pub struct Rule<'a> {
    pub head: &'a str,
    pub body: &'a str,
}

/// The source without its comments; a comment in a string is none.
///
/// # Errors
/// Returns an error for a block that is never closed, or closed without being open, and for a broken string.
pub fn without_comments(source: &str) -> Result<String> {
    let mut kept = String::with_capacity(source.len());
    copy_without_comments(&mut Parser::new(source), &mut kept)?;
    Ok(kept)
}

fn copy_without_comments(parser: &mut Parser, kept: &mut String) -> Result<()> {
    loop {
        let begin = parser.position();
        let Ok(token) = parser.next_including_whitespace_and_comments() else { return Ok(()) };
        let (is_comment, is_block, is_error) =
            (matches!(token, Token::Comment(_)), opens_block(token), token.is_parse_error());
        if is_error {
            bail!("a style sheet breaks off or is not balanced at `{}`", excerpt(parser.slice_from(begin)));
        }
        if !is_comment {
            kept.push_str(parser.slice_from(begin));
        }
        if is_block {
            let body = block(parser)?;
            copy_without_comments(&mut Parser::new(parser.slice(body)), kept)?;
            let end = parser.slice_from(begin);
            kept.push_str(&end[end.len() - 1..]);
        }
    }
}

/// The rules of a sheet, or of a block that holds rules; the source has no comments.
///
/// # Errors
/// Returns an error for text that no block follows.
pub fn rules(source: &str) -> Result<Vec<Rule<'_>>> {
    let (mut parser, mut rules) = (Parser::new(source), Vec::new());
    loop {
        parser.skip_whitespace();
        let begin = parser.position();
        loop {
            match parser.next_including_whitespace() {
                Ok(Token::CurlyBracketBlock) => break,
                Ok(_) => {}
                Err(_) => match parser.slice_from(begin) {
                    "" => return Ok(rules),
                    rest => bail!("a rule without a block: `{}`", excerpt(rest)),
                },
            }
        }
        let head = parser.slice_from(begin).trim_end_matches('{').trim();
        let body = block(&mut parser)?;
        rules.push(Rule { head, body: parser.slice(body) });
    }
}

/// The declarations of a block; semicolons in brackets and strings end none.
pub fn declarations(body: &str) -> Vec<&str> {
    let (mut parser, mut found) = (Parser::new(body), Vec::new());
    let mut begin = parser.position();
    loop {
        match parser.next_including_whitespace() {
            Ok(Token::Semicolon) => {
                found.push(parser.slice_from(begin).trim_end_matches(';').trim());
                begin = parser.position();
            }
            Ok(_) => {}
            Err(_) => break,
        }
    }
    found.push(parser.slice_from(begin).trim());
    found.retain(|declaration| !declaration.is_empty());
    found
}

/// Returns whether a block holds rules, not declarations.
pub fn holds_rules(body: &str) -> bool {
    let mut parser = Parser::new(body);
    while let Ok(token) = parser.next() {
        if *token == Token::CurlyBracketBlock {
            return true;
        }
    }
    false
}

/// The inner range of the block whose opening token was read last; the parser then stands behind the block.
fn block(parser: &mut Parser) -> Result<std::ops::Range<SourcePosition>> {
    let begin = parser.position();
    let to_end = |inner: &mut Parser| -> Result<SourcePosition, ParseError<()>> {
        while inner.next_including_whitespace_and_comments().is_ok() {}
        Ok(inner.position())
    };
    let end = parser.parse_nested_block(to_end).unwrap_or(begin);
    if parser.position().byte_index() != end.byte_index() + 1 {
        bail!("a block that is never closed: `{}`", excerpt(parser.slice_from(begin)));
    }
    Ok(begin..end)
}

fn opens_block(token: &Token) -> bool {
    use Token::{CurlyBracketBlock, Function, ParenthesisBlock, SquareBracketBlock};
    matches!(token, CurlyBracketBlock | Function(_) | ParenthesisBlock | SquareBracketBlock)
}

/// Enough of a text to find it.
fn excerpt(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_wherever_they_are_and_strings_stay() {
        let source = "/* a { */.a{color:rgb(1 /* x; */ 2);content:\"/* } */\"}@media(a/**/b){.c{d:url(/*)}}";
        let kept = ".a{color:rgb(1  2);content:\"/* } */\"}@media(ab){.c{d:url(/*)}}";
        assert_eq!(without_comments(source).unwrap(), kept);
    }

    #[test]
    fn brackets_and_semicolons_in_strings_end_nothing() {
        let source = ".a::before { content: \"};{\"; color: var(--a) } .b[x='}'] { d: e(;) }";
        let found = rules(source).unwrap();
        assert_eq!(found.iter().map(|rule| rule.head).collect::<Vec<_>>(), [".a::before", ".b[x='}']"]);
        assert_eq!(declarations(found[0].body), ["content: \"};{\"", "color: var(--a)"]);
        assert_eq!(declarations(found[1].body), ["d: e(;)"]);
        assert!(!holds_rules(found[0].body) && holds_rules("a { b: c }"));
    }

    #[test]
    fn a_sheet_that_breaks_off_is_refused() {
        for source in [".a { color: red;", ".a { b { c: d }", ".a { color: rgb(1 }", ".a } .b { c: d }"] {
            assert!(without_comments(source).is_err(), "{source}");
        }
        assert!(rules(".a").is_err() && rules(".a { b: c } .d").is_err());
    }
}
