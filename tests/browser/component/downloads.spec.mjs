/* Files and links that readers take away: table, calendar, picture, data, QR code. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { chooseView, expect, open, test } from '../support/page.mjs';
import { PLANS, find, ja, leavesOf } from '../support/plans.mjs';

test.describe('to take away', () => {
  test.skip(({ isMobile }) => isMobile, 'the same on every width');

  async function saved(page, element, name) {
    const [download] = await Promise.all([page.waitForEvent('download'), element.getByRole('button', { name, exact: true }).click()]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  }

  test('the table, opened again, has the initiatives that were on screen, and those below them', async ({ page }) => {
    const plan = PLANS.get('kadoma-2022');
    const element = await open(page, { hash: 'city-plan?view=explorer&q=オンライン' });
    await element.locator('.city-plan-group').filter({ hasText: '取組' }).getByRole('link', { name: /^ほかの\d+件を見る$/ }).first().click();
    await expect(element.locator('.city-plan-group')).toHaveCount(1);
    const hits = await element.locator('.city-plan-hit__name').allInnerTexts();
    await expect(element.locator('.city-plan-group__title')).toHaveText(`取組 ${hits.length}件`);
    const isShown = (one) => Boolean(one) && (hits.includes(ja(one.name)) || isShown(find(plan, one.parent)));
    const shown = leavesOf(plan).filter(isShown).map(({ name }) => ja(name));
    await chooseView(element, '保存・共有');
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
    expect(rows.map((row) => row['取組'])).toEqual(leavesOf(plan).map(({ name }) => ja(name)));
    for (const [at, { phases }] of leavesOf(plan).entries()) {
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
    const names = leavesOf(PLANS.get('kadoma-2022')).map(({ name }) => ja(name));
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

  test('the code leads to the initiative that was open', async ({ page }) => {
    const element = await open(page, { hash: 'telework' });
    await chooseView(element, '保存・共有');
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
    await chooseView(element, '保存・共有');
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
