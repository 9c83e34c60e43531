//! The rules of Atom 1.0, as RFC 4287 has them: its schema as a table, and what it says with MUST beside the schema.
//!
//! No reader of RELAX NG for Rust is old and well enough kept to be relied on.

use super::{LANGUAGES, example, stems};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

const ATOM: &str = "http://www.w3.org/2005/Atom";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The name of an element, what may stand in it, and its attributes.
type Element = (&'static str, &'static [(&'static str, char)], &'static [&'static str]);

/// The elements with what may stand in them, how often, and their attributes; `1` once, `?` at most once, `*` any number.
/// Those without children hold a text.
const ELEMENTS: [Element; 14] = [
    (
        "feed",
        &[
            ("author", '*'),
            ("category", '*'),
            ("contributor", '*'),
            ("generator", '?'),
            ("icon", '?'),
            ("id", '1'),
            ("link", '*'),
            ("logo", '?'),
            ("rights", '?'),
            ("subtitle", '?'),
            ("title", '1'),
            ("updated", '1'),
            ("entry", '*'),
        ],
        &["lang"],
    ),
    (
        "entry",
        &[
            ("author", '*'),
            ("category", '*'),
            ("content", '?'),
            ("contributor", '*'),
            ("id", '1'),
            ("link", '*'),
            ("published", '?'),
            ("rights", '?'),
            ("source", '?'),
            ("summary", '?'),
            ("title", '1'),
            ("updated", '1'),
        ],
        &["lang"],
    ),
    ("author", &[("name", '1'), ("uri", '?'), ("email", '?')], &[]),
    ("category", &[], &["term", "scheme", "label"]),
    ("link", &[], &["href", "rel", "type", "hreflang", "title", "length"]),
    ("generator", &[], &["uri", "version"]),
    ("id", &[], &[]),
    ("name", &[], &[]),
    ("published", &[], &[]),
    ("rights", &[], &["type"]),
    ("subtitle", &[], &["type"]),
    ("summary", &[], &["type"]),
    ("title", &[], &["type"]),
    ("updated", &[], &[]),
];

fn children<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children().filter(move |child| child.has_tag_name((ATOM, name)))
}

fn text<'a>(node: Node<'a, 'a>, name: &'static str) -> &'a str {
    children(node, name).next().and_then(|child| child.text()).unwrap_or_default()
}

fn check_element(node: Node) {
    let name = node.tag_name().name();
    assert_eq!(node.tag_name().namespace(), Some(ATOM), "{name}");
    let (_, inside, attributes) = ELEMENTS.iter().find(|(known, ..)| *known == name).expect(name);
    for attribute in node.attributes() {
        let is_known = attributes.contains(&attribute.name());
        assert!(is_known && attribute.namespace().is_none_or(|space| space == XML), "{name} {attribute:?}");
    }
    for child in node.children().filter(Node::is_element) {
        assert!(inside.iter().any(|(known, _)| *known == child.tag_name().name()), "{name}: {child:?}");
        check_element(child);
    }
    for (child, count) in *inside {
        let found = node.children().filter(|node| node.has_tag_name((ATOM, *child))).count();
        assert!(
            if *count == '1' { found == 1 } else { *count == '*' || found <= 1 },
            "{name}: {found} {child}"
        );
    }
    let holds_text = inside.is_empty() && !["link", "category"].contains(&name);
    assert_eq!(node.text().is_some_and(|text| !text.trim().is_empty()), holds_text, "{name}");
}

/// A date as RFC 3339 has it, which the two readers of feeds have read, too.
fn check_date(date: &str) {
    let form: String = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    assert_eq!(form, "0000-00-00T00:00:00+00:00", "{date}");
}

fn check_links(node: Node) {
    let mut alternates = BTreeSet::new();
    for link in children(node, "link") {
        let href = link.attribute("href").expect("a link leads somewhere");
        assert!(href.starts_with("https://") && !href.contains(char::is_whitespace), "{href}");
        if link.attribute("rel") == Some("alternate") {
            assert!(alternates.insert((link.attribute("type"), link.attribute("hreflang"))), "{href}");
        }
    }
    // An entry without content has one, and a feed should have one.
    assert!(!alternates.is_empty());
}

/// Fails where a file breaks a rule of RFC 4287.
pub(super) fn check(file: &str) {
    let document = Document::parse(file).unwrap_or_else(|error| panic!("{error}: {file}"));
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")));
    check_element(feed);
    assert_eq!(children(feed, "author").count(), 1, "of all entries, which have none of their own");
    let mut ids = BTreeSet::from([text(feed, "id")]);
    for node in std::iter::once(feed).chain(children(feed, "entry")) {
        let id = text(node, "id");
        assert!(id.starts_with("urn:uuid:") && (node == feed || ids.insert(id)), "{id}");
        check_date(text(node, "updated"));
        check_links(node);
        for category in children(node, "category") {
            assert!(category.attribute("term").is_some_and(|term| !term.is_empty()));
            assert!(category.attribute("scheme").is_some_and(|scheme| scheme.starts_with("urn:")));
        }
    }
}

#[test]
fn every_atom_feed_follows_the_rules() {
    for language in LANGUAGES {
        let files = example(language);
        for stem in stems(&files, "atom") {
            check(&files[&format!("{stem}.atom")]);
        }
    }
}

#[test]
fn a_feed_that_breaks_a_rule_is_found() {
    let sound = example("ja")["plan.atom"].clone();
    let id = sound.split("<id>").nth(2).and_then(|rest| rest.split('<').next()).unwrap();
    for (from, to) in [
        ("<updated>2026-11-10T00:00:00+09:00</updated>\n  <author>", "<author>"),
        ("<author><name>みほん市</name></author>", ""),
        ("<generator>", "<unknown>a</unknown><generator>"),
        ("xml:lang=\"ja\"", "lang2=\"ja\""),
        ("term=\"goal-counter\"", ""),
        (
            "rel=\"alternate\" type=\"text/html\" href=\"https://www.example.jp/plan/#online",
            "rel=\"related\" href=\"https://www.example.jp/plan/#online",
        ),
        ("<published>2026-11-10T00:00:00+09:00", "<published>"),
        ("href=\"https://www.example.jp/plan/feeds/plan.atom\"", ""),
    ] {
        assert!(sound.contains(from), "{from}");
        let broken = sound.replace(from, to);
        assert!(std::panic::catch_unwind(|| check(&broken)).is_err(), "{from}");
    }
    let doubled = sound
        .replacen(id, "urn:uuid:0", 1)
        .replace("urn:uuid:0", sound.split("<id>").nth(3).unwrap().split('<').next().unwrap());
    assert!(std::panic::catch_unwind(|| check(&doubled)).is_err(), "an id twice");
}
