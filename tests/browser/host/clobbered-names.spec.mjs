/* Names that authors give to elements of their pages, and that browsers would let stand for members of the document, the
 * window or a form: none of them is taken for what it stands in the place of.
 */
import { expect, ready, settle, test } from '../support/page.mjs';

test.skip(({ isMobile }) => isMobile, 'nothing here depends on the width');

const PLAN = '/plans/kadoma-2022.json';
const ELEMENT = `<city-plan loading="eager" view="roadmap" today="2024-10-01" src="${PLAN}"><p>計画の要約です。</p></city-plan>`;

/** Serves and opens a page. */
async function visit(page, body, { head = '<script defer src="/city-plan.js"></script>', attributes = '' } = {}) {
  const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>計画</title>${head}</head><body ${attributes}>${body}</body></html>`;
  await page.route('**/names.html*', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.goto('/names.html');
}

/** What the loader and the component read of the document, and what they call there. */
const OF_DOCUMENT = ['currentScript', 'baseURI', 'head', 'body', 'documentElement', 'scripts', 'activeElement', 'readyState', 'title',
  'createElement', 'createElementNS', 'createTextNode', 'querySelector', 'querySelectorAll', 'getElementById', 'execCommand',
  'addEventListener', 'cookie', 'forms', 'links', 'defaultView', 'location', 'URL', 'styleSheets', 'visibilityState', 'hidden'];

/** What they read of the window, some of which not every browser has. */
const OF_WINDOW = ['requestIdleCallback', 'IntersectionObserver', 'ResizeObserver', 'customElements', 'history', 'location', 'navigator',
  'performance', 'fetch', 'WebAssembly', 'AbortController', 'MessageChannel', 'CSS', 'print', 'name', 'event', 'process', 'module',
  'bound', 'page', 'city-plan', 'FILES'];

/** What is read of elements of the page around: each a form with fields of those names. */
const OF_FORM = ['getAttribute', 'closest', 'querySelector', 'querySelectorAll', 'lang', 'id', 'children', 'childNodes', 'parentElement',
  'parentNode', 'localName', 'textContent', 'attributes', 'nextElementSibling', 'append', 'remove', 'replaceWith', 'tabIndex', 'focus',
  'dataset', 'ownerDocument', 'getRootNode', 'isConnected', 'nodeType', 'matches'];

/** Elements that a browser finds by their names. */
const KINDS = {
  img: (name) => `<img id="${name}" name="${name}" alt="">`,
  form: (name) => `<form id="${name}" name="${name}"></form>`,
  iframe: (name) => `<iframe id="${name}" name="${name}" title="x"></iframe>`,
  object: (name) => `<object id="${name}" name="${name}"></object>`,
  embed: (name) => `<embed id="${name}" name="${name}" type="text/plain">`,
  'two a': (name) => `<a id="${name}" name="${name}" href="#x">x</a><a id="${name}" name="${name}" href="#y">y</a>`,
};

/** Uses what reads most. */
async function use(page) {
  const element = await ready(page.locator('city-plan').first());
  await element.getByRole('link', { name: 'さがす', exact: true }).click();
  await element.getByRole('searchbox').fill('オンライン');
  await expect(element.locator('mark').first()).toBeVisible();
  await element.getByRole('link', { name: '今年度', exact: true }).click();
  await expect(element.getByRole('heading', { name: /のいま$/ })).toBeFocused();
}

for (const [kind, write] of Object.entries(KINDS)) {
  test(`${kind} named as members of document and window is not taken for them`, async ({ page }) => {
    const names = [...new Set([...OF_DOCUMENT, ...OF_WINDOW])];
    await visit(page, `${names.map(write).join('')}${ELEMENT}`);
    await use(page);
  });
}

test('names stand for members that a browser lacks, and are not called', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['IntersectionObserver', 'ResizeObserver']) delete window[name];
  });
  await visit(page, `${['IntersectionObserver', 'ResizeObserver'].map(KINDS.img).join('')}${ELEMENT}`);
  expect(await page.evaluate(() => window.ResizeObserver instanceof HTMLImageElement)).toBe(true);
  await use(page);
});

test('a form around the element, and one before it, with fields of any name', async ({ page }) => {
  const fields = OF_FORM.map((name) => `<input name="${name}" aria-label="x">`).join('');
  const link = '<a class="city-plan-link" href="/plans/hirakata-2024.html">計画</a>';
  const tag = `<script defer src="/city-plan.js" data-plan="${PLAN}" data-today="2024-10-01" data-loading="eager"></script>`;
  await visit(page, `<form lang="ja">${fields}${ELEMENT}${link}</form>${tag}<form>${fields}</form>`, { attributes: 'tabindex="-1"' });
  await expect(page.locator('city-plan')).toHaveCount(3);
  // A test that walks up through such a form would be misled itself: what is pressed is found by its class.
  for (const at of [0, 1, 2]) {
    const element = page.locator('city-plan').nth(at);
    await page.evaluate((at) => document.querySelectorAll('city-plan')[at].scrollIntoView(), at);
    await ready(element);
    await element.evaluate((host) => [...host.querySelectorAll('.city-plan-shell__views a')].find((link) => link.textContent === 'さがす').click());
    await expect(element.locator('input[type=search]')).toHaveCount(1);
  }
});

test('static content that is a form, to which the fragment leads, is left alone', async ({ page, record }) => {
  // A form is no static content of ours, which is said.
  record.allowConsole(/^city-plan: .*<\/city-plan>/);
  const fields = OF_FORM.map((name) => `<input name="${name}" aria-label="x">`).join('');
  const still = `<form class="city-plan-shell__view"><p id="city-plan-figures">x</p><form id="here">${fields}</form></form>`;
  await visit(page, ELEMENT.replace('<p>', `${still}<p>`));
  await page.goto('/names.html#here');
  await ready(page.locator('city-plan'));
});

for (const [kind, tag] of [
  ['an object', 'object type="application/pdf"'],
  ['an image', 'img name="currentScript" alt=""'],
  ['a form', 'form name="currentScript"'],
  ['a frame', 'iframe name="currentScript" title="x"'],
  ['an embedded file', 'embed name="currentScript"'],
]) {
  test(`${kind} called currentScript stands for no plan, and brings nothing of its own`, async ({ page, record }) => {
    await page.addInitScript(() => { window.ran = []; });
    const evil = `<${tag} id="currentScript" data-base="https://other.example/" data-src="https://other.example/x.js" data-plan="${PLAN}"
      data-loading="eager" data-tabindex="0" data-autofocus="1" data-onfocus="window.ran.push('focus')"></${tag.split(' ')[0]}>`;
    await visit(page, `${evil}${ELEMENT}`);
    await use(page);
    await expect(page.locator('city-plan')).toHaveCount(1);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    expect(record.requests.filter((url) => url.includes('other.example'))).toEqual([]);
  });
}

test('of a script tag only the documented attributes become those of the element', async ({ page }) => {
  await page.addInitScript(() => { window.ran = []; });
  const attributes = { plan: PLAN, view: 'overview', lang: 'en', 'heading-level': '3', theme: 'dark', 'year-style': 'era', today: '2024-10-01',
    initiative: '', loading: 'eager', src: '/plans/hirakata-2024.json', id: 'x', class: 'y', style: 'display:none', is: 'z', slot: 's', part: 'p',
    hidden: '', inert: '', tabindex: '0', autofocus: '', accesskey: 'q', contenteditable: 'true', dir: 'rtl', popover: '', role: 'img',
    'aria-hidden': 'true', nonce: 'n', state: 'ready', base: '/', onfocus: 'window.ran.push(1)', onclick: 'window.ran.push(1)', onload: 'window.ran.push(1)' };
  const data = Object.entries(attributes).map(([name, value]) => ` data-${name}="${value}"`).join('');
  await visit(page, `<script defer src="/city-plan.js"${data}></script>`, { head: '' });
  const element = await ready(page.locator('city-plan'));
  await element.click();
  const names = await element.evaluate((host) => [...host.attributes].map(({ name }) => name).sort());
  expect(names).toEqual(['data-state', 'heading-level', 'initiative', 'lang', 'loading', 'src', 'theme', 'today', 'view', 'year-style']);
  await expect(element).toHaveAttribute('src', PLAN);
  expect(await page.evaluate(() => window.ran)).toEqual([]);
});

test('what the component hears of an element are its documented attributes', async ({ page }) => {
  const others = ['part', 'name', 'now', 'url', 'page', 'shares', 'printing', 'narrow', 'parts', '__proto__', 'constructor'];
  const written = others.map((name) => ` ${name}="city-plan?view=overview"`).join('');
  await visit(page, ELEMENT.replace('<city-plan', `<city-plan${written}`));
  const element = await ready(page.locator('city-plan'));
  await expect(element.locator('.city-plan-shell__views [aria-current]')).toHaveText('ロードマップ');
  await expect(element.locator('th[scope=row]')).toHaveCount(18);
});

test('links of drawings and links without an address stand for no plan', async ({ page }) => {
  await visit(page, `<svg><a class="city-plan-link" href="/plans/kadoma-2022.html"><text>x</text></a></svg><a class="city-plan-link">x</a>${ELEMENT}`);
  await use(page);
  await settle(page);
  await expect(page.locator('city-plan')).toHaveCount(1);
});
