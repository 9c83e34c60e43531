/* The Nu checker, as a server of this process.
 *
 * Starting Java for each page takes ten times as long as checking it. The server listens to this machine only, on a
 * port that was free, and ends with the process that has started it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { STATE } from '../support/time-limits.mjs';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

let started;

/** What the checker says of a page: messages with `type`, `message` and `extract`. */
export async function messages(html) {
  started ??= start();
  const response = await fetch(`${await started}?out=json&level=error`, {
    method: 'POST', headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html,
  });
  if (!response.ok) throw new Error(`the Nu checker answers ${response.status}: ${(await response.text()).slice(0, 300)}`);
  return (await response.json()).messages;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the server; returns its address once it answers. */
async function start() {
  const address = `http://127.0.0.1:${await freePort()}/`;
  const options = ['-Dnu.validator.servlet.bind-address=127.0.0.1', '-Xss4m', '-XX:TieredStopAtLevel=1', '-cp', JAR];
  const java = spawn('java', [...options, 'nu.validator.servlet.Main', new URL(address).port], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  java.stderr.on('data', (text) => { said = (said + text).slice(-2000); });
  const ended = new Promise((_, fail) => {
    java.on('error', (error) => fail(new Error(`the Nu checker does not start: ${error.message}`)));
    java.on('exit', (code) => fail(new Error(`the Nu checker has ended (${code}): ${said}`)));
  });
  ended.catch(() => {});
  process.on('exit', () => java.kill());
  java.unref();
  java.stderr.unref?.();
  await Promise.race([ended, answers(address)]);
  return address;
}

async function answers(address) {
  for (const end = Date.now() + STATE; Date.now() < end; await pause(100)) {
    if (await fetch(address).then((response) => response.ok, () => false)) return;
  }
  throw new Error('the Nu checker does not answer');
}
