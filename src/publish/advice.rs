//! Advice before a plan is published: facts that its readers would miss although the file is sound.

use crate::format::diagnostic::{Code, Diagnostic};
use crate::format::language::{Language, Localized};
use crate::plan::{Plan, Status};

/// The advice on a plan, as notes with the paths of the fields that it lacks.
pub fn advice(plan: &Plan) -> Vec<Diagnostic> {
    let has_address = plan.document.as_ref().is_some_and(|document| document.url.is_some());
    let is_dead_end = plan.status == Some(Status::Superseded) && plan.successor.is_none();
    let all = [(!has_address, Code::NoDocumentAddress), (is_dead_end, Code::NoSuccessor)];
    all.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, code)| note(code)).collect()
}

/// One note of each kind, for the table of messages that people review.
pub fn samples() -> Vec<Diagnostic> {
    [Code::NoDocumentAddress, Code::NoSuccessor].map(note).into()
}

fn note(code: Code) -> Diagnostic {
    let path = if code == Code::NoSuccessor { "successor" } else { "document.url" };
    Diagnostic::of_absent(code, path, Localized::new(|language| sentence(code, language).to_owned()))
}

fn sentence(code: Code, language: Language) -> &'static str {
    match (code, language) {
        (Code::NoSuccessor, Language::Ja) => {
            "次の計画が書かれていません。この計画は置き換えられたので、読む人を次の計画へ案内できるように、題名とアドレスを書いてください。"
        }
        (Code::NoSuccessor, Language::En) => {
            "The next plan is not named although this one is superseded. Give its title and address, so that readers find it."
        }
        (_, Language::Ja) => {
            "計画書のアドレスが書かれていません。読む人が正式な計画書を開けるように、市が公表しているアドレスを書いてください。"
        }
        (_, Language::En) => {
            "The document has no address. Give the one under which the city publishes it, so that readers can open the official text."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::advice;
    use crate::plan::file::read_json;

    #[test]
    fn a_plan_without_a_link_for_its_readers_gets_advice() {
        for (fields, expected) in [
            (r#""status":"adopted""#, vec!["no-document-address"]),
            (r#""status":"superseded""#, vec!["no-document-address", "no-successor"]),
            (
                r#""status":"superseded","successor":{"title":"T"},"document":{"url":"https://example.jp/a.pdf"}"#,
                vec![],
            ),
        ] {
            let plan = format!(
                r#"{{"format":"city-plan/1","id":"x","title":"T","city":"C","period":{{"kind":"none"}},"roadmap":{{"form":"none"}},{fields}}}"#
            );
            let plan = read_json(plan.as_bytes()).0.expect("a plan");
            let codes: Vec<&str> = advice(&plan).iter().map(|note| note.code.as_str()).collect();
            assert_eq!(codes, expected, "{fields}");
        }
    }
}
