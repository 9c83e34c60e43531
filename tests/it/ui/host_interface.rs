//! The host interface: one list of events in Rust, in JavaScript and in the documentation.

use city_plan::ui::host::{EventEntry, HostEvent};
use std::fs;
use std::path::PathBuf;

const BEGIN: &str = "<!-- host events: begin -->\n";
const END: &str = "<!-- host events: end -->";

fn file(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A row of the table in `docs/architecture.md`.
fn row(event: &EventEntry) -> String {
    let payload: Vec<String> = event.payload.iter().map(|value| format!("`{value}`")).collect();
    let cell = |text: String| if text.is_empty() { "–".to_owned() } else { text };
    let answer = cell(event.answer.to_owned());
    format!("| `{}` | {} | {} | {answer} |\n", event.name, cell(payload.join(", ")), event.meaning.trim())
}

/// The names and the parameters of the handlers in the loader.
fn handlers(script: &str) -> Vec<(String, Vec<String>)> {
    let (_, table) = script.split_once("  #handlers = {\n").unwrap();
    let (table, _) = table.split_once("\n  };").unwrap();
    let handler = |line: &str| {
        let (name, rest) = line.trim_start().strip_prefix('"')?.split_once("\": (")?;
        let (parameters, _) = rest.split_once(") =>")?;
        let parameters = parameters.split(", ").filter(|name| !name.is_empty());
        Some((name.to_owned(), parameters.map(str::to_owned).collect()))
    };
    table.lines().filter_map(handler).collect()
}

#[test]
fn the_loader_has_one_handler_for_each_event_with_the_values_of_its_payload() {
    let declared = HostEvent::TABLE.iter().map(|event| {
        (event.name.to_owned(), event.payload.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>())
    });
    let mut declared: Vec<_> = declared.collect();
    let mut handled = handlers(&fs::read_to_string(file("www/city-plan.js")).unwrap());
    declared.sort();
    handled.sort();
    assert_eq!(handled, declared);
}

#[test]
fn the_loader_calls_only_functions_that_the_wasm_exports() {
    let scripts = ["www/city-plan.js", "www/loader/plan-source.js"];
    let script = scripts.map(|path| fs::read_to_string(file(path)).unwrap()).concat();
    let module = fs::read_to_string(file("src/embed/mod.rs")).unwrap();
    let is_exported = |name: &str| {
        let called = name
            .chars()
            .map(|c| if c.is_uppercase() { format!("_{}", c.to_ascii_lowercase()) } else { c.into() });
        let is_plain = !name.contains(char::is_uppercase);
        (is_plain || module.contains(&format!("js_name = {name})]")))
            && module.contains(&format!("pub fn {}(", called.collect::<String>()))
    };
    let calls = ["#handle.", "#handle?.", " handle.", "plan."].map(|before| script.split(before).skip(1));
    let names = calls.into_iter().flatten().filter_map(|rest| rest.split_once('(').map(|(name, _)| name));
    let names: Vec<&str> = names.filter(|name| name.chars().all(|c| c.is_ascii_alphabetic())).collect();
    assert!(names.len() > 10, "{names:?}");
    let missing: Vec<_> = names.into_iter().filter(|name| !is_exported(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_documentation_has_the_table_of_events() {
    let path = file("docs/architecture.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (written, after) = rest.split_once(END).unwrap();
    let rows: String = HostEvent::TABLE.iter().map(row).collect();
    let table = format!("\n| event | payload | meaning | answer of the page |\n|---|---|---|---|\n{rows}\n");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(written, table, "BLESS=1 cargo test --test it ui::host_interface writes it");
}

#[test]
fn an_event_has_the_name_and_the_values_of_the_table() {
    for (event, name, payload) in [
        (HostEvent::Ready, "ready", ["", ""]),
        (HostEvent::Select("a-1".into()), "select", ["a-1", ""]),
        (HostEvent::Save("a.csv".into(), "1,2\n3,4".into()), "save", ["a.csv", "1,2\n3,4"]),
    ] {
        assert_eq!((event.name(), event.payload()), (name, payload));
        let entry = HostEvent::TABLE.iter().find(|entry| entry.name == name).unwrap();
        let values = payload.iter().filter(|value| !value.is_empty()).count();
        assert_eq!(entry.payload.len(), values, "{name}");
    }
}
