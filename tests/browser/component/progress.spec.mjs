/* What became of a plan: the numbers of a period, the measure that is late, the first screen, the files. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, goTo, open, test } from '../support/page.mjs';
import { PLANS } from '../support/plans.mjs';

const TODAY = '2026-11-28';
const show = (page, choices) => open(page, { plan: 'example', today: TODAY, ...choices });
const rows = (element) => element.locator('table[data-of=progress] tbody tr');
const saved = async (page, element, name) => {
  const [download] = await Promise.all([page.waitForEvent('download'), element.getByRole('button', { name }).click()]);
  return parse(readFileSync(await download.path()), { bom: true, columns: true });
};

test('a year has its numbers in a sentence, by grade and by goal, and the late ones with their reasons', async ({ page }) => {
  const element = await show(page, { hash: 'city-plan?view=progress' });
  await expect(element.locator('.city-plan-sum')).toHaveText('17の取組のうち、13が予定どおりか、予定より進みました。3が遅れています。');
  await expect(element.locator('.city-plan-key__item')).toHaveText([/進んだ\s*3$/, /どおり\s*10$/, /遅れている\s*3$/, /できない\s*1$/]);
  // A square for each report, and for each goal those of its own.
  await expect(element.locator('.city-plan-count__unit')).toHaveCount(17 + 17);
  const late = element.locator('.city-plan-late').first();
  await expect(late.locator('.city-plan-late__name')).toHaveText(['書かない窓口', 'やさしい日本語と多言語の案内', '基幹システムの標準化']);
  await expect(late).toContainText('なぜ：機器の納入が遅れました。');
});

test('a period and a grade are chosen, stay in the address, and Back returns', async ({ page }) => {
  const element = await show(page, { hash: 'city-plan?view=progress' });
  await expect(rows(element)).toHaveCount(18);
  await element.getByRole('link', { name: /上半期/ }).click();
  await expect(element.locator('.city-plan-sum')).toContainText('18の取組');
  await element.locator('.city-plan-chips').last().getByRole('link', { name: /遅れている/ }).click();
  await expect(rows(element)).toHaveCount(2);
  expect(page.url()).toContain('period-2026');
  await page.goBack();
  await expect(rows(element)).toHaveCount(18);
  await page.goBack();
  await expect(element.locator('.city-plan-sum')).toContainText('17の取組');
});

test('the table of a period and that of all of them are files with the same numbers', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same on every width');
  const element = await show(page, { hash: 'city-plan?view=progress' });
  const year = await saved(page, element, /この表をCSVで保存/);
  const count = (marks, mark) => marks.filter((one) => one['評価'] === mark).length;
  expect(['A', 'B', 'C', 'D'].map((mark) => count(year, mark))).toEqual([3, 10, 3, 1]);
  const all = await saved(page, element, /全部の時期のCSV/);
  expect(all.length).toBe(PLANS.get('example').progress.reports.length);
});

test('a measure has what was planned beside what happened, a result for each period, money, news and links', async ({ page }) => {
  const element = await show(page, { hash: 'counter-without-forms' });
  await expect(element.locator('.city-plan-courses__name')).toHaveText(['第1版の予定', '第2版の予定', '今の計画の予定', '実際']);
  await expect(element.locator('.city-plan-moves')).toHaveText('本庁で開始：はじめの予定より1年あとになりました');
  await expect(element.locator('.city-plan-reports__period')).toHaveText([/上半期$/, /令和7年度/, /令和6年度/]);
  await expect(element.locator('table[data-of=money] tbody tr').nth(1)).toContainText('3,640');
  await expect(element.getByRole('link', { name: '書かない窓口のご案内' })).toHaveAttribute('href', 'https://example.jp/mihon/counters-without-forms.html');
});

test('the first screen has the latest results and news once its reader comes near them', async ({ page }) => {
  const element = await show(page, { view: 'overview' });
  const results = element.getByRole('heading', { name: '令和7年度（2025年度）の結果' });
  // What was below may be drawn again while it comes near.
  await expect.poll(async () => {
    await element.evaluate((host) => host.scrollIntoView({ block: 'end' }));
    return results.isVisible();
  }).toBe(true);
  await element.getByRole('link', { name: '進み具合をくわしく見る' }).click();
  await expect(element.getByRole('heading', { name: '進み具合' })).toBeFocused();
});

test('a word of a report is found under the results, and its hit opens the row of that period', async ({ page }) => {
  const element = await show(page, { hash: 'city-plan?view=explorer&q=納入' });
  const group = element.getByRole('heading', { name: /進み具合/ });
  await expect(group).toBeVisible();
  await element.locator('.city-plan-shell__view').getByRole('link', { name: '書かない窓口' }).last().click();
  await expect(element.getByRole('heading', { name: '進み具合' })).toBeVisible();
  await expect(element.locator('tr:focus')).toContainText('書かない窓口');
});

test('a plan without any of it asks for nothing of it', async ({ page, record }) => {
  const manifest = await (await page.request.get('/manifest.json')).json();
  const progress = Object.entries(manifest.files).find(([name]) => name === 'progress');
  expect(progress, Object.keys(manifest.files).join()).toBeDefined();
  const element = await open(page, { plan: 'kadoma-2022', hash: 'city-plan?view=roadmap' });
  for (const place of ['overview', 'explorer', 'document', 'pittari-service']) await goTo(page, element, place);
  await expect(element.getByRole('link', { name: '進み具合' })).toHaveCount(0);
  expect(record.requests.filter((url) => url.endsWith(progress[1].name))).toEqual([]);
});
