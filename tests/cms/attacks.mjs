/* What strangers could try on a city's WordPress: markup in every string of a plan and in every attribute of the
 * element, WordPress's own codes in them, and elements that are called as what our script reads.
 *
 * Used by wordpress.mjs, which publishes what `attacks` gives and has `repelled` look at the pages. A text has to come
 * out of WordPress, its filters and our component as the same elements that harmless letters come out as.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { harmless, madeOf, painted, PAYLOADS, quoted } from '../browser/support/markup.mjs';
import { parts } from '../browser/support/hosts.mjs';

const TOOL = process.env.TOOL ?? fileURLToPath(new URL('../../target/debug/city-plan', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const FORMS = ['static', 'link', 'script', 'element', 'frame'];
/** Where the site has the plans. */
const PLANS = 'attacks';

/** What WordPress itself makes elements of: its codes, an address alone in its paragraph, faces, its own comments. */
const TEXTS = [
  ...PAYLOADS,
  '[embed]https://www.youtube.com/watch?v=aaaaaaaaaaa[/embed][gallery ids="1"][caption width="9"]x[/caption][audio src="/a.mp3"][video src="/a.mp4"]',
  'https://www.youtube.com/watch?v=aaaaaaaaaaa',
  '一行目\nhttps://www.youtube.com/watch?v=aaaaaaaaaaa\n二行目 ',
  ' :mrgreen: :roll: <!--more--><!--nextpage--><!-- wp:html --><b>b</b><!-- /wp:html -->',
];

const ATTRIBUTES = ['src', 'lang', 'view', 'initiative', 'heading-level', 'theme', 'year-style', 'today', 'loading', 'id', 'data-base', 'class'];

/** What the tool gives to paste for a plan, in a form. */
function snippet(file, address, form) {
  // What the tool says of such a plan is tested elsewhere.
  return execFileSync(TOOL, ['snippet', file, '--form', form, '--dist', DIST, '--plan', address], { encoding: 'utf8', stdio: 'pipe' })
    // The script stands in the template of the page.
    .split('<!--')[0];
}

/** The element with a text in each attribute in turn, and a plan of ours. */
function elements(text) {
  const plan = 'src="/city-plan/plans/kadoma-2022.json"';
  const all = ATTRIBUTES.map((name) => `<city-plan ${name === 'src' ? '' : plan} ${name}=${quoted(text)}></city-plan>`);
  return `${parts('link').template}${all.join('\n')}`;
}

const NAMES = {
  img: ['<img name="currentScript"', 'alt="">'],
  form: ['<form name="currentScript"', '></form>'],
  iframe: ['<iframe name="currentScript" title="x"', '></iframe>'],
  object: ['<object name="currentScript" type="application/pdf"', '></object>'],
  embed: ['<embed name="currentScript"', '>'],
  a: ['<a name="currentScript" href="#x"', '>x</a>'],
};

/** An element that is called as what the browser gives to a script, with all that a script tag of ours may say. */
function clobbering([begin, end], form) {
  const data = { base: 'https://other.example/', src: 'https://other.example/x.js', plan: '/city-plan/plans/hirakata-2024.json', loading: 'eager',
    tabindex: '0', autofocus: '1', onfocus: 'window.hacked=1' };
  const said = Object.entries(data).map(([name, value]) => `data-${name}="${value}"`).join(' ');
  return `<p>${begin} id="currentScript" ${said} ${end}</p>\n${parts(form).pasted}`;
}

/** What is to be published, by a name; its plans are written into the site. */
export function attacks(site) {
  mkdirSync(join(site, PLANS));
  const all = {};
  for (const [number, payload] of TEXTS.entries()) {
    for (const [kind, text] of [['text', payload], ['letters', harmless(payload)]]) {
      const name = `${PLANS}/${kind}-${number}.json`;
      writeFileSync(join(site, name), JSON.stringify(painted(text)));
      // Where a link leads, and a frame.
      writeFileSync(join(site, name.replace('.json', '.html')), snippet(join(site, name), `/${name}`, 'page'));
      for (const form of FORMS) all[`${kind} ${number} ${form}`] = snippet(join(site, name), `/${name}`, form);
      if (number < PAYLOADS.length) all[`${kind} ${number} attributes`] = elements(text);
    }
  }
  for (const [kind, tag] of Object.entries(NAMES)) {
    for (const form of ['link', 'script', 'element']) all[`name ${kind} ${form}`] = clobbering(tag, form);
  }
  return all;
}

