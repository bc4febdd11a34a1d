/** Hands a file to the reader's browser, made here: nothing is asked of any server. */
import { withMark } from "../exporters/index.ts";
import { element } from "./element.ts";
import { pictureFileName } from "./picture/file-name.ts";

/** Long enough for the browser to read it: it does so after the click, at its own time. */
const KEPT_MS = 60_000;

/**
 * Saves text as a file.
 *
 * @param parts - what its name is made of
 * @param ending - "bib", without a dot
 * @returns the file's name
 */
export function downloadFile(
  text: string,
  parts: readonly string[],
  ending: string,
  mediaType: string,
): string {
  const name = pictureFileName(parts, ending);
  download(new Blob([withMark(text, mediaType)], { type: `${mediaType};charset=utf-8` }), name);
  return name;
}

/** Saves bytes under a name. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
