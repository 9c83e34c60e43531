/* Pages that put other content into an element while it runs: routers that morph, frameworks that draw anew.
 * Used by the element.
 */
import { on } from "./page.js";

/** How soon an element may start again, in milliseconds: a page that never stops must not stop its reader. */
const REST = 1000;

const starts = new WeakMap();

/** How long an element waits until it starts again. */
export function rested(element) {
  const now = performance.now();
  const wait = Math.max(0, (starts.get(element) ?? -REST) + REST - now);
  starts.set(element, now + wait);
  return wait;
}

/** Tells when `root` no longer stands in `element` as the element has put it there; `signal` ends it. */
export function guarded(element, root, signal, taken) {
  const observer = new MutationObserver(() => {
    const isWhole = root.parentNode === element && root.firstElementChild && element.dataset.state === "ready";
    if (isWhole) return;
    observer.disconnect();
    taken();
  });
  observer.observe(element, { childList: true, attributeFilter: ["data-state"] });
  observer.observe(root, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Where `root` was changed in its place, a copy that nothing listens in takes that place; says so. */
export function left(root) {
  const isThere = root.isConnected;
  root.replaceWith(root.cloneNode(true));
  return isThere;
}

/** What is no static content of ours, but of the page around it. */
const FOREIGN = "h1,h2,h3,h4,h5,h6,main,header,footer,nav,aside,article,section,form,script,city-plan";

/** Tells the site's owner of content that the element has swallowed: HTML knows no `<city-plan />`. */
export function warnOfSwallowed(element) {
  const isForeign = (part) => !on(part, "closest", ".city-plan");
  if (![...element.querySelectorAll(FOREIGN)].some(isForeign)) return;
  console.warn("city-plan: headings or other parts of the page stand inside of <city-plan>, and the plan takes their place. "
    + "Write </city-plan> where the element ends: HTML has no <city-plan />.");
}
