/* The clipboard of residents' pages. The studio has `studio/clipboard.js` in its place. */
import { page } from "./unclobbered-dom.js";

/** Copies a text; pages without TLS have no clipboard, but still the old command. */
export async function copyText(text) {
  return navigator.clipboard ? navigator.clipboard.writeText(text) : copyByCommand(text);
}

/** Copies a text by the command of old. */
export function copyByCommand(text) {
  const focused = page.activeElement;
  const area = page.body.appendChild(page.createElement("textarea"));
  area.value = text;
  area.select();
  const done = page.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) HTMLElement.prototype.focus.call(focused, { preventScroll: true });
  if (!done) throw new Error("not copied");
}
