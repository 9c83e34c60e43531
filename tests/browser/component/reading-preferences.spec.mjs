/* The reader's preferences: readings above kanji, plain Japanese, English.
 *
 * Each comes with a chunk of its own, which takes over where the component was: what the reader was doing has to go
 * on, with the focus where it was.
 */
import { axe } from '../accessibility/scanners.mjs';
import { chooseView, expect, fragment, host, open, ready, servePlan, settle, test } from '../support/page.mjs';
import { inFull } from '../support/full.mjs';
import { reachingOver, smallTargets } from '../support/visual.mjs';
import { PLANS, copyOf, find, furtherViewsOf, ja } from '../support/plans.mjs';

const FURIGANA = 'ふりがなを付ける';
const EASY = 'やさしい日本語';
const JAPANESE = '日本語';
const ON_ONE_WIDTH = 'the same on every width';

/** A name as it is read: what has a reading above it stands apart there. */
const apart = (name) => new RegExp(`^${[...name].join('\\s*')}$`);
const menuOf = (element) => element.locator('.city-plan-display');
const buttonOf = (element) => menuOf(element).getByRole('button');
const choiceOf = (element, name) => menuOf(element).getByRole(name === FURIGANA ? 'checkbox' : 'radio', { name: apart(name) });
// An initiative's own dated steps stand under its name once more.
const heading = (element, name) => element.getByRole('heading', { name: apart(name) }).first();
const link = (element, name) => element.getByRole('link', { name: apart(name) });
const textOf = (element) => element.evaluate((node) => node.textContent);
/** The text without what stands above it. */
const baseOf = (element) => element.evaluate((node) => {
  const copy = node.cloneNode(true);
  copy.querySelectorAll('rt, rp').forEach((above) => above.remove());
  return copy.textContent;
});

/** Opens the menu of preferences, if it is closed. */
async function openMenu(element) {
  if (await buttonOf(element).getAttribute('aria-expanded') === 'false') await buttonOf(element).click();
}

async function chosen(element, name, on = true) {
  await openMenu(element);
  await expect(choiceOf(element, name)).toBeChecked({ checked: on });
}

/** Turns a preference on, or off again. */
async function toggle(element, name) {
  await openMenu(element);
  const isOn = await choiceOf(element, name).isChecked();
  if (name === EASY) await choiceOf(element, isOn ? JAPANESE : EASY).check();
  else await choiceOf(element, name).setChecked(!isOn);
}

/** Closes the menu of preferences. */
async function closeMenu(element) {
  await buttonOf(element).click();
  await expect(menuOf(element).getByRole('group')).toHaveCount(0);
}

/** Turns a preference on and waits until it is there. */
async function choose(element, name) {
  await toggle(element, name);
  if (name === FURIGANA) await expect(element.locator('ruby').first()).toBeVisible();
  else await expect(link(element, 'さがす')).toBeVisible();
  if (name === EASY) await expect(buttonOf(element)).toContainText('見せかた');
}

test('without a reader who wants them there are no readings', async ({ page }) => {
  const element = await open(page);
  await chosen(element, FURIGANA, false);
  await chosen(element, EASY, false);
  await expect(element.locator('ruby')).toHaveCount(0);
  expect(fragment(page)).toBe('');
  expect(await smallTargets(menuOf(element), 44)).toEqual([]);
});

test('the keyboard opens the menu, chooses, and keeps its place', async ({ page }) => {
  const element = await open(page);
  await buttonOf(element).focus();
  await page.keyboard.press('Enter');
  await expect(buttonOf(element)).toHaveAttribute('aria-expanded', 'true');
  await choiceOf(element, FURIGANA).focus();
  await page.keyboard.press('Space');
  await expect(element.locator('ruby').first()).toBeVisible();
  await choiceOf(element, JAPANESE).focus();
  await page.keyboard.press('ArrowDown');
  await expect(heading(element, 'いつ、何をするか')).toBeVisible();
  await expect(choiceOf(element, EASY)).toBeFocused();
  await expect.poll(() => fragment(page)).toBe('city-plan__lang-ja-simple__furigana-1');
  await page.keyboard.press('ArrowUp');
  await expect(heading(element, 'ロードマップ')).toBeVisible();
  await expect(choiceOf(element, JAPANESE)).toBeFocused();
  await expect.poll(() => fragment(page)).toBe('city-plan__furigana-1');
  await page.keyboard.press('Escape');
  await expect(menuOf(element).getByRole('group')).toHaveCount(0);
  await expect(buttonOf(element)).toBeFocused();
});

