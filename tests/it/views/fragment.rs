//! Links: what is written is a selector, and comes back from its pieces. How a link that others have touched comes
//! to these pieces is tried in `tests/browser/host/links.spec.mjs`.

use city_plan::plan::FiscalYear;
use city_plan::views::fragment::{Address, FIRST};
use city_plan::views::query::{Filter, Grouping};
use city_plan::views::schedule::Scale;
use city_plan::views::{Query, View, YearStyle};

const IDS: [&str; 5] = ["overview", "telework", "online-procedures", "2024-dx", "1"];

fn known(id: &str) -> bool {
    IDS.contains(&id)
}

fn address(name: &str) -> Address {
    Address { name: name.into(), ..Address::default() }
}

fn opened(id: &str) -> Query {
    Query { initiative: Some(id.into()), ..Query::default() }
}

fn search(words: &str) -> Query {
    Query { view: View::Explorer, text: words.into(), ..Query::default() }
}

/// The pieces of a fragment in the written form, as `views::fragment` tells it.
fn pieces(fragment: &str) -> String {
    let part = |part: &str, mark: &str| match part.split_once('-').filter(|_| mark == "__") {
        Some((key, value)) => format!("{key}\t{}", decoded(value)),
        None => decoded(part),
    };
    let (mut lines, mut mark, mut rest) = (Vec::new(), "_-", fragment);
    while let Some(at) = [rest.find("__"), rest.find("_-")].into_iter().flatten().min() {
        lines.push(part(&rest[..at], mark));
        (mark, rest) = (&rest[at..at + 2], &rest[at + 2..]);
    }
    lines.push(part(rest, mark));
    lines.join("\n")
}

fn decoded(text: &str) -> String {
    let mut runs = text.split('_');
    let mut bytes = runs.next().unwrap_or_default().as_bytes().to_vec();
    for run in runs {
        bytes.push(u8::from_str_radix(&run[..2], 16).expect("two digits"));
        bytes.extend(run[2..].bytes());
    }
    String::from_utf8(bytes).expect("what was a text")
}

fn read(address: &Address, fragment: &str) -> Option<Query> {
    address.read(&pieces(fragment), &known)
}

fn write(address: &Address, query: &Query, before: &str, names: &str) -> String {
    address.write(query, &pieces(before), names, &known)
}

