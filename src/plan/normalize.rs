//! The normalisation that search compares: one form for what is written in several ways.
//!
//! | normalized alike | example |
//! |---|---|
//! | width, compatibility forms, radicals as PDFs give them (NFKD) | `ｻｰﾊﾞ` `サーバ`, `①` `1`, `㈱` `(株)`, `⼾` `戸` |
//! | case, accents, combining marks, strokes through letters | `Qualità` `qualita`, `は` + `゛` `ば` |
//! | katakana and hiragana | `マイナンバー` `まいなんばー` |
//! | a long vowel at the end of a word of three letters or more | `サーバー` `サーバ` |
//! | hyphens, dashes and 一 between katakana, which stand for ー | `デ−タ` `データ` |
//! | ヴ and バ, ヰ and イ, ヱ and エ | `ヴァーチャル` `バーチャル`, `ヱビス` `エビス` |
//! | ヶ, ヵ, and ケ or が where they stand for them | `市ヶ谷` `市ケ谷` `市が谷` |
//! | forms of one character in names | `齋藤` `斉藤`, `濵` `浜` |
//! | left out: blanks, middle dots, hyphens and ー in their place, quotation marks, apostrophes, variation selectors | `Wi-Fi` `wifi` |
//!
//! The browser decomposes with what it has itself: tables of Unicode in the component were measured
//! at 170 KB.

/// One normalized character, and where the character that it came from begins and ends in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NormalizedChar {
    /// The character to compare.
    pub character: char,
    /// Byte offset of the original character.
    pub start: usize,
    /// Byte offset after the original character.
    pub end: usize,
}

/// Folds a text; see the module.
pub fn normalized_chars(text: &str) -> Vec<NormalizedChar> {
    let signs = signs(text);
    let mut out: Vec<NormalizedChar> = Vec::with_capacity(signs.len());
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        let mut sign = *sign;
        let before = |back: usize| signs.get(at.wrapping_sub(back)).map_or(' ', |before| before.character);
        let [before, earlier] = [before(1), before(2)];
        let after = signs.get(at + 1).map_or(' ', |next| next.character);
        at += 1;
        // In hiragana a word does not show its end.
        let goes_on = is_katakana(after) || (is_hiragana(after) && !is_katakana(before));
        let in_kana = is_katakana(before) || is_hiragana(before);
        match sign.character {
            'ー' if in_kana && !goes_on && (is_katakana(earlier) || is_hiragana(earlier)) => continue,
            // Typed for a hyphen.
            'ー' if !in_kana => continue,
            '一' if is_katakana(before) && is_katakana(after) => sign.character = 'ー',
            c if is_hyphen(c) && is_katakana(before) && is_katakana(after) => sign.character = 'ー',
            'ヴ' | 'ゔ' => {
                let small = "ぁぃぅぇぉ".chars().position(|vowel| vowel == hiragana(after));
                if let (Some(vowel), Some(next)) = (small, signs.get(at)) {
                    sign.end = next.end;
                    at += 1;
                    sign.character = char::from_u32('ば' as u32 + 3 * vowel as u32).unwrap_or('ぶ');
                } else {
                    sign.character =
                        if matches!(hiragana(after), 'ゃ' | 'ゅ' | 'ょ') { 'び' } else { 'ぶ' };
                }
            }
            'ヶ' | 'ヵ' | 'ゖ' | 'ゕ' => sign.character = 'か',
            'ケ' if !in_kana && is_kanji(after) => sign.character = 'か',
            'が' | 'ガ' if PLACES.contains(after) => sign.character = 'か',
            other => sign.character = variant(hiragana(other)),
        }
        if !is_dropped(sign.character) {
            out.push(sign);
        }
    }
    out
}

/// The letters of a text: width, case and kana are folded, and nothing is left out but blanks and marks.
pub fn letters(text: &str) -> Vec<NormalizedChar> {
    let mut signs = signs(text);
    signs.retain(|sign| !is_dropped(sign.character));
    for sign in &mut signs {
        sign.character = hiragana(sign.character);
    }
    signs
}

