/* How the component stands what readers do: the keyboard, wide spacing, large text, zoom, a phone
 * turned on its side, a host's header that stays on top, print.
 *
 * The quick part looks at two views of 門真市, wide; with FULL=1 at every state, in every colour, and
 * at the other plans.
 */
import { expect, settle, test } from '../support/page.mjs';
import { FULL } from '../support/full.mjs';
import { PLANS } from '../support/plans.mjs';
import { obscured, seen } from './probes/focus.mjs';
import { cut, edges, sticking } from './probes/layout.mjs';
import { enlarged, spaced, trapped, unprinted } from './probes/use.mjs';
import { CLOSELY, COLOURS, planOf, reading, states } from './states.mjs';

const QUICK = ['roadmap', 'initiative'];
const every = Object.entries(states(PLANS.get(CLOSELY)));
const STATES = FULL ? every.filter(([name]) => name !== 'error') : every.filter(([name]) => QUICK.includes(name));

test.use({ bypassCSP: true });

for (const [name, open] of STATES) {
  test(`the focus is seen, and gets out again, in the state ${name}`, async ({ page, isMobile }) => {
    for (const theme of isMobile ? ['light'] : COLOURS) {
      await page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none' });
      const element = await open(page, { plan: planOf(name, CLOSELY), theme: theme === 'dark' ? 'dark' : 'light' });
      expect.soft(await seen(page, element), theme).toEqual([]);
      if (theme === 'light') expect.soft(await trapped(page, element)).toEqual([]);
    }
  });

  test(`spacing, size and zoom of text hide nothing in the state ${name}`, async ({ page, isMobile }) => {
    const width = isMobile ? 320 : 1280;
    await page.setViewportSize({ width, height: 800 });
    const element = await open(page, { plan: planOf(name, CLOSELY) });
    expect.soft(await spaced(page, element, width)).toEqual([]);
    expect.soft(await enlarged(page, element, width)).toEqual([]);
    // 1280 by 1024 pixels at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await settle(page);
    expect.soft([...await edges(element, 320), ...await cut(element), ...await sticking(element)], '400 %').toEqual([]);
    // A phone on its side.
    await page.setViewportSize({ width: 844, height: 390 });
    await settle(page);
    expect.soft([...await edges(element, 844), ...await cut(element), ...await sticking(element)], 'on its side').toEqual([]);
  });
}

for (const [name, open] of STATES.filter(([name]) => !/way|loading/.test(name))) {
  test(`a header that stays on top hides no focus in the state ${name}`, async ({ page }) => {
    const element = await open(page, { plan: planOf(name, CLOSELY) });
    await page.evaluate(() => {
      const header = document.createElement('div');
      header.textContent = '市のホームページ';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('body { padding-block-start: 100px; } #host-header { position: fixed; inset: 0 0 auto 0; block-size: 100px; background: #fff; z-index: 9; }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      header.id = 'host-header';
      document.body.append(header);
      document.documentElement.style.setProperty('--city-plan-sticky-top', '100px');
    });
    await element.evaluate((host) => { host.scrollIntoView({ block: 'start' }); host.querySelector('a, button').focus({ preventScroll: true }); });
    expect(await obscured(page, element, 40)).toEqual([]);
  });
}

for (const id of PLANS.keys()) {
  for (const [name, open] of Object.entries(reading(PLANS.get(id)))) {
    if (!FULL && (id !== CLOSELY || !QUICK.includes(name))) continue;
    test(`paper has all that the screen has in ${id}, ${name}`, async ({ page, isMobile }) => {
      test.skip(isMobile, 'paper has one width');
      const element = await open(page, { plan: id });
      expect(await unprinted(page, element)).toEqual([]);
    });
  }
}
