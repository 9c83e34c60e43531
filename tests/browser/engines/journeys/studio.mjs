/* The journey of an editor: the studio, opened from a folder by double click, in every engine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import { ja, PLANS } from '../../support/plans.mjs';

const PLAN = PLANS.get('kadoma-2022');
const PAGE = new URL('../../../../dist/studio/index.html', import.meta.url).href;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Sent into the page as text, like the functions of a look. */
const BRING_AXE = { toString: () => `() => { ${AXE} }` };

/** A file that is chosen: no driver has a hand for the system's own window. */
function choose(text, name) {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name));
  const field = document.querySelector('#studio-file');
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Notes what workers answer: the page must not have to read by itself. */
function watchWorkers() {
  const Own = window.Worker;
  window.answers = 0;
  window.Worker = class extends Own {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => { window.answers += data.answer === undefined ? 0 : 1; });
    }
  };
}

/** axe finds nothing in what is on show. */
async function sound(visit) {
  await visit.look(() => {
    window.found = undefined;
    // The style sheets of a folder cannot be asked for by scripts.
    window.axe.run(document, { preload: false }).then(
      ({ violations }) => { window.found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`); },
      (error) => { window.found = [String(error)]; },
    );
  });
  await visit.sees('axe finds nothing', () => window.found).toEqual([]);
}

export const STUDIO = [
  {
    id: 'studio',
    name: 'The studio opens from a folder, reads a plan and shows it',
    steps: [
      ['it opens by double click', async (visit) => {
        await visit.visit(PAGE);
        await visit.sees('the first step', () => words(document.querySelector('#studio-heading'))).toBe('ファイルを開く');
        await visit.look(BRING_AXE);
        await sound(visit);
      }],
      ['it reads a plan, and shows it as residents will see it', async (visit) => {
        await visit.look(watchWorkers);
        await visit.look(choose, JSON.stringify(PLAN), 'kadoma-2022.json');
        await visit.sees('what is said', () => words(document.querySelector('.city-plan-studio__announcement'))).toBe('ファイルを読みました。直すところはありません。');
        await visit.sees('a worker has read it', () => window.answers).toBe(1);
        await visit.sees('the plan', () => words(document.querySelector('city-plan[data-state=ready] .city-plan-shell__title'))).toBe(ja(PLAN.title));
        await visit.sees('the focus is on the heading', () => words(document.activeElement)).toBe('見た目をたしかめる');
        await sound(visit);
      }],
      ['an initiative is corrected, and the correction taken back', async (visit) => {
        await visit.press(['.city-plan-studio__step', '3その場で直す']);
        await visit.press(['.city-plan-studio__initiative', ja(PLAN.initiatives[0].name)]);
        const name = '#studio-initiatives-0--name';
        await visit.write(name, 'Another');
        await visit.press(['.city-plan-studio__button', '元に戻す']);
        await visit.sees('the name', (name) => document.querySelector(name).value, name).toBe(ja(PLAN.initiatives[0].name));
        await sound(visit);
      }],
      ['nothing was asked of any server', async (visit) => {
        const asked = await visit.look(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(file|blob|data):/.test(name)));
        expect(asked).toEqual([]);
      }],
    ],
  },
];