/// The normalized text as a string; see [`normalized_chars`].
///
/// ```
/// use city_plan::plan::text::normalize;
/// assert_eq!(normalize("ﾏｲﾅﾝﾊﾞｰ"), normalize("まいなんばー"));
/// assert_eq!(normalize("ＡＩ－ＯＣＲ"), "aiocr");
/// ```
pub fn normalize(text: &str) -> String {
    normalized_chars(text).into_iter().map(|c| c.character).collect()
}

/// The characters of a text in their plain forms, voicing marks joined with what they change.
fn signs(text: &str) -> Vec<NormalizedChar> {
    let mut signs: Vec<NormalizedChar> = Vec::with_capacity(text.len() / 2);
    for (start, original) in text.char_indices() {
        let end = start + original.len_utf8();
        match original {
            '！'..='～' => {
                let character =
                    char::from_u32(original as u32 - 0xFEE0).unwrap_or(original).to_ascii_lowercase();
                signs.push(NormalizedChar { character, start, end });
            }
            '\u{309b}' | '\u{309c}' => {
                // Two places before them stand those that change the sign before.
                let character = char::from_u32(original as u32 - 2).unwrap_or(original);
                push(&mut signs, NormalizedChar { character, start, end });
            }
            // Has no other forms, and is nearly all that there is.
            '\0'..='\u{9f}' | '\u{3000}'..='\u{31ff}' | '\u{3400}'..='\u{abff}' => {
                push(&mut signs, NormalizedChar { character: original.to_ascii_lowercase(), start, end });
            }
            _ => {
                for letter in decomposed(original).chars() {
                    push(&mut signs, NormalizedChar { character: plain(letter), start, end });
                    if matches!(letter, 'æ' | 'œ') {
                        push(&mut signs, NormalizedChar { character: 'e', start, end });
                    }
                }
            }
        }
    }
    signs
}

fn push(signs: &mut Vec<NormalizedChar>, sign: NormalizedChar) {
    match signs.last_mut() {
        Some(last) if matches!(sign.character, '\u{3099}' | '\u{309a}') => {
            last.end = sign.end;
            last.character = voiced(last.character, sign.character == '\u{3099}');
        }
        _ if is_invisible(sign.character) => {}
        _ => signs.push(sign),
    }
}

/// The compatibility decomposition in lower case; by way of upper case, which ß and ς lose.
#[cfg(target_arch = "wasm32")]
fn decomposed(original: char) -> String {
    let text = web_sys::js_sys::JsString::from(original.to_string().as_str());
    text.normalize("NFKD").to_upper_case().to_lower_case().into()
}

#[cfg(not(target_arch = "wasm32"))]
fn decomposed(original: char) -> String {
    use unicode_normalization::UnicodeNormalization;
    std::iter::once(original).nfkd().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}

/// A letter without the stroke that Unicode takes for a part of it.
fn plain(letter: char) -> char {
    match letter {
        'æ' => 'a',
        'ð' | 'đ' => 'd',
        'ł' => 'l',
        'ø' | 'œ' => 'o',
        other => other,
    }
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヶ' | 'ー')
}

fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−' | '─' | '━')
}

fn is_dropped(c: char) -> bool {
    c.is_whitespace()
        || is_hyphen(c)
        || matches!(c, '・' | '·' | '\'' | '"' | '`' | '´' | '′' | '\u{ad}')
        || matches!(c, '\u{2b9}'..='\u{2bf}' | '\u{2018}'..='\u{201f}')
}

/// Whether a character only changes the one before it, or has no width.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        '〜' => '~',
        other => other,
    }
}

/// A kana with the mark of a voiced or of a half-voiced sound.
fn voiced(base: char, is_voiced: bool) -> char {
    let step = match hiragana(base) {
        'う' if is_voiced => 78,
        'か'..='ぢ' | 'つ' | 'て' | 'と' | 'は'..='ほ' if is_voiced => 1,
        'は'..='ほ' => 2,
        _ => 0,
    };
    char::from_u32(base as u32 + step).unwrap_or(base)
}

