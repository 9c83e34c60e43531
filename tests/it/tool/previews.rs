//! A link to a page of a plan has a face: whoever reads its head as chats and search engines do finds a name, a
//! sentence, a picture, and data by the rules of `docs/tool.md`.

use city_plan::publish::page::page;
use city_plan::publish::picture::picture;
use city_plan::publish::{Address, HtmlOptions, Places, Preview};
use city_plan::ui::loaded::Shared;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

const FOLDER: &str = "https://www.city.example.jp/plan/";

/// The head of a page, as readers of previews take it.
#[derive(Default)]
struct Head {
    /// Contents of `meta` by `property` or `name`.
    fields: BTreeMap<String, String>,
    canonical: String,
    title: String,
    data: String,
    /// The element whose text comes next.
    within: String,
}

#[derive(Default)]
struct Reader(RefCell<Head>);

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut head = self.0.borrow_mut();
        match token {
            Token::TagToken(Tag { kind: TagKind::StartTag, name, attrs, .. }) => {
                let value = |wanted: &str| {
                    let found = attrs.iter().find(|attribute| &*attribute.name.local == wanted);
                    found.map(|attribute| attribute.value.to_string())
                };
                head.within = name.to_string();
                match &*name {
                    "meta" => {
                        let field = value("property").or_else(|| value("name"));
                        if let Some((field, content)) = field.zip(value("content")) {
                            assert_eq!(
                                head.fields.insert(field.clone(), content),
                                None,
                                "{field} stands twice"
                            );
                        }
                    }
                    "link" if value("rel").as_deref() == Some("canonical") => {
                        head.canonical = value("href").unwrap()
                    }
                    "title" => return TokenSinkResult::RawData(RawKind::Rcdata),
                    "script" => {
                        assert_eq!(value("type").as_deref(), Some("application/ld+json"));
                        return TokenSinkResult::RawData(RawKind::ScriptData);
                    }
                    _ => {}
                }
            }
            Token::TagToken(_) => head.within.clear(),
            Token::CharacterTokens(text) => match head.within.as_str() {
                "title" => head.title.push_str(&text),
                "script" => head.data.push_str(&text),
                _ => {}
            },
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn head(html: &str) -> Head {
    let (html, _) = html.split_once("<body").unwrap();
    let reader = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    drop(reader.feed(&input));
    reader.end();
    reader.sink.0.into_inner()
}

fn waited<T>(what: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, what)
}

fn places() -> Places {
    Places { has_pictures: true, ..Places::of_folder(&Address::whole(FOLDER).unwrap()) }
}

fn shared(plan: &Value) -> Shared {
    Shared::new(crate::fixtures::read(plan).0.unwrap())
}

fn options(today: Option<&str>, lang: &str) -> HtmlOptions {
    let today = today.and_then(city_plan::plan::Today::from_date);
    HtmlOptions { today, lang: Some(lang.to_owned()), ..HtmlOptions::of_page() }
}

fn html(plan: &Shared, options: &HtmlOptions, places: &Places, at: Option<usize>) -> String {
    waited(page(plan, options, places, at, &city_plan::exchange::markup::Markup::new())).into_string()
}

/// The page of each plan and of each initiative, with its name and its address.
fn every_page(today: Option<&str>, lang: &str, mut with: impl FnMut(&Value, Option<&Value>, &str)) {
    for name in crate::fixtures::real_plans() {
        let json = crate::fixtures::real(&name);
        let plan = shared(&json);
        let options = options(today, lang);
        with(&json, None, &html(&plan, &options, &places(), None));
        for (at, initiative) in json["initiatives"].as_array().unwrap().iter().enumerate() {
            with(&json, Some(initiative), &html(&plan, &options, &places(), Some(at)));
        }
    }
}

fn japanese(text: &Value) -> Option<&str> {
    text.as_str().or_else(|| text["ja"].as_str())
}

