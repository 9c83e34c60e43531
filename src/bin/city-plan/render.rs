//! `city-plan render`: a plan as static HTML, to paste or as a page of its own.
//!
//! The same plan and options give the same bytes, on every day: no year is marked as the current
//! one unless `--today` says which day it is.

use crate::{Language, page, plan_file};
use city_plan::plan::{Plan, Today};
use city_plan::ui::scene::{Options, Shared};
use city_plan::ui::whole::still::{Whole, WholeProps};
use city_plan::views::fragment::{Address, FIRST};
use city_plan::views::{Query, View, YearStyle};
use std::path::PathBuf;
use std::process::ExitCode;

/// The day for which no fiscal year is the current one.
const NO_DAY: Today = Today { year: 0, month: 1, day: 1 };

#[derive(clap::Args)]
pub(crate) struct Render {
    /// The plan file (JSON).
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    look: Look,
    /// A part to paste into a page (the default).
    #[arg(long, conflicts_with = "page")]
    fragment: bool,
    /// A page of its own, with a link to the style sheet beside it.
    #[arg(long)]
    page: bool,
    /// The address of the style sheet for `--page`.
    #[arg(long, value_name = "URL", default_value = "city-plan.css")]
    style: String,
    /// Where to write it; standard output if absent.
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// How a plan is written as HTML.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Look {
    /// The view that comes first: the one with which the running component begins.
    #[arg(long, value_parser = view, default_value = "roadmap", value_name = "overview|roadmap|explorer|…")]
    view: View,
    /// Language of the interface: ja, ja-simple (plain Japanese) or en; that of the plan if absent.
    #[arg(long)]
    lang: Option<String>,
    /// Level of the plan's title.
    #[arg(long, value_parser = clap::value_parser!(u8).range(2..=5), default_value = "2", value_name = "2-5")]
    heading_level: u8,
    /// How years are written.
    #[arg(long, value_parser = year_style, default_value = "both", value_name = "both|era|western")]
    year_style: YearStyle,
    /// The day (2024-10-01) whose fiscal year is marked; none if absent, because it would grow old.
    #[arg(long, value_parser = day, value_name = "DATE")]
    today: Option<Today>,
    /// Name of the element in the URL, where a page has several.
    #[arg(long, default_value = FIRST)]
    name: String,
}

/// Where what is written will be.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Target<'a> {
    /// The address of the page that holds the plan; empty if it is not known.
    pub(crate) url: &'a str,
}

fn view(word: &str) -> Result<View, String> {
    let known = || View::ALL.map(View::as_str).join(", ");
    View::from_word(word).ok_or_else(known)
}

fn year_style(word: &str) -> Result<YearStyle, String> {
    YearStyle::from_word(word).ok_or_else(|| "both, era or western".into())
}

fn day(date: &str) -> Result<Today, String> {
    Today::from_date(date).ok_or_else(|| "a date such as 2024-10-01".into())
}

impl Look {
    /// The language of the interface.
    pub(crate) fn language<'a>(&'a self, plan: &'a Plan) -> &'a str {
        self.lang.as_deref().unwrap_or(plan.language())
    }

    /// The element's attributes where they differ from what is meant without them.
    /// Each name has the `prefix` before it.
    pub(crate) fn attributes(&self, language: &str, prefix: &str) -> String {
        let level = self.heading_level.to_string();
        let all = [
            ("view", self.view.as_str(), "roadmap"),
            ("heading-level", &level, "2"),
            ("year-style", self.year_style.as_str(), "both"),
            ("lang", language, "ja"),
        ];
        let chosen = all.into_iter().filter(|(_, value, usual)| value != usual);
        chosen.map(|(name, value, _)| format!(" {prefix}{name}=\"{}\"", page::escaped(value))).collect()
    }

    /// What the components are told.
    pub(crate) fn options(&self, plan: &Plan, target: Target) -> Options {
        let initial = Query { view: self.view, ..Query::default() };
        Options {
            language: self.language(plan).to_owned().into(),
            heading_level: self.heading_level,
            year_style: self.year_style,
            today: self.today.unwrap_or(NO_DAY),
            address: Address { name: self.name.as_str().into(), initial },
            page: "".into(),
            url: target.url.to_owned().into(),
            shares: false,
            printing: false,
            narrow: false,
        }
    }

    /// The plan as HTML inside of its root element.
    pub(crate) fn html(&self, plan: Plan) -> String {
        let language = self.language(&plan).to_owned();
        let options = self.options(&plan, Target::default());
        let props = WholeProps { plan: Shared::new(plan), options };
        let inner = unmistakable(&rendered(props));
        format!("<div class=\"city-plan city-plan-static\" lang=\"{language}\">{inner}</div>\n")
    }
}

/// Writes signs as references that systems "improve" in what is pasted into them: WordPress makes
/// dashes of hyphens, an ellipsis of dots, and curls quotation marks. Tags stay as they are.
fn unmistakable(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut in_tag = false;
    let mut before = ' ';
    let mut rest = html.chars().peekable();
    while let Some(c) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ => {}
        }
        let reference = match c {
            _ if in_tag => None,
            '"' => Some("&quot;"),
            '\'' => Some("&#39;"),
            '-' if [before, after].iter().any(|near| near.is_whitespace() || *near == '-') => Some("&#45;"),
            '.' if after == '.' || before == '.' => Some("&#46;"),
            _ => None,
        };
        match reference {
            Some(reference) => out.push_str(reference),
            None => out.push(c),
        }
        before = c;
    }
    out
}

/// Yew renders asynchronously, for components that wait for something; ours never do.
fn rendered(props: WholeProps) -> String {
    let renderer = yew::LocalServerRenderer::<Whole>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    match runtime {
        Ok(runtime) => tokio::task::LocalSet::new().block_on(&runtime, renderer.render()),
        // It has no parts that could fail: no network, no clock.
        Err(error) => unreachable!("{error}"),
    }
}

impl Render {
    pub(crate) fn run(&self) -> ExitCode {
        let language = Language::or_environment(None);
        let Some(plan) = plan_file::read(&self.file, language) else { return ExitCode::from(2) };
        let (title, tongue) =
            (page::title(&plan, self.look.language(&plan)), self.look.language(&plan).to_owned());
        let html = self.look.html(plan);
        let style = format!("<link rel=\"stylesheet\" href=\"{}\">\n", page::escaped(&self.style));
        let html = if self.page { page::page(&title, &tongue, &style, &html) } else { html };
        plan_file::write(self.out.as_deref(), &html, language)
    }
}
