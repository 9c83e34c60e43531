//! The documents are true: their commands run, their links lead somewhere, their names are those of the code.

mod commands;
mod examples;
mod format_guide;
mod links;
mod names;
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

/// The text files at a place of the repository, each with its path; nothing that npm has installed.
fn text_files(place: &str) -> Vec<(String, String)> {
    let here = crate::fixtures::path(place);
    if here.ends_with("node_modules") {
        return Vec::new();
    }
    if here.is_dir() {
        let entries = std::fs::read_dir(&here).expect(place);
        let names = entries.map(|entry| entry.expect(place).file_name().to_string_lossy().into_owned());
        return names.flat_map(|name| text_files(&format!("{place}/{name}"))).collect();
    }
    std::fs::read_to_string(here).map(|text| vec![(place.to_owned(), text)]).unwrap_or_default()
}
