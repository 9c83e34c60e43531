//! The outputs: data, workbook, page, and the snippet for a CMS.

use crate::publish::Form;
use crate::studio::action::Saving;
use crate::studio::action::{Action, Output};
use crate::studio::context::PageContext;
use crate::studio::messages::filled;
use crate::studio::saving::FORMS;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub(super) fn view(context: PageContext) -> Html {
    let messages = context.messages;
    let left = context.state.problems.len();
    html! {
        <>
            if left > 0 {
                <p class="city-plan-studio__note">{ filled(messages.problems_left, &[&left.to_string()]) }</p>
            }
            { part(context, "studio-json", messages.save_plan, messages.save_plan_lead, (messages.save_json, Output::Json)) }
            { part(context, "studio-book", messages.save_book, messages.save_book_lead, (messages.save_workbook, Output::Workbook)) }
            { part(context, "studio-html", messages.save_page, messages.save_page_lead, (messages.save_html, Output::Html)) }
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
    (label, output): (&'static str, Output),
) -> Html {
    html! {
        <section class="city-plan-studio__part" aria-labelledby={id}>
            <h3 class="city-plan-studio__subheading" {id}>{ heading }</h3>
            <p>{ lead }</p>
            { context.button(label, "main", Action::OutputWanted(output)) }
        </section>
    }
}

/// The folder into which browsers save.
fn publish(context: PageContext) -> Html {
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-publish">
            <h3 class="city-plan-studio__subheading" id="studio-publish">{ context.messages.publish }</h3>
            <ol>{ for context.messages.publish_steps.lines().map(|step| html! { <li>{ step }</li> }) }</ol>
        </section>
    }
}

fn snippet(context: PageContext) -> Html {
    let messages = context.messages;
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
            <h3 class="city-plan-studio__subheading" id="studio-paste">{ messages.paste }</h3>
            <fieldset class="city-plan-studio__group" data-kind="stacked">
                <legend>{ messages.form }</legend>
                { for FORMS.into_iter().map(choice) }
            </fieldset>
            <div class="city-plan-studio__field">
                <label class="city-plan-studio__label" for="studio-base">{ messages.base }</label>
                <p class="city-plan-studio__hint" id="studio-base-hint">{ messages.base_hint }</p>
                <input
                    class="city-plan-studio__input" id="studio-base" type="text" autocomplete="off"
                    aria-describedby="studio-base-hint" value={base.clone()} oninput={based}
                />
            </div>
            { context.button(messages.copy, "main", Action::OutputWanted(Output::Snippet)) }
        </section>
    }
}

fn form_name(context: PageContext, form: Form) -> &'static str {
    let messages = context.messages;
    match form {
        Form::Static => messages.form_static,
        Form::Link => messages.form_link,
        Form::Script => messages.form_script,
        Form::Frame => messages.form_frame,
        Form::Element | Form::Folder => messages.form_element,
    }
}
