/* city-plan.js: defines the element <city-plan> and loads the rest from beside itself; nothing else.
 *
 * A classic script that works with async or defer, included twice, and joined with other scripts
 * (then data-base on the script tag says where the files are). It keeps its name; what it loads is
 * named by content and checked by hash. Everything that can fail leaves the static content in place.
 *
 * This file holds the element and its life; the modules in `loader/` are joined with it by the build.
 */
import { whenComposed, whenNarrow, whenPrinted } from "./loader/around.js";
import { SCRIPT } from "./loader/base.js";
import { Component, PATIENCE, dressed, shared, styled } from "./loader/component.js";
import { eachDay } from "./loader/days.js";
import { CHECK, Fault, fetched, listed, reason, refused } from "./loader/fault.js";
import { Focus } from "./loader/focus.js";
import { ATTRIBUTES, anchored, dress, firstParts, given, isJapanese, pageIds, said } from "./loader/given.js";
import { Pending, locate, ours } from "./loader/history.js";
import { called, holds, named, names, others, released } from "./loader/names.js";
import { Nearing, whenNear, whileIdle } from "./loader/near.js";
import { Turn, eachPiece, pause } from "./loader/pieces.js";
import { notice } from "./loader/notice.js";
import { known, page } from "./loader/page.js";
import { planText, saved } from "./loader/saving.js";
import { replaceLinks, replaceScript } from "./loader/stand_ins.js";
import { guarded, left, rested, warnOfSwallowed } from "./loader/taken.js";
import { copied } from "./loader/taking.js";
import { PROPERTY, written } from "./loader/written.js";

/** How long an element without content stays silent, in milliseconds: most plans are there by then. */
const SILENCE = 1000;

class CityPlan extends HTMLElement {
  static observedAttributes = ATTRIBUTES.filter((name) => name !== "loading");

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
  /** The turn in which the component takes its place. */
  #turn = new Turn();
  #nearing = new Nearing();
  #pending = new Pending();
  /** The instance of the component that draws this element, and whether it is one of its own: after a trap. */
  #component = shared(); #isAlone = false;

