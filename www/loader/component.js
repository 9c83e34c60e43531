/* The component: its files, each loaded once for an instance, and the instance's end if it traps.
 *
 * Used by the element. What is loaded is named by content and checked by hash; what runs of it is this script, and
 * wasm that was fetched with its hash. `glue.js` is made by the build: it binds wasm to the page.
 */
import { base } from "./base.js";
import { Fault, TOGETHER, fetched } from "./fault.js";
import { bound } from "./glue.js";
import { page } from "./page.js";

/** Name and integrity of each file, filled in by the build. */
const FILES = __FILES__;

/** How long something may take, in milliseconds. */
export const PATIENCE = 30_000;

/** Address and integrity of a file of ours, and what helps where it is not there and only was looked for. */
function file(name) {
  const { url, said, guessed } = base();
  const [path, integrity] = FILES[name];
  const remedy = guessed
    ? "This script cannot tell where its files are: say so with data-base=\"(address of their folder)/\" on its tag or on the element"
    : undefined;
  // A bundle knows addresses of its own, where it has not brought the files along.
  return { url: new URL(said ? path.replace(/.*\//, "") : path, url).href, integrity, remedy };
}

/** What wasm has thrown: told by us, not by the browser. */
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
  /** Roots that elements have left, for the next ones: what listens in them can never be taken off. */
  spare = [];
  /** The parts that are here, by name. */
  here = new Set();
  /** Whether it has trapped: nothing of it can be called any more. */
  isDead = false;
  #coming = new Map(); #module; #exports;

  /** What the element calls. */
  loaded() {
    this.#module ??= this.#load().catch((error) => {
      this.#module = undefined;
      throw error;
    });
    return this.#module;
  }

  async #load() {
    const wasm = file("wasm");
    if (!window.WebAssembly) {
      throw new Fault("old-browser", wasm.url, "this browser has no WebAssembly", "The static content stays");
    }
    const module = bound(page);
    this.#exports = await compiled(wasm, await fetched(wasm.url, wasm), module.imports());
    module.begin({ exports: this.#guarded() });
    return module;
  }

  /** The exports, each of which ends the instance where it throws: a panic is a trap without words. */
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
    for (const element of [...this.running]) element.trapped();
  }

  /** Brings a part of the component that few readers open; each file of it once. */
  async brought(part) {
    await Promise.all(FILES.parts[part].map((name) => {
      if (!this.#coming.has(name)) {
        this.#coming.set(name, this.#joined(file(name)).catch((error) => {
          this.#coming.delete(name);
          throw error;
        }));
      }
      return this.#coming.get(name);
    }));
    this.here.add(part);
  }

  async #joined(wasm) {
    const response = await fetched(wasm.url, { ...wasm, signal: AbortSignal.timeout?.(PATIENCE) });
    await this.loaded();
    // What the parts have in common: memory, functions, stack.
    await compiled(wasm, response, { __wasm_split: this.#exports });
  }
}

/** The instance of all elements that have given no cause for one of their own. */
let common = new Component();
export const shared = () => common;

async function compiled({ url }, response, imports) {
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
    throw new Fault("wasm-blocked", url, `not compiled (${error.message})`, remedy);
  }
}

/** Style sheets that the page had not linked, and those of them that do not dress anything yet. */
const sheets = new WeakMap();
const waiting = new Set();

/** Lets the style sheet dress the page. Before, it would move static content that is about to go. */
export function dressed() {
  for (const link of waiting) link.media = "all";
  waiting.clear();
}

/** The style sheet, where an element is: the one of the page does not reach into a shadow root. */
export async function styled(element) {
  const root = element.getRootNode();
  return Promise.all([page.head, ...(root instanceof ShadowRoot ? [root] : [])].map((place) => {
    if (!sheets.has(place)) {
      sheets.set(place, Promise.resolve(linked(place, file("style"))).catch((error) => {
        sheets.delete(place);
        throw error;
      }));
    }
    return sheets.get(place);
  }));
}

/** Links a sheet, whose hash the browser checks; done when it has loaded. */
function linked(place, { url, integrity, remedy = TOGETHER }) {
  const scope = place === page.head ? page : place;
  if ([...scope.querySelectorAll("link[rel=stylesheet]")].some(({ href }) => href === url)) return undefined;
  return new Promise((done, failed) => {
    const link = page.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: url, integrity, crossOrigin: "anonymous", media: "not all" });
    waiting.add(link);
    link.onload = done;
    link.onerror = () => {
      link.remove();
      waiting.delete(link);
      failed(new Fault("not-fetched", url, "not loaded, or its content does not match its hash", remedy));
    };
    place.append(link);
  });
}
