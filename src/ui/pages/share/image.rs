//! The roadmap as a drawing, for newsletters and notice boards: readable in black and white.

use super::{origin, outside, title};
use crate::exchange::drawing::{ACCENT, Drawing, INK, PAPER, QUIET, RULE, Shape, wrap};
use crate::plan::Text;
use crate::plan::ancestry::At;
use crate::plan::text::same_language;
use crate::plan::vocabulary::EndBasis;
use crate::ui::components::bars;
use crate::ui::components::goals::BELOW;
use crate::ui::components::item::Page;
use crate::ui::context::without_isolates;
use crate::ui::messages::joined::joined;
use crate::views::roadmap::{GroupName, Roadmap, roadmap};
use crate::views::schedule::{Axis, Bar, Cell, Scheduled, Stage};

/// The smallest width of the sheet: A3 in landscape, at some 90 dots an inch.
const WIDTH: usize = 1500;
/// The smallest width of a year: that of its name.
const YEAR: usize = 120;
const MARGIN: usize = 40;
const NAMES: usize = 380;
const SIZE: usize = 18;
const LEADING: usize = 26;

const TINT: &str = "#dee6f0";

/// The roadmap on screen; `None` if the plan has no schedule as text.
pub(crate) fn drawing(page: &Page) -> Option<Drawing> {
    let context = &page.context;
    let roadmap = roadmap(context.plan, context.index, context.query, context.options.today);
    let axis = roadmap.axis.as_ref()?;
    let width = WIDTH.max(2 * MARGIN + NAMES + axis.years.len() * YEAR);
    let mut sheet = Sheet { page, axis, width, shapes: Vec::new(), y: MARGIN };
    sheet.head();
    sheet.rows(&roadmap);
    sheet.foot(&roadmap);
    let (first, last) = (context.year(axis.years[0]), context.year(axis.years[axis.years.len() - 1]));
    let caption = (context.messages.caption)(&first, &last, roadmap.visible_count, &context.leaf_word());
    let Sheet { shapes, y, .. } = sheet;
    Some(Drawing {
        width,
        height: y + MARGIN,
        language: context.messages.language.to_owned(),
        title: format!("{} {}", title(context), page.messages.share_picture),
        description: format!("{} {}", without_isolates(&caption), in_words(page, &roadmap)),
        source: origin(context),
        shapes,
    })
}

/// Every initiative with its phases, as the text alternative of the drawing.
fn in_words(page: &Page, roadmap: &Roadmap) -> String {
    let leaf = |leaf: &Scheduled| {
        let bars = leaf.bars.iter().enumerate().map(|(at, bar)| {
            let years = bars::years_in_one(&page.context, bar, at + 1 < leaf.bars.len());
            format!("{} {years}", page.context.plain_text(&bar.label))
        });
        let phases: Vec<String> = bars.collect();
        let name = page.context.plain_text(&page.context.plan.initiatives[leaf.at].name);
        let phases =
            if phases.is_empty() { page.context.messages.no_phase.to_owned() } else { phases.join(" ") };
        (page.context.messages.condition)(&name, &phases)
    };
    let all: Vec<String> = roadmap.goals.iter().flat_map(|goal| goal.leaves()).map(leaf).collect();
    all.join("\n")
}

/// The look of a text.
#[derive(Clone, Copy)]
struct Face {
    size: usize,
    bold: bool,
    fill: &'static str,
}

const TITLE: Face = Face { size: 32, bold: true, fill: INK };
const GROUP: Face = Face { size: 22, bold: true, fill: INK };
const AREA: Face = Face { size: SIZE, bold: true, fill: ACCENT };
const NAME: Face = Face { size: SIZE, bold: false, fill: INK };
const YEAR_NAME: Face = Face { size: SIZE, bold: true, fill: INK };
const NOW: Face = Face { size: SIZE - 3, bold: true, fill: INK };
const NOTE: Face = Face { size: SIZE - 3, bold: false, fill: QUIET };
const LEGEND: Face = Face { size: SIZE - 2, bold: false, fill: INK };

/// A text in one language; `None` is that of the drawing.
struct Run {
    text: String,
    language: Option<String>,
}

impl From<&str> for Run {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), language: None }
    }
}

impl From<String> for Run {
    fn from(text: String) -> Self {
        Self { text, language: None }
    }
}

