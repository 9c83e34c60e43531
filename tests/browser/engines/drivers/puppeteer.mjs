/* Chromium (CDP) and Firefox (WebDriver BiDi), driven by puppeteer-core.
 *
 * Started by the journeys, one browser for one engine and one way of input. It must never touch a
 * browser or a profile that it did not make: puppeteer gives each its own folder and removes it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { expression } from './compose.mjs';
import { Record } from './record.mjs';

const CHROMIUM = [
  // CI runs as root in a container, where Chromium's sandbox cannot start.
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
];

export class PuppeteerDriver {
  #record = new Record();
  #engine;
  #path;
  #way;
  #reader;
  #browser;
  #page;

  constructor({ name, browser }, way) {
    [this.#engine, this.#path, this.#way] = [name, browser, way];
  }

  /** A fresh page; a fresh browser if none runs, if `anew`, or if this reader's settings need one.
   * The settings: `dark`, `still` (reduced motion), `forced` (colours), `scripts: false`. */
  async begin(reader = {}, { anew = false } = {}) {
    const changed = JSON.stringify(reader) !== JSON.stringify(this.#reader);
    // Firefox takes a reader's settings only when it starts.
    if (this.#browser && (anew || (changed && this.#engine === 'firefox'))) await this.close();
    this.#browser ??= await this.#launch(reader);
    this.#reader = reader;
    const former = this.#page;
    this.#page = await this.#browser.newPage();
    await former?.close();
    this.#record = this.#listen();
    await this.size(this.#way);
    if (this.#engine === 'chromium') await this.#emulate(reader);
  }

  #launch(reader) {
    const common = { executablePath: this.#path, headless: true };
    if (this.#engine === 'chromium') return puppeteer.launch({ ...common, browser: 'chrome', args: CHROMIUM });
    return puppeteer.launch({
      ...common,
      browser: 'firefox',
      extraPrefsFirefox: {
        'dom.w3c_touch_events.enabled': this.#way.touch ? 1 : 0,
        ...(reader.dark && { 'ui.systemUsesDarkTheme': 1 }),
        ...(reader.still && { 'ui.prefersReducedMotion': 1 }),
        ...(reader.forced && { 'browser.display.document_color_use': 2 }),
        ...(reader.scripts === false && { 'javascript.enabled': false }),
      },
    });
  }

  async #emulate({ dark, still, forced, scripts = true }) {
    const session = await this.#page.createCDPSession();
    const features = [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ];
    await session.send('Emulation.setEmulatedMedia', { features });
    await this.#page.setJavaScriptEnabled(scripts);
  }

  #listen() {
    const record = new Record();
    const { requests, said } = record;
    this.#page.on('console', (message) => {
      if (/^(error|warn)/.test(message.type())) said.push(`console ${message.type()}: ${message.text()}`);
    });
    this.#page.on('pageerror', (error) => said.push(`exception: ${error?.message ?? error}`));
    this.#page.on('request', (request) => requests.push(request.url()));
    this.#page.on('requestfailed', (request) => {
      const cause = request.failure()?.errorText;
      // A page that is left gives up what is under way.
      if (!/ERR_ABORTED|NS_BINDING_ABORTED/.test(cause)) said.push(`no answer: ${request.url()} ${cause}`);
    });
    return record;
  }

  async open(url) {
    await this.#page.goto(url);
  }

  /** The steps that the browser's buttons take. puppeteer's own wait for a page to load, which never
   * comes for a step within one page. */
  async back() {
    await this.evaluate(() => history.back());
  }

  async forward() {
    await this.evaluate(() => history.forward());
  }

  evaluate(look, ...given) {
    return this.#page.evaluate(expression(look, given));
  }

  /** A finger on a point of the window. */
  async tap(x, y) {
    await this.#page.touchscreen.tap(x, y);
  }

  async type(text) {
    await this.#page.keyboard.type(text);
  }

  async press(key, modifiers = []) {
    const { keyboard } = this.#page;
    for (const one of modifiers) await keyboard.down(one);
    await keyboard.press(key === 'Space' ? ' ' : key);
    for (const one of modifiers.toReversed()) await keyboard.up(one);
  }

  /** Gives the window a size; answers the width that it really has. */
  async size({ width, height }) {
    const phone = this.#engine === 'chromium' ? { hasTouch: Boolean(this.#way.touch), isMobile: Boolean(this.#way.touch) } : {};
    await this.#page.setViewport({ width, height, deviceScaleFactor: this.#way.touch ? 2 : 1, ...phone });
    return width;
  }

  screenshot() {
    return this.#page.screenshot();
  }

  /** The sheets that a printer would get. */
  async print() {
    return { pdf: await this.#page.pdf({ format: 'A4', preferCSSPageSize: true }) };
  }

  /** What the pages of this journey did. */
  async collect() {
    return this.#record;
  }

  async close() {
    const browser = this.#browser;
    this.#browser = this.#page = this.#reader = undefined;
    // A browser that hangs at its end must not hold up the run; it is ours, so it may be killed.
    const closed = browser?.close();
    await Promise.race([closed, pause(5000, undefined, { ref: false })]);
    browser?.process()?.kill('SIGKILL');
  }
}