/** Waits for the elements of a page or frame; those further down wait until a reader comes near. */
async function settled(frame) {
  await frame.waitForURL(/^http/);
  await frame.waitForLoadState('load');
  if (!(await frame.evaluate(() => Boolean(window.customElements.get('city-plan'))))) return;
  for (const element of await frame.locator('city-plan').all()) {
    await element.scrollIntoViewIfNeeded();
    await frame.waitForFunction((one) => ['ready', 'error'].includes(one.dataset.state), await element.elementHandle());
  }
}

/** What becomes of a published page. */
async function outcome(browser, url) {
  const context = await browser.newContext({ locale: 'ja-JP' });
  const page = await context.newPage();
  const [own, seen] = [new URL(url).origin, { alien: [], dialogs: [] }];
  context.on('request', (request) => new URL(request.url()).origin !== own && seen.alien.push(request.url()));
  context.on('dialog', (dialog) => seen.dialogs.push(dialog.message()) && dialog.dismiss());
  await page.goto(url, { waitUntil: 'load' });
  await settled(page.mainFrame());
  for (const frame of await page.locator('.city-plan-frame').all()) {
    await frame.scrollIntoViewIfNeeded();
    await settled(await (await frame.elementHandle()).contentFrame());
  }
  seen.hacked = (await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.hacked)))).filter(Boolean);
  seen.running = await page.locator('city-plan').evaluateAll((all) => all.map((one) => one.getAttribute('src')));
  const made = await Promise.all(page.frames().map((frame) => frame.locator('body').evaluate(madeOf)));
  await context.close();
  return { seen, made: JSON.stringify(made) };
}

/** The first element that one page has and the other has not. */
function difference(one, other) {
  const [ones, others] = [one, other].map((made) => JSON.parse(made));
  const names = ones.flatMap((frame, at) => [...new Set([...Object.keys(frame), ...Object.keys(others[at] ?? {})])].map((name) => [at, name]));
  const found = names.find(([at, name]) => ones[at][name] !== others[at]?.[name]);
  return found ? `<${found[1]}>: ${ones[found[0]][found[1]] ?? 0}, not ${others[found[0]]?.[found[1]] ?? 0}` : 'more frames';
}

/** The words of a page, as they are pasted and as they are published. */
async function words(browser, snippet, url) {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.setContent(`<main>${snippet}</main>`);
  const given = await page.locator('main').textContent();
  await page.goto(url);
  const kept = await page.locator('main').textContent();
  await page.close();
  return [given, kept].map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Looks at the published pages, of which `snippets` were pasted; what is not as it has to be, in words. */
export async function repelled(browser, pages, snippets) {
  const faults = [];
  for (const { form, role, url } of pages.filter(({ form }) => /^text .* static$/.test(form))) {
    const [given, kept] = await words(browser, snippets[form], url);
    const at = [...given].findIndex((sign, at) => sign !== kept[at]);
    if (given !== kept) faults.push(`${role}, ${form}: “${given.slice(at, at + 40)}” became “${kept.slice(at, at + 40)}”`);
  }
  const made = new Map();
  for (const { form, role, url } of pages) {
    const who = `${role}, ${form}`;
    const { seen, made: found } = await outcome(browser, url);
    made.set(who, found);
    for (const kind of ['alien', 'dialogs', 'hacked']) if (seen[kind].length) faults.push(`${who}: ${kind} ${seen[kind].slice(0, 3)}`);
    const plans = seen.running.filter((src) => !src.endsWith('/city-plan/plans/kadoma-2022.json'));
    if (form.startsWith('name') && (plans.length || seen.running.length > 1)) faults.push(`${who}: shows ${seen.running}`);
  }
  for (const [who, found] of made) {
    const letters = made.get(who.replace('text', 'letters'));
    if (found !== letters) faults.push(`${who}: ${difference(found, letters)}`);
  }
  return faults;
}
