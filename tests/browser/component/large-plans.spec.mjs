/* A plan of ten thousand initiatives stays usable, and no choice makes a browser do more than it shows:
 * elements, drawings and requests are counted. Times are the benchmarks' matter (`tests/bench`).
 */
import { initiatives, plan, SIZES } from '../../bench/data.mjs';
import { expect, fragment, holdsFocus, open, servePlan, settle, test } from '../support/page.mjs';

const INITIATIVES = initiatives({ ...SIZES.L, group: 20 });
const LARGE = plan('L', INITIATIVES);
const GOALS = new Set(INITIATIVES.map(({ group }) => group)).size;

/** Counts what the component makes: elements, and drawings, each of which looks for the last row anew. */
async function counting(page) {
  await page.addInitScript(() => {
    window.counted = { elements: 0, drawings: 0 };
    for (const name of ['createElement', 'createElementNS']) {
      const plain = Document.prototype[name];
      Document.prototype[name] = function counted(...given) {
        window.counted.elements += 1;
        return plain.apply(this, given);
      };
    }
    const { disconnect } = IntersectionObserver.prototype;
    IntersectionObserver.prototype.disconnect = function counted() {
      window.counted.drawings += 1;
      return disconnect.call(this);
    };
  });
}

const reset = (page) => page.evaluate(() => { window.counted = { elements: 0, drawings: 0 }; });
const counted = (page) => page.evaluate(() => window.counted);

async function large(page, choices = {}) {
  await servePlan(page, 'large', LARGE);
  return open(page, { plan: 'large', ...choices });
}

const headings = (element) => element.locator('.city-plan-roadmap__fold');
const names = (element, isMobile) => element.locator(isMobile ? '.city-plan-list__name' : '.city-plan-roadmap__row .city-plan-roadmap__name > a');


test('of ten thousand initiatives only what is near is drawn', async ({ page, isMobile }) => {
  await counting(page);
  const element = await large(page);
  expect((await counted(page)).elements).toBeLessThan(5_000);
  const before = await headings(element).count();
  expect(before).toBeLessThan(40);
  await expect(names(element, isMobile)).toHaveCount(INITIATIVES.filter(({ group }) => group === INITIATIVES[0].group).length);
  // A reader who scrolls meets no end before all have come.
  await element.locator('.city-plan-more').scrollIntoViewIfNeeded();
  await expect.poll(() => headings(element).count()).toBeGreaterThan(before);
  await expect(element.locator('.city-plan-more')).toContainText(/残り[\d,]+件/);
});

test('the goals of a large plan are folded but for the first; each says how many initiatives it has', async ({ page, isMobile }) => {
  const element = await large(page);
  await expect(headings(element).first()).toHaveAttribute('aria-expanded', 'true');
  const second = headings(element).nth(1);
  await expect(second).toHaveAttribute('aria-expanded', 'false');
  const before = await names(element, isMobile).count();
  await second.focus();
  await page.keyboard.press('Enter');
  await expect(second).toHaveAttribute('aria-expanded', 'true');
  await expect(second).toBeFocused();
  expect(await names(element, isMobile).count()).toBeGreaterThan(before);
});

test('all goals of a large plan unfold and fold at once', async ({ page, isMobile }) => {
  const element = await large(page);
  if (isMobile) await element.locator('.city-plan-options__summary').click();
  await element.getByRole('button', { name: '目標をすべて閉じる' }).click();
  await expect(element.locator('.city-plan-roadmap__fold[aria-expanded=true]')).toHaveCount(0);
  await element.getByRole('button', { name: '目標をすべて開く' }).click();
  await expect(element.locator('.city-plan-roadmap__fold[aria-expanded=false]')).toHaveCount(0);
  expect(await names(element, isMobile).count()).toBeLessThan(90);
});

test('turning the year draws the rows on the page, no others', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'the table shows all years');
  await counting(page);
  const element = await large(page);
  await reset(page);
  await element.locator('.city-plan-yearbar__year').last().click();
  await expect.poll(() => fragment(page)).toContain('year-');
  expect((await counted(page)).elements).toBeLessThan(600);
});

test('a letter is one drawing, of what is found first', async ({ page }) => {
  await counting(page);
  const element = await large(page, { view: 'explorer' });
  const box = element.getByRole('searchbox');
  await box.focus();
  await reset(page);
  await page.keyboard.type('子');
  const found = INITIATIVES.filter(({ name, description, department }) => `${name}${description}${department}`.includes('子'));
  await expect(element.locator('.city-plan-explorer__number')).toHaveText(String(found.length));
  // The second one tells the number to who listens, once the typing has paused; the third one has what the further
  // views show.
  await expect.poll(() => fragment(page)).toContain('q-');
  await settle(page);
  const { elements, drawings } = await counted(page);
  expect(drawings).toBeLessThanOrEqual(3);
  expect(elements).toBeLessThan(2_500);
  expect(await holdsFocus(element)).toBe(true);
});

test('of five hundred goals a filter offers the first, and more on request', async ({ page, isMobile }) => {
  const element = await large(page, { view: 'explorer' });
  if (isMobile) await element.locator('.city-plan-explorer__summary').click();
  const facet = element.locator('.city-plan-facet').filter({ hasText: '施策の方向' });
  await expect(facet.getByRole('checkbox')).toHaveCount(60);
  const more = facet.getByRole('button');
  await expect(more).toContainText(`${GOALS - 60}`);
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(facet.getByRole('checkbox')).toHaveCount(120);
  await expect(more).toBeFocused();
});

/** The component's own files and the plan, each as often as it was asked for. */
const oursOf = (record) => record.requests.map((url) => new URL(url).pathname).filter((path) => /city-plan|plans\//.test(path));
const endingIn = (paths, end) => paths.filter((path) => path.endsWith(end)).length;

test('the first screen of a phone asks for the loader, a style sheet, the component and the plan', async ({ page, record }) => {
  // Where the facts of the plan are out of sight: they are in a chunk.
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, { plan: 'kadoma-2022', view: 'overview' });
  await settle(page);
  const ours = oursOf(record);
  expect(['.js', '.css', '.wasm', '.json'].map((end) => endingIn(ours, end))).toEqual([1, 1, 1, 1]);
  expect(ours).toHaveLength(4);
});

test('the roadmap of a small plan is drawn whole, with eleven requests at most', async ({ page, record }) => {
  await counting(page);
  const element = await open(page, { plan: 'kadoma-2022' });
  await expect(element.locator('th[scope=row], .city-plan-list__name').first()).toBeVisible();
  await expect(element.locator('.city-plan-more')).toHaveCount(0);
  expect((await counted(page)).elements).toBeLessThan(4_000);
  const ours = oursOf(record);
  expect(new Set(ours).size, 'nothing is asked for twice').toBe(ours.length);
  // The component, the chunk of the initiatives and what it shares with other chunks: four files, five in a build that
  // is not optimised. They are fetched side by side.
  expect(endingIn(ours, '.wasm')).toBeLessThanOrEqual(7);
  // The loader, both style sheets and the plan.
  expect(ours.length - endingIn(ours, '.wasm')).toBe(4);
});
