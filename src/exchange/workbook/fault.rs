//! What is wrong with a workbook, for the one who keeps it: where, what was found, what is expected.
//!
//! Shown by the tool and the studio, in Japanese or English. It never says what
//! only programmers would understand. The sentences stand in `finding`.

use super::book::CellRef;
pub(super) use super::finding::Finding;
use crate::plan::language::{Language, Localized};

/// The surface on which messages are shown: what an editor can do next differs between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Surface {
    /// The command line.
    #[default]
    Tool,
    /// The studio.
    Studio,
}

/// One finding about a workbook, at one place or at several that are alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where it is first.
    pub place: CellRef,
    /// The further places of which the same is to be said.
    pub more: Vec<CellRef>,
    /// Its stable code: `bad-year`.
    pub code: &'static str,
    /// Whether the plan is made all the same: something to know, not to mend.
    pub remark: bool,
    finding: Finding,
    /// Apart, so that results stay small.
    contents: Box<Contents>,
}

/// The contents of the places of a finding.
#[derive(Clone, Debug, PartialEq)]
struct Contents {
    /// Those of the first places.
    found: Vec<String>,
    expected: Localized,
}

/// As many contents stand in the sentence of a finding at many places.
const SHOWN: usize = 8;

impl Fault {
    /// A finding of a kind. `found` is what stands there, `expected` what should, or what was made of it.
    pub(super) fn new(finding: Finding, place: CellRef, found: &str, expected: &Localized) -> Self {
        let (code, remark, _) = finding.words();
        let contents = Contents { found: vec![shortened(found)], expected: expected.clone() };
        Self { place, more: Vec::new(), code, remark, finding, contents: Box::new(contents) }
    }

    /// The same about the whole file.
    pub(super) fn of_file(finding: Finding, found: &str) -> Self {
        Self::new(finding, CellRef::default(), found, &Localized::default())
    }

    /// Takes in another finding of the same kind; false where it is here already.
    pub(super) fn join(&mut self, other: Self) -> bool {
        // Several items of one row say the same one after the other.
        if self.more.last().unwrap_or(&self.place) == &other.place {
            return false;
        }
        self.more.push(other.place);
        if self.contents.found.len() < SHOWN {
            let new = other.contents.found.into_iter().find(|found| !self.contents.found.contains(found));
            self.contents.found.extend(new);
        }
        true
    }

    /// The finding about a file that no reader comes to an end with.
    pub fn unreadable() -> Self {
        Self::of_file(Finding::Unreadable, "")
    }

    /// The cells, rows or columns of all its places.
    pub fn cells(&self) -> impl Iterator<Item = String> {
        std::iter::once(&self.place).chain(&self.more).map(CellRef::cell)
    }

    /// At how many places it is.
    pub fn count(&self) -> usize {
        self.more.len() + 1
    }

    /// What was found and what is expected, without the place, for the command line.
    pub fn said(&self, language: Language) -> String {
        self.said_on(Surface::Tool, language)
    }

    /// What was found and what is expected, without the place.
    pub fn said_on(&self, surface: Surface, language: Language) -> String {
        let (.., patterns) = self.finding.words();
        let pattern = with_ways_on(patterns[language], surface, language);
        let differs = pattern.contains("{expected}");
        // What was made of each differs: the first stands for all.
        let listed = &self.contents.found[..if differs { 1 } else { self.contents.found.len() }];
        let several = !differs && self.count() > listed.len();
        let said = match language {
            Language::Ja => {
                let many = listed.join("」「") + if several { "」など「" } else { "" };
                // Where more is left out the list ends without a bracket that opens nothing.
                let many = pattern.replace("「{found}」", &format!("「{many}」"));
                many.replace("など「」", "など").replace("{found}", &listed.join("、"))
            }
            Language::En => {
                let many = listed.join("”, “");
                let end = if several { " and others" } else { "" };
                let many = pattern.replace("“{found}”", &format!("“{many}”{end}"));
                many.replace("{found}", &listed.join(", "))
            }
        };
        let said = said.replace("{expected}", &self.contents.expected[language]);
        if self.more.is_empty() || !differs {
            return said;
        }
        match language {
            Language::Ja => format!("{said}ほかの{}か所も、同じように読みました。", self.more.len()),
            Language::En => format!("{said}; the other {} were read alike", self.more.len()),
        }
    }

