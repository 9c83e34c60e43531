/* What readers take away: a copied text. Files are saved by `city-plan-save.js`. Used by the element. */
import { page } from "./page.js";

/** Copies a text; pages without TLS have no clipboard, but still the old command. */
export async function copied(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const focused = page.activeElement;
  const area = page.body.appendChild(page.createElement("textarea"));
  area.value = text;
  area.select();
  const done = page.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) HTMLElement.prototype.focus.call(focused, { preventScroll: true });
  if (!done) throw new Error("not copied");
}
