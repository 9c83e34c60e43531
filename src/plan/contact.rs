//! Printed telephone numbers and mail addresses: what of them a telephone or a mail program can use.
//!
//! A document prints 06-0000-0000（代表）内線123, two numbers in one line, or an address whose mark was
//! replaced. Only what can be used becomes a link; the rest stays text.

/// A piece of a printed contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// As printed.
    pub printed: &'a str,
    /// The address that it leads to, where it is usable: `tel:…` or `mailto:…`.
    pub href: Option<String>,
}

/// The pieces of a printed telephone number, or of several.
pub fn telephone(printed: &str) -> Vec<Piece<'_>> {
    // 119 and its like are numbers only where nothing else is printed: 内線 has three digits, too.
    let plain: String = printed.trim().chars().map(half).collect();
    if plain.len() == 3 && plain.starts_with('1') && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return vec![Piece { printed, href: Some(format!("tel:{plain}")) }];
    }
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | '.' | '#' | '*' | ' ');
    pieces(printed, &is_part, &number)
}

/// The pieces of a printed mail address, or of several.
pub fn email(printed: &str) -> Vec<Piece<'_>> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '@' | '.' | '_' | '-' | '+' | '~');
    pieces(printed, &is_part, &mailbox)
}

/// Splits a text where its characters cease or begin to be part of something usable.
fn pieces<'a>(
    printed: &'a str,
    is_part: &dyn Fn(char) -> bool,
    href: &dyn Fn(&str) -> Option<String>,
) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    let mut start = 0;
    while start < printed.len() {
        let inside = printed[start..].chars().next().is_some_and(|c| is_part(half(c)));
        let end = printed[start..].char_indices().find(|(_, c)| is_part(half(*c)) != inside);
        let end = end.map_or(printed.len(), |(at, _)| start + at);
        match inside {
            true => run(&printed[start..end], href, &mut pieces),
            false => add(&printed[start..end], None, &mut pieces),
        }
        start = end;
    }
    pieces
}

/// Adds the pieces of one run: its usable inner part, or those between its spaces.
fn run<'a>(run: &'a str, href: &dyn Fn(&str) -> Option<String>, pieces: &mut Vec<Piece<'a>>) {
    let is_outer = |c: char| matches!(half(c), ' ' | '-' | '.' | '(' | ')');
    let inner = run.trim_matches(|c| is_outer(c) && half(c) != '(').trim_end_matches(is_outer);
    let inner = if inner.contains([')', '）']) { inner } else { inner.trim_start_matches(is_outer) };
    let at = inner.as_ptr() as usize - run.as_ptr() as usize;
    let plain: String = inner.chars().map(half).collect();
    match (href(&plain), inner.char_indices().find(|(_, c)| matches!(half(*c), ' ' | '('))) {
        (Some(href), _) => {
            add(&run[..at], None, pieces);
            add(inner, Some(href), pieces);
            add(&run[at + inner.len()..], None, pieces);
        }
        (None, Some((space, c))) => {
            let end = at + space + c.len_utf8();
            self::run(&run[..end - c.len_utf8()], href, pieces);
            add(&run[end - c.len_utf8()..end], None, pieces);
            self::run(&run[end..], href, pieces);
        }
        (None, None) => add(run, None, pieces),
    }
}

fn add<'a>(printed: &'a str, href: Option<String>, pieces: &mut Vec<Piece<'a>>) {
    if !printed.is_empty() {
        pieces.push(Piece { printed, href });
    }
}

/// The half-width form of what stands in numbers and addresses.
fn half(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '−' | 'ー' | '─' | 'ｰ' => '-',
        '\u{3000}' | '\u{a0}' | '\t' => ' ',
        c => c,
    }
}

/// The address of a number: one with its area code, or with that of its country.
fn number(plain: &str) -> Option<String> {
    let international = plain.starts_with('+');
    // The trunk prefix that is left out when one calls from abroad.
    let plain = if international { plain.replacen("(0)", "", 1) } else { plain.to_owned() };
    if plain[usize::from(international)..].contains(['+', '#', '*']) {
        return None;
    }
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let fits = match international {
        true => (8..=15).contains(&digits.len()),
        false => digits.starts_with('0') && (10..=11).contains(&digits.len()),
    };
    fits.then(|| format!("tel:{}{digits}", if international { "+" } else { "" }))
}

