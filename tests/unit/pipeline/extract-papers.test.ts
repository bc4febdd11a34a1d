import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/corpus/index.ts";
import { extractPapers } from "../../../src/pipeline/extract-papers.ts";
import type { TermRule } from "../../../src/term-rules.ts";
import { extractTerms } from "../../../src/terms/index.ts";

/** Papers enough for threads, in no order: of owls and gulls, each a little different. */
const PAPERS: readonly Paper[] = Array.from({ length: 640 }, (_, i) => {
  const bird = ["owl", "gull", "tern"][i % 3] ?? "";
  const name = `${["Owl", "Gull"][i % 2] ?? ""}Net-${String(i % 7)}`;
  return {
    key: `paper/${String((i * 77) % 640)}`,
    title: `${name}: ${bird} song recognition at night`,
    abstract:
      `We propose ${name}, a model of ${bird} songs. Long short-term memory (LSTM) helps bird song ` +
      `recognition in field recordings ${String(i % 11)}.`,
    origins: [],
    ...(i % 50 === 0 && { keywords: "learning to sing; bird song" }),
  };
});
const RULES: readonly TermRule[] = [
  { does: "hide", name: "field recordings", place: { file: "terms.yaml", line: 1 } },
];
/** Bird song recognition, as an earlier map calls it. */
const KNOWN = [{ key: "concept/hearing-birds", names: ["bird song recognition"] }];
const { signal } = new AbortController();

describe("extractPapers(papers, options)", () => {
  it("gives in threads what the stage gives in one, whatever the order of the papers", async () => {
    const threads = { jobs: 2, fewest: 0, rules: RULES, known: KNOWN, signal };
    const here = extractTerms(PAPERS, { rules: RULES, known: KNOWN });
    expect(await extractPapers([...PAPERS].reverse(), threads)).toEqual(here);
    expect(here.curation).toHaveLength(1);
    expect(here.terms.length).toBeGreaterThan(5);
    expect(here.terms.find(({ key }) => key === KNOWN[0]?.key)?.label).toBe(
      "bird song recognition",
    );
  });

  it("stops when told to", async () => {
    const stopped = { jobs: 2, fewest: 0, signal: AbortSignal.abort(new Error("enough")) };
    await expect(extractPapers(PAPERS, stopped)).rejects.toThrow("enough");
  });
});
