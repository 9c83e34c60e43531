/* What five scanners find: axe-core, IBM's engine, HTML_CodeSniffer, html-validate and the Nu checker.
 *
 * The battery asks the first three about a page in a browser, the last two about its markup. Every
 * finding comes back as one line: scanner, rule, where. No finding is ever filtered by its place: a
 * rule is on for everything or off for everything, and off only with its reason.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { messages } from './nu.mjs';

const require = createRequire(import.meta.url);
const source = (path) => readFileSync(require.resolve(path), 'utf8');

/** Rules that do not apply, with the reason: read by people who doubt our results. */
export const OFF = {
  axe: {
    region: 'Landmarks are the page\'s: a city puts the element into its own <main>.',
  },
  ibm: {
    aria_content_in_landmark: 'As above: landmarks are the page\'s.',
    skip_main_exists: 'As above: the way to the main content is the page\'s.',
    element_tabbable_role_valid: 'A region that scrolls has to be reached by keyboard (axe: scrollable-region-focusable).',
  },
  codesniffer: {
    'H43.HeadersRequired': 'Does not know scope=rowgroup (H63) and wants each cell to name every group of the table; structure.mjs looks at the scopes.',
    '1_4_3.G18': 'Takes what a pseudo-element draws for nothing; axe-core and our own painting measure the contrast.',
    'G1,G123,G124.NoSuchID': 'The running component answers to fragments that are no ids; the anchors of static pages are followed in pages.spec.mjs.',
  },
  markup: {
    '“100%” for attribute “width” on element “iframe”': 'The only way to fill a page without a style or a script, both of which some systems remove; the standard says how browsers read it.',
    '"width" has invalid value "100%"': 'As above.',
  },
  validate: {
    'no-inline-style': 'Held by the strict policy of the server that the tests use.',
    'no-trailing-whitespace': 'Says something about source that people write; this is serialised.',
    'doctype-style': 'As above.',
    'attribute-boolean-style': 'As above.',
    'void-style': 'As above.',
    'attribute-empty-style': 'As above.',
    'tel-non-breaking': 'Who copies a number wants its hyphens; the style keeps it on one line.',
    'long-title': 'Says something about search engines.',
    'require-sri': 'The loader sets the integrity of what it loads (host/package.spec.mjs).',
    'no-unknown-elements': 'The element of this project is one.',
    'prefer-native-element': 'A region that scrolls is named by role, for want of an element without a heading.',
  },
};

/** Runs a scanner's script in the page, once for each page that is loaded. */
async function inject(page, name, path) {
  if (!(await page.evaluate((name) => name in window, name))) await page.evaluate(source(path));
}

/** axe-core: WCAG 2.2 A and AA, its best practices, and the contrast of AAA. */
export async function axe(page, root) {
  await inject(page, 'axe', 'axe-core/axe.min.js');
  const rules = { 'color-contrast-enhanced': { enabled: true }, ...off('axe') };
  const found = await page.evaluate(async ([root, rules]) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations, incomplete } = await window.axe.run(root, {
      runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations', 'incomplete'],
    });
    const lines = (all) => all.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, target: node.target.join(' '), where: node.html, why: node.any.concat(node.all, node.none).map((check) => check.message).join('; ') })));
    return { violations: lines(violations), incomplete: lines(incomplete) };
  }, [root, rules]);
  return { findings: said('axe', found.violations), unsure: found.incomplete };
}

function off(scanner) {
  return Object.fromEntries(Object.keys(OFF[scanner]).map((rule) => [rule, { enabled: false }]));
}

/** IBM's engine: what it is sure of, of its whole rule set. */
async function ibm(page, root) {
  await inject(page, 'ace', 'accessibility-checker-engine/ace.js');
  const found = await page.evaluate(async ([root, off]) => {
    // It writes its progress on the console.
    const { log } = console;
    console.log = () => {};
    const report = await new window.ace.Checker().check(document.querySelector(root), ['IBM_Accessibility', 'WCAG_2_2']);
    console.log = log;
    return report.results
      .filter(({ ruleId, value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL' && !off.includes(ruleId))
      // It does not know what a closed <details> hides; the states in which it is open are looked at, too.
      .filter(({ node }) => !node.checkVisibility || node.checkVisibility())
      .map(({ ruleId, snippet, message }) => ({ id: ruleId, where: snippet, why: message }));
  }, [root, Object.keys(OFF.ibm)]);
  return said('ibm', found);
}

/** HTML_CodeSniffer: errors of WCAG 2.1 AA. */
async function codesniffer(page, root) {
  await inject(page, 'HTMLCS', 'html_codesniffer/build/HTMLCS.js');
  const found = await page.evaluate(([root, off]) => new Promise((done) => {
    const errors = () => window.HTMLCS.getMessages()
      .filter(({ type, code }) => type === window.HTMLCS.ERROR && !off.some((rule) => code.includes(rule)))
      .map(({ code, element, msg }) => ({ id: code, where: element.outerHTML ?? String(element), why: msg }));
    const end = () => done(errors());
    window.HTMLCS.process('WCAG2AA', document.querySelector(root), end, end);
  }), [root, Object.keys(OFF.codesniffer)]);
  return said('codesniffer', found);
}

/** The three scanners that look into a page: all their findings, and what axe-core leaves `unsure`. */
export async function scan(page, root) {
  const { findings, unsure } = await axe(page, root);
  return { findings: [...findings, ...await ibm(page, root), ...await codesniffer(page, root)], unsure };
}

function said(scanner, found) {
  const lines = found.map(({ id, where, why }) => `${scanner} ${id}: ${where.replace(/\s+/g, ' ').slice(0, 140)} (${why.slice(0, 160)})`);
  return [...new Set(lines)];
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    ...Object.fromEntries(Object.keys(OFF.validate).map((rule) => [rule, 'off'])),
    // A list may be named (WAI-ARIA 1.2), and screen readers say its name; by default the rule wants landmarks alone.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

const isOff = (message) => Object.keys(OFF.markup).some((part) => message.includes(part));

/** html-validate: errors of a whole page as text. */
export async function validate(html) {
  const report = await validator.validateString(html);
  const errors = report.results.flatMap((result) => result.messages).filter(({ severity }) => severity === 2);
  const counted = errors.filter(({ message }) => !isOff(message));
  return said('html-validate', counted.map(({ ruleId, message, selector }) => ({ id: ruleId, where: selector ?? '', why: message })));
}

/** The Nu checker: errors of many pages, as `[name, html]`. */
export async function nu(pages) {
  const found = [];
  for (const [name, html] of pages) {
    const errors = (await messages(html)).filter(({ type, message }) => type === 'error' && !isOff(message));
    found.push(...errors.map(({ message, extract }) => `nu ${name}: ${message} ${(extract ?? '').replace(/\s+/g, ' ').slice(0, 140)}`));
  }
  return found;
}

/** The page as a browser has it now, as markup. */
export function markup(page) {
  return page.evaluate(() => `<!doctype html>\n${document.documentElement.outerHTML}`);
}
