/* The studio: opened from a folder by double click, without any network. What an editor does there from opening to
 * saving, what is said on the way, and that nothing leaves the page. `yearly-round.spec.mjs` has the work of a year.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFull } from '../support/full.mjs';
import readWorkbook from 'read-excel-file/node';
import { nu, validate } from '../accessibility/scanners.mjs';
import { harmless, madeOf, painted, PAYLOADS } from '../support/markup.mjs';
import { copyOf, find, ja, PLANS } from '../support/plans.mjs';
import { unpacked } from '../support/archive.mjs';
import { begin, button, DIST, expect, file, folder, inspect, PAGE, saved, STEP, step, test, told, unfold } from './desk.mjs';

const KADOMA = PLANS.get('kadoma-2022');
const INITIATIVE = 'pittari-service';

const json = (plan) => file('plan.json', JSON.stringify(plan, undefined, 2));

async function open(page, plan = KADOMA) {
  await begin(page);
  await page.setInputFiles('#studio-file', json(plan));
  await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'ready');
}

async function correct(page, name = ja(find(KADOMA, INITIATIVE).name)) {
  await step(page, 'edit');
  await page.getByLabel('取組をさがす').fill(name);
  await button(page, name).click();
  await expect(page.locator('#studio-initiative')).toBeFocused();
}

test('a plan is opened, and shown as residents will see it, on a phone and wide', async ({ page, isMobile }) => {
  await open(page);
  await expect(told(page)).toHaveText('ファイルを読みました。直すところはありません。');
  await expect(page.locator('#studio-heading')).toBeFocused();
  await expect(page.locator('city-plan').getByText(ja(KADOMA.title)).first()).toBeVisible();
  await page.locator('city-plan').getByRole('link', { name: 'ロードマップ', exact: true }).first().click();
  await expect(page.locator('city-plan').getByText(ja(find(KADOMA, INITIATIVE).name)).first()).toBeVisible();
  await expect(page.locator('city-plan table')).toHaveCount(0);
  test.skip(isMobile, 'a phone has no wide screen');
  await page.getByLabel('パソコン').check();
  await expect(page.locator('city-plan table').first()).toBeVisible();
});

test('a dropped file is read as one that is chosen', async ({ page }) => {
  await begin(page);
  const dropped = await page.evaluateHandle((text) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], 'dropped.json'));
    return dropped;
  }, JSON.stringify(KADOMA));
  await page.dispatchEvent('[data-drop=plan]', 'drop', { dataTransfer: dropped });
  await expect(page.locator('.city-plan-studio__file')).toContainText('dropped.json');
  await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'ready');
});

test('an initiative is corrected in place, shown at once, taken back and made again', async ({ page }) => {
  await open(page);
  await correct(page);
  await page.getByLabel('名前', { exact: true }).fill('新しい名前');
  await page.getByLabel('名前', { exact: true }).press('Tab');
  await page.getByRole('group', { name: '段階2', exact: true }).getByLabel('終わり', { exact: true }).selectOption({ label: '令和6年度（2024年度）' });
  await button(page, '元に戻す').focus();
  await expect(page.locator('city-plan').getByRole('heading', { name: '新しい名前' })).toBeVisible();
  await expect(page.locator('city-plan')).toContainText('令和6年度');
  await expect(page.locator('.city-plan-studio__unsaved')).toBeVisible();
  await button(page, '元に戻す').click();
  await button(page, '元に戻す').click();
  await expect(page.getByLabel('名前', { exact: true })).toHaveValue(ja(find(KADOMA, INITIATIVE).name));
  await expect(button(page, '元に戻す')).toHaveAttribute('aria-disabled', 'true');
  await button(page, 'やり直す').click();
  await expect(page.getByLabel('名前', { exact: true })).toHaveValue('新しい名前');
});

test('what is wrong is said beside its field, and a press after it does not miss', async ({ page, record }) => {
  record.foreseen = /has problems; what is sound is shown/;
  await open(page);
  await correct(page);
  const phase = page.getByRole('group', { name: '段階1', exact: true });
  await phase.getByLabel('終わり', { exact: true }).selectOption('2021');
  await expect(phase.locator('.city-plan-studio__wrong')).toContainText(/終わり 2021 が、始まり .* より前です/);
  await expect(phase.getByLabel('終わり', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('名前', { exact: true }).fill('');
  // The message moves everything below it: the button has to be pressed all the same.
  await button(page, '段階を足す').click();
  await expect(page.getByLabel('名前', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('group', { name: '段階3', exact: true })).toBeVisible();
  await expect(page.locator('.city-plan-studio__step').nth(STEP.findings)).toContainText('直すところ2件');
});

test('a month can be chosen beside the fiscal year', async ({ page }) => {
  await open(page);
  await correct(page);
  const phase = page.getByRole('group', { name: '段階1', exact: true });
  await phase.getByLabel('始まりの月').selectOption({ label: '1月' });
  await expect(phase.getByLabel('始まり', { exact: true })).toHaveValue('2022');
  await step(page, 'save');
  const { initiatives } = JSON.parse((await saved(page, 'JSONを保存する')).bytes);
  expect(find({ initiatives }, INITIATIVE).phases[0].start).toBe('2023-01');
});

test('steps are closed until a file is open, and then say how far they are', async ({ page, record }) => {
  record.foreseen = /has problems; what is sound is shown/;
  await begin(page);
  const rail = page.locator('.city-plan-studio__step');
  const steps = page.getByRole('navigation', { name: '作業の順番' });
  await expect(rail).toHaveCount(7);
  await expect(steps.getByRole('button')).toHaveText(['1ファイルを開く']);
  await expect(steps).toContainText('2から後は、ファイルを開くと使えます。');
  await page.setInputFiles('#studio-file', json(KADOMA));
  await expect(rail).toHaveText([
    '✓済みファイルを開く読みました', '✓済みまちがいを見るまちがいは0件', '3その場で直す', '✓済み見た目をたしかめる見ました',
    '5くらべるまだです', '6保存して公開する', '7進捗と次の年度',
  ]);
  await expect(steps.getByRole('button')).toHaveCount(7);
  await correct(page);
  await page.getByLabel('名前', { exact: true }).fill('新しい名前');
  await step(page, 'save');
  await expect(rail.nth(STEP.edit)).toHaveText('✓済みその場で直す1回直しました');
  await expect(rail.nth(STEP.save)).toHaveText('6保存して公開する保存していません');
  await saved(page, '公開に必要なものをまとめて保存（zip）');
  await expect(rail.nth(STEP.save)).toHaveText('✓済み保存して公開する保存しました');
});

test('every step leads to the next one and back', async ({ page }) => {
  await open(page);
  const names = ['ファイルを開く', 'まちがいを見る', 'その場で直す', '見た目をたしかめる', 'くらべる', '保存して公開する', '進捗と次の年度'];
  await step(page, 'open');
  for (const [at, name] of names.entries()) {
    await expect(page.locator('#studio-heading')).toHaveText(name);
    // One of them is the matter of the step.
    if (at !== STEP.open) await expect(page.locator('.city-plan-studio__main .city-plan-studio__button[data-kind=main]')).toHaveCount(at === STEP.next ? 0 : 1);
    await expect(button(page, `戻る：${names[at - 1]}`)).toHaveCount(at ? 1 : 0);
    if (names[at + 1]) await button(page, `次へ：${names[at + 1]}`).click();
  }
  await button(page, '戻る：保存して公開する').click();
  await expect(page.locator('#studio-heading')).toBeFocused();
  await expect(page.locator('#studio-heading')).toHaveText('保存して公開する');
});

test('goals, measures and viewpoints stand apart, all of them', async ({ page }) => {
  await open(page);
  await step(page, 'edit');
  await expect(page.getByText('全部で34件')).toBeVisible();
  await expect(page.locator('.city-plan-studio__level')).toHaveText(['基本目標（4件）', '重点取組事項（10件）', '個別施策（18件）', '視点（2件）']);
  await expect(page.locator('.city-plan-studio__initiative')).toHaveCount(34);
  await page.getByLabel('取組をさがす').fill('ぴったり');
  await expect(page.getByText('34件のうち1件')).toBeVisible();
  await expect(page.locator('.city-plan-studio__level')).toHaveText(['個別施策（1件）']);
});

test('the plan scrolls inside of a phone', async ({ page }) => {
  await open(page);
  const phone = page.locator('.city-plan-studio__frame');
  await expect(phone).toHaveAttribute('data-width', 'phone');
  const [inner, outer] = await phone.evaluate((node) => [node.scrollHeight, node.offsetHeight]);
  expect(outer).toBeLessThanOrEqual(900);
  expect(inner).toBeGreaterThan(outer);
});

test('one file has everything to publish: where it goes, what has changed, and files that fit each other', async ({ page }) => {
  await open(page);
  await correct(page);
  await page.getByLabel('名前', { exact: true }).fill('新しい名前');
  await step(page, 'save');
  const box = page.getByRole('region', { name: '公開に必要なものを、1つにまとめます' });
  await expect(box).toContainText('/city-plan/plans/ に上書きで置きます：kadoma-2022.json（計画のデータ）、kadoma-2022.html');
  await expect(box).not.toContainText('貼り直します');
  await expect(page.getByRole('region', { name: 'ファイルを開いてから変わったところ' })).toContainText('新しい名前');
  const archive = await saved(page, '公開に必要なものをまとめて保存（zip）');
  expect(archive.name).toBe('kadoma-2022.zip');
  const files = unpacked(archive.bytes);
  const text = (path) => files.get(path).toString('utf8').replace(/^\uFEFF/, '');
  // The component, as it was built, beside the plan and its page.
  const { files: built } = JSON.parse(readFileSync(new URL('manifest.json', DIST)));
  const parts = [...Object.values(built).map(({ name }) => name), 'city-plan.js', 'city-plan-frame.js'];
  const ours = ['plans/city-plan.css', 'plans/kadoma-2022.html', 'plans/kadoma-2022.json'];
  expect([...files.keys()].toSorted()).toEqual(
    [...parts, ...ours].map((name) => `city-plan/${name}`).concat('はじめに読む.txt', 'CMSに貼るもの.txt').toSorted());
  for (const name of parts) expect(files.get(`city-plan/${name}`).equals(readFileSync(new URL(name, DIST))), name).toBe(true);
  // The plan as it was corrected.
  const plan = copyOf('kadoma-2022');
  find(plan, INITIATIVE).name = { ...find(plan, INITIATIVE).name, ja: '新しい名前' };
  expect(JSON.parse(text('city-plan/plans/kadoma-2022.json'))).toEqual(plan);
  // Its page names files of the archive, each with the hash that it has there.
  const html = text('city-plan/plans/kadoma-2022.html');
  const named = [...html.matchAll(/(?:src|href)="\.\.\/([^"]+)" integrity="sha256-([^"]+)"/g)];
  expect(named.length).toBeGreaterThan(1);
  for (const [, name, hash] of named) {
    expect(createHash('sha256').update(files.get(`city-plan/${name}`)).digest('base64'), name).toBe(hash);
  }
  expect(html).toContain('src="kadoma-2022.json"');
  expect(html).toContain('新しい名前');
  // What is pasted once has no text of the plan that would grow old.
  const pasted = text('CMSに貼るもの.txt');
  expect(pasted).toContain(`src="/city-plan/${built.loader.name}" integrity="${built.loader.integrity}"`);
  expect(pasted).toContain('href="/city-plan/plans/kadoma-2022.html"');
  expect(pasted).not.toContain('新しい名前');
  expect(text('はじめに読む.txt')).toContain('新しい名前');
  await expect(page.locator('.city-plan-studio__unsaved')).toHaveCount(0);
});

test('what the archive holds runs where it was put', async ({ browser, page, baseURL, isMobile }) => {
  test.skip(isMobile || !baseURL, 'files have no width');
  await open(page);
  await step(page, 'save');
  const files = unpacked((await saved(page, '公開に必要なものをまとめて保存（zip）')).bytes);
  const context = await browser.newContext({ locale: 'ja-JP', offline: false });
  const city = await context.newPage();
  const pasted = files.get('CMSに貼るもの.txt').toString('utf8').replace(/^\uFEFF/, '');
  const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json', wasm: 'application/wasm' };
  await city.route('**/city-plan/**', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    return route.fulfill({ body: files.get(path), contentType: TYPES[path.split('.').pop()] });
  });
  await city.route('**/city.html', (route) => route.fulfill({ body: `<!doctype html><html lang="ja"><meta charset="utf-8"><title>市</title><body><main>${pasted}</main></body></html>`, contentType: TYPES.html }));
  await city.goto(new URL('/city.html', baseURL).href);
  await expect(city.locator('city-plan')).toHaveAttribute('data-state', 'ready');
  await city.goto(new URL('/city-plan/plans/kadoma-2022.html', baseURL).href);
  await expect(city.locator('city-plan')).toHaveAttribute('data-state', 'ready');
  await context.close();
});

