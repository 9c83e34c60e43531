//! One archive with all files that a plan needs on a city's server.
//!
//! The same files give the same bytes, on every day. It opens no file: the caller has their contents.

use std::collections::HashSet;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError};

/// The longest name of a file that is made of a text, in characters.
const LONGEST: usize = 80;

/// Packs files, each with its path in the archive and its content, in their order. Returns the bytes of a zip file.
///
/// # Errors
/// Two files have one path, or the archive would be too large.
pub fn archive(files: &[(&str, &[u8])]) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in files {
        writer.start_file(*path, options)?;
        writer.write_all(content)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// A text as the name of a file: without signs of other folders and those that a system refuses; `plan` if nothing is
/// left.
pub fn file_name(text: &str) -> String {
    let is_refused =
        |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let name: String = text.chars().take(LONGEST).map(|c| if is_refused(c) { '-' } else { c }).collect();
    let name = name.trim_matches(|c: char| c == '.' || c.is_whitespace());
    if name.is_empty() { "plan".to_owned() } else { name.to_owned() }
}

/// The names of files for texts, each of its own: capitals make no difference, and a number tells equal ones apart.
pub fn file_names<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut free = |name: String| {
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut all = std::iter::once(name.clone()).chain(numbered);
        all.find(|name| taken.insert(name.to_lowercase())).unwrap_or(name)
    };
    texts.into_iter().map(|text| free(file_name(text))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use zip::ZipArchive;

    #[test]
    fn an_archive_has_its_files_as_they_were_and_the_same_bytes_twice() {
        let files: [(&str, &[u8]); 2] =
            [("city-plan/plans/a.json", b"{}"), ("はじめに.txt", "読む".as_bytes())];
        let bytes = archive(&files).unwrap();
        assert_eq!(bytes, archive(&files).unwrap());
        let mut read = ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (path, content) in files {
            let mut found = Vec::new();
            read.by_name(path).unwrap().read_to_end(&mut found).unwrap();
            assert_eq!(found, content, "{path}");
        }
        assert!(archive(&[("a", b""), ("a", b"")]).is_err());
    }

    #[test]
    fn every_text_has_a_file_of_its_own() {
        assert_eq!(file_names(["市民課", "a/b", "A-b", "市民課"]), ["市民課", "a-b", "A-b-2", "市民課-2"]);
    }

    #[test]
    fn no_name_of_a_file_leads_into_another_folder() {
        for (text, name) in [
            ("kadoma-2022", "kadoma-2022"),
            ("../../a", "-..-a"),
            ("..", "plan"),
            ("", "plan"),
            ("a\\b:c\n", "a-b-c-"),
            ("計画 2024", "計画 2024"),
        ] {
            assert_eq!(file_name(text), name, "{text:?}");
        }
        assert_eq!(file_name(&"長".repeat(300)).chars().count(), LONGEST);
    }
}
