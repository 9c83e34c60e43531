//! The pages of a plan as files of one folder: that of the plan, one for each initiative, and their pictures.
//!
//! Pictures are painted only if the address of the folder is known: previews refer to them by whole addresses.

use crate::messages;
use crate::output::Kind;
use crate::painter::{Painter, Unpainted};
use city_plan::exchange::markup::Markup;
use city_plan::plan::Language;
use city_plan::plan::ancestry::At;
use city_plan::publish::page::page;
use city_plan::publish::picture::picture;
use city_plan::publish::places::{PLAN_PAGE, picture_name};
use city_plan::publish::{Address, HtmlOptions, Places, Preview};
use city_plan::ui::loaded::Shared;
use city_plan::ui::options::page_name;
use std::path::{Path, PathBuf};

/// A file to be written.
pub(crate) type PageFile = (PathBuf, Kind, Vec<u8>);

/// The pages of a plan.
pub(crate) struct Pages<'a> {
    /// The plan.
    pub(crate) plan: &'a Shared,
    /// The options of its HTML.
    pub(crate) options: &'a HtmlOptions,
    /// The places of the pages on the web.
    pub(crate) places: Places,
    /// The links of the head, one a line.
    pub(crate) head: Markup,
}

/// The places of pages in the folder at an address, and the pictures for them. Without an address, or without a font
/// for some letter, there are no pictures, and a note on standard error says why.
pub(crate) fn paint(
    plan: &Shared,
    options: &HtmlOptions,
    address: Option<&Address>,
    folder: &Path,
    language: Language,
) -> Result<(Places, Vec<PageFile>), String> {
    let Some(address) = address else {
        eprintln!("{}", messages::no_pictures_without_address(language));
        return Ok((Places::default(), Vec::new()));
    };
    let places = Places::of_folder(address);
    let painter = Painter::new();
    let initiatives = (0..plan.0.plan.initiatives.len()).map(Some);
    let mut pictures = Vec::new();
    for at in std::iter::once(None).chain(initiatives) {
        let words = Preview::new(plan, options, &places, at).words;
        match painter.png(&picture(&words)) {
            Ok(png) => pictures.push((folder.join(picture_name(&plan.0.plan, at)), Kind::Painting, png)),
            Err(Unpainted::NoFont(letter)) => {
                eprintln!("{}", messages::no_font(letter, language));
                return Ok((places, Vec::new()));
            }
            Err(Unpainted::Failed(cause)) => return Err(messages::unpainted(&cause, language)),
        }
    }
    Ok((Places { has_pictures: true, ..places }, pictures))
}

impl Pages<'_> {
    /// The page of the plan.
    pub(crate) async fn plan_page(&self, folder: &Path) -> PageFile {
        self.file(folder.join(PLAN_PAGE), None).await
    }

    /// The pages of all initiatives.
    pub(crate) async fn initiative_pages(&self, folder: &Path) -> Vec<PageFile> {
        let mut files = Vec::new();
        for (at, initiative) in self.plan.0.plan.initiatives.iter().enumerate() {
            files.push(self.file(folder.join(page_name(&initiative.id)), Some(at)).await);
        }
        files
    }

    async fn file(&self, file: PathBuf, at: Option<At>) -> PageFile {
        let page = page(self.plan, self.options, &self.places, at, &self.head).await;
        (file, Kind::Html, page.into_string().into_bytes())
    }
}
