/* What changed since earlier editions: loaded when the view is opened, and told when a file was altered. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, goTo, open, test } from '../support/page.mjs';

const TODAY = '2026-11-28';
const EDITION = '**/plans/editions/example-2025.json';
const show = (page, choices) => open(page, { plan: 'example', today: TODAY, hash: 'city-plan?view=changes', ...choices });
const changes = (element) => element.locator('.city-plan-changes__change');

test('nothing of an earlier edition is loaded before the view is opened, and then the latest alone', async ({ page, record }) => {
  const editions = () => record.requests.filter((url) => url.includes('/editions/')).map((url) => url.split('/').at(-1));
  const element = await show(page, { hash: 'city-plan?view=overview' });
  for (const place of ['roadmap', 'progress', 'counter-without-forms']) await goTo(page, element, place);
  expect(editions()).toEqual([]);
  await goTo(page, element, 'changes');
  await expect(changes(element)).toHaveCount(7);
  expect(editions()).toEqual(['example-2025.json']);
});

test('the numbers, each change with its sentence and reason, the old date beside the new one', async ({ page }) => {
  const element = await show(page);
  await expect(element.locator('.city-plan-sum'))
    .toHaveText('第3版で、4つの取組が変わり、1つの取組が加わり、1つの取組が終わりました。13の取組は、前の版と同じです。');
  const moved = element.locator('[data-kind=moved] li').filter({ hasText: '書かない窓口' }).first();
  await expect(moved).toContainText('「本庁で開始」は、令和7年度（2025年度）から令和8年度（2026年度）までの予定でしたが、令和8年度（2026年度）になりました。');
  await expect(moved).toContainText('なぜ：機器の納入が遅れたため');
  await expect(moved.locator('del').nth(1)).toHaveText('令和7年度（2025年度）から令和8年度（2026年度）まで');
  await expect(moved.locator('ins').nth(1)).toHaveText('令和8年度（2026年度）');
});

test('a kind and an edition are chosen, stay in the address, and Back returns', async ({ page }) => {
  const element = await show(page);
  await element.getByRole('link', { name: /^時期が動いた/ }).click();
  await expect(changes(element)).toHaveCount(2);
  await element.getByRole('link', { name: '第1版から第3版' }).click();
  await expect(changes(element)).toHaveCount(7);
  await expect(element.locator('[data-kind=rescoped]')).toContainText('「支所へ拡大」が加わりました。');
  await page.goBack();
  await expect(changes(element)).toHaveCount(2);
  await page.goBack();
  await expect(changes(element)).toHaveCount(7);
});

test('the changes are a file with the same sentences', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same on every width');
  const element = await show(page);
  const [download] = await Promise.all([page.waitForEvent('download'), element.getByRole('button', { name: /CSV/ }).click()]);
  const rows = parse(readFileSync(await download.path()), { bom: true, columns: true });
  expect(rows.map((row) => row['変わり方'])).toEqual(['加わった', '終わった', '時期が動いた', '時期が動いた', '名前が変わった', '目標が変わった', '中身が変わった']);
  expect(rows[4]['変わったこと']).toBe('名前が、「住民票等コンビニ交付」から「コンビニ交付」に変わりました。');
});

test('the history of one promise has every edition and what really happened', async ({ page }) => {
  const element = await show(page, { hash: 'counter-without-forms' });
  await element.getByRole('link', { name: 'この取組の約束の移り変わりを見る' }).click();
  await expect(element.locator('.city-plan-promise__when')).toHaveText(['実際', /第3版$/, /第2版$/, /第1版$/]);
  await expect(element.locator('.city-plan-promise__edition').last()).toContainText('本庁で開始：令和7年度（2025年度）から令和8年度（2026年度）まで');
  await expect(element.locator('.city-plan-promise__edition').last()).not.toContainText('支所へ拡大');
});

test('what changed is marked in the roadmap and the explorer once the reader has seen it', async ({ page }) => {
  const marks = (element) => element.getByText('前の版から変更').filter({ visible: true });
  const element = await show(page, { hash: 'city-plan?view=roadmap' });
  await expect(marks(element)).toHaveCount(0);
  await goTo(page, element, 'changes');
  await expect(changes(element)).toHaveCount(7);
  // Four that changed, and one that was added.
  for (const view of ['roadmap', 'explorer']) {
    await goTo(page, element, view);
    await expect(marks(element), view).toHaveCount(5);
  }
});

test('a changed byte in an earlier edition is told', async ({ page }) => {
  await page.route(EDITION, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('みほん市', 'みほん町') });
  });
  const element = await show(page);
  await expect(element.getByRole('alert')).toContainText('第2版のファイルが、この計画に記録されたものと違います。');
  await expect(changes(element)).toHaveCount(7);
});

for (const [name, answer, words] of [
  ['is not there', { status: 404, body: '' }, '第2版のファイルを読み込めませんでした。'],
  ['is no plan', { status: 200, contentType: 'application/json', body: '[]' }, '第2版のファイルは、計画として読めませんでした。'],
]) {
  test(`an earlier edition that ${name} is told, and nothing else is lost`, async ({ page, record }) => {
    record.allowFailedRequests();
    record.allowConsole(/^city-plan: .*example-2025\.json/);
    await page.route(EDITION, (route) => route.fulfill(answer));
    const element = await show(page);
    await expect(element.getByRole('status').filter({ hasText: words })).toBeVisible();
    await expect(element.getByRole('link', { name: '第1版から第3版' })).toBeVisible();
  });
}

test('in English and plain Japanese it has the same numbers', async ({ page }) => {
  for (const [lang, sum] of [
    ['en', 'In Third edition: 4 changed, 1 added, 1 ended. 13 initiatives are the same as before.'],
    ['ja-simple', '第3版（3番目に作ったもの）の話です。4つが変わりました。1つが新しくできました。1つが終わりました。13は、前と同じです。'],
  ]) {
    const element = await show(page, { lang });
    await expect(element.locator('.city-plan-sum')).toHaveText(sum);
  }
});
