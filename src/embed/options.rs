//! The options of the page. Unknown names and values are ignored.
//!
//! The loader passes an object of strings: the attributes of the element by their names, and
//!
//! | name | value |
//! |---|---|
//! | `name` | the name of the element in the URL |
//! | `page` | the address of the page, if links need it |
//! | `pages` | the whole address of the folder with a page for each initiative |
//! | `url` | the whole address of the page without its fragment |
//! | `script`, `source` | the whole addresses of the script and of the plan's JSON |
//! | `width` | `narrow` or `wide` for such a container, else empty |
//! | `shares`, `printing` | not empty if true: device with a share menu, printing |
//! | `now` | the day in Japan |
//! | `segment` | the place of the static content that the reader had reached |
//! | `chunks` | the names of the loaded chunks |

use crate::plan::Today;
use crate::ui::chunks::Chunks;
use crate::ui::{loaded::Shared, options::Options};
use crate::views::fragment::Address;
use crate::views::{Query, View, YearStyle};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::Reflect;

/// The object from the loader.
pub(super) struct HostOptions(pub(super) JsValue);

impl HostOptions {
    /// The value of a name.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        Reflect::get(&self.0, &name.into()).ok()?.as_string()
    }

    fn is_set(&self, name: &str) -> bool {
        self.text(name).is_some_and(|value| !value.is_empty())
    }

    /// The choices in the attributes `view` and `initiative`.
    pub(super) fn initial(&self, plan: &Shared) -> Query {
        let view = self.text("view").and_then(|word| View::from_word(&word)).unwrap_or_default();
        let initiative = self.text("initiative").filter(|id| plan.0.index.find(id).is_some());
        Query { view, initiative: initiative.map(Rc::from), ..Query::default() }
    }

    /// The day in the attribute `today`, else the current one.
    fn today(&self) -> Today {
        let day = |name| Today::from_date(&self.text(name)?);
        day("today").or_else(|| day("now")).unwrap_or(Today { year: 2000, month: 1, day: 1 })
    }

    /// The loaded chunks.
    pub(super) fn chunks(&self) -> Chunks {
        Chunks::named(&self.text("chunks").unwrap_or_default())
    }

    /// All options.
    pub(super) fn options(&self, plan: &Shared) -> Options {
        let level = self.text("heading-level");
        let level = level
            .as_deref()
            .and_then(|level| ["1", "2", "3", "4", "5"].iter().position(|known| *known == level));
        let style = self.text("year-style").and_then(|word| YearStyle::from_word(&word));
        let name = self.text("name").unwrap_or_default();
        let width = self.text("width");
        Options {
            language: self.text("lang").unwrap_or_default().into(),
            heading_level: level.unwrap_or(1) as u8 + 1,
            year_style: style.unwrap_or_default(),
            today: self.today(),
            address: Address { name: name.into(), initial: self.initial(plan), ..Address::default() },
            page: self.text("page").unwrap_or_default().into(),
            url: self.text("url").unwrap_or_default().into(),
            script: self.text("script").unwrap_or_default().into(),
            source: self.text("source").unwrap_or_default().into(),
            pages: self.text("pages").unwrap_or_default().into(),
            can_share: self.is_set("shares"),
            is_printing: self.is_set("printing"),
            // Paper is wide enough for the table.
            is_narrow: width.as_deref() == Some("narrow") && !self.is_set("printing"),
            is_wide: width.as_deref() == Some("wide"),
        }
    }
}
