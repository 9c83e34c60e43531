/* The focus inside of an element. Moves it only when a reader has asked for another place, or when the part that
 * had it is gone.
 */
import { page } from "./unclobbered-dom.js";

/** The focused part of the tree that the element is in, which may be a shadow root. */
function activeElementOf(root) {
  const { activeElement } = root.getRootNode() === root.ownerDocument ? page : root.getRootNode();
  return activeElement ?? page.activeElement;
}

export class Focus {
  #root; #last;

  /** True while the reader's place on the screen is kept: the focus moves without the page. */
  keepsPlace = false;

  /** `signal` ends the listening. */
  constructor(root, signal) {
    this.#root = root;
    root.addEventListener("focusin", ({ target }) => { this.#last = target; }, { signal });
  }

  /** Gives the focus to a part, also to one that cannot have it by itself. */
  take(selector) {
    const part = this.#root.querySelector(selector);
    if (part && part.tabIndex < 0) part.tabIndex = -1;
    part?.focus({ preventScroll: this.keepsPlace });
  }

  /** Gives the focus to a part if the one that had it is gone: the keyboard must not begin at the top of the page. */
  restore(selector) {
    const lost = activeElementOf(this.#root) === page.body && this.#last && !this.#last.isConnected;
    if (lost) this.#root.querySelector(selector)?.focus({ preventScroll: true });
  }

  /** Gives the focus to a part that has arrived, if nothing has it but the placeholder of that part. */
  settle(selector) {
    const focused = activeElementOf(this.#root);
    if (focused === page.body || focused?.tabIndex < 0) this.take(selector);
  }
}