test('without the component beside it the studio says what to copy', async ({ page, record }) => {
  record.foreseen = /ERR_FILE_NOT_FOUND/;
  const [here, away] = ['studio-parts.js', 'away.js'].map((name) => join(folder, name));
  await open(page);
  await step(page, 'save');
  renameSync(here, away);
  try {
    await button(page, '公開に必要なものをまとめて保存（zip）').click();
    await expect(told(page)).toContainText('studio フォルダーを、まるごと写し直してください。');
  } finally {
    renameSync(away, here);
  }
  // It is asked for again.
  expect((await saved(page, '公開に必要なものをまとめて保存（zip）')).name).toBe('kadoma-2022.zip');
});

test('JSON, workbook and page are saved, and the workbook is the plan again', async ({ page }) => {
  await open(page);
  await step(page, 'save');
  const plain = await saved(page, 'JSONを保存する');
  expect([plain.name, JSON.parse(plain.bytes)]).toEqual(['kadoma-2022.json', KADOMA]);
  const html = await saved(page, 'HTMLを保存する');
  expect(html.name).toBe('kadoma-2022.html');
  expect(html.bytes.toString()).toContain(ja(find(KADOMA, INITIATIVE).name));
  // What it says for machines is no program.
  expect(html.bytes.toString()).not.toMatch(/<script(?! type="application\/ld\+json")/);
  // The very page that the tool writes: what `dist/` has for readers without scripts.
  const still = /<div class="city-plan city-plan-static"[^]*<\/div>/;
  const [written] = readFileSync(new URL('plans/kadoma-2022.html', DIST), 'utf8').match(still);
  expect(html.bytes.toString().match(still)[0]).toBe(written);
  const book = await saved(page, 'Excelのブックを保存する');
  expect(book.name).toBe('kadoma-2022.xlsx');
  await expect(told(page)).toContainText('ファイルを保存しました');
  await step(page, 'open');
  await page.setInputFiles('#studio-file', { name: book.name, mimeType: '', buffer: book.bytes });
  await expect(told(page)).toHaveText('ファイルを読みました。直すところはありません。');
  await step(page, 'save');
  const again = await saved(page, 'JSONを保存する');
  const { $schema, ...plan } = KADOMA;
  expect(JSON.parse(again.bytes)).toEqual(expect.objectContaining(plan));
});

