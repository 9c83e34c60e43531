/* The studio as an editor has it: a folder of its own that is opened without a network, and the ways through it.
 *
 * It stands on Playwright's own `test`: there is no server here that the other tests' record could compare with.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { markup, scan } from '../accessibility/scanners.mjs';

export { expect };
export const DIST = new URL('../../../dist/', import.meta.url);
/** The folder alone, as it is carried to a computer without a network: with a name as people give it. */
export let folder;
export let PAGE;

/** Where an editor can be, by the number of the step. */
export const STEP = { open: 0, findings: 1, edit: 2, look: 3, compare: 4, save: 5, next: 6 };

/** A file of this test. */
export const file = (name, content) => ({ name, mimeType: '', buffer: Buffer.from(content) });

export const test = base.extend({
  offline: true,
  actionTimeout: [8_000, { option: true }],
  desk: [async ({ browserName }, use) => {
    folder = mkdtempSync(join(tmpdir(), `計画 スタジオ-${browserName}-`));
    cpSync(new URL('studio/', DIST), folder, { recursive: true });
    PAGE = pathToFileURL(join(folder, 'index.html'));
    await use();
    rmSync(folder, { recursive: true, force: true });
  }, { auto: true, scope: 'worker' }],
  // What the page did is looked at after every test.
  record: [async ({ page, context }, use) => {
    const record = { said: [], asked: [], foreseen: undefined };
    context.on('console', (message) => record.said.push(message.text()));
    context.on('weberror', (error) => record.said.push(String(error.error())));
    context.on('request', (request) => record.asked.push(request.url()));
    await use(record);
    expect.soft(record.said.filter((text) => !record.foreseen?.test(text)), 'nothing stands on the console').toEqual([]);
    const beside = new URL('.', PAGE).href;
    expect.soft(record.asked.filter((url) => !url.startsWith(beside) && !/^(blob|data):/.test(url)), 'nothing outside of the folder').toEqual([]);
    if (page.url().startsWith('file:')) expect.soft(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), 'nothing was stored').toEqual(['', 0, 0]);
  }, { auto: true }],
});

export const told = (page) => page.locator('.city-plan-studio__announcement');
export const step = (page, name) => page.locator('.city-plan-studio__step').nth(STEP[name]).click();
export const button = (page, name) => page.getByRole('button', { name, exact: true });

export async function begin(page) {
  await page.goto(PAGE.href);
  await expect(page.locator('#studio-heading')).toHaveText('ファイルを開く');
}

/** Opens what is folded. */
export const unfold = (page) => page.locator('.city-plan-studio__fold').evaluateAll((folds) => folds.forEach((fold) => { fold.open = true; }));

/** What a button saves: its name and bytes. */
export async function saved(page, name) {
  await unfold(page);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Looks at a page of a size for what scanners find, for what scrolls sideways and for small targets; adds its markup. */
export async function inspect(page, where, size, pages) {
  expect.soft((await scan(page, 'body')).findings, where).toEqual([]);
  pages.push([where, await markup(page)]);
  for (const width of [320, size.width]) {
    await page.setViewportSize({ ...size, width });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${where} at ${width}`).toBeLessThanOrEqual(width);
  }
  const small = await page.evaluate(() => [...document.querySelectorAll('#studio :is(button, select, textarea, input:not([type=radio], [type=checkbox])), .city-plan-studio__choice')]
    .filter((node) => !node.closest('city-plan') && node.getClientRects().length)
    .filter((node) => Math.min(node.offsetWidth, node.offsetHeight) < 44).map((node) => node.outerHTML.slice(0, 90)));
  expect.soft(small, `${where}: targets of 44 pixels`).toEqual([]);
}
