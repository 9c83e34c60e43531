//! The file of the edition that a new edition is made of: the entry of `previous` with which readers compare the two.
//!
//! The entry names a file beside the new plan. It never names the file of the new plan itself.

use super::fresh_ids::FreshIds;
use serde_json::{Map, Value, json};

/// The ending of the files that readers can compare with.
const ENDING: &str = ".json";

/// The file of the edition before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The name of the file as it was opened.
    pub name: String,
    /// The name under which it is to stand beside the new plan: another one where the new plan has that name.
    pub url: String,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

impl SourceFile {
    /// The file by its name and its hash, for a new plan in a file of the name `new` that begins in `year`. `None` where
    /// the name is none of a JSON file, or would be another address in a page.
    pub fn new(name: &str, sha256: &str, new: &str, year: i32) -> Option<Self> {
        let (stem, ending) = name.split_at_checked(name.len().checked_sub(ENDING.len())?)?;
        let is_name = |text: &str| !text.is_empty() && !text.contains(['/', '\\', ':', '#', '?', '%']);
        if !ending.eq_ignore_ascii_case(ENDING) || !is_name(stem) || stem.contains(char::is_control) {
            return None;
        }
        // Names that differ by their case alone are one file on some servers.
        let is_taken = name.to_lowercase() == new.to_lowercase();
        let url = if is_taken { format!("{stem}.before-{year}{ENDING}") } else { name.to_owned() };
        Some(Self { name: name.to_owned(), url, sha256: sha256.to_owned() })
    }

    /// Returns whether the file has to get another name beside the new plan.
    pub fn is_renamed(&self) -> bool {
        self.name != self.url
    }

    /// Its entry, made of the plan in it, in place of an earlier one of the same address.
    pub(super) fn note(&self, before: &Value, fields: &mut Map<String, Value>, ids: &mut FreshIds) {
        let mut all = fields.get("previous").and_then(Value::as_array).cloned().unwrap_or_default();
        let known = all.iter().position(|entry| entry["url"] == *self.url).map(|at| all.remove(at));
        let id = known.and_then(|entry| entry["id"].as_str().map(str::to_owned));
        let id = id.unwrap_or_else(|| ids.free(format!("previous-{}", all.len() + 1)));
        let mut entry = json!({ "id": id, "name": name(before) });
        if let Some(date) = date(before) {
            entry["date"] = date.clone();
        }
        entry["url"] = self.url.as_str().into();
        entry["sha256"] = self.sha256.as_str().into();
        all.push(entry);
        fields.insert("previous".to_owned(), all.into());
    }
}

/// The name of the edition, else the title of the plan.
fn name(plan: &Value) -> &Value {
    if plan["edition"].is_null() { &plan["title"] } else { &plan["edition"] }
}

/// The date on the cover, else that of the entry of the edition.
fn date(plan: &Value) -> Option<&Value> {
    let editions = plan["editions"].as_array().into_iter().flatten();
    let current = editions.into_iter().find(|edition| edition["current"] == true);
    plan.get("date").or_else(|| current?.get("date"))
}

#[cfg(test)]
mod tests {
    use super::SourceFile;

    #[test]
    fn the_earlier_file_keeps_its_name_unless_the_new_plan_has_it() {
        for (name, new, url) in [
            ("plan.json", "plan-2026.json", Some("plan.json")),
            ("市の計画 第2版.JSON", "new.json", Some("市の計画 第2版.JSON")),
            ("plan.json", "plan.json", Some("plan.before-2026.json")),
            ("Plan.json", "plan.json", Some("Plan.before-2026.json")),
            ("plan.xlsx", "plan.json", None),
            ("stdin", "plan.json", None),
            (".json", "plan.json", None),
            ("計画", "plan.json", None),
            ("a#b.json", "plan.json", None),
            ("c:a.json", "plan.json", None),
            ("", "plan.json", None),
        ] {
            let file = SourceFile::new(name, "", new, 2026);
            assert_eq!(file.map(|file| file.url).as_deref(), url, "{name}");
        }
    }
}
