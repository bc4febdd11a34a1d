/**
 * JSON Lines of no service in particular: a JSON object a line, with a title or an abstract.
 *
 * The format that programs write, and the one in which a paper can say most.
 */
import type { Format } from "../format.ts";
import { LINES, lookAt } from "../json/head.ts";
import { readLines } from "../json/lines.ts";
import { anyPaper } from "../json/names.ts";
import type { SourceHead } from "../source-text.ts";

export const jsonl: Format = {
  name: "jsonl",
  about: "JSON Lines: a JSON object with title and abstract on each line",
  markup: ["html", "latex"],
  detect,
  read: (source, report) => readLines(source, report, anyPaper),
};

function detect(head: SourceHead): number {
  if (lookAt(head, anyPaper.isRecord)?.carrier === "lines") return 0.95;
  // Lines so broken that only the name is left to go by.
  return LINES.test(head.name) && /^\s*\{/m.test(head.text) ? 0.8 : 0;
}
