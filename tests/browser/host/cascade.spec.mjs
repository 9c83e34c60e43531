/* Host styles: whatever the page around it does, the element looks the same, and readers still win.
 *
 * The style sheets come from npm (normalize.css, modern-normalize, bootstrap, bulma and tailwindcss:
 * many sites begin with one of them; pngjs reads pictures, pixelmatch compares them) and from rules as city CMSs have
 * them. The reference is the same element in a page without any style of its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, settle, test } from '../support/page.mjs';

const from = createRequire(import.meta.url);
const sheet = (name) => readFileSync(from.resolve(name), 'utf8');

const HOSTS = {
  'normalize.css': sheet('normalize.css/normalize.css'),
  bootstrap: sheet('bootstrap/dist/css/bootstrap.css'),
  bulma: sheet('bulma/css/bulma.css'),
  'modern-normalize': sheet('modern-normalize/modern-normalize.css'),
  'tailwind preflight': sheet('tailwindcss/preflight.css').replace(/@layer[^{;]*;/g, ''),
  'rules with ids': `#tmp_contents table td, #tmp_contents table th { padding: 20px; border: 3px solid red; background: #fee; font-size: 10px; text-align: right; vertical-align: bottom; }
    #tmp_contents a { color: green; text-decoration: none; font-weight: bold; } #tmp_contents p { margin: 0 0 2em; text-indent: 1em; line-height: 3; }
    #tmp_contents ul { list-style: square; padding-left: 3em; margin: 1em; } #tmp_contents li { margin-bottom: 1em; }
    #tmp_contents h2, #tmp_contents h3, #tmp_contents h4, #tmp_contents h5 { background: #ddd; border-left: 8px solid blue; padding: 10px; margin: 30px 0; font-size: 30px; color: red; }
    #tmp_contents button { background: orange; border-radius: 0; text-transform: uppercase; } #tmp_contents input { width: 100%; border: 5px solid blue; }
    #tmp_contents details { border: 5px solid; } #tmp_contents mark { background: lime; } #tmp_contents span { color: purple; } #tmp_contents div { float: none; margin: 3px; }
    #tmp_contents dl, #tmp_contents dt, #tmp_contents dd { margin: 1em; float: left; } #tmp_contents table { width: 50%; border-collapse: separate; border-spacing: 9px; } #tmp_contents caption { caption-side: bottom; }`,
  'inherited properties': `body { font: italic bold 30px/3 serif; color: red; text-align: right; text-transform: uppercase; letter-spacing: 5px; word-spacing: 9px; text-indent: 40px; white-space: pre; word-break: break-all; visibility: visible; direction: ltr; cursor: wait; text-shadow: 1px 1px red; font-variant: small-caps; list-style: square; quotes: none; border-spacing: 9px; caption-side: bottom; hyphens: auto; }`,
  'important colours and boxes': `table td { padding: 30px !important; background: #fcc !important; border: 4px solid red !important; color: red !important; } a { color: lime !important; } h2, h3 { color: red !important; background: #ccc !important; } p { color: orange !important; } button, input { background: pink !important; border: 3px solid red !important; } ul { padding: 40px !important; list-style: disc !important; }`,
  'a tiny root font': 'html { font-size: 62.5%; }',
  'a huge root font': 'html { font-size: 24px; }',
  'right to left': '#tmp_contents { direction: rtl; }',
};

/** Pages of the element, by the fragment that leads there. */
const PLACES = { roadmap: '', explorer: '#city-plan?view=explorer&q=オンライン', initiative: '#telework', overview: '#city-plan?view=overview' };
const BOX = '#tmp_contents { position: absolute; inset: 0 auto auto 0; margin: 0; padding: 0; } html, body { background: #fff !important; }';

/** The picture of each place in a page with these styles. */
async function pictures(page, css, width, unit) {
  const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title>` +
    `<link rel="stylesheet" href="/armour-host.css"><link rel="stylesheet" href="/armour-box.css"><script defer src="/city-plan.js"></script></head>` +
    `<body><div id="tmp_contents"><city-plan loading="eager" today="2024-10-01" src="/plans/kadoma-2022.json"></city-plan></div></body></html>`;
  await page.unrouteAll();
  await page.route('**/armour.html', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.route('**/armour-host.css', (route) => route.fulfill({ body: css, contentType: 'text/css' }));
  await page.route('**/armour-box.css', (route) => route.fulfill({ body: `${BOX} #tmp_contents { width: ${width}px; ${unit && `--city-plan-unit: ${unit}px; font-size: ${unit}px`}; }`, contentType: 'text/css' }));
  const taken = {};
  for (const [place, hash] of Object.entries(PLACES)) {
    await page.goto('about:blank');
    await page.goto(`/armour.html${hash}`);
    await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'ready');
    // The focus is not what is compared.
    await page.evaluate(() => document.activeElement?.blur());
    await settle(page);
    taken[place] = PNG.sync.read(await page.locator('city-plan').screenshot({ animations: 'disabled' }));
  }
  return taken;
}

for (const [host, css] of Object.entries(HOSTS)) {
  test(`${host}: no pixel changes`, async ({ page, isMobile }, testInfo) => {
    const width = isMobile ? 390 : 1100;
    const found = await pictures(page, css, width, '');
    // A page whose text is larger, by its own choice or its reader's, has a larger plan.
    const sizes = await page.evaluate(() => ['html', 'city-plan'].map((name) => parseFloat(getComputedStyle(document.querySelector(name)).fontSize)));
    const reference = await pictures(page, '', width, Math.max(16, ...sizes));
    for (const place of Object.keys(PLACES)) {
      const [one, other] = [reference[place], found[place]];
      const size = ({ width, height }) => `${width} × ${height}`;
      expect.soft(size(other), place).toBe(size(one));
      if (size(one) !== size(other)) continue;
      const difference = new PNG({ width: one.width, height: one.height });
      const count = pixelmatch(one.data, other.data, difference.data, one.width, one.height, { threshold: 0.05 });
      if (count) writeFileSync(testInfo.outputPath(`${place}.png`), PNG.sync.write(difference));
      expect.soft(count, `${place}: pixels`).toBe(0);
    }
  });
}
