/* The preview: the element that residents will see, with the plan as an object. */

/** Shows a plan in a place; `initiative` is the id of the one that is being corrected, if any. */
export function showPreview(place, json, initiative) {
  const plan = JSON.parse(json);
  const known = place.querySelector("city-plan");
  const preview = known ?? document.createElement("city-plan");
  preview.setAttribute("lang", plan.language ?? "ja");
  preview.setAttribute("theme", "auto");
  preview.setAttribute("heading-level", "3");
  preview.setAttribute("loading", "eager");
  if (initiative) preview.setAttribute("initiative", initiative);
  else preview.removeAttribute("initiative");
  preview.plan = plan;
  if (!known) place.append(preview);
}
