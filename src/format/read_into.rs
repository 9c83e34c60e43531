//! Values that are read into their places.

use super::context::{FormatNotes, ParseContext};
use super::json::Json;

/// A value that can be filled from JSON.
///
/// Filling a default value in place, through one vtable, keeps the code per field small: handing
/// finished structs from function to function had doubled the component's code for reading.
pub trait ReadInto<N: FormatNotes> {
    /// Takes exactly one value; `false` if nothing of it can be kept. Every fault is reported to the context.
    fn read(&mut self, json: &mut Json, context: &mut ParseContext<N>) -> bool;

    /// Makes up what has to be there and is not.
    fn make_up(&mut self, _: &mut ParseContext<N>) {}
}
