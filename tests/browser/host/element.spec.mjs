/* The element in other people's pages: several at once, scripts in any order, moves, attributes,
 * the property `plan`, events. The pages are in www/hosts/.
 */
import { encoded, expect, fragment, goTo, host, open, PAGE, ready, servePlan, settle, test, written } from '../support/page.mjs';
import { find, ja, PLANS, smallPlan } from '../support/plans.mjs';

const KADOMA = PLANS.get('kadoma-2022');
const OTHER = PLANS.get('higashiosaka-2026');
const INITIATIVE = OTHER.initiatives.find((initiative) => initiative.level === 'measure');
const nameOf = (id) => ja(find(KADOMA, id).name);

// Only what has to do with the width is tried on a phone, too.
const ON_ONE_WIDTH = 'nothing here depends on the width';

/** Adds an element to the page while it runs. */
async function add(page, attributes = {}, { into = 'main', text = '計画の要約です。' } = {}) {
  await page.evaluate(([attributes, into, text]) => {
    const element = document.createElement('city-plan');
    element.append(Object.assign(document.createElement('p'), { textContent: text }));
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.querySelector(into).append(element);
  }, [{ src: '../plans/kadoma-2022.json', today: '2024-10-01', ...attributes }, into, text]);
  return page.locator('city-plan').last();
}

/** Notes every event of ours that reaches the window. */
function listen(page) {
  return page.addInitScript(() => {
    window.heard = [];
    for (const name of ['ready', 'error', 'select']) {
      addEventListener(`city-plan-${name}`, (event) => {
        window.heard.push({ name, detail: event.detail, bubbles: event.bubbles, composed: event.composed });
      });
    }
  });
}

const heard = (page) => page.evaluate(() => window.heard.map((event) => event.name));

/** Keeps a plan back until `release` is called. */
async function holdPlan(page, id) {
  let release;
  const released = new Promise((done) => { release = done; });
  await page.route(`**/plans/${id}.json`, async (route) => {
    await released;
    await route.continue().catch(() => {});
  });
  return release;
}

test.describe('two elements with ids', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  async function both(page, hash) {
    await host(page, 'two-named', hash);
    return [await ready(page.locator('#a')), await ready(page.locator('#b'))];
  }

  test('do not disturb each other: words, initiatives, the URL, back', async ({ page }) => {
    const [a, b] = await both(page);
    await a.getByRole('link', { name: 'さがす', exact: true }).click();
    await a.getByRole('searchbox').fill('窓口');
    await expect.poll(() => fragment(page)).toBe(written('a', { view: 'explorer', q: '窓口' }));
    await expect(b.getByRole('heading', { name: /^12の取組$/ })).toBeVisible();

    await b.getByRole('link', { name: ja(INITIATIVE.name) }).click();
    await expect(b.getByRole('heading', { name: ja(INITIATIVE.name), exact: true })).toBeFocused();
    expect(fragment(page)).toBe(`${written('a', { view: 'explorer', q: '窓口' })}_-b-${INITIATIVE.id}`);
    await expect(a.getByRole('searchbox')).toHaveValue('窓口');

    await page.goBack();
    await expect(b.getByRole('link', { name: ja(INITIATIVE.name) })).toBeFocused();
    await expect(a.getByRole('searchbox')).toHaveValue('窓口');
    await page.goForward();
    await expect(b.getByRole('heading', { name: ja(INITIATIVE.name), exact: true })).toBeFocused();
    await expect(a.getByRole('searchbox')).toHaveValue('窓口');
  });

  test('find their choices again when the page is loaded anew', async ({ page }) => {
    const [a, b] = await both(page, `#a?view=explorer&q=窓口;b-${INITIATIVE.id}`);
    await expect(a.getByRole('searchbox')).toHaveValue('窓口');
    await expect(b.getByRole('heading', { name: ja(INITIATIVE.name), exact: true })).toBeVisible();
  });

  test('go back where the other one has an initiative open', async ({ page }) => {
    const [a, b] = await both(page);
    await b.getByRole('link', { name: ja(INITIATIVE.name) }).click();
    await a.getByRole('link', { name: 'さがす', exact: true }).click();
    await expect(a.getByRole('heading', { name: '計画の中をさがす' })).toBeVisible();
    await page.goBack();
    expect(fragment(page)).toBe(`b-${INITIATIVE.id}`);
    await expect(a.getByRole('heading', { name: /のいま$/ })).toBeVisible();
    await expect(b.getByRole('heading', { name: ja(INITIATIVE.name), exact: true })).toBeVisible();
  });

  test('lose nothing where one is typed into while the other is used', async ({ page }) => {
    const [a, b] = await both(page, '#a?view=explorer');
    const href = `#b-${INITIATIVE.id}`;
    await page.evaluate(async (href) => {
      const input = document.querySelector('#a input[type=search]');
      input.value = '窓口';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      document.querySelector(`#b a[href="${href}"]`).click();
    }, href);
    await expect(b.getByRole('heading', { name: ja(INITIATIVE.name), exact: true })).toBeFocused();
    // The URL follows the typing after a while: until then one of the two may be missing.
    await expect.poll(() => fragment(page)).toBe(`${written('a', { view: 'explorer', q: '窓口' })}_-b-${INITIATIVE.id}`);
    await page.reload();
    await expect(a.getByRole('searchbox')).toHaveValue('窓口');
    await expect(b.getByRole('heading', { name: ja(INITIATIVE.name), exact: true })).toBeVisible();
  });

  test('have no id and no group of radio buttons in common', async ({ page }) => {
    await both(page);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
    expect(twice).toEqual([]);
  });
});

