/* The demonstration page: shows the plan that its address names (?plan=ID), copies snippets, and reports the end of a
 * build that still goes on. Its words are in the language of the page.
 */
(() => {
  const WORDS = {
    ja: {
      copy: (letter) => `${letter}をコピー`,
      copied: "コピーしました",
      failed: "コピーできませんでした。ファイルを開いて、中をすべて選んでコピーしてください。",
      complete: "できました。ページを開き直してください。",
    },
    en: {
      copy: (letter) => `Copy ${letter}`,
      copied: "Copied",
      failed: "Nothing was copied. Open the file, select all of it and copy that.",
      complete: "All of it is there now: please load this page again.",
    },
  }[document.documentElement.lang];
  const EXAMPLE = "example";
  const choices = new URLSearchParams(location.search);
  const element = document.querySelector("city-plan");
  const asked = choices.get("plan");
  const plan = asked && /^[a-z0-9-]+$/.test(asked) ? asked : EXAMPLE;
  if (plan !== EXAMPLE) {
    // The static content is that of another plan, and the day that of the example.
    element.replaceChildren();
    element.setAttribute("src", `plans/${plan}.json`);
    element.removeAttribute("today");
    for (const note of document.querySelectorAll(".page-note")) note.hidden = note.dataset.of === "example";
  }
  for (const name of ["lang", "view", "initiative", "heading-level", "theme", "year-style", "today"]) {
    if (choices.has(name)) element.setAttribute(name, choices.get(name));
  }
  for (const link of document.querySelectorAll(".page-plans a")) {
    if (new URLSearchParams(link.search).get("plan") === plan) link.setAttribute("aria-current", "page");
  }
  // The other language shows the same plan.
  for (const link of document.querySelectorAll(".page-language a")) link.search = location.search;
  // The whole snippet is in a file: the one in the page may be shortened.
  for (const link of document.querySelectorAll(".page-ways a")) {
    const [letter] = link.textContent.match(/\b[A-E](?=の|\b)/);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = WORDS.copy(letter);
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      status.textContent = "";
      try {
        const answer = await fetch(link.href);
        if (!answer.ok) throw new Error(`${answer.status}`);
        await navigator.clipboard.writeText(await answer.text());
        status.textContent = WORDS.copied;
      } catch {
        status.textContent = WORDS.failed;
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
    building.textContent = WORDS.complete;
  };
  if (building) look();
})();
