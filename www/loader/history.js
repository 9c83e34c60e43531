/* The page's address and its history, which hold the choices of readers.
 * Never changes entries that other scripts have put into the history.
 */

/** The key of `history.state` that marks an entry as one of ours. */
const OURS = "city-plan";

/** Fragments that were written where the page's state can hold no mark. */
const unmarked = new Set();

/** Returns whether an element of ours has written this entry of the history. */
export function isOwnEntry() {
  return Boolean(history.state?.[OURS]) || unmarked.has(location.hash);
}

/** The page's state with our mark. Only a plain object can hold one; whatever else the page keeps there stays as it
 * is: routers of the page have to know the step as theirs. */
function markedState() {
  const { state } = history;
  const isPlain = state === null || Object.getPrototypeOf(Object(state)) === Object.prototype;
  return isPlain ? { ...state, [OURS]: true } : state;
}

/** Writes the fragment, as a step of its own (`pushState`) or in the place of this one. */
export function writeFragment(fragment, how) {
  const url = location.pathname + location.search + (fragment && `#${fragment}`);
  try {
    // Coming back to the step before ours has to bring every element back.
    if (how === "pushState" && !isOwnEntry()) {
      history.replaceState(markedState(), "");
      rememberUnmarked();
    }
    history[how](markedState(), "", url);
    rememberUnmarked();
  } catch {
    // A page that forbids it (a sandboxed frame) loses the permalink, not the component.
  }
}

function rememberUnmarked() {
  if (!history.state?.[OURS]) unmarked.add(location.hash);
}

/** A fragment that waits for the reader to stop typing: browsers refuse to change the address more than
 * some hundred times in half a minute. */
export class PendingFragment {
  #fragment; #timer;

  /** Writes it after a while, then says so. */
  set(fragment, written) {
    clearTimeout(this.#timer);
    this.#fragment = fragment;
    this.#timer = setTimeout(() => {
      this.write();
      written();
    }, 600);
  }

  /** Writes it now. */
  write() {
    clearTimeout(this.#timer);
    if (this.#fragment !== undefined) writeFragment(this.#fragment, "replaceState");
    this.#fragment = undefined;
  }
}
