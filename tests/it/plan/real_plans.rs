//! The real plans hold what was counted in the cities' documents, and speak as summaries should.
//!
//! `tests/fixtures/counts/<plan>.json` holds the counts: `path` leads to items (`[]` goes through a
//! list), `with` keeps those with equal fields (`#field` is a list's length, absent ones count 0),
//! `from` says where in the document the number was taken.

use city_plan::plan::vocabulary::{EndBasis, PictureKind};
use city_plan::plan::{FiscalYear, Kind, Plan, ScheduleForm, Today};
use city_plan::views::schedule::Scheduled;
use city_plan::views::{Index, Query, roadmap};
use serde_json::Value;

/// A real plan that has to be read without a problem.
fn sound(name: &str) -> Plan {
    let (plan, problems) = crate::fixtures::read(&crate::fixtures::real(name));
    assert_eq!(crate::fixtures::lines(&problems), [""; 0], "{name}");
    plan.expect(name)
}

/// The items that a path leads to.
fn items<'a>(plan: &'a Value, path: &str) -> Vec<&'a Value> {
    path.split('.').fold(vec![plan], |values, step| {
        let inner = values.into_iter().filter_map(|value| value.get(step.trim_end_matches("[]")));
        inner.flat_map(|value| value.as_array().map_or(vec![value], |list| list.iter().collect())).collect()
    })
}

fn meets(item: &Value, field: &str, wanted: &Value) -> bool {
    match field.strip_prefix('#') {
        Some(list) => item.get(list).and_then(Value::as_array).map_or(0, Vec::len) as u64 == *wanted,
        None => item.get(field) == Some(wanted),
    }
}

/// Compares a plan with what was counted in its document.
fn check(name: &str, at_least: usize) {
    let plan = crate::fixtures::real(name);
    let counts = crate::fixtures::text(&format!("tests/fixtures/counts/{name}.json"));
    let counts: Vec<Value> = serde_json::from_str(&counts).expect(name);
    assert!(counts.len() >= at_least, "{name}: only {} counts", counts.len());
    let wrong = counts.iter().filter_map(|count| {
        let path = count["path"].as_str().expect("a path");
        let with = count["with"].as_object();
        let kept =
            |item: &&Value| with.into_iter().flatten().all(|(field, wanted)| meets(item, field, wanted));
        let found = items(&plan, path).into_iter().filter(kept).count() as u64;
        (count["count"] != found).then(|| format!("{found} instead of {count}"))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), [""; 0], "{name}");
}

#[test]
fn higashiomi_2023_holds_what_was_counted_in_its_document() {
    check("higashiomi-2023", 43);
}

#[test]
fn higashiosaka_2021_holds_what_was_counted_in_its_document() {
    check("higashiosaka-2021", 95);
}

#[test]
fn higashiosaka_2026_holds_what_was_counted_in_its_document() {
    check("higashiosaka-2026", 36);
}

#[test]
fn hirakata_2024_holds_what_was_counted_in_its_document() {
    check("hirakata-2024", 173);
}

#[test]
fn kadoma_2022_holds_what_was_counted_in_its_document() {
    check("kadoma-2022", 102);
}

#[test]
fn every_real_plan_is_counted_and_read_without_a_problem() {
    let plans = crate::fixtures::real_plans();
    assert_eq!(plans, crate::fixtures::names("tests/fixtures/counts", ".json"));
    for name in plans {
        let json = crate::fixtures::real(&name);
        assert_eq!(json["$schema"], "plan.schema.json", "{name}");
        assert_eq!(json["id"], name.as_str(), "{name}");
        assert_eq!(json["license"], "CC-BY-4.0", "{name}");
        assert!(
            json["remark"].as_str().is_some_and(|remark| remark.contains("市が")),
            "{name}: says whose it is"
        );
        sound(&name);
    }
}

fn schedule(plan: &Plan, today: &str) -> (roadmap::Roadmap, Vec<Scheduled>) {
    let index = Index::new(plan);
    let roadmap = roadmap::roadmap(plan, &index, &Query::default(), Today::from_date(today).expect(today));
    let initiatives = roadmap.goals.iter().flat_map(roadmap::Goal::leaves).cloned().collect();
    (roadmap, initiatives)
}

