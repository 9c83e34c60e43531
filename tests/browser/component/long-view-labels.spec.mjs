/* The views beside the roadmap and the explorer: wide where there is room, and without a label that says the same again
 * and again. Their heights are asked for in `long-views.spec.mjs`.
 */
import { expect, goTo, open, test } from '../support/page.mjs';
import { PLANS, furtherViewsOf } from '../support/plans.mjs';

const PHONE = { width: 390, height: 844 };
/** How often a label may be repeated. */
const LABELS = 2;

/** The visible labels of a view that are there more often. Names of things are no labels. */
function repeatedLabels(host, most) {
  const counts = new Map();
  const labels = '.city-plan-whole :is(dt, legend, .city-plan-whole__label, .city-plan-past__title, .city-plan-source__kind)';
  for (const node of host.querySelectorAll(`${labels}, .city-plan-whole .city-plan-note`)) {
    const words = node.firstChild?.textContent?.trim() ?? '';
    if (words && node.checkVisibility()) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > most);
}

for (const [id, plan] of PLANS) {
  test(`the views of ${id} repeat no label on a phone`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    const element = await open(page, { plan: id, hash: 'city-plan?view=overview' });
    for (const view of furtherViewsOf(plan)) {
      await goTo(page, element, view);
      const height = await element.evaluate((host) => host.getBoundingClientRect().height);
      test.info().annotations.push({ type: view, description: `${Math.round(height)} px` });
      expect.soft(await element.evaluate(repeatedLabels, LABELS), `labels of ${view}`).toEqual([]);
    }
  });

  test(`the views of ${id} use the width that they have`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const element = await open(page, { plan: id, hash: 'city-plan?view=overview' });
    for (const view of furtherViewsOf(plan)) {
      await goTo(page, element, view);
      const share = await element.evaluate((host) => {
        const inside = host.querySelector('.city-plan-whole');
        const { left, right } = host.getBoundingClientRect();
        const nodes = [...inside.querySelectorAll('*')].filter((node) => node.childElementCount === 0 && node.checkVisibility());
        const furthest = Math.max(...nodes.map((node) => node.getBoundingClientRect().right));
        return (furthest - left) / (right - left);
      });
      test.info().annotations.push({ type: view, description: `${Math.round(share * 100)} % of the width` });
      expect.soft(share, `the width of ${view}`).toBeGreaterThan(0.6);
    }
  });
}
