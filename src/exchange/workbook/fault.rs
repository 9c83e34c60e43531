//! What is wrong with a workbook, for the one who keeps it: where, what was found, what is expected.
//!
//! Made by all files of this room; shown by the tool and the studio, in Japanese or English. It never says what
//! only programmers would understand.

use super::book::Place;

/// The language of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

/// One finding about a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where it is.
    pub place: Place,
    /// Its stable code: `bad-year`.
    pub code: &'static str,
    /// Whether the plan is made all the same: something to know, not to mend.
    pub remark: bool,
    /// What it says, in Japanese and in English, without the place.
    said: [String; 2],
}

/// A text in Japanese and English.
pub(super) type Both = [String; 2];

impl Fault {
    /// A finding of a kind. `found` is what stands there, `expected` what should, or what was made of it.
    pub(super) fn new(finding: Finding, place: Place, found: &str, expected: &Both) -> Self {
        let (code, remark, patterns) = finding.words();
        let said = [0, 1].map(|at| {
            patterns[at].replace("{found}", &shortened(found)).replace("{expected}", &expected[at])
        });
        Self { place, code, remark, said }
    }

    /// The same about the whole file.
    pub(super) fn of_file(finding: Finding, found: &str) -> Self {
        Self::new(finding, Place::default(), found, &Both::default())
    }

    /// What was found and what is expected, without the place.
    pub fn said(&self, tongue: Tongue) -> &str {
        &self.said[tongue as usize]
    }

    /// Where it is, for people: `取組シート C12`, `measures, row 3`; empty for the whole file.
    pub fn place(&self, tongue: Tongue) -> String {
        let Place { sheet, row, column } = &self.place;
        if sheet.is_empty() {
            return String::new();
        }
        let cell = self.place.cell();
        match (tongue, row, column) {
            (Tongue::Ja, Some(row), None) => format!("「{sheet}」シートの{}行", row + 1),
            (Tongue::Ja, None, Some(_)) => format!("「{sheet}」シートの{cell}列"),
            (Tongue::Ja, None, None) => format!("「{sheet}」シート"),
            (Tongue::Ja, ..) => format!("「{sheet}」シートの{cell}"),
            (Tongue::En, Some(row), None) => format!("sheet “{sheet}”, row {}", row + 1),
            (Tongue::En, None, Some(_)) => format!("sheet “{sheet}”, column {cell}"),
            (Tongue::En, None, None) => format!("sheet “{sheet}”"),
            (Tongue::En, ..) => format!("sheet “{sheet}”, {cell}"),
        }
    }

    /// The whole sentence, with its place and code.
    pub fn message(&self, tongue: Tongue) -> String {
        let (place, said) = (self.place(tongue), self.said(tongue));
        let code = self.code;
        let between = match (place.is_empty(), tongue) {
            (true, _) => "",
            (_, Tongue::Ja) => "：",
            (_, Tongue::En) => ": ",
        };
        format!("{place}{between}{said} [{code}]")
    }
}

/// What was found is shown, but not a whole page of it.
fn shortened(found: &str) -> String {
    const LONGEST: usize = 40;
    let line = found.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST { line } else { line.chars().take(LONGEST).chain(['…']).collect() }
}

