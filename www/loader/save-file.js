/* Files that readers save: tables, calendars, plans and pictures. */
import { download } from "./download.js";
import { messageOf } from "./load-error.js";
import { png } from "./png.js";

const TYPES = {
  csv: "text/csv;charset=utf-8",
  ics: "text/calendar;charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
};

/** Has the browser save a text under a name; the drawing of a PNG comes as JSON. `failed` shows the reader another way. */
export async function saveFile(name, content, failed) {
  try {
    const text = await content();
    const ending = name.split(".").pop();
    download(name, ending === "png" ? await png(JSON.parse(text)) : [text], TYPES[ending]);
  } catch (error) {
    console.error(`city-plan: ${name} could not be saved: ${messageOf(error)}`);
    failed();
  }
}

/** The JSON of a plan as a file has it, from a response. */
export async function formattedPlan(response) {
  return `${JSON.stringify(await (await response).json(), undefined, 2)}\n`;
}
