/* The component in the studio: it is part of the studio's own wasm, and its style sheet is linked.
 *
 * The build resolves `#component` to this module for the studio (`package.json`), and to `loader/component.js` for
 * residents. Never loads anything.
 */

let resolve;
const functions = new Promise((done) => { resolve = done; });

/** Tells the elements that the wasm is there; `studio.js` calls it once. */
export const provideComponent = (glue) => resolve(glue);

/** The one instance, which is the studio's. */
export class Component {
  /** The elements that use it. */
  running = new Set();
  /** Roots that elements have left, for the next ones. */
  spare = [];
  /** The names of the chunks that are loaded: all of them. */
  chunks = new Set(["initiatives", "explorer", "further", "english"]);
  /** When the wasm stops, all of the studio does; `studio.js` shows that. */
  isDead = false;

  load() { return functions; }
  async loadChunk() {}
}

const only = new Component();
export const sharedComponent = () => only;
export const applyStyles = () => {};
export const linkStyles = async () => {};
export const styledChunks = async (_, chunks) => [...chunks];
