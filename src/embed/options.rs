//! What the page says, as options. Unknown names and values are passed over.
//!
//! An object of strings from the loader: the element's attributes by their names, and `name` (in
//! the URL), `page` (its address where links need it), `narrow` (not empty in a narrow container),
//! `url` (the page's address), `shares` and `printing` (not empty where they hold), `now` (the
//! day in Japan), `part` (the place that the static content was scrolled to) and `parts` (which parts of
//! the component are here).

use crate::plan::Today;
use crate::ui::chunks::Chunks;
use crate::ui::context::{Options, Shared};
use crate::views::fragment::Address;
use crate::views::{Query, View, YearStyle};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Reflect;

/// See the module.
pub(super) struct Given(pub(super) JsValue);

impl Given {
    pub(super) fn text(&self, name: &str) -> Option<String> {
        Reflect::get(&self.0, &name.into()).ok()?.as_string()
    }

    fn is_set(&self, name: &str) -> bool {
        self.text(name).is_some_and(|value| !value.is_empty())
    }

    /// The choices that the attributes make: `view` and `initiative`.
    pub(super) fn initial(&self, plan: &Shared) -> Query {
        let view = self.text("view").and_then(|word| View::from_word(&word)).unwrap_or_default();
        let initiative = self.text("initiative").filter(|id| plan.0.index.find(id).is_some());
        Query { view, initiative: initiative.map(Rc::from), ..Query::default() }
    }

    /// The day that the page's author chose, else the real one.
    fn today(&self) -> Today {
        let day = |name| Today::from_date(&self.text(name)?);
        day("today").or_else(|| day("now")).unwrap_or(Today { year: 2000, month: 1, day: 1 })
    }

    /// Which parts of the component are here.
    pub(super) fn chunks(&self) -> Chunks {
        Chunks::named(&self.text("parts").unwrap_or_default())
    }

    /// All options.
    pub(super) fn options(&self, plan: &Shared) -> Options {
        let level = self.text("heading-level");
        let level =
            level.as_deref().and_then(|level| ["2", "3", "4", "5"].iter().position(|known| *known == level));
        let style = self.text("year-style").and_then(|word| YearStyle::from_word(&word));
        let name = self.text("name").unwrap_or_default();
        Options {
            language: self.text("lang").unwrap_or_default().into(),
            heading_level: level.unwrap_or(0) as u8 + 2,
            year_style: style.unwrap_or_default(),
            today: self.today(),
            address: Address { name: name.into(), initial: self.initial(plan), ..Address::default() },
            page: self.text("page").unwrap_or_default().into(),
            url: self.text("url").unwrap_or_default().into(),
            shares: self.is_set("shares"),
            printing: self.is_set("printing"),
            // Paper is wide enough for the table.
            narrow: self.is_set("narrow") && !self.is_set("printing"),
        }
    }
}
