//! Snippets that put a plan into a page of any CMS.
//!
//! Six forms, from one that needs no script at all to a whole folder. Each is complete, and names
//! the files of one build with their hashes. The folder itself is written by the tool.

use super::page;
use super::places::Places;
use super::preview::Preview;
use super::references::unmistakable;
use super::release::Release;
use super::{Address, HtmlOptions};
use crate::exchange::markup::{Attribute, Markup};
use crate::ui::loaded::Shared;

/// The forms, from the one that every CMS takes to the one that needs no CMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A: HTML to paste, without any script.
    Static,
    /// B: a plain link, which one script in the page's template replaces.
    Link,
    /// C: one script tag.
    Script,
    /// D: the element with the whole plan inside, for readers without scripts.
    Element,
    /// E: a frame with a link, where the page's own style gets in the way.
    Frame,
    /// F: a folder to upload beside the page; its text is the folder's `index.html`.
    Folder,
}

impl Form {
    /// All of them, A to F.
    pub const ALL: [Self; 6] =
        [Self::Static, Self::Link, Self::Script, Self::Element, Self::Frame, Self::Folder];

    /// Its word, as the tool takes it.
    pub fn as_str(self) -> &'static str {
        ["static", "link", "script", "element", "frame", "folder"][self as usize]
    }

    /// Its letter, as the demonstration names it.
    pub fn letter(self) -> char {
        ['A', 'B', 'C', 'D', 'E', 'F'][self as usize]
    }
}

/// The plan and the addresses that all forms use.
#[derive(Clone, Debug)]
pub struct Subject {
    title: String,
    language: String,
    options: HtmlOptions,
    /// Address of the plan's JSON.
    json: Address,
    /// Address of the plan's own page, for readers without scripts.
    page: String,
    /// The plan as static HTML.
    html: Markup,
    /// The preview of links to the page of the folder.
    preview: Preview,
    /// The address of the folder with the pages of initiatives, if there are such pages.
    pages: Option<&'static str>,
}

impl Subject {
    /// A plan whose JSON will be at the address `json`, beside its page of the same name (`.html`).
    pub async fn new(plan: Shared, options: &HtmlOptions, json: &Address) -> Self {
        Self::at(&plan, options, json, &Places::default()).await
    }

    /// A plan as in [`Subject::new`], with known places of the folder's page and of the initiatives' pages beside it.
    pub async fn at(plan: &Shared, options: &HtmlOptions, json: &Address, places: &Places) -> Self {
        let language = options.language(&plan.0.plan).to_owned();
        let address = json.as_str();
        let preview = Preview::new(plan, options, places, None);
        Self {
            title: preview.words.title.clone(),
            page: format!("{}.html", address.strip_suffix(".json").unwrap_or(address)),
            html: page::html_at(plan, options, places).await,
            preview,
            pages: places.folder.as_ref().map(|_| "./"),
            options: options.clone(),
            json: json.clone(),
            language,
        }
    }

    /// The snippet to paste. In a folder ([`Form::Folder`]) the release's base is `./`.
    pub fn text(&self, form: Form, release: &Release) -> String {
        let loader = |more: &[Attribute]| release.script(&release.loader, more).line(0);
        let frame = release.script(&release.frame, &[]).line(0);
        let markup = match form {
            Form::Static => self.html.clone(),
            Form::Link => {
                let once = Markup::comment("Once, in the template of the pages:").line(0);
                self.link().then(&once).then(&loader(&[]))
            }
            Form::Script => loader(&self.attributes("data-plan", 1)).then(&self.link()),
            Form::Element => release.links().then(&loader(&[])).then(&self.element(Vec::new())),
            Form::Frame => self.frame().then(&frame),
            Form::Folder => {
                let hints = release.hints(&self.json).line(0);
                let head = release.links().then(&hints).then(&loader(&[])).then(&frame);
                let titles = [("page-title", "")].into_iter().chain(self.pages.map(|pages| ("pages", pages)));
                page::around(&self.preview, &head, &self.element(titles.collect()))
            }
        };
        markup.into_string()
    }

    /// The address of the plan, and what was chosen: for the element (0) or the script (1).
    fn attributes(&self, source: &'static str, of: usize) -> Vec<Attribute<'_>> {
        let chosen = self.options.attributes(&self.language).into_iter().map(|both| both[of]);
        std::iter::once((source, self.json.as_str())).chain(chosen).collect()
    }

    /// A paragraph with the link to the plan's own page.
    fn link(&self) -> Markup {
        let attributes = [("class", "city-plan-link"), ("href", self.page.as_str())];
        let link = Markup::element("a", &attributes, &Markup::text(&self.title));
        unmistakable(&Markup::element("p", &[], &link).line(0))
    }

    /// The element with the whole plan in it.
    fn element(&self, more: Vec<Attribute<'_>>) -> Markup {
        let inside = Markup::new().line(0).then(&self.html);
        let attributes = self.attributes("src", 0).into_iter().chain(more).collect::<Vec<_>>();
        Markup::element("city-plan", &attributes, &inside).line(0)
    }

    /// A frame, and a link where frames are not shown.
    fn frame(&self) -> Markup {
        let attributes = [
            ("class", "city-plan-frame"),
            ("title", self.title.as_str()),
            ("src", &self.page),
            ("width", "100%"),
            ("height", "900"),
            ("loading", "lazy"),
        ];
        let link = Markup::element("a", &[("href", &self.page)], &Markup::text(&self.title));
        let frame = Markup::element("iframe", &attributes, &Markup::new()).line(0);
        unmistakable(&frame.then(&Markup::element("p", &[], &link)).line(0))
    }
}
