//! The studio without a browser: what is opened, corrected, taken back, found and taken away.

use city_plan::exchange::revision::round::ReturnedFile;
use city_plan::exchange::revision::{InitiativeStatus, questions};
use city_plan::exchange::sha256::sha256;
use city_plan::plan::Calendar;
use city_plan::plan::language::Language;
use city_plan::plan::vocabulary::PartOfYear;
use city_plan::publish::Form;
use city_plan::publish::archive::archive;
use city_plan::studio::action::{Action, Effect, FileRole, Output, Pane, Saving, YearlyOutput};
use city_plan::studio::catalog::groups;
use city_plan::studio::comparison::EditionRecord;
use city_plan::studio::edit::{Edit, Field, own};
use city_plan::studio::entry::{Entry, check};
use city_plan::studio::messages::{filled, messages};
use city_plan::studio::opening::{LoadedFile, read};
use city_plan::studio::partial_date;
use city_plan::studio::progress::Note;
use city_plan::studio::round::{RoundAnswer, RoundStep, forms_archive, join_files};
use city_plan::studio::saving::{FORMS, archive_texts, changes, council_paper, snippet, static_page, yearly};
use city_plan::studio::state::{Announcement, State, reduce};
use serde_json::{Value, json};
use std::ops::ControlFlow;

fn kadoma() -> Vec<u8> {
    std::fs::read(crate::fixtures::path("plans/kadoma-2022.json")).unwrap()
}

fn opened(name: &str, bytes: &[u8]) -> LoadedFile {
    read(name, bytes, None, &mut |_, _| ControlFlow::Continue(()))
}

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> (State, Vec<Effect>) {
    actions.into_iter().fold((state, Vec::new()), |(state, mut all), action| {
        let (state, effects) = reduce(state, action);
        all.extend(effects);
        (state, all)
    })
}

/// Where the initiative with two phases stands.
fn scheduled(plan: &Value) -> usize {
    let initiatives = plan["initiatives"].as_array().unwrap();
    initiatives.iter().position(|one| one["id"] == "pittari-service").unwrap()
}

/// The state with the plan of 門真市, and one of its initiatives with two phases.
fn begun() -> (State, usize) {
    let answer = opened("kadoma-2022.json", &kadoma());
    let plan = answer.plan.clone().unwrap();
    let at = scheduled(&plan);
    let began = Action::Began(FileRole::Plan, "kadoma-2022.json".into());
    (after(State::default(), [began, Action::Opened(FileRole::Plan, Box::new(answer))]).0, at)
}

fn edited(state: State, edits: impl IntoIterator<Item = Edit>) -> State {
    after(state, edits.into_iter().map(Action::Edited)).0
}

fn initiative(state: &State, at: usize) -> &Value {
    &state.initiatives()[at]
}

#[test]
fn a_sound_plan_leads_to_what_residents_will_see() {
    let (state, _) = begun();
    assert_eq!((state.pane, &state.announcement), (Pane::Preview, &Announcement::Opened(0, 0)));
    assert_eq!(state.opened.as_ref().unwrap().name, "kadoma-2022.json");
    assert!(state.entries().next().is_none() && !state.unsaved);
}

#[test]
fn what_makes_a_plan_unaccountable_is_known_when_it_is_opened_and_after_each_correction() {
    let (state, at) = begun();
    let codes =
        |state: &State| -> Vec<String> { state.gaps.entries.iter().map(|gap| gap.code.clone()).collect() };
    let before = codes(&state);
    assert!(!before.is_empty() && state.gaps.found == before.len());
    let other = own(&initiative(&state, at + 1)["name"], "ja").to_owned();
    let state = after(state, [Action::Chose(Some(at))]).0;
    let state = edited(state, [Edit::Write(Field::Name, other)]);
    let same = |codes: &[String]| codes.iter().filter(|code| *code == "same-name").count();
    assert_eq!((same(&before), same(&codes(&state))), (0, 1));
    // The gaps are a group of their own.
    assert!(state.entries().all(|entry| entry.code != "same-name"));
}

