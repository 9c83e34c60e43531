//! The rows of the roadmap as a table of years, with the panel of an opened initiative beside it.
//!
//! The name of an initiative is a link; a click on its bars does the same.

use super::roadmap_tools::{goal_id, key};
use crate::ui::components::controls::{show_if, spaced};
use crate::ui::components::goals::{fold_button, group_name, path, skip_link};
use crate::ui::components::schedule::{self, RowHead};
use crate::ui::components::{paper, status_line};
use crate::ui::context::ViewContext;
use crate::ui::dom::{Node, each, el, nodes, repeat, show_some, text, with_key, wrap};
use crate::views::initiative::page_of;
use crate::views::roadmap::{Area, Goal, GroupName, Roadmap};
use crate::views::schedule::{Axis, Scheduled};

/// The table. `panel` is beside it, and `steps` are below its rows on paper.
pub(crate) fn view(context: &ViewContext, roadmap: &Roadmap, axis: &Axis, panel: Node, steps: Node) -> Node {
    let (first, last) = (context.year(axis.years[0]), context.year(axis.years[axis.years.len() - 1]));
    let what = context.leaf_word();
    let caption = context.sentence((context.messages.caption)(&first, &last, roadmap.visible_count, &what));
    let rows = Rows { axis, column: roadmap.column.unwrap_or_default() };
    let body = each(&roadmap.goals, |goal| rows.goal(context, goal));
    let columns = axis.subdivision_count() + 1;
    let rest = show_if(!roadmap.milestones.is_empty(), || paper::rest(context, columns, steps));
    let body = nodes([body, rest, paper::foot(context, columns)]);
    let (corner, head) = (context.sentence(what.to_string()), paper::head(context, columns, key(context)));
    let table = schedule::table_below(context, axis, "caption", caption, corner, head, body);
    let is_split = context.has_panel.then_some("");
    nodes([
        skip_link(context, context.messages.skip_table),
        el!("div", { "class": "city-plan-split", "data-open": is_split }, table, panel),
    ])
}

/// The rows over an axis, with the state in the year of one column.
struct Rows<'a> {
    axis: &'a Axis,
    column: usize,
}

impl Rows<'_> {
    fn goal(&self, context: &ViewContext, goal: &Goal) -> Node {
        let rows = el!(
            "tbody",
            "city-plan-roadmap__goals",
            show_some(goal.at, |at| self.goal_row(context, goal, at)),
            show_some(goal.name.as_ref(), |name| self.group_row(context, goal, name)),
            show_if(!goal.is_folded, || each(&goal.areas, |area| self.area(context, area))),
        );
        // Without a key, groups that are no goals are distinguished by their index.
        match goal_id(context, goal) {
            Some(id) => with_key(rows, id),
            None => rows,
        }
    }

    /// A heading over all columns.
    fn spanning(&self, class: &'static str, content: Node) -> Node {
        let columns = self.axis.subdivision_count() + 1;
        el!("th", { "class": class, "colspan": columns, "scope": "rowgroup" }, content)
    }

    /// The heading of a group that is no goal.
    fn group_row(&self, context: &ViewContext, goal: &Goal, name: &GroupName) -> Node {
        let count = (context.messages.count)(goal.count);
        let name = el!("span", "city-plan-roadmap__goalname", group_name(context, name));
        let count = el!("span", "city-plan-roadmap__sum", text(count));
        let heading = el!("p", "city-plan-roadmap__fold", name, spaced(count));
        wrap("tr", self.spanning("city-plan-roadmap__goal", heading))
    }

    fn goal_row(&self, context: &ViewContext, goal: &Goal, at: usize) -> Node {
        let messages = context.messages;
        let has_tally = !goal.steps.is_empty() && self.axis.now == Some(self.column);
        let tally =
            show_if(has_tally, || el!("span", "city-plan-roadmap__sum", text((messages.tally)(&goal.steps))));
        let number = el!("span", "city-plan-roadmap__number", context.level_and_number(at));
        if !context.is_running() {
            let name = el!("span", "city-plan-roadmap__goalname", context.link(at));
            let heading = el!("p", "city-plan-roadmap__fold", number, spaced(name), spaced(tally));
            return wrap("tr", self.spanning("city-plan-roadmap__goal", heading));
        }
        wrap("tr", self.spanning("city-plan-roadmap__goal", fold_button(context, goal, at, number, tally)))
    }

    fn area(&self, context: &ViewContext, area: &Area) -> Node {
        let last = area.leaves.len().saturating_sub(1);
        let heading = show_if(!area.path.is_empty(), || {
            let heading = wrap("p", path(area, &|at| context.row_link(at)));
            el!("tr", "city-plan-roadmap__row", self.spanning("city-plan-roadmap__area", heading))
        });
        let leaf = |number: usize| self.leaf(context, &area.leaves[number], number == last);
        nodes([heading, repeat(area.leaves.len(), &mut { leaf })])
    }

    fn leaf(&self, context: &ViewContext, leaf: &Scheduled, is_last: bool) -> Node {
        let page = page_of(context.plan, context.index, leaf.at);
        let state = status_line::word(context, leaf, self.axis, self.column);
        let head = RowHead {
            name: nodes([context.row_link(leaf.at), el!("p", "city-plan-roadmap__state", state)]),
            open: context.is_running().then(|| context.open_row(leaf.at)),
            is_open: context.has_panel
                && context.query.opened() == Some(&context.plan.initiatives[page].id.0),
            is_last,
        };
        schedule::leaf_rows(context, leaf, self.axis, &head)
    }
}
