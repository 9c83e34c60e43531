/* city-plan.js: defines the element <city-plan> and loads the rest from beside itself; nothing else.
 *
 * A classic script that works with async or defer, included twice, and joined with other scripts
 * (then data-base on the script tag says where the files are). It keeps its name; what it loads is
 * named by content and checked by hash. Everything that can fail leaves the static content in place.
 *
 * This file holds the element and its life; esbuild bundles the modules of `loader/` with it.
 */
import { upgradeLinks, upgradeScript } from "./loader/auto-upgrade.js";
import { SCRIPT } from "./loader/base-url.js";
import { onCompositionEnd, onPrint, onWidthChange } from "./loader/environment.js";
import { Focus } from "./loader/focus.js";
import { PendingFragment, isOwnEntry, writeFragment } from "./loader/history.js";
import {
  ATTRIBUTES, applyTheme, firstChunks, fragmentPieces, hostOptions, isJapanese, pageIds, startingPlace,
} from "./loader/host-options.js";
import { freeName, holdsName, namedElements, namesInUse, releaseName, takeName } from "./loader/instance-names.js";
import { IdleWork, LazyRows, onNear } from "./loader/lazy-rows.js";
import { LoadError, TIMEOUT, messageOf, refusedPlan, warnOfProblems } from "./loader/load-error.js";
import { createNotice } from "./loader/notice.js";
import { editionBytes, planAddress, planOrigin, planResponse, readPlan } from "./loader/plan-source.js";
import { keepPlace, openTarget } from "./loader/reading-position.js";
import { leaveCopy, restartDelay, warnOfSwallowedContent, watchContent } from "./loader/replaced-content.js";
import { formattedPlan, saveFile } from "./loader/save-file.js";
import { NextTask, yieldToPage } from "./loader/stream.js";
import { onNewDay } from "./loader/today.js";
import { feature, page, setTitle } from "./loader/unclobbered-dom.js";
import { copyText } from "#clipboard";
import { Component, applyStyles, linkStyles, sharedComponent, styledChunks } from "#component";

/** The time without a notice in an element without content, in milliseconds: most plans are there by then. */
const SILENCE = 1000;

/** The time for which a button confirms that a link was copied, in milliseconds. */
const CONFIRMATION = 3000;

class CityPlan extends HTMLElement {
  static observedAttributes = ATTRIBUTES.filter((name) => name !== "loading");

