/* The explorer: search words in every Japanese writing, facets, conditions, and what is announced. */
import { expect, fragment, holdsFocus, open, processorSeconds, ready, settle, test, written } from '../support/page.mjs';
import { ja, leavesOf, PLANS } from '../support/plans.mjs';

const KADOMA = PLANS.get('kadoma-2022');
const ALL = leavesOf(KADOMA).map((leaf) => ja(leaf.name));

const ON_ONE_WIDTH = 'nothing here depends on the width';

/** Opens the explorer of 門真市; on a phone also its filters, which are folded there. */
async function explore(page, hash = '') {
  const element = await open(page, { view: 'explorer', hash });
  // The explorer is a part of its own, which may come after the frame around it.
  await expect(element.getByRole('searchbox', { name: 'ことばでさがす' })).toBeVisible();
  const filters = element.locator('.city-plan-explorer__summary');
  if (await filters.isVisible()) await filters.click();
  return {
    element,
    box: element.getByRole('searchbox', { name: 'ことばでさがす' }),
    count: element.locator('.city-plan-explorer__number'),
    found: element.locator('.city-plan-result__initiative > p'),
    // On a phone the filters are folded again after the page was loaded anew.
    option: (name) => element.locator('.city-plan-facet__option').filter({ hasText: name }).locator('input'),
    chips: element.getByRole('group', { name: '使っている条件' }),
    status: element.locator('.city-plan-explorer__results').getByRole('status'),
  };
}

/** The names of the initiatives found with these words. */
async function names({ box, count, found, chips }, words) {
  await box.fill(words);
  // The chip holds what was searched for: with it, the list is the new one.
  await expect(chips).toContainText(words);
  const list = await found.allInnerTexts();
  await expect(count).toHaveText(String(list.length));
  return list;
}

test('the explorer lists all initiatives until something is asked for', async ({ page }) => {
  const { count, found, chips, status } = await explore(page);
  await expect(found).toHaveText(ALL);
  await expect(count).toHaveText('18');
  await expect(chips).toHaveCount(0);
  await expect(status).toHaveText('');
});

test('full-width, half-width and hiragana find the same initiatives', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const explorer = await explore(page);
  for (const [word, ...writings] of [
    ['オンライン', 'ｵﾝﾗｲﾝ', 'おんらいん', 'オんラいン'],
    ['マイナンバー', 'ﾏｲﾅﾝﾊﾞｰ', 'まいなんばー'],
    ['デジタル・デバイド', 'デジタルデバイド', 'ﾃﾞｼﾞﾀﾙ･ﾃﾞﾊﾞｲﾄﾞ'],
    ['AI', 'ＡＩ', 'ai'],
    ['RPA', 'ｒｐａ', 'Ｒpa'],
  ]) {
    const expected = await names(explorer, word);
    expect(expected.length, word).toBeGreaterThan(0);
    expect(expected.length, word).toBeLessThan(ALL.length);
    // What bears the word in its name is among them.
    for (const name of ALL.filter((name) => name.includes(word))) expect(expected, word).toContain(name);
    for (const writing of writings) expect(await names(explorer, writing), writing).toEqual(expected);
  }
});

test('the English word finds the initiatives that are オンライン by name', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const explorer = await explore(page);
  const found = await names(explorer, 'online');
  expect(found).toEqual(expect.arrayContaining(['その他オンライン申請', '事前オンライン申請', '会議のオンライン化']));
  expect(await names(explorer, 'ONLINE')).toEqual(found);
});

test('several words all have to be found, however they are separated', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const explorer = await explore(page);
  const both = await names(explorer, '窓口 オンライン');
  const [counter, online] = [await names(explorer, '窓口'), await names(explorer, 'オンライン')];
  expect(both).toEqual(counter.filter((name) => online.includes(name)));
  expect(both.length).toBeGreaterThan(0);
  expect(await names(explorer, 'オンライン　窓口')).toEqual(both);
});

test('what was found is marked as the document writes it', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const explorer = await explore(page);
  const marks = explorer.element.locator('mark');
  await names(explorer, 'ｵﾝﾗｲﾝ');
  await expect(marks.first()).toBeVisible();
  expect(new Set(await marks.allTextContents())).toEqual(new Set(['オンライン']));
  await names(explorer, 'まいなんばー');
  await expect.poll(async () => new Set(await marks.allTextContents())).toEqual(new Set(['マイナンバー']));
  await explorer.box.fill('');
  await expect(marks).toHaveCount(0);
});

