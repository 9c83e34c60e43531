//! A plan with fields under the names of earlier versions is the plan with the names of today.

use city_plan::format::diagnostic::Code;
use city_plan::plan::file::read_json;
use city_plan::plan::value::read_value;
use serde_json::Value;

/// The lists and objects that lead to a field, its former name, and its name of today.
const RENAMED: [(&[&str], &str, &str); 6] = [
    (&["roadmap"], "given", "form"),
    (&["levels"], "name_ours", "name_supplied"),
    (&["chronologies", "events"], "also", "other_dates"),
    (&["indicators", "values"], "of", "series"),
    (&["reviews"], "measures", "initiatives"),
    (&["pictures"], "caption_ours", "caption_supplied"),
];

/// Renames a field wherever the way leads; returns how often.
fn rename(value: &mut Value, way: &[&str], from: &str, to: &str) -> usize {
    match (value, way) {
        (Value::Array(items), way) => items.iter_mut().map(|item| rename(item, way, from, to)).sum(),
        (value, [step, way @ ..]) => value.get_mut(step).map_or(0, |inner| rename(inner, way, from, to)),
        (Value::Object(fields), []) => {
            let found = usize::from(fields.contains_key(from));
            let renamed = std::mem::take(fields).into_iter();
            *fields =
                renamed.map(|(name, value)| (if name == from { to.into() } else { name }, value)).collect();
            found
        }
        _ => 0,
    }
}

#[test]
fn every_former_name_is_understood_and_reported_with_the_name_of_today() {
    let mut today: Value =
        serde_json::from_str(&crate::fixtures::text("tests/fixtures/whole-plan.json")).unwrap();
    today["levels"][0]["name_supplied"] = true.into();
    let (expected, sound) = crate::fixtures::read(&today);
    assert!(sound.is_empty(), "{sound:?}");
    for (way, former, name) in RENAMED {
        let mut plan = today.clone();
        let count = rename(&mut plan, way, name, former);
        assert!(count > 0, "nothing is called {name}");
        let (read, problems) = crate::fixtures::read(&plan);
        assert!(read == expected, "{former} is read otherwise than {name}");
        assert_eq!(problems.len(), count, "{problems:?}");
        for problem in &problems {
            assert_eq!(problem.code, Code::RenamedField);
            let told = problem.to_string();
            assert!(told.contains(&format!("`{former}` is called `{name}` now")), "{told}");
            let told = problem.message(city_plan::plan::Language::Ja);
            assert!(told.contains(former) && told.contains(name), "{told}");
        }
        let value = read_value(plan.to_string().as_bytes());
        assert_eq!(value.as_ref(), Some(&today), "{former} in the value");
        // The order of fields is the file's.
        assert_eq!(value.unwrap().to_string(), today.to_string(), "{former} in the value");
    }
}

#[test]
fn plans_that_were_found_are_read_whole_under_their_former_names() {
    for name in crate::fixtures::names("tests/found", ".json") {
        let bytes = crate::fixtures::text(&format!("tests/found/{name}.json"));
        let (plan, problems) = read_json(bytes.as_bytes());
        assert!(plan.is_some(), "{name}");
        assert!(problems.iter().all(|problem| problem.code != Code::UnknownField), "{name}: {problems:?}");
    }
}
