//! The comparison with the published plan or an earlier edition: whether the file is the one on record, the sentences
//! that readers see, and a sentence for each item that changed.

use super::field::file_field;
use crate::exchange::diff::sentences;
use crate::studio::action::{Action, FileRole, Output};
use crate::studio::comparison::{EditionRecord, Published};
use crate::studio::context::PageContext;
use crate::studio::messages::filled;
use yew::prelude::*;

/// How many changes are shown.
const SHOWN: usize = 300;

pub(super) fn view(context: PageContext) -> Html {
    let (messages, state) = (context.messages, context.state);
    html! {
        <>
            <p>{ messages.compare_lead }</p>
            { file_field(context, FileRole::Published, messages.published_file) }
            if let Some((published, plan)) = state.published.as_ref().zip(state.plan.as_deref()) {
                { result(context, published, published.record(plan)) }
            }
        </>
    }
}

/// Whatever is known of the file stands above the changes.
fn result(context: PageContext, published: &Published, record: EditionRecord) -> Html {
    let yearly = context.yearly();
    let messages = context.messages;
    html! {
        <>
            <div class="city-plan-studio__compared">
                <p>{ filled(messages.compared_with, &[&published.name]) }</p>
                if record == EditionRecord::Altered {
                    <p class="city-plan-studio__note">{ filled(yearly.edition_altered, &[&published.name]) }</p>
                } else if record == EditionRecord::Genuine {
                    <p>{ yearly.edition_genuine }</p>
                }
            </div>
            { readers(context, record) }
            { list(context) }
        </>
    }
}

/// The sentences that readers see.
fn readers(context: PageContext, record: EditionRecord) -> Html {
    let yearly = context.yearly();
    let all = context.state.reader_lines.as_deref().unwrap_or_default();
    let more = all.len().saturating_sub(SHOWN);
    let is_unknown = record == EditionRecord::Unknown;
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-readers">
            <h3 class="city-plan-studio__subheading" id="studio-readers">{ yearly.readers_head }</h3>
            if all.is_empty() {
                <p>{ yearly.no_readers }</p>
            } else {
                <p>{ if is_unknown { yearly.readers_unknown } else { yearly.readers_lead } }</p>
                <ul class="city-plan-studio__changes">
                    { for all.iter().take(SHOWN).map(|line| html! {
                        <li class="city-plan-studio__sentence-line">{ line }</li>
                    }) }
                </ul>
            }
            if more > 0 {
                <p>{ filled(yearly.readers_more, &[&more.to_string()]) }</p>
            }
        </section>
    }
}

fn list(context: PageContext) -> Html {
    let (messages, language) = (context.messages, context.state.language);
    let all = context.state.changes.as_deref().unwrap_or_default();
    let tag = context.state.plan_language();
    let more = all.len().saturating_sub(SHOWN);
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-changes">
            <h3 class="city-plan-studio__subheading" id="studio-changes">{ sentences::summary(all, language) }</h3>
            if !all.is_empty() {
                <ul class="city-plan-studio__changes">
                    { for all.iter().take(SHOWN).map(|change| html! {
                        <li class="city-plan-studio__change" lang={tag.to_owned()}>
                            { sentences::sentence(change, language) }
                        </li>
                    }) }
                </ul>
            }
            if more > 0 {
                <p>{ filled(messages.changes_more, &[&more.to_string()]) }</p>
            }
            if !all.is_empty() {
                { context.button(messages.save_changes, "plain", Action::OutputWanted(Output::Changes)) }
            }
        </section>
    }
}
