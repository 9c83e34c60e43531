/* The JSON of a plan that the page gives as an object. */
import { CHECK, LoadError, messageOf } from "./load-error.js";

/** The origin of such a plan, for the site's owner. */
export const PROPERTY = "the property `plan`";

/** The kind of a value that a page has given instead of a plan. */
const kindOf = (value) => (typeof value === "object" ? "an object without JSON" : `a ${typeof value}`);

/** The text; throws an error with a remedy, whatever the object does. */
export function planPropertyText(plan) {
  let text;
  try {
    text = JSON.stringify(plan);
  } catch (thrown) {
    throw new LoadError("not-a-plan", PROPERTY, `not a plan (${messageOf(thrown)})`, CHECK);
  }
  if (typeof text === "string") return text;
  throw new LoadError("not-a-plan", PROPERTY, `not a plan (${kindOf(plan)})`, "Set it to a plan that JSON.parse has read");
}
