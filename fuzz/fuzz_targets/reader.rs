//! The target `reader`: see `src/reader.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| city_plan_fuzz::reader::check(bytes));
