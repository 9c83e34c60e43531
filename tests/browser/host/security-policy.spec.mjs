/* Security policies of careful cities: nothing of the component asks for more than its own files. */
import { PAGE, address, expect, goTo, host, open, ready, servePlan, test } from '../support/page.mjs';
import { copyOf, PLANS, smallPlan } from '../support/plans.mjs';

/** Notes every violation of the page's policy, from the very beginning. */
function watchPolicy(page) {
  return page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
}

/** Serves the page under another policy. */
function serveUnder(page, policy) {
  return page.route((url) => url.pathname === PAGE, async (route) => {
    const response = await route.fetch();
    const { 'content-encoding': packed, 'content-length': length, ...headers } = response.headers();
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } });
  });
}

/** Uses everything that there is to use, and looks around after each step. */
async function useAll(page, element, isMobile, look) {
  await look('roadmap');
  if (isMobile) {
    await element.getByText('線の見かた・表示を変える').click();
    await element.getByRole('link', { name: /^令和7/ }).click();
  } else {
    await element.getByRole('button', { name: '市民の利便性向上' }).click();
  }
  const menu = element.getByRole('button', { name: /^表示/ });
  await menu.click();
  await element.getByRole('radio', { name: '西暦', exact: true }).check();
  await look('menu');
  await menu.click();
  await element.getByRole('checkbox', { name: '今年度の取組だけ' }).check();
  await look('roadmap, used');
  await element.getByRole('link', { name: 'さがす', exact: true }).click();
  if (isMobile) await element.locator('.city-plan-explorer__summary').click();
  await element.getByRole('searchbox').fill('オンライン');
  await element.getByRole('checkbox', { name: /^市民の利便性向上/ }).check();
  await expect(element.locator('.city-plan-chips__chip')).toHaveCount(2);
  await look('explorer, used');
  await element.getByRole('searchbox').fill('そのような語はない');
  await expect(element.locator('.city-plan-empty')).toBeVisible();
  await look('explorer, empty');
  await element.getByRole('link', { name: '今年度', exact: true }).click();
  await look('overview');
  await element.locator('.city-plan-goals a').first().click();
  await element.getByRole('button', { name: 'リンクをコピー' }).click();
  await look('initiative');
}

