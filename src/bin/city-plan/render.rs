//! `city-plan render`: a plan as static HTML, to paste or as a page of its own.
//!
//! The same plan and options give the same bytes, on every day: no year is marked as the current
//! one unless `--today` says which day it is.

use crate::html_options::{HtmlArguments, address, block_on};
use crate::output::{Kind, Output};
use crate::{language, plan_file};
use city_plan::publish::{Address, html, page};
use city_plan::ui::loaded::Shared;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Render {
    /// The plan file (JSON).
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    html: HtmlArguments,
    /// A part to paste into a page (the default).
    #[arg(long, conflicts_with = "page")]
    fragment: bool,
    /// A page of its own, with a link to the style sheet beside it.
    #[arg(long)]
    page: bool,
    /// The address of the style sheet for `--page`.
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
        let Some(plan) = plan_file::read(&self.file, language) else { return ExitCode::from(2) };
        let html_options = self.html.options();
        let tag = html_options.language(&plan).to_owned();
        let title = page::title(&plan, &tag);
        let html = block_on(html(Shared::new(plan), &html_options));
        let style = page::style(self.style.as_str());
        let html = if self.page { page::page(&title, &tag, &style, &html) } else { html };
        let output = Output { inputs: &[&self.file], force: self.force, language };
        output.end(self.out.as_deref(), Kind::Html, html.into_string().as_bytes())
    }
}
