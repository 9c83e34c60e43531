//! StratML Part 2 against its published schema, element by element.
//!
//! The tables are those of PerformancePlanOrReport20160216.xsd (http://xml.fido.gov/stratml/references/). The schema
//! itself is not kept here: nobody says under which licence it may be passed on.

use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use std::process::Command;

const NAMESPACE: &str = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

/// The children of each element in their order: `1` once, `?` at most once, `*` any number, `+` at least once.
/// An element that is not here holds a text alone.
const ELEMENTS: [(&str, &str); 15] = [
    (
        "PerformancePlanOrReport",
        "Name1 Description? OtherInformation? StrategicPlanCore1 AdministrativeInformation? Submitter?",
    ),
    ("StrategicPlanCore", "Organization* Vision? Mission? Value* Goal+"),
    ("Organization", "Name? Acronym? Identifier? Description? Stakeholder*"),
    ("Vision", "Description? Identifier?"),
    ("Mission", "Description? Identifier?"),
    ("Goal", "Name1 Description1 Identifier? SequenceIndicator? Stakeholder* OtherInformation? Objective*"),
    (
        "Objective",
        "Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation? PerformanceIndicator*",
    ),
    ("Stakeholder", "Name1 Description? Role*"),
    (
        "PerformanceIndicator",
        "SequenceIndicator? MeasurementDimension1 UnitOfMeasurement1 Identifier? Relationship* \
         MeasurementInstance* OtherInformation?",
    ),
    ("MeasurementInstance", "TargetResult* ActualResult*"),
    ("TargetResult", "StartDate? EndDate? NumberOfUnits? Descriptor? Description?"),
    ("ActualResult", "StartDate? EndDate? NumberOfUnits? Descriptor? Description?"),
    ("Descriptor", "DescriptorName? DescriptorValue?"),
    ("AdministrativeInformation", "Identifier? StartDate? EndDate? PublicationDate? Source?"),
    ("Submitter", "Identifier? GivenName? Surname? PhoneNumber? EmailAddress?"),
];

/// The values of attributes.
const ATTRIBUTES: [(&str, &str, &[&str]); 4] = [
    ("PerformancePlanOrReport", "Type", &["Strategic_Plan", "Performance_Plan", "Performance_Report"]),
    ("Stakeholder", "StakeholderTypeType", &["Person", "Organization", "Generic_Group"]),
    (
        "PerformanceIndicator",
        "ValueChainStage",
        &["Outcome", "Output_Processing", "Output", "Input_Processing", "Input"],
    ),
    ("PerformanceIndicator", "PerformanceIndicatorType", &["Quantitative", "Qualitative"]),
];

/// What is wrong with an element and all below it.
fn faults(node: Node<'_, '_>) -> Vec<String> {
    let name = node.tag_name().name();
    let mut faults = Vec::new();
    if node.tag_name().namespace() != Some(NAMESPACE) {
        faults.push(format!("{name} is of another namespace"));
    }
    for attribute in node.attributes() {
        let known = ATTRIBUTES.iter().find(|(of, own, _)| *of == name && *own == attribute.name());
        if !known.is_some_and(|(.., values)| values.contains(&attribute.value())) {
            faults.push(format!("{name} has {}=\"{}\"", attribute.name(), attribute.value()));
        }
    }
    let children: Vec<Node<'_, '_>> = node.children().filter(Node::is_element).collect();
    let names: Vec<&str> = children.iter().map(|child| child.tag_name().name()).collect();
    match ELEMENTS.iter().find(|(known, _)| *known == name) {
        None if !names.is_empty() => faults.push(format!("{name} holds {names:?}")),
        None => faults.extend(text_fault(name, node.text().unwrap_or_default())),
        Some((_, model)) => faults.extend(order_fault(name, &names, model)),
    }
    faults.into_iter().chain(children.into_iter().flat_map(self::faults)).collect()
}

fn order_fault(name: &str, mut rest: &[&str], model: &str) -> Option<String> {
    for allowed in model.split_whitespace() {
        let (child, count) = allowed.split_at(allowed.len() - 1);
        let here = rest.iter().take_while(|found| **found == child).count();
        let fits = match count {
            "1" => here == 1,
            "?" => here <= 1,
            "+" => here >= 1,
            _ => true,
        };
        if !fits {
            return Some(format!("{name} holds {here} {child}"));
        }
        rest = &rest[here..];
    }
    (!rest.is_empty()).then(|| format!("{name} holds {rest:?} where it may not"))
}

