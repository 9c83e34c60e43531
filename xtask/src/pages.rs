//! Writes the pages of `www/`, the plans and a static page for each of them.
//! In HTML it fills in the `{{styles}}` of this build, for the plan of the demonstration `{{html}}`, `{{snippet FORM}}`
//! and `{{building}}` (with ` en` behind them in English), and in the page *Accessibility* the tables of
//! `accessibility_report`. Never changes anything else.

use crate::accessibility_report;
use crate::dist::Dist;
use crate::files::files_below;
use crate::loader::Files;
use crate::markup::Markup;
use crate::plans::{FORMS, Tool};
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Parts of `www/` that reach `dist/` in another form.
const BUILT: [&str; 6] = ["style", "loader", "studio", "package.json", "city-plan.js", "city-plan-frame.js"];

/// The format's description beside the plans.
const SCHEMA: &str = "plan.schema.json";

/// The page of results of the accessibility tests.
const CONFORMANCE: &str = "accessibility.html";

/// The plan of the demonstration.
const SHOWN: &str = "plans/example.json";

/// The day that counts as today in the demonstration: in the middle of its plan. `www/index.html` has the same.
const TODAY: &str = "2026-11-28";

/// The sentences beside the link to the studio until there is one, in Japanese and English; `page.js` replaces them.
const IS_INCOMPLETE: [&str; 2] = [
    "<p id=\"page-building\" role=\"status\">スタジオと、貼り付け用の全文は、まだありません。組み立てが終わると、この文が変わります。</p>\n",
    "<p id=\"page-building\" role=\"status\">The studio and the snippets are not there yet. This sentence changes when the build is complete.</p>\n",
];

/// The text in the place of a snippet until there is one.
const NO_SNIPPET: &str = "（まだありません。 Not there yet.）";

/// The studio's page until there is a studio: it loads itself anew.
const NO_STUDIO: &str = "\
<!doctype html>
<html lang=\"ja\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"refresh\" content=\"5\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>計画スタジオ（準備中）</title>
</head>
<body>
<p>計画スタジオは、まだありません。組み立てが終わると、このページに表示されます。</p>
<p lang=\"en\">The plan studio is not there yet. It stands on this page when the build is complete.</p>
</body>
</html>
";

/// The progress of a build.
pub enum State<'a> {
    /// The component is there, and what the editors' tool makes is not yet.
    Demonstration,
    /// Everything is there, with the tool that makes snippets and the plans' own pages.
    Complete(&'a Tool),
}

/// Writes all pages into `dist/`; without the tool, the studio's page is a placeholder.
pub fn copy(project: &Project, dist: &mut Dist, files: &Files, state: &State) -> Result<()> {
    let shown = project.root.join(SHOWN);
    let values = values(&shown, state)?;
    copy_pages(project, dist, files, &values)?;
    if let State::Complete(_) = state {
        let stem = shown.file_stem().unwrap_or_default().to_string_lossy();
        for (form, snippet) in &values.snippets {
            dist.put(format!("snippets/{stem}-{form}.txt"), snippet.as_bytes())?;
        }
    } else if !project.dist().join("studio/studio.js").is_file() {
        dist.put("studio/index.html", NO_STUDIO.as_bytes())?;
    }
    copy_examples(project, dist)?;
    copy_plans(project, dist, state)
}

fn copy_pages(project: &Project, dist: &mut Dist, files: &Files, values: &Values) -> Result<()> {
    let pages = project.pages();
    for file in files_below(&pages)? {
        let name = file.strip_prefix(&pages)?;
        if BUILT.iter().any(|built| name.starts_with(built)) {
            continue;
        }
        let content = read(&file)?;
        let is_html = name.extension().is_some_and(|ending| ending == "html");
        let content = if is_html { with_plan(with_styles(content, files), values) } else { content };
        let content = if name.ends_with(CONFORMANCE) {
            filled(&String::from_utf8(content)?, &accessibility_report::tables(project)?).into_bytes()
        } else {
            content
        };
        dist.put(name, &content)?;
    }
    Ok(())
}

fn copy_examples(project: &Project, dist: &mut Dist) -> Result<()> {
    for file in files_below(&project.root.join("examples"))? {
        let name = file.strip_prefix(&project.root)?;
        if name.extension().is_some_and(|ending| ending == "html" || ending == "json") {
            dist.put(name, &read(&file)?)?;
        }
    }
    Ok(())
}

fn copy_plans(project: &Project, dist: &mut Dist, state: &State) -> Result<()> {
    for file in files_below(&project.root.join("plans"))? {
        let name = file.strip_prefix(&project.root)?;
        // The format's description beside them is for authors, not for readers.
        if name.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        dist.put(name, &read(&file)?)?;
        // Earlier editions are compared with, and have no page of their own.
        let has_page = !name.ends_with(SCHEMA) && name.parent() == Some(Path::new("plans"));
        if let (State::Complete(tool), true) = (state, has_page) {
            dist.put(name.with_extension("html"), tool.page(&file)?.as_bytes())?;
        }
    }
    Ok(())
}

