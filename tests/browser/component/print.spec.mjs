/* Paper: what is printed has every initiative, its state and address; the roadmap fits its sheets, and each of them says
 * what it is.
 */
import { expect, open, test } from '../support/page.mjs';
import { plain, sheets, words } from '../support/paper.mjs';
import { PLANS, ja, leavesOf } from '../support/plans.mjs';

for (const [id, plan] of PLANS) {
  test(`paper has every initiative of ${id}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone prints the same');
    for (const view of ['roadmap', 'explorer']) {
      const element = await open(page, { plan: id, hash: `city-plan?view=${view}` });
      if (view === 'explorer') await expect(element.locator('.city-plan-explorer__number')).toBeVisible();
      const text = await words(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      const missing = leavesOf(plan).map(({ name }) => ja(name)).filter((name) => !text.includes(plain(name)));
      expect.soft(missing, view).toEqual([]);
      expect.soft(text, view).toContain(plain(ja(plan.title)));
    }
  });
}

test('paper has the state and the address of every initiative', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone prints the same');
  const plan = PLANS.get('kadoma-2022');
  const element = await open(page, { hash: 'city-plan?view=explorer' });
  // The explorer is a part of its own, which may come after the frame around it.
  await expect(element.locator('.city-plan-explorer__number')).toBeVisible();
  const list = await words(await page.pdf({ format: 'A4' }));
  for (const { id } of leavesOf(plan)) expect.soft(list).toContain(`#${id}`);
  expect(list).toContain(plain('運用開始'));
});

/** Sheets that are landscape, in points. */
const A4 = [842, 595];
const A3 = [1191, 842];

/** The sheets of the roadmap. What the page around it prints is on the page's own paper, and nothing of the plan is. */
async function ofRoadmap(page, plan) {
  const printed = await sheets(await page.pdf({ preferCSSPageSize: true }));
  const isWide = ({ size: [width, height] }) => width > height;
  for (const { text } of printed.filter((sheet) => !isWide(sheet))) expect.soft(text).not.toContain(plain(ja(plan.title)));
  return printed.filter(isWide);
}

test('the roadmap of a city goes on two sheets of A4, each with title, key, years and address', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone prints the same');
  const plan = PLANS.get('kadoma-2022');
  const element = await open(page, { hash: 'city-plan?view=roadmap' });
  await expect(element.locator('.city-plan-roadmap__table')).toBeVisible();
  const printed = await ofRoadmap(page, plan);
  expect(printed.length).toBeGreaterThan(0);
  expect(printed.length).toBeLessThanOrEqual(2);
  for (const [number, { size, text, lowest }] of printed.entries()) {
    expect.soft(size, `sheet ${number}`).toEqual(A4);
    for (const said of [ja(plan.title), '準備', '令和4年度', page.url().split('#')[0]]) {
      expect.soft(text, `sheet ${number}`).toContain(plain(said));
    }
    // No sheet is half empty but the last, and that holds more than a few lines.
    expect.soft(lowest, `sheet ${number}`).toBeGreaterThan(number + 1 < printed.length ? 0.7 : 0.4);
  }
  const all = printed.map(({ text }) => text).join('');
  for (const { name } of leavesOf(plan)) expect.soft(all).toContain(plain(ja(name)));
});

test('dated steps are on the same run as the rows', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone prints the same');
  const plan = [...PLANS.values()].find(({ roadmap, initiatives }) =>
    roadmap?.form === 'table' && initiatives.some(({ milestones }) => milestones?.length));
  const element = await open(page, { plan: plan.id, hash: 'city-plan?view=roadmap' });
  await expect(element.locator('.city-plan-roadmap__table')).toBeVisible();
  const printed = await ofRoadmap(page, plan);
  for (const { size, text } of printed) {
    expect.soft(size).toEqual(A4);
    expect.soft(text).toContain(plain(ja(plan.title)));
  }
  const all = printed.map(({ text }) => text).join('');
  for (const { label } of plan.initiatives.flatMap(({ milestones = [] }) => milestones)) expect.soft(all).toContain(plain(ja(label)));
});

test('a reader chooses A3, and the next print is A4 again', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone prints the same');
  await page.addInitScript(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });
  const element = await open(page, { hash: 'city-plan?view=share' });
  await element.getByRole('button', { name: 'ロードマップをA3で印刷' }).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  await expect(element.locator('.city-plan-roadmap__table')).toBeVisible();
  const sizes = async () => (await ofRoadmap(page, PLANS.get('kadoma-2022'))).map(({ size }) => size);
  expect(await sizes()).toEqual([A3]);
  expect(await sizes()).toEqual([A4, A4]);
});

test('no ring of the focus is printed', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone prints the same');
  const element = await open(page, { hash: 'pittari-service' });
  await element.locator('a').first().focus();
  await page.keyboard.press('Tab');
  const ring = () => page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  expect(await ring()).toBe('solid');
  await page.emulateMedia({ media: 'print' });
  expect(await ring()).toBe('none');
});