#[test]
fn a_link_to_a_plan_or_an_initiative_gives_its_name_a_sentence_and_a_picture() {
    let mut seen = BTreeSet::new();
    every_page(None, "ja", |plan, initiative, html| {
        let head = head(html);
        let field = |name: &str| head.fields.get(name).map(String::as_str).unwrap_or_default();
        let title = japanese(&plan["title"]).unwrap();
        let (name, file) = match initiative {
            Some(one) => (japanese(&one["name"]).unwrap(), format!("{}.html", one["id"].as_str().unwrap())),
            None => (title, String::new()),
        };
        assert!(head.title.starts_with(name) && head.title.contains(title), "{}", head.title);
        assert_eq!(field("og:title"), head.title);
        assert_eq!(field("og:url"), format!("{FOLDER}{file}"));
        assert_eq!(head.canonical, field("og:url"));
        let lead = initiative.map_or(&plan["lead"], |one| &one["lead"]);
        assert!(field("og:description").contains(japanese(lead).unwrap_or_default()), "{name}");
        assert_eq!(field("description"), field("og:description"));
        assert!(!field("og:description").is_empty(), "{name}");
        let picture =
            field("og:image").strip_prefix(FOLDER).and_then(|file| file.strip_suffix(".png")).unwrap();
        assert!(seen.insert((title.to_owned(), picture.to_owned())), "{picture} stands for two pages");
        let size = [field("og:image:width"), field("og:image:height"), field("og:image:type")];
        assert_eq!(size, ["1200", "630", "image/png"]);
        assert!(field("og:image:alt").contains(name), "{name}");
        assert_eq!(field("twitter:card"), "summary_large_image");
        let kind = if initiative.is_some() { "article" } else { "website" };
        assert_eq!([field("og:type"), field("og:locale")], [kind, "ja_JP"]);
        assert!(!field("og:site_name").is_empty());
    });
    assert!(seen.len() > 90, "{}", seen.len());
}

#[test]
fn the_sentence_has_the_state_of_the_year_and_the_department_where_the_plan_has_them() {
    let mut states = 0;
    every_page(Some("2024-10-01"), "ja", |plan, initiative, html| {
        let head = head(html);
        let sentence = &head.fields["og:description"];
        let department = initiative.and_then(|one| japanese(&one["departments"][0]));
        assert!(department.is_none_or(|name| sentence.contains(&format!("担当：{name}"))), "{sentence}");
        let has_state = ["準備中", "使えます", "広げています"].iter().any(|word| sentence.contains(word));
        states += usize::from(has_state);
        assert!(!has_state || sentence.contains("令和6年度（2024年度）"), "{} {sentence}", plan["id"]);
    });
    assert!(states >= 15, "only {states} pages say what can be used");
}

#[test]
fn nothing_is_said_of_addresses_that_are_not_known() {
    let plan = shared(&crate::fixtures::real("kadoma-2022"));
    let found = head(&html(&plan, &options(None, "ja"), &Places::default(), Some(6)));
    for field in ["og:url", "og:image", "og:image:alt"] {
        assert_eq!(found.fields.get(field), None, "{field}");
    }
    assert_eq!((found.canonical.as_str(), found.fields["twitter:card"].as_str()), ("", "summary"));
    assert!(!found.data.contains("\"url\""), "{}", found.data);
    // A page alone has an address, and no pictures beside it.
    let alone = Places::of_page(Some(&Address::whole("https://a.example/plan.html").unwrap()));
    let found = head(&html(&plan, &options(None, "en"), &alone, None));
    assert_eq!(found.fields["og:url"], "https://a.example/plan.html");
    assert_eq!((found.fields.get("og:image"), found.fields["og:locale"].as_str()), (None, "en_US"));
}

/// A field of a type of schema.org: name, kind of value, and whether it has to be there.
type Field = (&'static str, &'static str, bool);

/// The fields that a type of schema.org may have here.
const RULES: &[(&str, &[Field])] = &[
    (
        "Report",
        &[
            ("name", "text", true),
            ("description", "text", false),
            ("inLanguage", "language", true),
            ("url", "url", false),
            ("publisher", "GovernmentOrganization", true),
            ("datePublished", "date", false),
            ("temporalCoverage", "interval", false),
            ("license", "url", false),
            ("isBasedOn", "url", false),
        ],
    ),
    ("GovernmentOrganization", &[("name", "text", true)]),
    (
        "WebPage",
        &[
            ("name", "text", true),
            ("description", "text", false),
            ("inLanguage", "language", true),
            ("url", "url", false),
            ("isPartOf", "Report", true),
            ("breadcrumb", "BreadcrumbList", true),
        ],
    ),
    ("BreadcrumbList", &[("itemListElement", "ListItem", true)]),
    ("ListItem", &[("name", "text", true), ("position", "number", true), ("item", "url", false)]),
];

