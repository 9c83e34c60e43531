/* Each reader gets an answer in at most three taps from the first screen: by pointer or touch, and by keyboard alone.
 * The tasks are in tasks.mjs. */
import { expect, open, test } from '../support/page.mjs';
import { JOURNEYS, TASKS } from './tasks.mjs';

const MOST = 3;
const TODAY = '2026-11-28';

const ROLES = { link: 'link', button: 'button', radio: 'radio' };

/** Hands that point: each press is a tap. */
class Pointer {
  taps = 0;

  constructor(page, element) {
    Object.assign(this, { page, element });
  }

  async press(target) {
    this.taps += 1;
    await target.click();
  }

  async write(box, text) {
    await this.press(box);
    await this.page.keyboard.insertText(text);
    await this.press(this.element.getByRole('button', { name: 'さがす', exact: true }));
  }
}

/** Hands on the keyboard: Tab leads to what is pressed, arrows from one choice to the next. */
class Keyboard extends Pointer {
  async #reach(target) {
    const isRadio = await target.evaluate((node) => node.type === 'radio');
    const isThere = () => target.evaluate((node, isRadio) => {
      const at = node.getRootNode().activeElement;
      return at === node || (isRadio && at?.type === 'radio' && at.name === node.name);
    }, isRadio);
    for (let stops = 0; stops < 150; stops += 1) {
      if (await isThere()) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('the keyboard does not reach it');
  }

  async press(target) {
    this.taps += 1;
    await this.#reach(target);
    const isRadio = await target.evaluate((node) => node.type === 'radio');
    if (!isRadio) return this.page.keyboard.press('Enter');
    while (!(await target.isChecked())) await this.page.keyboard.press('ArrowDown');
    return undefined;
  }

  async write(box, text) {
    await this.press(box);
    await this.page.keyboard.insertText(text);
    this.taps += 1;
    await this.page.keyboard.press('Enter');
  }
}

/** The first target of a role and a name that is in sight. */
function target(element, role, name) {
  const found = element.getByRole(ROLES[role], typeof name === 'string' ? { name, exact: true } : { name });
  return found.filter({ visible: true }).first();
}

/** Goes to a view by its tab, or by its line behind もっと見る. */
async function goToView(hands, name) {
  const { element } = hands;
  const tabs = element.locator('.city-plan-shell__views');
  const tab = tabs.getByRole('link', { name, exact: true });
  if (await tab.count()) return hands.press(tab.first());
  await hands.press(element.getByRole('button', { name: 'もっと見る' }));
  return hands.press(element.locator('.city-plan-menu').getByRole('link', { name: new RegExp(`^${name}`) }));
}

async function go(hands, id, [kind, value]) {
  const name = typeof value === 'function' ? value(id) : value;
  if (kind === 'write') return hands.write(hands.element.getByRole('searchbox').first(), name);
  if (kind === 'view') return goToView(hands, name);
  return hands.press(target(hands.element, kind, name));
}

function check({ who, asks, plans, at, taps, answer }, Hands) {
  for (const id of plans) {
    test(`${who} asks ${id} ${asks}`, async ({ page }) => {
      const element = await open(page, { plan: id, today: TODAY, view: 'overview', ...(at && { hash: at }) });
      const hands = new Hands(page, element);
      for (const tap of taps) await go(hands, id, tap);
      const words = typeof answer.words === 'function' ? answer.words(id) : answer.words;
      for (const word of words) {
        await expect(element.locator(answer.in).filter({ hasText: word }).filter({ visible: true }).first()).toBeVisible();
      }
      expect(hands.taps).toBeLessThanOrEqual(MOST);
    });
  }
}

for (const [name, tasks] of [['the journeys of the review', JOURNEYS], ['twelve more tasks', TASKS]]) {
  test.describe(name, () => {
    for (const task of tasks) check(task, Pointer);
  });

  test.describe(`${name}, by keyboard alone`, () => {
    test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');
    for (const task of tasks) check(task, Keyboard);
  });
}
