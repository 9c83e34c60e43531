//! What `city-plan render` and `city-plan snippet` write can be pasted as it is.

use std::process::{Command, Output};

const KADOMA: &str = "plans/kadoma-2022.json";

fn tool(arguments: &[&str]) -> Output {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.args(arguments).env("LANG", "en").env_remove("LC_ALL").env_remove("LC_MESSAGES");
    tool.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

fn written(arguments: &[&str]) -> String {
    let done = tool(arguments);
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

fn snippet(form: &str, more: &[&str]) -> String {
    let begin = ["snippet", KADOMA, "--form", form, "--dist", "tests/fixtures/dist"];
    written(&[&begin, more].concat())
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for name in crate::fixtures::real_plans() {
        let file = format!("plans/{name}.json");
        let once = written(&["render", &file]);
        assert_eq!(once, written(&["render", &file, "--fragment"]), "{name}");
        assert!(once.starts_with("<div class=\"city-plan city-plan-static\" lang=\"ja\">"), "{name}");
    }
}

#[test]
fn static_html_has_no_script_no_inline_style_and_nothing_to_press() {
    for name in crate::fixtures::real_plans() {
        let html = written(&["render", &format!("plans/{name}.json"), "--page"]);
        // Data for search engines is no script: nothing runs it.
        let html = html.replace("<script type=\"application/ld+json\">", "");
        for refused in ["<script", " style=", " onclick", "<button", "<input", "<form", "javascript:"] {
            assert!(!html.contains(refused), "{name}: {refused}");
        }
        assert!(html.contains("<details") || !html.contains("city-plan-options"), "{name}");
    }
}

#[test]
fn the_chosen_view_comes_first_and_the_others_follow() {
    let places = |view: &str| {
        let html = written(&["render", KADOMA, "--view", view]);
        ["overview", "roadmap", "explorer"]
            .map(|part| html.find(&format!("id=\"city-plan-{part}\"")).unwrap())
    };
    let [overview, roadmap, explorer] = places("roadmap");
    assert!(roadmap < overview && overview < explorer);
    let [overview, roadmap, explorer] = places("overview");
    assert!(overview < roadmap && roadmap < explorer);
}

#[test]
fn plain_japanese_is_japanese_without_readings() {
    let plain = written(&["render", KADOMA, "--lang", "ja-simple", "--year-style", "era"]);
    assert!(plain.starts_with("<div class=\"city-plan city-plan-static\" lang=\"ja-simple\">"));
    assert!(plain.contains("いつ、何をするか") && plain.contains("言葉の意味"), "the words are plain");
    assert!(plain.contains("令和4年度（2022年度）"), "no era stands alone");
    assert!(!plain.contains("<ruby") && !plain.contains("lang=\"ja\"") && !plain.contains("aria-pressed"));
}

#[test]
fn language_heading_level_years_and_day_are_chosen() {
    let english = written(&["render", KADOMA, "--lang", "en"]);
    assert!(english.starts_with("<div class=\"city-plan city-plan-static\" lang=\"en\">"));
    assert!(english.contains("All initiatives") && english.contains("<span lang=\"ja\">"));
    let deeper = written(&["render", KADOMA, "--heading-level", "4"]);
    assert!(deeper.contains("<h4 class=\"city-plan-shell__title\"") && !deeper.contains("<h3"));
    let western = written(&["render", KADOMA, "--year-style", "western"]);
    assert!(western.contains("2024年度") && !western.contains("令和6年度"));
    // A mark of today would grow old, and is there only on request.
    assert!(!written(&["render", KADOMA]).contains("今年度"));
    assert!(written(&["render", KADOMA, "--today", "2024-10-01"]).contains("今年度"));
}

#[test]
fn several_plans_of_one_page_have_no_id_in_common() {
    let ids = |name: &str| -> Vec<String> {
        let html = written(&["render", KADOMA, "--name", name]);
        html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let (first, second) = (ids("city-plan"), ids("second"));
    assert!(first.len() > 30);
    assert!(second.iter().all(|id| id.starts_with("second-") && !first.contains(id)));
}

#[test]
fn a_page_links_the_style_that_it_is_told() {
    let html = written(&["render", KADOMA, "--page", "--style", "/css/a&b.css"]);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"ja\">"));
    assert!(html.contains("<title>（仮称）門真市DX推進計画（案）</title>") && html.contains("<h1 "));
    assert!(html.contains("<link rel=\"stylesheet\" href=\"/css/a&amp;b.css\">"));
}

#[test]
fn each_form_is_complete_and_names_its_files_with_their_hashes() {
    let loader = "<script defer src=\"/city-plan/city-plan-0123456789.loader.js\" integrity=\"sha256-loader\" crossorigin=\"anonymous\"";
    let link = "href=\"/city-plan/plans/kadoma-2022.html\"";
    let src = "<city-plan src=\"/city-plan/plans/kadoma-2022.json\">";
    for (form, letter, expected) in [
        ("static", "A", ["<div class=\"city-plan city-plan-static\"", "</div>\n", "</table>"]),
        ("link", "b", [loader, link, "class=\"city-plan-link\""]),
        ("script", "C", [loader, link, "data-plan=\"/city-plan/plans/kadoma-2022.json\""]),
        ("element", "d", [loader, src, "integrity=\"sha256-style\""]),
        (
            "frame",
            "E",
            [
                "<iframe class=\"city-plan-frame\" title=\"（仮称）門真市DX推進計画（案）\"",
                link,
                "integrity=\"sha256-frame\"",
            ],
        ),
    ] {
        let text = snippet(form, &[]);
        for part in expected {
            assert!(text.contains(part), "{form}: no {part} in\n{text}");
        }
        assert_eq!(text, snippet(letter, &[]), "{form} is {letter}");
    }
    assert!(!snippet("static", &[]).contains("<script"));
}

#[test]
fn choices_become_attributes_and_addresses_are_the_city_s_own() {
    let more = [
        "--base",
        "https://www.example.jp/parts",
        "--plan",
        "/plan/dx.json",
        "--view",
        "roadmap",
        "--lang",
        "en",
    ];
    let element = snippet("element", &more);
    assert!(element.contains("<city-plan src=\"/plan/dx.json\" view=\"roadmap\" lang=\"en\">"), "{element}");
    assert!(element.contains("src=\"https://www.example.jp/parts/city-plan-0123456789.loader.js\""));
    let script = snippet("script", &more);
    assert!(
        script.contains("data-plan=\"/plan/dx.json\" data-view=\"roadmap\" data-lang=\"en\">"),
        "{script}"
    );
    assert!(script.contains("href=\"/plan/dx.html\""));
}

#[test]
fn a_folder_holds_all_that_its_page_needs() {
    let folder = std::env::temp_dir().join(format!("city-plan-folder-{}", std::process::id()));
    let folder_name = folder.to_str().unwrap();
    snippet("folder", &["--out", folder_name]);
    let page = std::fs::read_to_string(folder.join("index.html")).unwrap();
    for name in page.split("=\"").skip(1).filter_map(|rest| rest.strip_prefix("./")?.split('"').next()) {
        assert!(folder.join(name).is_file(), "{name}");
    }
    assert!(page.contains("<city-plan src=\"plan.json\" heading-level=\"1\" page-title>"));
    assert_eq!(
        std::fs::read(folder.join("plan.json")).unwrap(),
        std::fs::read(crate::fixtures::path(KADOMA)).unwrap()
    );
    for kind in ["wasm", "css", "loader.js", "frame.js", "js"] {
        assert!(folder.join(format!("city-plan-0123456789.{kind}")).is_file(), "{kind}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_is_missing_is_said_with_the_remedy() {
    for (arguments, expected) in [
        (
            ["render", "plans/nowhere.json", "--lang", "ja"].as_slice(),
            "plans/nowhere.json: the file cannot be read",
        ),
        (&["render", "README.md"], "README.md"),
        (&["snippet", KADOMA, "--form", "link", "--dist", "nowhere"], "run `cargo xtask build`"),
        (&["snippet", KADOMA, "--form", "folder", "--dist", "tests/fixtures/dist"], "name it with --out"),
        (&["render", KADOMA, "--view", "calendar"], "overview, roadmap, explorer"),
        (&["render", KADOMA, "--today", "2024-13-01"], "a date such as 2024-10-01"),
    ] {
        let done = tool(arguments);
        let said = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains(expected), "{arguments:?}: {said}");
        assert!(done.stdout.is_empty());
    }
}
