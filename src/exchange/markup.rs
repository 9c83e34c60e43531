//! The one writer of markup: HTML of pages, SVG, StratML.
//!
//! Names of elements and attributes are words of the program; only contents and values come from a plan, an option
//! or a file, and they are escaped here. A test keeps markup out of every other text of the program.

/// Attributes that are there or not, and have no value in HTML.
const BARE: [&str; 2] = ["defer", "page-title"];

/// An attribute: its name, and its value as it is meant.
pub type Attribute<'a> = (&'static str, &'a str);

/// A sign of markup, and what stands around it.
#[derive(Clone, Copy, Debug)]
pub struct Sign<'a> {
    /// The sign.
    pub sign: char,
    /// The one before it; that of a tag where a text begins.
    pub before: char,
    /// All that follows.
    pub after: &'a str,
    /// True if it stands in a tag, or in a text.
    pub in_tag: bool,
}

/// Markup, sound by how it is made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Markup(String);

impl Markup {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The beginning of an XML file.
    pub fn xml() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".into())
    }

    /// The beginning of an HTML page.
    pub fn page() -> Self {
        Self("<!doctype html>\n".into())
    }

    /// Markup of Yew, which escapes as this writer does.
    pub fn from_renderer(html: String) -> Self {
        Self(html)
    }

    /// A text.
    pub fn text(text: &str) -> Self {
        let mut markup = Self::new();
        escape(&mut markup.0, text, false);
        markup
    }

    /// An element with what is in it.
    pub fn element(name: &'static str, attributes: &[Attribute], inside: &Self) -> Self {
        Self::new().begin(name, attributes).then(inside).end(name)
    }

    /// An element of HTML that holds nothing and has no end.
    pub fn void(name: &'static str, attributes: &[Attribute]) -> Self {
        Self::new().begin(name, attributes)
    }

    /// An element of XML that holds nothing.
    pub fn empty(name: &'static str, attributes: &[Attribute]) -> Self {
        let mut markup = Self::new().begin(name, attributes);
        markup.0.pop();
        markup.0.push_str("/>");
        markup
    }

    /// Data for programs within a page, as JSON. No text in it ends the element: signs of markup are written as escapes
    /// of JSON, which has them in texts alone.
    pub fn data(kind: &'static str, json: &str) -> Self {
        let mut markup = Self::new().begin("script", &[("type", kind)]);
        for c in json.chars() {
            match c {
                '<' => markup.0.push_str("\\u003c"),
                '>' => markup.0.push_str("\\u003e"),
                '&' => markup.0.push_str("\\u0026"),
                '\u{2028}' => markup.0.push_str("\\u2028"),
                '\u{2029}' => markup.0.push_str("\\u2029"),
                c if is_written(c) => markup.0.push(c),
                _ => {}
            }
        }
        markup.end("script")
    }

    /// A remark for who reads the markup.
    pub fn comment(words: &'static str) -> Self {
        Self(["<!-- ", words, " -->"].concat())
    }

    /// The beginning of an element.
    #[must_use]
    pub fn begin(mut self, name: &'static str, attributes: &[Attribute]) -> Self {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            if !(value.is_empty() && BARE.contains(name)) {
                self.0.push_str("=\"");
                escape(&mut self.0, value, true);
                self.0.push('"');
            }
        }
        self.0.push('>');
        self
    }

    /// The end of an element.
    #[must_use]
    pub fn end(mut self, name: &'static str) -> Self {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        self
    }

    /// This and more.
    #[must_use]
    pub fn then(mut self, more: &Self) -> Self {
        self.0.push_str(&more.0);
        self
    }

    /// This and an end of line, with so many spaces at the beginning of the next one.
    #[must_use]
    pub fn line(mut self, indent: usize) -> Self {
        self.0.push('\n');
        self.0.extend(std::iter::repeat_n(' ', indent));
        self
    }

    /// This with references in the place of signs that would be mistaken for something. Those that make markup stay.
    #[must_use]
    pub fn with_references(&self, is_mistaken: impl Fn(&Sign) -> bool) -> Self {
        let mut out = String::with_capacity(self.0.len());
        let (mut in_tag, mut before) = (false, '>');
        for (at, sign) in self.0.char_indices() {
            in_tag = sign == '<' || (in_tag && sign != '>');
            let after = &self.0[at + sign.len_utf8()..];
            let is_mistaken = || is_mistaken(&Sign { sign, before, after, in_tag });
            let makes_markup = matches!(sign, '<' | '>' | '&') || (in_tag && matches!(sign, '"' | '=' | ' '));
            match !makes_markup && is_mistaken() {
                true => out.extend(["&#", &u32::from(sign).to_string(), ";"]),
                false => out.push(sign),
            }
            before = sign;
        }
        Self(out)
    }

    /// The text of the file.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Returns whether XML has a character; HTML has no other ones either. Controls from U+007F on are allowed there, but say
/// nothing.
fn is_written(c: char) -> bool {
    match c {
        '\n' | '\t' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        c => !c.is_control(),
    }
}

/// Adds a text; what markup cannot hold is left out. Lines within a value of an attribute are kept.
fn escape(out: &mut String, text: &str, value: bool) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' if value => out.push_str("&#39;"),
            // A reader of XML would make a line feed of it.
            '\r' => out.push_str("&#13;"),
            '\n' if value => out.push_str("&#10;"),
            '\t' if value => out.push_str("&#9;"),
            c if is_written(c) => out.push(c),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_what_it_stands_in() {
        let text = "\"'><img onerror=a></p>]]>--&lt;\u{0}\u{fffe}\u{85}";
        let markup = Markup::element("p", &[("title", text)], &Markup::text(text)).into_string();
        assert_eq!(
            markup,
            "<p title=\"&quot;&#39;&gt;&lt;img onerror=a&gt;&lt;/p&gt;]]&gt;--&amp;lt;\">\
             &quot;'&gt;&lt;img onerror=a&gt;&lt;/p&gt;]]&gt;--&amp;lt;</p>"
        );
    }

    #[test]
    fn no_text_ends_the_data_that_it_stands_in() {
        let markup =
            Markup::data("application/ld+json", "{\"a\":\"</script><!--&\u{2028}\u{85}\"}").into_string();
        let expected = "{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\"}";
        assert_eq!(markup, format!("<script type=\"application/ld+json\">{expected}</script>"));
    }

    #[test]
    fn signs_become_references_and_markup_stays_markup() {
        let markup = Markup::element("p", &[("title", "a=b <c")], &Markup::text("d & e"));
        let written = markup.with_references(|sign| sign.sign == 'c' || (sign.before == ' ' && !sign.in_tag));
        assert_eq!(written.into_string(), "<p title=\"a=b &lt;&#99;\">d &amp; &#101;</p>");
    }

    #[test]
    fn lines_of_a_value_stay_lines() {
        let markup = Markup::empty("rect", &[("desc", "a\r\n\tb"), ("about", "")]).into_string();
        assert_eq!(markup, "<rect desc=\"a&#13;&#10;&#9;b\" about=\"\"/>");
        assert_eq!(Markup::void("script", &[("defer", "")]).into_string(), "<script defer>");
    }
}
