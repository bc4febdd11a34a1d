/** What stands under a picture of the map as it is now. */
import { NODE_KINDS, type NodeKind } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { countDrawn, countInLens } from "../drawn-counts.ts";
import { formatFigures } from "../../figures.ts";
import type { Lens } from "../lens.ts";
import { describeScale } from "../overlay-words.ts";
import { readingsOf } from "../overlay.ts";
import { findThing, formatCount, formatLede, formatPart } from "../things.ts";
import type { CaptionText } from "./caption.ts";

/** So many of the things chosen are named. */
const MOST_NAMED = 3;

const SIGNS: Readonly<Record<NodeKind, string>> = {
  paper: "Papers",
  concept: "Concepts",
  method: "Methods",
};

/** What is seen through a lens, and what its lines are. */
const THROUGH: Readonly<Record<NonNullable<Lens>, string>> = {
  papers: "Papers alone, tied by the terms that they share.",
  terms: "Shared terms alone, tied by the papers that have both.",
};

/** The caption of the explorer's map; `address` leads to what is seen, "" where none does. */
export function captionOf(explorer: Explorer, address: string): CaptionText {
  const { overview, store, shown } = explorer;
  const { selection, query, lens, hiddenKinds, colour } = store.get();
  const { papers } = overview.counts;
  const left = shown().papers.length;
  const signs = NODE_KINDS.filter((kind) => !hiddenKinds.has(kind)).flatMap((kind) => {
    const all = countInLens(explorer, kind);
    // What a lens has none of is nowhere in the picture.
    if (all === 0 && lens !== null) return [];
    return [{ kind, text: `${SIGNS[kind]} ${formatPart(countDrawn(explorer, kind), all)}` }];
  });
  const named = selection.flatMap((key) => findThing(explorer, key)?.label ?? []);
  const more = named.length - MOST_NAMED;
  const sentences = [
    named.length > 0 &&
      `Chosen: ${named.slice(-MOST_NAMED).join("; ")}${more > 0 ? `; and ${String(more)} more` : ""}.`,
    query !== "" && `Search: “${query}”.`,
    lens !== null && THROUGH[lens],
    left < papers && formatLeft(left, papers, lens),
  ].filter((sentence) => sentence !== false);
  return {
    title: overview.title,
    sentence: sentences.length > 0 ? sentences.join(" ") : formatLede(overview),
    signs,
    scale: colour === null ? null : describeScale(readingsOf(explorer.graph, colour)),
    address: address.replace(/^https?:\/\//, ""),
  };
}

/** Papers are what is shown, or, of terms alone, what these are counted by. */
function formatLeft(left: number, papers: number, lens: Lens): string {
  const part = `${formatFigures(left)} of ${formatCount(papers, "paper")}`;
  return lens === "terms" ? `By ${part}.` : `${part} shown.`;
}
