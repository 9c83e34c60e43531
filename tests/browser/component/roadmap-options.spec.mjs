/* The options of the roadmap: years in halves, quarters and months, and groups. */
import { expect, fragment, open, servePlan, test } from '../support/page.mjs';
import { copyOf } from '../support/plans.mjs';

test('a plan that knows months can be read by halves, quarters and months', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone shows one year at a time');
  const plan = copyOf('kadoma-2022');
  const leaf = plan.initiatives.find(({ id }) => id === 'pittari-service');
  leaf.phases = [
    { label: '準備', kinds: ['prepare'], start: '2022-04', end: '2022-09' },
    { label: '運用', kinds: ['operate'], start: '2022-10', end: '2024-03' },
  ];
  await servePlan(page, 'months', plan);
  const element = await open(page, { plan: 'months', hash: 'city-plan?view=roadmap' });
  const row = element.getByRole('row', { name: /^ぴったりサービス/ });
  const spans = () => row.locator('td').evaluateAll((cells) => cells.map((cell) => cell.colSpan));
  // Both lie in the first year: it takes two rows.
  await expect.poll(spans).toEqual([1, 3]);
  for (const [name, expected, head] of [
    ['半期', [1, 3, 4], '上期'],
    ['四半期', [2, 6, 8], '第4四半期'],
    ['月', [6, 18, 24], '10月'],
  ]) {
    await element.getByRole('radio', { name, exact: true }).click();
    await expect.poll(spans).toEqual(expected);
    await expect(element.getByRole('columnheader', { name: head, exact: true })).toHaveCount(4);
  }
  await page.reload();
  await expect.poll(spans).toEqual([6, 18, 24]);
});

test('the roadmap is grouped by what the plan knows', async ({ page, isMobile }) => {
  const element = await open(page, { hash: 'city-plan?view=roadmap' });
  if (isMobile) await element.locator('.city-plan-options__summary').click();
  await element.getByRole('radio', { name: '今年度の段階', exact: true }).click();
  const headings = element.locator(isMobile ? '.city-plan-list__heading' : '.city-plan-roadmap__goalname');
  await expect(headings).toHaveText(['準備', '運用', '運用と拡充', '拡充', 'その他']);
  expect(fragment(page)).toContain('by-stage');
  // 東近江市 names no departments and no items: there is no choice to make.
  const other = await open(page, { plan: 'higashiomi-2023', hash: 'city-plan?view=roadmap&by=department' });
  await expect(other.getByRole('radio', { name: '担当', exact: true })).toHaveCount(0);
});
