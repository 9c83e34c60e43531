/* Every kind of structure that the five documents have, found on screen. The table is structures.md. */
import { readFileSync } from 'node:fs';
import { expect, goTo, open, test } from '../support/page.mjs';
import { PLANS } from '../support/plans.mjs';

const ROWS = readFileSync(new URL('structures.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.match(/^\| (\d+) \| ([^|]+) \| ([\w-]+) \| `([\w-]+)` \| (.+) \|$/))
  .filter(Boolean)
  .map(([, number, structure, plan, place, words]) => ({ number: Number(number), structure, plan, place, words }));

test('the table of structures names all 24', () => {
  expect([...new Set(ROWS.map(({ number }) => number))]).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
});

for (const id of PLANS.keys()) {
  test(`every kind of structure in ${id} is found on screen where the table says`, async ({ page }) => {
    const element = await open(page, { plan: id });
    for (const { structure, place, words } of ROWS.filter((row) => row.plan === id)) {
      await goTo(page, element, place);
      // On a phone the years of an initiative are folded.
      await element.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      const found = element.getByText(words).filter({ visible: true }).first();
      await expect.soft(found, `${structure} in ${place}`).toBeVisible();
    }
  });
}
