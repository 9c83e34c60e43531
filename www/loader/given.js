/* What the page says to an element: language, width, day, attributes, and which place is asked for.
 * Used by the element; changes nothing of the page.
 */
import { today } from "./days.js";
import { decoded, pieces } from "./fragment.js";
import { NAME, names } from "./names.js";
import { on, page } from "./page.js";

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

/** Gives language and theme to what the style sheet dresses. */
export function dress(element, root) {
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

/** What the component has to know of the page; see `embed::options`. */
export function given(element, name, printing, here) {
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
    parts: [...here].join(" "),
  };
}

/** The ids of the page outside of our elements, one a line: a fragment that is one of them is the page's. */
export function pageIds() {
  const inner = new Set(page.querySelectorAll("city-plan [id], city-plan a[name]"));
  const outer = [...page.querySelectorAll("[id], a[name]")].filter((part) => !inner.has(part));
  return outer.map((part) => on(part, "getAttribute", "id") || on(part, "getAttribute", "name")).join("\n");
}

/** What the page's fragment says; see `fragment.js`. */
export const said = () => pieces(location.hash, names());

/** The parts that the first view is likely to need: these come with the component. */
export function firstParts(element) {
  const choices = said();
  const [, chosen] = /^view\t(.*)/m.exec(choices) ?? [];
  const view = chosen ?? element.getAttribute("view") ?? "roadmap";
  const parts = isJapanese(element) ? [] : ["english"];
  if (/^(easy|furigana)\t1/m.test(choices) || /simple/i.test(languageOf(element))) parts.push("further");
  const opens = element.hasAttribute("initiative") || (choices && !/\t/.test(choices));
  if (view === "overview" || opens) parts.push("detail");
  else if (view !== "roadmap") parts.push(view === "explorer" ? view : "further");
  return parts;
}

/** Where the fragment leads to an item of a further view in the static content: the same place in the
 * component, which knows such an item only once it is whole. */
export function anchored(element, name) {
  const [id] = /^[\w-]*/.exec(decoded(location.hash.slice(1)));
  if (!id || pageIds().split("\n").includes(id)) return;
  const item = element.querySelector(`[id="${id}"]`);
  const place = item && on(item, "closest", ".city-plan-shell__view");
  const view = place && on(on(place, "querySelector", "[id]"), "getAttribute", "id").slice(name.length + 1);
  // Views and initiatives the component finds by itself.
  if (!view || view === "explorer" || id === `${name}-${view}`) return;
  return `${name}\nview\t${view}\nitem\t${name === NAME ? id : id.slice(name.length + 1)}`;
}
