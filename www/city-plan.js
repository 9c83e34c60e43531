/* city-plan.js: defines the element <city-plan> and loads the rest from beside itself; nothing else.
 *
 * A classic script that works with async or defer, included twice, and joined with other scripts
 * (then data-base on the script tag says where the files are). It keeps its name; what it loads is
 * named by content and checked by hash. Everything that can fail leaves the static content in place.
 *
 * This file holds the element and its life; the modules in `loader/` are joined with it by the build.
 */
import { PATIENCE, SCRIPT, brought, dressed, here, isDead, loaded, running, spare } from "./loader/component.js";
import { CHECK, Fault, fetched, listed } from "./loader/fault.js";
import { Focus } from "./loader/focus.js";
import { NAME, anchored, firstParts, given, isJapanese, isNarrow, languageOf } from "./loader/given.js";
import { Pending, locate, ours } from "./loader/history.js";
import { Nearing, whileIdle } from "./loader/near.js";
import { eachPiece, pause } from "./loader/pieces.js";
import { notice } from "./loader/notice.js";
import { replaceLinks, replaceScript } from "./loader/stand_ins.js";
import { copied, save } from "./loader/taking.js";

/** How long an element without content stays silent, in milliseconds: most plans are there by then. */
const SILENCE = 1000;

/** The names of the elements on the page, which stand in the URL. */
const names = new Set();

class CityPlan extends HTMLElement {
  static observedAttributes =
    ["src", "lang", "view", "initiative", "heading-level", "theme", "year-style", "today"];

  #plan; #root; #handle; #still; #notice; #abort; #watch; #name;
  /** Ends everything that listens for this element while it runs. */
  #ears;
  /** Where the keyboard is. */
  #focus;
  /** The part of the component that the reader waits for. */
  #wanted;
  /** Whether the page is being printed. */
  #printing = false;
  /** Whether a large plan is being made ready to be searched. */
  #preparing = false;
  /** The turn in which the component takes its place, while it is to come. */
  #swap;
  #nearing = new Nearing();
  #pending = new Pending();

  /** A plan as an object, instead of `src`. */
  get plan() { return this.#plan; }
  set plan(plan) {
    this.#plan = plan;
    if (this.isConnected) this.#start();
  }

  connectedCallback() {
    // A property set before this script ran hides the accessor.
    if (Object.hasOwn(this, "plan")) {
      const { plan } = this;
      delete this.plan;
      this.#plan = plan;
    }
    this.#name ??= this.#named();
    names.add(this.#name);
    this.#approach();
  }

  /** Its id, or its place among those that have none: never the order in which plans arrive. */
  #named() {
    let name = this.id || NAME;
    for (let number = 2; names.has(name); number += 1) name = `${this.id || NAME}-${number}`;
    return name;
  }

  disconnectedCallback() {
    // Moving an element takes it out and puts it back at once: that is no reason to end it.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#end();
      names.delete(this.#name);
      this.#name = undefined;
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === "src") return this.#handle || this.#abort || this.#notice ? this.#start() : this.#approach();
    if (!this.#handle) return;
    this.#dress();
    if (name === "view" || name === "initiative") this.#handle.turn(this.#given());
    else this.#update();
  }

  /** Waits until the element is near the window, unless the page says otherwise. */
  #approach() {
    if (this.#handle || this.#abort || this.#watch || !(this.#plan || this.getAttribute("src"))) return;
    this.dataset.state = "loading";
    if (this.getAttribute("loading") === "eager" || !window.IntersectionObserver) return this.#start();
    this.#watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#start();
    }, { rootMargin: "200px" });
    this.#watch.observe(this);
    // A link to one of our parts must not wait for scrolling.
    if (location.hash.length > 1) this.#start();
  }