test('typing keeps the focus in the box, and the URL follows without a new step', async ({ page }) => {
  const { element, box, count } = await explore(page);
  const steps = await page.evaluate(() => history.length);
  await box.click();
  for (const [at, letter] of [...'オンライン'].entries()) {
    await page.keyboard.insertText(letter);
    await expect(box).toHaveValue('オンライン'.slice(0, at + 1));
    await expect(box).toBeFocused();
  }
  await expect(count).not.toHaveText('18');
  await expect.poll(() => fragment(page)).toBe(written('city-plan', { q: 'オンライン' }));
  expect(await page.evaluate(() => history.length)).toBe(steps);
  const found = await count.textContent();
  await page.reload();
  await ready(element);
  await expect(box).toHaveValue('オンライン');
  await expect(count).toHaveText(found);
});

test('a letter in the middle of the words leaves the caret where it was typed', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const { box, count } = await explore(page);
  await box.fill('オライン');
  await expect(count).not.toHaveText('18');
  await box.evaluate((input) => input.setSelectionRange(1, 1));
  await page.keyboard.insertText('ン');
  await expect(box).toHaveValue('オンライン');
  await settle(page);
  expect(await box.evaluate((input) => input.selectionStart)).toBe(2);
});

test('the search button leads to the results without loading the page anew', async ({ page, record, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const { element, box } = await explore(page);
  const pages = () => record.requests.filter((url) => !url.endsWith('.wasm')).length;
  const before = pages();
  await box.fill('窓口');
  await box.press('Enter');
  await expect(element.locator('.city-plan-explorer__head')).toBeFocused();
  await expect(box).toHaveValue('窓口');
  expect(pages()).toBe(before);
});

test('the number of results is announced in a region that was there before', async ({ page }) => {
  const { box, status, option } = await explore(page);
  const region = await status.elementHandle();
  const said = () => region.textContent();
  await box.fill('テレワーク');
  await expect.poll(said).toMatch(/^\d+件の個別施策が見つかりました$/);
  await box.fill('そのような語はない');
  await expect.poll(said).toBe('条件に合う取組はありませんでした');
  await box.fill('');
  await expect.poll(said).toBe('');
  await option('セキュリティ対策').check();
  await expect.poll(said).toBe('2件の個別施策が見つかりました');
  // It is read, not seen: the same number stands above the list.
  expect(await region.evaluate((node) => [node.isConnected, node.getAttribute('role')])).toEqual([true, 'status']);
});

test('every facet promises the number of initiatives that it then shows', async ({ page }) => {
  const { element, count } = await explore(page);
  const options = element.locator('.city-plan-facet__option');
  await expect(options).toHaveCount(10);
  for (const option of await options.all()) {
    const promised = (await option.locator('.city-plan-facet__count').textContent()).replace('件', '');
    const box = option.getByRole('checkbox');
    await box.check();
    await expect(count).toHaveText(promised);
    // Filtering never moves the focus.
    await expect(box).toBeFocused();
    await box.uncheck();
    await expect(count).toHaveText('18');
  }
});

test('values of one facet widen the result, another facet narrows it', async ({ page }) => {
  const { element, count, found, option } = await explore(page);
  const promise = (name) => element.locator('.city-plan-facet__option').filter({ hasText: name }).locator('.city-plan-facet__count');
  await option('市民の利便性向上').check();
  await expect(count).toHaveText('7');
  // Inside the facet the other goals still say what they would add.
  await expect(promise('セキュリティ対策')).toHaveText('2件');
  await option('セキュリティ対策').check();
  await expect(count).toHaveText('9');
  // Across facets the counts take the goals into account.
  const running = Number((await promise('運用（実施）').textContent()).replace('件', ''));
  expect(running).toBeGreaterThan(0);
  expect(running).toBeLessThan(9);
  await option('運用（実施）').check();
  await expect(count).toHaveText(String(running));
  const both = await found.allInnerTexts();
  await option('セキュリティ対策').uncheck();
  await expect(count).not.toHaveText(String(running));
  const fewer = await found.allInnerTexts();
  expect(both).toEqual(expect.arrayContaining(fewer));
  expect(fewer.length).toBeLessThan(both.length);
});

test('search words and filters narrow each other, and the URL holds them all', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const { element, box, count, option } = await explore(page);
  await box.fill('オンライン');
  await expect(count).not.toHaveText('18');
  const wide = Number(await count.textContent());
  await expect.poll(() => fragment(page)).toBe(written('city-plan', { q: 'オンライン' }));
  await option('業務の効率化・省力化').check();
  await expect.poll(async () => Number(await count.textContent())).toBeLessThan(wide);
  const narrow = await count.textContent();
  expect(fragment(page)).toBe(written('city-plan', { q: 'オンライン', goal: 'efficient-work' }));
  await page.reload();
  await ready(element);
  await expect(count).toHaveText(narrow);
  await expect(box).toHaveValue('オンライン');
  await page.goBack();
  await expect(count).toHaveText(String(wide));
  await expect(option('業務の効率化・省力化')).not.toBeChecked();
});