/// What is wrong with a text, by the simple types of the schema.
fn text_fault(name: &str, text: &str) -> Option<String> {
    let is_sound = match name {
        "StartDate" | "EndDate" | "PublicationDate" => {
            text.len() == 10 && city_plan::plan::PartialDate::from_calendar(text).is_some()
        }
        "NumberOfUnits" => {
            let digits = text.strip_prefix('-').unwrap_or(text);
            digits.chars().all(|c| c.is_ascii_digit() || c == '.') && digits.parse::<f64>().is_ok()
        }
        "Identifier" => {
            let mut letters = text.chars();
            letters.next().is_some_and(|c| c.is_ascii_alphabetic())
                && letters.all(|c| c.is_ascii_alphanumeric() || "-.".contains(c))
        }
        _ => true,
    };
    (!is_sound).then(|| format!("{name} is {text:?}"))
}

/// Identifiers that stand twice.
fn doubles(document: &Document<'_>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let ids = document.descendants().filter(|node| node.has_tag_name((NAMESPACE, "Identifier")));
    ids.filter_map(|node| node.text()).filter(|id| !seen.insert(*id)).map(str::to_owned).collect()
}

fn exported(file: &str, more: &[&str]) -> Option<String> {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.current_dir(env!("CARGO_MANIFEST_DIR")).args(["export", file, "--format", "stratml-report"]);
    let done = tool.args(more).output().unwrap();
    done.status.success().then(|| String::from_utf8(done.stdout).unwrap())
}

fn check(file: &str, name: &str) {
    let document = Document::parse(file).unwrap();
    assert_eq!(faults(document.root_element()), [""; 0], "{name}");
    assert_eq!(doubles(&document), [""; 0], "{name}");
    assert_eq!(document.root_element().tag_name().name(), "PerformancePlanOrReport");
}

#[test]
fn a_performance_report_follows_the_published_schema() {
    let plans =
        crate::fixtures::names("plans", ".json").into_iter().filter(|name| !name.ends_with(".schema"));
    let mut written = 0;
    for name in plans {
        for language in ["ja", "en"] {
            let Some(file) = exported(&format!("plans/{name}.json"), &["--lang", language]) else { continue };
            check(&file, &name);
            written += 1;
        }
    }
    assert!(written >= 4, "{written}");
    // Everything that the format knows, and its texts in many languages.
    check(&exported("tests/fixtures/whole-plan.json", &[]).unwrap(), "the whole plan");
}

#[test]
fn a_goal_with_reports_of_its_own_has_an_objective_for_them() {
    let mut plan = crate::fixtures::real(crate::fixtures::EXAMPLE);
    plan["progress"]["reports"][0]["initiative"] = "goal-counter".into();
    plan["indicators"][0]["initiative"] = serde_json::Value::Null;
    plan["indicators"][7]["id"] = "2024-figure".into();
    for initiative in plan["initiatives"].as_array_mut().unwrap() {
        initiative["indicators"] = serde_json::json!([]);
    }
    let file = crate::fixtures::output::printed(&plan, "export", &["--format", "stratml-report"]);
    check(&file, "a goal with a report");
    assert!(file.contains("<Identifier>id-2024-figure</Identifier>"), "an XML id begins with a letter");
    assert!(file.contains("<Identifier>goal-counter.grades</Identifier>"));
    assert!(file.contains(
        "スマートフォンでできる手続：FY2023 12 / FY2024 28 / FY2025 46 / FY2028 60</OtherInformation>"
    ));
}

#[test]
fn a_file_that_does_not_follow_the_schema_is_found() {
    let file = exported("plans/example.json", &[]).unwrap();
    for (found, put) in [
        ("<MeasurementDimension>進みぐあい</MeasurementDimension>", ""),
        ("2025-03-31</EndDate>", "2025-02-31</EndDate>"),
        ("<NumberOfUnits>46<", "<NumberOfUnits>46件<"),
        ("Type=\"Performance_Report\"", "Type=\"Report\""),
        ("<DescriptorName>評価</DescriptorName>", "<Mark>評価</Mark>"),
        ("<Identifier>open-data<", "<Identifier>ai-and-rpa<"),
        ("xmlns=\"urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport\"", "xmlns=\"urn:a\""),
    ] {
        assert!(file.contains(found), "{found}");
        let broken = file.replacen(found, put, 1);
        let document = Document::parse(&broken).unwrap();
        assert!(faults(document.root_element()).len() + doubles(&document).len() > 0, "{found}");
    }
}
