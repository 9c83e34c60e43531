/* Long lists have an end at first: the others stand behind their number, and come when asked for.
 */
import { expect, holdsFocus, open, servePlan, test } from '../support/page.mjs';
import { difficultPlan } from '../support/difficult.mjs';
import { plain, words } from '../support/paper.mjs';
import { ja } from '../support/plans.mjs';

const FIRST = 20;
/** Choices of a filter are lines of their own, not parts of a page. */
const CHOICES = 60;
const PLAN = difficultPlan();
const DEPARTMENTS = new Set(PLAN.initiatives.flatMap(({ departments = [] }) => departments));

async function show(page, view) {
  await servePlan(page, 'long', PLAN);
  return open(page, { plan: 'long', hash: `city-plan?view=${view}` });
}

/** Presses what stands for the others, with the keyboard. */
async function ask(page, others) {
  await others.focus();
  await page.keyboard.press('Enter');
}

test('a filter with a hundred departments shows the first and how many others there are', async ({ page }) => {
  const element = await show(page, 'explorer');
  const summary = element.locator('.city-plan-explorer__summary');
  if (await summary.isVisible()) await summary.click();
  const facet = element.locator('.city-plan-facet', { hasText: '担当' }).first();
  await expect(facet.locator('input')).toHaveCount(CHOICES);
  await ask(page, facet.getByRole('button', { name: `ほかに${DEPARTMENTS.size - CHOICES}件` }));
  await expect(facet.locator('input')).toHaveCount(DEPARTMENTS.size);
  expect(await holdsFocus(element)).toBe(true);
});

for (const [grouping, count] of [['担当', DEPARTMENTS.size], ['目標', 4]]) {
  test(`the roadmap grouped by ${grouping} has an end at first`, async ({ page, isMobile }) => {
    const element = await show(page, 'roadmap');
    if (isMobile) await element.locator('.city-plan-options__summary').click();
    await element.locator('.city-plan-choice', { hasText: grouping }).getByRole('radio').check();
    const groups = element.locator(isMobile ? '.city-plan-list__heading' : '.city-plan-roadmap__goal');
    // Initiatives of which the plan names no department are a group, too.
    await expect.poll(() => groups.count()).toBeGreaterThanOrEqual(Math.min(count, FIRST));
    await expect.poll(() => groups.count()).toBeLessThanOrEqual(FIRST);
    const others = element.getByRole('button', { name: /^ほかに\d+件$/ });
    if (count <= FIRST) return expect(others).toHaveCount(0);
    await ask(page, others);
    await expect.poll(() => groups.count()).toBeGreaterThanOrEqual(count);
    await expect(others).toHaveCount(0);
    expect(await holdsFocus(element)).toBe(true);
    await expect(element.getByText([...DEPARTMENTS].at(-1)).last()).toBeVisible();
  });
}

test('the overview folds the bodies after the first', async ({ page }) => {
  const element = await show(page, 'overview');
  await element.locator('.city-plan-shell__foot').scrollIntoViewIfNeeded();
  const bodies = element.locator('.city-plan-bodies__item');
  const seen = () => bodies.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
  await expect.poll(seen).toBe(FIRST);
  const others = element.locator('.city-plan-rest summary', { hasText: `ほかに${PLAN.bodies.length - FIRST}件` });
  await ask(page, others);
  await expect.poll(seen).toBe(PLAN.bodies.length);
  await expect(bodies.last()).toContainText(ja(PLAN.bodies.at(-1).name));
});

test('paper has the whole of a long list', async ({ page, isMobile }) => {
  test.skip(isMobile, 'paper has one width');
  const element = await show(page, 'overview');
  // The facts of the plan come when a reader nears them.
  await element.locator('.city-plan-shell__foot').scrollIntoViewIfNeeded();
  await expect(element.locator('.city-plan-bodies__item').first()).toBeVisible();
  const text = await words(await page.pdf({ format: 'A4' }));
  const missing = PLAN.bodies.map(({ name }) => ja(name)).filter((name) => !text.includes(plain(name)));
  expect(missing).toEqual([]);
});
