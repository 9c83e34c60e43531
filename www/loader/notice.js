/* One calm sentence for readers, where a plan cannot be shown or takes its time.
 * Used by the element, before the component has any words.
 */

/** What a reader is told, by tone. */
const NOTICE = {
  trouble: {
    ja: ["計画を表示できませんでした。", "時間をおいて、もう一度お試しください。内容は市の計画書でも読めます。"],
    en: ["The plan could not be shown.", "Please try again later. The city's document has the same content."],
  },
  wait: { ja: ["計画を読み込んでいます。", ""], en: ["The plan is on its way.", ""] },
};

/** The sentence in its box. */
export function notice(tone, language) {
  const [title, lead] = NOTICE[tone][language];
  const notice = document.createElement("div");
  notice.className = "city-plan";
  const box = notice.appendChild(document.createElement("div"));
  box.className = "city-plan-notice";
  box.dataset.tone = tone;
  box.setAttribute("role", "status");
  const text = box.appendChild(document.createElement("p"));
  text.className = "city-plan-notice__text";
  const strong = text.appendChild(document.createElement("span"));
  strong.className = "city-plan-notice__title";
  strong.textContent = title;
  text.append(lead);
  return notice;
}
