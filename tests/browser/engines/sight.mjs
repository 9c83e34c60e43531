/* What stands on a page, in the few words that the journeys ask with.
 *
 * These functions are sent into the page as text, so they may use nothing but one another and the
 * DOM. A target is a selector, or `[selector, words]`: the first part on show that has these words.
 */

/** Whether a reader has it before them, in the window or by scrolling. */
export function onShow(node) {
  return node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
}

/** The words of a part, as one line. */
export function words(node) {
  return node ? node.textContent.replace(/\s+/g, ' ').trim() : null;
}

/** The first part on show that is meant. */
export function find(target) {
  const [css, said] = [target].flat();
  return [...document.querySelectorAll(css)].find((node) => onShow(node) && (!said || words(node).includes(said))) ?? null;
}

/** The words of each part on show. */
export function list(css) {
  return [...document.querySelectorAll(css)].filter(onShow).map(words);
}

/** The fragment of the address, decoded. */
export function fragment() {
  return decodeURIComponent(location.hash.slice(1));
}

/** What Tab stops at, in order; of a group of radio buttons the one that is chosen. */
export function stops() {
  const all = [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter((node) => onShow(node) && !node.disabled);
  return all.filter((node) => {
    if (node.type !== 'radio') return true;
    const group = all.filter((one) => one.type === 'radio' && one.name === node.name);
    return node === (group.find((one) => one.checked) ?? group[0]);
  });
}
