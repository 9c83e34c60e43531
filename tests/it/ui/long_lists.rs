//! Static HTML folds long lists, too: the first stand on the page, the others behind their number.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

use std::fs;
use std::process::Command;

fn plan(bodies: usize, departments: usize) -> String {
    let body = |at: usize| {
        format!(r#"{{ "id": "body-{at}", "name": "検査用の組織{at}", "source": {{ "page": "1" }} }}"#)
    };
    let bodies: Vec<String> = (1..=bodies).map(body).collect();
    let departments: Vec<String> = (1..=departments).map(|at| format!("\"検査用の課{at}\"")).collect();
    format!(
        r#"{{ "format": "city-plan/1", "id": "long-lists", "title": "検査用の計画", "city": "みほん市",
        "status": "adopted", "period": {{ "kind": "fiscal_years", "start": 2024, "end": 2026 }},
        "roadmap": {{ "form": "table" }}, "levels": [{{ "id": "measure", "name": "取組" }}],
        "bodies": [{}],
        "initiatives": [{{ "id": "counter", "level": "measure", "name": "窓口の予約", "departments": [{}],
        "phases": [{{ "label": "運用", "kinds": ["operate"], "start": 2024 }}], "source": {{ "page": "1" }} }}] }}"#,
        bodies.join(","),
        departments.join(",")
    )
}

/// The static page of a plan with so many bodies and departments.
fn rendered(bodies: usize, departments: usize) -> String {
    let file =
        std::env::temp_dir().join(format!("city-plan-long-lists-{bodies}-{}.json", std::process::id()));
    fs::write(&file, plan(bodies, departments)).unwrap();
    let tool = Command::new(env!("CARGO_BIN_EXE_city-plan")).arg("render").arg(&file).output().unwrap();
    fs::remove_file(&file).unwrap();
    assert!(tool.status.success(), "{}", String::from_utf8_lossy(&tool.stderr));
    String::from_utf8(tool.stdout).unwrap()
}

#[test]
fn a_long_list_of_static_html_is_folded_behind_the_number_of_the_others() {
    let html = rendered(100, 85);
    for others in [80, 65] {
        let summary = format!("<summary>ほかに{others}件</summary>");
        assert!(html.contains(&summary), "{others} others are not folded");
    }
    for name in ["検査用の組織1", "検査用の組織100", "検査用の課1", "検査用の課85"] {
        assert!(html.contains(name), "{name} is lost");
    }
}

#[test]
fn a_list_that_is_not_long_is_not_folded() {
    assert!(!rendered(20, 20).contains("city-plan-rest"));
}
