//! How the cells of an xlsx look: number formats, struck-out words, colours, shapes and comments.
//!
//! Called by `file`, on a workbook whose values are read already. What a cell shows takes the place of what it holds;
//! what only eyes see is noted with its sheet, and told by `seen`.

use super::book::{Book, Cell, Seen, Sheet};
use super::markup::{Archive, Node, each, files_of_sheets, number, relations, value};
use super::number_format as formats;
use std::collections::HashMap;
use std::rc::Rc;

/// The look of a cell, by the number of its style.
#[derive(Clone, Debug, Default)]
struct Style {
    format: Option<Rc<str>>,
    struck: bool,
    fill: Option<Rc<str>>,
}

/// Lets the cells of a workbook show what they show.
pub(super) fn apply(bytes: &[u8], book: &mut Book) {
    let Some(mut archive) = super::markup::archive(bytes) else { return };
    let styles = styles(&mut archive);
    let struck = struck_strings(&mut archive);
    for (name, file) in files_of_sheets(&mut archive) {
        if let Some(sheet) = book.sheets.iter_mut().find(|sheet| *sheet.name == *name) {
            cells(&mut archive, &file, &styles, &struck, sheet);
            for related in relations(&mut archive, &file) {
                drawings(&mut archive, &related, sheet);
            }
        }
    }
}

fn styles(archive: &mut Archive) -> Vec<Style> {
    let mut codes: HashMap<usize, Rc<str>> = HashMap::new();
    let (mut fonts, mut fills): (Vec<bool>, Vec<Option<Rc<str>>>) = Default::default();
    let (mut styles, mut inside) = (Vec::new(), String::new());
    each(archive, "xl/styles.xml", &mut |node| match node {
        Node::Start(element) => match (inside.as_str(), element.local_name().as_ref()) {
            (_, name @ ("numFmts" | "fonts" | "fills" | "cellXfs" | "dxfs" | "cellStyleXfs")) => {
                inside = name.to_owned();
            }
            ("numFmts", "numFmt") => {
                if let (Some(id), Some(code)) = (number(element, "numFmtId"), value(element, "formatCode")) {
                    codes.insert(id, code.into());
                }
            }
            ("fonts", "font") => fonts.push(false),
            ("fonts", "strike") => {
                if let Some(font) = fonts.last_mut() {
                    *font = is_on(element);
                }
            }
            ("fills", "fill") => fills.push(None),
            ("fills", "fgColor") => {
                let colour = ["rgb", "theme", "indexed"].iter().filter_map(|name| value(element, name));
                if let Some(fill) = fills.last_mut().filter(|_| fills_has_pattern(element)) {
                    *fill = Some(colour.chain(value(element, "tint")).collect::<Vec<_>>().join(" ").into());
                }
            }
            ("cellXfs", "xf") => {
                let of = |name| number(element, name).unwrap_or_default();
                let id = of("numFmtId");
                let format = codes.get(&id).cloned().or_else(|| Some(formats::built_in(id)?.into()));
                let fill = fills.get(of("fillId")).cloned().flatten();
                let fill = fill.filter(|colour| !matches!(&**colour, "FFFFFFFF" | "00FFFFFF" | "0" | "64"));
                let struck = fonts.get(of("fontId")).copied().unwrap_or_default();
                styles.push(Style { format, struck, fill });
            }
            _ => {}
        },
        Node::End(_) | Node::Text(_) => {}
    });
    styles
}

/// Patterns without a colour of their own have none here either.
fn fills_has_pattern(colour: &quick_xml::events::BytesStart) -> bool {
    ["rgb", "theme", "indexed"].iter().any(|name| value(colour, name).is_some())
}

/// Whether a mark such as `<strike/>` is set.
fn is_on(element: &quick_xml::events::BytesStart) -> bool {
    value(element, "val").is_none_or(|on| on == "1" || on == "true")
}

/// Text in runs, of which some are struck out: what is left, where some is.
#[derive(Default)]
struct Runs {
    text: String,
    struck: String,
    run_is_struck: bool,
    in_text: bool,
    in_phonetic: bool,
}

/// What is left of a text, and what is struck out of it.
type Left = (String, String);

impl Runs {
    /// Nothing where nothing is struck out.
    fn left(self) -> Option<Left> {
        (!self.struck.trim().is_empty()).then_some((self.text, self.struck))
    }

    fn take(&mut self, node: &Node) {
        match node {
            Node::Start(element) => match element.local_name().as_ref() {
                "r" => self.run_is_struck = false,
                "strike" => self.run_is_struck = is_on(element),
                "rPh" => self.in_phonetic = true,
                "t" => self.in_text = true,
                _ => {}
            },
            Node::End(name) => match *name {
                "t" => self.in_text = false,
                "rPh" => self.in_phonetic = false,
                "r" => self.run_is_struck = false,
                _ => {}
            },
            Node::Text(text) if self.in_text && !self.in_phonetic => {
                if self.run_is_struck {
                    self.struck += text;
                } else {
                    self.text += text;
                }
            }
            Node::Text(_) => {}
        }
    }
}

/// The shared texts of which some is struck out, without that.
fn struck_strings(archive: &mut Archive) -> HashMap<usize, Left> {
    let mut found = HashMap::new();
    let (mut nth, mut runs) = (0, Runs::default());
    each(archive, "xl/sharedStrings.xml", &mut |node| {
        runs.take(&node);
        if let Node::End("si") = node {
            let runs = std::mem::take(&mut runs);
            if let Some(left) = runs.left() {
                found.insert(nth, left);
            }
            nth += 1;
        }
    });
    found
}

