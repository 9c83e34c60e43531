/* The options that a page gives to an element: language, width, day, attributes, and the place that is asked for.
 * Changes nothing of the page.
 */
import { baseUrl } from "./base-url.js";
import { today } from "./today.js";
import { pieces } from "./fragment.js";
import { NAME, namesInUse } from "./instance-names.js";
import { partInReading } from "./reading-position.js";
import { on, page } from "./unclobbered-dom.js";

/** The attributes for the beginning and the look of an element; the README explains each. */
export const ATTRIBUTES =
  ["src", "lang", "view", "initiative", "heading-level", "theme", "year-style", "today", "pages", "page-title", "loading"];

export function languageOf(element) {
  const named = element.closest("[lang]");
  return (named && on(named, "getAttribute", "lang")) || "ja";
}

const isTagOfJapanese = (tag) => /^ja\b/i.test(tag);

export const isJapanese = (element) => isTagOfJapanese(languageOf(element));

/** Gives language and theme to the root that the style sheet applies to. */
export function applyTheme(element, root) {
  const theme = element.getAttribute("theme");
  root.lang = languageOf(element);
  root.dataset.theme = ["dark", "auto"].includes(theme) ? theme : "light";
}

/** Under 40em there is no room for a table, from 60em on there is room for a panel beside it; the style sheet's
 * container queries draw the same lines. */
export function widthOf(element) {
  const sizes = [page.documentElement, element].map((one) => parseFloat(getComputedStyle(one).fontSize));
  const unit = Math.max(16, ...sizes);
  const { width } = element.getBoundingClientRect();
  if (width > 0 && width < 40 * unit) return "narrow";
  return width < 60 * unit ? "" : "wide";
}

/** The whole address of this script, if that of its folder is known. */
function scriptAddress() {
  const { url } = baseUrl();
  return url ? new URL("city-plan.js", url).href : "";
}

/** The whole address of the folder with a page for each initiative. */
function folderOf(element) {
  const pages = element.getAttribute("pages");
  return pages === null ? "" : new URL(pages.replace(/\/?$/, "/"), page.baseURI).href;
}

/** The options of the component; `embed::options` reads them. */
export function hostOptions(element, name, printing, chunks) {
  const attributes = ATTRIBUTES.filter((one) => element.hasAttribute(one));
  return {
    ...Object.fromEntries(attributes.map((one) => [one, element.getAttribute(one)])),
    now: today(),
    name,
    lang: languageOf(element),
    // In a page with <base> a bare fragment would lead to another page.
    page: page.querySelector("base[href]") ? location.pathname + location.search : "",
    pages: folderOf(element),
    url: location.origin + location.pathname + location.search,
    script: scriptAddress(),
    source: element.getAttribute("src") ? new URL(element.getAttribute("src"), page.baseURI).href : "",
    shares: navigator.share ? "shares" : "",
    printing: printing ? "printing" : "",
    width: widthOf(element),
    chunks: [...chunks].join(" "),
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

/** The chunk of a view beside roadmap and first screen. */
const chunkOf = (view) => /^(explorer|progress)$/.test(view) ? view : "further";

/** The chunks that the first view is likely to need: they are loaded together with the component. */
export function firstChunks(element) {
  const choices = fragmentPieces();
  const [, chosen] = /^view\t(.*)/m.exec(choices) ?? [];
  const view = chosen ?? element.getAttribute("view") ?? "overview";
  const [, language = languageOf(element)] = /^lang\t(.*)/m.exec(choices) ?? [];
  const chunks = isTagOfJapanese(language) ? [] : ["english"];
  if (/^(easy|furigana)\t1/m.test(choices) || /simple/i.test(language)) chunks.push("further");
  const opens = element.hasAttribute("initiative") || (choices && !/\t/.test(choices));
  if (opens || view === "roadmap") chunks.push("initiatives");
  else if (view !== "overview") chunks.push(chunkOf(view));
  return chunks;
}

/** The place in the component of the part of the static content that is being read, and the chunk that draws it: an
 * item of a further view cannot be located before its chunk is loaded. Choices in the address take precedence. */
export function startingPlace(element, name) {
  const part = fragmentPieces().includes("\t") ? undefined : partInReading(element);
  const place = part && on(part, "closest", ".city-plan-shell__view");
  if (!place) return {};
  const heading = on(on(place, "querySelector", "[id]"), "getAttribute", "id");
  const view = heading.slice(name.length + 1);
  const owner = view === "explorer" && on(part, "closest", ".city-plan-initiative[id]");
  const id = on(owner || part, "getAttribute", "id");
  if (pageIds().split("\n").includes(id)) return {};
  if (view === "explorer") return { segment: id, chunk: id === heading ? "explorer" : "initiatives" };
  if (view === "roadmap") return { segment: heading, chunk: "initiatives" };
  if (view === "overview") return { segment: heading, chunk: "initiatives" };
  const chunk = chunkOf(view);
  if (id === heading) return { segment: heading, chunk };
  const item = name === NAME ? id : id.slice(name.length + 1);
  return { segment: `${name}\nview\t${view}\nitem\t${item}`, chunk };
}
