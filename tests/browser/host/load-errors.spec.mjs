/* What goes wrong on other people's servers. Whatever it is: the static content stays, a reader
 * gets one calm sentence, the site's owner one message that names address, cause and remedy.
 */
import { expect, open, processorSeconds, ready, servePlan, settle, standClock, test } from '../support/page.mjs';
import { inFull } from '../support/full.mjs';
import { copyOf, find, ja, leavesOf, PLANS, smallPlan } from '../support/plans.mjs';

const PLAN = /\/plans\/kadoma-2022\.json$/;
const WASM = /\/city-plan-[0-9a-f]+\.wasm$/;
const STYLE = /\/city-plan-[0-9a-f]+\.css$/;
/** What Chromium itself says of a hash that does not fit. */
const INTEGRITY = [/^Failed to find a valid digest in the 'integrity' attribute/, /SRI's integrity checks failed/];
/** What a reader gets to see. */
const CALM = '計画を表示できませんでした。時間をおいて、もう一度お試しください。内容は市の計画書でも読めます。';
const STATIC = '門真市の計画の要約です。';

test.skip(({ isMobile }) => isMobile, 'nothing here depends on the width');

/** The page with the plan that it comes with. */
async function visit(page) {
  await page.addInitScript(() => {
    // It runs once per visit that came before, too.
    if (window.heard) return;
    window.heard = [];
    for (const name of ['ready', 'error']) {
      addEventListener(`city-plan-${name}`, (event) => window.heard.push([name, event.detail?.code]));
    }
  });
  await page.goto('/hosts/edge-to-edge.html');
  return page.locator('city-plan');
}

/** Expects the element in trouble, and calm. */
async function expectCalm(page, element, record, { code, address, cause, remedy }) {
  await expect(element).toHaveAttribute('data-state', 'error');
  await expect(element.getByText(STATIC)).toBeVisible();
  const notice = element.getByRole('status');
  await expect(notice).toBeVisible();
  await expect(notice).toHaveText(CALM);
  // No codes, no English, no addresses for somebody who wants to read a plan.
  expect(await notice.innerText()).not.toMatch(/[0-9A-Za-z]/);
  expect(await page.evaluate(() => window.heard)).toEqual([['error', code]]);
  expect(record.ours.length, JSON.stringify(record.ours)).toBe(1);
  const [{ kind, text }] = record.ours;
  expect(kind).toBe('error');
  expect(text).toMatch(address);
  expect(text).toMatch(cause);
  expect(text).toMatch(remedy);
  expect(record.errors).toEqual([]);
}

/** A file as the server has it, changed. */
function changed(page, path, change) {
  return page.route(path, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    // The body comes unpacked, and with another length.
    delete headers['content-encoding'];
    delete headers['content-length'];
    await route.fulfill({ response, headers, ...(await change(response, headers)) });
  });
}

/** The page's Content-Security-Policy, changed. */
function policy(page, change) {
  return changed(page, (url) => url.pathname === '/hosts/edge-to-edge.html', (_, headers) => ({
    headers: { ...headers, 'content-security-policy': change(headers['content-security-policy']) },
  }));
}

