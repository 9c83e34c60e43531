//! Explanations of glossary terms in a text: a button for each term, and the explanation below the text.
//!
//! Each term is marked once in a section of the page, never inside of a link or a heading. In static HTML a
//! term is a link to the glossary.

use super::controls::button;
use crate::plan::text::same_language;
use crate::plan::{Entry, Text};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, list, nodes, none, on_click, on_escape, text, with_key, wrap};
use crate::ui::state::Action;
use crate::views::View;
use std::cell::RefCell;
use std::rc::Rc;

/// The markup of terms in one section of the page, in which each is marked once.
pub(crate) struct TermMarker<'a, 'b> {
    context: &'b ViewContext<'a>,
    /// Distinguishes this section from others.
    place: String,
    seen: RefCell<Vec<usize>>,
}

impl<'a, 'b> TermMarker<'a, 'b> {
    /// A section without marked terms so far. `place` distinguishes it from others.
    pub(crate) fn new(context: &'b ViewContext<'a>, place: &str) -> Self {
        Self { context, place: place.to_owned(), seen: RefCell::default() }
    }

    /// A text in an element with the open explanations: inside of the element if its kind allows it, else after
    /// it.
    pub(crate) fn text(&self, tag: &'static str, class: &'static str, content: &Text) -> Node {
        let (line, notes) = self.line_and_notes(content);
        let class = (!class.is_empty()).then_some(class);
        match tag {
            "p" => nodes([el!("p", { "class": class }, line), notes]),
            tag => el!(tag, { "class": class }, line, notes),
        }
    }

    /// Several texts as one paragraph, with the open explanations after it.
    pub(crate) fn paragraph(&self, texts: &[Text]) -> Node {
        let (mut lines, mut all_notes) = (Vec::new(), Vec::new());
        let mut needs_space = false;
        for content in texts {
            let (line, notes) = self.line_and_notes(content);
            if needs_space {
                lines.push(text(" "));
            }
            // Japanese sentences need no space between them.
            needs_space = !self.context.localized(content).0.ends_with(['。', '」', '）']);
            lines.push(line);
            all_notes.push(notes);
        }
        nodes([wrap("p", list(lines)), list(all_notes)])
    }

    /// A text with its terms as controls, and the open explanations.
    fn line_and_notes(&self, content: &Text) -> (Node, Node) {
        let context = self.context;
        let (run, language) = context.localized(content);
        let own = same_language(language, context.plan.language());
        let mut seen = self.seen.borrow_mut();
        let found =
            if own { context.index.terms(self.context.plan).find(run, &mut seen) } else { Vec::new() };
        if found.is_empty() {
            return (context.text(content), none());
        }
        let (mut parts, mut notes, mut next) = (Vec::new(), Vec::new(), 0);
        let piece = |from: usize, to: usize| text(run.get(from..to).unwrap_or_default().to_owned());
        for (range, at) in found {
            let entry = &context.plan.glossary[at];
            let id: Rc<str> = context.element_id(&format!("term-{}-{}", self.place, entry.id.0)).into();
            let open = context.open_terms.contains(&id);
            parts.push(piece(next, range.start));
            // A term that is the whole text is a control like any other.
            let alone = range.len() == run.len();
            parts.push(self.term(entry, &id, open, alone, piece(range.start, range.end)));
            next = range.end;
            if open {
                notes.push(note(context, entry, id));
            }
        }
        parts.push(piece(next, run.len()));
        (context.in_language(context.plan.language(), list(parts)), list(notes))
    }

    fn term(&self, entry: &Entry, id: &Rc<str>, open: bool, alone: bool, word: Node) -> Node {
        let alone = alone.then_some("");
        if !self.context.is_running() {
            let href = self.context.item_href(View::Glossary, &entry.id.0);
            return el!("a", { "class": "city-plan-term", "data-alone": alone, "href": href }, word);
        }
        let term = el!(
            "button",
            {
                "class": "city-plan-term", "data-alone": alone, "type": "button", "id": format!("{id}-of"),
                "aria-expanded": if open { "true" } else { "false" },
                "aria-controls": open.then(|| id.to_string()),
            },
            word
        );
        let term = on_click(term, self.context.on(Action::TermToggled(Rc::clone(id))));
        if open { closing(self.context, term, id) } else { term }
    }
}

/// Lets Escape close an open term or its explanation.
fn closing(context: &ViewContext, node: Node, id: &Rc<str>) -> Node {
    on_escape(node, context.on(Action::TermToggled(Rc::clone(id))))
}

fn note(context: &ViewContext, entry: &Entry, id: Rc<str>) -> Node {
    let messages = context.messages;
    let note = el!(
        "div",
        { "class": "city-plan-term__note", "id": id.to_string() },
        wrap(
            "p",
            nodes([
                el!("span", "city-plan-term__name", context.text(&entry.word)),
                text(messages.colon),
                context.text(&entry.explanation)
            ])
        ),
        el!(
            "p",
            "city-plan-term__foot",
            context.item_link(View::Glossary, &entry.id.0, text(messages.term_in_glossary)),
            button(text(messages.term_close), Some("quiet"), context.on(Action::TermToggled(Rc::clone(&id)))),
        ),
    );
    let note = closing(context, note, &id);
    with_key(note, id)
}

/// Texts as bullets, each with its explanations; nothing for an empty list.
pub(crate) fn points(term_marker: &TermMarker, points: &[Text]) -> Node {
    if points.is_empty() {
        return none();
    }
    el!("ul", "city-plan-initiative__points", each(points, |point| term_marker.text("li", "", point)))
}