  #plan; #root; #handle; #staticContent; #notice; #abort; #approach; #name;
  /** The controller whose signal ends all listeners of this element. */
  #listeners;
  /** The focus inside of the element. */
  #focus;
  /** The chunk of the component that the reader waits for. */
  #awaitedChunk;
  /** The timer that takes the confirmation of a copy back. */
  #confirmation;
  /** True while the page is being printed. */
  #isPrinting = false;
  /** The preparation of a large plan's texts for the search. */
  #searchPreparation = new IdleWork();
  /** The task in which the component takes its place. */
  #placement = new NextTask();
  #lazyRows = new LazyRows();
  #pendingFragment = new PendingFragment();
  /** The instance of the component that draws this element, and whether it is one of its own: after a trap. */
  #component = sharedComponent(); #isAlone = false;
  /** The chunks that this element can be drawn with: they are loaded, and so is their style sheet at its root. */
  #chunks = [];
  /** The handlers of the component's events; docs/architecture.md has the table. */
  #handlers = {
    // First the frame, then the view: neither of them keeps the page from its reader for long.
    "frame": () => yieldToPage().then(() => this.#handle?.drawView()),
    "ready": () => this.#placement.run(this.#listeners.signal, () => this.#ready()),
    "select": (id) => this.#dispatch("select", { id }),
    "title": (title) => this.hasAttribute("page-title") && setTitle(title),
    "focus": (selector) => this.#moveFocus("take", selector),
    "restore-focus": (selector) => this.#moveFocus("restore", selector),
    "settle-focus": (selector) => this.#moveFocus("settle", selector),
    "reveal": (selector) => this.#placement.after(() => this.#root?.querySelector(selector)?.scrollIntoView({ block: "nearest" })),
    "chunk": (name) => this.#loadChunk(name),
    "edition": (address) => this.#loadEdition(address),
    "observe": (selector) => this.#lazyRows.observe(this.#root?.querySelector(selector)),
    "warm-search": () => this.#searchPreparation.run(() => Boolean(this.#handle?.warmSearch())),
    "push": (fragment) => writeFragment(fragment, "pushState"),
    "replace": (fragment) => this.#pendingFragment.set(fragment, () => this.#handle?.pauseTyping()),
    "copy": (address) => copyText(address || location.href).then(() => this.#confirmCopy(), () => {}),
    "share": (address) => navigator.share({ title: page.title, url: address }).catch(() => {}),
    // The view for paper may have to be drawn first.
    "print": () => setTimeout(print),
    "print-large": () => this.#printLarge(),
    "save": (name, content) => this.#save(name, () => content),
    "save-plan": (name) => this.#save(name, () => formattedPlan(planResponse(this, this.#plan, new AbortController().signal))),
    "fragment": (cause) => this.#currentFragment(cause),
    "names": () => namesInUse().join("\n"),
    "ids": () => pageIds(),
  };

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
    if (!holdsName(this, this.#name)) this.#takeFreeName();
    // It may have been moved to where the page's style sheet does not reach.
    if (this.#handle) this.#chunksLoaded();
    this.#startWhenNear();
  }

  /** Takes the name of its place. */
  #takeFreeName() {
    const before = this.#name;
    this.#name = takeName(this, freeName(this), before);
    if (this.#handle && before !== this.#name) this.#start();
  }

  /** Takes over the name of an element that was removed, unless choices in the address belong to this one. */
  takeFreedName() {
    const stays = this.#handle && location.hash.length > 1;
    if (this.isConnected && !stays && freeName(this) !== this.#name) this.#takeFreeName();
  }

  disconnectedCallback() {
    // Moving an element takes it out and puts it back at once: that is no reason to end it.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#end();
      releaseName(this, this.#name);
      this.#name = undefined;
      for (const other of namedElements()) other.takeFreedName();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === "src") return this.#handle || this.#abort || this.#notice ? this.#restart() : this.#startWhenNear();
    if (!this.#handle) return;
    applyTheme(this, this.#root);
    // In a task of its own: a page that morphs changes the content in the same turn, and nothing can be drawn into that.
    const { signal } = this.#listeners;
    setTimeout(() => {
      if (signal.aborted) return;
      if (name === "view" || name === "initiative") this.#handle.navigate(this.#hostOptions());
      else this.#update();
    });
  }

  /** Waits until the element is near the window, unless the page wants it at once. */
  #startWhenNear() {
    if (this.#handle || this.#abort || this.#approach || !this.#hasPlan()) return;
    this.dataset.state = "loading";
    if (this.getAttribute("loading") === "eager" || !feature("IntersectionObserver")) return this.#start();
    this.#approach = onNear(this, "200px", () => this.#start());
    // A link to one of our parts must not wait for scrolling.
    if (location.hash.length > 1) this.#start();
  }

  #hasPlan() {
    return this.#plan !== undefined || Boolean(this.getAttribute("src"));
  }

  /** Begins with another plan, which may get on with the component where the last one did not. */
  #restart() {
    this.#isAlone = false;
    this.#start();
  }

  #start() {
    this.#end();
    if (!this.#hasPlan()) return undefined;
    this.dataset.state = "loading";
    if (!this.#isAlone) this.#component = sharedComponent();
    return this.#load();
  }

  /** Starts again after a trap: once it is tried in an instance of this element's own, while others go on in theirs. */
  recover() {
    if (this.#isAlone) return this.fail("panic", "the component stopped");
    this.#isAlone = true;
    this.#end();
    this.#component = new Component();
    this.#start();
  }

  /** Starts again after the page has put other content into the element: that is the static content now. */
  #resumeAfterReplacement() {
    // A root that the page has changed cannot be drawn in any more.
    if (leaveCopy(this.#root)) this.#handle = undefined;
    this.#staticContent = undefined;
    this.#end();
    setTimeout(() => this.isConnected && !this.#abort && this.#start(), restartDelay(this));
  }

  /** Loads the component and the plan, and draws; reports failures to the site's owner. */
  async #load() {
    const abort = this.#abort = new AbortController();
    const component = this.#component;
    openTarget(this);
    component.running.add(this);
    const timer = setTimeout(() => abort.abort(), TIMEOUT);
    const silence = setTimeout(() => this.textContent.trim() || this.#showNotice("wait"), SILENCE);
    try {
      const late = new Promise((_, failed) => abort.signal.addEventListener("abort", failed));
      // The component asks again for a chunk that does not arrive, and explains it then.
      const first = firstChunks(this);
      const chunks = first.map((chunk) => component.loadChunk(chunk).catch(() => {}));
      const styles = linkStyles(this, [...first, ...component.chunks]);
      const all = Promise.all([readPlan(component, this, this.#plan, abort.signal), styles, ...chunks]);
      const [[module, plan]] = await Promise.race([all, late]);
      if (abort.signal.aborted) return;
      const { segment, chunk } = startingPlace(this, this.#name);
      if (chunk) await Promise.race([this.#fetchChunk(chunk).catch(() => {}), late]);
      this.#chunks = await Promise.race([styledChunks(this, component.chunks), late]);
      if (abort.signal.aborted) return;
      this.#notice?.remove();
      this.#mount(module, plan, segment);
    } catch (error) {
      if (abort.signal.aborted && this.#abort !== abort) return;
      const failure = abort.signal.aborted
        ? new LoadError("timeout", planAddress(this), "no answer within 30 seconds", "Check the server")
        : error;
      console.error(`city-plan: ${messageOf(failure)}`);
      this.fail(failure?.code || "failed", messageOf(failure));
    } finally {
      clearTimeout(timer);
      clearTimeout(silence);
      if (this.#abort === abort) this.#abort = undefined;
    }
  }

  /** Draws the plan; `segment` is the place of the static content that the reader is at. */
  #mount(module, plan, segment) {
    const { spare } = this.#component;
    const [kept] = spare.splice(0, 1);
    const root = this.#root = kept?.root ?? page.createElement("div");
    root.className = "city-plan";
    applyTheme(this, root);
    const listeners = this.#listeners = new AbortController();
    const port = (name, ...payload) => (listeners.signal.aborted ? "" : this.#handlers[name](...payload));
    const options = { ...this.#hostOptions(), segment };
    this.#focus = new Focus(root, listeners.signal);
    try {
      if (kept) kept.handle.remount(plan, options, port);
      this.#handle = kept ? kept.handle : module.mount(root, plan, options, port);
    } catch (problems) {
      // After a trap another try is under way already.
      if (listeners.signal.aborted) return;
      if (kept) spare.push(kept);
      throw refusedPlan(planOrigin(this, this.#plan), problems);
    }
    this.#listen(root, listeners.signal);
    this.#reportProblems();
  }

  #hostOptions() {
    return hostOptions(this, this.#name, this.#isPrinting, this.#chunks);
  }

  /** Draws again with the page's current options. */
  #update() {
    this.#handle?.update(this.#hostOptions());
  }

  /** Prints with the roadmap on A3. */
  #printLarge() {
    this.#root.dataset.paper = "a3";
    setTimeout(print);
  }

  /** Reports the problems of the plan to the site's owner. */
  #reportProblems() {
    warnOfProblems(planOrigin(this, this.#plan), this.#handle?.problems() ?? []);
  }

  /** Listens to what changes outside of the component. */
  #listen(root, signal) {
    // An address without a fragment is that of the first view; "#" is a link of the page to its top.
    const isOurs = () => isOwnEntry() || !location.href.includes("#");
    addEventListener("hashchange", () => this.#handle?.locate(fragmentPieces(), isOurs()), { signal });
    onNewDay(signal, () => this.#update());
    onPrint(signal, (printing) => {
      this.#isPrinting = printing;
      this.#update();
      if (!printing) delete root.dataset.paper;
    });
    onWidthChange(this, signal, () => this.#update());
    onCompositionEnd(root, signal);
    // A reader who points at it is likely to search, or to open an initiative.
    for (const name of ["pointerover", "focusin"]) {
      const loadChunks = () => ["initiatives", "explorer"].forEach((chunk) => this.#fetchChunk(chunk).then(applyStyles, () => {}));
      root.addEventListener(name, loadChunks, { signal, once: true });
    }
  }

  /** The fragment, with all that waits to be written into it. */
  #currentFragment(cause) {
    for (const element of namedElements()) if (cause === "push" || element !== this) element.#pendingFragment.write();
    return fragmentPieces();
  }

  /** Confirms a copy to the reader for some seconds. */
  #confirmCopy() {
    this.#handle?.confirmCopy();
    clearTimeout(this.#confirmation);
    this.#confirmation = setTimeout(() => this.#handle?.endCopy(), CONFIRMATION);
  }

  /** Moves the focus by a method of `Focus`, once the component has taken its place. */
  #moveFocus(method, selector) {
    this.#placement.after(() => this.#root && this.#focus[method](selector));
  }

  /** Loads the chunk of the component that the reader's choice needs. */
  async #loadChunk(chunk) {
    this.#awaitedChunk = chunk;
    if (!chunk) return;
    try {
      await this.#fetchChunk(chunk);
      applyStyles();
    } catch (error) {
      console.error(`city-plan: ${error.message}`);
      if (this.#awaitedChunk === chunk) this.#handle?.failChunk();
      return;
    }
    for (const element of this.#component.running) element.#chunksLoaded();
  }

  /** Loads the file of an earlier edition. The component says to its reader if there is none. */
  async #loadEdition(address) {
    const handle = this.#handle;
    let bytes = new Uint8Array();
    try {
      bytes = await editionBytes(this, this.#plan, address, this.#listeners.signal);
    } catch (error) {
      console.error(`city-plan: ${error.message}`);
    }
    if (handle === this.#handle) handle?.putEdition(address, bytes);
  }

  /** Loads a chunk, and the style sheet of what it draws. */
  #fetchChunk(chunk) {
    return Promise.all([this.#component.loadChunk(chunk), linkStyles(this, [chunk])]);
  }

  /** Draws with the chunks that are loaded, as soon as their style sheet is there: another element may have asked for
   * them, in another root. */
  async #chunksLoaded() {
    const component = this.#component;
    const chunks = await styledChunks(this, component.chunks);
    if (component !== this.#component) return;
    applyStyles();
    this.#chunks = chunks;
    this.#handle?.setChunks(chunks.join(" "));
    // The fields that were read only now may have problems of their own.
    setTimeout(() => this.#reportProblems());
  }

  /** Has the browser save a file; shows a notice if that fails. */
  #save(name, content) {
    if (this.#handle) this.#notice?.remove();
    saveFile(name, content, () => this.#showNotice("unsaved", "append"));
  }

  /** Puts the component in the place of the static content. */
  #ready() {
    this.#approach?.disconnect();
    applyStyles();
    if (!this.#staticContent) warnOfSwallowedContent(this);
    this.#staticContent ??= [...this.childNodes].filter((node) => node !== this.#notice);
    this.#focus.keepsPlace = keepPlace(this, () => this.replaceChildren(this.#root));
    // The first focus follows at once; the reader's next one moves the page again.
    yieldToPage().then(() => { if (this.#focus) this.#focus.keepsPlace = false; });
    this.#notice = undefined;
    if (this.dataset.state === "ready") return;
    this.dataset.state = "ready";
    watchContent(this, this.#root, this.#listeners.signal, () => this.#resumeAfterReplacement());
    this.#dispatch("ready");
  }

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(`city-plan-${name}`, { bubbles: true, composed: true, detail }));
  }

  /** Ends in trouble: the static content comes back, with one calm sentence for the reader, unless
   * that content is the whole plan: then nothing is missing that would have to be explained. */
  fail(code, message) {
    this.#end();
    if (!this.querySelector(".city-plan-static")) this.#showNotice("trouble");
    this.dataset.state = "error";
    this.#dispatch("error", { code, message });
  }

  #showNotice(tone, place = "prepend") {
    applyStyles();
    this.#notice = createNotice(tone, isJapanese(this) ? "ja" : "en");
    this[place](this.#notice);
  }

  /** Ends whatever is under way, and puts the static content back. */
  #end() {
    this.#approach?.disconnect();
    this.#approach = undefined;
    this.#abort?.abort();
    this.#abort = undefined;
    this.#notice?.remove();
    this.#notice = undefined;
    this.#awaitedChunk = undefined;
    if (this.#staticContent) this.replaceChildren(...this.#staticContent);
    this.#staticContent = undefined;
    this.#releaseComponent();
    delete this.dataset.state;
  }

  /** Releases the component that runs, if one does. */
  #releaseComponent() {
    this.#listeners?.abort();
    this.#lazyRows.end();
    this.#pendingFragment.write();
    const component = this.#component;
    component.running.delete(this);
    const [handle, root] = [this.#handle, this.#root];
    this.#handle = this.#root = undefined;
    // After a trap nothing of it can be called any more.
    if (handle && !component.isDead) {
      try {
        handle.release();
        component.spare.push({ handle, root });
      } catch {
        // It has trapped, and reported that.
      }
    }
  }
}

upgradeScript(SCRIPT);
if (window.customElements && !customElements.get("city-plan")) {
  customElements.define("city-plan", CityPlan);
  upgradeLinks();
  if (page.readyState === "loading") addEventListener("DOMContentLoaded", upgradeLinks);
}
