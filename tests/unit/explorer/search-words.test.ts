import { describe, expect, it } from "vitest";
import type { Hit } from "../../../src/explorer/search-groups.ts";
import { formatAnswer } from "../../../src/explorer/views/search-words.ts";

const hit = (key: string): Hit => ({
  key,
  kind: key.slice(0, key.indexOf("/")) as Hit["kind"],
  label: key,
  degree: 1,
  score: 1,
  words: [],
  inTextOnly: false,
});
const HITS = [hit("concept/loom"), hit("paper/a"), hit("paper/b")];
const answer = { hits: HITS, unknown: [], nearest: [], loosely: false };

describe("formatAnswer(answer, shown, query)", () => {
  it("counts what is shown by its kind, and what the filters hide", () => {
    expect(formatAnswer(answer, HITS, "loom")).toBe("1 concept, 2 papers");
    expect(formatAnswer(answer, HITS.slice(0, 2), "loom")).toBe(
      "1 concept, 1 paper, 1 hidden by filters",
    );
    expect(formatAnswer(answer, [], "loom")).toBe("3 hidden by filters");
  });
  it("says that nothing was found", () => {
    const nothing = { ...answer, hits: [], nearest: ["concept/loom"] };
    expect(formatAnswer(nothing, [], "lom")).toBe(
      "Nothing says lom. Nearest spellings are offered.",
    );
  });
});
