/* The rows of the roadmap open: the page of the initiative, or a panel beside the table where there is room for both;
 * and the way back leads to the row. */
import { expect, fragment, open as openView, ready, servePlan, test, written } from '../support/page.mjs';
import { copyOf, find, ja, leavesOf, PLANS } from '../support/plans.mjs';

const KADOMA = PLANS.get('kadoma-2022');
const NAME = 'キャッシュレス決済';
const ID = 'cashless-payment';

/** Opens a plan at its roadmap, by its address: then the element's own first view is another. */
const open = (page, choices) => openView(page, { view: 'overview', hash: 'city-plan__view-roadmap', ...choices });

const panel = (element) => element.getByRole('region', { name: /^選んだ取組/ });
const row = (element, name = NAME) => element.getByRole('row', { name: new RegExp(`^${name}`) });
const heading = (element, name = NAME) => element.getByRole('heading', { name, exact: true });

test.describe('a table with room for a panel', () => {
  test.skip(({ isMobile }) => isMobile, 'a phone gets the list');

  test('a click on the name or on a bar opens the same panel, and the table stays', async ({ page }) => {
    const element = await open(page);
    await expect(panel(element)).toHaveCount(0);
    for (const part of [row(element).getByRole('link', { name: NAME }), row(element).getByText('拡充')]) {
      await part.click();
      await expect(heading(panel(element))).toBeFocused();
      expect(fragment(page)).toBe(ID);
      await expect(element.locator('th[scope=row]')).toHaveCount(18);
      await expect(row(element).getByRole('link', { name: NAME })).toHaveAttribute('aria-current', 'true');
      await expect(panel(element)).toContainText(ja(find(KADOMA, ID).lead));
      await expect(panel(element)).toContainText('広げています 計画書では「拡充」');
      await panel(element).getByRole('button', { name: '閉じる' }).click();
      await expect(panel(element)).toHaveCount(0);
      await expect(row(element).getByRole('link', { name: NAME })).toBeFocused();
      expect(fragment(page)).toBe('city-plan__view-roadmap');
    }
  });

  test('Escape closes the panel, and the focus returns to the row', async ({ page }) => {
    const element = await open(page);
    const link = row(element).getByRole('link', { name: NAME });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(heading(panel(element))).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(panel(element)).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test('j and k and the arrow keys lead from row to row, and back leads to the table', async ({ page }) => {
    const element = await open(page);
    const names = leavesOf(KADOMA).map((leaf) => ja(leaf.name));
    const [first, second] = names.slice(0, 2);
    await row(element, first).getByRole('link').click();
    for (const [key, name] of [
      ['j', second], ['k', first], ['ArrowDown', second], ['ArrowUp', first],
      // The area of the first row has a row of its own.
      ['k', '行政手続のオンライン化拡充'], ['k', '行政手続のオンライン化拡充'],
    ]) {
      await page.keyboard.press(key);
      await expect(heading(panel(element), name)).toBeFocused();
    }
    await expect.poll(() => fragment(page)).toBe('online-procedures');
    await page.goBack();
    await expect(panel(element)).toHaveCount(0);
    expect(fragment(page)).toBe('city-plan__view-roadmap');
    await expect(element.getByRole('link', { name: '行政手続のオンライン化拡充' }).first()).toBeFocused();
  });

  test('the keys leave combinations to the browser', async ({ page }) => {
    const element = await open(page);
    await row(element).getByRole('link').click();
    await expect(heading(panel(element))).toBeFocused();
    await page.keyboard.press('Alt+j');
    await expect(heading(panel(element))).toBeFocused();
  });

  test('the panel leads to the page, and the page back to the row', async ({ page }) => {
    const element = await open(page);
    await row(element).getByRole('link').click();
    await panel(element).getByRole('link', { name: 'くわしく見る' }).click();
    await expect(panel(element)).toHaveCount(0);
    await expect(element.locator('#city-plan-heading')).toHaveText(NAME);
    await expect(element.locator('#city-plan-heading')).toBeFocused();
    expect(fragment(page)).toBe(ID);
    await element.getByRole('navigation', { name: '現在の位置' }).getByRole('link', { name: 'ロードマップ' }).click();
    await expect(row(element).getByRole('link', { name: NAME })).toBeFocused();
  });

  test('a shared link opens the page, and a narrower container has the page, too', async ({ page }) => {
    const element = await open(page);
    await row(element).getByRole('link').click();
    await expect(panel(element)).toBeVisible();
    await page.setViewportSize({ width: 900, height: 800 });
    await expect(panel(element)).toHaveCount(0);
    await expect(element.locator('#city-plan-heading')).toHaveText(NAME);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(panel(element)).toBeVisible();
    await page.reload();
    await ready(element);
    await expect(element.locator('#city-plan-heading')).toHaveText(NAME);
    await expect(panel(element)).toHaveCount(0);
  });

  test('under 60em a row opens the page', async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    const element = await open(page);
    await row(element).getByText('拡充').click();
    await expect(element.locator('#city-plan-heading')).toHaveText(NAME);
    await page.goBack();
    await expect(row(element).getByRole('link', { name: NAME })).toBeFocused();
  });

  test('another button and a key leave a click on a bar to the browser', async ({ page }) => {
    const element = await open(page);
    await row(element).getByText('拡充').click({ modifiers: ['Control'] });
    await row(element).getByText('拡充').click({ button: 'middle' });
    await expect(panel(element)).toHaveCount(0);
    expect(fragment(page)).toBe('city-plan__view-roadmap');
  });
});

test.describe('a list on a phone', () => {
  test.skip(({ isMobile }) => !isMobile, 'a wide window gets the table');

  test('a tap anywhere on a row opens its page, and back leads to the row', async ({ page }) => {
    const element = await open(page);
    const item = element.locator('.city-plan-list__initiative').filter({ hasText: NAME });
    for (const part of [item.locator('.city-plan-strip'), item.locator('.city-plan-list__state'), item.getByRole('link')]) {
      await part.evaluate((node) => node.scrollIntoView({ block: 'center' }));
      const box = await part.boundingBox();
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await expect(element.locator('#city-plan-heading')).toHaveText(NAME);
      await expect(element.locator('#city-plan-heading')).toBeFocused();
      expect(fragment(page)).toBe(ID);
      await page.goBack();
      await expect(item.getByRole('link')).toBeFocused();
    }
  });

  test('the trail of the page leads back to the row', async ({ page }) => {
    const element = await open(page);
    await element.getByRole('link', { name: NAME }).tap();
    await element.getByRole('navigation', { name: '現在の位置' }).getByRole('link', { name: 'ロードマップ' }).tap();
    await expect(element.getByRole('link', { name: NAME })).toBeFocused();
  });
});

test('a row without a text of its own leads to the page that holds it, at that row', async ({ page, isMobile }) => {
  const plan = copyOf('kadoma-2022');
  delete find(plan, ID).lead;
  await servePlan(page, 'bare', plan);
  if (!isMobile) await page.setViewportSize({ width: 900, height: 800 });
  const element = await open(page, { plan: 'bare' });
  await element.getByRole('link', { name: NAME }).click();
  await expect(element.locator('#city-plan-heading')).toHaveText('窓口における行政手続のデジタル化');
  await expect(element.locator('.city-plan-today__item', { hasText: NAME })).toBeFocused();
  expect(fragment(page)).toBe('digital-counters');
});

test('a step leaves its initiatives, in the address and until it is removed', async ({ page, isMobile }) => {
  const element = await open(page);
  const names = element.locator(isMobile ? '.city-plan-list__name' : 'th[scope=row] > a');
  const steps = element.getByRole('list', { name: '取組をしぼる' }).getByRole('link');
  await expect(steps).toHaveText(['すべて18', '準備中1', '使えます7', '広げています8']);
  await steps.nth(1).click();
  await expect(names).toHaveText(['情報システムの標準化・共通化']);
  await expect(steps.nth(1)).toHaveAttribute('aria-current', 'true');
  await expect(element.getByRole('status').filter({ hasText: '18のうち1を表示しています' })).toBeVisible();
  expect(fragment(page)).toBe('city-plan__view-roadmap__stage-prepare__stage-prepare-operate');
  await page.reload();
  await ready(element);
  await expect(names).toHaveCount(1);
  await steps.nth(0).click();
  await expect(names).toHaveCount(18);
});

test('other filters are conditions with a way out', async ({ page, isMobile }) => {
  const goal = 'convenience-for-residents';
  const element = await openView(page, { view: 'overview', hash: written('city-plan', { view: 'roadmap', goal }) });
  const names = element.locator(isMobile ? '.city-plan-list__name' : 'th[scope=row] > a');
  await expect(names).toHaveCount(7);
  const condition = element.getByRole('group', { name: '使っている条件' }).getByRole('button', { name: /市民の利便性向上/ });
  await condition.click();
  await expect(names).toHaveCount(18);
  await expect(condition).toHaveCount(0);
});
