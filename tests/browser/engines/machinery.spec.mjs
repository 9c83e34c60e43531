/* What stands around the journeys: finding engines, and the table. No browser is started.
 *
 * That a missing engine fails, and that an untried cell never reads as a passed one, is as important
 * as the journeys themselves: a green run has to mean what it says.
 */
import { expect, test } from '@playwright/test';
import { coverage, ENGINES, findEngine } from './find.mjs';
import { leftOut, markdown } from './table.mjs';

test('a run covers all engines, or those that ENGINES names', () => {
  expect(coverage({})).toEqual({ covered: ['chromium', 'firefox', 'webkit'], left: [] });
  expect(coverage({ ENGINES: 'webkit, chromium' })).toEqual({ covered: ['webkit', 'chromium'], left: ['firefox'] });
  expect(() => coverage({ ENGINES: 'chromium,safari' })).toThrow(/names safari; .*chromium, firefox, webkit/);
  expect(() => coverage({ ENGINES: '' })).toThrow('names no engine');
});

test('an engine is found in the PATH, and Chromium where CHROMIUM says', () => {
  const env = { PATH: '/here:/there' };
  const has = (...paths) => ({ env, runs: (path) => paths.includes(path) });
  expect(findEngine('firefox', has('/there/firefox'))).toEqual({ name: 'firefox', browser: '/there/firefox' });
  expect(findEngine('firefox', has('/here/firefox-esr', '/here/firefox')).browser).toBe('/here/firefox-esr');
  expect(findEngine('webkit', has('/here/WebKitWebDriver', '/there/Xvfb'))).toEqual({
    name: 'webkit', driver: '/here/WebKitWebDriver', display: '/there/Xvfb',
  });
  const named = { PATH: '/here', CHROMIUM: '/opt/mine' };
  expect(findEngine('chromium', { env: named, runs: () => true }).browser).toBe('/opt/mine');
  // A wrong name is no reason to take another browser in silence.
  expect(findEngine('chromium', { env: named, runs: (path) => path === '/here/chromium' }).missing).toContain('/opt/mine');
});

for (const [name, packages] of [['chromium', 'chromium'], ['firefox', 'firefox-esr'], ['webkit', 'webkit2gtk-driver xvfb']]) {
  test(`where ${name} is missing, a sentence says what to install`, () => {
    const { missing } = findEngine(name, { env: { PATH: '/here' }, runs: () => false });
    expect(missing).toContain(`apt-get install ${packages}`);
    expect(missing).toContain(`leave ${name} out of ENGINES`);
  });
}

test('half of what WebKit needs is not enough', () => {
  const runs = (path) => path.endsWith('WebKitWebDriver');
  expect(findEngine('webkit', { env: { PATH: '/here' }, runs }).missing).toContain('Xvfb cannot be run');
});

test('the table tells passed, failed, not offered, not run and not covered apart', () => {
  const one = { journey: 'J', way: 'touch', remarks: [], seconds: 1 };
  const table = markdown([
    { ...one, engine: 'chromium', result: 'failed', why: 'first try' },
    { ...one, engine: 'chromium', result: 'passed', remarks: ['a remark'] },
    { ...one, engine: 'chromium', way: 'keyboard', result: 'failed', why: 'the focus is lost' },
    { ...one, engine: 'webkit', result: 'not offered', why: 'no such thing' },
  ], ['firefox']);
  expect(table.split('\n')).toEqual([
    '|  | Chromium, touch | Chromium, keyboard | Firefox, touch | Firefox, keyboard | WebKitGTK, touch | WebKitGTK, keyboard |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| J | passes (1) | failed (2) | not covered | not covered | not offered (3) | not run |',
    '',
    '1. a remark',
    '2. the focus is lost',
    '3. no such thing',
    '',
  ]);
  for (const name of Object.keys(ENGINES)) expect(leftOut(name)).toContain(`does not cover ${ENGINES[name].title}`);
});