#[test]
fn forms_of_departments_are_joined_and_the_joined_plan_is_compared_with_the_open_one() {
    let example = std::fs::read(crate::fixtures::path("plans/example.json")).unwrap();
    let plan = Action::Opened(FileRole::Plan, Box::new(opened("example.json", &example)));
    let state = after(State::before(2027), [plan]).0;
    assert_eq!(state.round.year, "2026");
    let half = Action::Round(RoundStep::PartChosen(PartOfYear::SecondHalf));
    let (state, effects) = after(state, [half, Action::OutputWanted(Output::Forms)]);
    assert_eq!(effects, [Effect::Make(Output::Forms)]);
    let zip = forms_archive(state.plan.as_deref().unwrap(), state.round.period().unwrap()).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    assert_eq!(zip.len(), 12);
    let mut form = Vec::new();
    std::io::Read::read_to_end(&mut zip.by_name("会計課.xlsx").unwrap(), &mut form).unwrap();
    let sheet = "取組,年度,期,状態\r\nオンライン申請の拡大,2026年度,下半期,実施中\r\n".as_bytes();
    let files = [("会計課.xlsx", form.as_slice()), ("市民課.csv", sheet)];
    let files = files.map(|(name, bytes)| ReturnedFile { name, bytes });
    let (state, effects) = after(state, [Action::Round(RoundStep::Returned)]);
    assert_eq!(effects, [Effect::Make(Output::Join)]);
    let answer = join_files(state.plan.as_deref().unwrap(), &files);
    // It comes from the worker as a text.
    let answer: RoundAnswer = serde_json::from_str(&serde_json::to_string(&answer).unwrap()).unwrap();
    assert_eq!((answer.reports, answer.open), (1, 14), "{:#?}", answer.entries);
    assert!(answer.entries.iter().any(|(file, entry)| file == "会計課.xlsx" && entry.code == "empty-row"));
    let state = after(state, [Action::Round(RoundStep::Joined(Box::new(answer)))]).0;
    assert_eq!(state.announcement, Announcement::Joined(1, 14));
    assert!(state.round.json().unwrap().contains("report-2026-second-half-online-applications"));
    let state = after(state, [Action::Round(RoundStep::Adopted)]).0;
    assert_eq!((state.pane, state.round.answer.is_none()), (Pane::Compare, true));
    assert_eq!(state.announcement, Announcement::Adopted);
    assert_eq!(state.changes.as_ref().map(|changes| changes.len()), Some(1));
    assert!(state.unsaved && state.published.is_some());
    let too_large = LoadedFile { entries: vec![Entry::default()], ..LoadedFile::default() };
    let began = Action::Began(FileRole::Forms, "a.xlsx".into());
    let state = after(state, [began, Action::Opened(FileRole::Forms, Box::new(too_large))]).0;
    let answer = state.round.answer.as_ref().unwrap();
    assert_eq!((answer.entries[0].0.as_str(), answer.plan.is_none()), ("a.xlsx", true));
    assert!(state.plan.is_some(), "the plan stays");
}

#[test]
fn reading_tells_how_far_it_is_and_can_be_ended() {
    let long = [kadoma(), vec![b' '; 3 << 20]].concat();
    let mut told = Vec::new();
    let answer = read("a.json", &long, None, &mut |done, all| {
        told.push((done, all));
        ControlFlow::Continue(())
    });
    assert!(answer.plan.is_some() && told.len() > 10, "{told:?}");
    assert!(told.is_sorted() && told.iter().all(|(done, all)| done < all && *all == long.len()));
    let ended = read("a.json", &long, None, &mut |_, _| ControlFlow::Break(()));
    assert_eq!(ended, LoadedFile::default());
}

#[test]
fn a_file_that_is_no_plan_leads_to_what_is_to_be_mended() {
    let answer = opened("a.json", b"{ \"title\": ");
    assert_eq!((answer.found, answer.entries[0].code.as_str()), (1, "not-json"));
    assert!(answer.entries[0].message.ja.contains("JSON"), "{:?}", answer.entries[0]);
    let (state, _) = after(State::default(), [Action::Opened(FileRole::Plan, Box::new(answer))]);
    assert_eq!((state.pane, &state.announcement), (Pane::Diagnostics, &Announcement::Useless));
    assert_eq!(state.entries().count(), 1);
}

#[test]
fn a_finding_says_which_initiative_it_is_about_and_goes_when_it_is_mended() {
    let mut plan: Value = serde_json::from_slice(&kadoma()).unwrap();
    let at = scheduled(&plan);
    plan["initiatives"][at]["phases"][0]["end"] = json!("2024-13");
    let answer = opened("a.json", plan.to_string().as_bytes());
    let finding = answer.entries[0].clone();
    assert_eq!((finding.initiative(), finding.code.as_str()), (Some(at), "bad-period"));
    assert!(finding.is_at(&format!("initiatives[{at}].phases[0].end")) && !finding.is_at("initiatives[1]"));
    assert!(!finding.message.en.contains('['), "{finding:?}");
    let opened = [Action::Opened(FileRole::Plan, Box::new(answer)), Action::Chose(Some(at))];
    let (state, _) = after(State::default(), opened);
    assert!(state.entries().all(|finding| finding.initiative() == Some(at)));
    let state = edited(state, [Edit::Write(Field::End(0), "2022".into())]);
    assert_eq!((state.entries().count(), &state.announcement), (0, &Announcement::Changed(0)));
}

