//! The picture of a link preview: the initiative or the plan, its owner, and the line of its steps or some facts.
//!
//! It is a drawing (SVG) in the size that services with previews recommend. The tool paints it with the fonts of the
//! machine; a browser could do the same.

use crate::exchange::drawing::{ACCENT, INK, PAPER, QUIET, wrap};
use crate::exchange::markup::Markup;
use crate::ui::static_html::link_preview::{LinkPreview, Station};

/// Width and height of a picture in pixels, as services with previews recommend.
pub const PICTURE_SIZE: [usize; 2] = [1200, 630];

/// The fonts in which the words are written, the first that a machine has.
pub const FONTS: [&str; 8] = [
    "Noto Sans JP",
    "Noto Sans CJK JP",
    "Hiragino Sans",
    "BIZ UDPGothic",
    "Yu Gothic",
    "Meiryo",
    "IPAexGothic",
    "sans-serif",
];

const MARGIN: usize = 72;
const EDGE: &str = "#767676";
const WASH: &str = "#f3f6fa";

/// The height of the line of steps, and the distance between two of them.
const LINE: usize = 462;
const STEP: usize = 352;
const RADIUS: usize = 19;

/// The most lines of the name and of the facts.
const NAME_LINES: usize = 3;
const FACT_LINES: usize = 4;

/// The drawing for a link.
pub fn picture(words: &LinkPreview) -> String {
    let [width, height] = PICTURE_SIZE.map(|length| length.to_string());
    let view = format!("0 0 {width} {height}");
    let fonts = FONTS.join(", ");
    let root = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", &width),
        ("height", &height),
        ("viewBox", &view),
        ("font-family", &fonts),
    ];
    let mut sheet = Sheet(Markup::xml().begin("svg", &root).line(0));
    sheet.rect([0, 0, PICTURE_SIZE[0], PICTURE_SIZE[1]], WASH);
    sheet.rect([0, 0, PICTURE_SIZE[0], 16], ACCENT);
    sheet.head(words);
    if words.stations.is_empty() {
        sheet.facts(&words.facts)
    } else {
        sheet.line(&words.stations)
    }
    sheet.0.end("svg").line(0).into_string()
}

/// The description of a picture for people who do not see it.
pub fn description(words: &LinkPreview) -> String {
    let current = words.stations.iter().find(|station| station.is_current).map(|station| station.name);
    let facts = words.facts.iter().map(String::as_str).filter(|_| words.stations.is_empty());
    [words.title.as_str()].into_iter().chain(current).chain(facts).collect::<Vec<_>>().join(" ")
}

/// The look of a text: its size, whether it is bold, its colour.
type Face = (usize, bool, &'static str);

struct Sheet(Markup);

impl Sheet {
    fn add(&mut self, shape: &Markup) {
        self.0 = std::mem::take(&mut self.0).then(shape).line(0);
    }

    fn rect(&mut self, place: [usize; 4], fill: &'static str) {
        let [x, y, width, height] = place.map(|length| length.to_string());
        let own = [("x", x.as_str()), ("y", &y), ("width", &width), ("height", &height), ("fill", fill)];
        self.add(&Markup::empty("rect", &own));
    }

    fn text(&mut self, [x, y]: [usize; 2], (size, is_bold, fill): Face, text: &str) {
        // The left half of an opening bracket is empty: its line begins at the margin all the same.
        let x = if text.starts_with(['（', '「', '『', '【', '［', '〔']) {
            x.saturating_sub(size * 2 / 5)
        } else {
            x
        };
        let [x, y, size] = [x, y, size].map(|length| length.to_string());
        let weight = if is_bold { "700" } else { "400" };
        let own =
            [("x", x.as_str()), ("y", &y), ("font-size", &size), ("font-weight", weight), ("fill", fill)];
        self.add(&Markup::element("text", &own, &Markup::text(text)));
    }

    /// Lines from the height `top` on, at most `most` of them; returns the height of the last.
    fn lines(&mut self, top: usize, most: usize, face: Face, text: &str) -> usize {
        let mut lines = wrap(text, face.0, PICTURE_SIZE[0] - 2 * MARGIN);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                last.pop();
                last.push('…');
            }
        }
        let leading = face.0 * 13 / 10;
        for (at, line) in lines.iter().enumerate() {
            self.text([MARGIN, top + at * leading], face, line);
        }
        top + lines.len().saturating_sub(1) * leading
    }

    /// The owner, then the name, in smaller letters if it is long.
    fn head(&mut self, words: &LinkPreview) {
        let end = self.lines(118, 2, (32, false, QUIET), &words.above);
        let size = if wrap(&words.name, 68, PICTURE_SIZE[0] - 2 * MARGIN).len() > 2 { 50 } else { 68 };
        self.lines(end + size + 24, NAME_LINES, (size, true, INK), &words.name);
    }

    /// The facts at the foot.
    fn facts(&mut self, facts: &[String]) {
        let face = (32, false, INK);
        let lines: Vec<String> =
            facts.iter().flat_map(|fact| wrap(fact, face.0, PICTURE_SIZE[0] - 2 * MARGIN)).collect();
        let count = lines.len().min(FACT_LINES);
        let top = PICTURE_SIZE[1] - 60 - count.saturating_sub(1) * 44;
        for (at, line) in lines.iter().take(count).enumerate() {
            self.text([MARGIN, top + at * 44], face, line);
        }
    }

    /// The steps from the first to the last, filled as far as the initiative has come.
    fn line(&mut self, stations: &[Station]) {
        let centre = |at: usize| MARGIN + RADIUS + at * STEP;
        for (at, station) in stations.iter().enumerate().skip(1) {
            let is_passed = station.is_done || station.is_current;
            self.connection(centre(at - 1), centre(at), is_passed);
        }
        for (at, station) in stations.iter().enumerate() {
            self.station(centre(at), station);
            let (size, years) = if station.is_current { (36, INK) } else { (34, QUIET) };
            self.text([MARGIN + at * STEP, LINE + 78], (size, station.is_current, INK), station.name);
            for (line, years_line) in wrap(&station.since, 23, STEP - 24).iter().take(2).enumerate() {
                self.text([MARGIN + at * STEP, LINE + 114 + line * 30], (23, false, years), years_line);
            }
        }
    }

    fn connection(&mut self, from: usize, to: usize, is_passed: bool) {
        let [from, to, height] = [from + RADIUS, to - RADIUS, LINE].map(|length| length.to_string());
        let (stroke, width) = if is_passed { (ACCENT, "8") } else { (EDGE, "4") };
        let dots = (!is_passed).then_some(("stroke-dasharray", "4 10"));
        let own = [
            ("x1", from.as_str()),
            ("y1", &height),
            ("x2", &to),
            ("y2", &height),
            ("stroke", stroke),
            ("stroke-width", width),
        ];
        self.add(&Markup::empty("line", &own.into_iter().chain(dots).collect::<Vec<_>>()));
    }

    fn station(&mut self, centre: usize, station: &Station) {
        let [centre, height, radius] = [centre, LINE, RADIUS].map(|length| length.to_string());
        let (fill, stroke) = match (station.is_current, station.is_done) {
            (true, _) => (INK, INK),
            (false, true) => (ACCENT, ACCENT),
            (false, false) => (PAPER, EDGE),
        };
        let own = [
            ("cx", centre.as_str()),
            ("cy", &height),
            ("r", &radius),
            ("fill", fill),
            ("stroke", stroke),
            ("stroke-width", "5"),
        ];
        self.add(&Markup::empty("circle", &own));
    }
}
