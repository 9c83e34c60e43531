/* One initiative: its permalink, the way there and back, its neighbours, and what tells the page. */
import { address, expect, fragment, open, ready, servePlan, settle, test, written } from '../support/page.mjs';
import { childrenOf, copyOf, find, ja, ofLevel, PLANS } from '../support/plans.mjs';

const KADOMA = PLANS.get('kadoma-2022');
const AREAS = ofLevel(KADOMA, 'area');
const nameOf = (id) => ja(find(KADOMA, id).name);

const ON_ONE_WIDTH = 'nothing here depends on the width';

// An initiative's own dated steps stand under its name once more.
const heading = (element, id) => element.getByRole('heading', { name: nameOf(id), exact: true }).first();

test('the address of an initiative opens it, with the focus on its heading', async ({ page }) => {
  const element = await open(page, { hash: 'cashless-payment' });
  await expect(heading(element, 'cashless-payment')).toBeFocused();
  await expect(element.getByRole('navigation', { name: '現在の位置' }).locator('li')).toHaveText([
    'ロードマップ',
    nameOf('convenience-for-residents'),
    nameOf('digital-counters'),
    nameOf('cashless-payment'),
  ]);
});

test('an address that says nothing of the plan takes no focus', async ({ page }) => {
  await open(page);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('an initiative is shown in full: this year, all years, text, what is not said, the source', async ({ page, isMobile }) => {
  const element = await open(page, { hash: 'digital-counters' });
  const area = find(KADOMA, 'digital-counters');
  await expect(element.getByText(ja(area.lead), { exact: true })).toBeVisible();
  await expect(element.getByRole('heading', { name: '今年度の段階：令和6年度（2024年度）' })).toBeVisible();
  await expect(element.getByRole('heading', { name: '年度ごとの予定' })).toBeVisible();
  const below = childrenOf(KADOMA, area.id).map((leaf) => ja(leaf.name));
  const drawn = isMobile ? element.locator('.city-plan-initiative__stepname') : element.locator('th[scope=row]');
  await expect(drawn).toHaveText(below);
  for (const section of area.sections) {
    if (section.label) await expect(element.getByRole('heading', { name: ja(section.label) })).toBeVisible();
    for (const text of [...(section.paragraphs ?? []), ...(section.points ?? [])]) {
      // Sentences of a section are joined into paragraphs.
      await expect(element).toContainText(ja(text));
    }
  }
  await expect(element.getByRole('heading', { name: 'この中の個別施策' })).toBeVisible();
  await expect(element.getByText(/担当課.*は、この取組には書かれていません。/)).toBeVisible();
  await expect(element.getByRole('heading', { name: /^この情報のもと/ })).toBeVisible();
  await expect(element.locator('.city-plan-source')).toContainText('要約');
});

test('opening an initiative sets the address, moves the focus and tells the page', async ({ page }) => {
  const element = await open(page, { view: 'explorer' });
  await page.evaluate(() => {
    window.heard = [];
    addEventListener('city-plan-select', (event) => window.heard.push([event.detail.id, event.target.localName]));
  });
  await element.getByRole('link', { name: nameOf('telework') }).click();
  await expect(heading(element, 'telework')).toBeFocused();
  expect(fragment(page)).toBe('telework');
  expect(await page.evaluate(() => window.heard)).toEqual([['telework', 'city-plan']]);
  await element.getByRole('link', { name: '次の取組' }).click();
  await expect(heading(element, 'digital-work')).toBeFocused();
  expect(await page.evaluate(() => window.heard.map(([id]) => id))).toEqual(['telework', 'digital-work']);
});

for (const [view, hash] of [
  ['roadmap', 'city-plan__view-roadmap'],
  ['explorer', 'city-plan__view-explorer'],
  ['explorer with search words', written('city-plan', { view: 'explorer', q: 'オンライン' })],
]) {
  test(`back from an initiative leads to the link in the ${view}, forward to the initiative`, async ({ page }) => {
    const element = await open(page, { hash });
    // A dated step leads there, too, further down.
    const link = element.getByRole('link', { name: nameOf('online-procedures') }).first();
    // `innerText` may or may not have what is in closed details.
    const visible = () => element.locator('.city-plan-shell__view').evaluate((view) => (
      [...view.querySelectorAll('p, li, th, td, h3, h4, h5, summary, label')].filter((node) => node.checkVisibility()).map((node) => node.textContent)));
    const results = await visible();
    await link.click();
    await expect(heading(element, 'online-procedures')).toBeFocused();
    await page.goBack();
    await expect(link).toBeFocused();
    expect(fragment(page)).toBe(hash);
    expect(await visible()).toEqual(results);
    await page.goForward();
    await expect(heading(element, 'online-procedures')).toBeFocused();
    await page.goBack();
    await expect(link).toBeFocused();
  });
}

test('back undoes one step after another, and forward does them again', async ({ page }) => {
  const element = await open(page);
  const current = element.locator('.city-plan-shell__views [aria-current]');
  await element.getByRole('link', { name: '今年度', exact: true }).click();
  await element.getByRole('link', { name: nameOf('security'), exact: true }).click();
  await element.getByRole('link', { name: nameOf('information-security'), exact: true }).first().click();
  await expect(heading(element, 'information-security')).toBeVisible();
  await page.goBack();
  await expect(heading(element, 'security')).toBeVisible();
  await page.goBack();
  await expect(current).toHaveText('今年度');
  await expect(element.getByRole('link', { name: nameOf('security'), exact: true })).toBeFocused();
  await page.goBack();
  await expect(current).toHaveText('ロードマップ');
  expect(fragment(page)).toBe('');
  for (const id of [null, 'security', 'information-security']) {
    await page.goForward();
    if (id) await expect(heading(element, id)).toBeFocused();
    else await expect(current).toHaveText('今年度');
  }
});

test('choices in the address are taken up, on load and later', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const element = await open(page, { hash: 'city-plan?view=explorer&q=%E7%AA%93%E5%8F%A3&goal=convenience-for-residents' });
  await expect(element.getByRole('searchbox')).toHaveValue('窓口');
  await expect(element.locator('.city-plan-chips__chip')).toHaveCount(2);
  await page.evaluate(() => { location.hash = '#city-plan?view=overview'; });
  await expect(element.getByRole('heading', { name: 'のいま' })).toBeFocused();
  await page.evaluate(() => { location.hash = '#ai-rpa'; });
  await expect(heading(element, 'ai-rpa')).toBeFocused();
  await page.evaluate(() => { location.hash = '#city-plan__view-roadmap'; });
  await expect(element.getByRole('heading', { name: 'ロードマップ' })).toBeVisible();
});

test('an anchor of the page itself changes nothing in the element', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const element = await open(page, { hash: 'city-plan?view=explorer&q=窓口' });
  await page.evaluate(() => { location.hash = '#contents'; });
  await settle(page);
  await expect(element.getByRole('searchbox')).toHaveValue('窓口');
});