#[test]
fn corrections_keep_other_languages_and_can_be_taken_back_and_made_again() {
    let (state, at) = begun();
    let before = state.plan.clone();
    let (state, _) = after(state, [Action::Chose(Some(at))]);
    let state = edited(
        state,
        [
            Edit::Write(Field::Name, "新しい名前".into()),
            Edit::Write(Field::Label(0), "準備".into()),
            Edit::Kind(0, "operate", false),
            Edit::Write(Field::End(1), "令和6年度".into()),
        ],
    );
    let changed = initiative(&state, at);
    assert_eq!(changed["name"], json!({ "ja": "新しい名前", "en": "Pittari Service" }));
    assert_eq!(changed["phases"][0]["label"], "準備");
    assert_eq!(changed["phases"][0]["kinds"], json!(["prepare"]));
    assert_eq!(
        (&changed["phases"][1]["end"], &changed["phases"][1]["end_basis"]),
        (&json!(2024), &json!("stated"))
    );
    assert!(state.unsaved && state.problems.is_empty(), "{:?}", state.problems);
    let corrected = state.plan.clone();
    let (state, _) =
        after(state, [Action::Undid, Action::Undid, Action::Undid, Action::Undid, Action::Undid]);
    assert_eq!((&state.plan, state.undone.len()), (&before, 4));
    assert!(!state.unsaved, "all is as it was opened");
    let (state, _) = after(state, [Action::Redid, Action::Redid, Action::Redid, Action::Redid]);
    assert_eq!(state.plan, corrected);
    let (state, effects) = after(state, [Action::Saved("kadoma-2022.json".into())]);
    assert!(!state.unsaved && effects.contains(&Effect::Guard(false)));
}

#[test]
fn a_correction_that_changes_nothing_is_none() {
    let (state, at) = begun();
    let (state, _) = after(state, [Action::Chose(Some(at))]);
    let name = own(&initiative(&state, at)["name"], "ja").to_owned();
    let state =
        edited(state, [Edit::Write(Field::Name, name), Edit::Write(Field::Start(0), "２０２２年度".into())]);
    assert!(state.done.is_empty() && !state.unsaved);
}

#[test]
fn phases_come_and_go_and_what_is_wrong_stands_beside_its_field() {
    let (state, at) = begun();
    let (state, _) = after(state, [Action::Chose(Some(at))]);
    let state = edited(state, [Edit::AddPhase("新しい段階".into())]);
    assert_eq!(initiative(&state, at)["phases"][2], json!({ "label": "新しい段階", "start": 2024 }));
    let state = edited(state, [Edit::Write(Field::End(2), "2020".into())]);
    assert_eq!(state.problems.len(), 1);
    assert_eq!(
        (state.problems[0].code.as_str(), state.problems[0].initiative()),
        ("end-before-start", Some(at))
    );
    let state = edited(state, [Edit::Write(Field::End(2), "いつか".into())]);
    assert!(state.problems[0].is_at(&format!("initiatives[{at}].phases[2].end")), "{:?}", state.problems);
    let state = edited(state, [Edit::Write(Field::End(2), " ".into()), Edit::RemovePhase(2)]);
    assert!(state.problems.is_empty());
    assert_eq!(initiative(&state, at)["phases"].as_array().unwrap().len(), 2);
}

#[test]
fn an_emptied_paragraph_goes_and_an_emptied_name_is_told() {
    let (state, _) = begun();
    let with_text =
        |one: &Value| one["sections"][0]["paragraphs"].as_array().is_some_and(|all| !all.is_empty());
    let at = state.initiatives().iter().position(with_text).unwrap();
    let count = initiative(&state, at)["sections"][0]["paragraphs"].as_array().unwrap().len();
    let (state, _) = after(state, [Action::Chose(Some(at))]);
    let state = edited(
        state,
        [Edit::Write(Field::Paragraph(0, 0), String::new()), Edit::Write(Field::Name, String::new())],
    );
    let left = initiative(&state, at)["sections"][0]["paragraphs"].as_array().unwrap().len();
    assert_eq!(left + 1, count);
    assert!(state.problems.iter().any(|problem| problem.code == "empty"), "{:?}", state.problems);
}

