/* When the component starts, where it finds its files, and what is left when it has gone. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, host, ready, settle, test } from '../support/page.mjs';
import { inFull } from '../support/full.mjs';
import { find, ja, PLANS, smallPlan } from '../support/plans.mjs';

const KADOMA = PLANS.get('kadoma-2022');

test.skip(({ isMobile }) => isMobile, 'nothing here depends on the width');

/** Serves a page that only this test knows. */
async function visit(page, { head = '<script defer src="/city-plan.js"></script>', body, path = '/page.html' }) {
  const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>計画</title>${head}</head><body><main>${body}</main></body></html>`;
  await page.route(`**${path}`, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.goto(path);
  return page.locator('city-plan');
}

const ELEMENT = '<city-plan src="/plans/kadoma-2022.json" today="2024-10-01" view="roadmap"><p>計画の要約です。</p></city-plan>';

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

/** The loader in a folder of its own, with the other files; a page elsewhere brings it in some way. */
async function serveFolder(page) {
  await page.route('**/city-plan/**', async (route) => {
    const url = new URL(route.request().url());
    url.pathname = url.pathname.replace(/^.*\/city-plan\//, '/');
    await route.fulfill({ response: await route.fetch({ url: url.href }) });
  });
  await page.route('**/lib/jquery.js', (route) => route.fulfill({ path: fileURLToPath(new URL('../node_modules/jquery/dist/jquery.min.js', import.meta.url)) }));
}

const IN_FOLDER = '<city-plan loading="eager" src="/city-plan/plans/kadoma-2022.json" today="2024-10-01" view="roadmap"><p>計画の要約です。</p></city-plan>';
const HERE = '<script src="/x/own.js"></script>';
const LOADER = '/city-plan/city-plan.js';

/** What a bundler makes of a script that imports the package. */
async function bundled(format) {
  const stdin = { contents: 'import "city-plan"; window.before = 1;', resolveDir: fileURLToPath(new URL('.', import.meta.url)) };
  const alias = { 'city-plan': fileURLToPath(new URL('../../../dist/city-plan-module.js', import.meta.url)) };
  const { outputFiles: [file] } = await build({ stdin, alias, format, bundle: true, minify: true, write: false });
  return file.text;
}

for (const [what, parts] of Object.entries({
  'as a module': { head: `<script type="module" src="${LOADER}"></script>` },
  'imported by a module': { head: '<script type="module" src="/x/own.js"></script>', own: `import '${LOADER}';` },
  'imported when it is wanted': { head: HERE, own: `import('${LOADER}');` },
  'by a tag that a script has made': { head: HERE, own: `document.head.append(Object.assign(document.createElement('script'), { src: '${LOADER}' }));` },
  'by jQuery, as HTML': { head: '<script src="/lib/jquery.js"></script><script defer src="/x/own.js"></script>', own: `jQuery('main').prepend('<script src="${LOADER}"></script>');` },
  'by jQuery, as a script': { head: '<script src="/lib/jquery.js"></script><script defer src="/x/own.js"></script>', own: `jQuery.getScript('${LOADER}');` },
  'fetched and evaluated': { head: HERE, own: `fetch('${LOADER}').then((answer) => answer.text()).then((text) => (0, eval)(text));` },
  'fetched and put into the page': { head: HERE, own: `fetch('${LOADER}').then((answer) => answer.text()).then((text) => document.head.append(Object.assign(document.createElement('script'), { text })));` },
  'from the package': { head: '<script type="module" src="/city-plan/city-plan-module.js"></script>' },
  'from the package, by an import': { head: '<script type="module" src="/x/own.js"></script>', own: "import '/city-plan/city-plan-module.js';" },
  'joined with others, and said on its tag': { head: '<script defer src="/x/own.js" data-base="/city-plan/"></script>', own: 'LOADER' },
  'joined as a module, and said on its tag': { head: '<script type="module" src="/x/own.js" data-base="/city-plan/"></script>', own: 'LOADER' },
  'bundled from the package, and said on its tag': { head: '<script defer src="/x/own.js" data-base="/city-plan/"></script>', format: 'iife' },
  'bundled from the package as a module, and said on the element': { head: '<script type="module" src="/x/own.js"></script>', format: 'esm', body: IN_FOLDER.replace('<city-plan', '<city-plan data-base="/city-plan/"') },
  'joined as a module, and said on the element': { head: '<script type="module" src="/x/own.js"></script>', own: 'LOADER', body: IN_FOLDER.replace('<city-plan', '<city-plan data-base="/city-plan/"') },
})) {
  test(`brought ${what} the loader finds its folder`, async ({ page }) => {
    await serveFolder(page);
    await page.route('**/x/own.js', async (route) => {
      const loader = async () => (await route.fetch({ url: new URL('/city-plan.js', route.request().url()).href })).text();
      if (parts.format) return route.fulfill({ body: await bundled(parts.format), contentType: 'text/javascript; charset=utf-8' });
      await route.fulfill({ body: parts.own === 'LOADER' ? `window.before = 1;\n;${await loader()}` : parts.own, contentType: 'text/javascript; charset=utf-8' });
    });
    const element = await visit(page, { head: parts.head, body: parts.body ?? IN_FOLDER, path: '/x/page.html' });
    await ready(element);
    await expect(element.locator('th[scope=row]')).toHaveCount(18);
  });
}

for (const [what, head] of [
  ['made of text by a script', HERE],
  ['whose tag names no address', '<script defer src="/x/joined.js" data-base="http://["></script>'],
  ['whose tag names a script', '<script defer src="/x/joined.js" data-base="javascript:alert(1)//"></script>'],
]) {
  test(`a loader ${what} says data-base, and nothing is left uncaught`, async ({ page, record }) => {
    record.allowFailedRequests();
    record.allowConsole(/^city-plan: .*data-base=/, /Failed to find a valid digest|SRI's integrity/);
    await page.route('**/x/joined.js', async (route) => {
      const loader = await (await route.fetch({ url: new URL('/city-plan.js', route.request().url()).href })).text();
      await route.fulfill({ body: `window.before = 1;\n;${loader}`, contentType: 'text/javascript; charset=utf-8' });
    });
    const made = "fetch('/x/joined.js').then((answer) => answer.blob()).then((blob) => document.head.append(Object.assign(document.createElement('script'), { src: URL.createObjectURL(blob) })));";
    await page.route('**/x/own.js', (route) => route.fulfill({ body: made, contentType: 'text/javascript; charset=utf-8' }));
    const element = await visit(page, { head, body: ELEMENT.replace('src=', 'loading="eager" src='), path: '/x/page.html' });
    await expect(element).toHaveAttribute('data-state', 'error');
    await expect(element).toContainText('計画の要約です。');
    expect(record.ours.length).toBe(1);
  });
}

test('where the loader cannot tell its folder the message says data-base', async ({ page, record }) => {
  record.allowFailedRequests();
  record.allowConsole(/^city-plan: .*\/x\/city-plan-[0-9a-f]+\.(wasm|css): .*data-base=/, /Failed to find a valid digest/, /SRI's integrity/);
  await page.route('**/x/own.js', async (route) => {
    const loader = await (await route.fetch({ url: new URL('/city-plan.js', route.request().url()).href })).text();
    await route.fulfill({ body: `window.before = 1;\n;${loader}`, contentType: 'text/javascript; charset=utf-8' });
  });
  const element = await visit(page, { head: '<script defer src="/x/own.js"></script>', body: ELEMENT, path: '/x/page.html' });
  await expect(element).toHaveAttribute('data-state', 'error');
  await expect(element).toContainText('計画の要約です。');
  expect(record.ours.length).toBe(1);
});

for (const [what, put] of Object.entries({
  'an open shadow root': (html) => { document.querySelector('main').attachShadow({ mode: 'open' }).innerHTML = html; },
  'a closed shadow root': (html) => { document.querySelector('main').attachShadow({ mode: 'closed' }).innerHTML = html; },
  'a shadow root within another': (html) => {
    const outer = document.querySelector('main').attachShadow({ mode: 'open' });
    outer.innerHTML = '<div></div>';
    outer.firstChild.attachShadow({ mode: 'open' }).innerHTML = html;
  },
  'a shadow root that it is moved into': async (html) => {
    const main = document.querySelector('main');
    main.innerHTML = html;
    await new Promise((done) => main.addEventListener('city-plan-ready', done));
    document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).append(main.firstChild);
  },
})) {
  test(`in ${what} it is dressed`, async ({ page }) => {
    await page.addInitScript(() => {
      const { attachShadow } = Element.prototype;
      window.roots = [];
      Element.prototype.attachShadow = function (options) { return window.roots[window.roots.push(attachShadow.call(this, options)) - 1]; };
    });
    await visit(page, { body: '' });
    await page.evaluate(`(${put})(${JSON.stringify(ELEMENT.replace('src=', 'loading="eager" src='))})`);
    const style = () => page.evaluate(() => {
      const element = window.roots.at(-1)?.querySelector('city-plan[data-state=ready]');
      const part = element?.querySelector('.city-plan-shell__views');
      return part ? [getComputedStyle(part.querySelector('a')).fontFamily.includes('Noto Sans JP'), getComputedStyle(element.firstElementChild).backgroundColor, getComputedStyle(element).display] : [];
    });
    await expect.poll(style).toEqual([true, 'rgb(255, 255, 255)', 'block']);
    // The keyboard is led there, too.
    await page.evaluate(() => { location.hash = '#city-plan?view=overview'; });
    await expect.poll(() => page.evaluate(() => window.roots.at(-1).activeElement?.id)).toBe('city-plan-heading');
  });
}

for (const [what, inside, tells] of [
  ['an element that closes itself', '', true],
  ['a heading', '<h2>お知らせ</h2>', true],
  ['a whole page', '<p>計画の要約です。</p><footer>市役所</footer>', true],
  ['another element', '<city-plan></city-plan>', true],
  ['a paragraph and a list', '<p>計画の要約です。</p><ul><li>x</li></ul>', false],
  ['nothing', '</city-plan>', false],
  ['the whole plan', '<div class="city-plan city-plan-static"><section><h2>計画</h2></section></div>', false],
]) {
  test(`content that is ${what} is ${tells ? 'told to the site\'s owner' : 'no reason to speak'}`, async ({ page, record }) => {
    record.allowConsole(/^city-plan: .*<\/city-plan>/);
    const open = `<city-plan loading="eager" src="/plans/kadoma-2022.json" today="2024-10-01"${inside ? '>' : ' />'}`;
    const element = await visit(page, { body: `${open}${inside}${inside ? '' : '<h2>お知らせ</h2><p>後の本文です。</p>'}` });
    await ready(element.first());
    expect(record.ours.length).toBe(tells ? 1 : 0);
  });
}

test('a thousand elements come and go and leave nothing behind', inFull(), async ({ page }) => {
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
  await rounds(1000);
  let before = await measure();
  // Only now is the engine warm: what it keeps of code that runs often is no element's.
  await rounds(1000);
  let after = await measure();
  // The wasm finds its size within some thousand elements: one page more or less depends on what lay where. A leak
  // takes more with every thousand.
  for (let more = 0; more < 3 && after.wasm !== before.wasm; more += 1) {
    before = after;
    await rounds(1000);
    after = await measure();
  }
  expect(after.wasm, 'memory of the wasm').toBe(before.wasm);
  expect(after.listeners - before.listeners, 'listeners').toBeLessThan(20);
  expect(after.nodes - before.nodes, 'nodes').toBeLessThan(200);
  expect((after.heap - before.heap) / 1000, 'bytes per element').toBeLessThan(100);
});
