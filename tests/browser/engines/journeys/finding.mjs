/* Journeys that find something: the roadmap, a search, a filter, an initiative and the way back. */
import { expect } from '@playwright/test';
import { childrenOf, fiscalYear, find as initiative, ja, leavesOf, PLANS } from '../../support/plans.mjs';

const PLAN = PLANS.get('kadoma-2022');
const ALL = leavesOf(PLAN).map(({ name }) => ja(name));
const NAME = (id) => ja(initiative(PLAN, id).name);

const BOX = '#city-plan-q';
const FILTER = ['.city-plan-facet__option', 'セキュリティ対策'];
const AREA = ['.city-plan-shell__view a', NAME('online-procedures')];

/** What the search found: the words that it was for, the names, the sum. */
function found() {
  return {
    for: list('.city-plan-chips__chip').join(),
    names: list(find('.city-plan-hit') ? '.city-plan-hit__name' : '.city-plan-result__initiative > p'),
    number: list('.city-plan-explorer__number').join(),
  };
}

/** What is announced. */
function said() {
  return words(document.querySelector('.city-plan-explorer__head [role=status]'));
}

/** Writes words into the box; answers the names that they find. */
async function search(visit, text) {
  await visit.write(BOX, text);
  await visit.sees(`${text} stands in the box`, () => document.activeElement.value).toBe(text);
  await visit.sees(`${text} is searched for`, () => list('.city-plan-chips__chip').join()).toContain(text);
  await visit.sees('all of the plan is searched', () => list('.city-plan-group__title').length).toBeGreaterThan(1);
  const { names, number } = await visit.look(found);
  // Once, when the reader pauses.
  await visit.sees('the number is announced', said).toContain(`${number}件が見つかりました。`);
  return names;
}

/** What can be pressed, and is covered by something else even after scrolling to it. */
function covered() {
  return stops().filter((node) => node.closest('city-plan') && !node.matches('.city-plan-skip')).flatMap((node) => {
    node.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top, bottom } = node.getClientRects()[0];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    // The lines of a text overlap a little: of a link there, the middle counts.
    const edges = node.localName === 'a' ? [] : [[x, top + 2], [x, bottom - 2], [left + 2, y], [right - 2, y]];
    const over = [[x, y], ...edges]
      .map((point) => document.elementFromPoint(...point))
      .filter((hit) => hit && !node.contains(hit) && !hit.contains(node));
    return over.length ? [`${node.localName}.${node.className} ${words(node.closest('label') ?? node)}: ${over[0].localName}.${over[0].className}`] : [];
  });
}