test.describe('two elements without ids', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  async function both(page) {
    // The first one is ready first, as in most pages.
    const release = await holdPlan(page, OTHER.id);
    await host(page, 'two-unnamed');
    const [first, second] = [page.locator('city-plan').nth(0), page.locator('city-plan').nth(1)];
    await ready(first);
    release();
    return [first, await ready(second)];
  }

  test('do not disturb each other', async ({ page }) => {
    const [first, second] = await both(page);
    await second.getByRole('link', { name: ja(INITIATIVE.name) }).click();
    await expect(second.getByRole('heading', { name: ja(INITIATIVE.name), exact: true })).toBeFocused();
    await first.getByRole('link', { name: 'さがす', exact: true }).click();
    await expect(second.getByRole('heading', { name: ja(INITIATIVE.name), exact: true })).toBeVisible();
    await first.getByRole('searchbox').fill('窓口');
    await expect(first.getByRole('group', { name: '使っている条件' })).toContainText('窓口');
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((node) => node.id));
    expect(ids.length).toBe(new Set(ids).size);
  });

  test('stand in the URL together', async ({ page }) => {
    const [first, second] = await both(page);
    await second.getByRole('link', { name: ja(INITIATIVE.name) }).click();
    await first.getByRole('link', { name: 'さがす', exact: true }).click();
    await expect(first.getByRole('heading', { name: '計画の中をさがす' })).toBeVisible();
    expect(fragment(page)).toBe(`city-plan-2-${INITIATIVE.id}_-city-plan__view-explorer`);
    await page.reload();
    await Promise.all([ready(first), ready(second)]);
    await expect(first.getByRole('heading', { name: '計画の中をさがす' })).toBeVisible();
    await expect(second.getByRole('heading', { name: ja(INITIATIVE.name), exact: true })).toBeVisible();
  });

  test('are named by their place in the page, not by which plan arrives first', async ({ page }) => {
    const release = await holdPlan(page, 'kadoma-2022');
    await host(page, 'two-unnamed');
    const [first, second] = [page.locator('city-plan').nth(0), page.locator('city-plan').nth(1)];
    await ready(second);
    release();
    await ready(first);
    await first.getByRole('link', { name: nameOf('security'), exact: true }).click();
    expect(fragment(page)).toBe('security');
  });
});

for (const id of ['計画', 'tmp_contents.1']) {
  test(`an element with the id ${id} finds its part of the URL again`, async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    await host(page, 'empty');
    let element = await ready(await add(page, { id }));
    await element.getByRole('link', { name: 'さがす', exact: true }).click();
    await element.getByRole('searchbox').fill('窓口');
    await expect.poll(() => fragment(page)).toContain(`q-${encoded('窓口')}`);
    await element.getByRole('link', { name: nameOf('digital-counters'), exact: true }).first().click();
    await expect(element.getByRole('heading', { name: nameOf('digital-counters'), exact: true })).toBeFocused();
    await page.goBack();
    await expect(element.getByRole('searchbox')).toHaveValue('窓口');
    await expect(element.getByRole('link', { name: nameOf('digital-counters'), exact: true }).first()).toBeFocused();
    await page.reload();
    element = await ready(await add(page, { id }));
    await expect(element.getByRole('searchbox')).toHaveValue('窓口');
  });
}

test.describe('the script', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  for (const [name, how] of [
    ['script-first', 'before the element'],
    ['script-last', 'after the element'],
    ['script-async', 'async'],
    ['script-twice', 'three times'],
  ]) {
    test(`works ${how}`, async ({ page, record }) => {
      await listen(page);
      const element = await ready(await host(page, name));
      await expect(element.getByRole('heading', { name: ja(KADOMA.title) })).toBeVisible();
      await expect(page.getByText('門真市の計画の要約です。')).toHaveCount(0);
      expect(await heard(page)).toEqual(['ready']);
      expect(record.requested('/plans/kadoma-2022.json')).toBe(1);
      const files = record.requests.filter((url) => url.endsWith('.wasm'));
      expect(files.filter((url, at) => files.indexOf(url) !== at)).toEqual([]);
    });
  }

  test('is not needed for the static content', async ({ page, record }) => {
    await host(page, 'no-script');
    await expect(page.getByText('門真市の計画の要約です。')).toBeVisible();
    await expect(page.getByRole('link', { name: '計画のデータ' })).toBeVisible();
    expect(record.requests.length).toBe(2);
  });

  test('loads wasm and style once for several elements', async ({ page, record }) => {
    await host(page, 'two-named');
    await ready(page.locator('#a'));
    await ready(page.locator('#b'));
    // What binds them stands in the script that the page names.
    await settle(page);
    const files = record.requests.map((url) => new URL(url).pathname).filter((path) => /city-plan-[^/]+$/.test(path));
    expect(files.filter((path, at) => files.indexOf(path) !== at)).toEqual([]);
    expect(files.filter((path) => path.endsWith('.js'))).toEqual([]);
    // One that is there at once, and one for the views.
    expect(files.filter((path) => path.endsWith('.css')).length).toBeLessThanOrEqual(2);
  });
});

