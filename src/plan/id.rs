//! Ids, which survive renaming, and references to them.

use crate::format::context::{FormatNotes, ParseContext};
use crate::format::diagnostic::{Code, Expected};
use crate::format::json::{Json, Value};
use crate::format::read_into::ReadInto;
use crate::format::schema::{Definitions, Schema, Shape};
use std::ops::Deref;
use std::rc::Rc;

/// The id of an item, unique in its plan: lower-case letters, digits and single hyphens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Id(pub Rc<str>);

/// A reference to an item by its id. The item may be missing; look-ups answer `None` then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ref(pub Rc<str>);

impl Deref for Id {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Deref for Ref {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

/// Whether a text has the form of an id.
pub fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    !text.is_empty() && text.split('-').all(|word| !word.is_empty() && word.bytes().all(plain))
}

impl<N: FormatNotes> ReadInto<N> for Id {
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        match json.value() {
            Value::Text(id) if is_id(&id) => {
                self.0 = context.claim(id.into());
                true
            }
            other => context.wrong(Code::BadId, json, &other, Expected::Id),
        }
    }

    fn make_up(&mut self, context: &mut ParseContext<N>) {
        self.0 = context.made_id();
    }
}

impl Schema for Id {
    const EXPECTED: Expected = Expected::Id;

    fn describe(definitions: &mut Definitions) -> Shape {
        definitions.value("Id", || {
            r#"{"description":"Unique in the plan; survives renaming.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}"#
                .into()
        })
    }
}

impl<N: FormatNotes> ReadInto<N> for Ref {
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool {
        match json.value() {
            Value::Text(id) => {
                self.0 = context.share(&id);
                context.point_at(&self.0);
                true
            }
            other => context.wrong_type(json, &other, Expected::KnownId),
        }
    }
}

impl Schema for Ref {
    const EXPECTED: Expected = Expected::KnownId;

    fn describe(definitions: &mut Definitions) -> Shape {
        definitions
            .value("Ref", || r#"{"description":"The id of an item of this plan.","type":"string"}"#.into())
    }
}
