/**
 * The JSON of VOSviewer and VOSviewer Online. https://app.vosviewer.com/docs/file-types/json-file-type/
 *
 * Its ids and clusters are whole numbers, so nodes and communities are counted off in their own
 * order; the label carries the name, the key goes along as `key`.
 */
import { compareText } from "../ordering.ts";
import { roundTo } from "../rounding.ts";
import { DECIMALS } from "./gather.ts";
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

const CLUSTERS = { cluster: "Community", clusters: "Communities" };

/** What items and links are: of the map, and of a lens. */
const TERMINOLOGY = {
  map: {
    ...{ item: "Paper or term", items: "Papers and terms", link: "Mention", links: "Mentions" },
    ...{ link_strength: "Weight", total_link_strength: "Total weight" },
  },
  papers: {
    ...{ item: "Paper", items: "Papers", link: "Likeness", links: "Likenesses" },
    ...{ link_strength: "Shared terms", total_link_strength: "Total shared terms" },
  },
  terms: {
    ...{ item: "Term", items: "Terms", link: "Co-occurrence", links: "Co-occurrences" },
    ...{ link_strength: "Shared papers", total_link_strength: "Total shared papers" },
  },
} as const;

function formatVosviewer({ title, description, lens, nodes, edges }: ExportedGraph): string {
  const terminology = TERMINOLOGY[lens ?? "map"];
  const ids = new Map(nodes.map(({ key }, index) => [key, index + 1]));
  const communities = communitiesOf(nodes);
  const clusters = new Map(communities.map(({ key }, index) => [key, index + 1]));
  // Citations have no weight, and a link of VOSviewer's has no kind.
  const weighted = edges.flatMap(({ source, target, weight, shared }) => {
    // As in its own maps of terms: a link is as strong as the documents are many.
    return weight === null ? [] : [{ source, target, strength: shared ?? weight }];
  });
  const strengths = new Map<string, { links: number; total: number }>();
  for (const { source, target, strength } of weighted) {
    for (const key of [source, target]) {
      const { links, total } = strengths.get(key) ?? { links: 0, total: 0 };
      strengths.set(key, { links: links + 1, total: total + strength });
    }
  }
  const isCounted = nodes.some(({ timesCited }) => timesCited !== undefined);
  const network = {
    items: nodes.map((node) => {
      const { key, kind, label, url, x, y, community, year, degree } = node;
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
          [terminology.total_link_strength]: roundTo(total, DECIMALS),
          ...(lens === "terms" && { Papers: degree }),
          // It offers a weight for all items or for none.
          ...(isCounted && { Citations: node.timesCited ?? 0 }),
        },
        ...(year !== null && { scores: { Year: year } }),
      };
    }),
    links: weighted.map(({ source, target, strength }) => ({
      source_id: ids.get(source),
      target_id: ids.get(target),
      strength,
    })),
    clusters: communities.map(({ key, name }) => ({ cluster: clusters.get(key), label: name })),
  };
  const config = { terminology: { ...terminology, ...CLUSTERS } };
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
