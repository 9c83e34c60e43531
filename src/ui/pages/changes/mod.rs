//! The changes since an earlier edition: a sentence with the numbers, then each change under its kind, then what
//! cannot be matched. For one initiative, its history over all editions.
//!
//! Files of editions arrive when the reader opens this view. A file that was altered is told above everything else.

mod amendments;
mod promise;
pub(in crate::ui) mod sentences;
mod unmatched;

use crate::plan::{Plan, PreviousEdition, Text};
use crate::ui::components::chips::{chip, chips};
use crate::ui::components::controls::show_if;
use crate::ui::components::item::Page;
use crate::ui::components::sections::note;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, none, show_some, text};
use crate::ui::editions::{EarlierEdition, EditionFile};
use crate::ui::loaded::Loaded;
use crate::ui::messages::changes::ChangesMessages;
use crate::ui::state::Action;
use crate::views::Query;
use crate::views::changes::{Changes, Edition, changes};
use std::rc::Rc;

/// What a comparison is drawn with.
#[derive(Clone, Copy)]
struct Comparison<'a> {
    page: &'a Page<'a>,
    messages: &'static ChangesMessages,
    previous: &'a PreviousEdition,
    /// The plan of the earlier edition.
    earlier: &'a EarlierEdition,
}

/// The view of changes.
pub(crate) fn view(page: &Page) -> Node {
    let context = &page.context;
    let messages = ChangesMessages::in_language(context.messages.language);
    if let Some(at) = context.query.item.as_ref().and_then(|id| context.index.find(id)) {
        return promise::history(page, messages, at);
    }
    let Some(previous) = chosen(context.plan, context.query) else { return none() };
    let body = match context.editions.get(&previous.url) {
        Some(EditionFile::Read(earlier)) => {
            let comparison = Comparison { page, messages, previous, earlier: &earlier };
            nodes([altered(context, messages, previous, earlier.is_genuine), comparison.body()])
        }
        file => state(context, messages, previous, file.as_ref()),
    };
    nodes([editions(page, messages, previous), body])
}

/// The earlier edition that the reader has chosen; at first the latest.
fn chosen<'a>(plan: &'a Plan, query: &Query) -> Option<&'a PreviousEdition> {
    let is_chosen = |one: &&PreviousEdition| query.period.as_deref() == Some(&*one.id);
    let date = |one: &&PreviousEdition| one.date.map(|date| date.earliest(plan.calendar()));
    plan.previous.iter().find(is_chosen).or_else(|| plan.previous.iter().max_by_key(date))
}

/// The earlier editions whose files the reader's choice needs.
pub(in crate::ui) fn needed<'a>(loaded: &'a Loaded, query: &Query) -> Vec<&'a PreviousEdition> {
    let is_promise = query.item.as_ref().is_some_and(|id| loaded.index.find(id).is_some());
    match is_promise {
        true => loaded.plan.previous.iter().collect(),
        false => chosen(&loaded.plan, query).into_iter().collect(),
    }
}

/// Marks the initiatives that changed since the latest edition, for the roadmap and the explorer.
pub(in crate::ui) fn mark(loaded: &Loaded) {
    let Some(previous) = chosen(&loaded.plan, &Query::default()) else { return };
    let Some(EditionFile::Read(earlier)) = loaded.editions.get(&previous.url) else { return };
    loaded.editions.note_changed(|| {
        let now = Edition { plan: &loaded.plan, index: &loaded.index };
        let found = changes(earlier.edition(), now, previous);
        found.amendments.iter().flat_map(|one| one.now.iter().copied()).collect()
    });
}

/// The earlier editions to choose from. Static HTML and paper name the one that is shown.
fn editions(page: &Page, messages: &ChangesMessages, shown: &PreviousEdition) -> Node {
    let context = &page.context;
    let one = |previous: &PreviousEdition| {
        let id: Rc<str> = Rc::clone(&previous.id.0);
        let query = Query { period: Some(Rc::clone(&id)), outcome: None, ..context.query.clone() };
        let names = (messages.from_to)(&context.isolated(&previous.name), &this_edition(context, messages));
        let is_shown = previous.id == shown.id;
        chip(context, &query, Action::PeriodChosen(id), is_shown, (context.sentence(names), None))
    };
    // Paper has no choice, but has to say what was compared.
    if context.is_running() && !context.options.is_printing && context.plan.previous.len() >= 2 {
        return chips(messages.editions, each(&context.plan.previous, one));
    }
    let label = text(format!("{}{}", messages.editions, context.messages.colon));
    let date = show_some(shown.date, |date| text(context.messages.years.bracketed(&context.date(date))));
    note(nodes([label, context.text(&shown.name), date]))
}

/// The name of this edition.
fn this_edition(context: &ViewContext, messages: &ChangesMessages) -> String {
    let name = |name: &Text| context.isolated(name).to_string();
    context.plan.edition.as_ref().map_or_else(|| messages.this_edition.to_owned(), name)
}

/// The notice that the bytes of an edition are not those on record.
fn altered(
    context: &ViewContext,
    messages: &ChangesMessages,
    previous: &PreviousEdition,
    is_genuine: bool,
) -> Node {
    show_if(!is_genuine, || {
        let words = (messages.altered)(&context.isolated(&previous.name));
        el!("p", { "class": "city-plan-warning", "role": "alert" }, context.sentence(words))
    })
}

/// The sentence on a file that is not there to be compared.
fn state(
    context: &ViewContext,
    messages: &ChangesMessages,
    previous: &PreviousEdition,
    file: Option<&EditionFile>,
) -> Node {
    let name = context.isolated(&previous.name);
    let words = match file {
        Some(EditionFile::Missing) => (messages.missing)(&name),
        Some(EditionFile::Unreadable) => (messages.unreadable)(&name),
        // Without a page nothing will arrive any more.
        None if !context.is_running() => (messages.missing)(&name),
        _ => context.messages.waiting.to_owned(),
    };
    el!("p", { "role": "status" }, context.sentence(words))
}

impl<'a> Comparison<'a> {
    fn editions(&self) -> [Edition<'a>; 2] {
        let context = &self.page.context;
        [self.earlier.edition(), Edition { plan: context.plan, index: context.index }]
    }

    fn body(&self) -> Node {
        let [earlier, now] = self.editions();
        let found = changes(earlier, now, self.previous);
        nodes([self.sum(&found), amendments::amendments(self, &found), unmatched::unmatched(self, &found)])
    }

    /// The numbers in a sentence.
    fn sum(&self, found: &Changes) -> Node {
        use crate::views::changes::AmendmentKind::{Added, Ended};
        let context = &self.page.context;
        let counts = [found.changed(), found.count(Added), found.count(Ended)];
        let edition = this_edition(context, self.messages);
        let sum = match counts {
            [0, 0, 0] if found.unmatched_now.is_empty() => self.messages.nothing.to_owned(),
            [0, 0, 0] => String::new(),
            _ => (self.messages.sum)(&edition, counts),
        };
        let is_partly = counts != [0, 0, 0] && found.unchanged != 0;
        let unchanged = show_if(is_partly, || {
            nodes([text(context.messages.between), text((self.messages.unchanged)(found.unchanged))])
        });
        show_if(!sum.is_empty(), || el!("p", "city-plan-sum", context.sentence(sum), unchanged))
    }
}
