/* Which browser engines this run covers, and whether this machine has them.
 *
 * Asked by the journeys before anything starts, and by the table at the end. It must never pass an
 * engine silently: what was asked for and is missing is answered with a sentence that says what to
 * install.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Every engine: the programs that it takes, where they may be named otherwise, and Debian's packages. */
export const ENGINES = {
  chromium: { title: 'Chromium', programs: { browser: ['chromium-headless-shell', 'chromium'] }, packages: 'chromium' },
  firefox: { title: 'Firefox', programs: { browser: ['firefox-esr', 'firefox'] }, packages: 'firefox-esr' },
  webkit: {
    title: 'WebKitGTK',
    programs: { driver: ['WebKitWebDriver'], display: ['Xvfb'] },
    packages: 'webkit2gtk-driver xvfb',
  },
};

/** The engines that a run covers, and those that it leaves out. */
export function coverage(env = process.env) {
  const asked = (env.ENGINES ?? Object.keys(ENGINES).join(',')).split(',').map((name) => name.trim()).filter(Boolean);
  const unknown = asked.filter((name) => !ENGINES[name]);
  const known = Object.keys(ENGINES).join(', ');
  if (unknown.length || !asked.length) {
    throw new Error(`ENGINES names ${unknown.join(', ') || 'no engine'}; what can be named, with commas between: ${known}`);
  }
  return { covered: [...new Set(asked)], left: Object.keys(ENGINES).filter((name) => !asked.includes(name)) };
}

/** Where an engine's programs are; `missing` is a sentence if one of them is not there. */
export function findEngine(name, { env = process.env, runs = isProgram } = {}) {
  const { title, programs, packages } = ENGINES[name];
  const found = {};
  for (const [part, names] of Object.entries(programs)) {
    // The other browser tests name their Chromium in the same way.
    const given = name === 'chromium' ? env.CHROMIUM : undefined;
    found[part] = given ? [given].find(runs) : inPath(names, env.PATH ?? '').find(runs);
    if (found[part]) continue;
    const looked = given ? `${given}, which CHROMIUM names,` : names.join(' or ');
    return {
      name,
      missing: `${title} is not on this machine (${looked} cannot be run). Install Debian's ${packages} ` +
        `(apt-get install ${packages}), or leave ${name} out of ENGINES.`,
    };
  }
  return { name, ...found };
}

const inPath = (names, path) => names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
