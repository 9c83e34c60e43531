/* What only this component draws, and scanners cannot judge: words on bars, borders in forced colours,
 * the region in which a wide table scrolls, paper.
 */
import { expect, host, open, ready, servePlan, settle, test } from '../support/page.mjs';
import { readColours } from '../support/contrast.mjs';
import { contrastOfBars } from '../support/visual.mjs';
import { copyOf } from '../support/plans.mjs';

for (const theme of ['light', 'dark']) {
  test(`the words on the bars stand out from them by 7 to 1, ${theme}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'on a phone the words are beside the bars');
    // axe cannot tell: the bars are drawn by pseudo-elements and gradients.
    const element = await open(page, { theme });
    const contrasts = await contrastOfBars(element, 'td[data-kind]');
    expect(contrasts.length).toBeGreaterThan(17);
    expect(contrasts.filter(({ contrast }) => contrast < 7)).toEqual([]);
  });
}

test('a page without margins does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const element = await ready(await host(page, 'edge-to-edge'));
  for (const view of ['ロードマップ', 'さがす', '今年度']) {
    await element.getByRole('link', { name: view, exact: true }).click();
    await settle(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(320);
  }
});

test('a table of many years scrolls in a region that the keyboard reaches', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone gets the list');
  const plan = copyOf('kadoma-2022');
  plan.roadmap.end = 2035;
  await servePlan(page, 'long', plan);
  await page.setViewportSize({ width: 800, height: 800 });
  const element = await open(page, { plan: 'long' });
  const region = element.getByRole('region', { name: /令和4年度（2022年度）から令和17年度（2035年度）までの予定/ });
  await expect(region).toHaveAttribute('tabindex', '0');
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(800);
});

test('forced colours keep borders and marks, and reduced motion keeps still', async ({ page, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const element = await open(page);
  const bars = await element.locator('td[data-kind]:not([data-kind=none])').evaluateAll((cells) =>
    cells.map((cell) => getComputedStyle(cell, '::before')).map((style) => `${style.borderTopStyle} ${style.borderTopWidth}`),
  );
  expect(bars.length).toBe(34);
  expect(bars.filter((border) => border.startsWith('none') || border.endsWith(' 0px'))).toEqual([]);
  const moving = await element.evaluate((host) => [...host.querySelectorAll('*')].filter((node) => {
    const { transitionDuration, animationName, transitionProperty } = getComputedStyle(node);
    return animationName !== 'none' || (transitionDuration !== '0s' && !['none', 'opacity'].includes(transitionProperty));
  }).length);
  expect(moving).toBe(0);
});

test('in print everything is there, without what can only be pressed', async ({ page, isMobile }) => {
  test.skip(isMobile, 'paper has one width');
  const element = await open(page, { theme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await expect(element.locator('table')).toBeVisible();
  await expect(element.locator('.city-plan-shell__views')).toBeHidden();
  await expect(element.locator('.city-plan-roadmap__tools')).toBeHidden();
  await expect(element.getByText(/^出典：/)).toBeVisible();
  // Ink is dear: even a dark page is printed on white.
  await expect(element.locator('> .city-plan')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(element.locator('> .city-plan')).toHaveCSS('color', 'rgb(0, 0, 0)');
});

for (const theme of ['light', 'dark']) {
  test(`edges of what can be set stand out from the paper by 3 to 1, ${theme}`, async ({ page }) => {
    for (const view of ['roadmap', 'explorer', 'share', 'history']) {
      const element = await open(page, { theme, hash: `city-plan?view=${view}` });
      await expect(element.locator('.city-plan-notice[data-tone=wait]')).toHaveCount(0);
      await element.locator('details:not([open])').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      await readColours(page);
      const pale = await element.evaluate((host) => {
        const paper = getComputedStyle(host.querySelector('.city-plan')).backgroundColor;
        // A link or a button that is text says what it is by its text; boxes and fields only by their edge.
        // What the browser itself draws is the browser's (and the reader's) choice.
        const own = (node) => node.checkVisibility() && !(/checkbox|radio/.test(node.type) && getComputedStyle(node).appearance !== 'none');
        return [...host.querySelectorAll('input')].filter(own).map((node) => {
          const { borderTopColor, backgroundColor, borderTopWidth } = getComputedStyle(node);
          const best = Math.max(parseFloat(borderTopWidth) ? window.contrastOf([paper], [borderTopColor]) : 1, window.contrastOf([paper], [backgroundColor]));
          return best < 3 ? `${node.type} ${node.className}: ${best.toFixed(1)}` : '';
        }).filter(Boolean);
      });
      expect.soft([...new Set(pale)], view).toEqual([]);
    }
  });
}

test('in grey every state is told by words', async ({ page, isMobile }) => {
  const element = await open(page);
  // A phone has the state of one year beside each name.
  const selector = isMobile ? '.city-plan-list__state > *' : 'td[data-kind]:not([data-kind=none])';
  const states = await element.locator(selector).filter({ visible: true })
    .evaluateAll((nodes) => nodes.map((node) => ({ kind: node.dataset.kind ?? node.dataset.at, words: node.innerText.trim() })));
  expect(states.length).toBeGreaterThan(17);
  expect(states.filter(({ words }) => !/\p{L}/u.test(words))).toEqual([]);
  // One wording never stands for two kinds: who sees no colour loses nothing.
  const kinds = new Map();
  for (const { kind, words } of states) kinds.set(words.split('\n')[0], new Set([...(kinds.get(words.split('\n')[0]) ?? []), kind]));
  expect([...kinds].filter(([, found]) => found.size > 1).map(([words]) => words)).toEqual([]);
});
