/* Initiatives how fast candidates are, side by side: `cargo xtask bench`, or `node bench.mjs [options]` here.
 *
 *   --candidates a,b   names (all by default)        --sizes S,M,L   sizes (S, M and L by default)
 *   --runs 7           visits of each                 --minutes 60    when to stop starting visits
 *   --dist ../../dist  the build                      --earlier DIR   the `dist/` of another build
 *   --tool FILE        the editors' tool              --out FILE      the samples (results.json)
 *   --steps            only the steps inside of the component, see `steps.mjs`
 *
 * Candidates take turns, and their order is rotated from round to round: what slows this machine slows all of
 * them. A candidate that fails twice at a size is given up there, one slower than 10 s is visited three times.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { candidates } from './candidates.mjs';
import { SIZES, write } from './data.mjs';
import { report } from './report.mjs';
import { serve } from './server.mjs';
import { steps } from './steps.mjs';
import { SLOWED, VIEW, visit } from './visit.mjs';

process.chdir(new URL('.', import.meta.url).pathname);
const { values: options } = parseArgs({ options: {
  candidates: { type: 'string' }, sizes: { type: 'string', default: 'S,M,L' }, runs: { type: 'string', default: '7' }, minutes: { type: 'string', default: '600' },
  dist: { type: 'string', default: '../../dist' }, earlier: { type: 'string' }, tool: { type: 'string', default: '../../target/debug/city-plan' }, out: { type: 'string', default: 'results.json' }, steps: { type: 'boolean' },
} });
const sizes = options.sizes.split(',').filter((size) => SIZES[size]);

write(sizes);
const { found, folders } = await candidates({ ...options, sizes });
const names = options.candidates ? options.candidates.split(',').filter((name) => found[name]) : Object.keys(found);
const site = await serve(folders);
if (options.steps) {
  console.log(await steps({ origin: site.origin, dist: options.dist, base: '/city-plan/', sizes, runs: Number(options.runs) }));
  site.close();
  process.exit();
}
const chromium = execFileSync(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--version'], { encoding: 'utf8' }).trim();
const results = {
  began: new Date().toISOString(), processor: os.cpus()[0].model, cores: os.cpus().length, chromium, view: VIEW.viewport, slowed: SLOWED, command: process.argv.slice(2).join(' '),
  candidates: Object.fromEntries(names.map((name) => [name, { title: found[name].title, kind: found[name].kind }])),
  samples: [],
};
const began = Date.now();
const spent = () => (Date.now() - began) / 60_000;
const failures = {};
const slow = {};

// Everything is compressed before the clock matters.
for (const size of sizes) for (const name of names) site.get(new URL(found[name].page(size), site.origin).pathname);
for (let run = 0; run < Number(options.runs); run++) {
  for (const size of sizes) {
    for (let at = 0; at < names.length; at++) {
      const name = names[(at + run) % names.length];
      const cell = `${name} ${size}`;
      if (failures[cell] >= 2 || slow[cell] >= 3 || spent() > Number(options.minutes)) continue;
      if (size === 'XL' && !name.endsWith('-element')) continue;
      const figures = await visit(found[name], site.origin + found[name].page(size)).catch((error) => ({ error: String(error.message).split('\n')[0] }));
      if (figures.error) failures[cell] = (failures[cell] ?? 0) + 1;
      else if (figures.interactive > 10_000) slow[cell] = (slow[cell] ?? 0) + 1;
      // What a page asks for is weighed from the files: the browser counts headers too.
      figures.weight = (figures.requests ?? []).filter(({ url }) => /\.(js|mjs|css|wasm|woff2?)$/.test(url)).reduce((sum, { url }) => sum + (site.get(url)?.packed.length ?? 0), 0);
      results.samples.push({ run, name, size, ...figures, requests: figures.requests?.length });
      const round = (value) => (Number.isFinite(value) ? Math.round(value) : '-');
      console.log(`${spent().toFixed(1)} min, ${cell}: ${figures.error ?? `readable ${round(figures.readable)}, interactive ${round(figures.interactive)}, blocked ${round(figures.blocked)}, ${(figures.heap / 1e6).toFixed(1)} MB, ${JSON.stringify(figures.steps)} ${figures.errors}`}`);
    }
  }
  writeFileSync(options.out, `${JSON.stringify({ ...results, ended: new Date().toISOString(), load: os.loadavg() })}\n`);
}
site.close();
console.log(report(results));
