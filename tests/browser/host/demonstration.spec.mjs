/* The demonstration: three ways in, one language at a time, the example in the middle of its period, snippets to copy. */
import { readFileSync } from 'node:fs';
import { expect, ready, test } from '../support/page.mjs';
import { ja, PLANS } from '../support/plans.mjs';

const DIST = new URL('../../../dist/', import.meta.url);
const EXAMPLE = PLANS.get('example');

const LANGUAGES = {
  ja: { path: '/', doors: ['住民として見る', '職員として作る', '設置する'], other: 'English', example: '例の計画です。', copy: (letter) => `${letter}をコピー`, copied: 'コピーしました', title: ja(EXAMPLE.title) },
  en: { path: '/index.en.html', doors: ['Read, as a resident', 'Write, as an editor', 'Install'], other: '日本語', example: 'This plan is invented.', copy: (letter) => `Copy ${letter}`, copied: 'Copied', title: EXAMPLE.title.en },
};

for (const [lang, { path, doors, other, example, title }] of Object.entries(LANGUAGES)) {
  test(`it has three doors, and shows the example of today in its middle: ${lang}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('.page-doors h2')).toHaveText(doors);
    const hrefs = await page.locator('.page-door').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(['#try', 'studio/index.html', '#install']);
    await expect(page.locator('.page-note').filter({ visible: true })).toContainText(example);
    const element = await ready(page.locator('city-plan'));
    await expect(element).toHaveAttribute('today', '2026-11-28');
    await expect(element).toContainText(title);
    // A door leads to a place that takes the focus.
    await page.locator('.page-door').last().click();
    await expect(page.locator('#install')).toBeInViewport();
  });

  test(`it speaks one language: ${lang}`, async ({ page }) => {
    await page.goto(path);
    const foreign = await page.evaluate((lang) => {
      const copy = document.body.cloneNode(true);
      for (const part of copy.querySelectorAll('city-plan, pre, script')) part.remove();
      for (const part of copy.querySelectorAll(`[lang]:not([lang="${lang}"])`)) part.remove();
      return copy.textContent.match(lang === 'en' ? /[\u3040-\u30ff\u4e00-\u9fff]+/g : /[a-z]+(?: [a-z]+){3,}/gi) ?? [];
    }, lang);
    expect(foreign).toEqual([]);
    await page.getByRole('link', { name: other, exact: true }).click();
    await expect(page.locator('html')).not.toHaveAttribute('lang', lang);
  });
}

test('the other language shows the same plan', async ({ page }) => {
  await page.goto('/?plan=kadoma-2022');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(/index\.en\.html\?plan=kadoma-2022$/);
  const element = await ready(page.locator('city-plan'));
  await expect(element).toHaveAttribute('src', 'plans/kadoma-2022.json');
  await expect(element).not.toHaveAttribute('today');
  await expect(page.locator('.page-note').filter({ visible: true })).toContainText('not a publication of the city');
});

for (const [lang, { path, copy, copied }] of Object.entries(LANGUAGES)) {
  test(`it copies each snippet whole, and says so: ${lang}`, async ({ page, context, isMobile }) => {
    test.skip(isMobile, 'nothing here depends on the width');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(path);
    for (const [letter, form] of [['C', 'script'], ['A', 'static'], ['B', 'link'], ['D', 'element'], ['E', 'frame']]) {
      if (letter !== 'C') await page.locator(`#form-${form}`).click();
      await page.getByRole('button', { name: copy(letter) }).click();
      await expect(page.getByRole('status').filter({ hasText: copied }).first()).toBeVisible();
      const whole = readFileSync(new URL(`snippets/example-${form}.txt`, DIST), 'utf8');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()).then((text) => text === whole), form).toBe(true);
      // What stands on the page is its beginning, at least; what is left out is said.
      const shown = page.locator(`pre[aria-labelledby="form-${form}"]`);
      await expect(shown).toContainText(whole.slice(0, 40));
      if (whole.length > 4000) await expect(shown).toContainText(/\d+ KB/);
    }
  });
}
