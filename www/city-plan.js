/* city-plan.js: defines the element <city-plan> and loads the rest from beside itself; nothing else.
 *
 * A classic script that works with async or defer, included twice, and joined with other scripts
 * (then data-base on the script tag says where the files are). It keeps its name; what it loads is
 * named by content and checked by hash. Everything that can fail leaves the static content in place.
 *
 * Where a page cannot hold the element, `<script src data-plan="plan.json">` stands for one, and
 * `<a class="city-plan-link" href="plan.html">` becomes one that shows the plan.json beside the page.
 */
(() => {
  "use strict";

  const SCRIPT = document.currentScript;
  if (SCRIPT?.dataset.plan) {
    const element = document.createElement("city-plan");
    for (const { name, value } of SCRIPT.attributes) {
      if (name.startsWith("data-")) element.setAttribute(name === "data-plan" ? "src" : name.slice(5), value);
    }
    // The link that stands behind it, for readers without scripts, is the static content.
    const link = SCRIPT.nextElementSibling;
    SCRIPT.after(element);
    if (link?.querySelector("a.city-plan-link")) element.append(link);
  }
  if (!window.customElements || customElements.get("city-plan")) return;

  /** Name and integrity of each file, filled in by the build. */
  const FILES = __FILES__;
  const WASM = Object.values(FILES).flat().filter((name) => /\.wasm$/.test(name));
  const BASE = new URL(".", new URL((SCRIPT && (SCRIPT.dataset.base || SCRIPT.src)) || ".", document.baseURI));
  const PATIENCE = 30_000;

  /** How long an element without content stays silent, in milliseconds: most plans are there by then. */
  const SILENCE = 1000;
  const CHECK = "Check the file with `city-plan check`";

  /** A deployment fault: for the site's owner the URL, the cause and the remedy. */
  class Fault extends Error {
    constructor(code, url, cause, remedy) {
      super(`${url}: ${cause}. ${remedy}`);
      this.code = code;
    }
  }

  /** Fetches a file of ours or a plan; every way in which that fails has its own remedy. */
  async function fetched(url, options) {
    let response;
    try {
      response = await fetch(url, { credentials: "same-origin", ...options });
    } catch (error) {
      if (options.signal && options.signal.aborted) throw error;
      // The browser does not say which of the two it was: the file is not there, or it is another one.
      const there = options.integrity ? await fetch(url, { method: "HEAD" }).catch(() => {}) : undefined;
      if (there && !there.ok) return answered(url, there);
      throw options.integrity
        ? new Fault("not-fetched", url, "not reached, or its content does not match its hash",
            "Upload all files of one build together, and allow connect-src 'self' in the Content-Security-Policy")
        : new Fault("not-fetched", url, "not reached",
            "Check the address; a plan on another server needs CORS, and the Content-Security-Policy has to allow it in connect-src");
    }
    return answered(url, response);
  }

  function answered(url, response) {
    if (response.ok) return response;
    throw new Fault(response.status === 404 ? "not-found" : "refused", url, `the server answered ${response.status}`,
      "Check the address and that the file was uploaded");
  }

  /** The component, once per page. */
  let component;
  function loaded() {
    if (dead) throw new Fault("panic", BASE.href, "the component has stopped before", "Load the page again");
    component ??= load().catch((error) => {
      component = undefined;
      throw error;
    });
    return component;
  }

  /** Address and integrity of a file of ours. */
  const file = (name) => ({ url: new URL(FILES[name][0], BASE).href, integrity: FILES[name][1] });

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

  /** What the parts of the component have in common: its memory, its functions, its stack. */
  let shared;
  /** The parts that are here, by name. */
  const here = new Set();
  const coming = new Map();

  /** Brings a part of the component that few readers open; each file of it once. */
  async function brought(part) {
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

  /** A <link> in the page's head, which checks the hash; done when it has loaded. */
  function linked(rel, file) {
    const known = [...document.querySelectorAll(`link[rel="${rel}"]`)].some(({ href }) => href === file.url);
    if (known) return Promise.resolve();
    return new Promise((done, failed) => {
      const link = document.createElement("link");
      Object.assign(link, { rel, href: file.url, integrity: file.integrity, crossOrigin: "anonymous" });
      if (rel === "stylesheet") {
        // It dresses the static content, too: that must not move before it is replaced.
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

  /** Roots that elements have left, for the next ones: what listens in them can never be taken off. */
  const spare = [];

  /** A trap ends the component on the whole page: every element shows its static content again. */
  const running = new Set();
  let dead = false;
  function trapped(event) {
    const error = event.error || event.reason;
    if (!(error instanceof WebAssembly.RuntimeError) || !WASM.some((name) => String(error.stack).includes(name))) return;
    event.preventDefault();
    dead = true;
    console.error(`city-plan: the component stopped (${error.message}). The static content is shown again; please report this.`, error);
    [...running].forEach((element) => element.stopped("panic", "the component stopped"));
  }

  /** What a reader is told, by tone. */
  const NOTICE = {
    trouble: {
      ja: ["計画を表示できませんでした。", "時間をおいて、もう一度お試しください。内容は市の計画書でも読めます。"],
      en: ["The plan could not be shown.", "Please try again later. The city's document has the same content."],
    },
    wait: { ja: ["計画を読み込んでいます。", ""], en: ["The plan is on its way.", ""] },
  };

  /** The names of the elements on the page, which stand in the URL. */
  const names = new Set();

  /** The part of `history.state` that says: this step of the history is one of ours. */
  const OURS = "city-plan";

  class CityPlan extends HTMLElement {
    static observedAttributes =
      ["src", "lang", "view", "initiative", "heading-level", "theme", "year-style", "today"];

    #plan; #root; #handle; #still; #notice; #abort; #watch; #name;
    /** Ends everything that listens for this element while it runs. */
    #ears;
    /** The part of the component that the reader waits for. */
    #wanted;
    /** Presses what stands for rows that are not drawn yet, and what it watches. */
    #nearing; #more;
    /** Whether the page is being printed. */
    #printing = false;
    /** What had the focus last, of all that is inside. */
    #focused;
    /** A fragment that waits for the reader to stop typing, and its timer. */
    #waiting; #timer;

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
      let name = this.id || OURS;
      for (let number = 2; names.has(name); number += 1) name = `${this.id || OURS}-${number}`;
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
      else this.#handle.update(this.#given());
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

    /** The parts that the first view needs, as far as the page tells: these come with the component. */
    #first() {
      const [id, choices] = location.hash.slice(1).split("?");
      const view = new URLSearchParams(choices).get("view") ?? this.getAttribute("view") ?? "roadmap";
      const parts = this.#japanese() ? [] : ["english"];
      if (/(easy|furigana)=1/.test(choices) || /simple/i.test(this.#language())) parts.push("further");
      if (view === "overview" || this.hasAttribute("initiative") || (id && !choices)) parts.push("detail");
      else if (view !== "roadmap" && view !== "explorer") parts.push("further");
      return parts;
    }

    /** Loads the component and the plan, and draws; what goes wrong is told to the site's owner. */
    async #load() {
      const abort = this.#abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), PATIENCE);
      const silence = setTimeout(() => this.textContent.trim() || this.#explain("wait"), SILENCE);
      try {
        const late = new Promise((_, failed) => abort.signal.addEventListener("abort", failed));
        // A part that does not come is asked for again by the component, which explains itself then.
        const parts = this.#first().map((part) => brought(part).catch(() => {}));
        const all = Promise.all([loaded(), this.#bytes(abort.signal), ...parts]);
        const [module, plan] = await Promise.race([all, late]);
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

    /** Tells the site's owner the problems of the plan. */
    #warn() {
      const problems = this.#handle?.problems() ?? [];
      if (problems.length) {
        console.warn(`city-plan: ${this.#origin()} has problems; what is sound is shown. ${CHECK}.\n${listed(problems)}`);
      }
    }

    #source() {
      return new URL(this.getAttribute("src") ?? "", document.baseURI).href;
    }

    /** Where the plan came from, for the site's owner. */
    #origin() {
      return this.#plan ? "the property `plan`" : this.#source();
    }

    /** A plan's bytes: the component reads them itself. */
    async #fetchPlan(signal) {
      const url = this.#source();
      const response = await fetched(url, { signal });
      return new Uint8Array(await response.arrayBuffer());
    }

    /** The bytes of the plan's JSON. */
    #bytes(signal) {
      if (!this.#plan) return this.#fetchPlan(signal);
      try {
        return new TextEncoder().encode(JSON.stringify(this.#plan));
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
      const given = { ...this.#given(), part: this.#anchored(), parts: [...here].join(" ") };
      try {
        if (kept) kept.handle.draw(plan, given, port);
        this.#handle = kept ? kept.handle : module.mount(root, plan, given, port);
      } catch (problems) {
        if (kept) spare.push(kept);
        const kind = problems[0]?.[0] === "not-json" ? "not-json" : "not-a-plan";
        throw new Fault(kind, this.#origin(), `${kind === "not-json" ? "not JSON" : "not a plan"} (${listed(problems)})`, CHECK);
      }
      running.add(this);
      this.#listen(root);
      this.#warn();
    }

    /** Where the fragment leads to an item of a further view in the static content: the same place in the
     * component, which knows such an item only once it is whole. */
    #anchored() {
      let id;
      try {
        id = decodeURIComponent(location.hash.slice(1));
      } catch {
        // No address of ours.
      }
      if (!id) return;
      const place = this.querySelector(`[id="${CSS.escape(id)}"]`)?.closest(".city-plan-shell__view");
      const view = place?.querySelector("[id]").id.slice(this.#name.length + 1);
      // Views and measures the component finds by itself.
      if (!view || view === "explorer" || id === `${this.#name}-${view}`) return;
      const item = this.#name === OURS ? id : id.slice(this.#name.length + 1);
      return `${this.#name}?${new URLSearchParams({ view, item })}`;
    }

    #language() {
      return this.closest("[lang]")?.lang || "ja";
    }

    #japanese() {
      return /^ja\b/i.test(this.#language());
    }

    /** Language and theme, which the style sheet reads. */
    #dress() {
      if (!this.#root) return;
      const theme = this.getAttribute("theme");
      this.#root.lang = this.#language();
      this.#root.dataset.theme = ["dark", "auto"].includes(theme) ? theme : "light";
    }

    /** What the component has to know of the page. */
    #given() {
      // Today in Japan, wherever the reader is: the fiscal year is the city's.
      const today = new Date(Date.now() + 9 * 3600e3).toISOString().slice(0, 10);
      const attributes = Object.fromEntries([...this.attributes].map(({ name, value }) => [name, value]));
      return {
        ...attributes,
        now: today,
        name: this.#name,
        lang: this.#root.lang,
        // In a page with <base> a bare fragment would lead to another page.
        page: document.querySelector("base[href]") ? location.pathname + location.search : "",
        url: location.origin + location.pathname + location.search,
        shares: navigator.share ? "shares" : "",
        printing: this.#printing ? "printing" : "",
        narrow: this.#narrow() ? "narrow" : "",
      };
    }

    /** Under 40em there is no room for a table; the style sheet's container queries draw the same line. */
    #narrow() {
      const unit = Math.max(16, parseFloat(getComputedStyle(document.documentElement).fontSize));
      const { width } = this.getBoundingClientRect();
      return width > 0 && width < 40 * unit;
    }

    /** Listens to what changes outside of the component. */
    #listen(root) {
      const { signal } = this.#ears = new AbortController();
      addEventListener("hashchange", () => this.#handle?.locate(location.hash, ours()), { signal });
      // On paper nothing can be opened.
      for (const [name, printing] of [["beforeprint", true], ["afterprint", false]]) {
        addEventListener(name, () => {
          this.#printing = printing;
          this.#handle?.update(this.#given());
        }, { signal });
      }
      root.addEventListener("focusin", ({ target }) => { this.#focused = target; }, { signal });
      // Who begins to use it is likely to open a measure.
      for (const sign of ["pointerdown", "focusin"]) {
        root.addEventListener(sign, () => brought("detail").catch(() => {}), { signal, once: true });
      }
      // The component hears no end of a composition, and browsers disagree whether an input event
      // follows it. Hearing the same text twice changes nothing.
      root.addEventListener("compositionend", ({ target }) => {
        target.dispatchEvent(new Event("input", { bubbles: true }));
      }, { signal });
      if (!window.ResizeObserver) return;
      let narrow = this.#narrow();
      let frame;
      const observer = new ResizeObserver(() => {
        cancelAnimationFrame(frame);
        // Drawing at once would resize what is being observed: WebKit tells the page's error handlers.
        frame = requestAnimationFrame(() => {
          if (narrow === this.#narrow()) return;
          narrow = !narrow;
          this.#handle?.update(this.#given());
        });
      });
      observer.observe(this);
      signal.addEventListener("abort", () => observer.disconnect());
    }

    /** What the component says or asks. */
    #hear(word, text) {
      if (word === "hash") {
        // What waits has to be in the fragment that the component is about to change.
        for (const element of running) if (text === "push" || element !== this) element.#write();
        return location.hash;
      }
      if (word === "names") return [...names].join("\n");
      if (word === "push") locate(text, "pushState");
      else if (word === "replace") {
        // Browsers refuse to change the URL more than some hundred times in half a minute.
        clearTimeout(this.#timer);
        this.#waiting = text;
        this.#timer = setTimeout(() => {
          this.#write();
          this.#handle?.paused();
        }, 600);
      } else if (word === "focus") this.#focus(text);
      else if (word === "rescue") {
        // What held the focus is gone: the next step of the keyboard must not begin at the top of the page.
        const lost = document.activeElement === document.body && this.#focused && !this.#focused.isConnected;
        if (lost) this.#root?.querySelector(text)?.focus({ preventScroll: true });
      }
      else if (word === "settle") {
        // What only a script can give the focus to stood for what has come now.
        const { activeElement } = document;
        if (activeElement === document.body || activeElement?.tabIndex < 0) this.#focus(text);
      } else if (word === "part") this.#bring(text);
      else if (word === "near") this.#near(text);
      else if (word === "select") this.#tell("select", { id: text });
      // What is printed may have to be drawn first.
      else if (word === "print") setTimeout(print);
      else if (word === "copy") copied(text || location.href).then(() => this.#handle?.copied(), () => {});
      else if (word === "share") navigator.share({ title: document.title, url: text }).catch(() => {});
      else if (word === "save") this.#save(text.slice(0, text.indexOf("\n")), text.slice(text.indexOf("\n") + 1));
      else if (word === "plan") this.#savePlan(text);
      else if (word === "ready") {
        this.#watch?.disconnect();
        if (sheet) sheet.media = "all";
        this.#still ??= [...this.childNodes].filter((node) => node !== this.#notice);
        this.replaceChildren(this.#root);
        this.#notice = undefined;
        if (this.dataset.state === "ready") return;
        this.dataset.state = "ready";
        this.#tell("ready");
      }
    }

    /** Presses a button for a reader who comes near it. */
    #near(selector) {
      const more = this.#root?.querySelector(selector);
      if (!window.IntersectionObserver || (!more && !this.#nearing)) return;
      this.#nearing ??= new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#more?.click();
      }, { rootMargin: "600px" });
      // Watched anew after each drawing: it may have stayed near.
      this.#nearing.disconnect();
      this.#more = more;
      if (more) this.#nearing.observe(more);
    }

    /** Has the browser save a file. */
    async #save(name, content) {
      try {
        const save = file("save");
        await linked("modulepreload", save);
        await (await import(save.url)).save(name, content);
      } catch (error) {
        console.error(`city-plan: ${name} could not be saved: ${error.message}`);
      }
    }

    /** Saves the plan as the page has it. */
    async #savePlan(name) {
      try {
        const bytes = await this.#bytes(new AbortController().signal);
        const plan = JSON.parse(new TextDecoder().decode(bytes));
        await this.#save(name, `${JSON.stringify(plan, undefined, 2)}\n`);
      } catch (error) {
        console.error(`city-plan: ${error.message}`);
      }
    }

    /** Leads the reader to a part, whatever it is. */
    #focus(selector) {
      const part = this.#root?.querySelector(selector);
      if (part && part.tabIndex < 0) part.tabIndex = -1;
      part?.focus();
    }

    /** Writes the fragment that waits. */
    #write() {
      clearTimeout(this.#timer);
      if (this.#waiting !== undefined) locate(this.#waiting, "replaceState");
      this.#waiting = undefined;
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
      if (sheet) sheet.media = "all";
      const [title, lead] = NOTICE[tone][this.#japanese() ? "ja" : "en"];
      const notice = this.#notice = document.createElement("div");
      notice.className = "city-plan";
      const box = notice.appendChild(document.createElement("div"));
      box.className = "city-plan-notice";
      box.dataset.tone = tone;
      box.setAttribute("role", "status");
      const text = box.appendChild(document.createElement("p"));
      text.className = "city-plan-notice__text";
      const strong = text.appendChild(document.createElement("span"));
      strong.className = "city-plan-notice__title";
      strong.textContent = title;
      text.append(lead);
      this.prepend(notice);
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
      this.#nearing?.disconnect();
      this.#write();
      running.delete(this);
      const [handle, root] = [this.#handle, this.#root];
      this.#handle = this.#root = undefined;
      // After a trap nothing of it can be called any more.
      if (handle && !dead) {
        handle.rest();
        spare.push({ handle, root });
      }
    }
  }

  /** Whether an element of ours has written this step of the history. */
  function ours() {
    return Boolean(history.state?.[OURS]);
  }

  /** Writes the fragment, as a step of its own or in the place of this one. */
  function locate(fragment, how) {
    const url = location.pathname + location.search + (fragment && `#${fragment}`);
    // The page's own state stays: other scripts of the page may need it.
    const marked = () => ({ ...history.state, [OURS]: true });
    try {
      // Coming back to the step before ours has to bring every element back.
      if (how === "pushState" && !ours()) history.replaceState(marked(), "");
      history[how](how === "pushState" ? { [OURS]: true } : marked(), "", url);
    } catch {
      // A page that forbids it (a sandboxed frame) loses the permalink, not the component.
    }
  }

  /** The problems of a plan, one a line. A trap has none, and explains itself. */
  function listed(problems) {
    if (!Array.isArray(problems)) return String(problems);
    return problems.map(([code, path, found]) => `${path ? `${path}: ` : ""}${found || "missing"} [${code}]`).join("\n");
  }

  /** Copies a text; pages without TLS have no clipboard, but still the old command. */
  async function copied(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const focused = document.activeElement;
    const area = document.body.appendChild(document.createElement("textarea"));
    area.value = text;
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus({ preventScroll: true });
    if (!done) throw new Error("not copied");
  }

  customElements.define("city-plan", CityPlan);

  /** Puts an element around each link to a plan's page; the link is its static content. */
  function replaceLinks() {
    for (const link of document.querySelectorAll("a.city-plan-link")) {
      if (link.closest("city-plan")) continue;
      const element = document.createElement("city-plan");
      element.setAttribute("src", link.href.replace(/\.html?(?=$|[?#])/, ".json"));
      // A paragraph that holds nothing else goes with it: a plan is no part of a paragraph.
      const around = link.parentElement;
      const place = around.localName === "p" && around.textContent.trim() === link.textContent.trim() ? around : link;
      place.replaceWith(element);
      element.append(place);
    }
  }
  replaceLinks();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", replaceLinks);
})();
