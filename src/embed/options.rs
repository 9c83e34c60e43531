//! The element's attributes as options. Unknown attributes and values are passed over.

use super::width;
use crate::plan::Today;
use crate::ui::scene::{Options, Shared};
use crate::views::fragment::Address;
use crate::views::{Query, View, YearStyle};
use std::rc::Rc;
use web_sys::js_sys::Date;
use web_sys::{Element, HtmlElement};

/// The choices that the attributes make: `view` and `initiative`.
pub(super) fn initial(host: &HtmlElement, plan: &Shared) -> Query {
    let view = host.get_attribute("view").and_then(|word| View::from_word(&word)).unwrap_or_default();
    let initiative = host.get_attribute("initiative").filter(|id| plan.0.index.find(id).is_some());
    Query { view, initiative: initiative.map(Rc::from), ..Query::default() }
}

/// Everything else that the attributes say. The loader has put the language on `root`.
pub(super) fn options(host: &HtmlElement, root: &Element, address: Address) -> Options {
    let attribute = |name: &str| host.get_attribute(name);
    let level = attribute("heading-level").and_then(|level| level.parse().ok());
    Options {
        language: root.get_attribute("lang").unwrap_or_else(|| "ja".into()).into(),
        heading_level: level.filter(|level| (2..=5).contains(level)).unwrap_or(2),
        year_style: attribute("year-style").and_then(|word| YearStyle::from_word(&word)).unwrap_or_default(),
        today: attribute("today").and_then(|date| Today::from_date(&date)).unwrap_or_else(today),
        address,
        page: page(host).into(),
        narrow: width::is_narrow(host),
    }
}

/// Today in Japan, wherever the reader is: the fiscal year is the city's.
fn today() -> Today {
    const NINE_HOURS: f64 = 9.0 * 60.0 * 60.0 * 1000.0;
    let now = Date::new(&(Date::now() + NINE_HOURS).into());
    Today {
        year: now.get_utc_full_year() as i32,
        month: now.get_utc_month() as u8 + 1,
        day: now.get_utc_date() as u8,
    }
}

/// In a page with `<base>` a bare fragment would lead to another page.
fn page(host: &HtmlElement) -> String {
    let document = host.owner_document();
    let has_base =
        document.as_ref().and_then(|page| page.query_selector("base[href]").ok().flatten()).is_some();
    let location = document.filter(|_| has_base).and_then(|page| page.location());
    let here = location.and_then(|here| Some(here.pathname().ok()? + &here.search().ok()?));
    here.unwrap_or_default()
}
