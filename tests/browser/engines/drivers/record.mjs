/* What a page did that a resident does not see: the console, exceptions, requests.
 *
 * Filled by the drivers, read at the end of every journey. It must never forgive anything by itself.
 */
export class Record {
  /** Warnings and errors on the console, exceptions, refusals of the page's policy. */
  said = [];
  /** The address of every request. */
  requests = [];

  /** What must not have happened, in sentences. */
  faults(origin, foreseen) {
    const foreign = this.requests.filter((url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== origin);
    return [...this.said.filter((said) => !foreseen?.test(said)), ...foreign.map((url) => `asked another origin: ${url}`)];
  }
}
