/* Work that a large plan defers: rows that are drawn as a reader comes near, texts that are prepared for the search
 * in idle moments.
 */

import { feature } from "./unclobbered-dom.js";

/** Calls `near` when an element comes near the window; returns the observer. */
export function onNear(element, rootMargin, near) {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) near();
  }, { rootMargin });
  observer.observe(element);
  return observer;
}

/** Presses the button in the place of rows that are not drawn yet. */
export class LazyRows {
  #observer;

  /** Observes the button anew after each drawing: it may have stayed near. */
  observe(more) {
    this.#observer?.disconnect();
    this.#observer = more && feature("IntersectionObserver") ? onNear(more, "600px", () => more.click()) : undefined;
  }

  end() {
    this.#observer?.disconnect();
  }
}

/** Calls `work` in idle moments until it returns that nothing is left. */
function runWhenIdle(work) {
  const later = (next) => (feature("requestIdleCallback") ?? setTimeout)(next);
  const go = (idle) => {
    let more;
    do more = work(); while (more && idle?.timeRemaining() > 10);
    if (more) later(go);
  };
  later(go);
}

/** Work in idle moments, of which only one round is under way at a time. */
export class IdleWork {
  #isRunning = false;

  /** Calls `work` until it returns that nothing is left, unless a round is under way. */
  run(work) {
    if (this.#isRunning) return;
    this.#isRunning = true;
    runWhenIdle(() => {
      this.#isRunning = work();
      return this.#isRunning;
    });
  }
}
