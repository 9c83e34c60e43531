//! A page as data for search engines: JSON-LD in the words of schema.org.
//!
//! A plan is a `Report` of a `GovernmentOrganization`. The page of an initiative is a `WebPage` that is a part of that
//! report, with its ancestors as a `BreadcrumbList`. All values are from the plan; `docs/tool.md` has the rules.

use super::places::Places;
use crate::plan::ancestry::At;
use crate::plan::{PartialDate, Plan, Text};
use crate::ui::loaded::Shared;
use crate::ui::static_html::link_preview::LinkPreview;
use serde_json::{Map, Value, json};

/// The data of the page of a plan, or of one of its initiatives.
pub(super) fn structured_data(
    plan: &Shared,
    words: &LinkPreview,
    language: &str,
    places: &Places,
    at: Option<At>,
) -> String {
    let writer = Writer { plan: &plan.0.plan, language, places };
    let data = match at {
        None => {
            let mut report = writer.report();
            put(&mut report, "description", some(&words.description));
            report
        }
        Some(at) => writer.page(words, &plan.0.index.above(at), at),
    };
    let mut all = Map::new();
    all.insert("@context".into(), json!("https://schema.org"));
    all.extend(data);
    Value::Object(all).to_string()
}

/// The field with a value; nothing without one.
fn put(data: &mut Map<String, Value>, name: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        data.insert(name.into(), value.into());
    }
}

/// A text; `None` if it is empty.
fn some(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// An object of a type of schema.org with its name.
fn thing(kind: &str, name: &str) -> Map<String, Value> {
    let mut thing = Map::new();
    thing.insert("@type".into(), kind.into());
    thing.insert("name".into(), name.into());
    thing
}

/// The writer of the objects of one page.
struct Writer<'a> {
    plan: &'a Plan,
    language: &'a str,
    places: &'a Places,
}

impl Writer<'_> {
    fn text(&self, text: &Text) -> String {
        text.in_language(self.language, self.plan.language()).0.to_string()
    }

    /// The plan as a publication.
    fn report(&self) -> Map<String, Value> {
        let plan = self.plan;
        let mut report = thing("Report", &self.text(&plan.title));
        put(&mut report, "inLanguage", Some(self.language));
        put(&mut report, "url", self.places.page(plan, None));
        put(&mut report, "publisher", Some(thing("GovernmentOrganization", &self.text(&plan.city))));
        put(&mut report, "datePublished", plan.date.and_then(day));
        put(&mut report, "temporalCoverage", self.period());
        put(&mut report, "license", plan.license.as_deref().and_then(license));
        put(
            &mut report,
            "isBasedOn",
            plan.document.as_ref().and_then(|one| one.web_address()).map(|url| url.to_string()),
        );
        report
    }

    /// The page of an initiative; `above` are its ancestors, from the root down.
    fn page(&self, words: &LinkPreview, above: &[At], at: At) -> Map<String, Value> {
        let mut page = thing("WebPage", &words.name);
        put(&mut page, "description", some(&words.description));
        put(&mut page, "inLanguage", Some(self.language));
        put(&mut page, "url", self.places.page(self.plan, Some(at)));
        put(&mut page, "isPartOf", Some(self.report()));
        put(&mut page, "breadcrumb", Some(self.trail(above, at)));
        page
    }

    /// The plan, the ancestors of an initiative, and itself. The last step needs no address: it is the page.
    fn trail(&self, above: &[At], at: At) -> Map<String, Value> {
        let name = |at: &At| self.text(&self.plan.initiatives[*at].name);
        let root = (self.text(&self.plan.title), self.places.page(self.plan, None));
        let steps = above.iter().map(|at| (name(at), self.places.page(self.plan, Some(*at))));
        let steps = std::iter::once(root).chain(steps).chain([(name(&at), None)]);
        let steps = steps.enumerate().map(|(number, (name, address))| {
            let mut step = thing("ListItem", &name);
            step.insert("position".into(), (number + 1).into());
            put(&mut step, "item", address);
            Value::Object(step)
        });
        let mut trail = Map::new();
        trail.insert("@type".into(), "BreadcrumbList".into());
        trail.insert("itemListElement".into(), steps.collect());
        trail
    }

    /// The period of the plan as an interval. A fiscal year becomes its first or last day; every other date is as
    /// precise as in the document.
    fn period(&self) -> Option<String> {
        let period = self.plan.period.as_ref()?;
        let calendar = self.plan.calendar();
        let written = |date: PartialDate, (year, month, day): (i32, u8, u8)| match date {
            PartialDate::FiscalYear(_) => format!("{year:04}-{month:02}-{day:02}"),
            PartialDate::MonthOpen(year) => format!("{year:04}"),
            date => self::day(date).unwrap_or_default(),
        };
        let start = period.start.map(|start| written(start, start.earliest(calendar)))?;
        let end = period.end.map(|end| written(end, end.last_day(calendar)));
        Some([&start, "/", end.as_deref().unwrap_or("..")].concat())
    }
}

/// A date of the calendar, as precise as it is; none for a month that the document leaves open.
fn day(date: PartialDate) -> Option<String> {
    match date {
        PartialDate::Day(year, month, day) => Some(format!("{year:04}-{month:02}-{day:02}")),
        PartialDate::Month(year, month) => Some(format!("{year:04}-{month:02}")),
        PartialDate::Year(year) => Some(format!("{year:04}")),
        PartialDate::FiscalYear(_) | PartialDate::MonthOpen(_) => None,
    }
}

/// The address of a licence of SPDX; none for several of them.
fn license(expression: &str) -> Option<String> {
    let is_one = expression.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '+'));
    is_one.then(|| format!("https://spdx.org/licenses/{expression}.html"))
}
