/* The explorer: search words in every Japanese writing, facets, conditions, and what is announced. */
import { expect, fragment, holdsFocus, open, processorSeconds, ready, settle, test, written } from '../support/page.mjs';
import { ja, leavesOf, PLANS } from '../support/plans.mjs';

const KADOMA = PLANS.get('kadoma-2022');
const ALL = leavesOf(KADOMA).map((leaf) => ja(leaf.name));

/** What stands there until the lists of the further views have come. */
const PARTIAL = '取組の中だけをさがした結果です。';

const ON_ONE_WIDTH = 'nothing here depends on the width';

/** Opens the explorer of 門真市; on a phone also its filters, which are folded there. */
async function explore(page, hash = '', plan = 'kadoma-2022') {
  const element = await open(page, { view: 'explorer', hash, plan });
  // The explorer is a part of its own, which may come after the frame around it.
  await expect(element.getByRole('searchbox', { name: '何が知りたいですか' })).toBeVisible();
  const filters = element.locator('.city-plan-explorer__summary');
  if (await filters.isVisible()) await filters.click();
  return {
    element,
    box: element.getByRole('searchbox', { name: '何が知りたいですか' }),
    count: element.locator('.city-plan-explorer__number'),
    found: element.locator('.city-plan-result__initiative > p'),
    /** The names of all hits on screen. */
    hits: element.locator('.city-plan-hit__name'),
    /** A group of hits, by its name. */
    group: (name) => element.locator('.city-plan-group').filter({ has: page.getByRole('heading', { name: new RegExp(`^${name} \\d+件$`) }) }),
    summary: element.locator('.city-plan-search-summary'),
    // On a phone the filters are folded again after the page was loaded anew.
    option: (name) => element.locator('.city-plan-facet__option').filter({ hasText: name }).locator('input'),
    chips: element.getByRole('group', { name: '使っている条件' }),
    status: element.locator('.city-plan-explorer__head').getByRole('status'),
  };
}

/** The names of everything found with these words, once all of the plan is searched. */
async function names({ box, hits, chips, element }, words) {
  await box.fill(words);
  // The chip holds what was searched for: with it, the list is the new one.
  await expect(chips).toContainText(words);
  await expect(element.getByText(PARTIAL)).toHaveCount(0);
  return hits.allInnerTexts();
}

test('the explorer lists all initiatives until something is asked for', async ({ page }) => {
  const { count, found, chips, status } = await explore(page);
  await expect(found).toHaveText(ALL);
  await expect(count).toHaveText('18');
  await expect(chips).toHaveCount(0);
  await expect(status).toHaveText('');
});

test('full-width, half-width and hiragana find the same', async ({ page, isMobile }) => {
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
    for (const writing of writings) expect(await names(explorer, writing), writing).toEqual(expected);
  }
});

test('several words all have to be found, however they are separated', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const explorer = await explore(page);
  const both = await names(explorer, '窓口 オンライン');
  expect(both.length).toBeGreaterThan(0);
  const number = Number(await explorer.count.textContent());
  expect(await names(explorer, 'オンライン　窓口')).toEqual(both);
  await names(explorer, '窓口');
  expect(Number(await explorer.count.textContent())).toBeGreaterThan(number);
});

test('what was found is marked as the document writes it', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const explorer = await explore(page);
  const marks = explorer.element.locator('mark');
  await names(explorer, 'ｵﾝﾗｲﾝ');
  await expect(marks.first()).toBeVisible();
  expect(new Set(await marks.allTextContents())).toEqual(new Set(['オンライン']));
  await explorer.box.fill('');
  await expect(marks).toHaveCount(0);
});

/** A word, the groups that it is found in, and what a hit of each leads to: a heading, or the item itself. */
const ANSWERS = [
  ['kadoma-2022', 'スマホ', [['取組', 'スマートフォン教室等の実施', 'heading'], ['これまで', '高齢者向けスマホ教室の開催', 'item'], ['数値', 'スマートフォン保有世帯数の割合', 'item'], ['用語', 'ICTリテラシー', 'item'], ['計画書の文章', '社会情勢の変化', 'item']]],
  ['kadoma-2022', 'ハード・ソフト', [['計画書の文章', 'デジタル田園都市国家構想を支えるハード・ソフトのデジタル基盤整備', 'item']]],
  ['hirakata-2024', '保育', [['結果', '保育ICTシステム導入', 'item']]],
  ['hirakata-2024', '高齢者', [['国などの項目', '後期高齢者医療', 'item']]],
  ['higashiosaka-2026', '高齢者', [['ほかの計画や法律', '東大阪市第3次総合計画', 'item']]],
];

