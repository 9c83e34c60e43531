/* Stands in the place of `loader/component.js` in the studio: the component is here already, in the studio's own
 * wasm, and its style sheet is linked. Used by the element; never loads anything.
 */

/** There is no script tag that could stand for an element. */
export const SCRIPT = undefined;

/** How long something may take, in milliseconds. */
export const PATIENCE = 30_000;

/** The elements that run. */
export const running = new Set();
/** Roots that elements have left, for the next ones. */
export const spare = [];

/** When the wasm stops, all of the studio does; `studio.js` says so. */
export const isDead = () => false;

/** All parts of the component are here. */
export const here = new Set(["detail", "further", "english"]);
export const brought = async () => {};
export const dressed = () => {};

let began;
const module = new Promise((done) => { began = done; });
export const loaded = () => module;

/** `studio.js` says when the wasm is there. */
window.cityPlanStudio = { began };
