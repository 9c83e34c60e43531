/* Long views: short at first sight, everything one press away, nothing said twice, nothing outside of its place. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, fragment, open, settle, test } from '../support/page.mjs';
import { PLANS, furtherViewsOf } from '../support/plans.mjs';
import { reachingOver } from '../support/visual.mjs';

/** The screen of a phone. */
const PHONE = { width: 390, height: 844 };
/** The most screens of a view at first sight. */
const SCREENS = 6;
const CASES = [...PLANS].flatMap(([plan, content]) => furtherViewsOf(content).map((view) => ({ plan, view })));

test.describe('long views', () => {
  test.skip(({ isMobile }) => isMobile, 'the tests choose their own widths');

  for (const { plan, view } of CASES) {
    test(`${view} of ${plan} has at most ${SCREENS} screens of a phone, and stays inside of narrow ones`, async ({ page }) => {
      await page.setViewportSize(PHONE);
      const element = await open(page, { plan, hash: `city-plan?view=${view}` });
      await expect(element.locator('.city-plan-whole')).toBeVisible();
      const height = await element.evaluate((host) => host.getBoundingClientRect().height);
      expect(height / PHONE.height).toBeLessThanOrEqual(SCREENS);
      for (const [width, size] of [[320, 100], [320, 200], [390, 200]]) {
        await page.setViewportSize({ width, height: PHONE.height });
        await page.evaluate((size) => { document.documentElement.style.fontSize = `${size}%`; }, size);
        await settle(page);
        expect(await reachingOver(element, width), `${width}px, ${size} %`).toEqual([]);
      }
    });
  }

  test('an outcome is chosen, stays in the address, and comes back with it', async ({ page }) => {
    const element = await open(page, { plan: 'hirakata-2024', hash: 'city-plan?view=past' });
    const rows = element.locator('.city-plan-fold__sum[data-tag]');
    await expect(rows).toHaveCount(32);
    await element.getByRole('link', { name: /^一部実施/ }).click();
    await expect(rows).toHaveCount(2);
    await expect(element.getByRole('status').filter({ hasText: '32件' })).toHaveText('32件のうち2件を表示しています');
    expect(fragment(page)).toContain('__outcome-partly');
    await page.reload();
    await expect(rows).toHaveCount(2);
    await element.getByRole('link', { name: /^すべて/ }).click();
    await expect(rows).toHaveCount(32);
    await page.goBack();
    await expect(rows).toHaveCount(2);
  });

  test('a line opens by keyboard, all of them by one button, and an address opens its own', async ({ page }) => {
    const element = await open(page, { plan: 'hirakata-2024', hash: 'city-plan?view=past' });
    const answer = element.getByText('枚方市の公式アカウントを開きました', { exact: false });
    await expect(answer).toBeHidden();
    await element.locator('summary', { hasText: 'LINE を活用した' }).focus();
    await page.keyboard.press('Enter');
    await expect(answer).toBeVisible();
    await element.getByRole('button', { name: 'すべて開く' }).click();
    await expect(element.locator('.city-plan-fold:not([open])')).toHaveCount(0);
    await element.getByRole('button', { name: 'すべて閉じる' }).click();
    await expect(element.locator('.city-plan-fold[open]')).toHaveCount(0);
    await page.evaluate(() => { location.hash = 'city-plan?view=past&item=past-line'; });
    await expect(answer).toBeVisible();
    await expect(element.locator('summary:focus')).toContainText('LINE を活用した');
  });

  test('notes for editors come with their switch, which is not in the address', async ({ page }) => {
    const element = await open(page, { plan: 'hirakata-2024', hash: 'city-plan?view=past&item=past-remote-consultation' });
    const note = element.getByText('成果の文に施策の名前はありません。リモート対応の試行を、内容からこの施策に当てました。');
    await expect(element.locator('details[open]')).toHaveCount(1);
    await expect(note).toHaveCount(0);
    const before = fragment(page);
    await element.getByRole('checkbox', { name: '編集の注を表示' }).click();
    await expect(note).toBeVisible();
    expect(fragment(page)).toBe(before);
  });

  test('headings are steps of 28, 24 and 18, of which the middle one has a dark rule', async ({ page }) => {
    const element = await open(page, { plan: 'hirakata-2024', hash: 'city-plan?view=past' });
    const look = (selector) => element.locator(selector).first().evaluate((node) => {
      const line = node.closest('.city-plan-section__head') ?? node;
      const { fontSize } = getComputedStyle(node);
      return [fontSize, getComputedStyle(line).borderBottomStyle];
    });
    expect(await look('.city-plan-shell__heading')).toEqual(['28px', 'none']);
    expect(await look('.city-plan-section__title')).toEqual(['24px', 'solid']);
    expect(await look('.city-plan-section__sub')).toEqual(['18px', 'none']);
  });

  test('the list of contents leads to its part in a wide window, and is no second list in a narrow one', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const element = await open(page, { plan: 'hirakata-2024', hash: 'city-plan?view=past' });
    const rail = element.getByRole('navigation', { name: /^内容/ });
    await rail.getByRole('link', { name: /情報セキュリティ対策のさらなる強化/ }).click();
    await expect(element.locator('#past-security')).toBeFocused();
    await expect(element.locator('#past-security')).toBeInViewport();
    await expect(rail).toBeInViewport();
    await page.setViewportSize(PHONE);
    await expect(rail).toBeHidden();
  });

  test('the file of all figures has a row for each value', async ({ page }) => {
    const { indicators } = PLANS.get('kadoma-2022');
    const element = await open(page, { plan: 'kadoma-2022', hash: 'city-plan?view=figures' });
    const saved = async (button) => {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      return { name: download.suggestedFilename(), rows: parse(readFileSync(await download.path()), { bom: true, columns: true }) };
    };
    const all = await saved(element.getByRole('button', { name: /すべての数値をCSVで保存/ }));
    expect(all.name).toBe('kadoma-2022-figures.csv');
    expect(all.rows).toHaveLength(indicators.flatMap(({ values }) => values).length);
    const one = await saved(element.getByRole('button', { name: 'CSVで保存 マイナンバーカードの普及率', exact: true }));
    expect(one.rows.map((row) => [row['数値'], row['数'], row['単位'], row['計画書の表記']])).toEqual([
      ['マイナンバーカードの普及率', '47.4', '%', '令和4(2022)年9月1日現在'],
    ]);
  });
});
