//! The messages of the page, in Japanese and English.
//!
//! A `{}` is a gap for `filled`. Those of the live plan are not here: it has its own.

use crate::plan::language::Language;

macro_rules! messages {
    ($($(#[doc = $doc:literal])* $name:ident: $ja:literal, $en:literal;)*) => {
        /// The messages of the page.
        #[derive(Debug)]
        pub struct Messages { $($(#[doc = $doc])* pub $name: &'static str,)* }

        /// Name, Japanese and English of each message, for the table that people review.
        pub const ALL: &[(&str, &str, &str)] = &[$((stringify!($name), $ja, $en),)*];

        static JAPANESE: Messages = Messages { $($name: $ja,)* };
        static ENGLISH: Messages = Messages { $($name: $en,)* };
    };
}

/// The messages of a language.
pub fn messages(language: Language) -> &'static Messages {
    match language {
        Language::Ja => &JAPANESE,
        Language::En => &ENGLISH,
    }
}

/// A sentence with what belongs in its gaps, in their order.
pub fn filled(sentence: &str, gaps: &[&str]) -> String {
    let mut gaps = gaps.iter();
    let mut parts = sentence.split("{}");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + gaps.next().unwrap_or(&"") + part)
}

messages! {
    /// The name of the page.
    title: "計画スタジオ", "Plan studio";
    /// What it is for.
    lead: "市の計画のファイルを開いて、たしかめ、直し、保存するページです。ファイルの中身は、このパソコンの外に出ません。", "Open a city's plan, look at it, correct it and save it. Nothing in the file leaves this computer.";
    /// The name of the navigation.
    steps: "作業の順番", "Steps";
    /// The name of the choice of language.
    language: "このページの言語", "Language of this page";
    /// A step.
    step_open: "ファイルを開く", "Open a file";
    /// A step.
    step_diagnostics: "直すところ", "To fix";
    /// A step.
    step_look: "見た目をたしかめる", "Preview";
    /// A step.
    step_edit: "直す", "Correct";
    /// A step.
    step_compare: "くらべる", "Compare";
    /// A step.
    step_save: "保存する", "Save";
    /// A step.
    step_next: "次の年度", "Next year";
    /// The file that is open.
    now_open: "開いているファイル", "Open file";
    /// Where no file is open.
    nothing_open: "まだファイルを開いていません。", "No file is open yet.";
    /// Where a file is open, of which nothing can be shown yet.
    not_yet: "直すところが{}件あるので、まだ表示できません。", "The plan cannot be shown yet. Problems to fix: {}.";
    /// Leads to the second step.
    to_diagnostics: "直すところを見る", "Show what to fix";
    /// Leads to the third step.
    to_look: "次へ：見た目をたしかめる", "Next: preview";
    /// Leads back to the first step.
    to_corrected: "直したファイルを開く", "Open the corrected file";
    /// Leads to the first step.
    to_open: "ファイルを開く画面へ", "Go to “Open a file”";
    /// Corrections that were not saved.
    unsaved: "直したところを、まだ保存していません。", "Your corrections are not saved yet.";
    /// The label of the file.
    choose_file: "計画のファイル", "The plan’s file";
    /// What can be opened.
    file_hint: "Excelのブック（xlsx、xlsm、xls）、ods、CSV、JSONを開けます。", "You can open workbooks (xlsx, xlsm, xls, ods), CSV and JSON.";
    /// What can be done beside choosing.
    drop: "ファイルを、この枠の中に置いても開けます。", "You can also drop the file into this box.";
    /// What opening does to corrections.
    replaces: "別のファイルを開くと、保存していない直しは消えます。", "If you open another file, corrections that are not saved are lost.";
    /// Heading.
    template_head: "はじめて作るとき", "Starting a new plan";
    /// What the template is.
    template_lead: "書き方の見本が入ったExcelのひな形から始められます。", "Start from an Excel template with examples in it.";
    /// A button.
    template: "ひな形を保存する", "Save the template";
    /// Heading.
    promise_head: "ファイルの扱い", "What happens to your file";
    /// A list, one a line.
    promise: "このページは、通信をしません。インターネットがない部屋でも使えます。\nファイルは、このパソコンの中だけで読みます。\n残るのは、「保存する」で保存したファイルだけです。ページを閉じると、ほかは消えます。", "This page never uses the network, and works without any.\nFiles are read on this computer only.\nOnly what you save remains. Everything else is discarded when you close the page.";
    /// While a file is read.
    reading: "{}を読んでいます。", "Reading {}.";
    /// How far it has come.
    reading_some: "{}を読んでいます。{}%まで進みました。", "Reading {}: {}% done.";
    /// A button.
    cancel: "読むのをやめる", "Stop reading";
    /// A count.
    count: "{}件", "{}";
    /// Told.
    compared: "公開している計画を読んで、くらべました。", "The published plan was read and compared.";
    /// Told.
    cancelled: "読むのをやめました。", "Reading was stopped.";
    /// Told.
    opened_sound: "ファイルを読みました。直すところはありません。", "The file was read. There is nothing to fix.";
    /// Told.
    opened_found: "ファイルを読みました。直すところが{}件あります。", "The file was read. Problems to fix: {}.";
    /// Told.
    opened_notes: "ファイルを読みました。直すところはありません。お知らせが{}件あります。", "The file was read. There is nothing to fix. Notes: {}.";
    /// Told.
    useless: "計画として読めませんでした。直すところを見てください。", "The file could not be read as a plan. See what to fix.";
    /// Told.
    failed: "うまくいきませんでした（{}）。もう一度お試しください。", "That did not work ({}). Please try again.";
    /// Told.
    changed_sound: "直しました。", "Corrected.";
    /// Told.
    changed_found: "直しました。計画に、直すところが{}件あります。", "Corrected. Problems to fix in the plan: {}.";
    /// Told.
    undone: "元に戻しました。", "Undone.";
    /// Told.
    redone: "もう一度直しました。", "Redone.";
    /// Told.
    saved: "ファイルを保存しました。ブラウザーの保存先（「ダウンロード」など）を見てください。", "The file was saved. You will find it where your browser saves downloads.";
    /// Told.
    copied: "コピーしました。", "Copied.";
    /// The browser refused.
    not_copied: "コピーできませんでした。このページにコピーを許すよう、ブラウザーで設定して、もう一度押してください。", "Nothing was copied. Allow this page to use the clipboard in your browser, and press the button again.";
    /// No findings.
    sound: "直すところはありません。", "There is nothing to fix.";
    /// How many faults.
    count_errors: "直すところ：{}件", "To fix: {}";
    /// How many remarks.
    count_notes: "お知らせ：{}件（直さなくても使えます）", "Notes: {} (the plan works without changes)";
    /// How many are not shown.
    more: "ほかに{}件あります。上のものを直して、もう一度開いてください。", "{} more. Fix these first, then open the file again.";
    /// Where findings keep the plan from being shown.
    no_plan: "直すところがあるので、まだ計画を表示できません。Excelで直して保存し、もう一度開いてください。", "The plan cannot be shown yet. Fix these problems in Excel, save, and open the file again.";
    /// A kind of finding.
    error: "直すところ", "To fix";
    /// A kind of finding.
    note: "お知らせ", "Note";
    /// Where.
    at_path: "場所", "Place";
    /// The heading of a row.
    row: "行", "Row";
    /// Marks the cell.
    this_cell: "ここ", "Here";
    /// The caption of the table.
    row_caption: "シート「{}」の{}行目", "Sheet “{}”, row {}";
    /// In an empty cell.
    empty_cell: "（空）", "(empty)";
    /// Leads to the initiative.
    correct: "この取組を直す", "Correct this initiative";
    /// The name of the choice.
    width: "画面の幅", "Width";
    /// A width.
    phone: "スマートフォン（幅390）", "Phone (390 px wide)";
    /// A width.
    desktop: "パソコン", "Desktop";
    /// What is shown.
    look_lead: "市民が見る画面と同じものです。押したり、さがしたりできます。", "This is what residents will see, and it works the same way.";
    /// The name of the region.
    preview: "計画の見た目", "The plan";
    /// What can be corrected.
    edit_lead: "小さな直しのための画面です。大きく直すときは、Excelで直して、もう一度開いてください。", "For small corrections. Make larger ones in Excel and open the file again.";
    /// The label of the search.
    search: "取組をさがす", "Find an initiative";
    /// How to search.
    search_hint: "名前か番号の一部を書きます。", "Part of its name or number.";
    /// How many were found.
    found: "{}件の取組", "{} initiatives";
    /// Not all are shown.
    found_more: "はじめの{}件を表示しています。ことばを足して、しぼってください。", "The first {} are shown. Add words to find fewer.";
    /// A button.
    other: "別の取組を選ぶ", "Choose another initiative";
    /// A group of fields.
    texts: "文章", "Texts";
    /// A field.
    name: "名前", "Name";
    /// A field.
    lead_field: "一文の説明", "In one sentence";
    /// A field.
    section: "説明文", "Text";
    /// A hint.
    empty_goes: "空にすると、その段落は消えます。", "An empty paragraph is deleted.";
    /// A group of fields.
    phase: "段階{}", "Phase {}";
    /// A field.
    label: "計画書のことば", "Label";
    /// A field.
    start: "始まり", "Start";
    /// A field.
    end: "終わり", "End";
    /// A hint.
    date_hint: "例：2024、令和6年度、2024-04", "For example 2024 or 2024-04";
    /// A hint.
    end_hint: "書かれていないときは、空にします。", "Leave it empty if none is stated.";
    /// A group of boxes.
    kinds: "段階{}の種類", "Kind of phase {}";
    /// A kind.
    prepare: "準備", "Preparing";
    /// A kind.
    operate: "運用", "Running";
    /// A kind.
    expand: "拡充", "Expanding";
    /// A kind.
    review: "見直し", "Reviewing";
    /// A kind.
    other_kind: "その他", "Other";
    /// A button.
    add_phase: "段階を足す", "Add a phase";
    /// The label of a new phase.
    new_phase: "新しい段階", "New phase";
    /// A button.
    remove_phase: "段階{}を消す", "Remove phase {}";
    /// A button.
    undo: "元に戻す", "Undo";
    /// A button.
    redo: "やり直す", "Redo";
    /// Before what is wrong with a field.
    wrong: "直すところ：", "To fix: ";
    /// What is compared.
    compare_lead: "公開している計画（JSONかExcel）を選ぶと、開いている計画との違いを表示します。", "Choose the plan that is published (JSON or Excel) to see what has changed.";
    /// The label of the file.
    published_file: "公開している計画のファイル", "The published plan’s file";
    /// With what.
    compared_with: "{}とくらべました。", "Compared with {}.";
    /// How many changes are not shown.
    changes_more: "ほかに{}件あります。一覧を保存すると、すべて読めます。", "{} more. Save the list to see all of them.";
    /// A button.
    save_changes: "違いの一覧を保存する", "Save the list of changes";
    /// Heading.
    save_plan: "計画のデータ", "The plan’s data";
    /// Its description.
    save_plan_lead: "ページに表示される計画のファイルです。下の「公開のしかた」の plans フォルダーに置きます。", "The file that pages show. Put it into the folder “plans”, as described under “How to publish” below.";
    /// A button.
    save_json: "JSONを保存する", "Save JSON";
    /// Heading.
    save_book: "Excelのブック", "Workbook";
    /// Its description.
    save_book_lead: "Excelで続きを直すときに使います。開いたブックに足してあった列やシートも残します。", "For further work in Excel. Columns and sheets that you added to the opened workbook are kept.";
    /// A button.
    save_workbook: "Excelのブックを保存する", "Save the workbook";
    /// Heading.
    save_page: "計画のページ", "The plan’s page";
    /// Its description.
    save_page_lead: "計画の全文が入った、動きのないページです。ボタンなどが動かないブラウザーの人も読めます。JSONと同じ plans フォルダーに置くと、書式がつきます。", "A page with the whole plan that needs no scripts. Put it into the folder “plans” beside the JSON, where it finds its style sheet.";
    /// A button.
    save_html: "HTMLを保存する", "Save HTML";
    /// Heading.
    paste: "CMSに貼るもの", "To paste into the CMS";
    /// The name of the choice.
    form: "貼り方", "Form";
    /// A form.
    form_element: "計画の全文を入れて貼る（迷ったらこれ。読み上げや検索にも強い形です）", "The whole plan inside (recommended: works with screen readers and search engines)";
    /// A form.
    form_static: "動きのない文章だけを貼る（スクリプトを使えないCMSに）", "Only the text (for a CMS that allows no scripts)";
    /// A form.
    form_link: "リンクを貼る（CMSの共通部分に、スクリプトを1回だけ入れます）", "A link (with one script in the CMS’s template)";
    /// A form.
    form_script: "スクリプトの1行を貼る", "One script tag";
    /// A form.
    form_frame: "枠（フレーム）の中に表示する（ページの見た目とぶつかるときに）", "In a frame (if the page’s own styles get in the way)";
    /// Heading.
    publish: "公開のしかた", "How to publish";
    /// A list, one a line.
    publish_steps: "このスタジオのフォルダーの中に、city-plan というフォルダーがあります。ページを動かす部品が入っています。\n保存したJSONとHTMLを、city-plan の中の plans フォルダーに置きます。\ncity-plan フォルダーを、そのまま市のサーバーに置きます。サーバーを扱う担当者にたのんでください。\n下の「貼るものをコピーする」を押して、CMSのページに貼ります。部品を置くまでは、計画は表示されません。", "This studio’s folder contains a folder “city-plan”, which makes the page work.\nPut the saved JSON and HTML into the folder “plans” inside it.\nPut the folder “city-plan” on the city’s server as it is, or ask the people who run the server.\nPress “Copy what to paste” below and paste it into a page of the CMS. Nothing is shown until the folder is on the server.";
    /// A field.
    base: "部品を置いたフォルダーのアドレス", "Address of the component’s folder";
    /// A hint.
    base_hint: "例：/city-plan/", "For example /city-plan/";
    /// A button.
    copy: "貼るものをコピーする", "Copy what to paste";
    /// Before saving a flawed plan.
    problems_left: "計画に、直すところが{}件残っています。このまま保存すると、その部分は表示されないことがあります。", "Problems left in the plan: {}. The parts concerned may not be shown.";
    /// A field.
    next_year: "作る年度", "Fiscal year to prepare";
    /// A hint.
    next_year_hint: "例：2027、令和9年度", "For example 2027";
    /// Where no year is written.
    no_year: "作る年度を書いてください。", "Write the fiscal year to prepare.";
    /// A group of fields.
    answers: "取組がどうなったか", "What became of each initiative";
    /// No answer yet.
    no_answer: "選んでください", "Choose";
    /// How many answers are missing.
    unanswered: "まだ答えていない取組：{}件", "Not answered yet: {}";
    /// Nothing is missing.
    all_answered: "すべての取組に答えました。", "Every initiative has an answer.";
    /// A button.
    save_next: "下書きを保存する", "Save the draft";
    /// A button.
    open_next: "下書きを開いて、いまの計画とくらべる", "Open the draft and compare it with the current plan";
    /// Told.
    advanced: "次の年度の下書きを開きました。まだ保存していません。", "The draft for the next year is open. It is not saved yet.";
    /// What the next year is.
    next_lead: "年度の終わりに、取組がどうなったかを答えると、次の年度の計画の下書きを作ります。", "Say what became of each initiative. The draft for the next year is made from your answers.";
}
