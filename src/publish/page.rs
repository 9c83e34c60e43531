//! A plan as static HTML, and a page of its own around it: what a web server can serve as it is.
//!
//! The same plan and options give the same bytes, on every day and in every place. It adds no script and no
//! style of its own.

use super::HtmlOptions;
use super::references::unmistakable;
use crate::exchange::markup::Markup;
use crate::plan::Plan;
use crate::ui::loaded::Shared;
use crate::ui::static_html::page::{StaticPage, StaticPageProps};

/// The plan as HTML inside of its root element. The plan has to be read as a whole, as `read_json` does.
///
/// Yew renders asynchronously, for components that wait for something; ours never do.
pub async fn html(plan: Shared, options: &HtmlOptions) -> Markup {
    let options = options.options(&plan.0.plan, "");
    let language = options.language.clone();
    let props = StaticPageProps { plan, options };
    let renderer = yew::LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false);
    let inner = unmistakable(&Markup::from_renderer(renderer.render().await));
    let attributes = [("class", "city-plan city-plan-static"), ("lang", language.as_str())];
    Markup::element("div", &attributes, &inner).line(0)
}

/// The title of the plan's page.
pub fn title(plan: &Plan, language: &str) -> String {
    let [title, city] =
        [&plan.title, &plan.city].map(|text| text.in_language(language, plan.language()).0.to_string());
    if title.contains(&city) {
        return title;
    }
    // Brackets of the script in which the words are.
    match city.is_ascii() || title.chars().all(|c| c < '\u{2E80}') {
        true => format!("{title} ({city})"),
        false => format!("{title}（{city}）"),
    }
}

/// The page; `head` holds links and scripts, one a line.
pub fn page(title: &str, language: &str, head: &Markup, body: &Markup) -> Markup {
    let viewport = [("name", "viewport"), ("content", "width=device-width, initial-scale=1")];
    Markup::page()
        .begin("html", &[("lang", language)])
        .line(0)
        .begin("head", &[])
        .line(0)
        .then(&Markup::void("meta", &[("charset", "utf-8")]))
        .line(0)
        .then(&Markup::void("meta", &viewport))
        .line(0)
        .then(&Markup::element("title", &[], &Markup::text(title)))
        .line(0)
        .then(head)
        .end("head")
        .line(0)
        .begin("body", &[])
        .line(0)
        .begin("main", &[])
        .line(0)
        .then(body)
        .end("main")
        .line(0)
        .end("body")
        .line(0)
        .end("html")
        .line(0)
}

/// A style sheet at an address, for the head of a page.
pub fn style(href: &str) -> Markup {
    Markup::void("link", &[("rel", "stylesheet"), ("href", href)]).line(0)
}
