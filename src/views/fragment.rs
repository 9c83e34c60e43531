//! A query as a segment of the URL's fragment, and back.
//!
//! `#city-plan__view-explorer__q-…` holds choices, `#ID` an initiative. Several elements share one fragment:
//! each has a name, and each changes only its own segment. An id of the page itself stays the page's; an
//! initiative with the same id is then a choice.
//!
//! Scripts of a page may use `location.hash` as a selector. The written form is therefore a CSS identifier: a
//! place (the name of an element, or an id), its choices each after `__` as `key-value`, the places of further
//! elements after `_-`. Every byte but ASCII letters, digits and `-` is `_` with its two hexadecimal digits.
//! That is as long as percent-encoding, but it survives a change of case and ends at the first character that
//! somebody appends.
//!
//! `www/loader/fragment.js` reads it, in any state in which mail programs and chats have left it, and the older
//! form too. It passes pieces to this file: lines, each a place, or a key and a value with a tab between them,
//! which belong to the place before.

use super::query::{FacetKey, Filter, Grouping, LONGEST_WORDS, Query, View, YearStyle};
use super::schedule::Scale;
use crate::plan::text::PLAIN_JAPANESE;
use crate::plan::{FiscalYear, PartialDate};
use std::fmt::Write;
use std::rc::Rc;

/// The name of the first element without an `id`; its initiatives have no prefix in the URL.
pub const FIRST: &str = "city-plan";

/// The name and the initial choices of an element in the fragment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The element's name: its `id`, else `city-plan` (with a number from the second on).
    pub name: Rc<str>,
    /// The query of the element's attributes, which needs no segment.
    pub initial: Query,
    /// The ids of the page itself, one a line. They take precedence over initiatives with the same id.
    pub page_ids: Rc<str>,
}

impl Address {
    /// Parses the pieces of a fragment; `None` if they do not name this element. `is_initiative` returns
    /// whether the plan has an id.
    pub fn read(&self, pieces: &str, is_initiative: &dyn Fn(&str) -> bool) -> Option<Query> {
        let (mut chosen, mut led, mut own) = (None, None, false);
        for piece in pieces.split('\n') {
            match piece.split_once('\t') {
                Some((key, value)) if own => {
                    let initial = || Query { initiative: None, ..self.initial.clone() };
                    choose(chosen.get_or_insert_with(initial), key, value, is_initiative);
                }
                Some(_) => {}
                None => {
                    own = *piece == *self.name;
                    led = led.or_else(|| self.lead(piece, is_initiative));
                }
            }
        }
        chosen.or(led)
    }

    /// The query for the view or the initiative with an id.
    fn lead(&self, place: &str, is_initiative: &dyn Fn(&str) -> bool) -> Option<Query> {
        if let Some(view) = self.view(place) {
            return Some(Query { view, initiative: None, item: None, ..self.initial.clone() });
        }
        let id = match &*self.name {
            FIRST => Some(place),
            _ => self.inner(place),
        };
        let id = id.filter(|id| is_initiative(id) && !self.is_page_id(id))?;
        Some(Query { initiative: Some(id.into()), ..self.initial.clone() })
    }

    /// The fragment after a change of this element's choices to `query`. `before` holds the pieces of the
    /// current fragment, of which segments of other elements stay; `names` holds the names of all elements, one
    /// a line. Empty if no element has choices.
    pub fn write(
        &self,
        query: &Query,
        before: &str,
        names: &str,
        is_initiative: &dyn Fn(&str) -> bool,
    ) -> String {
        let mut fragment = String::new();
        let mut pieces = before.split('\n').peekable();
        let mut stays = false;
        while let Some(piece) = pieces.next() {
            let choice = piece.split_once('\t');
            if choice.is_none() {
                let has_choices = pieces.peek().is_some_and(|next| next.contains('\t'));
                stays = !piece.is_empty()
                    && *piece != *self.name
                    && (has_choices || self.is_others(piece, names))
                    && self.lead(piece, is_initiative).is_none();
            }
            match choice {
                _ if !stays => {}
                Some((key, value)) => add(key, value, &mut fragment),
                None => place(piece, &mut fragment),
            }
        }
        let segment = self.segment(query).unwrap_or_default();
        if !fragment.is_empty() && !segment.is_empty() {
            fragment.push_str("_-");
        }
        fragment + &segment
    }

    /// Returns whether an id is an initiative of another element. The initiatives of the first element look
    /// like anchors of the page, which are dropped: a fragment leads to one place only.
    fn is_others(&self, place: &str, names: &str) -> bool {
        let is_of = |name: &str| match name {
            FIRST => true,
            name => place.strip_prefix(name).is_some_and(|id| id.starts_with('-')),
        };
        names.split('\n').any(|name| *name != *self.name && is_of(name))
    }

