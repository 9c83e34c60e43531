//! A page of its own around a plan: what a web server can serve as it is.
//!
//! Called by `render` and `snippet`. It adds no script and no style of its own.

use city_plan::plan::Plan;

/// The title of the page.
pub(crate) fn title(plan: &Plan, language: &str) -> String {
    let [title, city] = [&plan.title, &plan.city].map(|text| text.in_language(language).0.to_string());
    if title.contains(&city) { title } else { format!("{title}（{city}）") }
}

/// The page; `head` holds links and scripts, one a line.
pub(crate) fn page(title: &str, language: &str, head: &str, body: &str) -> String {
    let title = escaped(title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n{head}</head>\n<body>\n<main>\n\
         {body}</main>\n</body>\n</html>\n"
    )
}

/// A text as HTML, in content and in quoted attributes.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
