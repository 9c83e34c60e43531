//! Reading the plans that a command works on.
//!
//! Commands that work on the JSON itself get a value, which keeps fields that the format does not know.

use crate::messages;
use city_plan::plan::file::read_json;
use city_plan::plan::value;
use city_plan::plan::{Diagnostic, Language, Plan};
use city_plan::publish::editions::read_editions;
use city_plan::ui::loaded::Shared;
use serde_json::Value;
use std::path::Path;

/// The number of problems of a file that are listed.
pub(crate) const LISTED: usize = 100;

/// The plan of a file. Problems are printed on standard error and never stop it; `None` where there is
/// nothing to show, which is printed too.
pub(crate) fn read(file: &Path, language: Language) -> Option<Plan> {
    let bytes = bytes(file, language)?;
    plan(file, &bytes, language)
}

/// The JSON of a plan's file. Problems are printed as by `plan::file`; `None` as there.
pub(crate) fn read_value(file: &Path, language: Language) -> Option<Value> {
    value(file, &bytes(file, language)?, language)
}

/// The JSON of the bytes of a plan's file, as [`read_value`].
pub(crate) fn value(file: &Path, bytes: &[u8], language: Language) -> Option<Value> {
    plan(file, bytes, language)?;
    value::read_value(bytes)
}

/// The plan of a value that was read before.
pub(crate) fn typed(value: &Value) -> Option<Plan> {
    read_json(value.to_string().as_bytes()).0
}

/// The bytes of a file, or a word on why there are none.
pub(crate) fn bytes(file: &Path, language: Language) -> Option<Vec<u8>> {
    let report = |error| eprintln!("{}: {}", file.display(), messages::unreadable_file(&error, language));
    std::fs::read(file).map_err(report).ok()
}

/// The plan of a file, with its earlier editions as far as they stand beside it, as [`read`].
pub(crate) fn read_with_editions(file: &Path, language: Language) -> Option<Shared> {
    let plan = Shared::new(read(file, language)?);
    read_editions(&plan.0.plan, &plan.0.editions, &|url| beside(file, url));
    Some(plan)
}

/// The bytes of a file that stands beside a plan's, or below its folder.
pub(crate) fn beside(file: &Path, url: &str) -> Option<Vec<u8>> {
    std::fs::read(file.parent()?.join(url)).ok()
}

fn plan(file: &Path, bytes: &[u8], language: Language) -> Option<Plan> {
    let name = file.display();
    let (plan, problems) = read_json(bytes);
    for problem in &Diagnostic::first(&problems, LISTED) {
        eprintln!("{name}: {}", problem.line(language));
    }
    if plan.is_none() {
        eprintln!("{name}: {}", messages::no_plan(language));
    }
    plan
}
