//! The other forms, folded: single files, other snippets, and another address of the component.

use crate::publish::{Address, Form};
use crate::studio::action::{Action, Output, Saving, YearlyOutput};
use crate::studio::context::PageContext;
use crate::studio::saving::FORMS;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The section of other forms.
pub(super) fn view(context: PageContext) -> Html {
    let messages = context.messages;
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-others">
            <h3 class="city-plan-studio__subheading" id="studio-others">{ messages.others }</h3>
            { fold(messages.single_files, single_files(context)) }
            { fold(messages.yearly_files, yearly_files(context)) }
            { fold(messages.paste, paste(context)) }
        </section>
    }
}

fn fold(name: &'static str, content: Html) -> Html {
    html! {
        <details class="city-plan-studio__fold">
            <summary class="city-plan-studio__summary">{ name }</summary>
            <div class="city-plan-studio__folded">{ content }</div>
        </details>
    }
}

/// A file: its use, and the button that saves it.
fn file(context: PageContext, lead: &'static str, label: &'static str, output: Output) -> Html {
    html! { <><p>{ lead }</p>{ context.button(label, "plain", Action::OutputWanted(output)) }</> }
}

/// The outputs of the yearly report.
fn yearly_files(context: PageContext) -> Html {
    let messages = context.messages;
    let table = |output| Output::Yearly(output);
    html! {
        <>
            { file(context, messages.save_council_lead, messages.save_council, Output::Council) }
            { file(context, messages.save_progress_lead, messages.save_progress, table(YearlyOutput::Progress)) }
            { file(context, messages.save_figures_lead, messages.save_figures, table(YearlyOutput::FiguresByYear)) }
            { file(context, messages.save_report_lead, messages.save_report, table(YearlyOutput::PerformanceReport)) }
        </>
    }
}

fn single_files(context: PageContext) -> Html {
    let messages = context.messages;
    html! {
        <>
            { file(context, messages.save_plan_lead, messages.save_json, Output::Json) }
            { file(context, messages.save_book_lead, messages.save_workbook, Output::Workbook) }
            { file(context, messages.save_page_lead, messages.save_html, Output::Html) }
        </>
    }
}

fn paste(context: PageContext) -> Html {
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
    html! {
        <>
            <fieldset class="city-plan-studio__group" data-kind="stacked">
                <legend>{ messages.form }</legend>
                { for FORMS.into_iter().map(choice) }
            </fieldset>
            { place(context) }
            { context.button(messages.copy, "plain", Action::OutputWanted(Output::Snippet)) }
        </>
    }
}

/// The address of the component, with the error if it cannot be used.
fn place(context: PageContext) -> Html {
    let messages = context.messages;
    let Saving { form, base } = context.state.saving.clone();
    let wrong = Address::new(&base).err().map(|error| error.message(context.state.language));
    let written = context.on(move |event: InputEvent| {
        let base = event.target_unchecked_into::<HtmlInputElement>().value();
        Action::Prepared(Saving { form, base })
    });
    html! {
        <div class="city-plan-studio__field">
            <label class="city-plan-studio__label" for="studio-base">{ messages.base }</label>
            <p class="city-plan-studio__hint" id="studio-base-hint">{ messages.base_hint }</p>
            <input
                class="city-plan-studio__input" id="studio-base" type="text" autocomplete="off" value={base.clone()}
                aria-describedby="studio-base-hint studio-base-wrong" aria-invalid={wrong.is_some().then_some("true")}
                oninput={written}
            />
            <p class="city-plan-studio__wrong" id="studio-base-wrong">{ wrong }</p>
        </div>
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
