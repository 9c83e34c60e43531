//! The texts of each kind of item that the search reads.

use super::entries::{Entries, FigureValue, Place, Target};
use crate::format::context::Ids;
use crate::plan::ancestry::At;
use crate::plan::document::{Section, Table};
use crate::plan::figures::{Indicator, List, Matrix, Survey};
use crate::plan::people::{Body, Relation, Role};
use crate::plan::timeline::{Chronology, Timetable};
use crate::plan::vocabulary::{NoteKind, ValueKind};
use crate::plan::{Chapter, Entry, Essay, Id, Note, Picture, Plan, Report, Review, Text};
use crate::views::index::Index;
use crate::views::misprint::corrected_text;
use crate::views::query::View;
use std::rc::Rc;

/// Adds an initiative.
pub(super) fn initiative(plan: &Plan, index: &Index, at: At, to: &mut Entries) {
    let initiative = &plan.initiatives[at];
    let parent = index.parent(at).map(|parent| plan.initiatives[parent].name.clone());
    to.entry(Target::Initiative(at), &initiative.name).facts.within = parent;
    to.string(Place::Name, initiative.reading.as_ref());
    to.string(Place::Name, initiative.number.as_ref());
    to.lead(initiative.lead.as_ref());
    to.texts(Place::Audience, &initiative.audience);
    to.texts(Place::Department, &initiative.departments);
    to.texts(Place::Schedule, initiative.phases.iter().map(|phase| &phase.label));
    to.texts(Place::Schedule, initiative.milestones.iter().map(|step| &step.label));
    sections(&initiative.sections, to);
    to.texts(Place::Text, &initiative.remark);
    for reference in &initiative.references {
        to.text(Place::Text, &reference.plan);
        to.texts(Place::Text, &reference.entries);
    }
}

/// Adds everything but the initiatives.
pub(super) fn further(plan: &Plan, index: &Index, to: &mut Entries) {
    let reports = plan.progress.get().map_or(&[][..], |progress| &progress.reports);
    reports.iter().for_each(|report| self::report(plan, index, report, to));
    plan.chronologies.iter().for_each(|chronology| self::chronology(chronology, to));
    plan.reviews.iter().for_each(|review| self::review(review, to));
    plan.indicators.iter().for_each(|indicator| self::indicator(indicator, to));
    plan.tables.iter().for_each(|table| self::table(table, to));
    plan.surveys.iter().for_each(|survey| self::survey(survey, to));
    plan.glossary.iter().for_each(|entry| term(entry, to));
    document(plan, to);
    // Lists that no initiative answers to are a part of the document.
    let view = if View::National.has_content(plan) { View::National } else { View::Document };
    plan.lists.iter().for_each(|list| self::list(view, list, to));
    plan.timetables.iter().for_each(|timetable| self::timetable(timetable, to));
    plan.relations.iter().for_each(|relation| self::relation(relation, to));
    plan.matrices.iter().for_each(|matrix| self::matrix(matrix, to));
    plan.bodies.iter().for_each(|body| self::body(body, to));
    plan.roles.iter().for_each(|role| self::role(role, to));
}

/// A report, under the name of its initiative.
fn report(plan: &Plan, index: &Index, report: &Report, to: &mut Entries) {
    let Some(at) = index.find(&report.initiative) else { return };
    item(View::Progress, &report.id, &plan.initiatives[at].name, to);
    for text in [&report.result, &report.done, &report.next, &report.reason].into_iter().flatten() {
        to.text(Place::Text, text);
    }
}

fn item(view: View, id: &Id, name: &Text, to: &mut Entries) {
    to.entry(Target::Item(view, Rc::clone(&id.0)), name);
}

fn sections(sections: &[Section], to: &mut Entries) {
    for section in sections {
        to.texts(Place::Text, section.label.iter().chain(&section.paragraphs).chain(&section.points));
    }
}

fn chronology(chronology: &Chronology, to: &mut Entries) {
    item(View::History, &chronology.id, &chronology.name, to);
    for event in &chronology.events {
        let target = Target::Item(View::History, Rc::clone(&event.id.0));
        to.entry(target, &corrected_text(&event.text, &event.misprints)).facts.date =
            event.date.or(event.until);
        to.texts(Place::Text, event.other_dates.iter().map(|other| &other.text));
    }
}

fn review(review: &Review, to: &mut Entries) {
    item(View::Past, &review.id, &review.name, to);
    sections(&review.sections, to);
    for group in &review.groups {
        item(View::Past, &group.id, &group.name, to);
        sections(&group.sections, to);
    }
    for initiative in &review.initiatives {
        let target = Target::Item(View::Past, Rc::clone(&initiative.id.0));
        to.entry(target, &corrected_text(&initiative.name, &initiative.misprints)).facts.outcome =
            Some(initiative.outcome);
        to.texts(Place::Department, &initiative.departments);
        to.texts(Place::Text, initiative.results.iter().chain(&initiative.issues));
    }
}