test('what is saved can be published from the studio\'s own folder', async ({ page }) => {
  const { files } = JSON.parse(readFileSync(new URL('manifest.json', DIST)));
  const parts = new URL('city-plan/', PAGE);
  for (const { name } of Object.values(files)) {
    expect(readFileSync(new URL(name, parts)), name).toEqual(readFileSync(new URL(name, DIST)));
  }
  await open(page);
  await step(page, 'save');
  const html = await saved(page, 'HTMLを保存する');
  const place = new URL('plans/tried.html', parts);
  writeFileSync(place, html.bytes);
  await page.goto(place.href);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  // With its style: the colours of the style sheet are there.
  const colour = (node) => getComputedStyle(node).getPropertyValue('--_accent');
  expect(await page.locator('.city-plan').first().evaluate(colour)).not.toBe('');
  rmSync(place);
});

test('a workbook of any texts is read by a program of others as it was written', inFull(), async ({ page, isMobile }) => {
  test.skip(isMobile, 'files have no width');
  for (const text of [PAYLOADS[0], '＝1+1\n二行目 ', '1-2', '(1)', '=1+1', '٣ مخطط المدينة', '𠮷野家 e\u0301', '2024年6月']) {
    const plan = { ...painted(text), language: 'ja' };
    await begin(page);
    await page.setInputFiles('#studio-file', json(plan));
    await answered(page);
    await step(page, 'save');
    const book = await saved(page, 'Excelのブックを保存する');
    const cells = (await readWorkbook(book.bytes)).flatMap(({ data }) => data.flat()).filter((cell) => cell !== null);
    // A text in several languages is one cell of another form.
    const texts = plan.initiatives.flatMap(({ name, number, lead }) => [name, number, lead]).filter((one) => typeof one === 'string');
    expect(texts.length, text).toBeGreaterThan(3);
    expect(texts.filter((one) => !cells.includes(one)), text).toEqual([]);
    // Nothing that was written as a text has become a date or a number.
    expect(cells.filter((cell) => cell instanceof Date), text).toEqual([]);
  }
});