#[test]
fn years_are_understood_as_editors_write_them() {
    for (written, meant) in [
        ("2024", json!(2024)),
        ("２０２４年度", json!(2024)),
        ("令和6年度", json!(2024)),
        ("令和元年度", json!(2019)),
        ("R6", json!(2024)),
        ("平成30", json!(2018)),
        ("2024-04", json!("2024-04")),
        ("2024年4月", json!("2024-04")),
        ("令和6年11月", json!("2024-11")),
        ("2024-13", json!("2024-13")),
        ("いつか", json!("いつか")),
        ("平成40年度", json!("平成40年度")),
    ] {
        assert_eq!(partial_date::read(written), Some(meant), "{written}");
    }
    assert_eq!(partial_date::read("　"), None);
    assert_eq!(
        (partial_date::field_text(Some(&json!(2024))), partial_date::field_text(None)),
        ("2024".into(), String::new())
    );
}

#[test]
fn the_plan_is_shown_again_only_where_it_changed_and_is_on_show() {
    let (state, at) = begun();
    let shows =
        |effects: &[Effect]| effects.iter().filter(|effect| matches!(effect, Effect::Show(_))).count();
    let (state, effects) = after(state, [Action::Turned(Pane::Save), Action::Turned(Pane::Preview)]);
    assert_eq!(shows(&effects), 0);
    let (state, effects) = after(state, [Action::Chose(Some(at))]);
    assert_eq!(effects[0], Effect::Show(Some("pittari-service".into())));
    let (_, effects) = after(state, [Action::Edited(Edit::Write(Field::Name, "別".into()))]);
    assert_eq!((shows(&effects), effects.contains(&Effect::Guard(true))), (1, true));
}

#[test]
fn what_has_changed_since_the_published_plan_is_told() {
    let (state, at) = begun();
    let (state, _) =
        after(state, [Action::Chose(Some(at)), Action::Edited(Edit::Write(Field::Name, "別の名前".into()))]);
    let began = Action::Began(FileRole::Published, "old.json".into());
    let answer = Action::Opened(FileRole::Published, Box::new(opened("old.json", &kadoma())));
    let (state, _) = after(state, [Action::Turned(Pane::Compare), began, answer]);
    assert_eq!(state.published.as_ref().unwrap().name, "old.json");
    assert_eq!(state.changes.as_deref().map(<[_]>::len), Some(1));
    assert!(changes(&state).contains("別の名前"), "{}", changes(&state));
    let (state, _) = after(state, [Action::Undid, Action::Turned(Pane::Compare)]);
    assert_eq!(state.changes.as_deref().map(<[_]>::len), Some(0));
}

/// The invented plan, after an earlier edition of this name and content was chosen to compare with.
fn compared(name: &str, earlier: &[u8]) -> State {
    let example = std::fs::read(crate::fixtures::path("plans/example.json")).unwrap();
    let actions = [
        Action::Began(FileRole::Plan, "example.json".into()),
        Action::Opened(FileRole::Plan, Box::new(opened("example.json", &example))),
        Action::Turned(Pane::Compare),
        Action::Began(FileRole::Published, name.into()),
        Action::Opened(FileRole::Published, Box::new(opened(name, earlier))),
    ];
    after(State::default(), actions).0
}

fn record(state: &State) -> EditionRecord {
    state.published.as_ref().unwrap().record(state.plan.as_deref().unwrap())
}

#[test]
fn one_changed_byte_of_an_earlier_edition_is_told_when_it_is_compared() {
    let earlier = std::fs::read(crate::fixtures::path("plans/editions/example-2024.json")).unwrap();
    let state = compared("example-2024.json", &earlier);
    assert_eq!((record(&state), &state.announcement), (EditionRecord::Genuine, &Announcement::Compared));
    assert_eq!(record(&compared("copy.json", &earlier)), EditionRecord::Genuine, "the bytes are what counts");
    let altered = [&earlier[..], b" "].concat();
    let state = compared("example-2024.json", &altered);
    assert_eq!((record(&state), &state.announcement), (EditionRecord::Altered, &Announcement::Altered));
    assert_eq!(record(&compared("copy.json", &altered)), EditionRecord::Unknown);
    let book = "名前,担当課\r\n窓口,市民課\r\n".as_bytes();
    let sheet = read("取組.csv", book, state.plan.as_deref(), &mut |_, _| ControlFlow::Continue(()));
    assert_eq!(sheet.sha256, None, "a sheet is no file on record");
}

