//! The folds of a static page: views beside the first one, and initiatives, each behind its name.
//!
//! They are native, so that they work without scripts, and no text is lost if a CMS removes the elements. The fold
//! itself has the id: a link to it scrolls there in every browser, also in one that does not open the fold.

use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, el, show_some, text, wrap};
use crate::views::View;
use crate::views::availability::Availability;
use crate::views::initiative::InitiativeView;

/// A view behind its name. Overview and roadmap bring a heading of their own.
pub(super) fn view(context: &ViewContext, view: View, body: Node) -> Node {
    let is_heading = heading_name(view) == view.as_str();
    let tag = if is_heading { context.heading_tag(1) } else { "span" };
    let class = "city-plan-fold__name city-plan-fold__view";
    let name = el!(tag, { "class": class }, text((context.messages.view_heading)(view)));
    let summary = el!("summary", "city-plan-fold__sum", name);
    let body = el!("div", "city-plan-fold__body", body);
    el!("details", { "class": "city-plan-fold", "id": context.element_id(view.as_str()) }, summary, body)
}

/// The name in the id of the heading inside of a folded view, whose fold has the id of the view.
pub(super) fn heading_name(view: View) -> &'static str {
    match view {
        View::Overview => "overview-heading",
        View::Roadmap => "roadmap-heading",
        view => view.as_str(),
    }
}

/// An initiative behind its name, with its state in the current year if that is known.
pub(super) fn initiative(context: &ViewContext, view: &InitiativeView, id: String, body: Node) -> Node {
    let is_group = (!view.children.is_empty()).then_some("");
    // The loader compares these words with the heading in the running component to keep the reader's place.
    let class = "city-plan-fold__name city-plan-initiative__name";
    let name = el!(context.heading_tag(1), { "class": class }, context.name(view.at));
    let summary = el!("summary", "city-plan-fold__sum", name, state(context, view));
    let class = "city-plan-fold city-plan-initiative";
    el!(
        "details",
        { "class": class, "id": id, "data-group": is_group },
        summary,
        el!("div", "city-plan-fold__body", body),
    )
}

fn state(context: &ViewContext, view: &InitiativeView) -> Node {
    let own = view.scheduled.iter().find(|one| one.at == view.at);
    let now = view.axis.as_ref().and_then(|axis| axis.now);
    let state = own.zip(now).and_then(|(leaf, now)| Availability::in_column(leaf, now));
    show_some(state, |state| el!("span", "city-plan-note", text((context.messages.availability)(state))))
}

/// The link at the end of a view to the beginning of the page.
pub(super) fn to_top(context: &ViewContext) -> Node {
    let href = format!("{}#{}", context.options.page, context.element_id("title"));
    wrap("p", el!("a", { "class": "city-plan-top", "href": href }, text(context.further_messages().to_top)))
}