fn is_selector(fragment: &str) -> bool {
    fragment.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && fragment.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

#[test]
fn every_choice_comes_back_from_a_fragment_that_is_a_selector() {
    let texts = [
        "オンライン 申請 & +=#?",
        "\"引用\" '一' 「二」",
        "100%",
        "50%20",
        "a_b__c_-d",
        "_30",
        "-先頭",
        "3つの柱",
        "葛󠄀城 𠮷野家 ﾊﾞ が",
        "R&D?x=1;y",
        "Größe",
        "「電子申請」。",
        "(株)",
        "　",
        "Ａ",
        "\\",
    ];
    for name in [FIRST, "city-plan-2", "kadoma", "計画", "my_plan", "2024", "-x", "a b", "Plan.A"] {
        for text in texts {
            let query = Query {
                filters: vec![Filter::Department(text.into()), Filter::Goal("goal-1".into())],
                year: Some(FiscalYear(2024)),
                this_year_only: true,
                grouping: Grouping::Department,
                scale: Scale::Quarter,
                year_style: Some(YearStyle::Western),
                item: Some("ai".into()),
                hidden: vec!["city".into(), "nation".into()],
                decade: Some(1990),
                outcome: Some("partly".into()),
                period: Some("2026-first_half".into()),
                language: Some("en".into()),
                furigana: true,
                ..search(text.trim())
            };
            let fragment = write(&address(name), &query, "", "");
            assert!(is_selector(&fragment), "{fragment}");
            assert_eq!(read(&address(name), &fragment), Some(query), "{fragment}");
        }
        for id in IDS {
            let fragment = write(&address(name), &opened(id), "", "");
            assert!(is_selector(&fragment), "{fragment}");
            assert_eq!(read(&address(name), &fragment), Some(opened(id)), "{fragment}");
            assert!(!address(name).id("").is_empty());
            assert!(is_selector(&address(name).id("letter-あ")));
        }
    }
}

#[test]
fn the_usual_links_are_short() {
    for (name, query, fragment) in [
        (FIRST, opened("telework"), "telework"),
        (FIRST, opened("2024-dx"), "_32024-dx"),
        ("b", opened("telework"), "b-telework"),
        ("計画", opened("telework"), "_e8_a8_88_e7_94_bb-telework"),
        (FIRST, search("online"), "city-plan__view-explorer__q-online"),
        (FIRST, search("窓口"), "city-plan__view-explorer__q-_e7_aa_93_e5_8f_a3"),
        (
            FIRST,
            Query { language: Some("ja-simple".into()), furigana: true, ..opened("telework") },
            "city-plan__initiative-telework__lang-ja-simple__furigana-1",
        ),
        ("b", Query { language: Some("ja".into()), ..Query::default() }, "b__lang-ja"),
        (FIRST, Query::default(), ""),
    ] {
        assert_eq!(write(&address(name), &query, "", ""), fragment);
        assert_eq!(address(name).segment(&query).unwrap_or_default(), fragment);
    }
}

#[test]
fn what_an_element_does_not_know_is_passed_over() {
    let query = Query { view: View::Explorer, text: "a".into(), ..Query::default() };
    for pieces in [
        "city-plan\nview\texplorer\nutm\tx\nq\ta",
        "city-plan\nq\ta\nview\texplorer\nstage\ty\nyear\tz\n\t\ninitiative\tnobody",
        "contact\nb\nq\tb\ncity-plan\nview\texplorer\nq\ta\nc\nq\tc",
    ] {
        assert_eq!(address(FIRST).read(pieces, &known), Some(query.clone()), "{pieces}");
    }
    assert_eq!(address(FIRST).read("contents\ntelework", &known), Some(opened("telework")));
}

#[test]
fn an_anchor_of_the_page_means_nothing_to_an_element() {
    for pieces in ["", "top", "city-plan", "telework-2", "\na\tb", "b-telework", "city-plan-telework", "\n"] {
        assert_eq!(address(FIRST).read(pieces, &known), None, "{pieces}");
        assert_eq!(address(FIRST).write(&opened("telework"), pieces, FIRST, &known), "telework", "{pieces}");
    }
}

#[test]
fn an_id_of_the_page_is_the_pages_own() {
    for (name, taken, written) in
        [(FIRST, "telework", "city-plan__initiative-telework"), ("b", "b-telework", "b__initiative-telework")]
    {
        let mut address = address(name);
        address.page_ids = format!("contact\n{taken}\nmain").into();
        assert_eq!(address.segment(&opened("telework")).as_deref(), Some(written));
        assert_eq!(read(&address, written), Some(opened("telework")));
        assert_eq!(read(&address, taken), None);
        let other = Address { page_ids: "".into(), ..address.clone() }.segment(&opened("2024-dx"));
        assert_eq!(address.segment(&opened("2024-dx")), other);
    }
}

#[test]
fn elements_do_not_disturb_each_other() {
    let (a, b) = (address("a"), address("b"));
    let (explorer, open) = (search(""), opened("telework"));
    let names = "a\nb\ncity-plan\ncity-plan-2";
    let both = write(&b, &open, &write(&a, &explorer, "", names), names);
    assert_eq!(both, "a__view-explorer_-b-telework");
    assert_eq!(read(&a, &both), Some(explorer.clone()));
    assert_eq!(read(&b, &both), Some(open.clone()));
    assert_eq!(write(&a, &Query::default(), &both, names), "b-telework");
    assert_eq!(read(&a, "b-telework"), None);
    let (first, second) = (address(FIRST), address("city-plan-2"));
    let both = write(&first, &explorer, &write(&second, &open, "", names), names);
    assert_eq!(both, "city-plan-2-telework_-city-plan__view-explorer");
    assert_eq!(write(&second, &open, "telework", names), "telework_-city-plan-2-telework");
    // What a reader has searched for in another element goes on.
    let kept = b.write(&Query::default(), "a\nview\texplorer\nq\t窓口\nb-telework", names, &known);
    assert_eq!(kept, "a__view-explorer__q-_e7_aa_93_e5_8f_a3");
}
