/* Serves a folder from 127.0.0.1 as a city's server would: compressed ahead of time, cached for ever.
 *
 * Used by `bench`. Everything is in memory before the clock runs; what was compressed once is kept by its
 * content in `.cache/`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { extname, join } from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css',
  '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.png': 'image/png',
};
const PACKED = new Set(['.woff2', '.woff', '.png']);

/** Brotli at its best for files of usual size; for the pages of the largest plans as a server does it on the fly. */
function compressed(raw) {
  const quality = raw.length > 4e6 ? 6 : 11;
  mkdirSync('.cache', { recursive: true });
  const file = join('.cache', createHash('sha256').update(raw).digest('hex').slice(0, 32));
  if (!existsSync(file)) {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
    const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: raw.length };
    writeFileSync(file, zlib.brotliCompressSync(raw, { params }));
  }
  return readFileSync(file);
}

function loaded(path) {
  const raw = readFileSync(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return PACKED.has(extname(path)) ? { raw, type, packed: raw } : { raw, type, packed: compressed(raw), encoding: 'br' };
}

/** The files below folders, each at its address: `serve({ '': 'site', '/data': 'data' })`. */
export async function serve(folders) {
  const files = new Map();
  const walk = (folder, address) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path, `${address}/${name}`);
      else if (!/\.(br|gz)$/.test(name)) files.set(`${address}/${name}`, path);
    }
  };
  for (const [address, folder] of Object.entries(folders)) walk(folder, address);
  const get = (address) => {
    const file = files.get(address);
    if (typeof file === 'string') files.set(address, loaded(file));
    return files.get(address);
  };
  const server = http.createServer((request, response) => {
    const file = get(decodeURIComponent(request.url.split('?')[0]));
    if (!file) {
      response.writeHead(404, { 'content-length': 0 }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': file.type, 'content-length': file.packed.length, vary: 'accept-encoding',
      'cache-control': file.type.startsWith('text/html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      ...(file.encoding && { 'content-encoding': file.encoding }),
    });
    response.end(file.packed);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    get,
    close: () => { server.closeAllConnections(); server.close(); },
  };
}
