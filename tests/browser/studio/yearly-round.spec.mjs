/* The work of a year in the studio, as a clerk does it: what keeps a plan from being accountable, the forms of the
 * departments and what comes back, the files of the yearly report, the feeds, and an earlier edition that was altered.
 *
 * The steps are counted: `www/studio/README.md` says how many there are.
 */
import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { nu, validate } from '../accessibility/scanners.mjs';
import { inFull } from '../support/full.mjs';
import { unpacked } from '../support/archive.mjs';
import { begin, button, expect, file, inspect, saved, step, STEP, test, told, unfold } from './desk.mjs';

const PLANS = new URL('../../../plans/', import.meta.url);
const EXAMPLE = readFileSync(new URL('example.json', PLANS));
const EARLIER = readFileSync(new URL('editions/example-2024.json', PLANS));
const SHARED = 'オンライン申請の拡大';

/** An earlier edition in which one byte is another one: a year of its schedule. */
function altered() {
  const bytes = Buffer.from(EARLIER);
  const at = bytes.indexOf('"start": 2024') + '"start": 202'.length;
  bytes.write('5', at);
  return bytes;
}

const part = (page, name) => page.getByRole('region', { name, exact: true });
const chosen = (page, id, files) => page.setInputFiles(id, files);

async function open(page) {
  await begin(page);
  await chosen(page, '#studio-file', file('example.json', EXAMPLE));
  await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'ready');
}

/** The form of a department as a sheet of CSV, with what it answers. Words of a form stay where it has some already. */
async function filled(forms, department, answer) {
  const sheets = await readWorkbook(forms.get(`${department}.xlsx`));
  const { data } = sheets.find(({ data }) => data[0]?.[0] === '取組');
  const [head, ...rows] = data;
  const column = (name) => head.indexOf(name);
  for (const row of rows) for (const [name, word] of Object.entries(answer)) row[column(name)] = word;
  return { head, rows };
}

const csv = (name, { head, rows }) => {
  const cell = (value) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  return file(name, `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`);
};

/** Three forms that came back: one department answers for another, too, and one has written a word of its own. */
async function returned(zip) {
  const forms = unpacked(zip);
  const citizens = await filled(forms, '市民課', { 状態: '実施中' });
  const accounts = await filled(forms, '会計課', { 状態: '実施中' });
  const [row] = citizens.rows.filter(([name]) => name === SHARED);
  accounts.rows.push(row.map((value) => (value === '実施中' ? '完了' : value)));
  const library = await filled(forms, '中央図書館', { 状態: '順調' });
  return [csv('市民課.csv', citizens), csv('会計課.csv', accounts), csv('中央図書館.csv', library)];
}

/** Asks for the second half of fiscal year 2026, whatever year it is. */
async function choosePeriod(page) {
  await page.getByLabel('報告の年度').fill('2026');
  await page.getByLabel('報告の期間').selectOption('second_half');
}

/** The forms that were given back, and the answer on the page. */
async function giveBack(page) {
  await step(page, 'next');
  await choosePeriod(page);
  const forms = await saved(page, '各課の用紙を保存する（zip）');
  await chosen(page, '#studio-forms', await returned(forms.bytes));
  await expect(told(page)).toContainText('報告を');
  return forms;
}

test('from an edition and the answers of departments to every output of the year', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the outputs have no width');
  let steps = 0;
  /** A step of the clerk: a press, a choice, or a field. */
  const does = async (work) => {
    steps += 1;
    return work;
  };
  const press = (name) => does(button(page, name).click());
  const saves = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(name)]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const unfolds = (name) => does(page.locator('.city-plan-studio__summary').filter({ hasText: name }).click());

  await begin(page);
  await does(chosen(page, '#studio-file', file('example.json', EXAMPLE)));
  await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'ready');
  await does(step(page, 'findings'));
  const gaps = page.getByRole('region', { name: /^あとで結果を確かめるために：\d+件$/ });
  await expect(gaps.locator('.city-plan-studio__diagnostic').first()).toBeVisible();

  await does(step(page, 'next'));
  // A clerk finds this year there.
  await page.getByLabel('報告の年度').fill('2026');
  await does(page.getByLabel('報告の期間').selectOption('second_half'));
  const forms = await saves('各課の用紙を保存する（zip）');
  expect(forms.name).toBe('example.2026-second_half.zip');
  expect(unpacked(forms.bytes).size).toBe(12);
  await does(chosen(page, '#studio-forms', await returned(forms.bytes)));
  const round = part(page, '各課から進捗を集める');
  const found = (code) => round.locator('.city-plan-studio__diagnostic').filter({ hasText: code });
  await expect(found(SHARED).filter({ hasText: '市民課.csv' }).filter({ hasText: '会計課.csv' }).first()).toBeVisible();
  await expect(found('順調').first()).toContainText('中央図書館.csv');
  const joined = await saves('まとめた計画を保存する');
  expect(joined.name).toBe('example.joined.json');
  const reports = JSON.parse(joined.bytes).progress.reports.filter((one) => one.fiscal_year === 2026 && one.part === 'second_half');
  // Of two answers that differ none is taken, nor a word that the plan does not know.
  expect(reports.map((one) => one.initiative).toSorted()).toEqual(['cashless-payment', 'certificates-at-convenience-stores', 'counter-booking', 'counter-without-forms']);
  await press('まとめた計画を開いて、いまの計画とくらべる');
  await expect(told(page)).toHaveText('まとめた計画を開きました。まだ保存していません。');
  await expect(page.locator('#studio-changes')).toContainText('4件');

  await does(chosen(page, '#studio-published', file('example-2024.json', altered())));
  await expect(page.locator('.city-plan-studio__note')).toContainText('前の版のファイル「example-2024.json」が、計画に記録されたものと違います。');
  await expect(told(page)).toHaveText('前の版のファイルが、計画に記録されたものと違います。');
  await does(chosen(page, '#studio-published', file('example-2024.json', EARLIER)));
  await expect(page.getByText('計画に記録された前の版と、同じファイルです。')).toBeVisible();
  await expect(page.locator('.city-plan-studio__note')).toHaveCount(0);

  await does(step(page, 'save'));
  const publish = await saves('公開に必要なものをまとめて保存（zip）');
  expect(unpacked(publish.bytes).has('city-plan/plans/example.json')).toBe(true);
  expect(unpacked(publish.bytes).get('はじめに読む.txt').toString()).toContain('plans/editions/example-2024.json');
  await unfolds('年に1回の報告を保存する');
  const council = await saves('議会資料を保存する');
  expect([council.name, council.bytes.toString().slice(0, 15)]).toEqual(['example.council.html', '<!doctype html>']);
  const table = await saves('報告のCSVを保存する');
  expect(table.bytes.toString()).toContain('下半期,書かない窓口,');
  const figures = await saves('数値のCSVを保存する');
  expect([table.name, figures.name]).toEqual(['example.progress.csv', 'example.figures-by-year.csv']);
  const register = await saves('StratMLを保存する');
  expect(register.bytes.toString()).toContain('<PerformancePlanOrReport');
  await unfolds('フィード');
  await does(page.getByLabel('計画のページのアドレス').fill('https://www.example.jp/plan/'));
  const feeds = unpacked((await saves('フィードを保存する（zip）')).bytes);
  expect([...feeds.keys()].some((name) => name.endsWith('.atom'))).toBe(true);
  const documented = readFileSync(new URL('../../../www/studio/README.md', import.meta.url), 'utf8');
  expect(documented).toContain(`全部で${steps}回の操作です。`);
});

