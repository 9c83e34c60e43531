/* The limits of waiting, for all browser tests.
 *
 * Tests wait for states and never for a time. These limits only end what hangs: a machine that is
 * busy with something else takes longer and is still right. No test sets a limit of its own.
 */

/** Milliseconds for one state to come about: an expectation, an action, an answer of a browser. */
export const STATE = 120_000;

/** Milliseconds for one whole test, which may visit hundreds of places. */
export const TEST = 1_800_000;