/// Texts that the pages show and that a build makes.
struct Values {
    /// The snippets of the plan of the demonstration, by forms; none until they are made.
    snippets: Vec<(&'static str, String)>,
    /// The plan of the demonstration as static HTML, in Japanese and English.
    html: [String; 2],
    /// The sentence of the demonstration on a build that is not complete, in Japanese and English.
    building: [&'static str; 2],
}

fn values(shown: &Path, state: &State) -> Result<Values> {
    match state {
        State::Demonstration => {
            Ok(Values { snippets: Vec::new(), html: Default::default(), building: IS_INCOMPLETE })
        }
        State::Complete(tool) => {
            let snippets = FORMS.into_iter().map(|form| Ok((form, tool.form(shown, form)?)));
            let html = [tool.part(shown, "ja", TODAY)?, tool.part(shown, "en", TODAY)?];
            Ok(Values { snippets: snippets.collect::<Result<_>>()?, html, building: ["", ""] })
        }
    }
}

/// Fills in the HTML and the snippets of the plan of the demonstration.
fn with_plan(page: Vec<u8>, values: &Values) -> Vec<u8> {
    let page = match String::from_utf8(page) {
        Ok(page) => page,
        Err(other) => return other.into_bytes(),
    };
    let [html, building] = [values.html.each_ref().map(String::as_str), values.building];
    let mut texts = Vec::new();
    for (language, suffix) in ["", " en"].into_iter().enumerate() {
        texts.push((format!("html{suffix}"), html[language].to_owned()));
        texts.push((format!("building{suffix}"), building[language].to_owned()));
        for form in FORMS {
            let snippet = values.snippets.iter().find(|(known, _)| *known == form);
            let shown =
                snippet.map_or_else(|| NO_SNIPPET.to_owned(), |(_, snippet)| shortened(snippet, language));
            texts.push((format!("snippet {form}{suffix}"), Markup::text(&shown).into_string()));
        }
    }
    filled(&page, &texts).into_bytes()
}

/// Fills in placeholders by their names. Values are not searched for placeholders: a text of a plan may look like one.
fn filled<N: AsRef<str>>(page: &str, values: &[(N, String)]) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = rest.find("{{") {
        let (before, begun) = rest.split_at(at);
        out.push_str(before);
        let name = begun[2..].split_once("}}").map(|(name, _)| name);
        let value = name.and_then(|name| values.iter().find(|(known, _)| known.as_ref() == name));
        let (put, length) = match (name, value) {
            (Some(name), Some((_, value))) => (value.as_str(), name.len() + 4),
            _ => ("{{", 2),
        };
        out.push_str(put);
        rest = &begun[length..];
    }
    out + rest
}

/// A snippet with a sentence in the place of its static HTML, which is too long for the page.
fn shortened(snippet: &str, language: usize) -> String {
    let begin = snippet.find("<div class=\"city-plan").unwrap_or(snippet.len());
    let end = snippet.rfind("</div>").map_or(begin, |end| end.max(begin));
    let (before, rest) = snippet.split_at(begin);
    let Some((tag, _)) = rest.split_once('>') else { return snippet.to_owned() };
    let size = (end - begin).div_ceil(1024);
    let sentence = match language {
        0 => format!("（ここに、計画の全文のHTMLが入ります。約{size} KB）"),
        _ => format!("(here stands the whole plan as HTML, some {size} KB)"),
    };
    format!("{before}{tag}>\n  {sentence}\n{}", &snippet[end..])
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} could not be read", file.display()))
}

/// A page in another encoding than UTF-8 (there is one among the host pages) stays as it is.
fn with_styles(page: Vec<u8>, files: &Files) -> Vec<u8> {
    let links = files.styles().map(|sheet| {
        let (name, integrity) = (&sheet.name, &sheet.integrity);
        format!(
            "<link rel=\"stylesheet\" href=\"{name}\" integrity=\"{integrity}\" crossorigin=\"anonymous\">"
        )
    });
    match String::from_utf8(page) {
        Ok(text) => text.replace("{{styles}}", &links.join("\n")).into_bytes(),
        Err(other) => other.into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content_hash::Hashed;

    fn files() -> Files {
        let file = |ending, content| Hashed::new(ending, vec![content]);
        let (style, views, wasm) = (file("css", 1), file("css", 2), file("wasm", 1));
        Files { style, views, wasm, further: [].into(), chunks: [].into() }
    }

    #[test]
    fn a_page_can_link_the_styles_of_this_build_in_their_order() {
        let files = files();
        let page = String::from_utf8(with_styles(b"{{styles}}".to_vec(), &files)).unwrap();
        let places = files.styles().map(|sheet| {
            let link = format!("href=\"{}\" integrity=\"{}\"", sheet.name, sheet.integrity);
            page.find(&link).unwrap()
        });
        assert!(places.is_sorted(), "{page}");
    }

    #[test]
    fn a_long_snippet_is_shown_with_the_plan_left_out() {
        let snippet =
            "<city-plan>\n<div class=\"city-plan\" lang=\"ja\"><p>a</p><div>b</div></div>\n</city-plan>\n";
        let short = "<city-plan>\n<div class=\"city-plan\" lang=\"ja\">\n  （ここに、計画の全文のHTMLが入ります。約1 KB）\n</div>\n</city-plan>\n";
        assert_eq!(shortened(snippet, 0), short);
        assert!(shortened(snippet, 1).contains("(here stands the whole plan as HTML, some 1 KB)"));
        assert_eq!(shortened("<a href>a</a>\n", 0), "<a href>a</a>\n");
    }

    #[test]
    fn what_is_filled_in_is_not_looked_through_again() {
        let values = [("html", "{{snippet link}}{{".to_owned()), ("snippet link", "{{html}}".to_owned())];
        let page = "a{{html}}b{{snippet link}}{{unknown}}{{";
        assert_eq!(filled(page, &values), "a{{snippet link}}{{b{{html}}{{unknown}}{{");
    }

    #[test]
    fn a_page_in_shift_jis_is_left_alone() {
        let page = b"{{styles}} \x8e\x73".to_vec();
        assert_eq!(with_styles(page.clone(), &files()), page);
    }
}
