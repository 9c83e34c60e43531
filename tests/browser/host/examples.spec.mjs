/* The pages in examples/, as a build puts them beside the component. */
import { readdirSync, readFileSync } from 'node:fs';
import { validate } from '../accessibility/scanners.mjs';
import { expect, ready, test } from '../support/page.mjs';
import { ja, PLANS } from '../support/plans.mjs';

const FOLDER = new URL('../../../examples/', import.meta.url);
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.html')).map((name) => name.replace('.html', ''));
const EXAMPLE = JSON.parse(readFileSync(new URL('mihon.json', FOLDER), 'utf8'));

/** Each page, the plan that it shows, and what readers without scripts have of it. */
const SHOWN = {
  'static-page': { plan: EXAMPLE, runs: false, without: EXAMPLE.title },
  element: { plan: EXAMPLE, runs: true, without: 'みほん市デジタル計画を読む' },
  link: { plan: PLANS.get('kadoma-2022'), runs: true, without: '門真市の計画を読む' },
  wordpress: { plan: PLANS.get('kadoma-2022'), runs: true, without: '門真市の計画を読む' },
};

test('every page of the examples is tried', () => {
  expect(PAGES.toSorted()).toEqual(Object.keys(SHOWN).toSorted());
});

for (const [name, { plan, runs, without }] of Object.entries(SHOWN)) {
  test(`the example ${name} shows its plan`, async ({ page }) => {
    await page.goto(`/examples/${name}.html`);
    const place = runs ? await ready(page.locator('city-plan')) : page.locator('.city-plan-static');
    await expect(place).toContainText(ja(plan.title));
    // The component has the first levels on its first screen, static HTML has them all.
    const { name: shown } = runs ? plan.initiatives.find(({ parent }) => !parent) : plan.initiatives.findLast(({ phases }) => phases);
    await expect(place.getByText(ja(shown)).filter({ visible: true }).first()).toBeVisible();
    await expect(page.locator('city-plan')).toHaveCount(runs ? 1 : 0);
  });

  test(`the example ${name} has something for readers without scripts`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/examples/${name}.html`);
    await expect(page.getByText(without).first()).toBeVisible();
    await context.close();
  });

  test(`the example ${name} is valid`, async ({ isMobile }) => {
    test.skip(isMobile, 'markup has no width');
    expect(await validate(readFileSync(new URL(`${name}.html`, FOLDER), 'utf8'))).toEqual([]);
  });
}
