/* The choices in the page's fragment: read in the form in which `views::fragment` writes it, and in what mail programs,
 * chats and gateways have made of it on its way: escaped once or twice, cut, or with something added. The older
 * form `name?key=value&key=value;name` is read as well. Changes nothing of the page; knows nothing of a plan.
 */

/** Characters without width, which come with copied text; in the written form they are the reader's own. The joiners
 * of emoji belong to these. */
const UNSEEN = { "%": /(?!\u200d)[\p{Cc}\p{Cf}]/gu, _: /\p{Cc}/gu };

/** The escapes of each mark, and one that was cut; "100%" is none. */
const ESCAPES = {
  "%": /((?:%[\da-f]{2})+)(?:%.?$)?|(\D|^)%.?$/gi,
  _: /((?:_[\da-f]{2})+)(?:_.?$)?|(\D|^)_.?$/gi,
};

/** The punctuation of the sentence in which a link stood; brackets may be the value's own. */
const ADDED = /(?:(?![%#&@])[\p{Po}\p{Pe}>\s])+$/u;

/** Decodes once; only what is no UTF-8, cut off or without width is left out. */
function decodedOnce(text, mark) {
  const decode = (_, run, before) => {
    if (!run) return before;
    const bytes = run.split(mark).slice(1).map((digits) => parseInt(digits, 16));
    return new TextDecoder().decode(new Uint8Array(bytes)).replace(/\ufffd/g, "");
  };
  return text.replace(ESCAPES[mark], decode).replace(UNSEEN[mark], "");
}

/** A text without percent-encoding, however often it was encoded. */
export function decoded(text) {
  const once = decodedOnce(text, "%");
  return once.length < text.length ? decoded(once) : once;
}

/** An id or a keyword: what stands at the beginning of a text, in the letters of ids. */
const word = (text) => /^[#!/ ]*([\da-z-]*?)-*(?![\da-z-])/i.exec(text)[1].toLowerCase();

/** The pieces of the written form; undefined where nothing is typical of it. */
function current(text) {
  const [first, ...rest] = /^[\w-]*/.exec(text)[0].split(/_([_-])/);
  const pieces = [[decodedOnce(first, "_")]];
  for (let at = 0; at < rest.length; at += 2) {
    const [joint, part] = rest.slice(at, at + 2);
    const [, key, value] = (joint === "_" && /^(.*?)-(.*)/.exec(part)) || [, "", part];
    pieces.push(joint === "_" ? [key.toLowerCase(), decodedOnce(value, "_")] : [decodedOnce(value, "_")]);
  }
  return rest.length || pieces[0][0] !== first ? pieces : undefined;
}

/** The pieces of the older form; within choices no place begins. */
function older(text, isPlace) {
  const parts = text.split(/([;?&])/);
  return parts.flatMap((part, at) => {
    if (at % 2) return [];
    return olderPiece(part, isPlace && (!at || parts[at - 1] === ";"));
  });
}

function olderPiece(piece, isPlace) {
  const [key] = piece.split("=", 1);
  // Gateways escape the marks between choices, too.
  if (decodedOnce(key, "%").length < key.length) return older(decodedOnce(piece, "%"), isPlace);
  if (key === piece || /[^a-z]/i.test(key)) return isPlace && piece !== "amp" ? [[piece]] : [];
  const value = decoded(piece.slice(key.length + 1).replace(/\+/g, " "));
  const [, own, others] = /^([^]*?)([;?&][^]*=[^]*)?$/.exec(value);
  const trimmed = /\p{Ps}/u.test(own) ? own : own.replace(ADDED, "");
  return [[key.toLowerCase(), trimmed], ...older(others ?? "", false)];
}

/** The choices of a fragment: lines, each a place, or a key and its value with a tab between them, which belong to the
 * place before. `names` are those of the elements on the page. */
export function pieces(hash, names) {
  const fragment = hash.replace(/^#+/, "");
  const leads = (name, place) => place.toLowerCase().startsWith(name.toLowerCase());
  const plain = older(fragment, true);
  // A name can look like the written form.
  const isName = (name) => name.includes("_") && plain[0]?.[0] && leads(name, plain[0][0]);
  const all = (!names.some(isName) && current(decoded(fragment))) || plain;
  const lines = all.map(([place, value]) => {
    if (value !== undefined) return `${place}\t${/^(q|department)$/.test(place) ? value : word(value)}`;
    const own = names.filter((name) => leads(name, place)).sort((one, two) => two.length - one.length)[0] ?? "";
    return own + word(place.slice(own.length));
  });
  return lines.join("\n");
}
