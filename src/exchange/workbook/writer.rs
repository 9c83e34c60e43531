//! A workbook as the bytes of an xlsx that is pleasant to fill in: headings that stay, lists to choose from, notes.
//!
//! It changes no value: what it writes, `spreadsheet` reads.

use super::book::{Book, Cell, Displayed, Sheet};
use super::layout::{Column, Kind, Layout, Table};
use super::roles::{self, Role};
use super::sheets::{self, Heading};
use super::{number_format, year_table};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Note, Workbook, Worksheet, XlsxError,
};

/// How to fill it in, a paragraph a line.
const GUIDE: &str = include_str!("guide.txt");
/// Rows below the last one that have lists to choose from, too.
const MORE: u32 = 500;
/// Text that a list of choices may have in a workbook.
const LONGEST: usize = 255;

struct Dress {
    heading: Format,
    needed: Format,
    text: Format,
    day: Format,
}

/// The bytes of a workbook. Its first sheet says how to fill it in: as `explanation` does, else as for a whole plan.
pub(super) fn xlsx(layout: &Layout, book: &Book, explanation: Option<&str>) -> Result<Vec<u8>, XlsxError> {
    let mut out = Workbook::new();
    // The same plan makes the same bytes on every day.
    let never = ExcelDateTime::from_ymd(2024, 4, 1)?;
    out.set_properties(&DocProperties::new().set_creation_datetime(&never));
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let bold = bold.set_border_bottom(FormatBorder::Medium);
    let apply_style = Dress {
        heading: bold.clone().set_background_color(Color::RGB(0x00E8_EEF4)),
        needed: bold.set_background_color(Color::RGB(0x00FF_F2CC)),
        // As text, so that 1-2 stays what it is.
        text: Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@"),
        day: Format::new().set_align(FormatAlign::Top).set_num_format("yyyy-mm-dd"),
    };
    guide(out.add_worksheet(), layout, explanation.unwrap_or(GUIDE), &apply_style)?;
    for sheet in &book.sheets {
        let to = out.add_worksheet();
        to.set_name(&*sheet.name)?;
        to.set_hidden(sheet.hidden);
        cells(to, sheet, &apply_style)?;
        // On paper all columns stand side by side.
        to.set_landscape();
        to.set_print_fit_to_pages(1, 0);
        match roles::role(layout, sheet, false) {
            Role::Plan => plan(to, layout, sheet, &apply_style)?,
            Role::Table(of) => table(to, of, sheet, 0, &apply_style)?,
            Role::Years(list) => {
                if let Some(base) = layout.table(list.part, list.field) {
                    table(to, &year_table::table_of(list, base, sheet, 4).table, sheet, 1, &apply_style)?;
                }
            }
            Role::Grid => {
                if let Some(found) = super::columns::columns(layout, sheet, 4) {
                    let (row, years) = (found.rows.1, found.years);
                    for at in 0..sheet.rows[row].cells.len() {
                        let heading = sheet.at(row, at).display_text();
                        to.write_string_with_format(row as u32, at as u16, heading, &apply_style.heading)?;
                    }
                    let mut widths = vec![16; sheet.rows[row].cells.len()];
                    widths[years[0].0.saturating_sub(1)] = 36;
                    for (at, _) in &years {
                        widths[*at] = 24;
                    }
                    for (at, width) in widths.iter().enumerate() {
                        to.set_column_width(at as u16, *width)?;
                    }
                    heights(to, sheet, &widths)?;
                    to.set_freeze_panes(row as u32 + 1, years[0].0 as u16)?;
                }
            }
            Role::Guide | Role::Unknown => {}
        }
    }
    out.save_to_buffer()
}

/// The headings of a list with their notes, and what can be chosen below them; the first columns stay in sight.
fn table(
    to: &mut Worksheet,
    table: &Table,
    sheet: &Sheet,
    still: u16,
    apply_style: &Dress,
) -> Result<(), XlsxError> {
    let Some(found) = sheets::headings(table, sheet) else { return Ok(()) };
    let last = sheet.rows.len() as u32 + MORE;
    for (at, heading) in found.columns.iter().enumerate() {
        let at = at as u16;
        dressed(to, sheet, heading, (found.row as u32, at), apply_style)?;
        if let Heading::Field(column, _) = heading {
            choices(to, column, (found.row as u32 + 1, last), at)?;
        }
    }
    let widths: Vec<u16> = found.columns.iter().map(width_of).collect();
    heights(to, sheet, &widths)?;
    to.set_freeze_panes(found.row as u32 + 1, still)?;
    Ok(())
}

fn guide(to: &mut Worksheet, layout: &Layout, text: &str, apply_style: &Dress) -> Result<(), XlsxError> {
    to.set_name(&layout.guide.ja)?;
    to.set_column_width(0, 100)?;
    for (row, line) in text.lines().enumerate() {
        let format = if line.starts_with('■') { &apply_style.heading } else { &apply_style.text };
        to.write_string_with_format(row as u32, 0, line, format)?;
    }
    Ok(())
}

