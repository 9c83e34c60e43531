//! The messages of the yearly round on the command line, in Japanese and English.

use city_plan::format::nearest::nearest;
use city_plan::plan::Language;

/// A letter that no font of the machine has, in a picture.
pub(crate) fn no_font_for_picture(letter: char, language: Language) -> String {
    match language {
        Language::Ja => format!(
            "「{letter}」の字のフォントがないため、図をPNGにできません。Noto Sans CJK JP（fonts-noto-cjk）などの日本語フォントを入れるか、SVG（--out に .svg）で書き出してください。"
        ),
        Language::En => format!(
            "the picture cannot be painted as PNG, because no font of this machine has “{letter}”; add a Japanese font such as Noto Sans CJK JP (fonts-noto-cjk), or write it as SVG (--out ending in .svg)"
        ),
    }
}

/// A picture that cannot be painted as PNG.
pub(crate) fn unpainted_picture(cause: &str, language: Language) -> String {
    match language {
        Language::Ja => {
            format!("図をPNGにできませんでした（{cause}）。SVG（--out に .svg）で書き出してください。")
        }
        Language::En => {
            format!("the picture cannot be painted as PNG ({cause}); write it as SVG (--out ending in .svg)")
        }
    }
}

/// An id that no initiative has.
pub(crate) fn unknown_initiative(id: &str, known: &[&str], language: Language) -> String {
    match (nearest(id, known.iter().copied(), 3), language) {
        (Some(near), Language::Ja) => format!("「{id}」という取組のIDはありません。{near} のことですか。"),
        (Some(near), Language::En) => format!("no initiative has the id “{id}”; did you mean {near}?"),
        (None, Language::Ja) => {
            format!("「{id}」という取組のIDはありません。計画のJSONにある取組の id を書いてください。")
        }
        (None, Language::En) => {
            format!("no initiative has the id “{id}”; write one that is in the plan’s JSON")
        }
    }
}

/// An initiative without other dates than those of the plan.
pub(crate) fn no_timings(id: &str, language: Language) -> String {
    match language {
        Language::Ja => format!(
            "「{id}」には、計画の予定とくらべる時期（progress の timings）がありません。前の版の時期か、実際の時期を書いてください。"
        ),
        Language::En => format!(
            "“{id}” has no dates to compare with the plan (timings of progress); add those of an earlier edition, or the actual ones"
        ),
    }
}
