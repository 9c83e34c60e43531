/* Leaving the page, wanted or not: the question before corrections are lost, and what is left when the studio
 * stops. Used by `studio.js`.
 */
import { saved } from "./taking_away.js";

/** Has the browser ask before it leaves. Only browsers have words for that. */
const ask = (event) => event.preventDefault();

/** Whether there is something to lose. */
export function guarded(on) {
  if (on) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}

/** The studio has stopped: a calm sentence, and the plan as it was shown last. */
export function rescued(root, json) {
  const japanese = document.documentElement.lang === "ja";
  const box = document.createElement("main");
  box.className = "city-plan-studio__still";
  const head = box.appendChild(document.createElement("h1"));
  head.textContent = japanese ? "スタジオが止まりました" : "The studio has stopped";
  const said = box.appendChild(document.createElement("p"));
  said.textContent = japanese
    ? "ページを開き直してください。直したところは、次のボタンで保存できます。"
    : "Please open the page again. Your corrections can be saved with this button.";
  if (json) {
    const button = box.appendChild(document.createElement("button"));
    button.type = "button";
    button.className = "city-plan-studio__button";
    button.textContent = japanese ? "JSONを保存する" : "Save JSON";
    button.addEventListener("click", () => saved("plan.json", json));
  }
  root.replaceChildren(box);
}
