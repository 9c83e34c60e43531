/* What editors take away: files, and a text for the CMS. Used by `studio.js` and the live plan. */

const MEDIA = {
  html: "text/html;charset=utf-8",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Has the browser save a text, or bytes, under a name. */
export function saved(name, content) {
  const type = MEDIA[name.split(".").pop()];
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has to have begun before its address goes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Copies a text; a page from a folder may have no clipboard, but still the old command. */
export async function copied(text) {
  try {
    if (navigator.clipboard) return await navigator.clipboard.writeText(text);
  } catch {
    // Refused: the old command may still be allowed.
  }
  const focused = document.activeElement;
  const area = document.body.appendChild(document.createElement("textarea"));
  area.value = text;
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  focused?.focus({ preventScroll: true });
  if (!done) throw new Error("not copied");
}
