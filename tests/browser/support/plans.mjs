/* The plans of this repository, read from their files: what a page has to show of them.
 *
 * Derived here a second time and in the plainest way, so that the tests do not repeat a mistake of
 * the component.
 */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../plans/', import.meta.url);

/** Every plan, by its id. */
export const PLANS = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))]),
);

/** A copy that a test may change. */
export function copyOf(id) {
  return structuredClone(PLANS.get(id));
}

/** A text in Japanese. */
export function ja(text) {
  return typeof text === 'string' ? text : (text.ja ?? Object.values(text)[0]);
}

export function find(plan, id) {
  return plan.initiatives.find((initiative) => initiative.id === id);
}

export function childrenOf(plan, id) {
  return plan.initiatives.filter((initiative) => initiative.parent === id);
}

export function ofLevel(plan, level) {
  return plan.initiatives.filter((initiative) => initiative.level === level);
}

/** The initiatives: what has nothing below it, in trees that are no mere viewpoints on the others. */
export function leavesOf(plan) {
  const crossing = (plan.trees ?? []).filter((tree) => tree.cross_cutting).map((tree) => tree.id);
  const aside = (plan.levels ?? []).filter((level) => crossing.includes(level.tree)).map((level) => level.id);
  return plan.initiatives.filter(
    (initiative) => childrenOf(plan, initiative.id).length === 0 && !aside.includes(initiative.level),
  );
}

/** 令和6年度（2024年度）, for the years of 令和. */
export function fiscalYear(year) {
  return `${reiwa(year)}（${year}年度）`;
}

/** 令和6年度 */
export function reiwa(year) {
  return `令和${year === 2019 ? '元' : year - 2018}年度`;
}

/** A small plan without any fault, changed as a test needs it. */
export function smallPlan(changes = {}) {
  return {
    format: 'city-plan/1',
    id: 'small',
    language: 'ja',
    title: '小さな計画',
    city: '見本市',
    status: 'adopted',
    period: { kind: 'fiscal_years', start: 2024, end: 2025, source: { page: '1' } },
    roadmap: { form: 'table', start: 2024, end: 2025, source: { page: '1' } },
    levels: [{ id: 'measure', name: '取組' }],
    initiatives: [
      {
        id: 'counter',
        level: 'measure',
        name: '窓口を便利にする',
        phases: [{ label: '運用', kinds: ['operate'], start: 2024, end: 2025, end_basis: 'stated' }],
        source: { page: '1' },
      },
    ],
    ...changes,
  };
}

/** The views that are loaded when they are opened. */
export const FURTHER = ['progress', 'changes', 'past', 'history', 'figures', 'national', 'relations', 'people', 'document', 'glossary', 'share'];

/** The views for which a plan has something, read from its JSON in the plainest way. */
export function furtherViewsOf(plan) {
  const some = (...lists) => lists.some((list) => plan[list]?.length);
  const has = {
    progress: Boolean(plan.progress),
    changes: Boolean(plan.previous),
    past: some('reviews'),
    history: some('chronologies'),
    figures: some('indicators', 'surveys', 'tables'),
    // Lists that no initiative answers to are a part of the document.
    national: some('serves', 'timetables') || plan.initiatives.some((one) => one.serves?.length),
    relations: some('relations', 'matrices'),
    people: some('bodies', 'roles'),
    document: true,
    glossary: some('glossary'),
    share: true,
  };
  return FURTHER.filter((view) => has[view]);
}
