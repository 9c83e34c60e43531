//! `city-plan snippet`: what to paste where, so that a plan stands in a page of any CMS.
//!
//! The forms are those of `publish::snippet`; here they get their files, and the folder is written.

use crate::html_options::{HtmlArguments, address, block_on, whole_address};
use crate::output::{Kind, Output, Written};
use crate::pages::{PageFile, Pages, paint};
use crate::release_location::{ReleaseLocation, component_file};
use crate::{language, messages, plan_file};
use city_plan::plan::Language;
use city_plan::publish::address::step;
use city_plan::publish::{Address, Form, HtmlOptions, Places, PublishError, Release, Subject};
use city_plan::ui::loaded::Shared;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Snippet {
    /// The plan file (JSON).
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Which of the forms.
    #[arg(long, value_enum)]
    form: FormArgument,
    #[command(flatten)]
    html: HtmlArguments,
    #[command(flatten)]
    location: ReleaseLocation,
    /// The address of the plan on the city's server; `plans/` in the component's folder if absent.
    #[arg(long, value_name = "URL", value_parser = address)]
    plan: Option<Address>,
    /// The address at which the folder will be: with it each initiative gets a page with a preview of its own.
    #[arg(long, value_name = "URL", value_parser = whole_address)]
    url: Option<Address>,
    /// The file to write, or the name of the folder; standard output if absent.
    #[arg(short, long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Writes over a file that the tool has not written.
    #[arg(long)]
    force: bool,
}

/// The forms, from the one that every CMS takes to the one that needs no CMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum FormArgument {
    /// A: HTML to paste, without any script.
    #[value(alias = "a", alias = "A")]
    Static,
    /// B: a plain link, which one script in the page's template replaces.
    #[value(alias = "b", alias = "B")]
    Link,
    /// C: one script tag.
    #[value(alias = "c", alias = "C")]
    Script,
    /// D: the element with the whole plan inside, for readers without scripts.
    #[value(alias = "d", alias = "D")]
    Element,
    /// E: a frame with a link, where the page's own style gets in the way.
    #[value(alias = "e", alias = "E")]
    Frame,
    /// F: a folder to upload beside the page.
    #[value(alias = "f", alias = "F")]
    Folder,
    /// The page of the folder, alone.
    #[value(hide = true)]
    Page,
}

impl FormArgument {
    fn form(self) -> Form {
        match self {
            Self::Static => Form::Static,
            Self::Link => Form::Link,
            Self::Script => Form::Script,
            Self::Element => Form::Element,
            Self::Frame => Form::Frame,
            Self::Folder | Self::Page => Form::Folder,
        }
    }
}

impl Snippet {
    pub(crate) fn run(&self) -> ExitCode {
        let language = language::of_environment();
        let Some(plan) = plan_file::read(&self.file, language) else { return ExitCode::from(2) };
        let done = match (self.form, &self.out) {
            (FormArgument::Folder, Some(folder)) => self.folder(&Shared::new(plan), folder, language),
            (FormArgument::Folder, None) => Err(messages::missing_folder(language)),
            (form, out) => self.location.release(language).and_then(|release| {
                let places = Places::of_page(self.url.as_ref());
                let subject = self.subject(&Shared::new(plan), &release, self.plan.clone(), &places);
                let text = subject.map_err(|error| error.message(language))?.text(form.form(), &release);
                let build = self.location.files(&release);
                let inputs: Vec<&Path> = build.iter().chain([&self.file]).map(PathBuf::as_path).collect();
                Ok(self.output(&inputs, language).end(out.as_deref(), Kind::Html, text.as_bytes()))
            }),
        };
        done.unwrap_or_else(|why| {
            eprintln!("{why}");
            ExitCode::from(2)
        })
    }

    fn subject(
        &self,
        plan: &Shared,
        release: &Release,
        json: Option<Address>,
        places: &Places,
    ) -> Result<Subject, PublishError> {
        let stem = self.file.file_stem().unwrap_or_default().to_string_lossy();
        let beside = || Address::new(&release.address(&format!("plans/{}.json", step(&stem))));
        let json = json.map_or_else(beside, Ok)?;
        Ok(block_on(Subject::at(plan, &self.options(), &json, places)))
    }

    fn options(&self) -> HtmlOptions {
        self.html.options(matches!(self.form, FormArgument::Folder | FormArgument::Page))
    }

    /// The pages of the initiatives and all pictures, if it is known where they will be.
    fn pages(
        &self,
        plan: &Shared,
        release: &Release,
        folder: &Path,
        language: Language,
    ) -> Result<(Places, Vec<PageFile>), String> {
        if self.url.is_none() {
            return Ok((Places::default(), Vec::new()));
        }
        let options = self.options();
        let (places, mut files) = paint(plan, &options, self.url.as_ref(), folder, language)?;
        let head = release.links();
        let pages = Pages { plan, options: &options, places, head };
        files.extend(block_on(pages.initiative_pages(folder)));
        Ok((pages.places, files))
    }

    /// A folder: a page, the plan, and everything that the component needs, side by side.
    fn folder(&self, plan: &Shared, folder: &Path, language: Language) -> Result<ExitCode, String> {
        let message = |file: &Path, text: String| format!("{}: {text}", file.display());
        let unreadable = |error| message(&self.file, messages::unreadable_file(&error, language));
        let unwritable = |error| message(folder, messages::unwritable_folder(&error, language));
        let release = ReleaseLocation { base: address("./")?, ..self.location.clone() }.release(language)?;
        let (places, pages) = self.pages(plan, &release, folder, language)?;
        let subject = self.subject(plan, &release, Some(address("plan.json")?), &places);
        let page = subject.map_err(|error| error.message(language))?.text(Form::Folder, &release);
        let mut files = vec![
            (folder.join("index.html"), Kind::Html, page.into_bytes()),
            (folder.join("plan.json"), Kind::Plan, std::fs::read(&self.file).map_err(unreadable)?),
        ];
        files.extend(pages);
        for name in &release.files {
            let content = component_file(&self.location.dist.join(name), language)?;
            files.push((folder.join(name), Kind::Component, content));
        }
        std::fs::create_dir_all(folder).map_err(unwritable)?;
        let build = self.location.files(&release);
        let inputs: Vec<&Path> = build.iter().chain([&self.file]).map(PathBuf::as_path).collect();
        let files: Vec<Written> =
            files.iter().map(|(file, kind, content)| Written { file, kind: *kind, content }).collect();
        self.output(&inputs, language).put(&files).map(|()| ExitCode::SUCCESS)
    }

    fn output<'a>(&self, inputs: &'a [&'a Path], language: Language) -> Output<'a> {
        Output { inputs, force: self.force, language }
    }
}
