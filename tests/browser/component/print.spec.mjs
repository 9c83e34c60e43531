/* Paper: what is printed has every initiative, its state and address, and the years on every sheet. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, open, test } from '../support/page.mjs';
import { plain, words } from '../support/paper.mjs';
import { PLANS, ja, leavesOf } from '../support/plans.mjs';

for (const [id, plan] of PLANS) {
  test(`paper has every initiative of ${id}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone prints the same');
    for (const view of ['roadmap', 'explorer']) {
      const element = await open(page, { plan: id, hash: `city-plan?view=${view}` });
      if (view === 'explorer') await expect(element.locator('.city-plan-explorer__number')).toBeVisible();
      const text = await words(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      const missing = leavesOf(plan).map(({ name }) => ja(name)).filter((name) => !text.includes(plain(name)));
      expect.soft(missing, view).toEqual([]);
      expect.soft(text, view).toContain(plain(ja(plan.title)));
    }
  });
}

test('paper has the state and the address of every initiative, and the years on every sheet', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone prints the same');
  const plan = PLANS.get('kadoma-2022');
  await open(page, { hash: 'city-plan?view=explorer' });
  const list = await words(await page.pdf({ format: 'A4' }));
  for (const { id } of leavesOf(plan)) expect.soft(list).toContain(`#${id}`);
  expect(list).toContain(plain('運用開始'));
  await open(page, { hash: 'city-plan?view=roadmap' });
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let sheets = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const text = plain((await sheet.getTextContent()).items.map(({ str }) => str).join(''));
    if (Math.round(width) !== 1191 || Math.round(height) !== 842) continue;
    sheets += 1;
    expect.soft(text, `sheet ${number}`).toContain(plain('令和4年度'));
  }
  expect(sheets).toBeGreaterThan(0);
});