fn indicator(indicator: &Indicator, to: &mut Entries) {
    let target = Target::Item(View::Figures, Rc::clone(&indicator.id.0));
    let actual = indicator.values.iter().rev().find(|value| value.kind == ValueKind::Actual);
    let value = actual.or(indicator.values.last()).map(|value| FigureValue {
        printed: Rc::clone(&value.printed),
        unit: indicator.unit.clone().filter(|_| value.printed.ends_with(|c: char| c.is_ascii_digit())),
        date: value.date,
    });
    to.entry(target, &corrected_text(&indicator.name, &indicator.misprints)).facts.value = value;
    to.texts(Place::Text, indicator.values.iter().filter_map(|value| value.series.as_ref()));
}

fn table(table: &Table, to: &mut Entries) {
    item(View::Figures, &table.id, &table.name, to);
    to.texts(Place::Text, table.columns.iter().chain(table.rows.iter().flatten()));
}

fn survey(survey: &Survey, to: &mut Entries) {
    item(View::Figures, &survey.id, &survey.name, to);
    to.texts(Place::Audience, &survey.audience);
    to.texts(Place::Text, survey.purpose.iter().chain(&survey.method).chain(&survey.findings));
    for answers in &survey.answers {
        to.texts(Place::Text, [&answers.of].into_iter().chain(&answers.texts));
    }
}

fn term(entry: &Entry, to: &mut Entries) {
    item(View::Glossary, &entry.id, &entry.word, to);
    to.string(Place::Name, entry.reading.as_ref());
    to.string(Place::Name, entry.full.as_ref());
    for alias in &entry.aliases {
        to.string(Place::Name, Some(&alias.word));
    }
    to.lead(Some(&entry.explanation));
}

fn document(plan: &Plan, to: &mut Entries) {
    for slogan in &plan.slogans {
        item(View::Document, &slogan.id, &slogan.text, to);
    }
    let chapters = plan.chapters.iter().enumerate();
    let places: Ids = chapters.map(|(at, chapter)| (Rc::clone(&chapter.id.0), at)).collect();
    for Chapter { id, parent, title, abstract_summary, sections, .. } in &plan.chapters {
        let target = Target::Item(View::Document, Rc::clone(&id.0));
        let above = parent.as_deref().and_then(|id| places.get(id));
        to.entry(target, title).facts.within = above.map(|at| plan.chapters[*at].title.clone());
        to.lead(abstract_summary.as_ref());
        self::sections(sections, to);
    }
    for Essay { id, title, sections, .. } in &plan.essays {
        item(View::Document, id, title, to);
        self::sections(sections, to);
    }
    for Picture { id, caption, legend, .. } in &plan.pictures {
        item(View::Document, id, caption, to);
        to.texts(Place::Text, legend.iter().map(|line| &line.label));
    }
    for Note { id, text, .. } in plan.notes.iter().filter(|note| note.kind == NoteKind::Footnote) {
        item(View::Document, id, text, to);
    }
    for edition in &plan.editions {
        item(View::Document, &edition.id, &edition.name, to);
        to.texts(Place::Text, &edition.what);
    }
}

fn list(view: View, list: &List, to: &mut Entries) {
    item(view, &list.id, &list.name, to);
    for one in &list.items {
        let target = Target::Item(view, Rc::clone(&one.id.0));
        to.entry(target, &corrected_text(&one.name, &one.misprints)).facts.within = Some(list.name.clone());
        sections(&one.sections, to);
    }
}

fn timetable(timetable: &Timetable, to: &mut Entries) {
    item(View::National, &timetable.id, &timetable.name, to);
    for row in &timetable.rows {
        to.texts(Place::Text, row.name.iter().chain(row.steps.iter().map(|step| &step.text)));
        to.texts(Place::Department, &row.departments);
    }
}

fn relation(relation: &Relation, to: &mut Entries) {
    item(View::Relations, &relation.id, &relation.name, to);
    to.texts(Place::Department, &relation.authority);
    to.texts(Place::Text, relation.counts_as.iter().chain(&relation.vision).chain(&relation.goals));
    to.texts(Place::Text, relation.dates.iter().map(|date| &date.what));
    sections(&relation.sections, to);
}

fn matrix(matrix: &Matrix, to: &mut Entries) {
    item(View::Relations, &matrix.id, &matrix.name, to);
    to.texts(Place::Text, matrix.viewpoints.iter().map(|viewpoint| &viewpoint.name));
    // A row about another plan is found as that plan.
    for row in matrix.rows.iter().filter(|row| row.relation.is_none()) {
        item(View::Relations, &row.id, &row.name, to);
        to.texts(Place::Text, &row.cells);
    }
}

fn body(body: &Body, to: &mut Entries) {
    item(View::People, &body.id, &body.name, to);
    to.string(Place::Name, body.reading.as_ref());
    to.texts(Place::Text, body.head.iter().chain(&body.head_title).chain(&body.members));
    to.texts(Place::Text, &body.legal_basis);
    sections(&body.sections, to);
}

fn role(role: &Role, to: &mut Entries) {
    item(View::People, &role.id, &role.name, to);
    to.string(Place::Name, role.full.as_ref());
    to.texts(Place::Text, role.holder.iter().chain(&role.legal_basis));
    sections(&role.sections, to);
}
