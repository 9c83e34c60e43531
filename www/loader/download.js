/* Downloads of files that were made in the page. Nothing of them leaves the reader's device. */
import { page } from "./unclobbered-dom.js";

/** Has the browser save `parts` as a file. */
export function download(name, parts, type) {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = page.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has to have begun before its address goes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
