//! `city-plan render`: a plan as static HTML, to paste, as a page of its own, or as pages of the plan and of each of
//! its initiatives.
//!
//! The same plan and options give the same bytes, on every day: no year is marked as the current one unless `--today`
//! says which day it is. Pictures are as the fonts of the machine paint them.

use crate::html_options::{HtmlArguments, address, block_on, whole_address};
use crate::output::{Kind, Output, Written, exit_code};
use crate::pages::{Pages, paint};
use crate::{language, messages, plan_file};
use city_plan::plan::Language;
use city_plan::publish::page::{page, style};
use city_plan::publish::{Address, Places, html};
use city_plan::ui::loaded::Shared;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Render {
    /// The plan file (JSON).
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    html: HtmlArguments,
    /// A part to paste into a page (the default).
    #[arg(long, conflicts_with_all = ["page", "pages"])]
    fragment: bool,
    /// A page of its own, with a link to the style sheet beside it.
    #[arg(long, conflicts_with = "pages")]
    page: bool,
    /// A folder with the page of the plan (index.html), one for each initiative, and their pictures.
    #[arg(long, value_name = "DIR", conflicts_with = "out")]
    pages: Option<PathBuf>,
    /// The address at which the page, or the folder, will be: https://www.example.jp/plan/.
    #[arg(long, value_name = "URL", value_parser = whole_address)]
    url: Option<Address>,
    /// The address of the style sheet for pages.
    #[arg(long, value_name = "URL", default_value = "city-plan.css", value_parser = address)]
    style: Address,
    /// The file to write; standard output if absent.
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Writes over a file that the tool has not written.
    #[arg(long)]
    force: bool,
}

impl Render {
    pub(crate) fn run(&self) -> ExitCode {
        let language = language::of_environment();
        let Some(plan) = plan_file::read_with_editions(&self.file, language) else {
            return ExitCode::from(2);
        };
        if let Some(folder) = &self.pages {
            return exit_code(self.pages(&plan, folder, language));
        }
        let options = self.html.options(self.page);
        let places = Places::of_page(self.url.as_ref());
        let html = match self.page {
            true => block_on(page(&plan, &options, &places, None, &style(self.style.as_str()))),
            false => block_on(html(plan, &options)),
        };
        let output = Output { inputs: &[&self.file], force: self.force, language };
        output.end(self.out.as_deref(), Kind::Html, html.into_string().as_bytes())
    }

    fn pages(&self, plan: &Shared, folder: &Path, language: Language) -> Result<(), String> {
        let options = self.html.options(true);
        let (places, pictures) = paint(plan, &options, self.url.as_ref(), folder, language)?;
        let pages = Pages { plan, options: &options, places, head: style(self.style.as_str()) };
        let mut files = vec![block_on(pages.plan_page(folder))];
        files.extend(block_on(pages.initiative_pages(folder)));
        files.extend(pictures);
        let unwritable =
            |error| format!("{}: {}", folder.display(), messages::unwritable_folder(&error, language));
        std::fs::create_dir_all(folder).map_err(unwritable)?;
        let files: Vec<Written> =
            files.iter().map(|(file, kind, content)| Written { file, kind: *kind, content }).collect();
        Output { inputs: &[&self.file], force: self.force, language }.put(&files)
    }
}
