//! The initiatives on screen as rows of a table: one for each initiative, one column for each fiscal year.

use crate::plan::Text;
use crate::ui::components::bars;
use crate::ui::components::goals::BELOW;
use crate::ui::components::item::Page;
use crate::ui::components::source;
use crate::ui::dom::{Node, wrap};
use crate::ui::messages::joined::joined;
use crate::views::Query;
use crate::views::explorer::{Explorer, explorer};
use crate::views::roadmap_filter::is_visible;
use crate::views::schedule::{Bar, Scheduled};
use std::rc::Rc;

/// The initiatives that match the reader's conditions, "this year only" included.
fn found(page: &Page) -> (Explorer, Vec<Scheduled>) {
    let context = &page.context;
    let explorer = explorer(context.plan, context.index, context.query, context.options.today);
    let axis = explorer.axis.as_ref();
    let leaves = explorer.goals.iter().flat_map(|goal| goal.leaves());
    let leaves = leaves.filter(|leaf| is_visible(leaf, context.query, axis)).cloned().collect();
    (explorer, leaves)
}

/// The number of initiatives in the file.
pub(crate) fn conditions(page: &Page) -> Node {
    let (explorer, leaves) = found(page);
    let what = page.context.leaf_word();
    wrap("p", page.context.sentence((page.messages.share_count)(leaves.len(), explorer.total, &what)))
}

/// The rows, the head first.
pub(crate) fn rows(page: &Page) -> Vec<Vec<String>> {
    let (explorer, leaves) = found(page);
    let messages = page.messages;
    let years = explorer.axis.as_ref().map(|axis| axis.years.as_slice()).unwrap_or_default();
    let mut head: Vec<String> =
        [messages.column_goal, messages.column_area, messages.column_number, messages.column_name]
            .map(str::to_owned)
            .into();
    head.extend([messages.departments, messages.column_now].map(str::to_owned));
    head.extend(years.iter().map(|year| page.context.year(*year)));
    let further = Further::of(page, &leaves);
    head.extend(further.heads(page).map(str::to_owned));
    head.extend(
        [messages.column_lead, messages.source, messages.column_license, messages.column_address]
            .map(str::to_owned),
    );
    let mut rows = vec![head];
    rows.extend(leaves.iter().map(|leaf| row(page, leaf, years.len(), further)));
    rows
}

/// Columns that only some plans need.
#[derive(Clone, Copy)]
struct Further {
    /// The milestones with their dates.
    steps: bool,
    /// The bars outside of the years of the table.
    outside: bool,
}

impl Further {
    fn of(page: &Page, leaves: &[Scheduled]) -> Self {
        let outside = |leaf: &Scheduled| leaf.bars.iter().any(goes_outside);
        Self {
            steps: page.context.plan.initiatives.iter().any(|initiative| !initiative.milestones.is_empty()),
            outside: leaves.iter().any(outside),
        }
    }

    fn heads(self, page: &Page) -> impl Iterator<Item = &'static str> {
        let messages = page.context.messages;
        [self.steps.then_some(messages.milestones), self.outside.then_some(messages.outside)]
            .into_iter()
            .flatten()
    }

    fn cells(self, page: &Page, leaf: &Scheduled) -> impl Iterator<Item = String> {
        let context = &page.context;
        let outside = || {
            let bars = leaf.bars.iter().filter(|bar| goes_outside(bar));
            let content = bars.map(|bar| {
                format!("{} {}", context.plain_text(&bar.label), bars::years_in_one(context, bar, false))
            });
            content.collect::<Vec<_>>().join("\n")
        };
        [self.steps.then(|| steps(page, leaf.at)), self.outside.then(outside)].into_iter().flatten()
    }
}

/// Returns whether a bar is partly or wholly outside of the years of the table.
fn goes_outside(bar: &Bar) -> bool {
    bar.is_cut || bar.is_outside()
}

/// The milestones of an initiative and of its ancestors, which have no row.
fn steps(page: &Page, at: usize) -> String {
    let (context, plan) = (&page.context, page.context.plan);
    let of = |node: usize| {
        plan.initiatives[node].milestones.iter().map(move |step| {
            let content = format!("{} {}", context.date(step.date), context.plain_text(&step.label));
            let name = context.plain_text(&plan.initiatives[node].name);
            context.messages.years.pair(&content, if node == at { "" } else { &name })
        })
    };
    let all: Vec<String> = context.index.above(at).into_iter().chain([at]).flat_map(of).collect();
    all.join("\n")
}

fn row(page: &Page, leaf: &Scheduled, years: usize, further: Further) -> Vec<String> {
    let (context, plan) = (&page.context, page.context.plan);
    let content = |text: &Text| context.plain_text(text);
    let all = |texts: Vec<String>| texts.join(page.context.messages.comma);
    let initiative = &plan.initiatives[leaf.at];
    let name = |at: Option<usize>| at.map(|at| content(&plan.initiatives[at].name)).unwrap_or_default();
    let above = context.index.above(leaf.at);
    let goal = above.first().copied();
    let area = above.iter().skip(1).map(|at| content(&plan.initiatives[*at].name));
    let of = |here: &dyn Fn(&Bar) -> bool| {
        all(leaf.bars.iter().filter(|bar| here(bar)).map(|bar| content(&bar.label)).collect())
    };
    let mut row = vec![
        name(goal),
        joined(area, BELOW),
        initiative.number.as_deref().unwrap_or_default().to_owned(),
        content(&initiative.name),
        all(initiative.departments.iter().map(content).collect()),
        of(&|bar| bar.now),
    ];
    row.extend((0..years).map(|column| of(&|bar| bar.is_in(column))));
    row.extend(further.cells(page, leaf));
    let query = Query { initiative: Some(Rc::clone(&initiative.id.0)), ..Query::default() };
    row.extend([
        initiative.lead.as_ref().map(content).unwrap_or_default(),
        source::plain(context, initiative.source.as_ref()),
        plan.license.as_deref().unwrap_or_default().to_owned(),
        super::published(context, &query).unwrap_or_default(),
    ]);
    row
}