export const FINDING = [
  {
    id: 'permalink',
    name: 'The address of an initiative opens it, at the start and later',
    // It comes first: a browser that has just been started costs nothing more then.
    anew: true,
    steps: [
      ['in a browser that has just started', async (visit) => {
        await visit.open('telework');
        await visit.seesHeading(NAME('telework'));
        // The static page had this place far below.
        await visit.sees('it stands in the window', () => {
          const { top, bottom } = document.activeElement.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }).toBe(true);
      }],
      ['in the same page, when the address is changed', async (visit) => {
        await visit.look(() => { window.samePage = true; });
        await visit.driver.open(visit.address('ai-rpa'));
        await visit.seesHeading(NAME('ai-rpa'));
        expect(await visit.look(() => window.samePage ?? false)).toBe(true);
      }],
    ],
  },
  {
    id: 'open',
    name: 'The roadmap opens, with this year marked',
    steps: [
      ['the plan is named', async (visit) => {
        await visit.open();
        await visit.sees('the title', () => list('#city-plan-title').join()).toBe(ja(PLAN.title));
        await visit.sees('the view', () => list('.city-plan-shell__link[aria-current=page]')).toEqual(['ロードマップ']);
      }],
      ['every initiative stands there, as a table or as the list of a year', async (visit) => {
        const phone = visit.way === 'touch';
        await visit.sees('the names', (css) => list(css), phone ? '.city-plan-list__name' : 'table th[scope=row] > a').toEqual(ALL);
        expect(await visit.look(() => list('table').length)).toBe(phone ? 0 : 1);
      }],
      ['this year is marked', async (visit) => {
        const css = visit.way === 'touch' ? '.city-plan-yearbar__sentence:has(.city-plan-now)' : 'th[aria-current=date]';
        const marked = await visit.look((css) => list(css), css);
        expect(marked.length).toBe(1);
        expect(marked[0]).toContain('今年度');
        expect(marked[0].replace(/\s/g, '')).toContain(fiscalYear(2024));
      }],
    ],
  },
  {
    id: 'hand',
    name: 'Finger and keys arrive, and fold what can be folded',
    steps: [
      ['a fold opens or closes', async (visit) => {
        await visit.open();
        const target = visit.way === 'touch' ? '.city-plan-options__summary' : '.city-plan-roadmap__fold';
        await visit.look(() => {
          window.arrived = [];
          for (const kind of ['touchend', 'pointerdown', 'keydown', 'click']) {
            addEventListener(kind, (event) => window.arrived.push([kind, event.pointerType, event.key, event.isTrusted].filter((part) => part).join(' ')), true);
          }
        });
        const open = () => visit.look((css) => {
          const node = find(css);
          return node.getAttribute('aria-expanded') ?? String(node.parentElement.open);
        }, target);
        const before = await open();
        await visit.press(target);
        await expect.poll(open).toBe(before === 'true' ? 'false' : 'true');
        const arrived = await visit.look(() => window.arrived);
        if (visit.way === 'keyboard') {
          expect(arrived).toContain('keydown Enter true');
        } else {
          expect(arrived.join()).toContain('pointerdown touch');
          expect(arrived.join()).toContain('touchend');
          expect(arrived.at(-1)).toMatch(/^click .*true$/);
        }
        await visit.press(target);
        await expect.poll(open).toBe(before);
      }],
    ],
  },
  {
    id: 'clear',
    name: 'Nothing lies over what can be pressed',
    steps: ['', 'city-plan?view=explorer', 'city-plan?view=history', 'digital-counters'].map((place) => [place || 'the roadmap', async (visit) => {
      await visit.open(place);
      const folds = ['.city-plan-options__summary', '.city-plan-explorer__summary'];
      if (visit.way === 'touch') for (const fold of folds) if (await visit.look((css) => Boolean(find(css)), fold)) await visit.press(fold);
      await visit.sees('what lies over it', covered).toEqual([]);
    }]),
  },
  {
    id: 'search',
    name: 'A word is found in every Japanese writing, and the number is announced',
    steps: [
      ['オンライン, ｵﾝﾗｲﾝ and おんらいん find the same', async (visit) => {
        await visit.open('city-plan?view=explorer');
        const names = await search(visit, 'オンライン');
        expect(names).toContain('その他オンライン申請');
        for (const writing of ['ｵﾝﾗｲﾝ', 'おんらいん']) expect(await search(visit, writing), writing).toEqual(names);
      }],
      ['the English word finds what bears it', async (visit) => {
        expect(await search(visit, 'online')).toContain('オンライン会議');
      }],
      ['the address holds the words', async (visit) => {
        await visit.sees('the fragment', () => fragment()).toBe('city-plan__view-explorer__q-online');
      }],
      ['the initiatives beyond the first ones are behind their number', async (visit) => {
        await visit.press('.city-plan-group__others');
        await visit.sees('their names', () => list('.city-plan-hit__name')).toContain('その他オンライン申請');
        await visit.sees('the address', () => fragment()).toBe('city-plan__view-explorer__q-online__in-explorer');
      }],
    ],
  },
  {
    id: 'filter',
    name: 'A filter narrows the list, keeps the focus, and is taken off again',
    steps: [
      ['it narrows the list', async (visit) => {
        await visit.open('city-plan?view=explorer');
        if (visit.way === 'touch') await visit.press('.city-plan-explorer__summary');
        await visit.choose(FILTER);
        await visit.sees('two initiatives', found).toEqual({
          for: expect.stringContaining('セキュリティ対策'),
          names: childrenOf(PLAN, 'information-security').map(({ name }) => ja(name)),
          number: '2',
        });
        await visit.sees('the number is announced', said).toBe('2件の個別施策が見つかりました');
      }],
      ['the focus is still on it', async (visit) => {
        expect(await visit.look((target) => document.activeElement === find(target).querySelector('input'), FILTER)).toBe(true);
      }],
      ['it is taken off again', async (visit) => {
        await visit.choose(FILTER);
        await visit.sees('all initiatives', found).toEqual({ for: '', names: ALL, number: '18' });
        await visit.sees('nothing is announced', said).toBe('');
      }],
    ],
  },
  {
    id: 'back',
    name: 'An initiative opens, and Back returns to its link',
    steps: [
      ['the focus goes to its heading', async (visit) => {
        await visit.open();
        await visit.press(AREA);
        await visit.seesHeading(NAME('online-procedures'));
        await visit.sees('the address', () => fragment()).toBe('online-procedures');
      }],
      ['Back returns to the link, Forward to the initiative', async (visit) => {
        for (let turn = 0; turn < 2; turn += 1) {
          await visit.back();
          await visit.sees('the focus is on the link', (target) => document.activeElement === find(target), AREA).toBe(true);
          await visit.sees('the address', () => fragment()).toBe('');
          await visit.forward();
          await visit.seesHeading(NAME('online-procedures'));
        }
      }],
    ],
  },
  {
    id: 'views',
    name: 'Links lead through the views, and load the further ones',
    steps: [
      ['search, first screen and roadmap', async (visit) => {
        await visit.open();
        for (const [link, heading] of [['さがす', '計画の中をさがす'], ['今年度', `今年度 ${fiscalYear(2024)}のいま`], ['ロードマップ', 'ロードマップ']]) {
          await visit.press(['.city-plan-shell__link', link]);
          await visit.seesHeading(heading);
          await visit.sees('which link is current', () => list('.city-plan-shell__link[aria-current=page]')).toEqual([link]);
        }
      }],
      ['a tile of the first screen leads to its initiatives in the roadmap', async (visit) => {
        await visit.press(['.city-plan-shell__link', '今年度']);
        await visit.press('.city-plan-tiles__tile');
        await visit.seesHeading('ロードマップ');
        await visit.sees('the address', () => fragment()).toContain('__stage-');
        await visit.sees('fewer names', (all) => list('.city-plan-list__name, th[scope=row] > a').length < all, ALL.length).toBe(true);
      }],
      ['history and glossary, in the navigation or its menu', async (visit) => {
        for (const [link, heading, css, number] of [
          ['あゆみ', 'これまでのあゆみ', '.city-plan-history__event', PLAN.chronologies.flatMap(({ events }) => events).length],
          ['用語', '用語', '.city-plan-glossary__entry', PLAN.glossary.length],
        ]) {
          await visit.pressView(link);
          await visit.seesHeading(heading);
          // Of a long view the parts after the first are folded.
          await visit.sees(`${number} entries`, (css) => document.querySelectorAll(css).length, css).toBe(number);
        }
      }],
      ['each part of the component was fetched once', async (visit) => {
        const { requests } = await visit.driver.collect();
        const parts = requests.filter((url) => url.endsWith('.wasm'));
        expect(parts.length).toBeGreaterThan(2);
        expect(parts.length).toBe(new Set(parts).size);
      }],
    ],
  },
];
