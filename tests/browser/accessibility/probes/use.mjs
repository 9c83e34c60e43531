/* What a reader does to the page: wider spacing, larger text, print, walking through with Tab.
 *
 * A part of the battery. Each probe puts the page back as it was.
 */
import { cut, edges } from './layout.mjs';

/** The values of success criterion 1.4.12. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

async function styled(page, rules, look) {
  await page.evaluate((rules) => {
    window.readersSheet = new CSSStyleSheet();
    window.readersSheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.readersSheet];
  }, rules);
  try {
    return await look();
  } finally {
    await page.evaluate(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== window.readersSheet);
    });
  }
}

/** What wider spacing cuts off or pushes out, and what does not let itself be spaced. */
export function spaced(page, root, width) {
  return styled(page, SPACING, async () => {
    const stiff = await root.evaluate((host) => [...host.querySelectorAll('p, li, td, th, a, button, h2, h3, h4')]
      .filter((node) => node.textContent.trim() && (parseFloat(getComputedStyle(node).letterSpacing) || 0) < 0.11 * parseFloat(getComputedStyle(node).fontSize))
      .map((node) => `does not let itself be spaced: ${node.localName}.${node.className}`).slice(0, 5));
    return [...stiff, ...await cut(root), ...await edges(root, width)].map((line) => `spaced: ${line}`);
  });
}

/** What text of twice the size cuts off or pushes out, and what does not grow with it. */
export async function enlarged(page, root, width) {
  const sizes = () => root.evaluate((host) => [...host.querySelectorAll('p, li, td, th, a, button, label, h2, h3, h4, summary')]
    .filter((node) => node.textContent.trim()).map((node) => [`${node.localName}.${node.className}`, parseFloat(getComputedStyle(node).fontSize)]));
  const before = await sizes();
  return styled(page, ':root { font-size: 200% !important }', async () => {
    const after = await sizes();
    // What redraws itself for another width is another list: it cannot be compared one by one.
    const stiff = before.length === after.length ? before.filter(([, size], at) => after[at][1] < size * 1.5).map(([name]) => `does not grow: ${name}`) : [];
    return [...new Set(stiff), ...await cut(root), ...await edges(root, width)].map((line) => `at 200 %: ${line}`);
  });
}

/** What is on screen but not on paper, of texts and states; what can only be pressed may be left out. */
export async function unprinted(page, root) {
  const mark = () => root.evaluate((host) => [...host.querySelectorAll('p, li, td, th, h2, h3, h4, dd')].filter((node) => {
    const pressed = node.closest('nav, form, fieldset, button, [role=group], [role=status], .city-plan-chips, .city-plan-share-row');
    return !pressed && node.checkVisibility() && node.textContent.trim() && !node.querySelector('button');
  }).map((node) => node.textContent.replace(/\s+/g, ' ').trim()));
  const screen = await mark();
  await page.emulateMedia({ media: 'print' });
  const paper = new Set(await mark());
  await page.emulateMedia({ media: 'screen' });
  return screen.filter((text) => !paper.has(text)).map((text) => `not on paper: ${text.slice(0, 60)}`);
}

/** Where the keyboard cannot go, or not leave: walks through once with Tab. */
export async function trapped(page, root) {
  const count = await root.evaluate((host) => {
    const start = document.createElement('span');
    start.tabIndex = -1;
    start.id = 'before-the-walk';
    host.before(start);
    start.focus({ preventScroll: true });
    return host.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]').length;
  });
  let left = false;
  for (let step = 0; step <= count + 2 && !left; step += 1) {
    await page.keyboard.press('Tab');
    left = await root.evaluate((host) => !host.contains(document.activeElement) && document.activeElement.id !== 'before-the-walk');
  }
  await page.evaluate(() => document.getElementById('before-the-walk').remove());
  return left ? [] : ['the focus does not get out with Tab'];
}
