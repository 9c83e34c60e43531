//! What fuzzing reached and found, replayed: every file of `fuzz/corpus` holds what `fuzz/src` asks of any bytes.

use crate::targets;
use std::panic::catch_unwind;
use std::path::Path;

/// Tries every file of a target, and names those that fail.
fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 20, "{} files for {target}", files.len());
    let fails = |file: &&std::path::PathBuf| {
        let bytes = std::fs::read(file).unwrap();
        catch_unwind(|| check(&bytes)).is_err()
    };
    let failed: Vec<_> = files.iter().filter(fails).collect();
    assert!(failed.is_empty(), "{target}: {failed:#?}");
}

#[test]
fn every_input_of_the_corpus_is_read_alike_by_tool_and_component() {
    replay("reader", targets::reader::check);
}

#[test]
fn every_workbook_of_the_corpus_is_read_or_refused_and_comes_back() {
    replay("workbook", targets::workbook::check);
}

#[test]
fn every_table_of_the_corpus_is_read_and_written_without_a_formula() {
    replay("csv", targets::csv::check);
}

#[test]
fn every_fragment_of_the_corpus_is_written_as_it_is_read() {
    replay("fragment", targets::fragment::check);
}

#[test]
fn every_plan_of_the_corpus_is_well_formed_in_every_export() {
    replay("exports", targets::exports::check);
}