test('the template is a workbook that can be opened', async ({ page }) => {
  await begin(page);
  const template = await saved(page, 'ひな形を保存する');
  expect(template.name).toBe('計画のひな形.xlsx');
  await page.setInputFiles('#studio-file', { name: template.name, mimeType: '', buffer: template.bytes });
  await expect(told(page)).toContainText('ファイルを読みました');
  await step(page, 'look');
  await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'ready');
});

test('what is pasted into the CMS names the files of this build', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
  await open(page);
  await step(page, 'save');
  await unfold(page);
  await expect(page.getByLabel('スクリプトの1行とリンクを貼る')).toBeChecked();
  const place = page.getByLabel('city-plan フォルダーを置くアドレス');
  await place.fill('javascript:alert(1)');
  await expect(place).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#studio-base-wrong')).toContainText('アドレスとして使えません');
  await place.fill('/parts/');
  await expect(place).not.toHaveAttribute('aria-invalid', 'true');
  // A page from a folder may have no clipboard: what is copied is caught on its way.
  await page.evaluate(() => {
    document.addEventListener('copy', () => { window.taken = String(document.activeElement.value); });
    const { clipboard } = navigator;
    if (clipboard) clipboard.writeText = async (text) => { window.taken = text; };
  });
  await button(page, '貼るものをコピーする').click();
  await expect(told(page)).toHaveText('コピーしました。');
  const { files } = JSON.parse(readFileSync(new URL('manifest.json', DIST)));
  const taken = await page.evaluate(() => window.taken);
  expect(taken).toContain(`src="/parts/${files.loader.name}" integrity="${files.loader.integrity}"`);
  expect(taken).toContain('data-plan="/parts/plans/kadoma-2022.json"');
});

