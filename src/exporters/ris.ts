/**
 * RIS, which every reference manager reads.
 *
 * A field is a line: two letters, two spaces, a hyphen, a space. Programs tell lines apart by this
 * alone, so a line break in a text would begin a field; there are none left.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
import { citationKey, keywordList, paperType, type PaperType } from "./kinds-of-papers.ts";
import { formatInverted } from "./people.ts";
import type { ExportedPaper, PaperExporter } from "./records.ts";

export const ris: PaperExporter = {
  name: "ris",
  label: "RIS",
  about: "for Zotero, EndNote and Mendeley",
  extension: "ris",
  mediaType: "application/x-research-info-systems",
  published: "papers.ris",
  of: "papers",
  format: (papers) => papers.map(formatRecord).join("\r\n"),
};

const TYPES: Readonly<Record<PaperType, string>> = {
  article: "JOUR",
  conference: "CPAPER",
  preprint: "UNPB",
  other: "GEN",
};

function formatRecord(paper: ExportedPaper): string {
  const type = paperType(paper);
  const fields: readonly (readonly [tag: string, value: string | number | undefined])[] = [
    ["TY", TYPES[type]],
    ["ID", citationKey(paper)],
    ["TI", paper.title],
    ...(paper.authors ?? []).map((name) => ["AU", formatInverted(name)] as const),
    ["PY", paper.year],
    [type === "article" ? "JO" : "T2", paper.venue],
    ["DO", paper.doi],
    // Where Zotero and our own reader look for it.
    ["AN", paper.arxiv === undefined ? undefined : `arXiv:${paper.arxiv}`],
    ["U1", paper.pmid === undefined ? undefined : `${paper.pmid}[pmid]`],
    ["UR", paper.url],
    ["AB", paper.abstract === "" ? undefined : paper.abstract],
    ...keywordList(paper).map((word) => ["KW", word] as const),
    ["N1", paper.note],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = value === undefined ? "" : String(value).replace(/\s+/g, " ").trim();
    return text === "" ? [] : [`${tag}  - ${text}\r\n`];
  });
  return `${lines.join("")}ER  - \r\n`;
}