/// The address of a mailbox.
fn mailbox(plain: &str) -> Option<String> {
    let (name, domain) = plain.split_once('@')?;
    let is_word = |word: &str| !word.is_empty() && !word.contains(['@', '~', '_', '+']);
    let sound = !name.is_empty() && name.split('.').all(|word| !word.is_empty());
    let last = domain.rsplit('.').next().unwrap_or_default();
    let whole = domain.contains('.')
        && domain.split('.').all(|word| is_word(word) && !word.starts_with('-') && !word.ends_with('-'))
        && last.len() > 1
        && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    (sound && whole).then(|| format!("mailto:{plain}"))
}

/// Whether a printed contact has something usable in it.
pub fn is_usable(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| piece.href.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hrefs(pieces: Vec<Piece>) -> Vec<String> {
        pieces.into_iter().filter_map(|piece| piece.href).collect()
    }

    #[test]
    fn a_telephone_gets_numbers_that_it_can_dial_and_nothing_else() {
        for (printed, expected) in [
            ("06-0000-1231（代表） 内線2345", &["tel:0600001231"][..]),
            ("０６－００００－５７９３", &["tel:0600005793"]),
            ("#7119／06-0000-5678", &["tel:0600005678"]),
            ("#7119", &[]),
            ("＃８０００", &[]),
            ("（06）0000-1231", &["tel:0600001231"]),
            ("06(0000)1231(内線12)", &["tel:0600001231"]),
            ("06-0000-1231(直通)", &["tel:0600001231"]),
            ("06-0000-1231・1232", &["tel:0600001231"]),
            ("06-0000-1231、06-0000-1232", &["tel:0600001231", "tel:0600001232"]),
            ("06-0000-1231 06-0000-1232", &["tel:0600001231", "tel:0600001232"]),
            ("06 0000 1231", &["tel:0600001231"]),
            ("06−0000−1231", &["tel:0600001231"]),
            ("06ー0000ー1231", &["tel:0600001231"]),
            ("代表：0120-000-000（平日9時～17時）", &["tel:0120000000"]),
            ("090-0000-0000", &["tel:09000000000"]),
            ("+81-6-0000-1231", &["tel:+81600001231"]),
            ("+81(0)6-0000-1231", &["tel:+81600001231"]),
            ("06.0000.1231", &["tel:0600001231"]),
            ("06-0000-1231(2345)", &["tel:0600001231"]),
            ("119", &["tel:119"]),
            ("１１９", &["tel:119"]),
            ("内線110", &[]),
            ("内線 2345", &[]),
            ("0000-1231", &[]),
            ("市役所代表", &[]),
            ("2024-10-01", &[]),
            ("010-0000-0000-0000", &[]),
            ("", &[]),
        ] {
            assert_eq!(hrefs(telephone(printed)), expected, "{printed}");
            let whole: String = telephone(printed).iter().map(|piece| piece.printed).collect();
            assert_eq!(whole, printed, "nothing printed is lost");
        }
    }

    #[test]
    fn a_mail_program_gets_addresses_that_it_can_use_and_nothing_else() {
        for (printed, expected) in [
            ("digital@city.mihon.example", &["mailto:digital@city.mihon.example"][..]),
            ("digital＠city.mihon.example", &["mailto:digital@city.mihon.example"]),
            ("ｄｉｇｉｔａｌ＠ｃｉｔｙ．ｍｉｈｏｎ．ｅｘａｍｐｌｅ", &["mailto:digital@city.mihon.example"]),
            ("soumu(at)city.mihon.example", &[]),
            ("soumu[at]city.mihon.example", &[]),
            ("soumu★city.mihon.example", &[]),
            ("soumu @ city.mihon.example", &[]),
            ("soumu（アットマーク）city.mihon.example", &[]),
            (
                "a@city.mihon.example, b@city.mihon.example",
                &["mailto:a@city.mihon.example", "mailto:b@city.mihon.example"],
            ),
            ("a@x.example／b@y.example", &["mailto:a@x.example", "mailto:b@y.example"]),
            ("デジタル課 <a.b-c_d@x.example>", &["mailto:a.b-c_d@x.example"]),
            ("a@x.example.", &["mailto:a@x.example"]),
            ("a@x.example（お問い合わせ）", &["mailto:a@x.example"]),
            ("a@b@x.example", &[]),
            ("@x.example", &[]),
            ("a@localhost", &[]),
            ("a..b@x.example", &[]),
            ("問い合わせフォームから", &[]),
            ("a@市.example", &[]),
        ] {
            assert_eq!(hrefs(email(printed)), expected, "{printed}");
            let whole: String = email(printed).iter().map(|piece| piece.printed).collect();
            assert_eq!(whole, printed, "nothing printed is lost");
        }
    }
}
