/* The matrix: every state, at every width, in every language and under all colours; no finding.
 *
 * `npx playwright test` runs the quick part: the states of 門真市 that change most, in Japanese, light, narrow; three of
 * them wide as well, the first screen in the other languages. With FULL=1, which `cargo xtask test --full` sets, it runs
 * all of it, and the other plans at two widths.
 */
import { HINTED, expect, settle, test } from '../support/page.mjs';
import { FULL, inFull } from '../support/full.mjs';
import { PLANS } from '../support/plans.mjs';
import { battery } from './battery.mjs';
import { nu, markup, validate } from './scanners.mjs';
import { CLOSELY, COLOURS, planOf, reading, states } from './states.mjs';

const WIDTHS = FULL ? [320, 390, 768, 1280] : [390, 1280];
/** States whose layout is another one in a narrow container. */
const LAID_OUT_TWICE = /^(roadmap|explorer|initiative)$/;
/** The state that needs a wide container. */
const WIDE = /beside the roadmap$/;
const widthsOf = (name) => {
  if (WIDE.test(name)) return [1280];
  return FULL || LAID_OUT_TWICE.test(name) ? WIDTHS : WIDTHS.slice(0, 1);
};
const LANGUAGES = ['ja', 'ja-simple', 'en'];
/** States of an ordinary run: those that readers see first, and one long view. */
const ORDINARY = /^(overview|roadmap|explorer|initiative|document|error|an initiative beside the roadmap)$/;
/** The views of the invented plan that an ordinary run looks at: each source in the first is a link, and no other plan has
 * the others as full. */
const OF_EXAMPLE = ['relations', 'progress', 'changes'];

// Scanners are scripts of others: the page's own policy would refuse them.
test.use({ bypassCSP: true });

async function colours(page, element, theme) {
  await page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none', colorScheme: theme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
  await element.evaluate((host, theme) => host.setAttribute('theme', theme), theme === 'dark' ? 'dark' : 'light');
}

/** States that a language does not have: plain Japanese begins with the whole component, and English
 * offers no furigana. */
const lacks = (language, name) => (language === 'ja-simple' && /on its way/.test(name)) || (language === 'en' && /furigana/.test(name));

/** Looks at a state everywhere; returns nothing, all findings are failures of the test. */
async function everywhere(page, name, open, choices, { widths, themes }) {
  const printed = JSON.stringify(PLANS.get(choices.plan));
  const seen = [];
  await page.setViewportSize({ width: widths[0], height: 800 });
  const element = await open(page, choices);
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 700 ? 800 : 900 });
    // What is held back does not stay so for as long as a whole look takes.
    if (/loading|on its way/.test(name) && width !== widths[0]) await open(page, choices);
    for (const theme of themes) {
      await colours(page, element, theme);
      await settle(page);
      const found = await battery(page, element, { width, colours: theme, printed });
      expect.soft(found, `${name}, ${width} px, ${theme}`).toEqual([]);
    }
    seen.push([`${name}, ${width} px`, await markup(page)]);
  }
  for (const [place, html] of seen) expect.soft(await validate(html), place).toEqual([]);
  expect.soft(await nu(seen), `${name}, markup`).toEqual([]);
}

test.beforeEach(({ isMobile }) => test.skip(isMobile, 'the matrix has its own widths'));

for (const language of LANGUAGES) {
  for (const [name, open] of Object.entries(states(PLANS.get(CLOSELY))).filter(([name]) => !lacks(language, name))) {
    const isOrdinary = ORDINARY.test(name) && (language === 'ja' || name === 'overview');
    test(`nothing is found in the state ${name}, ${language}`, inFull(!isOrdinary), async ({ page, record }) => {
      if (/error/.test(name)) {
        record.allowFailedRequests();
        record.allowConsole(/^city-plan: /);
      }
      // What never comes is given up after half a minute: a slow machine looks longer than that.
      if (/loading|on its way/.test(name)) record.allowConsole(/^city-plan: .*no answer within/, HINTED);
      await everywhere(page, name, open, { plan: planOf(name, CLOSELY), lang: language }, { widths: widthsOf(name), themes: COLOURS });
    });
  }
}

for (const id of [...PLANS.keys()].filter((id) => id !== CLOSELY)) {
  for (const [name, open] of Object.entries(reading(PLANS.get(id)))) {
    const isOrdinary = id === 'example' && OF_EXAMPLE.includes(name);
    test(`nothing is found in ${id}, ${name}`, inFull(!isOrdinary), async ({ page }) => {
      const [widths, themes] = FULL ? [[390, 1280], ['light', 'dark']] : [[390], ['light']];
      await everywhere(page, name, open, { plan: id }, { widths, themes });
    });
  }
}
