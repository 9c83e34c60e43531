/* The live plan: the element that residents will see, given the plan as an object. Used by `studio.js`. */

/** Shows a plan in a place; `initiative` is the id of the one that is being corrected, if one is. */
export function element(place, json, initiative) {
  const plan = JSON.parse(json);
  const known = place.querySelector("city-plan");
  const live = known ?? document.createElement("city-plan");
  live.setAttribute("lang", plan.language ?? "ja");
  live.setAttribute("theme", "auto");
  live.setAttribute("heading-level", "3");
  live.setAttribute("loading", "eager");
  if (initiative) live.setAttribute("initiative", initiative);
  else live.removeAttribute("initiative");
  live.plan = plan;
  if (!known) place.append(live);
}