test('the served policy is the strictest, and nothing violates it', async ({ page, isMobile }) => {
  await watchPolicy(page);
  const response = await page.goto(address());
  const policy = response.headers()['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|data:|blob:|https?:|\*/);
  const element = await ready(page.locator('city-plan'));
  await useAll(page, element, isMobile, async (where) => {
    const violations = await page.evaluate(() => window.violations);
    expect(violations, where).toEqual([]);
  });
});

test('no element carries a style of its own, and no style, script or frame stands among them', async ({ page, isMobile }) => {
  const element = await open(page);
  await useAll(page, element, isMobile, async (where) => {
    const found = await element.evaluate((host) => {
      const bad = '[style], style, script, link, iframe, object, embed, img, svg, [onclick], [onload], base, form[action]';
      return [...host.querySelectorAll(bad)].map((node) => node.outerHTML.slice(0, 200));
    });
    expect(found, where).toEqual([]);
  });
  // Neither has the loader left one in the page.
  await expect(page.locator('style, [style]')).toHaveCount(0);
});

for (const policy of [
  "script-src 'self' 'wasm-unsafe-eval'",
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
]) {
  test(`the component runs under ${policy}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'nothing here depends on the width');
    await watchPolicy(page);
    await serveUnder(page, policy);
    const element = await open(page);
    await element.getByRole('link', { name: 'さがす', exact: true }).click();
    await element.getByRole('searchbox').fill('オンライン');
    await expect(element.locator('mark').first()).toBeVisible();
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
}

test('the style comes from a file with a hash in its name that the browser checks', async ({ page }) => {
  await open(page);
  const links = await page.locator('link[href*="city-plan-"]').evaluateAll((links) =>
    links.map(({ rel, integrity, crossOrigin }) => ({ rel, integrity: integrity.split('-')[0], crossOrigin })),
  );
  expect(links).toContainEqual({ rel: 'stylesheet', integrity: 'sha256', crossOrigin: 'anonymous' });
});

/** Everything of a page that uses all there is, under a browser that is told to lack something. */
for (const [what, lack] of [
  ['that knows no modulepreload', () => {
    const { supports } = DOMTokenList.prototype;
    DOMTokenList.prototype.supports = function (name) { return name !== 'modulepreload' && supports.call(this, name); };
  }],
  ['that knows modulepreload', () => {}],
]) {
  test(`in a browser ${what}, nothing runs but what the page names with its hash`, async ({ page, context, record, isMobile }) => {
    test.skip(isMobile, 'nothing here depends on the width');
    await page.addInitScript(lack);
    // Every script but those of the page is somebody else's.
    await context.route(/\.m?js(\?|$)/, async (route) => {
      if (/\/(city-plan|plan|city-plan-frame)\.js$/.test(route.request().url())) return route.continue();
      await route.fulfill({ body: 'document.documentElement.dataset.foreign = "ran"; export const save = 0;', contentType: 'text/javascript' });
    });
    const element = await open(page, { view: 'share' });
    const [saved] = await Promise.all([page.waitForEvent('download'), element.getByRole('button', { name: /PNG/ }).click()]);
    expect(saved.suggestedFilename()).toMatch(/\.png$/);
    expect(await page.locator('html').getAttribute('data-foreign')).toBeNull();
    const scripts = record.requests.filter((url) => /\.m?js(\?|$)/.test(url)).map((url) => new URL(url).pathname);
    expect(scripts.filter((path) => !['/city-plan.js', '/hosts/plan.js'].includes(path))).toEqual([]);
  });
}

test('a plan is data, never markup', async ({ page }) => {
  const markup = '<img src=x onerror="document.title=1"><b>太字</b><script>document.title=1</script>&amp;';
  const plan = smallPlan({ title: markup, lead: markup, remark: markup });
  const section = { kind: 'other', label: markup, paragraphs: [markup], points: [markup], wording: 'summary' };
  Object.assign(plan.initiatives[0], { name: markup, lead: markup, departments: [markup], sections: [section] });
  plan.initiatives[0].phases[0].label = markup;
  await servePlan(page, 'markup', plan);
  for (const hash of ['', 'city-plan?view=explorer', 'city-plan?view=explorer&q=%3Cb%3E', 'city-plan?view=overview', 'counter']) {
    await page.goto('about:blank');
    const element = await open(page, { plan: 'markup', hash });
    await expect(element.locator('b, img, script')).toHaveCount(0);
    await expect(element.getByRole('heading', { level: 2 })).toHaveText(markup);
    await expect(page).not.toHaveTitle('1');
  }
});

test('a document with an address that runs something is no link', async ({ page, isMobile, record }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  record.allowConsole(/^city-plan: \S+evil\d\.json has problems/);
  const urls = ['javascript:document.title=1', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x'];
  for (const [at, url] of urls.entries()) {
    const plan = copyOf('higashiosaka-2026');
    plan.document = { ...plan.document, url };
    await servePlan(page, `evil${at}`, plan);
    const element = await open(page, { plan: `evil${at}` });
    const schemes = await element.locator('a').evaluateAll((links) => [...new Set(links.map((link) => link.protocol))]);
    expect.soft(schemes.filter((scheme) => !['http:', 'https:', 'tel:', 'mailto:'].includes(scheme)), url).toEqual([]);
  }
});

test('every link stays in the page, or leads to the document, telephone or mail of the city', async ({ page, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  for (const id of PLANS.keys()) {
    const element = await open(page, { plan: id, view: 'overview' });
    for (const view of ['overview', 'roadmap', 'explorer']) {
      await goTo(page, element, view);
      const links = await element.locator('a').evaluateAll((links) => links.map((link) => ({ href: link.getAttribute('href'), target: link.target })));
      expect(links.length).toBeGreaterThan(0);
      for (const { href, target } of links) {
        expect(href, `${id}, ${view}`).toMatch(/^(#|https?:\/\/|tel:|mailto:)/);
        // A new window that nobody asked for confuses.
        expect(target, href).toBe('');
      }
    }
  }
});

test('the loader leaves nothing global behind', async ({ page, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  await page.goto('/hosts/no-script.html');
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
  await ready(await host(page, 'script-last'));
  const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
  expect(after.filter((name) => !before.includes(name))).toEqual([]);
});
