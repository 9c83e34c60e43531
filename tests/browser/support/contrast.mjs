/* The contrast of colours as a page paints them (WCAG 2), for tests that look into a page.
 *
 * Painting is the one way to read every notation of colours (color-mix and its kin).
 */

/** How light a colour of three values from 0 to 255 is. */
export function light(rgb) {
  return rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
}

/** The contrast of two lights. */
export function contrast(one, other) {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Gives a page `contrastOf(below, above)`, of colours painted one over the other on white. */
export async function readColours(page) {
  await page.evaluate(`window.contrastOf = (${maker})(${light}, ${contrast})`);
}

function maker(light, contrast) {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const painted = (colours) => {
    for (const colour of ['white', ...colours]) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return light([...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3));
  };
  return (below, above) => contrast(painted(below), painted(above));
}
