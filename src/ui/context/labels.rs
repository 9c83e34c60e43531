//! Texts for headings and labels, in which dates, names and words in brackets stay in one line.

use super::ViewContext;
use crate::plan::{PartialDate, Text};
use crate::ui::dom::{Node, el, list, text};
use crate::views::unbroken::unbroken_runs;

impl ViewContext<'_> {
    /// A text for a heading or a label.
    pub(crate) fn label(&self, content: &Text) -> Node {
        let (content, language) = self.localized(content);
        self.in_language(language, self.unbroken(content))
    }

    /// A date for a heading or a label.
    pub(crate) fn date_label(&self, date: PartialDate) -> Node {
        self.unbroken(&self.date(date))
    }

    /// A string with the runs that a line never ends in as elements of their own.
    pub(crate) fn unbroken(&self, content: &str) -> Node {
        // On a static page every text stays in one piece.
        if !self.is_running() {
            return text(content.to_owned());
        }
        let runs = unbroken_runs(content, self.plan.city.own());
        let (mut parts, mut next) = (Vec::new(), 0);
        let piece = |from: usize, to: usize| text(content.get(from..to).unwrap_or_default().to_owned());
        for run in runs {
            parts.push(piece(next, run.start));
            parts.push(el!("span", "city-plan-keep", piece(run.start, run.end)));
            next = run.end;
        }
        parts.push(piece(next, content.len()));
        list(parts)
    }
}
