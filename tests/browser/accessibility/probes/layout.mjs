/* What the page looks like: edges, targets, cut text, state by colour alone, what moves or sticks.
 *
 * A part of the battery; the focus has a file of its own. Reads computed styles and boxes, changes
 * nothing.
 */
import { readColours } from '../../support/contrast.mjs';
import { reachingOver, smallTargets } from '../../support/visual.mjs';

/** Parts over the edge of the window, and a page that scrolls sideways. */
export async function edges(root, width) {
  const over = await reachingOver(root, width);
  const scrolls = await root.evaluate(() => document.documentElement.scrollWidth);
  return [...over.map((part) => `over the edge: ${part}`), ...(scrolls > width ? [`the page is ${scrolls} wide in a window of ${width}`] : [])];
}

/** What is too small for a finger. */
export async function targets(root) {
  return (await smallTargets(root, 44)).map((target) => `too small to press: ${target}`);
}

/** Text that its own box cuts off. */
export function cut(root) {
  return root.evaluate((host) => {
    const found = [];
    for (const node of host.querySelectorAll('*')) {
      if (node.closest('.city-plan-hidden, .city-plan-skip, svg') || !node.textContent.trim()) continue;
      const style = getComputedStyle(node);
      // Only those who listen have it: the heads of a table whose rows are cards.
      if (style.clipPath === 'inset(50%)') continue;
      if (!/hidden|clip/.test(style.overflowX + style.overflowY) && style.textOverflow !== 'ellipsis') continue;
      if (node.scrollHeight > node.clientHeight + 2 || node.scrollWidth > node.clientWidth + 2) {
        found.push(`cut off: ${node.localName}.${node.className}: ${node.textContent.trim().slice(0, 30)}`);
      }
    }
    return [...new Set(found)];
  });
}

/** Texts under 7 to 1, of those that a scanner could not decide: painted and measured on the paper
 * below them, which has one colour everywhere but on the bars. */
export async function contrasts(page, selectors) {
  await readColours(page);
  return page.evaluate((selectors) => selectors.map((selector) => {
    const node = document.querySelector(selector);
    const grounds = [];
    for (let one = node; one; one = one.parentElement) grounds.unshift(getComputedStyle(one).backgroundColor);
    const ink = node.closest('svg') ? getComputedStyle(node).fill : getComputedStyle(node).color;
    const contrast = window.contrastOf(grounds, [...grounds, ink]);
    return contrast < 7 ? `a contrast of ${contrast.toFixed(1)}: ${selector} ${node.textContent.slice(0, 30)}` : '';
  }).filter(Boolean), selectors);
}

/** States that only a colour tells: marks without words beside marks of another colour. */
export function colourAlone(root) {
  return root.evaluate((host) => {
    const kinds = new Map();
    for (const node of host.querySelectorAll('*')) {
      const box = node.getBoundingClientRect();
      if (node.closest('svg, [aria-hidden=true]') || node.textContent.trim() || node.children.length || box.width < 4 || box.height < 4) continue;
      if (/^(input|img|br|hr|col|td|th|canvas|iframe)$/.test(node.localName) || node.getAttribute('aria-label')) continue;
      const { backgroundColor, backgroundImage, borderTopStyle, borderTopWidth } = getComputedStyle(node);
      const shape = `${node.localName}.${node.className} ${backgroundImage === 'none' ? '' : 'image'} ${borderTopStyle} ${borderTopWidth}`;
      kinds.set(shape, (kinds.get(shape) ?? new Set()).add(backgroundColor));
    }
    return [...kinds].filter(([, colours]) => colours.size > 1).map(([shape]) => `told by colour alone: ${shape}`);
  });
}

/** What moves although the reader asked for stillness. */
export function movement(root) {
  return root.evaluate((host) => [...host.querySelectorAll('*')].flatMap((node) => [null, '::before', '::after'].map((part) => {
    const { animationName, transitionDuration, transitionProperty } = getComputedStyle(node, part);
    const moves = animationName !== 'none' || (parseFloat(transitionDuration) > 0 && !/^(none|opacity|color|background-color)$/.test(transitionProperty));
    return moves ? `moves: ${node.localName}.${node.className}${part ?? ''}` : '';
  })).filter(Boolean));
}

/** What stays on screen while the page scrolls, and how much of the screen it takes. */
export function sticking(root) {
  return root.evaluate((host) => {
    const parts = [...host.querySelectorAll('*')].filter((node) => /sticky|fixed/.test(getComputedStyle(node).position) && node.checkVisibility());
    return parts.filter((node) => {
      const box = node.getBoundingClientRect();
      const { top, bottom, position } = getComputedStyle(node);
      // A column that stays at the side takes no height.
      if (position === 'sticky' && ((top === 'auto' && bottom === 'auto') || box.width < host.clientWidth / 2)) return false;
      return box.height > innerHeight / 4;
    }).map((node) => `stays and takes ${Math.round(node.getBoundingClientRect().height)} of ${innerHeight}: ${node.className}`);
  });
}
