/* What the page says to an element: language, width, day, attributes, and which place is asked for.
 * Used by the element; changes nothing of the page.
 */
import { today } from "./days.js";
import { NAME } from "./names.js";
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

/** The parts that the first view needs, as far as the page tells: these come with the component. */
export function firstParts(element) {
  const [id, choices] = location.hash.slice(1).split("?");
  const view = new URLSearchParams(choices).get("view") ?? element.getAttribute("view") ?? "roadmap";
  const parts = isJapanese(element) ? [] : ["english"];
  if (/(easy|furigana)=1/.test(choices) || /simple/i.test(languageOf(element))) parts.push("further");
  if (view === "overview" || element.hasAttribute("initiative") || (id && !choices)) parts.push("detail");
  else if (view !== "roadmap" && view !== "explorer") parts.push("further");
  return parts;
}

/** Where the fragment leads to an item of a further view in the static content: the same place in the
 * component, which knows such an item only once it is whole. */
export function anchored(element, name) {
  let id;
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    // No address of ours.
  }
  if (!id) return;
  const item = element.querySelector(`[id="${CSS.escape(id)}"]`);
  const place = item && on(item, "closest", ".city-plan-shell__view");
  const view = place && on(on(place, "querySelector", "[id]"), "getAttribute", "id").slice(name.length + 1);
  // Views and measures the component finds by itself.
  if (!view || view === "explorer" || id === `${name}-${view}`) return;
  return `${name}?${new URLSearchParams({ view, item: name === NAME ? id : id.slice(name.length + 1) })}`;
}
