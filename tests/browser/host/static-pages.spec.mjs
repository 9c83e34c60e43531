/* The tool's own pages: without scripts, with them, and at the moment at which the component takes its place.
 *
 * `cargo xtask build` leaves the page of each plan beside its JSON.
 */
import { expect, HINTED, ready, settle, test } from '../support/page.mjs';
import { find, ja, PLANS } from '../support/plans.mjs';

const PHONE = { width: 390, height: 844 };
const KADOMA = PLANS.get('kadoma-2022');
const MEASURE = find(KADOMA, 'telework');

/** The most screens of a phone that a page may take without scripts. */
const SCREENS = { 'kadoma-2022': 20, 'hirakata-2024': 25 };

/** A page in which no script runs. */
async function quiet(browser, baseURL, viewport = PHONE) {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport });
  return context.newPage();
}

const top = (locator) => locator.evaluate((part) => part.getBoundingClientRect().top);

for (const id of PLANS.keys()) {
  test(`without scripts the page of ${id} is short on a phone`, async ({ browser, baseURL, record, isMobile }) => {
    test.skip(isMobile, 'it has a phone of its own');
    record.allowConsole(HINTED);
    const page = await quiet(browser, baseURL);
    await page.goto(`/plans/${id}.html`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height / PHONE.height).toBeLessThanOrEqual(SCREENS[id] ?? 25);
    await page.context().close();
  });
}

test('without scripts a link to a measure leads to its fold, which is open, and each part leads back up', async ({ browser, baseURL, record }) => {
  record.allowConsole(HINTED);
  const page = await quiet(browser, baseURL);
  await page.goto('/plans/kadoma-2022.html#telework');
  const fold = page.locator('#telework');
  await expect(fold.locator('summary')).toBeInViewport();
  await expect(fold.locator('.city-plan-source').first()).toBeVisible();
  // Another one is closed until somebody presses its name.
  const other = page.locator('#digital-work');
  await expect(other.locator('.city-plan-source').first()).toBeHidden();
  await other.locator('summary').click();
  await expect(other.locator('.city-plan-source').first()).toBeVisible();
  await page.getByRole('link', { name: 'このページの上へ' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await page.context().close();
});

test('the page has room at its edges, one first heading, and a way past the navigation', async ({ page, isMobile }) => {
  await page.goto('/plans/kadoma-2022.html');
  const element = await ready(page.locator('city-plan'));
  await expect(element.getByRole('heading', { level: 1 })).toHaveText(ja(KADOMA.title));
  const { x, width } = await element.boundingBox();
  expect(x).toBeGreaterThanOrEqual(isMobile ? 16 : 24);
  expect(width).toBeLessThanOrEqual(1120);
  const skip = page.getByRole('link', { name: '本文へ進む' });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await element.locator('.city-plan-shell__view').evaluate((view) => view.contains(document.activeElement));
  expect(inside, 'the next stop is in the content').toBe(true);
});

test('the title of a page of its own follows the reader', async ({ page }) => {
  await page.goto('/plans/kadoma-2022.html');
  const element = await ready(page.locator('city-plan'));
  const title = ja(KADOMA.title);
  await expect(page).toHaveTitle(title);
  await page.evaluate(() => { location.hash = 'telework'; });
  await expect(page).toHaveTitle(`${ja(MEASURE.name)}｜${title}`);
  await page.goBack();
  await expect(page).toHaveTitle(title);
  await element.getByRole('link', { name: 'さがす', exact: true }).click();
  await expect(page).toHaveTitle(new RegExp(`^.+｜${title}$`));
});

test('the title of any other page stays as it is', async ({ page }) => {
  await page.goto('/hosts/plan.html?today=2024-10-01#telework');
  const element = await ready(page.locator('city-plan'));
  await expect(element.getByRole('heading', { name: ja(MEASURE.name), exact: true })).toBeVisible();
  await expect(page).toHaveTitle('要素だけのページ');
});

/** Holds the component back until the reader is where the test wants them; returns what lets it come. */
async function withheld(page) {
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test.describe('the component takes its place without moving what is being read', () => {
  test.beforeEach(({ record }) => record.allowConsole(HINTED));

  test('a measure that the address leads to', async ({ page }) => {
    const release = await withheld(page);
    await page.goto('/plans/kadoma-2022.html#telework');
    const before = page.locator('#telework .city-plan-initiative__name');
    await expect(before).toBeInViewport();
    await expect(page.locator('#telework .city-plan-source').first()).toBeVisible();
    const place = await top(before);
    release();
    const element = await ready(page.locator('city-plan'));
    await settle(page);
    const after = element.getByRole('heading', { name: ja(MEASURE.name), exact: true });
    expect(Math.abs(await top(after) - place)).toBeLessThan(2);
    await expect(after).toBeFocused();
  });

  test('a measure that the reader has opened and scrolled to', async ({ page }) => {
    const release = await withheld(page);
    await page.goto('/plans/kadoma-2022.html');
    const fold = page.locator('#telework');
    await fold.locator('summary').click();
    await fold.evaluate((part) => scrollBy(0, part.getBoundingClientRect().top - 120));
    const place = await top(fold.locator('.city-plan-initiative__name'));
    release();
    const element = await ready(page.locator('city-plan'));
    await settle(page);
    const after = element.getByRole('heading', { name: ja(MEASURE.name), exact: true });
    expect(Math.abs(await top(after) - place)).toBeLessThan(2);
  });

  test('the first view, somewhere in its middle', async ({ page }) => {
    const release = await withheld(page);
    await page.goto('/plans/kadoma-2022.html');
    const heading = (place) => place.getByRole('heading', { name: /つの基本目標$/ });
    await heading(page.locator('.city-plan-static')).evaluate((part) => scrollBy(0, part.getBoundingClientRect().top - 60));
    const place = await top(heading(page.locator('.city-plan-static')));
    release();
    const element = await ready(page.locator('city-plan'));
    await settle(page);
    expect(Math.abs(await top(heading(element)) - place)).toBeLessThan(2);
  });

  test('at the top nothing moves at all', async ({ page }) => {
    const release = await withheld(page);
    await page.goto('/plans/kadoma-2022.html');
    await expect(page.locator('.city-plan-static')).toBeVisible();
    release();
    await ready(page.locator('city-plan'));
    await settle(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
