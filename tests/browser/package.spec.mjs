/* What a build leaves for others: a package of npm, a manifest with hashes, a page for each plan. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/page.mjs';
import { PLANS } from './support/plans.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const json = (name) => JSON.parse(readFileSync(new URL(name, DIST), 'utf8'));

test.describe('the package', () => {
  test.skip(({ isMobile }) => isMobile, 'files have no width');

  test('has the version of the component and brings every file that it exports', () => {
    const { version, exports, customElements, license } = json('package.json');
    expect(version).toBe(readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8').match(/^version = "(.*)"$/m)[1]);
    expect(version).toBe(json('manifest.json').version);
    expect(license).toBe('MIT OR Apache-2.0');
    for (const file of [...Object.values(exports), customElements, 'README.md', 'CHANGELOG.md', 'LICENSE-MIT', 'LICENSE-APACHE']) {
      expect(existsSync(new URL(file.replace('*', 'kadoma-2022.json'), DIST)), file).toBe(true);
    }
  });

  test('names the files of one build with their hashes', () => {
    for (const [part, { name, integrity }] of Object.entries(json('manifest.json').files)) {
      const hash = createHash('sha384').update(readFileSync(new URL(name, DIST))).digest('base64');
      expect(integrity, part).toBe(`sha384-${hash}`);
    }
    const same = (one, other) => expect(readFileSync(new URL(one, DIST))).toEqual(readFileSync(new URL(other, DIST)));
    same('city-plan.js', json('manifest.json').files.loader.name);
    same('city-plan-frame.js', json('manifest.json').files.frame.name);
  });
});

for (const id of PLANS.keys()) {
  test(`the page of ${id} is in order without scripts, for axe and at its edges`, async ({ page, isMobile }) => {
    const html = readFileSync(new URL(`plans/${id}.html`, DIST), 'utf8').replace(/<script[^]*?<\/script>/g, '');
    await page.route(`**/plans/${id}.html`, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
    await page.goto(`/plans/${id}.html`);
    const { violations } = await new AxeBuilder({ page }).include('.city-plan-static').options({ rules: { region: { enabled: false } } }).setLegacyMode().analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')} (${nodes.length})`)).toEqual([]);
    const { levels, twice, dangling } = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.getAttribute('href').slice(1)));
      return {
        levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1])),
        twice: ids.filter((id, at) => ids.indexOf(id) !== at),
        dangling: [...new Set(links)].filter((id) => !ids.includes(id)),
      };
    });
    expect.soft(levels[0]).toBe(2);
    expect.soft(levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1), `${levels}`).toEqual([]);
    expect.soft(twice).toEqual([]);
    expect.soft(dangling).toEqual([]);
    if (isMobile) await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('the demonstration copies each snippet whole, and says so', async ({ page, context, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  for (const [letter, form] of [['A', 'static'], ['B', 'link'], ['C', 'script'], ['D', 'element'], ['E', 'frame']]) {
    await page.getByRole('button', { name: `${letter}をコピー` }).click();
    await expect(page.getByRole('status').filter({ hasText: 'コピーしました' }).first()).toBeVisible();
    const whole = readFileSync(new URL(`snippets/kadoma-2022-${form}.txt`, DIST), 'utf8');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()).then((text) => text === whole), form).toBe(true);
    // What stands on the page is its beginning, at least.
    await expect(page.locator(`section[aria-labelledby="form-${form}"] pre`)).toContainText(whole.slice(0, 40));
  }
});
