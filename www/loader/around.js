/* What changes around an element while it runs: its width, the paper, a composition in its fields.
 * Used by the element; `signal` ends each.
 */
import { isNarrow } from "./given.js";
import { known } from "./page.js";

/** Tells when the element has become narrow, or wide. */
export function whenNarrow(element, signal, changed) {
  if (!known("ResizeObserver")) return;
  let narrow = isNarrow(element);
  let frame;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    // Drawing at once would resize what is being observed: WebKit tells the page's error handlers.
    frame = requestAnimationFrame(() => {
      if (narrow === isNarrow(element)) return;
      narrow = !narrow;
      changed();
    });
  });
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Tells whether the page is being printed: on paper nothing can be opened. */
export function whenPrinted(signal, changed) {
  addEventListener("beforeprint", () => changed(true), { signal });
  addEventListener("afterprint", () => changed(false), { signal });
}

/** Has a field tell its text when a composition ends. The component hears no such end, and browsers disagree whether
 * an input event follows it. Hearing the same text twice changes nothing. */
export function whenComposed(root, signal) {
  root.addEventListener("compositionend", ({ target }) => {
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }, { signal });
}
