/* Pages that are no states of the component: the static page of each plan, the six forms in which a
 * plan is embedded, the pages of www/ for editors and testers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { HINTED, expect, host, ready, test } from '../support/page.mjs';
import { hostPage, parts } from '../support/hosts.mjs';
import { PLANS } from '../support/plans.mjs';
import { battery } from './battery.mjs';
import { markup, nu, scan, validate } from './scanners.mjs';
import { links, structure, tables } from './probes/structure.mjs';
import { marks, notations } from './probes/language.mjs';
import { cut, edges } from './probes/layout.mjs';

const DIST = new URL('../../../dist/', import.meta.url);

test.use({ bypassCSP: true });

for (const [id, plan] of PLANS) {
  test(`nothing is found in the static page of ${id}, without scripts`, async ({ page, isMobile, record }) => {
    record.allowConsole(HINTED);
    const html = readFileSync(new URL(`plans/${id}.html`, DIST), 'utf8').replace(/<script[^]*?<\/script>/g, '');
    await page.route(`**/plans/${id}.html`, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
    const width = isMobile ? 320 : 1280;
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/plans/${id}.html`);
    const root = page.locator('.city-plan-static');
    expect.soft((await scan(page, '.city-plan-static')).findings).toEqual([]);
    expect.soft([...await structure(root, 1), ...await links(root), ...await tables(root)]).toEqual([]);
    expect.soft([...await marks(root), ...await notations(root, JSON.stringify(plan))]).toEqual([]);
    expect.soft([...await edges(root, width), ...await cut(root)]).toEqual([]);
    const lost = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => decodeURIComponent(link.getAttribute('href').slice(1))).filter((id) => !document.getElementById(id)));
    expect.soft(lost, 'links that lead nowhere').toEqual([]);
    expect(await validate(html)).toEqual([]);
    expect(await nu([[id, html]])).toEqual([]);
  });
}

test('the six forms of embedding are valid, before and after the component runs', async ({ isMobile }) => {
  test.skip(isMobile, 'markup has no width');
  const forms = ['static', 'link', 'script', 'element', 'frame'].map((form) => [form, hostPage(parts(form), {})]);
  // The sixth is a folder of files: its page is that of the plan.
  forms.push(['folder', readFileSync(new URL('plans/example.html', DIST), 'utf8')]);
  for (const [form, html] of forms) expect.soft(await validate(html), form).toEqual([]);
  expect(await nu(forms)).toEqual([]);
});

for (const file of readdirSync(new URL('../../../www/', import.meta.url)).filter((name) => name.endsWith('.html'))) {
  test(`nothing is found in ${file}`, async ({ page, isMobile }) => {
    const width = isMobile ? 320 : 1280;
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/${file}`);
    if (file.startsWith('index')) await ready(page.locator('city-plan'));
    expect.soft((await scan(page, 'body')).findings).toEqual([]);
    const html = await markup(page);
    expect.soft(await validate(html)).toEqual([]);
    expect.soft(await nu([[file, html]])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('nothing is found where there are two plans in a page', async ({ page, isMobile }) => {
  await host(page, 'two-named');
  await ready(page.locator('#a'));
  await ready(page.locator('#b'));
  const width = isMobile ? 390 : 1280;
  expect(await battery(page, page.locator('main'), { width, selector: 'body', first: 1 })).toEqual([]);
});
