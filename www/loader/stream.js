/* Reads a plan in slices while the rest is still arriving, with pauses in which the page answers its reader. */

/** The bytes that are read at once: a few milliseconds on a phone. */
const SLICE = 16384;
/** The time that the page may have to wait, in milliseconds. */
const BUDGET = 12;

/** Resolves in the next task, after everything else on the page had its turn. */
export const yieldToPage = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    done();
  };
  port2.postMessage(0);
});

/** Gives every slice of a stream to `take`, in order; throws when the signal is aborted. */
export async function readStream(stream, signal, take) {
  const reader = stream.getReader();
  let began = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return yieldToPage();
    for (let at = 0; at < value.length; at += SLICE) {
      signal.throwIfAborted?.();
      take(value.subarray(at, at + SLICE));
      if (performance.now() - began < BUDGET) continue;
      await yieldToPage();
      began = performance.now();
    }
  }
}

/** Work that runs in a task of its own, because everything is laid out then. */
export class NextTask {
  #scheduled;

  /** Runs it in the next task, unless `signal` was aborted by then. */
  run(signal, work) {
    this.#scheduled = yieldToPage().then(() => {
      this.#scheduled = undefined;
      if (!signal.aborted) work();
    });
  }

  /** Runs work that depends on it: at once, or afterwards. */
  after(work) {
    if (this.#scheduled) this.#scheduled.then(work);
    else work();
  }
}
