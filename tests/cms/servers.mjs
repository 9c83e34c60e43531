/* Apache and nginx with the settings of `www/deploying.html`: they send the right types and caching,
 * and the component runs from them.
 *
 * Run by `cargo xtask test --cms`. Each server is started with a configuration of its own in a
 * temporary folder, on 127.0.0.1 only, and ended. IIS runs on Windows alone: its settings are read
 * as XML here, and no more.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM, freePort } from './support.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const { chromium } = createRequire(new URL('../browser/package.json', import.meta.url))('@playwright/test');
const folder = mkdtempSync(join(tmpdir(), 'city-plan-servers-'));
const started = [];
const faults = [];

/** The settings as the page has them, in its order. */
function settings() {
  const page = readFileSync(new URL('../../www/deploying.html', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/<pre tabindex="0"><code>([^]*?)<\/code><\/pre>/g)];
  const [apache, nginx, iis] = blocks.map(([, code]) => code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  return { apache, nginx, iis };
}

function nginx(config, port) {
  const root = join(folder, 'nginx');
  mkdirSync(root);
  symlinkSync(DIST, join(root, 'city-plan'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  const user = process.getuid() === 0 ? 'user root;' : '';
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; ${user}
events {} http { access_log off; ${temporary} server { listen 127.0.0.1:${port}; root ${root}; ${config} } }`);
  started.push(spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' }));
}

function apache(config, port) {
  const root = join(folder, 'apache');
  cpSync(DIST, join(root, 'city-plan'), { recursive: true });
  writeFileSync(join(root, 'city-plan/.htaccess'), config);
  const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers'];
  const user = process.getuid() === 0 ? 'User www-data\nGroup www-data' : '';
  writeFileSync(join(folder, 'apache.conf'), `ServerRoot /etc/apache2\nServerName localhost\nPidFile ${folder}/apache.pid\nErrorLog ${folder}/apache.log
Listen 127.0.0.1:${port}\n${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types\nDocumentRoot ${root}\n${user}\nDirectoryIndex index.html
<Directory ${root}>\nAllowOverride All\nRequire all granted\n</Directory>\n`);
  // Its workers are not root and have to reach the files.
  started.push(spawn('chmod', ['-R', 'a+rX', folder]));
  started.push(spawn('apache2', ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'], { stdio: 'ignore' }));
}

async function look(name, port, browser) {
  const base = `http://127.0.0.1:${port}/city-plan/`;
  const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8'));
  const expected = [
    ['city-plan.js', 'text/javascript', 'no-cache'],
    [manifest.files.wasm.name, 'application/wasm', 'public, max-age=31536000, immutable'],
    [manifest.files.loader.name, 'text/javascript', 'public, max-age=31536000, immutable'],
    [manifest.files.style.name, 'text/css', 'public, max-age=31536000, immutable'],
    ['plans/kadoma-2022.json', 'application/json', 'no-cache'],
    ['plans/kadoma-2022.html', 'text/html; charset=utf-8', 'no-cache'],
  ];
  for (let tries = 0; tries < 50 && !(await fetch(base).catch(() => undefined)); tries += 1) await new Promise((done) => setTimeout(done, 200));
  for (const [file, type, caching] of expected) {
    const { status, headers } = await fetch(base + file);
    const found = [status, headers.get('content-type')?.toLowerCase(), headers.get('cache-control')];
    if (status !== 200 || !found[1].startsWith(type) || found[2] !== caching) faults.push(`${name}, ${file}: ${found.join(', ')}`);
  }
  const page = await browser.newPage();
  await page.goto(`${base}plans/kadoma-2022.html`);
  await page.locator('city-plan[data-state=ready]').waitFor({ timeout: 10_000 }).catch(() => faults.push(`${name}: the component does not run`));
  await page.close();
  console.log(`${name} is in order`);
}

try {
  const config = settings();
  const browser = await chromium.launch(CHROMIUM);
  for (const [name, start] of Object.entries({ nginx, apache })) {
    const port = await freePort();
    start(config[name], port);
    await look(name, port, browser);
  }
  const page = await browser.newPage();
  const wrong = await page.evaluate((xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent, config.iis);
  if (wrong) faults.push(`IIS: ${wrong}`);
  await browser.close();
} catch (error) {
  faults.push(error.message);
} finally {
  for (const child of started) child.kill();
  await new Promise((done) => setTimeout(done, 1000));
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(`servers: ${fault}`);
process.exit(faults.length ? 1 : 0);
