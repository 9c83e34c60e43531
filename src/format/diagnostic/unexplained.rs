//! The place of `explained` in the component: residents load no words and no hints.

use super::{Code, Diagnostic, Expected};
use std::rc::Rc;

/// No words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Explanation;

/// No hints.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hints;

impl Hints {
    #[inline(always)]
    pub(crate) fn give(&mut self, _: impl FnOnce() -> String) {}

    #[inline(always)]
    pub(crate) fn give_first_use(&mut self, _: &str) {}

    #[inline(always)]
    pub(crate) fn give_nearest<'i>(&mut self, _: &str, _: impl Iterator<Item = &'i Rc<str>>) {}

    #[inline(always)]
    pub(crate) fn note_first_use(&mut self, _: &Rc<str>, _: impl FnOnce() -> String) {}

    #[inline(always)]
    pub(crate) fn explain(&mut self, code: Code, path: String, found: String, _: Expected) -> Diagnostic {
        Diagnostic { code, path, found, explanation: Explanation }
    }
}

impl Diagnostic {
    /// Leaves it as the reader has it.
    pub(crate) fn explain_syntax(&mut self, _: &[u8]) {}

    /// Stands for so many diagnostics that are not listed.
    pub(crate) fn more(count: usize) -> Self {
        Self { code: Code::More, path: String::new(), found: count.to_string(), explanation: Explanation }
    }
}
