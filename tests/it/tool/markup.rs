//! No text of a plan and no option of the tool becomes markup, a formula or a line of its own in anything that is
//! written: every string of the format is filled with what would, and every output is read back.
//!
//! What has to come out is what comes out of the same plan with harmless letters in the place of signs.

use crate::fixtures::generated::whole_plan;
use crate::fixtures::painted::Painter;
use city_plan::exchange::feed::{FeedFile, FeedOptions, FileKind, Previous, ScopeKind, feeds};
use city_plan::exchange::markup::Markup;
use city_plan::exchange::workbook;
use city_plan::publish::page::page;
use city_plan::publish::picture::picture;
use city_plan::publish::{Address, Form, HtmlOptions, Places, Preview, Release, Subject};
use city_plan::studio::saving::static_page;
use city_plan::ui::loaded::Shared;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What would be something else in some output.
const PAYLOADS: [&str; 6] = [
    "\"><img src=x onerror=alert(1)>' onfocus='alert(1)' autofocus='</script><script>alert(1)</script>&lt;i&gt;&#60;",
    "</title></textarea></style><svg onload=alert(1)>--><!--<b>]]><x/><![CDATA[{{html}}{{snippet static}}`${alert(1)}`",
    "javascript:alert(1)",
    "一行目\nBEGIN:VEVENT\r\nURL:javascript:alert(1)\u{2028}二行目\u{2029}三行目\u{85}四行目\u{b}五行目",
    "=HYPERLINK(\"http://www.example.jp\")\u{202e}\u{2066}<b>",
    "\u{0}＝1+1\u{1}\u{8}\u{1b}<i>\u{fffe}\u{ffff}\u{7f}\u{1ffff}",
];

/// The same text without the signs that mean something somewhere.
fn harmless(payload: &str) -> String {
    payload.chars().map(|c| if c.is_alphanumeric() || c.is_whitespace() { c } else { 'x' }).collect()
}

/// A whole plan with a text in all of its strings; a number after it keeps them apart.
fn plan(text: &str) -> Value {
    let mut plan = whole_plan();
    plan["language"] = json!("ja");
    plan["roadmap"]["form"] = json!("table");
    for part in ["document", "successor"] {
        plan[part]["url"] = json!("https://www.example.jp/");
    }
    let say = |number: usize| format!("{text}{number:05}z");
    let mut painter = Painter::new(&say);
    painter.part("Plan", &mut plan);
    let fields = painter.fields();
    let left_out: Vec<_> = fields.difference(&painter.painted).collect();
    assert!(left_out.is_empty(), "no text stands in {left_out:?}");
    plan
}

/// A folder for one test, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("city-plan-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, plan: &Value) -> PathBuf {
        let file = self.0.join(name);
        std::fs::write(&file, plan.to_string()).unwrap();
        file
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

