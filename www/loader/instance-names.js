/* The names of the elements on a page, which stand in its address.
 *
 * A name belongs to a place: an element that comes where another one has left is called as that one was, and as it
 * will be called when the page is loaded anew.
 */

/** The name of an element in the URL that has no id. */
export const NAME = "city-plan";

/** Elements by name. */
const holders = new Map();

/** The names in use. */
export const namesInUse = () => [...holders.keys()];

/** The element's id, or its place among those that have none: never the order in which plans arrive. */
export function freeName(element) {
  const first = element.id || NAME;
  let name = first;
  for (let number = 2; isTaken(name, element); number += 1) name = `${first}-${number}`;
  return name;
}

/** Returns whether an element still has its name. */
export const holdsName = (element, name) => holders.get(name) === element;

/** Returns whether another element has the name; one that has left the page needs none. */
function isTaken(name, element) {
  const holder = holders.get(name);
  return holder && holder !== element && holder.isConnected;
}

/** Gives an element a name instead of the one that it had. */
export function takeName(element, name, before) {
  releaseName(element, before);
  holders.set(name, element);
  return name;
}

/** Releases a name, unless another element has it by now. */
export function releaseName(element, name) {
  if (holders.get(name) === element) holders.delete(name);
}

/** The elements that could have a better name now that one has left. */
export const namedElements = () => [...holders.values()];