#[test]
fn the_sentences_that_readers_see_stand_beside_the_comparison_in_the_language_of_the_page() {
    let earlier = std::fs::read(crate::fixtures::path("plans/editions/example-2024.json")).unwrap();
    let state = compared("example-2024.json", &earlier);
    let lines = |state: &State| state.reader_lines.clone().unwrap().to_vec();
    let japanese = lines(&state);
    assert!(
        japanese.iter().any(|line| line.starts_with("終わった") && line.contains("コンビニ")),
        "{japanese:#?}"
    );
    let english = lines(&after(state.clone(), [Action::LanguageChosen(Language::En)]).0);
    assert_eq!(english.len(), japanese.len());
    assert!(english.iter().all(|line| line.is_ascii() || line.contains(" – ")), "{english:#?}");
    // Corrections are compared, too.
    let at = state.initiatives().iter().position(|one| one["id"] == "open-data").unwrap();
    let renamed = Action::Edited(Edit::Write(Field::Name, "別の名前".into()));
    let state = after(state, [Action::Chose(Some(at)), renamed, Action::Turned(Pane::Compare)]).0;
    assert!(lines(&state).iter().any(|line| line.contains("別の名前")), "{:#?}", lines(&state));
    // A plan compared with itself has nothing to tell.
    let itself = std::fs::read(crate::fixtures::path("plans/example.json")).unwrap();
    assert_eq!(lines(&compared("example.json", &itself)), [""; 0]);
}

#[test]
fn the_draft_names_the_file_that_was_opened_while_the_plan_is_the_one_in_it() {
    let (state, at) = begun();
    let state = after(state, [Action::Dated("2025".into()), Action::Continued]).0;
    let file = state.source_file().unwrap();
    // The new plan is published under the name of the old one.
    assert_eq!((&*file.name, &*file.url), ("kadoma-2022.json", "kadoma-2022.before-2025.json"));
    let entry = state.next().unwrap()["previous"][0].clone();
    assert_eq!((&entry["url"], &entry["sha256"]), (&json!(file.url), &json!(sha256(&kadoma()))));
    let renamed = Action::Edited(Edit::Write(Field::Name, "別の名前".into()));
    let corrected = after(state.clone(), [Action::Chose(Some(at)), renamed]).0;
    assert!(corrected.source_file().is_none() && corrected.next().unwrap().get("previous").is_none());
    assert!(after(corrected, [Action::Undid]).0.source_file().is_some());
    let state = after(state, [Action::Advanced]).0;
    assert_eq!(record(&state), EditionRecord::Genuine);
    assert!(state.source_file().is_none(), "the draft is no file yet");
    let guide = waited(archive_texts(&state, &manifest())).unwrap().remove(0).1;
    assert!(
        guide.contains("前の版のファイル（plans/kadoma-2022.before-2025.json）を、サーバーの /city-plan/ に"),
        "{guide}"
    );
    // A workbook has no file that readers could compare with.
    let mut book = opened("kadoma-2022.json", &kadoma());
    (book.workbook, book.sha256) = (true, None);
    let began = Action::Began(FileRole::Plan, "kadoma.xlsx".into());
    let actions = [
        began,
        Action::Opened(FileRole::Plan, Box::new(book)),
        Action::Dated("2025".into()),
        Action::Continued,
    ];
    let state = after(State::default(), actions).0;
    assert!(state.source_file().is_none() && state.next().unwrap().get("previous").is_none());
}

#[test]
fn a_file_can_be_given_up_while_it_is_read() {
    let (state, effects) = after(
        State::default(),
        [Action::Began(FileRole::Plan, "large.xlsx".into()), Action::Progressed(10, 100), Action::Cancelled],
    );
    assert_eq!((&state.loading, &state.announcement), (&None, &Announcement::Cancelled));
    assert!(effects.contains(&Effect::Cancel));
}