test('the published plan is compared with what is open', async ({ page }) => {
  await open(page);
  await correct(page);
  await page.getByLabel('名前', { exact: true }).fill('新しい名前');
  await step(page, 'compare');
  await page.setInputFiles('#studio-published', json(KADOMA));
  await expect(page.locator('#studio-changes')).toContainText('1件');
  await expect(page.locator('.city-plan-studio__change')).toContainText('新しい名前');
  const list = await saved(page, '違いの一覧を保存する');
  expect(list.bytes.toString()).toContain('新しい名前');
});

test('the next fiscal year begins with an answer for each initiative', async ({ page }) => {
  await open(page);
  await step(page, 'next');
  await page.getByLabel('作る年度').fill('2025');
  await page.locator('.city-plan-studio__answer select').first().selectOption({ label: '完了' });
  await button(page, '答えていない取組を、すべて「継続」にする').click();
  await expect(page.locator('.city-plan-studio__answer select').first()).toHaveValue('完了');
  await expect(page.locator('.city-plan-studio__answer select').last()).toHaveValue('継続');
  await expect(page.getByText('すべての取組に答えました。')).toBeVisible();
  const draft = await saved(page, '下書きを保存する');
  expect(draft.name).toBe('kadoma-2022.2025.json');
  expect(JSON.parse(draft.bytes).edition.ja).toBe('令和7年度版');
  await button(page, '下書きを開いて、いまの計画とくらべる').click();
  await expect(page.locator('.city-plan-studio__change').first()).toBeVisible();
});