test('switched off again everything reads as before', async ({ page }) => {
  const element = await open(page, { plan: 'kadoma-2022', hash: 'online-procedures' });
  const root = element.locator('> .city-plan');
  // The whole component, so that nothing else differs.
  await choose(element, FURIGANA);
  await toggle(element, FURIGANA);
  await expect(element.locator('ruby')).toHaveCount(0);
  const before = await textOf(root);
  const labels = () => element.locator('[aria-label]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  const labelled = await labels();
  await toggle(element, FURIGANA);
  expect(await baseOf(root)).toBe(before);
  expect(await labels()).toEqual(labelled);
  expect(await element.locator('svg ruby, [lang=en] ruby, .city-plan-hidden ruby, ruby ruby').count()).toBe(0);
  await toggle(element, EASY);
  await toggle(element, EASY);
  await toggle(element, FURIGANA);
  expect(await textOf(root)).toBe(before);
});

test('what the first component showed is shown by the whole one', async ({ page }) => {
  const element = await open(page, { hash: 'city-plan?view=explorer' });
  const root = element.locator('> .city-plan');
  const before = await textOf(root);
  await choose(element, FURIGANA);
  await closeMenu(element);
  expect(await baseOf(root)).toBe(before);
});

test('names are read as the plan says, other words as they are read everywhere', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const element = await open(page, { hash: 'city-plan?furigana=1' });
  await expect(element.locator('ruby').first()).toBeVisible();
  const read = await element.locator('ruby').evaluateAll((all) => Object.fromEntries(all.map((ruby) => [ruby.firstChild.textContent, ruby.querySelector('rt').textContent])));
  expect(read).toMatchObject({ 門真市: 'かどまし', 推進: 'すいしん', 計画: 'けいかく', 手続: 'てつづき', 年度: 'ねんど', 令和: 'れいわ', 窓口: 'まどぐち' });
  // Screen readers read kanji themselves.
  await expect(link(element, '行政手続のオンライン化拡充').first()).toBeVisible();
});

test('the search goes on, with its marks, while the whole component is on its way', async ({ page }) => {
  const element = await open(page, { hash: 'city-plan?view=explorer' });
  let bring;
  const late = new Promise((done) => { bring = done; });
  await page.route('**/*.wasm', async (route) => {
    await late;
    await route.fallback();
  });
  const field = element.getByRole('searchbox');
  await field.fill('手続');
  await expect(element.locator('.city-plan-mark').first()).toBeVisible();
  const found = element.locator('.city-plan-explorer__number');
  // Without the whole component only initiatives are searched.
  const initiatives = await found.textContent();
  await toggle(element, FURIGANA);
  await chosen(element, FURIGANA);
  await expect(element.locator('ruby')).toHaveCount(0);
  await field.focus();
  bring();
  await expect(element.locator('ruby').first()).toBeVisible();
  await expect(field).toHaveValue('手続');
  await expect(field).toBeFocused();
  // They are found as before, and all else of the plan after them.
  await expect.poll(() => baseOf(element.locator('.city-plan-group__title').first())).toBe(`取組 ${initiatives}件`);
  expect(Number(await found.textContent())).toBeGreaterThan(Number(initiatives));
  const mark = element.locator('.city-plan-mark').filter({ has: page.locator('ruby') }).first();
  expect(await mark.evaluate((node) => [node.querySelector('ruby').firstChild.textContent, node.querySelector('rt').textContent])).toEqual(['手続', 'てつづき']);
  // A part of a word has the reading of none.
  await field.fill('政手');
  await expect(element.locator('.city-plan-mark').first()).toHaveText('政手');
  await expect(element.locator('.city-plan-mark ruby')).toHaveCount(0);
});

