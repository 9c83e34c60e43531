//! A query as a part of the URL's fragment, and back.
//!
//! `#city-plan?view=explorer&q=…` holds choices, `#ID` an initiative. Several elements share one
//! fragment: each has a name, its parts stand apart by `;`, and each changes only its own. Called
//! by `embed::location` and by the links that `ui` draws.

use super::query::{FacetKey, Filter, Grouping, LONGEST_WORDS, Query, View, YearStyle};
use super::schedule::Scale;
use crate::plan::{FiscalYear, Moment};
use std::fmt::Write;
use std::rc::Rc;

/// The name of the first element that has no `id`; its initiatives stand in the URL without prefix.
pub const FIRST: &str = "city-plan";

/// How an element appears in the fragment.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// The element's name: its `id`, else `city-plan` (with a number from the second on).
    pub name: Rc<str>,
    /// The query that needs no part in the URL: what the page's attributes choose.
    pub initial: Query,
}

/// What a fragment says to one element.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// It names this element: these are its choices.
    Query(Box<Query>),
    /// It is empty: back to the initial choices.
    Initial,
    /// It does not name this element: an anchor of the page, or other elements only.
    Foreign,
}

impl Address {
    /// What the fragment (with or without `#`) says. `is_initiative` tells which ids this plan has.
    pub fn read(&self, fragment: &str, is_initiative: impl Fn(&str) -> bool) -> Found {
        let fragment = fragment.trim_start_matches('#');
        if fragment.is_empty() {
            return Found::Initial;
        }
        for part in fragment.split(';') {
            if let Some((name, choices)) = part.split_once('?') {
                if *decode(name) == *self.name {
                    return Found::Query(Box::new(self.choices(choices, is_initiative)));
                }
            } else if let Some(view) = self.view(part) {
                return Found::Query(Box::new(Query {
                    view,
                    initiative: None,
                    item: None,
                    ..self.initial.clone()
                }));
            } else if let Some(id) = self.initiative(part).filter(|id| is_initiative(id.as_str())) {
                let initiative = Some(Rc::from(id));
                return Found::Query(Box::new(Query { initiative, ..self.initial.clone() }));
            }
        }
        Found::Foreign
    }

    /// The fragment after this element's choices have become `query`. Parts of other elements stay;
    /// `names` are those of all elements of the page, one a line. Empty where nothing is left to say.
    pub fn write(
        &self,
        query: &Query,
        before: &str,
        names: &str,
        is_initiative: impl Fn(&str) -> bool,
    ) -> String {
        let mut fragment = String::new();
        let mut add = |part: &str| {
            if !fragment.is_empty() {
                fragment.push(';');
            }
            fragment.push_str(part);
        };
        for part in before.trim_start_matches('#').split(';').filter(|part| !part.is_empty()) {
            let stays = match part.split_once('?') {
                Some((name, _)) => *decode(name) != *self.name,
                // An initiative of another element. An anchor of the page gives way, for a fragment
                // leads to one place only; the first element's initiatives look like one.
                None => {
                    let decoded = decode(part);
                    let others =
                        names.split('\n').filter(|name| *name != &*self.name).any(|name| match name {
                            FIRST => true,
                            name => decoded.strip_prefix(name).is_some_and(|id| id.starts_with('-')),
                        });
                    others && self.initiative(part).is_none_or(|id| !is_initiative(&id))
                }
            };
            if stays {
                add(part);
            }
        }
        if let Some(part) = self.part(query) {
            add(&part);
        }
        fragment
    }

    /// This element's part for a query; `None` where it is the initial one.
    pub fn part(&self, query: &Query) -> Option<String> {
        // A permalink holds no choices: an initiative read with aids stands among them.
        if let Some(id) = query.opened().filter(|_| !query.has_aids()) {
            let name = encode(&self.name);
            return Some(if name == FIRST { id.to_string() } else { format!("{name}-{id}") });
        }
        let mut choices = String::new();
        let mut add = |key: &str, value: &str| add(&mut choices, key, value);
        if query.view != self.initial.view {
            add("view", query.view.as_str());
        }
        if !query.words.trim().is_empty() {
            add("q", query.words.trim());
        }
        for filter in &query.filters {
            add(filter.key().as_str(), filter.value());
        }
        if let Some(id) = &query.initiative {
            add("initiative", id);
        }
        if let Some(id) = &query.item {
            add("item", id);
        }
        for lane in &query.hidden {
            add("hide", lane);
        }
        if let Some(decade) = query.decade {
            add("decade", &decade.to_string());
        }
        if let Some(year) = query.year {
            add("year", &year.0.to_string());
        }
        if query.this_year_only {
            add("only", "now");
        }
        if query.grouping != Grouping::default() {
            add("by", query.grouping.as_str());
        }
        if query.scale != Scale::default() {
            add("scale", query.scale.as_str());
        }
        if let Some(style) = query.year_style {
            add("years", style.as_str());
        }
        if let Some(easy) = query.easy {
            add("easy", if easy { "1" } else { "0" });
        }
        if query.furigana {
            add("furigana", "1");
        }
        // An element that was moved away from an initial initiative says at least its view.
        if self.initial.initiative.is_some() && query.view == self.initial.view {
            add("view", query.view.as_str());
        }
        (!choices.is_empty()).then(|| format!("{}{choices}", encode(&self.name)))
    }

