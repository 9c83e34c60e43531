/* Downloads of the studio's files. */
import { download } from "../loader/download.js";

const TYPES = {
  html: "text/html;charset=utf-8",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** Has the browser save a text, or bytes, under a name. */
export function downloadFile(name, content) {
  download(name, [content], TYPES[name.split(".").pop()]);
}