test('terms are explained, years turned and views changed with both aids', async ({ page, isMobile }) => {
  const element = await open(page, { hash: 'city-plan?easy=1&furigana=1' });
  await expect(heading(element, 'いつ、何をするか')).toBeVisible();
  if (isMobile) {
    const year = element.locator('.city-plan-yearbar__year[aria-current] > b');
    await expect.poll(() => baseOf(year)).toBe('令和6年度');
    await element.locator('.city-plan-yearbar__year').last().click();
    await expect.poll(() => baseOf(year)).toBe('令和7年度');
  }
  await link(element, '行政手続のオンライン化拡充').first().click();
  await expect(heading(element, '行政手続のオンライン化拡充')).toBeFocused();
  expect(fragment(page)).toContain('lang-ja-simple__furigana-1');
  // In a panel beside the table there is room for the first facts only.
  if (!isMobile) await element.locator('.city-plan-panel').getByRole('link', { name: apart('くわしく見る') }).click();
  const term = element.locator('button.city-plan-term').first();
  await term.click();
  await expect(element.locator('.city-plan-term__note')).toBeVisible();
  await expect(element.locator('.city-plan-term__note ruby').first()).toBeVisible();
  await page.goBack();
  await expect(heading(element, 'いつ、何をするか')).toBeVisible();
  await chosen(element, EASY);
  await chosen(element, FURIGANA);
  await chooseView(element, '言葉');
  await expect(heading(element, '言葉の意味')).toBeFocused();
  await expect(element.locator('.city-plan-glossary__entry ruby').first()).toBeVisible();
});

test('aids that were chosen since stay when the reader goes back', async ({ page }) => {
  const element = await open(page);
  await link(element, 'さがす').click();
  await choose(element, EASY);
  await page.goBack();
  await expect(heading(element, 'いつ、何をするか')).toBeVisible();
  await expect.poll(() => fragment(page)).toBe('city-plan__lang-ja-simple');
  await page.goForward();
  await expect(heading(element, '計画の中をさがす')).toBeVisible();
});

test('a shared link opens with both, on an initiative, too', async ({ page }) => {
  const element = await open(page, { hash: 'city-plan?initiative=online-procedures&easy=1&furigana=1' });
  await expect(element.locator('ruby').first()).toBeVisible();
  await expect(heading(element, '行政手続のオンライン化拡充')).toBeFocused();
  await chosen(element, EASY);
  await chooseView(element, 'とっておく、送る');
  await expect(heading(element, 'とっておく、送る')).toBeVisible();
  const shared = new URL(await element.locator('.city-plan-share__link').first().getAttribute('href'), page.url()).hash;
  expect(shared).toContain('lang-ja-simple__furigana-1');
});

test('the page can ask for plain Japanese, and the reader can leave it', async ({ page }) => {
  const element = await open(page, { lang: 'ja-simple' });
  await expect(heading(element, 'いつ、何をするか')).toBeVisible();
  await chosen(element, EASY);
  const root = element.locator('> .city-plan');
  await expect(root).toHaveAttribute('lang', 'ja-simple');
  expect(await root.evaluate((node) => node.matches(':lang(ja)'))).toBe(true);
  // The plan's own words are Japanese, too: none is marked as foreign.
  await expect(element.locator('[lang=ja]')).toHaveCount(0);
  expect((await axe(page, 'city-plan')).findings).toEqual([]);
  await toggle(element, EASY);
  await expect(heading(element, 'ロードマップ')).toBeVisible();
  await expect.poll(() => fragment(page)).toBe('city-plan__lang-ja');
  await page.reload();
  await expect(heading(element, 'ロードマップ')).toBeVisible();
  await chosen(element, EASY, false);
  await toggle(element, EASY);
  await expect.poll(() => fragment(page)).toBe('');
  await element.evaluate((host) => host.setAttribute('lang', 'ja'));
  await expect(heading(element, 'ロードマップ')).toBeVisible();
});

test('a plan can bring plain texts of its own', async ({ page }) => {
  const plan = copyOf('kadoma-2022');
  const leaf = find(plan, 'online-procedures');
  leaf.name = { ja: ja(leaf.name), 'ja-simple': 'インターネットで申しこむ', en: 'Online procedures' };
  await servePlan(page, 'plain', plan);
  const element = await open(page, { plan: 'plain', hash: 'online-procedures' });
  await expect(heading(element, ja(leaf.name))).toBeVisible();
  await choose(element, EASY);
  await expect(heading(element, 'インターネットで申しこむ')).toBeVisible();
  await expect(element.locator('[lang]').filter({ hasText: 'インターネット' })).toHaveCount(1);
  // The menu names itself and the languages in their own words.
  await expect(element.locator('[lang=en]:not(.city-plan-display *)')).toHaveCount(0);
});

