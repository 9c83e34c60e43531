//! A query as a part of the URL's fragment, and back.
//!
//! `#city-plan__view-explorer__q-…` holds choices, `#ID` an initiative. Several elements share one
//! fragment: each has a name, and each changes only its own part. Links come back from newsletters,
//! chats and mail programs with something added, escaped or cut: they open what they meant. An id
//! that an element of the page has is the page's own; an initiative of that id is then a choice.

mod syntax;

use super::query::{FacetKey, Filter, Grouping, LONGEST_WORDS, Query, View, YearStyle};
use super::schedule::Scale;
use crate::plan::{FiscalYear, Moment};
use std::rc::Rc;
use syntax::{Token, encode, older, tokens, word};

/// The name of the first element that has no `id`; its initiatives stand in the URL without prefix.
pub const FIRST: &str = "city-plan";

/// How an element appears in the fragment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The element's name: its `id`, else `city-plan` (with a number from the second on).
    pub name: Rc<str>,
    /// The query that needs no part in the URL: what the page's attributes choose.
    pub initial: Query,
    /// The ids outside of the element that are the same as those of its initiatives, each with its
    /// prefix: the page's own.
    pub taken: Vec<String>,
}

impl Address {
    /// The query that a fragment (with or without `#`) stands for; `None` where it does not name this
    /// element. `is_initiative` tells which ids this plan has.
    pub fn read(&self, fragment: &str, is_initiative: impl Fn(&str) -> bool) -> Option<Query> {
        let fragment = fragment.trim_start_matches('#');
        let found = self.find(&tokens(fragment), &is_initiative);
        // A name can look like the written form.
        found.or_else(|| self.find(&older(fragment), &is_initiative))
    }

    /// Takes from the page's ids, one a line, those that initiatives have.
    pub fn yield_to(&mut self, ids: &str, is_initiative: impl Fn(&str) -> bool) {
        let same = |id: &&str| self.initiative(id).is_some_and(|id| is_initiative(&id));
        self.taken = ids.split('\n').filter(same).map(str::to_owned).collect();
    }

    fn find(&self, tokens: &[Token], is_initiative: &dyn Fn(&str) -> bool) -> Option<Query> {
        let (mut chosen, mut led, mut own) = (None, None, false);
        for token in tokens {
            match token {
                Token::Place(place) => {
                    own = self.is_named(place);
                    led = led.or_else(|| self.lead(place, is_initiative));
                }
                Token::Choice(key, value) if own => {
                    let initial = || Query { initiative: None, ..self.initial.clone() };
                    choose(chosen.get_or_insert_with(initial), key, value, is_initiative);
                }
                Token::Choice(..) => {}
            }
        }
        chosen.or(led)
    }

    fn is_named(&self, place: &str) -> bool {
        place.eq_ignore_ascii_case(&self.name)
    }

    /// The view or the initiative that an id leads to.
    fn lead(&self, place: &str, is_initiative: &dyn Fn(&str) -> bool) -> Option<Query> {
        // A view as static HTML names it: `city-plan-overview` is the id of its heading.
        if let Some(view) = self.inner(place).and_then(|rest| View::from_word(&word(rest))) {
            return Some(Query { view, initiative: None, item: None, ..self.initial.clone() });
        }
        let id = self.initiative(place).filter(|id| is_initiative(id) && !self.is_taken(id))?;
        Some(Query { initiative: Some(id.into()), ..self.initial.clone() })
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
        let mut stay = Vec::new();
        let before = tokens(before.trim_start_matches('#'));
        let mut stays = false;
        for (at, token) in before.iter().enumerate() {
            if let Token::Place(place) = token {
                let has_choices = matches!(before.get(at + 1), Some(Token::Choice(..)));
                stays = !place.is_empty()
                    && !self.is_named(place)
                    && (has_choices || self.is_others(place, names))
                    && self.lead(place, &is_initiative).is_none();
            }
            if stays {
                stay.push(token.clone());
            }
        }
        stay.extend(self.tokens(query));
        written(&stay)
    }