/// What stands after が in names of places and in 3が月.
const PLACES: &str = "谷関原丘崎島浜池瀬岳峰岡根浦台森沢月所";

/// The usual form of a character of names.
fn variant(c: char) -> char {
    if c == '𠮷' {
        return '吉';
    }
    // Each old form stands before the usual one; all of them are three bytes long.
    let at = VARIANTS.find(c).filter(|at| c >= '\u{2e80}' && at % 6 == 0);
    at.and_then(|at| VARIANTS[at + 3..].chars().next()).unwrap_or(c)
}

const VARIANTS: &str = "斎斉齋斉齊斉邊辺邉辺髙高﨑崎濵浜濱浜德徳櫻桜澤沢國国廣広藏蔵眞真龍竜嶋島嶌島冨富渕淵桒桑栁柳槇槙\
舘館萬万會会學学體体縣県區区驛駅圓円鐵鉄靜静寶宝應応惠恵榮栄條条淺浅瀨瀬瀧滝燈灯豐豊遙遥鄕郷鷗鴎壽寿實実曾曽來来樂楽\
檜桧彌弥號号變変總総關関鹽塩增増佛仏淸清黑黒戶戸靑青麥麦黃黄齒歯龜亀⺠民⻄西⻑長⻘青⻝食⻟食⻞食⻁虎⻆角⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀\
峯峰嵜崎嶽岳亞亜團団廳庁經経當当醫医藝芸舊旧圖図收収稻稲辨弁驒騨發発兒児獨独對対參参從従戰戦濟済禮礼稱称讀読續続\
處処轉転ゐいゑえ";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_several_ways_folds_alike() {
        let mut bad = Vec::new();
        for (one, other) in [
            ("ﾏｲﾅﾝﾊﾞｰ", "マイナンバー"),
            ("まいなんばー", "マイナンバー"),
            ("ｵﾝﾗｲﾝ", "オンライン"),
            ("ｶﾞﾊﾞﾒﾝﾄｸﾗｳﾄﾞ", "ガバメントクラウド"),
            ("ﾍﾟｰﾊﾟｰﾚｽ", "ぺーぱーれす"),
            ("ＤＸ", "dx"),
            ("Ａ Ｉ・ＲＰＡ", "AI・RPA"),
            ("デジタル・デバイド", "デジタルデバイド"),
            ("Wi-Fi", "wifi"),
            ("ゔ", "ｳﾞ"),
            ("⼾籍と⾏政の⼿続", "戸籍と行政の手続"),
            ("⻑期の⺠間活⽤、⻄⾕の⾷育、⿊⽥", "長期の民間活用、西谷の食育、黒田"),
            ("市ヶ谷", "市ケ谷"),
            ("市ヶ谷", "市が谷"),
            ("霞が関", "霞ヶ関"),
            ("つつじヶ丘", "つつじが丘"),
            ("3ヶ月", "3か月"),
            ("3カ月", "３ヵ月"),
            ("5ケ年計画", "5か年計画"),
            ("サーバ", "サーバー"),
            ("コンピュータ", "ｺﾝﾋﾟｭｰﾀｰ"),
            ("デ−タ連携とサ－ビス", "データ連携とサービス"),
            ("デ—タ", "データ"),
            ("サ一ビス", "サービス"),
            ("ヴァーチャル", "バーチャル"),
            ("ヴィレッジ", "ビレッジ"),
            ("ｳﾞｪｰﾙ", "ベール"),
            ("葛\u{e0100}城", "葛城"),
            ("禰\u{fe00}", "禰"),
            ("斎藤", "斉藤"),
            ("齋藤", "斉藤"),
            ("渡邉", "渡辺"),
            ("渡邊", "渡辺"),
            ("髙﨑", "高崎"),
            ("𠮷野", "吉野"),
            ("①窓口", "1窓口"),
            ("Ⅲ期", "III期"),
            ("㈱みほん", "(株)みほん"),
            ("㍻", "平成"),
            ("㎡", "m2"),
            ("神", "神"),
            ("がぎ", "か\u{3099}き\u{3099}"),
            ("パス", "ハ\u{309a}ス"),
            ("Qualità", "qualita"),
            ("dell’anno", "dell'anno"),
            ("Ångström", "angstrom"),
            ("ΔΕΗ", "δεη"),
            ("か゛き゛は゜", "がぎぱ"),
            ("ヴュー", "ビュー"),
            ("ヴェネツィア", "ベネツィア"),
            ("ヱビス", "エビス"),
            ("ゐなか", "いなか"),
            ("キヰ", "きゐ"),
            ("İzmir", "izmir"),
            ("ﬁnance", "finance"),
            ("Straße", "STRASSE"),
            ("Łódź", "lodz"),
            ("Ørsted & Æsir", "orsted & aesir"),
            ("cœur", "coeur"),
            ("Đà Nẵng", "da nang"),
            ("Νέος", "ΝΕΟΣ"),
            ("ırmak", "IRMAK"),
            ("1ー2", "1-2"),
            ("AIーOCR", "AI-OCR"),
            ("L·l", "ll"),
            ("“スマート”シティ", "\"スマート\"シティ"),
            ("Hawaiʻi", "hawai'i"),
            ("Wi\u{2011}Fi", "Wi－Fi"),
            ("Wi﹣Fi", "wifi"),
            ("한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"),
            ("ﻣﺮﺣﺒﺎ", "مرحبا"),
            ("峯・嵜・嶽", "峰崎岳"),
            ("亞細亞の團體", "亜細亜の団体"),
            ("官廳の經理、當番の醫師", "官庁の経理、当番の医師"),
            ("藝術", "芸術"),
            ("舊圖書の收藏、稻作", "旧図書の収蔵、稲作"),
            ("辨當と禮法", "弁当と礼法"),
            ("飛驒の發電、鐵道の工藝、兒童の獨立", "飛騨の発電、鉄道の工芸、児童の独立"),
            ("對話と參加、從事、戰後の濟生", "対話と参加、従事、戦後の済生"),
            ("禮、稱號、讀書、續き、處理、轉入", "礼、称号、読書、続き、処理、転入"),
        ] {
            if normalize(one) != normalize(other) {
                bad.push((one, other, normalize(one), normalize(other)));
            }
        }
        assert!(bad.is_empty(), "{bad:#?}");
    }

    #[test]
    fn what_means_something_else_stays_different() {
        for (one, other) in [
            ("か", "が"),
            ("は", "ぱ"),
            ("コート", "コト"),
            ("ビール", "ビル"),
            ("キー", "キ"),
            ("ローマ", "ロマ"),
            ("窓口", "窓"),
        ] {
            assert_ne!(normalize(one), normalize(other), "{one} and {other}");
        }
    }

    #[test]
    fn the_beginning_of_a_word_is_found_in_its_end() {
        for (text, typed) in [
            ("サーバーの更新", "サーバー"),
            ("サーバの更新", "サーバー"),
            ("サーバールーム", "サーバ"),
            ("さーばーの更新", "サーバー"),
            ("住民が利用する", "住民が"),
            ("住民が利用する", "が利用"),
            ("アメリカ国", "アメリカ"),
            ("データ連携", "データ"),
        ] {
            assert!(normalize(text).contains(&normalize(typed)), "{typed} in {text}");
        }
    }

    #[test]
    fn offsets_lead_back_to_the_text() {
        for (text, expected) in [
            ("Ａﾊﾞ・B", &["Ａ", "ﾊﾞ", "B"][..]),
            ("ヴァイ", &["ヴァ", "イ"]),
            ("㈱x", &["㈱", "㈱", "㈱", "x"]),
            ("か\u{3099}x", &["か\u{3099}", "x"]),
            ("か゛x", &["か゛", "x"]),
            ("ﬁn", &["ﬁ", "ﬁ", "n"]),
        ] {
            let back: Vec<&str> = normalized_chars(text).iter().map(|f| &text[f.start..f.end]).collect();
            assert_eq!(back, expected, "{text}");
        }
    }
}
