/* Shows the plan that the address names (?plan=ID), with its other choices as attributes. */
(() => {
  const element = document.querySelector("city-plan");
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name === "plan") element.setAttribute("src", `../plans/${value}.json`);
    else element.setAttribute(name, value);
  }
})();
