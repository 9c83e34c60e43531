/* PNG files of the component's drawings, with their texts inside.
 *
 * Pictures are painted, not loaded: a strict Content-Security-Policy has no word against that.
 */
import { page } from "./unclobbered-dom.js";

/** The largest side and area of a picture that every browser paints, in pixels. */
const SIDE = 16_000;
const AREA = 16_777_216;

/** The parts of a PNG of a drawing, with title, description and source as texts. */
export async function png({ width, height, title, description, source, shapes }) {
  const canvas = page.createElement("canvas");
  // Twice as fine as a screen, as print wants it, but no larger than browsers paint.
  const scale = Math.min(2, SIDE / Math.max(width, height), Math.sqrt(AREA / (width * height)));
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const brush = canvas.getContext("2d");
  brush.scale(scale, scale);
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, width, height);
  for (const shape of shapes) (shape.length === 8 ? drawRectangle : drawText)(brush, shape);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("the browser painted nothing");
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // Texts stand right behind the header chunk: 8 bytes of signature, 25 of header.
  const texts = Object.entries({ Title: title, Description: description, Source: source }).map(chunk);
  return [bytes.slice(0, 33), ...texts, bytes.slice(33)];
}

function drawRectangle(brush, [x, y, width, height, fill, stroke, line, dashed]) {
  if (fill) {
    brush.fillStyle = fill;
    brush.fillRect(x, y, width, height);
  }
  if (stroke && line) {
    brush.strokeStyle = stroke;
    brush.lineWidth = line;
    brush.setLineDash(dashed ? [6, 4] : []);
    brush.strokeRect(x, y, width, height);
  }
}

function drawText(brush, [x, y, size, bold, fill, text]) {
  brush.font = `${bold ? 700 : 400} ${size}px "Noto Sans JP", "Hiragino Sans", "BIZ UDPGothic", Meiryo, sans-serif`;
  brush.fillStyle = fill;
  brush.fillText(text, x, y);
}

/** A chunk of international text (iTXt): keyword, no compression, no language, UTF-8. */
function chunk([keyword, text]) {
  const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const bytes = new Uint8Array(content.length + 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length - 4);
  bytes.set(content, 4);
  view.setUint32(content.length + 4, checksum(content));
  return bytes;
}

/** CRC-32, as PNG has it. */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}
