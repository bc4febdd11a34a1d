import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/corpus/index.ts";
import { type CorpusCounts, noCounts } from "../../../src/terms/corpus-counts.ts";
import { formatCounts } from "../../../src/terms/counts-file.ts";
import { mergePiece, packCounts } from "../../../src/terms/counts-piece.ts";
import { Shard } from "../../../src/terms/shard.ts";
import { BIRDS } from "./papers.ts";

const PAPERS = BIRDS.map((each, i) => ({
  ...each,
  ...(i === 1 && { keywords: "learning to sing; bird nest" }),
}));

function count(papers: readonly Paper[]): CorpusCounts {
  const shard = new Shard();
  for (const each of papers) shard.read(each);
  return shard.takeCounts();
}

describe("mergePiece(counts, piece)", () => {
  it("adds what another thread counted", () => {
    const sum = noCounts();
    for (const papers of [PAPERS.slice(0, 1), PAPERS.slice(1), []])
      mergePiece(sum, structuredClone(packCounts(count(papers))));
    expect([...formatCounts(sum)]).toEqual([...formatCounts(count(PAPERS))]);
    expect(sum.phrases.get("learningtosing")).toMatchObject({ papers: 0, forms: "" });
  });
});