test('a faulty sheet is answered with sheet, row and cell', async ({ page }) => {
  await open(page);
  await step(page, 'open');
  const sheet = '取組,予定,始まり,終わり\nぴったりサービス,準備,2024,2024\nぴったりサービス,運用,いつか,2026\n';
  await page.setInputFiles('#studio-file', file('予定.csv', sheet));
  await expect(told(page)).toHaveText('計画として読めませんでした。直すところを見てください。');
  const finding = page.locator('.city-plan-studio__diagnostic').filter({ hasText: 'いつか' }).first();
  await expect(finding).toContainText('「予定」シートのC3');
  await expect(finding.getByRole('rowheader')).toHaveText('3');
  await expect(finding.locator('td[data-marked]')).toHaveText('ここいつか');
});

test('a single sheet takes its place in the plan that is open', async ({ page }) => {
  await open(page);
  await step(page, 'open');
  await page.setInputFiles('#studio-file', file('予定.csv', '取組,予定,始まり,終わり\nぴったりサービス,見直し,令和6年度,令和7年度\n'));
  await expect(told(page)).toContainText('ファイルを読みました');
  await step(page, 'save');
  const { initiatives } = JSON.parse((await saved(page, 'JSONを保存する')).bytes);
  expect(initiatives.length).toBe(KADOMA.initiatives.length);
  expect(initiatives.find(({ id }) => id === INITIATIVE).phases).toMatchObject([{ label: '見直し', start: 2024, end: 2025 }]);
});

test('a file that is no plan is answered calmly', async ({ page }) => {
  await begin(page);
  for (const [name, content] of [['a.json', '{ "title": '], ['a.xlsx', 'no workbook'], ['empty.json', '']]) {
    await step(page, 'open');
    await page.setInputFiles('#studio-file', file(name, content));
    await expect(page.locator('.city-plan-studio__file')).toContainText(name);
    await expect(page.locator('.city-plan-studio__diagnostic').first()).toBeVisible();
  }
});

test('a long reading tells how far it is, leaves the page free, and can be given up', inFull(), async ({ page, isMobile }, info) => {
  test.skip(isMobile, 'reading has no width');
  const plan = copyOf('kadoma-2022');
  const leaf = find(plan, INITIATIVE);
  for (let at = 0; at < 60_000; at += 1) plan.initiatives.push({ ...leaf, id: `m-${at}` });
  const large = info.outputPath('large.json');
  writeFileSync(large, JSON.stringify(plan));
  await begin(page);
  await page.setInputFiles('#studio-file', large);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.locator('.city-plan-studio__reading')).toContainText('%まで進みました');
  // The page answers while the file is read.
  await button(page, 'English').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await button(page, 'Stop reading').click();
  await expect(told(page)).toHaveText('Reading was stopped.');
  await expect(page.getByRole('progressbar')).toBeHidden();
  await page.setInputFiles('#studio-file', json(KADOMA));
  await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'ready');
});

test('its own policy lets nothing out', async ({ page, record }) => {
  record.foreseen = /Content Security Policy|Refused to connect/;
  await begin(page);
  const sent = await page.evaluate(() => Promise.allSettled([
    fetch('https://example.com/'),
    fetch('studio.js'),
  ]));
  expect(sent.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(record.said.length).toBeGreaterThan(1);
});

test('where workers are refused the page reads by itself', async ({ page }) => {
  await page.addInitScript(() => { window.Worker = class { constructor() { throw new Error('refused'); } }; });
  await open(page);
  await expect(told(page)).toHaveText('ファイルを読みました。直すところはありません。');
});

test('served by a web server it works as well', async ({ browser, baseURL, isMobile }) => {
  test.skip(isMobile || !baseURL, 'nothing here depends on the width');
  const context = await browser.newContext({ locale: 'ja-JP', offline: false });
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(new URL('/studio/index.html', baseURL).href);
  await page.setInputFiles('#studio-file', json(KADOMA));
  await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'ready');
  expect(said).toEqual([]);
  await context.close();
});

