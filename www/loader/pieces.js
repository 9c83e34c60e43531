/* A plan in pieces that are read while the rest is still on its way, with pauses in which the page answers
 * its reader. Used by the element.
 */

/** Bytes that are read at once: a few milliseconds on a phone. */
const PIECE = 16384;
/** How long the page may have to wait, in milliseconds. */
const TURN = 12;

/** Lets everything else on the page have its turn. */
export const pause = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    done();
  };
  port2.postMessage(0);
});

/** Gives every piece of a stream to `take`, in order; ends in an error where the signal says so. */
export async function eachPiece(stream, signal, take) {
  const reader = stream.getReader();
  let began = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pause();
    for (let at = 0; at < value.length; at += PIECE) {
      signal.throwIfAborted?.();
      take(value.subarray(at, at + PIECE));
      if (performance.now() - began < TURN) continue;
      await pause();
      began = performance.now();
    }
  }
}

/** Something that is done in a turn of its own, because everything is laid out then. */
export class Turn {
  #coming;

  /** Does it in the next turn, unless `signal` has ended it by then. */
  take(signal, work) {
    this.#coming = pause().then(() => {
      this.#coming = undefined;
      if (!signal.aborted) work();
    });
  }

  /** Does what needs it to be done: at once, or afterwards. */
  after(work) {
    if (this.#coming) this.#coming.then(work);
    else work();
  }
}
