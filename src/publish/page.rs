//! A plan as static HTML, and a page of its own around it: what a web server can serve as it is.
//!
//! The same plan and options give the same bytes, on every day and in every place. It adds no script and no
//! style of its own.

use super::HtmlOptions;
use super::places::Places;
use super::preview::Preview;
use super::references::unmistakable;
use crate::exchange::markup::Markup;
use crate::plan::ancestry::At;
use crate::ui::loaded::Shared;
use crate::ui::static_html::page::{StaticPage, StaticPageProps};

/// The plan as HTML inside of its root element. The plan has to be read as a whole, as `read_json` does.
///
/// Yew renders asynchronously, for components that wait for something; ours never do.
pub async fn html(plan: Shared, options: &HtmlOptions) -> Markup {
    html_at(&plan, options, &Places::default()).await
}

/// The plan as HTML inside of its root element, on a page with known places.
pub(super) async fn html_at(plan: &Shared, options: &HtmlOptions, places: &Places) -> Markup {
    let options = options.options_at(&plan.0.plan, places, None);
    render(StaticPageProps { plan: plan.clone(), options, initiative: None }).await
}

/// A component as markup.
pub(super) async fn rendered<C: yew::Component>(props: C::Properties) -> Markup {
    let renderer = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false);
    Markup::from_renderer(renderer.render().await)
}

async fn render(props: StaticPageProps) -> Markup {
    let language = props.options.language.clone();
    let inner = unmistakable(&rendered::<StaticPage>(props).await);
    let attributes = [("class", "city-plan city-plan-static"), ("lang", language.as_str())];
    Markup::element("div", &attributes, &inner).line(0)
}

/// A page of its own: that of the plan, or of the initiative `at`. `head` has links and scripts, one a line.
pub async fn page(
    plan: &Shared,
    options: &HtmlOptions,
    places: &Places,
    at: Option<At>,
    head: &Markup,
) -> Markup {
    let preview = Preview::new(plan, options, places, at);
    let options = options.options_at(&plan.0.plan, places, at);
    let body = render(StaticPageProps { plan: plan.clone(), options, initiative: at }).await;
    around(&preview, head, &body)
}

/// The page around a body, with its preview.
pub(super) fn around(preview: &Preview, head: &Markup, body: &Markup) -> Markup {
    let skip = [("class", "city-plan-skip"), ("href", preview.content.as_str())];
    let skip = Markup::element("a", &skip, &Markup::text(preview.words.skip_link)).line(0);
    document(preview.language.as_str(), &preview.head().then(head), &skip, body)
}

/// A whole page: `head` after what every page declares, `before` above its main part.
pub(super) fn document(language: &str, head: &Markup, before: &Markup, main: &Markup) -> Markup {
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
        .then(head)
        .end("head")
        .line(0)
        .begin("body", &[("class", "city-plan-page")])
        .line(0)
        .then(before)
        .begin("main", &[])
        .line(0)
        .then(main)
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