fn cells(
    archive: &mut Archive,
    file: &str,
    styles: &[Style],
    struck: &HashMap<usize, Left>,
    sheet: &mut Sheet,
) {
    let (mut row, mut column) = (0, 0);
    let (mut style, mut shared, mut in_value) = (0, false, false);
    let mut runs = Runs::default();
    let mut index = String::new();
    each(archive, file, &mut |node| {
        runs.take(&node);
        match &node {
            Node::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    row = number(element, "r").map_or(row, |row| row.saturating_sub(1));
                    column = 0;
                }
                "c" => {
                    if let Some((r, c)) = value(element, "r").and_then(|name| place(&name)) {
                        (row, column) = (r, c);
                    }
                    style = number(element, "s").unwrap_or_default();
                    shared = value(element, "t").is_some_and(|kind| kind == "s");
                    (runs, index) = (Runs::default(), String::new());
                }
                "v" => in_value = true,
                _ => {}
            },
            Node::Text(text) if in_value && shared => index += text,
            Node::Text(_) => {}
            Node::End("v") => in_value = false,
            Node::End("c") => {
                let left = match index.trim().parse::<usize>() {
                    Ok(index) if shared => struck.get(&index).cloned(),
                    _ => std::mem::take(&mut runs).left(),
                };
                let none = Style::default();
                dress(sheet, (row, column), styles.get(style).unwrap_or(&none), left);
                column += 1;
            }
            Node::End("row") => row += 1,
            Node::End(_) => {}
        }
    });
}

/// A place by the name of its cell: B3.
fn place(name: &str) -> Option<(usize, usize)> {
    let end = name.find(|c: char| c.is_ascii_digit())?;
    let column = name[..end].bytes().try_fold(0_usize, |column, letter| {
        letter.is_ascii_uppercase().then(|| column * 26 + usize::from(letter - b'A') + 1)
    })?;
    Some((name[end..].parse::<usize>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// Lets one cell look as it does; `left` is what is not struck out of its text.
fn dress(sheet: &mut Sheet, at: (usize, usize), style: &Style, left: Option<Left>) {
    let cell = sheet.rows.get_mut(at.0).and_then(|row| row.cells.get_mut(at.1));
    let is_empty = cell.as_ref().is_none_or(|cell| cell.is_empty());
    if let Some(fill) = style.fill.clone() {
        // As many coloured cells as a schedule can have; whole columns are often coloured.
        if sheet.fills.len() < 100_000 {
            sheet.fills.insert(at, fill);
        }
    }
    let Some(cell) = cell.filter(|_| !is_empty) else { return };
    if style.struck || left.is_some() {
        let (left, struck) = left.filter(|_| !style.struck).unwrap_or_else(|| (String::new(), cell.shown()));
        *cell = Cell::text(&left);
        sheet.seen.push((Seen::Struck, at, struck));
        return;
    }
    if let Some(shown) = style.format.as_deref().and_then(|code| shown(code, cell)) {
        *cell = shown;
    }
}

/// A cell that shows something else than it holds.
fn shown(code: &str, cell: &Cell) -> Option<Cell> {
    let (shown, plain) = match cell {
        Cell::Number(number) => (formats::number(code, *number)?, number.to_string()),
        Cell::Day(day) => (formats::date(code, *day)?, String::new()),
        _ => return None,
    };
    if shown.text.is_empty() || shown.text == plain {
        return None;
    }
    let value = shown.date.map_or_else(|| cell.clone(), Cell::Day);
    Some(Cell::shown_as(value, &shown.text))
}

/// Notes shapes and comments of a file that belongs to a sheet.
fn drawings(archive: &mut Archive, file: &str, sheet: &mut Sheet) {
    let is_drawing = file.contains("drawings/drawing");
    let is_comments = file.contains("comments") || file.contains("threadedComment");
    if !is_drawing && !is_comments {
        return;
    }
    let (mut at, mut text, mut field) = ((0, 0), String::new(), String::new());
    let mut drawn = false;
    let mut found = Vec::new();
    each(archive, file, &mut |node| match node {
        Node::Start(element) => {
            field = element.local_name().as_ref().to_owned();
            match field.as_str() {
                "comment" | "threadedComment" => {
                    at = value(element, "ref").and_then(|name| place(&name)).unwrap_or_default();
                    text.clear();
                }
                "twoCellAnchor" | "oneCellAnchor" | "absoluteAnchor" => {
                    (at, drawn) = ((0, 0), false);
                    text.clear();
                }
                // Where it begins is where it stands.
                "to" => drawn = true,
                "sp" | "cxnSp" | "pic" | "graphicFrame" | "grpSp" => drawn = true,
                _ => {}
            }
        }
        Node::Text(part) => match field.as_str() {
            "row" if !drawn => at.0 = part.trim().parse().unwrap_or(at.0),
            "col" if !drawn => at.1 = part.trim().parse().unwrap_or(at.1),
            "t" | "text" => text += &part,
            _ => {}
        },
        Node::End("twoCellAnchor" | "oneCellAnchor" | "absoluteAnchor") if drawn => {
            found.push((Seen::Shape, at, std::mem::take(&mut text)));
        }
        Node::End("comment" | "threadedComment") => {
            found.push((Seen::Comment, at, std::mem::take(&mut text)));
        }
        // What stands between this element and the next belongs to neither.
        Node::End(_) => field.clear(),
    });
    sheet.seen.extend(found);
}