const FAULTS = [
  {
    what: 'a plan that is not there',
    arrange: (page) => page.route(PLAN, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' })),
    code: 'not-found',
    address: /\/plans\/kadoma-2022\.json/,
    cause: /404/,
    remedy: /address.*upload/,
  },
  {
    what: 'a server in trouble',
    arrange: (page) => page.route(PLAN, (route) => route.fulfill({ status: 503, body: '' })),
    code: 'refused',
    address: /\/plans\/kadoma-2022\.json/,
    cause: /503/,
    remedy: /Check/,
  },
  {
    what: 'a page instead of a plan (an error page that says 200)',
    arrange: (page) => page.route(PLAN, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>お探しのページ</h1>' })),
    code: 'not-json',
    address: /\/plans\/kadoma-2022\.json/,
    cause: /not JSON/,
    remedy: /city-plan check/,
  },
  {
    what: 'half of a plan',
    arrange: (page) => changed(page, PLAN, async (response) => ({ body: (await response.text()).slice(0, 5000) })),
    code: 'not-json',
    address: /\/plans\/kadoma-2022\.json/,
    cause: /not JSON/,
    remedy: /city-plan check/,
  },
  {
    what: 'an empty file',
    arrange: (page) => page.route(PLAN, (route) => route.fulfill({ contentType: 'application/json', body: '' })),
    code: 'not-json',
    address: /\/plans\/kadoma-2022\.json/,
    cause: /not JSON/,
    remedy: /city-plan check/,
  },
  {
    what: 'a connection that breaks',
    arrange: (page) => page.route(PLAN, (route) => route.abort('connectionreset')),
    code: 'not-fetched',
    address: /\/plans\/kadoma-2022\.json/,
    cause: /not reached/,
    remedy: /address.*CORS.*Content-Security-Policy/,
  },
  {
    what: 'wasm that was not uploaded',
    arrange: (page) => page.route(WASM, (route) => route.fulfill({ status: 404, body: '' })),
    console: INTEGRITY,
    code: 'not-found',
    address: /city-plan-[0-9a-f]+\.wasm/,
    cause: /404/,
    remedy: /upload the file/,
  },
  {
    what: 'wasm of another build',
    arrange: (page) => changed(page, WASM, async (response) => ({ body: Buffer.concat([await response.body(), Buffer.from([0])]) })),
    console: INTEGRITY,
    code: 'not-fetched',
    address: /city-plan-[0-9a-f]+\.wasm/,
    cause: /hash/,
    remedy: /one build together/,
  },
  {
    what: 'style that was not uploaded',
    arrange: (page) => page.route(STYLE, (route) => route.fulfill({ status: 404, body: '' })),
    console: INTEGRITY,
    code: /^not-(found|fetched)$/,
    address: /city-plan-[0-9a-f]+\.css/,
    cause: /not loaded|404/,
    remedy: /Upload/,
  },
  {
    what: 'wasm that the Content-Security-Policy forbids to compile',
    arrange: (page) => policy(page, (policy) => policy.replace(" 'wasm-unsafe-eval'", '')),
    console: [/Content Security Policy/],
    code: 'wasm-blocked',
    address: /city-plan-[0-9a-f]+\.wasm/,
    cause: /not compiled/,
    remedy: /'wasm-unsafe-eval'/,
  },
  {
    what: 'a Content-Security-Policy without connect-src',
    arrange: (page) => policy(page, (policy) => policy.replace("connect-src 'self';", '')),
    console: [/Content Security Policy/],
    code: 'not-fetched',
    address: /\.wasm|\.json/,
    cause: /not reached/,
    remedy: /connect-src/,
  },
  {
    what: 'a browser that is too old for this wasm',
    arrange: (page) => page.addInitScript(() => {
      const refused = () => Promise.reject(new WebAssembly.CompileError('invalid value type 0x6f'));
      Object.assign(WebAssembly, { instantiate: refused, instantiateStreaming: refused, compile: refused, compileStreaming: refused });
    }),
    code: /./,
    address: /city-plan-[0-9a-f]+\.wasm/,
    cause: /not compiled/,
    // The policy is in order here: the advice has to fit the cause.
    remedy: /browser/,
  },
];

for (const { what, arrange, console = [], code, ...message } of FAULTS) {
  test(`${what} leaves the static content and one message`, async ({ page, record }) => {
    record.allowFailedRequests();
    record.allowConsole(/^city-plan: /, ...console);
    await arrange(page);
    const element = await visit(page);
    await expect(element).toHaveAttribute('data-state', 'error');
    // A second message would come late.
    await settle(page);
    const heard = await page.evaluate(() => window.heard[0][1]);
    if (code instanceof RegExp) expect(heard).toMatch(code);
    await expectCalm(page, element, record, { code: code instanceof RegExp ? heard : code, ...message });
  });
}

test('where the whole plan stands as static HTML a fault shows nothing and moves nothing', async ({ page, record }) => {
  record.allowFailedRequests();
  record.allowConsole(/^city-plan: /, ...INTEGRITY);
  await page.route(WASM, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/?today=2024-10-01');
  const element = page.locator('city-plan');
  const before = await element.boundingBox();
  await expect(element).toHaveAttribute('data-state', 'error');
  expect(record.ours.length).toBe(1);
  await expect(element.locator('> *')).toHaveCount(1);
  await expect(element.locator('.city-plan-static .city-plan-roadmap__table th[scope=row]')).toHaveCount(18);
  expect(await element.boundingBox()).toEqual(before);
});

test('JSON without a plan in it leaves the static content and one message', async ({ page, record }) => {
  record.allowConsole(/^city-plan: \S+kadoma-2022\.json: not a plan .*city-plan check/s);
  for (const json of [[], {}, null, 7, 'plan', { name: 'package', version: '1.0.0' }, { initiatives: [] }, { title: {}, city: [] }]) {
    const about = JSON.stringify(json);
    await page.route(PLAN, (route) => route.fulfill({ contentType: 'application/json', body: about }), { times: 1 });
    const said = record.ours.length;
    const element = await visit(page);
    await expect(element, about).toHaveAttribute('data-state', 'error');
    await expect(element.getByText(STATIC)).toBeVisible();
    await expect(element.getByRole('status')).toHaveText(CALM);
    expect(await page.evaluate(() => window.heard), about).toEqual([['error', 'not-a-plan']]);
    expect(record.ours.length - said, about).toBe(1);
  }
});

test('a plan that is never answered is given up after half a minute', async ({ page, record }) => {
  record.allowConsole(/^city-plan: /);
  let asked;
  const waiting = new Promise((done) => { asked = done; });
  await page.route(PLAN, () => asked());
  await standClock(page);
  const element = await visit(page);
  await waiting;
  await expect(element).toHaveAttribute('data-state', 'loading');
  await expect(element.getByText(STATIC)).toBeVisible();
  await page.clock.runFor(29_000);
  await expect(element).toHaveAttribute('data-state', 'loading');
  await page.clock.runFor(2_000);
  await expectCalm(page, element, record, {
    code: 'timeout',
    address: /\/plans\/kadoma-2022\.json/,
    cause: /30 seconds/,
    remedy: /server/,
  });
});

test('wasm that is never answered is given up, too', async ({ page, record }) => {
  record.allowConsole(/^city-plan: /);
  let asked;
  const waiting = new Promise((done) => { asked = done; });
  await page.route(WASM, () => asked());
  await standClock(page);
  const element = await visit(page);
  await waiting;
  await page.clock.runFor(31_000);
  await expectCalm(page, element, record, {
    code: 'timeout',
    address: /\.wasm|\.json/,
    cause: /30 seconds/,
    remedy: /server/,
  });
});

test('wasm that comes after more than half a minute is shown, or was given up', async ({ page, record }) => {
  record.allowConsole(/^city-plan: /);
  let asked;
  const waiting = new Promise((done) => { asked = done; });
  await page.route(WASM, asked);
  await standClock(page);
  const element = await visit(page);
  const route = await waiting;
  await page.clock.runFor(31_000);
  await route.continue();
  await expect(element).toHaveAttribute('data-state', /ready|error/);
});

test('what was missing may come: the next element tries again', async ({ page, record }) => {
  record.allowFailedRequests();
  record.allowConsole(/^city-plan: /);
  record.allowConsole(...INTEGRITY);
  await page.route(WASM, (route) => route.fulfill({ status: 404, body: '' }), { times: 1 });
  const element = await visit(page);
  await expect(element).toHaveAttribute('data-state', 'error');
  await element.evaluate((host) => host.setAttribute('src', '../plans/hirakata-2024.json'));
  await ready(element);
  await expect(element.getByRole('heading', { level: 2 })).toHaveText(ja(PLANS.get('hirakata-2024').title));
});

test('wasm works without a word whatever type it is sent as', async ({ page }) => {
  // The first that is asked for. The page before may still load further ones.
  let main = WASM;
  for (const type of ['application/octet-stream', 'application/wasm; charset=utf-8', 'text/plain', undefined]) {
    await changed(page, WASM, (_, { 'content-type': sent, ...headers }) => ({
      headers: { ...headers, 'cache-control': 'no-store', ...(type && { 'content-type': type }) },
    }));
    const answered = page.waitForResponse(main);
    await ready(await visit(page));
    main = (await answered).url();
    expect((await answered).headers()['content-type']).toBe(type);
    // A chunk may still be on its way.
    await page.unrouteAll({ behavior: 'wait' });
  }
});

test('a plan works without a word as plain text, and with a byte order mark', async ({ page }) => {
  await changed(page, PLAN, async (response, headers) => ({
    body: `\ufeff${await response.text()}`,
    headers: { ...headers, 'content-type': 'text/plain' },
  }));
  await ready(await visit(page));
});

test('a plan with a few faults shows what is sound, and warns once', async ({ page, record }) => {
  record.allowConsole(/^city-plan: /);
  const plan = copyOf('kadoma-2022');
  find(plan, 'cashless-payment').phases[0].start = '2024-13';
  find(plan, 'telework-environment').name = 7;
  find(plan, 'ebpm').id = 'Not An Id';
  find(plan, 'ai-rpa-adoption').parent = 'nowhere';
  plan.status = 'maybe';
  plan.colour = 'blue';
  plan.glossary = 'none';
  await servePlan(page, 'flawed', plan);
  const element = await open(page, { plan: 'flawed', view: 'explorer' });
  const text = await element.locator('.city-plan-explorer__results').innerText();
  for (const leaf of leavesOf(copyOf('kadoma-2022'))) {
    if (leaf.id !== 'telework-environment') expect(text, leaf.id).toContain(ja(leaf.name));
  }
  expect(record.ours.length).toBe(1);
  const [{ kind, text: warning }] = record.ours;
  expect(kind).toBe('warning');
  expect(warning).toContain('/plans/flawed.json has problems; what is sound is shown');
  for (const part of ['2024-13', 'bad-period', 'wrong-type', 'bad-id', 'dangling-id', 'unknown-word']) {
    expect(warning).toContain(part);
  }
  // Residents never see a problem.
  await expect(element.locator('.city-plan-notice')).toHaveCount(0);
});

test('trees that lead in a circle, duplicates and impossible years are shown without end', async ({ page, record }) => {
  record.allowConsole(/^city-plan: /);
  const plan = copyOf('kadoma-2022');
  find(plan, 'convenience-for-residents').parent = 'pittari-service';
  find(plan, 'security').parent = 'security';
  find(plan, 'csirt-structure').id = 'security-policy';
  find(plan, 'ebpm').phases[0].end = 2099;
  find(plan, 'public-open-data').phases[0] = { label: '逆', kinds: [], start: 2025, end: 2022, end_basis: 'stated' };
  await servePlan(page, 'tangled', plan);
  const element = await open(page, { plan: 'tangled' });
  // The years of the document's own table; where a bar leaves them, its years stand in words.
  await expect(element.locator('th[scope=col]')).toHaveCount(5);
  await expect(element).toContainText('2099年度');
  for (const view of ['さがす', '今年度']) {
    await element.getByRole('link', { name: view, exact: true }).click();
    await expect(element.locator('#city-plan-heading')).toBeFocused();
  }
  expect(record.ours.length).toBe(1);
});

test('huge texts are shown, and a narrow window holds them', inFull(), async ({ page }) => {
  const [word, long] = ['あ'.repeat(1_000), 'W'.repeat(20_000)];
  const plan = smallPlan({ title: long, lead: word, remark: long });
  const section = { kind: 'other', label: long, paragraphs: [word], points: [long], wording: 'summary' };
  Object.assign(plan.initiatives[0], { name: long, lead: word, departments: [long], sections: [section] });
  plan.initiatives[0].phases[0].label = long;
  await servePlan(page, 'huge', plan);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const hash of ['', 'city-plan?view=explorer', 'city-plan?view=overview', 'counter']) {
    await page.goto('about:blank');
    const element = await open(page, { plan: 'huge', hash });
    await expect(element.getByRole('heading', { level: 2 })).toHaveText(long);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, hash).toBeLessThanOrEqual(320);
  }
});

test('a whole document in one paragraph is shown in time', async ({ page }) => {
  const sentence = '市の手続を、いつでもどこからでもオンラインでできるようにします。';
  const plan = smallPlan();
  plan.initiatives[0].sections = [{ kind: 'other', label: '内容', paragraphs: [sentence.repeat(1_500)], wording: 'summary' }];
  await servePlan(page, 'long', plan);
  const element = await open(page, { plan: 'long', hash: 'counter' });
  await expect(element.getByText(sentence).first()).toBeVisible();
  expect(await processorSeconds(page)).toBeLessThan(15);
});

test('where somebody else empties its parts, every element goes on or gives up in order', async ({ page, record }) => {
  record.allowConsole(/^city-plan: /, /^failed to insert node/);
  record.allowErrors(/unreachable/);
  await page.goto('/hosts/two-named.html#a?view=explorer');
  const [a, b] = [await ready(page.locator('#a')), await ready(page.locator('#b'))];
  await a.evaluate((host) => host.querySelector('.city-plan-explorer__results').replaceChildren());
  await a.getByRole('searchbox').fill('テレワーク');
  await settle(page);
  for (const [element, text, view, heading] of [
    [a, '門真市の計画の要約です。', '今年度', /のいま$/],
    [b, '東大阪市の計画の要約です。', 'さがす', '計画の中をさがす'],
  ]) {
    await expect(element).toHaveAttribute('data-state', /ready|error/);
    if (await element.getAttribute('data-state') === 'error') {
      await expect(element.getByText(text)).toBeVisible();
      await expect(element.getByRole('status')).toHaveText(/^計画を表示できませんでした。/);
    } else {
      await element.getByRole('link', { name: view, exact: true }).click();
      await expect(element.getByRole('heading', { name: heading })).toBeFocused();
    }
  }
});

/** Lets calls into the component end in a trap, as a fault in it would, where `trapping` says so. */
function watchTraps(page) {
  return page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    window.instances = 0;
    WebAssembly.instantiateStreaming = async (source, imports) => {
      const made = await instantiateStreaming(source, imports);
      if (!('memory' in made.instance.exports)) return made;
      window.instances += 1;
      const number = window.instances;
      const trap = () => { throw new WebAssembly.RuntimeError('unreachable'); };
      const exports = Object.fromEntries(Object.entries(made.instance.exports).map(([name, one]) =>
        [name, name === 'handle_locate' || name === 'mount' ? (...values) => (window.trapping?.(name, number) ? trap() : one(...values)) : one]));
      return { module: made.module, instance: { exports } };
    };
    window.heard = [];
    addEventListener('city-plan-error', (event) => window.heard.push([event.target.id, event.detail.code]));
  });
}

