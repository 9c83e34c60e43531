/* Everything is in its place at every width: all views of all plans, and of one that is difficult.
 *
 * An ordinary run takes three widths and the first views of the difficult plan; with FULL=1 every width from
 * 320 to 1700 in steps of 20. Both at 100 and 200 % text.
 */
import { readFileSync } from 'node:fs';
import { expect, servePlan, settle, test } from '../support/page.mjs';
import { FULL, inFull } from '../support/full.mjs';
import { difficultPlan } from '../support/difficult.mjs';
import { PLANS } from '../support/plans.mjs';
import { misplaced } from './probes/placement.mjs';
import { CLOSELY, reading } from './states.mjs';

const EVERY = Array.from({ length: 70 }, (_, at) => 320 + at * 20);
const WIDTHS = FULL ? EVERY : [320, 768, 1700];
const SIZES = [100, 200];

const found = (name) => JSON.parse(readFileSync(new URL(`../../found/${name}.json`, import.meta.url), 'utf8'));

/** Plans that are served for these tests only. */
const INVENTED = new Map([
  ['difficult', difficultPlan()],
  // Few years leave room for all controls on the line of the table's caption.
  ['difficult-few-years', difficultPlan({ first: 2023, years: 3, departments: 5, bodies: 5, goals: 1, leaves: 2 })],
  ['caption-overlap', found('caption-overlap')],
  ['long-names', found('long-names-and-milestones')],
]);
const SERVED = new Map([...INVENTED, ...PLANS]);
/** The views of an ordinary run. */
const ORDINARY = /^(overview|roadmap|explorer|initiative|figures)$/;

test.use({ bypassCSP: true });

/** Sets the reader's own size of text, in percent. */
async function enlarge(page, size) {
  await page.evaluate((size) => {
    window.sizeSheet ??= new CSSStyleSheet();
    window.sizeSheet.replaceSync(`:root { font-size: ${size}% !important }`);
    document.adoptedStyleSheets = [...new Set([...document.adoptedStyleSheets, window.sizeSheet])];
  }, size);
}

/** Scrolls every region to a part of its way; how many there are. */
function scrollRegions(element, part) {
  return element.evaluate((host, part) => [...host.querySelectorAll('[role=region], .city-plan-table')].filter((region) => {
    const way = region.scrollWidth - region.clientWidth;
    if (way > 0) region.scrollLeft = Math.round(way * part);
    return way > 0;
  }).length, part);
}

/** What is out of place now, and where a reader has scrolled to the middle of the years. */
async function now(page, element) {
  const still = await misplaced(element);
  if (!(await scrollRegions(element, 0.5))) return still;
  const scrolled = await misplaced(element);
  await scrollRegions(element, 0);
  return [...still, ...scrolled.map((line) => `scrolled: ${line}`)];
}

/** What is out of place, each with the widths at which it is. */
async function atEveryWidth(page, element) {
  const places = new Map();
  for (const size of SIZES) {
    await enlarge(page, size);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page);
      for (const line of await now(page, element)) {
        const kind = line.slice(0, line.lastIndexOf(': '));
        const at = places.get(kind) ?? { line, where: [] };
        at.where.push(size === 100 ? width : `${width} at ${size} %`);
        places.set(kind, at);
      }
    }
  }
  return [...places.values()].map(({ line, where }) => `${line} [${where.length > 6 ? `${where.slice(0, 3).join(', ')} … ${where.at(-1)}, ${where.length} in all` : where.join(', ')}]`);
}

for (const [id, plan] of SERVED) {
  for (const [name, open] of Object.entries(reading(plan))) {
    for (const lang of id === 'difficult' ? ['ja', 'en', 'it'] : ['ja']) {
      const isOrdinary = id === 'difficult' && ORDINARY.test(name) && lang === 'ja';
      test(`everything is in its place in ${id}, ${name}, ${lang}`, inFull(!isOrdinary), async ({ page, isMobile }) => {
        test.skip(isMobile, 'every width is asked for');
        if (INVENTED.has(id)) await servePlan(page, id, plan);
        const element = await open(page, { plan: id, lang });
        expect(await atEveryWidth(page, element)).toEqual([]);
      });
    }
  }
}

for (const id of ['difficult', 'difficult-few-years', CLOSELY]) {
  test(`everything is in its place in ${id}, however its roadmap is grouped and divided`, inFull(id !== 'difficult-few-years'), async ({ page, isMobile }) => {
    test.skip(isMobile, 'every width is asked for');
    const plan = SERVED.get(id);
    if (INVENTED.has(id)) await servePlan(page, id, plan);
    const element = await reading(plan).roadmap(page, { plan: id });
    const choices = element.locator('.city-plan-roadmap__style input[type=radio]');
    for (let at = 0; at < await choices.count(); at += 1) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await enlarge(page, 100);
      await settle(page);
      await choices.nth(at).check();
      await settle(page);
      const name = await choices.nth(at).evaluate((input) => input.closest('label').textContent);
      expect.soft(await atEveryWidth(page, element), name).toEqual([]);
    }
  });
}
