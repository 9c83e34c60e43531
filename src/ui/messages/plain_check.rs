//! A check of the messages in plain Japanese against the rules that a program can check, and of the readings of
//! all kanji in the interface. Only people can judge whether the messages are understood.
//!
//! The rules are from the guideline for plain Japanese of the Immigration Services Agency and the check list of
//! 静岡県. Tests only.

use super::all_texts::{self, Sample};
use super::changes;
use super::changes::ChangesMessages;
use super::further;
use super::further::FurtherMessages;
use super::progress;
use super::progress::ProgressMessages;
use super::search;
use super::search::SearchMessages;
use crate::plan::text::PLAIN_JAPANESE;
use crate::plan::{Calendar, Plan};
use crate::ui::chunks::Chunks;
use crate::views::pronunciation::Pronunciation;

/// The largest number of characters in a sentence.
const LONGEST: usize = 40;

/// Loanwords without a simpler word: things on screen and on paper.
const LOANWORDS: [&str; 15] = [
    "アドレス",
    "アプリ",
    "オンライン",
    "カタカナ",
    "カメラ",
    "カレンダー",
    "グラフ",
    "コピー",
    "スマートフォン",
    "データ",
    "ファクス",
    "ページ",
    "マイナンバーカード",
    "メール",
    "リンク",
];

/// Double negatives.
const DOUBLE: [&str; 7] =
    ["ないことはな", "なければな", "なくてはな", "ないわけでは", "ざるを得", "なくはな", "ないとは限"];

/// Honorifics beyond です and ます; ください is everyday language.
const HONORIFIC: [&str; 10] =
    ["いただ", "ご覧", "致し", "いたし", "ござい", "お問い", "お試し", "申し上げ", "ご利用", "拝"];

/// Marks that screen readers read badly, or that not everybody knows.
const MARKS: [char; 11] = ['※', '◆', '◇', '○', '×', '△', '●', '→', '～', '〜', '/'];

/// All texts in a language: its messages, and words of time.
pub(crate) fn texts_of(language: &str) -> Vec<String> {
    let mut all = messages_of(language);
    let (years, year) =
        (Chunks::ALL.messages(language, Calendar::default()).years, Sample::of(language).year);
    all.extend([years.only(year), years.span(year, year), years.since(year)]);
    all
}

/// All messages in a language, by fiscal years and by calendar years.
pub(crate) fn messages_of(language: &str) -> Vec<String> {
    let sample = Sample::of(language);
    let mut all = Vec::new();
    for first_month in [4, 1] {
        let calendar = Calendar { first_month };
        all.extend(all_texts::all_texts(Chunks::ALL.messages(language, calendar), &sample));
        all.extend(further::all_texts::all_texts(FurtherMessages::in_language(language, calendar), &sample));
    }
    all.extend(search::all_texts::all_texts(SearchMessages::in_language(language), &sample));
    all.extend(progress::all_texts::all_texts(ProgressMessages::in_language(language), &sample));
    all.extend(changes::all_texts::all_texts(ChangesMessages::in_language(language), &sample));
    all.retain(|text| !text.is_empty());
    all
}

/// The faults of a text against plain Japanese.
fn faults(text: &str) -> Vec<String> {
    let mut faults: Vec<String> = Vec::new();
    for sentence in text.split('。') {
        if sentence.chars().count() > LONGEST {
            faults.push(format!("{} signs: {sentence}", sentence.chars().count()));
        }
    }
    for (kind, words) in [("negative", &DOUBLE[..]), ("honorific", &HONORIFIC[..])] {
        faults
            .extend(words.iter().filter(|word| text.contains(**word)).map(|word| format!("{kind}: {word}")));
    }
    faults.extend(text.chars().filter(|c| MARKS.contains(c)).map(|c| format!("mark: {c}")));
    faults.extend(passives(text).map(|word| format!("passive: {word}")));
    faults.extend(
        loanwords(text)
            .into_iter()
            .filter(|word| !LOANWORDS.contains(&&**word))
            .map(|word| format!("loanword: {word}")),
    );
    faults.extend(run_ons(text).map(|word| format!("goes on: {word}")));
    faults.extend(short_eras(text).map(|era| format!("era: {era}")));
    faults
}

