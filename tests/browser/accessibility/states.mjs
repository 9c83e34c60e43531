/* The states that residents come to, and how.
 *
 * Read by the matrix, the tests of use and the transcripts. A state opens a page and returns the element in it,
 * whatever the language and the width.
 */
import { FULL } from '../support/full.mjs';
import { address, demonstration, expect, ready, servePlan, settle } from '../support/page.mjs';
import { childrenOf, furtherViewsOf, PLANS, smallPlan } from '../support/plans.mjs';

/** The plan that the matrix looks at most closely, and its colours. */
export const CLOSELY = 'kadoma-2022';
export const COLOURS = FULL ? ['light', 'dark', 'forced'] : ['light'];

/** The initiative with the most text, and one that has others below it. */
export function initiativesOf(plan) {
  const length = (initiative) => JSON.stringify(initiative.sections ?? '').length;
  const fullest = [...plan.initiatives].sort((one, other) => length(other) - length(one))[0];
  const parent = plan.initiatives.find((initiative) => childrenOf(plan, initiative.id).length > 0);
  return { fullest: fullest.id, parent: parent?.id };
}

/** A place that is a part of the URL. */
const at = (hash) => async (page, choices) => {
  await page.goto(address({ ...choices, hash }));
  const element = await ready(page.locator('city-plan'));
  await expect(element.locator('.city-plan-notice[data-tone=wait]')).toHaveCount(0);
  await settle(page);
  return element;
};

/** Opens what is folded, and what the page would load when the reader comes near: nothing hides from the tests. */
const unfolded = (open) => async (page, choices) => {
  const element = await open(page, choices);
  await expect.poll(() => element.evaluate((host) => {
    const more = host.querySelector('.city-plan-more');
    more?.click();
    return more === null && host.querySelector('.city-plan-notice[data-tone=wait]') === null;
  })).toBe(true);
  await element.locator('details:not([open])').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
  await settle(page);
  return element;
};

const element = (page) => page.locator('city-plan');

/** On a day in the middle of the example's period, and after the end of 門真市's. */
const later = (open) => (page, choices) => open(page, { ...choices, today: '2026-11-28' });

/** An answer that never comes. */
const held = (page, path) => page.route(path, () => {});

/** The states in which a plan is read. */
export function reading(plan) {
  const { fullest, parent } = initiativesOf(plan);
  return {
    roadmap: at('city-plan?view=roadmap'),
    'roadmap, unfolded': unfolded(at('city-plan?view=roadmap')),
    explorer: unfolded(at('city-plan?view=explorer')),
    overview: unfolded(at('city-plan?view=overview')),
    initiative: unfolded(at(fullest)),
    ...(parent && { 'initiative with others below': unfolded(at(parent)) }),
    filtered: at('city-plan?view=explorer&q=デジタル'),
    'no results': at('city-plan?view=explorer&q=そのような語はない'),
    'with furigana': unfolded(at('city-plan?view=roadmap&furigana=1')),
    'an initiative with furigana': unfolded(at(`city-plan?initiative=${fullest}&furigana=1`)),
    ...Object.fromEntries(furtherViewsOf(plan).map((view) => [view, unfolded(at(`city-plan?view=${view}`))])),
  };
}

/** An initiative of which a term is explained. */
async function explained(page, choices) {
  const found = await at(initiativesOf(PLANS.get(choices.plan)).fullest)(page, choices);
  await found.locator('button.city-plan-term').first().click();
  await expect(found.locator('.city-plan-term__note')).toBeVisible();
  await settle(page);
  return found;
}

/** What a menu of the head opens. */
const menu = (button) => async (page, choices) => {
  const found = await at('city-plan?view=roadmap')(page, choices);
  await found.locator(button).press('Enter');
  await expect(found.locator('.city-plan-sheet')).toBeVisible();
  await settle(page);
  return found;
};

/** An initiative that was opened from its row: beside the table where there is room for both. */
async function opened(page, choices) {
  // The element's own view is another one: then the address holds that of the roadmap.
  const found = await at('city-plan?view=roadmap')(page, { ...choices, view: 'overview' });
  await found.locator('th[scope=row] > a, .city-plan-list__name > a').first().press('Enter');
  await expect(found.locator('.city-plan-panel, .city-plan-initiative__name').first()).toBeVisible();
  await settle(page);
  return found;
}

/** The states in which there is no plan to read, or not yet, and those in which something is open. */
const OTHER = {
  explained,
  'the first screen': at('city-plan?view=overview'),
  'the first screen of the example': later(at('city-plan?view=overview')),
  'the first screen after the end': later(unfolded(at('city-plan?view=overview'))),
  'the menu of views': menu('button.city-plan-shell__link'),
  'the menu of reading preferences': menu('.city-plan-display__button'),
  'an initiative beside the roadmap': opened,
  'loading over static content': async (page, choices) => {
    // Of all plans only that of the demonstration has its static content in the page.
    await held(page, '**/plans/example.json');
    await page.goto(demonstration({ ...choices, plan: 'example' }));
    await expect(element(page)).toHaveAttribute('data-state', 'loading');
    return element(page);
  },
  'loading without content': async (page, choices) => {
    await held(page, '**/plans/held.json');
    await page.goto(address({ ...choices, plan: 'held' }));
    await expect(element(page).locator('.city-plan-notice')).toBeVisible();
    return element(page);
  },
  'error': async (page, choices) => {
    await page.goto(address({ ...choices, plan: 'nowhere' }));
    await expect(element(page)).toHaveAttribute('data-state', 'error');
    return element(page);
  },
  'a plan without initiatives': async (page, choices) => {
    await servePlan(page, 'bare', smallPlan({ initiatives: [] }));
    return at('')(page, { ...choices, plan: 'bare' });
  },
  'a further view on its way': async (page, choices) => {
    // Coming here a second time begins anew, on a page that waits for nothing.
    await page.unroute('**/*.wasm');
    await page.goto('about:blank');
    const found = await at('city-plan?view=overview')(page, choices);
    // The second of the two components is the one that is not here yet.
    await held(page, '**/*.wasm');
    await page.evaluate(() => { location.hash = 'city-plan?view=document'; });
    await expect(found.locator('.city-plan-notice[data-tone=wait]')).toBeVisible();
    return found;
  },
};

/** The plan of a state: the one that is asked for, but for the states that are those of the example. */
export const planOf = (name, id) => (/of the example$/.test(name) ? 'example' : id);

/** Every state, for the plan that the matrix looks at most closely. */
export function states(plan) {
  return { ...reading(plan), ...OTHER };
}