struct Sheet<'a, 'b> {
    page: &'b Page<'a>,
    axis: &'b Axis,
    width: usize,
    shapes: Vec<Shape>,
    /// The top of the next element.
    y: usize,
}

impl Sheet<'_, '_> {
    fn column(&self, at: usize) -> usize {
        MARGIN + NAMES + (self.width - 2 * MARGIN - NAMES) * at / self.axis.subdivision_count()
    }

    /// A text of the plan.
    fn run(&self, text: &Text) -> Run {
        let context = &self.page.context;
        let (text, language) = context.localized(text);
        let foreign = !same_language(language, context.messages.language);
        Run { text: text.to_string(), language: foreign.then(|| language.to_owned()) }
    }

    fn text(&mut self, place: [usize; 2], face: Face, run: impl Into<Run>) {
        let Face { size, bold, fill } = face;
        let Run { text, language } = run.into();
        self.shapes.push(Shape::Text { place, size, bold, fill, text: without_isolates(&text), language });
    }

    /// Adds lines of text from the current height on.
    fn lines(&mut self, x: usize, width: usize, face: Face, run: impl Into<Run>) {
        let Run { text, language } = run.into();
        for text in wrap(&without_isolates(&text), face.size, width) {
            self.y += face.size + 8;
            self.text([x, self.y], face, Run { text, language: language.clone() });
        }
    }

    fn rect(
        &mut self,
        place: [usize; 4],
        fill: &'static str,
        stroke: &'static str,
        line: usize,
        dashed: bool,
    ) {
        self.shapes.push(Shape::Rect { place, fill, stroke, line, dashed });
    }

    fn head(&mut self) {
        let context = &self.page.context;
        let title = Run { text: title(context), ..self.run(&context.plan.title) };
        self.rect([0, 0, self.width, 1], PAPER, "", 0, false);
        self.lines(MARGIN, self.width - 2 * MARGIN, TITLE, title);
        self.y += 92;
        let years = self.axis.years.clone();
        for (at, year) in years.into_iter().enumerate() {
            let context = &self.page.context;
            let parts = context.year_parts(year);
            let x = self.column(at * self.axis.scale.subdivisions()) + 8;
            self.text([x, self.y - 24], YEAR_NAME, parts.first);
            self.text([x, self.y], NOTE, parts.second);
            if self.axis.now == Some(at) {
                let now = self.page.context.messages.now;
                self.text([x, self.y - 48], NOW, now);
            }
        }
        self.y += 12;
        self.rect([MARGIN, self.y, self.width - 2 * MARGIN, 2], INK, "", 0, false);
    }

    fn rows(&mut self, roadmap: &Roadmap) {
        let plan = self.page.context.plan;
        for goal in &roadmap.goals {
            if let Some(name) = &goal.name {
                let messages = self.page.context.messages;
                let name = match name {
                    GroupName::Text(name) => self.run(name),
                    GroupName::Stage(stage) => (messages.stage)(*stage).into(),
                    GroupName::Unknown => messages.no_phase.into(),
                };
                self.y += 12;
                self.lines(MARGIN, self.width - 2 * MARGIN, GROUP, name);
                self.y += 8;
            }
            if let Some(at) = goal.at {
                self.y += 12;
                let number = plan.initiatives[at].number.as_deref().map(|number| format!("{number} "));
                let Run { text, language } = self.run(&plan.initiatives[at].name);
                let text = number.unwrap_or_default() + &text;
                self.lines(MARGIN, self.width - 2 * MARGIN, GROUP, Run { text, language });
                self.y += 8;
            }
            for area in &goal.areas {
                if let Some(path) = self.path(&area.path) {
                    self.lines(MARGIN, self.width - 2 * MARGIN, AREA, path);
                    self.y += 8;
                }
                for leaf in &area.leaves {
                    self.leaf(leaf);
                }
            }
        }
    }

    /// The names on a path of initiatives, in the language of the last.
    fn path(&self, path: &[At]) -> Option<Run> {
        let names: Vec<Run> =
            path.iter().map(|at| self.run(&self.page.context.plan.initiatives[*at].name)).collect();
        let language = names.last()?.language.clone();
        Some(Run { text: joined(names.iter().map(|name| &name.text), BELOW), language })
    }

