//! The target `exports`: see `src/exports.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| city_plan_fuzz::exports::check(bytes));
