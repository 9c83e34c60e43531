/* Accessibility, as far as machines can tell: axe, structure, targets, reflow, the keyboard.
 *
 * Scanners miss about a third of known defects; what they miss here has tests of its own below.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, host, open, ready, servePlan, settle, test } from './support/page.mjs';
import { contrastOfBars, focusOrder, reachingOver, smallTargets } from './support/look.mjs';
import { childrenOf, copyOf, furtherViewsOf, PLANS } from './support/plans.mjs';

/** An initiative with as much text as there is, and one that has others below it. */
function initiativesOf(plan) {
  const length = (initiative) => JSON.stringify(initiative.sections ?? '').length;
  const fullest = [...plan.initiatives].sort((one, other) => length(other) - length(one))[0];
  const parent = plan.initiatives.find((initiative) => childrenOf(plan, initiative.id).length > 0);
  return [...new Set([fullest, parent].filter(Boolean).map((initiative) => initiative.id))];
}

/** The views, as names and fragments. */
function viewsOf(plan) {
  return [
    ['the roadmap', 'city-plan?view=roadmap'],
    ['the explorer', 'city-plan?view=explorer'],
    ['the overview', 'city-plan?view=overview'],
    ...initiativesOf(plan).slice(0, 1).map((id) => [id, id]),
    ...furtherViewsOf(plan).map((view) => [view, `city-plan?view=${view}`]),
  ];
}

/** The views and what they become in use. */
function placesOf(plan) {
  return [
    ...viewsOf(plan),
    ['a search', 'city-plan?view=explorer&q=デジタル'],
    ['a search that finds nothing', 'city-plan?view=explorer&q=そのような語はない'],
    ...initiativesOf(plan).slice(1).map((id) => [id, id]),
  ];
}

/** Opens a plan once and goes to every place in it. */
async function everywhere(page, choices, visit, places = placesOf) {
  const element = await open(page, choices);
  for (const [name, hash] of places(PLANS.get(choices.plan))) {
    await page.evaluate((hash) => { location.hash = hash; }, hash);
    await expect(element.locator('.city-plan-notice[data-tone=wait]')).toHaveCount(0);
    await expect(element.locator('#city-plan-heading')).toBeVisible();
    await settle(page);
    await unfold(element);
    await visit(name, element);
  }
}

/** Opens what is folded: nothing hides from the tests. */
function unfold(element) {
  return element.locator('details:not([open])').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
}

const RULES = {
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: {
    'color-contrast-enhanced': { enabled: true },
    // Landmarks are the page's: a city puts the element into its own <main>.
    region: { enabled: false },
  },
};

async function violations(page, where = 'city-plan') {
  const found = await new AxeBuilder({ page }).include(where).options(RULES).setLegacyMode().analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')} (${nodes.length})`);
}

for (const [plan, themes] of [...PLANS.keys()].map((id) => [id, /kadoma|2026/.test(id) ? ['light', 'dark'] : ['light']])) {
  for (const theme of themes) {
    test(`axe finds nothing in ${plan}, ${theme}`, async ({ page }) => {
      test.setTimeout(60_000);
      const places = plan === 'kadoma-2022' ? placesOf : viewsOf;
      await everywhere(page, { plan, theme }, async (name) => {
        expect.soft(await violations(page), name).toEqual([]);
      }, places);
    });
  }
}

test('axe finds nothing in an English page', async ({ page }) => {
  test.setTimeout(60_000);
  await everywhere(page, { plan: 'kadoma-2022', lang: 'en' }, async (name) => {
    expect.soft(await violations(page), name).toEqual([]);
  }, viewsOf);
});

test('axe finds nothing where there is trouble, and where there are two plans', async ({ page, record }) => {
  record.allowFailedRequests();
  record.allowConsole(/^city-plan: /);
  await page.goto('/?plan=nowhere');
  await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'error');
  expect.soft(await violations(page)).toEqual([]);
  await host(page, 'two-named');
  await ready(page.locator('#a'));
  await ready(page.locator('#b'));
  expect(await violations(page, 'body')).toEqual([]);
});

for (const theme of ['light', 'dark']) {
  test(`the words on the bars stand out from them by 7 to 1, ${theme}`, async ({ page, isMobile }) => {
    // axe cannot tell: the bars are drawn by pseudo-elements and gradients.
    const element = await open(page, { theme });
    const bars = isMobile ? '.city-plan-stage[data-kind]' : 'td[data-kind]';
    const contrasts = await contrastOfBars(element, bars);
    expect(contrasts.length).toBeGreaterThan(17);
    expect(contrasts.filter(({ contrast }) => contrast < 7)).toEqual([]);
  });
}

