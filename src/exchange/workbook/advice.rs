//! The next steps that differ between the command line and the studio.

use super::messages::Message;
use crate::format::diagnostic::explained::Advice;
use crate::format::language::Localized;

/// The next step after a message.
pub(super) fn advice(message: Message) -> Option<Advice> {
    match message {
        Message::JsonFile => Some(CHECK),
        Message::NoKnownSheet => Some(TEMPLATE),
        Message::SingleSheet => Some(WITH_PREVIOUS),
        Message::GeneratedIds => Some(KEEP_IDS),
        _ => None,
    }
}

const CHECK: Advice = Advice {
    tool: Localized {
        ja: "JSONは `city-plan check` で調べられます。",
        en: "To check the JSON, run `city-plan check`.",
    },
    studio: Localized {
        ja: "JSONは、名前が .json で終わるファイルにして開いてください。",
        en: "To open the JSON, give it a name that ends in .json.",
    },
};

const TEMPLATE: Advice = Advice {
    tool: Localized {
        ja: "ひな形は `city-plan template` で作れます。",
        en: "To get a template, run `city-plan template`.",
    },
    studio: Localized {
        ja: "ひな形は「ファイルを開く」の画面で保存できます。",
        en: "You can save a template under “Open a file”.",
    },
};

const WITH_PREVIOUS: Advice = Advice {
    tool: Localized {
        ja: "公開中の計画（JSON）といっしょに読み込んでください（`--previous 計画.json`）。そのシートだけが置きかわります。",
        en: "Read it together with the published plan (`--previous plan.json`): it then replaces its sheet in that plan.",
    },
    studio: Localized {
        ja: "先に計画のファイル全体を開き、続けてこのファイルを開いてください。そのシートだけが置きかわります。",
        en: "Open the whole plan first and then this file: it then replaces its sheet in that plan.",
    },
};

const KEEP_IDS: Advice = Advice {
    tool: Localized {
        ja: "`--write-workbook 新しいブック.xlsx` を付けると、IDの入ったブックができます。次からはそれをお使いください。",
        en: "To keep these IDs, add `--write-workbook new.xlsx` and continue with that workbook.",
    },
    studio: Localized {
        ja: "「保存する」でブックを保存して、次からはそれをお使いください。",
        en: "To keep these IDs, save the workbook and continue with it.",
    },
};
