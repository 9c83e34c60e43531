/* What a large plan leaves for later: rows that are drawn as a reader comes near, texts that are made ready
 * for searching while nothing else is to be done. Used by the element.
 */

/** Presses what stands for rows that are not drawn yet. */
export class Nearing {
  #observer; #more;

  /** Watches it anew after each drawing: it may have stayed near. */
  watch(more) {
    if (!window.IntersectionObserver || (!more && !this.#observer)) return;
    this.#observer ??= new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#more?.click();
    }, { rootMargin: "600px" });
    this.#observer.disconnect();
    this.#more = more;
    if (more) this.#observer.observe(more);
  }

  end() {
    this.#observer?.disconnect();
  }
}

/** Calls `work` in idle moments until it says that nothing is left. */
export function whileIdle(work) {
  const later = (next) => (window.requestIdleCallback ?? setTimeout)(next);
  const go = (idle) => {
    let more;
    do more = work(); while (more && idle?.timeRemaining() > 10);
    if (more) later(go);
  };
  later(go);
}
