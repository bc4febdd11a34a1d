/**
 * JSON of no service in particular: a document that somewhere lists objects with a title or an
 * abstract. Zotero's own JSON, data sets of papers, and what people's scripts write.
 */
import type { Format } from "../format.ts";
import { readDocument } from "../json/document.ts";
import { lookAt } from "../json/head.ts";
import { anyPaper } from "../json/names.ts";
import type { SourceHead } from "../source-text.ts";

export const json: Format = {
  name: "json",
  about: "JSON: a list of objects with title and abstract",
  markup: ["html", "latex"],
  detect,
  read: (source, report) => readDocument(source, report, anyPaper),
};

function detect(head: SourceHead): number {
  const found = lookAt(head, anyPaper.isRecord);
  if (found?.carrier !== "document") return 0;
  // Other JSON is refused by the reader, which can say what it is missing.
  return found.isOwn ? 0.9 : 0.2;
}
