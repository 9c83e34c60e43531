//! What was promised of one initiative, and what came of it, as a drawing: two bars for each phase, with their dates in
//! words.

use super::in_words;
use super::messages::YearlyMessages;
use crate::exchange::drawing::{ACCENT, Drawing, INK, PAPER, QUIET, RULE, Shape, wrap};
use crate::plan::ancestry::At;
use crate::plan::text::same_language;
use crate::plan::{FiscalYear, Text};
use crate::ui::components::grades::Facts;
use crate::ui::components::source;
use crate::ui::context::{ViewContext, without_isolates};
use crate::ui::messages::progress::ProgressMessages;
use crate::ui::pages::share::origin;
use crate::views::promises::{Dates, Promise, promises};
use crate::views::schedule::Axis;

const WIDTH: usize = 1000;
const MARGIN: usize = 40;
/// The left end of the years: labels of bars are before them.
const YEARS: usize = 250;
const SIZE: usize = 16;
const BAR: usize = 20;

/// The drawing of an initiative; `None` if the city states no other dates of it than those of the plan, or the plan has
/// no years.
pub(in crate::ui::static_html) fn drawing(facts: &Facts, at: At) -> Option<Drawing> {
    let context = &facts.page.context;
    let axis = Axis::of(context.plan, context.options.today)?;
    let promises = promises(context.plan, facts.progress, at);
    if promises.is_empty() {
        return None;
    }
    let words = YearlyMessages::in_language(context.messages.language);
    let name = context.plain_text(&context.plan.initiatives[at].name);
    let mut sheet = Sheet { context, words, messages: facts.messages, axis: &axis, shapes: Vec::new(), y: 0 };
    sheet.head(at);
    promises.iter().for_each(|promise| sheet.promise(promise));
    sheet.foot();
    let lines: Vec<String> = promises.iter().map(|promise| sheet.sentence(promise)).collect();
    let Sheet { shapes, y, .. } = sheet;
    Some(Drawing {
        width: WIDTH,
        height: y + MARGIN,
        language: context.messages.language.to_owned(),
        title: (words.picture)(&name),
        description: lines.join("\n"),
        source: origin(context),
        shapes,
    })
}

struct Sheet<'a> {
    context: &'a ViewContext<'a>,
    words: &'static YearlyMessages,
    messages: &'static ProgressMessages,
    axis: &'a Axis,
    shapes: Vec<Shape>,
    /// The top of the next element.
    y: usize,
}

/// The look of a bar.
#[derive(Clone, Copy)]
enum Look {
    /// A promise: a dashed line.
    Planned,
    /// What really came: filled.
    Actual,
}

