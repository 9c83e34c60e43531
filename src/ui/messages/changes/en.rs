//! The messages of changes in English.

use super::ChangesMessages;
use crate::views::changes::AmendmentKind;

pub(crate) const MESSAGES: ChangesMessages = ChangesMessages {
    editions: "Compare with",
    from_to: |earlier, now| format!("From {earlier} to {now}"),
    this_edition: "this edition",
    sum: |edition, [changed, added, ended]| {
        let parts = [(changed, "changed"), (added, "added"), (ended, "ended")];
        let parts: Vec<_> = parts.iter().filter(|(count, _)| *count != 0).collect();
        let parts = parts.iter().map(|(count, what)| format!("{count} {what}")).collect::<Vec<_>>();
        format!("In {edition}: {}.", parts.join(", "))
    },
    unchanged: |count| match count {
        1 => "1 initiative is the same as before.".to_owned(),
        _ => format!("{count} initiatives are the same as before."),
    },
    nothing: "All initiatives are the same as before.",
    kind: |kind| match kind {
        AmendmentKind::Added => "Added",
        AmendmentKind::Ended => "Ended",
        AmendmentKind::Split => "Split",
        AmendmentKind::Merged => "Merged",
        AmendmentKind::Moved => "Dates moved",
        AmendmentKind::Renamed => "Renamed",
        AmendmentKind::Target => "Target changed",
        AmendmentKind::Rescoped => "Scope changed",
        AmendmentKind::Reworded => "Reworded",
    },
    choose_kind: "Kinds of change",
    every_kind: "All",
    added: "Added in this edition.",
    ended: "Not in this edition any more.",
    split: |before, after| format!("{before} was split into {after}."),
    merged: |before, after| format!("{before} were merged into {after}."),
    dates: |label, was, is| format!("{label} was planned for {was}, and is now planned for {is}."),
    span: |start, end| format!("{start} to {end}"),
    since: |start| format!("{start} onwards"),
    name: |was, is| format!("Renamed from {was} to {is}."),
    target: |figure, was, is| format!("The target of {figure} changed from {was} to {is}."),
    step_added: |label| format!("{label} was added."),
    step_left_out: |label| format!("{label} was left out."),
    parent: |was, is| format!("Moved from {was} to {is}."),
    departments: |was, is| format!("The department in charge changed from {was} to {is}."),
    no_department: "none stated",
    reworded: "The description is worded differently.",
    quoted: |name| format!("“{name}”"),
    and: |names, last| format!("{names} and {last}"),
    reason: "Why",
    unmatched: "Not matched",
    unmatched_earlier: |count, edition| match count {
        1 => format!("It is not stated how 1 initiative of {edition} goes on in this plan."),
        _ => format!("It is not stated how {count} initiatives of {edition} go on in this plan."),
    },
    unmatched_now: |count| match count {
        1 => "It is not stated where 1 initiative of this plan comes from.".to_owned(),
        _ => format!("It is not stated where {count} initiatives of this plan come from."),
    },
    missing: |edition| format!("The file of {edition} could not be loaded. Please try again later."),
    unreadable: |edition| format!("The file of {edition} could not be read as a plan."),
    altered: |edition| {
        format!(
            "The file of {edition} is not the one that this plan has on record. It may have been altered later, so do not rely on this comparison."
        )
    },
    promise: |name| format!("The history of {name}"),
    promise_lead: "What each edition says, and what really happened, the latest first.",
    see_all: "See all changes",
    actual: "Actual",
    not_in_edition: "Not in this edition.",
    no_dates: "No dates are given.",
    save: |rows| format!("Save the changes as CSV ({rows} rows)"),
    column_kind: "Kind of change",
    column_change: "Change",
};
