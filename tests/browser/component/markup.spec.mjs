/* No text of a plan becomes an element, an attribute or a script in the running component: every string of the
 * format is filled with what would, and each view has to hold what the same plan shows with letters in the place
 * of signs.
 */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { parse } from 'csv-parse/sync';
import { harmless, madeOf, painted, PAYLOADS, quoted } from '../support/markup.mjs';
import { PAGE, address, expect, goTo, ready, servePlan, settle, test } from '../support/page.mjs';
import { inFull } from '../support/full.mjs';
import { FURTHER } from '../support/plans.mjs';

const VIEWS = ['overview', 'roadmap', 'explorer', ...FURTHER];

const elements = (element) => element.evaluate(madeOf);

/** Addresses in which no script stands. */
const addresses = (element) =>
  element.evaluate((root) => [...root.querySelectorAll('[href], [src]')].map((one) => new URL(one.href ?? one.src, document.baseURI).protocol));

async function show(page, name, view) {
  await page.goto(address({ plan: name, hash: `city-plan?view=${view}` }));
  const element = await ready(page.locator('city-plan').first());
  await settle(page);
  return element;
}

/** The elements of each view of a plan; `check` looks at each view. */
async function eachView(page, name, views, check = () => {}) {
  const found = {};
  const element = await show(page, name, views[0]);
  for (const view of views) {
    await goTo(page, element, view);
    await check(element);
    found[view] = await elements(element);
  }
  return found;
}

