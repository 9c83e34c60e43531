//! The target `fragment`: see `src/fragment.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| city_plan_fuzz::fragment::check(bytes));
