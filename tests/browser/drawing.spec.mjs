/* Calendars of other months and texts of other directions: each month in its place, each text in its own direction. */
import { expect, open, servePlan, settle, test } from './support/page.mjs';
import { smallPlan } from './support/plans.mjs';

for (const first of [1, 4, 7, 10]) {
  test(`months of a year that begins in month ${first} stand in their order, and a bar under its own`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone shows one year at a time');
    const phases = [[3, 5], [12, 12], [first, first]].map(([start, end]) => ({
      label: `${start}月から`, kinds: ['operate'], start: `2025-${String(start).padStart(2, '0')}`, end: `2025-${String(end).padStart(2, '0')}`,
    }));
    const measure = (phase, at) => ({ id: `measure-${at}`, level: 'measure', name: `取組${at}`, phases: [phase], source: { page: '1' } });
    const plan = smallPlan({
      fiscal_year_start: first, initiatives: phases.map(measure),
      roadmap: { given: 'table', start: 2024, end: 2025, source: { page: '1' } },
    });
    await servePlan(page, 'months', plan);
    const element = await open(page, { plan: 'months', hash: 'city-plan?view=roadmap&scale=month' });
    const heads = element.locator('.city-plan-roadmap__part');
    await expect(heads).toHaveCount(24);
    const order = Array.from({ length: 24 }, (_, at) => `${((first - 1 + at) % 12) + 1}月`);
    await expect(heads).toHaveText(order);
    for (const [at, [start, end]] of [[3, 5], [12, 12], [first, first]].entries()) {
      const bar = await element.getByRole('row', { name: `取組${at}` }).locator('td[data-kind=operate]').boundingBox();
      const under = await heads.evaluateAll((all, bar) => all.flatMap((head) => {
        const { left, right } = head.getBoundingClientRect();
        return (left + right) / 2 > bar.x && (left + right) / 2 < bar.x + bar.width ? [head.textContent] : [];
      }), bar);
      expect(under, `${start}`).toEqual(Array.from({ length: end - start + 1 }, (_, more) => `${start + more}月`));
    }
  });
}

test('a text stands in the direction of its own letters, and turns nothing beside it', async ({ page, isMobile }) => {
  test.skip(isMobile, 'directions do not depend on the width');
  const measure = (id, name, more = {}) => ({ id, level: 'measure', name, departments: [name], phases: [{ label: name, kinds: ['operate'], start: 2024, end: 2025 }], source: { page: '1' }, ...more });
  const plan = smallPlan({
    title: 'خطة المدينة 2024', city: 'עיר',
    initiatives: [measure('arabic', 'تحسين الخدمات (1) A'), measure('hebrew', 'שירות דיגיטלי 2.'), measure('turned', '窓口\u202eかどうか'), measure('plain', '窓口（1）')],
  });
  await servePlan(page, 'directions', plan);
  for (const view of ['roadmap', 'overview', 'explorer']) {
    const element = await open(page, { plan: 'directions', hash: `city-plan?view=${view}` });
    await settle(page);
    // The interface is read from left to right, and no mark of a text reaches beyond the element that it stands in.
    const faulty = await element.evaluate((host) => [...host.querySelectorAll('*')].flatMap((node) => {
      const own = [...node.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE).map(({ data }) => data).join('');
      if (!/[\u0590-\u07ff\u202e]/.test(own)) return [];
      const { unicodeBidi, direction } = getComputedStyle(node);
      return ['isolate', 'plaintext', 'isolate-override'].includes(unicodeBidi) && direction === 'ltr' ? [] : [`${node.className || node.localName}: ${unicodeBidi}, ${direction}`];
    }));
    expect(faulty, view).toEqual([]);
  }
});
