/* No text of a plan becomes an element, an attribute or a script in the running component: every string of the
 * format is filled with what would, and each view has to hold what the same plan shows with letters in the place
 * of signs.
 */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { parse } from 'csv-parse/sync';
import { harmless, madeOf, painted, PAYLOADS } from './support/markup.mjs';
import { address, expect, ready, servePlan, settle, test } from './support/page.mjs';
import { FURTHER } from './support/plans.mjs';

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

/** The same page without a policy: only the component itself keeps scripts out. */
const withoutPolicy = (page) =>
  page.route((url) => url.pathname === '/', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': policy, 'content-encoding': packed, 'content-length': length, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });

for (const [number, payload] of PAYLOADS.entries()) {
  for (const policy of ['with', 'without']) {
    test(`text ${number} becomes no element of any view, ${policy} a policy`, async ({ page }) => {
      test.slow();
      const dialogs = [];
      page.on('dialog', (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
      if (policy === 'without') await withoutPolicy(page);
      await servePlan(page, 'texts', painted(payload));
      await servePlan(page, 'letters', painted(harmless(payload)));
      for (const view of policy === 'with' ? VIEWS : ['roadmap', 'document']) {
        const texts = await show(page, 'texts', view);
        const found = await elements(texts);
        for (const protocol of await addresses(texts)) expect(['http:', 'https:', 'tel:', 'mailto:']).toContain(protocol);
        expect(await page.evaluate(() => window.hacked)).toBeUndefined();
        expect(found, view).toEqual(await elements(await show(page, 'letters', view)));
      }
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
    await element.getByRole('button', { name }).click();
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
