import { describe, expect, it } from "vitest";
import type { Format } from "../../../src/corpus/format.ts";
import { bibtex } from "../../../src/corpus/formats/bibtex.ts";
import { crossref } from "../../../src/corpus/formats/crossref.ts";
import { csv } from "../../../src/corpus/formats/csv.ts";
import { json } from "../../../src/corpus/formats/json.ts";
import { openalex } from "../../../src/corpus/formats/openalex.ts";
import { ris } from "../../../src/corpus/formats/ris.ts";
import { semanticScholar } from "../../../src/corpus/formats/semantic-scholar.ts";
import { tsv } from "../../../src/corpus/formats/tsv.ts";
import { wosPlain } from "../../../src/corpus/formats/wos-plain.ts";
import { wosTab } from "../../../src/corpus/formats/wos-tab.ts";
import { parseRecord } from "../../../src/corpus/record.ts";
import { readFormat } from "./read-format.ts";

const quiet = { skip: () => undefined, note: () => undefined };

async function timesCited(format: Format, content: string): Promise<(number | undefined)[]> {
  const { records, skipped, noted } = await readFormat(format, content);
  expect([...skipped, ...noted]).toEqual([]);
  return records.map(
    (raw, i) => parseRecord(raw, "papers.txt", { source: "x", record: i + 1 }, quiet)?.timesCited,
  );
}

describe("how often a paper is cited", () => {
  it.each<[string, Format, string]>([
    ["OpenAlex", openalex, '{"id":"https://openalex.org/W1","title":"Fog","cited_by_count":12}'],
    [
      "Semantic Scholar",
      semanticScholar,
      `{"paperId":"${"a1".repeat(20)}","title":"Fog","citationCount":12,"influentialCitationCount":3}`,
    ],
    ["Crossref", crossref, '{"DOI":"10.5555/fog","title":["Fog"],"is-referenced-by-count":12}'],
    ["Web of Science", wosPlain, "FN Fog\nPT J\nTI Fog\nNR 40\nTC 12\nZ9 14\nER\n"],
    ["Web of Science's table", wosTab, "PT\tTI\tAU\tPY\tNR\tTC\nJ\tFog\tFen, O\t2031\t40\t12\n"],
    ["Web of Science's BibTeX", bibtex, "@article{fog, title = {Fog}, Times-Cited = {12}}"],
    [
      "Scopus' BibTeX",
      bibtex,
      "@article{fog, title = {Fog}, note = {Cited by: 12; All Open Access}}",
    ],
    [
      "Scopus' RIS",
      ris,
      "TY  - JOUR\nTI  - Fog\nN1  - Export Date: 4 May 2031; Cited By: 12\nER  - \n",
    ],
    [
      "Web of Science's RIS",
      ris,
      "TY  - JOUR\nTI  - Fog\nN1  - Times Cited:12 Cited References Count:40\nER  - \n",
    ],
    ["Scopus' table", csv, "Title,Year,Cited by\nFog,2031,12\n"],
    ["Excel's of Web of Science", tsv, 'Article Title\t"Times Cited, WoS Core"\nFog\t12\n'],
    ["Publish or Perish", csv, "Cites,Authors,Title,CitesURL\n12,Fen,Fog,https://example.org/\n"],
    ["a column with gaps", csv, "Title,Citation Count\nFog,12.0\n"],
    ["a data set", json, '[{"title":"Fog","n_citation":12}]'],
  ])("is read from %s", async (_, format, content) => {
    expect(await timesCited(format, content)).toEqual([12]);
  });

  it("is not taken from a column that lists who cites", async () => {
    const list = 'Title,Cited by\nFog,"Reed, A. (2030); 10.5555/fog"\nMist,\n';
    expect(await timesCited(csv, list)).toEqual([undefined, undefined]);
  });
});