test('where the component stops, it is started once more, and every element goes on', async ({ page, record }) => {
  record.allowConsole(/^city-plan: the component stopped/);
  await watchTraps(page);
  await page.goto('/hosts/two-named.html#a?view=explorer');
  for (const id of ['a', 'b']) await ready(page.locator(`#${id}`));
  await page.evaluate(() => {
    let once = true;
    window.trapping = (name) => name === 'handle_locate' && once && !(once = false);
    location.hash = '#a?view=overview';
  });
  await expect.poll(() => page.evaluate(() => window.instances)).toBeGreaterThan(1);
  for (const id of ['a', 'b']) await ready(page.locator(`#${id}`));
  await expect(page.locator('#a').getByRole('heading', { name: /のいま$/ })).toBeVisible();
  // Both can be used.
  for (const id of ['a', 'b']) {
    await page.locator(`#${id}`).getByRole('link', { name: 'さがす', exact: true }).click();
    await expect(page.locator(`#${id}`).getByRole('searchbox')).toBeVisible();
  }
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  expect(record.ours.length).toBe(1);
});

test('an element whose code stops again shows its static content, and the others go on', async ({ page, record }) => {
  record.allowConsole(/^city-plan: the component stopped/);
  await watchTraps(page);
  await page.goto('/hosts/two-named.html');
  for (const id of ['a', 'b']) await ready(page.locator(`#${id}`));
  await page.evaluate(() => {
    // The first element stops wherever it begins anew, the second one nowhere.
    window.trapping = (name, number) => (name === 'handle_locate' && number === 1) || (name === 'mount' && number === 2);
    location.hash = '#a?view=explorer';
  });
  await expect(page.locator('[data-state=error]')).toHaveCount(1);
  const [lost, well] = [page.locator('city-plan[data-state=error]'), page.locator('city-plan[data-state=ready]')];
  await ready(well);
  await expect(lost).toContainText('要約');
  await expect(lost.locator('.city-plan-shell')).toHaveCount(0);
  await expect(lost.getByRole('status')).toHaveText(CALM);
  await well.getByRole('link', { name: 'さがす', exact: true }).click();
  await expect(well.getByRole('searchbox')).toBeVisible();
  expect((await page.evaluate(() => window.heard)).map(([, code]) => code)).toEqual(['panic']);
  expect(record.ours.length).toBe(2);
  // Another plan may get on with it.
  await page.evaluate(() => { window.trapping = undefined; });
  await lost.evaluate((host) => host.setAttribute('src', '../plans/hirakata-2024.json'));
  await expect(page.locator('[data-state=ready]')).toHaveCount(2);
});