/** The same page without a policy: only the component itself keeps scripts out. */
const withoutPolicy = (page) =>
  page.route((url) => url.pathname === PAGE, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': policy, 'content-encoding': packed, 'content-length': length, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });

for (const [number, payload] of PAYLOADS.entries()) {
  for (const policy of ['with', 'without']) {
    test(`text ${number} becomes no element of any view, ${policy} a policy`, async ({ page, record }) => {
      // The address of an earlier edition is a text like all others: it is asked of nobody.
      record.allowConsole(/^city-plan: .*: an edition on another server/);
      const dialogs = [];
      page.on('dialog', (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
      if (policy === 'without') await withoutPolicy(page);
      await servePlan(page, 'texts', painted(payload));
      await servePlan(page, 'letters', painted(harmless(payload)));
      const views = policy === 'with' ? VIEWS : ['roadmap', 'document'];
      const found = await eachView(page, 'texts', views, async (element) => {
        for (const protocol of await addresses(element)) expect(['http:', 'https:', 'tel:', 'mailto:']).toContain(protocol);
        expect(await page.evaluate(() => window.hacked)).toBeUndefined();
      });
      expect(found).toEqual(await eachView(page, 'letters', views));
      expect(dialogs).toEqual([]);
    });
  }
}

test('files of such a plan hold no formula, no line and no element more', async ({ page }) => {
  const text = '＝1+1"</text><x/>\nBEGIN:VEVENT';
  await servePlan(page, 'texts', painted(text));
  const element = await show(page, 'texts', 'share');
  const saved = async (name) => {
    const waiting = page.waitForEvent('download');
    await element.getByRole('button', { name, exact: true }).click();
    return readFileSync(await (await waiting).path(), 'utf8');
  };
  const rows = parse(await saved('表を保存（CSV）'), { bom: true });
  expect(rows.flat().filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
  expect(rows.flat().some((cell) => cell.startsWith("'＝1+1"))).toBe(true);
  const calendar = new ICAL.Component(ICAL.parse(await saved('カレンダーを保存（ICS）')));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(events.some(({ summary }) => summary.includes('\nBEGIN:VEVENT'))).toBe(true);
  const svg = await saved('図を保存（SVG）');
  expect([...new Set([...svg.matchAll(/<([\w:]+)/g)].map(([, name]) => name))].sort()).toEqual(
    ['dc:source', 'dc:title', 'desc', 'metadata', 'rdf:Description', 'rdf:RDF', 'rect', 'svg', 'text', 'title'],
  );
});

/** A page of somebody else, without a policy, in which the loader runs after all that is written there. */
async function visit(page, body) {
  const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>計画</title></head><body>${body}<script src="/city-plan.js"></script>` +
    '<script src="/city-plan-frame.js"></script></body></html>';
  await page.unroute('**/texts.html');
  await page.route('**/texts.html', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.goto('/texts.html');
  for (const element of await page.locator('city-plan').all()) {
    // What stands for a link starts when it comes near.
    await element.scrollIntoViewIfNeeded();
    await expect(element).toHaveAttribute('data-state', /ready|error/);
  }
  await settle(page);
}

/** What readers press; an attribute that came from elsewhere would be heard. */
async function used(page) {
  await page.locator('body').click({ position: { x: 1, y: 1 } });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
}

const PLAN = '/plans/kadoma-2022.json';
const GIVEN = { loading: 'eager', today: '2024-10-01', src: PLAN };
const ATTRIBUTES = ['src', 'lang', 'view', 'initiative', 'heading-level', 'theme', 'year-style', 'today', 'loading', 'id', 'class', 'title', 'dir', 'data-state'];
const written = (values, before = '') => Object.entries(values).map(([name, value]) => ` ${before}${name}=${quoted(value)}`).join('');
const element = (values) => `<city-plan${written({ ...GIVEN, ...values })}><p>計画</p></city-plan>`;
const tag = (values) => `<script src="/city-plan.js"${written({ ...GIVEN, plan: PLAN, ...values }, 'data-')}></script><p><a class="city-plan-link" href="/plans/x.html">計画</a></p>`;

/** Ways to write a plan into a page, with a text in each of their values. */
const WAYS = {
  'attributes of the element': (text) => ATTRIBUTES.map((name) => element({ [name]: text })).join(''),
  'data attributes of the script tag': (text) => ATTRIBUTES.map((name) => tag({ [name === 'src' ? 'plan' : name]: text })).join(''),
  'the folder of the files, on the element': (text) => element({ 'data-base': text }),
  'the folder of the files, on the script tag': (text) => tag({ base: text.replaceAll('/', '') }),
  'the address of a link': (text) => `<p><a class="city-plan-link" href=${quoted(`/plans/${text}.html`)}>計画</a></p>`,
  'the query and fragment of a link': (text) => `<p><a class="city-plan-link" href=${quoted(`/plans/kadoma-2022.html?${text}#${text}`)}>計画</a></p>`,
  'the words of a link': (text) => `<p><a class="city-plan-link" href="/plans/kadoma-2022.html" title=${quoted(text)}>${quoted(text).slice(1, -1)}</a></p>`,
  'the title, name and address of a frame': (text) => `<iframe class="city-plan-frame" title=${quoted(text)} name=${quoted(text)} src=${quoted(`/hosts/empty.html?${text}#${text}`)}></iframe>`,
};

/** The ways of an ordinary run. */
const ORDINARY = ['attributes of the element', 'the words of a link'];

for (const [what, write] of Object.entries(WAYS)) {
  test(`in ${what} a text becomes no element and nothing that runs`, inFull(!ORDINARY.includes(what)), async ({ page, record, isMobile }) => {
    test.skip(isMobile, 'nothing here depends on the width');
    record.allowFailedRequests();
    record.allowConsole(/^city-plan: /, /^Fetch API cannot load javascript:/, /Failed to find a valid digest|SRI's integrity/);
    const dialogs = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
    for (const payload of PAYLOADS) {
      const found = [];
      for (const text of [payload, harmless(payload)]) {
        await visit(page, write(text));
        await used(page);
        found.push(await elements(page.locator('body')));
        for (const protocol of await addresses(page.locator('city-plan, iframe').first())) expect(['http:', 'https:', 'tel:', 'mailto:']).toContain(protocol);
      }
      expect(found[0], payload).toEqual(found[1]);
    }
    expect(dialogs).toEqual([]);
  });
}

test('what is wrong with a plan is told as text, to who owns the site and to who reads', async ({ page, record, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  record.allowConsole(/^city-plan: /);
  record.allowFailedRequests();
  await page.addInitScript(() => addEventListener('city-plan-error', ({ detail }) => { window.heard = detail; }));
  const found = (name) => visit(page, `<city-plan loading="eager" src="/plans/${name}.json"><p>計画</p></city-plan>`).then(() => elements(page.locator('body')));
  for (const payload of PAYLOADS) {
    const plans = [payload, harmless(payload)].map((text) => {
      const plan = painted(text);
      return { ...plan, language: text, [text]: text, initiatives: plan.initiatives.map((one) => ({ ...one, level: text, id: text, [text]: [text] })) };
    });
    await servePlan(page, 'texts', plans[0]);
    await servePlan(page, 'letters', plans[1]);
    expect(await found('texts'), payload).toEqual(await found('letters'));
    expect(record.ours.filter(({ text }) => text.includes('has problems')).length).toBeGreaterThan(0);
    // Nothing of it can be shown.
    for (const [name, text] of [['texts', payload], ['letters', harmless(payload)]]) {
      await page.unroute(`**/plans/${name}.json`);
      await page.route(`**/plans/${name}.json`, (route) => route.fulfill({ body: `{"${text}`, contentType: 'application/json' }));
    }
    const refused = await found('texts');
    expect(await page.evaluate(() => window.heard.code)).toBe('not-json');
    expect(refused, payload).toEqual(await found('letters'));
    await used(page);
  }
});
