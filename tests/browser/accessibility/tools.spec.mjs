/* Other tools on the page: translators, furigana tools, read-aloud highlighters, extensions, the
 * browser's own search. None of them breaks the running component, and what they made stays.
 */
import { expect, open, settle, test } from '../support/page.mjs';
import { ja, leavesOf, PLANS } from '../support/plans.mjs';

test.describe('where a translator or a furigana tool rewrites the text', () => {
  test.skip(({ isMobile }) => isMobile, 'nothing here depends on the width');

  for (const [how, rewrite] of [
    // As the translators of browsers do: new text in two elements, the old node goes.
    ['replaces every text', (text, document) => {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }],
    ['wraps every text', (text, document) => {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }],
    ['puts kanji into ruby', (text, document) => {
      const kanji = text.data.match(/\p{Script=Han}+/u);
      if (!kanji || text.parentNode.localName === 'ruby') return;
      const base = text.splitText(kanji.index);
      base.splitText(kanji[0].length);
      const ruby = document.createElement('ruby');
      base.replaceWith(ruby);
      ruby.append(base, Object.assign(document.createElement('rt'), { textContent: 'よみ' }));
    }],
    // As extensions do that put a sign beside every text, or a hidden twin for their own use.
    ['puts elements beside every text', (text, document) => {
      const [before, after] = [document.createElement('span'), document.createElement('grammar-hint')];
      before.hidden = true;
      text.before(before);
      text.after(after);
      text.parentNode.append(document.createElement('i'));
    }],
    // As read-aloud tools do: each sentence in an element, and away again.
    ['lights up each sentence and puts the text together again', (text, document) => {
      const parent = text.parentNode;
      const light = document.createElement('mark');
      text.replaceWith(light);
      light.append(text);
      const rest = text.splitText(Math.min(3, text.data.length));
      light.replaceWith(text, rest);
      parent.normalize();
    }],
  ]) {
    test(`everything goes on when it ${how}`, async ({ page }) => {
      const element = await open(page, { view: 'explorer' });
      await page.evaluate(`window.rewrite = ${rewrite}`);
      const rewritten = () => element.evaluate((host) => {
        const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
        for (const text of texts) if (text.isConnected) window.rewrite(text, document);
      });
      const rows = element.locator('.city-plan-result__initiative');
      const count = element.locator('.city-plan-explorer__number');

      await rewritten();
      await element.locator('input[type=search]').fill('オンライン');
      await expect(element.locator('.city-plan-hit').first()).toBeVisible();
      const sum = () => element.locator('.city-plan-group__title > :last-child').evaluateAll((counts) => (
        counts.reduce((sum, count) => sum + Number(count.textContent.match(/\d+/)[0]), 0)));
      await expect.poll(async () => Number(await count.textContent()) - await sum()).toBe(0);
      await rewritten();
      await element.locator('input[type=search]').fill('');
      await expect(rows).toHaveCount(18);
      await rewritten();
      await element.locator('input[type=checkbox]').first().check();
      await expect(rows).toHaveCount(1);
      await rewritten();
      for (const href of ['#city-plan?view=overview', '#telework', '#city-plan?view=roadmap']) {
        await page.evaluate((hash) => { location.hash = hash; }, href);
        await settle(page);
        await rewritten();
      }
      await expect(element.locator('th[scope=row]')).toHaveCount(18);
      await element.locator('.city-plan-display').getByRole('button').click();
      await element.locator('.city-plan-display').getByRole('radio').last().check();
      await expect.soft(element.locator('thead')).not.toContainText('令和');
      await expect(element).toHaveAttribute('data-state', 'ready');
    });
  }
});

test('what a translator wrote stays while something else changes', async ({ page, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  const element = await open(page, { view: 'explorer' });
  const translated = () => element.evaluate((host) => [...host.querySelectorAll('.translated')].map((node) => node.textContent));
  await element.evaluate((host) => {
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement('font');
      font.className = 'translated';
      font.textContent = `[${text.data.trim()}]`;
      text.replaceWith(font);
    }
  });
  const before = await translated();
  await element.locator('input[type=checkbox]').first().check();
  await expect(element.locator('.city-plan-result__initiative')).toHaveCount(1);
  const after = await translated();
  // The title, the views, the filters and the initiative that is left are as the translator left them.
  for (const kept of ['[DX推進計画]', '[ロードマップ]', '[さがす]']) expect(after, kept).toContain(kept);
  const shown = await element.locator('.city-plan-result__initiative').textContent();
  expect(shown).toContain('[');
  const facets = await element.locator('.city-plan-facet label').allTextContents();
  expect(facets.length).toBeGreaterThan(5);
  expect(facets.filter((text) => !text.includes('['))).toEqual([]);
  expect(before.length).toBeGreaterThan(after.length);
});

test('the search of the browser finds every initiative that is on screen, in open and in closed parts', async ({ page }) => {
  await open(page, { view: 'roadmap' });
  const names = leavesOf(PLANS.get('kadoma-2022')).map(({ name }) => ja(name));
  expect(names.length).toBe(18);
  for (const name of names) {
    const found = await page.evaluate((name) => {
      getSelection().removeAllRanges();
      return window.find(name, false, false, true);
    }, name);
    expect.soft(found, name).toBe(true);
  }
});
