//! The date of a phase: a fiscal year to choose, and a month of it, with their problems.
//!
//! A date that is neither stays as an option of its own until another one is chosen.

use super::field::{FieldState, field_state};
use crate::plan::{Calendar, FiscalYear, PartialDate};
use crate::studio::action::Action;
use crate::studio::context::PageContext;
use crate::studio::edit::{Edit, Field};
use crate::studio::messages::filled;
use crate::studio::partial_date::{self, Choice};
use crate::views::YearStyle;
use serde_json::Value;
use std::ops::RangeInclusive;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A date to choose.
pub(super) struct DateField<'a> {
    /// The place of the initiative.
    pub(super) at: usize,
    /// The field of the initiative.
    pub(super) field: Field,
    /// The labels of the year and of the month.
    pub(super) labels: [&'static str; 2],
    /// The date in the JSON.
    pub(super) value: Option<&'a Value>,
    /// The fiscal years to choose from.
    pub(super) years: RangeInclusive<i32>,
}

/// The fields of a date.
pub(super) fn date_field(context: PageContext, date: DateField) -> Html {
    let FieldState { id, wrong, described_by, invalid } = field_state(context, date.at, date.field, None);
    let calendar = context.state.plan.as_deref().map(partial_date::calendar).unwrap_or_default();
    let choice = partial_date::choice(date.value, calendar);
    html! {
        <div class="city-plan-studio__field">
            <label class="city-plan-studio__label" for={id.clone()}>{ date.labels[0] }</label>
            <select
                class="city-plan-studio__input" id={id.clone()} aria-describedby={described_by} aria-invalid={invalid}
                onchange={on_year(context, &date, choice, calendar)}
            >
                { years(context, &date, choice, calendar) }
            </select>
            { month(context, &date, choice, calendar, &id) }
            { wrong }
        </div>
    }
}

fn years(context: PageContext, date: &DateField, choice: Choice, calendar: Calendar) -> Html {
    let chosen = match choice {
        Choice::Year(year) | Choice::Month(year, _) => Some(year),
        Choice::None | Choice::Other => None,
    };
    let (first, last) = date.years.clone().into_inner();
    // A chosen year outside of the range is an option, too, at its place in the order.
    let all = chosen.map_or(first, |year| year.min(first))..=chosen.map_or(last, |year| year.max(last));
    let is_option = |year: &i32| date.years.contains(year) || chosen == Some(*year);
    let option = |year: i32| {
        let name = year_name(context, year, calendar);
        html! { <option value={year.to_string()} selected={chosen == Some(year)}>{ name }</option> }
    };
    let other = partial_date::field_text(date.value);
    html! {
        <>
            <option value="" selected={choice == Choice::None}>{ context.messages.no_date }</option>
            if choice == Choice::Other {
                <option value={other.clone()} selected={true}>{ other }</option>
            }
            { for all.filter(is_option).map(option) }
        </>
    }
}

fn year_name(context: PageContext, year: i32, calendar: Calendar) -> String {
    let date = if calendar.is_of_years() {
        PartialDate::Year(year)
    } else {
        PartialDate::FiscalYear(FiscalYear(year))
    };
    context.state.language.date(date, YearStyle::Both)
}

fn on_year(context: PageContext, date: &DateField, choice: Choice, calendar: Calendar) -> Callback<Event> {
    let (field, month) = (date.field, if let Choice::Month(_, month) = choice { Some(month) } else { None });
    context.on(move |event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        let year = chosen.parse().ok().filter(|_| month.is_some());
        let text = year.map_or(chosen, |year| partial_date::input_text(year, month, calendar));
        Action::Edited(Edit::Write(field, text))
    })
}

/// The month of the year, where one is chosen.
fn month(context: PageContext, date: &DateField, choice: Choice, calendar: Calendar, id: &str) -> Html {
    let (year, chosen) = match choice {
        Choice::Year(year) => (year, None),
        Choice::Month(year, month) => (year, Some(month)),
        Choice::None | Choice::Other => return Html::default(),
    };
    let field = date.field;
    let heard = context.on(move |event: Event| {
        let month = event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok();
        Action::Edited(Edit::Write(field, partial_date::input_text(year, month, calendar)))
    });
    let option = |place: u8| {
        let month = (calendar.first_month + place - 1) % 12 + 1;
        let number = month.to_string();
        let name = filled(context.messages.month, &[&number]);
        html! { <option value={number} selected={chosen == Some(month)}>{ name }</option> }
    };
    let id = format!("{id}-month");
    html! {
        <div class="city-plan-studio__month">
            <label class="city-plan-studio__hint" for={id.clone()}>{ date.labels[1] }</label>
            <select class="city-plan-studio__input" {id} onchange={heard}>
                <option value="" selected={chosen.is_none()}>{ context.messages.no_month }</option>
                { for (0..12).map(option) }
            </select>
        </div>
    }
}
