/* The tables of a run, in Markdown: medians with their ranges, and ratios to the plain table.
 * Called by `bench`, or alone: `node report.mjs [results.json]`. Never initiatives anything.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const numbers = (values) => values.filter(Number.isFinite).sort((a, b) => a - b);
export function median(values) {
  const sorted = numbers(values);
  const half = sorted.length >> 1;
  if (!sorted.length) return undefined;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

const whole = (value) => (value === undefined ? '–' : Math.round(value).toLocaleString('en'));
const ratio = (value, to) => (value === undefined || !to ? '–' : (value / to).toFixed(2));
const row = (cells) => `| ${cells.join(' | ')} |`;

export function report(results) {
  const out = [`Run ${results.began}, ${results.cores} × ${results.processor}, ${results.chromium}, ${results.view.width} × ${results.view.height}, processor slowed ${results.slowed} times, 1.6 Mbps with 150 ms a request; \`${results.command}\`. Medians (lowest–highest).`];
  for (const size of ['S', 'M', 'L', 'XL'].filter((name) => results.samples.some((sample) => sample.size === name))) {
    const of = (name) => results.samples.filter((sample) => sample.size === size && sample.name === name && !sample.error);
    const table = median(of('table').map(({ readable }) => readable));
    const list = of('preact');
    const step = (samples, name) => median(samples.map(({ steps }) => steps?.[name]));
    out.push('', `**${size}**`, '', row(['', 'visits', 'brotli KB', 'readable ms', '÷ table', 'interactive ms', '÷ table', 'blocked ms', 'longest ms', 'heap MB', '÷ list', 'shift', 'elements', 'filter ms', '÷ list', 'view ms', 'year ms', 'measure ms']), row(['---', ...Array(17).fill('---:')]));
    for (const [name, { title }] of Object.entries(results.candidates)) {
      const samples = of(name);
      if (!samples.length) {
        const failed = results.samples.find((sample) => sample.size === size && sample.name === name);
        if (failed) out.push(row([title, 0, `fails: ${failed.error}`, ...Array(15).fill('–')]));
        continue;
      }
      const mid = (key) => median(samples.map((sample) => sample[key]));
      const range = (key) => {
        const sorted = numbers(samples.map((sample) => sample[key]));
        return sorted.length ? `${whole(median(sorted))} (${whole(sorted[0])}–${whole(sorted.at(-1))})` : '–';
      };
      out.push(row([
        title, samples.length, (mid('weight') / 1024).toFixed(1), range('readable'), ratio(mid('readable'), table), range('interactive'), ratio(mid('interactive'), table),
        whole(mid('blocked')), whole(mid('longest')), (mid('heap') / 1e6).toFixed(1), ratio(mid('heap'), median(list.map(({ heap }) => heap))), (mid('shifts') ?? 0).toFixed(3), whole(mid('nodes')),
        whole(step(samples, 'filter')), ratio(step(samples, 'filter'), step(list, 'filter')), whole(step(samples, 'view')), whole(step(samples, 'year')), whole(step(samples, 'measure')),
      ]));
    }
  }
  return out.join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(report(JSON.parse(readFileSync(process.argv[2] ?? 'results.json', 'utf8'))));
}
