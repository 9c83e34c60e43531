/* What every browser test stands on: Playwright's `test`, watched.
 *
 * Each test gets a `record` of what its pages did. After the test the record has to be clean:
 * nothing on the console, no exception, no failed request, nothing asked of another origin, no
 * cookie, nothing stored. A test that provokes something says so with `record.allow…`; whatever it
 * did not name still fails it.
 */
import { expect, test as base } from '@playwright/test';
import { FURTHER } from './plans.mjs';

/** The day that counts as today, where a test says nothing else. */
export const TODAY = '2024-10-01';

class Record {
  /** Every message on the console, as `{ kind, text }`. */
  console = [];
  /** Exceptions that nobody caught. */
  errors = [];
  /** The address of every request. */
  requests = [];
  /** Requests that were never answered, but for those that a page gave up itself. */
  failed = [];
  #context;
  #origin;
  #allowed = [];
  #faults = [];
  #mayFail = false;

  constructor(context, baseURL) {
    this.#context = context;
    this.#origin = new URL(baseURL).origin;
    context.on('console', (message) => this.console.push({ kind: message.type(), text: message.text() }));
    context.on('weberror', (error) => this.errors.push(String(error.error())));
    context.on('request', (request) => this.requests.push(request.url()));
    context.on('requestfailed', (request) => {
      const cause = request.failure()?.errorText;
      if (cause !== 'net::ERR_ABORTED') this.failed.push(`${request.url()} ${cause}`);
    });
  }

  /** Messages on the console that match are part of this test. */
  allowConsole(...patterns) {
    this.#allowed.push(...patterns);
  }

  /** Exceptions that match are part of this test. */
  allowErrors(...patterns) {
    this.#faults.push(...patterns);
  }

  /** Failing requests, and what the browser itself writes about them, are part of this test. */
  allowFailedRequests() {
    this.#mayFail = true;
    this.allowConsole(/^Failed to load resource/);
  }

  /** The messages that the component wrote. */
  get ours() {
    return this.console.filter((message) => message.text.startsWith('city-plan:'));
  }

  /** How often the path was asked for. */
  requested(path) {
    return this.requests.filter((url) => new URL(url).pathname === path).length;
  }