  /** A plan as an object, instead of `src`; `null` and `undefined` are none. */
  get plan() { return this.#plan; }
  set plan(plan) {
    this.#plan = plan ?? undefined;
    if (this.isConnected) this.#restart();
  }

  connectedCallback() {
    // A property set before this script ran hides the accessor.
    if (Object.hasOwn(this, "plan")) {
      const { plan } = this;
      delete this.plan;
      this.#plan = plan ?? undefined;
    }
    if (!holds(this, this.#name)) this.#call();
    // It may have been moved to where the page's style sheet does not reach.
    if (this.#handle) styled(this).then(dressed, () => {});
    this.#approach();
  }

  /** Takes the name of its place. */
  #call() {
    const before = this.#name;
    this.#name = called(this, named(this), before);
    if (this.#handle && before !== this.#name) this.#start();
  }

  /** Another element has left: this one may stand in its place now. Where the address holds choices, they stay. */
  succeed() {
    const stays = this.#handle && location.hash.length > 1;
    if (this.isConnected && !stays && named(this) !== this.#name) this.#call();
  }

  disconnectedCallback() {
    // Moving an element takes it out and puts it back at once: that is no reason to end it.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#end();
      released(this, this.#name);
      this.#name = undefined;
      for (const other of others()) other.succeed();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === "src") return this.#handle || this.#abort || this.#notice ? this.#restart() : this.#approach();
    if (!this.#handle) return;
    dress(this, this.#root);
    if (name === "view" || name === "initiative") this.#handle.turn(this.#given());
    else this.#update();
  }

  /** Waits until the element is near the window, unless the page says otherwise. */
  #approach() {
    if (this.#handle || this.#abort || this.#watch || !this.#has()) return;
    this.dataset.state = "loading";
    if (this.getAttribute("loading") === "eager" || !known("IntersectionObserver")) return this.#start();
    this.#watch = whenNear(this, "200px", () => this.#start());
    // A link to one of our parts must not wait for scrolling.
    if (location.hash.length > 1) this.#start();
  }

  #has() {
    return this.#plan !== undefined || Boolean(this.getAttribute("src"));
  }

  /** Begins with another plan, which may get on with the component where the last one did not. */
  #restart() {
    this.#isAlone = false;
    this.#start();
  }

  #start() {
    this.#end();
    if (!this.#has()) return undefined;
    this.dataset.state = "loading";
    if (!this.#isAlone) this.#component = shared();
    return this.#load();
  }

  /** The component has trapped: once it is tried in an instance of this element's own, while others go on in theirs. */
  trapped() {
    if (this.#isAlone) return this.stopped("panic", "the component stopped");
    this.#isAlone = true;
    this.#end();
    this.#component = new Component();
    this.#start();
  }

  /** The page has put other content into the element: that is the static content now. */
  #taken() {
    // What was changed in its place cannot be drawn in any more.
    if (left(this.#root)) this.#handle = undefined;
    this.#still = undefined;
    this.#end();
    setTimeout(() => this.isConnected && !this.#abort && this.#start(), rested(this));
  }

  /** Loads the component and the plan, and draws; what goes wrong is told to the site's owner. */
  async #load() {
    const abort = this.#abort = new AbortController();
    const component = this.#component;
    component.running.add(this);
    const timer = setTimeout(() => abort.abort(), PATIENCE);
    const silence = setTimeout(() => this.textContent.trim() || this.#explain("wait"), SILENCE);
    try {
      const late = new Promise((_, failed) => abort.signal.addEventListener("abort", failed));
      // A part that does not come is asked for again by the component, which explains itself then.
      const parts = firstParts(this).map((part) => component.brought(part).catch(() => {}));
      const all = Promise.all([this.#read(component, abort.signal), styled(this), ...parts]);
      const [[module, plan]] = await Promise.race([all, late]);
      if (abort.signal.aborted) return;
      this.#notice?.remove();
      this.#mount(module, plan);
    } catch (error) {
      if (abort.signal.aborted && this.#abort !== abort) return;
      const fault = abort.signal.aborted
        ? new Fault("timeout", this.#source(), "no answer within 30 seconds", "Check the server")
        : error;
      console.error(`city-plan: ${reason(fault)}`);
      this.stopped(fault?.code || "failed", reason(fault));
    } finally {
      clearTimeout(timer);
      clearTimeout(silence);
      if (this.#abort === abort) this.#abort = undefined;
    }
  }

  #source() {
    return new URL(this.getAttribute("src") ?? "", page.baseURI).href;
  }

  /** Where the plan came from, for the site's owner. */
  #origin() {
    return this.#plan === undefined ? this.#source() : PROPERTY;
  }

  /** The component, and the plan as it has read it: while the bytes of its JSON came. */
  async #read(component, signal) {
    const [module, { body }] = await Promise.all([component.loaded(), this.#answer(signal)]);
    const plan = new module.Arriving();
    await eachPiece(body, signal, (piece) => plan.take(piece));
    plan.end();
    await pause();
    return [module, plan];
  }

  /** What holds the plan's JSON. */
  async #answer(signal) {
    if (this.#plan !== undefined) return new Response(written(this.#plan));
    return fetched(this.#source(), { signal });
  }

  #mount(module, plan) {
    const { spare } = this.#component;
    const [kept] = spare.splice(0, 1);
    const root = this.#root = kept?.root ?? page.createElement("div");
    root.className = "city-plan";
    dress(this, root);
    const ears = this.#ears = new AbortController();
    const port = (word, text) => (ears.signal.aborted ? "" : this.#hear(word, text));
    const given = { ...this.#given(), part: anchored(this, this.#name) };
    this.#focus = new Focus(root, ears.signal);
    try {
      if (kept) kept.handle.draw(plan, given, port);
      this.#handle = kept ? kept.handle : module.mount(root, plan, given, port);
    } catch (problems) {
      // After a trap another try is under way already.
      if (ears.signal.aborted) return;
      if (kept) spare.push(kept);
      throw refused(this.#origin(), problems);
    }
    this.#listen(root, ears.signal);
    this.#warn();
  }

  #given() {
    return given(this, this.#name, this.#printing, this.#component.here);
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
    // An address without a fragment is that of the first view; "#" is a link of the page to its top.
    const isOurs = () => ours() || !location.href.includes("#");
    addEventListener("hashchange", () => this.#handle?.locate(said(), isOurs()), { signal });
    eachDay(signal, () => this.#update());
    whenPrinted(signal, (printing) => {
      this.#printing = printing;
      this.#update();
    });
    whenNarrow(this, signal, () => this.#update());
    whenComposed(root, signal);
    // Who comes to it is likely to search, or to open an initiative.
    for (const sign of ["pointerover", "focusin"]) {
      const bring = () => ["explorer", "detail"].forEach((part) => this.#component.brought(part).catch(() => {}));
      root.addEventListener(sign, bring, { signal, once: true });
    }
  }

  /** What the component says or asks. */
  #hear(word, text) {
    if (word === "hash") {
      // What waits has to be in the fragment that the component is about to change.
      for (const element of others()) if (text === "push" || element !== this) element.#pending.write();
      return said();
    }
    // First the frame, then the view: neither of them keeps the page from its reader for long.
    if (word === "frame") pause().then(() => this.#handle?.fill());
    else if (word === "names") return names().join("\n");
    else if (word === "ids") return pageIds();
    if (word === "push") locate(text, "pushState");
    else if (word === "replace") this.#pending.set(text, () => this.#handle?.paused());
    else if (word === "focus") this.#turn.after(() => this.#root && this.#focus.take(text));
    else if (word === "rescue") this.#turn.after(() => this.#root && this.#focus.rescue(text));
    else if (word === "settle") this.#turn.after(() => this.#root && this.#focus.settle(text));
    else if (word === "part") this.#bring(text);
    else if (word === "near") this.#nearing.watch(this.#root?.querySelector(text));
    else if (word === "search") this.#prepare();
    else if (word === "select") this.#tell("select", { id: text });
    // What is printed may have to be drawn first.
    else if (word === "print") setTimeout(print);
    else if (word === "copy") copied(text || location.href).then(() => this.#handle?.copied(), () => {});
    else if (word === "share") navigator.share({ title: page.title, url: text }).catch(() => {});
    else if (word === "save") this.#save(text.slice(0, text.indexOf("\n")), () => text.slice(text.indexOf("\n") + 1));
    else if (word === "plan") this.#save(text, () => planText(this.#answer(new AbortController().signal)));
    else if (word === "ready") this.#turn.take(this.#ears.signal, () => this.#ready());
  }

  /** Brings the part of the component that the reader's choice needs. */
  async #bring(part) {
    this.#wanted = part;
    if (!part) return;
    try {
      await this.#component.brought(part);
    } catch (error) {
      console.error(`city-plan: ${error.message}`);
      if (this.#wanted === part) this.#handle?.missed();
      return;
    }
    for (const element of this.#component.running) element.#arrived();
  }

  #arrived() {
    this.#handle?.arrived([...this.#component.here].join(" "));
    // What only now was read may have problems of its own.
    setTimeout(() => this.#warn());
  }

  /** Gets a large plan ready to be searched. */
  #prepare() {
    if (this.#preparing) return;
    this.#preparing = true;
    whileIdle(() => {
      this.#preparing = Boolean(this.#handle?.prepare());
      return this.#preparing;
    });
  }

  /** Has the browser save a file; where it does not, the reader is told the way out. */
  #save(name, content) {
    if (this.#handle) this.#notice?.remove();
    saved(name, content, () => this.#explain("unsaved", "append"));
  }

  /** Puts the component in the place of the static content. */
  #ready() {
    this.#watch?.disconnect();
    dressed();
    if (!this.#still) warnOfSwallowed(this);
    this.#still ??= [...this.childNodes].filter((node) => node !== this.#notice);
    this.replaceChildren(this.#root);
    this.#notice = undefined;
    if (this.dataset.state === "ready") return;
    this.dataset.state = "ready";
    guarded(this, this.#root, this.#ears.signal, () => this.#taken());
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

  #explain(tone, place = "prepend") {
    dressed();
    this.#notice = notice(tone, isJapanese(this) ? "ja" : "en");
    this[place](this.#notice);
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
    const component = this.#component;
    component.running.delete(this);
    const [handle, root] = [this.#handle, this.#root];
    this.#handle = this.#root = undefined;
    // After a trap nothing of it can be called any more.
    if (handle && !component.isDead) {
      try {
        handle.rest();
        component.spare.push({ handle, root });
      } catch {
        // It has trapped, and said so.
      }
    }
  }
}

replaceScript(SCRIPT);
if (window.customElements && !customElements.get("city-plan")) {
  customElements.define("city-plan", CityPlan);
  replaceLinks();
  if (page.readyState === "loading") addEventListener("DOMContentLoaded", replaceLinks);
}
