//! Links: what is written is a selector and comes back, and what others made of a link opens what it meant.

use city_plan::plan::FiscalYear;
use city_plan::views::fragment::{Address, FIRST};
use city_plan::views::query::{Filter, Grouping};
use city_plan::views::schedule::Scale;
use city_plan::views::{Query, View, YearStyle};

const IDS: [&str; 4] = ["telework", "online-procedures", "2024-dx", "1"];

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
    Query { view: View::Explorer, words: words.into(), ..Query::default() }
}

/// As `location.hash` hands it out.
fn from_browser(link: &str) -> String {
    let mut hash = String::from("#");
    for byte in link.bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'`' | b' ' | 0..=0x1f | 0x7f.. => hash += &format!("%{byte:02X}"),
            byte => hash.push(char::from(byte)),
        }
    }
    hash
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
                easy: Some(true),
                furigana: true,
                ..search(text.trim())
            };
            let fragment = address(name).write(&query, "", "", known);
            assert!(is_selector(&fragment), "{fragment}");
            assert_eq!(address(name).read(&fragment, known), Some(query), "{fragment}");
            let words = address(name).write(&search(text.trim()), "", "", known);
            assert_eq!(
                address(name).read(&words.to_lowercase(), known).map(|query| query.words.to_lowercase()),
                Some(text.trim().to_lowercase()),
                "{words}"
            );
        }
        for id in IDS {
            let fragment = address(name).write(&opened(id), "", "", known);
            assert!(is_selector(&fragment), "{fragment}");
            assert_eq!(address(name).read(&fragment, known), Some(opened(id)), "{fragment}");
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
            Query { easy: Some(true), furigana: true, ..opened("telework") },
            "city-plan__initiative-telework__easy-1__furigana-1",
        ),
        ("b", Query { easy: Some(false), ..Query::default() }, "b__easy-0"),
        (FIRST, Query::default(), ""),
    ] {
        assert_eq!(address(name).write(&query, "", "", known), fragment);
        assert_eq!(address(name).part(&query).unwrap_or_default(), fragment);
    }
}

/// What somebody may add to the end of a link.
const ADDED: [&str; 40] = [
    "?utm_source=mail&utm_medium=email",
    "&fbclid=abc",
    "?fbclid=IwAR0_x-y",
    "&utm_source=mail",
    "&amp;utm_source=mail",
    "?_hsenc=p2&_hsmi=1",
    "?mc_cid=1&mc_eid=2",
    "&gclid=a.b",
    "?yclid=1",
    "#top",
    ":~:text=計画",
    "/",
    "//",
    "?",
    "&",
    "。",
    "、",
    "）",
    "」",
    "』",
    "】",
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    ">",
    ")",
    "]",
    "\"",
    "'",
    "…",
    "　",
    " ",
    "\u{200b}",
    "\u{feff}",
    "。）",
    "（PDF）",
    "\n",
];

#[test]
fn what_was_added_to_a_link_is_passed_over() {
    for (name, link, query) in [
        (FIRST, "telework", opened("telework")),
        (FIRST, "_32024-dx", opened("2024-dx")),
        ("b", "b-online-procedures", opened("online-procedures")),
        (FIRST, "city-plan__view-explorer__q-_e7_aa_93_e5_8f_a3", search("窓口")),
        (FIRST, "city-plan__q-online__view-explorer", search("online")),
        ("計画", "_e8_a8_88_e7_94_bb__view-explorer__q-A1", search("A1")),
        (FIRST, "city-plan-overview", Query { view: View::Overview, ..Query::default() }),
        (FIRST, "city-plan?view=explorer&q=オンライン", search("オンライン")),
        (FIRST, "city-plan?q=オンライン&view=explorer", search("オンライン")),
        ("b", "b?view=overview", Query { view: View::Overview, ..Query::default() }),
    ] {
        for added in ADDED {
            // What follows a value of the older form without a mark belongs to it.
            if link.contains("q=") && [":~:text=計画", "#top", "（PDF）", "…"].contains(&added) {
                continue;
            }
            let link = from_browser(&format!("{link}{added}"));
            assert_eq!(address(name).read(&link, known).as_ref(), Some(&query), "{link}");
            let twice = link[1..].replace('%', "%25");
            assert_eq!(address(name).read(&twice, known).as_ref(), Some(&query), "{twice}");
        }
    }
}

