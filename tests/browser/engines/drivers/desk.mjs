/* A screen that nobody sees, and WebKitGTK's driver on it.
 *
 * Set up by the WebKit adapter for each browser. Everything is its own: the display's number and the
 * port are free ones, the home folder is a new one. It must never end a process that it did not start.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../support/free-port.mjs';
import { STATE } from '../../support/time-limits.mjs';

export class Desk {
  #processes = [];
  #home = mkdtempSync(join(tmpdir(), 'city-plan-webkit-'));
  base;

  /** Starts both. What a reader has set in the system, GTK reads from a file when it starts. */
  async open({ display, driver }, { dark, still }) {
    const settings = join(this.#home, 'config/gtk-3.0');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'settings.ini'), [
      '[Settings]',
      ...(dark ? ['gtk-theme-name=Adwaita-dark', 'gtk-application-prefer-dark-theme=1'] : []),
      `gtk-enable-animations=${still ? 0 : 1}`,
      '',
    ].join('\n'));
    // Xvfb looks for a free number by itself, and writes it to the descriptor when it is ready.
    const screen = this.#start(display, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [number] = await Promise.race([once(screen.stdio[3], 'data'), ended(screen, display)]);
    const port = await freePort();
    const service = this.#start(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${String(number).trim()}`,
        GDK_BACKEND: 'x11',
        MESA_SHADER_CACHE_DISABLE: 'true',
        HOME: this.#home,
        XDG_CONFIG_HOME: join(this.#home, 'config'),
        XDG_CACHE_HOME: join(this.#home, 'cache'),
        XDG_DATA_HOME: join(this.#home, 'data'),
      },
    });
    this.base = `http://127.0.0.1:${port}`;
    await Promise.race([this.#answers(), ended(service, driver)]);
  }

  #start(program, words, options) {
    // A group of its own: the driver's browser ends with it.
    const started = spawn(program, words, { ...options, detached: true });
    this.#processes.push(started);
    process.once('exit', started.endGroup = () => end(started, 'SIGKILL'));
    return started;
  }

  async #answers() {
    for (const until = Date.now() + STATE; ;) {
      const answer = await fetch(`${this.base}/status`).catch(() => undefined);
      if (answer?.ok) return;
      if (Date.now() > until) throw new Error('WebKitWebDriver does not answer');
      await pause(20);
    }
  }

  async close() {
    for (const one of this.#processes.reverse()) {
      const gone = one.exitCode === null && one.signalCode === null ? once(one, 'exit') : undefined;
      end(one, 'SIGTERM');
      await Promise.race([gone, pause(2000, undefined, { ref: false })]);
      end(one, 'SIGKILL');
      process.off('exit', one.endGroup);
    }
    this.#processes = [];
    // The last of them may still be writing into its cache.
    await rm(this.#home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

/** Ends what was started here, and what that has started; it may be gone already. */
function end({ pid }, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Rejects where a program ends, or does not even start. */
async function ended(child, program) {
  const [code] = await once(child, 'exit');
  throw new Error(`${program} ended at once (${code})`);
}
