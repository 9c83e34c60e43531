/* The secondary pages: offered where they have content, fetched when opened, and reached by addresses. */
import { chooseView, expect, goTo, open, openViewsMenu, ready, test } from '../support/page.mjs';
import { FURTHER, PLANS, furtherViewsOf } from '../support/plans.mjs';

for (const [id, plan] of PLANS) {
  test(`every view that ${id} has something for is offered and has no empty part`, async ({ page }) => {
    const element = await open(page, { plan: id, hash: 'city-plan?view=overview' });
    await openViewsMenu(element);
    const links = element.locator('.city-plan-shell__list a, .city-plan-menu a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const views = FURTHER.filter((view) => hrefs.some((href) => href.includes(`__view-${view}`)));
    expect(views).toEqual(furtherViewsOf(plan));
    expect(new Set(hrefs).size, 'none is offered twice').toBe(hrefs.length);
    for (const view of views) {
      await goTo(page, element, view);
      const faults = await element.evaluate((host) => {
        const empty = [...host.querySelectorAll('.city-plan-whole, .city-plan-whole :is(div, ul, ol, dl, dd, li, p, td, th, tbody)')]
          // A status is empty until there is something to say; what is drawn beside its number has no words.
          .filter((node) => !node.textContent.trim() && !node.matches('[role=status], [aria-hidden=true]') && !node.querySelector('svg, input'));
        // Something stands beside a heading, or before the next one that is not below it. There is no level below the
        // sixth one, so that the second alone would not do.
        const headings = [...host.querySelectorAll('.city-plan-whole :is(h3, h4, h5, h6)')];
        const bare = headings.filter((heading, at) => {
          const around = heading.closest('summary')?.parentElement ?? heading.parentElement;
          if (around.textContent.replace(heading.textContent, '').trim()) return false;
          const end = headings.slice(at + 1).find((other) => other.localName <= heading.localName);
          const range = document.createRange();
          range.setStartAfter(heading);
          range.setEndAfter(heading.closest('.city-plan-whole').lastChild);
          if (end) range.setEndBefore(end);
          const content = range.cloneContents();
          content.querySelectorAll('h3, h4, h5, h6').forEach((other) => other.remove());
          return !content.textContent.trim();
        });
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
  const before = wasm();
  await page.route('**/*.wasm', (route) => route.abort());
  await chooseView(element, '用語');
  await expect(element.locator('.city-plan-notice[data-tone=trouble]')).toBeVisible();
  expect(wasm()).toBeGreaterThan(before);
  await page.unroute('**/*.wasm');
  await chooseView(element, 'ロードマップ');
  await chooseView(element, '用語');
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
  await page.reload();
  await expect(events).toHaveCount(22);
  await expect(element.getByRole('status').filter({ hasText: '39件' })).toHaveText('39件のできごとのうち22件を表示しています');
});

test('the newest decade of the history is open, another one opens from the list of contents', async ({ page, isMobile }) => {
  const element = await open(page, { hash: 'city-plan?view=history' });
  const decade = (name) => element.locator('details', { has: page.getByRole('heading', { name, exact: true }) });
  await expect(decade('2020年代')).toHaveAttribute('open', '');
  await expect(decade('2010年代')).not.toHaveAttribute('open');
  // On a phone the names of the folds are the list.
  if (isMobile) await decade('2010年代').locator('summary').click();
  else await element.getByRole('navigation').getByRole('link', { name: /2010年代/ }).click();
  await expect(decade('2010年代')).toHaveAttribute('open', '');
  await expect(decade('2010年代').locator('summary')).toBeFocused();
  // An address of a former version names the decade.
  await page.evaluate(() => { location.hash = 'city-plan?view=history&decade=2010'; });
  await expect(decade('2010年代')).toHaveAttribute('open', '');
});

test('every kind of thing can be saved as a table', async ({ page }) => {
  const element = await open(page, { plan: 'hirakata-2024', hash: 'city-plan?view=share' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    element.getByRole('button', { name: '年表を保存（CSV）' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('hirakata-2024-history.csv');
  const code = element.locator('.city-plan-files__code');
  await expect(code).toContainText('city-plan.js');
  await expect(code).toContainText('hirakata-2024.json');
  await expect(element.getByRole('link', { name: 'LINEで送る' })).toHaveAttribute('href', /^https:\/\/social-plugins\.line\.me\/lineit\/share\?url=/);
  await expect(element.getByRole('link', { name: 'メールで送る' })).toHaveAttribute('href', /^mailto:\?subject=/);
});

test('an anchor of the static page leads to the same item when the component runs', async ({ page }) => {
  const { id } = PLANS.get('kadoma-2022').glossary[3];
  await page.goto(`/plans/kadoma-2022.html#${id}`);
  const element = await ready(page.locator('city-plan'));
  await expect(element.locator('.city-plan-glossary__entry :focus')).toHaveId(id);
});

test('a term can be sent to others', async ({ page }) => {
  const element = await open(page, { hash: 'city-plan?view=glossary&item=term-ai' });
  const id = PLANS.get('kadoma-2022').glossary[0].id;
  await page.evaluate((id) => { location.hash = `city-plan?view=glossary&item=${id}`; }, id);
  await expect(element.locator('.city-plan-glossary__entry').first()).toBeVisible();
  await chooseView(element, '保存・共有');
  await expect(element.locator('.city-plan-share__link')).toHaveAttribute('href', new RegExp(`view-glossary__item-${id}$`));
});
