/* Stands in the place of `loader/component.js` in the studio: the component is here already, in the studio's own
 * wasm, and its style sheet is linked. Used by the element; never loads anything.
 */

/** How long something may take, in milliseconds. */
export const PATIENCE = 30_000;

let began;
const module = new Promise((done) => { began = done; });

/** The one instance, which is the studio's. */
export class Component {
  /** The elements that use it. */
  running = new Set();
  /** Roots that elements have left, for the next ones. */
  spare = [];
  /** All parts of the component are here. */
  here = new Set(["explorer", "detail", "further", "english"]);
  /** When the wasm stops, all of the studio does; `studio.js` says so. */
  isDead = false;

  loaded() { return module; }
  async brought() {}
}

const only = new Component();
export const shared = () => only;
export const dressed = () => {};
export const styled = async () => {};

/** `studio.js` says when the wasm is there. */
window.cityPlanStudio = { began };
