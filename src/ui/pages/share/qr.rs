//! An address as a QR code, which phones read from a screen or from paper.

use crate::ui::components::item::Page;
use crate::ui::dom::{Node, el};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// The width of the light border in modules: phones need it to find the code.
const QUIET: i32 = 4;

/// The QR code; `None` if the address is too long for one.
pub(crate) fn code(page: &Page, address: &str) -> Option<Node> {
    if address.is_empty() {
        return None;
    }
    let code = QrCode::encode_text(&escaped(address), QrCodeEcc::Medium).ok()?;
    let mut dark = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                let _ = write!(dark, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
            }
        }
    }
    let size = code.size() + 2 * QUIET;
    let shape = format!("M0 0h{size}v{size}h-{size}z");
    Some(el!(
        "svg",
        {
            "class": "city-plan-code", "role": "img", "aria-label": page.messages.code,
            "viewBox": format!("0 0 {size} {size}"),
        },
        el!("path", { "class": "city-plan-code__light", "d": shape }),
        el!("path", { "class": "city-plan-code__dark", "d": dark }),
    ))
}

/// Percent-encodes an address, because not every phone reads the bytes of a QR code as UTF-8.
fn escaped(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
