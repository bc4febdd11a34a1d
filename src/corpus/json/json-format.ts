/** The source format that a shape of JSON records makes. */
import type { Format } from "../format.ts";
import { readDocument } from "./document.ts";
import { lookAt } from "./head.ts";
import { readLines } from "./lines.ts";
import type { Shape } from "./shape.ts";

/** Surer than the generic readers, which take any object with a title. */
const CONFIDENCE = 0.98;

export function jsonFormat({ isRecord, fieldsOf, ...about }: Shape): Format {
  return {
    ...about,
    detect: (head) => (lookAt(head, isRecord)?.isOwn === true ? CONFIDENCE : 0),
    read(source, report) {
      const read = lookAt(source.head, isRecord)?.carrier === "lines" ? readLines : readDocument;
      return read(source, report, { isRecord, fieldsOf });
    },
  };
}
