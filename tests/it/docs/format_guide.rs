//! `plans/README.md` describes the format that there is: its examples are sound, its tables complete.
//!
//! `<!-- example: Part -->` before a block says which part it shows. The block is put where such
//! parts stand in the first example, the smallest plan; what it refers to comes from other examples.

use crate::fixtures::shape::Shape as PlanShape;
use city_plan::format::diagnostic::Code;
use city_plan::format::schema::{Definitions, Shape};
use city_plan::plan::schema::description;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const README: &str = "plans/README.md";

/// A marked block: its part and its JSON.
type Example = (String, Value);

fn examples() -> Vec<Example> {
    let readme = crate::fixtures::text(README);
    let blocks = readme.split("<!-- example: ").skip(1).map(|rest| {
        let (part, rest) = rest.split_once(" -->\n```json\n").expect("a block right after its mark");
        let (json, _) = rest.split_once("\n```").expect("an end of the block");
        (
            part.to_owned(),
            serde_json::from_str(json).unwrap_or_else(|error| panic!("{part}: {error}\n{json}")),
        )
    });
    let blocks: Vec<Example> = blocks.collect();
    assert_eq!(blocks.len(), readme.matches("```json").count(), "every json block is marked");
    blocks
}

/// Returns whether a value has an item with this id.
fn holds(value: &Value, id: &str) -> bool {
    match value {
        Value::Object(map) => {
            map.get("id").is_some_and(|own| own == id) || map.values().any(|inner| holds(inner, id))
        }
        Value::Array(items) => items.iter().any(|inner| holds(inner, id)),
        _ => false,
    }
}

/// The example in the smallest plan, with the examples that it refers to.
fn wrapped(shape: &PlanShape, all: &[Example], (part, value): &Example) -> Value {
    let mut plan = all[0].1.clone();
    if part == "Plan" {
        plan = value.clone();
    } else {
        shape.put(&mut plan, part, value);
    }
    let mut missing = BTreeSet::new();
    loop {
        let (_, problems) = crate::fixtures::read(&plan);
        let dangling = problems.iter().filter(|problem| problem.code == Code::DanglingId);
        let Some(id) = dangling
            .map(|problem| problem.found.trim_matches('"'))
            .find(|id| missing.insert((*id).to_owned()))
        else {
            return plan;
        };
        let (part, value) = all.iter().skip(1).find(|(_, value)| holds(value, id)).unwrap_or_else(|| {
            panic!("{part}: no example has the id {id}");
        });
        shape.put(&mut plan, part, value);
    }
}

/// Reads an example in its plan and compares it with the schema; neither may find a fault.
fn check(shape: &PlanShape, all: &[Example], example: &Example, used: &mut BTreeSet<String>) {
    let (plan, problems) = crate::fixtures::read(&wrapped(shape, all, example));
    assert_eq!(crate::fixtures::lines(&problems), [""; 0], "{example:?}");
    assert!(plan.is_some(), "{example:?}");
    assert_eq!(shape.faults(&example.0, &example.1, used), [""; 0], "{example:?}");
}

/// The tables of the README: for each part its fields, each with the cells of its row.
fn tables() -> BTreeMap<String, BTreeMap<String, Vec<String>>> {
    let readme = crate::fixtures::text(README);
    let sections = readme.split("\n#### ").skip(1).map(|section| {
        let part = section.split_whitespace().next().expect("a name").to_owned();
        let rows = section.lines().filter(|line| line.starts_with("| `")).map(|line| {
            let cells: Vec<String> =
                line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
            (cells[0].trim_matches('`').to_owned(), cells)
        });
        (part, rows.take_while(|(field, _)| *field != "not-json").collect())
    });
    sections.collect()
}

#[test]
fn every_example_is_a_sound_part_of_a_plan_and_every_part_is_shown() {
    let (shape, all) = (PlanShape::new(), examples());
    assert_eq!(all[0].0, "Plan");
    let mut used = BTreeSet::new();
    for example in &all {
        check(&shape, &all, example, &mut used);
    }
    let unseen: Vec<&str> = shape.parts().filter(|part| !used.contains(*part)).collect();
    assert_eq!(unseen, [""; 0], "parts that no example shows");
}

/// The cell of a type: a link to its heading, or the Japanese word for a plain value.
fn type_cell(readme: &str, shape: &Shape) -> String {
    match shape {
        Shape::List(items) => type_cell(readme, items) + "の一覧",
        Shape::Words(..) => "語".into(),
        Shape::Named(name) => {
            let mut headings = readme.lines().filter(|line| line.starts_with("###"));
            let heading = headings
                .find_map(|line| line.trim_start_matches(['#', ' ']).strip_prefix(&format!("{name} ")));
            let anchor = heading.map(|rest| format!("{}-{}", name.to_lowercase(), rest.replace(' ', "-")));
            anchor.map_or_else(|| (*name).into(), |anchor| format!("[`{name}`](#{anchor})"))
        }
        Shape::Plain(schema) => {
            let plain = [("boolean", "真偽"), ("integer", "年度"), ("number", "数")];
            let word = plain.iter().find(|(kind, _)| schema.contains(kind));
            word.map_or("文字列", |(_, word)| word).into()
        }
    }
}

