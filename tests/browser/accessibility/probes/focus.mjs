/* Where the focus is: seen by pixels, not by what a style sheet promises.
 *
 * A part of the battery. Moves the focus by keyboard, compares pictures, and leaves the page as it
 * was. Each kind of control is looked at once: a picture costs as much as a scan.
 */
import { PNG } from 'pngjs';
import { contrast, light } from '../../support/contrast.mjs';

const ROOM = 8;

/** Kinds of controls in which the focus shows too little: under 2 px around, or under 3 to 1. */
export async function seen(page, root) {
  const kinds = await root.evaluate((host) => {
    const first = new Map();
    for (const node of host.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
      const kind = `${node.localName}.${node.className}.${node.type ?? ''}.${node.getAttribute('aria-current') ?? ''}`;
      if (first.has(kind) || !node.checkVisibility({ visibilityProperty: true }) || node.closest('.city-plan-hidden')) continue;
      // The focus has to come from the keyboard to show: programs may set it after a key was pressed.
      node.dataset.probe = first.size;
      first.set(kind, node.dataset.probe);
    }
    return [...first];
  });
  await page.keyboard.press('Shift');
  const found = [];
  for (const [kind, number] of kinds) {
    const node = root.locator(`[data-probe="${number}"]`);
    await node.evaluate((one) => { one.scrollIntoView({ block: 'center', behavior: 'instant' }); one.blur(); });
    const box = await area(node);
    if (!box) continue;
    const before = PNG.sync.read(await page.screenshot({ clip: box, animations: 'disabled' }));
    await node.evaluate((one) => one.focus({ preventScroll: true, focusVisible: true }));
    const now = await area(node);
    const after = PNG.sync.read(await page.screenshot({ clip: { ...box, x: now?.x ?? box.x, y: now?.y ?? box.y }, animations: 'disabled' }));
    const { changed, clear } = difference(before, after);
    const scale = before.width / box.width;
    const inner = { width: box.width - 2 * ROOM, height: box.height - 2 * ROOM };
    // Two pixels around the whole control, by area (success criterion 2.4.13).
    const wanted = 2 * 2 * (inner.width + inner.height) * scale * scale * 0.9;
    // A skip link appears: all of it is the sign.
    if (clear < Math.min(wanted, box.width * box.height * 0.5)) found.push(`the focus shows too little: ${kind} (${changed} pixels changed, ${clear} clearly, ${Math.round(wanted)} wanted)`);
  }
  await root.evaluate((host) => {
    document.activeElement?.blur();
    host.querySelectorAll('[data-probe]').forEach((node) => { delete node.dataset.probe; });
  });
  return found;
}

/** The control, or the label around it, with room for what is drawn outside. */
async function area(node) {
  const box = await node.evaluate((one) => {
    const { x, y, width, height } = (one.matches('input') ? (one.closest('label') ?? one) : one).getBoundingClientRect();
    return { x, y, width, height };
  });
  if (box.width === 0) return null;
  const [x, y] = [Math.max(0, box.x - ROOM), Math.max(0, box.y - ROOM)];
  return { x, y, width: box.width + 2 * ROOM, height: Math.min(box.height + 2 * ROOM, 400) };
}

function difference(before, after) {
  const pixel = (data, at) => light([...data.subarray(at, at + 3)]);
  let [changed, clear] = [0, 0];
  for (let at = 0; at < Math.min(before.data.length, after.data.length); at += 4) {
    if (before.data[at] === after.data[at] && before.data[at + 1] === after.data[at + 1] && before.data[at + 2] === after.data[at + 2]) continue;
    changed += 1;
    if (contrast(pixel(before.data, at), pixel(after.data, at)) >= 3) clear += 1;
  }
  return { changed, clear };
}

/** What hides the focus while a reader walks through with Tab, there and back. */
export async function obscured(page, root, steps = 60) {
  const found = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press(key);
      const hidden = await root.evaluate((host) => {
        const node = document.activeElement;
        if (!host.contains(node)) return null;
        const box = (node.matches('input') ? (node.closest('label') ?? node) : node).getBoundingClientRect();
        const inside = (x, y) => {
          const top = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), y);
          return !top || node.contains(top) || top.contains(node);
        };
        const points = [box.top + 2, box.top + Math.min(box.height, innerHeight) / 2].map((y) => inside(box.left + Math.min(box.width / 2, 20), y));
        return points.every(Boolean) && box.top >= -1 ? '' : `${node.localName}.${node.className} at ${Math.round(box.top)}`;
      });
      if (hidden) found.push(`the focus is hidden: ${hidden} (${key})`);
    }
  }
  return [...new Set(found)];
}
