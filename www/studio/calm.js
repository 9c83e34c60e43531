/* What is pressed must not move away under the finger. Used by `studio.js`.
 *
 * Pressing a button leaves the field before it, what was written there is taken, and what is wrong with it is said
 * below it: the button would have moved before the finger is lifted. So a change waits until the press is over, and
 * is still heard before the press is.
 */

/** Listens in the whole window, before anything else does. */
export function keepCalm() {
  let pressing = false;
  let waiting;
  const tell = () => {
    const field = waiting;
    waiting = undefined;
    field?.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const listen = (names, heard) => {
    for (const name of names) addEventListener(name, heard, { capture: true });
  };
  listen(["pointerdown", "mousedown"], () => { pressing = true; });
  listen(["pointerup", "mouseup", "pointercancel"], () => {
    pressing = false;
    setTimeout(tell);
  });
  listen(["click"], tell);
  listen(["change"], (event) => {
    if (!pressing || !event.isTrusted) return;
    event.stopImmediatePropagation();
    waiting = event.target;
  });
}