test.describe('an element far below the window', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  test('loads nothing until it comes near', async ({ page, record }) => {
    const element = await host(page, 'far-below');
    await expect(element).toHaveAttribute('data-state', 'loading');
    await settle(page);
    expect(record.requested('/plans/kadoma-2022.json')).toBe(0);
    await element.scrollIntoViewIfNeeded();
    await ready(element);
    expect(record.requested('/plans/kadoma-2022.json')).toBe(1);
  });

  test('does not wait where the URL names an initiative of it', async ({ page }) => {
    const element = await ready(await host(page, 'far-below', '#telework'));
    await expect(element.getByRole('heading', { name: nameOf('telework'), exact: true })).toBeFocused();
    await expect(element.getByRole('heading', { name: nameOf('telework'), exact: true })).toBeInViewport();
  });

  test('starts once, even if it was moved before it came near', async ({ page, record }) => {
    const element = await host(page, 'far-below');
    await element.evaluate((host) => host.parentNode.insertBefore(host, host.nextElementSibling.nextSibling));
    await settle(page);
    await element.scrollIntoViewIfNeeded();
    await ready(element);
    await element.getByRole('link', { name: '今年度', exact: true }).click();
    for (const top of [0, 100_000, 0, 100_000]) {
      await page.evaluate((top) => scrollTo(0, top), top);
      await settle(page);
    }
    await expect(element.getByRole('heading', { name: /のいま$/ })).toHaveCount(1);
    expect(record.requested('/plans/kadoma-2022.json')).toBe(1);
  });
});

test.describe('in a page that changes', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  test('an element may come late', async ({ page }) => {
    await host(page, 'empty');
    const element = await ready(await add(page));
    await expect(element.getByRole('heading', { name: ja(KADOMA.title) })).toBeVisible();
  });

  test('an element that gets its src last shows it', async ({ page }) => {
    await host(page, 'empty');
    await page.evaluate(() => {
      const element = document.createElement('city-plan');
      document.querySelector('main').append(element);
      element.setAttribute('src', '../plans/kadoma-2022.json');
    });
    await ready(page.locator('city-plan'));
  });

  test('an element without src stays as it is', async ({ page, record }) => {
    await host(page, 'empty');
    const requests = record.requests.length;
    await page.evaluate(() => {
      const element = document.createElement('city-plan');
      element.textContent = '計画の要約です。';
      document.querySelector('main').append(element);
    });
    await settle(page);
    await expect(page.locator('city-plan')).toHaveText('計画の要約です。');
    expect(record.requests.length).toBe(requests);
  });

  test('an element that is moved goes on where it was', async ({ page, record }) => {
    await listen(page);
    await host(page, 'empty');
    const element = await ready(await add(page, { view: 'explorer' }));
    await element.getByRole('searchbox').fill('窓口');
    await expect(element.getByRole('group', { name: '使っている条件' })).toContainText('窓口');
    await element.evaluate((host) => document.querySelector('aside').append(host));
    await settle(page);
    await expect(page.locator('aside > city-plan[data-state=ready]')).toHaveCount(1);
    await expect(element.getByRole('searchbox')).toHaveValue('窓口');
    // It still listens.
    await element.getByRole('searchbox').fill('オンライン');
    await expect(element.getByRole('group', { name: '使っている条件' })).toContainText('オンライン');
    expect(await heard(page)).toEqual(['ready']);
    expect(record.requested('/plans/kadoma-2022.json')).toBe(1);
  });

  test('an element that is removed and put back starts again', async ({ page }) => {
    await listen(page);
    await host(page, 'empty');
    const element = await ready(await add(page));
    await page.evaluate(async () => {
      window.kept = document.querySelector('city-plan');
      window.kept.remove();
      await new Promise((done) => setTimeout(done));
    });
    // Out of the page it is what the page's author had written.
    expect(await page.evaluate(() => [window.kept.textContent, window.kept.dataset.state ?? null])).toEqual(['計画の要約です。', null]);
    // Nothing of it listens any more.
    await page.evaluate(() => { location.hash = '#telework'; });
    await settle(page);
    await page.evaluate(() => document.querySelector('main').append(window.kept));
    await ready(element);
    await expect(element.getByRole('heading', { name: nameOf('telework'), exact: true })).toBeVisible();
    await element.getByRole('navigation', { name: /^計画の見かた/ }).getByRole('link', { name: 'ロードマップ' }).click();
    await expect(element.locator('th[scope=row]')).toHaveCount(18);
    expect(await heard(page)).toEqual(['ready', 'ready']);
  });

  test('an element that is removed while it loads ends quietly', async ({ page }) => {
    await listen(page);
    const release = await holdPlan(page, 'kadoma-2022');
    await host(page, 'empty');
    const asked = page.waitForRequest('**/plans/kadoma-2022.json');
    await add(page, { loading: 'eager' });
    await asked;
    const given = page.waitForEvent('requestfailed');
    await page.evaluate(() => { window.kept = document.querySelector('city-plan'); window.kept.remove(); });
    expect((await given).failure().errorText).toBe('net::ERR_ABORTED');
    release();
    await settle(page);
    expect(await heard(page)).toEqual([]);
    expect(await page.evaluate(() => [window.kept.textContent, window.kept.dataset.state ?? null])).toEqual(['計画の要約です。', null]);
  });

  test('an element that is moved while it loads loads on', async ({ page, record }) => {
    await listen(page);
    const release = await holdPlan(page, 'kadoma-2022');
    await host(page, 'empty');
    const asked = page.waitForRequest('**/plans/kadoma-2022.json');
    const element = await add(page, { loading: 'eager' });
    await asked;
    await element.evaluate((host) => document.querySelector('aside').append(host));
    await settle(page);
    release();
    await ready(element);
    expect(await heard(page)).toEqual(['ready']);
    expect(record.requested('/plans/kadoma-2022.json')).toBe(1);
  });

  test('another src shows another plan, and a late answer for the first one changes nothing', async ({ page }) => {
    await listen(page);
    const release = await holdPlan(page, 'kadoma-2022');
    await host(page, 'empty');
    const asked = page.waitForRequest('**/plans/kadoma-2022.json');
    const element = await add(page, { loading: 'eager' });
    await asked;
    await element.evaluate((host) => host.setAttribute('src', '../plans/higashiosaka-2026.json'));
    await ready(element);
    release();
    await settle(page);
    await expect(element.getByRole('heading', { level: 2 })).toHaveText(ja(OTHER.title));
    await element.evaluate((host) => host.setAttribute('src', '../plans/hirakata-2024.json'));
    await expect(element.getByRole('heading', { level: 2 })).toHaveText(ja(PLANS.get('hirakata-2024').title));
    expect(await heard(page)).toEqual(['ready', 'ready']);
  });

  test('many elements come and go, and none of them listens on', async ({ page }) => {
    await host(page, 'empty');
    for (let round = 0; round < 3; round += 1) {
      for (const id of ['x', 'y', 'z']) await add(page, { id, loading: 'eager' });
      for (const id of ['x', 'y', 'z']) await ready(page.locator(`#${id}`));
      await page.evaluate(async () => {
        document.querySelectorAll('city-plan').forEach((element) => element.remove());
        await new Promise((done) => setTimeout(done));
        location.hash = '#x-telework';
        location.hash = '';
      });
    }
    const element = await ready(await add(page, { id: 'x' }));
    await element.getByRole('link', { name: nameOf('security'), exact: true }).click();
    expect(fragment(page)).toBe('x-security');
  });
});

