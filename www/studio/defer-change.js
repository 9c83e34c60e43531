/* Defers change events while something is pressed, so that it does not move away under the finger.
 *
 * Pressing a button blurs the field before it; its change event then inserts a message below the field, and the button
 * would have moved before the finger is lifted. So a change waits until the press is over. It is still dispatched
 * before the click.
 */

/** Listens in the whole window, before any other listener. */
export function deferChangeWhilePressing() {
  let pressing = false;
  let waiting;
  const dispatch = () => {
    const field = waiting;
    waiting = undefined;
    field?.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const listen = (names, listener) => {
    for (const name of names) addEventListener(name, listener, { capture: true });
  };
  listen(["pointerdown", "mousedown"], () => { pressing = true; });
  listen(["pointerup", "mouseup", "pointercancel"], () => {
    pressing = false;
    setTimeout(dispatch);
  });
  listen(["click"], dispatch);
  listen(["change"], (event) => {
    if (!pressing || !event.isTrusted) return;
    event.stopImmediatePropagation();
    waiting = event.target;
  });
}
