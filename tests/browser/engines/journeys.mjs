/* The core journeys: what a resident comes to do, step by step.
 *
 * Written once for all engines and both ways of input. A step is what is done and then seen; the
 * file that runs them knows nothing of what is in them.
 */
import { FINDING } from './journeys/finding.mjs';
import { HOSTS } from './journeys/hosts.mjs';
import { OTHERS } from './journeys/others.mjs';
import { READING } from './journeys/reading.mjs';
import { SETTINGS } from './journeys/settings.mjs';
import { STUDIO } from './journeys/studio.mjs';

/** `{ id, name, reader, steps: [[sentence, walk]] }`; `reader` are settings of the system, `site` is one of
 * others that it goes to (see `serveSite`). */
export const JOURNEYS = [...FINDING, ...HOSTS, ...OTHERS, ...READING, ...STUDIO, ...SETTINGS];
