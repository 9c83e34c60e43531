/* What a large plan leaves for later: rows that are drawn as a reader comes near, texts that are made ready
 * for searching while nothing else is to be done. Used by the element.
 */

import { known } from "./page.js";

/** Tells when an element comes near the window; what it gives ends the watching. */
export function whenNear(element, rootMargin, near) {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) near();
  }, { rootMargin });
  observer.observe(element);
  return observer;
}

/** Presses what stands for rows that are not drawn yet. */
export class Nearing {
  #observer;

  /** Watches it anew after each drawing: it may have stayed near. */
  watch(more) {
    this.#observer?.disconnect();
    this.#observer = more && known("IntersectionObserver") ? whenNear(more, "600px", () => more.click()) : undefined;
  }

  end() {
    this.#observer?.disconnect();
  }
}

/** Calls `work` in idle moments until it says that nothing is left. */
export function whileIdle(work) {
  const later = (next) => (known("requestIdleCallback") ?? setTimeout)(next);
  const go = (idle) => {
    let more;
    do more = work(); while (more && idle?.timeRemaining() > 10);
    if (more) later(go);
  };
  later(go);
}
