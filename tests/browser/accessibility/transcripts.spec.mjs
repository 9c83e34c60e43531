/* What a screen reader says, word for word, in every state: reviewed texts in transcripts/.
 *
 * A simulated screen reader goes through the element once, from its beginning to its end. A change
 * of a text is a change of what people hear: read it before it is accepted with
 * `--update-snapshots`. Real screen readers are asked by people, and that is not done yet.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, settle, test } from '../support/page.mjs';
import { PLANS } from '../support/plans.mjs';
import { states } from './states.mjs';

const READER = readFileSync(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');
const PLAN = 'kadoma-2022';

test.use({ bypassCSP: true });

/** What is said, a phrase to a line. */
async function transcript(page, selector) {
  await page.route('**/virtual-screen-reader.js', (route) => route.fulfill({ body: READER, contentType: 'text/javascript' }));
  return page.evaluate(async (selector) => {
    const { virtual } = await import('/virtual-screen-reader.js');
    const container = document.querySelector(selector);
    await virtual.start({ container });
    const first = await virtual.lastSpokenPhrase();
    const said = [first];
    // The reader goes round: where it began is where it ends.
    for (let step = 0; step < 5000; step += 1) {
      await virtual.next();
      const phrase = await virtual.lastSpokenPhrase();
      said.push(phrase);
      if (phrase === `end of ${first}` || phrase === 'end of document') break;
    }
    await virtual.stop();
    return `${said.join('\n')}\n`;
  }, selector);
}

/** The states of which the invented plan alone has something to say, in the middle of its period. */
const OF_EXAMPLE = ['progress', 'changes'];
const choicesFor = (name) => (OF_EXAMPLE.includes(name) ? { plan: 'example', today: '2026-11-28' } : { plan: PLAN });

const HEARD = {
  desktop: ['roadmap', 'initiative', 'explained', 'figures', 'error', 'loading without content', 'no results', 'a further view on its way', 'a plan without initiatives'],
  phone: ['roadmap', 'explorer', 'initiative', 'overview', 'filtered', 'glossary', 'history', 'with furigana', ...OF_EXAMPLE],
};

for (const [machine, names] of Object.entries(HEARD)) {
  for (const name of names) {
    test(`a screen reader says what was reviewed in the state ${name}, ${machine}`, async ({ page, record }, { project }) => {
      test.skip(project.name !== machine, 'each state is heard where it matters most');
      if (name === 'error') {
        record.allowFailedRequests();
        record.allowConsole(/^city-plan: /);
      }
      const choices = choicesFor(name);
      await states(PLANS.get(choices.plan))[name](page, choices);
      await settle(page);
      expect(await transcript(page, 'city-plan')).toMatchSnapshot(`${name.replaceAll(' ', '-')}-${machine}.txt`);
    });
  }
}