/// Passives: される, られる and their forms, but not 入れる, 忘れる and だれ.
fn passives(text: &str) -> impl Iterator<Item = String> {
    let signs: Vec<char> = text.chars().collect();
    let found: Vec<String> = signs
        .windows(3)
        .filter(|at| "さらかたなばまわが".contains(at[0]) && at[1] == 'れ' && "るまてたな".contains(at[2]))
        .map(|at| at.iter().collect())
        .collect();
    found.into_iter()
}

fn loanwords(text: &str) -> Vec<String> {
    let katakana = |c: char| matches!(c, 'ァ'..='ヺ' | 'ー');
    text.split(|c| !katakana(c)).filter(|word| word.chars().count() > 1).map(str::to_owned).collect()
}

/// Sentences that go on after their end: 〜ますが、〜ですので.
fn run_ons(text: &str) -> impl Iterator<Item = String> {
    let endings = ["ます", "ません", "ました", "です", "ください"];
    endings
        .into_iter()
        .flat_map(|ending| text.match_indices(ending))
        .filter_map(|(at, ending)| {
            let rest = &text[at + ending.len()..];
            let ends = rest.is_empty()
                || ["。", "」", "（", "）", "か", "でした"].iter().any(|end| rest.starts_with(end));
            // ですること does not end with です.
            (!ends && !rest.starts_with('る')).then(|| format!("{ending}{rest}"))
        })
        .collect::<Vec<_>>()
        .into_iter()
}

/// Abbreviated eras (R7, H31), and years of an era without the Western year.
fn short_eras(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| {
        let (letter, number) = word.split_at(usize::from(!word.is_empty()));
        "MTSHR".contains(letter) && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    let eras = text.match_indices("令和").filter(|(at, era)| {
        let rest = text[at + era.len()..].trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < text.len() - at - era.len() && !rest.starts_with("年度（") && !rest.starts_with("年（")
    });
    words.map(str::to_owned).chain(eras.map(|(_, era)| era.to_owned())).collect::<Vec<_>>().into_iter()
}

#[test]
fn the_plain_table_is_plain() {
    let all = texts_of(PLAIN_JAPANESE);
    assert!(all.len() > 600, "{}", all.len());
    let found: Vec<_> =
        all.iter().map(|text| (text, faults(text))).filter(|(_, faults)| !faults.is_empty()).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_is_not_plain_is_found() {
    for (text, expected) in [
        ("計画が表示されます。", "passive: されま"),
        ("見られません", "passive: られま"),
        ("書かなければなりません。", "negative: なければな"),
        ("計画書をご覧ください。", "honorific: ご覧"),
        ("ロードマップを見る", "loanword: ロードマップ"),
        ("※印", "mark: ※"),
        ("4～6月", "mark: ～"),
        ("予定はありますが、まだです。", "goes on: ますが、まだです。"),
        ("R7からします。", "era: R7"),
        ("令和7年度からします。", "era: 令和"),
    ] {
        assert_eq!(faults(text), [expected], "{text}");
    }
    assert_eq!(faults(&"あ".repeat(41)).len(), 1);
    for text in
        ["これまでだれが入れましたか。", "令和7年度（2025年度）から。", "忘れました。リンクをコピーしました"]
    {
        assert!(faults(text).is_empty(), "{text}: {:?}", faults(text));
    }
}

#[test]
fn every_kanji_of_the_interface_has_a_reading() {
    let readings = Pronunciation::of(&Plan::default());
    for language in ["ja", PLAIN_JAPANESE] {
        let bare = |text: &String| {
            let mut rest = text.clone();
            for reading in readings.find("", text, "").iter().rev() {
                rest.replace_range(reading.range.clone(), "");
            }
            // Words with several readings have none: 1日 is ついたち and いちにち, 年 is とし and ねん.
            let doubtful = ["日", "年"];
            rest.retain(|c| matches!(c, '\u{4E00}'..='\u{9FFF}' | '々'));
            (!rest.is_empty() && !doubtful.contains(&&*rest)).then(|| format!("{rest} of {text}"))
        };
        let found: Vec<String> = texts_of(language).iter().filter_map(bare).collect();
        assert!(found.is_empty(), "{language}: {found:#?}");
    }
}