#[test]
fn a_finding_of_a_workbook_shows_its_row_with_the_faulty_cell_marked() {
    let plan: Value = serde_json::from_slice(&kadoma()).unwrap();
    let sheet =
        "取組,予定,始まり,終わり\nぴったりサービス,準備,2024,2024\nぴったりサービス,運用,いつか,2026\n";
    let answer = read("予定.csv", sheet.as_bytes(), Some(&plan), &mut |_, _| ControlFlow::Continue(()));
    assert!(answer.workbook && answer.plan.is_none());
    let finding = answer.entries.iter().find(|finding| finding.code == "bad-date").unwrap();
    assert_eq!(finding.place.ja, "「予定」シートのC3");
    assert!(finding.message.ja.contains("いつか") && finding.is_error, "{finding:?}");
    let row = finding.row.as_ref().unwrap();
    let marked: Vec<_> = row.cells.iter().filter(|cell| cell.marked).collect();
    assert_eq!((row.number, row.cells.len()), (3, 4));
    assert_eq!((marked.len(), &*marked[0].column, &*marked[0].text), (1, "C", "いつか"));
    // As it comes out of the worker.
    let travelled: LoadedFile = serde_json::from_str(&serde_json::to_string(&answer).unwrap()).unwrap();
    assert_eq!(travelled, answer);
}

#[test]
fn the_next_fiscal_year_begins_when_every_initiative_is_answered() {
    let (state, _) = begun();
    let asked = questions(state.plan.as_deref().unwrap());
    let answer = |id: &str| Action::Answered(id.to_owned(), Some(InitiativeStatus::Continuing));
    let (state, _) = after(state, [Action::Dated("いつか".into()), answer(&asked[0].id)]);
    assert!(state.year().is_none() && state.next().unwrap_err().is_empty());
    let (state, _) = after(state, [Action::Dated("令和7年度".into())]);
    assert_eq!((state.year(), state.next().unwrap_err().len()), (Some(2025), asked.len() - 1));
    let (state, _) = after(state, asked.iter().map(|question| answer(&question.id)));
    assert_eq!(state.next().unwrap()["edition"]["ja"], "令和7年度版");
    let (state, effects) = after(state, [Action::Advanced]);
    assert_eq!((state.pane, state.unsaved, state.problems.len()), (Pane::Compare, true, 0));
    assert!(!state.changes.as_deref().unwrap().is_empty() && effects.contains(&Effect::Guard(true)));
}

fn waited<T>(what: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, what)
}

/// The manifest of a build.
fn manifest() -> Value {
    let manifest = std::fs::read(crate::fixtures::path("tests/fixtures/dist/manifest.json")).unwrap();
    serde_json::from_slice(&manifest).unwrap()
}

#[test]
fn steps_are_closed_until_there_is_something_to_do_in_them() {
    let open = |state: &State| Pane::ALL.map(|pane| state.is_open(pane));
    assert_eq!(open(&State::default()), [true, false, false, false, false, false, false]);
    let (state, effects) = after(State::default(), [Action::Turned(Pane::Save)]);
    assert_eq!((state.pane, effects), (Pane::Open, vec![]));
    let useless = opened("a.json", b"{ \"title\": ");
    let (state, _) = after(State::default(), [Action::Opened(FileRole::Plan, Box::new(useless))]);
    assert_eq!(open(&state), [true, true, false, false, false, false, false]);
    assert_eq!(open(&begun().0), [true; 7]);
}

#[test]
fn every_step_says_how_far_it_is() {
    let notes = |state: &State| Pane::ALL.map(|pane| state.step(pane).note);
    let is_done = |state: &State| Pane::ALL.map(|pane| state.step(pane).is_done);
    assert_eq!((notes(&State::default()), is_done(&State::default())), ([Note::None; 7], [false; 7]));
    let (state, at) = begun();
    let looked = [
        Note::Opened,
        Note::Faults(0),
        Note::None,
        Note::Looked(true),
        Note::NotCompared,
        Note::None,
        Note::None,
    ];
    assert_eq!(notes(&state), looked);
    assert_eq!(is_done(&state), [true, true, false, true, false, false, false]);
    let (state, _) =
        after(state, [Action::Chose(Some(at)), Action::Edited(Edit::Write(Field::End(0), "2020".into()))]);
    let faulty = [
        Note::Opened,
        Note::Faults(1),
        Note::Corrections(1),
        Note::Looked(true),
        Note::NotCompared,
        Note::Unsaved,
        Note::None,
    ];
    assert_eq!(notes(&state), faulty);
    assert_eq!(is_done(&state), [true, false, true, true, false, false, false]);
    let (state, _) = after(state, [Action::Saved("kadoma-2022.zip".into())]);
    assert_eq!((state.step(Pane::Save).note, state.unsaved), (Note::Packed, false));
    let (state, _) = after(state, [Action::Edited(Edit::Write(Field::End(0), "2023".into()))]);
    assert_eq!((state.step(Pane::Save).note, state.step(Pane::Save).is_done), (Note::Unsaved, false));
    // The JSON alone is saved, and not what is published.
    let (state, _) = after(state, [Action::Saved("kadoma-2022.json".into())]);
    assert_eq!(state.step(Pane::Save).note, Note::None);
    let (state, _) = after(state, [Action::Continued]);
    assert_eq!(
        (state.step(Pane::NextEdition).note, state.step(Pane::NextEdition).is_done),
        (Note::Unanswered(0), true)
    );
}

