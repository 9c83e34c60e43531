//! The next fiscal year: what became of each measure.

use crate::studio::page::Scene;
use yew::prelude::*;

pub(super) fn view(scene: Scene) -> Html {
    html! { <p>{ scene.words.next_lead }</p> }
}
