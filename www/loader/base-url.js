/* The address of the folder of the files: beside this script, wherever it runs.
 *
 * An address that is found here need not be trusted: files from there are checked by hash.
 */
import { page } from "./unclobbered-dom.js";

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

const ownAddress = (address) => String(address).match(ADDRESS)?.[0];

function findAddress() {
  for (const address of addresses()) if (ownAddress(address)) return ownAddress(address);
}

/** The address that another script tag or an element gives for the files. */
const givenAddress = () => page.querySelector("script[data-base], city-plan[data-base]")?.dataset.base;

/** The folder of an address; undefined if it is no address, or that of a script that was made from text. */
function folderOf(address) {
  try {
    return new URL(".", new URL(address, page.baseURI));
  } catch {
    return undefined;
  }
}

/** The folder of the files; `isExplicit` if an author named it, `isGuessed` if nothing led to it. */
export function baseUrl() {
  const explicit = SCRIPT?.dataset.base || (!ownAddress(SCRIPT?.src) && givenAddress());
  const address = explicit || ownAddress(SCRIPT?.src) || findAddress();
  const url = address && folderOf(address);
  return { url: url || folderOf(SCRIPT?.src || ".") || folderOf("."), isExplicit: Boolean(explicit), isGuessed: !url };
}
