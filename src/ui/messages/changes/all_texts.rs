//! All messages of a table of changes, with sample values; see `ui::messages::all_texts`.

use super::ChangesMessages;
use crate::ui::messages::all_texts::{Sample, destructure};
use crate::views::changes::AmendmentKind;

/// All messages of the table.
pub(in crate::ui) fn all_texts(messages: &ChangesMessages, sample: &Sample) -> Vec<String> {
    destructure!(
        all: ChangesMessages = *messages;
        texts:
            editions, this_edition, nothing, choose_kind, every_kind, added, ended, no_department, reworded,
            reason, unmatched, promise_lead, see_all, actual, not_in_edition, no_dates, column_kind,
            column_change;
        sampled:
            from_to, and, span, since, sum, unchanged, kind, split, merged, dates, name, target, step_added, step_left_out, parent,
            departments, quoted, unmatched_earlier, unmatched_now, missing, unreadable, altered, promise, save;
        without_text:
    );
    let what = sample.what;
    all.extend(AmendmentKind::ALL.map(|one| kind(one).to_owned()));
    all.extend([from_to, and, split, merged, name, parent, departments].map(|message| message(what, what)));
    all.extend([span(sample.year, sample.year), since(sample.year)]);
    all.extend([dates, target].map(|message| message(what, what, sample.year)));
    all.extend(
        [step_added, step_left_out, quoted, missing, unreadable, altered, promise]
            .map(|message| message(what)),
    );
    for count in [1, 12] {
        all.extend([unchanged, unmatched_now, save].map(|message| message(count)));
        all.push(unmatched_earlier(count, what));
        all.push(sum(what, [count, 0, count]));
    }
    all
}
