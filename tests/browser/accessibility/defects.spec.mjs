/* The battery is proved here: each of the seeded defects of defects.html is found, and a part
 * without any defect is left in peace.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { battery } from './battery.mjs';
import { obscured, seen } from './probes/focus.mjs';
import { misplaced } from './probes/placement.mjs';
import { enlarged, spaced, trapped, unprinted } from './probes/use.mjs';
import { markup, nu, validate } from './scanners.mjs';

const PAGE = readFileSync(new URL('defects.html', import.meta.url), 'utf8');
const DEFECTS = [...PAGE.matchAll(/data-defect="([^"]+)" data-finding="([^"]*)"/g)].map(([, name, finding]) => ({ name, finding }));
const WIDTH = 320;

test.beforeEach(({ isMobile }) => test.skip(isMobile, 'nothing here depends on the machine'));

/** Everything that the battery says about one section of the page. */
async function findings(page, { name, finding: wanted }) {
  await page.route('**/defects.html', (route) => route.fulfill({ body: PAGE, contentType: 'text/html; charset=utf-8' }));
  await page.setViewportSize({ width: WIDTH, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/defects.html');
  await page.evaluate((name) => {
    document.querySelectorAll('[data-defect]').forEach((section) => {
      if (section.dataset.defect !== name) section.remove();
      else section.id = 'sample';
    });
    // Sizes in pixels stay where the reader's own grow.
    if (name === 'refuses to grow') document.querySelector('#sample p').style.fontSize = '16px';
  }, name);
  const root = page.locator('#sample');
  // Sizes follow the reader's, but for the defect that this is about.
  if (name !== 'refuses to grow') await page.addStyleTag({ content: 'body { font-size: 1rem }' });
  const html = await markup(page);
  return [
    ...await battery(page, root, { width: WIDTH, colours: 'light', selector: '#sample' }),
    ...await validate(html),
    // It looks at the whole page, which is the same for most defects: it is asked where it has to answer.
    ...(/^$|nu /.test(wanted) ? await nu([[name, html]]) : []),
    ...await seen(page, root),
    ...await misplaced(root),
    ...await obscured(page, root, 3),
    ...await trapped(page, root),
    ...await spaced(page, root, WIDTH),
    ...await enlarged(page, root, WIDTH),
    ...await unprinted(page, root),
  ];
}

test('a part without defects is left in peace', async ({ page }) => {
  expect(await findings(page, DEFECTS.find(({ name }) => name === 'none'))).toEqual([]);
});

for (const defect of DEFECTS.filter(({ name }) => name !== 'none')) {
  test(`the battery finds: ${defect.name}`, async ({ page }) => {
    const found = await findings(page, defect);
    expect(found.filter((line) => new RegExp(defect.finding).test(line)), found.join('\n') || 'nothing was found').not.toEqual([]);
  });
}

test('there are at least thirty kinds of defects', () => {
  expect(new Set(DEFECTS.map(({ name }) => name)).size).toBeGreaterThan(30);
});