    /// This element's segment for a query; `None` for the initial query.
    pub fn segment(&self, query: &Query) -> Option<String> {
        // A permalink holds no choices: with reading preferences, the initiative is one of the choices.
        let alone = query.opened().filter(|id| !query.has_preferences() && !self.is_page_id(id));
        let link = alone.map(|id| self.permalink(id)).filter(|link| self.view(link).is_none());
        if let Some(link) = link {
            return Some(encoded(&link));
        }
        let name = encoded(&self.name);
        let mut segment = name.clone();
        let mut add = |key: &str, value: &str| add(key, value, &mut segment);
        if query.view != self.initial.view {
            add("view", query.view.as_str());
        }
        if !query.text.trim().is_empty() {
            add("q", query.text.trim());
        }
        if query.typed_only {
            add("words", "typed");
        }
        if let Some(group) = query.group {
            add("in", group.as_str());
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
        if let Some(outcome) = &query.outcome {
            add("outcome", outcome);
        }
        if let Some(period) = &query.period {
            add("period", period);
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
        if let Some(language) = &query.language {
            add("lang", language);
        }
        if query.furigana {
            add("furigana", "1");
        }
        // An element that left its initial initiative has at least its view in the segment.
        if self.initial.initiative.is_some() && query.view == self.initial.view {
            add("view", query.view.as_str());
        }
        Some(segment).filter(|segment| segment.len() > name.len())
    }

    /// The id of an element inside of this one.
    pub fn id(&self, name: &str) -> String {
        let mut id = encoded(&self.name);
        if !name.is_empty() {
            id.push('-');
            encode(name, &mut id);
        }
        id
    }

    /// The id of an initiative, with a prefix unless this is the first element.
    fn permalink(&self, id: &str) -> String {
        match &*self.name {
            FIRST => id.to_owned(),
            name => format!("{name}-{id}"),
        }
    }

    /// The view of a place, in the form of static HTML: `city-plan-overview` is the id of the view's heading.
    fn view(&self, place: &str) -> Option<View> {
        self.inner(place).and_then(View::from_word)
    }

    fn is_page_id(&self, id: &str) -> bool {
        !self.page_ids.is_empty() && {
            let link = self.permalink(id);
            self.page_ids.split('\n').any(|id| id == link)
        }
    }

    /// The rest of a place after the element's name.
    fn inner<'a>(&self, place: &'a str) -> Option<&'a str> {
        place.strip_prefix(&*self.name)?.strip_prefix('-')
    }
}

/// Adds a choice in the written form.
fn add(key: &str, value: &str, to: &mut String) {
    to.push_str("__");
    encode(key, to);
    to.push('-');
    encode(value, to);
}

/// Adds a place in the written form.
fn place(place: &str, to: &mut String) {
    if !to.is_empty() {
        to.push_str("_-");
    }
    encode(place, to);
}

fn encoded(text: &str) -> String {
    let mut to = String::new();
    encode(text, &mut to);
    to
}

/// Adds a text in the letters of the written form.
fn encode(text: &str, to: &mut String) {
    for byte in text.bytes() {
        // A CSS identifier begins with a letter.
        if byte.is_ascii_alphabetic() || ((byte.is_ascii_digit() || byte == b'-') && !to.is_empty()) {
            to.push(char::from(byte));
        } else {
            let _ = write!(to, "_{byte:02x}");
        }
    }
}

/// Sets one choice.
fn choose(query: &mut Query, key: &str, value: &str, is_initiative: &dyn Fn(&str) -> bool) {
    match key {
        "view" => query.view = View::from_word(value).unwrap_or(query.view),
        "item" => query.item = Some(Rc::from(value)),
        "hide" if !query.hidden.iter().any(|lane| **lane == *value) => query.hidden.push(Rc::from(value)),
        "outcome" => query.outcome = Some(value.into()),
        "period" => query.period = Some(value.into()),
        "decade" => query.decade = PartialDate::from_calendar(value).and_then(year).map(|year| year.0),
        "q" => query.text = value.chars().take(LONGEST_WORDS).collect(),
        "words" => query.typed_only = value == "typed",
        "in" => query.group = View::from_word(value),
        "year" => query.year = PartialDate::from_calendar(value).and_then(year),
        "scale" => query.scale = Scale::from_word(value).unwrap_or_default(),
        "by" => query.grouping = Grouping::from_word(value).unwrap_or_default(),
        "only" => query.this_year_only = value == "now",
        "years" => query.year_style = YearStyle::from_word(value),
        "lang" => query.language = Some(value.into()),
        // The former name of a choice between two languages.
        "easy" => query.language = Some(if value == "1" { PLAIN_JAPANESE } else { "ja" }.into()),
        "furigana" => query.furigana = value == "1",
        "initiative" => query.initiative = Some(Rc::from(value)).filter(|id: &Rc<str>| is_initiative(id)),
        key => {
            let key = FacetKey::ALL.into_iter().find(|known| known.as_str() == key);
            let filter = key.and_then(|key| Filter::from_parts(key, value));
            query.filters.extend(filter.filter(|filter| !query.filters.contains(filter)));
        }
    }
}

/// Reads a year in the URL as a fiscal year.
fn year(date: PartialDate) -> Option<FiscalYear> {
    match date {
        PartialDate::Year(year) => Some(FiscalYear(year)),
        _ => None,
    }
}