test('should it stop, the plan as it was shown last can be saved', async ({ page }) => {
  await open(page);
  await correct(page);
  await page.getByLabel('名前', { exact: true }).fill('新しい名前');
  await button(page, '元に戻す').focus();
  await expect(page.locator('city-plan').getByRole('heading', { name: '新しい名前' })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
  await expect(page.getByRole('heading', { name: 'スタジオが止まりました' })).toBeVisible();
  const rest = JSON.parse((await saved(page, 'JSONを保存する')).bytes);
  expect(ja(find(rest, INITIATIVE).name)).toBe('新しい名前');
});

test('the focus is never lost', async ({ page }) => {
  await open(page);
  await correct(page);
  await button(page, '段階を足す').click();
  await expect(page.getByRole('group', { name: '段階3', exact: true }).getByLabel('計画書のことば')).toBeFocused();
  await button(page, '「新しい段階」を消す').click();
  await expect(page.locator('#studio-initiative')).toBeFocused();
  await button(page, '別の取組を選ぶ').click();
  await expect(page.getByLabel('取組をさがす')).toBeFocused();
});

test('the browser asks before corrections are lost, and only then', async ({ page }) => {
  await open(page);
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await asks()).toBe(false);
  await correct(page);
  await page.getByLabel('名前', { exact: true }).fill('新しい名前');
  await step(page, 'save');
  expect(await asks()).toBe(true);
  await saved(page, 'JSONを保存する');
  expect(await asks()).toBe(false);
});

