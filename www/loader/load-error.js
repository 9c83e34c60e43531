/* Errors while a page loads the component or a plan: the URL, the cause and the remedy, for the site's owner.
 * Readers never see them; their sentences are in `notice.js`.
 */

/** The time that something may take, in milliseconds. */
export const TIMEOUT = 30_000;

export const CHECK = "Check the file with `city-plan check`";

export const TOGETHER =
  "Upload all files of one build together, and allow connect-src and style-src 'self' in the Content-Security-Policy";

/** An error of a deployment; `code` is stable. */
export class LoadError extends Error {
  constructor(code, url, cause, remedy) {
    super(`${url}: ${cause}. ${remedy}`);
    this.code = code;
  }
}

/** The message of a thrown value: a page may throw anything. */
export function messageOf(thrown) {
  try {
    return String(thrown?.message ?? thrown);
  } catch {
    return typeof thrown;
  }
}

/** Fetches a file of a build, which has a hash, or a plan; each kind of failure has its own remedy. */
export async function fetchFile(url, { integrity = "", signal, remedy }) {
  let response;
  try {
    response = await fetch(url, { credentials: "same-origin", integrity, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    // The browser does not say which of the two it was: the file is not there, or it is another one.
    const there = integrity ? await fetch(url, { method: "HEAD" }).catch(() => {}) : undefined;
    if (there && !there.ok) return checkStatus(url, there, remedy);
    throw integrity
      ? new LoadError("not-fetched", url, "not reached, or its content does not match its hash", remedy ?? TOGETHER)
      : new LoadError("not-fetched", url, "not reached",
          "Check the address. A plan on another server needs CORS, and connect-src in the Content-Security-Policy");
  }
  if (!integrity) checkServer(url, response);
  return checkStatus(url, response, remedy);
}

function checkStatus(url, response, remedy = "Check the address, and upload the file") {
  if (response.ok) return response;
  throw new LoadError(response.status === 404 ? "not-found" : "refused", url, `the server answered ${response.status}`, remedy);
}

/** Throws if a plan came from another server than the one that the page names; TLS on that server is fine. */
function checkServer(url, response) {
  const [asked, answer] = [url, response.url || url].map((address) => new URL(address).origin);
  if (answer === asked || answer === asked.replace(/^http:/, "https:")) return;
  throw new LoadError("redirected", url, `redirected to another server (${answer})`,
    "If that server is right, write its address into src");
}

/** The problems of a plan, one a line; the message of a trap, which has none. */
export function listProblems(problems) {
  if (!Array.isArray(problems)) return String(problems);
  const line = ([code, path, found]) => `${path ? `${path}: ` : ""}${found || "missing"} [${code}]`;
  return problems.map((one) => (one[0] === "more" ? `and ${one[2]} more` : line(one))).join("\n");
}

/** Warns the site's owner of the problems of a plan, if there are any. */
export function warnOfProblems(origin, problems) {
  if (!problems.length) return;
  console.warn(`city-plan: ${origin} has problems; what is sound is shown. ${CHECK}.\n${listProblems(problems)}`);
}

/** The error for a plan of which nothing can be shown. */
export function refusedPlan(origin, problems) {
  const isNoJson = problems[0]?.[0] === "not-json";
  return new LoadError(isNoJson ? "not-json" : "not-a-plan", origin, `${isNoJson ? "not JSON" : "not a plan"} (${listProblems(problems)})`, CHECK);
}