test.describe('the style sheet of the views', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  /** Keeps every sheet but the first from shadow roots, until `release` is called in the page. */
  function holdSheets(page) {
    return page.addInitScript(() => {
      const { append } = ShadowRoot.prototype;
      const held = [];
      ShadowRoot.prototype.append = function (...nodes) {
        const isHeld = this.querySelector('link') && nodes.some(({ localName }) => localName === 'link');
        if (isHeld && !window.isReleased) held.push(() => append.apply(this, nodes));
        else append.apply(this, nodes);
      };
      window.release = () => {
        window.isReleased = true;
        for (const put of held) put();
      };
    });
  }

  /** Adds an element inside of a shadow root. */
  async function addInside(page) {
    await page.evaluate(() => {
      const element = document.createElement('city-plan');
      const attributes = { id: 'inner', src: '../plans/kadoma-2022.json', today: '2024-10-01', loading: 'eager' };
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.querySelector('aside').attachShadow({ mode: 'open' }).append(element);
    });
    return page.locator('#inner');
  }

  const sheetsAt = (page, place) => page.evaluate((place) => {
    const root = place === 'head' ? document.head : document.querySelector('aside').shadowRoot;
    return [...root.querySelectorAll('link[href*="city-plan-"]')].filter(({ media, sheet }) => media === 'all' && sheet).length;
  }, place);

  for (const [what, isBeside] of [['alone', false], ['beside one that has opened it before', true]]) {
    test(`comes before a view of an element in a shadow root, ${what}`, async ({ page }) => {
      await holdSheets(page);
      await host(page, 'empty');
      if (isBeside) {
        await add(page, { loading: 'eager', id: 'other' });
        const other = await ready(page.locator('#other'));
        await other.getByRole('link', { name: 'さがす', exact: true }).click();
        await expect(other.locator('.city-plan-facet__option').first()).toHaveCSS('display', 'flex');
      }
      const element = await addInside(page);
      if (isBeside) {
        // The view is loaded, so it begins with its sheet.
        await expect(element).toHaveAttribute('data-state', 'loading');
        await settle(page);
        await expect(element.locator('.city-plan-shell')).toHaveCount(0);
      } else {
        await ready(element);
        await element.getByRole('link', { name: 'さがす', exact: true }).click();
        await expect(element.locator('.city-plan-notice[data-tone=wait]')).toBeVisible();
        await settle(page);
        await expect(element.locator('.city-plan-explorer')).toHaveCount(0);
      }
      await page.evaluate(() => window.release());
      await ready(element);
      if (isBeside) await element.getByRole('link', { name: 'さがす', exact: true }).click();
      await expect(element.locator('.city-plan-facet__option').first()).toHaveCSS('display', 'flex');
      expect(await sheetsAt(page, 'head')).toBe(2);
      expect(await sheetsAt(page, 'root')).toBeGreaterThanOrEqual(2);
    });
  }

  test('comes before a view that another element, outside of the shadow root, has loaded', async ({ page }) => {
    await holdSheets(page);
    await host(page, 'empty');
    const inner = await ready(await addInside(page));
    await add(page, { loading: 'eager', id: 'other' });
    const other = await ready(page.locator('#other'));
    await other.getByRole('link', { name: 'さがす', exact: true }).click();
    await expect(other.locator('.city-plan-facet__option').first()).toHaveCSS('display', 'flex');
    await inner.getByRole('link', { name: 'さがす', exact: true }).click();
    await expect(inner.locator('.city-plan-notice[data-tone=wait]')).toBeVisible();
    await settle(page);
    await expect(inner.locator('.city-plan-explorer')).toHaveCount(0);
    await page.evaluate(() => window.release());
    await expect(inner.locator('.city-plan-facet__option').first()).toHaveCSS('display', 'flex');
    const heading = inner.getByRole('heading', { name: '計画の中をさがす' });
    await expect.poll(() => heading.evaluate((one) => one.getRootNode().activeElement === one)).toBe(true);
  });

  test('comes again where the page has taken the sheets from its head', async ({ page }) => {
    await host(page, 'empty');
    const element = await ready(await add(page, { view: 'explorer', loading: 'eager' }));
    await expect(element.locator('.city-plan-facet__option').first()).toHaveCSS('display', 'flex');
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('link[href*="city-plan-"]')) link.remove();
      document.querySelector('city-plan').remove();
    });
    const next = await ready(await add(page, { view: 'explorer', loading: 'eager' }));
    await expect(next.locator('.city-plan-facet__option').first()).toHaveCSS('display', 'flex');
    expect(await sheetsAt(page, 'head')).toBe(2);
  });
});

