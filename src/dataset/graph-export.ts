/**
 * graph.json: the whole map as one graphology export, for other programs.
 *
 * Scripts outside the project rely on its attribute names; they may be added to, not renamed.
 */
import type { Position } from "../layout/index.ts";
import { compareBy, compareText } from "../ordering.ts";
import type { OrderedGraph } from "./node-order.ts";
import { POSITION_DECIMALS, round, roundWeight } from "./rounding.ts";
import { describeMention, describeRecord } from "./shards.ts";

/** Above so many nodes graph.json is written only where it is asked for. */
export const GRAPH_JSON_NODES = 20_000;

/**
 * The text of graph.json: nodes sorted by key, edges by source and target, each on a line of its
 * own, so that two builds can be compared with any tool.
 *
 * @param attributes - the graph's own: title and description
 */
export function formatGraphExport(
  attributes: Readonly<Record<string, string>>,
  ordered: OrderedGraph,
  positions: ReadonlyMap<string, Position>,
): string {
  const options = { type: "directed", multi: false, allowSelfLoops: false };
  const nodes = ordered.nodes
    .toSorted((a, b) => compareText(a.key, b.key))
    .map(({ key, attributes }) => ({
      key,
      attributes: { ...describeNode(attributes), ...describePlace(positions.get(key)) },
    }));
  const keyOf = (node: number): string => ordered.nodes[node]!.key;
  const toTerms = ordered.edges.map(
    ({ source, target, attributes: { relation, weight, mentions } }) => ({
      source: keyOf(source),
      target: keyOf(target),
      attributes: {
        relation,
        weight: roundWeight(weight),
        mentions: mentions.map(describeMention),
      },
    }),
  );
  const toPapers = ordered.citations.map(({ source, target }) => ({
    source: keyOf(source),
    target: keyOf(target),
    attributes: { relation: "cites" },
  }));
  const edges = [...toTerms, ...toPapers].sort(
    compareBy(
      (a, b) => compareText(a.source, b.source),
      (a, b) => compareText(a.target, b.target),
    ),
  );
  return (
    `{"attributes":${JSON.stringify(attributes)},\n"options":${JSON.stringify(options)},\n` +
    `"nodes":${formatLines(nodes)},\n"edges":${formatLines(edges)}}\n`
  );
}

/** A JSON array with one item a line. */
export function formatLines(items: readonly unknown[]): string {
  if (items.length === 0) return "[]";
  return `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
}

function describeNode(attributes: OrderedGraph["nodes"][number]["attributes"]) {
  const { kind, label, shortLabel, community, region, isNew } = attributes;
  const placed = { community, ...(region !== undefined && { region }) };
  const named = { kind, label, shortLabel, ...placed, ...(isNew && { isNew }) };
  if (attributes.kind !== "paper") {
    const { aliases, broader, description } = attributes;
    const said = { ...named, aliases, broader, ...(description !== undefined && { description }) };
    return attributes.kind === "concept" ? said : { ...said, methodKind: attributes.methodKind };
  }
  const { title, abstract, sentences } = attributes;
  return {
    ...named,
    title,
    abstract,
    sentences: sentences.map(({ field, start, end }) => ({ field, start, end })),
    ...describeRecord(attributes),
  };
}

function describePlace(position: Position | undefined) {
  if (position === undefined) throw new RangeError("the layout has no place for a node");
  const { x, y, size } = position;
  return {
    x: round(x, POSITION_DECIMALS),
    y: round(y, POSITION_DECIMALS),
    size: round(size, POSITION_DECIMALS),
  };
}
