/* Calendars of other months and texts of other directions: each month in its place, each text in its own direction. */
import { readFileSync } from 'node:fs';
import { difficultPlan } from '../support/difficult.mjs';
import { expect, open, servePlan, settle, test } from '../support/page.mjs';
import { PLANS, smallPlan } from '../support/plans.mjs';

for (const first of [1, 4, 7, 10]) {
  test(`months of a year that begins in month ${first} stand in their order, and a bar under its own`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone shows one year at a time');
    const phases = [[3, 5], [12, 12], [first, first]].map(([start, end]) => ({
      label: `${start}月から`, kinds: ['operate'], start: `2025-${String(start).padStart(2, '0')}`, end: `2025-${String(end).padStart(2, '0')}`,
    }));
    const leaf = (phase, at) => ({ id: `measure-${at}`, level: 'measure', name: `取組${at}`, phases: [phase], source: { page: '1' } });
    const plan = smallPlan({
      fiscal_year_start: first, initiatives: phases.map(leaf),
      roadmap: { form: 'table', start: 2024, end: 2025, source: { page: '1' } },
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
  const leaf = (id, name, more = {}) => ({ id, level: 'measure', name, departments: [name], phases: [{ label: name, kinds: ['operate'], start: 2024, end: 2025 }], source: { page: '1' }, ...more });
  const plan = smallPlan({
    title: 'خطة المدينة 2024', city: 'עיר',
    initiatives: [leaf('arabic', 'تحسين الخدمات (1) A'), leaf('hebrew', 'שירות דיגיטלי 2.'), leaf('turned', '窓口\u202eかどうか'), leaf('plain', '窓口（1）')],
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

/** What of a picture is not in its place: out of the sheet or its bar, in the column of the years, or over another text. */
function misplaced(svg) {
  document.body.innerHTML = svg;
  const sheet = document.querySelector('svg');
  const box = ({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height });
  const bars = [...sheet.querySelectorAll('rect')].map((rect) => box(rect.getBBox()))
    .filter(({ left, top, right, bottom }) => right - left > 30 && bottom - top > 20 && right - left < 1400);
  const texts = [...sheet.querySelectorAll('text')].map((node) => {
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(node.getAttribute(name)));
    return { ...box(node.getBBox()), x, y, size, bold: node.getAttribute('font-weight') === '700', words: node.textContent };
  });
  const faults = [];
  for (const [at, text] of texts.entries()) {
    const bar = bars.find(({ left, top, right, bottom }) => text.x > left && text.x < right && text.y > top && text.y < bottom);
    const is_name = text.x === 40 && text.size === 18 && !text.bold;
    const limit = bar ? bar.right : is_name ? 420 : sheet.viewBox.baseVal.width - 8;
    if (text.right > limit || text.left < text.x - 2) faults.push(`out of its place, ${text.left} to ${text.right}, ${limit} at most: ${text.words}`);
    // Lines stand close: what is drawn is lower than the box of its font.
    const over = texts.slice(at + 1).find((other) => other.left < text.right - 1 && other.right > text.left + 1 && Math.abs(other.y - text.y) < Math.min(other.size, text.size) * 0.9);
    if (over) faults.push(`over each other: ${text.words}, ${over.words}`);
  }
  return faults;
}

const turned = (id, name) => ({ id, level: 'measure', name, departments: [name], phases: [{ label: name, kinds: ['operate'], start: 2024, end: 2024 }], source: { page: '1' } });
const DIRECTIONS = smallPlan({
  title: 'خطة المدينة 2024', city: 'עיר',
  initiatives: [turned('arabic', 'تحسين الخدمات الرقمية للمواطنين في المدينة (1) A'), turned('hebrew', 'שירות דיגיטלי 2.')],
});
const WIDE = smallPlan({
  initiatives: [turned('wide', 'WWWMMM@@@%%% WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW'), turned('word', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft')],
});

for (const [id, plan] of [
  ...[...PLANS].filter(([, { initiatives }]) => initiatives.some(({ phases }) => phases)), ['difficult', difficultPlan({ first: 2020, years: 12, departments: 5, bodies: 5, goals: 2, leaves: 3 })], ['directions', DIRECTIONS], ['wide', WIDE],
]) {
  test(`each text of the picture of ${id} stands in its place`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'a picture does not depend on the width');
    if (!PLANS.has(id)) await servePlan(page, id, plan);
    const element = await open(page, { plan: id, view: 'share' });
    const [saved] = await Promise.all([page.waitForEvent('download'), element.getByRole('button', { name: /SVG/ }).click()]);
    const svg = readFileSync(await saved.path(), 'utf8');
    const paper = await page.context().newPage();
    expect(await paper.evaluate(misplaced, svg)).toEqual([]);
  });
}