test.describe('attributes', () => {
  const CURRENT = '.city-plan-shell__views [aria-current]';

  test('view and initiative say where it begins', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    for (const [view, word] of [['overview', '今年度'], ['roadmap', 'ロードマップ'], ['explorer', 'さがす']]) {
      const element = await open(page, { view });
      await expect(element.locator(CURRENT)).toHaveText(word);
      // What the page chose needs no place in the URL, and the way back to it neither.
      await element.getByRole('link', { name: nameOf('security'), exact: true }).first().or(element.getByRole('link', { name: nameOf('telework') })).first().click();
      await page.goBack();
      await expect(element.locator(CURRENT)).toHaveText(word);
      expect(fragment(page)).toBe('');
    }
    const element = await open(page, { initiative: 'telework' });
    await expect(element.getByRole('heading', { name: nameOf('telework'), exact: true })).toBeVisible();
    // The page's choice, not the reader's: the focus stays at the top.
    await expect(element.getByRole('heading', { name: nameOf('telework'), exact: true })).not.toBeFocused();
    await element.getByRole('navigation', { name: /^計画の見かた/ }).getByRole('link', { name: 'ロードマップ' }).click();
    await page.reload();
    await ready(element);
    await expect(element.locator(CURRENT)).toHaveText('ロードマップ');
  });

  test('view and initiative can change while it runs', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    const element = await open(page);
    await element.evaluate((host) => host.setAttribute('view', 'overview'));
    await expect(element.getByRole('heading', { name: /のいま$/ })).toHaveCount(1);
    await element.evaluate((host) => host.setAttribute('initiative', 'telework'));
    await expect(element.getByRole('heading', { name: nameOf('telework'), exact: true })).toBeVisible();
    await element.evaluate((host) => host.removeAttribute('initiative'));
    await expect(element.getByRole('heading', { name: /のいま$/ })).toHaveCount(1);
  });

  for (const level of [2, 3, 4, 5]) {
    test(`heading-level ${level} begins there, skips no level and uses no h1`, async ({ page, isMobile }) => {
      test.skip(isMobile && level > 2, 'one level tells of all');
      for (const plan of ['kadoma-2022', 'higashiosaka-2026', 'higashiosaka-2021']) {
        const element = await open(page, { plan, 'heading-level': level });
        const { id } = PLANS.get(plan).initiatives.find((initiative) => initiative.sections);
        for (const place of ['explorer', 'overview', 'roadmap', id]) {
          await goTo(page, element, place);
          await expect(element.locator('#city-plan-heading')).toBeFocused();
          const levels = await element.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => all.map((one) => Number(one.localName[1])));
          const about = `${plan}, ${place}: ${levels.join(' ')}`;
          expect.soft(levels[0], about).toBe(level);
          expect.soft(levels.filter((found) => found <= level).length, about).toBe(1);
          expect.soft(levels.filter((found, at) => at > 0 && found > levels[at - 1] + 1), about).toEqual([]);
        }
      }
    });
  }

  test('heading-level can change while it runs', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    const element = await open(page);
    await element.evaluate((host) => host.setAttribute('heading-level', '4'));
    await expect(element.getByRole('heading', { level: 4 })).toHaveText(ja(KADOMA.title));
    await expect(element.getByRole('heading', { level: 2 })).toHaveCount(0);
  });

  test('theme is light, dark, or as the reader has it', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    const [light, dark] = ['rgb(255, 255, 255)', 'rgb(26, 26, 26)'];
    const element = await open(page);
    const root = element.locator('> .city-plan');
    for (const [theme, preferred, expected] of [
      [null, 'dark', light],
      ['light', 'dark', light],
      ['dark', 'light', dark],
      ['auto', 'light', light],
      ['auto', 'dark', dark],
      ['purple', 'dark', light],
      [null, 'dark', light],
    ]) {
      await page.emulateMedia({ colorScheme: preferred });
      await element.evaluate((host, theme) => (theme ? host.setAttribute('theme', theme) : host.removeAttribute('theme')), theme);
      await expect(root, `${theme}, ${preferred}`).toHaveCSS('background-color', expected);
    }
  });

  test('year-style writes years in both ways, by era or by 西暦', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    const element = await open(page);
    const head = element.locator('thead');
    const table = element.locator('table');
    await expect(head).toContainText('令和6年度（2024年度）');
    await element.evaluate((host) => host.setAttribute('year-style', 'era'));
    await expect(head).not.toContainText('2024');
    await expect(table).not.toContainText(/20\d\d年/);
    await expect(head).toContainText('令和6年度');
    await element.getByRole('button', { name: /^表示/ }).click();
    await expect(element.getByRole('radio', { name: '令和', exact: true })).toBeChecked();
    await element.evaluate((host) => host.setAttribute('year-style', 'western'));
    await expect(table).not.toContainText('令和');
    await expect(head).toContainText('2024年度');
    await element.evaluate((host) => host.setAttribute('year-style', 'both'));
    await expect(head).toContainText('令和6年度（2024年度）');
  });

  test('today can change while it runs', async ({ page }) => {
    const element = await open(page, { today: '2022-04-01' });
    const now = element.locator('[aria-current=date], .city-plan-yearbar__sentence:has(.city-plan-now)');
    await expect(now).toContainText('令和4年度');
    await element.evaluate((host) => host.setAttribute('today', '2025-12-31'));
    await expect(now).toContainText('令和7年度');
    await expect(now).toHaveCount(1);
  });

  test('today is the day in Japan if the page does not say otherwise', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    // Half past midnight on the first of April in Japan; still March in Greenwich.
    await page.clock.setFixedTime(new Date('2025-03-31T15:30:00Z'));
    await page.goto(`${PAGE}?view=roadmap`);
    await expect(page.locator('[aria-current=date]')).toContainText('令和7年度');
  });

  test('unknown attributes and values are passed over', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    await host(page, 'empty');
    const element = await ready(await add(page, {
      foo: 'bar',
      view: 'nonsense',
      initiative: 'nobody',
      'heading-level': '9',
      theme: 'purple',
      'year-style': 'x',
      lang: 'x-klingon',
      'data-x': '1',
      class: 'host-class',
    }));
    await expect(element.getByRole('heading', { level: 2 })).toHaveCount(1);
    await expect(element.locator('#city-plan-heading')).toContainText('2024');
    await expect(element).toHaveClass('host-class');
  });

  test('a today that is no date is passed over', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    const element = await open(page);
    await page.clock.setFixedTime(new Date('2023-10-01T00:00:00Z'));
    for (const today of ['never', '2024-13-01', '2024', '']) {
      await element.evaluate((host, today) => host.setAttribute('today', today), today);
      await expect(element.locator('[aria-current=date]'), today).toContainText('令和5年度');
      await element.evaluate((host) => host.setAttribute('today', '2024-10-01'));
      await expect(element.locator('[aria-current=date]')).toContainText('令和6年度');
    }
  });
});

