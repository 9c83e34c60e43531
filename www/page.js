/* The demonstration page: shows the plan that its address names (?plan=ID), copies snippets, and tells when a build
 * that still goes on is complete.
 */
(() => {
  const choices = new URLSearchParams(location.search);
  const element = document.querySelector("city-plan");
  const plan = choices.get("plan");
  if (plan && /^[a-z0-9-]+$/.test(plan) && plan !== "kadoma-2022") {
    // The static content is that of another plan.
    element.replaceChildren();
    element.setAttribute("src", `plans/${plan}.json`);
  }
  for (const name of ["lang", "view", "initiative", "heading-level", "theme", "year-style", "today"]) {
    if (choices.has(name)) element.setAttribute(name, choices.get(name));
  }
  for (const link of document.querySelectorAll(".page-plans a")) {
    if (link.search === `?plan=${plan ?? "kadoma-2022"}`) link.setAttribute("aria-current", "page");
  }
  // The whole snippet is in a file: what stands in the page may be shortened.
  for (const link of document.querySelectorAll(".page-ways a")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = link.textContent.replace("の全文をファイルで見る", "をコピー");
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      status.textContent = "";
      try {
        const answer = await fetch(link.href);
        if (!answer.ok) throw new Error(`${answer.status}`);
        await navigator.clipboard.writeText(await answer.text());
        status.textContent = "コピーしました";
      } catch {
        status.textContent = "コピーできませんでした。ファイルを開いて、中をすべて選んでコピーしてください。";
      }
    });
    link.before(button, " ");
    link.after(" ", status);
  }
  // `cargo xtask serve` shows this page before the rest is built: the page asks its own server until it is.
  const building = document.getElementById("page-building");
  const look = async () => {
    const text = await fetch(location.pathname).then((answer) => answer.text(), () => "");
    if (!text || text.includes('id="page-building"')) return void setTimeout(look, 3000);
    building.textContent = "できました。ページを開き直してください。 All of it is there now: please load this page again.";
  };
  if (building) look();
})();
