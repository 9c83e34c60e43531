//! The description of a format, gathered from the declarations themselves.
//!
//! Each field is described once, by `declare::parts!`. The JSON Schema, the workbook, the comparison of editions and
//! the documentation are made of it. It holds plain values; residents never load it, because nothing of theirs asks.

use super::AUTHORING;
use super::diagnostic::Expected;

/// A type with its place in the description.
pub trait Schema: Default + 'static {
    /// The value that is expected where something else stands.
    const EXPECTED: Expected;

    /// Describes the type; named types register themselves in `definitions`.
    fn describe(definitions: &mut Definitions) -> Shape;
}

/// A part, which describes its fields.
pub trait Declared {
    /// The description.
    const PART: &'static Part;
}

/// The description of a part where it is shown to somebody; residents never load it.
pub const fn for_authors<T: Declared>() -> Option<&'static Part> {
    if AUTHORING { Some(T::PART) } else { None }
}

/// A name for people, in Japanese and English; empty where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// In Japanese.
    pub ja: &'static str,
    /// In English.
    pub en: &'static str,
}

/// An object of the format.
#[derive(Debug)]
pub struct Part {
    /// The name of its type.
    pub name: &'static str,
    /// Its documentation.
    pub about: &'static str,
    /// Its fields, in order.
    pub fields: &'static [Field],
}

/// A field of a part.
#[derive(Debug)]
pub struct Field {
    /// The name in JSON.
    pub name: &'static str,
    /// Its documentation.
    pub about: &'static str,
    /// The meaning of its absence.
    pub mode: Mode,
    /// The view with which it is read, where that is later than the rest.
    pub deferred: Option<DeferredUntil>,
    /// The parts to which its ids refer; any part where it is empty.
    pub refers_to: &'static [&'static str],
    /// Its name for people.
    pub label: Label,
    /// The value that is expected in it.
    pub expected: Expected,
    /// Describes its type.
    pub describe: fn(&mut Definitions) -> Shape,
}

impl Field {
    /// Whether a file is incomplete without it.
    pub fn is_needed(&self) -> bool {
        self.mode.is_needed()
    }
}

/// The view with which a deferred list is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeferredUntil {
    /// An initiative or the overview.
    Detail,
    /// A further view.
    Further,
    /// A view of what became of the plan.
    Progress,
}

/// The meaning of a field's absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The id; where it is missing or bad one is made, so that the item can be kept.
    Identity,
    /// Without it the whole item cannot be shown and is left out.
    Required,
    /// It should be there; the item is kept without it, or with what stands in for it.
    Expected,
    /// It may be there, or its absence has a meaning of its own: the default.
    Optional,
}

impl Mode {
    /// Whether the absence of the field is a problem.
    pub const fn is_needed(self) -> bool {
        !matches!(self, Self::Optional)
    }
}

/// The shape of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A value without a name, as the text of its JSON Schema.
    Plain(String),
    /// A named type of the description.
    Named(&'static str),
    /// A list of values.
    List(Box<Self>),
    /// One of a set of words, and the documentation of the set.
    Words(&'static [&'static str], &'static str),
}

impl Shape {
    /// The named type of a value.
    pub fn name(&self) -> Option<&'static str> {
        if let Self::Named(name) = self { Some(name) } else { None }
    }

    /// The named type of the items of a list.
    pub fn listed(&self) -> Option<&'static str> {
        if let Self::List(items) = self { items.name() } else { None }
    }
}

/// A named type.
#[derive(Clone, Debug)]
pub enum Definition {
    /// A value, as the text of its JSON Schema.
    Value(String),
    /// A part with the shapes of its fields.
    Part(&'static Part, Vec<Shape>),
}

/// The named types met so far, in the order in which they were met.
#[derive(Debug, Default)]
pub struct Definitions {
    named: Vec<(&'static str, Definition)>,
}

impl Definitions {
    /// The named types.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &Definition)> {
        self.named.iter().map(|(name, definition)| (*name, definition))
    }

    /// The parts with the shapes of their fields.
    pub fn parts(&self) -> impl Iterator<Item = (&'static Part, &[Shape])> {
        self.named.iter().filter_map(|(_, definition)| match definition {
            Definition::Part(part, shapes) => Some((*part, shapes.as_slice())),
            Definition::Value(_) => None,
        })
    }

    /// A field of a part.
    pub fn field(&self, part: &str, name: &str) -> Option<&'static Field> {
        let (part, _) = self.parts().find(|(known, _)| known.name == part)?;
        part.fields.iter().find(|field| field.name == name)
    }

    /// The first field of a name that holds a list of a part's items.
    pub fn list(&self, part: &str, name: &str) -> Option<&'static Field> {
        let is_list = |shape: &Shape| shape.listed() == Some(part);
        self.fields(name).find(|(.., shape)| is_list(shape)).map(|(_, field, _)| field)
    }

    /// Every field of a name, with its part and its shape.
    pub fn fields(&self, name: &str) -> impl Iterator<Item = (&'static Part, &'static Field, &Shape)> {
        self.parts().flat_map(move |(part, shapes)| {
            let fields = part.fields.iter().zip(shapes).filter(move |(field, _)| field.name == name);
            fields.map(move |(field, shape)| (part, field, shape))
        })
    }

    /// Whether a named type is a part.
    pub fn is_part(&self, name: &str) -> bool {
        self.parts().any(|(part, _)| part.name == name)
    }

    /// Registers a value once by the text of its JSON Schema, and refers to it.
    pub fn value(&mut self, name: &'static str, schema: impl FnOnce() -> String) -> Shape {
        if !self.has(name) {
            self.named.push((name, Definition::Value(schema())));
        }
        Shape::Named(name)
    }

    /// Registers a part once, and refers to it.
    pub fn part(&mut self, part: &'static Part) -> Shape {
        if !self.has(part.name) {
            let at = self.named.len();
            // It is registered before its fields are met, so that types keep the order of their declaration.
            self.named.push((part.name, Definition::Part(part, Vec::new())));
            let shapes = part.fields.iter().map(|field| (field.describe)(self)).collect();
            self.named[at].1 = Definition::Part(part, shapes);
        }
        Shape::Named(part.name)
    }

    fn has(&self, name: &str) -> bool {
        self.named.iter().any(|(known, _)| *known == name)
    }
}