test.describe('in an English page', () => {
  for (const [id, plan] of PLANS) {
    test(`${id} is shown in English words, and every Japanese run says that it is Japanese`, async ({ page, isMobile }) => {
      test.skip(isMobile && id !== 'kadoma-2022', 'only a plan with a table looks different there');
      const element = await open(page, { plan: id, lang: 'en' });
      await expect(element.locator('> .city-plan')).toHaveAttribute('lang', 'en');
      for (const place of ['explorer', 'overview', 'roadmap', plan.initiatives.at(-1).id]) {
        await goTo(page, element, place);
        await expect(element.locator('#city-plan-heading')).toBeFocused();
        expect.soft(await unmarkedJapanese(element), `${id}, ${place}`).toEqual([]);
      }
    });
  }

  test('the words change with the attribute, and years are written the English way', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    const element = await open(page, { lang: 'en' });
    await expect(element.getByRole('heading', { level: 2 })).toHaveText(KADOMA.title.en);
    await expect(element.getByRole('link', { name: 'Roadmap' })).toHaveAttribute('aria-current', 'page');
    await expect(element.locator('[aria-current=date]')).toContainText('This fiscal year');
    await expect(element.locator('[aria-current=date]')).toContainText('FY2024');
    await expect(element.locator('[aria-current=date]')).toContainText('Reiwa 6');
    await element.evaluate((host) => host.setAttribute('lang', 'ja'));
    await expect(element.getByRole('heading', { level: 2 })).toHaveText(ja(KADOMA.title));
    await element.evaluate((host) => host.setAttribute('lang', 'en-GB'));
    await expect(element.getByRole('heading', { level: 2 })).toHaveText(KADOMA.title.en);
  });

  test('the language of the page is enough', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    await host(page, 'empty');
    await page.evaluate(() => { document.documentElement.lang = 'en'; });
    const element = await ready(await add(page));
    await expect(element.getByRole('heading', { level: 2 })).toHaveText(KADOMA.title.en);
  });

  test('English words find initiatives', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    const element = await open(page, { lang: 'en', view: 'explorer' });
    await element.getByRole('searchbox', { name: 'What would you like to know?' }).fill('telework');
    await expect(element.getByRole('status').first()).toHaveText(/^7 results\. Also searched for: テレワーク\.$/);
    expect(await unmarkedJapanese(element)).toEqual([]);
    await expect(element.locator('mark').first()).toHaveText(/telework/i);
  });
});

