/* The first screen: this year, or the measures of a plan without a schedule; the menus of the shell. */
import { expect, fragment, holdsFocus, open, test } from '../support/page.mjs';
import { ja, leavesOf, PLANS } from '../support/plans.mjs';

const FIRST = { view: 'overview' };
const MIDDLE = { ...FIRST, plan: 'example', today: '2026-11-28' };

/** The tiles as pairs of word and number. */
const tilesOf = (element) => element.locator('.city-plan-tiles__tile').evaluateAll((tiles) =>
  tiles.map((tile) => [tile.querySelector('.city-plan-tiles__word').textContent, tile.querySelector('.city-plan-tiles__count').textContent]));

test('in the middle of a plan says how many measures are at each step this year', async ({ page }) => {
  const element = await open(page, MIDDLE);
  await expect(element.getByRole('heading', { name: '令和8年度（2026年度）のいま' })).toBeVisible();
  expect(await tilesOf(element)).toEqual([['準備中', '2'], ['使えます', '9'], ['広げています', '7']]);
  await expect(element.getByRole('link', { name: '今年度', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('a tile leads to its measures in the roadmap, and back again', async ({ page }) => {
  const element = await open(page, MIDDLE);
  await element.getByRole('link', { name: /準備中/ }).click();
  await expect(element.getByRole('heading', { name: 'ロードマップ' })).toBeFocused();
  await expect.poll(() => fragment(page)).toContain('view-roadmap');
  await page.goBack();
  await expect(element.getByRole('heading', { name: '令和8年度（2026年度）のいま' })).toBeVisible();
});

test('the next changes are in order of time and lead to their measures', async ({ page }) => {
  const element = await open(page, MIDDLE);
  const dates = element.locator('.city-plan-dates__date');
  await expect(dates).toHaveText(['令和8年（2026年）12月1日', '令和9年（2027年）1月15日', '令和9年（2027年）4月', '令和9年（2027年）4月']);
  await element.locator('.city-plan-dates__item a').first().click();
  await expect(element.getByRole('heading', { name: '書かない窓口' })).toBeFocused();
});

test('a topic is a search, and the box takes what was typed to the search', async ({ page }) => {
  const element = await open(page, MIDDLE);
  await element.locator('.city-plan-chips').getByRole('link', { name: '防災' }).click();
  await expect(element.getByRole('searchbox')).toHaveValue('防災');
  await page.goBack();
  await element.getByRole('searchbox', { name: '何が知りたいですか' }).fill('図書館');
  await page.keyboard.press('Enter');
  await expect(element.getByRole('heading', { name: '計画の中をさがす' })).toBeFocused();
  await expect(element.getByRole('searchbox')).toHaveValue('図書館');
});

test('after its end a plan says so in one line with a way on, and shows its last year as planned', async ({ page }) => {
  const element = await open(page, { ...FIRST, plan: 'kadoma-2022', today: '2026-11-28' });
  const line = element.locator('.city-plan-banner');
  await expect(line).toHaveText('この計画は、令和8年（2026年）3月で終わりました。 次の計画は、お問い合わせ先（06-6902-5793）へ。');
  await expect(line.getByRole('link')).toHaveAttribute('href', 'tel:0669025793');
  await expect(element.getByRole('heading', { name: '計画書の予定' })).toBeVisible();
  expect(await tilesOf(element)).toEqual([['準備中', '0'], ['使えます', '8'], ['広げています', '8'], ['その他', '2']]);
});

test('after its end a plan names the one that has followed it', async ({ page }) => {
  const element = await open(page, { ...FIRST, plan: 'higashiosaka-2021', today: '2026-11-28' });
  await expect(element.locator('.city-plan-banner')).toContainText('東大阪市デジタル・ガバメント推進計画（素案）');
});

for (const id of ['higashiomi-2023', 'higashiosaka-2021', 'higashiosaka-2026', 'hirakata-2024']) {
  test(`${id} has no schedule: its measures are cards, and no tab promises a roadmap`, async ({ page }) => {
    const plan = PLANS.get(id);
    const element = await open(page, { ...FIRST, plan: id });
    await expect(element.getByRole('link', { name: '取組', exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(element.getByRole('link', { name: 'ロードマップ', exact: true })).toHaveCount(0);
    const names = await element.locator('.city-plan-card__name').allTextContents();
    for (const { name } of leavesOf(plan)) expect(names).toContain(ja(name));
  });
}

test('what describes the plan as a whole comes when the reader nears it', async ({ page, record }) => {
  // So low that the end of the first screen is far away.
  await page.setViewportSize({ width: 390, height: 500 });
  const element = await open(page, { ...FIRST, plan: 'kadoma-2022' });
  const wasm = () => record.requests.filter((url) => url.endsWith('.wasm')).length;
  const before = wasm();
  await element.locator('.city-plan-shell__foot').scrollIntoViewIfNeeded();
  await expect(element.getByRole('heading', { name: '計画の位置付け' })).toBeVisible();
  expect(wasm()).toBeGreaterThan(before);
});

test('もっと見る lists every further view with its line, and closes with Escape', async ({ page }) => {
  const element = await open(page, { ...FIRST, plan: 'hirakata-2024' });
  const button = element.getByRole('button', { name: 'もっと見る' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  const menu = element.locator('.city-plan-menu');
  await expect(menu.getByRole('link', { name: /計画書の内容/ })).toContainText('章ごとの要約、図、注');
  await menu.getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await menu.getByRole('link', { name: /計画書の内容/ }).click();
  await expect(element.getByRole('heading', { name: '計画書の内容' })).toBeFocused();
  await expect(menu).toHaveCount(0);
  await expect(element.locator('.city-plan-shell__views [aria-current]')).toHaveCount(1);
});

test('a reader of English finds the language, and the choice is in the address', async ({ page }) => {
  const element = await open(page, MIDDLE);
  await element.getByRole('button', { name: /Language/ }).click();
  await element.getByRole('radio', { name: 'English' }).check();
  await expect(element.getByRole('heading', { name: /Where things are/ })).toBeVisible();
  await expect.poll(() => fragment(page)).toContain('lang-en');
  await expect(element.locator('.city-plan-shell')).toHaveAttribute('lang', 'en');
  expect(await holdsFocus(element)).toBe(true);
  await page.reload();
  await expect(element.getByRole('heading', { name: /Where things are/ })).toBeVisible();
});
