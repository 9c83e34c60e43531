/* Everything that is measured: its pages, written into `site/NAME/`, and how it is used.
 *
 * A candidate is `{ title, kind, page(size), rows, signal?, steps }`. Peers are those of `peers.json`, on
 * a page that all share, with the script of `peers/`; baselines are a plain table and a list by hand; ours
 * come as files of a build (`dist/`), in the two forms that a city pastes.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const HEAD = '<meta charset="utf-8"><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width,initial-scale=1"><title>ロードマップ</title>';
const INPUT = { event: 'input', at: '#q' };

/** The peers' page fetches the list as early as it can. */
function peerPage({ head, main, imports = '' }, script) {
  return `<!doctype html>
<html lang="ja"><head>${HEAD}
<script>window.rows = fetch('/data/' + new URLSearchParams(location.search).get('data') + '.json').then((answer) => answer.json()); window.bench = {}</script>
<style>body{font-family:sans-serif;margin:8px}h1{font-size:1.3rem;margin:.3em 0}#q{font-size:1rem;width:90%;margin-bottom:6px}</style>
${head}</head><body>${main}
<script type="module">${imports}
${script}</script></body></html>`;
}

async function peers() {
  const found = {};
  for (const [name, peer] of Object.entries(JSON.parse(readFileSync('peers.json', 'utf8')))) {
    const out = join('site', name);
    mkdirSync(out, { recursive: true });
    for (const [to, from] of Object.entries(peer.copy ?? {})) {
      cpSync(join('node_modules', from), join(out, to), { recursive: true, filter: (file) => !file.endsWith('.map') });
    }
    let script = readFileSync(join('peers', peer.script), 'utf8');
    if (peer.script.endsWith('.jsx')) {
      await build({
        absWorkingDir: process.cwd(), entryPoints: [join('peers', peer.script)], outfile: join(out, 'app.js'), bundle: true, minify: true, format: 'esm', target: 'es2022', jsx: 'automatic',
        ...(name === 'preact' && { jsxImportSource: 'preact' }), define: { 'process.env.NODE_ENV': '"production"' }, legalComments: 'none', logLevel: 'warning',
        loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.svg': 'dataurl' },
      });
      script = 'import "./app.js"';
    }
    writeFileSync(join(out, 'index.html'), peerPage(peer, script));
    const version = JSON.parse(readFileSync(join('node_modules', peer.packages[0], 'package.json'), 'utf8')).version;
    found[name] = {
      title: `${peer.title}${peer.kind === 'baseline' ? '' : ` ${version}`}`, kind: peer.kind, rows: [peer.rows],
      page: (size) => `/${name}/index.html?data=${size}`,
      steps: { ...(peer.toYear && { year: { call: 'bench.toYear(2024)' } }), ...(peer.filter && { filter: { ...INPUT, at: peer.filter } }) },
    };
  }
  return found;
}