test.describe('the property plan', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  test('may be set before the element is defined', async ({ page, record }) => {
    const element = await ready(await host(page, 'plan-property'));
    await expect(element.getByRole('heading', { level: 2 })).toHaveText('ページが作った計画');
    await goTo(page, element, 'roadmap');
    await expect(element.getByRole('rowheader', { name: '窓口を便利にする' })).toBeVisible();
    expect(record.requests.some((url) => url.endsWith('.json'))).toBe(false);
    expect(await element.evaluate((host) => host.plan.title)).toBe('ページが作った計画');
  });

  test('may be set afterwards, before or after the element is in the page, and again', async ({ page }) => {
    await listen(page);
    await host(page, 'empty');
    await page.evaluate((plan) => {
      const element = document.createElement('city-plan');
      element.plan = plan;
      document.querySelector('main').append(element);
    }, smallPlan({ title: '先の計画' }));
    const element = await ready(page.locator('city-plan'));
    await expect(element.getByRole('heading', { level: 2 })).toHaveText('先の計画');
    await element.evaluate((host, plan) => { host.plan = plan; }, smallPlan({ title: '後の計画' }));
    await expect(element.getByRole('heading', { level: 2 })).toHaveText('後の計画');
    await page.evaluate((plan) => {
      const element = document.createElement('city-plan');
      element.id = 'late';
      document.querySelector('main').append(element);
      element.plan = plan;
    }, smallPlan({ title: '最後の計画' }));
    await expect(page.locator('#late').getByRole('heading', { level: 2 })).toHaveText('最後の計画');
    expect(await heard(page)).toEqual(['ready', 'ready', 'ready']);
  });

  test('stands before src', async ({ page, record }) => {
    await host(page, 'empty');
    await page.evaluate((plan) => {
      const element = document.createElement('city-plan');
      element.setAttribute('src', '../plans/kadoma-2022.json');
      element.plan = plan;
      document.querySelector('main').append(element);
    }, smallPlan({ title: 'オブジェクトの計画' }));
    const element = await ready(page.locator('city-plan'));
    await expect(element.getByRole('heading', { level: 2 })).toHaveText('オブジェクトの計画');
    expect(record.requested('/plans/kadoma-2022.json')).toBe(0);
  });

  test('that is no plan is answered with an error, not with silence', async ({ page, record }) => {
    record.allowConsole(/^city-plan: the property `plan`: not a plan/);
    await listen(page);
    await host(page, 'empty');
    const made = {
      'a text': () => 'plan',
      'a number': () => 7,
      'an empty object': () => ({}),
      'a list': () => [],
      'an object that contains itself': () => { const plan = { title: 'x' }; plan.lead = plan; return plan; },
    };
    for (const [number, [what, make]] of Object.entries(made).entries()) {
      await page.evaluate(`window.make = ${make}`);
      await page.evaluate(() => {
        const element = document.createElement('city-plan');
        element.textContent = '計画の要約です。';
        element.plan = window.make();
        document.querySelector('main').append(element);
      });
      const element = page.locator('city-plan').last();
      await expect(element, what).toHaveAttribute('data-state', 'error');
      await expect(element).toContainText('計画の要約です。');
      const events = await page.evaluate(() => window.heard.map((event) => [event.name, event.detail.code]));
      expect(events, what).toEqual(new Array(number + 1).fill(['error', 'not-a-plan']));
      expect(record.ours.length, what).toBe(number + 1);
    }
  });
});

test.describe('what the property plan may be given', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  for (const [what, code] of Object.entries({
    'a function': '() => {}', 'a class': 'class Plan {}', 'a symbol': 'Symbol("plan")', 'a large number': '10n', 'a large number within': '({ title: "x", n: 1n })',
    'an empty text': '""', 'no': 'false', 'zero': '0', 'no number': 'NaN', 'a date': 'new Date(0)', 'a map': 'new Map()', 'bytes': 'new Uint8Array(3)', 'an element': 'document.body',
    'an object that throws a text': '({ toJSON() { throw "no"; } })', 'an object that throws nothing': '({ toJSON() { throw undefined; } })',
    'an object that throws null': '({ toJSON() { throw null; } })', 'an object that throws what has no text': '({ toJSON() { throw Object.create(null); } })',
    'an object that throws a message of another kind': '({ toJSON() { throw { message: Symbol("x") }; } })',
    'an object that writes nothing': '({ toJSON() {} })', 'an object whose member throws': '({ get title() { throw new Error("no title"); } })',
    'an object in a circle': '(() => { const plan = { title: "x" }; plan.lead = plan; return plan; })()', 'a promise': 'Promise.resolve({})',
    'an object that throws whatever is asked': 'new Proxy({}, { get() { throw new Error("asked"); } })',
  })) {
    test(`${what}: one message that says so, and the static content`, async ({ page, record }) => {
      record.allowConsole(/^city-plan: the property `plan`: not a plan \(.+\)\. \S+/s);
      await listen(page);
      await host(page, 'empty');
      await page.evaluate(`{
        const element = document.createElement('city-plan');
        element.textContent = '計画の要約です。';
        document.querySelector('main').append(element);
        element.plan = ${code};
        undefined;
      }`);
      const element = page.locator('city-plan');
      await expect(element).toHaveAttribute('data-state', 'error');
      await expect(element).toContainText('計画の要約です。');
      expect(await page.evaluate(() => window.heard.map((event) => [event.name, event.detail.code]))).toEqual([['error', 'not-a-plan']]);
      expect(record.ours.length).toBe(1);
      // What is given next is shown.
      await element.evaluate((host, plan) => { host.plan = plan; }, smallPlan({ title: '後の計画' }));
      await expect(element.getByRole('heading', { level: 2 })).toHaveText('後の計画');
    });
  }

  for (const nothing of ['undefined', 'null']) {
    test(`${nothing} is no plan: the address counts, and without one the static content`, async ({ page, record }) => {
      await host(page, 'empty');
      await page.evaluate(`{
        const element = document.createElement('city-plan');
        element.textContent = '計画の要約です。';
        document.querySelector('main').append(element);
        element.plan = ${nothing};
      }`);
      await settle(page);
      const element = page.locator('city-plan');
      await expect(element).toHaveText('計画の要約です。');
      expect(await element.getAttribute('data-state')).toBeNull();
      expect(record.requests.filter((url) => !/\.(js|css|html)$/.test(url))).toEqual([]);
      await element.evaluate((host, plan) => { host.plan = plan; }, smallPlan({ title: 'オブジェクトの計画' }));
      await expect(element.getByRole('heading', { level: 2 })).toHaveText('オブジェクトの計画');
      await page.evaluate(`document.querySelector('city-plan').plan = ${nothing}`);
      await expect(element).toHaveText('計画の要約です。');
      await element.evaluate((host) => host.setAttribute('src', '../plans/kadoma-2022.json'));
      await ready(element);
      await element.evaluate((host) => host.removeAttribute('src'));
      await expect(element).toHaveText('計画の要約です。');
    });
  }
});

