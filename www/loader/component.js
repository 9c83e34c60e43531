/* The component: its files, each loaded once for an instance, and the instance's end if it traps.
 *
 * The files are named by content and checked by hash. The build writes the two modules below `#generated`: the glue,
 * which binds wasm to the page, and the names of the files. The studio has `studio/linked-component.js` instead.
 */
import { baseUrl } from "./base-url.js";
import { LoadError, TIMEOUT, TOGETHER, fetchFile } from "./load-error.js";
import { page } from "./unclobbered-dom.js";
import { FILES } from "#generated/files.js";
import { bound } from "#generated/glue.js";

/** Address and integrity of a file of ours, and what helps where it is not there and only was looked for. */
function file(name) {
  const { url, isExplicit, isGuessed } = baseUrl();
  const [path, integrity] = FILES[name];
  const remedy = isGuessed
    ? "This script cannot tell where its files are: write data-base=\"(address of their folder)/\" on its tag or on the element"
    : undefined;
  // The module of a package has addresses in the place of names; a folder that the page sets takes precedence.
  return { url: new URL(isExplicit ? path.replace(/.*\//, "") : path, url).href, integrity, remedy };
}

/** Errors thrown by wasm: this script reports them, so the browser need not. */
const traps = new WeakSet();

for (const name of ["error", "unhandledrejection"]) {
  addEventListener(name, (event) => {
    const thrown = event.error ?? event.reason;
    if (traps.has(Object(thrown))) event.preventDefault();
  });
}

/** An instance of the component: one memory, which several elements have in common. */
export class Component {
  /** The elements that use it. */
  running = new Set();
  /** Roots that elements have left, for the next ones: listeners in them can never be removed. */
  spare = [];
  /** The names of the chunks that are loaded. */
  chunks = new Set();
  /** True after a trap: nothing of it can be called any more. */
  isDead = false;
  #pending = new Map(); #module; #exports;

  /** Loads the main file; returns the functions that the element calls. */
  load() {
    this.#module ??= this.#loadMain().catch((error) => {
      this.#module = undefined;
      throw error;
    });
    return this.#module;
  }

  async #loadMain() {
    const wasm = file("wasm");
    if (!window.WebAssembly) {
      throw new LoadError("old-browser", wasm.url, "this browser has no WebAssembly", "The static content stays");
    }
    const module = bound(page);
    this.#exports = await instantiate(wasm, await fetchFile(wasm.url, wasm), module.imports());
    module.begin({ exports: this.#guarded() });
    return module;
  }

  /** The exports, each of which ends the instance when it throws: a panic is a trap without a message. */
  #guarded() {
    const guard = (run) => (...values) => {
      if (this.isDead) throw this.trap;
      try {
        return run(...values);
      } catch (error) {
        this.#stop(error);
        throw error;
      }
    };
    const all = Object.entries(this.#exports);
    return Object.fromEntries(all.map(([name, one]) => [name, typeof one === "function" ? guard(one) : one]));
  }

  #stop(error) {
    this.isDead = true;
    this.trap = error;
    traps.add(Object(error));
    if (common === this) common = new Component();
    console.error(`city-plan: the component stopped (${error.message}). Please report this.`, error);
    for (const element of [...this.running]) element.recover();
  }

  /** Loads a chunk of the component that few readers open, and each file of it once. */
  async loadChunk(chunk) {
    await Promise.all(FILES.chunks[chunk].map((name) => {
      if (!this.#pending.has(name)) {
        this.#pending.set(name, this.#join(file(name)).catch((error) => {
          this.#pending.delete(name);
          throw error;
        }));
      }
      return this.#pending.get(name);
    }));
    this.chunks.add(chunk);
  }

  async #join(wasm) {
    const response = await fetchFile(wasm.url, { ...wasm, signal: AbortSignal.timeout?.(TIMEOUT) });
    await this.load();
    // The chunks share with the main file: memory, functions, stack.
    await instantiate(wasm, response, { __wasm_split: this.#exports });
  }
}

/** The instance of all elements that have given no cause for one of their own. */
let common = new Component();
export const sharedComponent = () => common;

async function instantiate({ url }, response, imports) {
  // Streaming compilation insists on the exact type, which many servers do not send.
  const typed = response.headers.get("content-type") === "application/wasm"
    ? response
    : new Response(response.body, { headers: { "content-type": "application/wasm" } });
  try {
    return (await WebAssembly.instantiateStreaming(typed, imports)).instance.exports;
  } catch (error) {
    const remedy = /CSP|Content.Security|unsafe-eval/i.test(error.message)
      ? "Allow script-src 'wasm-unsafe-eval' in the Content-Security-Policy"
      : "The browser may be too old for it: the static content stays";
    throw new LoadError("wasm-blocked", url, `not compiled (${error.message})`, remedy);
  }
}

/** The links to style sheets that the page had not linked, each with its loading, and those that do not apply yet. */
const loads = new WeakMap();
const waiting = new Set();

/** Lets the style sheet apply. Earlier it would move static content that is about to be replaced. */
export function applyStyles() {
  for (const link of waiting) link.media = "all";
  waiting.clear();
}

/** Chunks that draw nothing of their own: all others need the style sheet of the views. */
const WITHOUT_VIEWS = ["english"];

/** Links the style sheets that an element with these chunks needs, at its root: those of the page do not reach into a
 * shadow root. */
export async function linkStyles(element, chunks) {
  const needed = [...chunks].some((chunk) => !WITHOUT_VIEWS.includes(chunk)) ? ["style", "views"] : ["style"];
  const root = element.getRootNode();
  const places = [page.head, ...(root instanceof ShadowRoot ? [root] : [])];
  return Promise.all(places.flatMap((place) => needed.map((name) => linkSheet(place, file(name)))));
}

/** Links the style sheets for chunks; returns those that the element can be drawn with. */
export async function styledChunks(element, chunks) {
  const all = [...chunks];
  try {
    await linkStyles(element, all);
    return all;
  } catch {
    // It is asked for again when the reader opens a view.
    return all.filter((chunk) => WITHOUT_VIEWS.includes(chunk));
  }
}

/** Links a sheet, whose hash the browser checks; resolves when it has loaded. A page that exchanges its head takes the
 * links with it, so the place itself is asked. */
function linkSheet(place, { url, integrity, remedy = TOGETHER }) {
  const scope = place === page.head ? page : place;
  const same = [...scope.querySelectorAll("link[rel=stylesheet]")].find(({ href }) => href === url);
  if (same) return loads.get(same);
  const link = page.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: url, integrity, crossOrigin: "anonymous", media: "not all" });
  const load = new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => {
      link.remove();
      waiting.delete(link);
      failed(new LoadError("not-fetched", url, "not loaded, or its content does not match its hash", remedy));
    };
  });
  loads.set(link, load);
  waiting.add(link);
  place.append(link);
  return load;
}
