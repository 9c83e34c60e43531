//! Plans in other formats, as the tool writes them.

use std::process::Command;

/// What `export` writes for a real plan.
fn exported(name: &str, format: &str, more: &[&str]) -> Result<String, String> {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.current_dir(env!("CARGO_MANIFEST_DIR")).args(["export", &format!("plans/{name}.json")]);
    let done = tool.args(["--format", format]).args(more).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    if done.status.success() { Ok(text(done.stdout)) } else { Err(text(done.stderr)) }
}

/// What may stand in each element, in order, with what has to be there: the structure of StratML Part 1
/// as its schema of 2014 has it. `1` once, `?` at most once, `*` any number, `+` at least once.
const STRATML: [(&str, &[(&str, char)]); 8] = [
    (
        "StrategicPlan",
        &[
            ("Name", '1'),
            ("Description", '?'),
            ("OtherInformation", '?'),
            ("StrategicPlanCore", '1'),
            ("AdministrativeInformation", '?'),
        ],
    ),
    (
        "StrategicPlanCore",
        &[("Organization", '*'), ("Vision", '?'), ("Mission", '?'), ("Value", '*'), ("Goal", '+')],
    ),
    (
        "Organization",
        &[("Name", '?'), ("Acronym", '?'), ("Identifier", '?'), ("Description", '?'), ("Stakeholder", '*')],
    ),
    ("Vision", &[("Description", '?'), ("Identifier", '?')]),
    (
        "Goal",
        &[
            ("Name", '1'),
            ("Description", '1'),
            ("Identifier", '?'),
            ("SequenceIndicator", '?'),
            ("Stakeholder", '*'),
            ("OtherInformation", '?'),
            ("Objective", '*'),
        ],
    ),
    (
        "Objective",
        &[
            ("Name", '?'),
            ("Description", '?'),
            ("Identifier", '?'),
            ("SequenceIndicator", '?'),
            ("Stakeholder", '*'),
            ("OtherInformation", '?'),
        ],
    ),
    ("Stakeholder", &[("Name", '1'), ("Description", '?')]),
    (
        "AdministrativeInformation",
        &[
            ("StartDate", '?'),
            ("EndDate", '?'),
            ("PublicationDate", '?'),
            ("Source", '?'),
            ("Submitter", '?'),
        ],
    ),
];

/// Checks the element that begins at the front of `xml` and takes it away.
fn valid(xml: &mut &str) -> String {
    let (tag, rest) = xml.trim_start().strip_prefix('<').unwrap().split_once('>').unwrap();
    let name = tag.split(' ').next().unwrap().to_owned();
    *xml = rest;
    let close = format!("</{name}>");
    match STRATML.iter().find(|(known, _)| *known == name) {
        None => {
            let (text, rest) = xml.split_once(close.as_str()).unwrap();
            assert!(!text.contains('<'), "{name}: {text}");
            *xml = rest;
        }
        Some((_, allowed)) => {
            let mut children = Vec::new();
            while !xml.trim_start().starts_with("</") {
                children.push(valid(xml));
            }
            *xml = xml.trim_start().strip_prefix(close.as_str()).unwrap();
            let mut rest = children.as_slice();
            for (child, count) in *allowed {
                let here = rest.iter().take_while(|found| found == child).count();
                let fits = match count {
                    '1' => here == 1,
                    '?' => here <= 1,
                    '+' => here >= 1,
                    _ => true,
                };
                assert!(fits, "{name} holds {here} {child}");
                rest = &rest[here..];
            }
            assert!(rest.is_empty(), "{name} holds {rest:?} where it may not");
        }
    }
    name
}

#[test]
fn stratml_follows_the_published_schema() {
    for name in crate::fixtures::real_plans() {
        let file = exported(&name, "stratml", &[]).unwrap();
        let (head, mut xml) = file.split_once('\n').unwrap();
        assert_eq!(head, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        assert_eq!(valid(&mut xml), "StrategicPlan");
        assert!(xml.trim().is_empty() && file.contains("urn:ISO:std:iso:17469:tech:xsd:stratml_core"));
    }
}

#[test]
fn stratml_has_every_initiative_once_and_says_where_it_comes_from() {
    for name in crate::fixtures::real_plans() {
        let file = exported(&name, "stratml", &[]).unwrap();
        let plan = crate::fixtures::real(&name);
        for initiative in plan["initiatives"].as_array().unwrap() {
            let id = format!("<Identifier>{}</Identifier>", initiative["id"].as_str().unwrap());
            assert_eq!(file.matches(&id).count(), 1, "{name}: {id}");
        }
        assert!(file.contains("CC-BY-4.0"), "{name}");
    }
}

#[test]
fn a_period_becomes_days_of_the_calendar() {
    let file = exported("hirakata-2024", "stratml", &[]).unwrap();
    assert!(file.contains("<StartDate>2016-04-01</StartDate>"), "{file}");
    assert!(file.contains("<EndDate>2028-03-31</EndDate>"));
}

#[test]
fn the_table_has_a_row_for_each_initiative() {
    let file = exported("kadoma-2022", "csv", &["--url", "https://example.jp/plan"]).unwrap();
    assert!(file.starts_with("\u{feff}目標,まとまり,番号,取組,"));
    assert_eq!(file.matches("\r\n").count(), 19);
    assert!(file.contains("https://example.jp/plan#pittari-service"));
}

#[test]
fn the_calendar_has_a_day_for_each_fiscal_year() {
    let file = exported("kadoma-2022", "ics", &["--today", "2024-10-01"]).unwrap();
    for year in 2022..=2025 {
        assert!(file.contains(&format!("DTSTART;VALUE=DATE:{year}0401\r\n")), "{year}");
    }
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 6);
}

#[test]
fn the_picture_says_in_words_what_it_shows() {
    let file = exported("kadoma-2022", "svg", &[]).unwrap();
    for part in ["<title", "<desc", "ぴったりサービス", "CC-BY-4.0"] {
        assert!(file.contains(part), "{part}");
    }
}

#[test]
fn a_plan_without_a_schedule_says_that_there_is_no_picture() {
    let said = exported("higashiosaka-2026", "svg", &[]).unwrap_err();
    assert!(said.contains("plans/higashiosaka-2026.json"), "{said}");
}
