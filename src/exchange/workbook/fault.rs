//! What is wrong with a workbook, for the one who keeps it: where, what was found, what is expected.
//!
//! Made by all files of this room; shown by the tool and the studio, in Japanese or English.

use super::book::Place;

/// The language of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

/// One finding about a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where it is.
    pub place: Place,
    /// Its stable code: `bad-year`.
    pub code: &'static str,
    /// Whether the plan is made all the same: something to know, not to mend.
    pub remark: bool,
    /// What it says, in Japanese and in English, without the place.
    said: [String; 2],
}

impl Fault {
    /// What was found and what is expected, without the place.
    pub fn said(&self, tongue: Tongue) -> &str {
        &self.said[tongue as usize]
    }
}
