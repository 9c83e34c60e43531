/* The JSON of a plan that the page gives as an object. Used by the element. */
import { CHECK, Fault, reason } from "./fault.js";

/** Who gave it, for the site's owner. */
export const PROPERTY = "the property `plan`";

/** What a page may have given instead of a plan, in words. */
const kindOf = (value) => (typeof value === "object" ? "an object that writes nothing" : `a ${typeof value}`);

/** The text, whatever the object does when it is asked. */
export function written(plan) {
  let text;
  try {
    text = JSON.stringify(plan);
  } catch (thrown) {
    throw new Fault("not-a-plan", PROPERTY, `not a plan (${reason(thrown)})`, CHECK);
  }
  if (typeof text === "string") return text;
  throw new Fault("not-a-plan", PROPERTY, `not a plan (${kindOf(plan)})`, "Give it what JSON.parse makes of a plan's file");
}
