//! The measures on screen as rows of a table: one for each measure, one column for each fiscal year.

use crate::plan::Text;
use crate::ui::element::{Node, bare};
use crate::ui::whole::item::Page;
use crate::views::Query;
use crate::views::explorer::{Explorer, explorer};
use crate::views::roadmap::keep;
use crate::views::schedule::Scheduled;
use std::rc::Rc;

/// The measures that meet the reader's conditions, "this year only" among them.
fn found(page: &Page) -> (Explorer, Vec<Scheduled>) {
    let scene = &page.scene;
    let explorer = explorer(scene.plan, scene.index, scene.query, scene.options.today);
    let axis = explorer.axis.as_ref();
    let measures = explorer.goals.iter().flat_map(|goal| goal.measures());
    let measures = measures.filter(|measure| keep(measure, scene.query, axis)).cloned().collect();
    (explorer, measures)
}

/// How many measures the file will hold.
pub(super) fn conditions(page: &Page) -> Node {
    let (explorer, measures) = found(page);
    let what = page.scene.measure_word();
    bare("p", page.scene.sentence((page.words.share_count)(measures.len(), explorer.total, &what)))
}

/// The rows, the head first.
pub(super) fn rows(page: &Page) -> Vec<Vec<String>> {
    let (explorer, measures) = found(page);
    let words = page.words;
    let years = explorer.axis.as_ref().map(|axis| axis.years.as_slice()).unwrap_or_default();
    let mut head: Vec<String> =
        [words.column_goal, words.column_area, words.column_number, words.column_name]
            .map(str::to_owned)
            .into();
    head.extend([words.departments, words.column_now].map(str::to_owned));
    head.extend(years.iter().map(|year| page.scene.year(*year)));
    head.extend(
        [words.column_lead, words.source, words.column_license, words.column_address].map(str::to_owned),
    );
    let mut rows = vec![head];
    rows.extend(measures.iter().map(|measure| row(page, measure, years.len())));
    rows
}

fn row(page: &Page, measure: &Scheduled, years: usize) -> Vec<String> {
    let (scene, plan) = (&page.scene, page.scene.plan);
    let said = |text: &Text| scene.unmarked(text);
    let all = |texts: Vec<String>| texts.join(page.scene.words.comma);
    let initiative = &plan.initiatives[measure.at];
    let name = |at: Option<usize>| at.map(|at| said(&plan.initiatives[at].name)).unwrap_or_default();
    let above = scene.index.above(measure.at);
    let (goal, area) = (above.first().copied(), above.last().copied().filter(|_| above.len() > 1));
    let of = |here: &dyn Fn(&crate::views::schedule::Bar) -> bool| {
        all(measure.bars.iter().filter(|bar| here(bar)).map(|bar| said(&bar.label)).collect())
    };
    let mut row = vec![
        name(goal),
        name(area),
        initiative.number.as_deref().unwrap_or_default().to_owned(),
        said(&initiative.name),
        all(initiative.departments.iter().map(said).collect()),
        of(&|bar| bar.now),
    ];
    row.extend((0..years).map(|column| of(&|bar| bar.holds(column))));
    let query = Query { initiative: Some(Rc::clone(&initiative.id.0)), ..Query::default() };
    row.extend([
        initiative.lead.as_ref().map(said).unwrap_or_default(),
        source(page, initiative.source.as_ref()),
        plan.license.as_deref().unwrap_or_default().to_owned(),
        super::published(scene, &query).unwrap_or_default(),
    ]);
    row
}

/// Document, chapter and page in one cell.
fn source(page: &Page, source: Option<&crate::plan::Source>) -> String {
    let scene = &page.scene;
    let said = |text: &Text| scene.unmarked(text);
    let chapter = source.and_then(|source| source.chapter.as_ref()).map(said);
    let place = source.and_then(|source| source.page.as_deref()).map(|place| (scene.words.page)(place));
    [Some(super::title(scene)), chapter, place].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
