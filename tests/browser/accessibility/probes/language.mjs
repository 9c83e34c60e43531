/* What is said, and in which language it is marked: foreign runs, signs that are read badly aloud,
 * years of eras without the western one.
 *
 * A part of the battery. `printed` is all that the plan itself says: what a city printed stays as
 * printed, so a notation counts only where it is not from there.
 */

/** Runs of another language than their mark says. */
export function marks(root) {
  return root.evaluate((host) => {
    const found = [];
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      // A drawing is one picture to those who listen; the table beside it says the same.
      if (parentElement.closest('script, style, code, [hidden], svg[role=img]')) continue;
      const language = parentElement.closest('[lang]')?.lang ?? '';
      const japanese = /[぀-ヿ㐀-鿿]/.test(data);
      const english = /[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){3,}/.test(data);
      if (japanese && !language.startsWith('ja')) found.push(`Japanese without lang: ${data.trim().slice(0, 40)}`);
      if (english && !japanese && !language.startsWith('en')) found.push(`English without lang: ${data.trim().slice(0, 40)}`);
    }
    for (const [name, selector] of [['the root', ':scope > .city-plan']]) {
      for (const node of host.querySelectorAll(selector)) if (!node.closest('[lang]')) found.push(`no lang on ${name}`);
    }
    return [...new Set(found)].slice(0, 8);
  });
}

const SIGNS = [
  ['an abbreviated era', /(?<![A-Za-z0-9])[RHSＲＨＳ][0-9０-９]{1,2}(?![0-9A-Za-z.])/g],
  ['a sign that is not read', /[※◆◇■□●○◎△▲×]/g],
  ['a date with slashes', /(?<!\d)\d{2,4}\/\d{1,2}(\/\d{1,2})?(?!\d)/g],
  ['a range with a hyphen', /(?<![\d-])\d{4}年?度?[-‐－―]\d{4}(?!-)/g],
  ['a year of an era alone', /(?:令和|平成|昭和)(?:元|\d{1,2})年(?:度|(?!度))(?!\d)(?!\s*[（(]?\d{4})(?![^（(]{0,12}[（(]\d{4})/g],
];

/** Notations that are read badly aloud, or not at all. */
export async function notations(root, printed, yearStyle = 'both') {
  const texts = await root.evaluate((host) => {
    const kinds = 'p, li, dt, dd, th, td, caption, h2, h3, h4, h5, h6, button, legend, label, summary, text';
    // A head of a column and a button are read as one, whatever stands in them.
    const whole = 'th, button';
    const blocks = [...host.querySelectorAll(kinds)]
      .filter((node) => node.matches(whole) || (!node.querySelector(kinds) && !node.closest(whole)));
    const names = [...host.querySelectorAll('[aria-label]')].map((node) => node.getAttribute('aria-label'));
    // The western year may stand in a line of its own.
    const said = (node) => [node, node.nextElementSibling].map((one) => one?.textContent ?? '')
      .filter((text, at) => at === 0 || /^[（(]?\d{4}/.test(text)).join(' ').replace(/\s+/g, ' ').trim();
    return [...new Set([...blocks.map(said), ...names])].filter(Boolean);
  });
  const found = [];
  for (const text of texts) {
    for (const [what, pattern] of SIGNS) {
      if (what.startsWith('a year of an era') && yearStyle !== 'both') continue;
      for (const [sign] of text.matchAll(pattern)) {
        if (!printed.includes(sign)) found.push(`${what}, ${sign}: ${text.slice(0, 60)}`);
      }
    }
  }
  return [...new Set(found)].slice(0, 8);
}