fn cells(to: &mut Worksheet, sheet: &Sheet, apply_style: &Dress) -> Result<(), XlsxError> {
    for (row, cells) in sheet.rows.iter().enumerate() {
        for (column, cell) in cells.cells.iter().enumerate() {
            put(to, (row as u32, column as u16), cell, apply_style)?;
        }
        if cells.hidden {
            to.set_row_hidden(row as u32)?;
        }
    }
    for span in &sheet.spans {
        let cell = sheet.at(span.rows.0, span.columns.0);
        let (rows, columns) = (span.rows, span.columns);
        to.merge_range(
            rows.0 as u32,
            columns.0 as u16,
            rows.1 as u32,
            columns.1 as u16,
            "",
            &apply_style.text,
        )?;
        put(to, (rows.0 as u32, columns.0 as u16), cell, apply_style)?;
    }
    for column in &sheet.hidden_columns {
        to.set_column_hidden(*column as u16)?;
    }
    Ok(())
}

fn put(to: &mut Worksheet, at: (u32, u16), cell: &Cell, apply_style: &Dress) -> Result<(), XlsxError> {
    let (row, column) = at;
    match cell {
        Cell::Empty => {}
        Cell::Number(number) => drop(to.write_number(row, column, *number)?),
        Cell::Bool(truth) => drop(to.write_boolean(row, column, *truth)?),
        Cell::Day(day) => {
            let (year, month, day) = day.earliest(crate::plan::Calendar::default());
            let date = ExcelDateTime::from_ymd(u16::try_from(year).unwrap_or_default(), month, day)?;
            to.write_datetime_with_format(row, column, &date, &apply_style.day)?;
        }
        Cell::Displayed(shown) if format_code(shown).is_some() => {
            let code = format_code(shown).unwrap_or_default();
            let format = Format::new().set_align(FormatAlign::Top).set_num_format(code);
            if let Cell::Number(number) = shown.value {
                to.write_number_with_format(row, column, number, &format)?;
            }
        }
        Cell::Text(_) | Cell::Wrong(_) | Cell::Unanswered(_) | Cell::Displayed(_) => {
            to.write_string_with_format(row, column, cell.display_text(), &apply_style.text)?;
        }
    }
    Ok(())
}

/// The format in which a number shows its text: `#,##0`, `0"%"`. None where no simple one does.
fn format_code(shown: &Displayed) -> Option<String> {
    let Cell::Number(number) = shown.value else { return None };
    let is_digit = |c: char| c.is_ascii_digit();
    let (begin, end) = (shown.text.find(is_digit)?, shown.text.rfind(is_digit)? + 1);
    let (before, digits, after) = (&shown.text[..begin], &shown.text[begin..end], &shown.text[end..]);
    if !(before.is_empty() || before == "-") || after.contains(['"', '\\', ';']) {
        return None;
    }
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let whole = if digits.contains(',') { "#,##0" } else { "0" };
    let point = if decimals > 0 { format!(".{}", "0".repeat(decimals)) } else { String::new() };
    let unit = if after.is_empty() { String::new() } else { format!("\"{after}\"") };
    let code = format!("{whole}{point}{unit}");
    let is_shown = number_format::number(&code, number).is_some_and(|made| made.text == *shown.text);
    is_shown.then_some(code)
}

/// Labels of the first sheet, each with its note and what can be chosen beside it.
fn plan(to: &mut Worksheet, layout: &Layout, sheet: &Sheet, apply_style: &Dress) -> Result<(), XlsxError> {
    to.set_column_width(0, 28)?;
    to.set_column_width(1, 70)?;
    for row in 0..sheet.rows.len() {
        let heading = sheets::heading(&layout.plan, sheet.at(row, 0));
        dressed(to, sheet, &heading, (row as u32, 0), apply_style)?;
        to.set_column_width(0, 28)?;
        if let Heading::Field(column, _) = heading {
            choices(to, column, (row as u32, row as u32), 1)?;
        }
    }
    heights(to, sheet, &[28, 70])?;
    to.set_freeze_panes(1, 1)?;
    Ok(())
}

/// A heading: its look, its width, and what to write below it.
fn dressed(
    to: &mut Worksheet,
    sheet: &Sheet,
    heading: &Heading,
    at: (u32, u16),
    apply_style: &Dress,
) -> Result<(), XlsxError> {
    let shown = sheet.at(at.0 as usize, at.1 as usize).display_text();
    let needed = match heading {
        Heading::Owner => true,
        // An id that is missing is made.
        Heading::Field(column, _) => column.required && column.kind != Kind::Id,
        Heading::Unknown(_) | Heading::None => false,
    };
    let (format, width) =
        (if needed { &apply_style.needed } else { &apply_style.heading }, width_of(heading));
    to.write_string_with_format(at.0, at.1, &shown, format)?;
    to.set_column_width(at.1, width)?;
    if let Heading::Field(column, _) = heading
        && !column.about.is_empty()
    {
        let needed = if needed { "【必ず書く】" } else { "" };
        let note = Note::new(format!("{needed}{}", about(column))).add_author_prefix(false);
        to.insert_note(at.0, at.1, &note.set_width(280).set_height(110))?;
    }
    Ok(())
}

