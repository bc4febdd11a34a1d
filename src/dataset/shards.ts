/** Names, papers and terms, in parts that the browser fetches when it needs them. */
import type { PaperAttributes } from "../graph/index.ts";
import { compareBy, compareText } from "../ordering.ts";
import type { OrderedEdge, OrderedGraph } from "./node-order.ts";
import {
  SHARD_SIZE,
  shardPath,
  type Mention,
  type NamesShard,
  type PaperDetails,
  type TermDetails,
} from "./schema.ts";

/** The names shards: path and content. */
export function buildNamesShards({ nodes }: OrderedGraph): [string, NamesShard][] {
  return shardsOf("names", nodes).map(([path, part]) => [
    path,
    {
      keys: part.map(({ key }) => key),
      labels: part.map(({ attributes }) => attributes.label),
      shortLabels: part.map(({ attributes: { label, shortLabel } }) =>
        shortLabel === label ? "" : shortLabel,
      ),
    },
  ]);
}

/** The papers shards: path and content. */
export function buildPaperShards({
  nodes,
  edges,
  citations,
}: OrderedGraph): [string, PaperDetails[]][] {
  const edgesOf = Map.groupBy(edges, ({ source }) => source);
  const citing = Map.groupBy(citations, ({ source }) => source);
  const cited = Map.groupBy(citations, ({ target }) => target);
  const papers = nodes.flatMap(({ attributes }, node) => {
    if (attributes.kind !== "paper") return [];
    const cites = citing.get(node)?.map(({ target }) => target);
    const citedBy = cited.get(node)?.map(({ source }) => source);
    const paper = describePaper(node, attributes, edgesOf.get(node) ?? []);
    return [{ ...paper, ...(cites && { cites }), ...(citedBy && { citedBy }) }];
  });
  return shardsOf("papers", papers);
}

/** The terms shards: path and content. */
export function buildTermShards({ nodes, indexOf }: OrderedGraph): [string, TermDetails[]][] {
  const kindOf = nodes.flatMap(({ attributes }, node) =>
    attributes.kind === "paper" ? [] : attributes.broader.map((key) => [node, indexOf(key)]),
  );
  const broader = Map.groupBy(kindOf, ([narrow]) => narrow);
  const narrower = Map.groupBy(kindOf, ([, broad]) => broad);
  const terms = nodes.flatMap(({ attributes }, node): TermDetails[] => {
    if (attributes.kind === "paper") return [];
    const { aliases, description } = attributes;
    const above = broader.get(node)?.map(([, broad]) => broad!);
    const below = narrower.get(node)?.map(([narrow]) => narrow!);
    return [
      {
        node,
        aliases,
        ...(description !== undefined && { description }),
        ...(attributes.kind === "method" && { methodKind: attributes.methodKind }),
        ...(above && { broader: above.sort((a, b) => a - b) }),
        ...(below && { narrower: below }),
      },
    ];
  });
  return shardsOf("terms", terms);
}

/** A mention with its fields in the schema's order. */
export function describeMention({ field, start, end, form }: Mention): Mention {
  return { field, start, end, ...(form !== undefined && { form }) };
}

/** What a paper's source told beside title and abstract, in the schema's order. */
export function describeRecord(paper: PaperAttributes) {
  const { authors, year, venue, url, doi, arxiv, pmid, keywords, timesCited } = paper;
  const { licence, from } = paper;
  return {
    ...(authors !== undefined && { authors }),
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...(url !== undefined && { url }),
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(pmid !== undefined && { pmid }),
    ...(keywords !== undefined && { keywords }),
    ...(timesCited !== undefined && { timesCited }),
    ...(licence !== undefined && { licence }),
    ...(from !== undefined && { from }),
  };
}

function describePaper(
  node: number,
  paper: PaperAttributes,
  edges: readonly OrderedEdge[],
): PaperDetails {
  const heaviestFirst = edges.toSorted(
    compareBy(
      (a, b) => b.attributes.weight - a.attributes.weight,
      (a, b) => a.target - b.target,
    ),
  );
  return {
    node,
    title: paper.title,
    abstract: paper.abstract,
    sentences: paper.sentences.map(({ field, start, end }) => ({ field, start, end })),
    terms: heaviestFirst.map(({ target, attributes }) => ({
      node: target,
      mentions: attributes.mentions.map(describeMention),
    })),
    ...describeRecord(paper),
    origins: [...new Set(paper.origins.map(({ source }) => source))]
      .sort(compareText)
      .map((source) => ({ source })),
  };
}

function shardsOf<T>(folder: keyof typeof SHARD_SIZE, items: readonly T[]): [string, T[]][] {
  const size = SHARD_SIZE[folder];
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => [
    shardPath(folder, i),
    items.slice(i * size, (i + 1) * size),
  ]);
}
