/* What goes wrong while a page loads the component or a plan: for the site's owner the URL, the cause and
 * the remedy. Used by every file beside it; never speaks to readers (that is `notice.js`).
 */
export const CHECK = "Check the file with `city-plan check`";

export const TOGETHER =
  "Upload all files of one build together, and allow connect-src and style-src 'self' in the Content-Security-Policy";

/** A deployment fault. */
export class Fault extends Error {
  constructor(code, url, cause, remedy) {
    super(`${url}: ${cause}. ${remedy}`);
    this.code = code;
  }
}

/** The words of whatever was thrown: a page may throw anything. */
export function reason(thrown) {
  try {
    return String(thrown?.message ?? thrown);
  } catch {
    return typeof thrown;
  }
}

/** Fetches a file of ours, which has a hash, or a plan; every way in which that fails has its own remedy. */
export async function fetched(url, { integrity = "", signal, remedy }) {
  let response;
  try {
    response = await fetch(url, { credentials: "same-origin", integrity, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    // The browser does not say which of the two it was: the file is not there, or it is another one.
    const there = integrity ? await fetch(url, { method: "HEAD" }).catch(() => {}) : undefined;
    if (there && !there.ok) return answered(url, there, remedy);
    throw integrity
      ? new Fault("not-fetched", url, "not reached, or its content does not match its hash", remedy ?? TOGETHER)
      : new Fault("not-fetched", url, "not reached",
          "Check the address; a plan on another server needs CORS, and the Content-Security-Policy has to allow it in connect-src");
  }
  if (!integrity) stayed(url, response);
  return answered(url, response, remedy);
}

function answered(url, response, remedy = "Check the address, and that the file is uploaded") {
  if (response.ok) return response;
  throw new Fault(response.status === 404 ? "not-found" : "refused", url, `the server answered ${response.status}`, remedy);
}

/** A plan comes from the server that the page names, or from that server by TLS: nobody else speaks for it. */
function stayed(url, response) {
  const [asked, answer] = [url, response.url || url].map((address) => new URL(address).origin);
  if (answer === asked || answer === asked.replace(/^http:/, "https:")) return;
  throw new Fault("redirected", url, `the server leads on to another one (${answer})`,
    "Write the plan's own address into src, if that is the one that is meant");
}

/** The problems of a plan, one a line. A trap has none, and explains itself. */
export function listed(problems) {
  if (!Array.isArray(problems)) return String(problems);
  const line = ([code, path, found]) => `${path ? `${path}: ` : ""}${found || "missing"} [${code}]`;
  return problems.map((one) => (one[0] === "more" ? `and ${one[2]} more` : line(one))).join("\n");
}

/** Why nothing of a plan can be shown. */
export function refused(origin, problems) {
  const isNoJson = problems[0]?.[0] === "not-json";
  return new Fault(isNoJson ? "not-json" : "not-a-plan", origin, `${isNoJson ? "not JSON" : "not a plan"} (${listed(problems)})`, CHECK);
}
