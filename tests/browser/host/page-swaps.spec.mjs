/* Pages that replace their content without being loaded anew: routers, fragments from a server, morphing. The element
 * keeps the name of its place, the page its history, and what was put into the element is static content again.
 * The libraries come from npm and are served by the test.
 */
import { readFileSync } from 'node:fs';
import { expect, fragment, ready, settle, test } from '../support/page.mjs';
import { find, ja, PLANS, smallPlan } from '../support/plans.mjs';

test.skip(({ isMobile }) => isMobile, 'nothing here depends on the width');

const LIBRARIES = {
  'turbo.js': '@hotwired/turbo/dist/turbo.es2017-umd.js',
  'htmx.js': 'htmx.org/dist/htmx.min.js',
  'idiomorph.js': 'idiomorph/dist/idiomorph.min.js',
  'jquery.js': 'jquery/dist/jquery.min.js',
};
const NAME = ja(find(PLANS.get('kadoma-2022'), 'telework').name);
const ELEMENT = '<city-plan loading="eager" view="roadmap" today="2024-10-01" src="/plans/kadoma-2022.json"><p>計画の要約です。</p></city-plan>';

/** Serves pages of these bodies, by name, and the libraries; opens the first. */
async function visit(page, bodies, libraries = []) {
  const scripts = libraries.map((name) => `<script src="/lib/${name}"></script>`).join('');
  for (const [name, body] of Object.entries(bodies)) {
    const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${name}</title><meta name="turbo-prefetch" content="false">` +
      `<meta name="htmx-config" content='{"includeIndicatorStyles":false}'>` +
      `<script defer src="/city-plan.js"></script>${scripts}</head><body>${body}</body></html>`;
    await page.route((url) => url.pathname === `/${name}.html`, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  }
  await page.route('**/lib/*.js', (route) => {
    const file = LIBRARIES[new URL(route.request().url()).pathname.split('/').pop()];
    return route.fulfill({ body: readFileSync(new URL(`../node_modules/${file}`, import.meta.url), 'utf8'), contentType: 'text/javascript; charset=utf-8' });
  });
  await page.goto(`/${Object.keys(bodies)[0]}.html`);
  return ready(page.locator('city-plan').first());
}

/** Expects the links of an element to be those that a fresh page opens. */
async function expectFreshLinks(page) {
  const element = await ready(page.locator('city-plan').last());
  await element.getByRole('link', { name: 'さがす', exact: true }).click();
  await expect(element.getByRole('heading', { name: '計画の中をさがす' })).toBeVisible();
  expect(fragment(page)).toBe('city-plan__view-explorer');
  await element.getByRole('link', { name: 'ロードマップ' }).click();
  await element.getByRole('link', { name: NAME }).click();
  await expect(element.getByRole('heading', { name: NAME, exact: true })).toBeFocused();
  expect(fragment(page)).toBe('telework');
}

const SWAPS = {
  'replaced as HTML': (element) => { document.querySelector('main').innerHTML = element; },
  'replaced by another element': (element) => {
    const made = document.createRange().createContextualFragment(element);
    document.querySelector('city-plan').replaceWith(made);
  },
  'put in before the old one goes': (element) => {
    document.querySelector('city-plan').insertAdjacentHTML('beforebegin', element);
    document.querySelectorAll('city-plan')[1].remove();
  },
  'put in a while before the old one goes': async (element) => {
    document.querySelector('city-plan').insertAdjacentHTML('beforebegin', element);
    const made = document.querySelector('city-plan');
    await new Promise((done) => made.addEventListener('city-plan-ready', done));
    document.querySelectorAll('city-plan')[1].remove();
  },
  'put in a while after the old one has gone': async (element) => {
    document.querySelector('city-plan').remove();
    await new Promise((done) => setTimeout(done));
    document.querySelector('main').innerHTML = element;
  },
  'replaced twice in a turn': (element) => {
    for (let time = 0; time < 2; time += 1) document.querySelector('main').innerHTML = element;
  },
  'replaced with its main': (element) => { document.body.innerHTML = `<main>${element}</main>`; },
  'replaced by jQuery': (element) => { window.jQuery('main').html(element); },
  'replaced by jQuery, the whole element': (element) => { window.jQuery('city-plan').replaceWith(element); },
  'given by htmx': () => window.htmx.ajax('GET', '/a.html', { target: 'main', select: 'main', swap: 'outerHTML' }),
};

for (const [what, swap] of Object.entries(SWAPS)) {
  test(`an element that is ${what} has the name of the place`, async ({ page }) => {
    await visit(page, { a: `<main>${ELEMENT}</main>` }, [what.includes('htmx') ? 'htmx.js' : 'jquery.js']);
    await page.evaluate(`(${swap})(${JSON.stringify(ELEMENT)})`);
    await expect(page.locator('city-plan')).toHaveCount(1);
    await expectFreshLinks(page);
    // What htmx keeps there is not ours.
    await page.evaluate(() => sessionStorage.removeItem('htmx-current-path-for-history'));
  });
}

test('two elements without ids keep the names of their places where both are replaced', async ({ page }) => {
  const second = ELEMENT.replace('kadoma-2022', 'hirakata-2024');
  await visit(page, { a: `<main>${ELEMENT}${second}</main>` });
  await ready(page.locator('city-plan').last());
  await page.evaluate((html) => { document.querySelector('main').innerHTML = html; }, ELEMENT + second);
  for (const at of [0, 1]) await ready(page.locator('city-plan').nth(at));
  await page.locator('city-plan').nth(1).getByRole('link', { name: 'さがす', exact: true }).click();
  await expect.poll(() => fragment(page)).toBe('city-plan-2__view-explorer');
  await page.locator('city-plan').nth(0).getByRole('link', { name: 'さがす', exact: true }).click();
  await expect.poll(() => fragment(page).split('_-').sort().join(' ')).toBe('city-plan-2__view-explorer city-plan__view-explorer');
});

const MORPHS = {
  'other content and no state': (host) => { host.innerHTML = '<p>計画の要約です。</p>'; host.removeAttribute('data-state'); },
  'other content': (host) => { host.innerHTML = '<p>計画の要約です。</p>'; },
  'nothing': (host) => { host.innerHTML = ''; },
  'a text': (host) => { host.textContent = '計画の要約です。'; },
  'its children replaced': (host) => { host.replaceChildren(document.createElement('p')); },
  'its root emptied': (host) => { host.firstElementChild.innerHTML = ''; },
  'its root moved away': (host) => { document.querySelector('main').append(host.firstElementChild); },
  'its state taken': (host) => { host.removeAttribute('data-state'); },
  'its state set': (host) => { host.dataset.state = 'loading'; },
  'a morph by idiomorph': (host, html) => { window.Idiomorph.morph(host, html, { morphStyle: 'outerHTML' }); },
  'a morph of its page by idiomorph': (host, html) => { window.Idiomorph.morph(document.querySelector('main'), html, { morphStyle: 'innerHTML' }); },
  'jQuery .html()': (host) => { window.jQuery(host).html('<p>計画の要約です。</p>'); },
  'jQuery .empty()': (host) => { window.jQuery(host).empty(); },
};

for (const [what, change] of Object.entries(MORPHS)) {
  test(`an element that is given ${what} starts again`, async ({ page }) => {
    const element = await visit(page, { a: `<main>${ELEMENT}</main>` }, ['jquery.js', 'idiomorph.js']);
    const again = page.evaluate(() => new Promise((done) => addEventListener('city-plan-ready', () => done(true), { once: true })));
    await page.evaluate(`(${change})(document.querySelector('city-plan'), ${JSON.stringify(ELEMENT)})`);
    expect(await again).toBe(true);
    await expect(element.locator('.city-plan-shell')).toHaveCount(1);
    await page.evaluate(() => { location.hash = '#city-plan?view=overview'; });
    await expect(element.getByRole('heading', { name: /のいま$/ })).toBeVisible();
    await element.getByRole('link', { name: 'さがす', exact: true }).click();
    await expect(element.getByRole('searchbox')).toBeVisible();
  });
}

test('a page that morphs to the whole plan as static HTML starts it again', async ({ page }) => {
  await visit(page, { a: `<main>${ELEMENT}</main>` }, ['idiomorph.js']);
  const [html] = readFileSync(new URL('../../../dist/plans/kadoma-2022.html', import.meta.url), 'utf8').match(/<city-plan[^]*<\/city-plan>/);
  const whole = html.replace('<city-plan src="', '<city-plan loading="eager" today="2024-10-01" src="/plans/');
  for (let time = 0; time < 2; time += 1) {
    const again = page.evaluate(() => new Promise((done) => addEventListener('city-plan-ready', () => done(true), { once: true })));
    await page.evaluate((html) => window.Idiomorph.morph(document.querySelector('city-plan'), html, { morphStyle: 'outerHTML' }), whole);
    expect(await again).toBe(true);
  }
  await expectFreshLinks(page);
});

test('with Turbo, going back brings the plan back', async ({ page }) => {
  const bodies = { a: `<main><a href="/b.html">ほかのページ</a>${ELEMENT}</main>`, b: '<h1>ほかのページ</h1>' };
  const element = await visit(page, bodies, ['turbo.js']);
  await element.getByRole('link', { name: 'さがす', exact: true }).click();
  await expect(element.getByRole('heading', { name: '計画の中をさがす' })).toBeVisible();
  await page.getByRole('link', { name: 'ほかのページ' }).click();
  await expect(page.getByRole('heading', { name: 'ほかのページ' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'ほかのページ' })).toHaveCount(0);
  await ready(page.locator('city-plan'));
  await expect(page.getByRole('heading', { name: '計画の中をさがす' })).toBeVisible();
  expect(fragment(page)).toBe('city-plan__view-explorer');
});

const STATES = {
  'an object': { router: { page: 3 } },
  'an object with our own word': { 'city-plan': 'theirs' },
  'a text': 'router-7',
  'an empty text': '',
  'a number': 7,
  zero: 0,
  false: false,
  true: true,
  'a list': [1, [2]],
  nothing: null,
  'a frozen object': 'Object.freeze({ a: 1 })',
  'an object of a class': 'new (class Router { at = 1 })()',
  'an object without a prototype': 'Object.assign(Object.create(null), { a: 1 })',
  'a date': 'new Date(0)',
  'a map': 'new Map([[1, 2]])',
  'a set': 'new Set([1])',
  'bytes': 'new Uint8Array([1, 2])',
  'a large number': '12n',
};
const CODE = /^(Object|new|12n)/;

for (const [what, state] of Object.entries(STATES)) {
  test(`the page's state of the history is carried on: ${what}`, async ({ page }) => {
    const element = await visit(page, { a: `<main>${ELEMENT}</main>` });
    const code = typeof state === 'string' && CODE.test(state) ? state : JSON.stringify(state);
    await page.evaluate(`history.replaceState(${code}, '')`);
    const text = () => page.evaluate(() => {
      const { state } = history;
      const shown = (value) => (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value) ? [...value] : value);
      const own = shown(state);
      const plain = own && Object.getPrototypeOf(own) === Object.prototype ? Object.fromEntries(Object.entries(own).filter(([name]) => name !== 'city-plan')) : own;
      return `${Object.prototype.toString.call(state ?? {})} ${typeof plain === 'bigint' ? plain : JSON.stringify(plain ?? {})}`;
    });
    const before = await text();
    for (const name of ['さがす', '今年度']) {
      await element.getByRole('link', { name, exact: true }).click();
      await expect(element.locator('.city-plan-shell__views [aria-current]')).toHaveText(name);
      expect(await text(), name).toBe(before);
    }
    await page.goBack();
    await expect(element.getByRole('heading', { name: '計画の中をさがす' })).toBeVisible();
    await page.goBack();
    await expect(element.locator('.city-plan-shell__views [aria-current]')).toHaveText('ロードマップ');
    expect(await text()).toBe(before);
  });
}

test('a page that never stops replacing the content does not stop its reader', async ({ page }) => {
  const element = await visit(page, { a: `<main>${ELEMENT}</main>` });
  const turns = await page.evaluate(async (plan) => {
    const host = document.querySelector('city-plan');
    host.plan = plan;
    let starts = 0;
    addEventListener('city-plan-ready', () => { starts += 1; host.innerHTML = '<p>計画の要約です。</p>'; });
    let frames = 0;
    while (starts < 3) { await new Promise(requestAnimationFrame); frames += 1; }
    return frames;
  }, smallPlan());
  // Between two starts the page has had many turns of its own.
  expect(turns).toBeGreaterThan(10);
  await settle(page);
  await expect(element).toHaveCount(1);
});
