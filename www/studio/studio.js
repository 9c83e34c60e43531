/* studio.js: begins the studio, and is the browser's side of it: files, worker, saving, the live plan.
 *
 * A classic script that works from a folder by double click: nothing is fetched, nothing is stored, nothing is sent.
 * What it hears and says is in `src/studio/edge.rs`; the build joins the modules beside it into one script.
 */
import { keepCalm } from "./calm.js";
import { guarded, rescued } from "./leaving.js";
import { copied, saved } from "./taking_away.js";
import { element } from "./live.js";
import { Workshop } from "./workshop.js";

const root = document.getElementById("studio");

/** The bytes of the workbook that was opened, for the columns that its editors added. */
let opened = { name: "", bytes: new Uint8Array() };
/** The JSON of the plan that was shown last, should the studio stop. */
let shown = "";
/** The JSON of the published plan, if one was chosen. */
let published = "";
/** The reading that is under way. */
let reading;
let studio;
let workshop;
/** The functions of the wasm that runs in the page. */
let glue;

/** What the page asks for. */
const heard = {
  show(plan, initiative) {
    shown = plan;
    element(document.getElementById("studio-plan"), plan, initiative);
  },
  focus: (selector) => document.querySelector(selector)?.focus(),
  cancel() {
    reading = undefined;
    workshop.end();
    // The same file may be wanted after all.
    for (const field of root.querySelectorAll("input[type=file]")) field.value = "";
  },
  save(name, content) {
    saved(name, content);
    studio.saved(name);
  },
  workbook: (name, plan) => made(name, "workbook", [plan, opened.name, opened.bytes]),
  template: () => made("計画のひな形.xlsx", "template", []),
  copy: (text) => copied(text).then(() => studio.copied(), ({ message }) => studio.failed(message)),
  guard: (on) => guarded(Boolean(on)),
  speak(language, title) {
    document.documentElement.lang = language;
    document.title = title;
  },
  failed: (why) => studio.failed(why),
};

/** Another plan is seen from its beginning, whatever of the last one was open. */
function atBeginning() {
  try {
    history.replaceState(null, "", location.href.split("#")[0]);
  } catch {
    // Some browsers keep the addresses of folders as they are.
  }
}

/** Makes a workbook and saves it. */
async function made(name, task, given) {
  try {
    saved(name, await workshop.made(task, given));
    studio.saved(name);
  } catch ({ message }) {
    studio.failed(message);
  }
}

/** Reads a file of an editor. */
async function read(slot, file) {
  const mine = reading = Symbol(file.name);
  studio.began(slot, file.name);
  let beginning = new Uint8Array();
  const refused = (why) => studio.refused(slot, file.name, file.size, beginning, why);
  try {
    beginning = new Uint8Array(await file.slice(0, 100).arrayBuffer());
    if (mine !== reading) return;
    if (glue.is_too_large(file.name, file.size, beginning)) return refused("bytes");
    // Not in the worker: where a page was opened from a folder, WebKit lets a worker read no file.
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (mine !== reading) return;
    // Ids that a workbook lacks, and the rest of a plan where there is but one sheet, are those of the other plan.
    const before = (slot === "plan" && published) || shown;
    const answer = await workshop.made("read", [file.name, bytes, before], (done, all) => studio.progressed(done, all));
    // A plan may be large: it is taken apart in the wasm alone.
    if (slot === "plan") {
      atBeginning();
      const kept = answer.startsWith('{"workbook":true') ? await file.arrayBuffer() : [];
      if (mine !== reading) return;
      opened = { name: file.name, bytes: new Uint8Array(kept) };
    } else published = JSON.stringify(JSON.parse(answer).plan ?? "");
    studio.opened(slot, answer);
  } catch (error) {
    if (error.why) refused(error.why);
    else if (!error.cancelled) studio.failed(error.message);
  }
}

function listen() {
  keepCalm();
  root.addEventListener("change", ({ target }) => {
    if (target.dataset.slot && target.files.length) read(target.dataset.slot, target.files[0]);
  });
  // The same file again, after it was mended elsewhere, has to be news.
  root.addEventListener("click", ({ target }) => {
    if (target.dataset.slot) target.value = "";
  });
  // A file that misses the box must not take the page's place.
  for (const kind of ["dragover", "drop"]) {
    addEventListener(kind, (event) => {
      const box = event.target.closest?.("[data-drop]");
      event.preventDefault();
      if (kind === "drop" && box && event.dataTransfer.files.length) read(box.dataset.drop, event.dataTransfer.files[0]);
    });
  }
}

/** The wasm, which stands as text in a script beside this one. */
async function compiled() {
  const text = atob(window.cityPlanStudioWasm);
  delete window.cityPlanStudioWasm;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return WebAssembly.compile(bytes);
}

/** The fiscal year that begins next in Japan. */
function nextYear() {
  const today = new Date(Date.now() + 9 * 3600e3);
  return String(today.getUTCFullYear() + (today.getUTCMonth() >= 3 ? 1 : 0));
}

async function begin() {
  const typed = await compiled();
  glue = window.cityPlanStudioGlue();
  await glue({ module_or_path: typed });
  window.cityPlanStudio.began(glue);
  workshop = new Workshop(typed);
  const stopped = () => rescued(root, shown);
  for (const name of ["error", "unhandledrejection"]) {
    addEventListener(name, ({ error, reason }) => (error ?? reason) instanceof WebAssembly.RuntimeError && stopped());
  }
  // What stops the live plan stops the studio: they are one.
  root.addEventListener("city-plan-error", ({ detail }) => detail.code === "failed" && stopped());
  root.replaceChildren();
  const manifest = JSON.stringify(window.cityPlanRelease);
  studio = glue.studio(root, manifest, nextYear(), (word, one, other) => heard[word](one, other));
  listen();
}

begin().catch((error) => {
  document.getElementById("studio-waiting")?.replaceChildren("このブラウザーでは、始められませんでした。");
  console.error(`city-plan: ${error.message}`);
});