  async check() {
    const isIn = (patterns, text) => patterns.some((pattern) => pattern.test(text));
    const unexpected = this.console.filter(({ text }) => !isIn(this.#allowed, text));
    expect.soft(unexpected, 'nothing stands on the console').toEqual([]);
    const uncaught = this.errors.filter((text) => !isIn(this.#faults, text));
    expect.soft(uncaught, 'no exception was left uncaught').toEqual([]);
    if (!this.#mayFail) expect.soft(this.failed, 'every request was answered').toEqual([]);
    const foreign = this.requests.filter((url) => new URL(url).origin !== this.#origin);
    expect.soft(foreign, 'no request went to another origin').toEqual([]);
    expect.soft(await this.#context.cookies(), 'no cookie was set').toEqual([]);
    for (const page of this.#context.pages()) {
      if (page.isClosed() || !page.url().startsWith(this.#origin)) continue;
      const stored = await page.evaluate(async () => ({
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
      }));
      expect.soft(stored, 'nothing was stored').toEqual({ local: {}, session: {}, databases: [], caches: [] });
    }
  }
}

/** What a browser writes where what a page hints at is not asked for within seconds: scripts are off, or the
 * test holds a file back. */
export const HINTED = /was preloaded using link preload but not used/;

export const test = base.extend({
  record: [
    async ({ page, context, baseURL }, use) => {
      void page; // It has to live as long as the record, which looks into it at the end.
      const record = new Record(context, baseURL);
      await use(record);
      await record.check();
    },
    { auto: true },
  ],
});

export { expect };

/** The page with nothing but an element. It has no static content, whose layout takes twice as long as all else. */
export const PAGE = '/hosts/plan.html';

const addressOf = (page) => ({ hash = '', ...choices } = {}) => {
  const search = new URLSearchParams({ today: TODAY, ...choices });
  return `${page}?${search}${hash && `#${hash}`}`;
};

/** The address of that page. All but `hash` are the element's attributes, and `plan`. Most tests are about the roadmap:
 * it is the first view where a test names no other. */
export const address = (choices) => addressOf(PAGE)({ view: 'roadmap', ...choices });

/** The address of the demonstration, in which the static content of the example stands; choices as for `address`. */
export const demonstration = addressOf('/');

/** Opens the page with nothing but an element, waits for the element and returns it. */
export async function open(page, choices) {
  await page.goto(address(choices));
  return ready(page.locator('city-plan'));
}

/** Opens a host page; returns its first element, which need not be ready. */
export async function host(page, name, hash = '') {
  await page.goto(`/hosts/${name}.html${hash}`);
  return page.locator('city-plan').first();
}

/** Waits until an element shows its plan. */
export async function ready(element) {
  await expect(element).toHaveAttribute('data-state', 'ready');
  return element;
}

/** Serves a plan that only this test knows, as `plans/NAME.json`. */
export function servePlan(page, name, plan) {
  return page.route(`**/plans/${name}.json`, (route) => route.fulfill({ json: plan }));
}

/** Lets everything that is under way in the page happen: for what must not change anything. */
export function settle(page) {
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return page.evaluate(frame);
}

/** Makes the pages' clock stand: only `page.clock.runFor` moves it, however slow the machine is. */
export async function standClock(page) {
  const now = Date.parse(TODAY);
  await page.clock.install({ time: now });
  // It runs until it is stopped, and can only be stopped at a time that is still to come.
  await page.clock.pauseAt(now + 3_600_000);
}

/** Seconds for which the page has kept its processor busy: what others do beside it does not count. */
export async function processorSeconds(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

/** The fragment of the page's address, without the `#`. */
export function fragment(page) {
  return new URL(page.url()).hash.slice(1);
}

/** A text in the letters of fragments. */
export function encoded(text) {
  const byte = (mark) => [...new TextEncoder().encode(mark)].map((byte) => `_${byte.toString(16).padStart(2, '0')}`).join('');
  return text.toWellFormed().replace(/[^A-Za-z0-9-]+/g, byte);
}

/** What an element writes into the fragment for its choices. */
export function written(name, choices) {
  return Object.entries(choices).reduce((part, [key, value]) => `${part}__${key}-${encoded(value)}`, encoded(name));
}

/** Whether the focus is inside the element, rather than lost to the page. */
export function holdsFocus(element) {
  return element.evaluate((host) => host.contains(document.activeElement));
}

/** Goes to a view, or to the initiative of an id, and waits until it is there. */
export async function goTo(page, element, place) {
  const view = FURTHER.includes(place) || ['overview', 'roadmap', 'explorer'].includes(place);
  await page.evaluate((hash) => { location.hash = hash; }, view ? `city-plan?view=${place}` : place);
  await expect(element.locator('.city-plan-notice[data-tone=wait]')).toHaveCount(0);
  await expect(element.locator('#city-plan-heading')).toBeVisible();
  await settle(page);
}

/** Opens the menu of the views that have no place of their own in the navigation, and returns it. */
export async function openViewsMenu(element) {
  const button = element.locator('.city-plan-shell__list').getByRole('button');
  if (await button.getAttribute('aria-expanded') === 'false') await button.click();
  return element.locator('.city-plan-menu');
}

/** Opens a view as a reader does who looks for its name: by its tab, else in the menu. Readings may stand above names. */
export async function chooseView(element, name) {
  const letters = [...name].join('\\s*');
  const tab = element.locator('.city-plan-shell__list').getByRole('link', { name: new RegExp(`^${letters}$`) });
  if (await tab.count()) return tab.click();
  const menu = await openViewsMenu(element);
  // Behind its name each view has its content in a sentence.
  return menu.getByRole('link', { name: new RegExp(`^${letters}`) }).click();
}
