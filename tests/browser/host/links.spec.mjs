/* Links in the pages of others: what mail and chats have made of them, scripts of the page that take the fragment
 * for a selector, links of the page to its own parts, hosts that ask how wide their content would be.
 */
import { readFileSync } from 'node:fs';
import { encoded, expect, fragment, ready, servePlan, settle, test, TODAY, written } from '../support/page.mjs';
import { find, ja, PLANS } from '../support/plans.mjs';


const KADOMA = PLANS.get('kadoma-2022');
const nameOf = (id) => ja(find(KADOMA, id).name);
const found = (name) => readFileSync(new URL(`../../found/${name}`, import.meta.url), 'utf8');
/** The reader of fragments, which needs no page. */
const FRAGMENT = readFileSync(new URL('../../../www/loader/fragment.js', import.meta.url), 'utf8');
const { pieces } = await import(`data:text/javascript,${encodeURIComponent(FRAGMENT)}`);
const ON_ONE_WIDTH = 'nothing here depends on the width';

/** A fragment as the browser hands it out, and its pieces: lines to compare. */
function read(link, names = ['city-plan']) {
  const { hash } = new URL(`https://mihon.example/#${link.replace(/^#/, '')}`);
  return pieces(hash, names).replaceAll('\t', '=').split('\n').filter((piece) => piece).join(' ');
}

/** What somebody may add to the end of a link. */
const ADDED = [
  '?utm_source=mail&utm_medium=email', '&fbclid=abc', '?fbclid=IwAR0_x-y', '&utm_source=mail', '&amp;utm_source=mail',
  '?_hsenc=p2&_hsmi=1', '?mc_cid=1&mc_eid=2', '&gclid=a.b', '?yclid=1', '#top', ':~:text=計画', '/', '//', '?', '&', '。', '、',
  '）', '」', '』', '】', '.', ',', ';', ':', '!', '?', '>', ')', ']', '"', "'", '…', '　', ' ', '\u200b', '\ufeff', '。）', '（PDF）', '\n',
];

/** What names nothing of a plan is passed over by the component. */
const IDS = ['telework', '2024-dx'];

