/* Whether everything is in its place: no text over text, nothing outside of what holds it.
 *
 * A part of the battery, asked at one width; `places.spec.mjs` asks it at all of them. Compares the
 * lines of all visible texts, the boxes of controls and the frames, as they are painted: what scrolls
 * out of sight counts no more. Changes nothing.
 */

/** What is not in its place, one line for each kind of fault. */
export function misplaced(root) {
  return root.evaluate(inThePage);
}

/** Runs in the page. */
function inThePage(host) {
  // Of a line's height, glyphs fill four fifths; the rest may lie over a neighbouring line.
  const GLYPH = 0.8;
  const SLACK = 1;
  // Lines are at least 1.2 times as far from each other as their letters are high.
  const CROWDED = 0.4;
  const found = new Map();
  const clips = new Map();
  const styles = new Map();
  const styleOf = (node) => styles.get(node) ?? (styles.set(node, getComputedStyle(node)), styles.get(node));
  const named = (node) => `${node.localName}.${node.getAttribute('class') ?? ''}`.replace(/\.$/, '');
  const ownerOf = (node) => (node.getAttribute('class') ? named(node) : `${named(node)} in ${named(node.parentElement)}`);
  const short = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 24);
  const say = (kind, words) => { if (!found.has(kind)) found.set(kind, `${kind}: ${words}`); };
  const cross = (one, other) => ({ left: Math.max(one.left, other.left), right: Math.min(one.right, other.right), top: Math.max(one.top, other.top), bottom: Math.min(one.bottom, other.bottom) });
  const wide = (box) => box.right - box.left;
  const high = (box) => box.bottom - box.top;
  const some = (box, least = SLACK) => wide(box) > least && high(box) > least;
  const isInline = (node) => /^(inline|contents|ruby|ruby-text|ruby-base)$/.test(styleOf(node).display);
  const EVERYWHERE = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };

  /** What of an element's content its ancestors let through, with those that cut rather than scroll. */
  function clipOf(node) {
    if (!node || !host.contains(node)) return { box: EVERYWHERE, cutters: [] };
    if (clips.has(node)) return clips.get(node);
    const style = styleOf(node);
    // What is taken out of the flow is clipped by what it is placed in.
    const above = clipOf(style.position === 'absolute' ? node.offsetParent : node.parentElement);
    let { box, cutters } = above;
    if (!isInline(node) && /hidden|clip|auto|scroll/.test(style.overflowX + style.overflowY)) {
      const own = node.getBoundingClientRect();
      const only = { ...EVERYWHERE };
      if (style.overflowX !== 'visible') Object.assign(only, { left: own.left, right: own.right });
      if (style.overflowY !== 'visible') Object.assign(only, { top: own.top, bottom: own.bottom });
      box = cross(box, only);
      if (/hidden|clip/.test(style.overflowX + style.overflowY)) cutters = [...cutters, node];
    }
    const clip = { box, cutters };
    clips.set(node, clip);
    return clip;
  }

  /** Heads that cards repeat as labels are for screen readers alone. */
  const isClipped = (node) => [node.closest('thead')].some((head) => head && getComputedStyle(head).clipPath === 'inset(50%)');
  const isHidden = (node) => node.closest('.city-plan-hidden, .city-plan-skip:not(:focus), script, style, option') || isClipped(node);

  /** The lines of every text that can be seen. */
  function lines() {
    const all = [];
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const owner = text.parentElement;
      if (!text.data.trim() || isHidden(owner) || !owner.checkVisibility({ visibilityProperty: true })) continue;
      const from = text.data.search(/\S/);
      range.setStart(text, from);
      range.setEnd(text, text.data.trimEnd().length);
      const size = parseFloat(styleOf(owner).fontSize);
      const clip = clipOf(owner);
      const reading = owner.closest('ruby');
      let block = owner;
      while (isInline(block)) block = block.parentElement;
      for (const line of range.getClientRects()) {
        if (line.width < 2 || line.height < 2) continue;
        // In drawings sizes are scaled.
        const glyph = owner.closest('svg') ? line.height * 0.6 : Math.min(size * GLYPH, line.height);
        const middle = (line.top + line.bottom) / 2;
        const whole = { left: line.left, right: line.right, top: middle - glyph / 2, bottom: middle + glyph / 2 };
        const seen = cross(whole, clip.box);
        for (const cutter of clip.cutters) {
          const box = cutter.getBoundingClientRect();
          const { overflowX, overflowY } = styleOf(cutter);
          const over = (/hidden|clip/.test(overflowX) && (whole.right > box.right + SLACK || whole.left < box.left - SLACK)) || (/hidden|clip/.test(overflowY) && (whole.bottom > box.bottom + SLACK || whole.top < box.top - SLACK));
          if (over) say(`text cut off by ${ownerOf(cutter)}`, short(text.data));
        }
        if (some(seen)) all.push({ owner, text, whole, size, block, reading, ...seen });
      }
    }
    return all;
  }

  /** Boxes of controls, as far as they can be seen. */
  function controls() {
    return [...host.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap((node) => {
      if (isHidden(node) || !node.checkVisibility({ visibilityProperty: true })) return [];
      // A link in a sentence is as large as its words, which are compared as texts.
      if (isInline(node)) return [];
      const box = cross(node.getBoundingClientRect(), clipOf(node.parentElement).box);
      return some(box) ? [{ node, ...box }] : [];
    });
  }

  /** Frames: what has a line on every side. */
  function frames() {
    return [...host.querySelectorAll('div, p, span, fieldset, details, section, ul, li, aside, button, a')].flatMap((node) => {
      if (isInline(node) || isHidden(node) || !node.checkVisibility({ visibilityProperty: true })) return [];
      const style = styleOf(node);
      const drawn = ['Top', 'Right', 'Bottom', 'Left'].every((side) => parseFloat(style[`border${side}Width`]) > 0 && !/none|hidden/.test(style[`border${side}Style`]) && !/(, 0\)|transparent)$/.test(style[`border${side}Color`]));
      if (!drawn) return [];
      const box = cross(node.getBoundingClientRect(), clipOf(node.parentElement).box);
      return some(box) ? [{ node, ...box }] : [];
    });
  }

  /** All pairs of two lists that meet, by a sweep from the top. */
  function meetings(ones, others, margin, met) {
    const sorted = [...ones.map((one) => ({ box: one, first: true })), ...others.map((box) => ({ box, first: false }))].sort((a, b) => a.box.top - b.box.top);
    let open = [];
    for (const now of sorted) {
      open = open.filter(({ box }) => box.bottom + margin > now.box.top);
      for (const before of open) {
        if (before.first === now.first && ones !== others) continue;
        const shared = cross(before.box, now.box);
        if (wide(shared) > -margin && high(shared) > -margin) met(...(before.first ? [before.box, now.box] : [now.box, before.box]), shared);
      }
      open.push(now);
    }
  }

  /** The first ancestor that stays where it is while the rest scrolls. */
  function stuck(node) {
    for (let one = node; one && one !== host; one = one.parentElement) if (styleOf(one).position === 'sticky') return one;
    return null;
  }
  const isScrolled = (node) => {
    for (let up = node?.parentElement; up; up = up.parentElement) if (up.scrollLeft > 0) return true;
    return scrollY > 0;
  };
  const covers = (node) => node && isScrolled(node) && !/(, 0\)|transparent)$/.test(styleOf(node).backgroundColor);

  /** Whether one of the two covers the other because a reader has scrolled. */
  function scrolledOver(one, other) {
    const [a, b] = [stuck(one), stuck(other)];
    return a !== b && (covers(a) || covers(b));
  }

  /** Whether two texts of one line meet only where a reading is wider than what is read. */
  function readTogether(one, other) {
    const reads = (line) => line.owner.closest('ruby');
    return (reads(one) || reads(other)) && Math.abs(one.top + one.bottom - other.top - other.bottom) < 2;
  }

  const texts = lines();
  const pressed = controls();
  const framed = frames();

  // Text over text, or as near as no two lines of one text would be.
  const sweep = [...texts].sort((a, b) => a.top - b.top);
  let open = [];
  for (const now of sweep) {
    open = open.filter((line) => line.bottom + CROWDED * line.size > now.top);
    for (const before of open) {
      const shared = cross(before, now);
      if (wide(shared) <= SLACK || scrolledOver(before.owner, now.owner) || readTogether(before, now)) continue;
      const pair = `${ownerOf(before.owner)} and ${ownerOf(now.owner)}`;
      const words = `${short(before.text.data)} / ${short(now.text.data)}`;
      if (some(shared)) say(`text over text: ${pair}`, words);
      else if (now.top - before.bottom < CROWDED * Math.min(before.size, now.size) && before.block !== now.block && !before.reading && !now.reading && now.top > before.top + SLACK) say(`text against text: ${pair}`, words);
    }
    open.push(now);
  }

  // Controls over texts that are not their own, and over each other.
  meetings(texts, pressed, 0, (line, control, shared) => {
    if (!some(shared) || control.node.contains(line.owner) || control.node.closest('label')?.contains(line.owner) || scrolledOver(line.owner, control.node)) return;
    say(`control over text: ${ownerOf(control.node)} and ${ownerOf(line.owner)}`, short(line.text.data));
  });
  const sorted = [...pressed].sort((a, b) => a.top - b.top);
  let passed = [];
  for (const now of sorted) {
    passed = passed.filter((one) => one.bottom - SLACK > now.top);
    for (const before of passed) {
      if (!some(cross(before, now)) || before.node.contains(now.node) || now.node.contains(before.node) || scrolledOver(before.node, now.node)) continue;
      say(`control over control: ${ownerOf(before.node)} and ${ownerOf(now.node)}`, `${short(before.node.textContent)} / ${short(now.node.textContent)}`);
    }
    passed.push(now);
  }

  // Frames that touch what stands beside them.
  meetings(texts, framed, 2, (line, frame, shared) => {
    if (frame.node.contains(line.owner) || wide(shared) < -2 || high(shared) < -2 || scrolledOver(line.owner, frame.node)) return;
    say(`frame against text: ${ownerOf(frame.node)} and ${ownerOf(line.owner)}`, short(line.text.data));
  });

  // Texts outside of what holds them.
  for (const { owner, text, whole } of texts) {
    if (owner.closest('svg')) continue;
    for (let node = owner; node && node !== host; node = node.parentElement) {
      const style = styleOf(node);
      if (isInline(node)) continue;
      // What scrolls holds more than it shows.
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
      const box = node.getBoundingClientRect();
      // What is empty but for what floats or is taken out of the flow has no size.
      if (box.width > 0 && box.height > 0) {
        const out = Math.max(whole.right - box.right, box.left - whole.left);
        const beyond = Math.max(whole.bottom - box.bottom, box.top - whole.top);
        // Readings stand above the first line.
        if (out > SLACK || beyond > (owner.closest('rt') ? high(whole) : SLACK)) {
          say(`text outside of ${ownerOf(node)}`, `${short(text.data)} by ${Math.round(Math.max(out, beyond))}`);
          break;
        }
      }
      if (/absolute|fixed|sticky/.test(style.position)) break;
    }
  }
  // Anything outside of the whole.
  const edge = host.getBoundingClientRect();
  for (const box of [...texts, ...pressed, ...framed]) {
    if (box.right > edge.right + SLACK || box.left < edge.left - SLACK) say('outside of the plan', `${ownerOf(box.owner ?? box.node)} ${Math.round(box.left)} to ${Math.round(box.right)}`);
  }
  const wanted = document.documentElement.scrollWidth;
  if (wanted > innerWidth) say('the page scrolls sideways', `${wanted} in ${innerWidth}`);
  for (const node of host.querySelectorAll('[role=region], .city-plan-table')) {
    if (node.scrollHeight > node.clientHeight + SLACK && styleOf(node).overflowY !== 'visible') say(`a region scrolls downwards: ${named(node)}`, `${node.scrollHeight} in ${node.clientHeight}`);
  }
  return [...found.values()];
}
