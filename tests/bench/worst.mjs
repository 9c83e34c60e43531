/* Memory and time of the studio for the files that cost the most: `node worst.mjs [--dist ../../dist]`, after
 * `cargo bench --bench worst`, which makes them (`--files FOLDER` for others).
 *
 * The browser is begun anew for each file. Memory is the most that the process of the page had at any time, its worker
 * and the file's own bytes among it; an empty page of the studio has some 100 MB. The seconds are those of the clock.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values: options } = parseArgs({ options: {
  dist: { type: 'string', default: '../../dist' }, files: { type: 'string', default: '../../target/tmp/worst' },
} });

/** The most memory that any process of a page had, in MB. */
function most(browser) {
  const children = (id) => readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').split(' ').filter(Boolean);
  const all = (id) => [id, ...children(id).flatMap(all)];
  const peaks = all(browser).map((id) => {
    const isPage = readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer');
    return isPage ? Number(readFileSync(`/proc/${id}/status`, 'utf8').match(/VmHWM:\s*(\d+)/)[1]) : 0;
  });
  return Math.round(Math.max(...peaks) / 1024);
}

console.log('| file | memory of the page (MB) | seconds | what it comes to |\n|---|---|---|---|');
for (const name of readdirSync(options.files).filter((name) => !name.endsWith('.out'))) {
  const server = await chromium.launchServer({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  await page.goto(pathToFileURL(resolve(join(options.dist, 'studio/index.html'))).href);
  const told = page.locator('.city-plan-studio__announcement');
  await page.locator('#studio-file').setInputFiles(join(options.files, name));
  const began = Date.now();
  await page.waitForFunction(() => /ファイルを読みました|直すところ|読めません|ありません/.test(document.querySelector('.city-plan-studio__announcement')?.textContent ?? ''), undefined, { timeout: 600_000 });
  const seconds = (Date.now() - began) / 1000;
  const code = await page.locator('.city-plan-studio__diagnostic, .city-plan-studio__message').first().textContent({ timeout: 2_000 }).catch(() => '');
  console.log(`| ${name} | ${most(server.process().pid)} | ${seconds.toFixed(1)} | ${(await told.textContent()).trim()} ${code.trim().slice(0, 60)} |`);
  await browser.close();
  await server.close();
}
