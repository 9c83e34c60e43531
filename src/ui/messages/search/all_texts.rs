//! All messages of a table of the search, with sample values; see `ui::messages::all_texts`.

use super::SearchMessages;
use crate::plan::vocabulary::Outcome;
use crate::ui::messages::all_texts::{Sample, destructure};
use crate::views::search::{GROUPS, Place};

const PLACES: [Place; 6] =
    [Place::Name, Place::Lead, Place::Audience, Place::Department, Place::Schedule, Place::Text];
const OUTCOMES: [Outcome; 5] =
    [Outcome::Done, Outcome::Partly, Outcome::Studied, Outcome::None, Outcome::Unstated];

/// All messages of the table.
pub(in crate::ui) fn all_texts(messages: &SearchMessages, sample: &Sample) -> Vec<String> {
    destructure!(
        all: SearchMessages = *messages;
        texts:
            ask, hint, groups, all_groups, with_synonyms, partial, elsewhere, near, by_goal, contact,
            none_left, none_left_lead, show_all, inferred;
        sampled:
            group, found, synonyms, typed_only, reason, outcome, others, nothing, scope, see_result, of_total;
        without_text:
    );
    all.extend(GROUPS.map(group).map(str::to_owned));
    all.extend(OUTCOMES.map(outcome).map(str::to_owned));
    all.extend(PLACES.map(|place| reason(place, None)));
    all.extend(PLACES.map(|place| reason(place, Some(sample.what))));
    for count in [1, 12] {
        all.extend([others, see_result].map(|message| message(count)));
        all.push(format!("{count}{}", found(count)));
    }
    all.extend([
        synonyms(&[sample.what.to_owned()]),
        synonyms(&[sample.what.to_owned(), sample.plan.to_owned()]),
        typed_only(sample.what),
        nothing(sample.what),
        scope(sample.plan),
        of_total(18),
    ]);
    all
}
