//! The texts of the preview of a link to a plan, or to one of its initiatives: in chats, in search results, and on the
//! picture beside them.
//!
//! They are texts of the plan and messages of the interface, in the language of the page. Nothing is summarised here.

use super::with_context;
use crate::plan::ancestry::At;
use crate::plan::text::same_language;
use crate::plan::{Initiative, Level, Period};
use crate::ui::components::bars;
use crate::ui::context::ViewContext;
use crate::ui::loaded::Shared;
use crate::ui::messages::joined::joined;
use crate::ui::options::Options;
use crate::ui::page_title::page_title;
use crate::views::Query;
use crate::views::availability::{self, Availability, stations};
use crate::views::initiative::{InitiativeView, initiative};
use crate::views::overview::{Opening, overview};
use crate::views::plan_facts::plan_facts;
use crate::views::schedule::Scheduled;

/// The texts of the preview of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkPreview {
    /// The title of the page: the initiative, then the plan.
    pub title: String,
    /// The initiative, or the plan.
    pub name: String,
    /// The owner of the name: the plan of an initiative, the city of a plan.
    pub above: String,
    /// Its description in some sentences.
    pub description: String,
    /// The line of an initiative, from the first step to the last; empty if the plan has no phases for it.
    pub stations: Vec<Station>,
    /// Short facts for the picture, such as the period of a plan.
    pub facts: Vec<String>,
    /// The words of the link to the content of a page.
    pub skip_link: &'static str,
}

/// A step on the line of an initiative.
#[derive(Clone, Debug, PartialEq)]
pub struct Station {
    /// The step.
    pub name: &'static str,
    /// The beginning of its first phase; empty if there is none.
    pub since: String,
    /// True if the initiative is past it.
    pub is_done: bool,
    /// True if the initiative is there in the current year.
    pub is_current: bool,
}

/// The preview of the page of a plan, or of one of its initiatives.
pub fn link_preview(plan: &Shared, options: &Options, at: Option<At>) -> LinkPreview {
    with_context(plan, options, &Query::default(), |context| match at {
        Some(at) => of_initiative(&context, at),
        None => of_plan(&context),
    })
}

fn of_plan(context: &ViewContext) -> LinkPreview {
    let plan = context.plan;
    let name = context.plain_text(&plan.title);
    let facts = joined_facts([period(context, plan.period.as_ref()), counts(context)]);
    LinkPreview {
        title: page_title(plan, context.messages, context.language, None),
        above: context.plain_text(&plan.city),
        description: sentences(context, plan.lead.as_ref().map(|lead| context.plain_text(lead)), &facts),
        stations: Vec::new(),
        facts,
        skip_link: context.further_messages().skip_link,
        name,
    }
}

fn of_initiative(context: &ViewContext, at: At) -> LinkPreview {
    let plan = context.plan;
    let own = &plan.initiatives[at];
    let view = initiative(plan, context.index, at, context.options.today);
    let schedule = schedule(context, &view);
    let lead = own.lead.as_ref().map(|lead| context.plain_text(lead));
    let above = page_title(plan, context.messages, context.language, None);
    let mut details = joined_facts([schedule, departments(context, own), children(context, &view)]);
    if lead.is_none() && details.is_empty() {
        // Without any fact, the description is the plan's title.
        details.push(above.clone());
    }
    LinkPreview {
        title: page_title(plan, context.messages, context.language, Some(&own.name)),
        name: context.plain_text(&own.name),
        above,
        stations: line(context, &view),
        facts: joined_facts([lead.clone(), departments(context, own)]),
        description: sentences(context, lead, &details),
        skip_link: context.further_messages().skip_link,
    }
}

fn joined_facts<const N: usize>(facts: [Option<String>; N]) -> Vec<String> {
    facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect()
}

/// A sentence of the plan, then facts, each as a sentence of its own.
fn sentences(context: &ViewContext, lead: Option<String>, facts: &[String]) -> String {
    let stop = if same_language(context.messages.language, "ja") { "。" } else { "." };
    let facts = facts.iter().map(|fact| [fact.as_str(), stop].concat());
    joined(lead.into_iter().chain(facts), context.messages.between)
}

