//! A drawing of few kinds of shapes: as a file of its own (SVG), and as JSON for whoever paints it on
//! a canvas.
//!
//! Colours and lines are attributes of the file; none of it is ever put into a page.

use super::markup::Markup;
use crate::plan::text::is_right_to_left;
use std::borrow::Cow;
use std::fmt::Write;

/// The colour of a drawing: words and lines.
pub const INK: &str = "#1a1a1a";
/// The colour of a drawing: words of second rank.
pub const QUIET: &str = "#4d4d4d";
/// The colour of a drawing: thin lines.
pub const RULE: &str = "#cccccc";
/// The colour of a drawing: what stands out.
pub const ACCENT: &str = "#00428c";
/// The colour of a drawing: the ground.
pub const PAPER: &str = "#ffffff";

/// A drawing with what it says in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width in units; one is a pixel on screen.
    pub width: usize,
    /// Height in units.
    pub height: usize,
    /// Language of its words.
    pub language: String,
    /// A title for people who do not see the drawing.
    pub title: String,
    /// A description of its content.
    pub description: String,
    /// Its source and its licence.
    pub source: String,
    /// From back to front.
    pub shapes: Vec<Shape>,
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Left, top, width, height.
        place: [usize; 4],
        /// Colour; empty for none.
        fill: &'static str,
        /// Colour of its line; empty for none.
        stroke: &'static str,
        /// Width of its line.
        line: usize,
        /// True if its line is dashed.
        dashed: bool,
    },
    /// One line of text.
    Text {
        /// Left and baseline.
        place: [usize; 2],
        /// Size.
        size: usize,
        /// True if it is bold.
        bold: bool,
        /// Colour.
        fill: &'static str,
        /// The words.
        text: String,
        /// Their language, where it is not that of the drawing.
        language: Option<String>,
    },
}

impl Drawing {
    /// The drawing as an SVG file.
    pub fn svg(&self) -> String {
        let [width, height] = [self.width, self.height].map(|length| length.to_string());
        let view = format!("0 0 {width} {height}");
        let root = [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("width", &width),
            ("height", &height),
            ("viewBox", &view),
            ("role", "img"),
            ("aria-labelledby", "title description"),
            ("xml:lang", &self.language),
            ("lang", &self.language),
            (
                "font-family",
                "Noto Sans JP, Noto Sans CJK JP, Hiragino Sans, BIZ UDPGothic, Meiryo, sans-serif",
            ),
        ];
        let title = Markup::element("title", &[("id", "title")], &Markup::text(&self.title));
        let description = Markup::element("desc", &[("id", "description")], &Markup::text(&self.description));
        let head = Markup::xml().begin("svg", &root).line(0).then(&title).line(0).then(&description).line(0);
        let file = self
            .shapes
            .iter()
            .fold(head.then(&self.metadata()).line(0), |file, shape| file.then(&draw(shape)).line(0));
        file.end("svg").line(0).into_string()
    }

    /// Title and source for programs.
    fn metadata(&self) -> Markup {
        let names = [
            ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ];
        let title = Markup::element("dc:title", &[], &Markup::text(&self.title));
        let source = Markup::element("dc:source", &[], &Markup::text(&self.source));
        let about = Markup::element("rdf:Description", &[("rdf:about", "")], &title.then(&source));
        Markup::element("metadata", &[], &Markup::element("rdf:RDF", &names, &about))
    }

    /// The drawing as JSON: `{ width, height, title, description, source, shapes }`, where a shape is
    /// `[x, y, width, height, fill, stroke, line, dashed]` or `[x, y, size, bold, fill, words]`.
    pub fn json(&self) -> String {
        let mut file = format!("{{\"width\":{},\"height\":{}", self.width, self.height);
        for (name, text) in
            [("title", &self.title), ("description", &self.description), ("source", &self.source)]
        {
            let _ = write!(file, ",\"{name}\":{}", quoted(text));
        }
        file.push_str(",\"shapes\":[");
        for (at, shape) in self.shapes.iter().enumerate() {
            file.push_str(if at > 0 { "," } else { "" });
            let _ = match shape {
                Shape::Rect { place: [x, y, width, height], fill, stroke, line, dashed } => {
                    write!(file, "[{x},{y},{width},{height},\"{fill}\",\"{stroke}\",{line},{dashed}]")
                }
                Shape::Text { place: [x, y], size, bold, fill, text, .. } => {
                    write!(file, "[{x},{y},{size},{bold},\"{fill}\",{}]", quoted(&directed(text)))
                }
            };
        }
        file.push_str("]}");
        file
    }
}