test('words typed right before another step have their place in the history', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const { element, box, option } = await explore(page);
  // Faster than any hand, so that the URL has not followed yet.
  await element.evaluate(async (host) => {
    const input = host.querySelector('input[type=search]');
    input.value = 'オンライン';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    host.querySelector('.city-plan-facet__option input').click();
  });
  await expect(option('準備（検討・整備・導入）')).toBeChecked();
  await page.goBack();
  await expect(option('準備（検討・整備・導入）')).not.toBeChecked();
  await expect(box).toHaveValue('オンライン');
  expect(fragment(page)).toBe(written('city-plan', { q: 'オンライン' }));
});

test('each condition can be taken away by its chip, and all of them at once', async ({ page }) => {
  const { box, count, option, chips } = await explore(page);
  await box.fill('デジタル');
  await option('業務の効率化・省力化').check();
  await option('拡充').last().check();
  await expect(chips.getByRole('button')).toHaveCount(4);
  const conditions = (await chips.getByRole('button').allTextContents()).sort();
  expect(conditions).toEqual(['ことば：デジタル外す', '今年度の段階：拡充外す', '基本目標：業務の効率化・省力化外す', '条件をすべて外す'].sort());
  await chips.getByRole('button', { name: '業務の効率化・省力化' }).click();
  await expect(option('業務の効率化・省力化')).not.toBeChecked();
  await chips.getByRole('button', { name: 'ことば' }).click();
  await expect(box).toHaveValue('');
  await expect(chips.getByRole('button')).toHaveCount(2);
  await option('セキュリティ対策').check();
  await chips.getByRole('button', { name: '条件をすべて外す' }).click();
  await expect(chips).toHaveCount(0);
  await expect(count).toHaveText('18');
  await expect.poll(() => fragment(page)).toBe('');
});

test('a chip that goes away does not take the focus with it', async ({ page }) => {
  const { element, option, chips } = await explore(page);
  await option('セキュリティ対策').check();
  await option('市民の利便性向上').check();
  await chips.getByRole('button', { name: 'セキュリティ対策' }).press('Enter');
  await expect(chips.getByRole('button', { name: 'セキュリティ対策' })).toHaveCount(0);
  expect.soft(await holdsFocus(element), 'after one condition').toBe(true);
  await chips.getByRole('button', { name: '条件をすべて外す' }).press('Enter');
  await expect(chips).toHaveCount(0);
  expect(await holdsFocus(element), 'after all conditions').toBe(true);
});

test('where nothing is found it says so, says what to try, and leads out', async ({ page }) => {
  const { element, box, count, found, chips } = await explore(page);
  await box.fill('そのような語はない');
  await expect(element.getByRole('heading', { name: '条件に合う取組はありませんでした' })).toBeVisible();
  await expect(element.getByText('ことばを短くするか、条件を外すと、見つかることがあります。')).toBeVisible();
  await expect(count).toHaveText('0');
  await expect(found).toHaveCount(0);
  await expect(chips).toBeVisible();
  await element.getByRole('button', { name: 'すべての取組を見る' }).press('Enter');
  await expect(found).toHaveCount(18);
  await expect(box).toHaveValue('');
  await expect.poll(() => holdsFocus(element), 'the focus is still inside the element').toBe(true);
  await box.fill('そのような語はない');
  await element.getByRole('link', { name: 'ロードマップを見る' }).click();
  await expect(element.getByRole('heading', { name: 'ロードマップ' })).toBeFocused();
});

test('nothing is filtered while an input method composes, and all of it once it is done', async ({ page, context }) => {
  const { box, count, chips, element } = await explore(page);
  const keyboard = await context.newCDPSession(page);
  await box.focus();
  for (const text of ['お', 'おん', 'おんら', 'おんらいん', 'そのような語はない']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(box).toHaveValue(text);
    await settle(page);
    await expect(count, text).toHaveText('18');
    await expect(chips, text).toHaveCount(0);
  }
  await keyboard.send('Input.insertText', { text: 'オンライン' });
  await expect(box).toHaveValue('オンライン');
  await expect(chips).toContainText('ことば：オンライン');
  await expect(count).not.toHaveText('18');
  await expect(element.locator('mark').first()).toHaveText('オンライン');
  await expect(box).toBeFocused();
});

