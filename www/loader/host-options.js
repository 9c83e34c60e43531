/* The options that a page gives to an element: language, width, day, attributes, and the place that is asked for.
 * Changes nothing of the page.
 */
import { today } from "./today.js";
import { decoded, pieces } from "./fragment.js";
import { NAME, namesInUse } from "./instance-names.js";
import { on, page } from "./unclobbered-dom.js";

/** The attributes that say where an element begins and how it looks; the README explains each. */
export const ATTRIBUTES =
  ["src", "lang", "view", "initiative", "heading-level", "theme", "year-style", "today", "loading"];

export function languageOf(element) {
  const named = element.closest("[lang]");
  return (named && on(named, "getAttribute", "lang")) || "ja";
}

export function isJapanese(element) {
  return /^ja\b/i.test(languageOf(element));
}

/** Gives language and theme to the root that the style sheet applies to. */
export function applyTheme(element, root) {
  const theme = element.getAttribute("theme");
  root.lang = languageOf(element);
  root.dataset.theme = ["dark", "auto"].includes(theme) ? theme : "light";
}

/** Under 40em there is no room for a table; the style sheet's container queries draw the same line. */
export function isNarrow(element) {
  const sizes = [page.documentElement, element].map((one) => parseFloat(getComputedStyle(one).fontSize));
  const unit = Math.max(16, ...sizes);
  const { width } = element.getBoundingClientRect();
  return width > 0 && width < 40 * unit;
}

/** The options of the component; `embed::options` reads them. */
export function hostOptions(element, name, printing, here) {
  const attributes = ATTRIBUTES.filter((one) => element.hasAttribute(one));
  return {
    ...Object.fromEntries(attributes.map((one) => [one, element.getAttribute(one)])),
    now: today(),
    name,
    lang: languageOf(element),
    // In a page with <base> a bare fragment would lead to another page.
    page: page.querySelector("base[href]") ? location.pathname + location.search : "",
    url: location.origin + location.pathname + location.search,
    shares: navigator.share ? "shares" : "",
    printing: printing ? "printing" : "",
    narrow: isNarrow(element) ? "narrow" : "",
    chunks: [...here].join(" "),
  };
}

/** The ids of the page outside of our elements, one a line: a fragment that is one of them is the page's. */
export function pageIds() {
  const inner = new Set(page.querySelectorAll("city-plan [id], city-plan a[name]"));
  const outer = [...page.querySelectorAll("[id], a[name]")].filter((part) => !inner.has(part));
  return outer.map((part) => on(part, "getAttribute", "id") || on(part, "getAttribute", "name")).join("\n");
}

/** The pieces of the page's fragment; see `fragment.js`. */
export const fragmentPieces = () => pieces(location.hash, namesInUse());

/** The chunks that the first view is likely to need: they are loaded together with the component. */
export function firstChunks(element) {
  const choices = fragmentPieces();
  const [, chosen] = /^view\t(.*)/m.exec(choices) ?? [];
  const view = chosen ?? element.getAttribute("view") ?? "roadmap";
  const chunks = isJapanese(element) ? [] : ["english"];
  if (/^(easy|furigana)\t1/m.test(choices) || /simple/i.test(languageOf(element))) chunks.push("further");
  const opens = element.hasAttribute("initiative") || (choices && !/\t/.test(choices));
  if (view === "overview" || opens) chunks.push("detail");
  else if (view !== "roadmap") chunks.push(view === "explorer" ? view : "further");
  return chunks;
}

/** The place in the component of an item of a further view, if the fragment leads to it in the static content. The
 * component knows such an item only once the chunk of its view is loaded. */
export function anchorTarget(element, name) {
  const [id] = /^[\w-]*/.exec(decoded(location.hash.slice(1)));
  if (!id || pageIds().split("\n").includes(id)) return;
  const item = element.querySelector(`[id="${id}"]`);
  const place = item && on(item, "closest", ".city-plan-shell__view");
  const view = place && on(on(place, "querySelector", "[id]"), "getAttribute", "id").slice(name.length + 1);
  // The component finds views and initiatives by itself.
  if (!view || view === "explorer" || id === `${name}-${view}`) return;
  return `${name}\nview\t${view}\nitem\t${name === NAME ? id : id.slice(name.length + 1)}`;
}
