/* The component: its files, each loaded once for the whole page, and its end if it traps.
 *
 * Used by the element. What is loaded is named by content and checked by hash.
 */
import { Fault, fetched } from "./fault.js";

/** The script tag, before anything else can run: it says where the files are. */
export const SCRIPT = document.currentScript;

/** Name and integrity of each file, filled in by the build. */
const FILES = __FILES__;
const WASM = Object.values(FILES).flat().filter((name) => /\.wasm$/.test(name));
const BASE = new URL(".", new URL((SCRIPT && (SCRIPT.dataset.base || SCRIPT.src)) || ".", document.baseURI));

/** How long something may take, in milliseconds. */
export const PATIENCE = 30_000;

/** The elements that run. */
export const running = new Set();
/** Roots that elements have left, for the next ones: what listens in them can never be taken off. */
export const spare = [];

/** A trap ends the component on the whole page: every element shows its static content again. */
let dead = false;
export const isDead = () => dead;

function trapped(event) {
  const error = event.error || event.reason;
  if (!(error instanceof WebAssembly.RuntimeError) || !WASM.some((name) => String(error.stack).includes(name))) return;
  event.preventDefault();
  dead = true;
  console.error(`city-plan: the component stopped (${error.message}). The static content is shown again; please report this.`, error);
  [...running].forEach((element) => element.stopped("panic", "the component stopped"));
}

/** Address and integrity of a file of ours. */
export const file = (name) => ({ url: new URL(FILES[name][0], BASE).href, integrity: FILES[name][1] });

/** The component, once per page. */
let component;
export async function loaded() {
  if (dead) throw new Fault("panic", BASE.href, "the component has stopped before", "Load the page again");
  component ??= load().catch((error) => {
    component = undefined;
    throw error;
  });
  return component;
}

/** What the parts of the component have in common: its memory, its functions, its stack. */
let shared;

async function load() {
  const [style, glue, wasm] = ["style", "glue", "wasm"].map(file);
  if (!window.WebAssembly) {
    throw new Fault("old-browser", wasm.url, "this browser has no WebAssembly", "The static content stays");
  }
  const [module, response] = await Promise.all([
    linked("modulepreload", glue).then(() => import(glue.url)),
    fetched(wasm.url, { integrity: wasm.integrity }),
    linked("stylesheet", style),
  ]);
  shared = await compiled(wasm.url, response, (typed) => module.default({ module_or_path: typed }));
  // The component has no words for a panic: it traps, inside of whatever event was under way.
  for (const name of ["error", "unhandledrejection"]) addEventListener(name, trapped);
  return module;
}

async function compiled(url, response, compile) {
  // Streaming compilation insists on the exact type, which many servers do not send.
  const typed = response.headers.get("content-type") === "application/wasm"
    ? response
    : new Response(response.body, { headers: { "content-type": "application/wasm" } });
  try {
    return await compile(typed);
  } catch (error) {
    const remedy = /CSP|Content.Security|unsafe-eval/i.test(error.message)
      ? "Allow script-src 'wasm-unsafe-eval' in the Content-Security-Policy"
      : "The browser may be too old for it: the static content stays";
    throw new Fault("wasm-blocked", url, `not compiled (${error.message})`, remedy);
  }
}

/** The parts that are here, by name. */
export const here = new Set();
const coming = new Map();

/** Brings a part of the component that few readers open; each file of it once. */
export async function brought(part) {
  await Promise.all(FILES.parts[part].map((name) => {
    if (!coming.has(name)) {
      coming.set(name, instantiated(file(name)).catch((error) => {
        coming.delete(name);
        throw error;
      }));
    }
    return coming.get(name);
  }));
  here.add(part);
}

async function instantiated({ url, integrity }) {
  const response = await fetched(url, { integrity, signal: AbortSignal.timeout?.(PATIENCE) });
  await loaded();
  return compiled(url, response, (typed) => WebAssembly.instantiateStreaming(typed, { __wasm_split: shared }));
}

/** The style sheet, where the page had not linked it. */
let sheet;

/** Lets the style sheet dress the page. Before, it would move static content that is about to go. */
export function dressed() {
  if (sheet) sheet.media = "all";
}

/** A <link> in the page's head, which checks the hash; done when it has loaded. */
export function linked(rel, file) {
  const known = [...document.querySelectorAll(`link[rel="${rel}"]`)].some(({ href }) => href === file.url);
  if (known) return Promise.resolve();
  return new Promise((done, failed) => {
    const link = document.createElement("link");
    Object.assign(link, { rel, href: file.url, integrity: file.integrity, crossOrigin: "anonymous" });
    if (rel === "stylesheet") {
      link.media = "not all";
      sheet = link;
    }
    link.onload = done;
    link.onerror = () => {
      link.remove();
      failed(new Fault("not-fetched", file.url, "not loaded, or its content does not match its hash",
        "Upload all files of one build together, and allow them in the Content-Security-Policy"));
    };
    document.head.append(link);
    // A browser that does not know modulepreload never answers; the import then loads it plainly.
    if (rel === "modulepreload" && !link.relList.supports("modulepreload")) done();
  });
}