impl Sheet<'_> {
    /// The left end of a column of the years.
    fn column(&self, at: usize) -> usize {
        YEARS + (WIDTH - MARGIN - YEARS) * at / self.axis.years.len().max(1)
    }

    fn text(&mut self, x: usize, (size, bold, fill): (usize, bool, &'static str), text: &str) {
        let text = without_isolates(text);
        self.shapes.push(Shape::Text { place: [x, self.y], size, bold, fill, text, language: None });
    }

    /// Lines of a text of the plan, with its language where the drawing has another.
    fn lines(&mut self, size: usize, content: &Text) {
        let (content, language) = self.context.localized(content);
        let foreign = !same_language(language, self.context.messages.language);
        let language = foreign.then(|| language.to_owned());
        for text in wrap(content, size, WIDTH - 2 * MARGIN) {
            self.y += size + 8;
            let (place, language) = ([MARGIN, self.y], language.clone());
            self.shapes.push(Shape::Text { place, size, bold: true, fill: INK, text, language });
        }
    }

    fn rect(&mut self, place: [usize; 4], fill: &'static str, stroke: &'static str, dashed: bool) {
        let line = if stroke.is_empty() { 0 } else { 2 };
        self.shapes.push(Shape::Rect { place, fill, stroke, line, dashed });
    }

    /// The plan, the initiative, and the years.
    fn head(&mut self, at: At) {
        // The paper has the height of the drawing, which is not known yet.
        self.rect([0, 0, WIDTH, 1], PAPER, "", false);
        self.y = MARGIN;
        self.text(MARGIN, (SIZE, false, QUIET), &source::title(self.context));
        let initiatives = &self.context.plan.initiatives;
        self.lines(26, &initiatives[at].name);
        self.y += 40;
        let years: Vec<FiscalYear> = self.axis.years.clone();
        for (at, year) in years.into_iter().enumerate() {
            let parts = self.context.year_parts(year);
            let x = self.column(at) + 4;
            self.text(x, (SIZE, true, INK), &parts.first);
            self.y += SIZE + 4;
            self.text(x, (SIZE - 3, false, QUIET), &parts.second);
            self.y -= SIZE + 4;
        }
        self.y += SIZE + 14;
    }

    /// A phase with its two bars.
    fn promise(&mut self, promise: &Promise) {
        self.rect([MARGIN, self.y, WIDTH - 2 * MARGIN, 1], RULE, "", false);
        self.y += 6;
        self.lines(SIZE + 2, &promise.label);
        let first = promise.first_dates();
        self.y += 10;
        let label = if promise.first.is_some() { self.words.first } else { self.words.planned };
        self.bar(label, Some(first), promise.is_milestone, Look::Planned);
        self.bar(self.messages.actual, promise.actual, promise.is_milestone, Look::Actual);
        if promise.planned != first {
            self.y += SIZE + 4;
            let dates = in_words(self.context, promise.planned, promise.is_milestone);
            let colon = self.context.messages.colon;
            self.text(MARGIN, (SIZE, false, INK), &format!("{}{colon}{dates}", self.words.planned));
        }
        self.y += 20;
    }

    /// A bar with its label before it and its dates below; the words for none where there are no dates.
    fn bar(&mut self, label: &str, dates: Option<Dates>, is_milestone: bool, look: Look) {
        let top = self.y;
        self.y += BAR - 4;
        self.text(MARGIN, (SIZE, true, INK), label);
        let mut x = YEARS;
        if let Some(dates) = dates {
            let columns = dates.columns(self.axis, self.context.plan.calendar());
            // A bar outside of the years has its dates in words alone.
            if !columns.is_empty() {
                let (left, right) = (self.column(columns.start), self.column(columns.end));
                x = left;
                let (fill, stroke, dashed) = match look {
                    Look::Planned => (PAPER, ACCENT, true),
                    Look::Actual => (ACCENT, ACCENT, false),
                };
                self.rect([left, top, (right - left).saturating_sub(4), BAR], fill, stroke, dashed);
            }
        }
        let words = dates.map(|dates| in_words(self.context, dates, is_milestone));
        let words = words.unwrap_or_else(|| self.words.no_actual.to_owned());
        self.y = top + BAR + SIZE + 2;
        // Words that would leave the paper begin further left.
        let wide: usize = words.chars().map(|c| if c.is_ascii() { SIZE / 2 + 1 } else { SIZE }).sum();
        let x = x.min((WIDTH - MARGIN).saturating_sub(wide)).max(MARGIN);
        self.text(x, (SIZE - 1, false, INK), &words);
        self.y += 12;
    }

    fn foot(&mut self) {
        self.rect([MARGIN, self.y, WIDTH - 2 * MARGIN, 1], RULE, "", false);
        for line in wrap(&origin(self.context), SIZE - 3, WIDTH - 2 * MARGIN) {
            self.y += SIZE + 4;
            self.text(MARGIN, (SIZE - 3, false, QUIET), &line);
        }
        let height = self.y + MARGIN;
        if let Some(Shape::Rect { place, .. }) = self.shapes.first_mut() {
            place[3] = height;
        }
    }

    /// A phase with its dates in one line.
    fn sentence(&self, promise: &Promise) -> String {
        let (context, words) = (self.context, self.words);
        let dates = |dates: Dates| in_words(context, dates, promise.is_milestone);
        let colon = context.messages.colon;
        let actual = promise.actual.map_or_else(|| words.no_actual.to_owned(), dates);
        let first = dates(promise.first_dates());
        let first =
            format!("{}{colon}{first}", if promise.first.is_some() { words.first } else { words.planned });
        let planned = (promise.planned != promise.first_dates())
            .then(|| format!("{}{colon}{}", words.planned, dates(promise.planned)));
        let actual = format!("{}{colon}{actual}", self.messages.actual);
        let all = [Some(context.plain_text(&promise.label)), Some(first), planned, Some(actual)];
        all.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