for (const id of PLANS.keys()) {
  test(`headings, ids, references, landmarks and targets of 44 pixels are in order in ${id}`, async ({ page }) => {
    await everywhere(page, { plan: id }, async (name, element) => {
      const { levels, twice, dangling, landmarks, unnamed } = await element.evaluate((host) => {
        const all = (selector) => [...host.querySelectorAll(selector)];
        const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
        const known = new Set(ids);
        const named = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
        return {
          levels: all('h1, h2, h3, h4, h5, h6').map((one) => Number(one.localName[1])),
          twice: ids.filter((id, at) => ids.indexOf(id) !== at),
          dangling: named.flatMap((name) => all(`[${name}]`).flatMap((node) => node.getAttribute(name).split(' ')))
            .filter((id) => !known.has(id)),
          landmarks: all('main, header, footer, aside, [role=main], [role=banner], [role=contentinfo]').length,
          unnamed: all('nav, [role=region], [role=group], [role=search]')
            .filter((node) => !node.getAttribute('aria-label') && !node.getAttribute('aria-labelledby'))
            .map((node) => node.className),
        };
      });
      expect.soft(levels[0], name).toBe(2);
      expect.soft(levels.filter((level, at) => level < 2 || level > (levels[at - 1] ?? 2) + 1), `${name}: ${levels}`).toEqual([]);
      expect.soft(twice, name).toEqual([]);
      expect.soft(dangling, name).toEqual([]);
      expect.soft(landmarks, name).toBe(0);
      expect.soft(unnamed, name).toEqual([]);
      expect.soft(await smallTargets(element, 44), name).toEqual([]);
    });
  });

  test(`no part of ${id} reaches over the edge of a window of 320 pixels, at any size of text`, async ({ page, isMobile }) => {
    test.skip(!isMobile, 'the window is as narrow in both');
    await page.setViewportSize({ width: 320, height: 640 });
    for (const size of ['', '200%']) {
      // The reader's own size of text, as set in the browser.
      await page.addInitScript((size) => {
        document.addEventListener('readystatechange', () => { document.documentElement.style.fontSize = size; });
      }, size);
      await page.goto('about:blank');
      await everywhere(page, { plan: id }, async (name, element) => {
        expect.soft(await reachingOver(element, 320), `${name}, ${size || '100%'}`).toEqual([]);
      });
    }
  });
}

test('a page without margins does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const element = await ready(await host(page, 'edge-to-edge'));
  for (const view of ['ロードマップ', 'さがす', 'あらまし']) {
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
  expect(await violations(page)).toEqual([]);
});

test('wider spacing of text, as readers set it, hides nothing', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
      document.adoptedStyleSheets = [sheet];
    });
  });
  await everywhere(page, { plan: 'kadoma-2022' }, async (name, element) => {
    const spacing = await element.locator('p').first().evaluate((node) => getComputedStyle(node).letterSpacing);
    expect(parseFloat(spacing), 'the reader wins').toBeGreaterThan(1);
    const cut = await element.evaluate((host) => [...host.querySelectorAll('*')]
      .filter((node) => !node.closest('.city-plan-hidden, .city-plan-skip') && getComputedStyle(node).overflow !== 'visible')
      .filter((node) => node.scrollHeight > node.clientHeight + 1 && getComputedStyle(node).overflowY === 'hidden')
      .map((node) => node.className));
    expect.soft(cut, name).toEqual([]);
    expect.soft(await reachingOver(element), name).toEqual([]);
  });
});

test.describe('the keyboard alone', () => {
  for (const id of ['kadoma-2022', 'higashiosaka-2026']) {
    test(`reaches everything in ${id}, in the order of the page, shows where it is, and gets out again`, async ({ page }) => {
      await everywhere(page, { plan: id }, async (name, element) => {
        const { wanted, reached, unseen, left } = await focusOrder(page, element);
        expect.soft(reached, name).toEqual(wanted);
        expect.soft(unseen, `${name}: where no focus shows`).toEqual([]);
        expect.soft(left, `${name}: the focus leaves the element at its end`).toBe(true);
      }, viewsOf);
    });
  }

  test('opens links with Enter, sets boxes with Space, presses buttons with both', async ({ page, isMobile }) => {
    const element = await open(page);
    await element.getByRole('link', { name: 'さがす', exact: true }).press('Enter');
    await expect(element.getByRole('heading', { name: '取組をさがす' })).toBeFocused();
    if (isMobile) {
      const filters = element.locator('.city-plan-explorer__summary');
      for (const [key, open] of [['Enter', true], ['Space', false], ['Space', true]]) {
        await filters.press(key);
        await expect(element.locator('.city-plan-facet').first()).toBeVisible({ visible: open });
      }
    }
    const box = element.getByRole('checkbox').first();
    await box.press('Space');
    await expect(box).toBeChecked();
    await box.press('Space');
    await expect(box).not.toBeChecked();
    for (const key of ['Enter', 'Space']) {
      await box.check();
      await element.getByRole('button', { name: '条件をすべて外す' }).press(key);
      await expect(box).not.toBeChecked();
    }
    await element.getByRole('link', { name: 'ロードマップ', exact: true }).press('Enter');
    if (isMobile) await element.locator('.city-plan-options__summary').press('Enter');
    await element.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(element.getByRole('radio', { name: '西暦', exact: true })).toBeChecked();
    await expect(element.getByRole('radio', { name: '西暦', exact: true })).toBeFocused();
    await expect(element.locator('.city-plan-roadmap__region, .city-plan-roadmap__years')).not.toContainText('令和');
  });
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

test('the words of the interface hold no signs that are read badly aloud', async ({ page, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  for (const id of PLANS.keys()) {
    const element = await open(page, { plan: id });
    // What the city printed stays as printed.
    const own = '.city-plan-shell__views, .city-plan-options, caption, thead, .city-plan-roadmap__end, .city-plan-hidden';
    const words = (await element.locator(own).allTextContents()).join('\n');
    expect.soft(words, id).not.toMatch(/[※◆○×△]|\bR\d|\d{4}\/\d|こちら/);
  }
});
