//! The head of a page for link previews: title, description, Open Graph, the card of Twitter, JSON-LD.
//!
//! Services with previews fetch the page once and run no script. Addresses in the head have to be whole ones: an
//! unknown one is left out.

use super::HtmlOptions;
use super::picture::description;
use super::places::Places;
use super::structured_data::structured_data;
use crate::exchange::markup::Markup;
use crate::plan::ancestry::At;
use crate::plan::text::same_language;
use crate::ui::loaded::Shared;
use crate::ui::static_html::link_preview::{LinkPreview, link_preview};

/// The preview of links to a page.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The words.
    pub words: LinkPreview,
    /// The language of the page, as a tag.
    pub language: String,
    /// The place of the content on the page, for the skip link.
    pub content: String,
    /// The address of the page, if it is known.
    pub address: Option<String>,
    /// The address of its picture, if there is one.
    pub picture: Option<String>,
    /// The words of the picture.
    picture_words: String,
    /// The data for search engines.
    data: String,
    /// True for the page of the plan itself.
    is_plan: bool,
}

impl Preview {
    /// The preview of the page of a plan, or of one of its initiatives.
    pub fn new(plan: &Shared, options: &HtmlOptions, places: &Places, at: Option<At>) -> Self {
        let language = options.language(&plan.0.plan).to_owned();
        let words = link_preview(plan, &options.options(&plan.0.plan, ""), at);
        let content = format!("#{}", options.options(&plan.0.plan, "").address.id("view"));
        let address = places.page(&plan.0.plan, at);
        let data = structured_data(plan, &words, &language, places, at);
        Self {
            picture: places.picture(&plan.0.plan, at),
            picture_words: description(&words),
            words,
            language,
            content,
            address,
            data,
            is_plan: at.is_none(),
        }
    }

    /// The elements of the head, one a line.
    pub fn head(&self) -> Markup {
        let LinkPreview { title, description, .. } = &self.words;
        let named = |name, content| Markup::void("meta", &[("name", name), ("content", content)]).line(0);
        let mut head = Markup::element("title", &[], &Markup::text(title)).line(0);
        if !description.is_empty() {
            head = head.then(&named("description", description));
        }
        if let Some(address) = &self.address {
            head = head.then(&Markup::void("link", &[("rel", "canonical"), ("href", address)]).line(0));
        }
        for (property, content) in self.open_graph() {
            let attributes = [("property", property), ("content", content)];
            head = head.then(&Markup::void("meta", &attributes).line(0));
        }
        let card = if self.picture.is_some() { "summary_large_image" } else { "summary" };
        head.then(&named("twitter:card", card)).then(&Markup::data("application/ld+json", &self.data)).line(0)
    }

    fn open_graph(&self) -> Vec<(&'static str, &str)> {
        let LinkPreview { title, above, description, .. } = &self.words;
        let mut all = vec![
            ("og:type", if self.is_plan { "website" } else { "article" }),
            ("og:title", title.as_str()),
            ("og:site_name", above.as_str()),
            ("og:locale", if same_language(&self.language, "ja") { "ja_JP" } else { "en_US" }),
        ];
        let about = Some(("og:description", description.as_str())).filter(|_| !description.is_empty());
        all.extend(about);
        all.extend(self.address.as_deref().map(|address| ("og:url", address)));
        if let Some(picture) = &self.picture {
            all.extend([
                ("og:image", picture.as_str()),
                ("og:image:type", "image/png"),
                ("og:image:width", "1200"),
                ("og:image:height", "630"),
                ("og:image:alt", self.picture_words.as_str()),
            ]);
        }
        all
    }
}