test('addresses that mean nothing show the normal view', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  for (const hash of [
    'no-such-initiative',
    'city-plan?initiative=nobody',
    'city-plan?view=nonsense&stage=x&year=z&only=&years=7&&=&q',
    '%E3%81%',
    '%',
    ';;?;=',
    'constructor',
  ]) {
    await page.goto('about:blank');
    const element = await open(page, { hash });
    await expect(element.getByRole('heading', { name: 'ロードマップ' }), hash).toBeVisible();
    await expect(element.locator('th[scope=row]'), hash).toHaveCount(18);
    await element.getByRole('link', { name: nameOf('telework') }).click();
    await expect(heading(element, 'telework'), hash).toBeFocused();
    expect(fragment(page)).toBe('telework');
  }
});

test('previous and next lead through all areas and end at the first and the last', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  const element = await open(page, { hash: AREAS[0].id });
  const turn = element.getByRole('navigation', { name: '前後の取組' });
  for (const [at, area] of AREAS.entries()) {
    await expect(heading(element, area.id)).toBeFocused();
    expect(fragment(page)).toBe(area.id);
    await expect(turn.getByRole('link', { name: '前の取組' })).toHaveCount(at === 0 ? 0 : 1);
    const next = turn.getByRole('link', { name: '次の取組' });
    if (at + 1 < AREAS.length) {
      await expect(next).toContainText(ja(AREAS[at + 1].name));
      await next.click();
    } else {
      await expect(next).toHaveCount(0);
    }
  }
  await turn.getByRole('link', { name: '前の取組' }).click();
  await expect(heading(element, AREAS.at(-2).id)).toBeFocused();
});

test('the link can be copied, and that is said each time', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const element = await open(page, { hash: 'telework' });
  const copy = element.getByRole('button', { name: 'リンクをコピー' });
  const said = element.getByRole('status').filter({ hasText: 'リンクをコピーしました' });
  await expect(said).toHaveCount(0);
  await copy.press('Enter');
  await expect(said).toBeVisible();
  await expect(copy).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(page.url()).toMatch(/#telework$/);
  // Of another initiative nothing was copied yet.
  await element.getByRole('link', { name: '次の取組' }).click();
  await expect(heading(element, 'digital-work')).toBeFocused();
  await expect(said).toHaveCount(0);
});

test('without TLS there is no clipboard, but still a copy', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.addEventListener('copy', () => { window.taken = document.activeElement.value; });
  });
  const element = await open(page, { hash: 'telework' });
  const copy = element.getByRole('button', { name: 'リンクをコピー' });
  await copy.press('Enter');
  await expect(element.getByRole('status').filter({ hasText: 'リンクをコピーしました' })).toBeVisible();
  expect(await page.evaluate(() => window.taken)).toBe(page.url());
  await expect(page.locator('textarea')).toHaveCount(0);
  await expect(copy).toBeFocused();
});

test('where copying is refused nothing is claimed', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  const element = await open(page, { hash: 'telework' });
  await element.getByRole('button', { name: 'リンクをコピー' }).click();
  await settle(page);
  await expect(element.getByText('リンクをコピーしました')).toHaveCount(0);
});

