//! The parts of an xlsx that other parts refer to: sheets, comments, drawings.
//!
//! Readers take the parts that are named here, and never more than there is in the archive.

use super::archive::Archive;
use super::bounds::PARTS;
use super::xml::value;
use crate::format::diagnostic::Diagnostic;
use std::collections::HashMap;

/// The part of each sheet of an xlsx, by its name.
pub(super) fn sheets(archive: &mut Archive) -> Result<HashMap<String, String>, Diagnostic> {
    let targets: HashMap<String, String> = targets(archive, "xl/workbook.xml")?.into_iter().collect();
    let mut sheets = HashMap::new();
    archive.elements("xl/workbook.xml", |element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (value(element, "name"), value(element, "id"))
            && let Some(part) = targets.get(&id)
        {
            // Of two sheets of one name, readers take the first.
            sheets.entry(name).or_insert_with(|| part.clone());
        }
        Ok(())
    })?;
    Ok(sheets)
}

/// The parts that a part refers to, each once, under the names that it has for them.
pub(super) fn targets(archive: &mut Archive, part: &str) -> Result<Vec<(String, String)>, Diagnostic> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let mut found = Vec::new();
    archive.elements(&format!("{folder}/_rels/{name}.rels"), |element| {
        if let (Some(id), Some(target)) = (value(element, "Id"), value(element, "Target"))
            && found.len() < PARTS
        {
            found.push((id, inside(folder, &target)));
        }
        Ok(())
    })?;
    Ok(found)
}

/// A target beside the parts of a folder, as the archive names it.
fn inside(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    // Some programs leave out the stroke in front.
    if folder == "xl" && target.starts_with("xl/") {
        return target.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