/// The explanation of a column, in the workbook's words.
pub(super) fn about(column: &Column) -> String {
    /// Words of the format, with those of a workbook.
    const PLAIN: [(&str, &str); 5] = [
        ("`", ""),
        ("表や文。phases に書いた", "「年度別」か「予定」シートに書いた"),
        ("\"2022-XX\"", "「2022年●月」"),
        ("ファイル名と同じにする。", "英語の小文字、数字、ハイフンで書く（例：mihon-2024）。"),
        ("relations にあれば", "「関係する計画」シートにあれば"),
    ];
    let mut about = column.about.clone();
    for (term, plain) in PLAIN {
        about = about.replace(term, plain);
    }
    let points = |kind: &Kind| *kind == Kind::Ref;
    if points(&column.kind) || matches!(&column.kind, Kind::List { of, .. } if points(of)) {
        return about.replace("のID", "の名前（番号かIDでもよい）").replace("そのID", "その名前");
    }
    let words = match &column.kind {
        Kind::Word(words) => words,
        Kind::List { of, .. } => match &**of {
            Kind::Word(words) => words,
            _ => return about,
        },
        Kind::Bool => return about.replace("true", "「はい」"),
        _ => return about,
    };
    for (word, names) in words {
        about = about.replace(&format!("\"{word}\"（{}）", names.ja), &format!("「{}」", names.ja));
        about = about.replace(&format!("\"{word}\""), &format!("「{}」", names.ja));
    }
    about
}

fn width_of(heading: &Heading) -> u16 {
    match heading {
        Heading::Owner => 30,
        Heading::Field(column, _) => width(column),
        Heading::Unknown(_) | Heading::None => 16,
    }
}

/// Rows as high as their texts are long: not every program does that by itself.
fn heights(to: &mut Worksheet, sheet: &Sheet, widths: &[u16]) -> Result<(), XlsxError> {
    const LINE: usize = 18;
    const MOST: usize = 20;
    for (row, cells) in sheet.rows.iter().enumerate() {
        let across = |column: usize| {
            let span = sheet.spans.iter().find(|span| span.rows.0 == row && span.columns.0 == column);
            let last = span.map_or(column, |span| span.columns.1).min(widths.len().saturating_sub(1));
            widths.get(column..=last).unwrap_or(&[16]).iter().map(|width| usize::from(*width)).sum::<usize>()
        };
        // Japanese letters are as wide as two others.
        let wide = |line: &str| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
        let lines = |(column, cell): (usize, &Cell)| {
            cell.display_text()
                .lines()
                .map(|line| wide(line).div_ceil(across(column).max(1)).max(1))
                .sum::<usize>()
        };
        let lines = cells.cells.iter().enumerate().map(lines).max().unwrap_or(1);
        if lines > 1 {
            to.set_row_height(row as u32, (lines.min(MOST) * LINE) as f64)?;
        }
    }
    Ok(())
}

fn width(column: &Column) -> u16 {
    let field = column.path.last().map(String::as_str).unwrap_or_default();
    match (&column.kind, field) {
        (
            _,
            "paragraphs" | "points" | "explanation" | "lead" | "text" | "results" | "issues" | "findings",
        ) => 60,
        (Kind::Text, _) => 32,
        (Kind::Id | Kind::Ref | Kind::List { .. }, _) => 26,
        (Kind::PartialDate | Kind::Year | Kind::Word(_) | Kind::String, _) => 16,
        _ => 12,
    }
}

/// A list to choose from. Where a cell may hold several words, others are let through.
fn choices(to: &mut Worksheet, column: &Column, rows: (u32, u32), at: u16) -> Result<(), XlsxError> {
    let (words, strict) = match &column.kind {
        Kind::Word(words) => (words.iter().map(|(_, names)| names.ja.as_str()).collect::<Vec<_>>(), true),
        Kind::Bool => (vec!["はい", "いいえ"], true),
        Kind::List { of, .. } => match &**of {
            Kind::Word(words) => (words.iter().map(|(_, names)| names.ja.as_str()).collect(), false),
            _ => return Ok(()),
        },
        _ => return Ok(()),
    };
    if words.join(",").chars().count() > LONGEST || words.iter().any(|word| word.contains(',')) {
        return Ok(());
    }
    let mut list = DataValidation::new().allow_list_strings(&words)?;
    list = if strict {
        list.set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title("選べない言葉です")?
            .set_error_message("一覧から選んでください。")?
    } else {
        list.show_error_message(false)
    };
    to.add_data_validation(rows.0, at, rows.1, at, &list)?;
    Ok(())
}
