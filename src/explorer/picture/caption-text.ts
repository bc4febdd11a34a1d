/** What stands under a picture of the map as it is now. */
import type { NodeKind } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { countDrawn } from "../drawn-counts.ts";
import { formatFigures } from "../../figures.ts";
import { findThing, formatCount, formatLede, formatPart } from "../things.ts";
import type { CaptionText } from "./caption.ts";

/** So many of the things chosen are named. */
const MOST_NAMED = 3;

/** The caption of the explorer's map; `address` leads to what is seen, "" where none does. */
export function captionOf(explorer: Explorer, address: string): CaptionText {
  const { overview, store, shown } = explorer;
  const { selection, query } = store.get();
  const { papers, concepts, methods } = overview.counts;
  const left = shown().papers.length;
  const partOf = (kind: NodeKind, all: number): string =>
    formatPart(countDrawn(explorer, kind), all);
  const named = selection.flatMap((key) => findThing(explorer, key)?.label ?? []);
  const more = named.length - MOST_NAMED;
  const sentences = [
    named.length > 0 &&
      `Chosen: ${named.slice(-MOST_NAMED).join("; ")}${more > 0 ? `; and ${String(more)} more` : ""}.`,
    query !== "" && `Search: “${query}”.`,
    left < papers && `${formatFigures(left)} of ${formatCount(papers, "paper")} shown.`,
  ].filter((sentence) => sentence !== false);
  return {
    title: overview.title,
    sentence: sentences.length > 0 ? sentences.join(" ") : formatLede(overview),
    signs: [
      { kind: "paper", text: `Papers ${formatPart(left, papers)}` },
      { kind: "concept", text: `Concepts ${partOf("concept", concepts)}` },
      { kind: "method", text: `Methods ${partOf("method", methods)}` },
    ],
    address: address.replace(/^https?:\/\//, ""),
  };
}