#[test]
fn what_has_changed_since_the_file_was_opened_is_told_without_a_published_plan() {
    let (state, at) = begun();
    assert_eq!(state.corrections(), []);
    let (state, _) = after(state, [Action::Chose(Some(at))]);
    let state = edited(state, [Edit::Write(Field::Name, "一".into()), Edit::Write(Field::Name, "二".into())]);
    let sentences: Vec<String> =
        state.changes_to_publish().iter().map(|change| format!("{change:?}")).collect();
    assert_eq!(sentences.len(), 1);
    assert!(sentences[0].contains("二") && !sentences[0].contains("一\""), "{sentences:?}");
    let (state, _) = after(state, [Action::Undid, Action::Undid]);
    assert_eq!(state.changes_to_publish(), []);
}

#[test]
fn goals_measures_and_viewpoints_stand_apart_and_all_of_them_are_there() {
    let plan: Value = serde_json::from_slice(&kadoma()).unwrap();
    let found: Vec<(String, usize)> =
        groups(&plan).into_iter().map(|group| (group.name, group.initiatives.len())).collect();
    let expected = [("基本目標", 4), ("重点取組事項", 10), ("個別施策", 18), ("視点", 2)];
    assert_eq!(found, expected.map(|(name, count)| (name.to_owned(), count)));
    let loose = json!({ "initiatives": [{ "id": "a", "level": "none" }] });
    assert_eq!((groups(&loose).len(), groups(&loose)[0].initiatives.len()), (1, 1));
}

#[test]
fn a_date_is_a_fiscal_year_and_a_month_of_it() {
    use partial_date::{Choice, choice, input_text, years};
    let april = Calendar::default();
    for (value, expected) in [
        (json!(2024), Choice::Year(2024)),
        (json!("2024-04"), Choice::Month(2024, 4)),
        (json!("2025-03"), Choice::Month(2024, 3)),
        (json!("2024-13"), Choice::Other),
        (json!("2024-04-01"), Choice::Other),
        (json!("いつか"), Choice::Other),
        (Value::Null, Choice::None),
    ] {
        assert_eq!(choice(Some(&value), april), expected, "{value}");
    }
    assert_eq!(choice(None, april), Choice::None);
    assert_eq!(
        (input_text(2024, None, april), input_text(2024, Some(3), april)),
        ("2024".into(), "2025-03".into())
    );
    let plan: Value = serde_json::from_slice(&kadoma()).unwrap();
    assert_eq!(years(&plan, &plan["initiatives"][scheduled(&plan)], 2027), 2021..=2030);
    assert_eq!(years(&json!({}), &json!({}), 2027), 2026..=2032);
}

#[test]
fn the_next_fiscal_year_may_begin_with_everything_going_on() {
    let (state, _) = begun();
    let asked = questions(state.plan.as_deref().unwrap());
    let done = Action::Answered(asked[0].id.clone(), Some(InitiativeStatus::Done));
    let (state, _) = after(state, [done.clone(), Action::Continued]);
    assert_eq!((state.unanswered(), state.answers.len()), (0, asked.len()));
    // What was answered before stays.
    assert_eq!(state.answers[0], (asked[0].id.clone(), InitiativeStatus::Done));
    assert!(state.answers[1..].iter().all(|(_, status)| *status == InitiativeStatus::Continuing));
}

