//! Chronologies and timetables of others, as native tables in the order of the document.
//!
//! Called by the page. A date is as precise as the document prints it, never more.

use super::item::Page;
use crate::plan::course::{AlsoDate, Event, Lane, TimetableRow, TimetableStep};
use crate::plan::{Chronology, Ref, Timetable};
use crate::ui::element::{Node, bare, each, el, list, nodes, none, text, when};
use crate::ui::sections;

pub(super) fn history(page: &Page) -> Node {
    each(&page.scene.plan.chronologies, |chronology| self::chronology(page, chronology))
}

fn named<'a>(lanes: &'a [Lane], id: Option<&Ref>) -> Option<&'a Lane> {
    lanes.iter().find(|lane| id.is_some_and(|id| **id == *lane.id))
}

fn chronology(page: &Page, chronology: &Chronology) -> Node {
    let words = page.words;
    let with = |lanes: &[Lane], name: &'static str| (!lanes.is_empty()).then(|| text(name));
    let lane = with(&chronology.lanes, words.lane);
    let category = with(&chronology.categories, words.category);
    let heads = [Some(text(words.date)), lane, category, Some(text(words.event))];
    let rows = chronology.events.iter().map(|event| row(page, chronology, event));
    let body = nodes([
        page.table(
            &chronology.id,
            page.scene.say(&chronology.name),
            heads.into_iter().flatten().collect(),
            rows.collect(),
        ),
        page.end(chronology.remark.as_ref(), chronology.source.as_ref(), &[]),
    ]);
    page.item(&chronology.id, 2, page.scene.say(&chronology.name), body)
}

fn row(page: &Page, chronology: &Chronology, event: &Event) -> Node {
    let said = |lanes: &[Lane], id: Option<&Ref>| {
        let lane = named(lanes, id).map(|lane| page.scene.say(&lane.name));
        if lanes.is_empty() { none() } else { page.cell(lane) }
    };
    let also = |also: &AlsoDate| {
        bare(
            "p",
            nodes([
                page.when(Some(also.date), also.printed.as_ref()).unwrap_or_else(none),
                when(page.span(None, also.until), |until| nodes([text(" "), until])),
                text(" "),
                page.scene.say(&also.text),
            ]),
        )
    };
    el!(
        "tr",
        { "id": page.anchor(&event.id) },
        page.row_head(date(page, event)),
        said(&chronology.lanes, event.lane.as_ref()),
        said(&chronology.categories, event.category.as_ref()),
        bare(
            "td",
            nodes([
                bare("p", page.scene.say(&event.text)),
                each(&event.also, also),
                page.end(event.remark.as_ref(), event.source.as_ref(), &event.misprints),
            ])
        ),
    )
}

fn date(page: &Page, event: &Event) -> Node {
    let words = page.words;
    let flags = [
        (event.about, words.about_then),
        (event.planned, words.planned),
        (event.open, words.goes_on),
        (event.inherited, words.inherited),
    ];
    let flags = flags.into_iter().filter(|(on, _)| *on);
    let flags = flags.map(|(_, word)| text(format!(" {}", page.scene.words.years.bracketed(word)))).collect();
    let date = page.when(event.date, event.printed.as_ref());
    let until = when(page.span(None, event.until), |until| nodes([text(" "), until]));
    let known = date.is_some() || event.until.is_some();
    nodes([date.unwrap_or_else(|| if known { none() } else { text(words.nothing) }), until, list(flags)])
}

pub(super) fn timetables(page: &Page) -> Node {
    each(&page.scene.plan.timetables, |timetable| self::timetable(page, timetable))
}

fn timetable(page: &Page, timetable: &Timetable) -> Node {
    let words = page.words;
    let mut heads = vec![text(words.row), text(words.departments)];
    heads.extend(timetable.columns.iter().map(|column| {
        nodes([
            page.scene.say(&column.label),
            when(page.span(column.start, column.end), |span| nodes([text(" "), span])),
        ])
    }));
    heads.push(text(words.event));
    let rows = timetable.rows.iter().map(|row| self::timetable_row(page, timetable, row));
    let body = nodes([
        page.facts(vec![(words.authority, Some(page.scene.say(&timetable.authority)))]),
        page.table(&timetable.id, page.scene.say(&timetable.name), heads, rows.collect()),
        page.end(timetable.remark.as_ref(), timetable.source.as_ref(), &timetable.misprints),
    ]);
    page.item(&timetable.id, 2, page.scene.say(&timetable.name), body)
}

fn timetable_row(page: &Page, timetable: &Timetable, row: &TimetableRow) -> Node {
    let words = page.words;
    let group = named(&timetable.groups, row.group.as_ref());
    let head = nodes([
        when(group, |group| nodes([page.scene.say(&group.name), text(" ")])),
        page.say(row.name.as_ref()).unwrap_or_else(|| text(if group.is_some() { "" } else { words.nothing })),
    ]);
    let step = |step: &TimetableStep| bare("p", page.scene.say(&step.text));
    let in_column = |id: Option<&str>| -> Vec<&TimetableStep> {
        row.steps.iter().filter(|step| step.column.as_deref() == id).collect()
    };
    let cells = each(&timetable.columns, |column| {
        let steps = in_column(Some(&column.id));
        if steps.is_empty() { page.cell(None) } else { bare("td", each(&steps, |one| step(one))) }
    });
    let apart = in_column(None);
    let rest = nodes([
        each(&apart, |one| step(one)),
        if row.order_only { sections::note(text(words.order_only)) } else { none() },
        page.end(row.remark.as_ref(), None, &row.misprints),
    ]);
    let empty = apart.is_empty() && !row.order_only && row.remark.is_none() && row.misprints.is_empty();
    bare(
        "tr",
        nodes([
            page.row_head(head),
            if row.departments.is_empty() {
                page.cell(None)
            } else {
                bare("td", each(&row.departments, |one| bare("p", page.scene.say(one))))
            },
            cells,
            if empty { page.cell(None) } else { bare("td", rest) },
        ]),
    )
}
