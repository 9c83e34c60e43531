/* What single steps cost inside of the component, as wasm in a browser: reading a plan, drawing it,
 * turning the year, opening the explorer, searching. `node bench.mjs --steps`.
 *
 * Nothing is slowed and nothing fetched while the clock runs; natively `cargo bench` takes them apart.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const GIVEN = { name: 'city-plan', lang: 'ja', now: '2024-10-01', narrow: 'narrow', page: '', url: '', chunks: '', shares: '', printing: '' };
const STEPS = { year: '#city-plan?year=2025', explorer: '#city-plan?view=explorer', search: '#city-plan?view=explorer&q=子育て', again: '#city-plan?view=explorer&q=子' };

/** Runs in the page: milliseconds of each step, a list for each of `runs`. */
async function measured({ glue, wasm, plan, given, steps, runs }) {
  const { bound } = await import(URL.createObjectURL(new Blob([glue], { type: 'text/javascript' })));
  const module = bound(document);
  module.begin((await WebAssembly.instantiateStreaming(fetch(wasm), module.imports())).instance);
  const bytes = new Uint8Array(await (await fetch(plan)).arrayBuffer());
  const times = {};
  for (let run = 0; run < runs; run++) {
    const root = document.body.appendChild(document.createElement('div'));
    root.className = 'city-plan';
    let drawn = () => {};
    let handle;
    // A build to compare with may be older than these names.
    const port = (name) => {
      if (name === 'frame') handle.drawView ? handle.drawView() : handle.fill();
      if (name === 'observe' || name === 'near') drawn();
      return '';
    };
    const timed = async (name, work) => {
      const begin = performance.now();
      const done = new Promise((resolve) => { drawn = resolve; });
      work();
      await done;
      (times[name] ??= []).push(performance.now() - begin);
    };
    const stream = new (module.PlanStream ?? module.Arriving)();
    const push = (stream.push ?? stream.take).bind(stream);
    const begin = performance.now();
    for (let at = 0; at < bytes.length; at += 16384) push(bytes.subarray(at, at + 16384));
    (times.read ??= []).push(performance.now() - begin);
    await timed('first', () => { handle = module.mount(root, stream, given, port); });
    for (const [name, fragment] of Object.entries(steps)) await timed(name, () => handle.locate(fragment, true));
    handle.release ? handle.release() : handle.rest();
    await new Promise((resolve) => setTimeout(resolve));
    root.remove();
  }
  return times;
}

/** The table of all steps at each size, in Markdown. */
export async function steps({ origin, dist, base, sizes, runs }) {
  const { files } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const middle = (times) => times.sort((one, other) => one - other)[times.length >> 1].toFixed(1);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const rows = ['| ms | reading | first drawing | year | explorer | first search | next search |', '|---|---:|---:|---:|---:|---:|---:|'];
  try {
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: 412, height: 915 } });
      await page.goto(`${origin}/table/S.html`);
      // The last build has left it; in dist/ it stands in the loader.
      const glue = readFileSync(join(dist, '..', 'target', 'xtask', 'work', 'glue.js'), 'utf8');
      const given = { glue, wasm: `${base}${files.wasm.name}`, plan: `/data/${size}.plan.json`, given: GIVEN, steps: STEPS, runs };
      const times = await page.evaluate(measured, given);
      rows.push(`| ${size} | ${Object.values(times).map(middle).join(' | ')} |`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return rows.join('\n');
}