fn is_date(text: &str) -> bool {
    city_plan::plan::PartialDate::from_calendar(text).is_some() && !text.contains('X')
}

/// The faults of a value by the rules.
fn faults(value: &Value, kind: &str, place: &str) -> Vec<String> {
    let text = value.as_str().unwrap_or_default();
    let is_sound = match kind {
        "text" => !text.trim().is_empty() && !text.contains('<'),
        "language" => city_plan::plan::language_tag::is_language_tag(text),
        "url" => city_plan::plan::address::is_web_address(text),
        "date" => is_date(text),
        "interval" => {
            text.split_once('/').is_some_and(|(start, end)| is_date(start) && (end == ".." || is_date(end)))
        }
        "number" => value.as_u64().is_some_and(|number| number > 0),
        _ => return of_type(value, kind, place),
    };
    if is_sound { vec![] } else { vec![format!("{place}: {value} is no {kind}")] }
}

fn of_type(value: &Value, kind: &str, place: &str) -> Vec<String> {
    if let Some(items) = value.as_array() {
        let item = |(at, item): (usize, &Value)| {
            let mut all = of_type(item, kind, &format!("{place}[{at}]"));
            if item["position"].as_u64() != Some(at as u64 + 1) {
                all.push(format!("{place}[{at}]: wrong position"));
            }
            all
        };
        return items.iter().enumerate().flat_map(item).collect();
    }
    let (_, rules) = RULES.iter().find(|(name, _)| *name == kind).unwrap();
    let Some(fields) = value.as_object() else { return vec![format!("{place}: no {kind}")] };
    let mut all = Vec::new();
    if value["@type"] != *kind {
        all.push(format!("{place}: {} is no {kind}", value["@type"]));
    }
    for (field, value) in fields.iter().filter(|(field, _)| !field.starts_with('@')) {
        match rules.iter().find(|(name, ..)| name == field) {
            Some((_, kind, _)) => all.extend(faults(value, kind, &format!("{place}.{field}"))),
            None => all.push(format!("{place}: no rule for {field}")),
        }
    }
    let absent = rules.iter().filter(|(name, _, has_to_be)| *has_to_be && !fields.contains_key(*name));
    all.extend(absent.map(|(name, ..)| format!("{place}: no {name}")));
    all
}

#[test]
fn the_data_of_every_page_follows_the_rules() {
    every_page(None, "ja", |plan, initiative, html| {
        let data: Value = serde_json::from_str(&head(html).data).unwrap();
        assert_eq!(data["@context"], "https://schema.org");
        let kind = if initiative.is_some() { "WebPage" } else { "Report" };
        let faults = faults(&data, kind, "");
        assert!(faults.is_empty(), "{}: {faults:#?}\n{data:#}", plan["id"]);
        let report = initiative.map_or(&data, |_| &data["isPartOf"]);
        assert_eq!(report["name"].as_str(), japanese(&plan["title"]));
        assert_eq!(report["url"], FOLDER);
    });
}

#[test]
fn data_that_breaks_a_rule_is_found() {
    let sound = serde_json::json!({
        "@type": "Report", "name": "a", "inLanguage": "ja", "publisher": { "@type": "GovernmentOrganization", "name": "b" },
    });
    assert_eq!(faults(&sound, "Report", ""), [""; 0]);
    for (field, value) in [
        ("name", Value::from("")),
        ("inLanguage", "日本語".into()),
        ("url", "/plan/".into()),
        ("datePublished", "2022-XX".into()),
        ("temporalCoverage", "2022/…".into()),
        ("publisher", "市".into()),
        ("author", "市".into()),
        ("@type", "Thing".into()),
    ] {
        let mut broken = sound.clone();
        broken[field] = value;
        assert_eq!(faults(&broken, "Report", "").len(), 1, "{field}");
    }
}

