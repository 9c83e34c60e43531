/* When the component starts, where it finds its files, and what is left when it has gone. */
import { expect, host, ready, settle, test } from './support/page.mjs';
import { find, ja, PLANS, smallPlan } from './support/plans.mjs';

const KADOMA = PLANS.get('kadoma-2022');

test.skip(({ isMobile }) => isMobile, 'nothing here depends on the width');

/** Serves a page that only this test knows. */
async function visit(page, { head = '<script defer src="/city-plan.js"></script>', body, path = '/page.html' }) {
  const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>計画</title>${head}</head><body><main>${body}</main></body></html>`;
  await page.route(`**${path}`, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.goto(path);
  return page.locator('city-plan');
}

const ELEMENT = '<city-plan src="/plans/kadoma-2022.json" today="2024-10-01"><p>計画の要約です。</p></city-plan>';

for (const [what, body, open] of [
  ['a hidden tab', `<div id="tab" hidden>${ELEMENT}</div>`, (page) => page.evaluate(() => { document.getElementById('tab').hidden = false; })],
  ['closed details', `<details><summary>計画</summary>${ELEMENT}</details>`, (page) => page.getByText('計画', { exact: true }).click()],
  ['a closed dialog', `<dialog>${ELEMENT}</dialog>`, (page) => page.evaluate(() => document.querySelector('dialog').showModal())],
]) {
  test(`in ${what} it waits until it is seen, and then fits its place`, async ({ page, record }) => {
    const element = await visit(page, { body });
    await settle(page);
    expect(record.requested('/plans/kadoma-2022.json')).toBe(0);
    await open(page);
    await ready(element);
    await expect(element.locator('th[scope=row]')).toHaveCount(18);
    expect(record.requested('/plans/kadoma-2022.json')).toBe(1);
  });
}

test('an element that starts while it is hidden has a table when it is shown in a wide page', async ({ page }) => {
  const element = await visit(page, { body: `<div id="tab" hidden>${ELEMENT.replace('src=', 'loading="eager" src=')}</div>` });
  await ready(element);
  await page.evaluate(() => { document.getElementById('tab').hidden = false; });
  await expect(element.locator('th[scope=row]')).toHaveCount(18);
});

test('in a page with <base> it finds its files beside the script and its links stay in the page', async ({ page }) => {
  const head = '<base href="/somewhere/else/"><script defer src="/city-plan.js"></script>';
  const element = await ready(await visit(page, { head, body: ELEMENT }));
  const name = ja(find(KADOMA, 'telework').name);
  await element.getByRole('link', { name }).click();
  await expect(element.getByRole('heading', { name, exact: true })).toBeFocused();
  expect(new URL(page.url()).pathname).toBe('/page.html');
  for (const href of await element.locator('a[href*="#"]').evaluateAll((links) => links.map((link) => link.href))) {
    expect(new URL(href).pathname).toBe('/page.html');
  }
});

test('joined with other scripts it finds its files where the script tag says', async ({ page }) => {
  await page.route('**/joined/all.js', async (route) => {
    const loader = await (await route.fetch({ url: new URL('/city-plan.js', route.request().url()).href })).text();
    await route.fulfill({ body: `window.before = 1;\n;${loader}\n;window.after = 1;`, contentType: 'text/javascript' });
  });
  const head = '<script defer src="/joined/all.js" data-base="/"></script>';
  const element = await ready(await visit(page, { head, body: ELEMENT }));
  await expect(element.locator('th[scope=row]')).toHaveCount(18);
  expect(await page.evaluate(() => [window.before, window.after])).toEqual([1, 1]);
});

test('a script tag with a plan stands for an element, with its other attributes', async ({ page }) => {
  const tag = '<script defer src="/city-plan.js" data-plan="/plans/hirakata-2024.json" data-view="overview" data-heading-level="3"></script>';
  const element = await ready(await visit(page, { head: '', body: `${tag}${tag.replace('hirakata-2024', 'higashiomi-2023')}` }).then((all) => all.first()));
  await expect(element.getByRole('heading', { level: 3 })).toHaveText(ja(PLANS.get('hirakata-2024').title));
  await ready(page.locator('city-plan').last());
  await expect(page.locator('city-plan').last().getByRole('heading', { level: 3 })).toHaveText(ja(PLANS.get('higashiomi-2023').title));
});

test('a link inside of a sentence is replaced without the sentence', async ({ page }) => {
  const body = '<p>くわしくは<a class="city-plan-link" href="/plans/kadoma-2022.html">計画</a>をご覧ください。</p>';
  const element = await ready(await visit(page, { body }));
  await expect(element.getByRole('heading', { level: 2 })).toHaveText(ja(KADOMA.title));
  await expect(page.locator('main')).toContainText('くわしくは');
  await expect(page.locator('main')).toContainText('をご覧ください。');
});

test('a thousand elements come and go and leave nothing behind', async ({ page }) => {
  // The memory of the wasm is nobody's but its own.
  await page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await instantiateStreaming(...given);
      window.memory = () => made.instance.exports.memory.buffer.byteLength;
      return made;
    };
  });
  await host(page, 'empty');
  const debug = await page.context().newCDPSession(page);
  await debug.send('Performance.enable');
  const plan = smallPlan();
  const rounds = (count) => page.evaluate(async ([count, plan]) => {
    for (let round = 0; round < count; round += 1) {
      const element = document.createElement('city-plan');
      element.setAttribute('loading', 'eager');
      element.plan = plan;
      const drawn = new Promise((done) => element.addEventListener('city-plan-ready', done, { once: true }));
      document.querySelector('main').append(element);
      await drawn;
      element.remove();
      await new Promise((done) => setTimeout(done));
    }
  }, [count, plan]);
  const measure = async () => {
    await debug.send('HeapProfiler.collectGarbage');
    await debug.send('HeapProfiler.collectGarbage');
    const { metrics } = await debug.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: of('JSHeapUsedSize'), wasm: await page.evaluate(() => window.memory()) };
  };
  await rounds(50);
  const before = await measure();
  await rounds(1000);
  const after = await measure();
  expect(after.listeners - before.listeners, 'listeners').toBeLessThan(20);
  expect(after.nodes - before.nodes, 'nodes').toBeLessThan(200);
  expect(after.wasm, 'memory of the wasm').toBe(before.wasm);
  expect((after.heap - before.heap) / 1000, 'bytes per element').toBeLessThan(100);
});
