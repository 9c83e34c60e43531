//! The messages about the work of a year: gaps, forms of departments, earlier editions, reports and feeds.

use crate::plan::language::Language;

messages! {
    /// Heading of a fold.
    yearly_files: "年に1回の報告を保存する（議会資料、CSV、StratML）", "Files of the yearly report (council paper, CSV, StratML)";
    /// The use of the council paper.
    save_council_lead: "進みぐあいを1つのHTMLにまとめた、A4の議会資料です。ブラウザーで開いて印刷します。書式は中に入っています。", "The results on paper for the council: one HTML file for A4 with its style inside. Open it in a browser and print it.";
    /// A button.
    save_council: "議会資料を保存する", "Save the council paper";
    /// The use of the table of reports.
    save_progress_lead: "すべての時期の報告の表です。Excelで開けます。公開ページのCSVと同じ内容です。", "A table of the reports of all periods, for Excel. It is the one that the public page offers.";
    /// A button.
    save_progress: "報告のCSVを保存する", "Save the reports as CSV";
    /// The use of the table of figures.
    save_figures_lead: "数値の表です。年度ごとの目標と実績が、列に並びます。", "A table of the figures, with targets and actual values of each year in columns.";
    /// A button.
    save_figures: "数値のCSVを保存する", "Save the figures as CSV";
    /// The use of the performance report.
    save_report_lead: "計画の登録簿に出すための形（StratML Part 2、ISO 17469-2）です。評価と数値が入ります。", "The form for registers of plans (StratML Part 2, ISO 17469-2), with grades and figures.";
    /// A button.
    save_report: "StratMLを保存する", "Save StratML";
    /// Heading of a fold.
    feeds: "フィード（計画のその後を知らせる）", "Feeds (for people who follow the plan)";
    /// The use of the feeds.
    feeds_lead: "計画のお知らせと結果を、フィード（AtomとJSON Feed）、カレンダー、LINEやメールのための短い文にして、1つのzipにまとめます。計画全体のものと、目標、取組、担当課、対象の人ごとのものが入ります。", "News and results of the plan as feeds (Atom and JSON Feed), calendars and short texts for LINE and mail, in one zip: for the plan, and for each goal, measure, department and group of people.";
    /// The limit of feeds that are made here.
    feeds_note: "計画からなくなった項目は、入りません。前のフィードの項目を残すときは、道具の city-plan feed で作ってください。", "Items that have left the plan are not included. To keep earlier entries, use the tool: city-plan feed.";
    /// A field.
    page: "計画のページのアドレス", "Address of the plan’s page";
    /// A hint.
    page_hint: "https:// から書きます。例：https://www.example.jp/plan/", "Write it from https:// on, for example https://www.example.jp/plan/";
    /// No address is written.
    no_page: "計画のページのアドレスを書いてください。", "Write the address of the plan’s page.";
    /// A button.
    save_feeds: "フィードを保存する（zip）", "Save the feeds (zip)";
    /// Heading.
    round_head: "各課から進捗を集める", "Collect reports from departments";
    /// The purpose of the section.
    round_lead: "課ごとの用紙（Excel）を1つのzipで保存して、各課に送ります。戻ってきたら、まとめて開きます。課によって答えが違うところと、足りないところを表示します。", "Save a form (Excel) for each department in one zip and send them. Open all of them together when they are back: you will see where departments differ, and what is missing.";
    /// A field.
    round_year: "報告の年度", "Fiscal year of the reports";
    /// A field.
    round_part: "報告の期間", "Period of the reports";
    /// A hint if no year of the reports is written.
    no_report_year: "報告の年度を書いてください。", "Write the fiscal year of the reports.";
    /// A button.
    save_forms: "各課の用紙を保存する（zip）", "Save the forms of all departments (zip)";
    /// The label of the files.
    round_files: "各課から戻ってきた用紙", "Forms that came back";
    /// The formats that can be opened.
    round_hint: "いくつでも、いっしょに選べます。Excelのブック（xlsx、xlsm、xls）、ods、CSVです。", "You can choose several files at once: workbooks (xlsx, xlsm, xls, ods) and CSV.";
    /// The result: the number of reports, and of entries to look at.
    round_joined: "報告を{}件まとめました。直すところと確かめるところ：{}件", "Reports joined: {}. To look at: {}";
    /// A button.
    save_joined: "まとめた計画を保存する", "Save the joined plan";
    /// A button.
    open_joined: "まとめた計画を開いて、いまの計画とくらべる", "Open the joined plan and compare it with the current plan";
    /// An announcement.
    adopted: "まとめた計画を開きました。まだ保存していません。", "The joined plan is open. It is not saved yet.";
    /// Heading.
    next_head: "次の年度の下書きを作る", "Make the draft for the next year";
    /// An announcement.
    advanced: "次の年度の下書きを開きました。まだ保存していません。", "The draft for the next year is open. It is not saved yet.";
    /// The step for the file of the edition before: its name.
    keep_edition: "公開するときは、前の版「{}」を、そのまま、新しい計画のファイルと同じ場所に置いてください。市民が、変わったところを読めます。", "When you publish, keep the earlier edition “{}” unchanged beside the new plan. Residents can then read what has changed.";
    /// The same, where the new plan takes its name: its name, the new name.
    rename_edition: "公開すると、新しい計画のファイルが「{}」という名前になります。前の版のファイルは、その前に「{}」という名前に変えて、そのまま同じ場所に置いてください。市民が、変わったところを読めます。", "The new plan is published as “{}”. Before that, rename the file of the earlier edition to “{}” and leave it there, otherwise unchanged. Residents can then read what has changed.";
    /// The draft names no file of the edition before.
    no_edition_file: "この下書きには、前の版のファイルが書かれません。Excelのブックなどから開いたか、開いたあとで計画を直したか、ファイルの名前に「: # ? %」があるからです。市民に変わったところを見せるときは、「保存して公開する」でJSONを保存し、そのJSONを開いてから、下書きを作ってください。", "The draft will not name the file of the earlier edition: the plan was opened from a workbook, or corrected since, or the name of its file has one of : # ? %. To show residents what has changed, save the JSON under “Save and publish”, open it, and make the draft then.";
    /// The file is not the one on record: its name.
    edition_altered: "前の版のファイル「{}」が、計画に記録されたものと違います。書きかえられていないか確かめて、もとのファイルを選び直してください。", "The file of the earlier edition, “{}”, is not the one on record in the plan. Check whether it was altered, and choose the original.";
    /// An announcement.
    altered: "前の版のファイルが、計画に記録されたものと違います。", "The file of the earlier edition is not the one on record.";
    /// The file is the one on record.
    edition_genuine: "計画に記録された前の版と、同じファイルです。", "This is the file of the earlier edition that the plan has on record.";
    /// Heading.
    readers_head: "市民が読む文", "What residents read";
    /// The place of the sentences, of a file on record.
    readers_lead: "公開ページの「変わったこと」に、この文が出ます。", "The public page has these sentences under “Changes”.";
    /// The place of the sentences, of another file.
    readers_unknown: "このファイルを計画の「前の版」（previous）に書くと、公開ページの「変わったこと」に、この文が出ます。", "If the plan names this file as an earlier edition (`previous`), the public page has these sentences under “Changes”.";
    /// No sentences.
    no_readers: "公開ページで伝える変更はありません。", "The public page has no changes to tell.";
    /// The number of sentences that are not shown.
    readers_more: "ほかに{}件あります。公開ページでは、すべて読めます。", "{} more. The public page has all of them.";
    /// The number of gaps.
    count_gaps: "あとで結果を確かめるために：{}件", "To be able to check results later: {}";
    /// The purpose of the gaps.
    gaps_lead: "計画を決める前と、報告を出す前に見てください。担当、終わり、成果の数字などがないと、あとで、計画のとおりになったのかを、だれも確かめられません。書かなくても、計画は表示できます。", "Look at this before the plan is adopted and before each report. Without departments, ends and figures of outcome, people cannot check later what became of the plan. The plan works without them.";
    /// No gaps.
    no_gaps: "足りないものはありません。", "Nothing is missing.";
    /// The number of gaps that are not shown.
    more_gaps: "ほかに{}件あります。上のものを書き加えると、続きが出ます。", "{} more. They are listed once these are filled in.";
}
