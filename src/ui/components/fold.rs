//! Parts of a long view that are folded away behind their name and count.
//!
//! They are native `details`: they open without scripts, and browsers find the words in them. On paper they are open.

use super::item::Page;
use crate::ui::dom::{Node, el, none, text, with_key};

/// A part of a view that is folded at first.
pub(crate) struct Fold<'a> {
    /// Its id, for links and the list of contents.
    pub(crate) id: &'a str,
    /// The level of its heading below that of the plan's title; no heading if `None`.
    pub(crate) below: Option<u8>,
    /// Its name.
    pub(crate) name: Node,
    /// The count or the tag at the end of its line.
    pub(crate) end: FoldEnd,
    /// True if the address names something in it. A fold that is named itself is open, too.
    pub(crate) has_target: bool,
}

/// The end of a fold's line.
pub(crate) enum FoldEnd {
    /// Nothing.
    None,
    /// The number of things in the fold.
    Count(usize),
    /// Words, such as an outcome or a department. In a narrow container they are below the name.
    Tag(Node),
}

impl Page<'_> {
    /// A folded part with its body. It is open on paper, at the place of the address, and where the reader has opened
    /// all.
    pub(crate) fn fold(&self, fold: Fold, body: Node) -> Node {
        let context = &self.context;
        self.remarks.folds.set(self.remarks.folds.get() + 1);
        let is_open =
            context.opens_all || context.options.is_printing || fold.has_target || self.is_target(fold.id);
        let (id, is_running) = (self.anchor_id(fold.id), context.is_running());
        let is_tag = matches!(fold.end, FoldEnd::Tag(_)).then_some("");
        let name = fold.below.map_or("span", |below| context.heading_tag(below));
        // The target of the component's links is the line, which can take the focus. That of a static page is the body,
        // because browsers open the fold around a target.
        let summary = el!(
            "summary",
            { "class": "city-plan-fold__sum", "data-tag": is_tag, "id": is_running.then(|| id.clone()) },
            el!(name, "city-plan-fold__name", fold.name),
            self.fold_end(fold.end),
        );
        let body =
            el!("div", { "class": "city-plan-fold__body", "id": (!is_running).then(|| id.clone()) }, body);
        let details =
            el!("details", { "class": "city-plan-fold", "open": is_open.then_some("") }, summary, body);
        with_key(details, id)
    }

    /// A fold in small letters inside of something with a name, without a place of its own.
    pub(crate) fn small_fold(&self, name: &'static str, of: Node, end: FoldEnd, body: Node) -> Node {
        let context = &self.context;
        self.remarks.folds.set(self.remarks.folds.get() + 1);
        let is_open = (context.opens_all || context.options.is_printing).then_some("");
        let hidden = el!("span", "city-plan-hidden", text(" "), of);
        let name = el!("span", "city-plan-fold__name", text(name), hidden);
        let summary = el!("summary", "city-plan-fold__sum", name, self.fold_end(end));
        let body = el!("div", "city-plan-fold__body", body);
        el!("details", { "class": "city-plan-fold", "data-small": "", "open": is_open }, summary, body)
    }

    fn fold_end(&self, end: FoldEnd) -> Node {
        match end {
            FoldEnd::None => none(),
            FoldEnd::Count(count) => el!("span", "city-plan-fold__count", text((self.messages.items)(count))),
            FoldEnd::Tag(tag) => el!("span", "city-plan-fold__tag", tag),
        }
    }

    /// Returns whether the address names an item.
    pub(crate) fn is_target(&self, id: &str) -> bool {
        self.context.query.item.as_deref() == Some(id)
    }
}
