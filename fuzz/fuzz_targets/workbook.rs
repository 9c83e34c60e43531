//! The target `workbook`: see `src/workbook.rs`.

#![no_main]

use std::panic::{set_hook, take_hook};
use std::sync::Once;

/// Lets panics of libraries unwind, which the reader of workbooks catches; libFuzzer would end at each.
static CAUGHT: Once = Once::new();

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    CAUGHT.call_once(|| {
        let end = take_hook();
        set_hook(Box::new(move |panic| {
            if panic.location().is_none_or(|place| !place.file().contains("/registry/")) {
                end(panic);
            }
        }));
    });
    city_plan_fuzz::workbook::check(bytes);
});
