/* The names of the elements on a page, which stand in its address. Used by the element.
 *
 * A name belongs to a place: an element that comes where another one has left is called as that one was, and as it
 * will be called when the page is loaded anew.
 */

/** The name of an element in the URL that has no id. */
export const NAME = "city-plan";

/** Who has which name. */
const holders = new Map();

/** The names in use. */
export const names = () => [...holders.keys()];

/** The element's id, or its place among those that have none: never the order in which plans arrive. */
export function named(element) {
  const first = element.id || NAME;
  let name = first;
  for (let number = 2; isTaken(name, element); number += 1) name = `${first}-${number}`;
  return name;
}

/** Whether an element still has its name. */
export const holds = (element, name) => holders.get(name) === element;

/** Who has left the page needs no name, even if nobody was told yet. */
function isTaken(name, element) {
  const holder = holders.get(name);
  return holder && holder !== element && holder.isConnected;
}

/** Gives an element a name instead of the one that it had. */
export function called(element, name, before) {
  released(element, before);
  holders.set(name, element);
  return name;
}

/** Takes a name back, unless another element has it by now. */
export function released(element, name) {
  if (holders.get(name) === element) holders.delete(name);
}

/** The elements that could have a better name now that one has left. */
export const others = () => [...holders.values()];