    /// Whether an id is that of an initiative of another element. An anchor of the page gives way, for a
    /// fragment leads to one place only; the first element's initiatives look like one.
    fn is_others(&self, place: &str, names: &str) -> bool {
        let is_of = |name: &str| match name {
            FIRST => true,
            name => place.strip_prefix(name).is_some_and(|id| id.starts_with('-')),
        };
        names.split('\n').any(|name| *name != *self.name && is_of(name))
    }

    /// This element's part for a query; `None` where it is the initial one.
    pub fn part(&self, query: &Query) -> Option<String> {
        Some(written(&self.tokens(query))).filter(|part| !part.is_empty())
    }

    /// A part of this element as an id of the page.
    pub fn id(&self, part: &str) -> String {
        let mut id = String::new();
        encode(&self.name, &mut id);
        if !part.is_empty() {
            id.push('-');
            encode(part, &mut id);
        }
        id
    }

    fn tokens(&self, query: &Query) -> Vec<Token> {
        // A permalink holds no choices: an initiative read with aids stands among them.
        let alone = query.opened().filter(|id| !query.has_aids() && !self.is_taken(id));
        if let Some(id) = alone {
            return vec![Token::Place(self.permalink(id))];
        }
        let mut tokens = vec![Token::Place((*self.name).into())];
        let mut add = |key: &str, value: &str| tokens.push(Token::Choice(key.into(), value.into()));
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
        if tokens.len() == 1 {
            tokens.clear();
        }
        tokens
    }

    /// The id of an initiative with what tells it from those of other elements.
    fn permalink(&self, id: &str) -> String {
        match &*self.name {
            FIRST => id.to_owned(),
            name => format!("{name}-{id}"),
        }
    }

    fn is_taken(&self, id: &str) -> bool {
        !self.taken.is_empty() && self.taken.contains(&self.permalink(id))
    }

    /// The rest of a place after this element's name.
    fn inner<'a>(&self, place: &'a str) -> Option<&'a str> {
        let (name, rest) = place.split_at_checked(self.name.len())?;
        rest.strip_prefix('-').filter(|_| self.is_named(name))
    }

    fn initiative(&self, place: &str) -> Option<String> {
        match &*self.name {
            FIRST => Some(word(place)),
            _ => self.inner(place).map(word),
        }
    }
}

/// Tokens in the written form.
fn written(tokens: &[Token]) -> String {
    let mut text = String::new();
    syntax::write(tokens, &mut text);
    text
}

/// Sets one choice.
fn choose(query: &mut Query, key: &str, value: &str, is_initiative: &dyn Fn(&str) -> bool) {
    let text = value;
    let value = &*word(value);
    match key {
        "view" => query.view = View::from_word(value).unwrap_or(query.view),
        "item" => query.item = Some(Rc::from(value)),
        "hide" if !query.hidden.iter().any(|lane| **lane == *value) => query.hidden.push(Rc::from(value)),
        "decade" => query.decade = Moment::from_calendar(value).and_then(year).map(|year| year.0),
        "q" => query.words = text.chars().take(LONGEST_WORDS).collect(),
        "year" => query.year = Moment::from_calendar(value).and_then(year),
        "scale" => query.scale = Scale::from_word(value).unwrap_or_default(),
        "by" => query.grouping = Grouping::from_word(value).unwrap_or_default(),
        "only" => query.this_year_only = value == "now",
        "years" => query.year_style = YearStyle::from_word(value),
        "easy" => query.easy = Some(value == "1"),
        "furigana" => query.furigana = value == "1",
        "initiative" => query.initiative = Some(Rc::from(value)).filter(|id: &Rc<str>| is_initiative(id)),
        key => {
            let key = FacetKey::ALL.into_iter().find(|known| known.as_str() == key);
            let filter = key.and_then(|key| match key {
                FacetKey::Department => Filter::from_parts(key, text),
                key => Filter::from_parts(key, value),
            });
            query.filters.extend(filter.filter(|filter| !query.filters.contains(filter)));
        }
    }
}

/// A bare year of the URL means a fiscal year.
fn year(moment: Moment) -> Option<FiscalYear> {
    match moment {
        Moment::Year(year) => Some(FiscalYear(year)),
        _ => None,
    }
}
