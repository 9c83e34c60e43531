/* Old libraries that change the prototypes of JavaScript itself, on the same page: neither disturbs
 * the other. They come from npm (prototype-js-core 1.7, mootools 1.5) and are served by the test.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, settle, test } from '../support/page.mjs';

const from = createRequire(import.meta.url);
const source = (name) => readFileSync(from.resolve(name), 'utf8');

const LIBRARIES = {
  'prototype.js': {
    source: source('prototype-js-core/prototype.js'),
    use: () => [1, 2, 3].inject(0, (sum, one) => sum + one) + 'ab'.capitalize() + document.getElementById('own').down('b').innerHTML,
    expected: '6Abx',
  },
  MooTools: {
    source: source('mootools/lib/mootools-core-1.5.2-server.js'),
    use: () => [3, 1, 2].contains(2) + ' a '.clean() + Function.from('x')(),
    expected: 'trueax',
  },
};

test.skip(({ isMobile }) => isMobile, 'nothing here depends on the width');

for (const [name, library] of Object.entries(LIBRARIES)) {
  for (const [place, scripts] of [
    ['before', '<script src="/library.js"></script><script src="/city-plan.js"></script>'],
    ['after', '<script src="/city-plan.js"></script><script src="/library.js"></script>'],
  ]) {
    test(`${name} ${place} the component: both do what they do`, async ({ page }) => {
      const body = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>計画</title>${scripts}</head><body><p id="own"><b>x</b></p>` +
        '<city-plan loading="eager" view="roadmap" today="2024-10-01" src="/plans/kadoma-2022.json"><p>計画の要約です。</p></city-plan></body></html>';
      await page.route('**/page.html', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
      await page.route('**/library.js', (route) => route.fulfill({ body: `window.exports = {}; ${library.source}`, contentType: 'text/javascript; charset=utf-8' }));
      await page.goto('/page.html');
      const element = page.locator('city-plan');
      await expect(element).toHaveAttribute('data-state', 'ready');
      await expect(element.locator('th[scope=row]')).toHaveCount(18);
      await element.getByRole('link', { name: 'さがす', exact: true }).click();
      await element.getByRole('searchbox').fill('ｵﾝﾗｲﾝ');
      await expect(element.locator('.city-plan-explorer__number')).toHaveText('26');
      await element.getByRole('checkbox', { name: /^市民の利便性向上/ }).check();
      await expect(element.locator('.city-plan-chips__chip')).toHaveCount(2);
      await element.locator('.city-plan-hit__name a').first().click();
      await settle(page);
      await page.goBack();
      await expect(element.getByRole('searchbox')).toHaveValue('ｵﾝﾗｲﾝ');
      expect(await page.evaluate(library.use)).toBe(library.expected);
      // A plan as an object goes through what the library has changed, too.
      await element.evaluate(async (host) => { host.plan = await (await fetch('/plans/hirakata-2024.json')).json(); });
      await expect(element.getByRole('heading', { level: 2 })).toContainText('情報化基本計画');
    });
  }
}
