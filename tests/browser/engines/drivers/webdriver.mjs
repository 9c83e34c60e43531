/* WebKitGTK (MiniBrowser), driven by plain W3C WebDriver calls.
 *
 * Started by the journeys. Two things it cannot do as a phone does, and says so in the table:
 * fingers arrive as a mouse (see `tap`), and nothing is printed (see `print`).
 */
import { setTimeout as pause } from 'node:timers/promises';
import { STATE } from '../../support/time-limits.mjs';
import { expression, NotOffered } from './compose.mjs';
import { Desk } from './desk.mjs';
import { Record } from './record.mjs';
import { finger, hear, heard, wearPaper } from './webkit_page.mjs';

const KEYS = { Tab: '\uE004', Enter: '\uE007', Space: ' ', ArrowRight: '\uE014', ArrowDown: '\uE015', Control: '\uE009', Shift: '\uE008' };

export class WebDriver {
  /** What the table says of every journey with a finger. */
  finger = 'touch and pointer events made by a script, followed by a real click: this driver turns every pointer into a mouse';
  #programs;
  #way;
  #reader;
  #desk;
  #session;
  #record = new Record();

  constructor(programs, way) {
    [this.#programs, this.#way] = [programs, way];
  }

  /** A window without a past; a fresh browser if none runs, if `anew`, or for other settings. */
  async begin(reader = {}, { anew = false } = {}) {
    if (reader.forced) throw new NotOffered('WebKit knows no forced colours');
    const changed = JSON.stringify(reader) !== JSON.stringify(this.#reader);
    if (this.#session && (anew || changed)) await this.close();
    if (!this.#session) await this.#launch(reader);
    this.#reader = reader;
    await this.#call('POST', '/url', { url: 'about:blank' });
    this.#record = new Record();
    await this.size(this.#way);
  }

  async #launch({ dark, still, scripts = true }) {
    this.#desk = new Desk();
    await this.#desk.open(this.#programs, { dark, still });
    // With its bars, the window could not be narrower than 447 pixels.
    const args = ['--automation', '--full-screen', ...(scripts ? [] : ['--enable-javascript=false'])];
    const answer = await this.#call('POST', '/session', {
      capabilities: {
        // `none`: `open` has to be in the page before it is loaded. Where no script runs there is
        // nothing to hear, and a question during the load would never be answered.
        alwaysMatch: {
          pageLoadStrategy: scripts ? 'none' : 'normal',
          timeouts: { script: STATE, pageLoad: STATE },
          'webkitgtk:browserOptions': { args },
        },
      },
    });
    this.#session = answer.sessionId;
  }

  /** Errors as WebDriver names them; before there is a session, paths begin at the root. */
  async #call(method, path, body) {
    const root = path === '/session' ? '' : `/session/${this.#session}`;
    const answer = await fetch(this.#desk.base + root + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  async open(url) {
    await this.#collect();
    await this.#call('POST', '/url', { url });
    // Neither console nor network is told here: the page itself has to be listened to, from the first
    // moment in which it can be reached on.
    for (const until = Date.now() + STATE; ;) {
      const there = await this.evaluate(hear, url).catch(() => false);
      if (there) return;
      if (Date.now() > until) throw new Error(`${url} does not open`);
      await pause(2);
    }
  }

  async back() {
    await this.#call('POST', '/back', {});
  }

  async forward() {
    await this.#call('POST', '/forward', {});
  }

  evaluate(look, ...given) {
    return this.#call('POST', '/execute/sync', { script: `return ${expression(look, given)}`, args: [] });
  }

  /** A finger. This driver makes a mouse of every pointer, so the page first gets the touch and pointer
   * events of a finger, made by a script; the click that follows is a real one of the driver. */
  async tap(x, y) {
    await this.evaluate(finger, x, y);
    await this.#act('pointer', { parameters: { pointerType: 'mouse' } }, [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async type(text) {
    await this.#keys([...text].flatMap((value) => [['keyDown', value], ['keyUp', value]]));
  }

  async press(key, modifiers = []) {
    const held = modifiers.map((name) => KEYS[name]);
    const value = KEYS[key] ?? key;
    await this.#keys([
      ...held.map((one) => ['keyDown', one]),
      ['keyDown', value],
      ['keyUp', value],
      ...held.toReversed().map((one) => ['keyUp', one]),
    ]);
  }

  #keys(strokes) {
    return this.#act('key', {}, strokes.map(([type, value]) => ({ type, value })));
  }

  #act(type, more, actions) {
    return this.#call('POST', '/actions', { actions: [{ type, id: type, ...more, actions }] });
  }

  /** Gives the window a size; answers the width that it really has: at least 334 pixels. */
  async size({ width, height }) {
    return (await this.#call('POST', '/window/rect', { width, height })).width;
  }

  async screenshot() {
    // Otherwise the picture may be of a moment before.
    await this.#call('POST', '/execute/async', { script: 'requestAnimationFrame(() => requestAnimationFrame(arguments[0]))', args: [] });
    return Buffer.from(await this.#call('GET', '/screenshot'), 'base64');
  }

  /** There is no way to a printer and none to its style: the rules for paper are put on the screen. */
  async print() {
    await this.evaluate(wearPaper);
    return { screen: true };
  }

  /** What the page did since it was opened, together with the pages before. */
  async collect() {
    await this.#collect();
    return this.#record;
  }

  async #collect() {
    const { said = [], requests = [] } = (await this.evaluate(heard).catch(() => undefined)) ?? {};
    this.#record.said.push(...said);
    this.#record.requests.push(...requests);
  }

  async close() {
    await this.#call('DELETE', '').catch(() => {});
    await this.#desk?.close();
    this.#session = this.#desk = this.#reader = undefined;
  }
}
