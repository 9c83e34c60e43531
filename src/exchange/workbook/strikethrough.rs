//! Texts in runs, of which some are struck out.

use super::archive::Archive;
use super::bounds::Usage;
use super::xlsx_styles::is_on;
use super::xml::Node;
use crate::format::diagnostic::Diagnostic;
use std::collections::HashMap;
use std::rc::Rc;

/// The part of a text that is left, and the part that is struck out.
#[derive(Clone, Debug)]
pub(super) struct PartlyStruck {
    /// Characters that hold.
    pub text: Rc<str>,
    /// Characters that do not.
    pub struck: Rc<str>,
}

/// The runs of one text while they are read.
#[derive(Default)]
pub(super) struct Runs {
    text: String,
    struck: String,
    run_is_struck: bool,
    in_text: bool,
    in_phonetic: bool,
}

impl Runs {
    /// The parts of the text; nothing where nothing is struck out.
    pub(super) fn left(self) -> Option<PartlyStruck> {
        let is_struck = !self.struck.trim().is_empty();
        is_struck.then(|| PartlyStruck { text: self.text.into(), struck: self.struck.into() })
    }

    /// Takes in what comes next.
    pub(super) fn take(&mut self, node: &Node) {
        match node {
            Node::Start(element) => match element.local_name().as_ref() {
                "r" => self.run_is_struck = false,
                "strike" => self.run_is_struck = is_on(element),
                "rPh" => self.in_phonetic = true,
                "t" => self.in_text = true,
                _ => {}
            },
            Node::End("t") => self.in_text = false,
            Node::End("rPh") => self.in_phonetic = false,
            Node::End("r") => self.run_is_struck = false,
            Node::Text(text) if self.in_text && !self.in_phonetic => {
                if self.run_is_struck {
                    self.struck += text;
                } else {
                    self.text += text;
                }
            }
            Node::End(_) | Node::Text(_) => {}
        }
    }
}

/// The texts that cells share of which some is struck out, by their numbers.
pub(super) fn shared(
    archive: &mut Archive,
    usage: &mut Usage,
) -> Result<HashMap<usize, PartlyStruck>, Diagnostic> {
    let mut found = HashMap::new();
    let (mut nth, mut runs) = (0, Runs::default());
    archive.nodes("xl/sharedStrings.xml", |node| {
        runs.take(&node);
        if let Node::End("si") = node {
            if let Some(left) = std::mem::take(&mut runs).left() {
                usage.text(left.text.len() + left.struck.len(), &"".into())?;
                found.insert(nth, left);
            }
            nth += 1;
        }
        Ok(())
    })?;
    Ok(found)
}
