//! The foot of the page: the last announcement, and a note if corrections are not saved.

use super::announcement::Announcement;
use super::context::PageContext;
use super::messages::filled;
use yew::prelude::*;

/// The last announcement. Its element is always there, so that screen readers hear changes.
pub(super) fn foot(context: PageContext) -> Html {
    // At the foot of the window an announcement moves nothing, and is in sight in every part of the page.
    html! {
        <div class="city-plan-studio__foot">
            <p class="city-plan-studio__announcement" role="status">{ sentence(context) }</p>
            if context.state.unsaved {
                <p class="city-plan-studio__unsaved">{ context.messages.unsaved }</p>
            }
        </div>
    }
}

fn sentence(context: PageContext) -> String {
    let messages = context.messages;
    let counted = |sentence: &str, count: usize| filled(sentence, &[&count.to_string()]);
    match &context.state.announcement {
        Announcement::Nothing => String::new(),
        Announcement::Loading => {
            let file = context.state.loading.as_ref();
            file.map(|file| filled(messages.reading, &[&file.name])).unwrap_or_default()
        }
        Announcement::Opened(0, 0) => messages.opened_sound.to_owned(),
        Announcement::Opened(0, notes) => counted(messages.opened_notes, *notes),
        Announcement::Opened(errors, _) => counted(messages.opened_found, *errors),
        Announcement::Compared => messages.compared.to_owned(),
        Announcement::Altered => context.yearly().altered.to_owned(),
        Announcement::Useless => messages.useless.to_owned(),
        Announcement::Cancelled => messages.cancelled.to_owned(),
        Announcement::Failed(why) => filled(messages.failed, &[why]),
        Announcement::Refused(sentence) => sentence.clone(),
        Announcement::Changed(0) => messages.changed_sound.to_owned(),
        Announcement::Changed(left) => counted(messages.changed_found, *left),
        Announcement::Undone => messages.undone.to_owned(),
        Announcement::Redone => messages.redone.to_owned(),
        Announcement::Saved => messages.saved.to_owned(),
        Announcement::Copied => messages.copied.to_owned(),
        Announcement::NotCopied => messages.not_copied.to_owned(),
        Announcement::PartsMissing => messages.parts_missing.to_owned(),
        Announcement::Adopted => context.yearly().adopted.to_owned(),
        Announcement::Advanced => context.yearly().advanced.to_owned(),
        Announcement::Joined(reports, open) => {
            filled(context.yearly().round_joined, &[&reports.to_string(), &open.to_string()])
        }
    }
}
