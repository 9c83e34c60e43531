/* What the WebKit adapter does inside of a page, because its driver has no words for it.
 *
 * Sent into the page as text: these functions may use nothing but the DOM.
 */

/** Begins to listen, as early as the page can be reached; answers whether this is the page meant. */
export function hear(url) {
  if (location.href !== new URL(url).href || !document.documentElement) return false;
  if (window.cityPlanHeard) return true;
  const said = (window.cityPlanHeard = []);
  for (const kind of ['error', 'warn']) {
    const own = console[kind];
    console[kind] = (...words) => {
      said.push(`console ${kind}: ${words.join(' ')}`);
      own.apply(console, words);
    };
  }
  // Capturing: what fails to load tells only its own element.
  addEventListener('error', ({ message, target }) => said.push(`exception: ${message ?? target?.outerHTML}`), true);
  addEventListener('unhandledrejection', ({ reason }) => said.push(`exception: ${reason}`));
  addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => said.push(`refused by ${effectiveDirective}: ${blockedURI}`));
  return true;
}

/** What was heard and asked for since; each thing is told once. */
export function heard() {
  const requests = performance.getEntriesByType('resource').map(({ name }) => name);
  performance.clearResourceTimings();
  return { said: window.cityPlanHeard?.splice(0) ?? [], requests };
}

/** The events of a finger that touches a point and leaves it, up to the click. Without a list of
 * touches: this engine has touch events, but lets no script make a touch. */
export function finger(x, y) {
  const target = document.elementFromPoint(x, y);
  if (!target) throw new Error(`nothing stands at ${x}, ${y}`);
  const common = { bubbles: true, cancelable: true, composed: true };
  const point = { ...common, clientX: x, clientY: y, pointerId: 2, pointerType: 'touch', isPrimary: true };
  target.dispatchEvent(new PointerEvent('pointerdown', point));
  const begun = target.dispatchEvent(new TouchEvent('touchstart', common));
  target.dispatchEvent(new PointerEvent('pointerup', point));
  const done = target.dispatchEvent(new TouchEvent('touchend', common));
  // On a phone no click would follow; a journey must not get one either.
  if (!begun || !done) throw new Error('the page refuses the click that follows a touch');
}

/** Lets the rules for print count on the screen, and those for the screen not. */
export function wearPaper() {
  dispatchEvent(new Event('beforeprint'));
  const turn = (media) => {
    if (/\bprint\b/.test(media.mediaText)) media.mediaText = media.mediaText.replace(/\bprint\b/g, 'all');
    else if (/\bscreen\b/.test(media.mediaText)) media.mediaText = media.mediaText.replace(/\bscreen\b/g, 'speech');
  };
  const walk = (rules) => {
    for (const rule of rules) {
      if (rule.media) turn(rule.media);
      if (rule.cssRules) walk(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) walk(sheet.cssRules);
}
