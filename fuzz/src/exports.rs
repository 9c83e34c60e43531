//! A plan with texts and values put in by chance, in every form in which a plan is written: each is read by another
//! reader, and no text of the plan is more than text there.

use city_plan::exchange::feed::{FeedOptions, FileKind, Previous, ScopeKind, feeds};
use city_plan::exchange::stratml::{performance_report, stratml};
use city_plan::exchange::workbook;
use city_plan::plan::Plan;
use city_plan::plan::file::read_json;
use city_plan::publish::council::council;
use city_plan::publish::{HtmlOptions, html};
use city_plan::ui::loaded::Shared;
use city_plan::ui::static_html::files::{File, file};
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use serde_json::Value;
use std::ops::ControlFlow;
use std::sync::LazyLock;

/// A plan with everything that the format knows, once: more of the same only takes longer.
static BASE: LazyLock<Value> = LazyLock::new(|| {
    let mut plan =
        serde_json::from_str(include_str!("../../tests/fixtures/whole-plan.json")).expect("a plan");
    shorten(&mut plan);
    plan
});

fn shorten(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.truncate(1);
            items.iter_mut().for_each(shorten);
        }
        Value::Object(fields) => fields.values_mut().for_each(shorten),
        _ => {}
    }
}

/// The elements of a picture.
const OF_PICTURES: [&str; 9] =
    ["svg", "title", "desc", "metadata", "RDF", "Description", "source", "rect", "text"];

/// Puts pieces of the bytes into a plan and writes it in every form. A piece begins with two bytes for its place; the
/// rest is JSON or, where it is none, a text. A piece ends with a byte that no text has.
pub fn check(bytes: &[u8]) {
    let mut plan = BASE.clone();
    for piece in bytes.split(|byte| *byte == 0xff).filter(|piece| piece.len() > 2) {
        put(&mut plan, usize::from(piece[0]) << 8 | usize::from(piece[1]), &piece[2..]);
    }
    if let (Some(read), _) = read_json(plan.to_string().as_bytes()) {
        registered(&read);
        followed(&read);
        files(&read);
    }
    // A workbook takes ten times as long as all the others.
    if bytes.len().is_multiple_of(16) {
        in_a_workbook(&plan);
    }
}

/// Replaces the value of a place, counted through the whole plan.
fn put(plan: &mut Value, place: usize, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let value = serde_json::from_str(&text).unwrap_or_else(|_| Value::from(text));
    let mut places = Vec::new();
    count(plan, String::new(), &mut places);
    let at = places.get(place % places.len()).and_then(|place| plan.pointer_mut(place));
    if let Some(at) = at {
        *at = value;
    }
}

fn count(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(number, item)| count(item, format!("{at}/{number}"), places));
        }
        Value::Object(fields) => {
            for (name, item) in fields {
                count(item, format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), places);
            }
        }
        _ => {}
    }
    places.push(at);
}

fn registered(plan: &Plan) {
    for xml in [stratml(plan, "ja"), performance_report(plan, "ja")].into_iter().flatten() {
        let options = roxmltree::ParsingOptions::default();
        roxmltree::Document::parse_with_options(&xml, options).expect("a register");
    }
}

/// Feeds are read by other readers, and what is written once is written again with the same bytes.
fn followed(plan: &Plan) {
    let options = FeedOptions::new("https://www.example.jp/plan.html", None, "ja");
    let Ok(made) = feeds(plan, &options, &ScopeKind::ALL, &Previous::none()) else { return };
    for file in &made.files {
        match file.kind {
            FileKind::Atom => {
                let atom = roxmltree::Document::parse(&file.content).expect("a feed");
                assert_eq!(atom.root_element().tag_name().name(), "feed");
            }
            FileKind::Json | FileKind::Index => {
                serde_json::from_str::<Value>(&file.content).expect("JSON");
            }
            FileKind::Calendar => {
                let whole = icalendar::parser::unfold(&file.content);
                icalendar::parser::read_calendar(&whole).expect("a calendar");
            }
            FileKind::Text { .. } => assert!(file.content.encode_utf16().count() <= 500, "{}", file.content),
        }
    }
    let read = |name: &str| made.files.iter().find(|file| file.name == name).map(|file| file.content.clone());
    let again = feeds(plan, &options, &ScopeKind::ALL, &Previous::new(&read, false)).expect("as before");
    assert!(again.files.iter().all(|file| read(&file.name).as_ref() == Some(&file.content)));
}

fn files(plan: &Plan) {
    let shared = Shared::new(plan.clone());
    let look = HtmlOptions::default();
    let options = look.options(plan, "https://www.example.jp/plan.html");
    let timings = (0..plan.initiatives.len()).map(File::Timings);
    for picture in [File::Picture].into_iter().chain(timings) {
        let Some(picture) = file(&shared, &options, picture) else { continue };
        let picture = roxmltree::Document::parse(&picture).expect("a picture");
        let elements = picture.descendants().filter(roxmltree::Node::is_element);
        let foreign = elements
            .map(|node| node.tag_name().name().to_owned())
            .find(|name| !OF_PICTURES.contains(&&**name));
        assert_eq!(foreign, None);
    }
    if let Some(calendar) = file(&shared, &options, File::Calendar) {
        let whole = icalendar::parser::unfold(&calendar);
        let calendar = icalendar::parser::read_calendar(&whole).expect("a calendar");
        assert!(calendar.components.iter().all(|component| component.name == "VEVENT"));
    }
    for table in [File::Table, File::Figures, File::FiguresByYear, File::Progress(None)] {
        let Some(table) = file(&shared, &options, table) else { continue };
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
        for row in reader.records() {
            let row = row.expect("as many cells in every row");
            assert!(!row.iter().any(super::csv::is_run), "{row:?}");
        }
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let tasks = tokio::task::LocalSet::new();
    if let Ok(paper) = tasks.block_on(&runtime, council(&shared, &look, None)) {
        // Its style is its own.
        tokenize(paper.into_string().split_once("</style>").expect("a style").1);
    }
    let page = tasks.block_on(&runtime, html(shared, &look));
    tokenize(&page.into_string());
}

/// Fails where a page has an element or an attribute that can run.
struct Harmless;

impl TokenSink for Harmless {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if let Token::TagToken(Tag { kind: TagKind::StartTag, name, attrs, .. }) = token {
            assert!(
                !["script", "iframe", "object", "embed", "style", "form", "base"].contains(&&*name),
                "{name}"
            );
            for attribute in attrs {
                let (name, value) = (&attribute.name.local, attribute.value.trim().to_lowercase());
                assert!(!name.starts_with("on"), "{name}");
                assert!(!value.starts_with("javascript:"), "{name}={value}");
            }
        }
        TokenSinkResult::Continue
    }
}

fn tokenize(html: &str) {
    let reader = Tokenizer::new(Harmless, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    drop(reader.feed(&input));
    reader.end();
}

/// A plan of any values is written as a workbook or refused, and the workbook can be read.
fn in_a_workbook(plan: &Value) {
    let Ok(bytes) = workbook::write(&workbook::export(plan, None)) else { return };
    let book = workbook::open("a.xlsx", &bytes, &mut |_, _| ControlFlow::Continue(()));
    let book = book.expect("our own file");
    workbook::import(&book, None, &mut |_, _| ControlFlow::Continue(()));
}