test('printing asks the browser to print', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => { window.printed += 1; };
  });
  const element = await open(page, { hash: 'telework' });
  await element.getByRole('button', { name: '印刷する' }).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
});

test.describe('opening in another tab', () => {
  test.skip(({ isMobile }) => isMobile, 'a phone has no such keys');

  for (const [how, options] of [
    ['Ctrl and a click', { modifiers: ['Control'] }],
    ['the middle button', { button: 'middle' }],
  ]) {
    test(`${how} open a tab with the initiative and change nothing here`, async ({ page, context }) => {
      const element = await open(page);
      const before = page.url();
      const opened = context.waitForEvent('page');
      await element.getByRole('link', { name: nameOf('telework') }).click(options);
      const tab = await opened;
      const other = await ready(tab.locator('city-plan'));
      await expect(heading(other, 'telework')).toBeFocused();
      expect(fragment(tab)).toBe('telework');
      expect(page.url()).toBe(before);
      await expect(element.getByRole('heading', { name: 'ロードマップ' })).toBeVisible();
    });
  }

  test('every link has an address of its own that opens the same thing', async ({ page }) => {
    const element = await open(page, { hash: 'city-plan?view=explorer&q=窓口&in=explorer' });
    await expect(element.locator('.city-plan-hit').first()).toBeVisible();
    const links = await element.locator('.city-plan-hit__name a').evaluateAll((links) =>
      links.map((link) => [link.textContent, link.getAttribute('href')]),
    );
    expect(links.length).toBeGreaterThan(2);
    for (const [name, href] of links) {
      await page.goto('about:blank');
      await page.goto(address() + href);
      await expect(element.getByRole('heading', { name, exact: true })).toBeFocused();
    }
  });
});

for (const [id, plan] of PLANS) {
  test(`every initiative of ${id} opens and names itself, its text and its source`, async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    const element = await open(page, { plan: id });
    for (const initiative of plan.initiatives) {
      await page.evaluate((hash) => { location.hash = hash; }, initiative.id);
      const title = element.locator('#city-plan-heading');
      await expect(title).toBeFocused();
      await expect(title).toHaveText(ja(initiative.name));
      // The first one brings the part of the component that shows it.
      await expect(element.locator('.city-plan-notice[data-tone=wait]')).toHaveCount(0);
      // What is in the file reaches the page; a few words of each text are enough to know.
      const text = await element.locator('.city-plan-shell__view').textContent();
      for (const section of initiative.sections ?? []) {
        for (const part of [...(section.paragraphs ?? []), ...(section.points ?? [])]) {
          expect(text, initiative.id).toContain(ja(part));
        }
      }
      expect(text, initiative.id).toContain('この情報のもと');
      if (initiative.source?.page) expect(text, initiative.id).toContain(`${initiative.source.page}ページ`);
    }
  });
}

test('what has to come first is said on both initiatives', async ({ page }) => {
  const plan = copyOf('kadoma-2022');
  plan.dependencies = [{ before: 'government-system-standardization', after: 'online-procedures', remark: '試験のための関係' }];
  await servePlan(page, 'order', plan);
  const element = await open(page, { plan: 'order', hash: 'online-procedures' });
  const part = (title) => element.locator('.city-plan-initiative__section', { has: page.getByRole('heading', { name: title, exact: true }) });
  await part('先に行う取組').getByRole('link', { name: '自治体情報システムの標準化・共通化' }).click();
  await expect(part('この後に行う取組').getByRole('link', { name: '行政手続のオンライン化拡充' })).toBeVisible();
  await expect(part('この後に行う取組')).toContainText('試験のための関係');
});

test('the button itself says for some seconds that the link was copied', async ({ page, context, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  const element = await open(page, { hash: 'telework' });
  const button = (name) => element.getByRole('button', { name, exact: true });
  await button('リンクをコピー').click();
  await expect(button('リンクをコピーしました')).toBeFocused();
  await page.clock.runFor(3000);
  await expect(button('リンクをコピー')).toBeFocused();
});

test('a link is handed on to LINE and to mail without asking anybody, and to the device where it can', async ({ page, isMobile }) => {
  test.skip(isMobile, ON_ONE_WIDTH);
  await page.addInitScript(() => { navigator.share = async (what) => { window.shared = what; }; });
  const element = await open(page, { hash: 'telework', pages: '/measures' });
  const address = new URL('/measures/telework.html', page.url()).href;
  const line = element.getByRole('link', { name: 'LINEで送る' });
  const { searchParams, hostname } = new URL(await line.getAttribute('href'));
  expect([hostname, searchParams.get('url')]).toEqual(['social-plugins.line.me', address]);
  const mail = new URL(await element.getByRole('link', { name: 'メールで送る' }).getAttribute('href'));
  expect(mail.searchParams.get('body').split('\n')).toEqual([mail.searchParams.get('subject'), address]);
  await element.getByRole('button', { name: '共有', exact: true }).click();
  expect(await page.evaluate(() => window.shared.url)).toBe(address);
});
