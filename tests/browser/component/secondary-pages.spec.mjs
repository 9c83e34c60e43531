/* The secondary pages: offered where they have content, fetched when opened, and reached by addresses. */
import { expect, goTo, open, ready, test } from '../support/page.mjs';
import { FURTHER, PLANS, furtherViewsOf } from '../support/plans.mjs';

for (const [id, plan] of PLANS) {
  test(`every view that ${id} has something for is offered and has no empty part`, async ({ page }) => {
    const element = await open(page, { plan: id, hash: 'city-plan?view=overview' });
    const links = element.locator('.city-plan-shell__list a, .city-plan-plain__item a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const views = FURTHER.filter((view) => hrefs.some((href) => href.includes(`__view-${view}`)));
    expect(views).toEqual(furtherViewsOf(plan));
    for (const view of views) {
      await goTo(page, element, view);
      const faults = await element.evaluate((host) => {
        const empty = [...host.querySelectorAll('.city-plan-whole, .city-plan-whole :is(div, ul, ol, dl, dd, li, p, td, th, tbody)')]
          // A status is empty until there is something to say.
          .filter((node) => !node.textContent.trim() && !node.matches('[role=status]') && !node.querySelector('svg, input'));
        const headings = [...host.querySelectorAll('.city-plan-whole :is(h3, h4, h5, h6)')];
        const bare = headings.filter((heading) => !heading.parentElement.textContent.replace(heading.textContent, '').trim());
        return [...empty, ...bare].map((node) => node.outerHTML.slice(0, 200));
      });
      expect.soft(faults, view).toEqual([]);
      expect.soft(await element.evaluate((host) => host.scrollWidth - host.clientWidth), view).toBeLessThanOrEqual(0);
    }
  });
}

test('a further view is fetched when it is opened, takes the focus, and leaves it where nothing came', async ({ page, record }) => {
  record.allowFailedRequests();
  record.allowConsole(/^city-plan: /);
  const element = await open(page);
  const wasm = () => record.requests.filter((url) => url.endsWith('.wasm')).length;
  expect(wasm()).toBe(1);
  await page.route('**/*.wasm', (route) => route.abort());
  await element.getByRole('link', { name: '用語', exact: true }).click();
  await expect(element.locator('.city-plan-notice[data-tone=trouble]')).toBeVisible();
  await page.unroute('**/*.wasm');
  await element.getByRole('link', { name: 'ロードマップ', exact: true }).click();
  await element.getByRole('link', { name: '用語', exact: true }).click();
  await expect(element.locator('.city-plan-glossary__entry')).toHaveCount(PLANS.get('kadoma-2022').glossary.length);
  await expect(element.locator('#city-plan-heading')).toBeFocused();
  await page.goBack();
  await expect(element.getByRole('heading', { name: 'ロードマップ' })).toBeVisible();
});

test('a page can begin with a further view, and takes no focus', async ({ page }) => {
  const element = await open(page, { view: 'glossary' });
  await expect(element.locator('.city-plan-glossary__entry').first()).toBeVisible();
  expect(await page.evaluate(() => document.activeElement.localName)).toBe('body');
});

test('what is left out of the history stays out after a link was followed', async ({ page }) => {
  const element = await open(page, { hash: 'city-plan?view=history' });
  const events = element.locator('.city-plan-history__event');
  await expect(events).toHaveCount(39);
  await element.getByRole('checkbox', { name: /行政のデジタル化/ }).click();
  await expect(events).toHaveCount(22);
  await element.getByRole('radio', { name: /2020年代/ }).click();
  const left = await events.count();
  expect(left).toBeLessThan(22);
  await page.reload();
  await expect(events).toHaveCount(left);
  await expect(element.getByRole('status').filter({ hasText: '39件' })).toHaveText(`39件のできごとのうち${left}件を表示しています`);
});

test('an anchor of the static page leads to the same item when the component runs', async ({ page }) => {
  const { id } = PLANS.get('kadoma-2022').glossary[3];
  await page.goto(`/plans/kadoma-2022.html#${id}`);
  const element = await ready(page.locator('city-plan'));
  await expect(element.locator('.city-plan-glossary__entry:focus')).toHaveId(id);
});

test('a term can be sent to others', async ({ page }) => {
  const element = await open(page, { hash: 'city-plan?view=glossary&item=term-ai' });
  const id = PLANS.get('kadoma-2022').glossary[0].id;
  await page.evaluate((id) => { location.hash = `city-plan?view=glossary&item=${id}`; }, id);
  await expect(element.locator('.city-plan-glossary__entry').first()).toBeVisible();
  await element.getByRole('link', { name: '保存・共有' }).click();
  await expect(element.locator('.city-plan-share__link')).toHaveAttribute('href', new RegExp(`view-glossary__item-${id}$`));
});
