/* The clipboard of the studio and its preview. A page from a folder may be refused the clipboard, and still be allowed
 * the old command.
 */
import { copyByCommand } from "../loader/clipboard.js";

/** Copies a text by whatever way the browser allows. */
export async function copyText(text) {
  try {
    if (navigator.clipboard) return await navigator.clipboard.writeText(text);
  } catch {
    // Refused: the old command may still be allowed.
  }
  copyByCommand(text);
}
