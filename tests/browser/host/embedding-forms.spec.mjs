/* Six ways into the pages of other people's systems: what readers get from each of them.
 *
 * The table in docs/embedding.md is this one; a test holds them together.
 */
import { readFileSync } from 'node:fs';
import { expect, goTo, settle, test } from '../support/page.mjs';
import { inFull } from '../support/full.mjs';
import { hostPage, HOSTS, parts, serveHost, SHOWN } from '../support/hosts.mjs';
import { ja, PLANS } from '../support/plans.mjs';

const PLAN = PLANS.get(SHOWN);

/** Form, and for each host what readers get. `runs`: the component; `whole`: the whole plan as static
 * HTML; `link`: a link to the plan's own page, where it is read in full. */
const RESULTS = {
  static: { name: 'A static HTML', plain: 'whole', resets: 'whole', 'strict policy': 'whole', 'wasm blocked': 'whole', 'no scripts': 'whole', 'Joruri-like editor': 'whole', 'WordPress author': 'whole', 'wrong MIME type': 'whole' },
  link: { name: 'B link', plain: 'runs', resets: 'runs', 'strict policy': 'runs', 'wasm blocked': 'link', 'no scripts': 'link', 'Joruri-like editor': 'runs', 'WordPress author': 'runs', 'wrong MIME type': 'runs' },
  script: { name: 'C script tag', plain: 'runs', resets: 'runs', 'strict policy': 'runs', 'wasm blocked': 'link', 'no scripts': 'link', 'Joruri-like editor': 'link', 'WordPress author': 'link', 'wrong MIME type': 'runs' },
  element: { name: 'D element', plain: 'runs', resets: 'runs', 'strict policy': 'runs', 'wasm blocked': 'whole', 'no scripts': 'whole', 'Joruri-like editor': 'whole', 'WordPress author': 'whole', 'wrong MIME type': 'runs' },
  frame: { name: 'E frame', plain: 'runs', resets: 'runs', 'strict policy': 'runs', 'wasm blocked': 'whole', 'no scripts': 'whole', 'Joruri-like editor': 'runs', 'WordPress author': 'link', 'wrong MIME type': 'runs' },
  folder: { name: 'F folder', plain: 'runs', resets: 'runs', 'strict policy': 'runs', 'wasm blocked': 'whole', 'no scripts': 'whole', 'Joruri-like editor': 'runs', 'WordPress author': 'runs', 'wrong MIME type': 'runs' },
};

/** The hosts of an ordinary run. */
const ORDINARY = ['strict policy', 'wasm blocked', 'no scripts', 'Joruri-like editor'];

/** A folder is a page of its own: from the city's page a plain link leads to it. */
const FOLDER = { pasted: `<p><a href="/city-plan/plans/${SHOWN}.html">${ja(PLAN.title)}</a></p>`, template: '' };

const formOf = (form) => (form === 'folder' ? FOLDER : parts(form));

/** What a reader of the page, or of a frame in it, has before them. */
async function seen(page, scripts, expected) {
  const running = page.locator('city-plan[data-state=ready] .city-plan-shell');
  const whole = page.locator('.city-plan-static .city-plan-roadmap__table th[scope=row]');
  const link = page.locator(`a[href$="/plans/${SHOWN}.html"]`);
  if (scripts) await expect(running.or(page.locator('city-plan[data-state=error], .city-plan-static')).or(link).first()).toBeVisible();
  // What is still under way is waited for.
  if (scripts && expected === 'runs') await expect(running).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('city-plan[data-state=loading]')).toHaveCount(0);
  if (await running.count()) return 'runs';
  if ((await whole.count()) === 18) return 'whole';
  if (await link.first().isVisible()) return 'link';
  return 'nothing';
}

test.describe('what readers get', () => {
  test.skip(({ isMobile }) => isMobile, 'nothing here depends on the width');

  for (const [form, { name, ...results }] of Object.entries(RESULTS)) {
    for (const [host, expected] of Object.entries(results)) {
      test(`${name} in a page with ${host}: ${expected}`, inFull(!ORDINARY.includes(host)), async ({ page, browser, baseURL, record }) => {
        const { scripts = true, policy } = HOSTS[host];
        // Where wasm is refused that is said, once.
        if (host === 'wasm blocked') record.allowConsole(/^city-plan: \S+\.wasm: not compiled.*'wasm-unsafe-eval'/, /WebAssembly\.instantiate/, /Content Security Policy/);
        let where = page;
        if (!scripts) {
          const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
          where = await context.newPage();
        }
        const answered = await serveHost(where, formOf(form), HOSTS[host]);
        if (form === 'folder') await where.getByRole('link', { name: ja(PLAN.title) }).click();
        const frame = where.frames()[1];
        expect(await seen(frame ?? where, scripts, expected)).toBe(expected);
        expect(record.ours.length, 'messages of ours').toBe(host === 'wasm blocked' && form !== 'static' ? 1 : 0);
        if (policy === undefined) expect(record.console).toEqual([]);
        if (scripts) await answered();
        if (!scripts) await where.context().close();
      });
    }
  }

  test('the page on embedding has this table', async () => {
    const hosts = Object.keys(HOSTS);
    const row = (cells) => `| ${cells.join(' | ')} |`;
    const table = [
      row(['', ...hosts]),
      row(['---', ...hosts.map(() => '---')]),
      ...Object.values(RESULTS).map(({ name, ...results }) => row([name, ...hosts.map((host) => results[host])])),
    ].join('\n');
    const document = readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8');
    expect(document.includes(table), `docs/embedding.md has to hold\n\n${table}\n`).toBe(true);
  });
});

