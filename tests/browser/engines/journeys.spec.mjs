/* Every journey in every engine: with keys and with a finger where FULL is set; in an ordinary run with one of them, in
 * the engines that no other test looks at.
 *
 * Run by `npx playwright test --project=engines`, which is part of the browser tests. Playwright is
 * only the runner here: the engines are started and driven by `drivers/`, one browser for an engine
 * and a way, one after another. It must never use Playwright's own `page`.
 */
import { test } from '@playwright/test';
import { FULL } from '../support/full.mjs';
import { NotOffered } from './drivers/compose.mjs';
import { PuppeteerDriver } from './drivers/puppeteer.mjs';
import { WebDriver } from './drivers/webdriver.mjs';
import { coverage, findEngine } from './find.mjs';
import { WAYS } from './hands.mjs';
import { JOURNEYS } from './journeys.mjs';
import { serveSite } from './site.mjs';
import { Visit } from './visit.mjs';

/** The way of input in each engine in an ordinary run. All other tests look at Chromium. */
const ORDINARY = { firefox: 'keyboard', webkit: 'touch' };
const ways = (engine) => Object.entries(WAYS).filter(([way]) => FULL || way === ORDINARY[engine]);

const DRIVERS = { chromium: PuppeteerDriver, firefox: PuppeteerDriver, webkit: WebDriver };

for (const engine of coverage().covered) {
  const programs = findEngine(engine);
  for (const [way, { hand, ...window }] of ways(engine)) {
    test.describe(engine, () => {
      test.describe(way, () => {
        // One browser serves all journeys, in their order; a failure does not spare the others.
        test.describe.configure({ mode: 'default' });
        let driver;

        test.beforeAll(() => {
          if (!programs.missing) driver = new DRIVERS[engine](programs, window);
        });
        test.afterAll(() => driver?.close());

        for (const journey of JOURNEYS) {
          test(journey.name, async ({ baseURL }, info) => {
            if (programs.missing) throw new Error(programs.missing);
            const site = journey.site && (await serveSite(journey.site));
            const visit = new Visit(driver, way, hand, site?.base ?? baseURL);
            if (way === 'touch' && driver.finger) visit.remarks.push(driver.finger);
            try {
              await driver.begin(journey.reader, { anew: journey.anew });
              for (const [sentence, walk] of journey.steps[way] ?? journey.steps) await test.step(sentence, () => walk(visit));
              await test.step('nothing on the console, nothing from elsewhere, nothing stored', () => visit.leavesNothing(journey.foreseen));
            } catch (error) {
              if (error instanceof NotOffered) test.skip(true, error.message);
              const picture = await driver.screenshot().catch(() => undefined);
              if (picture) await info.attach('screen', { body: picture, contentType: 'image/png' });
              throw error;
            } finally {
              await site?.end();
              for (const remark of visit.remarks) info.annotations.push({ type: 'remark', description: remark });
            }
          });
        }
      });
    });
  }
}
