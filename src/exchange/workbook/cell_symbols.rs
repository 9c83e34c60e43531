//! Symbols in the cells of a schedule: continued, nothing planned, something planned.
//!
//! A stroke after a phase may mean that it goes on, or that nothing is planned: that is asked.

use super::book::Cell;
use super::messages::Message;

/// Signs for: as in the year before.
const ON: [&str; 6] = ["〃", "\"", "”", "同左", "同上", "々"];

/// Returns whether a cell holds an amount: a budget or a number of people is no work.
fn is_amount(cell: &Cell, shown: &str) -> bool {
    const UNITS: [&str; 7] = ["百万円", "千円", "万円", "億円", "円", "%", "％"];
    let bare = UNITS.iter().find_map(|unit| shown.strip_suffix(unit)).unwrap_or(shown);
    let bare = bare.trim_start_matches(['¥', '￥', '△', '▲', '-', '+']);
    let is_number = || bare.chars().all(|c| c.is_numeric() || matches!(c, ',' | '，' | '.' | '．'));
    matches!(cell, Cell::Number(_))
        || matches!(cell, Cell::Displayed(shown) if matches!(shown.value, Cell::Number(_)))
        || bare.contains(char::is_numeric) && is_number() && !bare.starts_with(|c| ('①'..='⑳').contains(&c))
}

/// The diagnostic about a cell that means that nothing is planned. A dash after a phase may also mean that it continues.
pub(super) fn nothing(cell: &Cell, shown: &str, goes_on: bool) -> Option<Message> {
    const NOTHING: [&str; 9] = ["×", "✕", "✖", "☓", "なし", "無し", "該当なし", "予定なし", "／"];
    const STROKES: [&str; 9] = ["－", "-", "―", "—", "–", "‐", "−", "ー", "─"];
    match STROKES.contains(&shown) {
        true if goes_on => Some(Message::AmbiguousDash),
        true => Some(Message::ReadAsEmpty),
        false => (NOTHING.contains(&shown) || is_amount(cell, shown)).then_some(Message::ReadAsEmpty),
    }
}

/// Returns whether a label is a mark, which says that something is planned and not what.
pub(super) fn is_mark(label: &str) -> bool {
    label.chars().all(|c| "○〇◯●◎△▲▽▼□■◇◆☆★✓✔レ".contains(c))
}

/// Returns whether a cell says nothing but: as before.
pub(super) fn is_on(shown: &str) -> bool {
    const LINES: &str = "→⇒➡⇨⟶➔➜▶►▷↓ー－-―—─━･・…>＞= ";
    ON.contains(&shown) || shown.chars().all(|c| LINES.contains(c)) && !matches!(shown, "・" | "…" | "=")
}
