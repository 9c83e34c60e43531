/* One resident on one journey: a browser, a hand, and what they see.
 *
 * Made by `journeys.spec.mjs` for each journey. Seeing waits until it is so, and never for a time.
 */
import { expect } from '@playwright/test';
import { TODAY } from '../support/page.mjs';

export class Visit {
  /** How it goes: `touch` or `keyboard`. */
  way;
  /** What the table has to say beside the result. */
  remarks = [];
  #driver;
  #hand;
  #base;

  constructor(driver, way, hand, base) {
    [this.#driver, this.way, this.#hand, this.#base] = [driver, way, hand(driver), base];
  }

  get driver() {
    return this.#driver;
  }

  /** An address on the demonstration page, with `today` as all tests have it. Most journeys begin at the roadmap. */
  address(fragment = '', choices = {}) {
    return new URL(`/?${new URLSearchParams({ plan: 'kadoma-2022', today: TODAY, view: 'roadmap', ...choices })}${fragment && `#${encodeURI(fragment)}`}`, this.#base).href;
  }

  /** Opens the component and waits for it. */
  async open(fragment, choices) {
    await this.#driver.open(this.address(fragment, choices));
    await this.ready();
  }

  /** Opens any page of the server. */
  async visit(path) {
    await this.#driver.open(new URL(path, this.#base).href);
  }

  ready() {
    return this.sees('the component is ready', () => Boolean(document.querySelector('city-plan[data-state=ready] .city-plan-shell__view') && !document.querySelector('.city-plan-notice[data-tone=wait]'))).toBe(true);
  }

  press(target) {
    return this.#hand.press(target);
  }

  /** Presses the link of a view: in the navigation, or in its menu where there is no room for it. */
  async pressView(name) {
    const tab = ['.city-plan-shell__link', name];
    if (await this.look((target) => Boolean(find(target)), tab)) return this.press(tab);
    await this.press(['.city-plan-shell__link', 'もっと見る']);
    return this.press(['.city-plan-menu__link', name]);
  }

  choose(target) {
    return this.#hand.choose(target);
  }

  write(target, text) {
    return this.#hand.write(target, text);
  }

  back() {
    return this.#driver.back();
  }

  forward() {
    return this.#driver.forward();
  }

  /** What a look into the page finds, as soon as it is as expected. */
  sees(what, look, ...given) {
    const once = async () => {
      try {
        return await this.#driver.evaluate(look, ...given);
      } catch (error) {
        // A page that is on its way to another one cannot be asked.
        return `cannot be seen: ${error.message}`;
      }
    };
    return expect.poll(once, { message: what, intervals: [20, 50, 100, 200] });
  }

  look(look, ...given) {
    return this.#driver.evaluate(look, ...given);
  }

  /** The heading of the view, or of the panel beside a table, and that the focus is on it. */
  seesHeading(name) {
    return this.sees(`the focus is on the heading ${name}`, () => (document.activeElement.matches('#city-plan-heading, .city-plan-panel__name') ? words(document.activeElement) : `the focus is on ${document.activeElement.outerHTML.slice(0, 120)}`)).toBe(name);
  }

  /** What a city promises its residents: no error, no other server, no cookie. `foreseen` is what a browser says
   * of its own accord in this journey. */
  async leavesNothing(foreseen) {
    const record = await this.#driver.collect();
    expect(record.faults(new URL(this.#base).origin, foreseen)).toEqual([]);
    // What comes from a folder is no request to every engine.
    const served = await this.look(() => location.protocol !== 'file:');
    if (served) expect(record.requests.length, 'requests were recorded').toBeGreaterThan(0);
    expect(await this.look(() => document.cookie)).toBe('');
  }
}
