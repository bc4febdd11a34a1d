/**
 * The JSON of VOSviewer and VOSviewer Online. https://app.vosviewer.com/docs/file-types/json-file-type/
 *
 * Its ids and clusters are whole numbers, so nodes and communities are counted off in their own
 * order; the label carries the name, the key goes along as `key`.
 */
import { compareText } from "../ordering.ts";
import { roundTo } from "../rounding.ts";
import type { ExportedCommunity, ExportedGraph, ExportedNode, GraphExporter } from "./records.ts";
import { describeItem } from "./vosviewer-description.ts";
import { escapeXml } from "./xml.ts";

export const vosviewer: GraphExporter = {
  name: "vosviewer",
  label: "VOSviewer JSON",
  about: "for VOSviewer and VOSviewer Online",
  extension: "vosviewer.json",
  mediaType: "application/json",
  published: "vosviewer.json",
  of: "graph",
  format: formatVosviewer,
};

const TERMINOLOGY = {
  item: "Paper or term",
  items: "Papers and terms",
  link: "Mention",
  links: "Mentions",
  link_strength: "Weight",
  total_link_strength: "Total weight",
  cluster: "Community",
  clusters: "Communities",
};

function formatVosviewer({ title, description, nodes, edges }: ExportedGraph): string {
  const ids = new Map(nodes.map(({ key }, index) => [key, index + 1]));
  const communities = communitiesOf(nodes);
  const clusters = new Map(communities.map(({ key }, index) => [key, index + 1]));
  // Citations have no weight, and a link of VOSviewer's has no kind.
  const weighted = edges.filter((edge) => edge.weight !== null);
  const strengths = new Map<string, { links: number; total: number }>();
  for (const { source, target, weight } of weighted) {
    for (const key of [source, target]) {
      const { links, total } = strengths.get(key) ?? { links: 0, total: 0 };
      strengths.set(key, { links: links + 1, total: total + weight! });
    }
  }
  const isCounted = nodes.some(({ timesCited }) => timesCited !== undefined);
  const network = {
    items: nodes.map((node) => {
      const { key, kind, label, url, x, y, community, year } = node;
      const { links, total } = strengths.get(key) ?? { links: 0, total: 0 };
      return {
        id: ids.get(key),
        label,
        key,
        kind,
        description: describeItem(node),
        ...(url !== undefined && { url }),
        x,
        y,
        ...(community !== null && { cluster: clusters.get(community.key) }),
        weights: {
          Links: links,
          "Total weight": roundTo(total, 4),
          // It offers a weight for all items or for none.
          ...(isCounted && { Citations: node.timesCited ?? 0 }),
        },
        ...(year !== null && { scores: { Year: year } }),
      };
    }),
    links: weighted.map(({ source, target, weight }) => ({
      source_id: ids.get(source),
      target_id: ids.get(target),
      strength: weight,
    })),
    clusters: communities.map(({ key, name }) => ({ cluster: clusters.get(key), label: name })),
  };
  const config = { terminology: TERMINOLOGY };
  // Its dialog takes the description for HTML, and the title for text.
  const info = { title, description: escapeXml(description) };
  return `${JSON.stringify({ network, config, info })}\n`;
}

function communitiesOf(nodes: readonly ExportedNode[]): ExportedCommunity[] {
  const communities = new Map(
    nodes.flatMap(({ community }) => (community === null ? [] : [[community.key, community]])),
  );
  return [...communities.values()].sort((a, b) => compareText(a.key, b.key));
}
