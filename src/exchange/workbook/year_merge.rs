//! Items of sheets with a column for each year beside those of lists: what is said twice, and in which order all stand.
//!
//! The same amount in both sheets is one item. Two different amounts for one year are an error at both cells.

use super::assembly::Assembly;
use super::item::Item;
use super::messages::Message;
use super::year_list::YearList;
use super::year_order;
use crate::format::diagnostic::explained::location::in_words;
use crate::plan::Calendar;
use crate::plan::language::Localized;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap, HashSet};

impl Assembly<'_> {
    /// Joins the items of sheets of years with those of lists.
    pub(super) fn join_years(&mut self) {
        let layout = self.layout;
        for list in &layout.by_year {
            let of_list = |at: &usize| list.is_of(&self.items[*at].table.part, &self.items[*at].table.field);
            let all = (1..self.items.len()).filter(of_list);
            let (mut all, others): (Vec<usize>, Vec<usize>) = all.partition(|at| self.items[*at].by_year);
            if all.is_empty() {
                continue;
            }
            all.extend(others);
            let dropped = self.drop_repeated(list, &all);
            self.arrange(list, &all, &dropped);
        }
    }

    /// The items that say once more what another one says, or that a new sheet replaces. Contradictions are told.
    fn drop_repeated(&mut self, list: &YearList, all: &[usize]) -> HashSet<usize> {
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut dropped = HashSet::new();
        for at in all.iter().copied() {
            let Some(key) = self.key(list, at) else { continue };
            let Some(first) = known.get(&key).copied() else {
                known.insert(key, at);
                continue;
            };
            // Two rows of a list may say what they like.
            if !self.items[first].by_year && !self.items[at].by_year {
                continue;
            }
            let is_old = |at: usize| self.old.contains(&self.items[at].sheet);
            if is_old(first) != is_old(at) {
                dropped.insert(if is_old(at) { at } else { first });
                known.insert(key, if is_old(at) { first } else { at });
            } else if !self.items[at].by_year && is_inside(&self.items[first].value, &self.items[at].value) {
                dropped.insert(first);
            } else {
                self.contradict(list, at, first);
            }
        }
        dropped
    }

    /// The statement that an item makes of a year: of which initiative or figure, and of what.
    fn key(&self, list: &YearList, at: usize) -> Option<String> {
        let value = &self.items[at].value;
        let year = value[list.year].as_i64()?;
        Some(if list.has_kinds() {
            let kind = value["kind"].as_str().unwrap_or("actual");
            json!([self.owners.get(at)?.as_ref()?, value["series"], year, kind]).to_string()
        } else {
            json!([value["initiative"], value["unit"], value["funds"], year]).to_string()
        })
    }

    fn contradict(&mut self, list: &YearList, at: usize, first: usize) {
        let (item, other) = (&self.items[at], &self.items[first]);
        let has = |field: &&str| !item.value[*field].is_null();
        let differs = |field: &&str| has(field) && item.value[*field] != other.value[*field];
        let field = list.fields().find(differs).or_else(|| list.fields().find(has)).unwrap_or(list.year);
        let (place, other) = (item.place(field), other.place(field));
        let found = &item.value[field];
        let year = item.value[list.year].as_i64().and_then(|year| i32::try_from(year).ok());
        let heading = year.map_or_else(String::new, super::year_list::written_year);
        let found = format!("{heading} {found}");
        let other = [other];
        let expected = Localized::new(|language| in_words(&other, language));
        self.to.note(Message::AmountTwice, place, &found, &expected);
    }

    /// Puts the items of a list into their order, without those that are dropped.
    fn arrange(&mut self, list: &YearList, all: &[usize], dropped: &HashSet<usize>) {
        let mut order: Vec<usize> = all.iter().copied().filter(|at| !dropped.contains(at)).collect();
        if list.has_kinds() {
            order = self.in_time(&order);
        }
        let of_list: HashSet<usize> = all.iter().copied().collect();
        let others = (0..self.items.len()).filter(|at| !of_list.contains(at));
        let order: Vec<usize> = others.chain(order).collect();
        let mut items: Vec<Option<Item>> = std::mem::take(&mut self.items).into_iter().map(Some).collect();
        let mut owners = std::mem::take(&mut self.owners);
        for at in order {
            self.items.extend(items[at].take());
            self.owners.push(owners[at].take());
        }
        self.rows.clear();
    }

    /// The values of each figure that has some in a sheet of years, in the order of time.
    fn in_time(&self, all: &[usize]) -> Vec<usize> {
        let mut figures: BTreeMap<&Option<String>, Vec<usize>> = BTreeMap::new();
        for at in all.iter().copied() {
            figures.entry(&self.owners[at]).or_default().push(at);
        }
        let first = self.items[0].value["fiscal_year_start"].as_f64();
        let calendar = Calendar::from_month(first);
        let mut order = Vec::new();
        for values in figures.into_values() {
            if !values.iter().any(|at| self.items[*at].by_year) {
                order.extend(values);
                continue;
            }
            let of: Vec<&Value> = values.iter().map(|at| &self.items[*at].value).collect();
            order.extend(year_order::order(&of, calendar).into_iter().map(|nth| values[nth]));
        }
        order
    }
}

/// Returns whether a value says nothing that the other one does not say.
fn is_inside(value: &Value, other: &Value) -> bool {
    let is_known = |(field, inner): (&String, &Value)| {
        inner.is_null() || field == "printed" && !other[field].is_null() || other[field] == *inner
    };
    value.as_object().is_some_and(|fields| fields.iter().all(is_known))
}
