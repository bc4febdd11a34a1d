/**
 * The files in which every site publishes its map, at addresses that stay.
 *
 * What is saved from the map is made in the reader's browser. Other programs open an address, and
 * scripts fetch one: for them the build writes the same formats into the site.
 */
import { NODE_KINDS, type Counts, type NodeColumns } from "../dataset/schema.ts";
import { EXPORTERS } from "./catalogue.ts";
import { gatherGraph, gatherPapers, MOST_WITH_TEXTS, type GatherFrom } from "./gather.ts";
import { withMark } from "./mark.ts";
import type { Exporter } from "./records.ts";

/** Where they lie, from the start page. */
export const PUBLISHED_FOLDER = "data";

/**
 * Above so many nodes a graph leaves out the terms of a single paper: 10,000 papers have 24,000 of
 * them, of 50,000 nodes, and programs in a browser open no such file. graph.json has the same bound.
 */
const NODES_OF_WHOLE_GRAPH = 20_000;

/**
 * Above so many papers nothing is published: all files would take more than a quarter of the 1 GB of
 * GitHub Pages, and the largest of them more than the 100 MB that it takes of one.
 */
const MOST_PAPERS = 15_000;

/**
 * What all files take for each paper, as measured on 63, 1,000 and 10,000: with texts, without them, and
 * without the terms of a single paper as well.
 */
const PAPER_BYTES = { withTexts: 30_000, withoutTexts: 24_000, withoutTerms: 17_000 };

export interface PublishedFile {
  /** Within its folder: "graph.gexf". */
  readonly name: string;
  readonly exporter: Exporter;
}

type Size = Pick<Counts, "papers" | "concepts" | "methods">;

/** The files of a map; none of one that is too large. */
export function publishedFiles({ papers }: Size): readonly PublishedFile[] {
  if (papers > MOST_PAPERS) return [];
  return EXPORTERS.flatMap((exporter) =>
    exporter.published === undefined ? [] : [{ name: exporter.published, exporter }],
  );
}

/** Whether a published graph leaves out the terms of a single paper. */
export function leavesOutTerms({ papers, concepts, methods }: Size): boolean {
  return papers + concepts + methods > NODES_OF_WHOLE_GRAPH;
}

/** What the files of a map weigh, roughly and at most. */
export function publishedBytes(counts: Size): number {
  if (publishedFiles(counts).length === 0) return 0;
  const { withTexts, withoutTexts, withoutTerms } = PAPER_BYTES;
  if (leavesOutTerms(counts)) return counts.papers * withoutTerms;
  return counts.papers * (counts.papers <= MOST_WITH_TEXTS ? withTexts : withoutTexts);
}

/**
 * The text of a file, as it is saved from the map too: a table with the mark of UTF-8.
 *
 * @param site - whole address of the map's site with "/" at its end; "" where it is not known
 */
export async function formatPublished(
  exporter: Exporter,
  dataset: GatherFrom,
  site: string,
): Promise<string> {
  const [{ title, counts }, columns] = await Promise.all([dataset.overview(), dataset.nodes()]);
  if (exporter.of === "papers") {
    const papers = await gatherPapers(dataset, papersAmong(columns), site);
    return withMark(exporter.format(papers, title), exporter.mediaType);
  }
  const only = leavesOutTerms(counts) ? papersAndShared(columns) : null;
  const withTexts = counts.papers <= MOST_WITH_TEXTS;
  return exporter.format(await gatherGraph(dataset, only, withTexts, site));
}

const PAPER = NODE_KINDS.indexOf("paper");

function papersAmong({ kind }: NodeColumns): number[] {
  return [...kind.keys()].filter((node) => kind[node] === PAPER);
}

function papersAndShared({ kind, degree }: NodeColumns): number[] {
  return [...kind.keys()].filter((node) => kind[node] === PAPER || degree[node]! > 1);
}
