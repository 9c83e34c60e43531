//! What residents will see: the live plan, as wide as a phone or as the page.

use crate::studio::page::Scene;
use crate::studio::state::Action;
use yew::prelude::*;

pub(super) fn view(scene: Scene) -> Html {
    html! { <p>{ scene.words.look_lead }</p> }
}

/// The place of the live plan. It is always there, hidden where it is not on show: the page's script keeps the
/// element in it, which nothing here may touch.
pub(in crate::studio) fn plan(scene: Scene) -> Html {
    let words = scene.words;
    let hidden = !scene.state.shows_plan();
    let choice = |wide: bool, label: &'static str| {
        let chosen = scene.on(move |_: Event| Action::Widened(wide));
        html! {
            <label class="city-plan-studio__choice">
                <input type="radio" name="studio-width" checked={scene.state.wide == wide} onchange={chosen} />
                <span>{ label }</span>
            </label>
        }
    };
    let width = if scene.state.wide { "desktop" } else { "phone" };
    html! {
        <section class="city-plan-studio__preview" aria-label={words.preview} {hidden}>
            <fieldset class="city-plan-studio__group">
                <legend>{ words.width }</legend>
                { choice(false, words.phone) }
                { choice(true, words.desktop) }
            </fieldset>
            <div class="city-plan-studio__frame" data-width={width} id="studio-plan"></div>
        </section>
    }
}
