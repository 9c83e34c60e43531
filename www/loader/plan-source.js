/* The source of an element's plan, which is the address in `src` or an object in the property `plan`, and reading it.
 * Never draws anything.
 */
import { LoadError, fetchFile } from "./load-error.js";
import { PROPERTY, planPropertyText } from "./plan-property.js";
import { readStream, yieldToPage } from "./stream.js";
import { page } from "./unclobbered-dom.js";

/** The whole address in `src`. */
export const planAddress = (element) => new URL(element.getAttribute("src") ?? "", page.baseURI).href;

/** The origin of a plan, for the site's owner; `plan` is the object, if there is one. */
export const planOrigin = (element, plan) => (plan === undefined ? planAddress(element) : PROPERTY);

/** The response with the plan's JSON; `plan` is the object, if there is one. */
export async function planResponse(element, plan, signal) {
  if (plan !== undefined) return new Response(planPropertyText(plan));
  return fetchFile(planAddress(element), { signal });
}

/** The bytes of an earlier edition, whose address may be relative to that of the plan. Only the plan's own server is asked:
 * readers of a page get in touch with nobody whom its editors have not named there. */
export async function editionBytes(element, plan, address, signal) {
  const base = plan === undefined ? planAddress(element) : page.baseURI;
  const { href, origin } = new URL(address, base);
  if (origin !== new URL(base).origin) throw new LoadError("other-server", href, "an edition on another server", "Put it beside the plan");
  const response = await fetchFile(href, { signal });
  return new Uint8Array(await response.arrayBuffer());
}

/** The component, and the plan as it has read it: while the bytes of its JSON came. */
export async function readPlan(component, element, object, signal) {
  const [module, { body }] = await Promise.all([component.load(), planResponse(element, object, signal)]);
  const plan = new module.PlanStream();
  await readStream(body, signal, (bytes) => plan.push(bytes));
  plan.finish();
  await yieldToPage();
  return [module, plan];
}
