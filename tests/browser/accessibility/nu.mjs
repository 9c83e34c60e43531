/* The Nu checker, as a server of this process.
 *
 * Starting Java for each page takes ten times as long as checking it. The server listens to this machine only, on a
 * port that was free, and ends with the process that has started it.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { freePort } from '../support/free-port.mjs';

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

/** Starts the server; returns its address once it listens. */
async function start() {
  const address = `http://127.0.0.1:${await freePort()}/`;
  const options = ['-Dnu.validator.servlet.bind-address=127.0.0.1', '-Xss4m', '-XX:TieredStopAtLevel=1', '-cp', JAR];
  const java = spawn('java', [...options, 'nu.validator.servlet.Main', new URL(address).port], { stdio: ['ignore', 'pipe', 'pipe'] });
  process.on('exit', () => java.kill());
  await new Promise((done, fail) => {
    let printed = '';
    for (const stream of [java.stdout, java.stderr]) {
      stream.on('data', (text) => {
        printed = (printed + text).slice(-2000);
        if (printed.includes('Checker service started')) done();
      });
    }
    java.on('error', (error) => fail(new Error(`the Nu checker does not start: ${error.message}`)));
    java.on('exit', (code) => fail(new Error(`the Nu checker has ended (${code}): ${printed}`)));
  });
  // Neither the process nor what it prints keeps the tests from ending.
  for (const one of [java, java.stdout, java.stderr]) one.unref();
  return address;
}
