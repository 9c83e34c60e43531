/* Links in the pages of others: what mail and chats have made of them, scripts of the page that take the fragment
 * for a selector, links of the page to its own parts, hosts that ask how wide their content would be.
 */
import { readFileSync } from 'node:fs';
import { encoded, expect, fragment, ready, servePlan, settle, test, TODAY, written } from './support/page.mjs';
import { find, ja, PLANS } from './support/plans.mjs';

const KADOMA = PLANS.get('kadoma-2022');
const nameOf = (id) => ja(find(KADOMA, id).name);
const found = (name) => readFileSync(new URL(`../found/${name}`, import.meta.url), 'utf8');
const ON_ONE_WIDTH = 'nothing here depends on the width';

const element = ({ plan = 'kadoma-2022', attributes = '' } = {}) =>
  `<city-plan loading="eager" today="${TODAY}" src="/plans/${plan}.json" ${attributes}><p>計画の要約です。</p></city-plan>`;

/** Serves a page of somebody else as `/page.html`. */
function servePage(page, body, head = '') {
  const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>計画</title>` +
    `<script defer src="/city-plan.js"></script>${head}</head><body>${body}</body></html>`;
  return page.route('**/page.html*', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
}

async function openPage(page, hash = '') {
  await page.goto('about:blank');
  await page.goto(`/page.html${hash}`);
  return ready(page.locator('city-plan').first());
}

test('a link that was touched on its way opens what it meant', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  await servePage(page, element());
  const words = ['オンライン', 'テレワーク', 'オンライ', 'オンライン'];
  for (const [at, line] of found('links.txt').trim().split('\n').entries()) {
    const plan = await openPage(page, line.slice('/page.html'.length));
    if (at < 4) await expect(plan.getByRole('heading', { name: nameOf('telework'), exact: true }), line).toBeFocused();
    else await expect(plan.getByRole('searchbox'), line).toHaveValue(words[at - 4]);
  }
});

test('no link of ours stops a script that takes the fragment for a selector', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  await servePage(page, `<p id="menu">準備中</p>${element()}`, `<script>
    const look = () => { if (location.hash) document.querySelector(location.hash)?.scrollIntoView(); };
    addEventListener("DOMContentLoaded", () => { look(); document.getElementById("menu").textContent = "メニューを開く"; });
    addEventListener("hashchange", look);
  </script>`);
  let plan = await openPage(page);
  const looked = () => page.evaluate(() => document.querySelector(location.hash || 'body') !== undefined);
  await plan.getByRole('link', { name: 'さがす' }).click();
  for (const words of ['オンライン 申請', '"引用" と \'一\'', '100%', 'R&D?x=1;y#z', 'a_b__c', '\\']) {
    await plan.getByRole('searchbox').fill(words);
    await expect.poll(() => fragment(page)).toBe(written('city-plan', { view: 'explorer', q: words }));
    await looked();
    await page.reload();
    await ready(plan);
    await expect(plan.getByRole('searchbox')).toHaveValue(words);
    await expect(page.locator('#menu')).toHaveText('メニューを開く');
  }
  plan = await openPage(page, `#${written('city-plan', { view: 'share', q: '窓口' })}`);
  const hrefs = await page.locator('a[href*="#"]').evaluateAll((all) => all.map((link) => new URL(link.href).hash));
  expect(hrefs.length).toBeGreaterThan(5);
  for (const hash of hrefs) expect(hash).toMatch(/^#[A-Za-z_][\w-]*$/);
});

test('a link of the page to a part of the page leaves the choices, and back leads to the first view', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  await servePage(page, `${element()}<p><a href="#">先頭へ</a> <a href="#top">トップへ</a> <a href="#news">お知らせへ</a></p><p id="news">お知らせ</p>`);
  for (const name of ['先頭へ', 'トップへ', 'お知らせへ']) {
    const plan = await openPage(page);
    const box = plan.getByRole('searchbox');
    await plan.getByRole('link', { name: 'さがす' }).click();
    await box.fill('オンライン');
    await expect.poll(() => fragment(page)).toContain(`q-${encoded('オンライン')}`);
    await page.getByRole('link', { name }).click();
    await expect.poll(() => fragment(page)).not.toContain('q-');
    await settle(page);
    await expect(box, name).toHaveValue('オンライン');
    await page.goBack();
    await expect.poll(() => fragment(page)).toContain('q-');
    await expect(box, name).toHaveValue('オンライン');
    await page.goBack();
    await expect(plan.getByRole('heading', { name: 'ロードマップ' }), name).toBeVisible();
    expect(fragment(page)).toBe('');
  }
});

test('what the page has under an id is reached by it; a measure of the same id has another link', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  await servePlan(page, 'ids', JSON.parse(found('ids.json')));
  await servePage(page, `<p><a href="#contact">お問い合わせ先へ</a> <a href="#main">本文へ</a> <a href="#old">古い目印へ</a></p>` +
    `<main id="main">${element({ plan: 'ids' })}</main><section id="contact"><h2>お問い合わせ先</h2></section><p><a name="old">目印</a></p>`);
  let plan = await openPage(page);
  const roadmap = plan.getByRole('heading', { name: 'ロードマップ' });
  for (const [name, id] of [['お問い合わせ先へ', 'contact'], ['本文へ', 'main'], ['古い目印へ', 'old']]) {
    await page.getByRole('link', { name }).click();
    await expect.poll(() => fragment(page)).toBe(id);
    await settle(page);
    await expect(roadmap, name).toBeVisible();
    plan = await openPage(page, `#${id}`);
    await expect(roadmap, name).toBeVisible();
  }
  await plan.getByRole('link', { name: '主な取組' }).click();
  const opened = plan.getByRole('heading', { name: '主な取組', exact: true });
  await expect(opened).toBeFocused();
  expect(fragment(page)).toBe('city-plan__initiative-main');
  await page.reload();
  await ready(plan);
  await expect(opened).toBeFocused();
  await page.getByRole('link', { name: 'お問い合わせ先へ' }).click();
  await settle(page);
  await expect(opened).toBeVisible();
});

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
    await servePage(page, body.replace('PLAN', element()), '<style>body { margin: 0 } table { border-collapse: collapse } td { padding: 0 }</style>');
    const plan = await openPage(page);
    await expect(plan.getByRole('heading', { name: 'ロードマップ' })).toBeVisible();
    const seen = await plan.evaluate((element) => ({
      own: element.getBoundingClientRect().width,
      whole: document.documentElement.scrollWidth,
    }));
    expect(seen.own).toBeGreaterThan(isMobile ? 290 : 900);
    expect(seen.whole).toBeLessThanOrEqual(width);
  });
}
