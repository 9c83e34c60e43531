//! The files of earlier editions, before a plan is published: whether they are there, and the ones on record.

use crate::exchange::sha256::has_sha256;
use crate::format::diagnostic::{Code, Diagnostic};
use crate::format::language::{Language, Localized};
use crate::plan::{Plan, PreviousEdition};
use crate::ui::editions::Editions;

/// The problems of the earlier editions of a plan. `file` returns the bytes of a file that stands beside the plan's.
pub fn edition_problems(plan: &Plan, file: &dyn Fn(&str) -> Option<Vec<u8>>) -> Vec<Diagnostic> {
    let beside = plan.previous.iter().enumerate().filter(|(_, previous)| is_beside(&previous.url));
    beside.filter_map(|(at, previous)| problem(at, previous, file(&previous.url))).collect()
}

/// Reads the earlier editions of a plan into `editions`, as far as their files stand beside the plan's.
pub fn read_editions(plan: &Plan, editions: &Editions, file: &dyn Fn(&str) -> Option<Vec<u8>>) {
    for previous in plan.previous.iter().filter(|previous| is_beside(&previous.url)) {
        if let Some(bytes) = file(&previous.url) {
            editions.put(&previous.url, &bytes);
            editions.read(previous);
        }
    }
}

/// Returns whether an address leads to a file in the plan's folder or below: no other file of the machine is opened.
pub fn is_beside(url: &str) -> bool {
    let is_step = |step: &str| !step.is_empty() && step != ".." && !step.contains([':', '\\']);
    url.split('/').all(is_step)
}

fn problem(at: usize, previous: &PreviousEdition, bytes: Option<Vec<u8>>) -> Option<Diagnostic> {
    let Some(bytes) = bytes else { return Some(diagnostic(Code::NoEditionFile, at, &previous.url)) };
    let is_other = previous.sha256.as_deref().is_some_and(|digits| !has_sha256(&bytes, digits));
    is_other.then(|| diagnostic(Code::EditionAltered, at, &previous.url))
}

/// One diagnostic of each kind, for the table of messages that people review.
pub fn samples() -> Vec<Diagnostic> {
    [Code::NoEditionFile, Code::EditionAltered].map(|code| diagnostic(code, 0, "plan-2025.json")).into()
}

fn diagnostic(code: Code, at: usize, url: &str) -> Diagnostic {
    let field = if code == Code::NoEditionFile { "url" } else { "sha256" };
    let path = format!("previous[{at}].{field}");
    Diagnostic::of_absent(code, &path, Localized::new(|language| sentence(code, url, language)))
}

fn sentence(code: Code, url: &str, language: Language) -> String {
    match (code, language) {
        (Code::NoEditionFile, Language::Ja) => format!(
            "前の版のファイル「{url}」が、この計画のファイルのそばにありません。公開するときは、同じ場所に置いてください。"
        ),
        (Code::NoEditionFile, Language::En) => format!(
            "The file of the earlier edition, `{url}`, is not beside this plan. Put it there when you publish the plan."
        ),
        (_, Language::Ja) => format!(
            "前の版のファイル「{url}」が、記録されたものと違います。書きかえられていないか確かめて、もとのファイルにもどしてください。"
        ),
        (_, Language::En) => format!(
            "The file of the earlier edition, `{url}`, is not the one on record. Check whether it was altered, and restore the original."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{edition_problems, is_beside};
    use crate::plan::file::read_json;

    #[test]
    fn only_files_in_the_folder_of_the_plan_are_opened() {
        for (url, is_it) in [
            ("a.json", true),
            ("editions/a.json", true),
            ("../a.json", false),
            ("a/../../b.json", false),
            ("/etc/passwd", false),
            ("https://example.jp/a.json", false),
            ("c:\\a.json", false),
            ("", false),
        ] {
            assert_eq!(is_beside(url), is_it, "{url}");
        }
    }

    #[test]
    fn a_changed_byte_in_an_earlier_edition_is_told_and_so_is_a_missing_file() {
        let plan = r#"{"format":"city-plan/1","id":"x","title":"T","city":"C","status":"adopted",
            "period":{"kind":"none"},"roadmap":{"form":"none"},
            "previous":[{"id":"p","name":"1","url":"a.json",
                "sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}]}"#;
        let plan = read_json(plan.as_bytes()).0.expect("a plan");
        let codes = |bytes: Option<&'static [u8]>| {
            let problems = edition_problems(&plan, &|_| bytes.map(<[u8]>::to_vec));
            problems.iter().map(|problem| (problem.code.as_str(), problem.path.clone())).collect::<Vec<_>>()
        };
        assert_eq!(codes(Some(b"abc")), []);
        assert_eq!(codes(Some(b"abd")), [("edition-altered", "previous[0].sha256".to_owned())]);
        assert_eq!(codes(None), [("no-edition-file", "previous[0].url".to_owned())]);
    }
}
