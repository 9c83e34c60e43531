//! The documents are true: their commands run, their links lead somewhere, their names are those of the code.

mod commands;
mod examples;
mod format_guide;
mod links;
mod readme;
mod security;
mod vocabulary;

/// The blocks of a document that are marked as one language, without their indentation.
fn blocks(document: &str, language: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in crate::fixtures::text(document).lines().map(str::trim) {
        open = match (open, line.strip_prefix("```")) {
            (None, mark) => mark.map(|mark| (mark.to_owned(), String::new())),
            (Some((mark, block)), None) => Some((mark, block + line + "\n")),
            (Some((mark, block)), Some(_)) => {
                blocks.extend((mark == language).then_some(block));
                None
            }
        };
    }
    blocks
}
