//! The values that every type is made of: truth, numbers, strings, what may be absent, and lists.
//!
//! What the field's own words mean (texts, times, ids) is in their own files.

use super::context::{FormatNotes, ParseContext};
use super::diagnostic::Expected;
use super::json::{Json, Value};
use super::read_into::ReadInto;
use super::schema::{Definitions, Schema, Shape};
use std::rc::Rc;

/// Lists up to this length are kept without room to grow.
const SHORT: usize = 8;

impl<N: FormatNotes, T: Schema + ReadInto<N>> ReadInto<N> for Option<T> {
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        let sound = self.insert(T::default()).read(json, context);
        if !sound {
            *self = None;
        }
        sound
    }
}

impl<T: Schema> Schema for Option<T> {
    const EXPECTED: Expected = T::EXPECTED;

    fn describe(definitions: &mut Definitions) -> Shape {
        T::describe(definitions)
    }
}

impl<N: FormatNotes, T: Schema + ReadInto<N>> ReadInto<N> for Vec<T> {
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        context.items(json, &mut |json, context| read_item(self, json, context))
    }
}

/// Reads one more item of a list; it is left out where nothing of it can be kept.
pub(crate) fn read_item<N: FormatNotes, T: Default + ReadInto<N>>(
    items: &mut Vec<T>,
    json: &mut Json,
    context: &mut ParseContext<N>,
) {
    let known = context.known();
    // Most lists are short, and a large plan has tens of thousands of them: no room beyond their items.
    if items.len() < SHORT && items.len() == items.capacity() {
        items.reserve_exact(1);
    }
    items.push(T::default());
    if !items.last_mut().is_some_and(|last| last.read(json, context)) {
        items.pop();
        context.lose(known);
    }
}

impl<T: Schema> Schema for Vec<T> {
    const EXPECTED: Expected = Expected::List;

    fn describe(definitions: &mut Definitions) -> Shape {
        Shape::List(Box::new(T::describe(definitions)))
    }
}

/// Declares how a single JSON value becomes a Rust one.
macro_rules! value {
    ($type:ty, $expected:ident, $schema:literal, $pattern:pat => $value:expr) => {
        impl<N: FormatNotes> ReadInto<N> for $type {
            fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
                match json.value() {
                    $pattern => {
                        *self = $value;
                        true
                    }
                    other => context.wrong_type(json, &other, Expected::$expected),
                }
            }
        }

        impl Schema for $type {
            const EXPECTED: Expected = Expected::$expected;

            fn describe(_: &mut Definitions) -> Shape {
                Shape::Plain(concat!("{\"type\":\"", $schema, "\"}").into())
            }
        }
    };
}

value!(bool, Bool, "boolean", Value::Bool(value) => value);
// Beyond that a number cannot be shown as it is written, and no plan has one.
value!(f64, Number, "number", Value::Number(value @ -1e15..1e15) => value);

impl<N: FormatNotes> ReadInto<N> for Rc<str> {
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        match json.value() {
            Value::Text(value) => {
                context.check_signs(&value);
                N::check_text(&value, context);
                *self = context.share(&value);
                true
            }
            other => context.wrong_type(json, &other, Expected::String),
        }
    }
}

impl Schema for Rc<str> {
    const EXPECTED: Expected = Expected::String;

    fn describe(_: &mut Definitions) -> Shape {
        Shape::Plain(r#"{"type":"string"}"#.into())
    }
}
