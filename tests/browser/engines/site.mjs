/* A site of others beside the component: pages with libraries from npm, under no policy.
 *
 * The drivers of other engines can put nothing in the place of an answer, so the site is a server. It gives the files
 * of `dist/`, or what a page has in their place.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const DIST = new URL('../../../dist/', import.meta.url);
const MODULES = new URL('../node_modules/', import.meta.url);
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Serves pages, `{ '/a.html': html }`, and scripts, `{ '/turbo.js': 'a path in node_modules' }`; `change` may put other
 * bytes in the place of a file's. Answers where, and how to end it. */
export async function serveSite({ pages = {}, scripts = {}, change = (path, bytes) => bytes }) {
  // Whatever stands below `/changed/` is the same release, at another address.
  const file = (path) => readFile(scripts[path] ? new URL(scripts[path], MODULES) : new URL(`.${path.replace(/^\/changed/, '')}`, DIST));
  const server = createServer(async ({ url }, answer) => {
    const { pathname } = new URL(url, 'http://site');
    try {
      const bytes = pages[pathname] ?? change(pathname, await file(pathname));
      answer.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      answer.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { base: `http://127.0.0.1:${server.address().port}/`, end: () => new Promise((done) => server.close(done).closeAllConnections()) };
}
