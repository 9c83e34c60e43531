//! Writes the next edition into a copy of a plan: its entry, its status, the review of the year before, and the file
//! of the edition before.
//!
//! It changes no initiative and takes no id that the plan has.

use super::fresh_ids::FreshIds;
use super::{InitiativeStatus, SourceFile};
use crate::plan::date::Era;
use crate::plan::{FiscalYear, Localized};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// The next edition, for the fiscal year that begins.
pub(super) fn next_edition(
    before: &Value,
    year: FiscalYear,
    statuses: &[(String, InitiativeStatus)],
    file: Option<&SourceFile>,
) -> Value {
    let mut plan = before.clone();
    let mut ids = FreshIds::of(&plan);
    let review = review(&plan, year, statuses, &mut ids);
    if let Some(fields) = plan.as_object_mut() {
        editions(fields, year, &mut ids);
        put(fields, "status", &["city", "publisher"], "draft".into());
        let mut reviews = list(fields, "reviews");
        reviews.push(review);
        put(fields, "reviews", &["initiatives", "dependencies"], reviews.into());
        if let Some(file) = file {
            file.note(before, fields, &mut ids);
        }
    }
    plan
}

/// The name of a fiscal year: `令和8年度` and `fiscal 2026`.
fn year_name(year: FiscalYear) -> Localized {
    let japanese = match Era::of_fiscal_year(year) {
        Some(Era { name, year: 1 }) => format!("{name}元年度"),
        Some(Era { name, year }) => format!("{name}{year}年度"),
        None => format!("{}年度", year.0),
    };
    Localized { ja: japanese, en: format!("fiscal {}", year.0) }
}

/// A text of the format in Japanese and English.
fn text(Localized { ja, en }: Localized) -> Value {
    json!({ "ja": ja, "en": en })
}

/// Makes the new edition the current one. What the cover of the edition before says moves into its entry.
fn editions(fields: &mut Map<String, Value>, year: FiscalYear, ids: &mut FreshIds) {
    let Localized { ja, en } = year_name(year);
    let name = text(Localized { ja: format!("{ja}版"), en: format!("Edition of {en}") });
    let mut editions = list(fields, "editions");
    let cover = ["date", "date_printed", "status_printed"].map(|field| fields.shift_remove(field));
    earlier(&mut editions, fields, cover, ids);
    for edition in editions.iter_mut().filter_map(Value::as_object_mut) {
        edition.shift_remove("current");
    }
    let what = text(Localized { ja: "年度の見直し".to_owned(), en: "Yearly revision".to_owned() });
    let id = ids.free(format!("edition-{}", year.0));
    editions.push(json!({ "id": id, "name": name, "what": what, "current": true }));
    put(fields, "edition", &["status"], name);
    put(fields, "editions", &["edition"], editions.into());
}

/// Notes the edition before: in its entry where there is one, else in an entry of its own.
fn earlier(
    editions: &mut Vec<Value>,
    fields: &Map<String, Value>,
    cover: [Option<Value>; 3],
    ids: &mut FreshIds,
) {
    let named = fields.get("edition");
    let current = editions.iter().position(|edition| edition["current"] == true);
    let known = current.or_else(|| editions.iter().position(|edition| Some(&edition["name"]) == named));
    let entry = match known {
        Some(at) => &mut editions[at],
        None => {
            let printed = cover[0].as_ref().map(Value::to_string).unwrap_or_default();
            let year: String = printed.chars().filter(char::is_ascii_digit).take(4).collect();
            let id = ids.free(format!("edition-{}", if year.is_empty() { "before" } else { &year }));
            let name = named.or_else(|| fields.get("title")).cloned().unwrap_or_default();
            editions.push(json!({ "id": id, "name": name }));
            let last = editions.len() - 1;
            &mut editions[last]
        }
    };
    if let Some(entry) = entry.as_object_mut() {
        for (field, value) in ["date", "date_printed", "what"].into_iter().zip(cover) {
            if let Some(value) = value {
                entry.entry(field).or_insert(value);
            }
        }
    }
}

/// The review of the year before: every initiative with its outcome, and the same initiative as what follows.
fn review(
    plan: &Value,
    year: FiscalYear,
    statuses: &[(String, InitiativeStatus)],
    ids: &mut FreshIds,
) -> Value {
    let past = FiscalYear(year.0.saturating_sub(1));
    let id = ids.free(format!("review-{}", past.0));
    let items = plan["initiatives"].as_array().into_iter().flatten();
    let by_id: HashMap<&str, &Value> = items.filter_map(|item| item["id"].as_str().zip(Some(item))).collect();
    let initiative = |(of, status): &(String, InitiativeStatus)| {
        let item = by_id.get(of.as_str()).copied().unwrap_or(&Value::Null);
        let mut initiative = json!({ "id": ids.free(format!("{id}-{of}")), "name": item["name"] });
        if item["departments"].is_array() {
            initiative["departments"] = item["departments"].clone();
        }
        initiative["outcome"] = status.outcome().as_str().into();
        initiative["successors"] = json!([of]);
        if let Some(remark) = status.remark() {
            initiative["remark"] = text(remark.map(str::to_owned));
        }
        initiative
    };
    let initiatives: Vec<Value> = statuses.iter().map(initiative).collect();
    let (past_name, next_name) = (year_name(past), year_name(year));
    json!({
        "id": id,
        "name": text(Localized {
            ja: format!("{}のふりかえり", past_name.ja),
            en: format!("Review of {}", past_name.en),
        }),
        "start": past.0,
        "end": past.0,
        "initiatives": initiatives,
        "source": { "document": text(Localized {
            ja: format!("{}版のための担当の回答", next_name.ja),
            en: format!("Answers of the departments for the edition of {}", next_name.en),
        }) },
    })
}

/// The items of a list, taken out; none where it is not there.
fn list(fields: &mut Map<String, Value>, field: &str) -> Vec<Value> {
    fields.get_mut(field).and_then(Value::as_array_mut).map(std::mem::take).unwrap_or_default()
}

/// Sets a field: where it stands, or behind the last of those that stand before it.
fn put(fields: &mut Map<String, Value>, field: &str, behind: &[&str], value: Value) {
    if let Some(old) = fields.get_mut(field) {
        *old = value;
        return;
    }
    let before = fields.keys().rposition(|key| behind.contains(&key.as_str()));
    let at = before.map_or(fields.len(), |at| at + 1);
    fields.shift_insert(at, field.to_owned(), value);
}
