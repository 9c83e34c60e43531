//! The council paper as a page of its own: one file with its style, without scripts, for A4.
//!
//! The same plan and options give the same bytes, on every day and in every place.

use super::page::{document, rendered};
use super::yearly::period;
use super::{HtmlOptions, PublishError};
use crate::exchange::markup::Markup;
use crate::ui::loaded::Shared;
use crate::ui::static_html::yearly::council::{CouncilPaper, CouncilPaperProps, title};

/// The style of the paper. It has none of the signs that markup escapes.
const STYLE: &str = include_str!("council.css");

/// The paper on a period, by its word; on the latest whole year if absent.
///
/// # Errors
/// The plan has no report, or none on that period.
pub async fn council(
    plan: &Shared,
    options: &HtmlOptions,
    word: Option<&str>,
) -> Result<Markup, PublishError> {
    period(plan, word)?;
    let options = options.options(&plan.0.plan, "");
    let language = options.language.to_string();
    let props = CouncilPaperProps { plan: plan.clone(), options, period: word.map(str::to_owned) };
    let title = title(&props).ok_or(PublishError::NothingToReport)?;
    let body = rendered::<CouncilPaper>(props).await;
    Ok(page(&language, &title, &body))
}

fn page(language: &str, title: &str, body: &Markup) -> Markup {
    let inside = [("class", "city-plan city-plan-council"), ("lang", language)];
    let head = Markup::element("title", &[], &Markup::text(title)).line(0);
    let head = head.then(&Markup::element("style", &[], &Markup::text(STYLE))).line(0);
    document(language, &head, &Markup::new(), &Markup::element("div", &inside, body).line(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_needs_no_escapes() {
        assert_eq!(Markup::text(STYLE).into_string(), STYLE);
    }
}
