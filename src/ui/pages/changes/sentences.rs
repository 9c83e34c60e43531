//! The sentences on changes, for the view, for files and for the tool.

use crate::plan::ancestry::At;
use crate::plan::text::same_language;
use crate::plan::{Plan, Text};
use crate::ui::context::{ViewContext, without_isolates};
use crate::ui::dom::{Node, el, list, text};
use crate::ui::messages::changes::ChangesMessages;
use crate::views::changes::{Amendment, AmendmentKind, Amount, Detail, Span};

/// Stand in a sentence for what was and what is, until they are put in with their emphasis.
const WAS: char = '\u{1}';
const IS: char = '\u{2}';

/// A sentence with places for what was and what is.
pub(in crate::ui) struct Sentence {
    words: String,
    was: String,
    is: String,
}

/// What sentences are written with.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Writer<'a> {
    pub(in crate::ui) context: &'a ViewContext<'a>,
    pub(in crate::ui) messages: &'static ChangesMessages,
    /// The earlier edition.
    pub(in crate::ui) earlier: &'a Plan,
}

impl Sentence {
    fn plain(words: impl Into<String>) -> Self {
        Self { words: words.into(), was: String::new(), is: String::new() }
    }

    /// The sentence with the old words struck out and the new ones stressed.
    pub(in crate::ui) fn node(&self, context: &ViewContext) -> Node {
        let mut runs = Vec::new();
        for run in self.words.split_inclusive([WAS, IS]) {
            let sign = run.chars().next_back().filter(|sign| [WAS, IS].contains(sign));
            runs.push(context.sentence(run.trim_end_matches([WAS, IS]).to_owned()));
            runs.push(match sign {
                Some(WAS) => el!("del", "city-plan-was", context.sentence(self.was.clone())),
                Some(_) => el!("ins", "city-plan-is", context.sentence(self.is.clone())),
                None => text(""),
            });
        }
        list(runs)
    }

    /// The sentence without emphasis.
    pub(in crate::ui) fn text(&self) -> String {
        without_isolates(&self.words.replace(WAS, &self.was).replace(IS, &self.is))
    }
}

impl Writer<'_> {
    /// The initiatives that a change is listed under: those of this edition, else those that ended, with their plan.
    pub(in crate::ui) fn subject<'s>(&'s self, amendment: &'s Amendment) -> (&'s Plan, &'s [At]) {
        match &*amendment.now {
            [] => (self.earlier, &amendment.earlier),
            now => (self.context.plan, now),
        }
    }

    /// The sentences on a change, one for each difference.
    pub(in crate::ui) fn sentences(&self, amendment: &Amendment) -> Vec<Sentence> {
        let names =
            || (self.names(self.earlier, &amendment.earlier), self.names(self.context.plan, &amendment.now));
        match amendment.kind {
            AmendmentKind::Added => vec![Sentence::plain(self.messages.added)],
            AmendmentKind::Ended => vec![Sentence::plain(self.messages.ended)],
            AmendmentKind::Reworded => vec![Sentence::plain(self.messages.reworded)],
            AmendmentKind::Split => {
                let (before, after) = names();
                vec![Sentence::plain((self.messages.split)(&before, &after))]
            }
            AmendmentKind::Merged => {
                let (before, after) = names();
                vec![Sentence::plain((self.messages.merged)(&before, &after))]
            }
            _ => amendment.details.iter().map(|detail| self.detail(detail)).collect(),
        }
    }

    fn detail(&self, detail: &Detail) -> Sentence {
        let messages = self.messages;
        let pair = |words: String, was: String, is: String| Sentence { words, was, is };
        let (was, is) = (&*WAS.to_string(), &*IS.to_string());
        match detail {
            Detail::Dates(label, before, now) => {
                pair((messages.dates)(&self.quoted(label), was, is), self.span(*before), self.span(*now))
            }
            Detail::Name(before, now) => {
                pair((messages.name)(was, is), self.quoted(before), self.quoted(now))
            }
            Detail::Target(figure, before, now) => {
                pair((messages.target)(&self.quoted(figure), was, is), self.amount(before), self.amount(now))
            }
            Detail::StepAdded(label) => Sentence::plain((messages.step_added)(&self.quoted(label))),
            Detail::StepLeftOut(label) => Sentence::plain((messages.step_left_out)(&self.quoted(label))),
            Detail::Parent(before, now) => {
                pair((messages.parent)(was, is), self.quoted(before), self.quoted(now))
            }
            Detail::Departments(before, now) => {
                pair((messages.departments)(was, is), self.departments(before), self.departments(now))
            }
        }
    }

    fn amount(&self, Amount { number, unit }: &Amount) -> String {
        let Some(unit) = unit else { return self.context.isolate(number) };
        let (words, language) = self.context.localized(unit);
        let is_japanese = same_language(language, "ja");
        let gap = if is_japanese { "" } else { " " };
        let all = [number, gap, &**words].concat();
        if is_japanese { self.context.isolate(&all) } else { all }
    }

    fn quoted(&self, name: &Text) -> String {
        (self.messages.quoted)(&self.context.isolated(name))
    }

    pub(in crate::ui) fn names(&self, plan: &Plan, initiatives: &[At]) -> String {
        let names: Vec<String> =
            initiatives.iter().map(|at| self.quoted(&plan.initiatives[*at].name)).collect();
        match names.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => (self.messages.and)(&others.join(self.context.messages.comma), last),
            None => String::new(),
        }
    }

    fn departments(&self, all: &[Text]) -> String {
        let names: Vec<_> = all.iter().map(|name| self.context.isolated(name).to_string()).collect();
        let none = || self.messages.no_department.to_owned();
        if names.is_empty() { none() } else { names.join(self.context.messages.comma) }
    }

    /// The dates of something planned.
    pub(in crate::ui) fn span(&self, span: Span) -> String {
        let start = self.context.date(span.start);
        match span.end {
            Some(end) if end == span.start => start,
            Some(end) => (self.messages.span)(&start, &self.context.date(end)),
            None => (self.messages.since)(&start),
        }
    }
}
