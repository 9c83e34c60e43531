//! Lists and parts that are read when somebody opens what shows them.
//!
//! Declared by `deferred(…)` in `parts!`: in the browser they are read later, in the tool at once.

use super::context::{FormatNotes, ParseContext};
use super::diagnostic::Expected;
use super::json::Json;
use super::read_into::ReadInto;
use super::schema::{Definitions, Schema, Shape};
use std::cell::OnceCell;

/// A list that the first views do not show. In the browser it is read when a reader opens what does: the code for
/// it is in a part that is loaded then. Until then it is an empty slice of which only is known whether it will
/// stay so.
pub struct Deferred<T> {
    some: bool,
    /// Held as something that drops itself: the code for that is where the list was read.
    items: OnceCell<Box<dyn AsRef<[T]>>>,
}

impl<T> Deferred<T> {
    /// Whether the plan has nothing of it.
    pub fn is_empty(&self) -> bool {
        !self.some
    }

    /// Returns whether it was read, or has nothing to read.
    pub fn is_parsed(&self) -> bool {
        !self.some || self.items.get().is_some()
    }
}

impl<T> std::ops::Deref for Deferred<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.items.get().map_or(&[], |items| (**items).as_ref())
    }
}

impl<'a, T> IntoIterator for &'a Deferred<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: 'static> FromIterator<T> for Deferred<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let items: Vec<T> = items.into_iter().collect();
        Self { some: !items.is_empty(), items: OnceCell::from(Box::new(items) as Box<dyn AsRef<[T]>>) }
    }
}

impl<T> Default for Deferred<T> {
    fn default() -> Self {
        Self { some: false, items: OnceCell::new() }
    }
}

impl<T: Clone + 'static> Clone for Deferred<T> {
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
    }
}

impl<T: PartialEq> PartialEq for Deferred<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Deferred<T> {
    fn fmt(&self, context: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).fmt(context)
    }
}

impl<N: FormatNotes, T: Schema + ReadInto<N>> ReadInto<N> for Deferred<T> {
    /// It is deferred until what shows it is opened.
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        self.some = context.defer(json);
        true
    }
}

impl<T: Schema> Schema for Deferred<T> {
    const EXPECTED: Expected = Expected::List;

    fn describe(definitions: &mut Definitions) -> Shape {
        Vec::<T>::describe(definitions)
    }
}

impl<T: Schema> Deferred<T> {
    /// Reads the list if it was deferred.
    pub(crate) fn resume<N: FormatNotes>(&self, name: &'static str, context: &mut ParseContext<N>)
    where
        T: ReadInto<N>,
    {
        let Some(text) = context.resume(name) else { return };
        let mut items: Vec<T> = Vec::new();
        context.enter(name);
        items.read(&mut Json::new(&text), context);
        context.leave();
        let _ = self.items.set(Box::new(items));
    }
}

/// A part that the first views do not show, and that few plans have.
#[derive(Debug, PartialEq)]
pub struct DeferredPart<T>(Deferred<T>);

impl<T> DeferredPart<T> {
    /// Returns whether the plan has nothing of it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns whether it was read, or has nothing to read.
    pub fn is_parsed(&self) -> bool {
        self.0.is_parsed()
    }

    /// The part, once it was read.
    pub fn get(&self) -> Option<&T> {
        self.0.first()
    }
}

impl<T: Clone + 'static> Clone for DeferredPart<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for DeferredPart<T> {
    fn default() -> Self {
        Self(Deferred::default())
    }
}

impl<T: 'static> From<T> for DeferredPart<T> {
    fn from(part: T) -> Self {
        Self(std::iter::once(part).collect())
    }
}

impl<N: FormatNotes, T: Schema + ReadInto<N>> ReadInto<N> for DeferredPart<T> {
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        self.0.read(json, context)
    }
}

impl<T: Schema> Schema for DeferredPart<T> {
    const EXPECTED: Expected = Expected::Object;

    fn describe(definitions: &mut Definitions) -> Shape {
        T::describe(definitions)
    }
}

impl<T: Schema> DeferredPart<T> {
    /// Reads the part if it was deferred.
    pub(crate) fn resume<N: FormatNotes>(&self, name: &'static str, context: &mut ParseContext<N>)
    where
        T: ReadInto<N>,
    {
        let Some(text) = context.resume(name) else { return };
        let mut part = T::default();
        context.enter(name);
        let sound = part.read(&mut Json::new(&text), context);
        context.leave();
        let _ = self.0.items.set(Box::new(if sound { vec![part] } else { Vec::new() }));
    }
}
