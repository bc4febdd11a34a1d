import { describe, expect, it } from "vitest";
import { analyzePaper } from "../../../src/terms/analysis.ts";
import { noCounts } from "../../../src/terms/corpus-counts.ts";
import { countPaper } from "../../../src/terms/count-paper.ts";
import { rankPaper } from "../../../src/terms/ranked.ts";
import { paper } from "./papers.ts";

describe("countPaper(counts, analysis, ranked)", () => {
  it("tells which phrases hold a name, and not those that a name holds", () => {
    const counts = noCounts();
    const analysis = analyzePaper(
      paper(
        "loops",
        "RGB-T SLAM: Closing loops in the dark",
        "In this paper we present RGB-T SLAM, a system that closes loops in the dark and maps what " +
          "it has seen. RGB-T SLAM is better than other methods on all of the nests that we tried.",
      ),
    );
    countPaper(counts, analysis, rankPaper(analysis));
    expect([...counts.names.keys()]).toContain("rgbtslam");
    expect(analysis.phrases.get("slam")?.isTerm).toBe(true);
    expect(counts.holds.has("slam")).toBe(false);

    const series = analyzePaper(
      paper(
        "series",
        "Nests in pictures",
        "We use LLaVA, a model of birds, and compare it with two other LLaVA-series models on the " +
          "nests that have been seen by us.",
      ),
    );
    countPaper(counts, series, rankPaper(series));
    expect(counts.holds.get("llavaseriesmodel")).toEqual(new Set(["llava"]));
  });
});
