//! The selectors of the elements that take the focus: of a place that is opened, of the link from which it was opened.

use super::options::Options;
use crate::views::Query;
use std::rc::Rc;

/// The selector of the first link to an initiative.
pub(super) fn link_to(options: &Options, query: &Query, id: Rc<str>) -> String {
    let mut query = query.clone();
    query.open(id);
    format!("a[href$=\"#{}\"]", options.address.segment(&query).unwrap_or_default())
}

/// The selector of the element that takes the focus at the place of a query: the item, else the heading.
pub(super) fn target(options: &Options, query: &Query) -> String {
    match &query.item {
        Some(id) => {
            let item = Query { initiative: Some(id.clone()), ..Query::default() };
            format!("[id=\"{}\"]", options.address.segment(&item).unwrap_or_default())
        }
        None => options.element_selector("heading"),
    }
}
