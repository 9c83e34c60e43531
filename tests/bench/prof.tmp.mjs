import { chromium } from 'playwright-core';
import { serve } from './server.mjs';
import { writeFileSync } from 'node:fs';
const [page0, rate='4', mode='trace'] = process.argv.slice(2);
const site = await serve({ '': 'site', '/data': 'data', '/city-plan': process.env.DIST ?? '../../dist' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const page = await (await browser.newContext({ viewport: { width: 412, height: 915 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true })).newPage();
const cdp = await page.context().newCDPSession(page);
await cdp.send('Emulation.setCPUThrottlingRate', { rate: Number(rate) });
const events = [];
cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'v8.wasm', 'blink.user_timing', 'loading', 'disabled-by-default-v8.compile'] } });
await page.goto(site.origin + page0, { waitUntil: 'load' });
await page.waitForFunction(() => document.querySelector('city-plan')?.dataset.state === 'ready', null, { timeout: 60000 });
await page.waitForTimeout(1500);
const done = new Promise((r) => cdp.on('Tracing.tracingComplete', r));
await cdp.send('Tracing.end'); await done;
const main = events.find((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain' );
const threads = events.filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain').map((e) => `${e.pid}/${e.tid}`);
const by = {};
for (const t of threads) (by[t] = events.filter((e) => `${e.pid}/${e.tid}` === t && e.ph === 'X').sort((a, b) => a.ts - b.ts || b.dur - a.dur));
const [t, list] = Object.entries(by).sort((a, b) => b[1].length - a[1].length)[0];
const self = {}; const stack = [];
for (const e of list) {
  while (stack.length && stack.at(-1).ts + stack.at(-1).dur <= e.ts) stack.pop();
  if (stack.length) { self[stack.at(-1).name] -= e.dur; }
  self[e.name] = (self[e.name] ?? 0) + (e.dur ?? 0);
  stack.push(e);
}
console.log(Object.entries(self).sort((a, b) => b[1] - a[1]).slice(0, 22).map(([n, d]) => `${(d / 1000).toFixed(1)} ms ${n}`).join('\n'));
const t0 = list[0].ts;
console.log('tasks > 40 ms:'); for (const e of list.filter((e) => e.name === 'RunTask' && e.dur > 40000)) { const inner = list.filter((x) => x !== e && x.ts >= e.ts && x.ts < e.ts + e.dur && x.dur > e.dur * 0.15).map((x) => `${x.name}${x.args?.data?.functionName ? ':' + x.args.data.functionName : ''} ${(x.dur / 1000) | 0}`); console.log(((e.ts - t0) / 1000) | 0, (e.dur / 1000) | 0, inner.slice(0, 9).join(', ')); }
await browser.close(); site.close();
for (const e of list.filter((e) => ['Layout', 'UpdateLayoutTree'].includes(e.name) && e.dur > 4000)) console.log(((e.ts - t0) / 1000) | 0, e.name, (e.dur / 1000) | 0, JSON.stringify(e.args.beginData ?? {}).slice(0, 150), e.args.elementCount ?? '', (e.args.beginData?.stackTrace ?? []).map((s) => s.functionName + ':' + s.lineNumber + ':' + s.columnNumber).join(' < ').slice(0, 200));
for (const e of list.filter((e) => e.name === 'FunctionCall' && e.dur > 10000)) console.log('call', ((e.ts - t0) / 1000) | 0, (e.dur / 1000) | 0, e.args.data.functionName, e.args.data.url?.slice(-40), e.args.data.lineNumber, e.args.data.columnNumber);
