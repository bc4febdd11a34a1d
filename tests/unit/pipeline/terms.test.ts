import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatReview, formatTable, printTerms } from "../../../src/pipeline/terms.ts";
import type { Term } from "../../../src/terms/index.ts";
import { recordingEffects } from "./recording-effects.ts";

const mention = { field: "title", start: 0, end: 4 } as const;
const occurrence = (paper: string) => {
  return { paper, relation: "uses", score: 1, mentions: [mention] } as const;
};

describe("formatTable({ terms })", () => {
  it("has a row for each term, most papers first, and its other forms", () => {
    const terms: Term[] = [
      {
        kind: "concept",
        key: "concept/loom",
        label: "loom",
        aliases: ["Looms", "loom", "loom\nframes"],
        broader: [],
        occurrences: [occurrence("paper/a")],
      },
      {
        kind: "method",
        key: "method/warp",
        label: "Warp",
        aliases: ["Warp"],
        broader: [],
        occurrences: [occurrence("paper/a"), occurrence("paper/b")],
        methodKind: "tool",
      },
    ];
    expect(formatTable({ terms })).toBe(
      "label\tkind\tpapers\taliases\nWarp\ttool\t2\t\nloom\tconcept\t1\tLooms; loom frames",
    );
  });
});

describe("formatReview(suggestions)", () => {
  it("is YAML to paste, under what it is about", () => {
    expect(
      formatReview([
        { rule: { does: "merge", names: ["a", "b"] }, why: "alike", isLikely: false },
        { rule: { does: "keep", name: "c" }, why: "a keyword", isLikely: true },
      ]),
    ).toBe(
      [
        "# 2 guesses, 1 of them likely; the others are commented out.",
        "# Copy into data/terms.yaml what is right, below the same keys where they stand there.",
        "",
        "# Likely duplicates: the first of each line becomes the label.",
        "merge:",
        "  # - [a, b] # alike",
        "",
        "# Likely missing.",
        "keep:",
        "  - c # a keyword",
      ].join("\n"),
    );
  });

  it("says so where there is nothing to look at", () => {
    expect(formatReview([])).toBe("# There is nothing to look at.");
  });
});

describe("printTerms(options, effects)", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "paperweft "));
    const paper = { title: "OwlNet: Owls at Night", abstract: "We propose OwlNet for owls." };
    await writeFile(join(folder, "papers.jsonl"), JSON.stringify(paper));
    await writeFile(join(folder, "rules.yaml"), "rename: { OwlNet: Owl net }\n");
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("prints the terms as rules leave them", async () => {
    const effects = recordingEffects();
    const inputs = [join(folder, "papers.jsonl")];
    await printTerms({ inputs, terms: join(folder, "rules.yaml"), review: false }, effects);
    expect(effects.logged.join("\n").split("\n")).toContain("Owl net\tmodel\t1\tOwlNet");
  });
});
