/* Writes what the full run found: for each criterion its tests with their results, the journeys in
 * three engines, the versions of all tools. `www/accessibility.html` is made of it.
 *
 * A reporter of Playwright, used where CITY_PLAN_RESULTS names the file, which only
 * `cargo xtask test --full` does. It must never call something passed that was skipped everywhere.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { outcome } from '../engines/table.mjs';

const here = (name) => new URL(name, import.meta.url);
const json = (url) => JSON.parse(readFileSync(url, 'utf8'));

/** The scanners and drivers, whose versions belong to a result. */
const TOOLS = ['axe-core', 'accessibility-checker-engine', 'html_codesniffer', 'html-validate', 'vnu-jar', 'lighthouse',
  '@guidepup/virtual-screen-reader', '@playwright/test', 'puppeteer-core'];

export default class Report {
  #tests = new Map();
  #began = Date.now();

  onTestEnd(test, result) {
    const [, project, file, ...titles] = test.titlePath();
    // Of several tries the last one counts.
    this.#tests.set(test.id, { project, file, title: titles.join(' › '), status: result.status, outcome: outcome(result) });
  }

  onEnd() {
    const all = [...this.#tests.values()];
    const results = {
      date: new Date().toISOString().slice(0, 10),
      minutes: Math.round((Date.now() - this.#began) / 60_000),
      tools: Object.fromEntries(TOOLS.map((name) => [name, json(here('../package.json')).devDependencies[name]])),
      browsers: browsers(),
      criteria: criteria(all),
      seeded: { defects: count(all, { file: 'accessibility/defects.spec.mjs', title: 'the battery finds:' }) },
      journeys: journeys(all),
      all: { passed: all.filter(({ status }) => status === 'passed').length, failed: all.filter(failed).length },
    };
    writeFileSync(process.env.CITY_PLAN_RESULTS, `${JSON.stringify(results, undefined, 1)}\n`);
  }

  printsToStdio() {
    return false;
  }
}

const failed = ({ status }) => status !== 'passed' && status !== 'skipped';

/** How many of the tests that a criterion names passed and failed. */
function count(all, { file, title }) {
  const found = all.filter((test) => test.file === file && test.title.includes(title));
  return { passed: found.filter(({ status }) => status === 'passed').length, failed: found.filter(failed).length };
}

/** Results by the numbers of the criteria. Native tests have passed, or this run would not have begun. */
function criteria(all) {
  return json(here('criteria.json')).map(({ number, tests, native = [], people }) => {
    const results = (tests ?? []).map((test) => ({ ...test, ...count(all, test) }));
    const faulty = results.some(({ failed }) => failed > 0);
    const fine = results.every(({ passed }) => passed > 0);
    return { number, result: people ? 'people' : faulty ? 'failed' : fine ? 'passed' : 'untested', tests: results, native };
  });
}

/** Each journey in each engine and way. */
function journeys(all) {
  return all.filter(({ file }) => file === 'engines/journeys.spec.mjs').map(({ title, outcome }) => {
    const [engine, way, ...journey] = title.split(' › ');
    return { engine, way, journey: journey.join(' › '), status: outcome };
  });
}

function browsers() {
  const version = (program, ...given) => {
    try {
      return execFileSync(program, given, { encoding: 'utf8' }).match(/\d+(\.\d+)+/)[0];
    } catch {
      return '';
    }
  };
  return {
    Chromium: version(process.env.CHROMIUM ?? 'chromium', '--version'),
    Firefox: version('firefox-esr', '--version'),
    // Its programs need a screen to tell their version.
    WebKitGTK: version('dpkg-query', '--show', '--showformat=${Version}', 'libwebkit2gtk-4.1-0'),
  };
}