for (const [plan, word, groups] of ANSWERS) {
  test(`${word} is found in every group of ${plan} that has it, and each hit leads there and back`, async ({ page }) => {
    const { element, box, group } = await explore(page, '', plan);
    await box.fill(word);
    for (const [name, title, kind] of groups) {
      const link = group(name).getByRole('link', { name: title, exact: true }).first();
      await expect(link).toBeVisible();
      await link.click();
      if (kind === 'heading') {
        await expect(element.getByRole('heading', { name: title, exact: true })).toBeFocused();
      } else {
        await expect(box).toHaveCount(0);
        await expect(element.locator(':focus')).toContainText(title);
      }
      await page.goBack();
      await expect(box).toHaveValue(word);
      await expect(link).toBeVisible();
    }
  });
}

test('each hit says why it is one, with the word marked', async ({ page }) => {
  const { element, box, group } = await explore(page);
  await box.fill('スマホ');
  await expect(group('これまで')).toBeVisible();
  for (const hit of await element.locator('.city-plan-hit').all()) {
    await expect(hit.locator('mark').first()).toHaveText(/^(スマホ|スマートフォン)$/);
    // A marked word in the name needs no sentence.
    const isInName = await hit.locator('.city-plan-hit__name').filter({ hasText: 'スマホ' }).count() > 0;
    if (!isInName) await expect(hit.locator('.city-plan-hit__reason')).toHaveText(/(名前|説明|文章)にあります/);
  }
});

test('everyday words are shown, can be left out, and the choice stays in the address', async ({ page }) => {
  const { element, box, count, summary, hits, chips } = await explore(page);
  await names({ box, hits, chips, element }, 'スマホ');
  await expect(summary).toContainText('「スマートフォン」もいっしょにさがしました。');
  const all = Number(await count.textContent());
  await element.getByRole('link', { name: '「スマホ」だけでさがす' }).click();
  await expect(count).toHaveText('1');
  await expect(summary).not.toContainText('スマートフォン');
  await expect.poll(() => fragment(page)).toBe(written('city-plan', { q: 'スマホ', words: 'typed' }));
  await page.reload();
  await ready(element);
  await expect(count).toHaveText('1');
  await element.getByRole('link', { name: '似た意味のことばもさがす' }).press('Enter');
  await expect(count).toHaveText(String(all));
  // Another text is searched for in the usual way.
  await element.getByRole('link', { name: '「スマホ」だけでさがす' }).click();
  await box.fill('マイナカード');
  await expect(summary).toContainText('「マイナンバーカード」もいっしょにさがしました。');
});

test('a group can be seen alone, by tap and by key, and Back shows all', async ({ page }) => {
  const { element, box, count, group, hits, chips } = await explore(page);
  await names({ box, hits, chips, element }, 'オンライン');
  const groups = element.getByRole('list', { name: '見つかったところ' });
  await expect(groups.getByRole('link', { name: /^すべて/ })).toHaveAttribute('aria-current', 'true');
  const number = await count.textContent();
  await groups.getByRole('link', { name: /^これまで/ }).press('Enter');
  await expect(group('取組')).toHaveCount(0);
  await expect(group('これまで')).toBeVisible();
  await expect(groups.getByRole('link', { name: /^これまで/ })).toHaveAttribute('aria-current', 'true');
  await expect(count).toHaveText(number);
  await page.goBack();
  await expect(group('取組')).toBeVisible();
  // A group of many shows the first ones beside others, and all of them alone.
  await group('取組').getByRole('link', { name: /^ほかの\d+件を見る$/ }).click();
  const promised = Number((await group('取組').getByRole('heading').first().textContent()).match(/\d+/)[0]);
  await expect(group('取組').locator('.city-plan-hit')).toHaveCount(promised);
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
  await expect(element.getByText(PARTIAL)).toHaveCount(0);
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
  const { box, chips } = await explore(page);
  await box.fill('オライン');
  await expect(chips).toContainText('オライン');
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
  await expect(element.locator('.city-plan-explorer__results')).toBeFocused();
  await expect(box).toHaveValue('窓口');
  expect(pages()).toBe(before);
});