    /// A view as static HTML names it: `city-plan-overview` is the id of its heading.
    fn view(&self, part: &str) -> Option<View> {
        View::from_word(decode(part).strip_prefix(&*self.name)?.strip_prefix('-')?)
    }

    fn initiative(&self, part: &str) -> Option<String> {
        let part = decode(part);
        match &*self.name {
            FIRST => Some(part),
            name => part.strip_prefix(name)?.strip_prefix('-').map(str::to_owned),
        }
    }

    fn choices(&self, choices: &str, is_initiative: impl Fn(&str) -> bool) -> Query {
        let mut query = Query { initiative: None, ..self.initial.clone() };
        for (key, value) in choices.split('&').filter_map(|choice| choice.split_once('=')) {
            let value = decode(value);
            match key {
                "view" => query.view = View::from_word(&value).unwrap_or(query.view),
                "item" => query.item = Some(Rc::from(value)),
                "hide" if !query.hidden.iter().any(|lane| **lane == *value) => {
                    query.hidden.push(Rc::from(value))
                }
                "decade" => query.decade = Moment::from_calendar(&value).and_then(year).map(|year| year.0),
                "q" => query.words = value.chars().take(LONGEST_WORDS).collect(),
                "year" => query.year = Moment::from_calendar(&value).and_then(year),
                "scale" => query.scale = Scale::from_word(&value).unwrap_or_default(),
                "by" => query.grouping = Grouping::from_word(&value).unwrap_or_default(),
                "only" => query.this_year_only = value == "now",
                "years" => query.year_style = YearStyle::from_word(&value),
                "easy" => query.easy = Some(value == "1"),
                "furigana" => query.furigana = value == "1",
                "initiative" => {
                    query.initiative = Some(Rc::from(value)).filter(|id: &Rc<str>| is_initiative(id))
                }
                key => {
                    let key = FacetKey::ALL.into_iter().find(|known| known.as_str() == key);
                    let filter = key.and_then(|key| Filter::from_parts(key, &value));
                    query.filters.extend(filter.filter(|filter| !query.filters.contains(filter)));
                }
            }
        }
        query
    }
}

/// A bare year of the URL means a fiscal year.
fn year(moment: Moment) -> Option<FiscalYear> {
    match moment {
        Moment::Year(year) => Some(FiscalYear(year)),
        _ => None,
    }
}

fn add(choices: &mut String, key: &str, value: &str) {
    let joint = if choices.is_empty() { '?' } else { '&' };
    let _ = write!(choices, "{joint}{key}={}", encode(value));
}

/// Percent-encodes what a fragment, or our use of it, gives a meaning to.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' => out.push('+'),
            '%' | '&' | '=' | ';' | '+' | '#' | '?' | '"' | '<' | '>' | '`' => {
                let _ = write!(out, "%{:02X}", c as u32);
            }
            c if c.is_ascii_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Browsers hand out non-ASCII characters of a fragment percent-encoded; a value whose bytes are
