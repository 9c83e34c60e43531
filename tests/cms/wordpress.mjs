/* A real WordPress: which forms live in it, for an administrator and for an editor without
 * `unfiltered_html`.
 *
 * Run by `cargo xtask test --cms` after a build. It starts a database and PHP's own server in a
 * temporary folder, on 127.0.0.1 only, publishes a page for each form and user, looks at each in
 * Chromium, and ends whatever it started. The expected table is below; a difference fails it. What strangers
 * could try there is in attacks.mjs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts } from '../browser/support/hosts.mjs';
import { attacks, repelled } from './attacks.mjs';
import { CHROMIUM, freePort } from './support.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const WORDPRESS = '/usr/share/wordpress';
const FORMS = ['static', 'link', 'script', 'element', 'frame'];
/** What a reader of a published page gets; the words are those of docs/embedding.md. */
const EXPECTED = {
  administrator: { static: 'whole', link: 'runs', script: 'runs', element: 'runs', frame: 'runs', folder: 'link' },
  editor: { static: 'whole', link: 'runs', script: 'link', element: 'whole', frame: 'link', folder: 'link' },
};

const { chromium } = createRequire(new URL('../browser/package.json', import.meta.url))('@playwright/test');
const folder = mkdtempSync(join(tmpdir(), 'city-plan-cms-'));
const started = [];

/** A program that has to succeed. */
function run(program, ...given) {
  const done = spawnSync(program, given, { encoding: 'utf8', env: { ...process.env, HOST: host } });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.error ?? done.stderr}`);
  return done.stdout;
}

/** A program that runs until the end. */
function start(program, ...given) {
  const child = spawn(program, given, { stdio: 'ignore' });
  child.on('error', (error) => { throw new Error(`${program} could not be started: ${error.message}`); });
  started.push(child);
}

async function until(what, ready) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await ready()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`${what} did not start within 20 seconds`);
}

let host;

function database() {
  const [data, socket] = [join(folder, 'data'), join(folder, 'db.sock')];
  const user = process.getuid() === 0 ? ['--user=root'] : [];
  run('mariadb-install-db', '--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', ...user);
  start('/usr/sbin/mariadbd', '--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', `--pid-file=${join(folder, 'db.pid')}`, ...user);
  const ask = (sql) => spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', sql]).status === 0;
  return { socket, ask };
}

/** WordPress in a folder of its own, with a theme that adds nothing and our files beside it. */
function site(socket) {
  const root = join(folder, 'site');
  cpSync(WORDPRESS, root, { recursive: true, dereference: true });
  symlinkSync(DIST, join(root, 'city-plan'));
  const theme = join(root, 'wp-content/themes/bare');
  mkdirSync(theme, { recursive: true });
  cpSync(join(HERE, 'theme.php'), join(theme, 'index.php'));
  writeFileSync(join(theme, 'style.css'), '/* Theme Name: bare */');
  writeFileSync(join(theme, 'template.html'), parts('link').template);
  writeFileSync(join(root, 'wp-config.php'), `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', 'http://${host}'); define('WP_SITEURL', 'http://${host}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`);
  return root;
}

function forms() {
  const all = Object.fromEntries(FORMS.map((form) => [form, parts(form).pasted]));
  return { ...all, folder: '<p><a href="/city-plan/plans/example.html">計画</a></p>' };
}

/** Text, ids and links of HTML, as a browser without scripts reads it. */
const content = (page, html) => page.evaluate((html) => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const main = parsed.querySelector('main') ?? parsed.body;
  return JSON.stringify({
    text: main.textContent.replace(/\s+/g, ' ').trim(),
    ids: [...main.querySelectorAll('[id]')].map(({ id }) => id),
    links: [...main.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  });
}, html);

async function seen(page) {
  await page.waitForLoadState('load');
  const where = page.frames()[1] ?? page;
  const running = where.locator('city-plan[data-state=ready] .city-plan-shell');
  await running.waitFor({ timeout: 3000 }).catch(() => {});
  if (await running.count()) return 'runs';
  if ((await where.locator('.city-plan-roadmap__table th[scope=row]').count()) === 18) return 'whole';
  if (await where.locator('a[href$="/plans/example.html"]').first().isVisible()) return 'link';
  return 'nothing';
}

async function main() {
  const port = await freePort();
  host = `127.0.0.1:${port}`;
  console.log('starting the database ...');
  const { socket, ask } = database();
  await until('the database', () => ask('CREATE DATABASE IF NOT EXISTS wp CHARACTER SET utf8mb4'));
  console.log('publishing with WordPress ...');
  const root = site(socket);
  const tried = attacks(root);
  writeFileSync(join(folder, 'forms.json'), JSON.stringify({ ...forms(), ...tried }));
  const pages = JSON.parse(run('php', join(HERE, 'site.php'), root, join(folder, 'forms.json')));
  start('php', '-S', host, '-t', root);
  await until('PHP', () => fetch(`http://${host}/city-plan/manifest.json`).then(({ ok }) => ok, () => false));
  console.log('looking at the pages ...');
  const browser = await chromium.launch(CHROMIUM);
  const faults = [];
  const table = { administrator: {}, editor: {} };
  try {
    for (const { form, role, url } of pages.filter(({ form, role }) => form in EXPECTED[role])) {
      const page = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
      await page.goto(`http://${host}${url}`);
      table[role][form] = await seen(page);
      if (table[role][form] !== EXPECTED[role][form]) faults.push(`${role}, ${form}: ${table[role][form]}, not ${EXPECTED[role][form]}`);
      if (form === 'static' || form === 'link') {
        const published = await (await fetch(`http://${host}${url}`)).text();
        const [given, kept] = [await content(page, `<main>${forms()[form]}</main>`), await content(page, published)];
        const at = [...given].findIndex((sign, at) => sign !== kept[at]);
        if (given !== kept) faults.push(`${role}, ${form}: “${given.slice(at - 20, at + 40)}” became “${kept.slice(at - 20, at + 40)}”`);
      }
      await page.context().close();
    }
    console.log('looking at what strangers could try ...');
    const others = pages.filter(({ form, role }) => !(form in EXPECTED[role]));
    faults.push(...await repelled(browser, others.map((one) => ({ ...one, url: `http://${host}${one.url}` })), tried));
  } finally {
    await browser.close();
  }
  console.table(table);
  return faults;
}

let faults = ['nothing was tried'];
try {
  faults = await main();
} catch (error) {
  faults = [error.message];
} finally {
  for (const child of started) child.kill();
  await new Promise((done) => setTimeout(done, 1000));
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(`cms: ${fault}`);
process.exit(faults.length ? 1 : 0);