fn draw(shape: &Shape) -> Markup {
    let colour = |colour: &'static str| if colour.is_empty() { "none" } else { colour };
    match shape {
        Shape::Rect { place, fill, stroke, line, dashed } => {
            let [x, y, width, height] = place.map(|length| length.to_string());
            let line = line.to_string();
            let dashes = dashed.then_some(("stroke-dasharray", "6 4"));
            let own = [
                ("x", x.as_str()),
                ("y", &y),
                ("width", &width),
                ("height", &height),
                ("fill", colour(fill)),
                ("stroke", colour(stroke)),
                ("stroke-width", &line),
            ];
            Markup::empty("rect", &own.into_iter().chain(dashes).collect::<Vec<_>>())
        }
        Shape::Text { place, size, bold, fill, text, language } => {
            let [x, y] = place.map(|length| length.to_string());
            let (size, weight) = (size.to_string(), if *bold { "700" } else { "400" });
            let own =
                [("x", x.as_str()), ("y", &y), ("font-size", &size), ("font-weight", weight), ("fill", fill)];
            let language = language.as_deref().map(|tag| [("xml:lang", tag), ("lang", tag)]);
            let all: Vec<_> = own.into_iter().chain(language.into_iter().flatten()).collect();
            Markup::element("text", &all, &Markup::text(&directed(text)))
        }
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A text in lines of at most so many units. A word that is longer than a line is broken where the line ends.
pub fn wrap(text: &str, size: usize, width: usize) -> Vec<String> {
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0);
    let mut add = |piece: &str, wide: usize, may_stand_out: bool| {
        if used + wide > width && !line.is_empty() && !may_stand_out {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        line.push_str(piece);
        used += wide;
    };
    for piece in pieces(text) {
        let wide: usize = piece.chars().map(|c| advance(c, size)).sum();
        if wide > width {
            let mut sign = [0; 4];
            piece.chars().for_each(|c| add(c.encode_utf8(&mut sign), advance(c, size), false));
        } else {
            // A sign that ends a phrase may stand out a little rather than begin a line.
            add(piece, wide, matches!(piece, "、" | "。" | "）" | "」" | "ー" | " "));
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// How wide a letter is at most, but for the widest capitals: letters of alphabets are about half as wide as those
/// of Japanese, marks on them have no width.
fn advance(c: char, size: usize) -> usize {
    match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => 0,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => size * 9 / 10,
        'A'..='Z' | '&' => size * 7 / 10,
        c if c < '\u{1100}' => size.div_ceil(2) + 1,
        _ => size,
    }
}

/// The units between which a line may break: Japanese characters, and words in letters of an alphabet.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let in_word = |c: char| c < '\u{1100}' && !c.is_whitespace();
        let end = match in_word(first) {
            true => rest.find(|c| !in_word(c)).unwrap_or(rest.len()),
            false => first.len_utf8(),
        };
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// Words in the direction that they are read in, beside others in theirs: between the isolates of Unicode where they
/// hold letters of Hebrew, Arabic and their like.
fn directed(text: &str) -> Cow<'_, str> {
    if text.contains(is_right_to_left) { format!("\u{2068}{text}\u{2069}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing() -> Drawing {
        let text = Shape::Text {
            place: [1, 2],
            size: 14,
            bold: true,
            fill: "#000000",
            text: "<\"&".into(),
            language: Some("it".into()),
        };
        let rect = Shape::Rect { place: [1, 2, 3, 4], fill: "", stroke: "#000000", line: 2, dashed: true };
        Drawing {
            width: 10,
            height: 20,
            language: "ja".into(),
            title: "t".into(),
            description: "d".into(),
            source: "s".into(),
            shapes: vec![rect, text],
        }
    }

    #[test]
    fn a_file_carries_its_words_and_its_source() {
        let svg = drawing().svg();
        for part in [
            "<title id=\"title\">t</title>",
            "<dc:source>s</dc:source>",
            " lang=\"it\">&lt;&quot;&amp;",
            "6 4",
        ] {
            assert!(svg.contains(part), "{part}: {svg}");
        }
    }

    #[test]
    fn words_from_right_to_left_stand_between_isolates() {
        assert_eq!(directed("خطة (1)"), "\u{2068}خطة (1)\u{2069}");
        assert_eq!(directed("窓口 (1)"), "窓口 (1)");
    }

    #[test]
    fn the_json_is_json() {
        let json: serde_json::Value = serde_json::from_str(&drawing().json()).unwrap_or_default();
        assert_eq!(json["shapes"][0], serde_json::json!([1, 2, 3, 4, "", "#000000", 2, true]));
        assert_eq!(json["shapes"][1][5], "<\"&");
    }

    #[test]
    fn lines_are_no_wider_than_asked() {
        assert_eq!(wrap("窓口のデジタル化", 10, 40), ["窓口のデ", "ジタル化"]);
        assert_eq!(wrap("調査・Fit&Gap分析", 10, 70), ["調査・", "Fit&Gap分析"]);
        assert_eq!(wrap("", 10, 40), [""; 0]);
        assert_eq!(wrap("Donaudampfschiff", 10, 40), ["Donaud", "ampfsc", "hiff"]);
        assert_eq!(wrap("خطة المدينة", 10, 45), ["خطة ", "المدينة"]);
    }
}