test.describe('a page that stays open', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  for (const [what, wake] of [
    ['by itself', (page) => page.clock.runFor(60_000)],
    ['when its reader comes back to it', async (page) => {
      await page.clock.setSystemTime(new Date('2025-04-01T01:00:00Z'));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    }],
    ['when it comes out of the memory of the browser', async (page) => {
      await page.clock.setSystemTime(new Date('2025-04-01T01:00:00Z'));
      await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    }],
  ]) {
    test(`over the end of the fiscal year in Japan knows the new one, ${what}`, async ({ page }) => {
      await page.clock.install({ time: new Date('2025-03-31T14:59:30Z') });
      await page.goto(`${PAGE}?view=roadmap`);
      const now = page.locator('[aria-current=date]');
      for (let turn = 0; turn < 60 && !(await now.count()); turn += 1) await page.clock.runFor(100);
      await expect(now).toContainText('令和6年度');
      await wake(page);
      await page.clock.runFor(100);
      await expect(now).toContainText('令和7年度');
      await expect(now).toHaveCount(1);
    });
  }
});

test.describe('events', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  test('bubble and reach out of a shadow root', async ({ page, record }) => {
    record.allowFailedRequests();
    record.allowConsole(/^city-plan: .*nowhere/);
    await listen(page);
    await host(page, 'empty');
    await page.evaluate(() => {
      const shadow = document.querySelector('aside').attachShadow({ mode: 'closed' });
      for (const src of ['../plans/kadoma-2022.json', '../plans/nowhere.json']) {
        const element = document.createElement('city-plan');
        element.setAttribute('src', src);
        element.setAttribute('loading', 'eager');
        shadow.append(element);
      }
    });
    await expect.poll(async () => (await heard(page)).sort()).toEqual(['error', 'ready']);
    const events = await page.evaluate(() => window.heard);
    for (const event of events) expect([event.bubbles, event.composed]).toEqual([true, true]);
    const { detail } = events.find((event) => event.name === 'error');
    expect(detail.code).toBe('not-found');
    expect(detail.message).toContain('/plans/nowhere.json');
  });

  test('data-state goes from loading to ready, or to error', async ({ page, record }) => {
    record.allowFailedRequests();
    record.allowConsole(/^city-plan: .*nowhere/);
    await page.addInitScript(() => {
      window.states = [];
      new MutationObserver((changes) => {
        for (const { target } of changes) window.states.push(target.dataset.state);
      }).observe(document, { subtree: true, attributeFilter: ['data-state'] });
    });
    for (const [src, last] of [['../plans/kadoma-2022.json', 'ready'], ['../plans/nowhere.json', 'error']]) {
      await host(page, 'empty');
      await expect(await add(page, { src })).toHaveAttribute('data-state', last);
      const states = (await page.evaluate(() => window.states)).filter(Boolean);
      expect(states.filter((state, at) => state !== states[at - 1])).toEqual(['loading', last]);
    }
  });

  test('after an error another src is a new beginning', async ({ page, record }) => {
    record.allowFailedRequests();
    record.allowConsole(/^city-plan: .*nowhere/);
    await listen(page);
    await host(page, 'empty');
    const element = await add(page, { src: '../plans/nowhere.json' });
    await expect(element).toHaveAttribute('data-state', 'error');
    await element.evaluate((host) => host.setAttribute('src', '../plans/kadoma-2022.json'));
    await ready(element);
    await expect(element.locator('.city-plan-notice')).toHaveCount(0);
    await element.evaluate((host) => host.setAttribute('src', '../plans/nowhere.json'));
    await expect(element).toHaveAttribute('data-state', 'error');
    await expect(element.getByText('計画の要約です。')).toBeVisible();
    await expect(element.locator('table')).toHaveCount(0);
    expect(await heard(page)).toEqual(['error', 'ready', 'error']);
  });
});

test('a plan with a title, a city and one name is enough', async ({ page, record }) => {
  record.allowConsole(/^city-plan: \S+small\.json has problems; what is sound is shown/);
  const initiatives = [{ id: 'one', level: 'measure', name: 'ひとつの取組' }];
  await servePlan(page, 'small', { title: '小さな計画', city: '見本市', levels: [{ id: 'measure', name: '取組' }], initiatives });
  const element = await open(page, { plan: 'small' });
  await element.getByRole('link', { name: 'さがす', exact: true }).click();
  await element.getByRole('link', { name: 'ひとつの取組' }).click();
  await expect(element.getByRole('heading', { name: 'ひとつの取組' })).toBeFocused();
  expect(record.ours.length).toBe(1);
});

/** Text with kana or kanji whose nearest `lang` is not Japanese. */
function unmarkedJapanese(element) {
  return element.evaluate((host) => {
    const found = [];
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(data);
      if (japanese && !parentElement.closest('[lang]').lang.startsWith('ja')) {
        found.push(`${parentElement.className || parentElement.localName}: ${data.slice(0, 60)}`);
      }
    }
    return [...new Set(found)];
  });
}
