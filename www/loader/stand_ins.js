/* Where a page cannot hold the element: a script tag or a link that stands for one.
 * Called once when the script runs, and for links again when the page is complete.
 */

/** `<script src data-plan="plan.json">` becomes an element with its other `data-` attributes. */
export function replaceScript(script) {
  if (!script?.dataset.plan) return;
  const element = document.createElement("city-plan");
  for (const { name, value } of script.attributes) {
    if (name.startsWith("data-")) element.setAttribute(name === "data-plan" ? "src" : name.slice(5), value);
  }
  // The link that stands behind it, for readers without scripts, is the static content.
  const link = script.nextElementSibling;
  script.after(element);
  if (link?.querySelector("a.city-plan-link")) element.append(link);
}

/** Puts an element around each link to a plan's page; the link is its static content. */
export function replaceLinks() {
  for (const link of document.querySelectorAll("a.city-plan-link")) {
    if (link.closest("city-plan")) continue;
    const element = document.createElement("city-plan");
    element.setAttribute("src", link.href.replace(/\.html?(?=$|[?#])/, ".json"));
    // A paragraph that holds nothing else goes with it: a plan is no part of a paragraph.
    const around = link.parentElement;
    const place = around.localName === "p" && around.textContent.trim() === link.textContent.trim() ? around : link;
    place.replaceWith(element);
    element.append(place);
  }
}
