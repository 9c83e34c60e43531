//! Readings above kanji (ふりがな): adds `ruby` to the texts of a finished page.
//!
//! Drawings, attributes, ids, foreign texts and texts for screen readers alone never change. The readings are
//! hidden from screen readers, which read kanji themselves and would say every word twice.

use crate::plan::text::same_language;
use crate::views::pronunciation::{Pronunciation, Ruby};
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag, VText};

/// Adds readings to a page.
pub(in crate::ui) fn annotate(page: &mut VNode, pronunciation: Option<&Pronunciation>) {
    let Some(pronunciation) = pronunciation else { return };
    // A word may go on in the next text, as with a mark of the search, so each text needs its neighbours.
    let mut texts = vec![Piece::Break];
    each_text(page, &mut |text| {
        texts.push(text.map_or(Piece::Break, |text| Piece::Text(Rc::from(content_of(text)))))
    });
    texts.push(Piece::Break);
    let mut at = 0;
    each_text(page, &mut |text| {
        at += 1;
        let Some(text) = text else { return };
        if let Some([before, Piece::Text(content), after]) = texts.get(at - 1..=at + 1) {
            let found = pronunciation.find(before.text(), content, after.text());
            if !found.is_empty() {
                annotate_text(text, content, &found);
            }
        }
    });
}

/// A piece of a line.
enum Piece {
    Text(Rc<str>),
    /// The end of a line, or content without readings.
    Break,
}

impl Piece {
    fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Break => "",
        }
    }
}

/// Calls `visit` with each text below a node, and with `None` at the end of each line.
fn each_text(node: &mut VNode, visit: &mut dyn FnMut(Option<&mut VNode>)) {
    if is_text(node) {
        return visit(Some(node));
    }
    match node {
        VNode::VList(list) => Rc::make_mut(list).iter_mut().for_each(|child| each_text(child, visit)),
        VNode::VTag(tag) => {
            // A marked word and an explained one are in the line of their sentence.
            let inline = has_class(tag, &["city-plan-mark", "city-plan-term"]);
            if !inline {
                visit(None);
            }
            if takes_ruby(tag)
                && let Some(children) = Rc::make_mut(tag).children_mut()
            {
                each_text(children, visit);
            }
            if !inline {
                visit(None);
            }
        }
        _ => {}
    }
}

/// Returns whether a node is a text, in its shelter or without.
fn is_text(node: &VNode) -> bool {
    match node {
        VNode::VText(_) => true,
        VNode::VTag(tag) => is_shelter(tag),
        _ => false,
    }
}

/// Returns whether an element is the shelter of one text (see `ui::dom`).
fn is_shelter(tag: &VTag) -> bool {
    let only = |children: &VNode| match children {
        VNode::VList(list) => matches!(list[..], [VNode::VText(_)]),
        child => matches!(child, VNode::VText(_)),
    };
    tag.key.is_some() && matches!(tag.attributes, Attributes::Static([])) && tag.children().is_some_and(only)
}

/// The content of a text node, in its shelter or without.
fn content_of(text: &VNode) -> String {
    match text {
        VNode::VText(text) => text.text.to_string(),
        VNode::VList(list) => list.iter().map(content_of).collect(),
        VNode::VTag(tag) => tag.children().map(content_of).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Returns whether the content of an element is visible Japanese text.
fn takes_ruby(tag: &VTag) -> bool {
    let foreign = attribute(tag, "lang").is_some_and(|language| !same_language(language, "ja"));
    !foreign && !has_class(tag, &["city-plan-hidden"]) && !matches!(tag.tag(), "svg" | "title" | "ruby")
}

fn has_class(tag: &VTag, classes: &[&str]) -> bool {
    attribute(tag, "class").is_some_and(|value| value.split(' ').any(|one| classes.contains(&one)))
}

/// An attribute that `ui::dom` has set. Yew's own iterator skips static values.
fn attribute<'a>(tag: &'a VTag, name: &str) -> Option<&'a str> {
    let Attributes::Dynamic { keys, values } = &tag.attributes else { return None };
    let at = keys.iter().position(|key| *key == name)?;
    match values.get(at)?.as_ref()? {
        AttributeOrProperty::Static(value) => Some(value),
        AttributeOrProperty::Attribute(value) => Some(value),
        AttributeOrProperty::Property(_) => None,
    }
}