macro_rules! findings {
    ($($(#[doc = $doc:literal])* $name:ident $code:literal $kind:ident $ja:literal $en:literal)*) => {
        /// The kinds of findings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Finding { $($(#[doc = $doc])* $name,)* }

        impl Finding {
            fn words(self) -> (&'static str, bool, [&'static str; 2]) {
                match self { $(Self::$name => ($code, stringify!($kind) == "remark", [$ja, $en]),)* }
            }
        }

    };
}

findings! {
    /// The file cannot be read at all.
    NotAWorkbook "not-a-workbook" fault
        "表計算のファイルではありません（{found}）。xlsx、xlsm、xls、ods、csv のファイルを選んでください。"
        "this is no spreadsheet ({found}); choose a file of xlsx, xlsm, xls, ods or csv"
    /// A plan as JSON where a workbook is expected.
    IsJson "is-json" fault
        "これはJSONのファイルです。表計算のファイルを選んでください。JSONは `city-plan check` で調べられます。"
        "this is a file of JSON; choose a spreadsheet, or check it with `city-plan check`"
    /// Part of it is missing or broken.
    Damaged "damaged" fault
        "ファイルが壊れています（{found}）。Excelで開いて、保存し直してください。"
        "the file is damaged ({found}); open it in your spreadsheet program and save it again"
    /// A password is needed.
    Encrypted "encrypted" fault
        "パスワードのついたファイルは読めません。パスワードを外して保存してください。"
        "a file with a password cannot be read; save it without one"
    /// More than can be read.
    TooLarge "too-large" fault
        "ファイルが大きすぎます（{found}）。使っていないシートや行を消してください。"
        "the file is too large ({found}); remove sheets and rows that are not used"
    /// Characters of a CSV in no encoding that is known.
    BadEncoding "bad-encoding" fault
        "文字コードが分かりません。「CSV UTF-8（コンマ区切り）」で保存してください。"
        "the encoding of its characters is unknown; save it as “CSV UTF-8”"
    /// Nothing in it.
    EmptyFile "empty-file" fault
        "ファイルに何も書かれていません。"
        "there is nothing in the file"
    /// The reader of the file stopped it.
    Cancelled "cancelled" fault
        "読み込みをやめました。"
        "reading was stopped"
    /// No sheet of the workbook is known.
    NothingKnown "nothing-known" fault
        "計画として読めるシートがありません。シートの名前を「計画」「取組」「予定」などにしてください。ひな形は `city-plan template` で作れます。"
        "no sheet of it is known; call the sheets 計画 (Plan), 取組 (Measures), 予定 (Phases); `city-plan template` makes one to begin with"
    /// A sheet that nothing is made of.
    UnknownSheet "unknown-sheet" remark
        "このシートは計画に入れません。ブックには残します。"
        "nothing of this sheet goes into the plan; it stays in the workbook"
    /// A hidden sheet that is read.
    HiddenSheet "hidden-sheet" remark
        "隠れているシートも読みました。"
        "this sheet is hidden, and was read all the same"
    /// Two sheets of one kind.
    TwiceSheet "twice-sheet" fault
        "同じ種類のシートが2つあります（{found}）。1つにまとめてください。"
        "there are two sheets of this kind ({found}); put them together"
    /// A sheet that has to be there.
    MissingSheet "missing-sheet" fault
        "「{expected}」のシートがありません。"
        "there is no sheet “{expected}”"
    /// One sheet, and no plan that it could belong to.
    SheetAlone "sheet-alone" fault
        "1つのシートだけでは、計画になりません。公開中の計画（JSON）といっしょに読み込むと、そのシートだけが置きかわります（`--before 計画.json`）。"
        "one sheet is no plan yet; read it together with the published plan (`--before plan.json`), of which it takes the place of its sheet"
    /// A sheet in which no row has the headings.
    NoHeadings "no-headings" fault
        "見出しの行が見つかりません。1行目に {expected} などの見出しを書いてください。"
        "no row with headings was found; write headings such as {expected} into the first row"
    /// A column that nothing is made of.
    UnknownColumn "unknown-column" remark
        "「{found}」の列は計画に入れません。ブックには残します。"
        "the column “{found}” does not go into the plan; it stays in the workbook"
    /// A row of the first sheet that nothing is made of.
    UnknownRow "unknown-row" remark
        "「{found}」の行は計画に入れません。ブックには残します。"
        "the row “{found}” does not go into the plan; it stays in the workbook"
    /// Two columns of one name.
    TwiceColumn "twice-column" fault
        "「{found}」の列が2つあります。1つにしてください。"
        "there are two columns “{found}”; keep one"
    /// Two rows of one name in the first sheet.
    TwiceRow "twice-row" fault
        "「{found}」の行が2つあります。1つにしてください。"
        "there are two rows “{found}”; keep one"
    /// A column that has to be there.
    MissingColumn "missing-column" fault
        "「{expected}」の列がありません。"
        "there is no column “{expected}”"
    /// A cell without a heading above it.
    Outside "outside" remark
        "見出しのない列に「{found}」があります。計画に入れません。"
        "“{found}” stands in a column without a heading; it does not go into the plan"
    /// A hidden row that is read.
    HiddenRow "hidden-row" remark
        "隠れている行も読みました。使わない行は、消してください。"
        "this row is hidden, and was read all the same; delete rows that are not used"
    /// A hidden column that is read.
    HiddenColumn "hidden-column" remark
        "隠れている列「{found}」も読みました。"
        "the column “{found}” is hidden, and was read all the same"
    /// An empty row among others.
    BlankRow "blank-row" remark
        "空の行があります。その下の行も読みました。"
        "this row is empty; the rows below it were read, too"
    /// Merged cells.
    Merged "merged" remark
        "結合したセルの「{found}」を、どの行にも書いてあるものとして読みました。"
        "“{found}” stands in merged cells, and was read as if it stood in each of the rows"
    /// Merged cells over several columns.
    MergedAcross "merged-across" fault
        "セルが横に結合されています（{found}）。どの列のものか分かりません。結合を解いてください。"
        "cells are merged across columns ({found}); it is not clear which column is meant; take the cells apart"
    /// Spaces around a text.
    StraySpaces "stray-spaces" remark
        "前後の空白を除いて「{expected}」と読みました。"
        "read as “{expected}”, without the spaces around it"
    /// Full-width digits and other ways of writing.
    ReadAs "read-as" remark
        "「{found}」を {expected} と読みました。"
        "“{found}” was read as {expected}"
    /// A date as the number that programs keep.
    SerialDate "serial-date" remark
        "{found} は日付の番号なので、{expected} と読みました。"
        "{found} is the number of a date, and was read as {expected}"
    /// A date of which only the month may be meant.
    FirstOfMonth "first-of-month" remark
        "日付 {found} と読みました。月までしか決まっていないときは、{expected} のように文字で書いてください。"
        "read as the day {found}; if only the month is meant, write it as text, such as {expected}"
    /// `#REF!`.
    FormulaError "formula-error" fault
        "数式がエラー（{found}）になっています。値を書いてください。"
        "a formula went wrong here ({found}); write the value"
    /// A formula of which the file holds no result.
    FormulaWithoutValue "formula-without-value" fault
        "数式 {found} の結果がファイルに入っていません。Excelで開いて保存するか、値を書いてください。"
        "the file holds no result of the formula {found}; open it in your spreadsheet program and save it, or write the value"
    /// Programs turn 1-2 into a date.
    DateForText "date-for-text" fault
        "日付（{found}）になっています。表計算ソフトが「1-2」のような文字を日付に変えることがあります。セルの書式を「文字列」にして、書き直してください。"
        "this is a date ({found}); spreadsheet programs turn text such as 1-2 into dates: format the cell as text and write it again"
    /// No number.
    BadNumber "bad-number" fault
        "「{found}」は数ではありません。数だけを書いてください（例：1234）。"
        "“{found}” is no number; write digits only, such as 1234"
    /// Neither yes nor no.
    BadTruth "bad-truth" fault
        "「{found}」は使えません。「はい」か「いいえ」を書いてください。"
        "“{found}” cannot be used; write はい (yes) or いいえ (no)"
    /// None of the words.
    UnknownWord "unknown-word" fault
        "「{found}」は使えません。次から選んでください：{expected}"
        "“{found}” cannot be used; choose one of: {expected}"
    /// No fiscal year or date.
    BadMoment "bad-moment" fault
        "「{found}」は年度や日付として読めません。「令和7年度」「2025」「2025年4月」「2025年4月1日」のように書いてください。"
        "“{found}” is no fiscal year or date; write it as 2025, 令和7年度, 2025年4月 or 2025年4月1日"
    /// No fiscal year.
    BadYear "bad-year" fault
        "「{found}」は年度として読めません。「令和7年度」「R7」「2025」のように書いてください。"
        "“{found}” is no fiscal year; write it as 2025, R7 or 令和7年度"
    /// No month.
    BadMonth "bad-month" fault
        "「{found}」は月ではありません。1から12の数を書いてください。"
        "“{found}” is no month; write a number from 1 to 12"
    /// What begins with `JSON:` and is none.
    BadJson "bad-json" fault
        "「{found}」は JSON: で始まりますが、JSONとして読めません。元の内容に戻すか、JSON: のない文字だけにしてください。"
        "“{found}” begins with JSON: and is none; put back what was there, or write plain text"
    /// No id.
    BadId "bad-id" fault
        "ID「{found}」は使えません。英語の小文字、数字、ハイフンで書いてください（例：online-booking）。空にすると、こちらでつけます。"
        "the ID “{found}” cannot be used; write lower-case letters, digits and hyphens (online-booking), or leave it empty to have one made"
    /// An id that stands twice.
    DuplicateId "duplicate-id" fault
        "ID「{found}」は、{expected} でも使われています。どちらかを変えてください。"
        "the ID “{found}” is used by {expected}, too; change one of them"
    /// What no item is called.
    UnknownName "unknown-name" fault
        "「{found}」という名前、番号、IDの項目がありません（{expected}）。"
        "nothing has the name, number or ID “{found}” ({expected})"
    /// What several items are called.
    AmbiguousName "ambiguous-name" fault
        "「{found}」という名前の項目がいくつかあります。IDで書いてください：{expected}"
        "several items are called “{found}”; write the ID: {expected}"
    /// What has to be there.
    Missing "missing" fault
        "「{expected}」が書かれていません。"
        "“{expected}” is missing"
    /// A source without a place.
    NoSource "no-source" fault
        "出どころが書かれていません。文書の{expected}などを書いてください。"
        "the source is missing; write {expected} or another place in the document"
    /// A text of the example that nobody meant to publish.
    SampleLeft "sample-left" remark
        "見本の文「{found}」が残っています。消すか、書きかえてください。"
        "“{found}” is a text of the example; delete it, or write your own"
    /// Items that went with what they belonged to.
    Orphans "orphans" remark
        "前の計画の {found} 件は、もとの項目がなくなったので、いっしょに外しました。"
        "items of the plan before that went with what they belonged to: {found}"
    /// A reference to what is no more.
    Unpointed "unpointed" remark
        "前の計画にあった「{found}」がなくなったので、指すのをやめました。"
        "“{found}” of the plan before is gone, and nothing points at it any more"
    /// An end before its start.
    EndBeforeStart "end-before-start" fault
        "終わり（{found}）が、始まりより前です。"
        "the end ({found}) is before the start"
    /// An item that is above itself.
    Circle "circle" fault
        "「{found}」をたどると、元に戻ってしまいます。"
        "following “{found}” leads back to where it began"
    /// No address of the web.
    BadAddress "bad-address" fault
        "「{found}」は使えません。https:// で始まるアドレスを書いてください。"
        "“{found}” cannot be used; write an address that begins with https://"
    /// Phases in both sheets.
    TwiceScheduled "twice-scheduled" fault
        "「{found}」の予定が、「{expected}」シートにもあります。どちらか1つに書いてください。"
        "“{found}” has its phases in the sheet “{expected}”, too; write them in one of the two"
    /// An arrow without a phase before it.
    NothingBefore "nothing-before" fault
        "「{found}」の左に、続ける予定がありません。"
        "there is no phase to the left that “{found}” could go on with"
    /// Columns of years that are not in order.
    YearsOrder "years-order" fault
        "年度の列の順番が正しくありません（{found}）。"
        "the columns of years are not in order ({found})"
    /// A kind that a label does not tell.
    NoKind "no-kind" remark
        "種類（準備、運用など）は決めていません。「［準備］{found}」のように書くか、「予定」シートで選んでください。"
        "the kind of work is left open; write ［準備］{found}, or choose it in the sheet 予定"
    /// Ids that were made.
    MadeIds "made-ids" remark
        "IDのない項目 {found} 件に、IDをつけました。ブックを保存して、次からはそれをお使いください。"
        "items without an ID: {found}; each was given one, save the workbook and go on with that one"
    /// Ids that were taken from the plan before.
    CarriedIds "carried-ids" remark
        "IDのない項目 {found} 件は、前に開いた計画に同じ名前があるので、同じIDにしました。"
        "items without an ID: {found}; each took that of the item of the same name in the plan before"
    /// What the format refuses for another reason.
    Refused "refused" fault
        "「{found}」は使えません（{expected}）。"
        "“{found}” cannot be used ({expected})"
}