/// The guide with a row for each field that it lacks: label, type and documentation of the declaration.
fn completed(readme: &str, format: &Definitions) -> String {
    let mut guide = readme.to_owned();
    for (part, shapes) in format.parts() {
        for (field, shape) in part.fields.iter().zip(shapes) {
            let Some(begin) = guide.find(&format!("\n#### {} ", part.name)) else { continue };
            let end = guide[begin + 1..].find("\n#### ").map_or(guide.len(), |end| begin + 1 + end);
            let section = &guide[begin..end];
            if section.contains(&format!("\n| `{}` |", field.name)) {
                continue;
            }
            let Some(last) = section.rfind("\n| ") else { continue };
            let at = begin + last + 1 + section[last + 1..].find('\n').unwrap_or_default();
            let mark = if field.is_needed() { "●" } else { "" };
            let (ty, about) = (type_cell(&guide, shape), field.about.trim());
            guide.insert_str(
                at,
                &format!("\n| `{}` | {ty} | {mark} | {}。 | {about} |", field.name, field.label.ja),
            );
        }
    }
    guide
}

#[test]
fn a_field_without_a_row_gets_one_from_its_declaration() {
    let readme = crate::fixtures::text(README);
    assert!(completed(&readme, description()) == readme, "BLESS=1 adds the rows that are missing");
    for row in
        readme.lines().filter(|line| line.starts_with("| `remark` |") || line.starts_with("| `misprints` |"))
    {
        let without = readme.replacen(&format!("{row}\n"), "", 1);
        let added = completed(&without, description());
        let [_, ty, mark, ja, ..] = row.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>()[..]
        else {
            panic!("{row}")
        };
        let name = row.split('`').nth(1).unwrap();
        let label = description().fields(name).next().unwrap().1.label.ja;
        assert!(
            !ja.is_empty() && added.contains(&format!("| `{name}` | {ty} | {mark} | {label}。 |")),
            "{row}"
        );
    }
}

#[test]
fn every_field_of_every_part_is_described_and_marked_where_it_is_required() {
    if std::env::var_os("BLESS").is_some() {
        let guide = completed(&crate::fixtures::text(README), description());
        std::fs::write(crate::fixtures::path(README), guide).unwrap();
    }
    let (shape, tables) = (PlanShape::new(), tables());
    for part in shape.parts().filter(|part| shape.fields(part).next().is_some()) {
        let mark = |required: bool| if required { "●" } else { "" };
        let declared: BTreeMap<&str, &str> =
            shape.fields(part).map(|(field, _)| (field, mark(shape.requires(part, field)))).collect();
        let rows = tables.get(part).unwrap_or_else(|| panic!("no section on {part}"));
        let described: BTreeMap<&str, &str> =
            rows.iter().map(|(field, cells)| (&**field, &*cells[2])).collect();
        assert_eq!(described, declared, "{part}");
        assert!(
            rows.values().all(|cells| cells.len() == 5 && !cells[3].is_empty() && !cells[4].is_empty()),
            "{part}"
        );
    }
}

#[test]
fn every_word_of_a_set_is_named_in_both_languages() {
    let (shape, tables) = (PlanShape::new(), tables());
    for part in shape.parts() {
        for (field, schema) in shape.fields(part) {
            let words =
                [&schema["enum"], &schema["items"]["enum"]].into_iter().filter_map(Value::as_array).flatten();
            for word in words.map(|word| format!("`{word}`")) {
                let cells = &tables[part][field];
                assert!(cells[3].contains(&word) && cells[4].contains(&word), "{part}.{field}: {word}");
            }
        }
    }
}

#[test]
fn every_problem_code_has_a_remedy_and_every_plan_its_document() {
    let readme = crate::fixtures::text(README);
    let codes = Code::OF_JSON.iter().map(|code| code.as_str()).chain(["not-usable"]).map(str::to_owned);
    for name in codes.chain(crate::fixtures::real_plans()) {
        assert!(readme.contains(&format!("\n| `{name}` | ")), "{name}");
    }
}

#[test]
fn every_link_leads_to_a_heading() {
    let readme = crate::fixtures::text(README);
    let anchor = |heading: &str| -> String {
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || *c == ' ' || *c == '-' || *c == 'ー');
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    let anchors: BTreeSet<String> = readme.lines().filter(|line| line.starts_with('#')).map(anchor).collect();
    let links: Vec<&str> = readme.split("](#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert!(links.len() > 100, "only {} links", links.len());
    let broken: Vec<&&str> = links.iter().filter(|link| !anchors.contains(**link)).collect();
    assert!(broken.is_empty(), "{broken:?}");
}
