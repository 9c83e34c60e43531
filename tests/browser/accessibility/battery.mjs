/* The battery: every scanner and every probe, asked about what one page shows now.
 *
 * Called for each place of the matrix and for each seeded defect. Returns findings as lines; an
 * empty list is the only good answer. What only depends on the markup is asked once for a markup.
 */
import { scan } from './scanners.mjs';
import { marks, notations } from './probes/language.mjs';
import { colourAlone, contrasts, cut, edges, movement, sticking, targets } from './probes/layout.mjs';
import { bars, links, structure, tables } from './probes/structure.mjs';

/** Where a scanner cannot decide, and who decides instead. */
const DECIDED = [
  // The contrast of what lies on bars is painted and measured in visual.spec.mjs.
  ({ id, why }) => /^color-contrast/.test(id) && /pseudo element|background gradient/.test(why),
  // In forced colours the colours are the reader's own.
  ({ id }, { colours }) => /^color-contrast/.test(id) && colours === 'forced',
  // Headers of row groups have no cells in their own row: probes/structure.mjs looks at the scopes.
  ({ id }) => id === 'th-has-data-cells',
];

/**
 * All findings.
 *
 * `place` has `width`, `colours` (light, dark, forced), `printed` (what the plan itself says),
 * `first` (the level of the first heading).
 */
export async function battery(page, root, place) {
  const { width, printed = '', first = 2, selector = 'city-plan' } = place;
  const { findings, unsure } = await scan(page, selector);
  const open = unsure.filter((one) => !DECIDED.some((decided) => decided(one, place)));
  const pale = open.filter(({ id }) => /^color-contrast/.test(id)).map(({ target }) => target);
  const other = open.filter(({ id }) => !/^color-contrast/.test(id));
  return [
    ...findings,
    ...other.map(({ id, where, why }) => `axe unsure, ${id}: ${where.slice(0, 120)} (${why.slice(0, 100)})`),
    ...await contrasts(page, pale),
    ...await structure(root, first),
    ...await links(root),
    ...await tables(root),
    ...await bars(root),
    ...await marks(root),
    ...await notations(root, printed),
    ...await edges(root, width),
    ...await targets(root),
    ...await cut(root),
    ...await colourAlone(root),
    ...await movement(root),
    ...await sticking(root),
  ];
}