    fn leaf(&mut self, leaf: &Scheduled) {
        let top = self.y;
        let name = self.run(&self.page.context.plan.initiatives[leaf.at].name);
        self.lines(MARGIN, NAMES - 24, NAME, name);
        for bar in leaf.bars.iter().filter(|bar| bar.is_outside()) {
            let content = outside(&self.page.context, bar);
            self.lines(MARGIN, NAMES - 24, NOTE, content);
        }
        let mut below = self.y + 14;
        let empty = [vec![Cell { span: self.axis.subdivision_count(), bar: None }]];
        let rows = if leaf.rows.is_empty() { empty.as_slice() } else { leaf.rows.as_slice() };
        let mut row_top = top;
        for row in rows {
            let (mut column, mut tallest) = (0, 0);
            for cell in row {
                let (left, right) = (self.column(column), self.column(column + cell.span));
                tallest = tallest.max(match cell.bar {
                    Some(at) => self.bar(&leaf.bars[at], [left, row_top, right - left, 0]),
                    None => {
                        let gap = self.page.context.messages.no_phase;
                        self.text([left + 10, row_top + LEADING], NOTE, gap);
                        LEADING + 14
                    }
                });
                column += cell.span;
            }
            row_top += tallest;
        }
        below = below.max(row_top);
        self.rect([MARGIN, below, self.width - 2 * MARGIN, 1], RULE, "", 0, false);
        self.y = below;
    }

    /// Adds a bar and returns its height. An end that is not stated is left open.
    fn bar(&mut self, bar: &Bar, [x, y, width, _]: [usize; 4]) -> usize {
        let label = self.run(&bar.label);
        let (years, end) = bars::years(&self.page.context, bar, false);
        // If the columns do not show the years, words do.
        let years = (bar.is_cut || bar.stage == Stage::Step).then_some(years);
        let end = joined(years.as_deref().into_iter().chain(end), self.page.context.messages.between);
        let open = bar.end_basis != EndBasis::Stated;
        let room = width.saturating_sub(if open { 52 } else { 32 });
        let lines = wrap(&label.text, SIZE, room);
        let end = wrap(&end, SIZE - 4, room);
        let height = lines.len() * LEADING + end.len() * (LEADING - 4) + 14;
        let (fill, stroke, line, dashed, ink) = look(bar.stage);
        let wide = width.saturating_sub(if open { 28 } else { 8 });
        self.rect([x + 4, y + 4, wide, height - 2], fill, stroke, line, dashed);
        if open {
            self.rect([x + 8 + wide, y + 3, 8, height], stroke, "", 0, false);
            self.rect([x + 20 + wide, y + 3, 3, height], stroke, "", 0, false);
        }
        let mut baseline = y;
        for text in lines {
            baseline += LEADING;
            let face = Face { size: SIZE, bold: true, fill: ink };
            self.text([x + 14, baseline], face, Run { text, language: label.language.clone() });
        }
        for text in end {
            baseline += LEADING - 4;
            self.text([x + 14, baseline], Face { size: SIZE - 4, bold: false, fill: ink }, text);
        }
        height + 10
    }

    fn foot(&mut self, roadmap: &Roadmap) {
        let context = &self.page.context;
        let (note, open, origin) =
            (context.messages.legend_note, context.messages.legend_open, origin(context));
        self.y += 16;
        let mut x = MARGIN;
        for stage in &roadmap.stages {
            let (fill, stroke, line, dashed, _) = look(*stage);
            let label = (self.page.context.messages.stage_long)(*stage);
            self.rect([x, self.y + 6, 44, 22], fill, stroke, line, dashed);
            self.text([x + 54, self.y + 24], LEGEND, label);
            x += 54 + label.chars().count() * SIZE + 24;
        }
        self.y += 36;
        for messages in [note, open, &origin] {
            self.lines(MARGIN, self.width - 2 * MARGIN, NOTE, messages);
        }
    }
}

/// Fill, line, width of the line, dashes, words: as on screen.
fn look(stage: Stage) -> (&'static str, &'static str, usize, bool, &'static str) {
    match stage {
        Stage::Prepare => (PAPER, ACCENT, 2, true, INK),
        Stage::PrepareOperate => (TINT, ACCENT, 2, true, INK),
        Stage::Operate => (TINT, ACCENT, 2, false, INK),
        Stage::OperateExpand => (TINT, ACCENT, 5, false, INK),
        Stage::Expand => (ACCENT, ACCENT, 2, false, PAPER),
        Stage::Other => (PAPER, "#767676", 1, false, INK),
        Stage::Step => (PAPER, ACCENT, 2, false, INK),
    }
}
