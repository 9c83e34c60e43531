//! The target `csv`: see `src/csv.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| city_plan_fuzz::csv::check(bytes));
