//! Diagnostics: what was found in a plan, a workbook or a sheet, where, and what was expected.
//!
//! One type for the reader, the workbook, the studio and the tool. Residents carry code, path and what was found;
//! everything in words is for authors and is never loaded by residents.

mod code;
mod expected;
#[cfg_attr(not(feature = "authoring"), path = "diagnostic/unexplained.rs")]
pub mod explained;

pub use code::{Code, Severity};
pub use expected::{Expected, fields};
pub use explained::Explanation;

use serde::ser::{Serialize, SerializeTuple, Serializer};

/// Something found in a plan, a workbook or a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The kind, as a stable code.
    pub code: Code,
    /// The path in the JSON, such as `initiatives[3].phases[0].end`; empty for a whole file and for cells.
    pub path: String,
    /// The value at that place, as written; empty where there is none.
    pub found: String,
    /// The cells, the expectation and the sentences; nothing for residents.
    pub explanation: Explanation,
}

/// As the page hears of it: code, path and what was found. Without names, which would cost residents 1 KB.
impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut tuple = to.serialize_tuple(3)?;
        tuple.serialize_element(self.code.as_str())?;
        tuple.serialize_element(&self.path)?;
        tuple.serialize_element(&self.found)?;
        tuple.end()
    }
}
