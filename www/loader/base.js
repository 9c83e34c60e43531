/* Where the files are: beside this script, wherever it runs. Used by `component.js`.
 *
 * Nothing found here has to be trusted: what is loaded from there is checked by hash.
 */
import { page } from "./page.js";

/** The address of this script under its own names. */
const ADDRESS = /(?:https?|file):\/\/[^\s()]*\/city-plan(?:-\w+\.loader)?\.js(?!\w)/;

/** The script tag, before anything else can run. An element of that name is none. */
export const SCRIPT = page.currentScript instanceof HTMLScriptElement ? page.currentScript : undefined;

/** The file that runs, which modules have no tag for. */
const STACK = String(new Error().stack);

/** Addresses that may be the one of this script, the surest first. */
function* addresses() {
  yield STACK;
  for (const { src } of page.scripts) yield src;
  for (const { name } of performance.getEntriesByType("resource")) yield name;
  for (const { href } of page.querySelectorAll("link[href]")) yield href;
}

const own = (address) => String(address).match(ADDRESS)?.[0];

function found() {
  for (const address of addresses()) if (own(address)) return own(address);
}

/** The address that another script tag or an element gives for the files. */
const elsewhere = () => page.querySelector("script[data-base], city-plan[data-base]")?.dataset.base;

/** The folder of an address; none of what is no address, and of a script that was made from text. */
function folder(address) {
  try {
    return new URL(".", new URL(address, page.baseURI));
  } catch {
    return undefined;
  }
}

/** The folder of the files, and whether an author has said it, or it is only a guess. */
export function base() {
  const said = SCRIPT?.dataset.base || (!own(SCRIPT?.src) && elsewhere());
  const known = said || own(SCRIPT?.src) || found();
  const url = known && folder(known);
  return { url: url || folder(SCRIPT?.src || ".") || folder("."), said, guessed: !url };
}