test('a page in English offers Japanese, and no readings above kanji', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const element = await open(page, { lang: 'en' });
  await expect(heading(element, 'Roadmap')).toBeVisible();
  await openMenu(element);
  await expect(menuOf(element).getByRole('checkbox')).toHaveCount(0);
  await expect(element.locator('ruby')).toHaveCount(0);
  await choiceOf(element, EASY).check();
  await expect(heading(element, 'いつ、何をするか')).toBeVisible();
});

test('two plans on one page have each their own aids', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  await host(page, 'two-named');
  const [a, b] = [await ready(page.locator('#a')), await ready(page.locator('#b'))];
  await choose(a, FURIGANA);
  await choose(b, EASY);
  await chosen(a, EASY, false);
  await chosen(b, FURIGANA, false);
  await expect(b.locator('ruby')).toHaveCount(0);
  await expect.poll(() => fragment(page).split('_-').sort()).toEqual(['a__furigana-1', 'b__lang-ja-simple']);
  expect((await axe(page, 'body')).findings).toEqual([]);
});

test('where the whole component does not come the reader is told, and can read on', async ({ page, record }) => {
  record.allowFailedRequests();
  record.allowConsole(/^city-plan: /);
  const element = await open(page);
  await page.route('**/*.wasm', (route) => route.abort());
  await toggle(element, EASY);
  await expect(element.getByText('この内容を読み込めませんでした。')).toBeVisible();
  await chosen(element, EASY);
  await expect(heading(element, 'ロードマップ')).toBeVisible();
  await expect(choiceOf(element, EASY)).toBeFocused();
  await toggle(element, EASY);
  await expect(element.getByText('この内容を読み込めませんでした。')).toHaveCount(0);
  await page.unroute('**/*.wasm');
  await choose(element, EASY);
});

test('readings survive those who change the page beside us', async ({ page }) => {
  const element = await open(page, { hash: 'city-plan?furigana=1' });
  await expect(element.locator('ruby').first()).toBeVisible();
  // As translators do: each text becomes an element of theirs.
  await element.evaluate((host) => {
    const texts = [];
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter((text) => text.data.trim())) {
      const font = document.createElement('font');
      font.textContent = text.data;
      text.replaceWith(font);
    }
  });
  await toggle(element, FURIGANA);
  await expect(element.locator('ruby, font')).not.toHaveCount(0);
  await toggle(element, EASY);
  await expect(heading(element, 'いつ、何をするか')).toBeVisible();
  await toggle(element, FURIGANA);
  await link(element, 'さがす').click();
  await expect(heading(element, '計画の中をさがす')).toBeVisible();
  const twice = await element.evaluate((host) => [...host.querySelectorAll('ruby')].filter((ruby) => ruby.querySelectorAll('rt').length !== 1).length);
  expect(twice).toBe(0);
});

for (const [theme, id] of [['light', 'kadoma-2022'], ['dark', 'higashiosaka-2026']]) {
  for (const view of ['roadmap', 'explorer', 'overview', ...furtherViewsOf(PLANS.get(id))]) {
    // An ordinary run looks at the roadmap of one plan.
    test(`axe finds nothing in the ${view} of ${id} with both aids, and nothing is cut, ${theme}`, inFull(theme !== 'light' || view !== 'roadmap'), async ({ page, isMobile }) => {
      if (isMobile) await page.setViewportSize({ width: 320, height: 640 });
      const element = await open(page, { plan: id, theme, hash: `city-plan?view=${view}&easy=1&furigana=1` });
      await expect(element.locator('ruby').first()).toBeVisible();
      await expect(element.locator('.city-plan-notice[data-tone=wait]')).toHaveCount(0);
      await expect(element.locator('#city-plan-heading')).toBeVisible();
      await settle(page);
      await element.locator('details:not([open])').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      expect.soft((await axe(page, 'city-plan')).findings).toEqual([]);
      expect.soft(await reachingOver(element, page.viewportSize().width)).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize().width);
      const cut = await element.evaluate((host) => [...host.querySelectorAll('*')]
        .filter((node) => !node.closest('.city-plan-hidden, .city-plan-skip') && getComputedStyle(node).overflowY === 'hidden')
        .filter((node) => node.scrollHeight > node.clientHeight + 1).map((node) => node.className));
      expect.soft(cut).toEqual([]);
      expect.soft(await smallTargets(element, 44)).toEqual([]);
    });
  }
}