test('a real trap is none of the page: its own handlers hear nothing', async ({ page, record }) => {
  record.allowConsole(/^failed to insert node/, /^city-plan: the component stopped/);
  await page.goto('/hosts/two-named.html#a?view=explorer');
  for (const id of ['a', 'b']) await ready(page.locator(`#${id}`));
  await page.evaluate(() => {
    document.querySelector('#a .city-plan-explorer__out').remove();
  });
  await page.locator('#a').getByRole('searchbox').fill('オンライン');
  await expect.poll(() => record.ours.length).toBe(1);
  for (const id of ['a', 'b']) await ready(page.locator(`#${id}`));
  await page.locator('#a').getByRole('link', { name: '今年度', exact: true }).click();
  await expect(page.locator('#a').getByRole('heading', { name: /のいま$/ })).toBeVisible();
});

for (const [what, location, shown] of [
  ['another server', 'http://other.example/plan.json', false],
  ['another port', 'http://127.0.0.1:9/plan.json', false],
  ['the same name as a part of another', 'http://127.0.0.1.other.example/plan.json', false],
  ['another path of the same server', '/plans/higashiosaka-2026.json', true],
]) {
  test(`a plan whose address leads on to ${what} is ${shown ? 'shown' : 'refused, and the message says so'}`, async ({ page, record }) => {
    record.allowConsole(/^city-plan: /);
    // The browser is told what it would find out: a test asks nothing of other servers.
    await page.addInitScript(([location, shown]) => {
      const { fetch } = window;
      window.fetch = async (url, options) => {
        if (!String(url).endsWith('/kadoma-2022.json')) return fetch(url, options);
        const response = await fetch(shown ? location : url, options);
        Object.defineProperties(response, { redirected: { value: true }, url: { value: new URL(location, url).href } });
        return response;
      };
    }, [location, shown]);
    const element = await visit(page);
    if (shown) return void (await ready(element));
    await expectCalm(page, element, record, {
      code: 'redirected', address: /plans\/kadoma-2022\.json/, cause: new RegExp(`another server \\(${new URL(location).origin}\\)`), remedy: /src/,
    });
  });
}