/** Plain HTML without any script: one table, a `details` for the description. */
function table(sizes) {
  mkdirSync('site/table', { recursive: true });
  for (const size of sizes) {
    const rows = JSON.parse(readFileSync(`data/${size}.json`, 'utf8'));
    const year = (day) => Number(day.slice(0, 4));
    const [first, last] = [Math.min(...rows.map(({ phases }) => year(phases[0].start))), Math.max(...rows.map(({ phases }) => year(phases.at(-1).end)))];
    const years = Array.from({ length: last - first }, (_, at) => first + at);
    let group;
    const body = rows.map((row) => {
      let at = first;
      const cells = row.phases.map(({ start, end, kind, label }) => {
        const gap = year(start) > at ? `<td colspan="${year(start) - at}"></td>` : '';
        at = year(end);
        return `${gap}<td class="${kind}" colspan="${year(end) - year(start)}">${escaped(label)}</td>`;
      });
      const head = row.group === group ? '' : `${group ? '</tbody>' : ''}<tbody><tr><th colspan="${years.length + 1}" scope="rowgroup">${escaped(group = row.group)}</th></tr>`;
      return `${head}<tr class="r"><th scope="row"><details><summary>${escaped(row.name)}</summary><p>${escaped(row.description)}（${escaped(row.department)}）</p></details></th>${cells.join('')}${at < last ? `<td colspan="${last - at}"></td>` : ''}</tr>`;
    });
    writeFileSync(`site/table/${size}.html`, `<!doctype html><html lang="ja"><head>${HEAD}<style>
body{font-family:sans-serif;margin:8px}h1{font-size:1.3rem;margin:.3em 0}div{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem}th,td{border:1px solid #767676;padding:4px;min-width:4.5em;text-align:left}th[scope=row]{min-width:9em;font-weight:400}.plan{background:#eee}.build{background:#cfe8ff}.trial{background:#fff2c4}.expand{background:#d7f2d3}.run{background:#e6dcf7}.review{background:#fde0d9}
</style></head><body><main><h1>ロードマップ</h1><div tabindex="0" role="region" aria-label="ロードマップの表"><table><caption>施策ごとの年度別の予定</caption><thead><tr><th scope="col">施策</th>${years.map((name) => `<th scope="col">${name}年度</th>`).join('')}</tr></thead>${body.join('\n')}</tbody></table></div></main></body></html>`);
  }
  return { title: 'plain HTML table', kind: 'baseline', rows: ['r'], page: (size) => `/table/${size}.html`, steps: {} };
}

/** A build of ours under an address, in both forms. */
function ours(name, title, dist, tool, sizes) {
  const base = `/${name}/`;
  mkdirSync(join('site', `${name}-pages`), { recursive: true });
  for (const size of sizes) {
    const page = ['snippet', `data/${size}.plan.json`, '--form', 'page', '--today', '2024-10-01', '--dist', dist, '--base', base, '--plan', `/data/${size}.plan.json`];
    if (size !== 'XL') writeFileSync(`site/${name}-pages/${size}.html`, execFileSync(tool, page, { maxBuffer: 1 << 30 }));
    const loader = `<script defer src="${base}city-plan.js"></script>`;
    writeFileSync(`site/${name}-pages/${size}-element.html`, `<!doctype html><html lang="ja"><head>${HEAD}${loader}</head><body><main><city-plan src="/data/${size}.plan.json" today="2024-10-01"></city-plan></main></body></html>`);
  }
  const candidate = (form, page) => ({
    title: `${title}, ${form}`, kind: 'ours', page, signal: 'city-plan-ready', rows: ['city-plan-list__name', 'city-plan-roadmap__name', 'city-plan-result__item', 'city-plan-plain__item'],
    steps: {
      year: { click: '.city-plan-yearbar__year' },
      view: { click: '.city-plan-shell__list li:nth-child(3) a' },
      filter: { event: 'input', at: 'city-plan input[type=search]' },
      measure: { click: '.city-plan-result__item a' },
    },
  });
  return {
    [`${name}-static`]: candidate('static content', (size) => `/${name}-pages/${size}.html`),
    [`${name}-element`]: candidate('element only', (size) => `/${name}-pages/${size}-element.html`),
  };
}

/** Writes `site/`; returns all candidates and the folders to serve. `earlier` is the `dist/` of another build. */
export async function candidates({ sizes, dist, tool, earlier }) {
  rmSync('site', { recursive: true, force: true });
  const found = { table: table(sizes.filter((size) => size !== 'XL')), ...await peers(), ...ours('city-plan', 'city-plan', dist, tool, sizes) };
  const folders = { '': 'site', '/data': 'data', '/city-plan': dist };
  if (earlier && existsSync(earlier)) {
    Object.assign(found, ours('earlier', 'city-plan before', earlier, join(dirname(earlier), 'city-plan'), sizes));
    folders['/earlier'] = earlier;
  }
  return { found, folders };
}
