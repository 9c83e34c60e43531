//! All items that a reference can name, with their names and views.
//!
//! Initiatives are in `index`.

use super::View;
use crate::plan::date::PartialDate;
use crate::plan::{Plan, Text};
use std::collections::HashMap;
use std::rc::Rc;

/// An item that a reference can name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item<'a> {
    /// The mark that distinguishes it from others of the same name.
    pub mark: Mark<'a>,
    /// Its name.
    pub name: &'a Text,
    /// The view that shows it.
    pub view: View,
}

/// A mark that distinguishes an item from others of the same name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark<'a> {
    /// The name is enough.
    None,
    /// Its printed number.
    Number(&'a Rc<str>),
    /// Its date.
    Date(PartialDate),
}

/// All items by their ids.
#[derive(Debug)]
pub struct Items<'a>(HashMap<&'a str, Item<'a>>);

impl<'a> Items<'a> {
    /// Collects the items of a plan.
    pub fn new(plan: &'a Plan) -> Self {
        let mut items = HashMap::new();
        macro_rules! named {
            ($view:ident, $list:expr, $name:ident) => {
                items.extend($list.iter().map(|item| {
                    (&*item.id.0, Item { mark: Mark::None, name: &item.$name, view: View::$view })
                }))
            };
        }
        named!(Document, plan.chapters, title);
        named!(Document, plan.essays, title);
        let chapters = plan.chapters.iter().map(|chapter| (&chapter.id, &chapter.number));
        for (id, number) in chapters.chain(plan.essays.iter().map(|essay| (&essay.id, &essay.number))) {
            if let (Some(item), Some(number)) = (items.get_mut(&*id.0), number) {
                item.mark = Mark::Number(number);
            }
        }
        named!(Document, plan.slogans, text);
        named!(Document, plan.notes, text);
        named!(Document, plan.pictures, caption);
        named!(Document, plan.editions, name);
        named!(Glossary, plan.glossary, word);
        named!(Figures, plan.tables, name);
        named!(Figures, plan.indicators, name);
        named!(Figures, plan.surveys, name);
        named!(Relations, plan.relations, name);
        named!(People, plan.bodies, name);
        named!(People, plan.roles, name);
        named!(National, plan.timetables, name);
        for timetable in &plan.timetables {
            named!(National, timetable.groups, name);
        }
        for list in &plan.lists {
            named!(National, list.items, name);
        }
        named!(National, plan.lists, name);
        if !View::National.has_content(plan) {
            // The document's view shows them then.
            for item in items.values_mut().filter(|item| item.view == View::National) {
                item.view = View::Document;
            }
        }
        for matrix in &plan.matrices {
            named!(Relations, matrix.rows, name);
        }
        named!(Relations, plan.matrices, name);
        for review in &plan.reviews {
            named!(Past, review.groups, name);
            named!(Past, review.initiatives, name);
        }
        named!(Past, plan.reviews, name);
        for chronology in &plan.chronologies {
            named!(History, chronology.events, text);
            for event in &chronology.events {
                if let (Some(item), Some(date)) = (items.get_mut(&*event.id.0), event.date) {
                    item.mark = Mark::Date(date);
                }
            }
        }
        named!(History, plan.chronologies, name);
        Self(items)
    }

    /// The item with an id.
    pub fn find(&self, id: &str) -> Option<Item<'a>> {
        self.0.get(id).copied()
    }
}
