//! What has changed since the published plan.

use crate::studio::page::{Scene, file_field};
use crate::studio::state::Slot;
use crate::studio::words::filled;
use yew::prelude::*;

pub(super) fn view(scene: Scene) -> Html {
    let words = scene.words;
    html! {
        <>
            <p>{ words.compare_lead }</p>
            { file_field(scene, Slot::Published, words.published_file) }
            if let Some((name, _)) = &scene.state.published {
                <p>{ filled(words.compared_with, &[name]) }</p>
            }
        </>
    }
}
