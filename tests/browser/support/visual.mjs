/* What scanners do not see: sizes, edges, contrast on drawn bars, the way of the focus.
 *
 * Each function looks into the page and returns what is wrong there, in words that lead to it.
 */
import { readColours } from './contrast.mjs';

/** Parts that reach over an edge of the window, but for what scrolls in a region. */
export function reachingOver(element, width) {
  return element.evaluate((host, width) => {
    const found = [];
    for (const node of host.querySelectorAll('*')) {
      if (node.closest('.city-plan-hidden, .city-plan-skip, [role=region][tabindex]')) continue;
      const box = node.getBoundingClientRect();
      if (box.width > 0 && (box.right > width + 0.5 || box.left < -0.5)) {
        found.push(`${node.localName}.${node.className}: ${Math.round(box.left)} to ${Math.round(box.right)}`);
      }
    }
    return [...new Set(found)].slice(0, 5);
  }, width);
}

/** Buttons, boxes and links that stand alone and are lower than `height`; narrower than 24 as well. */
export function smallTargets(element, height) {
  return element.evaluate((host, height) => {
    const found = new Map();
    for (const node of host.querySelectorAll('a, button, summary, input, label')) {
      if (node.matches('.city-plan-skip') || !node.checkVisibility({ visibilityProperty: true })) continue;
      // A box is pressed by its label.
      const target = node.matches('input') ? (node.closest('label') ?? node) : node;
      if (node.matches('label') && !node.querySelector('input')) continue;
      // A link or a term in a sentence cannot be higher than its line.
      if (node.matches('a, .city-plan-term') && isInText(node)) continue;
      // The name of a card or a row is pressed by all of it, which what is drawn behind the name covers.
      const drawn = getComputedStyle(node, '::after');
      const isSpread = drawn.content !== 'none' && drawn.position === 'absolute' && getComputedStyle(node).position === 'static';
      const box = (isSpread ? node.offsetParent : target).getBoundingClientRect();
      if (box.height + 0.5 < height || box.width + 0.5 < 24) {
        const owner = node.className || `in ${node.parentElement.className || node.parentElement.localName}`;
        const kind = `${node.localName} ${owner}`;
        if (!found.has(kind)) found.set(kind, `${kind}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
      }
    }
    return [...found.values()];

    /** Whether a link is part of a sentence: other words share its line. */
    function isInText(link) {
      // What a button is displayed as is never just inline.
      if (!/^inline(-block)?$/.test(getComputedStyle(link).display)) return false;
      let block = link.parentElement;
      while (getComputedStyle(block).display === 'inline') block = block.parentElement;
      return block.textContent.trim() !== link.textContent.trim();
    }
  }, height);
}

/** The contrast of every bar's text with the least favourable colour of the bar behind it. */
export async function contrastOfBars(element, selector) {
  await readColours(element.page());
  return element.locator(selector).evaluateAll((bars) => bars.map((bar) => {
    const drawn = getComputedStyle(bar, bar.localName === 'td' ? '::before' : null);
    const paper = getComputedStyle(bar.closest('.city-plan')).backgroundColor;
    const colours = drawn.backgroundImage.match(/(?:rgba?|color|oklab|oklch|lab)\([^()]*\)/g) ?? [drawn.backgroundColor];
    const ink = getComputedStyle(bar).color;
    const contrasts = colours.map((colour) => window.contrastOf([paper, colour], [ink]));
    return { kind: bar.dataset.kind, contrast: Math.round(Math.min(...contrasts) * 10) / 10 };
  }));
}

/** Walks through the element with Tab. What should be reached, what was, in order; what showed no
 * focus; and whether the way led out at the end. */
export async function focusOrder(page, element) {
  const wanted = await element.evaluate((host) => {
    const groups = new Set();
    const seen = [...host.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter((node) => {
      if (!node.checkVisibility({ visibilityProperty: true })) return false;
      // Of a group of radio buttons, Tab reaches one.
      if (node.type !== 'radio') return true;
      if (groups.has(node.name)) return false;
      return groups.add(node.name);
    });
    window.nameOfFocus = (node) => (node.type === 'radio' ? node.name : `${node.localName} ${(node.getAttribute('aria-labelledby') ?? node.closest('label')?.textContent ?? node.textContent).trim().slice(0, 40)}`);
    // A place right before the element to start from, that is not in its way.
    const start = document.createElement('span');
    start.tabIndex = -1;
    host.before(start);
    start.focus({ preventScroll: true });
    return seen.map(window.nameOfFocus);
  });
  const reached = [];
  const unseen = [];
  let left = false;
  for (let step = 0; step <= wanted.length + 1 && !left; step += 1) {
    await page.keyboard.press('Tab');
    const at = await element.evaluate((host) => {
      const node = document.activeElement;
      if (!host.contains(node)) return null;
      // A link that stands for its row shows the focus around the row.
      const ring = [node, node.closest('label')].filter(Boolean)
        .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::after')]);
      const shown = ring.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
      return { name: window.nameOfFocus(node), shown };
    });
    if (at) {
      reached.push(at.name);
      if (!at.shown) unseen.push(at.name);
    } else {
      left = true;
    }
  }
  await element.evaluate((host) => host.previousElementSibling.remove());
  return { wanted, reached, unseen, left };
}
