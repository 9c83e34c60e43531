/* The workshop: where long work is done, so that the page goes on answering. Used by `studio.js`.
 *
 * A worker that is made of text, because a page that was opened from a folder may load no other script. Where the
 * browser refuses even that, the work is done in the page, after what is said about it has been painted.
 */

/** What the worker does; sent to it as text, so nothing around it but `reason` is known there. */
function worker(module) {
  const told = (done, all) => {
    const now = Date.now();
    if (now - worker.last < 100) return;
    worker.last = now;
    postMessage({ progress: [done, all] });
  };
  worker.last = 0;
  const ready = new Promise((done) => { worker.ready = done; });
  onmessage = async ({ data: { typed, task, given } }) => {
    try {
      if (typed) {
        await module({ module_or_path: typed });
        worker.ready();
        postMessage({ ready: true });
        return;
      }
      await ready;
      const answer = task === "read" ? module.read_file(...given, told)
        : task === "workbook" ? module.write_workbook(...given) : module.write_template(...given);
      postMessage({ answer }, answer.buffer ? [answer.buffer] : []);
    } catch (error) {
      postMessage({ error: String(error.message ?? error), why: reason(error) });
    }
  };
}

/** How long a worker may take to begin, in milliseconds. */
const PATIENCE = 10_000;

export class Workshop {
  #typed; #worker; #give;
  /** Whether workers are refused here. */
  #alone = false;

  /** The compiled wasm. */
  constructor(typed) {
    this.#typed = typed;
  }

  /** Does a task; `progress` hears how far it has come. Only one is done at a time: another one ends it. */
  async made(task, given, progress = () => {}) {
    this.end();
    if (!this.#alone) {
      try {
        this.#worker = await this.#begun();
      } catch (error) {
        if (error.cancelled) throw error;
        this.#alone = true;
      }
    }
    return this.#worker ? this.#sent(task, given, progress) : this.#here(task, given);
  }

  /** Ends what is being done. */
  end() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#give?.(Object.assign(new Error("cancelled"), { cancelled: true }));
    this.#give = undefined;
  }

  /** A worker that has the wasm. */
  #begun() {
    return new Promise((done, failed) => {
      const source = `"use strict"; ${reason} (${worker})((${window.cityPlanStudioGlue})());`;
      const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      const made = new Worker(url);
      const refused = (why) => {
        made.terminate();
        failed(why);
      };
      const late = setTimeout(() => refused(new Error("no answer")), PATIENCE);
      this.#give = refused;
      made.onerror = (event) => {
        event.preventDefault();
        refused(new Error(event.message));
      };
      made.onmessage = ({ data }) => {
        clearTimeout(late);
        URL.revokeObjectURL(url);
        if (data.ready) done(made);
        else refused(new Error(data.error));
      };
      made.postMessage({ typed: this.#typed });
    });
  }

  #sent(task, given, progress) {
    return new Promise((done, failed) => {
      this.#give = failed;
      this.#worker.onerror = (event) => {
        event.preventDefault();
        failed(new Error(event.message));
      };
      this.#worker.onmessage = ({ data }) => {
        if (data.progress) return progress(...data.progress);
        this.#give = undefined;
        this.end();
        if (data.error === undefined) done(data.answer);
        else failed(Object.assign(new Error(data.error), { why: data.why }));
      };
      // The bytes of a file move, or they would be there three times. Those of a workbook are needed here again.
      const moved = task === "read" ? given.filter(ArrayBuffer.isView).map(({ buffer }) => buffer) : [];
      this.#worker.postMessage({ task, given }, moved);
    });
  }

  /** In the page, with code and memory that are thrown away afterwards, as a worker's are. */
  async #here(task, given) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const module = window.cityPlanStudioGlue();
    await module({ module_or_path: this.#typed });
    try {
      if (task === "read") return module.read_file(...given, () => {});
      return task === "workbook" ? module.write_workbook(...given) : module.write_template(...given);
    } catch (error) {
      throw Object.assign(new Error(error.message ?? error), { why: reason(error) });
    }
  }
}

/** Why code ended: `memory`, of which it wanted too much, or `stop`, where something in it is wrong. */
function reason(error) {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return "stop";
  return error.message === "memory" ? "memory" : undefined;
}