/// The period of the plan.
fn period(context: &ViewContext, period: Option<&Period>) -> Option<String> {
    let period = period?;
    let messages = context.messages;
    let from = period.start.map(|start| (messages.from)(&context.date(start)));
    let until = period.end.map(|end| (messages.until)(&context.date(end), period.start.is_none()));
    Some(joined([from, until].into_iter().flatten(), messages.between))
}

/// The names of an initiative's children, after the name of their level.
fn children(context: &ViewContext, view: &InitiativeView) -> Option<String> {
    let first = &context.plan.initiatives[*view.children.first()?];
    let level = context.index.level(context.plan, first).map(|level| context.plain_text(&level.name));
    let names = view.children.iter().map(|at| context.plain_text(&context.plan.initiatives[*at].name));
    let names = joined(names, context.messages.comma);
    Some(level.map_or_else(|| names.clone(), |level| (context.messages.condition)(&level, &names)))
}

/// The number of initiatives at each step in the current year, else the number on each level.
fn counts(context: &ViewContext) -> Option<String> {
    let (plan, messages) = (context.plan, context.messages);
    let overview = overview(plan, context.index, context.options.today);
    let Some(state) = overview.state.filter(|_| overview.opening == Opening::ThisYear) else {
        let levels = plan_facts(plan, context.index).levels;
        let level = |(level, count): &(Level, usize)| {
            (messages.level_count)(&context.plain_text(&level.name), *count)
        };
        return Some(joined(levels.iter().map(level), messages.comma));
    };
    let steps = state.steps.iter().filter(|(_, count)| *count > 0);
    let count = |(step, count): &(Availability, usize)| format!("{} {count}", (messages.availability)(*step));
    let counts = joined(steps.map(count), messages.comma);
    Some((messages.condition)(&context.year(state.year), &counts)).filter(|_| !counts.is_empty())
}

/// The step of an initiative in the current year; without one its phases.
fn schedule(context: &ViewContext, view: &InitiativeView) -> Option<String> {
    let leaf = own_schedule(view)?;
    let now = view.axis.as_ref().and_then(|axis| Some((axis, axis.now?)));
    if let Some((axis, now)) = now {
        let step = Availability::in_column(leaf, now)?;
        let word = (context.messages.availability)(step);
        return Some((context.messages.condition)(&context.year(axis.years[now]), word));
    }
    let phase = |at: usize| {
        let years = bars::years_in_one(context, &leaf.bars[at], at + 1 < leaf.bars.len());
        [context.plain_text(&leaf.bars[at].label), years].join(" ")
    };
    Some(joined((0..leaf.bars.len()).map(phase), context.messages.comma))
}

fn own_schedule(view: &InitiativeView) -> Option<&Scheduled> {
    view.scheduled.iter().find(|one| one.at == view.at)
}

/// The line of an initiative. Without a current year, no station is marked.
fn line(context: &ViewContext, view: &InitiativeView) -> Vec<Station> {
    let now = view.axis.as_ref().and_then(|axis| axis.now);
    let Some((leaf, all)) =
        own_schedule(view).and_then(|leaf| Some((leaf, stations(leaf, now.unwrap_or(0))?)))
    else {
        return Vec::new();
    };
    let since = |at: usize| (context.messages.from)(&context.date(leaf.bars[at].start));
    let station = |station: &availability::Station| Station {
        name: (context.messages.availability_step)(station.step),
        since: station.bar.map(since).unwrap_or_default(),
        is_done: now.is_some() && station.is_done,
        is_current: now.is_some() && station.is_current,
    };
    all.iter().map(station).collect()
}

fn departments(context: &ViewContext, initiative: &Initiative) -> Option<String> {
    let names = initiative.departments.iter().map(|name| context.plain_text(name));
    let names = joined(names, context.messages.comma);
    Some((context.messages.condition)(context.messages.departments, &names)).filter(|_| !names.is_empty())
}
