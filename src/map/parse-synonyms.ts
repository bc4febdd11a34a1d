/**
 * Lists of synonyms as other programs have them → rules for terms.
 *
 * Who has cleaned a field's terms for VOSviewer, bibliometrix or InfraNodus has done the work
 * already. VOSviewer's thesaurus is a table, `label` TAB `replace by`, where an empty replacement
 * hides the label: N. J. van Eck and L. Waltman, VOSviewer Manual, "Thesaurus files",
 * https://www.vosviewer.com/documentation/. The others write a term and its synonyms on a line,
 * with semicolons between them.
 */
import { InputError, type OnProblem, type Place } from "../errors.ts";
import type { TermRule } from "../term-rules.ts";

const THESAURUS_HEADER = /^"?label"?\t"?replace[ _]by"?\s*$/i;

/**
 * @param file - path, for messages
 * @param onProblem - told of lines that say nothing; the others are kept
 * @throws InputError where it is no list of synonyms
 */
export function parseSynonyms(text: string, file: string, onProblem: OnProblem): TermRule[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((content, i) => ({ content, place: { file, line: i + 1 } }))
    .filter(({ content }) => content.trim() !== "");
  const [first, ...rows] = lines;
  if (first !== undefined && isThesaurus(first.content)) {
    return rows.flatMap((line) => parseRow(line, onProblem));
  }
  if (first === undefined || lines.some(({ content }) => content.includes(";"))) {
    return lines.flatMap((line) => parseLine(line, onProblem));
  }
  throw new InputError("this is no list of synonyms", {
    place: first.place,
    hint:
      "begin a VOSviewer thesaurus with its header, “label”, a tab and “replace by”; " +
      "elsewhere write “term;synonym;synonym” on each line",
  });
}

/** Whether a line is what VOSviewer's thesaurus files begin with. */
export function isThesaurus(line: string): boolean {
  return THESAURUS_HEADER.test(line.replace(/^\uFEFF/, ""));
}

interface Line {
  readonly content: string;
  readonly place: Place;
}

function parseRow({ content, place }: Line, onProblem: OnProblem): TermRule[] {
  const [name = "", label = "", ...more] = content.split("\t").map(unquote);
  if (name === "" || more.some((cell) => cell !== "")) {
    onProblem(
      new InputError(name === "" ? "the label is missing" : "a row of more than two columns", {
        place,
        hint: "write the label, a tab, and what replaces it, or nothing to hide it",
      }),
    );
    return [];
  }
  if (label === "") return [{ does: "hide", name, place }];
  return label === name ? [] : [{ does: "merge", names: [label, name], place }];
}

function parseLine({ content, place }: Line, onProblem: OnProblem): TermRule[] {
  const names = [...new Set(content.split(";").map(unquote))].filter((name) => name !== "");
  if (names.length >= 2) return [{ does: "merge", names, place }];
  onProblem(
    new InputError(`no synonym stands beside ${names[0] === undefined ? "it" : `"${names[0]}"`}`, {
      place,
      hint: "write “term;synonym;synonym”",
    }),
  );
  return [];
}

/** A cell without the quotation marks that spreadsheets put around it. */
function unquote(cell: string): string {
  const text = cell.trim();
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  return (quoted?.replaceAll('""', '"') ?? text).trim();
}
