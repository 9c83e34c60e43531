/* What the checks of this folder start with: a free port, and how Chromium is started.
 *
 * Used by wordpress.mjs and servers.mjs. It starts nothing itself.
 */
import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nobody listens to now. */
export const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** Chromium without a sandbox, which cannot start as root, and without talk to the outside. */
export const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
};
