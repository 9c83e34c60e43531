/* What goes wrong while a page loads the component or a plan: for the site's owner the URL, the cause and
 * the remedy. Used by every file beside it; never speaks to readers (that is `notice.js`).
 */
export const CHECK = "Check the file with `city-plan check`";

/** A deployment fault. */
export class Fault extends Error {
  constructor(code, url, cause, remedy) {
    super(`${url}: ${cause}. ${remedy}`);
    this.code = code;
  }
}

/** Fetches a file of ours or a plan; every way in which that fails has its own remedy. */
export async function fetched(url, options) {
  let response;
  try {
    response = await fetch(url, { credentials: "same-origin", ...options });
  } catch (error) {
    if (options.signal && options.signal.aborted) throw error;
    // The browser does not say which of the two it was: the file is not there, or it is another one.
    const there = options.integrity ? await fetch(url, { method: "HEAD" }).catch(() => {}) : undefined;
    if (there && !there.ok) return answered(url, there);
    throw options.integrity
      ? new Fault("not-fetched", url, "not reached, or its content does not match its hash",
          "Upload all files of one build together, and allow connect-src 'self' in the Content-Security-Policy")
      : new Fault("not-fetched", url, "not reached",
          "Check the address; a plan on another server needs CORS, and the Content-Security-Policy has to allow it in connect-src");
  }
  return answered(url, response);
}

function answered(url, response) {
  if (response.ok) return response;
  throw new Fault(response.status === 404 ? "not-found" : "refused", url, `the server answered ${response.status}`,
    "Check the address and that the file was uploaded");
}

/** The problems of a plan, one a line. A trap has none, and explains itself. */
export function listed(problems) {
  if (!Array.isArray(problems)) return String(problems);
  return problems.map(([code, path, found]) => `${path ? `${path}: ` : ""}${found || "missing"} [${code}]`).join("\n");
}
