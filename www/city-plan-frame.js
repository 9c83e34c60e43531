/* city-plan-frame.js: gives the frame of a plan the height of what is in it; nothing else.
 *
 * The same script stands in the page around the frame and in the page inside of it. The inner one
 * sends its height whenever it changes, and when it is asked; the outer one believes only a frame
 * of its own page, and only the origin that the page's author wrote down. A number is all that is
 * ever sent. Without it the frame keeps the height of its attribute, and scrolls.
 */
(() => {
  "use strict";

  const ASKED = "city-plan-height";
  const HIGHEST = 100_000;

  if (window.parent !== window) {
    const tell = () => window.parent.postMessage({ [ASKED]: document.documentElement.offsetHeight }, "*");
    addEventListener("message", ({ source, data }) => {
      if (source === window.parent && data === ASKED) tell();
    });
    if (window.ResizeObserver) new ResizeObserver(tell).observe(document.documentElement);
    else addEventListener("load", tell);
  }

  const frames = () => [...document.querySelectorAll("iframe.city-plan-frame")];
  // A frame may have no address yet, or one that only another script understands: then nobody is believed. Scripts
  // that load frames late keep the address beside, and some never give it to the frame.
  const origin = ({ src, dataset }) => {
    try {
      return new URL(src || dataset.src || dataset.lazySrc, document.baseURI).origin;
    } catch {
      return undefined;
    }
  };
  addEventListener("message", (event) => {
    const height = event.data?.[ASKED];
    if (typeof height !== "number") return;
    const frame = frames().find((frame) => frame.contentWindow === event.source);
    if (frame && event.origin === origin(frame) && height > 0) frame.height = Math.min(Math.ceil(height), HIGHEST);
  });
  // A frame that was there first has sent its height to nobody. The question is no secret, and a frame that waits
  // until a reader comes near still is a page without an origin.
  for (const frame of frames()) frame.contentWindow?.postMessage(ASKED, "*");
})();
