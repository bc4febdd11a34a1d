/**
 * What VOSviewer Online shows of an item that is pointed at: name, authors, where and when, the
 * abstract's beginning.
 *
 * It takes a description for HTML, and afterwards puts the item's fields where braces stand in a
 * stretch of text, or empties the stretch. A paper's text is neither: its signs are escaped, and an
 * opening brace stands in an element of its own, where no closing one follows.
 */
import type { ExportedNode } from "./records.ts";
import { escapeXml } from "./xml.ts";

/** More would hide the map: the panel lies over it. */
const MOST_AUTHORS = 8;
const LONGEST_ABSTRACT = 400;

/** HTML of div and strong alone; of a node that nothing is known of, its name. */
export function describeItem(node: ExportedNode): string {
  const { label } = node;
  const lines = node.kind === "paper" ? linesOfPaper(node) : [formatTerm(node)];
  const rest = lines.filter((line) => line !== "").map((line) => `<div>${escapeText(line)}</div>`);
  return `<div><strong>${escapeText(label)}</strong></div>${rest.join("")}`;
}

function escapeText(text: string): string {
  return escapeXml(text).replaceAll("{", "<span>{</span>");
}

function linesOfPaper({ authors = [], venue, year, abstract = "" }: ExportedNode): string[] {
  const others = authors.length - MOST_AUTHORS;
  const names = authors.slice(0, MOST_AUTHORS).join(", ");
  return [
    others > 0 ? `${names} and ${String(others)} more` : names,
    [venue, year].filter((part) => part !== null).join(", "),
    shorten(abstract),
  ];
}

function formatTerm({ kind, degree }: ExportedNode): string {
  const name = kind === "method" ? "Method" : "Concept";
  return `${name} of ${String(degree)} ${degree === 1 ? "paper" : "papers"}`;
}

/** Cut between words, where there are any. */
function shorten(text: string): string {
  if (text.length <= LONGEST_ABSTRACT) return text;
  return `${text.slice(0, LONGEST_ABSTRACT).replace(/\s+\S*$/, "")} …`;
}
