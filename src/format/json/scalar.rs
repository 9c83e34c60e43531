//! Strings and numbers as JSON writes them.
//!
//! Called by [`Json::value`]; what is neither ends the reading there.

use super::{Json, Value};
use std::borrow::Cow;

impl<'j> Json<'j> {
    /// A string whose quotation mark was taken.
    pub(crate) fn string(&mut self) -> Cow<'j, str> {
        let mut read = String::new();
        let mut begin = self.at;
        loop {
            match self.byte() {
                Some(b'"') => {
                    let run = self.text.get(begin..self.at).unwrap_or_default();
                    self.at += 1;
                    if read.is_empty() {
                        return Cow::Borrowed(run);
                    }
                    read.push_str(run);
                    return Cow::Owned(read);
                }
                Some(b'\\') => {
                    read.push_str(self.text.get(begin..self.at).unwrap_or_default());
                    self.at += 1;
                    match self.escape() {
                        Some(sign) => read.push(sign),
                        None => drop(self.fail()),
                    }
                    begin = self.at;
                }
                None | Some(..b' ') => {
                    self.fail();
                    return Cow::Borrowed("");
                }
                _ => self.at += 1,
            }
        }
    }

    /// What an escape stands for; half of a pair stands for the sign of what cannot be read.
    fn escape(&mut self) -> Option<char> {
        let sign = self.byte()?;
        self.at += 1;
        Some(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let high = self.four()?;
                let pair = (0xd800..0xdc00).contains(&high)
                    && self.text.as_bytes().get(self.at..self.at + 2) == Some(b"\\u");
                let after = self.at;
                if pair {
                    self.at += 2;
                    let low = self.four()?;
                    if (0xdc00..0xe000).contains(&low) {
                        let both = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                        return char::from_u32(both);
                    }
                    // Two escapes that are no pair are each for themselves.
                    self.at = after;
                }
                char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn four(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.bytes().try_fold(0, |sum, digit| Some(sum * 16 + char::from(digit).to_digit(16)?))
    }

    /// A number. With up to 15 digits it is the nearest `f64`, as everywhere; beyond that it may be the
    /// next one, which no plan tells apart. One that is larger than any `f64` is infinite.
    pub(crate) fn number(&mut self) -> Value<'j> {
        let minus = self.takes(b'-');
        let begin = self.at;
        let (mut number, mut scale) = (0_f64, 0_i32);
        let (whole, kept) = self.digits(&mut number);
        scale += whole - kept;
        let zeros = whole > 1 && self.text.as_bytes().get(begin) == Some(&b'0');
        let mut sound = whole > 0 && !zeros;
        if self.byte() == Some(b'.') {
            self.at += 1;
            let (places, kept) = self.digits(&mut number);
            sound &= places > 0;
            scale -= kept;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            let below = self.byte() == Some(b'-');
            self.at += usize::from(below || self.byte() == Some(b'+'));
            let mut exponent = 0_f64;
            sound &= self.digits(&mut exponent).0 > 0;
            let exponent = exponent as i32;
            scale = scale.saturating_add(if below { -exponent } else { exponent });
        }
        if !sound {
            return self.fail();
        }
        let value = scaled(number, scale);
        Value::Number(if minus { -value } else { value })
    }

    /// Adds digits to a number; how many there are, and how many of them the number has taken. Digits that
    /// say nothing any more are counted only: of a thousand of them the number would be infinite.
    fn digits(&mut self, number: &mut f64) -> (i32, i32) {
        let (mut count, mut kept) = (0, 0);
        while let Some(digit @ b'0'..=b'9') = self.byte() {
            if *number < 1e18 {
                *number = *number * 10.0 + f64::from(digit - b'0');
                kept += 1;
            }
            self.at += 1;
            count += 1;
        }
        (count, kept)
    }
}

/// A number times a power of ten. In steps, none of which is infinite by itself: nought stays nought.
fn scaled(mut number: f64, scale: i32) -> f64 {
    let mut left = scale.unsigned_abs().min(900);
    while left > 0 {
        let step = left.min(300);
        let power = (0..step).fold(1_f64, |power, _| power * 10.0);
        number = if scale < 0 { number / power } else { number * power };
        left -= step;
    }
    number
}