/// no UTF-8 is empty, never a fault.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => match after {
                [high, low, after @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                    bytes.push(hex(*high) << 4 | hex(*low));
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            byte => bytes.push(*byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}

fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => (digit | 0x20) - b'a' + 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(name: &str) -> Address {
        Address { name: name.into(), initial: Query::default() }
    }
    fn known(id: &str) -> bool {
        id == "cashless"
    }

    #[test]
    fn every_choice_comes_back_from_the_url() {
        let filters = ["拡充&運用", "a;b", "100%"].map(|name| Filter::Department(name.into()));
        let query = Query {
            view: View::Explorer,
            words: "オンライン 申請 & +=#?".into(),
            filters: filters.into_iter().chain([Filter::Goal("goal-1".into())]).collect(),
            year: Some(FiscalYear(2024)),
            this_year_only: true,
            grouping: Grouping::Department,
            scale: Scale::Quarter,
            year_style: Some(YearStyle::Western),
            item: Some("ai".into()),
            hidden: vec!["city".into(), "nation".into()],
            decade: Some(1990),
            easy: Some(true),
            furigana: true,
            initiative: None,
        };
        for name in [FIRST, "kadoma"] {
            let fragment = address(name).write(&query, "", "", known);
            assert_eq!(
                address(name).read(&fragment, known),
                Found::Query(Box::new(query.clone())),
                "{fragment}"
            );
        }
    }

    #[test]
    fn words_come_back_from_what_browsers_encode() {
        let Found::Query(query) =
            address(FIRST).read("#city-plan?view=explorer&q=%E3%82%AA%E3%83%B3+x%2", known)
        else {
            panic!("not ours")
        };
        assert_eq!(query.words, "オン x%2");
    }

    #[test]
    fn an_initiative_is_its_id_and_bears_the_name_of_its_element() {
        let open = Query { initiative: Some("cashless".into()), ..Query::default() };
        let encoded = "#%E8%A8%88%E7%94%BB-cashless";
        for (name, written, fragment) in [
            (FIRST, "cashless", "#cashless"),
            ("b", "b-cashless", "#b-cashless"),
            ("計画", "計画-cashless", encoded),
        ] {
            assert_eq!(address(name).write(&open, "", "", known), written);
            assert_eq!(address(name).read(fragment, known), Found::Query(Box::new(open.clone())));
        }
    }

    #[test]
    fn an_initiative_read_with_aids_keeps_them_in_the_url() {
        let aided = Query { easy: Some(true), furigana: true, ..Query::default() };
        let open = Query { initiative: Some("cashless".into()), ..aided.clone() };
        for (name, written) in [
            (FIRST, "city-plan?initiative=cashless&easy=1&furigana=1"),
            ("b", "b?initiative=cashless&easy=1&furigana=1"),
        ] {
            assert_eq!(address(name).write(&open, "", "", known), written);
            assert_eq!(address(name).read(written, known), Found::Query(Box::new(open.clone())));
            // From there one comes to the initial view by its name.
            assert_eq!(address(name).write(&aided, written, "", known), format!("{name}?easy=1&furigana=1"));
        }
        let plain = Query { easy: Some(false), ..Query::default() };
        assert_eq!(address(FIRST).write(&plain, "", "", known), "city-plan?easy=0");
    }

    #[test]
    fn elements_do_not_disturb_each_other() {
        let (a, b) = (address("a"), address("b"));
        let explorer = Query { view: View::Explorer, ..Query::default() };
        let open = Query { initiative: Some("cashless".into()), ..Query::default() };
        let names = "a\nb\ncity-plan\ncity-plan-2";
        let both = b.write(&open, &a.write(&explorer, "", names, known), names, known);
        assert_eq!(both, "a?view=explorer;b-cashless");
        assert_eq!(a.read(&both, known), Found::Query(Box::new(explorer.clone())));
        assert_eq!(a.write(&Query::default(), &both, names, known), "b-cashless");
        assert_eq!(a.read("b-cashless", known), Found::Foreign);
        let (first, second) = (address(FIRST), address("city-plan-2"));
        let both = first.write(&explorer, &second.write(&open, "", names, known), names, known);
        assert_eq!(both, "city-plan-2-cashless;city-plan?view=explorer");
        assert_eq!(second.write(&open, "cashless", names, known), "cashless;city-plan-2-cashless");
    }

    #[test]
    fn an_anchor_of_the_page_changes_nothing() {
        assert_eq!(address(FIRST).read("#contents", known), Found::Foreign);
        assert_eq!(address(FIRST).read("", known), Found::Initial);
        let open = Query { initiative: Some("cashless".into()), ..Query::default() };
        assert_eq!(address(FIRST).write(&open, "#contents", FIRST, known), "cashless");
    }

    #[test]
    fn an_anchor_of_static_html_leads_to_its_view() {
        let overview = Query { view: View::Overview, ..Query::default() };
        for (name, fragment) in [(FIRST, "#city-plan-overview"), ("b", "#b-overview")] {
            assert_eq!(address(name).read(fragment, known), Found::Query(Box::new(overview.clone())));
        }
    }

    #[test]
    fn nonsense_is_passed_over() {
        let found = address(FIRST).read("#city-plan?view=x&stage=y&year=z&=&&q&initiative=nobody&%%%", known);
        assert_eq!(found, Found::Query(Box::default()));
    }
}
