/* What `cargo xtask test --full` runs and an ordinary run leaves out; see also `FULL_ONLY` in the configuration. */

/** Whether this is a full run. */
export const FULL = Boolean(process.env.FULL);

/** The details of a test that a full run alone has; `isFull` says for which of several it is so. */
export const inFull = (isFull = true) => (isFull ? { tag: '@full' } : {});
