//! The Japanese explanations of fields, from the description of the format.

/// The explanation of each field: part, field, text.
pub(super) fn abouts() -> Vec<(String, String, String)> {
    let mut part = "";
    let mut abouts = Vec::new();
    for line in include_str!("../../../plans/README.md").lines() {
        if let Some(heading) = line.strip_prefix("#### ") {
            part = heading.split(' ').next().unwrap_or_default();
        } else if let Some(row) = line.strip_prefix("| `") {
            let cells: Vec<&str> = row.split(" | ").collect();
            if let [field, _, _, about, ..] = cells[..] {
                let field = field.trim_end_matches('`').to_owned();
                abouts.push((part.to_owned(), field, about.replace('`', "")));
            }
        }
    }
    abouts
}
