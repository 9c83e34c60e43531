/* Pages of other people: what their systems do to what is pasted, and their servers to our files.
 *
 * Each host takes a snippet with the component in `/city-plan/` and answers the page that readers
 * get. The filters are models of what these systems were seen to do; the real WordPress is asked in
 * `tests/cms`.
 */
import { readFileSync } from 'node:fs';
import { settle } from './page.mjs';

const DIST = new URL('../../../dist/', import.meta.url);

/** The plan of the demonstration. */
export const SHOWN = 'example';

/** What `city-plan snippet` wrote for it. */
export function snippet(form) {
  return readFileSync(new URL(`snippets/${SHOWN}-${form}.txt`, DIST), 'utf8');
}

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; " +
  "img-src 'self'; frame-src 'self'; require-trusted-types-for 'script'";
const NO_WASM = "default-src 'self'; require-trusted-types-for 'script'";

const tags = (html, change) => html.replace(/<(\/?)([a-z][a-z0-9-]*)([^<>]*)>/g, (whole, end, name, attributes) =>
  change({ whole, end, name, attributes }));
const without = (attributes, refused) => attributes.replace(/\s+([a-z-]+)(="[^"]*")?/g, (whole, name) => (refused.test(name) ? '' : whole));
const noScripts = (html) => html.replace(/<script\b[^]*?<\/script>/g, '');

/** An editor that keeps the elements of HTML, and of their attributes neither data-* nor on*. */
function joruri(html) {
  return tags(noScripts(html), ({ end, name, attributes }) =>
    (name.includes('-') || name === 'link' ? '' : `<${end}${name}${without(attributes, /^(data-|on)/)}>`));
}

/** WordPress for an author who may not write any HTML. */
function wordpress(html) {
  return tags(noScripts(html), ({ end, name, attributes }) =>
    (/-|^(link|iframe|svg|time)$/.test(name) ? '' : `<${end}${name}${without(attributes, /^(tabindex|aria-current|on.*)$/)}>`));
}

/** Every host: what its editor does to a paste, its headers, the browser's and the server's ways. */
export const HOSTS = {
  plain: {},
  resets: { style: 'html { font-size: 62.5% } * { margin: 0; padding: 0; border: 0; box-sizing: border-box; font: inherit } ul, ol { list-style: none } table { border-collapse: collapse }' },
  'strict policy': { policy: STRICT },
  'wasm blocked': { policy: NO_WASM },
  'no scripts': { scripts: false },
  'Joruri-like editor': { editor: joruri },
  'WordPress author': { editor: wordpress },
  'wrong MIME type': { wasmType: 'application/octet-stream' },
};

/** What of a snippet an author pastes, and what an administrator puts into the template. */
export function parts(form) {
  const whole = snippet(form);
  if (form !== 'link') return { pasted: whole, template: '' };
  const [pasted, template] = whole.split(/<!--.*?-->\n/);
  return { pasted, template };
}

/** The page with the snippet in it. */
export function hostPage({ pasted, template }, { editor = (html) => html, style = '' }) {
  const css = style && '<link rel="stylesheet" href="/host-form.css">';
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>計画 | 市のページ</title>${css}${template}</head><body><main><h1>計画のページ</h1>${editor(pasted)}</main>` +
    `<footer><p>市役所の案内</p></footer></body></html>`;
}

/** Serves the page as `/host-form.html`, with the component's folder as `/city-plan/`; its wasm waits for `released`.
 * Returns a function that waits until every file that was asked for is there. What comes near on the first screen may
 * still be under way when a test has seen what it wanted. */
export async function serveHost(page, form, host, released) {
  const html = hostPage(form, host);
  const headers = host.policy ? { 'content-security-policy': host.policy } : {};
  await page.route('**/host-form.html', (route) => route.fulfill({ body: html, headers, contentType: 'text/html; charset=utf-8' }));
  await page.route('**/host-form.css', (route) => route.fulfill({ body: host.style, contentType: 'text/css' }));
  const answer = async (route) => {
    const url = new URL(route.request().url());
    url.pathname = url.pathname.replace('/city-plan/', '/');
    if (url.pathname.endsWith('.wasm')) await released;
    const response = await route.fetch({ url: url.href });
    const { 'content-encoding': packed, 'content-length': length, 'content-security-policy': policy, ...kept } = response.headers();
    if (url.pathname.endsWith('.wasm') && host.wasmType) kept['content-type'] = host.wasmType;
    if (url.pathname.endsWith('.html') && host.policy) kept['content-security-policy'] = host.policy;
    await route.fulfill({ response, headers: kept });
  };
  const pending = new Set();
  await page.route('**/city-plan/**', async (route) => {
    const answered = answer(route);
    pending.add(answered);
    await answered.finally(() => pending.delete(answered));
  });
  await page.goto('/host-form.html');
  return async () => {
    do {
      await Promise.all(pending);
      await settle(page);
    } while (pending.size > 0);
  };
}
