//! The messages of the page, in Japanese and English.
//!
//! A `{}` is a gap for `filled`. Those of the work of a year are in `yearly`; the live plan has its own.

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

        /// The messages of a language.
        pub fn messages(language: Language) -> &'static Messages {
            match language {
                Language::Ja => &JAPANESE,
                Language::En => &ENGLISH,
            }
        }
    };
}

pub mod yearly;

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
    /// The purpose of the page, a sentence a line.
    lead: "市の計画のファイルを開いて、たしかめ、直し、公開するページです。\nファイルの中身は、このパソコンの外に出ません。", "Open a city's plan, look at it, correct it and publish it.\nNothing in the file leaves this computer.";
    /// The name of the navigation.
    steps: "作業の順番", "Steps";
    /// The name of the choice of language.
    language: "このページの言語", "Language of this page";
    /// A step.
    step_open: "ファイルを開く", "Open a file";
    /// A step.
    step_diagnostics: "まちがいを見る", "Find problems";
    /// A step.
    step_look: "見た目をたしかめる", "Preview";
    /// A step.
    step_edit: "その場で直す", "Correct here";
    /// A step.
    step_compare: "くらべる", "Compare";
    /// A step.
    step_save: "保存して公開する", "Save and publish";
    /// A step.
    step_next: "進捗と次の年度", "Reports and next year";
    /// The file that is open.
    now_open: "開いているファイル", "Open file";
    /// The reason why steps are closed before a file is open.
    closed_file: "2から後は、ファイルを開くと使えます。", "Open a file to use the steps from 2 on.";
    /// The reason why steps are closed while nothing of the file can be shown.
    closed_faults: "3から後は、まちがいを直して開き直すと使えます。", "Fix the problems and open the file again to use the steps from 3 on.";
    /// The button that opens the next step.
    next: "次へ：{}", "Next: {}";
    /// The button that opens the step before.
    back: "戻る：{}", "Back: {}";
    /// Read out for the mark of a step.
    done: "済み", "done";
    /// The state of a step.
    state_opened: "読みました", "Read";
    /// The state of a step.
    state_sound: "まちがいは0件", "No problems";
    /// The state of a step.
    state_faults: "直すところ{}件", "{} to fix";
    /// The state of a step.
    state_corrections: "{}回直しました", "Corrections: {}";
    /// The state of a step.
    state_seen: "見ました", "Looked at";
    /// The state of a step.
    state_not_seen: "まだ見ていません", "Not looked at yet";
    /// The state of a step.
    state_not_compared: "まだです", "Not yet";
    /// The state of a step.
    state_changes: "違いは{}件", "Changes: {}";
    /// The state of a step.
    state_unsaved: "保存していません", "Not saved yet";
    /// The state of a step.
    state_packed: "保存しました", "Saved";
    /// The state of a step.
    state_unanswered: "あと{}件", "{} left";
    /// The state of a step.
    state_answered: "すべて答えました", "All answered";
    /// Leads back to the first step.
    to_corrected: "直したファイルを開く", "Open the corrected file";
    /// Leads to the first step.
    to_open: "ファイルを開く画面へ", "Go to “Open a file”";
    /// Corrections that were not saved.
    unsaved: "直したところを、まだ保存していません。", "Your corrections are not saved yet.";
    /// The label of the file.
    choose_file: "計画のファイル", "The plan’s file";
    /// The formats that can be opened.
    file_hint: "Excelのブック（xlsx、xlsm、xls）、ods、CSV、JSONを開けます。", "You can open workbooks (xlsx, xlsm, xls, ods), CSV and JSON.";
    /// The other way to open a file.
    drop: "ファイルを、この枠の中に置いても開けます。", "You can also drop the file into this box.";
    /// A warning of lost corrections.
    replaces: "別のファイルを開くと、保存していない直しは消えます。", "If you open another file, corrections that are not saved are lost.";
    /// Heading.
    template_head: "はじめて作るとき", "Starting a new plan";
    /// The purpose of the template.
    template_lead: "書き方の見本が入ったExcelのひな形から始められます。", "Start from an Excel template with examples in it.";
    /// A button.
    template: "ひな形を保存する", "Save the template";
    /// Heading.
    promise_head: "ファイルの扱い", "What happens to your file";
    /// A list, one a line.
    promise: "このページは、通信をしません。インターネットがない部屋でも使えます。\nファイルは、このパソコンの中だけで読みます。\n残るのは、保存したファイルだけです。ページを閉じると、ほかは消えます。", "This page never uses the network, and works without any.\nFiles are read on this computer only.\nOnly what you save remains. Everything else is discarded when you close the page.";
    /// While a file is read.
    reading: "{}を読んでいます。", "Reading {}.";
    /// The progress of reading.
    reading_some: "{}を読んでいます。{}%まで進みました。", "Reading {}: {}% done.";
    /// A button.
    cancel: "読むのをやめる", "Stop reading";
    /// An announcement.
    compared: "公開している計画を読んで、くらべました。", "The published plan was read and compared.";
    /// An announcement.
    cancelled: "読むのをやめました。", "Reading was stopped.";
    /// An announcement.
    opened_sound: "ファイルを読みました。直すところはありません。", "The file was read. There is nothing to fix.";
    /// An announcement.
    opened_found: "ファイルを読みました。直すところが{}件あります。", "The file was read. Problems to fix: {}.";
    /// An announcement.
    opened_notes: "ファイルを読みました。直すところはありません。お知らせが{}件あります。", "The file was read. There is nothing to fix. Notes: {}.";
    /// An announcement.
    useless: "計画として読めませんでした。直すところを見てください。", "The file could not be read as a plan. See what to fix.";
    /// An announcement.
    failed: "うまくいきませんでした（{}）。もう一度お試しください。", "That did not work ({}). Please try again.";
    /// An announcement.
    changed_sound: "直しました。", "Corrected.";
    /// An announcement.
    changed_found: "直しました。計画に、直すところが{}件あります。", "Corrected. Problems to fix in the plan: {}.";
    /// An announcement.
    undone: "元に戻しました。", "Undone.";
    /// An announcement.
    redone: "もう一度直しました。", "Redone.";
    /// An announcement.
    saved: "ファイルを保存しました。ブラウザーの保存先（「ダウンロード」など）を見てください。", "The file was saved. You will find it where your browser saves downloads.";
    /// An announcement.
    copied: "コピーしました。", "Copied.";
    /// The component's files are missing.
    parts_missing: "部品のファイル（studio-parts.js）を読めませんでした。studio フォルダーを、まるごと写し直してください。", "The component’s files (studio-parts.js) could not be read. Copy the whole folder “studio” again.";
    /// The browser refused.
    not_copied: "コピーできませんでした。このページにコピーを許すよう、ブラウザーで設定して、もう一度押してください。", "Nothing was copied. Allow this page to use the clipboard in your browser, and press the button again.";
    /// No findings.
    sound: "直すところはありません。", "There is nothing to fix.";
    /// The number of faults.
    count_errors: "直すところ：{}件", "To fix: {}";
    /// The number of remarks.
    count_notes: "お知らせ：{}件（直さなくても使えます）", "Notes: {} (the plan works without changes)";
    /// The number of entries that are not shown.
    more: "ほかに{}件あります。上のものを直して、もう一度開いてください。", "{} more. Fix these first, then open the file again.";
    /// The consequence of faults that keep the plan from being shown.
    no_plan: "直すところがあるので、まだ計画を表示できません。Excelで直して保存し、もう一度開いてください。", "The plan cannot be shown yet. Fix these problems in Excel, save, and open the file again.";
    /// A kind of finding.
    error: "直すところ", "To fix";
    /// A kind of finding.
    note: "お知らせ", "Note";
    /// The label of a place.
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
    /// The content of the preview.
    look_lead: "市民が見る画面と同じものです。押したり、さがしたりできます。", "This is what residents will see, and it works the same way.";
    /// The name of the region.
    preview: "計画の見た目", "The plan";
    /// The purpose of corrections on the page.
    edit_lead: "小さな直しのための画面です。大きく直すときは、Excelで直して、もう一度開いてください。", "For small corrections. Make larger ones in Excel and open the file again.";
    /// The label of the search.
    search: "取組をさがす", "Find an initiative";
    /// A hint for the search.
    search_hint: "名前か番号の一部を書きます。", "Part of its name or number.";
    /// The number of all initiatives.
    all_items: "全部で{}件", "{} items in all";
    /// The number of initiatives found: all, then found.
    found: "{}件のうち{}件", "Found of {}: {}";
    /// The heading of a level: its name, then the number of its initiatives.
    level: "{}（{}件）", "{} ({})";
    /// The heading of initiatives without a level.
    no_level: "そのほか", "Others";
    /// Not all are shown.
    found_more: "はじめの{}件を表示しています。ことばを書いて、しぼってください。", "The first {} are shown. Write words to find fewer.";
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
    /// The label of the month of a start.
    start_month: "始まりの月", "Month of the start";
    /// The label of the month of an end.
    end_month: "終わりの月", "Month of the end";
    /// No year is stated.
    no_date: "書かれていない", "Not stated";
    /// No month is stated.
    no_month: "年度だけ", "Year only";
    /// A month by its number.
    month: "{}月", "Month {}";
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
    /// A button: it names the phase.
    remove_phase: "「{}」を消す", "Remove “{}”";
    /// A button, for a phase without a label.
    remove_unnamed: "段階{}を消す", "Remove phase {}";
    /// A button.
    undo: "元に戻す", "Undo";
    /// A button.
    redo: "やり直す", "Redo";
    /// Before what is wrong with a field.
    wrong: "直すところ：", "To fix: ";
    /// The purpose of the comparison.
    compare_lead: "公開している計画か、前の版（JSONかExcel）を選ぶと、開いている計画との違いを表示します。", "Choose the plan that is published, or an earlier edition (JSON or Excel), to see what has changed.";
    /// The label of the file.
    published_file: "公開している計画か、前の版のファイル", "The file of the published plan, or of an earlier edition";
    /// The file of the published plan.
    compared_with: "{}とくらべました。", "Compared with {}.";
    /// The number of changes that are not shown.
    changes_more: "ほかに{}件あります。一覧を保存すると、すべて読めます。", "{} more. Save the list to see all of them.";
    /// A button.
    save_changes: "違いの一覧を保存する", "Save the list of changes";
    /// Heading.
    pack_head: "公開に必要なものを、1つにまとめます", "Everything to publish, in one file";
    /// Its description.
    pack_lead: "計画のデータ、計画のページ、ページを動かす部品、CMSに貼るもの、手順書が入ります。", "The plan’s data, its page, the component that makes it work, the lines for the CMS, and these instructions.";
    /// The one button.
    pack: "公開に必要なものをまとめて保存（zip）", "Save everything to publish (zip)";
    /// Heading.
    first_head: "はじめて公開するとき", "The first time";
    /// A list, one a line: the address of the folder, the file to paste.
    first_steps: "zipを開き、中の city-plan フォルダーを、そのまま市のサーバーに置きます。置く場所：{}。サーバーを扱う担当者にたのんでください。\n「{}」の中身を、CMSの計画のページに、1回だけ貼ります。\n市のページを開いて、計画が出ていれば終わりです。", "Unpack the zip and put its folder “city-plan” on the city’s server as it is, here: {}. Ask the people who run the server.\nPaste the content of “{}” into the plan’s page of the CMS, once.\nOpen the city’s page. When the plan is there, you are done.";
    /// Heading.
    later_head: "2回目から", "From then on";
    /// A list, one a line: the folder, the JSON, the page.
    later_steps: "zipを開き、次の2つのファイルだけを、サーバーの {} に上書きで置きます：{}（計画のデータ）、{}（スクリプトが動かないときのページ）。\n市のページを開いて、直したところが出ていれば終わりです。CMSのページは、直さなくてよいです。", "Unpack the zip and put only these two files over the old ones in {} on the server: {} (the plan’s data) and {} (the page for readers without scripts).\nOpen the city’s page. When your corrections are there, you are done. The page of the CMS stays as it is.";
    /// A step for the files of earlier editions: their names, the folder.
    editions_step: "前の版のファイル（{}）を、サーバーの {} に置きます。すでにあれば、そのままにします。中身は変えません。", "Put the files of earlier editions ({}) into {} on the server. Leave those that are there already, and never change them.";
    /// A step of later times, for forms with the text of the plan: the file to paste.
    paste_again: "この貼り方では、「{}」を、直すたびにCMSに貼り直します。", "With this form, paste “{}” into the CMS again after every change.";
    /// The name of a file in the archive.
    guide_file: "はじめに読む.txt", "READ-ME-FIRST.txt";
    /// The name of a file in the archive.
    paste_file: "CMSに貼るもの.txt", "PASTE-INTO-THE-CMS.txt";
    /// The heading of the instructions: the file that is open.
    guide_title: "{} を公開する手順", "How to publish {}";
    /// Heading.
    since_opening: "ファイルを開いてから変わったところ", "Changes since the file was opened";
    /// Heading.
    since_published: "公開している計画から変わったところ", "Changes since the published plan";
    /// No changes.
    no_changes: "変わったところはありません。", "Nothing has changed.";
    /// Heading.
    others: "そのほかの形", "Other forms";
    /// Heading of a fold.
    single_files: "1つずつ保存する（JSON、Excel、HTML）", "Single files (JSON, Excel, HTML)";
    /// The use of the JSON.
    save_plan_lead: "計画のデータです。ここで続きを直すときにも開けます。", "The plan’s data. You can open it here again to go on.";
    /// A button.
    save_json: "JSONを保存する", "Save JSON";
    /// The use of the workbook.
    save_book_lead: "Excelで続きを直すときに使います。開いたブックに足してあった列やシートも残します。", "For further work in Excel. Columns and sheets that you added to the opened workbook are kept.";
    /// A button.
    save_workbook: "Excelのブックを保存する", "Save the workbook";
    /// The use of the page.
    save_page_lead: "計画の全文が入った、動きのないページです。plans フォルダーに置くと、書式がつきます。", "A page with the whole plan that needs no scripts. In the folder “plans” it finds its style sheet.";
    /// A button.
    save_html: "HTMLを保存する", "Save HTML";
    /// Heading of a fold.
    paste: "ほかの貼り方、部品の置き場所", "Other ways to paste, another place";
    /// The name of the choice.
    form: "貼り方", "Form";
    /// A form.
    form_script: "スクリプトの1行とリンクを貼る（すすめる形。次からは、ファイルを置きかえるだけです）", "One script tag and a link (recommended: later you only replace files)";
    /// A form.
    form_link: "リンクを貼る（CMSの共通部分に、スクリプトを1回だけ入れます）", "A link (with one script in the CMS’s template)";
    /// A form.
    form_element: "計画の全文を入れて貼る（直すたびに、貼り直します）", "The whole plan inside (paste it again after every change)";
    /// A form.
    form_static: "動きのない文章だけを貼る（スクリプトを使えないCMSに。直すたびに、貼り直します）", "Only the text (for a CMS that allows no scripts; paste it again after every change)";
    /// A form.
    form_frame: "枠（フレーム）の中に表示する（ページの見た目とぶつかるときに）", "In a frame (if the page’s own styles get in the way)";
    /// A field.
    base: "city-plan フォルダーを置くアドレス", "Address of the folder “city-plan”";
    /// A hint.
    base_hint: "ふつうは /city-plan/ のままでよいです。", "Usually /city-plan/.";
    /// A button.
    copy: "貼るものをコピーする", "Copy what to paste";
    /// Before saving a flawed plan.
    problems_left: "計画に、直すところが{}件残っています。このまま公開すると、その部分は表示されないことがあります。", "Problems left in the plan: {}. The parts concerned may not be shown.";
    /// A field.
    next_year: "作る年度", "Fiscal year to prepare";
    /// A hint.
    next_year_hint: "例：2027、令和9年度", "For example 2027";
    /// A hint if no year is written.
    no_year: "作る年度を書いてください。", "Write the fiscal year to prepare.";
    /// A group of fields.
    answers: "取組がどうなったか", "What became of each initiative";
    /// No answer yet.
    no_answer: "選んでください", "Choose";
    /// A button.
    all_continue: "答えていない取組を、すべて「継続」にする", "Let everything without an answer continue";
    /// The use of the button.
    all_continue_lead: "まず、すべて「継続」にします。それから、違う取組だけを選び直します。", "Start with “continuing” for everything, then change what is different.";
    /// The number of missing answers.
    unanswered: "まだ答えていない取組：{}件", "Not answered yet: {}";
    /// Nothing is missing.
    all_answered: "すべての取組に答えました。", "Every initiative has an answer.";
    /// A button.
    save_next: "下書きを保存する", "Save the draft";
    /// A button.
    open_next: "下書きを開いて、いまの計画とくらべる", "Open the draft and compare it with the current plan";
    /// The purpose of the step for the next year.
    next_lead: "年度の終わりに、取組がどうなったかを答えると、次の年度の計画の下書きを作ります。", "Say what became of each initiative. The draft for the next year is made from your answers.";
}
