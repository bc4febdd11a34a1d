/**
 * BibTeX, for LaTeX: UTF-8, with what TeX would take for commands escaped.
 *
 * Letters stay as they are: biber and every LaTeX since 2018 read UTF-8, and a library that people
 * edit by hand should read like text. Braces inside a value must balance even where they are
 * escaped, because BibTeX counts them before TeX sees them; so a brace is written as a command.
 *
 * O. Patashnik, "BibTeXing" (1988), https://ctan.org/pkg/bibtex
 */
import { citationKey, keywordList, paperType, type PaperType } from "./kinds-of-papers.ts";
import { parsePerson } from "./people.ts";
import type { ExportedPaper, PaperExporter } from "./records.ts";

export const bibtex: PaperExporter = {
  name: "bibtex",
  label: "BibTeX",
  about: "for LaTeX, JabRef and Zotero",
  extension: "bib",
  mediaType: "application/x-bibtex",
  published: "papers.bib",
  of: "papers",
  format: (papers) => papers.map(formatEntry).join("\n"),
};

const ENTRY_TYPES: Readonly<Record<PaperType, string>> = {
  article: "article",
  conference: "inproceedings",
  preprint: "misc",
  other: "misc",
};

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text as TeX sets it: what it would take for commands, comments and ligatures is escaped. */
export function escapeTex(text: string): string {
  return text
    .replace(/[\\{}~^#$%&_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)
    .replace(/-(?=-)|`(?=`)|'(?=')|[?!](?=`)/g, "$&{}");
}

function formatEntry(paper: ExportedPaper): string {
  const type = paperType(paper);
  const venue = then(paper.venue, escapeTex);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["title", protectCapitals(paper.title)],
    ["author", then(paper.authors, (names) => names.map(formatName).join(" and "))],
    ["year", then(paper.year, String)],
    ["journal", type === "article" ? venue : undefined],
    ["booktitle", type === "conference" ? venue : undefined],
    ["howpublished", type === "preprint" ? venue : undefined],
    ["doi", then(paper.doi, verbatim)],
    ["eprint", paper.arxiv],
    ["archiveprefix", then(paper.arxiv, () => "arXiv")],
    ["pmid", paper.pmid],
    ["url", then(paper.url, verbatim)],
    ["keywords", then(keywordList(paper).map(escapeTex).join("; "), nonEmpty)],
    ["abstract", nonEmpty(escapeTex(paper.abstract))],
    ["license", then(paper.licence, escapeTex)],
    ["annote", then(paper.note?.replace(/\s+/g, " ").trim(), (note) => nonEmpty(escapeTex(note)))],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name.padEnd(13)} = {${value!}},\n`);
  return `@${ENTRY_TYPES[type]}{${citationKey(paper)},\n${lines.join("")}}\n`;
}

/** Styles set titles in small letters: what has a capital behind its first letter is held in braces. */
function protectCapitals(title: string): string {
  return title
    .split(" ")
    .map((word) => {
      if (!/(?<=[\p{L}\p{N}])\p{Lu}/u.test(word)) return escapeTex(word);
      const [, name = word, behind = ""] = /^(.*?)([.,:;!?]*)$/.exec(word) ?? [];
      return `{${escapeTex(name)}}${escapeTex(behind)}`;
    })
    .join(" ");
}

/** BibTeX parts names at "and" and at commas: a name that cannot be parted stands in braces. */
function formatName(name: string): string {
  const person = parsePerson(name);
  if ("literal" in person) return `{${escapeTex(person.literal)}}`;
  const hold = (part: string) =>
    /(?:^|\s)and(?:\s|$)|,/i.test(part) ? `{${escapeTex(part)}}` : escapeTex(part);
  return `${hold(person.family)}, ${hold(person.given)}`;
}

/** Addresses are read without TeX; only a brace would end the value. */
function verbatim(text: string): string {
  return text.replace(/[{}\\\s]/g, encodeURIComponent);
}

function then<T, U>(value: T | undefined, make: (value: T) => U): U | undefined {
  return value === undefined ? undefined : make(value);
}

function nonEmpty(text: string): string | undefined {
  return text === "" ? undefined : text;
}
