/* studio.js: starts the studio, and is the browser's side of it: files, worker, downloads, the preview.
 *
 * A classic script that works from a folder by double click: it fetches, stores and sends nothing.
 * `src/studio/host.rs` has the interface to the wasm. esbuild bundles it with the modules beside it, and with the
 * element of residents.
 */
import "../city-plan.js";
import { copyText } from "./clipboard.js";
import { deferChangeWhilePressing } from "./defer-change.js";
import { downloadFile } from "./download.js";
import { provideComponent } from "./linked-component.js";
import { bytesOf, loadParts } from "./parts.js";
import { showPreview } from "./preview.js";
import { guardUnload, showStopped } from "./unload-guard.js";
import { TaskWorker } from "./worker.js";

const root = document.getElementById("studio");

/** The bytes of the workbook that was opened, for the columns that its editors added. */
let opened = { name: "", bytes: new Uint8Array() };
/** The JSON of the plan that was shown last, should the studio stop. */
let shown = "";
/** The JSON of the published plan, if one was chosen. */
let published = "";
/** The files of departments that are joined: their names with their lengths, and their bytes one after another. */
let returned = { files: "[]", bytes: new Uint8Array() };
/** The reading that is under way. */
let reading;
let studio;
let worker;
/** The functions of the wasm that runs in the page. */
let glue;

/** Handlers of the wasm's events, by name. */
const handlers = {
  show(plan, initiative) {
    shown = plan;
    showPreview(document.getElementById("studio-plan"), plan, initiative);
  },
  focus: (selector) => document.querySelector(selector)?.focus(),
  cancel() {
    reading = undefined;
    worker.end();
    // The same file may be wanted after all.
    for (const field of root.querySelectorAll("input[type=file]")) field.value = "";
  },
  save(name, content) {
    downloadFile(name, content);
    studio.saved(name);
  },
  workbook: (name, plan) => downloadWorkbook(name, "workbook", [plan, opened.name, opened.bytes]),
  forms: (name, request) => downloadWorkbook(name, "forms", [request]),
  join: (plan) => joinForms(plan),
  template: () => downloadWorkbook("計画のひな形.xlsx", "template", []),
  pack: (name, texts) => downloadArchive(name, texts),
  zip: (name, texts) => downloadZip(name, texts, "[]", new Uint8Array()),
  copy: (text) => copyText(text).then(() => studio.copied(true), () => studio.copied(false)),
  guard: (on) => guardUnload(Boolean(on)),
  speak(language, title) {
    document.documentElement.lang = language;
    document.title = title;
  },
  refuse: (sentence) => studio.announce(sentence),
};

/** Removes the choices of the last plan from the address: another plan is shown from its beginning. */
function showBeginning() {
  try {
    history.replaceState(null, "", location.href.split("#")[0]);
  } catch {
    // Some browsers keep the addresses of folders as they are.
  }
}

/** Makes a workbook and saves it. */
async function downloadWorkbook(name, task, given) {
  try {
    downloadFile(name, await worker.run(task, given));
    studio.saved(name);
  } catch ({ message }) {
    studio.failed(message);
  }
}

/** Makes the archive to publish and saves it. */
async function downloadArchive(name, texts) {
  let parts;
  try {
    parts = await loadParts();
  } catch {
    return studio.parts_missing();
  }
  await downloadZip(name, texts, parts.names, bytesOf(parts.bytes));
}

/** Makes an archive of texts and of files that are bytes, and saves it. */
async function downloadZip(name, texts, names, bytes) {
  try {
    downloadFile(name, await worker.run("archive", [texts, names, bytes]));
    studio.saved(name);
  } catch ({ message }) {
    studio.failed(message);
  }
}

