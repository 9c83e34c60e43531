/* Protection of unsaved corrections: the question before the page is left, and the page after the studio has stopped. */
import { downloadFile } from "./download.js";

/** Has the browser ask before it leaves. Only browsers have words for that. */
const ask = (event) => event.preventDefault();

/** Turns the question on or off. */
export function guardUnload(on) {
  if (on) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}

/** Shows a calm sentence after the studio has stopped, and a button that saves the plan as it was shown last. */
export function showStopped(root, json) {
  const japanese = document.documentElement.lang === "ja";
  const box = document.createElement("main");
  box.className = "city-plan-studio__still";
  const head = box.appendChild(document.createElement("h1"));
  head.textContent = japanese ? "スタジオが止まりました" : "The studio has stopped";
  const advice = box.appendChild(document.createElement("p"));
  advice.textContent = japanese
    ? "ページを開き直してください。直したところは、次のボタンで保存できます。"
    : "Please open the page again. Your corrections can be saved with this button.";
  if (json) {
    const button = box.appendChild(document.createElement("button"));
    button.type = "button";
    button.className = "city-plan-studio__button";
    button.textContent = japanese ? "JSONを保存する" : "Save JSON";
    button.addEventListener("click", () => downloadFile("plan.json", json));
  }
  root.replaceChildren(box);
}
