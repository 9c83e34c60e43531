/* What readers take away: a file, a copied text. Used by the element. */
import { file, linked } from "./component.js";

/** Has the browser save a file. */
export async function save(name, content) {
  try {
    const save = file("save");
    await linked("modulepreload", save);
    await (await import(save.url)).save(name, content);
  } catch (error) {
    console.error(`city-plan: ${name} could not be saved: ${error.message}`);
  }
}

/** Copies a text; pages without TLS have no clipboard, but still the old command. */
export async function copied(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const focused = document.activeElement;
  const area = document.body.appendChild(document.createElement("textarea"));
  area.value = text;
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  focused?.focus({ preventScroll: true });
  if (!done) throw new Error("not copied");
}
