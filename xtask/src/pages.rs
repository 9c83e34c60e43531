//! Writes the pages of `www/`, the plans and a static page for each of them.
//! In HTML it fills in `{{style}}` and `{{style-integrity}}` of this build, and for
//! the plan of the demonstration `{{html}}`, `{{snippet FORM}}` and `{{building}}`, and in the page *Accessibility* what
//! `accessibility_report` answers; never changes anything else.

use crate::accessibility_report;
use crate::content_hash::Hashed;
use crate::dist::Dist;
use crate::files::files_below;
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
const SHOWN: &str = "plans/kadoma-2022.json";

/// The sentence beside the link to the studio until there is one; `page.js` replaces it.
const IS_INCOMPLETE: &str = "\
<div id=\"page-building\" class=\"page-building\" role=\"status\">
<p>スタジオと、貼り付け用の全文は、まだありません。組み立てが終わると、この文が変わります。</p>
<p lang=\"en\">The studio and the snippets are not there yet. This sentence changes when the build is complete.</p>
</div>
";

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

/// How far a build has come.
pub enum State<'a> {
    /// The component is there, and what the editors' tool makes is not yet.
    Demonstration,
    /// Everything is there, with the tool that makes snippets and the plans' own pages.
    Complete(&'a Tool),
}

pub fn copy(project: &Project, dist: &mut Dist, style: &Hashed, state: &State) -> Result<()> {
    let shown = project.root.join(SHOWN);
    let values = values(&shown, state)?;
    copy_pages(project, dist, style, &values)?;
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

fn copy_pages(project: &Project, dist: &mut Dist, style: &Hashed, values: &Values) -> Result<()> {
    let pages = project.pages();
    for file in files_below(&pages)? {
        let name = file.strip_prefix(&pages)?;
        if BUILT.iter().any(|built| name.starts_with(built)) {
            continue;
        }
        let content = read(&file)?;
        let is_html = name.extension().is_some_and(|ending| ending == "html");
        let content = if is_html { with_plan(with_style(content, style), values) } else { content };
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
        if let (State::Complete(tool), false) = (state, name.ends_with(SCHEMA)) {
            dist.put(name.with_extension("html"), tool.page(&file)?.as_bytes())?;
        }
    }
    Ok(())
}

/// Texts that the pages show and that a build makes.
struct Values {
    /// The snippets of the plan of the demonstration, by forms; none until they are made.
    snippets: Vec<(&'static str, String)>,
    /// What the demonstration says about a build that is not complete.
    building: &'static str,
}

fn values(shown: &Path, state: &State) -> Result<Values> {
    match state {
        State::Demonstration => Ok(Values { snippets: Vec::new(), building: IS_INCOMPLETE }),
        State::Complete(tool) => {
            let snippets = FORMS.into_iter().map(|form| Ok((form, tool.form(shown, form)?)));
            Ok(Values { snippets: snippets.collect::<Result<_>>()?, building: "" })
        }
    }
}

/// Fills in what the tool made of the plan of the demonstration, by forms; the static one is also
/// what stands in the element.
fn with_plan(page: Vec<u8>, values: &Values) -> Vec<u8> {
    let page = match String::from_utf8(page) {
        Ok(page) => page,
        Err(other) => return other.into_bytes(),
    };
    let mut texts = vec![("building".to_owned(), values.building.to_owned())];
    for form in FORMS {
        let snippet = values.snippets.iter().find(|(known, _)| *known == form).map(|(_, snippet)| snippet);
        let shown = snippet.map_or_else(|| NO_SNIPPET.to_owned(), |snippet| shortened(snippet));
        texts.push((format!("snippet {form}"), Markup::text(&shown).into_string()));
        if form == "static" {
            texts.push(("html".to_owned(), snippet.cloned().unwrap_or_default()));
        }
    }
    filled(&page, &texts).into_bytes()
}

/// Fills in placeholders by their names. What is filled in is never looked through again: a text of a plan may look
/// like a placeholder.
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

/// A snippet without the static HTML in it, which is too long to be looked at.
fn shortened(snippet: &str) -> String {
    let begin = snippet.find("<div class=\"city-plan").unwrap_or(snippet.len());
    let end = snippet.rfind("</div>").map_or(begin, |end| end.max(begin));
    let (before, rest) = snippet.split_at(begin);
    let Some((tag, _)) = rest.split_once('>') else { return snippet.to_owned() };
    format!("{before}{tag}>…{}", &snippet[end..])
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} could not be read", file.display()))
}

/// A page in another encoding than UTF-8 (there is one among the host pages) stays as it is.
fn with_style(page: Vec<u8>, style: &Hashed) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(text) => text
            .replace("{{style}}", &style.name)
            .replace("{{style-integrity}}", &style.integrity)
            .into_bytes(),
        Err(other) => other.into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_can_link_the_style_of_this_build() {
        let style = Hashed::new("css", vec![1]);
        let page = b"<link href=\"{{style}}\" integrity=\"{{style-integrity}}\">".to_vec();
        let page = String::from_utf8(with_style(page, &style)).unwrap();
        let expected = format!("<link href=\"{}\" integrity=\"{}\">", style.name, style.integrity);
        assert_eq!(page, expected);
    }

    #[test]
    fn a_long_snippet_is_shown_with_the_plan_left_out() {
        let snippet =
            "<city-plan>\n<div class=\"city-plan\" lang=\"ja\"><p>a</p><div>b</div></div>\n</city-plan>\n";
        let short = "<city-plan>\n<div class=\"city-plan\" lang=\"ja\">…</div>\n</city-plan>\n";
        assert_eq!(shortened(snippet), short);
        assert_eq!(shortened("<a href>a</a>\n"), "<a href>a</a>\n");
    }

    #[test]
    fn what_is_filled_in_is_not_looked_through_again() {
        let values = [("html", "{{snippet link}}{{".to_owned()), ("snippet link", "{{html}}".to_owned())];
        let page = "a{{html}}b{{snippet link}}{{unknown}}{{";
        assert_eq!(filled(page, &values), "a{{snippet link}}{{b{{html}}{{unknown}}{{");
    }

    #[test]
    fn a_page_in_shift_jis_is_left_alone() {
        let page = b"{{style}} \x8e\x73".to_vec();
        assert_eq!(with_style(page.clone(), &Hashed::new("css", vec![1])), page);
    }
}
