//! The styles of an ods, as far as a plan asks: struck-out letters, colours of cells, sheets that are hidden.

use super::bounds::Usage;
use super::xml::value;
use crate::format::diagnostic::Diagnostic;
use quick_xml::events::BytesStart;
use std::collections::HashMap;
use std::rc::Rc;

/// The look of what has a style.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// True if its letters are struck out.
    pub struck: bool,
    /// The colour behind it; white is none.
    pub fill: Option<Rc<str>>,
    /// True if it is a sheet that is not shown.
    hidden: bool,
}

/// Styles by their names.
#[derive(Default)]
pub(super) struct Styles {
    known: HashMap<String, Style>,
    /// The style that is being read.
    open: Option<String>,
}

impl Styles {
    /// Takes in an element as it begins.
    pub(super) fn begins(&mut self, element: &BytesStart, usage: &mut Usage) -> Result<(), Diagnostic> {
        match element.name().as_ref() {
            "style:style" => {
                usage.marks(1, &"".into())?;
                let above =
                    value(element, "parent-style-name").and_then(|name| self.known.get(&name)).cloned();
                self.open = value(element, "name");
                if let Some(name) = &self.open {
                    self.known.insert(name.clone(), above.unwrap_or_default());
                }
            }
            "style:table-properties" => {
                let is_hidden = value(element, "display").as_deref() == Some("false");
                self.change(|style| style.hidden |= is_hidden);
            }
            "style:text-properties" => {
                let line = ["text-line-through-style", "text-line-through-type"];
                if let Some(line) = line.iter().find_map(|name| value(element, name)) {
                    self.change(|style| style.struck = line != "none");
                }
            }
            "style:table-cell-properties" => {
                if let Some(colour) = value(element, "background-color") {
                    let is_none = matches!(colour.as_str(), "transparent" | "#ffffff" | "#FFFFFF");
                    self.change(|style| style.fill = (!is_none).then(|| colour.as_str().into()));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Ends an element.
    pub(super) fn ends(&mut self, name: &str) {
        if name == "style:style" {
            self.open = None;
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Style)) {
        if let Some(style) = self.open.as_ref().and_then(|name| self.known.get_mut(name)) {
            change(style);
        }
    }

    /// The style of a name.
    pub(super) fn of(&self, name: Option<&str>) -> Option<&Style> {
        self.known.get(name?)
    }

    /// Returns whether the sheets of a style are hidden.
    pub(super) fn is_hidden(&self, name: Option<&str>) -> bool {
        self.of(name).is_some_and(|style| style.hidden)
    }
}
