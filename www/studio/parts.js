/* The component's files for the archive to publish. They are text in a script beside this one, because a page that was
 * opened from a folder can load no other file. It is loaded when an editor saves the archive.
 */

let parts;

/** The names of the files with their lengths, as JSON, and their bytes one after another, as text. */
export function loadParts() {
  parts ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = "studio-parts.js";
    script.onload = () => done(window.cityPlanParts);
    script.onerror = () => {
      script.remove();
      parts = undefined;
      failed(new Error("studio-parts.js"));
    };
    document.head.append(script);
  });
  return parts;
}

/** The bytes of a text in base64. */
export function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