fn tool(arguments: &[&str]) -> Output {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_city-plan"));
    tool.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

fn written(arguments: &[&str]) -> String {
    let done = tool(arguments);
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

fn of_file(before: &[&str], file: &Path, after: &[&str]) -> String {
    let file = file.to_str().unwrap();
    written(&[before, &[file], after].concat())
}

/// What a reader of HTML meets: elements with the names of their attributes, and how often each is there.
#[derive(Default)]
struct Met(RefCell<BTreeMap<String, usize>>);

impl TokenSink for Met {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let (name, inside) = match token {
            Token::TagToken(Tag { kind: TagKind::StartTag, name, attrs, .. }) => {
                let mut names: Vec<&str> = attrs.iter().map(|attribute| &*attribute.name.local).collect();
                names.sort_unstable();
                // What stands in these is text until they end.
                let inside = match &*name {
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" | "iframe" => TokenSinkResult::RawData(RawKind::Rawtext),
                    "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                };
                (format!("{name} {}", names.join(" ")), inside)
            }
            Token::TagToken(tag) => (format!("/{}", tag.name), TokenSinkResult::Continue),
            Token::CommentToken(_) => ("comment".into(), TokenSinkResult::Continue),
            _ => return TokenSinkResult::Continue,
        };
        *self.0.borrow_mut().entry(name).or_default() += 1;
        inside
    }
}

/// The elements of a page as a browser finds them.
fn elements(html: &str) -> BTreeMap<String, usize> {
    assert!(!html.is_empty());
    let reader = Tokenizer::new(Met::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    drop(reader.feed(&input));
    reader.end();
    reader.sink.0.into_inner()
}

/// The elements of XML, each with the names of its attributes; a panic where it is none.
fn xml_elements(xml: &str) -> BTreeMap<String, usize> {
    use quick_xml::events::Event;
    let forbidden = |c: char| (c < ' ' && !"\n\r\t".contains(c)) || matches!(c, '\u{fffe}' | '\u{ffff}');
    assert!(!xml.contains(forbidden), "a character that XML has not");
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut found = BTreeMap::new();
    loop {
        let tag = match reader.read_event().unwrap() {
            Event::Start(tag) | Event::Empty(tag) => tag,
            Event::Eof => return found,
            Event::CData(_) | Event::Comment(_) | Event::DocType(_) | Event::PI(_) => {
                panic!("no part of ours")
            }
            _ => continue,
        };
        let names: Vec<String> =
            tag.attributes().map(|attribute| attribute.unwrap().key.as_ref().to_owned()).collect();
        let name = tag.name().as_ref().to_owned();
        *found.entry(format!("{name} {}", names.join(" "))).or_default() += 1;
    }
}

/// Every payload with a plan that holds it and one that holds its harmless letters.
fn each(name: &str, mut with: impl FnMut(&str, [(&Value, &Path); 2])) {
    let folder = Folder::new(name);
    for payload in PAYLOADS {
        let plans = [plan(payload), plan(&harmless(payload))];
        let files = [folder.write("a.json", &plans[0]), folder.write("b.json", &plans[1])];
        with(payload, [(&plans[0], &files[0]), (&plans[1], &files[1])]);
    }
}

fn waited<T>(what: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, what)
}

#[test]
fn no_text_of_a_plan_becomes_an_element_or_attribute_of_a_page() {
    each("pages", |payload, plans| {
        let [texts, letters] =
            plans.map(|(_, file)| elements(&of_file(&["render", "--page", "--lang", "ja"], file, &[])));
        assert_eq!(texts, letters, "render of {payload:?}");
        let [texts, letters] =
            plans.map(|(_, file)| elements(&of_file(&["export"], file, &["--format", "council"])));
        assert_eq!(texts, letters, "the council paper of {payload:?}");
        let [texts, letters] = plans.map(|(plan, _)| elements(&waited(static_page(plan)).unwrap()));
        assert_eq!(texts, letters, "the studio's page of {payload:?}");
    });
}

#[test]
fn no_text_of_a_plan_becomes_an_element_of_what_is_shown_of_a_link() {
    let places =
        Places { has_pictures: true, ..Places::of_folder(&Address::whole("https://a.example/").unwrap()) };
    each("previews", |payload, plans| {
        let [texts, letters] = plans.map(|(plan, _)| {
            let plan = Shared::new(crate::fixtures::read(plan).0.unwrap());
            [None, Some(0)].map(|at| {
                let options = HtmlOptions::of_page();
                let html = waited(page(&plan, &options, &places, at, &Markup::new())).into_string();
                let words = Preview::new(&plan, &options, &places, at).words;
                (elements(&html), xml_elements(&picture(&words)).into_keys().collect::<Vec<_>>())
            })
        });
        assert_eq!(texts, letters, "{payload:?}");
    });
}

/// The build that the snippets of a test name.
fn release() -> Release {
    let manifest = serde_json::from_str(&crate::fixtures::text("tests/fixtures/dist/manifest.json")).unwrap();
    Release::from_manifest(&manifest, &Address::new("/city-plan/").unwrap()).unwrap()
}

#[test]
fn no_text_of_a_plan_becomes_an_element_or_attribute_of_a_snippet() {
    each("snippets", |payload, plans| {
        let [texts, letters] = plans.map(|(plan, _)| {
            let plan = Shared::new(crate::fixtures::read(plan).0.unwrap());
            let json = Address::new("/city-plan/plans/a.json").unwrap();
            let subject = waited(Subject::new(plan, &HtmlOptions::default(), &json));
            Form::ALL.map(|form| elements(&subject.text(form, &release())))
        });
        assert_eq!(texts, letters, "{payload:?}");
    });
}

#[test]
fn no_text_of_a_plan_breaks_a_picture_or_a_register() {
    each("xml", |payload, plans| {
        for format in ["svg", "stratml", "stratml-report"] {
            let [texts, letters] =
                plans.map(|(_, file)| xml_elements(&of_file(&["export"], file, &["--format", format])));
            // Wider letters make more lines.
            assert!(texts.keys().eq(letters.keys()), "{format} of {payload:?}: {texts:?} {letters:?}");
        }
    });
}

#[test]
fn no_text_of_a_plan_begins_a_line_of_a_calendar() {
    each("calendars", |payload, plans| {
        let [texts, letters] = plans.map(|(_, file)| {
            let file = of_file(&["export"], file, &["--format", "ics"]);
            assert!(!file.replace("\r\n", "").contains(char::is_control), "{payload:?}");
            let file = file.replace("\r\n ", "");
            let names = file.split_terminator("\r\n").map(|line| line.split(':').next().unwrap().to_owned());
            names.collect::<Vec<_>>()
        });
        assert_eq!(texts, letters, "{payload:?}");
    });
}

/// The rows of a table.
fn rows(file: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn no_text_of_a_plan_becomes_an_element_of_a_feed_or_a_line_of_another_file() {
    let options = FeedOptions::new("https://www.example.jp/plan/", None, "ja");
    for payload in PAYLOADS {
        let [texts, letters] = [plan(payload), plan(&harmless(payload))].map(|plan| {
            let plan = crate::fixtures::read(&plan).0.unwrap();
            let made = feeds(&plan, &options, &ScopeKind::ALL, &Previous::none()).unwrap();
            // Files of departments are called after a number of the name.
            let file = |file: &FeedFile| match file.kind {
                FileKind::Atom => xml_elements(&file.content),
                FileKind::Calendar => {
                    assert!(!file.content.replace("\r\n", "").contains(char::is_control), "{payload:?}");
                    let lines = file.content.split_terminator("\r\n").filter(|line| !line.starts_with(' '));
                    lines.map(|line| (line.split(':').next().unwrap().to_owned(), 1)).collect()
                }
                FileKind::Json => {
                    let feed: Value = serde_json::from_str(&file.content).unwrap();
                    let items = feed["items"].as_array().unwrap();
                    let runs = |item: &Value| {
                        item["external_url"].as_str().is_some_and(|url| url.starts_with("java"))
                    };
                    assert!(!items.iter().any(runs), "{payload:?}");
                    BTreeMap::from([("items".to_owned(), items.len())])
                }
                FileKind::Text { .. } | FileKind::Index => BTreeMap::new(),
            };
            made.files.iter().map(file).collect::<Vec<_>>()
        });
        assert!(!texts.is_empty());
        assert_eq!(texts, letters, "{payload:?}");
    }
}

#[test]
fn no_cell_of_a_table_is_run_and_every_cell_comes_back() {
    each("tables", |payload, [(plan, file), (_, other)]| {
        let tables = ["csv", "figures", "progress", "figures-by-year"].map(|format| {
            let [texts, letters] =
                [file, other].map(|file| rows(&of_file(&["export"], file, &["--format", format])));
            assert_eq!(texts.len(), letters.len(), "{format} of {payload:?}");
            texts
        });
        let [initiatives, ..] = &tables;
        let runs = |cell: &&String| {
            let begin =
                cell.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
            begin.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        };
        assert_eq!(tables.iter().flatten().flatten().find(runs), None, "{payload:?}");
        for initiative in plan["initiatives"].as_array().unwrap() {
            let name =
                initiative["name"].as_str().unwrap_or_else(|| initiative["name"]["ja"].as_str().unwrap());
            let held = |cell: &String| cell.strip_prefix('\'').unwrap_or(cell) == name;
            assert!(initiatives.iter().flatten().any(held), "{name:?} in {initiatives:?}");
        }
    });
}

#[test]
fn no_cell_of_a_workbook_is_a_formula_and_every_text_comes_back() {
    // The second and third say nothing more to XML than the first.
    for payload in [&PAYLOADS[..1], &PAYLOADS[3..]].concat() {
        let plan = plan(payload);
        let bytes = workbook::write(&workbook::export(&plan, None)).unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).unwrap();
            let (name, mut xml) = (part.name().unwrap().into_owned(), String::new());
            part.read_to_string(&mut xml).unwrap();
            let found = xml_elements(&xml);
            let formula = |name: &&String| name.starts_with("f ") || name.starts_with("hyperlink ");
            assert_eq!(found.keys().find(formula), None, "{payload:?} in {name}");
        }
        let book = workbook::open("a.xlsx", &bytes, &mut |_, _| ControlFlow::Continue(())).unwrap();
        let back = workbook::import(&book, None, &mut |_, _| ControlFlow::Continue(()));
        let faults: Vec<_> = back.diagnostics.iter().filter(|fault| fault.is_error()).collect();
        assert!(faults.is_empty(), "{payload:?}: {faults:#?}");
        assert_eq!(difference(&lines(&back.plan.unwrap()), &lines(&plan)), None, "{payload:?}");
    }
}

/// A plan with one kind of line ends: those of a cell.
fn lines(plan: &Value) -> Value {
    serde_json::from_str(&plan.to_string().replace("\\r\\n", "\\n")).unwrap()
}

/// The first value in which two plans differ.
fn difference(one: &Value, other: &Value) -> Option<String> {
    match (one, other) {
        (Value::Object(ones), Value::Object(others)) if ones.keys().len() == others.keys().len() => {
            ones.iter().find_map(|(name, one)| difference(one, others.get(name).unwrap_or(&Value::Null)))
        }
        (Value::Array(ones), Value::Array(others)) if ones.len() == others.len() => {
            ones.iter().zip(others).find_map(|(one, other)| difference(one, other))
        }
        _ => (one != other).then(|| format!("{one} instead of {other}")),
    }
}

#[test]
fn no_text_of_a_plan_breaks_what_is_said_about_it() {
    let folder = Folder::new("problems");
    for payload in PAYLOADS {
        let mut plan = plan(payload);
        plan["language"] = json!(payload);
        plan["initiatives"][0]["level"] = json!(payload);
        plan["initiatives"][0][payload] = json!(payload);
        plan["title"] = json!({ payload: "計画", "ja": "計画" });
        let file = folder.write("a.json", &plan);
        let done = tool(&["check", file.to_str().unwrap(), "--format", "json"]);
        let told: Value = serde_json::from_slice(&done.stdout).unwrap();
        assert!(told.to_string().contains("bad-language"), "{told}");
        let html = of_file(&["render", "--page"], &file, &[]);
        assert!(html.contains("<html lang=\"ja\">"), "{html}");
    }
}

#[test]
fn no_option_of_the_tool_becomes_markup_and_none_runs() {
    let plan = "plans/kadoma-2022.json";
    let dist = ["--dist", "tests/fixtures/dist"];
    let snippet = |form: &str| elements(&written(&[&["snippet", plan, "--form", form][..], &dist].concat()));
    let usual: BTreeMap<&str, _> =
        ["element", "link", "script", "frame"].into_iter().map(|form| (form, snippet(form))).collect();
    let page = elements(&written(&["render", plan, "--page"]));
    for payload in PAYLOADS.iter().filter(|payload| !payload.contains('\u{0}')) {
        for (option, form) in
            [("--base", "element"), ("--plan", "link"), ("--plan", "script"), ("--plan", "frame")]
        {
            let value = format!("/{payload}");
            let done = tool(&[&["snippet", plan, "--form", form, option, &value][..], &dist].concat());
            assert!(done.status.success() || !done.stderr.is_empty());
            if done.status.success() {
                assert_eq!(
                    elements(&String::from_utf8(done.stdout).unwrap()),
                    usual[form],
                    "{option} {value:?}"
                );
            }
        }
        let lang = tool(&["render", plan, "--lang", payload]);
        assert_eq!(lang.status.code(), Some(2), "--lang {payload:?}");
        let style = tool(&["render", plan, "--page", "--style", &format!("/{payload}")]);
        let name = tool(&["render", plan, "--page", "--name", payload]);
        for done in [style, name].iter().filter(|done| done.status.success()) {
            assert_eq!(elements(&String::from_utf8_lossy(&done.stdout)), page, "{payload:?}");
        }
        let svg = tool(&["export", plan, "--format", "svg", "--url", &format!("/{payload}")]);
        if svg.status.success() {
            xml_elements(&String::from_utf8_lossy(&svg.stdout));
        }
    }
    for scheme in ["javascript:alert(1)", "JAVASCRIPT:a", " data:text/html,a", "java\tscript:a"] {
        for option in ["--base", "--plan"] {
            let done = tool(&[&["snippet", plan, "--form", "link", option, scheme][..], &dist].concat());
            assert_eq!(done.status.code(), Some(2), "{option} {scheme:?}");
        }
        assert_eq!(
            tool(&["export", plan, "--format", "ics", "--url", scheme]).status.code(),
            Some(2),
            "{scheme:?}"
        );
    }
}

#[test]
fn no_name_of_a_file_becomes_markup() {
    let folder = Folder::new("names");
    let plan = crate::fixtures::real("kadoma-2022");
    let usual = folder.write("plan.json", &plan);
    for name in
        ["\"><img src=x onerror=a>.json", "a b#c?d.json", "javascript:a.json", "'&lt;.json", "計画.json"]
    {
        let file = folder.write(name, &plan);
        for form in ["link", "script", "element", "frame"] {
            let more = ["--form", form, "--dist", "tests/fixtures/dist"];
            let [html, harmless] = [&file, &usual].map(|file| of_file(&["snippet"], file, &more));
            assert_eq!(elements(&html), elements(&harmless), "{form} {name}");
            assert!(!html.contains("a b#"), "{html}");
        }
    }
}

#[test]
fn the_whole_plan_of_the_browser_tests_is_that_of_the_format() {
    let text = format!("{:#}\n", whole_plan());
    assert_eq!(crate::fixtures::difference("tests/fixtures/whole-plan.json", &text), None);
}
