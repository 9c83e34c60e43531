//! The preview of the plan, as wide as a phone or as the page.

use crate::studio::action::Action;
use crate::studio::context::PageContext;
use yew::prelude::*;

pub(super) fn view(context: PageContext) -> Html {
    html! { <p>{ context.messages.look_lead }</p> }
}

/// The place of the live plan. It is always there, hidden where it is not on show: the page's script keeps the
/// element in it, which nothing here may touch.
pub(in crate::studio) fn plan(context: PageContext) -> Html {
    let messages = context.messages;
    let hidden = !context.state.shows_plan();
    let choice = |wide: bool, label: &'static str| {
        let chosen = context.on(move |_: Event| Action::Widened(wide));
        html! {
            <label class="city-plan-studio__choice">
                <input type="radio" name="studio-width" checked={context.state.wide == wide} onchange={chosen} />
                <span>{ label }</span>
            </label>
        }
    };
    let width = if context.state.wide { "desktop" } else { "phone" };
    html! {
        <section class="city-plan-studio__preview" aria-label={messages.preview} {hidden}>
            <fieldset class="city-plan-studio__group">
                <legend>{ messages.width }</legend>
                { choice(false, messages.phone) }
                { choice(true, messages.desktop) }
            </fieldset>
            <div class="city-plan-studio__frame" data-width={width} id="studio-plan"></div>
        </section>
    }
}
