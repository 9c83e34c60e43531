/* The books are kept: every criterion names tests that exist, what is said to be absent is absent, and
 * the published results are those of these tests.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/page.mjs';
import { FULL } from '../support/full.mjs';
import { PLANS } from '../support/plans.mjs';
import { CLOSELY, reading } from './states.mjs';

const here = (name) => new URL(name, import.meta.url);
const json = (name) => JSON.parse(readFileSync(here(name), 'utf8'));
const CRITERIA = json('criteria.json');
const STANDARDS = [...json('jis.json'), ...json('beyond.json')];

test.beforeEach(({ isMobile }) => test.skip(isMobile, 'nothing here depends on the width'));

/** Every test of the suite, as `file › titles`, in all its projects. */
function listed() {
  const program = here('../node_modules/@playwright/test/cli.js').pathname;
  const env = { ...process.env, FULL: '1', CITY_PLAN_RESULTS: '' };
  const answer = execFileSync(process.execPath, [program, 'test', '--list', '--reporter=json'], { cwd: here('..'), env, maxBuffer: 1 << 27, encoding: 'utf8' });
  const found = [];
  const walk = (suite, titles, file) => {
    for (const { title } of suite.specs ?? []) found.push({ file, title: [...titles, title].join(' › ') });
    for (const inner of suite.suites ?? []) walk(inner, [...titles, inner.title], file);
  };
  for (const suite of JSON.parse(answer.slice(answer.indexOf('{'))).suites) walk(suite, [], suite.file);
  return found;
}

test('each of the 53 criteria names tests that exist, or says that people have to do it', () => {
  expect(CRITERIA.map(({ number }) => number)).toEqual(Array.from({ length: 53 }, (_, at) => at + 1));
  const tests = listed();
  for (const { number, tests: named = [], native = [], people } of CRITERIA) {
    expect.soft(people || named.length + native.length > 0, `criterion ${number} has a test`).toBe(true);
    for (const { file, title } of named) {
      const found = tests.some((test) => test.file === file && test.title.includes(title));
      expect.soft(found, `criterion ${number}: ${file} has a test "${title}"`).toBe(true);
    }
    for (const { file, title } of native) {
      expect.soft(readFileSync(here(`../../../${file}`), 'utf8'), `criterion ${number}`).toContain(`fn ${title}(`);
    }
  }
});

test('the standard has its 38 criteria of A and AA, each with tests, or with what is absent', () => {
  expect(json('jis.json').length).toBe(38);
  for (const { number, applies, criteria, absent, code } of STANDARDS) {
    expect.soft(applies ? criteria.length > 0 : Boolean(absent || code), number).toBe(true);
    for (const one of criteria) expect.soft(CRITERIA[one - 1].number, number).toBe(one);
  }
});

for (const [id, plan] of PLANS) {
  if (!FULL && id !== CLOSELY) continue;
  test(`${id} has nothing of what it is said not to have`, async ({ page }) => {
    const absent = STANDARDS.filter((one) => one.absent && !one.applies);
    for (const [name, open] of Object.entries(reading(plan))) {
      const element = await open(page, { plan: id });
      for (const { number, absent: selector } of absent) {
        const found = await element.evaluate((host, selector) => [...host.querySelectorAll(selector)].map((node) => node.outerHTML.slice(0, 80)), selector);
        expect.soft(found, `${number}, ${name}`).toEqual([]);
      }
    }
  });
}

test('no script listens to the motion of a device, to a press that is not yet a click, or to single keys', () => {
  // What cannot be seen in a page: 2.5.4, 2.5.2 and 2.1.4.
  const dist = here('../../../dist/');
  const { files } = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));
  for (const { name } of Object.values(files).filter(({ name }) => name.endsWith('.js'))) {
    const code = readFileSync(new URL(name, dist), 'utf8');
    expect.soft(code, name).not.toMatch(/devicemotion|deviceorientation|mousedown|pointerdown|touchstart|keypress/);
  }
});

test('the published results are those of these tests, and none of them failed', () => {
  test.skip(Boolean(process.env.CITY_PLAN_RESULTS), 'this run makes them');
  const { criteria, all, journeys } = json('results.json');
  expect(all.failed).toBe(0);
  expect(criteria.filter(({ result }) => result === 'failed' || result === 'untested')).toEqual([]);
  const named = (tests = []) => tests.map(({ file, title }) => `${file}: ${title}`);
  expect(criteria.map(({ number, tests }) => [number, ...named(tests)])).toEqual(CRITERIA.map(({ number, tests }) => [number, ...named(tests)]));
  expect(new Set(journeys.map(({ engine }) => engine))).toEqual(new Set(['chromium', 'firefox', 'webkit']));
  // The driver of one engine cannot set forced colours; everything else was tried, and works.
  const others = journeys.filter(({ status }) => status !== 'passed');
  expect(others.map(({ engine, way, journey, status }) => [engine, way, journey, status])).toEqual(['touch', 'keyboard'].map((way) =>
    ['webkit', way, 'Forced colours: the kinds of phases are told apart by their lines', 'not offered']));
});
