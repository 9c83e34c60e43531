/* What the checks of this folder start with: a free port, and how Chromium is started.
 *
 * Used by wordpress.mjs and servers.mjs. It starts nothing itself.
 */
export { freePort } from '../browser/support/free-port.mjs';

/** Chromium without a sandbox, which cannot start as root, and without talk to the outside. */
export const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
};
