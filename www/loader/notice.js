/* One calm sentence for readers, when a plan cannot be shown or takes its time.
 * It is needed before the component has loaded its own messages.
 */

import { page } from "./unclobbered-dom.js";

/** The sentences, by tone. */
const NOTICE = {
  trouble: {
    ja: ["計画を表示できませんでした。", "時間をおいて、もう一度お試しください。内容は市の計画書でも読めます。"],
    en: ["The plan could not be shown.", "Please try again later. The city's document has the same content."],
  },
  unsaved: {
    ja: ["保存できませんでした。", "図は、SVGでも保存できます。"],
    en: ["The file could not be saved.", "You can save the picture as SVG."],
  },
  wait: { ja: ["計画を読み込んでいます。", ""], en: ["Loading the plan.", ""] },
};

/** The sentence in its box. */
export function createNotice(tone, language) {
  const [title, lead] = NOTICE[tone][language];
  const notice = page.createElement("div");
  notice.className = `city-plan city-plan-${tone}`;
  const box = notice.appendChild(page.createElement("div"));
  box.className = "city-plan-notice";
  box.dataset.tone = tone;
  box.setAttribute("role", "status");
  const text = box.appendChild(page.createElement("p"));
  text.className = "city-plan-notice__text";
  const strong = text.appendChild(page.createElement("span"));
  strong.className = "city-plan-notice__title";
  strong.textContent = title;
  text.append(lead);
  return notice;
}
