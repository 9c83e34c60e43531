/* The reader's place in the static content of an element, which stays on the screen when the component replaces it.
 * Changes nothing of the page but its scroll position, and which of its folds are open.
 */
import { decoded } from "./fragment.js";
import { on, page } from "./unclobbered-dom.js";

/** The parts by which a reader finds the place again: a line, a heading, the name of a fold. */
const LINES = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,th,td";

/** The parts of static content that can be the target of an address. */
const PARTS = ".city-plan-static .city-plan-shell__view [id]";

/** The content of closed folds. Browsers report a size for it, although it is hidden. */
const FOLDED = "details:not([open]) > :not(summary), details:not([open]) > :not(summary) *";

/** The most lines that are compared. */
const COMPARED = 40;

const topOf = (part) => on(part, "getBoundingClientRect").top;
const isShown = (part) => on(part, "getClientRects").length > 0 && !on(part, "matches", FOLDED);

/** The words of a line, with a mark for headings: the same words may be in a line, too. */
const wordsOf = (line) => (/^H\d$/.test(line.tagName) ? "# " : "") + line.textContent.replace(/\s+/g, " ").trim();

/** The part of the static content that is the target of the page's address. */
function target(element) {
  const id = /^[\w-]*/.exec(decoded(location.hash.slice(1)))[0];
  return [...element.querySelectorAll(PARTS)].find((part) => on(part, "getAttribute", "id") === id);
}

/** Opens the folds around the target of the address, and its own. Browsers do so by themselves only for the content of
 * a fold, and older ones not even then. */
export function openTarget(element) {
  const part = target(element);
  let isMoved = false;
  for (let fold = part && on(part, "closest", "details"); fold; fold = fold.parentElement.closest("details")) {
    isMoved ||= !fold.open && fold !== part;
    fold.open = true;
  }
  if (isMoved) on(part, "scrollIntoView");
}

/** The part that is being read: the target of the address, unless the reader has scrolled away from it; else the last
 * part that begins in the upper third of the window or above, once the reader has scrolled into the element. */
export function partInReading(element) {
  const part = target(element);
  if (part && isShown(part) && Math.abs(topOf(part)) < innerHeight) return part;
  if (topOf(element) >= 0) return undefined;
  return [...element.querySelectorAll(PARTS)].filter((one) => isShown(one) && topOf(one) < innerHeight / 3).at(-1);
}

/** The lines of an element in the window, from the top, each with its words and its place on the screen. */
function linesInSight(element) {
  const isInSight = (line) => isShown(line) && topOf(line) >= 0 && topOf(line) < innerHeight;
  const lines = [...element.querySelectorAll(LINES)].filter(isInSight).slice(0, COMPARED);
  return lines.map((line) => ({ words: wordsOf(line), top: topOf(line) }));
}

/** Calls `replace`, and scrolls so that the first line in sight that is there afterwards, too, keeps its place. An
 * element that begins in the window needs no scrolling. Returns whether the page was scrolled. */
export function keepPlace(element, replace) {
  const lines = topOf(element) < 0 ? linesInSight(element) : [];
  replace();
  const now = lines.length ? linesByWords(element) : undefined;
  for (const { words, top } of lines) {
    const same = now.get(words);
    // A line that is there twice is ambiguous.
    if (same?.length !== 1) continue;
    scrollBy({ top: topOf(same[0]) - top, behavior: "instant" });
    return true;
  }
  return false;
}

function linesByWords(element) {
  const all = new Map();
  for (const line of [...element.querySelectorAll(LINES)].filter(isShown)) {
    all.set(wordsOf(line), [...all.get(wordsOf(line)) ?? [], line]);
  }
  return all;
}

/** Opens folds for every address that the page comes to, before the component is there and where it never comes. */
addEventListener("hashchange", () => page.querySelectorAll("city-plan").forEach(openTarget));
