/* The worker for long tasks, so that the page stays responsive.
 *
 * It is made of text, because a page that was opened from a folder may load no other script. If the browser refuses
 * even that, the task runs in the page, after its progress message has been painted.
 */

/** The code of the worker. It is sent as text, so it can use nothing around it but `reason` and `write`. */
function workerMain(module) {
  const reportProgress = (done, all) => {
    const now = Date.now();
    if (now - workerMain.last < 100) return;
    workerMain.last = now;
    postMessage({ progress: [done, all] });
  };
  workerMain.last = 0;
  const ready = new Promise((done) => { workerMain.ready = done; });
  onmessage = async ({ data: { typed, task, given } }) => {
    try {
      if (typed) {
        await module({ module_or_path: typed });
        workerMain.ready();
        postMessage({ ready: true });
        return;
      }
      await ready;
      const answer = task === "read" ? module.read_file(...given, reportProgress) : write(module, task, given);
      postMessage({ answer }, answer.buffer ? [answer.buffer] : []);
    } catch (error) {
      postMessage({ error: String(error.message ?? error), why: reason(error) });
    }
  };
}

/** The time that a worker may take to begin, in milliseconds. */
const TIMEOUT = 10_000;

export class TaskWorker {
  #typed; #worker; #reject;
  /** True if the browser refuses workers. */
  #isRefused = false;

  /** The compiled wasm. */
  constructor(typed) {
    this.#typed = typed;
  }

  /** Runs a task and calls `progress` meanwhile. There is one at a time: another one ends it. */
  async run(task, given, progress = () => {}) {
    this.end();
    if (!this.#isRefused) {
      try {
        this.#worker = await this.#start();
      } catch (error) {
        if (error.cancelled) throw error;
        this.#isRefused = true;
      }
    }
    return this.#worker ? this.#send(task, given, progress) : this.#runInPage(task, given);
  }

  /** Ends the running task. */
  end() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#reject?.(Object.assign(new Error("cancelled"), { cancelled: true }));
    this.#reject = undefined;
  }

  /** A worker that has the wasm. */
  #start() {
    return new Promise((done, failed) => {
      const source = `"use strict"; ${reason} ${write} (${workerMain})((${window.cityPlanStudioGlue})());`;
      const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      const made = new Worker(url);
      const refused = (why) => {
        made.terminate();
        failed(why);
      };
      const late = setTimeout(() => refused(new Error("no answer")), TIMEOUT);
      this.#reject = refused;
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

  #send(task, given, progress) {
    return new Promise((done, failed) => {
      this.#reject = failed;
      this.#worker.onerror = (event) => {
        event.preventDefault();
        failed(new Error(event.message));
      };
      this.#worker.onmessage = ({ data }) => {
        if (data.progress) return progress(...data.progress);
        this.#reject = undefined;
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
  async #runInPage(task, given) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const module = window.cityPlanStudioGlue();
    await module({ module_or_path: this.#typed });
    try {
      if (task === "read") return module.read_file(...given, () => {});
      return write(module, task, given);
    } catch (error) {
      throw Object.assign(new Error(error.message ?? error), { why: reason(error) });
    }
  }
}

/** The bytes of a file that a task writes; of joining, the answer as a text. */
function write(module, task, given) {
  if (task === "archive") return module.write_archive(...given);
  if (task === "forms") return module.write_forms(...given);
  if (task === "join") return module.join_forms(...given);
  return task === "workbook" ? module.write_workbook(...given) : module.write_template(...given);
}

/** Why code ended: `memory`, of which it wanted too much, or `stop`, where something in it is wrong. */
function reason(error) {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return "stop";
  return error.message === "memory" ? "memory" : undefined;
}
