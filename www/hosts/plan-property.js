/* A page that makes its plan itself: sets the property `plan` before the element is defined. */
document.querySelector("city-plan").plan = {
  format: "city-plan/1",
  id: "own",
  language: "ja",
  title: "ページが作った計画",
  city: "見本市",
  status: "adopted",
  period: { kind: "fiscal_years", start: 2024, end: 2025, source: { page: "1" } },
  roadmap: { form: "table", start: 2024, end: 2025, source: { page: "1" } },
  levels: [{ id: "measure", name: "取組" }],
  initiatives: [
    {
      id: "counter",
      level: "measure",
      name: "窓口を便利にする",
      phases: [{ label: "運用", kinds: ["operate"], start: 2024, end: 2025, end_basis: "stated" }],
      source: { page: "1" },
    },
  ],
};
