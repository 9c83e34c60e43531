/* The whole plan on screen: every kind of structure, every view that a plan has something for, terms
 * explained in place, and what can be taken away.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, fragment, open, ready, servePlan, settle, test } from '../support/page.mjs';
import { plain, words } from '../support/paper.mjs';
import { FURTHER, PLANS, copyOf, furtherViewsOf, ja, measuresOf } from '../support/plans.mjs';

const ON_ONE_WIDTH = 'the same on every width';

/** The rows of the table in the README. */
const ROWS = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.match(/^\| (\d+) \| ([^|]+) \| ([\w-]+) \| `([\w-]+)` \| (.+) \|$/))
  .filter(Boolean)
  .map(([, number, structure, plan, place, words]) => ({ number: Number(number), structure, plan, place, words }));

/** Goes to a place of the plan and waits until it stands there. */
async function go(page, element, place) {
  const view = FURTHER.includes(place) || ['overview', 'roadmap', 'explorer'].includes(place);
  await page.evaluate((hash) => { location.hash = hash; }, view ? `city-plan?view=${place}` : place);
  await expect(element.locator('.city-plan-notice[data-tone=wait]')).toHaveCount(0);
  await expect(element.locator('#city-plan-heading')).toBeVisible();
  await settle(page);
}

test('the table of structures names all 24', () => {
  expect([...new Set(ROWS.map(({ number }) => number))]).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
});

