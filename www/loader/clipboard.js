/* The clipboard, for the element and the studio. */
import { page } from "./unclobbered-dom.js";

/** Copies a text; pages without TLS or from a folder may have no clipboard, but still the old command. */
export async function copyText(text) {
  try {
    if (navigator.clipboard) return await navigator.clipboard.writeText(text);
  } catch {
    // Refused: the old command may still be allowed.
  }
  const focused = page.activeElement;
  const area = page.body.appendChild(page.createElement("textarea"));
  area.value = text;
  area.select();
  const done = page.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) HTMLElement.prototype.focus.call(focused, { preventScroll: true });
  if (!done) throw new Error("not copied");
}