test('the number of results is announced in a region that was there before', async ({ page }) => {
  const { box, status, option } = await explore(page);
  const region = await status.elementHandle();
  const said = () => region.textContent();
  await box.fill('テレワーク');
  await expect.poll(said).toMatch(/^\d+件が見つかりました。/);
  await box.fill('そのような語はない');
  await expect.poll(said).toBe('「そのような語はない」は見つかりませんでした');
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
  await expect.poll(() => options.count()).toBeGreaterThan(5);
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
  const { element, box, count, option, hits, chips } = await explore(page);
  await names({ box, hits, chips, element }, 'オンライン');
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

test('where nothing is found it says what was searched, and offers near words, goals and the telephone', async ({ page }) => {
  const { element, box, hits, summary } = await explore(page);
  await box.fill('電子投票');
  await expect(element.getByRole('heading', { name: '「電子投票」は見つかりませんでした' })).toBeVisible();
  await expect(element.getByText('取組、これまで、数値、用語、計画書の文章、ほかの計画や法律、体制をさがしました。')).toBeVisible();
  await expect(hits).toHaveCount(0);
  await expect(element.getByRole('link', { name: '06-6902-5793' })).toHaveAttribute('href', 'tel:0669025793');
  await expect(element.locator('.city-plan-help').getByRole('link', { name: '市民の利便性向上' })).toBeVisible();
  const near = element.locator('.city-plan-help .city-plan-chips').getByRole('link').first();
  const word = await near.textContent();
  await near.press('Enter');
  await expect(box).toHaveValue(word);
  await expect(hits.first()).toBeVisible();
  await expect.poll(() => holdsFocus(element), 'the focus is still inside the element').toBe(true);
  await page.goBack();
  await expect(box).toHaveValue('電子投票');
  await expect(hits).toHaveCount(0);
  await expect(summary).toHaveCount(0);
});

test('where filters leave nothing, the conditions can be taken away', async ({ page }) => {
  const { element, found } = await explore(page, 'city-plan?view=explorer&goal=nobody');
  await expect(element.getByRole('heading', { name: '条件に合う取組はありませんでした' })).toBeVisible();
  await element.locator('.city-plan-empty').getByRole('button', { name: '条件をすべて外す' }).press('Enter');
  await expect(found).toHaveCount(18);
  await expect.poll(() => holdsFocus(element), 'the focus is still inside the element').toBe(true);
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
  const { element, box, count, chips } = await explore(page);
  await box.fill('窓口');
  await expect(chips).toContainText('窓口');
  // Until the lists of the further views have come the number may still grow.
  await expect(element.getByText(PARTIAL)).toHaveCount(0);
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
    await expect(chips).toBeVisible();
    await expect.poll(() => fragment(page), words).toMatch(/^city-plan__q-./);
    await expect(element.locator('img, script')).toHaveCount(0);
    expect(await page.title()).toBe(title);
    // From the URL they come back as they were, but for what is no character at all.
    await page.reload();
    await ready(element);
    const characters = words.toWellFormed().replaceAll('\ufffd', '');
    await expect(box).toHaveValue(characters);
    if (characters) await element.getByRole('button', { name: '条件をすべて外す' }).first().click();
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
  await expect(element.locator('.city-plan-help')).toBeVisible();
  expect.soft(await processorSeconds(page) - before).toBeLessThan(10);
  expect(pasted).toContain(await box.inputValue());
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'nothing reaches over the edge').toBeLessThanOrEqual(0);
  await element.getByRole('button', { name: '条件をすべて外す' }).click();
  await expect(count).toHaveText('18');
});

test('on a phone the filters stay open while they are used', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a wide window never folds them');
  const { element, option } = await explore(page);
  await option('セキュリティ対策').check();
  await expect(element.getByText('しぼりこむ（1つ選択中）')).toBeVisible();
  await expect(option('市民の利便性向上')).toBeVisible();
});

test('on a phone a button below the open filters leads to the results', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'beside open filters the results are in sight');
  const { element, option } = await explore(page);
  await option('セキュリティ対策').check();
  await element.getByRole('button', { name: '2件を見る' }).click();
  await expect(element.locator('.city-plan-explorer__results')).toBeFocused();
  const { y } = await element.locator('.city-plan-explorer__results').boundingBox();
  expect(y).toBeLessThan(page.viewportSize().height);
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
      await expect(element.getByRole('group', { name: '使っている条件' })).toContainText(name);
      await expect(results.locator('.city-plan-hit__name').filter({ hasText: name }).first()).toBeVisible();
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
  await expect(element.getByRole('heading', { name: '計画の中をさがす' })).toBeFocused();
  await element.getByRole('link', { name: 'ロードマップ' }).click();
  await expect(element.getByRole('heading', { name: 'ロードマップ' })).toBeFocused();
  await page.unroute('**/*.wasm');
  await element.getByRole('link', { name: 'さがす' }).click();
  await element.getByRole('searchbox').fill('オンライン');
  await expect(element.locator('.city-plan-hit').first()).toBeVisible();
  expect(record.requests.filter((url) => url === wasm), 'what is there already').toHaveLength(1);
});
