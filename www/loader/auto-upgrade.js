/* Upgrades of script tags and links to elements, for pages that cannot hold the element itself.
 * Runs once with the script, and for links again when the page is complete.
 */
import { ATTRIBUTES } from "./host-options.js";
import { on, page } from "./unclobbered-dom.js";

/** `<script src data-plan="plan.json">` becomes an element with the element's other attributes, each as `data-`. */
export function upgradeScript(script) {
  if (!script?.dataset.plan) return;
  const element = page.createElement("city-plan");
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(`data-${name === "src" ? "plan" : name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  // The link that stands behind it, for readers without scripts, is the static content.
  const link = script.nextElementSibling;
  script.after(element);
  if (link && on(link, "querySelector", "a.city-plan-link")) element.append(link);
}

/** Puts an element around each link to a plan's page; the link is its static content. */
export function upgradeLinks() {
  for (const link of page.querySelectorAll("a.city-plan-link[href]")) {
    // Drawings have links of their own kind.
    if (!(link instanceof HTMLAnchorElement) || link.closest("city-plan")) continue;
    const element = page.createElement("city-plan");
    element.setAttribute("src", link.href.replace(/\.html?(?=$|[?#])/, ".json"));
    // A paragraph that holds nothing else goes with it: a plan is no part of a paragraph.
    const around = link.parentElement;
    const isAlone = around instanceof HTMLParagraphElement && around.textContent.trim() === link.textContent.trim();
    const place = isAlone ? around : link;
    place.replaceWith(element);
    element.append(place);
  }
}
