/* What the page says to an element: language, width, day, attributes, and which place is asked for.
 * Used by the element; never changes anything.
 */
import { here } from "./component.js";

/** The name of an element in the URL that has no id. */
export const NAME = "city-plan";

export function languageOf(element) {
  return element.closest("[lang]")?.lang || "ja";
}

export function isJapanese(element) {
  return /^ja\b/i.test(languageOf(element));
}

/** Under 40em there is no room for a table; the style sheet's container queries draw the same line. */
export function isNarrow(element) {
  const unit = Math.max(16, parseFloat(getComputedStyle(document.documentElement).fontSize));
  const { width } = element.getBoundingClientRect();
  return width > 0 && width < 40 * unit;
}

/** What the component has to know of the page; see `embed::options`. */
export function given(element, name, printing) {
  // Today in Japan, wherever the reader is: the fiscal year is the city's.
  const today = new Date(Date.now() + 9 * 3600e3).toISOString().slice(0, 10);
  return {
    ...Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    now: today,
    name,
    lang: languageOf(element),
    // In a page with <base> a bare fragment would lead to another page.
    page: document.querySelector("base[href]") ? location.pathname + location.search : "",
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
  const place = element.querySelector(`[id="${CSS.escape(id)}"]`)?.closest(".city-plan-shell__view");
  const view = place?.querySelector("[id]").id.slice(name.length + 1);
  // Views and measures the component finds by itself.
  if (!view || view === "explorer" || id === `${name}-${view}`) return;
  const item = name === NAME ? id : id.slice(name.length + 1);
  return `${name}?${new URLSearchParams({ view, item })}`;
}