test('the draft of the next year says where the earlier edition is kept, and is published with it', async ({ page, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  await open(page);
  await step(page, 'next');
  await page.getByLabel('作る年度').fill('2027');
  await button(page, '答えていない取組を、すべて「継続」にする').click();
  await expect(page.getByText('前の版のファイルは、その前に「example.before-2027.json」という名前に変えて')).toBeVisible();
  const draft = JSON.parse((await saved(page, '下書きを保存する')).bytes);
  const { url, sha256 } = draft.previous.at(-1);
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', EXAMPLE)).toString('hex');
  expect([url, sha256]).toEqual(['example.before-2027.json', digest]);
  await button(page, '下書きを開いて、いまの計画とくらべる').click();
  await expect(page.getByText('計画に記録された前の版と、同じファイルです。')).toBeVisible();
  await step(page, 'save');
  await expect(part(page, '公開に必要なものを、1つにまとめます')).toContainText('plans/example.before-2027.json');
});

for (const [colours, media] of [['light', {}], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }]]) {
  test(`nothing is found in the work of a year, and nothing scrolls sideways: ${colours}`, inFull(colours !== 'light'), async ({ browser, isMobile }) => {
    // The scanner comes as a script, which the page's own policy would refuse.
    const size = isMobile ? { width: 390, height: 844 } : { width: 1280, height: 900 };
    const context = await browser.newContext({ bypassCSP: true, offline: true, viewport: size, locale: 'ja-JP', ...media });
    const page = await context.newPage();
    const pages = [];
    const look = (where) => inspect(page, where, size, pages);
    await open(page);
    await step(page, 'findings');
    await look('gaps');
    await giveBack(page);
    await look('what came back');
    await button(page, '答えていない取組を、すべて「継続」にする').click();
    await look('the next edition');
    await step(page, 'save');
    await unfold(page);
    await page.getByLabel('計画のページのアドレス').fill('plan');
    await look('files of the year, with a wrong address');
    await step(page, 'compare');
    await chosen(page, '#studio-published', file('example-2024.json', altered()));
    await expect(page.locator('.city-plan-studio__note')).toBeVisible();
    await look('an altered edition');
    await button(page, 'English').click();
    await look('in English');
    await step(page, 'next');
    await look('what came back, in English');
    await context.close();
    // Markup has neither width nor colour.
    if (isMobile || colours !== 'light') return;
    for (const [where, html] of pages) expect.soft(await validate(html), where).toEqual([]);
    expect(await nu(pages)).toEqual([]);
  });
}

test('each step of the year is where the numbers of the steps say', async ({ page, isMobile }) => {
  test.skip(isMobile, 'nothing here depends on the width');
  await open(page);
  await expect(page.locator('.city-plan-studio__step')).toHaveCount(Object.keys(STEP).length);
  await giveBack(page);
  // Headings have no gaps, and the buttons of one step do not share a name.
  const levels = await page.locator('#studio').evaluate((root) => [...root.querySelectorAll('h1, h2, h3, h4')].filter((node) => !node.closest('city-plan')).map((node) => Number(node.tagName[1])));
  for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  await button(page, '答えていない取組を、すべて「継続」にする').click();
  const names = await page.locator('.city-plan-studio__pane button').allTextContents();
  expect(new Set(names).size).toBe(names.length);
});
