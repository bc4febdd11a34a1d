import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/corpus/index.ts";
import type { Extraction, Term } from "../../../src/terms/index.ts";
import { reviewTerms } from "../../../src/terms/review.ts";

/** A concept that papers mention, by their numbers. */
function concept(label: string, papers: readonly number[], score = 0.5): Term {
  return {
    kind: "concept",
    key: `concept/${label.replaceAll(" ", "-")}`,
    label,
    aliases: [label],
    broader: [],
    occurrences: papers.map((n) => ({
      paper: `paper/${String(n)}`,
      relation: "discusses",
      score,
      mentions: [{ field: "abstract", start: 0, end: label.length }],
    })),
  };
}

function review(
  terms: readonly Term[],
  { keywords = [], keyphrases = [] }: { keywords?: string[]; keyphrases?: string[] } = {},
) {
  const papers = [1, 2, 3, 4, 5].map((n): Paper => {
    const given = keywords[n - 1];
    const known = given === undefined ? {} : { keywords: given };
    return { key: `paper/${String(n)}`, title: "", abstract: "", origins: [], ...known };
  });
  const extraction: Extraction = {
    terms,
    texts: papers.map(({ key }, i) => ({
      paper: key,
      sentences: [],
      keyphrases: keyphrases[i] === undefined ? [] : [{ name: keyphrases[i], score: 1 }],
      english: true,
    })),
  };
  return reviewTerms(papers, extraction).map(({ rule, why, isLikely }) => {
    const names = rule.does === "merge" ? rule.names : [rule.name];
    return [rule.does, names.join(" = "), why, isLikely];
  });
}

describe("reviewTerms(papers, extraction)", () => {
  it("lists two terms of one label first, told apart by their longest other forms", () => {
    const assessment = concept("LCA", [1, 2]);
    const analysis = concept("LCA", [1, 2]);
    const terms = [
      concept("MPC", [1, 2]),
      concept("model predictive control", [1, 2]),
      { ...assessment, aliases: ["LCA", "LCAs", "life cycle assessment", "life-cycle"] },
      { ...analysis, key: "concept/lca-2", aliases: ["LCA", "latent class analysis"] },
    ];
    expect(review(terms).map(([, names]) => names)).toEqual([
      "LCA = life cycle assessment = latent class analysis",
      "MPC = model predictive control",
    ]);
    expect(review(terms)[0]).toEqual([
      "merge",
      "LCA = life cycle assessment = latent class analysis",
      "one label for terms of 2 and 2 papers; if they are not one, rename one",
      false,
    ]);
  });

  it("finds an abbreviation by its initials", () => {
    expect(review([concept("MPC", [1, 2]), concept("model predictive control", [2, 3])])).toEqual([
      [
        "merge",
        "MPC = model predictive control",
        "the initials fit; 2 and 2 papers, 1 with both",
        true,
      ],
    ]);
    const byChance = [concept("AVS", [1, 2]), concept("audio visual signal", [3, 4])];
    expect(review(byChance)[0]?.[3]).toBe(false);
    const passing = [concept("AVS", [1]), concept("audio visual signal", [3])];
    expect(review(passing).filter(([does]) => does === "merge")).toEqual([]);
  });

  it("finds a term inside another that the same papers have, and no other", () => {
    const terms = [
      concept("world model", [1, 2, 3]),
      concept("latent world models", [1, 2, 3]),
      concept("silt", [4, 5]),
      concept("harbour silt", [3, 4, 5]),
    ];
    expect(review(terms)).toEqual([
      [
        "merge",
        "world model = latent world models",
        "one is part of the other, and the same 3 papers have them",
        true,
      ],
    ]);
  });

  it("finds slips in long words, never as likely, and takes no prefix for one", () => {
    const terms = [
      concept("nest detection", [1, 2]),
      concept("nest detetcion", [3, 4]),
      concept("supervised learning", [1, 3]),
      concept("unsupervised learning", [2, 4]),
      concept("interleukin 4", [1, 4]),
      concept("interleukin 13", [2, 5]),
    ];
    expect(review(terms)).toEqual([
      [
        "merge",
        "nest detection = nest detetcion",
        "alike in letters alone: look before you take it",
        false,
      ],
    ]);
  });

  it("finds words that most papers have, and what one paper mentions once", () => {
    const terms = [concept("alignment", [1, 2, 3, 4]), concept("explosive growth", [5], 0.01)];
    expect(review(terms)).toEqual([
      ["hide", "alignment", "a single word in 4 of 5 papers", false],
      ["hide", "explosive growth", "mentioned once, in paper/5, with score 0.01", false],
    ]);
  });

  it("finds keywords and keyphrases of several papers that are no term", () => {
    const found = review([concept("harbour silt", [1, 2])], {
      keywords: ["tidal gauges; Harbor Silt", "Tidal Gauge", "tidal gauge", "ships"],
      keyphrases: ["mud", "tidal gauge", "mud", "Mud"],
    });
    expect(found).toEqual([
      ["keep", "tidal gauge", "a keyword of 3 papers", true],
      ["keep", "mud", "among the keyphrases of 3 papers", false],
    ]);
  });
});