#[test]
fn a_link_that_was_changed_opens_what_it_meant() {
    let cases: [(&str, Query); 33] = [
        (
            "city-plan%3Fview%3Dexplorer%26q%3D%E3%82%AA%E3%83%B3%E3%83%A9%E3%82%A4%E3%83%B3",
            search("オンライン"),
        ),
        ("city-plan%253Fview%253Dexplorer%2526q%253D%25E7%25AA%2593%25E5%258F%25A3", search("窓口")),
        ("city-plan?view%3Dexplorer%26q%3D%E7%AA%93", search("窓")),
        ("city-plan?view=explorer%26q%3D%E7%AA%93", search("窓")),
        ("city-plan%3Fview=explorer&q=窓", search("窓")),
        ("city-plan?view=explorer&amp;q=テレワーク", search("テレワーク")),
        ("city-plan?view=explorer&amp;amp;q=テレワーク", search("テレワーク")),
        ("city-plan?view=explorer&#38;q=テレワーク", search("テレワーク")),
        ("city-plan?view=explorer&#038;q=テレワーク", search("テレワーク")),
        ("city-plan?view=explorer%26amp%3Bq=テレワーク", search("テレワーク")),
        ("city-plan?view=explorer&q=%E3%82%AA%E3%83%B3%E3%83%A9%E3%82%A4%E3%83", search("オンライ")),
        ("city-plan?view=explorer&q=%E3%82%AA%E3%83%B3%E3%83%A9%E3%82%A4%E3%83%B", search("オンライ")),
        ("city-plan?view=explorer&q=%E3%82%AA%E3%83%B3%E3%83%A9%E3%82%A4%E3%83%", search("オンライ")),
        ("city-plan?view=explorer&q=%E3%82%E3%83%B3", search("ン")),
        ("city-plan?view=explorer&q=オンライン?utm_source=mail", search("オンライン")),
        ("city-plan?view=explorer&q=オンライン%3Futm_source%3Dmail", search("オンライン")),
        ("city-plan?view=explorer&q=%25E7%25AA%2593", search("窓")),
        ("city-plan?view=explorer&q=R%26D", search("R&D")),
        ("city-plan?view=explorer&q=a+b%2Bc", search("a b+c")),
        ("city-plan?view=explorer&q=100%25", search("100%")),
        ("city-plan?view=explorer&q=100%", search("100%")),
        ("city-plan?view=explorer&q=(株)", search("(株)")),
        ("City-Plan?View=Explorer&Q=online", search("online")),
        ("CITY-PLAN__VIEW-EXPLORER__Q-_E7_AA_93_E5_8F_A3", search("窓口")),
        ("city-plan%5F%5Fview-explorer%5F%5Fq-%5Fe7%5Faa%5F93", search("窓")),
        ("city-plan%255F%255Fview-explorer", search("")),
        ("city-plan__view-explorer__q-_e7_aa_93_e5_8f", search("窓")),
        ("city-plan__view-explorer__q-_e7_aa_93_", search("窓")),
        ("city-plan__view-explorer__q-", search("")),
        ("city-plan__view-expl\u{ad}orer__q-_e7_aa\u{200b}_93", search("窓")),
        ("city-plan__view-explorer__utm-x__q-a", search("a")),
        ("?city-plan", Query::default()),
        ("city-plan?view=x&stage=y&year=z&=&&q&initiative=nobody&%%%", Query::default()),
    ];
    for (link, query) in cases {
        let found = address(FIRST).read(&from_browser(link), known);
        match link.starts_with('?') {
            true => assert_eq!(found, None, "{link}"),
            false => assert_eq!(found, Some(query), "{link}"),
        }
    }
    for link in [
        "Telework",
        "TELEWORK",
        "tele\u{200b}work",
        "tele\nwork",
        "#telework",
        "%23telework",
        "!telework",
        "/telework",
        "tele%2577ork",
        " telework",
        "teleworkをご覧ください",
        "city-plan?initiative=Telework。",
        "city-plan__initiative-Telework",
        "contents;telework",
        "telework_",
        "%74elework",
    ] {
        assert_eq!(address(FIRST).read(&from_browser(link), known), Some(opened("telework")), "{link}");
    }
    assert_eq!(address(FIRST).read("ONLINE-procedures", known), Some(opened("online-procedures")));
    for (name, link) in [
        ("計画", "計画-telework"),
        ("my_plan", "my_plan?initiative=telework"),
        ("a__b", "a__b-telework"),
        ("my_face", "my_face?initiative=telework"),
        ("B", "b-telework"),
    ] {
        assert_eq!(address(name).read(&from_browser(link), known), Some(opened("telework")), "{link}");
    }
}

