/* The demonstration page: shows the plan that its address names (?plan=ID). */
(() => {
  const choices = new URLSearchParams(location.search);
  const element = document.querySelector("city-plan");
  const plan = choices.get("plan");
  if (plan && /^[a-z0-9-]+$/.test(plan)) element.setAttribute("src", `plans/${plan}.json`);
  for (const name of ["lang", "view", "initiative", "heading-level", "theme", "year-style", "today"]) {
    if (choices.has(name)) element.setAttribute(name, choices.get(name));
  }
  for (const link of document.querySelectorAll(".page-plans a")) {
    if (link.search === `?plan=${plan ?? "kadoma-2022"}`) link.setAttribute("aria-current", "page");
  }
})();