/** Reads a file of an editor. */
async function read(role, file) {
  const mine = reading = Symbol(file.name);
  studio.began(role, file.name);
  let beginning = new Uint8Array();
  const refused = (why) => studio.refused(role, file.name, file.size, beginning, why);
  try {
    beginning = new Uint8Array(await file.slice(0, 100).arrayBuffer());
    if (mine !== reading) return;
    if (glue.is_too_large(file.name, file.size, beginning)) return refused("bytes");
    // Not in the worker: where a page was opened from a folder, WebKit lets a worker read no file.
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (mine !== reading) return;
    // Ids that a workbook lacks, and the rest of a plan where there is but one sheet, are those of the other plan.
    const before = (role === "plan" && published) || shown;
    const answer = await worker.run("read", [file.name, bytes, before], (done, all) => studio.progressed(done, all));
    // A plan may be large: it is taken apart in the wasm alone.
    if (role === "plan") {
      showBeginning();
      const kept = answer.startsWith('{"workbook":true') ? await file.arrayBuffer() : [];
      if (mine !== reading) return;
      opened = { name: file.name, bytes: new Uint8Array(kept) };
    } else published = JSON.stringify(JSON.parse(answer).plan ?? "");
    studio.opened(role, answer);
  } catch (error) {
    if (error.why) refused(error.why);
    else if (!error.cancelled) studio.failed(error.message);
  }
}

/** Reads the files that departments sent back. The page then asks for them to be joined into its plan. */
async function readForms(files) {
  const mine = reading = Symbol("forms");
  try {
    const parts = [];
    for (const file of files) {
      studio.began("forms", file.name);
      const beginning = new Uint8Array(await file.slice(0, 100).arrayBuffer());
      if (mine !== reading) return;
      if (glue.is_too_large(file.name, file.size, beginning)) {
        studio.refused("forms", file.name, file.size, beginning, "bytes");
        return;
      }
      parts.push(new Uint8Array(await file.arrayBuffer()));
      if (mine !== reading) return;
    }
    const lengths = files.map((file, at) => [file.name, parts[at].length]);
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    if (mine !== reading) return;
    returned = { files: JSON.stringify(lengths), bytes };
    studio.returned();
  } catch ({ message }) {
    studio.failed(message);
  }
}

/** Joins them. */
async function joinForms(plan) {
  try {
    studio.joined(await worker.run("join", [plan, returned.files, returned.bytes]));
  } catch ({ cancelled, message }) {
    if (!cancelled) studio.failed(message);
  }
}

/** Reads what an editor has chosen or dropped. */
function choose(role, files) {
  if (role === "forms") readForms([...files]);
  else read(role, files[0]);
}

function listen() {
  deferChangeWhilePressing();
  root.addEventListener("change", ({ target }) => {
    if (target.dataset.role && target.files.length) choose(target.dataset.role, target.files);
  });
  // The same file again, after it was mended elsewhere, has to be news.
  root.addEventListener("click", ({ target }) => {
    if (target.dataset.role) target.value = "";
  });
  // A file that misses the box must not take the page's place.
  for (const kind of ["dragover", "drop"]) {
    addEventListener(kind, (event) => {
      const box = event.target.closest?.("[data-drop]");
      event.preventDefault();
      if (kind === "drop" && box && event.dataTransfer.files.length) choose(box.dataset.drop, event.dataTransfer.files);
    });
  }
}

/** The wasm, which is text in a script beside this one. */
async function compiled() {
  const bytes = bytesOf(window.cityPlanStudioWasm);
  delete window.cityPlanStudioWasm;
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
  provideComponent(glue);
  worker = new TaskWorker(typed);
  const stopped = () => showStopped(root, shown);
  for (const name of ["error", "unhandledrejection"]) {
    addEventListener(name, ({ error, reason }) => (error ?? reason) instanceof WebAssembly.RuntimeError && stopped());
  }
  // A stop of the preview is one of the studio: they are one wasm.
  root.addEventListener("city-plan-error", ({ detail }) => detail.code === "failed" && stopped());
  root.replaceChildren();
  const manifest = JSON.stringify(window.cityPlanRelease);
  studio = glue.studio(root, manifest, nextYear(), (word, one, other) => handlers[word](one, other));
  listen();
}

begin().catch((error) => {
  document.getElementById("studio-waiting")?.replaceChildren(
    "始められませんでした。新しいブラウザーで、もう一度開いてください。 The studio could not start. Please open it in a recent browser.",
  );
  console.error(`city-plan: ${error.message}`);
});
