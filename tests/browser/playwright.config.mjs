// How the browser tests run. `cargo xtask test --only browser` builds the component, serves dist/ on a
// free port and starts Playwright with BASE_URL and CHROMIUM; beside a running `cargo xtask serve`,
// `npx playwright test` in this folder does the same without either.
// Playwright never downloads a browser here: the one that the system has is used.

import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { FULL } from './support/full.mjs';
import { STATE, TEST } from './support/time-limits.mjs';

const desktop = { viewport: { width: 1280, height: 900 } };

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** Chromium's shell without windows asks the machine which font is meant by `sans-serif`, whatever the language. */
const FONTS = fileURLToPath(new URL('support/fonts.conf', import.meta.url));

// From the root on: a pattern without it would also match a checkout in a folder of that name.
const ENGINES = fileURLToPath(new URL('engines/**', import.meta.url));

/** The specs of `cargo xtask test --quick`: one engine, one width, and a build that has no snippets and no studio. */
const QUICK = ['component/initiative', 'component/roadmap'].map((name) => `${name}.spec.mjs`);

/** Specs of `--full` only: they look for what no change breaks by the way. Single tests of that kind have the tag `@full`
 * (`inFull` in `support/full.mjs`). Seeded faults test the scanners themselves,
 * and the journeys go through pages that swap their content, too. */
const FULL_ONLY = ['accessibility/defects', 'accessibility/lighthouse', 'accessibility/pages', 'host/cascade', 'host/page-swaps']
  .map((name) => `**/${name}.spec.mjs`);

/** Specs that run on a phone as well in every run: what they look at is laid out in another way there. `--full` runs all
 * specs on both, but for those in which nothing depends on the width. */
const NARROW = [
  'accessibility/transcripts', 'accessibility/visual', 'component/initiative', 'component/long-lists', 'component/progress', 'component/roadmap', 'component/roadmap-options', 'component/rows',
  'component/secondary-pages', 'component/structures', 'component/tasks', 'component/yearly-facts', 'host/intrinsic-widths', 'host/text-size-and-colours',
].map((name) => `**/${name}.spec.mjs`);
const ON_ONE_WIDTH = ['changed-prototypes', 'clobbered-names', 'load-errors', 'loading', 'page-swaps']
  .map((name) => `**/host/${name}.spec.mjs`);

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.mjs',
  outputDir: '../../target/browser-tests',
  // Transcripts are texts: the same on every machine.
  snapshotPathTemplate: '{testDir}/accessibility/transcripts/{arg}{ext}',
  // The second one writes the table of journeys and engines, the third the results of the full run.
  reporter: [['list'], ['./engines/table.mjs'], ...(process.env.CITY_PLAN_RESULTS ? [['./accessibility/report.mjs']] : [])],
  // A test that passes only at the second try has found something: it is listed as flaky. On a
  // machine shared with others a slow moment must not be the last word.
  retries: process.env.CI ? 2 : 0,
  timeout: TEST,
  expect: { timeout: STATE },
  // More of them starve each other on the two cores of a usual CI machine.
  workers: 2,
  fullyParallel: true,
  // A forgotten `test.only` would skip everything else and still pass.
  forbidOnly: Boolean(process.env.CI),
  grepInvert: FULL ? undefined : /@full/,
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080/',
    actionTimeout: STATE,
    navigationTimeout: STATE,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      env: { ...process.env, FONTCONFIG_FILE: FONTS },
      args: [
        // CI runs as root in a container, where Chromium's sandbox cannot start.
        '--no-sandbox',
        '--disable-gpu',
        // No talk with the outside: the tests must not depend on it.
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The same glyph widths on every machine.
        '--font-render-hinting=none',
      ],
    },
  },
  projects: process.env.QUICK
    ? [{ name: 'quick', use: desktop, testMatch: QUICK }]
    : [
      // Chromium, Firefox and WebKit, which start and drive themselves; ENGINES names those to cover. First, because the
      // journeys follow one another in one worker: at the end the other one would have nothing to do.
      { name: 'engines', testDir: './engines', fullyParallel: false },
      { name: 'desktop', use: desktop, testIgnore: [ENGINES, ...(FULL ? [] : FULL_ONLY)] },
      FULL
        ? { name: 'phone', use: phone, testIgnore: [ENGINES, ...ON_ONE_WIDTH] }
        : { name: 'phone', use: phone, testMatch: NARROW },
    ],
});
