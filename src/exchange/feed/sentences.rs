//! The sentences of a text.

/// Signs that end a sentence in Japanese.
const JAPANESE: [char; 4] = ['。', '！', '？', '．'];
/// Signs that end a sentence in English, if a blank or nothing follows.
const ENGLISH: [char; 3] = ['.', '!', '?'];
/// Signs that belong to the sentence before them.
const CLOSING: [char; 8] = ['」', '』', '）', ')', '”', '"', '’', '】'];

/// The sentences of a text, with their ends; together they are the text. A sentence in brackets is part of the one around
/// it.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(end) = end(rest) {
        let (sentence, after) = rest.split_at(end);
        all.push(sentence);
        rest = after;
    }
    if !rest.is_empty() {
        all.push(rest);
    }
    all
}

/// The end of the first sentence, if others follow.
fn end(text: &str) -> Option<usize> {
    let mut depth = 0_i32;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '「' | '『' | '（' | '(' | '【' => depth += 1,
            '」' | '』' | '）' | ')' | '】' => depth -= 1,
            _ => {}
        }
        let next = signs.peek().map(|(_, next)| *next);
        let ends = JAPANESE.contains(&sign)
            || (ENGLISH.contains(&sign)
                && next.is_none_or(|next| next.is_whitespace() || CLOSING.contains(&next)));
        if ends && depth <= 0 {
            let after = &text[at + sign.len_utf8()..];
            let rest = after.trim_start_matches(CLOSING).trim_start();
            return (!rest.is_empty()).then(|| text.len() - rest.len());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_after_its_sentences_and_nowhere_else() {
        for (text, parts) in [
            ("始まりました。", &["始まりました。"][..]),
            ("始まりました。次は支所です。", &["始まりました。", "次は支所です。"]),
            ("「始まる。」と市は言う。次は支所", &["「始まる。」と市は言う。", "次は支所"]),
            ("始まった（本庁で。）。次", &["始まった（本庁で。）。", "次"]),
            ("It began. Next: v. 2.5 (in May). End", &["It began. ", "Next: v. ", "2.5 (in May). ", "End"]),
            ("見出しだけ", &["見出しだけ"]),
            ("", &[]),
        ] {
            let found = sentences(text);
            assert_eq!((found.as_slice(), found.concat().as_str()), (parts, text));
        }
    }
}