test('all of it can be done with keys alone', async ({ page, isMobile }) => {
  test.skip(isMobile, 'keys are for desktops');
  await open(page);
  const reach = async (locator) => {
    for (let press = 0; press < 80; press += 1) {
      if (await locator.evaluate((node) => node === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${locator} is not reached`);
  };
  await page.evaluate(() => document.activeElement.blur());
  await reach(page.locator('.city-plan-studio__step').nth(STEP.edit));
  await page.keyboard.press('Enter');
  await reach(page.getByLabel('取組をさがす'));
  await page.keyboard.type('ぴったり');
  await reach(page.locator('.city-plan-studio__initiative').first());
  await page.keyboard.press('Enter');
  await expect(page.locator('#studio-initiative')).toBeFocused();
  await reach(page.getByLabel('名前', { exact: true }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('A');
  await page.keyboard.press('Tab');
  await expect(page.locator('#studio-initiative')).toHaveText('A');
});

for (const [colours, media] of [['light', {}], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }]]) {
  test(`nothing is found in any step, and nothing scrolls sideways: ${colours}`, inFull(colours !== 'light'), async ({ browser, isMobile, record }) => {
    record.foreseen = /has problems; what is sound is shown/;
    // The scanner comes as a script, which the page's own policy would refuse.
    const size = isMobile ? { width: 390, height: 844 } : { width: 1280, height: 900 };
    const context = await browser.newContext({ bypassCSP: true, offline: true, viewport: size, locale: 'ja-JP', ...media });
    const page = await context.newPage();
    const pages = [];
    const look = (where) => inspect(page, where, size, pages);
    await open(page);
    for (const name of ['open', 'look', 'findings', 'compare', 'save', 'next']) {
      await step(page, name);
      await look(name);
      if (name !== 'save') continue;
      await unfold(page);
      await look('save, unfolded');
    }
    await step(page, 'compare');
    await page.setInputFiles('#studio-published', json(PLANS.get('hirakata-2024')));
    await expect(page.locator('.city-plan-studio__change').first()).toBeVisible();
    await look('compare, with changes');
    await correct(page);
    await page.getByRole('group', { name: '段階1', exact: true }).getByLabel('終わり', { exact: true }).selectOption('2021');
    await button(page, '段階を足す').click();
    await look('edit, with a problem');
    await step(page, 'findings');
    await look('findings of the plan');
    await button(page, 'English').click();
    await look('in English');
    await step(page, 'open');
    await page.setInputFiles('#studio-file', file('予定.csv', '取組,予定,始まり\nぴったりサービス,運用,いつか\n'));
    await expect(page.locator('.city-plan-studio__sheet').first()).toBeVisible();
    await look('findings of a sheet');
    await context.close();
    // Markup has neither width nor colour.
    if (isMobile || colours !== 'light') return;
    pages.push(['as it is delivered', readFileSync(PAGE, 'utf8')]);
    for (const [where, html] of pages) expect.soft(await validate(html), where).toEqual([]);
    expect(await nu(pages)).toEqual([]);
  });
}

test('a file that costs too much is refused with the reason, and the next one is opened', async ({ page }) => {
  await begin(page);
  const hostile = new URL('../../workbooks/hostile/', import.meta.url);
  const cases = [
    ['column-XFD-2000-rows-790MB.xlsx', 'XFD列'],
    ['hidden-rows-aborts.ods', '最後の行'],
    ['span-of-2-to-64-panics.ods', '最後の行'],
  ];
  for (const [name, reason] of cases) {
    await step(page, 'open');
    await page.setInputFiles('#studio-file', { name, mimeType: '', buffer: readFileSync(new URL(name, hostile)) });
    await expect(page.locator('body'), name).toContainText('ファイルが大きすぎます');
    await expect(page.locator('body'), name).toContainText(reason);
    await expect(page.locator('body'), name).not.toContainText('unreachable');
  }
  // Too many bytes are not even read.
  await step(page, 'open');
  const large = test.info().outputPath('取組.csv');
  writeFileSync(large, Buffer.alloc((50 << 20) + 1, 'a,'));
  await page.setInputFiles('#studio-file', large);
  await expect(page.locator('body')).toContainText('50 MBまで読めます');
  await step(page, 'open');
  await page.setInputFiles('#studio-file', json(KADOMA));
  await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'ready');
});

/** What the page is made of around the live plan, of which other tests speak. */
async function madeAround(page) {
  const copy = await page.locator('body').evaluateHandle((body) => {
    const copy = body.cloneNode(true);
    for (const plan of copy.querySelectorAll('city-plan')) plan.replaceChildren();
    return copy;
  });
  return copy.evaluate(madeOf);
}

/** Waits until something is said about a file. */
async function answered(page) {
  await expect(page.locator('#studio-heading')).not.toHaveText('ファイルを開く');
  await expect(page.locator('progress')).toHaveCount(0);
}

/** Ways in which a name of a file, a text of a plan or what is wrong with them reaches the page. */
const PLACES = {
  'a plan, through all steps': async (page, text) => {
    await begin(page);
    await page.setInputFiles('#studio-file', file(`${text.replaceAll('/', '')}.json`, JSON.stringify({ ...painted(text), language: text })));
    await answered(page);
    const seen = [];
    for (const name of Object.keys(STEP)) {
      await step(page, name);
      await expect(page.locator('.city-plan-studio__step').nth(STEP[name])).toHaveAttribute('aria-current', 'step');
      if (name === 'look') await expect(page.locator('city-plan')).toHaveAttribute('data-state', 'ready');
      seen.push(await madeAround(page));
    }
    return seen;
  },
  'the name of a file that is none, chosen': async (page, text) => {
    await begin(page);
    await page.setInputFiles('#studio-file', file(`${text.replaceAll('/', '')}.xlsx`, text));
    await answered(page);
  },
  'the name of a file that is none, dropped': async (page, text) => {
    await begin(page);
    const dropped = await page.evaluateHandle((text) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], `${text}.json`));
      return dropped;
    }, text);
    await page.dispatchEvent('[data-drop=plan]', 'drop', { dataTransfer: dropped });
    await answered(page);
  },
  'a sheet of CSV and its name': async (page, text) => {
    await begin(page);
    const cell = `"${text.replaceAll('"', '""')}"`;
    await page.setInputFiles('#studio-file', file(`取組${text.replaceAll('/', '')}.csv`, `名前,担当課,${cell},状況\n${cell},${cell},${cell},${cell}\n`));
    await answered(page);
  },
  'the published plan': async (page, text) => {
    await open(page);
    await step(page, 'compare');
    await page.setInputFiles('#studio-published', file(`${text.replaceAll('/', '')}.json`, JSON.stringify(painted(text))));
    await expect(page.locator('.city-plan-studio__change').first()).toBeVisible();
  },
};

for (const [what, show] of Object.entries(PLACES)) {
  test(`${what}: no text of an editor's file becomes an element of the studio`, inFull(what !== 'a plan, through all steps'), async ({ page, record, isMobile }) => {
    test.skip(isMobile, 'nothing here depends on the width');
    test.slow();
    record.foreseen = /^city-plan: /;
    for (const payload of PAYLOADS) {
      const found = [];
      for (const text of [payload, harmless(payload)]) {
        const seen = await show(page, text);
        found.push(seen ?? await madeAround(page));
        expect(await page.evaluate(() => window.hacked)).toBeUndefined();
      }
      expect(found[0], payload).toEqual(found[1]);
    }
  });
}
