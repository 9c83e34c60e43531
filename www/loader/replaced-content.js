/* Content that a page puts into an element while it runs: routers that morph, frameworks that render again. */
import { on } from "./unclobbered-dom.js";

/** The least time between two starts, in milliseconds: a page that never stops must not stop its reader. */
const REST = 1000;

const starts = new WeakMap();

/** The time until an element may start again. */
export function restartDelay(element) {
  const now = performance.now();
  const wait = Math.max(0, (starts.get(element) ?? -REST) + REST - now);
  starts.set(element, now + wait);
  return wait;
}

/** Calls `replaced` when `root` no longer stands in `element` as the element has put it there; `signal` ends it. */
export function watchContent(element, root, signal, replaced) {
  const observer = new MutationObserver(() => {
    const isWhole = root.parentNode === element && root.firstElementChild && element.dataset.state === "ready";
    if (isWhole) return;
    observer.disconnect();
    replaced();
  });
  observer.observe(element, { childList: true, attributeFilter: ["data-state"] });
  observer.observe(root, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Leaves a copy without listeners in the place of `root`; returns whether `root` was still there. */
export function leaveCopy(root) {
  const isThere = root.isConnected;
  root.replaceWith(root.cloneNode(true));
  return isThere;
}

/** Elements that are no static content of ours, but belong to the page around. */
const FOREIGN = "h1,h2,h3,h4,h5,h6,main,header,footer,nav,aside,article,section,form,script,city-plan";

/** Warns the site's owner of content that the element has swallowed: HTML knows no `<city-plan />`. */
export function warnOfSwallowedContent(element) {
  const isForeign = (part) => !on(part, "closest", ".city-plan");
  if (![...element.querySelectorAll(FOREIGN)].some(isForeign)) return;
  console.warn("city-plan: <city-plan> has headings or other parts of the page inside, and the plan replaces them. "
    + "Write </city-plan> after its content; <city-plan /> is not HTML.");
}
