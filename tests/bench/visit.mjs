/* One visit: a fresh browser with a fresh profile, a phone's screen, a slowed processor and a slow network.
 *
 * Used by `bench`. Returns what was measured, or says what failed; never throws for what a candidate does.
 */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Slow 4G: bytes a second, milliseconds a request. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
export const SLOWED = 4;
export const VIEW = { viewport: { width: 412, height: 915 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: 'ja-JP' };
const WORD = '子育て';
const LIMIT = 60_000;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

const probe = readFileSync(new URL('probe.js', import.meta.url), 'utf8');
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const within = (promise, ms, what) => Promise.race([promise, sleep(ms).then(() => { throw new Error(`${what} took longer than ${ms / 1000} s`); })]);

async function browse(use) {
  const server = await chromium.launchServer({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await (await browser.newContext(VIEW)).newPage();
    return await use(page, await page.context().newCDPSession(page));
  } finally {
    await Promise.race([server.kill(), sleep(5_000)]).catch(() => {});
  }
}

/** Does one step and waits for the last frame in which it changed a row. */
async function answer(page, cdp, { call, click, event, at }) {
  if (call) {
    await page.evaluate((code) => { setTimeout(() => window.__probe.time(() => (0, eval)(code)), 0); }, call);
  } else if (click) {
    await page.evaluate(() => window.__probe.arm('click'));
    await page.locator(click).last().tap();
  } else {
    await page.evaluate(([type, selector]) => {
      document.querySelector(selector).focus();
      window.__probe.arm(type);
    }, [event, at]);
    // As the commit of an input method does.
    await cdp.send('Input.insertText', { text: WORD });
  }
  await page.waitForFunction(() => window.__probe.answer, null, { timeout: 30_000, polling: 100 });
  return page.evaluate(() => window.__probe.answer);
}

/** All figures of a candidate at an address. */
export function visit(candidate, address) {
  return browse(async (page, cdp) => {
    const errors = [];
    const requests = new Map();
    page.on('pageerror', (error) => errors.push(String(error).slice(0, 200)));
    cdp.on('Network.requestWillBeSent', ({ requestId, request }) => request.url.startsWith('http') && requests.set(requestId, { url: new URL(request.url).pathname, bytes: 0 }));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { if (requests.has(requestId)) requests.get(requestId).bytes = encodedDataLength; });
    for (const domain of ['Network', 'HeapProfiler', 'Performance']) await cdp.send(`${domain}.enable`);
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await page.addInitScript(`(${probe.trim().replace(/;$/, '')})(${JSON.stringify({ rows: candidate.rows, signal: candidate.signal })})`);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    try {
      await within((async () => {
        await page.goto(address, { waitUntil: 'commit', timeout: LIMIT });
        await page.waitForFunction('window.__probe?.settled', null, { timeout: LIMIT, polling: 200 });
      })(), LIMIT, 'showing it');
    } catch (error) {
      return { error: [String(error.message ?? error).split('\n')[0], ...errors].join(' | ').slice(0, 300) };
    }
    const seen = await page.evaluate(() => {
      const { fcp, shown, first, signalled, blocked, longest, shifts, rows, nodes } = window.__probe;
      return { fcp, shown, first, signalled, blocked, longest, shifts, rows, nodes };
    });
    const figures = {
      ...seen,
      readable: candidate.signal ? seen.first : seen.shown,
      interactive: candidate.signal ? Math.max(seen.signalled, seen.shown) : seen.shown,
      errors,
      requests: [...requests.values()],
    };
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    try {
      await within((async () => { for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage'); })(), 30_000, 'collecting garbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      const wasm = await page.evaluate(() => window.__probe.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
      Object.assign(figures, { heap: usedSize + wasm, wasm });
    } catch (error) {
      errors.push(String(error.message));
    }
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    figures.steps = {};
    for (const [name, step] of Object.entries(candidate.steps)) {
      figures.steps[name] = await within(answer(page, cdp, step), 31_000, name).catch((error) => ({ error: String(error.message).split('\n')[0] }));
    }
    return figures;
  });
}
