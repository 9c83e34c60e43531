//! The messages about workbooks, in Japanese and English.
//!
//! `{found}` is the content of the cell, `{expected}` what was expected, or what was made of it. Every message is
//! whole sentences: what was found, then what to do. It never says what only programmers would understand.

use crate::format::diagnostic::Code;
use crate::format::language::Localized;

macro_rules! messages {
    ($($name:ident $($code:ident)?: $ja:literal, $en:literal;)*) => {
        /// The messages.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(super) enum Message { $($name,)* }

        impl Message {
            /// All messages, for the table that people review.
            pub(super) const ALL: &[Self] = &[$(Self::$name,)*];

            /// The code in brackets.
            pub(super) fn code(self) -> Code {
                match self { $(Self::$name => messages!(@ $name $($code)?),)* }
            }

            /// The sentences with their gaps.
            pub(super) fn pattern(self) -> Localized<&'static str> {
                match self { $(Self::$name => Localized { ja: $ja, en: $en },)* }
            }
        }
    };
    // A second message with the code of another.
    (@ $name:ident $code:ident) => { Code::$code };
    (@ $name:ident) => { Code::$name };
}

messages! {
    NotAWorkbook:
        "表計算のファイルではありません（{found}）。xlsx、xlsm、xls、ods、csv のファイルを選んでください。",
        "This file is not a spreadsheet ({found}). Choose an xlsx, xlsm, xls, ods or csv file.";
    UnsupportedFormat:
        "この形式（{found}）の表計算ファイルは読めません。表計算ソフトで開き、「名前を付けて保存」で「Excel ブック（xlsx）」にしてください。",
        "Spreadsheets in this format ({found}) cannot be read. Open it in your spreadsheet program and save it as an Excel workbook (xlsx).";
    UnsupportedSheet:
        "マクロだけのシートなど、読めない種類のシートが入っています。表計算ソフトで開き、そのシートを消して、「Excel ブック（xlsx）」で保存してください。",
        "The file has a sheet that cannot be read, such as a macro or dialog sheet. Open it in your spreadsheet program, delete that sheet and save the file as an Excel workbook (xlsx).";
    LinkFile:
        "これは表計算ファイルへのリンク（{found}）で、中身がありません。リンク先を開き、xlsx でダウンロードしたファイルを選んでください。",
        "This file is only a link to a spreadsheet ({found}). Open the link, download the spreadsheet as xlsx and choose that file.";
    LevelsAsColumns:
        "段が列になっています（{found}）。1行に1つの取組を書き、「段」の列に段の名前、「上の取組」の列に1つ上の項目の名前を書いてください。",
        "Levels are in columns ({found}). Write one item per row, with its level in the column 段 (Level) and the item above it in the column 上の取組 (Above).";
    JsonFile:
        "これはJSONのファイルです。表計算のファイルを選んでください。",
        "This is a JSON file. Choose a spreadsheet.";
    Damaged:
        "ファイルが壊れています。Excelで開いて、保存し直してください。",
        "The file is damaged. Open it in your spreadsheet program and save it again.";
    Unreadable:
        "ファイルを読めません。壊れているか、ふつうとちがう作り方がされています。Excelで開いて、xlsxとして保存し直してください。",
        "The file cannot be read. It is damaged or was made in an unusual way. Open it in your spreadsheet program and save it again as xlsx.";
    Encrypted:
        "パスワードのついたファイルは読めません。パスワードを外して保存してください。",
        "The file is protected with a password. Save it without a password.";
    TooLarge:
        "ファイルが大きすぎます（{expected}）。使っていないシート、行、列を消して、保存し直してください。",
        "The file is too large: {expected}. Remove unused sheets, rows and columns, and save it again.";
    PlanTooLarge:
        "計画のファイルが大きすぎます（{expected}）。計画をいくつかに分けてください。",
        "The plan’s file is too large: {expected}. Split the plan into several plans.";
    BadEncoding:
        "文字コードが分かりません。「CSV UTF-8（コンマ区切り）」で保存してください。",
        "The character encoding is unknown. Save the file as “CSV UTF-8”.";
    Garbled:
        "文字が化けています。文字コードを取りちがえて保存されたファイルです。元のファイルを開き、「CSV UTF-8（コンマ区切り）」で保存し直してください。",
        "The text is garbled: the file was saved in the wrong encoding. Open the original file and save it as “CSV UTF-8”.";
    OnlyCharts:
        "グラフのシートだけで、表がありません。グラフの元の表が入ったシートを、このブックに入れてください。",
        "The workbook has only charts and no tables. Add the sheet with the data of the charts.";
    EmptyFile:
        "ファイルに何も書かれていません。ファイルの選びまちがいでないか、お確かめください。",
        "The file is empty. Check that you chose the right file.";
    Cancelled:
        "読み込みをやめました。続けるときは、もう一度読み込んでください。",
        "Reading was stopped. To continue, read the file again.";
    NoKnownSheet:
        "計画として読めるシートがありません。シートの名前を「計画」「取組」「予定」などにしてください。",
        "None of the sheets is known. Name them 計画 (Plan), 取組 (Initiatives), 予定 (Phases) and so on.";
    UnknownSheet:
        "このシートは計画に入れません。ブックには残します。{expected}",
        "This sheet is not part of the plan. It stays in the workbook.{expected}";
    HiddenSheet:
        "隠れているシートも読みました。",
        "This sheet is hidden. It was read all the same.";
    DuplicateSheet:
        "同じ種類のシートが2つあります（{found}）。1つにまとめてください。",
        "There are two sheets of this kind; the other one is “{found}”. Combine them in one sheet.";
    MissingSheet:
        "「{expected}」のシートがありません。シートを加えるか、そのシートの名前を「{expected}」に直してください。",
        "The sheet “{expected}” is missing. Add it, or rename the sheet that has its content to “{expected}”.";
    SingleSheet:
        "1つのシートだけでは、計画になりません。",
        "One sheet alone does not make a plan.";
    MissingHeadings:
        "見出しの行が見つかりません。1行目に {expected} などの見出しを書いてください。",
        "There is no row of headings. Write headings such as {expected} in the first row.";
    UnknownColumn:
        "「{found}」の列は計画に入れません。ブックには残します。",
        "The column “{found}” is not part of the plan. It stays in the workbook.";
    UnknownRow:
        "「{found}」の行は計画に入れません。ブックには残します。",
        "The row “{found}” is not part of the plan. It stays in the workbook.";
    ExtraCell:
        "項目と内容の列のほかに「{found}」があります。計画に入れません。",
        "“{found}” is outside the two columns of this sheet. It is not part of the plan.";
    DuplicateColumn:
        "「{found}」は、{expected}と同じ内容の列の見出しです。どちらか1つにしてください。",
        "The heading “{found}” means the same as {expected}. Keep one of the two columns.";
    DuplicateRow:
        "「{found}」は、{expected}と同じ内容の行です。どちらか1つにしてください。",
        "The row “{found}” means the same as {expected}. Keep one of the two rows.";
    MissingColumn:
        "「{expected}」の列がありません。列を加えるか、その列の見出しを「{expected}」に直してください。",
        "The column “{expected}” is missing. Add it, or rename the heading of the column that has its content to “{expected}”.";
    IgnoredColumn UnknownColumn:
        "「{found}」の列は計画に入れません。年度の列と取組の列だけを読みます。",
        "The column “{found}” is not part of the plan. Only the columns of years and of initiatives are read.";
    BadHeading:
        "見出し「{found}」は年度として読めません。「令和8年度」「令和8年度以降」「令和7～8年度」「令和7年度上半期」のように書いてください。",
        "The heading “{found}” is not a fiscal year. Write it like 令和8年度 (2026), 令和8年度以降 (2026 and later), 令和7～8年度 (2025 to 2026) or 令和7年度上半期 (first half of 2025).";
    BadAmountHeading BadHeading:
        "見出し「{found}」は、どの年度の何の数か読めません。{expected}のように書いてください。",
        "The heading “{found}” does not say which amount of which fiscal year it is. Write it like {expected}.";
    MissingYears MissingHeadings:
        "年度の列がありません。見出しに、{expected}のように、年度と、何の数かを書いてください。",
        "No heading names a fiscal year and its amount. Write headings such as {expected}.";
    RowWithoutAmounts:
        "「{found}」の行は、年度の欄に数がないので、計画に入れません。",
        "“{found}” is in a row without a number in the columns of years. It is not part of the plan.";
    BadAmount BadNumber:
        "「{found}」は、数としても、数と単位としても読めません。数だけを書いてください（例：1234）。言葉や備考のある値は、「数字の値」シートに書いてください。",
        "“{found}” is neither a number nor a number with the unit of its figure. Write only digits, such as 1234. Write values in words, or with a remark, into the sheet 数字の値 (Values).";
    AmountTwice:
        "「{found}」は、{expected}に書いた同じ年度の内容とちがいます。どちらか1つにしてください。",
        "“{found}” differs from what is written for the same year in {expected}. Keep one of the two.";
    YearsAsRows:
        "年度が縦に並んでいます。1行目に {expected} のように、年度を横に並べてください。",
        "The years are one below the other. Write them side by side in the first row: {expected}.";
    ReadAsEmpty:
        "「{found}」は、予定の言葉ではないので、予定なしと読みました。",
        "“{found}” does not name a phase. It was read as an empty cell.";
    AmbiguousDash:
        "「{found}」は、左の予定が続くのか、予定がないのか分かりません。続くときは「→」を書き、予定がないときは空にしてください。",
        "“{found}” can mean that the phase to its left continues, or that nothing is planned. Write → if it continues; leave the cell empty if nothing is planned.";
    SymbolOnly:
        "「{found}」だけでは、何をするのか読む人に分かりません。「［準備］調査」のように、言葉で書いてください。",
        "“{found}” alone does not tell readers what is done. Write it in words, such as ［準備］調査.";
    TextAboveHeadings:
        "見出しより上の「{found}」は計画に入れません。",
        "“{found}” is above the headings. It is not part of the plan.";
    NoteRow:
        "「{found}」の行は、注か合計とみなして、計画に入れません。",
        "The row “{found}” looks like a note or a total. It is not part of the plan.";
    RowWithoutPhases:
        "「{found}」の行には予定がなく、同じ名前の取組もないので、計画に入れません。",
        "The row “{found}” has no phases, and no initiative has this name. It is not part of the plan.";
    HiddenByMerge:
        "結合したセルの下に隠れている「{found}」は計画に入れません。",
        "“{found}” is hidden under merged cells. It is not part of the plan.";
    TranslationMismatch:
        "「{found}」は、もとの言語と段落や項目の数がちがいます。同じ数にしてください。",
        "“{found}” has a different number of paragraphs or items than the text in the plan’s own language. Make the numbers equal.";
    OpenStart:
        "「{found}」には始まりがないので、{expected} からと読みました。",
        "“{found}” has no beginning. It was read as beginning in {expected}.";
    EmptiedList:
        "計画の「{found}」（{expected}）を空にすることになるので、読み込みません。ファイルの選びまちがいでないか、お確かめください。わざと空にするときは、ブック全体を読み込んでください。",
        "This sheet would remove everything in “{found}” ({expected}) from the plan, so it was not read. Check that it is the right file. To empty the list on purpose, read a whole workbook.";
    ShortenedList:
        "「{found}」が {expected} に減ります。ファイルの選びまちがいや、行の消しまちがいでないか、お確かめください。",
        "“{found}” becomes shorter: {expected}. Check that it is the right file and that no rows are missing.";
    Strikethrough:
        "取り消し線の「{found}」は読みません。",
        "The struck-out words “{found}” were not read.";
    Shape:
        "図形の「{found}」は読めません。予定は、セルに文字か矢印（→）で書いてください。",
        "The shape “{found}” cannot be read. Write what is planned into the cells, in words or as arrows (→).";
    PlainShape Shape:
        "図形（矢印や線、画像）は読めません。予定は、セルに文字か矢印（→）で書いてください。",
        "Shapes such as arrows, lines and pictures cannot be read. Write what is planned into the cells, in words or as arrows (→).";
    Comment:
        "コメントの「{found}」は計画に入れません。",
        "The comment “{found}” is not part of the plan.";
    PlainComment Comment:
        "コメントは計画に入れません。",
        "Comments are not part of the plan.";
    PartialStrikethrough:
        "文字の一部に取り消し線があります。この形式（xls）では消した文字を見分けられないので、すべて読みました。消した文字をセルから除くか、xlsx で保存し直してください。",
        "Part of this text is struck out. This format (xls) does not say which part, so all of it was read. Delete the struck-out words, or save the file as xlsx.";
    ColourOnly:
        "色だけのセルは読めません。予定は、文字か矢印（→）で書いてください。",
        "Cells with only a colour cannot be read. Write what is planned in words or as arrows (→).";
    PrivateUse:
        "「{found}」に、外字（このパソコンだけの文字）か、読めなくなった文字があります。ほかの人には別の字に見えます。ふつうの文字に書きかえてください。",
        "“{found}” has characters that exist only on one computer, or that were lost. Other people see something else. Replace them with ordinary characters.";
    ApproximateDate:
        "「{found}」の「頃」は計画に入れられないので、{expected} と読みました。",
        "“{found}” is an approximate date. It was read as {expected}, because a plan cannot hold “about”.";
    AmbiguousMonth:
        "「{found}」は、1月か10月か分かりません。「2024年1月」「2024年10月」のように文字で書いてください。",
        "“{found}” can mean January or October. Write it as text, such as 2024年1月 or 2024年10月.";
    SplitValue:
        "「{found}」を、{expected} に分けて読みました。",
        "“{found}” was read as several entries: {expected}.";
    NoColumnHeading:
        "見出しのない列に「{found}」があります。計画に入れません。",
        "“{found}” is in a column without a heading. It is not part of the plan.";
    ConditionalFormatting:
        "条件付き書式があります。条件で付く色や印は計画に入れません。色や印で表していることは、文字で書いてください。",
        "These cells have conditional formatting. Its colours and marks are not part of the plan. Write in words what they mean.";
    HiddenRow:
        "隠れている行も読みました。使わない行は、消してください。",
        "This row is hidden. It was read all the same. Delete rows that you do not use.";
    HiddenColumn:
        "隠れている列「{found}」も読みました。",
        "The column “{found}” is hidden. It was read all the same.";
    BlankRow:
        "空の行があります。その下の行も読みました。",
        "This row is empty. The rows below it were read, too.";
    MergedCells:
        "結合したセルの「{found}」を、どの行にも書いてあるものとして読みました。",
        "“{found}” is in merged cells. It was read as if it were written in every row.";
    MergedColumns:
        "セルが横に結合されています（{found}）。どの列のものか分かりません。セルの結合を解除してください。",
        "Cells are merged across columns ({found}), so it is not clear which column is meant. Unmerge the cells.";
    StraySpaces:
        "前後の空白を除いて「{expected}」と読みました。",
        "The text was read as “{expected}”, without the spaces around it.";
    Normalized:
        "「{found}」を {expected} と読みました。",
        "“{found}” was read as {expected}.";
    SerialDate:
        "{found} は、表計算ソフトの日付の番号とみて、{expected} と読みました。",
        "{found} is how spreadsheet programs number a date. It was read as {expected}.";
    FirstOfMonth:
        "日付 {found} と読みました。月までしか決まっていないときは、{expected} のように文字で書いてください。",
        "This was read as the day {found}. If only the month is meant, write the month as text, such as {expected}.";
    FormulaError:
        "数式がエラー（{found}）になっています。値を書いてください。",
        "The formula has an error ({found}). Write the value instead.";
    FormulaWithoutValue:
        "数式 {found} の結果がファイルに入っていません。Excelで開いて保存するか、値を書いてください。",
        "The file has no result for the formula {found}. Open it in your spreadsheet program and save it, or write the value.";
    DateInsteadOfText:
        "日付（{found}）になっています。表計算ソフトが「1-2」のような文字を日付に変えることがあります。セルの書式を「文字列」にして、書き直してください。",
        "This is a date ({found}). Spreadsheet programs turn text such as 1-2 into dates. Format the cell as text and write it again.";
    BadNumber:
        "「{found}」は数ではありません。数だけを書いてください（例：1234）。",
        "“{found}” is not a number. Write only digits, such as 1234.";
    BadBoolean:
        "「{found}」は使えません。「はい」か「いいえ」を書いてください。",
        "“{found}” is neither yes nor no. Write はい (yes) or いいえ (no).";
    UnknownWord:
        "「{found}」は使えません。次から選んでください：{expected}",
        "“{found}” cannot be used here. Choose one of: {expected}.";
    BadDate:
        "「{found}」は年度や日付として読めません。「令和7年度」「2025」「2025年4月」「2025年4月1日」のように書いてください。",
        "“{found}” is not a fiscal year or date. Write it like 2025, 令和7年度, 2025年4月 or 2025年4月1日.";
    BadYear:
        "「{found}」は年度として読めません。「令和7年度」「R7」「2025」のように書いてください。",
        "“{found}” is not a fiscal year. Write it like 2025, R7 or 令和7年度.";
    BadMonth:
        "「{found}」は月ではありません。1から12の数を書いてください。",
        "“{found}” is not a month. Write a number from 1 to 12.";
    BadJson:
        "「{found}」は JSON: で始まりますが、JSONとして読めません。元の内容に戻すか、JSON: のない文字だけにしてください。",
        "“{found}” begins with JSON: but is not JSON. Restore the cell, or write plain text without JSON:.";
    BadId:
        "ID「{found}」は使えません。英語の小文字、数字、ハイフンで書いてください（例：online-booking）。空にすると、自動でつけます。",
        "The ID “{found}” cannot be used. Write lower-case letters, digits and hyphens, such as online-booking, or leave the cell empty to have an ID made.";
    DuplicateId:
        "ID「{found}」は、{expected}でも使われています。どちらかを変えてください。",
        "The ID “{found}” is already used in {expected}. Change one of them.";
    UnknownName:
        "「{found}」という名前、番号、IDの項目がありません。{expected}",
        "No item has the name, number or ID “{found}”. {expected}";
    AmbiguousName:
        "「{found}」という名前の項目がいくつかあります。IDで書いてください：{expected}",
        "Several items are called “{found}”. Write the ID of one of them: {expected}.";
    AmbiguousRows AmbiguousName:
        "「{found}」という名前の項目がいくつかあります（{expected}）。その行の「ID」の列に別々のID（例：other-2）を書き、ここにもそのIDを書いてください。",
        "Several items are called “{found}” ({expected}). Give each of them its own ID in the column ID, such as other-2, and write the ID of the right one here.";
    Missing:
        "「{expected}」が書かれていません。記入してください。",
        "Nothing is written for “{expected}”. Fill it in.";
    MissingSource:
        "出どころが書かれていません。文書の{expected}などを書いてください。",
        "The source is missing. Write {expected} or another place in the document.";
    SampleText:
        "見本の文「{found}」が残っています。消すか、書きかえてください。",
        "“{found}” is a text of the example. Delete it, or write your own.";
    RemovedDependents:
        "前の計画の {found} 件は、もとの項目がなくなったので、いっしょに外しました。",
        "Items of the previous plan that were removed together with the item they belonged to: {found}.";
    RemovedReference:
        "前の計画にあった「{found}」がなくなったので、参照を外しました。",
        "“{found}” of the previous plan no longer exists. References to it were removed.";
    EndBeforeStart:
        "終わり（{found}）が、始まり（{expected}）より前です。どちらかを直してください。",
        "The end {found} is before the start {expected}. Correct one of them.";
    OutsidePeriod:
        "「{found}」は、計画の時期から何十年も離れています。打ちまちがいでないか、年を確かめてください。",
        "“{found}” is decades away from the years of the plan. Check it for a typing error.";
    UnusualCharacter:
        "ふつうの漢字ではない文字があります：{found}。PDFから写すと、部首の文字になることがあります。ふつうの漢字に書きかえてください。",
        "There is an unusual character: {found}. Text copied from a PDF can have radicals in the place of characters. Write the ordinary character.";
    ReplacementCharacter:
        "「{found}」に、こわれた文字があります。もとの文字に書き直してください。",
        "“{found}” has a damaged character. Type the original character again.";
    BadContact:
        "「{found}」は、電話やメールのリンクになりません。市外局番からの番号、または @ のあるアドレスを書くと、押してかけたり送ったりできます。",
        "“{found}” cannot be made a link. Write a telephone number with its area code, or a mail address with @.";
    BadPosition:
        "「{found}」という緯度や経度はありません。緯度は-90から90まで、経度は-180から180までの数で書いてください。",
        "“{found}” is not a latitude or longitude. Write a latitude from -90 to 90, or a longitude from -180 to 180.";
    InconsistentSpelling:
        "同じ名前が、ちがう書き方になっています：{found}。どちらか1つにそろえてください。",
        "One name is written in two ways: {found}. Use one of them everywhere.";
    Cycle:
        "「{found}」から上へたどると、同じ項目に戻ってしまいます。上の項目の名前を直してください。",
        "Going up from “{found}” leads back to the same item. Correct the name of the item above.";
    BadAddress:
        "「{found}」は使えません。https:// で始まるアドレスを書いてください。",
        "“{found}” is not a web address. Write an address that begins with https://.";
    BadLanguage:
        "「{found}」は言語として使えません。ja、en、zh-Hant のような言語タグを書いてください。",
        "“{found}” is not a language. Write a language tag such as ja, en or zh-Hant.";
    WrongOwner:
        "「{found}」には、このシートの項目を付けられません。次のシートにあるものの名前を書いてください：{expected}",
        "Items of this sheet cannot belong to “{found}”. Write the name of an item from one of these sheets: {expected}.";
    DuplicateSchedule:
        "「{found}」の予定が、「{expected}」シートにもあります。どちらか1つに書いてください。",
        "“{found}” has phases in the sheet “{expected}” as well. Keep them in one of the two sheets.";
    ArrowWithoutPhase:
        "「{found}」の左に、続ける予定がありません。予定を言葉で書くか、空にしてください。",
        "“{found}” has no phase to its left to continue. Write what is planned, or leave the cell empty.";
    UnorderedYears:
        "年度の列の順番が正しくありません（{found}）。左から古い順に並べてください。",
        "The columns of years are not in order ({found}). Put the earlier years to the left.";
    MissingKind:
        "種類（準備、運用など）が書かれていません。「［準備］{found}」のように書くか、「予定」シートで選んでください。",
        "The kind of phase is missing. Write it like ［準備］{found}, or choose it in the sheet 予定.";
    GeneratedIds:
        "IDのない項目 {found} 件に、IDをつけました。",
        "Items without an ID: {found}. Each was given one.";
    ReusedIds:
        "IDのない項目 {found} 件は、前の計画に同じ名前の項目があるので、同じIDにしました。",
        "Items without an ID: {found}. Each took the ID of the item with the same name in the previous plan.";
    InvalidValue:
        "「{found}」は使えません（書き方：{expected}）。書き直してください。",
        "“{found}” cannot be used (expected {expected}). Write it again.";
}
