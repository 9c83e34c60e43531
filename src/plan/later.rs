//! Lists of a plan that are read when a reader opens what shows them.
//!
//! Declared by the modes `detail` and `further` of `parts!`; read by [`Reading::detail`] and
//! [`Reading::further`]: in the browser later, in the tool at once, in the same order.

use super::json::Json;
use super::part::{Part, Slot};
use super::problem::Expected;
use super::read::Reading;
use std::cell::OnceCell;

/// A list that roadmap and explorer do not show. In the browser it is read when a reader opens what does
/// (see [`Reading`]): the code for it is in a part that is loaded then. Until then it is an empty slice
/// of which only is known whether it will stay so.
pub struct Later<T> {
    some: bool,
    /// Held as something that drops itself: the code for that is where the list was read.
    items: OnceCell<Box<dyn AsRef<[T]>>>,
}

impl<T> Later<T> {
    /// Whether the plan has nothing of it.
    pub fn is_empty(&self) -> bool {
        !self.some
    }
}

impl<T> std::ops::Deref for Later<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.items.get().map_or(&[], |items| (**items).as_ref())
    }
}

impl<'a, T> IntoIterator for &'a Later<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: 'static> FromIterator<T> for Later<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let items: Vec<T> = items.into_iter().collect();
        Self { some: !items.is_empty(), items: OnceCell::from(Box::new(items) as Box<dyn AsRef<[T]>>) }
    }
}

impl<T> Default for Later<T> {
    fn default() -> Self {
        Self { some: false, items: OnceCell::new() }
    }
}

impl<T: Clone + 'static> Clone for Later<T> {
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
    }
}

impl<T: PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Later<T> {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).fmt(to)
    }
}

impl<T: Part> Slot for Later<T> {
    /// It is put aside until what shows it is opened.
    fn read(&mut self, json: &mut Json, to: &mut Reading) -> bool {
        self.some = to.put_aside(json);
        true
    }
}

impl<T: Part> Part for Later<T> {
    const EXPECTED: Expected = Expected::List;

    #[cfg(feature = "editors")]
    fn schema(definitions: &mut super::schema::Definitions) -> serde_json::Value {
        Vec::<T>::schema(definitions)
    }
}

impl<T: Part> Later<T> {
    /// Reads the list if it was put aside.
    pub(super) fn take_up(&self, name: &'static str, to: &mut Reading) {
        let Some(text) = to.taken_up(name) else { return };
        let mut items: Vec<T> = Vec::new();
        to.enter(name);
        items.read(&mut Json::new(&text), to);
        to.leave();
        let _ = self.items.set(Box::new(items));
    }
}