    /// Where it is, for people: 「取組」シートのC12, 「取組」シートの3列（D1ほか）; empty for the whole file.
    pub fn place(&self, language: Language) -> String {
        let CellRef { sheet, row, column } = &self.place;
        if sheet.is_empty() {
            return String::new();
        }
        let cell = self.place.cell();
        let count = self.count();
        let first = match (language, row, column) {
            (_, None, None) if count > 1 => return named(sheet, language),
            (Language::Ja, Some(row), None) => format!("{}行", row + 1),
            (Language::Ja, None, Some(_)) => format!("{cell}列"),
            (Language::En, Some(row), None) => format!("row {}", row + 1),
            (Language::En, None, Some(_)) => format!("column {cell}"),
            (_, None, None) => return named(sheet, language),
            _ => cell,
        };
        let sheet = named(sheet, language);
        match (language, count) {
            (Language::Ja, 1) => format!("{sheet}の{first}"),
            (Language::En, 1) => format!("{sheet}, {first}"),
            (Language::Ja, _) => format!("{sheet}の{count}{}（{first}ほか）", self.unit().ja),
            (Language::En, _) => format!("{sheet}, {count} {} ({first} and others)", self.unit().en),
        }
    }

    /// What the places are counted in: rows where no column is named, columns where all are in one row.
    fn unit(&self) -> Localized<&'static str> {
        let all = || std::iter::once(&self.place).chain(&self.more);
        if all().all(|place| place.column.is_none()) {
            Localized { ja: "行", en: "rows" }
        } else if all().all(|place| place.row == self.place.row) {
            Localized { ja: "列", en: "columns" }
        } else {
            Localized { ja: "か所", en: "cells" }
        }
    }

    /// The whole sentence for the command line, with its place and code.
    pub fn message(&self, language: Language) -> String {
        let (place, said) = (self.place(language), self.said(language));
        let code = self.code;
        let between = match (place.is_empty(), language) {
            (true, _) => "",
            (_, Language::Ja) => "：",
            (_, Language::En) => ": ",
        };
        format!("{place}{between}{said} [{code}]")
    }
}

/// A sheet by its name.
fn named(sheet: &str, language: Language) -> String {
    match language {
        Language::Ja => format!("「{sheet}」シート"),
        Language::En => format!("sheet “{sheet}”"),
    }
}

/// A sentence with what can be done next on a surface in the place of its key.
fn with_ways_on(pattern: &str, surface: Surface, language: Language) -> String {
    /// Key; on the command line in Japanese and English; in the studio.
    const WAYS: [(&str, [Localized<&str>; 2]); 4] = [
        (
            "{check}",
            [
                Localized {
                    ja: "JSONは `city-plan check` で調べられます。",
                    en: "check it with `city-plan check`",
                },
                Localized {
                    ja: "JSONは、名前が .json で終わるファイルにして開いてください。",
                    en: "give it a name that ends in .json and open it again",
                },
            ],
        ),
        (
            "{template}",
            [
                Localized {
                    ja: "ひな形は `city-plan template` で作れます。",
                    en: "`city-plan template` makes one to begin with",
                },
                Localized {
                    ja: "ひな形は「ファイルを開く」の画面で保存できます。",
                    en: "a template can be saved where files are opened",
                },
            ],
        ),
        (
            "{with-before}",
            [
                Localized {
                    ja: "公開中の計画（JSON）といっしょに読み込むと、そのシートだけが置きかわります（`--previous 計画.json`）。",
                    en: "read it together with the published plan (`--previous plan.json`), of which it takes the place of its sheet",
                },
                Localized {
                    ja: "先に計画のファイル全体を開き、続けてこのファイルを開くと、そのシートだけが置きかわります。",
                    en: "open the file of the whole plan first and then this one: it takes the place of its sheet",
                },
            ],
        ),
        (
            "{keep-ids}",
            [
                Localized {
                    ja: "`--write-workbook 新しいブック.xlsx` を付けると、IDの入ったブックができます。次からはそれをお使いください。",
                    en: "`--write-workbook new.xlsx` writes a workbook with them, go on with that one",
                },
                Localized {
                    ja: "「保存する」でブックを保存して、次からはそれをお使いください。",
                    en: "save the workbook and go on with that one",
                },
            ],
        ),
    ];
    WAYS.iter()
        .fold(pattern.to_owned(), |text, (key, ways)| text.replace(key, ways[surface as usize][language]))
}

/// What was found is shown, but not a whole page of it.
fn shortened(found: &str) -> String {
    const LONGEST: usize = 40;
    let line = found.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST { line } else { line.chars().take(LONGEST).chain(['…']).collect() }
}
