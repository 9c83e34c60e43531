/* The element in hosts that ask how wide their content would be: floats, tables, rows of flex. */
import { expect, ready, test, TODAY } from '../support/page.mjs';

const ELEMENT = `<city-plan loading="eager" view="roadmap" today="${TODAY}" src="/plans/kadoma-2022.json"><p>計画の要約です。</p></city-plan>`;

/** Serves a page of somebody else as `/page.html`. */
function servePage(page, body) {
  const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>計画</title>` +
    `<style>body { margin: 0 } table { border-collapse: collapse } td { padding: 0 }</style><script defer src="/city-plan.js"></script></head><body>${body}</body></html>`;
  return page.route('**/page.html', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
}

/** Pages around the element, all of which ask how wide it would be. */
const HOSTS = {
  'a row of flex': '<div style="display:flex"><div style="width:200px">メニュー</div><div>PLAN</div></div>',
  'a row of flex that holds the element itself': '<div style="display:flex"><div style="width:200px">メニュー</div>PLAN</div>',
  'a column of flex, centred': '<div style="display:flex;flex-direction:column;align-items:center">PLAN</div>',
  'a float': '<div style="float:left">PLAN</div>',
  'a float on the right': '<div style="float:right">PLAN</div>',
  'an inline block': '<div style="display:inline-block">PLAN</div>',
  'inline flex': '<div style="display:inline-flex">PLAN</div>',
  'fit-content': '<div style="width:fit-content">PLAN</div>',
  'max-content within limits': '<div style="width:max-content;max-width:100%">PLAN</div>',
  'an absolute box': '<div style="position:absolute">PLAN</div>',
  'a fixed box': '<div style="position:fixed;top:0">PLAN</div>',
  'a table for layout': '<table><tr><td>PLAN</td></tr></table>',
  'a table with a menu': '<table><tr><td>メニュー</td><td>PLAN</td></tr></table>',
  'a table cell of CSS': '<div style="display:table-cell">PLAN</div>',
  'an automatic column of a grid': '<div style="display:grid;grid-template-columns:auto auto"><div>メニュー</div><div>PLAN</div></div>',
  'a grid, centred': '<div style="display:grid;justify-items:center">PLAN</div>',
  'a fieldset in a row': '<div style="display:flex"><fieldset>PLAN</fieldset></div>',
  'a heading beside it': '<div style="float:left"><h1>計画</h1>PLAN</div>',
  'a plain block': '<div>PLAN</div>',
};

for (const [host, body] of Object.entries(HOSTS)) {
  test(`takes the room that there is in ${host}`, async ({ page, isMobile }) => {
    const width = isMobile ? 390 : 1200;
    await page.setViewportSize({ width, height: 900 });
    await servePage(page, body.replace('PLAN', ELEMENT));
    await page.goto('/page.html');
    const plan = await ready(page.locator('city-plan'));
    await expect(plan.getByRole('heading', { name: 'ロードマップ' })).toBeVisible();
    const seen = await plan.evaluate((element) => ({
      own: element.getBoundingClientRect().width,
      whole: document.documentElement.scrollWidth,
    }));
    expect(seen.own).toBeGreaterThan(isMobile ? 290 : 900);
    expect(seen.whole).toBeLessThanOrEqual(width);
  });
}
