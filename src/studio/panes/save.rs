//! What can be taken away: data, workbook, page, and what to paste into the CMS.

use crate::publish::Form;
use crate::studio::action::Saving;
use crate::studio::action::{Action, Wish};
use crate::studio::context::PageContext;
use crate::studio::saving::FORMS;
use crate::studio::words::filled;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub(super) fn view(context: PageContext) -> Html {
    let words = context.words;
    let left = context.state.problems.len();
    html! {
        <>
            if left > 0 {
                <p class="city-plan-studio__note">{ filled(words.problems_left, &[&left.to_string()]) }</p>
            }
            { part(context, "studio-json", words.save_plan, words.save_plan_lead, (words.save_json, Wish::Json)) }
            { part(context, "studio-book", words.save_book, words.save_book_lead, (words.save_workbook, Wish::Workbook)) }
            { part(context, "studio-html", words.save_page, words.save_page_lead, (words.save_html, Wish::Html)) }
            { publish(context) }
            { snippet(context) }
        </>
    }
}

fn part(
    context: PageContext,
    id: &'static str,
    heading: &'static str,
    lead: &'static str,
    (label, wish): (&'static str, Wish),
) -> Html {
    html! {
        <section class="city-plan-studio__part" aria-labelledby={id}>
            <h3 class="city-plan-studio__subheading" {id}>{ heading }</h3>
            <p>{ lead }</p>
            { context.button(label, "main", Action::Wanted(wish)) }
        </section>
    }
}

/// Where what is saved goes.
fn publish(context: PageContext) -> Html {
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-publish">
            <h3 class="city-plan-studio__subheading" id="studio-publish">{ context.words.publish }</h3>
            <ol>{ for context.words.publish_steps.lines().map(|step| html! { <li>{ step }</li> }) }</ol>
        </section>
    }
}

fn snippet(context: PageContext) -> Html {
    let words = context.words;
    let Saving { form, base } = context.state.saving.clone();
    let choice = |one: Form| {
        let base = base.clone();
        let chosen = context.on(move |_: Event| Action::Prepared(Saving { form: one, base: base.clone() }));
        html! {
            <label class="city-plan-studio__choice">
                <input type="radio" name="studio-form" checked={one == form} onchange={chosen} />
                <span>{ form_name(context, one) }</span>
            </label>
        }
    };
    let based = context.on(move |event: InputEvent| {
        let base = event.target_unchecked_into::<HtmlInputElement>().value();
        Action::Prepared(Saving { form, base })
    });
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-paste">
            <h3 class="city-plan-studio__subheading" id="studio-paste">{ words.paste }</h3>
            <fieldset class="city-plan-studio__group" data-kind="stacked">
                <legend>{ words.form }</legend>
                { for FORMS.into_iter().map(choice) }
            </fieldset>
            <div class="city-plan-studio__field">
                <label class="city-plan-studio__label" for="studio-base">{ words.base }</label>
                <p class="city-plan-studio__hint" id="studio-base-hint">{ words.base_hint }</p>
                <input
                    class="city-plan-studio__input" id="studio-base" type="text" autocomplete="off"
                    aria-describedby="studio-base-hint" value={base.clone()} oninput={based}
                />
            </div>
            { context.button(words.copy, "main", Action::Wanted(Wish::Snippet)) }
        </section>
    }
}

fn form_name(context: PageContext, form: Form) -> &'static str {
    let words = context.words;
    match form {
        Form::Static => words.form_static,
        Form::Link => words.form_link,
        Form::Script => words.form_script,
        Form::Frame => words.form_frame,
        Form::Element | Form::Folder => words.form_element,
    }
}
