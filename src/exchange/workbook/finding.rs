//! The kinds of findings about workbooks, each with its sentences in Japanese and English.
//!
//! Used by `fault`. `{found}` is what stands at the place, `{expected}` what should, or what was made of it; other
//! words in braces are what an editor can do next, which differs between the tool and the studio.

use crate::plan::language::Localized;

findings! {
    /// The file cannot be read at all.
    NotAWorkbook "not-a-workbook" fault
        "表計算のファイルではありません（{found}）。xlsx、xlsm、xls、ods、csv のファイルを選んでください。"
        "this is no spreadsheet ({found}); choose a file of xlsx, xlsm, xls, ods or csv"
    /// A spreadsheet in another form.
    OtherForm "other-form" fault
        "この形式（{found}）の表計算ファイルは読めません。表計算ソフトで開き、「名前を付けて保存」で「Excel ブック（xlsx）」にしてください。"
        "spreadsheets of this form ({found}) cannot be read; open it in your spreadsheet program and save it as an Excel workbook (xlsx)"
    /// A sheet that is no table: macros of old programs, dialogs.
    OtherSheet "other-sheet" fault
        "マクロだけのシートなど、読めない種類のシートが入っています。表計算ソフトで開き、そのシートを消して、「Excel ブック（xlsx）」で保存してください。"
        "one of the sheets is no table but macros or a dialog, and cannot be read; delete it in your spreadsheet program and save the rest as an Excel workbook (xlsx)"
    /// A file that leads to a spreadsheet.
    IsLink "is-link" fault
        "これは表計算ファイルへのリンク（{found}）で、中身がありません。リンク先を開き、xlsx でダウンロードしたファイルを選んでください。"
        "this is a link to a spreadsheet ({found}) without its content; open it there and download it as xlsx"
    /// Levels side by side.
    LevelsAsColumns "levels-as-columns" fault
        "段が列になっています（{found}）。1行に1つの取組を書き、「段」の列に段の名前、「上の取組」の列に1つ上の項目の名前を書いてください。"
        "levels stand as columns ({found}); write one item a row, its level into the column 段 (Level), and the item above it into 上の取組 (Above)"
    /// A plan as JSON where a workbook is expected.
    IsJson "is-json" fault
        "これはJSONのファイルです。表計算のファイルを選んでください。{check}"
        "this is a file of JSON; choose a spreadsheet; {check}"
    /// Part of it is missing or broken.
    Damaged "damaged" fault
        "ファイルが壊れています。Excelで開いて、保存し直してください。"
        "the file is damaged ({found}); open it in your spreadsheet program and save it again"
    /// It is made in a way that the readers do not know.
    Unreadable "unreadable" fault
        "ファイルを読めません。壊れているか、ふつうとちがう作り方がされています。Excelで開いて、xlsxとして保存し直してください。"
        "the file cannot be read: it is damaged, or made in an unusual way; open it in your spreadsheet program and save it again as xlsx"
    /// A password is needed.
    Encrypted "encrypted" fault
        "パスワードのついたファイルは読めません。パスワードを外して保存してください。"
        "a file with a password cannot be read; save it without one"
    /// More than can be read.
    TooLarge "too-large" fault
        "ファイルが大きすぎます（{expected}）。使っていないシート、行、列を消して、保存し直してください。"
        "the file is too large ({expected}); remove sheets, rows and columns that are not used, and save it again"
    /// More than can be read, in a plan's JSON.
    PlanTooLarge "plan-too-large" fault
        "計画のファイルが大きすぎます（{expected}）。計画をいくつかに分けてください。"
        "the file of the plan is too large ({expected}); divide the plan"
    /// Characters of a CSV in no encoding that is known.
    BadEncoding "bad-encoding" fault
        "文字コードが分かりません。「CSV UTF-8（コンマ区切り）」で保存してください。"
        "the encoding of its characters is unknown; save it as “CSV UTF-8”"
    /// A text that was saved in a wrong encoding.
    Garbled "garbled" fault
        "文字が化けています。文字コードを取りちがえて保存されたファイルです。元のファイルを開き、「CSV UTF-8（コンマ区切り）」で保存し直してください。"
        "its characters are garbled: it was opened in a wrong encoding and saved so; open the file that it was made of and save it as “CSV UTF-8”"
    /// Charts without the cells that they are made of.
    OnlyCharts "only-charts" fault
        "グラフのシートだけで、表がありません。グラフの元の表が入ったシートを、このブックに入れてください。"
        "there are charts and no cells; put the sheet with the cells into this workbook"
    EmptyFile "empty-file" fault
        "ファイルに何も書かれていません。"
        "there is nothing in the file"
    /// The reader of the file stopped it.
    Cancelled "cancelled" fault
        "読み込みをやめました。"
        "reading was stopped"
    /// No sheet of the workbook is known.
    NothingKnown "nothing-known" fault
        "計画として読めるシートがありません。シートの名前を「計画」「取組」「予定」などにしてください。{template}"
        "no sheet of it is known; call the sheets 計画 (Plan), 取組 (Initiatives), 予定 (Phases); {template}"
    /// A sheet that nothing is made of.
    UnknownSheet "unknown-sheet" remark
        "このシートは計画に入れません。ブックには残します。{expected}"
        "nothing of this sheet goes into the plan; it stays in the workbook{expected}"
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
        "1つのシートだけでは、計画になりません。{with-before}"
        "one sheet is no plan yet; {with-before}"
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
    /// What stands beside the labels and values of the first sheet.
    Beside "beside" remark
        "項目と内容の列のほかに「{found}」があります。計画に入れません。"
        "“{found}” stands beside the two columns that are read; it does not go into the plan"
    /// Two columns of one name.
    TwiceColumn "twice-column" fault
        "「{found}」は、{expected} と同じ内容の列の見出しです。どちらか1つにしてください。"
        "the heading “{found}” means the same as {expected}; keep one of the two columns"
    TwiceRow "twice-row" fault
        "「{found}」は、{expected} と同じ内容の行です。どちらか1つにしてください。"
        "the row “{found}” means the same as {expected}; keep one of the two"
    /// A column that has to be there.
    MissingColumn "missing-column" fault
        "「{expected}」の列がありません。列を加えるか、その列の見出しを「{expected}」に直してください。"
        "there is no column “{expected}”; add it, or call its column so"
    /// A column of a schedule that nothing is made of.
    OtherColumn "other-column" remark
        "「{found}」の列は計画に入れません。年度の列と取組の列だけを読みます。"
        "the column “{found}” does not go into the plan; only the columns of years and of initiatives are read"
    /// A heading that begins as a year and goes on as nobody knows.
    BadHeading "bad-heading" fault
        "見出し「{found}」は年度として読めません。「令和8年度」「令和8年度以降」「令和7～8年度」「令和7年度上半期」のように書いてください。"
        "the heading “{found}” is no year; write 令和8年度 (2026), 令和8年度以降 (2026 and later), 令和7～8年度 (2025 to 2026) or 令和7年度上半期 (the first half of 2025)"
    YearsDown "years-down" fault
        "年度が縦に並んでいます。1行目に {expected} のように、年度を横に並べてください。"
        "the years stand one below the other; write them side by side into the first row: {expected}"
    NothingPlanned "nothing-planned" remark
        "「{found}」は、予定の言葉ではないので、予定なしと読みました。"
        "“{found}” is no word for what is planned, and was read as: nothing is planned"
    StrokeAfter "stroke-after" fault
        "「{found}」は、左の予定が続くのか、予定がないのか分かりません。続くときは「→」を書き、予定がないときは空にしてください。"
        "“{found}” may mean that the phase before it goes on, or that nothing is planned; write → or leave the cell empty"
    Mark "mark" remark
        "「{found}」だけでは、何をするのか読む人に分かりません。「［準備］調査」のように、言葉で書いてください。"
        "“{found}” alone does not tell readers what is done; write it in words, such as ［準備］調査"
    /// Text above the headings.
    Above "above" remark
        "見出しより上の「{found}」は計画に入れません。"
        "“{found}” stands above the headings; it does not go into the plan"
    /// Notes and totals among the rows.
    NoteRow "note-row" remark
        "「{found}」は、注や合計の行と見て、計画に入れません。"
        "“{found}” was taken for a note or a total; it does not go into the plan"
    /// A row of a schedule that names nothing and has nothing in its years.
    NoPlanRow "no-plan-row" remark
        "「{found}」の行には予定がなく、同じ名前の取組もないので、計画に入れません。"
        "the row “{found}” has no phases, and no initiative is called so; it does not go into the plan"
    /// What stands under merged cells.
    Covered "covered" remark
        "結合したセルの下に隠れている「{found}」は計画に入れません。"
        "“{found}” is hidden under merged cells; it does not go into the plan"
    /// Texts of another language that fit to none.
    LanguagesDiffer "languages-differ" fault
        "「{found}」は、もとの言語と段落や項目の数がちがいます。同じ数にしてください。"
        "“{found}” has another number of paragraphs or items than the plan’s own language; make them the same"
    /// A beginning that is open.
    OpenStart "open-start" remark
        "「{found}」には始まりがないので、{expected} からと読みました。"
        "“{found}” does not say when it begins; it was read as from {expected} on"
    /// A list that a replacement would empty.
    BringsNothing "brings-nothing" fault
        "計画の「{found}」（{expected}）を空にすることになるので、読み込みません。ファイルの選びまちがいでないか、お確かめください。わざと空にするときは、ブック全体を読み込んでください。"
        "it would leave nothing of “{found}” ({expected}) in the plan, so it is not read; check that it is the right file, or read a whole workbook to empty the list on purpose"
    /// A list that becomes shorter.
    Fewer "fewer" remark
        "「{found}」が {expected} に減ります。ファイルの選びまちがいや、行の消しまちがいでないか、お確かめください。"
        "“{found}” becomes shorter: {expected}; check that it is the right file and that no rows are missing"
    /// Struck-out words.
    Struck "struck" remark
        "取り消し線の「{found}」は読みません。"
        "the struck-out words “{found}” were not read"
    /// A shape with words in it.
    Shape "shape" remark
        "図形の「{found}」は読めません。予定は、セルに文字か矢印（→）で書いてください。"
        "shapes cannot be read (“{found}”); write what is planned into the cells, as words or arrows (→)"
    /// A shape, a line or a picture.
    PlainShape "shape" remark
        "図形（矢印や線、画像）は読めません。予定は、セルに文字か矢印（→）で書いてください。"
        "shapes such as arrows, lines and pictures cannot be read; write what is planned into the cells, as words or arrows (→)"
    /// A comment.
    Comment "comment" remark
        "コメントの「{found}」は計画に入れません。"
        "the comment “{found}” does not go into the plan"
    /// A comment of which the words are not known.
    PlainComment "comment" remark
        "コメントは計画に入れません。"
        "comments do not go into the plan"
    /// A text of which some words are struck out, and nobody knows which.
    PartStruck "part-struck" remark
        "文字の一部に取り消し線があります。この形式（xls）では消した文字を見分けられないので、すべて読みました。消した文字をセルから除くか、xlsx で保存し直してください。"
        "some words here are struck out; in this form (xls) it is not known which, and all were read: delete them, or save the file as xlsx"
    /// Cells of a schedule in which there is a colour and nothing else.
    Coloured "coloured" remark
        "色だけのセルは読めません。予定は、文字か矢印（→）で書いてください。"
        "cells with a colour alone cannot be read; write what is planned as words or arrows (→)"
    /// Characters that other computers do not have.
    PrivateUse "private-use" remark
        "「{found}」に、外字（このパソコンだけの文字）か、読めなくなった文字があります。ほかの人には別の字に見えます。ふつうの文字に書きかえてください。"
        "“{found}” has characters that only one computer knows, or that were lost; others see something else: write them otherwise"
    /// A date that is about so.
    About "about" remark
        "「{found}」の「頃」は計画に入れられないので、{expected} と読みました。"
        "“{found}” is about a time; it was read as {expected}"
    /// A number that is a month or another.
    MonthOrTen "month-or-ten" fault
        "「{found}」は、1月か10月か分かりません。「2024年1月」「2024年10月」のように文字で書いてください。"
        "“{found}” may be January or October; write it as text, such as 2024年1月 or 2024年10月"
    /// Several departments in one line.
    Parted "parted" remark
        "「{found}」を、{expected} に分けて読みました。"
        "“{found}” was read as {expected}"
    /// A cell without a heading above it.
    Outside "outside" remark
        "見出しのない列に「{found}」があります。計画に入れません。"
        "“{found}” stands in a column without a heading; it does not go into the plan"
    /// Cells that change their look by a rule.
    Rule "rule" remark
        "条件付き書式があります。条件で付く色や印は計画に入れません。色や印で表していることは、文字で書いてください。"
        "cells here change their look by a rule (conditional formatting); such colours and marks do not go into the plan: what they say has to be written"
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
    Merged "merged" remark
        "結合したセルの「{found}」を、どの行にも書いてあるものとして読みました。"
        "“{found}” stands in merged cells, and was read as if it stood in each of the rows"
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
    BadDate "bad-date" fault
        "「{found}」は年度や日付として読めません。「令和7年度」「2025」「2025年4月」「2025年4月1日」のように書いてください。"
        "“{found}” is no fiscal year or date; write it as 2025, 令和7年度, 2025年4月 or 2025年4月1日"
    BadYear "bad-year" fault
        "「{found}」は年度として読めません。「令和7年度」「R7」「2025」のように書いてください。"
        "“{found}” is no fiscal year; write it as 2025, R7 or 令和7年度"
    BadMonth "bad-month" fault
        "「{found}」は月ではありません。1から12の数を書いてください。"
        "“{found}” is no month; write a number from 1 to 12"
    /// What begins with `JSON:` and is none.
    BadJson "bad-json" fault
        "「{found}」は JSON: で始まりますが、JSONとして読めません。元の内容に戻すか、JSON: のない文字だけにしてください。"
        "“{found}” begins with JSON: and is none; put back what was there, or write plain text"
    BadId "bad-id" fault
        "ID「{found}」は使えません。英語の小文字、数字、ハイフンで書いてください（例：online-booking）。空にすると、こちらでつけます。"
        "the ID “{found}” cannot be used; write lower-case letters, digits and hyphens (online-booking), or leave it empty to have one made"
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
    /// What several items are called that have no ids in the workbook.
    AmbiguousRows "ambiguous-name" fault
        "「{found}」という名前の項目がいくつかあります（{expected}）。その行の「ID」の列に別々のID（例：other-2）を書き、ここにもそのIDを書いてください。"
        "several items are called “{found}” ({expected}); write an ID of its own into the column ID of each of them, such as other-2, and the ID of the one that is meant here"
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
    /// A year decades away from the time that the plan covers.
    OutsidePeriod "outside-period" remark
        "「{found}」は、計画の時期から何十年も離れています。打ちまちがいでないか、年を確かめてください。"
        "“{found}” is decades away from the time that the plan covers; check it for a typing error"
    /// A radical where a character of texts is meant.
    OddCharacter "odd-character" remark
        "ふつうの漢字ではない文字があります：{found}。PDFから写すと、部首の文字になることがあります。ふつうの漢字に書きかえてください。"
        "a character that nobody types: {found}; texts copied from a PDF may hold radicals: write the ordinary character"
    /// A number that cannot be dialled, or an address that cannot be written to.
    BadContact "bad-contact" remark
        "「{found}」は、電話やメールのリンクになりません。市外局番からの番号、または @ のあるアドレスを書くと、押してかけたり送ったりできます。"
        "“{found}” becomes no link; give a number with its area code, or an address with @"
    /// Two spellings of one name.
    LookAlike "look-alike" remark
        "同じ名前が、ちがう書き方になっています：{found}。どちらか1つにそろえてください。"
        "one name in two spellings: {found}; write it in one way"
    /// An item that is above itself.
    Circle "circle" fault
        "「{found}」をたどると、元に戻ってしまいます。"
        "following “{found}” leads back to where it began"
    BadAddress "bad-address" fault
        "「{found}」は使えません。https:// で始まるアドレスを書いてください。"
        "“{found}” cannot be used; write an address that begins with https://"
    BadLanguage "bad-language" fault
        "「{found}」は言語として使えません。ja、en、zh-Hant のような言語タグを書いてください。"
        "“{found}” is no language; write a language tag such as ja, en or zh-Hant"
    /// What belongs to an item that cannot have it.
    NoPlace "no-place" fault
        "「{found}」には、このシートの項目を付けられません。次のシートにあるものの名前を書いてください：{expected}"
        "“{found}” cannot have what stands in this sheet; write the name of an item of: {expected}"
    /// Phases in both sheets.
    TwiceScheduled "twice-scheduled" fault
        "「{found}」の予定が、「{expected}」シートにもあります。どちらか1つに書いてください。"
        "“{found}” has its phases in the sheet “{expected}”, too; write them in one of the two"
    /// An arrow without a phase before it.
    NothingBefore "nothing-before" fault
        "「{found}」の左に、続ける予定がありません。予定を言葉で書くか、空にしてください。"
        "there is no phase to the left that “{found}” could go on with; write what is planned, or leave the cell empty"
    /// Columns of years that are not in order.
    YearsOrder "years-order" fault
        "年度の列の順番が正しくありません（{found}）。左から古い順に並べてください。"
        "the columns of years are not in order ({found}); put the earlier ones to the left"
    /// A kind that a label does not tell.
    NoKind "no-kind" remark
        "種類（準備、運用など）は決めていません。「［準備］{found}」のように書くか、「予定」シートで選んでください。"
        "the kind of work is left open; write ［準備］{found}, or choose it in the sheet 予定"
    /// Ids that were made.
    MadeIds "made-ids" remark
        "IDのない項目 {found} 件に、IDをつけました。{keep-ids}"
        "items without an ID: {found}; each was given one; {keep-ids}"
    /// Ids that were taken from the plan before.
    CarriedIds "carried-ids" remark
        "IDのない項目 {found} 件は、前に開いた計画に同じ名前があるので、同じIDにしました。"
        "items without an ID: {found}; each took that of the item of the same name in the plan before"
    /// What the format refuses for another reason.
    Refused "refused" fault
        "「{found}」は使えません（{expected}）。"
        "“{found}” cannot be used ({expected})"
}
