import { describe, expect, it } from "vitest";
import { formatLayouts } from "../../../src/pipeline/bench-layout.ts";

const OURS = { np: 0.5, np2: 0.3, purity: 0.99, spread: 0.6, overlaps: 0 };
const PLAIN = { np: 0.1, np2: 0.1, purity: 0.5, spread: 0.8, overlaps: 12.34 };

describe("formatLayouts(measurements)", () => {
  it("gives ratios to plain ForceAtlas2, what is papers' alone, and what took too long", () => {
    const table = formatLayouts([
      { name: "Paperweft", isPapersOnly: false, ms: 1000, quality: OURS },
      { name: "ForceAtlas2, plain", isPapersOnly: false, ms: 5000, quality: PLAIN },
      { name: "fcose", ms: 300_000 },
      { name: "UMAP, papers", isPapersOnly: true, ms: 2000, quality: PLAIN },
    ]);
    expect(table.split("\n").slice(2)).toEqual([
      "| Paperweft | 0.500 (× 5.0) | 0.300 (× 3.0) | 0.990 | 0.60 | 0.0 | 1.0 |",
      "| ForceAtlas2, plain | 0.100 (× 1.0) | 0.100 (× 1.0) | 0.500 | 0.80 | 12.3 | 5.0 |",
      "| fcose |  |  |  |  |  | given up after 300.0 |",
      "| UMAP, papers |  | 0.100 (× 1.0) | 0.500 | 0.80 |  | 2.0 |",
    ]);
  });
});
