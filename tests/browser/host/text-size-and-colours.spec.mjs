/* What a city's own buttons do to its pages, text size and colours, reaches the plan; and readers hear of a picture that
 * their browser cannot paint.
 */
import { readFileSync } from 'node:fs';
import { expect, ready, settle, test } from '../support/page.mjs';
import { copyOf, leavesOf } from '../support/plans.mjs';

const ELEMENT = '<city-plan loading="eager" today="2024-10-01" src="/plans/kadoma-2022.json"><p>計画の要約です。</p></city-plan>';

/** Serves and opens a page with these styles. */
async function visit(page, { css = '', attributes = '', place = 'main', hash = '' } = {}) {
  const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>計画</title>` +
    `<link rel="stylesheet" href="/buttons.css"><script defer src="/city-plan.js"></script></head><body><p>市の本文です。</p><${place}>` +
    `${ELEMENT.replace('<city-plan', `<city-plan ${attributes}`)}</${place}></body></html>`;
  await page.route('**/buttons.html*', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.route('**/buttons.css', (route) => route.fulfill({ body: css, contentType: 'text/css' }));
  await page.goto(`/buttons.html${hash}`);
  return ready(page.locator('city-plan'));
}

const size = (element, part) => element.locator(part).first().evaluate((node) => parseFloat(getComputedStyle(node).fontSize));

for (const [what, css, before, after] of [
  ['on the body, in per cent', 'body.large { font-size: 150% }', 16, 24],
  ['on the body, in pixels', 'body { font-size: 14px } body.large { font-size: 20px }', 16, 20],
  ['on the root', 'body.large { } html:has(body.large) { font-size: 150% }', 16, 24],
  ['on the place of the plan', 'body.large main { font-size: 1.25em }', 16, 20],
  ['on the body, where rem is ten pixels', 'html { font-size: 62.5% } body { font-size: 1.6rem } body.large { font-size: 2rem }', 16, 20],
  ['with !important', 'body.large main { font-size: 22px !important }', 16, 22],
  ['and make it smaller', 'body.large { font-size: 12px }', 16, 16],
]) {
  test(`buttons of text sizes ${what}: the plan follows, and nothing reaches over its edge`, async ({ page }) => {
    const element = await visit(page, { css });
    const text = '.city-plan-shell__lead, .city-plan';
    expect(await size(element, text)).toBe(before);
    const heading = await size(element, 'h2');
    await page.evaluate(() => document.body.classList.add('large'));
    await settle(page);
    await expect.poll(() => size(element, text)).toBe(after);
    // Everything grows by the same.
    expect(await size(element, 'h2')).toBeCloseTo(heading * (after / before), 1);
    for (const view of ['さがす', '今年度', 'ロードマップ']) {
      await element.getByRole('link', { name: view, exact: true }).click();
      await settle(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0);
    }
  });
}

const HOOK = 'body.black, body.black * { background-color: #000 !important; color: #ff0 !important }' +
  ' body.black { --city-plan-paper: #000; --city-plan-ink: #ff0; --city-plan-accent: #0ff; --city-plan-accent-dark: #0ff }';

for (const theme of ['light', 'dark', 'auto']) {
  test(`buttons of colours change all of the plan, theme ${theme}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'colours do not depend on the width');
    await page.emulateMedia({ colorScheme: 'dark' });
    const element = await visit(page, { css: HOOK, attributes: `theme="${theme}"` });
    const before = await element.locator('> .city-plan').evaluate((root) => getComputedStyle(root).color);
    await page.evaluate(() => { document.body.className = 'black'; });
    await expect(element.locator('> .city-plan')).toHaveCSS('color', 'rgb(255, 255, 0)');
    for (const view of ['ロードマップ', 'さがす', '今年度']) {
      await element.getByRole('link', { name: view, exact: true }).click();
      await settle(page);
      const colours = await element.evaluate((host) => {
        const seen = [...host.querySelectorAll('*')].filter((node) => node.getClientRects().length && [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim()));
        return [...new Set(seen.map((node) => getComputedStyle(node).color))];
      });
      expect(colours.filter((colour) => !['rgb(255, 255, 0)', 'rgb(0, 255, 255)', 'rgb(0, 0, 0)'].includes(colour)), view).toEqual([]);
    }
    await page.evaluate(() => { document.body.className = ''; });
    await expect(element.locator('> .city-plan')).toHaveCSS('color', before);
  });
}

for (const [what, spoil] of [
  ['paints nothing', () => { HTMLCanvasElement.prototype.toBlob = function (done) { setTimeout(() => done(null)); }; }],
  ['has no canvas', () => { HTMLCanvasElement.prototype.getContext = () => null; }],
  ['throws', () => { HTMLCanvasElement.prototype.toBlob = () => { throw new Error('no'); }; }],
  ['throws nothing', () => { HTMLCanvasElement.prototype.toBlob = () => { throw undefined; }; }],
]) {
  test(`a picture that the browser ${what}: its reader is told, with a way out`, async ({ page, record, isMobile }) => {
    test.skip(isMobile, 'nothing here depends on the width');
    record.allowConsole(/^city-plan: \S+\.png could not be saved/);
    await page.addInitScript(spoil);
    const element = await visit(page, { attributes: 'view="share"' });
    await element.getByRole('button', { name: /PNG/ }).click();
    const notice = element.getByRole('status').filter({ hasText: '保存できませんでした' });
    await expect(notice).toBeInViewport();
    await expect(notice).toContainText('SVG');
    expect(record.ours.length).toBe(1);
    const [saved] = await Promise.all([page.waitForEvent('download'), element.getByRole('button', { name: /SVG/ }).click()]);
    expect(saved.suggestedFilename()).toMatch(/\.svg$/);
    await expect(notice).toHaveCount(0);
  });
}

