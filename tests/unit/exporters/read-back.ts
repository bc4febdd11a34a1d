/** Reads an export back as the pipeline would read it from somebody's disk. */
import { readSource } from "../../../src/corpus/index.ts";
import { nodeUnpacking } from "../../../src/corpus/node-files.ts";
import type { PaperRecord } from "../../../src/corpus/record.ts";
import { EXPORTERS } from "../../../src/exporters/index.ts";
import type { ExportedPaper, PaperExporter } from "../../../src/exporters/index.ts";
import { parsePerson } from "../../../src/exporters/people.ts";

export interface ReadBack {
  readonly format: string;
  readonly records: readonly PaperRecord[];
  /** What a person would be told. */
  readonly problems: readonly string[];
}

export function exporterOf(name: string): PaperExporter {
  const found = EXPORTERS.find((exporter) => exporter.name === name);
  if (found?.of !== "papers") throw new RangeError(`${name} exports no papers`);
  return found;
}

export async function readBack(name: string, papers: readonly ExportedPaper[]): Promise<ReadBack> {
  const exporter = exporterOf(name);
  const bytes = new TextEncoder().encode(exporter.format(papers, "Ropes of sand"));
  const problems: string[] = [];
  const path = `papers.${exporter.extension}`;
  const { format, records } = await readSource(
    { path, name: path, open: () => chunksOf(bytes) },
    nodeUnpacking,
    ({ message }) => problems.push(message),
  );
  return { format, records, problems };
}

/** The fields that a bibliography carries, people in parts: formats differ in how they write them. */
export function bibliographic(paper: ExportedPaper | PaperRecord): Record<string, unknown> {
  const { title, abstract, authors, year, venue, url, doi, arxiv, pmid, keywords } = paper;
  const people = authors?.map(parsePerson);
  return { title, abstract, people, year, venue, url, doi, arxiv, pmid, keywords };
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
