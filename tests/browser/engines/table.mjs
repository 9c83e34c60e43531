/* The table of journeys and engines: what passed, what failed, what could not be tried, and why.
 *
 * A reporter of Playwright, which hears every result, and which says at the start what a run does not
 * cover. It must never call something tried that was not: an empty cell is "not run".
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { coverage, ENGINES } from './find.mjs';

const WAYS = ['touch', 'keyboard'];
const PROJECT = 'engines';

/** Why a test was skipped, where it says so. */
const reason = ({ annotations }) => annotations.find(({ type }) => type === 'skip')?.description;

/** What came of a journey: what a browser's driver cannot do says so, what was left out does not. */
export function outcome(result) {
  return result.status === 'skipped' && reason(result) ? 'not offered' : result.status;
}

export default class Table {
  #results = [];
  #folder = new URL('../../../target/engines/', import.meta.url).pathname;
  #covers = false;

  onBegin(_, suite) {
    const files = suite.suites.filter((project) => project.title === PROJECT).flatMap((project) => project.suites);
    this.#covers = files.some(({ title }) => title.endsWith('journeys.spec.mjs'));
    if (!this.#covers) return;
    for (const name of coverage().left) console.log(leftOut(name));
  }

  onTestEnd(test, result) {
    const [, project, file, engine, way, journey] = test.titlePath();
    if (project !== PROJECT || !file.endsWith('journeys.spec.mjs')) return;
    const remarks = result.annotations.filter(({ type }) => type === 'remark').map(({ description }) => description);
    this.#results.push({
      journey,
      engine,
      way,
      result: outcome(result),
      why: reason(result) ?? firstLine(result.error?.message),
      remarks: result.status === 'skipped' ? [] : remarks,
      seconds: result.duration / 1000,
    });
  }

  onEnd() {
    if (!this.#covers || !this.#results.length) return;
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, 'journeys.json'), `${JSON.stringify(this.#results, undefined, 2)}\n`);
    writeFileSync(join(this.#folder, 'journeys.md'), markdown(this.#results));
    console.log(`The table of journeys and engines: ${join(this.#folder, 'journeys.md')}`);
  }

  printsToStdio() {
    return false;
  }
}

/** An error without its colours and its details. */
function firstLine(message = '') {
  return stripVTControlCharacters(message).split('\n')[0] || undefined;
}

/** What is said of an engine that ENGINES does not name. */
export function leftOut(name) {
  return `This run does not cover ${ENGINES[name].title}: ENGINES leaves ${name} out.`;
}

/** The table, and below it every remark and reason, once. */
export function markdown(results, left = coverage().left) {
  const notes = [];
  const note = (text) => {
    if (!notes.includes(text)) notes.push(text);
    return ` (${notes.indexOf(text) + 1})`;
  };
  const cell = (journey, engine, way) => {
    if (left.includes(engine)) return 'not covered';
    // Of several tries the last one counts.
    const found = results.findLast((one) => one.journey === journey && one.engine === engine && one.way === way);
    if (!found) return 'not run';
    const { result, why, remarks } = found;
    const said = { passed: 'passes', skipped: 'not run' }[result] ?? result;
    return said + [...remarks, ...(result !== 'passed' && why ? [why] : [])].map(note).join('');
  };
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const columns = Object.keys(ENGINES).flatMap((engine) => WAYS.map((way) => [engine, way]));
  const journeys = [...new Set(results.map(({ journey }) => journey))];
  return [
    row(['', ...columns.map(([engine, way]) => `${ENGINES[engine].title}, ${way}`)]),
    row(['---', ...columns.map(() => '---')]),
    ...journeys.map((journey) => row([journey, ...columns.map(([engine, way]) => cell(journey, engine, way))])),
    '',
    ...notes.map((text, at) => `${at + 1}. ${text}`),
    '',
  ].join('\n');
}
