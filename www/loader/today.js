/* The day in Japan, wherever the reader is: the fiscal year is the city's. */

const DAY = 24 * 3600e3;
/** The time after which a page looks at the clock again, in milliseconds: a computer may sleep. */
const HOUR = 3600e3;

const inJapan = () => Date.now() + 9 * 3600e3;

/** Today, as 2026-03-31. */
export const today = () => new Date(inJapan()).toISOString().slice(0, 10);

/** Calls `begun` when another day has begun while the page stays open; `signal` ends it. */
export function onNewDay(signal, begun) {
  let day = today();
  let timer;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(HOUR, DAY - (inJapan() % DAY)));
    if (day === today()) return;
    day = today();
    begun();
  };
  look();
  // Timers rest in a page that nobody sees.
  for (const name of ["visibilitychange", "pageshow"]) addEventListener(name, look, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
}