/// Adds readings to a text.
fn annotate_text(text: &mut VNode, content: &str, readings: &[Ruby]) {
    let mut parts: Vec<VNode> = Vec::with_capacity(readings.len() * 2 + 1);
    let mut next = 0;
    let piece = |from: usize, to: usize| {
        VNode::from(VText::new(content.get(from..to).unwrap_or_default().to_owned()))
    };
    for Ruby { range, kana } in readings {
        if next < range.start {
            parts.push(piece(next, range.start));
        }
        parts.push(ruby(piece(range.start, range.end), kana));
        next = range.end;
    }
    if next < content.len() {
        parts.push(piece(next, content.len()));
    }
    let parts = VNode::from(VList::with_children(parts, None));
    match text {
        VNode::VTag(shelter) => {
            let shelter = Rc::make_mut(shelter);
            // Other readings need another shelter, as another text does: translators may have replaced the
            // nodes in this one.
            let kana: Vec<&str> = readings.iter().map(|reading| &*reading.kana).collect();
            let key = shelter.key.as_ref().map(ToString::to_string).unwrap_or_default();
            shelter.key = Some(format!("{key}\t{}", kana.join(" ")).into());
            if let Some(children) = shelter.children_mut() {
                *children = parts;
            }
        }
        bare => *bare = parts,
    }
}

/// A word with its reading above it; browsers without `ruby` show it in brackets.
fn ruby(word: VNode, kana: &str) -> VNode {
    let hidden = |tag: &'static str, text: String| {
        let mut part = VTag::new(tag);
        part.set_attributes(Attributes::Dynamic {
            keys: &["aria-hidden"],
            values: Box::new([super::dom::ToValue::to_value("true")]),
        });
        part.add_child(VText::new(text).into());
        VNode::from(part)
    };
    let mut ruby = VTag::new("ruby");
    ruby.add_children([
        word,
        hidden("rp", "（".into()),
        hidden("rt", kana.to_owned()),
        hidden("rp", "）".into()),
    ]);
    ruby.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;
    use crate::ui::dom::{Node, el, nodes, text};

    /// A page as short HTML; the readings in brackets.
    fn html(node: &VNode) -> String {
        match node {
            VNode::VText(text) => text.text.to_string(),
            VNode::VList(list) => list.iter().map(html).collect(),
            VNode::VTag(tag) => {
                let inner = tag.children().map(html).unwrap_or_default();
                match tag.tag() {
                    "ruby" | "rt" => inner,
                    "rp" => inner.replace('（', "(").replace('）', ")"),
                    tag => format!("<{tag}>{inner}</{tag}>"),
                }
            }
            _ => String::new(),
        }
    }

    fn annotated(page: Node) -> VNode {
        let mut page = VNode::from(page);
        annotate(&mut page, Some(&Pronunciation::of(&Plan::default())));
        page
    }

    #[test]
    fn texts_get_readings_and_nothing_else_does() {
        let content = || text("市民の計画");
        let page = el!(
            "div",
            { "title": "市民の計画", "aria-label": "市民の計画" },
            el!("p", {}, content(), el!("svg", {}, content())),
            el!("p", { "lang": "en" }, content()),
            el!("p", { "lang": "ja-simple" }, content()),
            el!("p", "city-plan-note city-plan-hidden", content()),
            el!("span", { "aria-hidden": "true" }, content()),
        );
        let page = annotated(page);
        assert_eq!(
            html(&page),
            "<div><p>市民(しみん)の計画(けいかく)<svg>市民の計画</svg></p><p>市民の計画</p>\
             <p>市民(しみん)の計画(けいかく)</p><p>市民の計画</p><span>市民(しみん)の計画(けいかく)</span></div>"
        );
        let again = page.clone();
        let mut twice = page;
        annotate(&mut twice, Some(&Pronunciation::of(&Plan::default())));
        assert_eq!(html(&twice), html(&again), "what has a reading gets no other");
    }

    #[test]
    fn a_marked_word_is_read_with_what_stands_beside_it() {
        let line = |before: &str, marked: &str, after: &str| {
            let mark = el!("mark", "city-plan-mark", text(marked.to_owned()));
            html(&annotated(el!("p", {}, nodes([text(before.to_owned()), mark, text(after.to_owned())]))))
        };
        assert_eq!(line("行政", "手続", "の"), "<p>行政(ぎょうせい)<mark>手続(てつづき)</mark>の</p>");
        assert_eq!(line("今", "年度", "の"), "<p>今<mark>年度</mark>の</p>");
        let apart = el!("p", {}, el!("span", {}, text("今")), el!("span", {}, text("年度")));
        assert_eq!(html(&annotated(apart)), "<p><span>今(いま)</span><span>年度(ねんど)</span></p>");
    }

    #[test]
    fn another_text_in_a_shelter_is_another_shelter() {
        let mut shelter = VTag::new("span");
        shelter.add_child(VText::new("計画").into());
        shelter.key = Some("0\t計画".into());
        let page = annotated(Node::from(VNode::from(shelter)));
        assert_eq!(page.key().map(ToString::to_string).as_deref(), Some("0\t計画\tけいかく"));
        assert_eq!(html(&page), "<span>計画(けいかく)</span>");
    }
}
