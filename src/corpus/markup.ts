/**
 * Mark-up to plain text: what sources write as HTML, JATS, MathML or LaTeX, as people read it.
 *
 * Left in, "<jats:p>" and "\emph" become terms, the same title from two sources is two papers, and
 * readers see source code. Taken out with care: "p < 0.05", "$5 million" and "C_max" are no
 * mark-up and stay as they are.
 */
import type { Markup, RawFields } from "./format.ts";
import { htmlText } from "./markup/html.ts";
import { latexText } from "./markup/latex.ts";

/** Without one of these, a text holds none. Most texts hold none, and looking costs nothing. */
const LATEX_SIGN = /[\\${}~]|--|``/;
const HTML_SIGN = /[<&]/;

/**
 * The text without mark-up of the kinds named; one without any stays the same. Takes time in
 * proportion to the text, whatever is in it, and never throws. White space is not folded.
 *
 * `plainText("On <i>{\\'E}cole</i> and $x^2$", ["html", "latex"])` → `"On École and x²"`
 */
export function plainText(text: string, markup: readonly Markup[]): string {
  let plain = text;
  // LaTeX first: exports to BibTeX wrap HTML in it, as "{\textless}i{\textgreater}" and "\&amp;".
  if (markup.includes("latex") && LATEX_SIGN.test(plain)) plain = latexText(plain);
  if (markup.includes("html") && HTML_SIGN.test(plain)) plain = htmlText(plain);
  return plain;
}

/** Fields that are shown and read for terms. Ids and addresses are no text, whatever they hold. */
const TEXTS = ["title", "abstract", "venue", "authors", "keywords"] as const;
/** Of a list of names in parts: the list, the name, its list of middle names. */
const MAX_DEPTH = 3;

/** The fields with all texts in them plain. */
export function plainFields(fields: RawFields, markup: readonly Markup[]): RawFields {
  if (markup.length === 0) return fields;
  const plain = TEXTS.filter((field) => fields[field] !== undefined).map((field) => {
    return [field, plainValue(fields[field], markup, 0)];
  });
  return { ...fields, ...(Object.fromEntries(plain) as RawFields) };
}

function plainValue(value: unknown, markup: readonly Markup[], depth: number): unknown {
  if (typeof value === "string") return plainText(value, markup);
  if (typeof value !== "object" || value === null || depth === MAX_DEPTH) return value;
  const inner = (each: unknown): unknown => plainValue(each, markup, depth + 1);
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inner(each)]));
}
