/* Files that readers save, and what they are told where that fails. Used by the element. */
import { save } from "../city-plan-save.js";
import { reason } from "./fault.js";

/** Has the browser save what `content` gives; where it does not, `failed` tells the reader the way out. */
export async function saved(name, content, failed) {
  try {
    await save(name, await content());
  } catch (error) {
    console.error(`city-plan: ${name} could not be saved: ${reason(error)}`);
    failed();
  }
}

/** A plan as a file has it, from what holds its JSON. */
export async function planText(answer) {
  return `${JSON.stringify(await (await answer).json(), undefined, 2)}\n`;
}
