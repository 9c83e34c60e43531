//! The messages of the search in English.

use super::SearchMessages;
use crate::plan::vocabulary::Outcome;
use crate::views::View;
use crate::views::search::Place;

pub(crate) const MESSAGES: SearchMessages = SearchMessages {
    ask: "What would you like to know?",
    hint: "For example: childcare, online application, disaster",
    group: |view| match view {
        View::History => "So far",
        View::Progress | View::Changes => "Progress",
        View::Past => "Results",
        View::Figures => "Figures",
        View::Glossary => "Terms",
        View::Document => "Text of the document",
        View::National => "National items",
        View::Relations => "Other plans and laws",
        View::People => "Organization",
        View::Overview | View::Roadmap | View::Explorer | View::Share => "Initiatives",
    },
    groups: "Found in",
    all_groups: "All",
    found: |count| if count == 1 { " result." } else { " results." },
    synonyms: |words| format!("Also searched for: {}.", words.join(", ")),
    typed_only: |typed| format!("Search for “{typed}” only"),
    with_synonyms: "Search for similar words, too",
    reason: |place, synonym| {
        let place = match place {
            Place::Name => "In the name",
            Place::Lead => "In the summary",
            Place::Audience => "In whom it is for",
            Place::Department => "In the department",
            Place::Schedule => "In the schedule",
            Place::Text => "In the text",
        };
        synonym.map_or_else(|| place.into(), |word| format!("{place}: {word}"))
    },
    outcome: |outcome| match outcome {
        Outcome::Done => "Outcome: done",
        Outcome::Partly => "Outcome: done in part",
        Outcome::Studied => "Outcome: studied only",
        Outcome::None => "Outcome: no action taken",
        Outcome::Unstated => "",
    },
    others: |count| match count {
        1 => "Show 1 more".into(),
        count => format!("Show {count} more"),
    },
    partial: "Only initiatives have been searched so far.",
    nothing: |typed| format!("Nothing was found for “{typed}”"),
    scope: |groups| format!("Searched: {groups}."),
    elsewhere: "What this plan does not mention may be in another plan of the city.",
    near: "Similar words",
    by_goal: "Look by goal",
    contact: "Ask the city",
    none_left: "No initiative meets the conditions",
    none_left_lead: "Try fewer conditions.",
    show_all: "Remove all conditions",
    see_result: |count| match count {
        1 => "Show 1 result".into(),
        count => format!("Show {count} results"),
    },
    of_total: |total| format!("of {total}"),
    inferred: "Items that the document does not map were matched by name.",
};
