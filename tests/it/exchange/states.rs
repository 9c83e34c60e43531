//! The sheet with which `city-plan revise` asks for states: what departments get, and what may come back.

use city_plan::exchange::revision::answers;
use city_plan::exchange::revision::{InitiativeStatus, questions};
use city_plan::plan::language::Language;
use serde_json::json;

#[test]
fn a_sheet_comes_back_from_any_spreadsheet() {
    let asked = questions(
        &json!({ "initiatives": [{ "id": "a-1", "name": "窓口, 予約" }, { "id": "b", "name": "地図" }] }),
    );
    let expected =
        vec![("a-1".to_owned(), InitiativeStatus::Partly), ("b".to_owned(), InitiativeStatus::Done)];
    let form = answers::question_sheet(&asked, Language::Ja);
    assert_eq!(form, "\u{feff}ID,番号,名前,担当,状態\r\na-1,,\"窓口, 予約\",,\r\nb,,地図,,\r\n");
    let filled = "ID,番号,名前,担当,状態\r\na-1,,\"窓口, 予約\",,一部実施\r\nb,,地図,,完了\r\n";
    let utf_16: Vec<u8> = std::iter::once(0xFEFF)
        .chain("状態\tID\r\n完了\tｂ\r\n Partly \tＡ－１\r\n\t\r\n".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, sorted) in [
        (filled.as_bytes().to_vec(), true),
        (format!("\u{feff}{filled}").into_bytes(), true),
        (encoding_rs::SHIFT_JIS.encode(filled).0.into_owned(), true),
        (b"id;status\na-1;PARTLY\n b ;Done\n".to_vec(), true),
        (utf_16, false),
    ] {
        let mut read = answers::read(&bytes, &asked).unwrap();
        if !sorted {
            read.reverse();
        }
        assert_eq!(read, expected);
    }
}

#[test]
fn every_fault_of_a_sheet_is_told_with_its_row() {
    let plan = json!({ "initiatives": [{ "id": "a", "name": "窓口" }, { "id": "b", "name": "地図" }, { "id": "c", "name": "講座" }] });
    let asked = questions(&plan);
    let said = |sheet: &str| -> Vec<String> {
        let faults = answers::read(sheet.as_bytes(), &asked).unwrap_err();
        faults.iter().map(|fault| fault.line(Language::Ja)).collect()
    };
    let words = "完了、継続、一部実施、検討のみ、未着手";
    assert_eq!(
        said("ID,状態\na,完\nb,\nb,完了\nx,完了\n"),
        [
            format!("2行目：a の状態「完」は使えません。次から選んでください：{words} [unknown-status]"),
            format!("3行目：b の状態が空です。次から選んでください：{words} [missing-status]"),
            "4行目：b は、3行目にもあります。どちらか1つにしてください。 [duplicate-row]".to_owned(),
            "5行目：「x」というIDの取組は、この計画にありません。IDをお確かめください。 [unknown-id]"
                .to_owned(),
            "「講座」（c）の行がありません。行を加えてください。 [missing-row]".to_owned(),
        ]
    );
    assert_eq!(
        said("番号\n1\n"),
        [
            "1行目：「ID」の列がありません。見出しが「ID」の列を加えてください。 [missing-column]",
            "1行目：「状態」の列がありません。見出しが「状態」の列を加えてください。 [missing-column]",
        ]
    );
    let faults = answers::read(b"ID,Status\na,finished\nb,done\nc,done\n", &asked).unwrap_err();
    assert_eq!((faults[0].code.as_str(), &*faults[0].found), ("unknown-status", "finished"));
    assert_eq!(
        faults[0].line(Language::En),
        "row 2: “finished” is not a status, for “a”. Choose one of: done, continuing, partly, studied, not started. [unknown-status]"
    );
}

#[test]
fn a_file_that_is_no_sheet_is_told_to_be_none() {
    let asked = questions(&json!({ "initiatives": [{ "id": "a", "name": "窓口" }] }));
    let cut = "ID,状態\na,完了。".as_bytes();
    let files: [(&[u8], &str); 5] = [
        (b"%PDF-1.7", "PDF"),
        (b"", "何も書かれていません"),
        (b"{\"format\": \"city-plan/1\"}", "JSON"),
        (b"PK\x03\x04 cut off", "壊れて"),
        (&cut[..cut.len() - 1], "文字コード"),
    ];
    for (bytes, words) in files {
        let faults = answers::read(bytes, &asked).unwrap_err();
        let said: Vec<String> = faults.iter().map(|fault| fault.line(Language::Ja)).collect();
        assert!(said.len() == 1 && said[0].contains(words), "{words}: {said:?}");
    }
}
