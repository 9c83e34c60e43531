/* The two ways in which a resident works a page: a finger on a phone, keys on a desktop.
 *
 * The journeys ask for what is to be done; a hand does it with nothing but what its way has. It must
 * never call `click()` or set a value in the page: what a resident cannot reach has to fail here.
 */
import { expect } from '@playwright/test';

const SOON = { intervals: [20, 50, 100, 200] };

/** A way of input: its window, and its hand. */
export const WAYS = {
  touch: { width: 390, height: 844, touch: true, hand: finger },
  keyboard: { width: 1280, height: 900, hand: keys },
};

function finger(driver) {
  async function press(target) {
    await driver.tap(...(await pointOf(driver, target)));
  }
  return {
    press,
    // A box is chosen by its words.
    choose: press,
    async write(target, text) {
      await press(target);
      await expect.poll(() => driver.evaluate((target) => find(target) === document.activeElement, target), { ...SOON, message: `the finger leads into ${target}` }).toBe(true);
      // What a phone's menu offers as "select all".
      await driver.evaluate((target) => find(target).select(), target);
      await driver.type(text);
    },
  };
}

function keys(driver) {
  return {
    async press(target) {
      await reach(driver, target);
      await driver.press('Enter');
    },
    async choose(target) {
      const box = await driver.evaluate((target) => {
        const { type, name } = find(target).querySelector('input');
        return { type, name };
      }, target);
      await reach(driver, target, box);
      if (box.type === 'checkbox') return driver.press('Space');
      // The arrows go through a group of radio buttons, and choose.
      const chosen = () => driver.evaluate((target) => find(target).querySelector('input').checked, target);
      for (let step = 0; step < 10 && !(await chosen()); step += 1) await driver.press('ArrowDown');
      return undefined;
    },
    async write(target, text) {
      await reach(driver, target);
      await driver.press('a', ['Control']);
      await driver.type(text);
    },
  };
}

/** The middle of a part, scrolled to and at rest; what lies over it is where the finger would land. */
async function pointOf(driver, target) {
  let point;
  let rest = 0;
  await expect.poll(async () => {
    const former = point;
    point = await driver.evaluate((target) => {
      const node = find(target);
      if (!node) return { fault: 'is not on show' };
      node.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      // A link in a sentence can be broken over two lines.
      const { left, top, width, height } = node.getClientRects()[0];
      const [x, y] = [left + width / 2, top + height / 2];
      const hit = document.elementFromPoint(x, y);
      return node.contains(hit) ? { x, y } : { fault: `lies under ${hit?.outerHTML.slice(0, 80)}` };
    }, target);
    // No one presses what is still moving. A list may grow once more, when its end has come into sight.
    rest = former?.x === point.x && former?.y === point.y ? rest + 1 : 0;
    return point.fault ?? (rest > 1 ? undefined : 'moves');
  }, { ...SOON, message: `a finger can press ${target}` }).toBeUndefined();
  return [point.x, point.y];
}

/** Goes to a part with Tab, from the stop before it. Engines differ in what else they stop at (a part
 * that scrolls), so a few more steps are allowed, but the way there has to exist. */
async function reach(driver, target, box) {
  const there = () => driver.evaluate((target, box) => {
    const node = box ? find(target)?.querySelector('input') : find(target);
    const now = document.activeElement;
    return now === node || (box?.type === 'radio' && now.type === 'radio' && now.name === box.name);
  }, target, box);
  await expect.poll(() => driver.evaluate((target) => Boolean(find(target)), target), { ...SOON, message: `${target} is on show` }).toBe(true);
  await driver.evaluate((target, box) => {
    const node = box ? find(target).querySelector('input') : find(target);
    const all = stops();
    const at = all.findIndex((one) => one === node || (box?.type === 'radio' && one.name === box.name));
    if (at < 0) throw new Error(`Tab does not stop at ${target}`);
    if (at > 0) all[at - 1].focus();
    else document.activeElement.blur();
  }, target, box);
  for (let step = 0; step < 3; step += 1) {
    await driver.press('Tab');
    if (await there()) return;
  }
  const found = await driver.evaluate(() => document.activeElement.outerHTML.slice(0, 120));
  throw new Error(`Tab does not lead to ${target}, but to ${found}`);
}
