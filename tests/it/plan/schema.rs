//! The schema and the reader say the same: what one requires the other misses, what stands in one
//! word set is read and nothing else.
//!
//! `BLESS=1 cargo test --test it plan::schema::` rewrites `plans/plan.schema.json`.

use crate::fixtures::shape::{LEVEL, Shape};
use city_plan::plan::schema::schema;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Puts a smallest value of `part`, changed, into a smallest plan and compares what is said of it.
fn check(shape: &Shape, part: &str, change: impl Fn(&mut Value), expected: impl Fn(&str) -> Vec<String>) {
    let mut value = shape.smallest(part);
    change(&mut value);
    let mut plan = shape.smallest("Plan");
    let path = if part == "Plan" {
        plan = value;
        String::new()
    } else {
        shape.put(&mut plan, part, &value)
    };
    let (_, problems) = crate::fixtures::read(&plan);
    let found: Vec<String> =
        problems.iter().map(|problem| format!("{} {}", problem.path, problem.code.as_str())).collect();
    assert_eq!(found, expected(&path), "{part} in {plan}");
}

fn below(path: &str, field: &str) -> String {
    if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") }
}

/// Every required field of every part.
fn each_required(shape: &Shape, mut with: impl FnMut(&str, &str)) {
    let mut count = 0;
    for part in shape.parts() {
        for (field, _) in shape.fields(part).filter(|(field, _)| shape.requires(part, field)) {
            with(part, field);
            count += 1;
        }
    }
    assert!(count > 100, "only {count} required fields");
}

#[test]
fn the_schema_in_plans_is_that_of_the_types() {
    let mut text = serde_json::to_string_pretty(&schema()).unwrap();
    text.push('\n');
    assert_eq!(crate::fixtures::difference("plans/plan.schema.json", &text), None);
}

#[test]
fn every_real_plan_has_the_shape_that_the_schema_declares() {
    let shape = Shape::new();
    for name in crate::fixtures::real_plans() {
        let faults = shape.faults("Plan", &crate::fixtures::real(&name), &mut BTreeSet::new());
        assert_eq!(faults, [""; 0], "{name}");
    }
}

#[test]
fn a_smallest_value_of_every_part_is_sound() {
    let shape = Shape::new();
    for part in shape.parts() {
        check(&shape, part, |_| {}, |_| vec![]);
        assert_eq!(shape.faults(part, &shape.smallest(part), &mut BTreeSet::new()), [""; 0], "{part}");
    }
}

#[test]
fn a_required_field_that_is_not_there_is_missing() {
    let shape = Shape::new();
    each_required(&shape, |part, field| {
        let remove = |value: &mut Value| drop(value.as_object_mut().unwrap().remove(field));
        check(&shape, part, remove, |path| vec![format!("{} missing", below(path, field))]);
        let mut without = shape.smallest(part);
        remove(&mut without);
        assert!(!shape.faults(part, &without, &mut BTreeSet::new()).is_empty(), "{part} without {field}");
    });
}

#[test]
fn a_required_field_that_is_null_is_missing() {
    let shape = Shape::new();
    each_required(&shape, |part, field| {
        let clear = |value: &mut Value| value[field] = Value::Null;
        check(&shape, part, clear, |path| vec![format!("{} missing", below(path, field))]);
    });
}

#[test]
fn every_word_of_a_set_is_read_and_no_other() {
    let shape = Shape::new();
    let mut sets = 0;
    for part in shape.parts() {
        for (field, schema) in shape.fields(part) {
            let Some(words) = schema["enum"].as_array() else { continue };
            sets += 1;
            for word in words {
                let choose = |value: &mut Value| {
                    value[field] = word.clone();
                    // An end that is stated or inferred has to be there, and an open one must not.
                    if field == "end_basis" && word != "open" {
                        value["end"] = json!(2024);
                    }
                    if field == "form" && word == "picture" {
                        value["picture"] = json!(LEVEL);
                    }
                };
                check(&shape, part, choose, |_| vec![]);
            }
            let unknown = |value: &mut Value| value[field] = json!("no-such-word");
            check(&shape, part, unknown, |path| vec![format!("{} unknown-word", below(path, field))]);
        }
    }
    assert!(sets > 10, "only {sets} sets of words");
}

#[test]
fn a_field_that_the_schema_does_not_declare_is_unknown_to_the_reader() {
    let shape = Shape::new();
    for part in shape.parts().filter(|part| shape.fields(part).next().is_some()) {
        let add = |value: &mut Value| value["no_such_field"] = json!(1);
        check(&shape, part, add, |path| vec![format!("{path} unknown-field")]);
    }
}