#[test]
fn the_archive_has_what_is_published_and_says_where_it_goes() {
    let (mut state, at) = begun();
    state.saving.base = "/parts".into();
    let (state, _) =
        after(state, [Action::Chose(Some(at)), Action::Edited(Edit::Write(Field::Name, "別の名前".into()))]);
    let texts = waited(archive_texts(&state, &manifest())).unwrap();
    let [guide, pasted, plan, page] = &texts[..] else { panic!("{texts:?}") };
    assert_eq!(guide.0, "はじめに読む.txt");
    for said in ["/parts/plans/", "kadoma-2022.json", "kadoma-2022.html", "CMSに貼るもの.txt", "別の名前"]
    {
        assert!(guide.1.contains(said), "{said}: {}", guide.1);
    }
    assert!(!guide.1.contains("貼り直します"));
    // What is pasted is a link and a script: no text of the plan that would grow old.
    assert!(
        pasted.1.contains("data-plan=\"/parts/plans/kadoma-2022.json\"") && !pasted.1.contains("別の名前")
    );
    assert_eq!(plan.0, "city-plan/plans/kadoma-2022.json");
    assert_eq!(serde_json::from_str::<Value>(&plan.1).unwrap(), *state.plan.as_deref().unwrap());
    assert_eq!(page.0, "city-plan/plans/kadoma-2022.html");
    assert!(
        page.1.contains("src=\"kadoma-2022.json\"") && page.1.contains("src=\"../city-plan"),
        "{}",
        page.1
    );
    assert!(page.1.contains("別の名前"));
    let files: Vec<(&str, &[u8])> =
        texts.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    assert!(archive(&files).unwrap().starts_with(b"PK"));
}

#[test]
fn forms_with_the_text_of_the_plan_say_that_they_are_pasted_again() {
    assert_eq!((FORMS[0], Saving::default().form), (Form::Script, Form::Script));
    for form in FORMS {
        let (mut state, _) = begun();
        state.saving.form = form;
        let guide = waited(archive_texts(&state, &manifest())).unwrap().remove(0).1;
        let is_whole = matches!(form, Form::Static | Form::Element);
        assert_eq!(guide.contains("貼り直します"), is_whole, "{form:?}: {guide}");
    }
}

#[test]
fn what_is_taken_away_is_whole() {
    let (state, _) = begun();
    let plan = state.plan.as_deref().unwrap();
    assert_eq!(serde_json::from_str::<Value>(&state.json()).unwrap(), *plan);
    assert_eq!(state.file_name("json"), "kadoma-2022.json");
    let page = waited(static_page(plan)).unwrap();
    assert!(page.starts_with("<!doctype html>") && page.contains("ぴったりサービス"));
    // Facts for search engines are a script that no browser runs.
    let runs_nothing = |rest: &str| rest.starts_with(" type=\"application/ld+json\">");
    assert!(page.split("<script").skip(1).all(runs_nothing));
    let manifest = manifest();
    let saving = Saving { form: Form::Script, base: "/parts".into(), page: String::new() };
    let pasted = waited(snippet(plan, "kadoma-2022.json", &saving, &manifest)).unwrap();
    assert!(pasted.contains("data-plan=\"/parts/plans/kadoma-2022.json\""), "{pasted}");
    assert!(waited(snippet(plan, "a.json", &saving, &Value::Null)).is_err());
    let (_, effects) = after(state, [Action::OutputWanted(Output::Html)]);
    assert_eq!(effects, [Effect::Make(Output::Html)]);
}

#[test]
fn the_files_of_the_yearly_report_are_saved_or_refused_in_a_sentence() {
    let files = [YearlyOutput::Progress, YearlyOutput::FiguresByYear, YearlyOutput::PerformanceReport];
    let example = crate::fixtures::real(crate::fixtures::EXAMPLE);
    assert!(waited(council_paper(&example)).unwrap().contains("<h2>評価ごとの数</h2>"));
    let begins = ["\u{feff}時期,", "\u{feff}数値,", "<?xml "];
    for (file, begin) in files.into_iter().zip(begins) {
        assert!(yearly(&example, file).unwrap().starts_with(begin), "{file:?}");
    }
    let mut empty = crate::fixtures::real("kadoma-2022");
    empty["indicators"] = json!([]);
    let refused = files.map(|file| yearly(&empty, file).unwrap_err());
    for error in [waited(council_paper(&empty)).unwrap_err()].into_iter().chain(refused) {
        assert!(
            error.message(Language::Ja).starts_with("計画に、この形で出せる報告がありません。"),
            "{error:?}"
        );
    }
}

#[test]
fn the_page_speaks_both_languages() {
    let (state, effects) = after(State::default(), [Action::LanguageChosen(Language::En)]);
    assert_eq!((state.language, effects), (Language::En, vec![Effect::SetLanguage(Language::En)]));
    assert_eq!(filled(messages(Language::En).reading, &["a.xlsx"]), "Reading a.xlsx.");
    assert_ne!(messages(Language::Ja).title, messages(Language::En).title);
}

#[test]
fn a_sound_plan_has_nothing_to_be_mended() {
    assert_eq!(check(&serde_json::from_slice(&kadoma()).unwrap()).0, []);
}
