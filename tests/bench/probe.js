/* Runs in every page before anything else, and looks at it as a reader does: what rows are on screen, in
 * which frame. Knows of a candidate only the classes of its rows.
 *
 * `readable` is the first frame with as many visible rows as the page has in the end; the callbacks of a
 * candidate are not trusted. `interactive` is where the candidate says so, and `readable` for those
 * whose rows are the application. Never changes the page.
 */
(({ rows, signal }) => {
  const P = window.__probe = { series: [], long: [], shifts: 0, settled: false, signalled: null };
  const now = () => performance.now();
  const observe = (type, heard) => {
    try {
      const observer = new PerformanceObserver((list) => list.getEntries().forEach(heard));
      observer.observe({ type, buffered: true, ...(type === 'event' && { durationThreshold: 16 }) });
      return () => observer.takeRecords().forEach(heard);
    } catch {
      return () => {};
    }
  };
  const flush = observe('longtask', (entry) => P.long.push([entry.startTime, entry.duration]));
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) P.shifts += entry.value; });
  observe('paint', (entry) => { if (entry.name === 'first-contentful-paint') P.fcp = entry.startTime; });
  P.events = [];
  observe('event', (entry) => { if (entry.interactionId) P.events.push([entry.startTime, entry.duration]); });

  // Memory of wasm, which no other figure of the browser holds.
  P.memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const plain = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await plain.apply(WebAssembly, given);
      P.memories.push(...Object.values((made.instance ?? made).exports).filter((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }

  // Live collections: walking their first items is cheap even in a huge document.
  const lists = rows.map((name) => document.getElementsByClassName(name));
  const look = () => {
    let count = 0;
    let signature = '';
    for (const list of lists) {
      for (let at = 0, row; at < 150 && (row = list[at]); at++) {
        const box = row.getBoundingClientRect();
        if (box.height > 0 && box.bottom > 0 && box.top < innerHeight && row.checkVisibility({ visibilityProperty: true })) {
          count++;
          signature += `${box.top | 0},${box.left | 0}:${row.textContent.slice(0, 40)};`;
        }
      }
    }
    return { count, signature };
  };
  const afterFrame = (done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(now());
    channel.port2.postMessage(0);
  };
  if (signal) addEventListener(signal, () => requestAnimationFrame(() => afterFrame((at) => { P.signalled ??= at; })), true);

  let last = -1;
  let lastAt = 0;
  const tick = () => {
    if (P.settled) return;
    const { count } = look();
    if (count !== last) {
      last = count;
      lastAt = now();
      P.series.push([lastAt, count]);
    }
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  let loaded = 0;
  addEventListener('load', () => { loaded = now(); });
  // The end: loaded, rows on screen, nothing long and nothing new for 0.7 s.
  const timer = setInterval(() => {
    flush();
    const at = now();
    const busy = P.long.reduce((end, [start, length]) => Math.max(end, start + length), 0);
    if (!loaded || last <= 0 || (signal && P.signalled === null) || at - Math.max(lastAt, loaded, busy, P.signalled ?? 0) < 700) return;
    clearInterval(timer);
    P.settled = true;
    P.rows = last;
    P.nodes = document.getElementsByTagName('*').length;
    P.shown = P.series.find(([, count]) => count >= last)[0];
    P.first = P.series.find(([, count]) => count > 0)[0];
    P.blocked = P.long.reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0);
    P.longest = P.long.reduce((longest, [, length]) => Math.max(longest, length), 0);
  }, 100);

  // From `begin` to the end of the last frame in which the visible rows changed.
  const watch = (begin, before, put) => {
    let signature = before;
    let painted = null;
    let changed = null;
    let at = now();
    const step = () => {
      const seen = look().signature;
      const different = seen !== signature;
      signature = seen;
      afterFrame((end) => {
        painted ??= end - begin;
        if (different) {
          changed = end - begin;
          at = end;
        }
      });
      if (now() - at < 500 || painted === null) requestAnimationFrame(step);
      else put(changed ?? painted);
    };
    requestAnimationFrame(step);
  };
  /** Measures what follows the next event of a type. */
  P.arm = (type) => {
    P.answer = null;
    const before = look().signature;
    addEventListener(type, (event) => watch(event.timeStamp, before, (took) => { P.answer = took; }), { capture: true, once: true });
  };
  /** Measures what follows a call. */
  P.time = (call) => {
    P.answer = null;
    const before = look().signature;
    const begin = now();
    call();
    watch(begin, before, (took) => { P.answer = took; });
  };
})
