//! The council paper: the results of a period on paper, complete in one page without scripts.
//!
//! Every count, grade and date is from the views that the public page is drawn from. Nothing is judged here.

mod counts;
mod dates;
mod figures;
mod initiatives;
mod money;
mod news;
mod sources;
mod table;

use self::table::NOTHING;
use super::messages::YearlyMessages;
use crate::plan::Report;
use crate::ui::components::controls::show_if;
use crate::ui::components::grades::Facts;
use crate::ui::components::item::Page;
use crate::ui::components::source;
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, draw_static, el, nodes, none, show_some, text};
use crate::ui::loaded::Shared;
use crate::ui::options::Options;
use crate::ui::pages::progress;
use crate::ui::static_html::with_context;
use crate::views::Query;
use crate::views::progress::{PeriodReports, Row, period_reports};
use yew::prelude::*;

/// The properties of the paper.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CouncilPaperProps {
    /// The plan.
    pub plan: Shared,
    /// Language and year style.
    pub options: Options,
    /// The word of the period; the latest whole year if absent.
    pub period: Option<String>,
}

/// The paper, without the page around it.
#[derive(Debug)]
pub struct CouncilPaper;

impl Component for CouncilPaper {
    type Message = ();
    type Properties = CouncilPaperProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        draw_static(|| in_context(ctx.props(), |context| draw(context).into()))
    }
}

/// The title of the paper as plain text; `None` where the plan has no report.
pub fn title(props: &CouncilPaperProps) -> Option<String> {
    in_context(props, |context| {
        let page = Page::new(context);
        let paper = Paper::of(&page)?;
        let results = (paper.facts.messages.results_of)(&paper.period());
        Some(format!("{} {results}", source::title(&page.context)))
    })
}

fn in_context<T>(props: &CouncilPaperProps, draw: impl FnOnce(ViewContext) -> T) -> T {
    let query = Query { period: props.period.as_deref().map(Into::into), ..Query::default() };
    with_context(&props.plan, &props.options, &query, draw)
}

/// What the parts of the paper are drawn from.
struct Paper<'a> {
    facts: Facts<'a>,
    words: &'static YearlyMessages,
    reports: PeriodReports,
}

impl<'a> Paper<'a> {
    fn of(page: &'a Page<'a>) -> Option<Self> {
        let context = &page.context;
        let reports = period_reports(context.plan, context.index, context.query)?;
        let words = YearlyMessages::in_language(context.messages.language);
        Some(Self { facts: Facts::of(page)?, words, reports })
    }

    fn context(&self) -> &'a ViewContext<'a> {
        &self.facts.page.context
    }

    /// The name of the period.
    fn period(&self) -> String {
        progress::name(&self.facts, self.reports.period)
    }

    /// The report of a row.
    fn report(&self, row: &Row) -> Option<&'a Report> {
        self.facts.progress.reports.get(row.report?)
    }

    /// An initiative with its number.
    fn name(&self, at: usize) -> Node {
        let number = self.context().plan.initiatives[at].number.as_ref();
        self.facts.page.numbered(number, self.context().name(at))
    }

    /// A caption: a heading with the period.
    fn caption(&self, heading: &str) -> Node {
        text(format!("{heading}{}{}", self.context().messages.colon, self.period()))
    }

    /// A section under its heading.
    fn section(&self, heading: &str, body: Node) -> Node {
        el!("section", {}, el!("h2", {}, text(heading.to_owned())), body)
    }
}

fn draw(context: ViewContext) -> Node {
    let page = Page::new(context);
    let Some(paper) = Paper::of(&page) else { return none() };
    nodes([
        head(&paper),
        counts::section(&paper),
        initiatives::late(&paper),
        initiatives::all(&paper),
        dates::section(&paper),
        initiatives::stopped(&paper),
        figures::section(&paper),
        money::section(&paper),
        news::section(&paper),
        sources::section(&paper),
    ])
}

/// The title, the period, the sum in a sentence, and how it was counted.
fn head(paper: &Paper) -> Node {
    let (context, facts) = (paper.context(), &paper.facts);
    let edition = context.plan.edition.as_ref();
    el!(
        "header",
        {},
        el!("p", "city-plan-council__paper", text(paper.words.paper)),
        el!("p", {}, context.text(&context.plan.city)),
        el!("h1", {}, context.text(&context.plan.title)),
        show_some(edition, |edition| el!("p", {}, context.text(edition))),
        el!("p", "city-plan-council__period", text((facts.messages.results_of)(&paper.period()))),
        progress::sentence(facts, &paper.reports),
        progress::method(facts, &paper.reports),
        el!("p", "city-plan-note", text((paper.words.nothing)(NOTHING))),
        show_if(facts.progress.grades.iter().any(|grade| grade.rule.is_some()), || facts.scale()),
    )
}
