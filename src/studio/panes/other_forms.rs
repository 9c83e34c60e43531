//! The other forms, folded: single files, feeds, other snippets, and another address of the component.

use crate::publish::{Address, Form};
use crate::studio::action::{Action, Output, Saving, YearlyOutput};
use crate::studio::context::PageContext;
use crate::studio::saving::FORMS;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The section of other forms.
pub(super) fn view(context: PageContext) -> Html {
    let yearly = context.yearly();
    let messages = context.messages;
    html! {
        <section class="city-plan-studio__part" aria-labelledby="studio-others">
            <h3 class="city-plan-studio__subheading" id="studio-others">{ messages.others }</h3>
            { fold(messages.single_files, single_files(context)) }
            { fold(yearly.yearly_files, yearly_files(context)) }
            { fold(yearly.feeds, feeds(context)) }
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
    let yearly = context.yearly();
    let table = |output| Output::Yearly(output);
    html! {
        <>
            { file(context, yearly.save_council_lead, yearly.save_council, Output::Council) }
            { file(context, yearly.save_progress_lead, yearly.save_progress, table(YearlyOutput::Progress)) }
            { file(context, yearly.save_figures_lead, yearly.save_figures, table(YearlyOutput::FiguresByYear)) }
            { file(context, yearly.save_report_lead, yearly.save_report, table(YearlyOutput::PerformanceReport)) }
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
    let saving = context.state.saving.clone();
    let form = saving.form;
    let choice = |one: Form| {
        let saving = saving.clone();
        let chosen = context.on(move |_: Event| Action::Prepared(Saving { form: one, ..saving.clone() }));
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
    let saving = context.state.saving.clone();
    let wrong = Address::new(&saving.base).err().map(|error| error.message(context.state.language));
    let value = saving.base.clone();
    let written = context.on(move |event: InputEvent| {
        let base = event.target_unchecked_into::<HtmlInputElement>().value();
        Action::Prepared(Saving { base, ..saving.clone() })
    });
    address(["base", messages.base, messages.base_hint], value, wrong, written)
}

/// The feeds, and the address of the page to which they lead.
fn feeds(context: PageContext) -> Html {
    let yearly = context.yearly();
    let saving = context.state.saving.clone();
    let wrong = Address::whole(&saving.page).err().filter(|_| !saving.page.is_empty());
    let wrong = wrong.map(|error| error.message(context.state.language));
    let value = saving.page.clone();
    let written = context.on(move |event: InputEvent| {
        let page = event.target_unchecked_into::<HtmlInputElement>().value();
        Action::Prepared(Saving { page, ..saving.clone() })
    });
    html! {
        <>
            <p>{ yearly.feeds_lead }</p>
            <p>{ yearly.feeds_note }</p>
            { address(["page", yearly.page, yearly.page_hint], value, wrong, written) }
            { context.button(yearly.save_feeds, "plain", Action::OutputWanted(Output::Feeds)) }
        </>
    }
}

/// A field for an address, with its name, label and hint, and the error if it cannot be used.
fn address(
    [name, label, hint]: [&'static str; 3],
    value: String,
    wrong: Option<String>,
    written: Callback<InputEvent>,
) -> Html {
    let id = format!("studio-{name}");
    let described = format!("{id}-hint {id}-wrong");
    html! {
        <div class="city-plan-studio__field">
            <label class="city-plan-studio__label" for={id.clone()}>{ label }</label>
            <p class="city-plan-studio__hint" id={format!("{id}-hint")}>{ hint }</p>
            <input
                class="city-plan-studio__input" id={id.clone()} type="text" autocomplete="off" {value}
                aria-describedby={described} aria-invalid={wrong.is_some().then_some("true")} oninput={written}
            />
            <p class="city-plan-studio__wrong" id={format!("{id}-wrong")}>{ wrong }</p>
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