#[test]
fn an_anchor_of_the_page_means_nothing_to_an_element() {
    for link in [
        "",
        "#",
        "#top",
        "#contents",
        "#city-plan",
        "#目次",
        "#telework-2",
        "#sec_2024",
        "#!",
        "#/a/b",
        "#a=b",
        "#:~:text=telework",
        "#b-telework",
        "#%",
        "#_",
        "#-",
        "#__",
    ] {
        assert_eq!(address(FIRST).read(link, known), None, "{link}");
        assert_eq!(address(FIRST).write(&opened("telework"), link, FIRST, known), "telework", "{link}");
    }
}

#[test]
fn an_id_of_the_page_is_the_pages_own() {
    for (name, taken, written) in
        [(FIRST, "telework", "city-plan__initiative-telework"), ("b", "b-telework", "b__initiative-telework")]
    {
        let mut address = address(name);
        address.yield_to(&format!("contact\n{taken}\nmain"), known);
        assert_eq!(address.taken, [taken]);
        assert_eq!(address.part(&opened("telework")).as_deref(), Some(written));
        assert_eq!(address.read(written, known), Some(opened("telework")));
        for link in [taken.to_owned(), format!("{taken}?utm_source=x"), format!("{taken}。")] {
            assert_eq!(address.read(&link, known), None, "{link}");
        }
        let other = Address { taken: Vec::new(), ..address.clone() }.part(&opened("2024-dx"));
        assert_eq!(address.part(&opened("2024-dx")), other);
    }
}

#[test]
fn elements_do_not_disturb_each_other() {
    let (a, b) = (address("a"), address("b"));
    let (explorer, open) = (search(""), opened("telework"));
    let names = "a\nb\ncity-plan\ncity-plan-2";
    let both = b.write(&open, &a.write(&explorer, "", names, known), names, known);
    assert_eq!(both, "a__view-explorer_-b-telework");
    assert_eq!(a.read(&both, known), Some(explorer.clone()));
    assert_eq!(b.read(&both, known), Some(open.clone()));
    assert_eq!(a.write(&Query::default(), &both, names, known), "b-telework");
    assert_eq!(a.read("b-telework", known), None);
    let (first, second) = (address(FIRST), address("city-plan-2"));
    let both = first.write(&explorer, &second.write(&open, "", names, known), names, known);
    assert_eq!(both, "city-plan-2-telework_-city-plan__view-explorer");
    assert_eq!(second.write(&open, "telework", names, known), "telework_-city-plan-2-telework");
    // What stood there in the older form, touched or not, goes on in the one that is written now.
    for before in
        ["a?view=explorer&q=窓口;b-telework", "a?view=explorer&amp;q=%E7%AA%93%E5%8F%A3;b-telework?x=y"]
    {
        let kept = b.write(&Query::default(), &from_browser(before), names, known);
        assert_eq!(kept, "a__view-explorer__q-_e7_aa_93_e5_8f_a3");
    }
}
