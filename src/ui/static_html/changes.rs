//! The changes since an earlier edition as lines of text: the sentences that readers see, for the tool.

use super::with_context;
use crate::plan::text::same_language;
use crate::plan::{Plan, PreviousEdition};
use crate::ui::context::without_isolates;
use crate::ui::loaded::Shared;
use crate::ui::messages::changes::ChangesMessages;
use crate::ui::options::Options;
use crate::ui::pages::changes::sentences::Writer;
use crate::views::changes::{Amendment, Edition, changes};
use crate::views::{Index, Query};

/// The entry for an earlier edition that a plan does not name: without successions.
pub fn unnamed_edition(earlier: &Plan) -> PreviousEdition {
    let name = earlier.edition.as_ref().unwrap_or(&earlier.title).clone();
    PreviousEdition { name, ..PreviousEdition::default() }
}

/// A line for each change: its kind, the initiatives, the sentences on it, and the reason that an editor gives. What
/// nobody has matched comes last, with its numbers.
pub fn change_lines(
    earlier: &Plan,
    now: &Shared,
    previous: &PreviousEdition,
    options: &Options,
) -> Vec<String> {
    let index = Index::new(earlier);
    with_context(now, options, &Query::default(), |context| {
        let messages = ChangesMessages::in_language(context.messages.language);
        let writer = Writer { context: &context, messages, earlier };
        let found = changes(
            Edition { plan: earlier, index: &index },
            Edition { plan: &now.0.plan, index: &now.0.index },
            previous,
        );
        let mut lines: Vec<String> = found.amendments.iter().map(|one| line(&writer, one)).collect();
        let [unmatched_earlier, unmatched_now] = found.unmatched_leaves(&index, &now.0.index);
        if !unmatched_earlier.is_empty() {
            let name = context.plain_text(&previous.name);
            lines.push((messages.unmatched_earlier)(unmatched_earlier.len(), &name));
        }
        if !unmatched_now.is_empty() {
            lines.push((messages.unmatched_now)(unmatched_now.len()));
        }
        lines
    })
}

fn line(writer: &Writer, one: &Amendment) -> String {
    let (context, messages) = (writer.context, writer.messages);
    let (plan, initiatives) = writer.subject(one);
    let names = writer.names(plan, initiatives);
    let sentences: Vec<String> = writer.sentences(one).iter().map(|sentence| sentence.text()).collect();
    let reason = one.reason.as_ref().map(|reason| {
        let colon = context.messages.colon;
        format!("{}{}{colon}{}", context.messages.between, messages.reason, context.plain_text(reason))
    });
    let words = sentences.join(context.messages.between) + &reason.unwrap_or_default();
    let gap = if same_language(context.messages.language, "ja") { "\u{3000}" } else { " – " };
    let line = format!("{}{}{names}{}{words}", (messages.kind)(one.kind), context.messages.colon, gap);
    without_isolates(&line)
}
