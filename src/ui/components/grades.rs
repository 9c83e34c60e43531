//! The city's grades: its mark and its words, and a square for each report, so that everybody can count.
//!
//! Words come before colour: the mark is the city's, the colour that of one of our meanings.

use super::item::Page;
use crate::plan::Progress;
use crate::plan::progress::Grade;
use crate::ui::dom::{Node, each, el, repeat, show_some, text};
use crate::ui::messages::progress::ProgressMessages;
use crate::views::progress::{Tally, grade as grade_at};

/// A page of progress: the page, the city's facts, and the messages for them.
#[derive(Clone, Copy)]
pub(crate) struct Facts<'a> {
    /// The page.
    pub(crate) page: &'a Page<'a>,
    /// What became of the plan.
    pub(crate) progress: &'a Progress,
    /// The messages.
    pub(crate) messages: &'static ProgressMessages,
}

impl<'a> Facts<'a> {
    /// The facts of a page; `None` where the plan has none.
    pub(crate) fn of(page: &'a Page<'a>) -> Option<Self> {
        let messages = ProgressMessages::in_language(page.context.messages.language);
        Some(Self { page, progress: page.context.plan.progress.get()?, messages })
    }

    /// A grade as its mark and its words.
    pub(crate) fn grade(&self, grade: Option<&Grade>) -> Node {
        let Some(grade) = grade else { return text(self.messages.no_grade) };
        let meaning = grade.meaning.as_str();
        el!(
            "span",
            { "class": "city-plan-grade", "data-grade": meaning },
            mark(self.page, grade),
            el!("span", "city-plan-grade__word", self.page.context.text(&grade.name)),
        )
    }

    /// Squares, and their numbers in words.
    pub(crate) fn bar(&self, tallies: &[Tally]) -> Node {
        let key = |tally: &Tally| {
            let number = el!("span", "city-plan-key__number", text(tally.count.to_string()));
            el!("li", "city-plan-key__item", self.grade(grade_at(self.progress, tally.grade)), number)
        };
        el!("div", "city-plan-count", self.squares(tallies), el!("ul", "city-plan-key", each(tallies, key)))
    }

    /// A square for each report; for those who see.
    pub(crate) fn squares(&self, tallies: &[Tally]) -> Node {
        let squares = |tally: &Tally| {
            let meaning = grade_at(self.progress, tally.grade).map_or("", |grade| grade.meaning.as_str());
            repeat(
                tally.count,
                &mut |_| el!("span", { "class": "city-plan-count__unit", "data-grade": meaning }),
            )
        };
        el!("div", { "class": "city-plan-count__squares", "aria-hidden": "true" }, each(tallies, squares))
    }

    /// Numbers in one line: 予定より進んだ 1、予定どおり 3.
    pub(crate) fn line(&self, tallies: &[Tally]) -> Node {
        let comma = self.page.context.messages.comma;
        let one = |at: usize| {
            let tally = &tallies[at];
            let grade = grade_at(self.progress, tally.grade);
            let name = grade
                .map_or_else(|| text(self.messages.no_grade), |grade| self.page.context.text(&grade.name));
            let before = if at == 0 { "" } else { comma };
            el!("span", {}, text(before), name, text(format!(" {}", tally.count)))
        };
        el!("p", "city-plan-note", el!("span", {}, repeat(tallies.len(), &mut { one })))
    }

    /// The meanings of the grades, with the city's rules.
    pub(crate) fn scale(&self) -> Node {
        let one = |grade: &Grade| {
            let rule = |rule| el!("p", "city-plan-note", self.page.context.text(rule));
            el!("li", {}, self.grade(Some(grade)), show_some(grade.rule.as_ref(), rule))
        };
        el!("ul", "city-plan-scale", each(&self.progress.grades, one))
    }
}

/// The mark of a grade. Its words stand beside it, or are its name.
pub(crate) fn mark(page: &Page, grade: &Grade) -> Node {
    let language = page.context.plan.language();
    let mark = page.context.in_language(language, text(grade.mark.to_string()));
    el!("span", { "class": "city-plan-grade__mark", "data-grade": grade.meaning.as_str() }, mark)
}
