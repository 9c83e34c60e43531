/* Texts that would be markup, a plan that holds one in all of its strings, and what a page is made of.
 *
 * What has to come out is what comes out of the same plan with harmless letters in the place of signs.
 */
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));
const PARTS = read('plans/plan.schema.json').$defs;
const WHOLE = read('tests/fixtures/whole-plan.json');
/** The strings that decide how the others are read. */
const KEPT = ['format', '$schema', 'id', 'language'];

export const PAYLOADS = [
  '"><img src=x onerror="window.hacked=1">\' onfocus=\'window.hacked=1\' autofocus=\'</script><script>window.hacked=1</script>&lt;b&gt;',
  '</style></title></textarea><svg onload="window.hacked=1"></svg><!--]]>{{html}}`${window.hacked=1}`<iframe srcdoc="a"></iframe>',
  'javascript:window.hacked=1//',
];

const named = (schema) => schema?.$ref?.split('/').pop();
const isText = (schema) => named(schema) === 'Text' || (schema?.type === 'string' && !schema.enum && !schema.pattern);

/** The whole plan with a text in every string that people write. */
export function painted(text) {
  let count = 0;
  const one = (field) => {
    count += 1;
    const said = `${text}${String(count).padStart(5, '0')}z`;
    // An address in which the text stood as it is would be none, and no link.
    return field === 'url' ? `https://www.example.jp/${encodeURIComponent(said)}` : said;
  };
  const value = (field, schema, found) => {
    if (Array.isArray(found)) return found.map((item) => value(field, schema.items, item));
    if (isText(schema)) {
      return typeof found === 'string' ? one(field) : Object.fromEntries(Object.keys(found).map((tag) => [tag, one(field)]));
    }
    const part = named(schema);
    return PARTS[part]?.properties && typeof found === 'object' ? inside(part, found) : found;
  };
  const inside = (part, found) =>
    Object.fromEntries(Object.entries(found).map(([field, inner]) => {
      const schema = PARTS[part].properties[field];
      return [field, KEPT.includes(field) || !schema ? inner : value(field, schema, inner)];
    }));
  const plan = inside('Plan', WHOLE);
  return { ...plan, language: 'ja', roadmap: { ...plan.roadmap, form: 'table' } };
}

/** The same text without the signs that mean something somewhere. */
export const harmless = (text) => text.replace(/[^\p{L}\p{N}\s]/gu, 'x');

/** The elements at and below one, each with the names of its attributes, and how often; runs in a page. */
export function madeOf(root) {
  const found = {};
  for (const { localName, attributes } of [root, ...root.querySelectorAll('*')]) {
    // A span that says nothing of itself is a piece of a text, which may be divided elsewhere.
    if (localName === 'span' && attributes.length === 0) continue;
    const name = [localName, ...[...attributes].map((attribute) => attribute.name).sort()].join(' ');
    found[name] = (found[name] ?? 0) + 1;
  }
  return found;
}

/** A text as the value of an attribute. */
export const quoted = (text) => `"${text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}"`;
