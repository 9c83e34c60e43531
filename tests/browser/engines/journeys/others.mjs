/* Pages that others made: routers, fragments and morphing by libraries from npm, buttons of a city, hostile names, a
 * file that was changed on the server.
 */
import { expect } from '@playwright/test';
import { ja, PLANS } from '../../support/plans.mjs';

const TITLE = ja(PLANS.get('kadoma-2022').title);
const ELEMENT = '<city-plan loading="eager" today="2024-10-01" src="/plans/kadoma-2022.json"><p>計画の要約です。</p></city-plan>';
const SCRIPTS = {
  '/turbo.js': '@hotwired/turbo/dist/turbo.es2017-umd.js',
  '/htmx.js': 'htmx.org/dist/htmx.min.js',
  '/idiomorph.js': 'idiomorph/dist/idiomorph.min.js',
  '/jquery.js': 'jquery/dist/jquery.min.js',
};

function page(body, scripts = [], head = '') {
  const tags = scripts.map((name) => `<script src="/${name}.js"></script>`).join('');
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>市のページ</title><meta name="turbo-prefetch" content="false"><meta name="htmx-config" content='{"includeIndicatorStyles":false}'>` +
    `${head}<script defer src="/city-plan.js"></script>${tags}</head><body>${body}</body></html>`;
}

const VIEW = (name) => ['.city-plan-shell__link', name];
const BOX = '#city-plan-q';
const box = () => document.querySelector('#city-plan-q')?.value ?? null;
const heading = () => words(document.querySelector('#city-plan-heading'));
const links = () => [...document.querySelectorAll('.city-plan-shell__views a')].map((link) => link.hash);
const state = () => JSON.stringify(Object.fromEntries(Object.entries(history.state ?? {}).filter(([name]) => name !== 'city-plan')));

/** Changes the page, and waits until the element has started again. */
async function restart(visit, change) {
  await visit.look(() => {
    window.started = false;
    addEventListener('city-plan-ready', () => { window.started = true; }, { once: true });
  });
  await visit.look(change, ELEMENT);
  await visit.sees('it has started again', () => window.started).toBe(true);
  await visit.ready();
}

export const OTHERS = [
  {
    id: 'libraries',
    name: 'In pages of libraries it keeps its choices, its links and the state of the history',
    site: {
      scripts: SCRIPTS,
      pages: {
        '/links.html': page(`<main>${ELEMENT}</main><p><a class="other" href="#">先頭へ</a></p>`),
        '/turbo.html': page(`<main>${ELEMENT}<p><a class="other" href="/elsewhere.html">ほかのページ</a></p></main>`, ['turbo']),
        '/elsewhere.html': page('<h1>ほかのページ</h1>', ['turbo']),
        '/swaps.html': page(`<main>${ELEMENT}</main>`, ['htmx', 'idiomorph', 'jquery']),
      },
    },
    steps: [
      ['a plain link to # leaves a search', async (visit) => {
        await visit.visit('/links.html');
        await visit.ready();
        await visit.press(VIEW('さがす'));
        await visit.sees('the box', box).toBe('');
        await visit.write(BOX, 'AI');
        await visit.sees('the address has it', () => location.hash).toContain('AI');
        await visit.press('a.other');
        await visit.sees('the address has it no more', () => location.hash).not.toContain('AI');
        await visit.sees('the box', box).toBe('AI');
        await visit.back();
        await visit.sees('the address', () => location.hash).toContain('AI');
        await visit.sees('the box', box).toBe('AI');
      }],
      ['with Turbo, going back brings the view back', async (visit) => {
        await visit.visit('/turbo.html');
        await visit.ready();
        await visit.press(VIEW('さがす'));
        await visit.sees('the heading', heading).toBe('計画の中をさがす');
        await visit.press('a.other');
        await visit.sees('the other page', () => list('h1').join()).toBe('ほかのページ');
        await visit.back();
        await visit.sees('the heading', heading).toBe('計画の中をさがす');
        await visit.ready();
      }],
      ['swapped and morphed, its links stay and it starts again', async (visit) => {
        await visit.visit('/swaps.html');
        await visit.ready();
        const before = await visit.look(links);
        for (const change of [
          () => window.htmx.ajax('GET', '/swaps.html', { target: 'main', select: 'main', swap: 'outerHTML' }),
          (html) => { window.jQuery('main').html(html); },
          (html) => { window.Idiomorph.morph(document.querySelector('main'), html, { morphStyle: 'innerHTML' }); },
          () => { document.querySelector('city-plan').innerHTML = '<p>計画の要約です。</p>'; },
        ]) {
          await restart(visit, change);
          await visit.sees('the links', links).toEqual(before);
        }
        await visit.press(VIEW('さがす'));
        await visit.sees('the heading', heading).toBe('計画の中をさがす');
      }],
      ['the state of the history is that of the page', async (visit) => {
        await visit.look(() => { history.replaceState({ router: { page: 3 } }, ''); });
        await visit.press(VIEW('ロードマップ'));
        await visit.sees('the heading', heading).toBe('ロードマップ');
        await visit.sees('the state', state).toBe('{"router":{"page":3}}');
      }],
    ],
  },
  {
    id: 'buttons',
    name: 'Buttons of a city reach the plan, a shadow root has its style, and its words its ids',
    site: {
      pages: {
        '/buttons.html': page(
          `<main>${ELEMENT}</main>`, [],
          '<style>body.large { font-size: 150% } body.black { background: #000; color: #ff0; --city-plan-paper: #000; --city-plan-ink: #ff0 }</style>',
        ),
        '/shadow.html': page('<main id="place"></main>'),
        '/anchor.html': page(`<p><a class="other" href="#telework">お知らせへ</a></p>${ELEMENT}<h2 id="telework">市のお知らせ</h2>`),
      },
    },
    steps: [
      ['larger text, other colours', async (visit) => {
        await visit.visit('/buttons.html');
        await visit.ready();
        const looks = () => {
          const { fontSize, color } = getComputedStyle(document.querySelector('.city-plan'));
          return `${fontSize} ${color}`;
        };
        const before = await visit.look(looks);
        expect(before).toMatch(/^16px /);
        await visit.look(() => { document.body.className = 'large black'; });
        await visit.sees('the look', looks).toBe('24px rgb(255, 255, 0)');
        await visit.look(() => { document.body.className = ''; });
        await visit.sees('the look', looks).toBe(before);
      }],
      ['in a shadow root', async (visit) => {
        await visit.visit('/shadow.html');
        await visit.look((html) => {
          window.root = document.querySelector('#place').attachShadow({ mode: 'open' });
          window.root.innerHTML = html;
        }, ELEMENT);
        await visit.sees('the component', () => window.root.querySelector('city-plan').dataset.state).toBe('ready');
        // What the style sheet alone makes.
        await visit.sees('the style', () => getComputedStyle(window.root.querySelector('.city-plan-shell__list')).listStyleType).toMatch(/^(none|"")$/);
        // A page that is left while a sheet is on its way has an error on its console in Firefox.
        const all = () => [document, window.root].flatMap((place) => [...place.querySelectorAll('link[rel=stylesheet]')]).every(({ sheet }) => sheet);
        await visit.sees('all sheets', all).toBe(true);
      }],
      ['an id of the page is the page’s', async (visit) => {
        await visit.visit('/anchor.html#telework');
        await visit.ready();
        await visit.sees('the view', () => list('.city-plan-shell__link[aria-current=page]')).toEqual(['今年度']);
        await visit.sees('the target', () => words(document.querySelector(':target'))).toBe('市のお知らせ');
      }],
    ],
  },
  {
    id: 'changed',
    name: 'A file that was changed on the server does not run, and a name of the page is not taken for the browser’s',
    site: {
      pages: {
        '/names.html': page(`${'<a id="currentScript" name="currentScript" data-base="https://example.invalid/" data-src="/nowhere.json"></a>'.repeat(2)}<form name="currentScript"></form>${ELEMENT}`),
        '/changed.html': page(ELEMENT).replace('/city-plan.js', '/changed/city-plan.js'),
      },
      // One more custom section: it would run just as well.
      change: (path, bytes) => (path.startsWith('/changed/') && path.endsWith('.wasm') ? Buffer.concat([bytes, Buffer.from([0, 2, 1, 120])]) : bytes),
    },
    foreseen: /integrity|digest|city-plan: /i,
    steps: [
      ['an element called currentScript', async (visit) => {
        await visit.visit('/names.html');
        await visit.ready();
        await visit.sees('the title', () => list('#city-plan-title').join()).toBe(TITLE);
      }],
      ['nothing runs but the one script of the page', async (visit) => {
        const scripts = await visit.look(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => /\.m?js$/.test(path)));
        expect(scripts).toEqual(['/city-plan.js']);
      }],
      ['what was changed does not run; the static words stay', async (visit) => {
        await visit.visit('/changed.html');
        await visit.sees('the state', () => document.querySelector('city-plan').dataset.state).toBe('error');
        await visit.sees('the words', () => list('city-plan p').join()).toContain('計画の要約です。');
      }],
    ],
  },
];
