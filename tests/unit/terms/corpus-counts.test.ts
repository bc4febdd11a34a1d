import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/corpus/index.ts";
import { formatError, InputError } from "../../../src/errors.ts";
import { type CorpusCounts, mergeCounts, noCounts } from "../../../src/terms/corpus-counts.ts";
import { formatCounts, parseCounts } from "../../../src/terms/counts-file.ts";
import { countTerms, gatherFacts, keywordsAmong } from "../../../src/terms/entry-facts.ts";
import { settleVocabulary } from "../../../src/terms/extract.ts";
import { linkTableOf } from "../../../src/terms/link-table.ts";
import { Shard } from "../../../src/terms/shard.ts";
import { BIRDS, paper } from "./papers.ts";

/** What a shard of its own says of papers, terms among it. */
function count(papers: readonly Paper[]): CorpusCounts {
  const shard = new Shard();
  for (const each of papers) shard.read(each);
  const counts = shard.takeCounts();
  const vocabulary = settleVocabulary(counts);
  const links = [shard.link(linkTableOf(vocabulary, counts))];
  const names = shard.choose(gatherFacts(vocabulary, keywordsAmong(vocabulary, counts), links));
  countTerms(counts, vocabulary, links, names);
  return counts;
}

const format = (counts: CorpusCounts): string => [...formatCounts(counts)].join("\n");

function merge(...all: readonly CorpusCounts[]): CorpusCounts {
  const sum = noCounts();
  // Merging uses up what it is given.
  for (const counts of all) mergeCounts(sum, parseCounts(format(counts), "copy"));
  return sum;
}

const words = fc.constantFrom(
  ..."We propose BirdNest-2 BirdNest NestBench benchmark Large large language models (LLMs) LLM the a of birds nest detection aligning alignment . ,".split(
    " ",
  ),
);
const texts = fc.array(words, { maxLength: 40 }).map((list) => list.join(" "));
const shards = fc.array(fc.array(fc.tuple(texts, texts), { maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});

describe("mergeCounts(counts, more)", () => {
  it("gives the same sum in any order and grouping", () => {
    fc.assert(
      fc.property(shards, (given) => {
        const [a, b, c] = given.map((papers) =>
          count(papers.map(([title, abstract], i) => paper(String(i), title, abstract))),
        ) as [CorpusCounts, CorpusCounts, CorpusCounts];
        const sum = format(merge(merge(a, b), c));
        expect(format(merge(a, merge(b, c)))).toBe(sum);
        expect(format(merge(c, a, b))).toBe(sum);
        expect(format(merge(noCounts(), merge(b, c), a))).toBe(sum);
      }),
      { numRuns: 30 },
    );
  });

  it("gives what one pass over all papers gives, terms aside", () => {
    const withoutTerms = (counts: CorpusCounts): string => format({ ...counts, terms: new Map() });
    const [first, ...others] = BIRDS;
    const apart = merge(count(first === undefined ? [] : [first]), count(others));
    expect(withoutTerms(apart)).toBe(withoutTerms(count(BIRDS)));
  });
});

describe("parseCounts(text, file)", () => {
  it("reads what was written", () => {
    const written = format(count(BIRDS));
    expect(format(parseCounts(written, "birds.json"))).toBe(written);
  });

  it.each([
    ["{oops", "birds.json: not a file of corpus counts: no JSON"],
    ['{"papers":3}', "birds.json: not a file of corpus counts"],
    [
      '{"format":"paperweft corpus counts","version":99}',
      "birds.json: corpus counts of version 99",
    ],
  ])("says what is wrong with %s", (text, message) => {
    let said = "";
    try {
      parseCounts(text, "birds.json");
    } catch (error) {
      if (error instanceof InputError) said = formatError(error);
    }
    expect(said.split("\n")[0]).toBe(message);
    expect(said).toContain("--stats < papers.jsonl > counts.json");
  });
});