test.describe('what editors of systems take away', () => {
  test.skip(({ isMobile }) => isMobile, 'nothing here depends on the width');

  /** Text, ids and links of a page. */
  const content = (page, html) => page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    return {
      text: parsed.body.textContent.replace(/\s+/g, ' '),
      ids: [...parsed.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...parsed.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    };
  }, html);

  for (const form of ['static', 'link']) {
    for (const host of ['Joruri-like editor', 'WordPress author']) {
      test(`${form} keeps every text, id and link in a ${host}`, async ({ page }) => {
        await page.route('**/empty.html', (route) => route.fulfill({ body: '<!doctype html><title>x</title>', contentType: 'text/html' }));
        await page.goto('/empty.html');
        const given = await content(page, hostPage(parts(form), {}));
        expect(given.links.length).toBeGreaterThan(0);
        expect(await content(page, hostPage(parts(form), HOSTS[host]))).toEqual(given);
      });
    }
  }
});

test.describe('where the component takes over from static HTML', () => {
  test('nothing moves and nothing is asked for twice', async ({ page, record }) => {
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts.push([entry.value, entry.sources.map(({ node }) => node?.className ?? node?.nodeName)]);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Held back until the static content is painted, and read.
    let release;
    const read = new Promise((done) => { release = done; });
    const answered = await serveHost(page, parts('element'), HOSTS.plain, read);
    await expect(page.locator('.city-plan-static')).toBeVisible();
    await settle(page);
    release();
    await expect(page.locator('city-plan[data-state=ready]')).toBeVisible();
    await settle(page);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    const asked = record.requests.filter((url) => url.includes('/city-plan/'));
    expect(asked.filter((url, at) => asked.indexOf(url) !== at)).toEqual([]);
    const kinds = asked.map((url) => url.replace(/^.*\.(\w+)$/, '$1')).sort();
    // Static HTML links both sheets. Of the component comes what is near on the first screen.
    expect(kinds.filter((kind) => kind !== 'wasm')).toEqual(['css', 'css', 'js', 'json']);
    expect(kinds).toContain('wasm');
    await answered();
  });

  test('the text of the roadmap stays the same', async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone gets the list');
    for (const id of PLANS.keys()) {
      const cells = (locator) => locator.evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ''))));
      await page.goto(`/plans/${id}.html`);
      const element = page.locator('city-plan');
      await expect(element).toHaveAttribute('data-state', 'ready');
      await goTo(page, element, 'roadmap');
      // A day without a current year, as in static HTML.
      await element.evaluate((host) => host.setAttribute('today', '1900-01-01'));
      await settle(page);
      const running = await cells(element.locator('.city-plan-roadmap__row'));
      const html = readFileSync(new URL(`../../../dist/plans/${id}.html`, import.meta.url), 'utf8')
        // Its addresses mean nothing elsewhere.
        .replace(/<script[^]*?<\/script>|<link[^>]*preload[^>]*>/g, '');
      await page.route('**/static.html', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
      await page.goto('/static.html');
      expect.soft(await cells(page.locator('.city-plan-roadmap__row')), id).toEqual(running);
      await page.unroute('**/static.html');
    }
  });
});

test.describe('a frame', () => {
  test('has a title, takes the height of the plan without polling, and believes no other origin', async ({ page }) => {
    await serveHost(page, parts('frame'), HOSTS['strict policy']);
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('title', ja(PLAN.title));
    const inner = page.frames()[1];
    await expect(inner.locator('city-plan[data-state=ready]')).toBeVisible();
    const height = () => inner.evaluate(() => document.documentElement.offsetHeight);
    await expect.poll(async () => Number(await frame.getAttribute('height')) - await height()).toBe(0);
    await inner.getByRole('link', { name: 'さがす', exact: true }).click();
    await expect(inner.locator('.city-plan-notice[data-tone=wait]')).toHaveCount(0);
    await expect.poll(async () => Number(await frame.getAttribute('height')) - await height()).toBe(0);
    const before = await frame.getAttribute('height');
    // The page itself is not the frame.
    await page.evaluate(() => window.postMessage({ 'city-plan-height': 77 }, '*'));
    await settle(page);
    expect(await frame.getAttribute('height')).toBe(before);
  });
});