#[test]
fn every_link_of_the_page_of_an_initiative_leads_to_itself_or_to_the_page_of_the_plan() {
    let values = |html: &str, attribute: &str| -> Vec<String> {
        let begin = format!(" {attribute}=\"");
        html.split(&begin).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    for name in crate::fixtures::real_plans() {
        let plan = shared(&crate::fixtures::real(&name));
        let options = options(None, "ja");
        let whole: BTreeSet<String> =
            values(&html(&plan, &options, &places(), None), "id").into_iter().collect();
        for at in 0..plan.0.plan.initiatives.len() {
            let html = html(&plan, &options, &places(), Some(at));
            let own: BTreeSet<String> = values(&html, "id").into_iter().collect();
            let is_lost = |href: &String| match href.split_once('#') {
                Some(("", id)) => !own.contains(id),
                Some(("index.html", id)) => !whole.contains(id),
                Some(_) | None => {
                    !["https://", "tel:", "mailto:"].iter().any(|begin| href.starts_with(begin))
                }
            };
            let lost: Vec<String> = values(&html, "href").into_iter().filter(is_lost).collect();
            assert!(lost.is_empty(), "{name}, {at}: {lost:?}");
            let to_plan = format!("index.html#{}", &*plan.0.plan.initiatives[at].id);
            assert!(values(&html, "href").contains(&to_plan), "{name}: {to_plan}");
        }
    }
}

#[test]
fn a_page_of_its_own_has_one_first_heading_and_a_way_past_the_navigation() {
    every_page(None, "ja", |plan, initiative, html| {
        assert_eq!(html.matches("<h1").count(), 1, "{}", plan["id"]);
        let (_, skip) = html.split_once("class=\"city-plan-skip\" href=\"#").unwrap();
        let (id, rest) = skip.split_once('"').unwrap();
        assert!(rest.contains(&format!(" id=\"{id}\"")), "{id}");
        assert!(html.contains("<body class=\"city-plan-page\">"));
        let name = initiative.map_or(&plan["title"], |one| &one["name"]);
        assert!(html.contains(&japanese(name).unwrap().replace('&', "&amp;")));
    });
}

#[test]
fn a_shared_link_leads_to_the_page_with_the_preview() {
    let plan = shared(&crate::fixtures::real("kadoma-2022"));
    let id = &*plan.0.plan.initiatives[6].id;
    let html = html(&plan, &options(None, "ja"), &places(), Some(6));
    let encoded = format!("{}{id}.html", FOLDER.replace(':', "%3A").replace('/', "%2F"));
    assert!(html.contains(&format!("https://social-plugins.line.me/lineit/share?url={encoded}")));
    assert!(html.contains("mailto:?subject=") && html.contains(&format!("%0A{encoded}")));
    assert!(!html.contains("<button"), "nothing that needs a script");
}

#[test]
fn a_picture_has_the_name_and_the_line_of_steps_or_the_facts() {
    for name in crate::fixtures::real_plans() {
        let json = crate::fixtures::real(&name);
        let plan = shared(&json);
        for at in std::iter::once(None).chain((0..plan.0.plan.initiatives.len()).map(Some)) {
            let preview = Preview::new(&plan, &options(Some("2024-10-01"), "ja"), &places(), at);
            let svg = picture(&preview.words);
            let document = roxmltree::Document::parse(&svg).unwrap();
            let texts: String = document.descendants().filter_map(|node| node.text()).collect();
            // A long name stands in several lines.
            let name: String = preview.words.name.chars().take(12).collect();
            assert!(texts.contains(&name), "{name} in {texts}");
            let steps = document.descendants().filter(|node| node.has_tag_name("circle")).count();
            assert_eq!(steps, if preview.words.stations.is_empty() { 0 } else { 3 }, "{name}");
            let outside = |node: &roxmltree::Node| {
                node.attribute("y").is_some_and(|y| y.parse::<f32>().unwrap() > 620.0)
            };
            assert_eq!(document.descendants().filter(outside).count(), 0, "{name} reaches over the edge");
        }
    }
}