test('a composition after a search leaves the result alone until it is done', async ({ page, context, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const { box, count, chips } = await explore(page);
  await box.fill('窓口');
  await expect(chips).toContainText('窓口');
  const found = await count.textContent();
  const keyboard = await context.newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'おんらいん', selectionStart: 5, selectionEnd: 5 });
  await expect(box).toHaveValue('窓口おんらいん');
  await settle(page);
  await expect(count).toHaveText(found);
  // Given up: what was there stays.
  await keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expect(box).toHaveValue('窓口');
  await expect(count).toHaveText(found);
});

test('search words with markup, emoji or half a character find nothing and harm nothing', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const { element, box, count, chips } = await explore(page);
  const title = await page.title();
  for (const words of [
    '<img src=x onerror="document.title=1"><script>document.title=1</script>',
    '👩‍👩‍👧‍👦🇯🇵 ﾞﾟ \u3099゛',
    '#a;b-c?view=roadmap&q=%00%E3%81&%',
    '\ud83d',
  ]) {
    await box.evaluate((input, words) => {
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, words);
    await expect(count, words).toHaveText('0');
    await expect(chips).toBeVisible();
    await expect.poll(() => fragment(page), words).toMatch(/^city-plan__q-./);
    await expect(element.locator('img, script')).toHaveCount(0);
    expect(await page.title()).toBe(title);
    // From the URL they come back as they were, but for what is no character at all.
    await page.reload();
    await ready(element);
    const characters = words.toWellFormed().replaceAll('\ufffd', '');
    await expect(box).toHaveValue(characters);
    if (characters) await element.getByRole('button', { name: 'すべての取組を見る' }).click();
    await expect(count).toHaveText('18');
  }
});

test('a whole document pasted into the search box is answered in time', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const { element, box, count } = await explore(page);
  const pasted = 'オンライン'.repeat(8_000);
  await box.focus();
  const before = await processorSeconds(page);
  await page.keyboard.insertText(pasted);
  await expect(count).toHaveText('0');
  expect.soft(await processorSeconds(page) - before).toBeLessThan(10);
  expect(pasted).toContain(await box.inputValue());
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'nothing reaches over the edge').toBeLessThanOrEqual(0);
  await element.getByRole('button', { name: 'すべての取組を見る' }).click();
  await expect(count).toHaveText('18');
});

test('on a phone the filters stay open while they are used', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a wide window never folds them');
  const { element, option } = await explore(page);
  await option('セキュリティ対策').check();
  await expect(element.getByText('しぼりこむ（1つ選択中）')).toBeVisible();
  await expect(option('市民の利便性向上')).toBeVisible();
});

for (const [id, plan] of PLANS) {
  test(`the explorer finds every initiative of ${id} by its name`, async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    const element = await open(page, { plan: id, view: 'explorer' });
    const box = element.getByRole('searchbox');
    const results = element.locator('.city-plan-explorer__results');
    await expect(element.locator('.city-plan-explorer__number')).toHaveText(String(leavesOf(plan).length));
    for (const name of new Set(leavesOf(plan).map((leaf) => ja(leaf.name)))) {
      await box.fill(name);
      await expect(results.getByRole('group')).toContainText(name);
      await expect(results.locator('li').filter({ hasText: name }).first()).toBeVisible();
      await expect(results.locator('.city-plan-empty')).toHaveCount(0);
    }
  });
}

test('comes when a reader opens it; where it does not come the reader is told, and can try again', async ({ page, isMobile, record }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  record.allowFailedRequests();
  record.allowConsole(/^city-plan: /);
  const element = await open(page);
  const [wasm] = record.requests.filter((url) => url.endsWith('.wasm'));
  await page.route('**/*.wasm', (route) => route.abort());
  await element.getByRole('link', { name: 'さがす' }).click();
  await expect(element.getByText('この内容を読み込めませんでした。')).toBeVisible();
  await expect(element.getByRole('heading', { name: '取組をさがす' })).toBeFocused();
  await element.getByRole('link', { name: 'ロードマップ' }).click();
  await expect(element.getByRole('heading', { name: 'ロードマップ' })).toBeFocused();
  await page.unroute('**/*.wasm');
  await element.getByRole('link', { name: 'さがす' }).click();
  await element.getByRole('searchbox').fill('オンライン');
  await expect(element.locator('.city-plan-result__initiative > p').first()).toBeVisible();
  expect(record.requests.filter((url) => url === wasm), 'what is there already').toHaveLength(1);
});
