//! The head of a page for those who see a link to it: title, description, Open Graph, the card of Twitter, JSON-LD.
//!
//! Readers of previews fetch the page once and run no script. Addresses in the head have to be whole ones: what is not
//! known is left out.

use super::picture::description;
use super::structured_data::structured_data;
use super::{Address, HtmlOptions};
use crate::exchange::markup::Markup;
use crate::plan::Plan;
use crate::plan::ancestry::At;
use crate::plan::text::same_language;
use crate::ui::loaded::Shared;
use crate::ui::options::page_name;
use crate::ui::static_html::link_preview::{LinkPreview, link_preview};

/// The name of the page of the plan in the folder of its pages.
pub const PLAN_PAGE: &str = "index.html";

/// Width and height of a picture, as the readers of previews want it.
pub const PICTURE_SIZE: [usize; 2] = [1200, 630];

/// A page and how a link to it is shown.
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

/// The places of a plan's pages on the web.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// The whole address of the plan's page, if it is known.
    pub page: Option<Address>,
    /// The whole address of the folder with a page for each initiative, with its slash; `None` without such pages.
    pub folder: Option<String>,
    /// True if there is a picture beside each page of the folder.
    pub has_pictures: bool,
}

impl Places {
    /// The place of a page alone.
    pub fn of_page(page: Option<&Address>) -> Self {
        Self { page: page.cloned(), ..Self::default() }
    }

    /// The places of pages in a folder, of which the address leads to the page of the plan.
    pub fn of_folder(folder: &Address) -> Self {
        let path = folder.as_str().split(['?', '#']).next().unwrap_or_default();
        let slash = if path.ends_with('/') { "" } else { "/" };
        let folder = [path, slash].concat();
        Self { page: Address::new(&folder).ok(), folder: Some(folder), has_pictures: false }
    }

    /// The address of the page of the plan, or of one of its initiatives.
    pub fn page(&self, plan: &Plan, at: Option<At>) -> Option<String> {
        match at {
            Some(at) => Some([self.folder.as_deref()?, &page_name(&plan.initiatives[at].id)].concat()),
            None => self.page.as_ref().map(|page| page.as_str().to_owned()),
        }
    }

    fn picture(&self, plan: &Plan, at: Option<At>) -> Option<String> {
        let folder = self.folder.as_deref().filter(|_| self.has_pictures)?;
        Some([folder, &picture_name(plan, at)].concat())
    }
}

/// The name of the picture beside a page.
pub fn picture_name(plan: &Plan, at: Option<At>) -> String {
    let name = at.map_or_else(|| PLAN_PAGE.to_owned(), |at| page_name(&plan.initiatives[at].id));
    [name.trim_end_matches("html"), "png"].concat()
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
