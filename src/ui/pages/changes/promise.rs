//! The history of one promise: what really happened, this edition, and each earlier one, the latest first.

use super::sentences::Writer;
use super::this_edition;
use crate::plan::ancestry::At;
use crate::plan::{Initiative, PartialDate, Plan, PreviousEdition, Text};
use crate::ui::components::controls::{show_if, view_link};
use crate::ui::components::item::Page;
use crate::ui::components::sections::note;
use crate::ui::components::source;
use crate::ui::dom::{Node, each, el, list, nodes, text, wrap};
use crate::ui::editions::EditionFile;
use crate::ui::messages::changes::ChangesMessages;
use crate::views::View;
use crate::views::changes::{Edition, Span, origins, planned};
use crate::views::promises::{Dates, promises};

/// The history of the promise of an initiative.
pub(super) fn history(page: &Page, messages: &'static ChangesMessages, at: At) -> Node {
    let context = &page.context;
    let initiative = &context.plan.initiatives[at];
    let name = (messages.quoted)(&context.isolated(&initiative.name));
    let heading = context.sentence((messages.promise)(&name));
    let id = page.anchor_id(&initiative.id);
    let mut earlier: Vec<&PreviousEdition> = context.plan.previous.iter().collect();
    earlier.sort_by_key(|one| std::cmp::Reverse(one.date.map(|date| date.earliest(context.plan.calendar()))));
    let history = Promise { page, messages, at, initiative };
    el!(
        "div",
        "city-plan-section",
        el!("div", { "id": id, "tabindex": "-1" }, page.heading(2, heading)),
        el!("p", "city-plan-promise__lead", text(messages.promise_lead)),
        el!(
            "ol",
            "city-plan-promise",
            history.actual(),
            history.now(),
            each(&earlier, |one| history.edition(one))
        ),
        wrap("p", context.link(at)),
        wrap("p", view_link(context, messages.see_all, None, View::Changes)),
    )
}

struct Promise<'a> {
    page: &'a Page<'a>,
    messages: &'static ChangesMessages,
    at: At,
    initiative: &'a Initiative,
}

impl Promise<'_> {
    fn entry(&self, when: Option<PartialDate>, name: Node, body: Node, kind: &'static str) -> Node {
        let context = &self.page.context;
        let when = when.map(|date| format!("{} ", context.date(date))).unwrap_or_default();
        let head = el!("p", "city-plan-promise__when", text(when), name);
        el!("li", { "class": "city-plan-promise__edition", "data-of": kind }, head, body)
    }

    /// What really happened, where the city says so.
    fn actual(&self) -> Node {
        let context = &self.page.context;
        let Some(progress) = context.plan.progress.get() else { return list(Vec::new()) };
        let all = promises(context.plan, progress, self.at);
        let happened = |one: &Dates| Span { start: one.start, end: one.end };
        let happened: Vec<(&Text, Span)> =
            all.iter().filter_map(|one| Some((&one.label, happened(one.actual.as_ref()?)))).collect();
        show_if(!happened.is_empty(), || {
            self.entry(None, text(self.messages.actual), self.dates(context.plan, &happened), "actual")
        })
    }

    fn now(&self) -> Node {
        let context = &self.page.context;
        let name = context.sentence(this_edition(context, self.messages));
        self.entry(context.plan.date, name, self.body(context.plan, self.initiative), "now")
    }

    fn edition(&self, previous: &PreviousEdition) -> Node {
        let context = &self.page.context;
        let name = context.text(&previous.name);
        let body = match context.editions.get(&previous.url) {
            Some(EditionFile::Read(earlier)) => {
                let now = Edition { plan: context.plan, index: context.index };
                let found = origins(earlier.edition(), now, previous, self.at);
                let body = match &*found {
                    [] => wrap("p", text(self.messages.not_in_edition)),
                    found => each(found, |at| self.body(&earlier.plan, &earlier.plan.initiatives[*at])),
                };
                nodes([super::altered(context, self.messages, previous, earlier.is_genuine), body])
            }
            file => super::state(context, self.messages, previous, file.as_ref()),
        };
        self.entry(previous.date, name, body, "earlier")
    }

    /// The name where it was another one, the dates, and where they stand.
    fn body(&self, plan: &Plan, initiative: &Initiative) -> Node {
        let context = &self.page.context;
        let dates: Vec<_> = planned(initiative).iter().map(|step| (step.label, step.span)).collect();
        let is_renamed = initiative.name.own() != self.initiative.name.own();
        let source = source::plain(context, initiative.source.as_ref());
        nodes([
            show_if(is_renamed, || wrap("p", context.text(&initiative.name))),
            self.dates(plan, &dates),
            show_if(!source.is_empty(), || note(text(source.clone()))),
        ])
    }

    fn dates(&self, earlier: &Plan, dates: &[(&Text, Span)]) -> Node {
        let context = &self.page.context;
        let writer = Writer { context, messages: self.messages, earlier };
        if dates.is_empty() {
            return wrap("p", text(self.messages.no_dates));
        }
        let one = |(label, span): &(&Text, Span)| {
            let label = nodes([context.text(label), text(context.messages.colon)]);
            el!("li", {}, label, text(writer.span(*span)))
        };
        el!("ul", "city-plan-promise__dates", each(dates, one))
    }
}