test('what was added to a link is passed over', ({ isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const names = ['city-plan', 'b', '計画'];
  for (const [link, meaning] of [
    ['telework', 'telework'],
    ['_32024-dx', '2024-dx'],
    ['b-online-procedures', 'b-online-procedures'],
    ['city-plan__view-explorer__q-_e7_aa_93_e5_8f_a3', 'city-plan view=explorer q=窓口'],
    ['city-plan__q-online__view-explorer', 'city-plan q=online view=explorer'],
    ['_e8_a8_88_e7_94_bb__view-explorer__q-A1', '計画 view=explorer q=A1'],
    ['計画-telework', '計画-telework'],
    ['city-plan-overview', 'city-plan-overview'],
    ['city-plan?view=explorer&q=オンライン', 'city-plan view=explorer q=オンライン'],
    ['city-plan?q=オンライン&view=explorer', 'city-plan q=オンライン view=explorer'],
    ['b?view=overview', 'b view=overview'],
  ]) {
    for (const added of ADDED) {
      // What follows a value of the older form without a mark belongs to it.
      if (link.includes('q=') && [':~:text=計画', '#top', '（PDF）', '…'].includes(added)) continue;
      const { hash } = new URL(`https://mihon.example/#${link}${added}`);
      for (const touched of [hash, hash.replaceAll('%', '%25'), hash.replaceAll('%', '%2525')]) {
        const known = read(touched, names).split(' ').filter((piece) => /^(view|q)=|^(city-plan|b|計画)/.test(piece) || IDS.includes(piece));
        expect(known.join(' '), touched).toBe(meaning);
      }
    }
  }
});

test('a link that was changed on its way says what it meant', ({ isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const search = (words) => `city-plan view=explorer q=${words}`;
  for (const [link, meaning] of [
    ['city-plan%3Fview%3Dexplorer%26q%3D%E3%82%AA%E3%83%B3%E3%83%A9%E3%82%A4%E3%83%B3', search('オンライン')],
    ['city-plan%253Fview%253Dexplorer%2526q%253D%25E7%25AA%2593%25E5%258F%25A3', search('窓口')],
    ['city-plan?view%3Dexplorer%26q%3D%E7%AA%93', search('窓')],
    ['city-plan?view=explorer%26q%3D%E7%AA%93', search('窓')],
    ['city-plan%3Fview=explorer&q=窓', search('窓')],
    ['city-plan?view=explorer&amp;q=テレワーク', search('テレワーク')],
    ['city-plan?view=explorer&amp;amp;q=テレワーク', search('テレワーク')],
    ['city-plan?view=explorer&#38;q=テレワーク', search('テレワーク')],
    ['city-plan?view=explorer&#038;q=テレワーク', search('テレワーク')],
    ['city-plan?view=explorer%26amp%3Bq=テレワーク', search('テレワーク')],
    ['city-plan?view=explorer&q=%E3%82%AA%E3%83%B3%E3%83%A9%E3%82%A4%E3%83', search('オンライ')],
    ['city-plan?view=explorer&q=%E3%82%AA%E3%83%B3%E3%83%A9%E3%82%A4%E3%83%B', search('オンライ')],
    ['city-plan?view=explorer&q=%E3%82%AA%E3%83%B3%E3%83%A9%E3%82%A4%E3%83%', search('オンライ')],
    ['city-plan?view=explorer&q=%E3%82%E3%83%B3', search('ン')],
    ['city-plan?view=explorer&q=オンライン?utm_source=mail', search('オンライン')],
    ['city-plan?view=explorer&q=オンライン%3Futm_source%3Dmail', search('オンライン')],
    ['city-plan?view=explorer&q=%25E7%25AA%2593', search('窓')],
    ['city-plan?view=explorer&q=R%26D', search('R&D')],
    ['city-plan?view=explorer&q=a+b%2Bc', search('a b+c')],
    ['city-plan?view=explorer&q=100%25', search('100%')],
    ['city-plan?view=explorer&q=100%', search('100%')],
    ['city-plan?view=explorer&q=(株)', search('(株)')],
    ['city-plan?view=explorer&q=a%E2%80%A8b', search('a\u2028b')],
    ['City-Plan?View=Explorer&Q=online', search('online')],
    ['CITY-PLAN__VIEW-EXPLORER__Q-_E7_AA_93_E5_8F_A3', search('窓口')],
    ['city-plan%5F%5Fview-explorer%5F%5Fq-%5Fe7%5Faa%5F93', search('窓')],
    ['city-plan%255F%255Fview-explorer', 'city-plan view=explorer'],
    ['city-plan__view-explorer__q-_e7_aa_93_e5_8f', search('窓')],
    ['city-plan__view-explorer__q-_e7_aa_93_', search('窓')],
    ['city-plan__view-explorer__q-', search('')],
    ['city-plan__view-expl\u00adorer__q-_e7_aa\u200b_93', search('窓')],
    [written('city-plan', { view: 'explorer', q: '👩‍👩‍👧\u00ad' }), search('👩‍👩‍👧\u00ad')],
    ['city-plan?view=explorer&q=👩‍👩‍👧', search('👩‍👩‍👧')],
    ['city-plan__q-a_0ab__view-explorer', 'city-plan q=ab view=explorer'],
    ['a?view=explorer&q=窓口;b-telework', 'a view=explorer q=窓口 b-telework'],
    ['a?view=explorer&amp;q=%E7%AA%93%E5%8F%A3;b-telework', 'a view=explorer q=窓口 b-telework'],
    ['city-plan-2-telework_-city-plan__view-explorer', 'city-plan-2-telework city-plan view=explorer'],
    ['city-plan?initiative=Telework。', 'city-plan initiative=telework'],
    ['city-plan__initiative-Telework', 'city-plan initiative=telework'],
    ['contents;telework', 'contents telework'],
    ...['Telework', 'TELEWORK', 'tele\u200bwork', 'tele\nwork', '#telework', '%23telework', '!telework', '/telework', 'tele%2577ork',
      ' telework', 'teleworkをご覧ください', 'telework_', '%74elework'].map((link) => [link, 'telework']),
    ['ONLINE-procedures', 'online-procedures'],
  ]) {
    expect(read(link), link).toBe(meaning);
  }
  for (const [name, link, meaning] of [
    ['計画', '計画-telework', '計画-telework'],
    ['my_plan', 'my_plan?initiative=telework', 'my_plan initiative=telework'],
    ['my_plan', 'my_5fplan__initiative-telework', 'my_plan initiative=telework'],
    ['a__b', 'a__b-telework', 'a__b-telework'],
    ['my_face', 'my_face?initiative=telework', 'my_face initiative=telework'],
    ['B', 'b-telework', 'B-telework'],
    ['Plan.A', 'plan.a?initiative=telework', 'Plan.A initiative=telework'],
  ]) {
    expect(read(link, ['city-plan', name]), link).toBe(meaning);
  }
});

test('no fragment is too strange to be read', ({ isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  for (const link of ['', '#', '#%', '#_', '#-', '#__', '#_-', '#!', '#/a/b', '#a=b', '#目次', '#sec_2024', '#%%%', '#=&&;;??', '#%ff%fe_ff',
    '#city-plan?view=x&stage=y&year=z&=&&q&initiative=nobody&%%%', '#:~:text=telework', `#${'%25'.repeat(2000)}41`, `#${'__'.repeat(5000)}`]) {
    expect(read(link), link).not.toMatch(/telework|explorer/);
  }
  expect(read('?city-plan')).toBe('');
});

const element = ({ plan = 'kadoma-2022', attributes = '' } = {}) =>
  `<city-plan loading="eager" view="roadmap" today="${TODAY}" src="/plans/${plan}.json" ${attributes}><p>計画の要約です。</p></city-plan>`;

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
  await plan.getByRole('link', { name: 'さがす', exact: true }).click();
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
    await plan.getByRole('link', { name: 'さがす', exact: true }).click();
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

test('a link of the page to the page itself loads it anew, and back brings the choices', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  for (const [what, link, head] of [
    ['an empty address', '<a href="">このページ</a>', ''],
    ['an empty query', '<a href="?">このページ</a>', ''],
    ['an address below a base', '<a href="page.html">このページ</a>', '<base href="/">'],
    ['a plain # below a base', '<a href="#">このページ</a>', '<base href="/page.html">'],
  ]) {
    await page.unroute('**/page.html*');
    await servePage(page, `<p>${link}</p>${element()}`, head);
    const plan = await openPage(page);
    const box = plan.getByRole('searchbox');
    await plan.getByRole('link', { name: 'さがす', exact: true }).click();
    await box.fill('オンライン');
    await expect.poll(() => fragment(page), what).toContain(`q-${encoded('オンライン')}`);
    await page.getByRole('link', { name: 'このページ' }).click();
    await expect.poll(() => fragment(page), what).toBe('');
    await ready(plan);
    // What was not left stays, what was loaded anew begins with the first view.
    if (what.startsWith('a plain')) await expect(box, what).toHaveValue('オンライン');
    else await expect(plan.getByRole('heading', { name: 'ロードマップ' }), what).toBeVisible();
    await page.goBack();
    await expect(box, what).toHaveValue('オンライン');
  }
});

test('what the page has under an id is reached by it; an initiative of the same id has another link', async ({ page, isMobile }) => {
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
