//! `city-plan snippet`: what to paste where, so that a plan stands in a page of any CMS.
//!
//! Six forms, from one that needs no script at all to a whole folder. Each is complete, and names
//! the files of one build with their hashes.

use crate::page::{self, escaped};
use crate::release::{Place, Release};
use crate::render::Look;
use crate::{Language, plan_file};
use city_plan::plan::Plan;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Snippet {
    /// The plan file (JSON).
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Which of the forms.
    #[arg(long, value_enum)]
    form: Form,
    #[command(flatten)]
    look: Look,
    #[command(flatten)]
    place: Place,
    /// The address of the plan on the city's server; `plans/` in the component's folder if absent.
    #[arg(long, value_name = "URL")]
    plan: Option<String>,
    /// Where to write it; standard output if absent. For a folder its name.
    #[arg(short, long, value_name = "PATH")]
    out: Option<PathBuf>,
}

/// The forms, from the one that every CMS takes to the one that needs no CMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
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

impl Snippet {
    pub(crate) fn run(&self) -> ExitCode {
        let language = Language::or_environment(None);
        let Some(plan) = plan_file::read(&self.file, language) else { return ExitCode::from(2) };
        let done = match (self.form, &self.out) {
            (Form::Folder, Some(folder)) => self.folder(plan, folder),
            (Form::Folder, None) => Err("a folder needs a name: --form folder --out NAME".to_owned()),
            (form, out) => self.place.release().map(|release| {
                let text = self.subject(plan, &release, self.plan.as_deref()).text(form, &release);
                plan_file::write(out.as_deref(), &text, language)
            }),
        };
        done.unwrap_or_else(|why| {
            eprintln!("{why}");
            ExitCode::from(2)
        })
    }

    fn subject(&self, plan: Plan, release: &Release, json: Option<&str>) -> Subject {
        let language = self.look.language(&plan).to_owned();
        let stem = self.file.file_stem().unwrap_or_default().to_string_lossy();
        let json = json.map_or_else(|| release.address(&format!("plans/{stem}.json")), escaped);
        Subject {
            title: page::title(&plan, &language),
            attributes: self.look.attributes(&language, ""),
            data: self.look.attributes(&language, "data-"),
            page: format!("{}.html", json.strip_suffix(".json").unwrap_or(&json)),
            html: self.look.html(plan),
            language,
            json,
        }
    }

    /// A folder: a page, the plan, and everything that the component needs, side by side.
    fn folder(&self, plan: Plan, folder: &Path) -> Result<ExitCode, String> {
        let said = |error: std::io::Error| format!("{}: {error}", folder.display());
        let release = Place { base: "./".into(), ..self.place.clone() }.release()?;
        let page = self.subject(plan, &release, Some("plan.json")).text(Form::Page, &release);
        std::fs::create_dir_all(folder).map_err(said)?;
        std::fs::write(folder.join("index.html"), page).map_err(said)?;
        std::fs::copy(&self.file, folder.join("plan.json")).map_err(said)?;
        for name in &release.files {
            std::fs::copy(self.place.dist.join(name), folder.join(name)).map_err(said)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// What every form speaks of.
struct Subject {
    title: String,
    language: String,
    /// Address of the plan's JSON.
    json: String,
    /// Address of the plan's own page, for readers without scripts.
    page: String,
    /// The element's attributes beside `src`.
    attributes: String,
    /// The same as attributes of a script.
    data: String,
    /// The plan as static HTML.
    html: String,
}

impl Subject {
    fn text(&self, form: Form, release: &Release) -> String {
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
            Form::Folder | Form::Page => {
                let hints = release.hints(json);
                let head = format!("{}\n{hints}\n{}\n{frame}\n", release.link(), loader(""));
                page::page(&self.title, language, &head, &element)
            }
        }
    }
}