  #start() {
    this.#end();
    this.dataset.state = "loading";
    return this.#load();
  }

  /** Loads the component and the plan, and draws; what goes wrong is told to the site's owner. */
  async #load() {
    const abort = this.#abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), PATIENCE);
    const silence = setTimeout(() => this.textContent.trim() || this.#explain("wait"), SILENCE);
    try {
      const late = new Promise((_, failed) => abort.signal.addEventListener("abort", failed));
      // A part that does not come is asked for again by the component, which explains itself then.
      const parts = firstParts(this).map((part) => brought(part).catch(() => {}));
      const all = Promise.all([this.#read(abort.signal), ...parts]);
      const [[module, plan]] = await Promise.race([all, late]);
      if (abort.signal.aborted) return;
      this.#notice?.remove();
      this.#mount(module, plan);
    } catch (error) {
      if (abort.signal.aborted && this.#abort !== abort) return;
      const fault = abort.signal.aborted
        ? new Fault("timeout", this.#source(), "no answer within 30 seconds", "Check the server")
        : error;
      console.error(`city-plan: ${fault.message}`);
      this.stopped(fault.code || "failed", fault.message);
    } finally {
      clearTimeout(timer);
      clearTimeout(silence);
      if (this.#abort === abort) this.#abort = undefined;
    }
  }

  #source() {
    return new URL(this.getAttribute("src") ?? "", document.baseURI).href;
  }

  /** Where the plan came from, for the site's owner. */
  #origin() {
    return this.#plan ? "the property `plan`" : this.#source();
  }

  /** The component, and the plan as it has read it: while the bytes of its JSON came. */
  async #read(signal) {
    const [module, { body }] = await Promise.all([loaded(), this.#answer(signal)]);
    const plan = new module.Arriving();
    await eachPiece(body, signal, (piece) => plan.take(piece));
    plan.end();
    await pause();
    return [module, plan];
  }

  /** What holds the plan's JSON. */
  async #answer(signal) {
    if (!this.#plan) return fetched(this.#source(), { signal });
    try {
      return new Response(JSON.stringify(this.#plan));
    } catch (error) {
      throw new Fault("not-a-plan", this.#origin(), `not a plan (${error.message})`, CHECK);
    }
  }

  #mount(module, plan) {
    const [kept] = spare.splice(0, 1);
    const root = this.#root = kept?.root ?? document.createElement("div");
    root.className = "city-plan";
    this.#dress();
    const port = (word, text) => this.#hear(word, text);
    const page = { ...this.#given(), part: anchored(this, this.#name) };
    this.#ears = new AbortController();
    this.#focus = new Focus(root, this.#ears.signal);
    try {
      if (kept) kept.handle.draw(plan, page, port);
      this.#handle = kept ? kept.handle : module.mount(root, plan, page, port);
    } catch (problems) {
      if (kept) spare.push(kept);
      const kind = problems[0]?.[0] === "not-json" ? "not-json" : "not-a-plan";
      throw new Fault(kind, this.#origin(), `${kind === "not-json" ? "not JSON" : "not a plan"} (${listed(problems)})`, CHECK);
    }
    running.add(this);
    this.#listen(root, this.#ears.signal);
    this.#warn();
  }

  /** Language and theme, which the style sheet reads. */
  #dress() {
    if (!this.#root) return;
    const theme = this.getAttribute("theme");
    this.#root.lang = languageOf(this);
    this.#root.dataset.theme = ["dark", "auto"].includes(theme) ? theme : "light";
  }

  #given() {
    return given(this, this.#name, this.#printing);
  }

  /** Draws again with what the page says now. */
  #update() {
    this.#handle?.update(this.#given());
  }

  /** Tells the site's owner the problems of the plan. */
  #warn() {
    const problems = this.#handle?.problems() ?? [];
    if (problems.length) {
      console.warn(`city-plan: ${this.#origin()} has problems; what is sound is shown. ${CHECK}.\n${listed(problems)}`);
    }
  }

  /** Listens to what changes outside of the component. */
  #listen(root, signal) {
    addEventListener("hashchange", () => this.#handle?.locate(location.hash, ours()), { signal });
    // On paper nothing can be opened.
    for (const [name, printing] of [["beforeprint", true], ["afterprint", false]]) {
      addEventListener(name, () => {
        this.#printing = printing;
        this.#update();
      }, { signal });
    }
    // Who comes to it is likely to open a measure.
    for (const sign of ["pointerover", "focusin"]) {
      root.addEventListener(sign, () => brought("detail").catch(() => {}), { signal, once: true });
    }
    // The component hears no end of a composition, and browsers disagree whether an input event
    // follows it. Hearing the same text twice changes nothing.
    root.addEventListener("compositionend", ({ target }) => {
      target.dispatchEvent(new Event("input", { bubbles: true }));
    }, { signal });
    if (!window.ResizeObserver) return;
    let narrow = isNarrow(this);
    let frame;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      // Drawing at once would resize what is being observed: WebKit tells the page's error handlers.
      frame = requestAnimationFrame(() => {
        if (narrow === isNarrow(this)) return;
        narrow = !narrow;
        this.#update();
      });
    });
    observer.observe(this);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** What the component says or asks. */
  #hear(word, text) {
    if (word === "hash") {
      // What waits has to be in the fragment that the component is about to change.
      for (const element of running) if (text === "push" || element !== this) element.#pending.write();
      return location.hash;
    }
    // First the frame, then the view: neither of them keeps the page from its reader for long.
    if (word === "frame") pause().then(() => isDead() || this.#handle?.fill());
    else if (word === "names") return [...names].join("\n");
    if (word === "push") locate(text, "pushState");
    else if (word === "replace") this.#pending.set(text, () => this.#handle?.paused());
    else if (word === "focus") this.#swapped(() => this.#focus.take(text));
    else if (word === "rescue") this.#swapped(() => this.#focus.rescue(text));
    else if (word === "settle") this.#swapped(() => this.#focus.settle(text));
    else if (word === "part") this.#bring(text);
    else if (word === "near") this.#nearing.watch(this.#root?.querySelector(text));
    else if (word === "search") this.#prepare();
    else if (word === "select") this.#tell("select", { id: text });
    // What is printed may have to be drawn first.
    else if (word === "print") setTimeout(print);
    else if (word === "copy") copied(text || location.href).then(() => this.#handle?.copied(), () => {});
    else if (word === "share") navigator.share({ title: document.title, url: text }).catch(() => {});
    else if (word === "save") save(text.slice(0, text.indexOf("\n")), text.slice(text.indexOf("\n") + 1));
    else if (word === "plan") this.#savePlan(text);
    else if (word === "ready") this.#take();
  }

  /** Puts the component in its place in a turn of its own, because everything is laid out then; never after the
   * element has left the page. */
  #take() {
    const { signal } = this.#ears;
    this.#swap = pause().then(() => {
      this.#swap = undefined;
      if (!signal.aborted) this.#ready();
    });
  }

  /** What needs the component in its place: at once, or when it comes there. */
  #swapped(then) {
    if (this.#swap) this.#swap.then(() => this.#root && then());
    else then();
  }

  /** Brings the part of the component that the reader's choice needs. */
  async #bring(part) {
    this.#wanted = part;
    if (!part) return;
    try {
      await brought(part);
    } catch (error) {
      console.error(`city-plan: ${error.message}`);
      if (this.#wanted === part) this.#handle?.missed();
      return;
    }
    for (const element of running) element.#arrived();
  }

  #arrived() {
    this.#handle.arrived([...here].join(" "));
    // What only now was read may have problems of its own.
    setTimeout(() => this.#warn());
  }

  /** Gets a large plan ready to be searched. */
  #prepare() {
    if (this.#preparing) return;
    this.#preparing = true;
    whileIdle(() => {
      this.#preparing = !isDead() && Boolean(this.#handle?.prepare());
      return this.#preparing;
    });
  }

  /** Saves the plan as the page has it. */
  async #savePlan(name) {
    try {
      const plan = await (await this.#answer(new AbortController().signal)).json();
      await save(name, `${JSON.stringify(plan, undefined, 2)}\n`);
    } catch (error) {
      console.error(`city-plan: ${error.message}`);
    }
  }

  /** Puts the component in the place of the static content. */
  #ready() {
    this.#watch?.disconnect();
    dressed();
    this.#still ??= [...this.childNodes].filter((node) => node !== this.#notice);
    this.replaceChildren(this.#root);
    this.#notice = undefined;
    if (this.dataset.state === "ready") return;
    this.dataset.state = "ready";
    this.#tell("ready");
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`city-plan-${name}`, { bubbles: true, composed: true, detail }));
  }

  /** Ends in trouble: the static content comes back, with one calm sentence for the reader, unless
   * that content is the whole plan: then nothing is missing that would have to be explained. */
  stopped(code, message) {
    this.#end();
    if (!this.querySelector(".city-plan-static")) this.#explain("trouble");
    this.dataset.state = "error";
    this.#tell("error", { code, message });
  }

  #explain(tone) {
    dressed();
    this.#notice = notice(tone, isJapanese(this) ? "ja" : "en");
    this.prepend(this.#notice);
  }

  /** Ends whatever is under way, and puts the static content back. */
  #end() {
    this.#watch?.disconnect();
    this.#watch = undefined;
    this.#abort?.abort();
    this.#abort = undefined;
    this.#notice?.remove();
    this.#notice = undefined;
    this.#wanted = undefined;
    if (this.#still) this.replaceChildren(...this.#still);
    this.#still = undefined;
    this.#rest();
    delete this.dataset.state;
  }

  /** Lets go of the component that runs, if one does. */
  #rest() {
    this.#ears?.abort();
    this.#nearing.end();
    this.#pending.write();
    running.delete(this);
    const [handle, root] = [this.#handle, this.#root];
    this.#handle = this.#root = undefined;
    // After a trap nothing of it can be called any more.
    if (handle && !isDead()) {
      handle.rest();
      spare.push({ handle, root });
    }
  }
}

replaceScript(SCRIPT);
if (window.customElements && !customElements.get("city-plan")) {
  customElements.define("city-plan", CityPlan);
  replaceLinks();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", replaceLinks);
}
