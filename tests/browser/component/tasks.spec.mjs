/* Each reader gets an answer in at most three taps from the first screen: by pointer or touch, and by keyboard alone.
 * The questions are in tasks.mjs; those to one plan are asked in one page, one after another. */
import { readFile } from 'node:fs/promises';
import { ja, PLANS } from '../support/plans.mjs';
import { expect, goTo, open, settle, test } from '../support/page.mjs';
import { FULL, inFull } from '../support/full.mjs';
import { JOURNEYS, TASKS } from './tasks.mjs';

const MOST_TAPS = 3;
/** The screens after which an answer has to have begun. */
const MOST_SCREENS = 2;
const TODAY = '2026-11-28';

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
    const isThere = () => target.evaluate((node) => {
      const at = node.getRootNode().activeElement;
      return at === node || (node.type === 'radio' && at?.type === 'radio' && at.name === node.name);
    });
    await target.waitFor();
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
    this.taps += 2;
    await this.#reach(box);
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }
}

/** Goes to a view by its tab, or by its line behind もっと見る. */
async function goToView(hands, name) {
  const { element } = hands;
  const tab = element.locator('.city-plan-shell__views').getByRole('link', { name, exact: true });
  if (await tab.count()) return hands.press(tab.first());
  await hands.press(element.getByRole('button', { name: 'もっと見る' }));
  return hands.press(element.locator('.city-plan-menu').getByRole('link', { name: new RegExp(name) }).first());
}

async function tap(hands, id, [kind, value]) {
  const name = typeof value === 'function' ? value(id) : value;
  if (kind === 'write') return hands.write(hands.element.getByRole('searchbox').first(), name);
  if (kind === 'view') return goToView(hands, name);
  const within = kind === 'row' ? hands.element.locator('.city-plan-shell__view') : hands.element;
  const role = kind === 'row' ? 'link' : kind;
  return hands.press(within.getByRole(role, { name, exact: typeof name === 'string' }).filter({ visible: true }).first());
}

/** The answer has all its words, unfolded and at most some screens below the top of what is in sight. */
async function expectWords(page, element, { in: selector, screens = MOST_SCREENS }, words) {
  const holding = words.reduce((found, word) => found.filter({ hasText: word }), element.locator(selector));
  const answer = holding.filter({ visible: true }).first();
  for (const word of words) {
    await expect(answer, word).toBeVisible();
    // A text in several runs has no element of its own.
    const own = answer.getByText(word).filter({ visible: true });
    const place = (await own.count()) ? own.first() : answer;
    const top = await place.evaluate((node) => node.getBoundingClientRect().top);
    expect(top, `${word} is near`).toBeLessThan(screens * page.viewportSize().height);
  }
}

/** The rows of the roadmap are exactly these. */
async function expectRows(element, id, names) {
  const leaves = PLANS.get(id).initiatives.map(({ name }) => ja(name));
  const links = element.locator('.city-plan-shell__view').getByRole('link').filter({ visible: true });
  await expect.poll(async () => {
    const shown = new Set((await links.allInnerTexts()).map((text) => text.trim()).filter((text) => leaves.includes(text)));
    return [...shown].toSorted();
  }).toEqual(names.toSorted());
}

/** A tap that saves a file, in which some line has the words. */
async function expectFile(page, press, { file, lines }, id) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  expect(download.suggestedFilename()).toMatch(file);
  const written = (await readFile(await download.path(), 'utf8')).split('\r\n');
  for (const words of lines(id)) {
    expect(written.some((line) => words.every((word) => line.includes(word))), words.join(' ')).toBe(true);
  }
}

/** Asks one question, from the first screen on. */
async function ask(page, element, Hands, id, { taps, answer }) {
  const hands = new Hands(page, element);
  const last = taps.length - 1;
  for (const one of answer.file ? taps.slice(0, last) : taps) await tap(hands, id, one);
  if (answer.file) await expectFile(page, () => tap(hands, id, taps[last]), answer, id);
  else if (answer.rows) await expectRows(element, id, answer.rows(id));
  else await expectWords(page, element, answer, typeof answer.words === 'function' ? answer.words(id) : answer.words);
  expect(hands.taps).toBeLessThanOrEqual(MOST_TAPS);
}


for (const [hands, Hands] of [['', Pointer], [', by keyboard alone', Keyboard]]) {
  for (const [name, all] of [['the journeys of the review', JOURNEYS], ['twelve more tasks', TASKS]]) {
    test.describe(`${name}${hands}`, () => {
      test.skip(({ isMobile }) => isMobile && Hands === Keyboard, 'a phone has no keyboard');
      test.skip(({ isMobile }) => !isMobile && Hands === Pointer && !FULL, 'in an ordinary run fingers ask on a phone');
      for (const id of PLANS.keys()) {
        // A plan in the middle of its years stands for all.
        test(`${id} answers in at most three taps`, inFull(Hands === Keyboard && id !== 'example'), async ({ page }) => {
          const element = await open(page, { plan: id, today: TODAY, view: 'overview' });
          for (const task of all.filter(({ plans }) => plans.includes(id))) {
            await test.step(`${task.who} asks ${task.asks}`, async () => {
              await goTo(page, element, task.at ?? 'overview');
              await ask(page, element, Hands, id, task);
              await settle(page);
            });
          }
        });
      }
    });
  }
}
