//! What to paste where, so that a plan stands in a page of any CMS.
//!
//! Six forms, from one that needs no script at all to a whole folder. Each is complete, and names
//! the files of one build with their hashes. Called by `city-plan snippet` and the studio; it never
//! writes the folder itself.

use super::Look;
use super::page::{self, escaped};
use super::release::Release;
use crate::ui::scene::Shared;

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

/// What every form speaks of.
#[derive(Clone, Debug)]
pub struct Subject {
    title: String,
    language: String,
    /// Address of the plan's JSON, escaped.
    json: String,
    /// Address of the plan's own page, for readers without scripts, escaped.
    page: String,
    /// The element's attributes beside `src`.
    attributes: String,
    /// The same as attributes of a script.
    data: String,
    /// The plan as static HTML.
    html: String,
}

impl Subject {
    /// A plan whose JSON will be at the address `json`, beside its page of the same name (`.html`).
    pub async fn new(plan: Shared, look: &Look, json: &str) -> Self {
        let language = look.language(&plan.0.plan).to_owned();
        let json = escaped(json);
        Self {
            title: page::title(&plan.0.plan, &language),
            attributes: look.attributes(&language, ""),
            data: look.attributes(&language, "data-"),
            page: format!("{}.html", json.strip_suffix(".json").unwrap_or(&json)),
            html: page::html(plan, look).await,
            language,
            json,
        }
    }

    /// What to paste. In a folder ([`Form::Folder`]) the release's base is `./`.
    pub fn text(&self, form: Form, release: &Release) -> String {
        let Self { language, json, page, attributes, html, .. } = self;
        let title = escaped(&self.title);
        let loader = |more: &str| release.script(&release.loader, more);
        let frame = release.script(&release.frame, "");
        let link = format!("<a class=\"city-plan-link\" href=\"{page}\">{title}</a>");
        let element = format!("<city-plan src=\"{json}\"{attributes}>\n{html}</city-plan>\n");
        match form {
            Form::Static => html.clone(),
            Form::Link => {
                format!("<p>{link}</p>\n<!-- Once, in the template of the pages: -->\n{}\n", loader(""))
            }
            Form::Script => {
                let data = format!(" data-plan=\"{json}\"{}", self.data);
                format!("{}\n<p>{link}</p>\n", loader(&data))
            }
            Form::Element => format!("{}\n{}\n{element}", release.link(), loader("")),
            Form::Frame => format!(
                "<iframe class=\"city-plan-frame\" title=\"{title}\" src=\"{page}\" width=\"100%\" \
                 height=\"900\" loading=\"lazy\"></iframe>\n<p><a href=\"{page}\">{title}</a></p>\n{frame}\n"
            ),
            Form::Folder => {
                let hints = release.hints(json);
                let head = format!("{}\n{hints}\n{}\n{frame}\n", release.link(), loader(""));
                page::page(&self.title, language, &head, &element)
            }
        }
    }
}
