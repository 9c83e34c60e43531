/* Changes around an element while it runs: its width, printing, the end of a composition in its fields.
 * `signal` ends each subscription.
 */
import { widthOf } from "./host-options.js";
import { feature } from "./unclobbered-dom.js";

/** Calls `changed` when the element has become narrow or wide, or is neither any more. */
export function onWidthChange(element, signal, changed) {
  if (!feature("ResizeObserver")) return;
  let width = widthOf(element);
  let frame;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    // Drawing at once would resize what is being observed: WebKit tells the page's error handlers.
    frame = requestAnimationFrame(() => {
      if (width === widthOf(element)) return;
      width = widthOf(element);
      changed();
    });
  });
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Calls `changed` with whether the page is being printed: on paper nothing can be opened. */
export function onPrint(signal, changed) {
  addEventListener("beforeprint", () => changed(true), { signal });
  addEventListener("afterprint", () => changed(false), { signal });
}

/** Sends an input event when a composition ends. The component does not listen to that end, and browsers disagree
 * whether an input event follows it. Two events with the same text change nothing. */
export function onCompositionEnd(root, signal) {
  root.addEventListener("compositionend", ({ target }) => {
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }, { signal });
}
