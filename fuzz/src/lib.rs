//! What has to hold for any bytes: one check for each reader and writer, for the fuzzer and for the tests that
//! replay what it found (`tests/it/tool/corpus.rs`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a check may fail loudly")]

pub mod csv;
pub mod exports;
pub mod fragment;
pub mod reader;
pub mod resident;
pub mod workbook;
