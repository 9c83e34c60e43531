/* The words in which every driver speaks to a page.
 *
 * A function of a journey runs inside of the page, with `sight.mjs` at hand; what it needs beside
 * that comes as arguments, because nothing of this process is there.
 */
import * as sight from '../sight.mjs';

const WORDS = Object.values(sight).map(String).join('\n');

/** An expression whose value is that of `look(...given)` inside of the page. */
export function expression(look, given) {
  return `(() => {\n${WORDS}\nreturn (${look})(...${JSON.stringify(given)});\n})()`;
}

/** Thrown where a driver has no means for what a journey asks. The table shows the reason. */
export class NotOffered extends Error {}