#[test]
fn every_row_of_a_roadmap_spans_all_its_years() {
    let mut rows = 0;
    for name in crate::fixtures::real_plans() {
        let plan = sound(&name);
        for today in ["2021-04-01", "2024-10-01", "2040-01-01"] {
            let (roadmap, initiatives) = schedule(&plan, today);
            let years = roadmap.axis.as_ref().map_or(0, |axis| axis.years.len());
            for row in initiatives.iter().flat_map(|initiative| &initiative.rows) {
                assert_eq!(row.iter().map(|cell| cell.span).sum::<usize>(), years, "{name}: {row:?}");
                rows += 1;
            }
        }
    }
    assert!(rows >= 3 * 18, "only {rows} rows");
}

#[test]
fn kadoma_has_ten_areas_and_eighteen_initiatives_with_thirty_four_phases_over_four_years() {
    let plan = sound("kadoma-2022");
    let on = |level: &str| plan.initiatives.iter().filter(|initiative| &*initiative.level == level).count();
    assert_eq!((on("goal"), on("area"), on("measure"), on("viewpoint")), (4, 10, 18, 2));
    let (roadmap, initiatives) = schedule(&plan, "2024-10-01");
    assert_eq!(
        (roadmap.form, roadmap.total, roadmap.visible_count, roadmap.goals.len()),
        (ScheduleForm::Table, 18, 18, 4)
    );
    assert_eq!(roadmap.axis.map(|axis| axis.years), Some((2022..=2025).map(FiscalYear).collect()));
    let bars: Vec<_> = initiatives.iter().flat_map(|initiative| &initiative.bars).collect();
    let ends = |basis: EndBasis| bars.iter().filter(|bar| bar.end_basis == basis).count();
    assert_eq!((bars.len(), ends(EndBasis::Stated)), (34, 10));
    assert_eq!((ends(EndBasis::Inferred), ends(EndBasis::Open)), (7, 17));
    assert!(roadmap.has_unstated_ends);
}

#[test]
fn higashiosaka_2026_has_three_policies_and_a_roadmap_that_is_a_picture_with_a_legend_of_two_kinds() {
    let plan = sound("higashiosaka-2026");
    let (roadmap, initiatives) = schedule(&plan, "2026-10-01");
    assert_eq!((roadmap.goals.len(), initiatives.len()), (3, 12));
    assert_eq!((roadmap.form, roadmap.axis), (ScheduleForm::Picture, None));
    let [picture] = roadmap.pictures[..] else { panic!("{:?}", roadmap.pictures) };
    let picture = &plan.pictures[picture];
    assert_eq!(picture.kind, PictureKind::Roadmap);
    let kinds: Vec<&[Kind]> = picture.legend.iter().map(|line| &line.kinds[..]).collect();
    assert_eq!(kinds.len(), 2, "{kinds:?}");
    assert!(kinds.iter().all(|kinds| !kinds.is_empty()) && kinds[0] != kinds[1], "{kinds:?}");
}

#[test]
fn the_invented_plan_is_sound_complete_in_three_languages_and_says_that_it_is_invented() {
    sound(crate::fixtures::EXAMPLE);
    let plan = crate::fixtures::real(crate::fixtures::EXAMPLE);
    for (language, word) in [("ja", "例の計画です"), ("ja-simple", "例（見本）です"), ("en", "An example")]
    {
        assert!(plan["remark"][language].as_str().is_some_and(|remark| remark.contains(word)), "{language}");
        let named = |part: &&serde_json::Value| {
            part["name"][language].is_string() && part["lead"][language].is_string()
        };
        let initiatives = plan["initiatives"].as_array().unwrap();
        assert_eq!(initiatives.iter().filter(named).count(), initiatives.len(), "{language}");
    }
    let leaves =
        plan["initiatives"].as_array().unwrap().iter().filter(|one| one["parent"].is_string()).count();
    assert_eq!(leaves, 18);
}