for (const [id, plan] of PLANS) {
  test(`every kind of structure in ${id} is found on screen where the README says`, async ({ page }) => {
    const element = await open(page, { plan: id });
    for (const { structure, place, words } of ROWS.filter((row) => row.plan === id)) {
      await go(page, element, place);
      // On a phone the years of a measure are folded.
      await element.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      const found = element.getByText(words).filter({ visible: true }).first();
      await expect.soft(found, `${structure} in ${place}`).toBeVisible();
    }
  });

  test(`every view that ${id} has something for is offered and has no empty part`, async ({ page }) => {
    const element = await open(page, { plan: id, hash: 'city-plan?view=overview' });
    const links = element.locator('.city-plan-shell__list a, .city-plan-plain__item a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const views = FURTHER.filter((view) => hrefs.some((href) => href.includes(`__view-${view}`)));
    expect(views).toEqual(furtherViewsOf(plan));
    for (const view of views) {
      await go(page, element, view);
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

  test(`paper has every measure of ${id}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone prints the same');
    for (const view of ['roadmap', 'explorer']) {
      const element = await open(page, { plan: id, hash: `city-plan?view=${view}` });
      if (view === 'explorer') await expect(element.locator('.city-plan-explorer__number')).toBeVisible();
      const text = await words(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      const missing = measuresOf(plan).map(({ name }) => ja(name)).filter((name) => !text.includes(plain(name)));
      expect.soft(missing, view).toEqual([]);
      expect.soft(text, view).toContain(plain(ja(plan.title)));
    }
  });
}

test('paper has the state and the address of every measure, and the years on every sheet', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone prints the same');
  const plan = PLANS.get('kadoma-2022');
  await open(page, { hash: 'city-plan?view=explorer' });
  const list = await words(await page.pdf({ format: 'A4' }));
  for (const { id } of measuresOf(plan)) expect.soft(list).toContain(`#${id}`);
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

test('a plan that knows months can be read by halves, quarters and months', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone shows one year at a time');
  const plan = copyOf('kadoma-2022');
  const measure = plan.initiatives.find(({ id }) => id === 'pittari-service');
  measure.phases = [
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

test('what has to come first is said on both measures', async ({ page }) => {
  const plan = copyOf('kadoma-2022');
  plan.dependencies = [{ before: 'government-system-standardization', after: 'online-procedures', remark: '試験のための関係' }];
  await servePlan(page, 'order', plan);
  const element = await open(page, { plan: 'order', hash: 'online-procedures' });
  const part = (title) => element.locator('.city-plan-initiative__section', { has: page.getByRole('heading', { name: title, exact: true }) });
  await part('先に行う取組').getByRole('link', { name: '自治体情報システムの標準化・共通化' }).click();
  await expect(part('この後に行う取組').getByRole('link', { name: '行政手続のオンライン化拡充' })).toBeVisible();
  await expect(part('この後に行う取組')).toContainText('試験のための関係');
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

test.describe('terms', () => {
  test('every term of 門真市 that occurs in a text is explained there, never in a link or heading', async ({ page, isMobile }) => {
    test.skip(isMobile, ON_ONE_WIDTH);
    const plan = PLANS.get('kadoma-2022');
    const element = await open(page, { hash: 'city-plan?view=document' });
    const explained = new Set();
    const collect = async () => {
      const terms = element.locator('.city-plan-term');
      for (const word of await terms.allTextContents()) explained.add(word);
      expect.soft(await element.locator(':is(a, h2, h3, h4, h5, h6) .city-plan-term').count()).toBe(0);
    };
    for (const view of ['overview', ...furtherViewsOf(plan), ...plan.initiatives.filter(({ row_only }) => !row_only).map(({ id }) => id)]) {
      await go(page, element, view);
      await collect();
    }
    const texts = [...textsOf(plan)].join('\n');
    const spellings = plan.glossary.map(({ word, aliases = [] }) => [ja(word), ...aliases.map((alias) => alias.word)]);
    const occurring = spellings.filter((words) => words.some((word) => stands(texts, word)));
    expect(occurring.length).toBeGreaterThan(15);
    const missing = occurring.filter((words) => !words.some((word) => explained.has(word)));
    // What occurs only inside of a longer term is explained by that one.
    const longer = (word) => spellings.flat().some((other) => other !== word && other.includes(word) && explained.has(other));
    expect(missing.filter((words) => !words.every((word) => longer(word) || !stands(texts, word)))).toEqual([]);
  });

  test('an explanation opens by keyboard, leads to the glossary, and gives the focus back', async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone has no keys');
    const element = await open(page, { hash: 'digital-counters' });
    const term = element.locator('.city-plan-term').first();
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    const note = element.locator('.city-plan-term__note');
    await expect(note).toBeVisible();
    await note.getByRole('button', { name: '説明を閉じる' }).press('Space');
    await expect(note).toHaveCount(0);
    await expect(term).toBeFocused();
    await term.click();
    await note.getByRole('link', { name: '用語の一覧で見る' }).click();
    await expect(element.locator('.city-plan-glossary__entry:focus')).toBeVisible();
    expect(fragment(page)).toMatch(/view-glossary__item-/);
  });
});

/** The texts of a plan in which terms are explained: leads and sections. */
function* textsOf(value) {
  if (Array.isArray(value)) for (const item of value) yield* textsOf(item);
  else if (value && typeof value === 'object') {
    if (value.lead) yield ja(value.lead);
    for (const text of [...(value.paragraphs ?? []), ...(value.points ?? [])]) yield ja(text);
    for (const inner of Object.values(value)) if (typeof inner === 'object') yield* textsOf(inner);
  }
}

/** Whether a word stands in a text, and not inside of a longer word in Latin letters. */
function stands(text, word) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const begin = /^[A-Za-z0-9]/.test(word) ? '(?<![A-Za-z0-9])' : '';
  const end = /[A-Za-z0-9]$/.test(word) ? '(?![A-Za-z0-9])' : '';
  return new RegExp(begin + escaped + end).test(text);
}

test.describe('to take away', () => {
  test.skip(({ isMobile }) => isMobile, ON_ONE_WIDTH);

  async function saved(page, element, name) {
    const [download] = await Promise.all([page.waitForEvent('download'), element.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  }

  test('the table, opened again, is what was on screen', async ({ page }) => {
    const element = await open(page, { hash: 'city-plan?view=explorer&q=オンライン' });
    const shown = await element.locator('.city-plan-result__measure > p, .city-plan-result__item:not(:has(.city-plan-result__measure)) .city-plan-result__name').allTextContents();
    await element.getByRole('link', { name: '保存・共有' }).click();
    const { name, content } = await saved(page, element, '表を保存（CSV）');
    expect(name).toBe('kadoma-2022.csv');
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(content, { bom: true, columns: true });
    expect(rows.map((row) => row['取組'])).toEqual(shown);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(row['利用条件']).toBe('CC-BY-4.0');
      expect(row['出典']).toContain('門真市DX推進計画');
      expect(row['リンク']).toMatch(/^http.*#/);
    }
  });

  test('the table of the whole plan has the stages of each year', async ({ page }) => {
    const plan = PLANS.get('kadoma-2022');
    const element = await open(page, { hash: 'city-plan?view=share' });
    const { content } = await saved(page, element, '表を保存（CSV）');
    const rows = parse(content, { bom: true, columns: true });
    expect(rows.map((row) => row['取組'])).toEqual(measuresOf(plan).map(({ name }) => ja(name)));
    for (const [at, { phases }] of measuresOf(plan).entries()) {
      const first = phases[0];
      expect(rows[at][`令和${first.start - 2018}年度（${first.start}年度）`]).toContain(ja(first.label));
    }
  });

  test('the calendar is read by a calendar', async ({ page }) => {
    const element = await open(page, { hash: 'city-plan?view=share' });
    const { name, content } = await saved(page, element, 'カレンダーを保存（ICS）');
    expect(name).toBe('kadoma-2022.ics');
    const calendar = new ICAL.Component(ICAL.parse(content.toString()));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const april = events.filter(({ startDate }) => startDate.month === 4 && startDate.day === 1);
    expect(april.map(({ startDate }) => startDate.year).slice(0, 4)).toEqual([2022, 2023, 2024, 2025]);
    const steps = PLANS.get('kadoma-2022').initiatives.flatMap(({ milestones = [] }) => milestones);
    expect(events).toHaveLength(4 + steps.length);
    for (const { label } of steps) expect(events.some(({ summary }) => summary.startsWith(ja(label)))).toBe(true);
    for (const event of events) expect(event.description).toContain('CC-BY-4.0');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('the pictures say in words what they show, and where it comes from', async ({ page }) => {
    const element = await open(page, { hash: 'city-plan?view=share' });
    const svg = (await saved(page, element, '図を保存（SVG）')).content.toString();
    // In a page of its own: that of the demonstration lets nobody parse markup.
    const viewer = await page.context().newPage();
    await viewer.route('**/roadmap.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
    await viewer.goto('/roadmap.svg');
    const parsed = await viewer.evaluate(() => {
      const text = (name) => document.querySelector(name)?.textContent;
      return { error: text('parsererror'), title: text('title'), description: text('desc'), source: text('metadata'), role: document.documentElement.getAttribute('role') };
    });
    await viewer.close();
    const names = measuresOf(PLANS.get('kadoma-2022')).map(({ name }) => ja(name));
    expect(parsed.error).toBeUndefined();
    expect(parsed.role).toBe('img');
    expect(parsed.title).toContain('門真市DX推進計画');
    for (const name of names) expect(parsed.description).toContain(name);
    expect(parsed.source).toContain('CC-BY-4.0');
    const png = (await saved(page, element, '図を保存（PNG）')).content;
    const picture = PNG.sync.read(png, { checkCRC: true });
    expect(picture.width).toBe(3000);
    const colours = new Set();
    for (let at = 0; at < picture.data.length; at += 4 * 997) colours.add(picture.data.readUInt32BE(at));
    expect(colours.size).toBeGreaterThan(3);
    const texts = itxt(png);
    expect(texts.Title).toBe(parsed.title);
    for (const name of names) expect(texts.Description).toContain(name);
    expect(texts.Source).toContain('CC-BY-4.0');
  });

  test('the picture is grouped as the roadmap is', async ({ page }) => {
    const element = await open(page, { hash: 'city-plan?view=share&by=stage' });
    const svg = (await saved(page, element, '図を保存（SVG）')).content.toString();
    expect(svg).toContain('>運用と拡充</text>');
    expect(svg).not.toContain('1 市民の利便性向上');
  });

  test('the data are those of the page', async ({ page }) => {
    const element = await open(page, { hash: 'city-plan?view=share' });
    const { name, content } = await saved(page, element, 'データを保存（JSON）');
    expect(name).toBe('kadoma-2022.json');
    expect(JSON.parse(content.toString())).toEqual(PLANS.get('kadoma-2022'));
  });

  test('the code leads to the measure that was open', async ({ page }) => {
    const element = await open(page, { hash: 'telework' });
    await element.getByRole('link', { name: '保存・共有' }).click();
    const code = element.getByRole('img', { name: 'このリンクの二次元コード' });
    const { data, width, height } = PNG.sync.read(await code.screenshot());
    const read = jsQR(new Uint8ClampedArray(data), width, height);
    const target = new URL(read.data);
    expect(target.origin).toBe(new URL(page.url()).origin);
    await page.goto(read.data);
    await expect(page.locator('city-plan #city-plan-heading')).toHaveText('テレワークの推進');
  });

  test('a device that shares is offered the link', async ({ page }) => {
    await page.addInitScript(() => {
      window.shared = [];
      navigator.share = (what) => { window.shared.push(what.url); return Promise.resolve(); };
    });
    const element = await open(page, { hash: 'telework' });
    await element.getByRole('link', { name: '保存・共有' }).click();
    await element.getByRole('button', { name: 'ほかのアプリで送る' }).click();
    expect(await page.evaluate(() => window.shared)).toEqual([expect.stringMatching(/#telework$/)]);
  });
});

/** The international texts of a PNG. */
function itxt(png) {
  const texts = {};
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    const content = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const end = content.indexOf(0);
    texts[content.toString('latin1', 0, end)] = content.subarray(end + 5).toString('utf8');
  }
  return texts;
}
