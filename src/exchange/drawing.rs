//! A drawing of few kinds of shapes: as a file of its own (SVG), and as JSON for whoever paints it on
//! a canvas.
//!
//! Colours and lines are attributes of the file; none of it is ever put into a page.

use super::xml::escaped;
use std::fmt::Write;

/// A drawing with what it says in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width in units; one is a pixel on screen.
    pub width: usize,
    /// Height in units.
    pub height: usize,
    /// Language of its words.
    pub language: String,
    /// What it is, for those who do not see it.
    pub title: String,
    /// What it shows, in words.
    pub description: String,
    /// Where it comes from, and what may be done with it.
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
        /// Whether its line is dashed.
        dashed: bool,
    },
    /// One line of text.
    Text {
        /// Left and baseline.
        place: [usize; 2],
        /// Size.
        size: usize,
        /// Whether it is bold.
        bold: bool,
        /// Colour.
        fill: &'static str,
        /// The words.
        words: String,
    },
}

impl Drawing {
    /// The drawing as an SVG file.
    pub fn svg(&self) -> String {
        let Self { width, height, .. } = self;
        let [language, title, description, source] =
            [&self.language, &self.title, &self.description, &self.source].map(|text| escaped(text));
        let mut file = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\" \
             xml:lang=\"{language}\" lang=\"{language}\" \
             font-family=\"Noto Sans JP, Hiragino Sans, BIZ UDPGothic, Meiryo, sans-serif\">\n\
             <title id=\"title\">{title}</title>\n<desc id=\"description\">{description}</desc>\n\
             <metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\">\
             <dc:title>{title}</dc:title><dc:source>{source}</dc:source></rdf:Description></rdf:RDF></metadata>\n"
        );
        for shape in &self.shapes {
            draw(&mut file, shape);
        }
        file.push_str("</svg>\n");
        file
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
                Shape::Text { place: [x, y], size, bold, fill, words } => {
                    write!(file, "[{x},{y},{size},{bold},\"{fill}\",{}]", quoted(words))
                }
            };
        }
        file.push_str("]}");
        file
    }
}

fn draw(file: &mut String, shape: &Shape) {
    let colour = |colour: &'static str| if colour.is_empty() { "none" } else { colour };
    let _ = match shape {
        Shape::Rect { place: [x, y, width, height], fill, stroke, line, dashed } => {
            let dashes = if *dashed { " stroke-dasharray=\"6 4\"" } else { "" };
            writeln!(
                file,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\" stroke=\"{}\" \
                 stroke-width=\"{line}\"{dashes}/>",
                colour(fill),
                colour(stroke)
            )
        }
        Shape::Text { place: [x, y], size, bold, fill, words } => {
            let weight = if *bold { 700 } else { 400 };
            let words = escaped(words);
            writeln!(
                file,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">{words}</text>"
            )
        }
    };
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

/// A text in lines of at most so many units; a Latin letter is half as wide as a Japanese one.
pub fn wrapped(text: &str, size: usize, width: usize) -> Vec<String> {
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0);
    for piece in pieces(text) {
        let wide: usize = piece.chars().map(|c| if c.is_ascii() { size.div_ceil(2) + 1 } else { size }).sum();
        // A sign that ends a phrase may stand out a little rather than begin a line.
        if used + wide > width && !line.is_empty() && !matches!(piece, "、" | "。" | "）" | "」" | "ー" | " ")
        {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        line.push_str(piece);
        used += wide;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// What a line may be broken between: Japanese signs, and whole words in Latin letters.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let in_word = |c: char| c.is_ascii() && c != ' ';
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

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing() -> Drawing {
        let text = Shape::Text { place: [1, 2], size: 14, bold: true, fill: "#000000", words: "<\"&".into() };
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
        for part in ["<title id=\"title\">t</title>", "<dc:source>s</dc:source>", "&lt;&quot;&amp;", "6 4"] {
            assert!(svg.contains(part), "{part}: {svg}");
        }
    }

    #[test]
    fn the_json_is_json() {
        let json: serde_json::Value = serde_json::from_str(&drawing().json()).unwrap_or_default();
        assert_eq!(json["shapes"][0], serde_json::json!([1, 2, 3, 4, "", "#000000", 2, true]));
        assert_eq!(json["shapes"][1][5], "<\"&");
    }

    #[test]
    fn lines_are_no_wider_than_asked() {
        assert_eq!(wrapped("窓口のデジタル化", 10, 40), ["窓口のデ", "ジタル化"]);
        assert_eq!(wrapped("調査・Fit&Gap分析", 10, 70), ["調査・", "Fit&Gap分析"]);
        assert_eq!(wrapped("", 10, 40), [""; 0]);
    }
}
