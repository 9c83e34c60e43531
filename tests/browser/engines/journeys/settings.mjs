/* Journeys with a reader's own settings: large text, no scripts, dark, less motion,
 * forced colours. They come last: Firefox and WebKit take most of them only when they start. */
import { expect } from '@playwright/test';
import { HINTED } from '../../support/page.mjs';
import { ja, leavesOf, PLANS } from '../../support/plans.mjs';

/** Two settings for two journeys, so that one browser can be started for both. */
const NIGHT = { dark: true, still: true };

/** Where scripts are off, hints at what they would load are in vain: Chromium says so, and lets go of the module. */
const IN_VAIN = new RegExp(`${HINTED.source}|^no answer: \\S+\\.js `);

/** What can be opened with links, and the part of each view that has to be there. */
const VIEWS = [['ロードマップ', null], ['さがす', '.city-plan-result__item'], ['今年度', '.city-plan-tiles'], ['用語', '.city-plan-glossary__entry']];

/** Parts that reach over an edge of the window, but for what scrolls in its own region. */
function overEdges() {
  const over = [...document.querySelectorAll('city-plan *')].filter((node) => {
    if (!onShow(node) || node.closest('.city-plan-hidden, .city-plan-skip, [role=region][tabindex], .city-plan-roadmap__region')) return false;
    const { left, right, width } = node.getBoundingClientRect();
    return width > 0 && (right > innerWidth + 0.5 || left < -0.5);
  });
  const sideways = document.documentElement.scrollWidth - innerWidth;
  return [...(sideways > 0 ? [`the page scrolls sideways by ${sideways}`] : []), ...new Set(over.map((node) => `${node.localName}.${node.className}`))].slice(0, 5);
}

/** The contrast of a text with the paper of the component. */
function contrasts(targets) {
  const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  const paper = light(getComputedStyle(document.querySelector('city-plan > .city-plan')).backgroundColor);
  return targets.map((css) => {
    const ink = light(getComputedStyle(find(css)).color);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  });
}

export const SETTINGS = [
  {
    id: 'large',
    name: 'Text at 200%: nothing scrolls sideways, and every view can be opened',
    steps: [
      ['at the narrowest window', async (visit) => {
        await visit.open();
        if (visit.way === 'touch') {
          const width = await visit.driver.size({ width: 320, height: 640 });
          if (width > 320) visit.remarks.push(`at ${width} px: this window cannot be narrower`);
        }
        await visit.look(() => { document.documentElement.style.fontSize = '200%'; });
        await visit.sees('the text has grown', () => parseFloat(getComputedStyle(document.querySelector('#city-plan-heading')).fontSize) > 32).toBe(true);
        await visit.sees('the roadmap within its edges', overEdges).toEqual([]);
        for (const [link, css] of VIEWS) {
          await visit.pressView(link);
          const part = css ?? (visit.way === 'touch' ? '.city-plan-list__name' : '.city-plan-list__name, th[scope=row]');
          await visit.sees(`${link} is there`, (css) => list(css).length > 0, part).toBe(true);
          await visit.sees(`${link} within its edges`, overEdges).toEqual([]);
        }
      }],
      ['an initiative', async (visit) => {
        await visit.press(['.city-plan-shell__link', 'さがす']);
        await visit.press('.city-plan-result__name a');
        await visit.sees('its name', () => list('.city-plan-initiative__name').length).toBe(1);
        await visit.sees('the initiative within its edges', overEdges).toEqual([]);
      }],
    ],
  },
  {
    id: 'static',
    name: 'Without scripts the page of each plan has every initiative',
    reader: { scripts: false },
    foreseen: IN_VAIN,
    steps: [...PLANS].map(([id, plan]) => [id, async (visit) => {
      await visit.visit(`/plans/${id}.html`);
      const names = leavesOf(plan).map(({ name }) => ja(name));
      const seen = () => visit.look(() => [document.querySelector('city-plan')?.dataset.state ?? 'still', document.querySelector('.city-plan-static')?.innerText ?? '']);
      await expect.poll(async () => (await seen())[1].length).toBeGreaterThan(1000);
      const [state, text] = await seen();
      expect(state, 'no script has run').toBe('still');
      expect(names.filter((name) => !text.includes(name))).toEqual([]);
      // A table may be wider than a phone; the page around it may not.
      expect(await visit.look(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await visit.press(['.city-plan-shell__link', '取組の一覧']);
      await visit.sees('the list of initiatives', () => location.hash).toBe('#city-plan-explorer');
    }]),
  },
  {
    id: 'dark',
    name: 'Dark: theme="auto" follows the system, and stays readable',
    reader: NIGHT,
    steps: [
      ['the paper is dark, and words stand out from it', async (visit) => {
        await visit.open('', { theme: 'auto' });
        await visit.sees('the paper', () => [matchMedia('(prefers-color-scheme: dark)').matches, getComputedStyle(document.querySelector('city-plan > .city-plan')).backgroundColor]).toEqual([true, 'rgb(26, 26, 26)']);
        const links = ['#city-plan-title', '#city-plan-heading', '.city-plan-shell__link', '.city-plan-shell__view a[href]'];
        for (const contrast of await visit.look(contrasts, links)) expect.soft(contrast).toBeGreaterThanOrEqual(4.5);
      }],
      ['an initiative opens', async (visit) => {
        await visit.press(['.city-plan-shell__view a', '行政手続のオンライン化拡充']);
        await visit.seesHeading('行政手続のオンライン化拡充');
      }],
    ],
  },
  {
    id: 'still',
    name: 'Reduced motion: nothing moves by itself or after a choice',
    reader: NIGHT,
    steps: [
      ['no animation runs, and none would', async (visit) => {
        await visit.open();
        expect(await visit.look(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
        await visit.press(['.city-plan-shell__link', 'さがす']);
        await visit.seesHeading('計画の中をさがす');
        const moving = await visit.look(() => {
          const timed = [...document.querySelectorAll('city-plan *')].filter((node) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
            return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
          });
          return [...document.getAnimations().map(String), ...timed.map(({ localName, className }) => `${localName}.${className}`)];
        });
        expect(moving).toEqual([]);
      }],
    ],
  },
  {
    id: 'forced',
    name: 'Forced colours: the kinds of phases are told apart by their lines',
    reader: { forced: true },
    steps: [
      ['each kind of the legend has a line of its own', async (visit) => {
        await visit.open();
        expect(await visit.look(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        await visit.press('.city-plan-roadmap__top summary');
        await visit.sees('the legend', () => list('.city-plan-legend__item').length).toBeGreaterThan(5);
        const lines = Object.fromEntries(await visit.look(() => [...document.querySelectorAll('.city-plan-legend__swatch:not([data-end])')].map((swatch) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(swatch);
          return [swatch.dataset.kind, `${borderTopStyle} ${borderTopWidth}`];
        })));
        // What is prepared is broken, whether or not it starts in the same year.
        expect(lines['prepare-operate']).toBe(lines.prepare);
        expect(lines.prepare).toMatch(/^dashed/);
        expect(new Set(Object.values(lines)).size).toBe(5);
      }],
    ],
  },
];
