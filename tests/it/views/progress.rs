//! What became of the invented plan: the numbers that every form of it has to have.

use city_plan::plan::vocabulary::GradeMeaning;
use city_plan::plan::{Plan, Today};
use city_plan::views::progress::{PeriodReports, Tally, period_reports};
use city_plan::views::promises::moved;
use city_plan::views::schedule::Axis;
use city_plan::views::timings::{Origin, courses, moves};
use city_plan::views::{Index, Query};

fn example() -> Plan {
    crate::fixtures::read(&crate::fixtures::real("example")).0.unwrap()
}

fn reports(plan: &Plan, period: Option<&str>) -> PeriodReports {
    let query = Query { period: period.map(Into::into), ..Query::default() };
    period_reports(plan, &Index::new(plan), &query).unwrap()
}

/// Marks with their numbers: `A3 B10`.
fn marks(plan: &Plan, tallies: &[Tally]) -> String {
    let grades = &plan.progress.get().unwrap().grades;
    let one = |tally: &Tally| {
        let mark = tally.grade.map_or("-", |at| &grades[at].mark);
        format!("{mark}{}", tally.count)
    };
    tallies.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn name(plan: &Plan, at: usize) -> &str {
    plan.initiatives[at].name.own()
}

#[test]
fn reports_are_counted_by_grade_by_goal_and_by_department() {
    let plan = example();
    let reports = reports(&plan, None);
    assert_eq!((reports.period.word().as_str(), reports.total()), ("2025", 17));
    assert_eq!(marks(&plan, &reports.tallies), "A3 B10 C3 D1");
    let goals: Vec<_> = reports.goals.iter().map(|goal| marks(&plan, &goal.tallies)).collect();
    assert_eq!(goals, ["A1 B3 C1", "A1 B4", "A1 B1 C1", "B2 C1 D1"]);
    let departments = reports.departments.iter().map(|one| (&**one.of.own(), marks(&plan, &one.tallies)));
    let departments: Vec<_> = departments.take(3).collect();
    let expected = [("市民課", "A1 B2 C1"), ("情報政策課", "B2 C1"), ("会計課", "B1")];
    assert_eq!(departments, expected.map(|(name, marks)| (name, marks.to_owned())));
}

#[test]
fn the_latest_whole_year_comes_first_and_every_period_can_be_chosen() {
    let plan = example();
    let words =
        |reports: &PeriodReports| -> Vec<_> { reports.periods.iter().map(|one| one.word()).collect() };
    assert_eq!(words(&reports(&plan, None)), ["2026-first_half", "2025", "2024"]);
    let cases =
        [("2026-first_half", 18, "B15 C2 D1"), ("2025", 17, "A3 B10 C3 D1"), ("2024", 16, "A2 B12 C2")];
    for (period, total, counted) in cases {
        let reports = reports(&plan, Some(period));
        assert_eq!((reports.total(), marks(&plan, &reports.tallies).as_str()), (total, counted), "{period}");
    }
    // An address of another plan, or of a period that is gone.
    assert_eq!(reports(&plan, Some("1999")).period.word(), "2025");
}

#[test]
fn late_initiatives_are_named_in_the_order_of_the_document_and_those_without_a_report_stay_in_the_table() {
    let plan = example();
    let reports = reports(&plan, None);
    let progress = plan.progress.get().unwrap();
    let late: Vec<_> = reports.late(progress).iter().map(|row| name(&plan, row.at)).collect();
    assert_eq!(late, ["書かない窓口", "やさしい日本語と多言語の案内", "基幹システムの標準化"]);
    assert_eq!(reports.count(progress, GradeMeaning::Behind), late.len());
    let silent: Vec<_> =
        reports.rows.iter().filter(|row| row.report.is_none()).map(|row| name(&plan, row.at)).collect();
    assert_eq!((reports.rows.len(), silent), (18, vec!["デジタル相談員の配置"]));
}

#[test]
fn a_first_promise_stands_beside_the_plan_as_it_is_and_what_happened() {
    let plan = example();
    let (progress, index) = (plan.progress.get().unwrap(), Index::new(&plan));
    let today = Today { year: 2026, month: 11, day: 28 };
    let axis = Axis::of(&plan, today).unwrap();
    let at = index.find("counter-without-forms").unwrap();
    let courses = courses(&plan, progress, at, &axis);
    let origins: Vec<_> = courses.iter().map(|course| course.origin).collect();
    assert_eq!(origins, [Origin::Edition(0), Origin::Edition(1), Origin::Current, Origin::Actual]);
    // What goes on has not come to the end of the plan yet.
    let last = courses[3].scheduled.bars.last().unwrap();
    assert_eq!((&**last.label.own(), last.columns.clone()), ("本庁で開始", 2..3));
    let moves = moves(&plan, progress, at);
    let moves: Vec<_> = moves.iter().map(|one| (&**one.label.own(), one.years)).collect();
    assert_eq!(moves, [("本庁で開始", 1)]);
    let still = index.find("online-library").unwrap();
    assert!(city_plan::views::timings::courses(&plan, progress, still, &axis).is_empty());
}

#[test]
fn what_begins_or_ends_in_another_fiscal_year_than_promised_at_first_has_moved() {
    let mut json = crate::fixtures::real("example");
    let labels = |json: &serde_json::Value| -> Vec<String> {
        let plan = crate::fixtures::read(json).0.unwrap();
        let moved = moved(&plan, plan.progress.get().unwrap());
        moved.iter().map(|one| one.label.own().to_string()).collect()
    };
    // The first one only in its end, and a preparation that goes on has not moved.
    assert_eq!(labels(&json), ["要件整理・機器の導入", "本庁で開始", "運用"]);
    // A later edition is no first promise, unless it is the first that has a date.
    let timing = |edition: &str, end: i32| serde_json::json!({ "of": "phase-forms-branches", "edition": edition, "start": 2027, "end": end });
    assert_eq!(json["progress"]["timings"][2]["edition"], "edition-2");
    json["progress"]["timings"][2] = timing("edition-2", 2027);
    assert_eq!(labels(&json), ["要件整理・機器の導入", "本庁で開始", "支所へ拡大", "運用"]);
    json["progress"]["timings"].as_array_mut().unwrap().push(timing("edition-1", 2028));
    assert_eq!(labels(&json), ["要件整理・機器の導入", "本庁で開始", "運用"]);
}

#[test]
fn a_plan_without_reports_has_no_period() {
    let plan = crate::fixtures::read(&crate::fixtures::real("kadoma-2022")).0.unwrap();
    assert!(
        plan.progress.is_empty() && period_reports(&plan, &Index::new(&plan), &Query::default()).is_none()
    );
}
