/**
 * DOIs out of a text that holds more than one of them, or other things.
 *
 * A DOI may hold nearly anything: "10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9".
 * Cut at its semicolon it is the name of a whole issue, and all papers in it would be one. So it goes
 * on to the next blank or quotation mark, and only what cannot be its end is taken off.
 */
import { decodePath } from "../doi.ts";

const DOI = /\b10\.\d{4,9}\/[^\s"']{1,300}/g;
/** Between two that stand in a list without a blank. */
const LIST = /[;,|](?=10\.\d{4,9}\/)/;
const PUNCTUATION = ".,;:|";
const OPENED: Readonly<Record<string, string>> = { ")": "(", "]": "[", ">": "<", "}": "{" };

/** All DOIs of a text, in their order, as they are written; what an address escapes is itself again. */
export function findDois(text: string): string[] {
  return [...text.matchAll(DOI)].flatMap(({ 0: found, index }) => {
    const written = text[index - 1] === "/" ? decodePath(found) : found;
    return written.split(LIST).map(withoutTail);
  });
}

/** Without the punctuation behind it, and brackets that were opened before it. */
function withoutTail(doi: string): string {
  let end = doi.length;
  while (end > 0 && isTail(doi.slice(0, end))) --end;
  return doi.slice(0, end);
}

function isTail(doi: string): boolean {
  const last = doi.at(-1)!;
  if (PUNCTUATION.includes(last)) return true;
  const opening = OPENED[last];
  return opening !== undefined && countOf(doi, opening) < countOf(doi, last);
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}