test('a picture is never larger than every browser paints', async ({ page, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  await page.addInitScript(() => {
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = function (...values) {
      window.painted = [this.width, this.height];
      return toBlob.apply(this, values);
    };
  });
  const plan = copyOf('kadoma-2022');
  const leaf = leavesOf(plan).find(({ phases }) => phases);
  for (let at = 0; at < 300; at += 1) plan.initiatives.push({ ...leaf, id: `further-${at}` });
  await page.route('**/plans/kadoma-2022.json', (route) => route.fulfill({ json: plan }));
  const element = await visit(page, { attributes: 'view="share"' });
  await Promise.all([page.waitForEvent('download'), element.getByRole('button', { name: /PNG/ }).click()]);
  const [width, height] = await page.evaluate(() => window.painted);
  expect(width * height).toBeLessThanOrEqual(16_777_216);
  expect(Math.max(width, height)).toBeLessThanOrEqual(16_384);
  expect(height).toBeGreaterThan(5_000);
});

test('frames without an address, of others, and not loaded yet disturb nobody', async ({ page, record, isMobile }) => {
  // What the browser says of a frame that may run no script.
  record.allowFailedRequests();
  record.allowConsole(/sandboxed/, /from origin 'null' has been blocked/);
  test.skip(isMobile, 'nothing here depends on the width');
  const frame = (attributes) => `<iframe class="city-plan-frame" title="計画" width="100%" height="300" ${attributes}></iframe>`;
  const body = ['', 'src=""', 'src="about:blank"', 'srcdoc="&lt;p&gt;x&lt;/p&gt;"', 'data-src="/plans/kadoma-2022.html" class="lazyload city-plan-frame"',
    'src="http://[broken"', 'src="javascript:void 0"', 'loading="lazy" src="/framed.html"', 'sandbox src="/framed.html"', 'src="/framed.html" id="sound"'].map(frame).join('');
  const html = (inside) => `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>計画</title><link rel="icon" href="data:,"></head><body>${inside}<script src="/city-plan-frame.js"></script></body></html>`;
  await page.route('**/outer.html', (route) => route.fulfill({ body: html(`<p>市の本文です。</p>${body}`), contentType: 'text/html; charset=utf-8' }));
  await page.route('**/framed.html', (route) => route.fulfill({ body: html('<div id="tall"></div><style>#tall{height:700px}</style>'), contentType: 'text/html; charset=utf-8' }));
  await page.goto('/outer.html');
  await expect.poll(() => page.locator('#sound').getAttribute('height').then(Number)).toBeGreaterThan(690);
  // Whatever others say to the page, its frames keep their heights.
  await page.evaluate(() => {
    for (const told of [undefined, null, 'city-plan-height', 7n, { 'city-plan-height': 1n }, { 'city-plan-height': '9' }, { 'city-plan-height': {} }, { 'city-plan-height': -1 }, [1]]) {
      window.postMessage(told, '*');
      document.getElementById('sound').contentWindow.eval('(told) => parent.postMessage(told, "*")')(told);
    }
  });
  await settle(page);
  expect(Number(await page.locator('#sound').getAttribute('height'))).toBeGreaterThan(690);
});

test('a frame that lazysizes loads late takes the height of its content', async ({ page, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  const library = readFileSync(new URL('../node_modules/lazysizes/lazysizes.min.js', import.meta.url), 'utf8');
  const html = (inside) => `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>計画</title><link rel="icon" href="data:,"></head><body>${inside}<script src="/city-plan-frame.js"></script></body></html>`;
  const frame = '<iframe class="city-plan-frame lazyload" title="計画" width="100%" height="300" data-src="/framed.html"></iframe>';
  await page.route('**/lazysizes.js', (route) => route.fulfill({ body: library, contentType: 'text/javascript; charset=utf-8' }));
  await page.route('**/outer.html', (route) => route.fulfill({ body: html(`<p style="height: 9000px">市の本文です。</p>${frame}<script src="/lazysizes.js"></script>`), contentType: 'text/html; charset=utf-8' }));
  await page.route('**/framed.html', (route) => route.fulfill({ body: html('<div style="height: 700px"></div>'), contentType: 'text/html; charset=utf-8' }));
  await page.goto('/outer.html');
  const late = page.locator('iframe');
  await expect.poll(() => page.evaluate(() => typeof window.lazySizes)).toBe('object');
  await expect(late).not.toHaveAttribute('src', /.+/);
  await late.scrollIntoViewIfNeeded();
  await expect(late).toHaveClass(/lazyloaded/);
  await expect.poll(() => late.getAttribute('height').then(Number)).toBeGreaterThan(690);
});
