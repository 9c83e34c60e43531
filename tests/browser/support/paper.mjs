/* What stands on paper, read back from the PDF that an engine prints.
 *
 * For the tests of printing. Words are compared without spaces and breaks: a line ends elsewhere on
 * every sheet.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of a PDF without spaces and breaks, in the signs that people type. */
export async function words(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: true }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map(({ str }) => str).join('');
  }
  return plain(text);
}

/** Every sheet of a PDF: its size in points, its words, and how far down the words above its foot reach, from 0 to 1. */
export async function sheets(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: true }).promise;
  const all = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const depths = items.filter(({ str }) => str.trim()).map(({ transform }) => 1 - transform[5] / height);
    const lowest = Math.max(0, ...depths.filter((depth) => depth < 0.92));
    all.push({ size: [width, height].map(Math.round), text: plain(items.map(({ str }) => str).join('')), lowest });
  }
  return all;
}

/** Fonts draw some radicals and signs with one shape; the PDF then names the radical. */
const RADICALS = { '⺠': '民', '⻑': '長', '⻄': '西', '⻘': '青', '⻝': '食', '⻩': '黄', '⻨': '麦', '⻁': '虎', '⻭': '歯', '⻲': '亀', '⻫': '斉', '‧': '・', '·': '・' };

/** A text as it is compared with another one. */
export function plain(text) {
  return text.normalize('NFKC').replace(/\s/g, '').replace(/[\u2e80-\u2eff‧·]/g, (radical) => RADICALS[radical] ?? radical);
}
